import { z } from 'zod'
import { builder } from '../../core/graphql/builder.ts'
import { atMostOneOf, goesWith, inputRules } from '../../core/graphql/input-rules.ts'
import { jsonObject } from '../../core/graphql/json.ts'
import { languageModelRule, writingFields } from '../writing.ts'
import { ChatMessageInput, chatMessages, functionName, functionNameBounds, short } from './message-inputs.ts'

/** Bounds are those of contracts/openai.yaml, but for the lengths of names, which are ours where it has none. */

const filled = z.array(z.unknown()).min(1, 'At least one.')
const whole = (least: number, most: number) =>
  z.int().min(least, `At least ${least}.`).max(most, `At most ${most}.`)
const tokens = z.int().min(1, 'At least 1.')

const strictDescription = 'The model keeps exactly to the schema; false unless asked otherwise.'
const schemaBounds = 'An object, at most 1 MiB as JSON and 32 levels deep.'

const ToolInput = builder.inputType('ChatToolInput', {
  description: 'A function that the model may ask the client to call; nothing is called here.',
  fields: t => ({
    name: t.string({ required: true, description: functionNameBounds, validate: functionName }),
    description: t.string({ description: 'What it does, for the model.' }),
    parameters: t
      .field({
        type: 'JSON',
        description: `JSON Schema of its arguments; without it, it takes none. ${schemaBounds}`,
      })
      .validate(jsonObject.nullish()),
    strict: t.boolean({ description: strictDescription }),
  }),
})

const ToolMode = builder.enumType('ChatToolMode', {
  description: 'Whether the model calls tools.',
  values: {
    NONE: { value: 'none', description: 'It does not.' },
    AUTO: { value: 'auto', description: 'As it likes.' },
    REQUIRED: { value: 'required', description: 'It calls at least one.' },
  } as const,
})

const ToolChoiceInput = builder.inputType('ChatToolChoiceInput', {
  description: 'Whether the model calls tools, or which one it calls.',
  isOneOf: true,
  fields: t => ({
    mode: t.field({ type: ToolMode, description: 'Whether it does.' }),
    function: t.string({
      description: `The one that it calls. ${functionNameBounds}`,
      validate: functionName,
    }),
  }),
})

const ResponseType = builder.enumType('ChatResponseType', {
  description: 'What the text of an answer is.',
  values: {
    TEXT: { value: 'text', description: 'Any text.' },
    JSON_OBJECT: {
      value: 'json_object',
      description: 'A JSON object; the vendor wants the word JSON in a message.',
    },
  } as const,
})

const JsonSchemaInput = builder.inputType('ChatJsonSchemaInput', {
  description: 'JSON by a schema.',
  fields: t => ({
    name: t.string({ required: true, description: 'Its name, 1–64 characters.', validate: short(64) }),
    description: t.string({ description: 'What it is for, for the model.' }),
    schema: t
      .field({ type: 'JSON', description: `The JSON Schema. ${schemaBounds}` })
      .validate(jsonObject.nullish()),
    strict: t.boolean({ description: strictDescription }),
  }),
})

const ResponseFormatInput = builder.inputType('ChatResponseFormatInput', {
  description: 'What the text of the answer has to be.',
  isOneOf: true,
  fields: t => ({
    type: t.field({ type: ResponseType, description: 'Text or some JSON object.' }),
    jsonSchema: t.field({ type: JsonSchemaInput, description: 'JSON that fits a schema.' }),
  }),
})

const ReasoningEffort = builder.enumType('ChatReasoningEffort', {
  description: 'How long a reasoning model thinks; each model takes only some of them.',
  values: {
    NONE: { value: 'none', description: 'Not at all.' },
    MINIMAL: { value: 'minimal', description: 'Hardly.' },
    LOW: { value: 'low', description: 'Shortly.' },
    MEDIUM: { value: 'medium', description: 'Between the two.' },
    HIGH: { value: 'high', description: 'Long.' },
    XHIGH: { value: 'xhigh', description: 'Very long.' },
    MAX: { value: 'max', description: 'As long as it can.' },
  } as const,
})

/** Alternatives are told beside the probabilities, and a vendor refuses the one without the other. */
const logprobsRule = z
  .looseObject({ logprobs: z.boolean().nullish(), topLogprobs: z.int().nullish() })
  .refine(({ logprobs, topLogprobs }) => logprobs === true || topLogprobs == null, {
    path: ['topLogprobs'],
    message: 'This can be given only together with logprobs: true.',
  })

export const CreateChatCompletionInput = builder.inputType('CreateChatCompletionInput', {
  description: 'A conversation that a language model is to go on with.',
  validate: inputRules(
    atMostOneOf('maxTokens', 'maxCompletionTokens'),
    goesWith('toolChoice', 'tools'),
    goesWith('parallelToolCalls', 'tools'),
  ).and(logprobsRule),
  fields: t => ({
    model: t.string({
      required: true,
      description:
        'Such as `gpt-4o`, `claude-sonnet-4-5` or `deepseek-chat`, 1–128 characters. Open, because the gateway adds models ' +
        'without notice.',
      validate: languageModelRule,
    }),
    messages: t
      .field({
        type: [ChatMessageInput],
        required: true,
        description: 'The conversation so far, at least one message. Nothing of it is stored here.',
      })
      .validate(chatMessages),
    maxCompletionTokens: t.int({
      description: 'The longest answer, thoughts included, in tokens, at least 1.',
      validate: tokens,
    }),
    maxTokens: t.int({
      description:
        'The same by its older name, for models that know no other; the o-series refuses it. Not both.',
      validate: tokens,
    }),
    ...writingFields(t),
    logprobs: t.boolean({
      description: 'Tell how probable each token was; false unless asked otherwise.',
    }),
    topLogprobs: t.int({
      description: 'Tell also this many of the likeliest tokens at each place, 0–20; needs `logprobs: true`.',
      validate: whole(0, 20),
    }),
    tools: t.field({
      type: [ToolInput],
      description: 'Functions that the model may ask for, 1–128.',
      validate: filled.max(128, 'At most 128.'),
    }),
    toolChoice: t.field({
      type: ToolChoiceInput,
      description: 'Whether or which of `tools` are called; AUTO unless asked otherwise.',
    }),
    parallelToolCalls: t.boolean({
      description: 'Several of `tools` may be called in one answer; true unless asked otherwise.',
    }),
    responseFormat: t.field({
      type: ResponseFormatInput,
      description: 'What the text of the answer has to be; TEXT unless asked otherwise.',
    }),
    reasoningEffort: t.field({
      type: ReasoningEffort,
      description: 'How long it thinks, of reasoning models; their own default unless asked otherwise.',
    }),
  }),
})
