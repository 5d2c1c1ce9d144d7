import { builder } from '../../core/graphql/builder.ts'
import { conversationErrors } from '../../core/graphql/error-types.ts'
import type { Completion } from './api.ts'
import { CreateCompletionInput } from './inputs.ts'
import {
  type CompletionEvent,
  type CompletionTextDelta,
  createCompletion,
  streamCompletion,
} from './operations.ts'

const FinishReason = builder.enumType('CompletionFinishReason', {
  description: 'Why a continuation ends.',
  values: {
    STOP: { description: 'It came to its end, or to a `stop` text.' },
    LENGTH: { description: '`maxTokens` were written.' },
    CONTENT_FILTER: { description: "The vendor's moderation cut it." },
    OTHER: { description: 'A reason that the contract does not know.' },
  } as const,
})
const finishReasons = { stop: 'STOP', length: 'LENGTH', content_filter: 'CONTENT_FILTER' } as const
const isKnown = (word: string): word is keyof typeof finishReasons => Object.hasOwn(finishReasons, word)

const Choice = builder.objectRef<Completion['choices'][number]>('CompletionChoice').implement({
  description: 'One continuation.',
  fields: t => ({
    index: t.exposeInt('index', {
      description: 'Which one, from 0: `count` of the first prompt come first.',
    }),
    text: t.exposeString('text', { description: 'The text.' }),
    finishReason: t.field({
      type: FinishReason,
      nullable: true,
      description: 'Why it ends; null where the gateway does not tell.',
      resolve: ({ finish_reason: word }) =>
        word == null ? null : isKnown(word) ? finishReasons[word] : 'OTHER',
    }),
    logprobs: t.expose('logprobs', {
      type: 'JSON',
      nullable: true,
      description: "Probabilities in the vendor's form; null unless asked for.",
    }),
  }),
})

const Usage = builder.objectRef<NonNullable<Completion['usage']>>('CompletionUsage').implement({
  description: 'What was counted.',
  fields: t => ({
    promptTokens: t.exposeInt('prompt_tokens', { description: 'Tokens of the prompts.' }),
    completionTokens: t.exposeInt('completion_tokens', { description: 'Tokens that were written.' }),
    totalTokens: t.exposeInt('total_tokens', { description: 'Both.' }),
  }),
})

const CompletionType = builder.objectRef<Completion>('Completion').implement({
  description: 'What an instruct model wrote. It is not stored here.',
  isTypeOf: value => typeof value === 'object' && value !== null && 'choices' in value,
  fields: t => ({
    upstreamId: t.exposeString('id', { description: "The vendor's own id of the answer." }),
    model: t.exposeString('model', { description: 'The model that wrote it, as the gateway calls it.' }),
    choices: t.expose('choices', { type: [Choice], description: 'The continuations.' }),
    usage: t.expose('usage', {
      type: Usage,
      nullable: true,
      description: 'What was counted; null where the gateway does not tell.',
    }),
  }),
})

const TextDelta = builder.objectRef<CompletionTextDelta>('CompletionTextDelta').implement({
  description: 'A piece of one continuation, to be put behind the one before.',
  isTypeOf: value => typeof value === 'object' && value !== null && 'choice' in value,
  fields: t => ({
    choice: t.exposeInt('choice', { description: 'Index of the continuation.' }),
    text: t.exposeString('text', { description: 'The piece.' }),
  }),
})

const StreamResult = builder.errorUnion('StreamCompletionResult', {
  description: 'A piece of a continuation; as the last event the whole answer, or why there is none.',
  types: [TextDelta, CompletionType, ...conversationErrors],
})

builder.mutationField('createCompletion', t =>
  t.field({
    type: CompletionType,
    description:
      'Continues texts with an instruct model: `POST /v1/completions`, which the vendor calls legacy. Charged by tokens, not stored, not a task.',
    errors: { types: conversationErrors },
    args: { input: t.arg({ type: CreateCompletionInput, required: true, description: 'What to continue.' }) },
    resolve: (_, { input }, { tasks }) => createCompletion(tasks.call(), input),
  }),
)

builder.subscriptionField('streamCompletion', t =>
  t.field({
    type: StreamResult,
    description:
      'The same while it is being written: pieces, then the whole `Completion` as the last event. A stream that breaks ends ' +
      'with an error. Leaving ends the request to the vendor; subscribing again asks, and is charged, again.',
    args: { input: t.arg({ type: CreateCompletionInput, required: true, description: 'What to continue.' }) },
    subscribe: (_, { input }, { tasks }) => tasks.stream(call => streamCompletion(call, input)),
    resolve: (event: CompletionEvent) => event,
  }),
)
