import type { JsonObject } from './json.ts'
import type { ResponseSettings } from './openai-realtime-events.ts'
import type { Item } from './openai-realtime-items.ts'
import { createId, textOf } from './openai-realtime-items.ts'
import { eventsOf } from './openai-realtime-pieces.ts'
import { wordsOf } from './openai-words.ts'
import { exampleOf } from './schema-example.ts'

/** How a response goes when nobody cancels it. */
export interface Script {
  /** The item that it says, complete; absent: it says nothing. */
  readonly item: Item | undefined
  /** Every event between `response.created` and `response.done`. */
  readonly events: readonly JsonObject[]
  readonly status: 'completed' | 'incomplete'
  readonly reason?: 'max_output_tokens' | 'content_filter'
}

/** How many words of the last text an answer repeats. */
const repeatedWords = 8

/** Writes a response to the items so far; apart from the ids the same one every time, so that a text steers it. */
export function writeResponse(
  responseId: string,
  settings: ResponseSettings,
  items: readonly Item[],
): Script {
  const asked = items.findLast(({ role }) => role === 'user')
  const prompt = asked ? textOf(asked) : ''
  if (/\bforbidden\b/i.test(prompt))
    return { item: undefined, events: [], status: 'incomplete', reason: 'content_filter' }

  const whole = callOf(settings, items) ?? messageOf(settings, sentenceOf(items, prompt))
  const most = settings.max_output_tokens ?? settings.max_response_output_tokens ?? 'inf'
  const words = wordsOf(saidBy(whole))
  const isCut = most !== 'inf' && words.length > most
  const item = isCut ? partOf(whole, words.slice(0, most).join('')) : whole
  const events = eventsOf(responseId, item, items.at(-1)?.id ?? null, settings)
  return isCut
    ? { item, events, status: 'incomplete', reason: 'max_output_tokens' }
    : { item, events, status: 'completed' }
}

/** The call of a tool, where there is one and none has answered yet. */
function callOf(
  { tools = [], tool_choice: choice }: ResponseSettings,
  items: readonly Item[],
): Item | undefined {
  const chosen = typeof choice === 'object' ? choice.name : tools[0]?.name
  const tool = tools.find(({ name }) => name === chosen)
  if (!tool || choice === 'none' || items.some(({ type }) => type === 'function_call_output'))
    return undefined
  return {
    id: createId('item'),
    type: 'function_call',
    call_id: createId('call'),
    name: tool.name,
    arguments: JSON.stringify(exampleOf(tool.parameters ?? { type: 'object' })),
    status: 'completed',
  }
}

function messageOf({ modalities = [] }: ResponseSettings, said: string): Item {
  return {
    id: createId('item'),
    type: 'message',
    role: 'assistant',
    content: [
      modalities.includes('audio') ? { type: 'audio', transcript: said } : { type: 'text', text: said },
    ],
    status: 'completed',
  }
}

/** What is left of an item that was cut short. */
export function partOf(item: Item, said: string): Item {
  const content = item.content?.map(part =>
    part.type === 'audio' ? { ...part, transcript: said } : { ...part, text: said },
  )
  return item.type === 'message'
    ? { ...item, content, status: 'incomplete' }
    : { ...item, arguments: said, status: 'incomplete' }
}

/** The words of an answer in the pieces that were sent so far. */
export function saidIn(events: readonly JsonObject[]): string {
  return events.map(({ type, delta }) => (type !== 'response.audio.delta' && delta ? delta : '')).join('')
}

/** The words of an answer, or the arguments of a call. */
export function saidBy(item: Item): string {
  return item.arguments ?? textOf(item)
}

/** Tells what was received. */
function sentenceOf(items: readonly Item[], prompt: string): string {
  const last = items.at(-1)
  if (last?.type === 'function_call_output') return `The tool says: ${last.output}`
  const spoken = items.filter(({ content = [] }) => content.some(({ type }) => type === 'input_audio')).length
  const beginning = wordsOf(prompt).slice(0, repeatedWords).join('').trim()
  return `I heard ${items.length} items, ${spoken} of them spoken; the last text begins: ${beginning}`
}
