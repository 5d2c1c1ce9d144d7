import type { OutputBlock } from './anthropic-blocks.ts'
import { signatureOf, textBlock, textOf, wordsOf } from './anthropic-blocks.ts'
import type { MessageRequest } from './anthropic-request.ts'

/** What an answer says and why it ended. */
export interface Draft {
  readonly content: readonly OutputBlock[]
  readonly stop_reason: string
  readonly stop_sequence?: string
}

/** Ends an answer at the first stop sequence or where its tokens run out, whichever comes first. */
export function limited({ max_tokens, stop_sequences }: MessageRequest, whole: Draft): Draft {
  const content: OutputBlock[] = []
  let left = max_tokens
  for (const block of whole.content) {
    const stop = block.type === 'text' ? firstStop(block.text, stop_sequences) : undefined
    const words = wordsOf(textOf(block).slice(0, stop?.at))
    if (words.length > left) {
      if (block.type !== 'tool_use' && left > 0)
        content.push(withText(block, words.slice(0, left).join('').trimEnd()))
      return { content, stop_reason: 'max_tokens' }
    }
    content.push(stop ? withText(block, words.join('')) : block)
    if (stop) return { content, stop_reason: 'stop_sequence', stop_sequence: stop.sequence }
    left -= words.length
  }
  return whole
}

function firstStop(text: string, sequences: readonly string[]) {
  const found = sequences
    .map(sequence => ({ sequence, at: text.indexOf(sequence) }))
    .filter(({ at }) => at >= 0)
  return found.sort((first, second) => first.at - second.at)[0]
}

function withText(block: OutputBlock, text: string): OutputBlock {
  return block.type === 'thinking'
    ? { type: 'thinking', thinking: text, signature: signatureOf(text) }
    : textBlock(text)
}
