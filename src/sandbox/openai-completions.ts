import { randomUUID } from 'node:crypto'
import { z } from 'zod'
import type { Answer, SentEvent } from './answers.ts'
import { noChannel } from './answers.ts'
import { refused } from './openai-refusals.ts'
import { limitText, usageOf, wordsOf } from './openai-words.ts'
import type { SandboxCall } from './vendor.ts'

const servedModels = /^(gpt-|davinci-002$|babbage-002$)/
const defaultWords = 16

const tokens = z.array(z.number())
const requestSchema = z.object({
  model: z.string(),
  prompt: z.union([z.string(), tokens, z.array(z.string()), z.array(tokens)]),
  max_tokens: z.number().nullish(),
  n: z.number().nullish(),
  best_of: z.number().nullish(),
  echo: z.boolean().nullish(),
  logprobs: z.number().nullish(),
  stop: z.union([z.string(), z.array(z.string())]).nullish(),
  stream: z.boolean().nullish(),
  stream_options: z.object({ include_usage: z.boolean().optional() }).nullish(),
})
type CompletionRequest = z.infer<typeof requestSchema>

interface Prompt {
  /** Empty for a prompt of token numbers. */
  readonly text: string
  readonly count: number
}

/** `POST /v1/completions`, whole or as a stream: the old format, in which a text is continued. */
export function createCompletion(call: SandboxCall): Answer {
  const request = requestSchema.parse(call.body)
  const { model, stream, stream_options } = request
  if (!servedModels.test(model)) return noChannel(model)
  const refusal = completionRefusal(request)
  if (refusal) return refusal
  const prompts = promptsOf(request.prompt)
  const choices = prompts
    .flatMap(prompt => Array.from({ length: request.n ?? 1 }, () => prompt))
    .map((prompt, index) => continuation(request, prompt, index))
  const envelope = {
    id: `cmpl-${randomUUID().replaceAll('-', '')}`,
    object: 'text_completion',
    created: Math.floor(call.now / 1000),
    model,
  }
  const asked = prompts.reduce((sum, { count }) => sum + count, 0)
  const usage = usageOf(
    asked,
    choices.reduce((sum, { words }) => sum + words, 0),
  )
  if (!stream) return { status: 200, body: { ...envelope, choices: choices.map(wholeChoice), usage } }

  const asksUsage = stream_options?.include_usage === true
  const event = (choice: object): SentEvent => ({
    data: { ...envelope, choices: [choice], ...(asksUsage && { usage: null }) },
  })
  const pieces = choices.flatMap(({ index, text, finishReason }) => [
    ...wordsOf(text).map(word => event({ index, text: word, logprobs: null, finish_reason: null })),
    event({ index, text: '', logprobs: null, finish_reason: finishReason }),
  ])
  const last = asksUsage ? [{ data: { ...envelope, choices: [], usage } }] : []
  return { status: 200, events: [...pieces, ...last, { data: '[DONE]' }] }
}

/** What the vendor refuses although each field fits its schema. */
function completionRefusal({ n, best_of, stream, stream_options }: CompletionRequest): Answer | undefined {
  if (typeof best_of === 'number' && best_of < (n ?? 1))
    return refused("'best_of' must be at least 'n'.", 'best_of')
  if (stream && (best_of ?? 1) > (n ?? 1))
    return refused("'best_of' cannot be used with 'stream'.", 'best_of')
  return stream_options && !stream
    ? refused("'stream_options' is only allowed when 'stream' is enabled.", 'stream_options')
    : undefined
}

function promptsOf(prompt: CompletionRequest['prompt']): readonly Prompt[] {
  if (typeof prompt === 'string') return [{ text: prompt, count: wordsOf(prompt).length }]
  const numbers = prompt.filter(item => typeof item === 'number')
  if (numbers.length > 0) return [{ text: '', count: numbers.length }]
  return prompt
    .filter(item => typeof item !== 'number')
    .map(item =>
      typeof item === 'string'
        ? { text: item, count: wordsOf(item).length }
        : { text: '', count: item.length },
    )
}

function continuation(request: CompletionRequest, prompt: Prompt, index: number) {
  const { stop, max_tokens, echo, logprobs } = request
  const isForbidden = /\bforbidden\b/i.test(prompt.text)
  const said = isForbidden ? '' : ` is a beginning of ${prompt.count} words.`
  const { text, finishReason } = limitText(said, { stop, words: max_tokens ?? defaultWords })
  return {
    index,
    text: echo ? prompt.text + text : text,
    words: wordsOf(text).length,
    logprobs,
    finishReason: isForbidden ? 'content_filter' : finishReason,
  }
}

function wholeChoice({ index, text, logprobs, finishReason }: ReturnType<typeof continuation>) {
  return {
    index,
    text,
    logprobs: typeof logprobs === 'number' ? legacyLogprobs(text, logprobs) : null,
    finish_reason: finishReason,
  }
}

/** The old format of log probabilities: one list for each fact. */
function legacyLogprobs(text: string, topCount: number) {
  const words = wordsOf(text)
  const logprob = Math.log(0.5)
  return {
    tokens: words,
    token_logprobs: words.map(() => logprob),
    top_logprobs: topCount === 0 ? null : words.map(word => ({ [word]: logprob })),
    text_offset: words.map((_, index) => words.slice(0, index).join('').length),
  }
}
