import { z } from 'zod'
import { present } from '../../core/gateway/present.ts'
import { streamed, writingBody } from '../writing.ts'
import type { CreateCompletionInput } from './inputs.ts'

/** The wire of contracts/openai.yaml, createCompletion. */

export const paths = { completions: () => '/v1/completions' }

const count = z.int32().min(0)
/** Told for information: where it makes no sense, the answer stays an answer without it. */
const usage = z
  .object({ prompt_tokens: count, completion_tokens: count, total_tokens: count })
  .nullish()
  .catch(null)

/** A whole answer, or a piece of one: both have this shape. */
export const completionAnswer = z.object({
  id: z.string(),
  model: z.string(),
  choices: z.array(
    z.object({
      index: z.int32().min(0),
      text: z.string(),
      logprobs: z.json().nullish(),
      finish_reason: z.string().nullish(),
    }),
  ),
  usage,
})
export type Completion = z.output<typeof completionAnswer>

export type CreateCompletion = typeof CreateCompletionInput.$inferInput

export const completionBody = (input: CreateCompletion): object =>
  present({
    model: input.model,
    prompt: input.prompts.length === 1 ? input.prompts[0] : input.prompts,
    suffix: input.suffix,
    max_tokens: input.maxTokens,
    ...writingBody(input),
    best_of: input.bestOf,
    echo: input.echo,
    logprobs: input.logprobs,
  })

export const streamedCompletionBody = (input: CreateCompletion): object => ({
  ...completionBody(input),
  ...streamed,
})
