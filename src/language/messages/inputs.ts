import { z } from 'zod'
import { builder } from '../../core/graphql/builder.ts'
import { jsonObject } from '../../core/graphql/json.ts'
import { maxMediaBytes, mediaInput } from '../../core/graphql/media-input.ts'
import { isFile } from '../../core/media-source.ts'

/** Bounds are those of contracts/anthropic.yaml. */

/** Not cleaned: blanks at the ends of a text count in a conversation. */
const textRule = (what: string, maxLength?: number) => {
  const rule = z.string().min(1, `${what} has at least 1 character.`)
  return maxLength === undefined ? rule : rule.max(maxLength, `${what} has at most ${maxLength} characters.`)
}
const share = z.number().min(0, 'At least 0.').max(1, 'At most 1.')
const atLeast = (least: number) => z.int().min(least, `At least ${least}.`)
const onlyTrue = z.literal(true, 'Only true means something here; leave it out otherwise.')

const imageTypes = ['image/jpeg', 'image/png', 'image/gif', 'image/webp']
/** Bytes. As Base64 it has to fit into the 32 MB that the vendor takes for a whole request. */
const maxPdfBytes = 2 * maxMediaBytes

const CacheControl = builder.enumType('AnthropicCacheControl', {
  description: 'How long the vendor keeps what was read up to here, so that it is cheaper the next time.',
  values: {
    FIVE_MINUTES: { value: '5m', description: 'Five minutes.' },
    ONE_HOUR: {
      value: '1h',
      description: 'One hour; costs more to write, and some channels do not take it.',
    },
  } as const,
})
const cacheControl = {
  type: CacheControl,
  description:
    'Keep everything up to the end of this block in the cache of the vendor for so long; nothing is kept without it.',
} as const

const TextBlockInput = builder.inputType('AnthropicTextBlockInput', {
  description: 'A text.',
  fields: t => ({
    text: t.string({
      required: true,
      description: 'At least 1 character; sent as it is.',
    }),
    cacheControl: t.field(cacheControl),
  }),
})

const ImageBlockInput = builder.inputType('AnthropicImageBlockInput', {
  description: 'A picture.',
  fields: t => ({
    image: t.field({
      type: 'MediaInput',
      required: true,
      description:
        'JPEG, PNG, GIF or WebP, at most 10 MiB. A file goes upstream as Base64, which every gateway takes; a URL is ' +
        'handed on as one, and gateways that know no URL refuse it.',
    }),
    cacheControl: t.field(cacheControl),
  }),
})

const DocumentSourceInput = builder.inputType('AnthropicDocumentSourceInput', {
  description: 'What a document is made of.',
  isOneOf: true,
  fields: t => ({
    pdf: t.field({
      type: 'MediaInput',
      description: `A PDF: a file of at most ${maxPdfBytes / 1024 / 1024} MiB, or a URL, which is handed on as one.`,
    }),
    text: t.string({
      description: 'Plain text, at least 1 character.',
    }),
  }),
})

const DocumentBlockInput = builder.inputType('AnthropicDocumentBlockInput', {
  description: 'A document.',
  fields: t => ({
    source: t.field({ type: DocumentSourceInput, required: true, description: 'What is in it.' }),
    title: t.string({ description: 'Its title.' }),
    context: t.string({ description: 'What the model has to know about it.' }),
    cacheControl: t.field(cacheControl),
  }),
})

const toolName = textRule('The name of a tool', 64)
const toolNameBounds = '1–64 characters.'

const ToolUseBlockInput = builder.inputType('AnthropicToolUseBlockInput', {
  description: 'A call of a tool, as the model answered it.',
  fields: t => ({
    id: t.string({
      required: true,
      description: 'Its id, as in the answer.',
    }),
    name: t.string({ required: true, description: `Which tool. ${toolNameBounds}` }),
    input: t.field({
      type: 'JSON',
      required: true,
      description: 'What it was called with: an object, at most 1 MiB as JSON and 32 levels deep.',
    }),
    cacheControl: t.field(cacheControl),
  }),
})

const ToolResultContentInput = builder.inputType('AnthropicToolResultContentInput', {
  description: 'A part of what a tool gave back.',
  isOneOf: true,
  fields: t => ({
    text: t.field({ type: TextBlockInput, description: 'A text.' }),
    image: t.field({ type: ImageBlockInput, description: 'A picture.' }),
    document: t.field({ type: DocumentBlockInput, description: 'A document.' }),
  }),
})

const ToolResultBlockInput = builder.inputType('AnthropicToolResultBlockInput', {
  description: 'What a tool gave back.',
  fields: t => ({
    toolUseId: t.string({
      required: true,
      description: 'The id of the call.',
    }),
    content: t.field({ type: [ToolResultContentInput], description: 'What it gave; nothing without it.' }),
    isError: t.boolean({ description: 'The tool failed. False unless told otherwise.' }),
    cacheControl: t.field(cacheControl),
  }),
})

const ThinkingBlockInput = builder.inputType('AnthropicThinkingBlockInput', {
  description: 'What the model thought, given back unchanged.',
  fields: t => ({
    thinking: t.string({
      required: true,
      description: 'As in the answer; empty where it was omitted there.',
    }),
    signature: t.string({
      required: true,
      description: 'As in the answer.',
    }),
  }),
})

const RedactedThinkingBlockInput = builder.inputType('AnthropicRedactedThinkingBlockInput', {
  description: 'What the model thought and the vendor encrypted, given back unchanged.',
  fields: t => ({
    data: t.string({ required: true, description: 'As in the answer.' }),
  }),
})

const ContentBlockInput = builder.inputType('AnthropicContentBlockInput', {
  description: 'A part of a message.',
  isOneOf: true,
  fields: t => ({
    text: t.field({ type: TextBlockInput, description: 'A text.' }),
    image: t.field({ type: ImageBlockInput, description: "A picture, in a user's message." }),
    document: t.field({ type: DocumentBlockInput, description: "A document, in a user's message." }),
    toolUse: t.field({
      type: ToolUseBlockInput,
      description: "A call of a tool, in an assistant's message.",
    }),
    toolResult: t.field({
      type: ToolResultBlockInput,
      description: "What a tool gave back, in the user's message that follows the call.",
    }),
    thinking: t.field({
      type: ThinkingBlockInput,
      description: "What the model thought, in an assistant's message.",
    }),
    redactedThinking: t.field({
      type: RedactedThinkingBlockInput,
      description: "What the model thought, encrypted, in an assistant's message.",
    }),
  }),
})

const MessageTurnInput = builder.inputType('AnthropicMessageTurnInput', {
  description: 'One message of a conversation, by who wrote it.',
  isOneOf: true,
  fields: t => ({
    user: t.field({
      type: [ContentBlockInput],
      description: "The user's; at least one part.",
    }),
    assistant: t.field({
      type: [ContentBlockInput],
      description: "The model's; at least one part. As the last message it is the beginning of the answer.",
    }),
  }),
})

const lifetime = z.enum(['5m', '1h']).nullish()
const text = z.object({ text: textRule('A text'), cacheControl: lifetime })
const image = z.object({
  image: mediaInput('image').refine(
    source => !isFile(source) || imageTypes.includes(source.mediaType),
    'The vendor takes JPEG, PNG, GIF and WebP.',
  ),
  cacheControl: lifetime,
})
const document = z.object({
  source: z.object({
    pdf: mediaInput('pdf', maxPdfBytes).nullish(),
    text: textRule('A text').nullish(),
  }),
  title: z.string().nullish(),
  context: z.string().nullish(),
  cacheControl: lifetime,
})
const readable = { text: text.nullish(), image: image.nullish(), document: document.nullish() }
const contentBlock = z.object({
  ...readable,
  toolUse: z
    .object({ id: textRule('An id'), name: toolName, input: jsonObject, cacheControl: lifetime })
    .nullish(),
  toolResult: z
    .object({
      toolUseId: textRule('An id'),
      content: z.array(z.object(readable)).nullish(),
      isError: z.boolean().nullish(),
      cacheControl: lifetime,
    })
    .nullish(),
  thinking: z.object({ thinking: z.string(), signature: textRule('A signature') }).nullish(),
  redactedThinking: z.object({ data: textRule('The data') }).nullish(),
})
const content = z.array(contentBlock).min(1, 'At least one.').nullish()
const maxMessages = 100_000

/** Checked as one: files are read meanwhile, and Pothos breaks where an entry of a list takes time and is wrong. */
const messages = z
  .array(z.object({ user: content, assistant: content }))
  .min(1, 'At least one message.')
  .max(maxMessages, { error: `At most ${maxMessages} messages.`, abort: true })
  .refine(([first]) => !first || first.user != null, "The first message has to be the user's.")
const system = z.array(text).min(1, 'At least one.').nullish()

const objectSchema = z.looseObject({
  type: z.literal('object', 'The schema of a tool is of type "object".'),
  properties: z.looseObject({}, 'The properties have to be an object.').nullish(),
  required: z.array(z.string(), 'The required properties have to be a list of names.').nullish(),
})
const toolSchema = jsonObject.superRefine((schema, context) => {
  for (const { path, message } of objectSchema.safeParse(schema).error?.issues ?? []) {
    context.addIssue({ code: 'custom', path, message })
  }
})

const ToolInput = builder.inputType('AnthropicToolInput', {
  description: 'A tool that the model may call; calling it is up to the client.',
  fields: t => ({
    name: t.string({ required: true, description: toolNameBounds, validate: toolName }),
    description: t.string({ description: 'What it does and when it is of use; the more, the better.' }),
    inputSchema: t
      .field({
        type: 'JSON',
        required: true,
        description:
          'JSON Schema of what it is called with, of type `object`; at most 1 MiB as JSON and 32 levels deep.',
      })
      .validate(toolSchema),
    cacheControl: t.field(cacheControl),
  }),
})

const disableParallelToolUse = 'At most one call in an answer. False unless told otherwise.'

const AnyToolInput = builder.inputType('AnthropicAnyToolInput', {
  description: 'How tools are called.',
  fields: t => ({ disableParallelToolUse: t.boolean({ description: disableParallelToolUse }) }),
})

const NamedToolInput = builder.inputType('AnthropicNamedToolInput', {
  description: 'Which tool is called, and how.',
  fields: t => ({
    name: t.string({ required: true, description: toolNameBounds, validate: toolName }),
    disableParallelToolUse: t.boolean({ description: disableParallelToolUse }),
  }),
})

const ToolChoiceInput = builder.inputType('AnthropicToolChoiceInput', {
  description: 'Whether tools are called.',
  isOneOf: true,
  fields: t => ({
    auto: t.field({ type: AnyToolInput, description: 'As the model likes; so without any choice.' }),
    any: t.field({ type: AnyToolInput, description: 'One of them has to be.' }),
    tool: t.field({ type: NamedToolInput, description: 'This one has to be.' }),
    none: t.boolean({ description: 'None may be: `true`.', validate: onlyTrue }),
  }),
})

const ThinkingDisplay = builder.enumType('AnthropicThinkingDisplay', {
  description: 'What is shown of the thinking.',
  values: {
    SUMMARIZED: { value: 'summarized', description: 'A summary.' },
    OMITTED: { value: 'omitted', description: 'Nothing but the signature.' },
  } as const,
})
const display = {
  type: ThinkingDisplay,
  description: "What is shown of it; the model's own default without it.",
} as const

const minBudget = 1024

const EnabledThinkingInput = builder.inputType('AnthropicEnabledThinkingInput', {
  description: 'Thinking with a budget.',
  fields: t => ({
    budgetTokens: t.int({
      required: true,
      description: `Tokens that it may take, at least ${minBudget.toLocaleString('en')} and fewer than \`maxTokens\`.`,
      validate: atLeast(minBudget),
    }),
    display: t.field(display),
  }),
})

const AdaptiveThinkingInput = builder.inputType('AnthropicAdaptiveThinkingInput', {
  description: 'Thinking as long as the model finds it needs to.',
  fields: t => ({ display: t.field(display) }),
})

const ThinkingInput = builder.inputType('AnthropicThinkingInput', {
  description: 'Whether the model thinks before it answers.',
  isOneOf: true,
  fields: t => ({
    enabled: t.field({ type: EnabledThinkingInput, description: 'With a budget.' }),
    adaptive: t.field({ type: AdaptiveThinkingInput, description: 'As it needs to; newer models only.' }),
    disabled: t.boolean({ description: 'Not at all: `true`.', validate: onlyTrue }),
  }),
})

const Effort = builder.enumType('AnthropicEffort', {
  description: 'How thorough an answer is.',
  values: {
    LOW: { value: 'low', description: 'Short and cheap.' },
    MEDIUM: { value: 'medium', description: 'Between the two.' },
    HIGH: { value: 'high', description: 'Thorough.' },
    XHIGH: { value: 'xhigh', description: 'More than thorough; few models know it.' },
    MAX: { value: 'max', description: 'Whatever it costs; few models know it.' },
  } as const,
})

const budgetFits = z
  .looseObject({
    maxTokens: z.int(),
    thinking: z.looseObject({ enabled: z.looseObject({ budgetTokens: z.int() }).nullish() }).nullish(),
  })
  .refine(({ maxTokens, thinking }) => (thinking?.enabled?.budgetTokens ?? 0) < maxTokens, {
    path: ['thinking', 'enabled', 'budgetTokens'],
    message: 'Fewer than maxTokens.',
  })

export const CreateMessageInput = builder.inputType('AnthropicCreateMessageInput', {
  description: 'A conversation that a Claude model goes on with.',
  validate: budgetFits,
  fields: t => ({
    model: t.string({
      required: true,
      description:
        'Such as `claude-sonnet-4-5`, 1–256 characters. Open, because the gateway adds models without notice; the vendor ' +
        'refuses what a model cannot do.',
      validate: textRule('A model', 256),
    }),
    maxTokens: t.int({
      required: true,
      description:
        'Tokens of the answer at the most, thinking included; at least 1, the most depends on the model.',
      validate: atLeast(1),
    }),
    messages: t
      .field({
        type: [MessageTurnInput],
        required: true,
        description: `What was said so far, at most ${maxMessages.toLocaleString('en')} messages; the first one is the user's.`,
      })
      .validate(messages),
    system: t
      .field({ type: [TextBlockInput], description: 'How the model is to behave; at least one text.' })
      .validate(system),
    stopSequences: t.stringList({
      description: 'The answer ends before the first of these texts; at least 1 character each.',
      validate: z.array(textRule('A stop sequence')),
    }),
    temperature: t.float({
      description: 'How freely it writes, 0–1; 1 unless asked otherwise. Newer models may refuse it.',
      validate: share,
    }),
    topP: t.float({
      description: 'Only the likeliest words whose shares add up to this, 0–1. Newer models may refuse it.',
      validate: share,
    }),
    topK: t.int({
      description: 'Only so many of the likeliest words, 0 or more. Newer models may refuse it.',
      validate: atLeast(0),
    }),
    userId: t.string({
      description: 'An opaque id of the end user, 1–256 characters; no name and no address.',
      validate: textRule('An id', 256),
    }),
    tools: t.field({ type: [ToolInput], description: 'Tools that the model may call.' }),
    toolChoice: t.field({
      type: ToolChoiceInput,
      description: 'Whether it calls them; as it likes without it.',
    }),
    thinking: t.field({
      type: ThinkingInput,
      description: "Whether it thinks first; the model's own default without it.",
    }),
    effort: t.field({
      type: Effort,
      description: "How thorough it is; newer models only, and the model's own default without it.",
    }),
    outputSchema: t
      .field({
        type: 'JSON',
        description:
          'JSON Schema that the text of the answer has to fit; newer models only. At most 1 MiB as JSON and 32 levels deep.',
      })
      .validate(jsonObject),
    betas: t.stringList({
      description:
        'Names of betas of the vendor (header `anthropic-beta`), at most 32 of 1–128 letters, digits, `.`, `_` and `-`. ' +
        'Whether the gateway hands them on depends on the channel.',
      validate: z
        .array(z.string().regex(/^[\w.-]{1,128}$/, 'This cannot be the name of a beta.'))
        .max(32, 'At most 32.'),
    }),
  }),
})
