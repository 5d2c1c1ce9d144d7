import { randomBytes } from 'node:crypto'
import type { JsonObject } from './json.ts'
import type { NewItem } from './openai-realtime-events.ts'

/** One thing that was said, asked of a tool, or told by it. */
export interface Item {
  readonly id: string
  readonly type: 'message' | 'function_call' | 'function_call_output'
  readonly role?: 'user' | 'assistant' | 'system'
  readonly content?: readonly Content[]
  readonly call_id?: string
  readonly name?: string
  readonly arguments?: string
  readonly output?: string
  readonly status: 'completed' | 'incomplete' | 'in_progress'
}

/** A part of a message; of sound only the words are kept, null while nobody wrote them down. */
export interface Content {
  readonly type: 'input_text' | 'input_audio' | 'text' | 'audio'
  readonly text?: string
  readonly transcript?: string | null
}

/** An id in the vendor's style, such as `item_8c1f…`. */
export function createId(kind: string): string {
  return `${kind}_${randomBytes(8).toString('hex')}`
}

/** An item as events show it. */
export function shown(item: Item): JsonObject {
  return { object: 'realtime.item', ...item }
}

/** The item that a client's `conversation.item.create` makes. */
export function itemOf(created: NewItem): Item {
  const id = created.id ?? createId('item')
  if (created.type !== 'message') return { ...created, id, status: 'completed' }
  const content = created.content.map(({ audio: _, ...part }) =>
    part.type === 'input_audio' ? { ...part, transcript: part.transcript ?? null } : part,
  )
  return { ...created, id, content, status: 'completed' }
}

/** What an item says in words: written, written down, or told by a tool. */
export function textOf({ content = [], output = '' }: Item): string {
  return [...content.map(({ text, transcript }) => text ?? transcript ?? ''), output].join(' ').trim()
}

export type Conversation = ReturnType<typeof createConversation>

/** The items of a session, oldest first. */
export function createConversation() {
  const items: Item[] = []
  const sounds = new Map<string, number>()
  const indexOf = (id: string) => items.findIndex(item => item.id === id)
  return {
    items,
    /** Milliseconds of sound that the client gave, by the id of the item. */
    sounds,
    has: (id: string) => indexOf(id) >= 0,
    /** @param after id of the item before it; absent: the last one @returns the id of the item before it */
    add(item: Item, after?: string | null): string | null {
      const at = after ? indexOf(after) + 1 : items.length
      items.splice(at, 0, item)
      return items[at - 1]?.id ?? null
    },
    /** Puts the item in the place of the one with its id, if that is still there. */
    replace(item: Item): void {
      const at = indexOf(item.id)
      if (at >= 0) items[at] = item
    },
    remove(id: string): void {
      items.splice(indexOf(id), 1)
      sounds.delete(id)
    },
  }
}
