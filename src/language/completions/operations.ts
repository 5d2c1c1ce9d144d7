import { UpstreamUnavailableError } from '../../core/errors.ts'
import type { ClientCall } from '../../core/vendor.ts'
import { codes, eventChunks } from '../event-chunks.ts'
import {
  type Completion,
  type CreateCompletion,
  completionAnswer,
  completionBody,
  paths,
  streamedCompletionBody,
} from './api.ts'

/** A piece of one continuation. */
export interface CompletionTextDelta {
  choice: number
  text: string
}

/** Last comes the whole answer. */
export type CompletionEvent = CompletionTextDelta | Completion

export async function createCompletion(call: ClientCall, input: CreateCompletion): Promise<Completion> {
  const { upstream, signal } = call
  const options = { codes, signal, generates: true }
  return (await upstream.post(paths.completions(), completionBody(input), completionAnswer, options)).data
}

/** @throws {UpstreamError} also for a stream that breaks */
export async function* streamCompletion(
  { upstream, signal }: ClientCall,
  input: CreateCompletion,
): AsyncGenerator<CompletionEvent> {
  const options = { codes, signal, generates: true }
  const events = upstream.stream(paths.completions(), streamedCompletionBody(input), options)
  let whole: Completion | undefined
  const isComplete = () => whole?.choices.every(({ finish_reason }) => finish_reason != null) ?? false
  for await (const piece of eventChunks(upstream, events, completionAnswer, isComplete)) {
    whole = joined(whole, piece)
    for (const { index, text } of piece.choices) if (text !== '') yield { choice: index, text }
  }
  if (!whole) throw new UpstreamUnavailableError('The stream ended without an answer.', true, { status: 200 })
  yield whole
}

/** The answer so far: texts grow, and what is told later counts. */
function joined(whole: Completion | undefined, piece: Completion): Completion {
  if (!whole) return piece
  const choices = new Map(whole.choices.map(choice => [choice.index, choice]))
  for (const choice of piece.choices) {
    const before = choices.get(choice.index)
    choices.set(choice.index, {
      ...choice,
      text: (before?.text ?? '') + choice.text,
      logprobs: choice.logprobs ?? before?.logprobs,
      finish_reason: choice.finish_reason ?? before?.finish_reason,
    })
  }
  return { ...whole, choices: [...choices.values()], usage: piece.usage ?? whole.usage }
}
