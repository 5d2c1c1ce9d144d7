import { z } from 'zod'
import { builder } from '../../core/graphql/builder.ts'
import { atMostOneOf, goesWith, inputRules } from '../../core/graphql/input-rules.ts'
import { jsonObject } from '../../core/graphql/json.ts'
import { maxMediaBytes, mediaFile, mediaInput } from '../../core/graphql/media-input.ts'

/** Bounds are those of contracts/openai.yaml, but for the sizes of files and the lengths of ids and names, which are ours. */

/** Not cleaned: blanks at the ends of a text count in a conversation. */
const text = z.string().min(1, 'At least 1 character.')
const short = (most: number) => text.max(most, `At most ${most} characters.`)
const id = short(256)
const idBounds = '1–256 characters.'
const filled = z.array(z.unknown()).min(1, 'At least one.')
const between = (least: number, most: number) =>
  z.number().min(least, `At least ${least}.`).max(most, `At most ${most}.`)
const whole = (least: number, most: number) =>
  z.int().min(least, `At least ${least}.`).max(most, `At most ${most}.`)
const tokens = z.int().min(1, 'At least 1.')

/** Bytes. As Base64 it fits into the 32 MiB that this server takes for a whole request. */
const maxFileBytes = 2 * maxMediaBytes
const fileBounds = `At most ${maxFileBytes / 1024 / 1024} MiB; a file and no URL, because the vendor takes none here.`

const soundFormats: Record<string, 'mp3' | 'wav'> = { 'audio/mpeg': 'mp3', 'audio/wav': 'wav' }
const sound = mediaFile('audio', maxFileBytes).transform((file, context) => {
  const format = soundFormats[file.mediaType]
  if (format) return { format, base64: file.base64 }
  context.addIssue({ code: 'custom', message: `The vendor takes MP3 and WAV here, not ${file.mediaType}.` })
  return z.NEVER
})

const ImageDetail = builder.enumType('ChatImageDetail', {
  description: 'How closely a picture is looked at, which decides how many tokens it counts.',
  values: {
    AUTO: { value: 'auto', description: 'As the model likes.' },
    LOW: { value: 'low', description: 'Small and cheap.' },
    HIGH: { value: 'high', description: 'Piece by piece.' },
  } as const,
})

const ImagePartInput = builder.inputType('ChatImagePartInput', {
  description: 'A picture in a message.',
  fields: t => ({
    image: t
      .field({
        type: 'MediaInput',
        required: true,
        description: 'A URL, which the vendor fetches, or a file of at most 10 MiB.',
      })
      .validate(mediaInput('image')),
    detail: t.field({
      type: ImageDetail,
      description: 'How closely it is looked at; AUTO unless asked otherwise.',
    }),
  }),
})

const AudioPartInput = builder.inputType('ChatAudioPartInput', {
  description: 'Sound in a message.',
  fields: t => ({
    audio: t
      .field({ type: 'MediaInput', required: true, description: `MP3 or WAV. ${fileBounds}` })
      .validate(sound),
  }),
})

const FilePartInput = builder.inputType('ChatFilePartInput', {
  description: 'A document in a message.',
  fields: t => ({
    file: t
      .field({ type: 'MediaInput', required: true, description: `A PDF. ${fileBounds}` })
      .validate(mediaFile('pdf', maxFileBytes)),
    filename: t.string({
      description: 'What the model is told that it is called, 1–255 characters; `file.pdf` without it.',
      validate: short(255),
    }),
  }),
})

const ContentPartInput = builder.inputType('ChatContentPartInput', {
  description: "A part of a user's message.",
  isOneOf: true,
  fields: t => ({
    text: t.string({ description: 'A text of at least 1 character, sent as it is.', validate: text }),
    image: t.field({ type: ImagePartInput, description: 'A picture, for models that see.' }),
    audio: t.field({ type: AudioPartInput, description: 'Sound, for models that hear.' }),
    file: t.field({ type: FilePartInput, description: 'A document, for models that read files.' }),
  }),
})

const nameField = {
  description: 'Tells several authors of one role apart, 1–64 characters; some models leave it out.',
  validate: short(64),
}

const InstructionsInput = builder.inputType('ChatInstructionsInput', {
  description: 'What the model is told about its part.',
  fields: t => ({
    content: t.string({
      required: true,
      description: 'At least 1 character, sent as it is.',
      validate: text,
    }),
    name: t.string(nameField),
  }),
})

const UserMessageInput = builder.inputType('ChatUserMessageInput', {
  description: 'What the user says and shows.',
  fields: t => ({
    content: t.field({
      type: [ContentPartInput],
      required: true,
      description: 'At least one part, in order.',
      validate: filled,
    }),
    name: t.string(nameField),
  }),
})

const functionName = z
  .string()
  .regex(/^[A-Za-z0-9_-]{1,64}$/, 'The name of a function has 1–64 letters, digits, _ and -.')
const functionNameBounds = '1–64 letters, digits, `_` and `-`.'

const ToolCallInput = builder.inputType('ChatToolCallInput', {
  description: 'A call of a tool, as the model answered it.',
  fields: t => ({
    id: t.string({ required: true, description: `As in the answer. ${idBounds}`, validate: id }),
    name: t.string({
      required: true,
      description: `Which function. ${functionNameBounds}`,
      validate: functionName,
    }),
    arguments: t.string({ required: true, description: 'JSON text, as in the answer.' }),
  }),
})

const AssistantMessageInput = builder.inputType('ChatAssistantMessageInput', {
  description: 'What the model answered before; at least one of `content`, `refusal` and `toolCalls`.',
  validate: z
    .looseObject({ content: z.unknown(), refusal: z.unknown(), toolCalls: z.unknown() })
    .refine(({ content, refusal, toolCalls }) => content != null || refusal != null || toolCalls != null, {
      path: ['content'],
      message: 'Give content, refusal or toolCalls.',
    }),
  fields: t => ({
    content: t.string({ description: 'Its text, sent as it is.' }),
    refusal: t.string({ description: 'Its words of refusal.' }),
    toolCalls: t.field({
      type: [ToolCallInput],
      description: 'The tools that it called, at least one; a `tool` message has to follow for each.',
      validate: filled,
    }),
    name: t.string(nameField),
  }),
})

const ToolMessageInput = builder.inputType('ChatToolMessageInput', {
  description: 'What a tool gave back.',
  fields: t => ({
    toolCallId: t.string({
      required: true,
      description: `The \`id\` of the call. ${idBounds}`,
      validate: id,
    }),
    content: t.string({ required: true, description: 'What it gave, sent as it is; may be empty.' }),
  }),
})

export const ChatMessageInput = builder.inputType('ChatMessageInput', {
  description: 'One message of a conversation, by who wrote it.',
  isOneOf: true,
  fields: t => ({
    system: t.field({ type: InstructionsInput, description: 'Instructions.' }),
    developer: t.field({ type: InstructionsInput, description: 'Instructions, for newer OpenAI models.' }),
    user: t.field({ type: UserMessageInput, description: 'From the user.' }),
    assistant: t.field({ type: AssistantMessageInput, description: 'From the model, earlier.' }),
    tool: t.field({ type: ToolMessageInput, description: 'From a tool that the model called.' }),
  }),
})

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

const LogitBiasInput = builder.inputType('ChatLogitBiasInput', {
  description: 'A token that is to come more or less often.',
  fields: t => ({
    tokenId: t.int({
      required: true,
      description: "Its number in the model's vocabulary, 0 or more.",
      validate: z.int().min(0, 'At least 0.'),
    }),
    bias: t.float({
      required: true,
      description: 'What is added to its logit, -100 (never) to 100 (only this).',
      validate: between(-100, 100),
    }),
  }),
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
      // Beside what other models are called by, some gateways have `owner/name:variant` and `name@date`.
      validate: z.string().regex(/^[\w.:@/+-]{1,128}$/, 'This cannot be the name of a model.'),
    }),
    messages: t.field({
      type: [ChatMessageInput],
      required: true,
      description: 'The conversation so far, at least one message. Nothing of it is stored here.',
      validate: filled,
    }),
    maxCompletionTokens: t.int({
      description: 'The longest answer, thoughts included, in tokens, at least 1.',
      validate: tokens,
    }),
    maxTokens: t.int({
      description:
        'The same by its older name, for models that know no other; the o-series refuses it. Not both.',
      validate: tokens,
    }),
    temperature: t.float({
      description: 'How free the choice of words is, 0–2; 1 unless asked otherwise.',
      validate: between(0, 2),
    }),
    topP: t.float({
      description: 'Share of the probability that words are chosen from, 0–1; 1 unless asked otherwise.',
      validate: between(0, 1),
    }),
    count: t.int({
      description: 'How many answers, 1–128; 1 unless asked otherwise. Each is charged.',
      validate: whole(1, 128),
    }),
    stop: t.stringList({
      description: '1–4 texts of at least 1 character at which an answer ends.',
      validate: z.array(text).min(1, 'At least one.').max(4, 'At most 4.'),
    }),
    presencePenalty: t.float({
      description: 'Against words that have been said, -2–2; 0 unless asked otherwise.',
      validate: between(-2, 2),
    }),
    frequencyPenalty: t.float({
      description: 'Against words by how often they have been said, -2–2; 0 unless asked otherwise.',
      validate: between(-2, 2),
    }),
    logitBias: t.field({
      type: [LogitBiasInput],
      description: 'At least one token, each once.',
      validate: z
        .array(z.looseObject({ tokenId: z.unknown() }))
        .min(1, 'At least one.')
        .refine(list => new Set(list.map(({ tokenId }) => tokenId)).size === list.length, 'Each once.'),
    }),
    logprobs: t.boolean({
      description: 'Tell how probable each token was; false unless asked otherwise.',
    }),
    topLogprobs: t.int({
      description: 'Tell also this many of the likeliest tokens at each place, 0–20; needs `logprobs: true`.',
      validate: whole(0, 20),
    }),
    seed: t.int({ description: 'The same seed gives the same answer, as far as the model can.' }),
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
    user: t.string({
      description: 'Your name for the end user, for the vendor to find abuse; 1–256 characters.',
      validate: short(256),
    }),
  }),
})
