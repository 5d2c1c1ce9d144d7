import { z } from 'zod'
import { present } from '../../core/gateway/present.ts'
import type { CreateCompletionInput } from './inputs.ts'

/** The wire of contracts/openai.yaml, createCompletion. */

export const paths = { completions: () => '/v1/completions' }

const usage = z.object({ prompt_tokens: z.number(), completion_tokens: z.number(), total_tokens: z.number() })

/** A whole answer, or a piece of one: both have this shape. */
export const completionAnswer = z.object({
  id: z.string(),
  model: z.string(),
  choices: z.array(
    z.object({
      index: z.int().min(0),
      text: z.string(),
      logprobs: z.json().nullish(),
      finish_reason: z.string().nullish(),
    }),
  ),
  usage: usage.nullish(),
})
export type Completion = z.output<typeof completionAnswer>

export type CreateCompletion = typeof CreateCompletionInput.$inferInput

export const completionBody = (input: CreateCompletion): object =>
  present({
    model: input.model,
    prompt: input.prompts.length === 1 ? input.prompts[0] : input.prompts,
    suffix: input.suffix,
    max_tokens: input.maxTokens,
    temperature: input.temperature,
    top_p: input.topP,
    n: input.count,
    best_of: input.bestOf,
    echo: input.echo,
    logprobs: input.logprobs,
    stop: input.stop,
    presence_penalty: input.presencePenalty,
    frequency_penalty: input.frequencyPenalty,
    logit_bias: input.logitBias,
    seed: input.seed,
    user: input.user,
  })

export const streamedCompletionBody = (input: CreateCompletion): object => ({
  ...completionBody(input),
  stream: true,
  stream_options: { include_usage: true },
})
