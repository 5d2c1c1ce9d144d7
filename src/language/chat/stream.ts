import { UpstreamUnavailableError } from '../../core/errors.ts'
import type { ClientCall } from '../../core/vendor.ts'
import { eventChunks } from '../event-chunks.ts'
import {
  type ChatCompletion,
  type ChatPiece,
  type Choice,
  type CreateChatCompletion,
  callOptions,
  chatPiece,
  path,
  streamedChatBody,
  type ToolCall,
} from './api.ts'

/** A piece of a text, to be put behind the one before. */
export interface Delta {
  __typename: 'ChatTextDelta' | 'ChatReasoningDelta' | 'ChatRefusalDelta'
  /** Index of the choice. */
  choice: number
  text: string
}

/** A call of a tool that nothing more comes of. */
export interface CompletedToolCall {
  __typename: 'ChatCompletedToolCall'
  /** Index of the choice. */
  choice: number
  toolCall: ToolCall
}

/** Last comes the whole answer. */
export type ChatEvent = Delta | CompletedToolCall | ({ __typename: 'ChatCompletion' } & ChatCompletion)

/** @throws {UpstreamError} also for a stream that breaks */
export async function* streamChatCompletion(
  call: ClientCall,
  input: CreateChatCompletion,
): AsyncGenerator<ChatEvent> {
  const events = call.upstream.stream(path, streamedChatBody(input), callOptions(call))
  const answer = new GrowingAnswer()
  const isComplete = () => answer.finishedCount >= (input.count ?? 1)
  for await (const piece of eventChunks(call.upstream, events, chatPiece, isComplete))
    yield* answer.add(piece)
  yield* answer.end()
}

type GrowingChoice = Omit<Choice, 'toolCalls'> & { toolCalls: Map<number, ToolCall> }

/** What a stream has told so far. */
class GrowingAnswer {
  readonly #told: Omit<ChatCompletion, 'choices'> = {}
  readonly #choices = new Map<number, GrowingChoice>()

  /** How many choices have come to their end. */
  get finishedCount(): number {
    return [...this.#choices.values()].filter(({ finishReason }) => finishReason).length
  }

  *add({ choices, ...told }: ChatPiece): Generator<ChatEvent> {
    this.#told.id ||= told.id
    this.#told.model ||= told.model
    this.#told.created ??= told.created
    this.#told.usage = told.usage ?? this.#told.usage
    for (const piece of choices) yield* this.#grow(piece)
  }

  /** The whole of it. @throws {UpstreamUnavailableError} when there is none */
  *end(): Generator<ChatEvent> {
    const choices = [...this.#choices.values()]
    if (choices.length === 0) {
      throw new UpstreamUnavailableError('The stream ended without an answer.', true, { status: 200 })
    }
    for (const choice of choices) if (!choice.finishReason) yield* completedToolCalls(choice)
    const whole = choices.map(choice => ({ ...choice, toolCalls: [...choice.toolCalls.values()] }))
    whole.sort((first, second) => first.index - second.index)
    yield { __typename: 'ChatCompletion', ...this.#told, choices: whole }
  }

  *#grow({ index, delta, logprobs, finish_reason }: ChatPiece['choices'][number]): Generator<ChatEvent> {
    const choice = this.#choiceAt(index)
    const texts = [
      ['reasoning', 'ChatReasoningDelta', delta?.reasoning_content || delta?.reasoning],
      ['content', 'ChatTextDelta', delta?.content],
      ['refusal', 'ChatRefusalDelta', delta?.refusal],
    ] as const
    for (const [field, __typename, text] of texts) {
      if (!text) continue
      choice[field] = (choice[field] ?? '') + text
      yield { __typename, choice: index, text }
    }
    choice.annotations.push(...(delta?.annotations ?? []))
    if (logprobs) {
      choice.logprobs ??= []
      choice.logprobs.push(...logprobs)
    }
    for (const piece of delta?.tool_calls ?? []) growToolCall(choice, piece)
    // That nothing more comes of a tool call is certain only now: pieces of several may come in turns.
    if (finish_reason && !choice.finishReason) yield* completedToolCalls(choice)
    choice.finishReason ||= finish_reason
  }

  #choiceAt(index: number): GrowingChoice {
    const known = this.#choices.get(index)
    if (known) return known
    const choice: GrowingChoice = { index, toolCalls: new Map(), annotations: [] }
    this.#choices.set(index, choice)
    return choice
  }
}

type ToolCallPiece = NonNullable<NonNullable<ChatPiece['choices'][number]['delta']>['tool_calls']>[number]

/** The id and the name come with the first piece; some channels repeat them. */
function growToolCall({ toolCalls }: GrowingChoice, { index, id, function: called }: ToolCallPiece): void {
  const call = toolCalls.get(index) ?? { id: '', name: '', arguments: '' }
  toolCalls.set(index, {
    id: call.id || id || '',
    name: call.name || called?.name || '',
    arguments: call.arguments + (called?.arguments ?? ''),
  })
}

function* completedToolCalls({ index, toolCalls }: GrowingChoice): Generator<CompletedToolCall> {
  for (const toolCall of toolCalls.values()) {
    yield { __typename: 'ChatCompletedToolCall', choice: index, toolCall }
  }
}
