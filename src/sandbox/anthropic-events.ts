import type { SentEvent } from './answers.ts'
import type { OutputBlock } from './anthropic-blocks.ts'
import { wordsOf } from './anthropic-blocks.ts'
import type { Message } from './anthropic-message.ts'
import type { JsonObject } from './json.ts'

/** Words in one piece of text. */
const pieceWords = 3

/** A message as the vendor streams it: block by block, each in pieces, its end and usage last. */
export function eventsOf(message: Message): readonly SentEvent[] {
  const { content, stop_reason, stop_sequence, usage } = message
  const empty = { ...message, content: [], stop_reason: null, stop_sequence: null }
  return [
    sent('message_start', { message: { ...empty, usage: { ...usage, output_tokens: 1 } } }),
    ...content.flatMap((block, index) => {
      const { start, deltas } = piecesOf(block)
      return [
        sent('content_block_start', { index, content_block: start }),
        ...(index === 0 ? [sent('ping', {})] : []),
        ...deltas.map(delta => sent('content_block_delta', { index, delta })),
        sent('content_block_stop', { index }),
      ]
    }),
    sent('message_delta', { delta: { stop_reason, stop_sequence }, usage }),
    sent('message_stop', {}),
  ]
}

function sent(event: string, fields: JsonObject): SentEvent {
  return { event, data: { type: event, ...fields } }
}

/** A block while it is empty, and what fills it. */
function piecesOf(block: OutputBlock): { start: JsonObject; deltas: readonly JsonObject[] } {
  switch (block.type) {
    case 'text':
      return {
        start: { type: 'text', text: '' },
        deltas: inPieces(block.text).map(text => ({ type: 'text_delta', text })),
      }
    case 'thinking':
      return {
        start: { type: 'thinking', thinking: '', signature: '' },
        deltas: [
          ...inPieces(block.thinking).map(thinking => ({ type: 'thinking_delta', thinking })),
          { type: 'signature_delta', signature: block.signature },
        ],
      }
    case 'tool_use': {
      // The vendor's first piece is empty, and pieces end anywhere, even inside a word.
      const pieces = ['', ...(JSON.stringify(block.input).match(/.{1,6}/gsu) ?? [])]
      return {
        start: { ...block, input: {} },
        deltas: pieces.map(partial_json => ({ type: 'input_json_delta', partial_json })),
      }
    }
  }
}

function inPieces(text: string): readonly string[] {
  const words = wordsOf(text)
  const count = Math.ceil(words.length / pieceWords)
  return Array.from({ length: count }, (_, piece) =>
    words.slice(piece * pieceWords, (piece + 1) * pieceWords).join(''),
  )
}
