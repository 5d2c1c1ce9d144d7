import { UpstreamUnavailableError } from '../../core/errors.ts'
import type { ClientCall } from '../../core/vendor.ts'
import {
  callOptions,
  failureOf,
  type Message,
  type MessageRequest,
  type OutputBlock,
  path,
  type StreamEvent,
  streamBody,
  streamEvent,
  toolInput,
} from './api.ts'

/** What a client is told of a message while it is written. `block` is the place in the content of the message. */
export type MessageEvent = TextDelta | ToolUse | Message
export type TextDelta = { type: 'text_delta' | 'thinking_delta'; block: number; text: string }
export type ToolUse = Extract<OutputBlock, { type: 'tool_use' }> & { block: number }

type Started = Extract<StreamEvent, { type: 'content_block_start' }>
type Delta = NonNullable<Extract<StreamEvent, { type: 'content_block_delta' }>['delta']>

/** The longest message that is put together here, in characters. */
const maxLength = 16 * 1024 * 1024

/** Ends that can come in the middle of a call of a tool. */
const cutsShort = new Set(['max_tokens', 'model_context_window_exceeded', 'refusal'])

/**
 * Sends a conversation and tells what the model writes, as it writes; the last event is the whole message.
 *
 * @throws {UpstreamError} also where the stream ends before the message does
 */
export async function* streamMessage(
  { upstream, signal }: ClientCall,
  input: MessageRequest,
): AsyncGenerator<MessageEvent> {
  const draft: Draft = { parts: new Map(), content: [], ending: {}, usage: {}, length: 0 }
  const events = upstream.stream(path, streamBody(input), callOptions(input, signal))
  for await (const { data } of events) {
    const event = eventOf(data)
    if (!event) continue
    if ('error' in event) throw failureOf(upstream, event)
    draft.length += data.length
    if (draft.length > maxLength) throw unusable(`The message is longer than ${maxLength} characters.`)
    yield* told(draft, event)
    if (event.type === 'message_stop') return
  }
  throw unusable('The stream ended before the message did.')
}

function eventOf(data: string) {
  try {
    return streamEvent.parse(JSON.parse(data))
  } catch {
    // The parser quotes what it read, which goes nowhere.
    throw unusable('The gateway sent an event that its contract does not know.')
  }
}

const unusable = (message: string) => new UpstreamUnavailableError(message, true)

/** A message that is being put together. */
interface Draft {
  head?: Pick<Message, 'id' | 'model'>
  /** By the vendor's index; undefined stands for a block of a type that is not known here. */
  parts: Map<number, Part | undefined>
  /** The parts that are known, in order. */
  content: Part[]
  ending: Pick<Message, 'stop_reason' | 'stop_sequence'>
  usage: Message['usage']
  /** Characters read so far. */
  length: number
}

interface Part {
  block: OutputBlock
  place: number
  /** The input of a tool, as far as it has come. */
  json: string
  isWhole: boolean
}

/** Adds an event to the draft. @returns what a client is told of it */
function told(draft: Draft, event: StreamEvent): MessageEvent[] {
  switch (event.type) {
    case 'message_start':
      draft.head = event.message
      draft.usage = event.message.usage ?? {}
      return []
    case 'content_block_start':
      return begin(draft, event)
    case 'content_block_delta': {
      const part = partOf(draft, event.index)
      return part && event.delta ? append(part, event.delta) : []
    }
    case 'content_block_stop': {
      const part = partOf(draft, event.index)
      return part ? complete(part) : []
    }
    case 'message_delta':
      draft.ending = event.delta
      draft.usage = totals(draft.usage, event.usage ?? {})
      return []
    case 'message_stop':
      return [whole(draft)]
  }
}

function begin({ parts, content }: Draft, { index, content_block: block }: Started): MessageEvent[] {
  const part = block && { block, place: content.length, json: '', isWhole: block.type !== 'tool_use' }
  parts.set(index, part)
  if (!part) return []
  content.push(part)
  if (block.type === 'text') return textDelta('text_delta', part.place, block.text)
  return block.type === 'thinking' ? textDelta('thinking_delta', part.place, block.thinking) : []
}

function partOf({ parts }: Draft, index: number): Part | undefined {
  if (!parts.has(index)) throw unusable('The gateway went on with a block that it had not begun.')
  return parts.get(index)
}

function append(part: Part, delta: Delta): MessageEvent[] {
  const { block, place } = part
  if (delta.type === 'text_delta' && block.type === 'text') {
    block.text += delta.text
    return textDelta('text_delta', place, delta.text)
  }
  if (delta.type === 'thinking_delta' && block.type === 'thinking') {
    block.thinking += delta.thinking
    return textDelta('thinking_delta', place, delta.thinking)
  }
  if (delta.type === 'signature_delta' && block.type === 'thinking')
    block.signature = (block.signature ?? '') + delta.signature
  else if (delta.type === 'input_json_delta' && block.type === 'tool_use') part.json += delta.partial_json
  else throw unusable(`The gateway sent a ${delta.type} for a block of type ${block.type}.`)
  return []
}

const textDelta = (type: TextDelta['type'], block: number, text: string): MessageEvent[] =>
  text === '' ? [] : [{ type, block, text }]

/** A call of a tool is told of when its input is there, and never where it was cut short. */
function complete(part: Part): MessageEvent[] {
  const { block, place, json } = part
  if (block.type !== 'tool_use') return []
  try {
    if (json !== '') block.input = toolInput.parse(JSON.parse(json))
  } catch {
    return []
  }
  part.isWhole = true
  return [{ ...block, block: place }]
}

function whole({ head, content, ending, usage }: Draft): Message {
  if (!head) throw unusable('The gateway ended a message that it had not begun.')
  const isTorn = content.some(({ isWhole }) => !isWhole) && !cutsShort.has(ending.stop_reason ?? '')
  if (isTorn) throw unusable('The gateway ended a message in the middle of a call of a tool.')
  const blocks = content.flatMap(({ block, isWhole }) => (isWhole ? [block] : []))
  return { type: 'message', ...head, content: blocks, ...ending, usage }
}

/** Running totals, of which a channel may tell only those that have changed. */
const totals = (before: Message['usage'], now: Message['usage']): Message['usage'] => ({
  input_tokens: now.input_tokens ?? before.input_tokens,
  output_tokens: now.output_tokens ?? before.output_tokens,
  cache_creation_input_tokens: now.cache_creation_input_tokens ?? before.cache_creation_input_tokens,
  cache_read_input_tokens: now.cache_read_input_tokens ?? before.cache_read_input_tokens,
  cache_creation: now.cache_creation ?? before.cache_creation,
})
