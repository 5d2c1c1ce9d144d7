import { createHash } from 'node:crypto'

/** A block of an answer. */
export type OutputBlock =
  | { readonly type: 'text'; readonly text: string }
  | { readonly type: 'thinking'; readonly thinking: string; readonly signature: string }
  | { readonly type: 'tool_use'; readonly id: string; readonly name: string; readonly input: unknown }

/** What proves to the vendor that a thinking block is its own and unchanged. */
export function signatureOf(thinking: string): string {
  return createHash('sha256').update(`sandbox ${thinking}`).digest('base64')
}

/** A text's words, each with the blanks after it. */
export function wordsOf(text: string): readonly string[] {
  return text.match(/^\s+|\S+\s*/g) ?? []
}

/** What a block says, as its tokens are counted. */
export function textOf(block: OutputBlock): string {
  if (block.type === 'tool_use') return JSON.stringify(block.input)
  return block.type === 'text' ? block.text : block.thinking
}

export function textBlock(text: string): OutputBlock {
  return { type: 'text', text }
}
