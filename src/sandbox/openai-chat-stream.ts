import type { SentEvent } from './answers.ts'
import type { JsonObject } from './json.ts'
import type { ChatRequest } from './openai-chat-request.ts'
import { logprobsOf } from './openai-logprobs.ts'
import type { ToolCall, Turn } from './openai-script.ts'
import { wordsOf } from './openai-words.ts'

/** How many pieces the arguments of a tool call come in, at most. */
const argumentPieces = 3

/** The events of a streamed answer; those of several choices come in turns. @param envelope what every chunk repeats */
export function chatEvents(
  request: ChatRequest,
  envelope: JsonObject,
  turns: readonly Turn[],
  usage: JsonObject,
): readonly SentEvent[] {
  const asksUsage = request.stream_options?.include_usage === true
  const chunk = (choices: readonly JsonObject[], usage: JsonObject | null): SentEvent => ({
    data: { ...envelope, object: 'chat.completion.chunk', choices, ...(asksUsage && { usage }) },
  })
  const choices = turns.map((turn, index) => choicesOf(request, turn, index))
  const longest = Math.max(...choices.map(list => list.length))
  const positions = [...Array(longest).keys()]
  const interleaved = positions.flatMap(at => choices.flatMap(list => list.slice(at, at + 1)))
  return [
    ...interleaved.map(choice => chunk([choice], null)),
    ...(asksUsage ? [chunk([], usage)] : []),
    { data: '[DONE]' },
  ]
}

/** One choice: its role, its pieces, its end. */
function choicesOf(request: ChatRequest, turn: Turn, index: number): readonly JsonObject[] {
  const { text, refusal = '', reasoning = '', toolCalls = [], finishReason } = turn
  const piece = (delta: JsonObject, more?: JsonObject) => ({ index, delta, finish_reason: null, ...more })
  const pieces = wordsOf(text ?? '').map(content =>
    piece(
      { content },
      request.logprobs ? { logprobs: logprobsOf(content, request.top_logprobs) } : undefined,
    ),
  )
  return [
    piece({ role: 'assistant', content: text === undefined ? null : '' }),
    ...wordsOf(reasoning).map(reasoning_content => piece({ reasoning_content })),
    ...pieces,
    ...wordsOf(refusal).map(refusal => piece({ refusal })),
    ...toolCalls.flatMap(toolCallPieces).map(toolCall => piece({ tool_calls: [toolCall] })),
    { index, delta: {}, finish_reason: finishReason },
  ]
}

/** The id and the name come with the first piece only, the arguments with the others. */
function toolCallPieces({ id, type, function: called }: ToolCall, index: number): readonly JsonObject[] {
  const { name, arguments: text } = called
  const length = Math.ceil(text.length / argumentPieces)
  const starts = Array.from({ length: Math.ceil(text.length / length) }, (_, piece) => piece * length)
  return [
    { index, id, type, function: { name, arguments: '' } },
    ...starts.map(start => ({ index, function: { arguments: text.slice(start, start + length) } })),
  ]
}
