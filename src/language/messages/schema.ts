import { builder } from '../../core/graphql/builder.ts'
import { conversationErrors } from '../../core/graphql/error-types.ts'
import { createMessage, type Message, type OutputBlock } from './api.ts'
import { CreateMessageInput } from './inputs.ts'
import { streamMessage, type TextDelta, type ToolUse } from './stream.ts'

type Block<Type extends OutputBlock['type']> = Extract<OutputBlock, { type: Type }>

const place = 'Place of the block in the content of the message, from 0.'
const toolInput = 'What it is to be called with: an object that is meant to fit the schema of the tool.'

const TextBlock = builder.objectRef<Block<'text'>>('AnthropicTextBlock').implement({
  description: 'A text.',
  fields: t => ({ text: t.exposeString('text', { description: 'The text.' }) }),
})

const ToolUseBlock = builder.objectRef<Block<'tool_use'>>('AnthropicToolUseBlock').implement({
  description: 'The model calls a tool: do it and send what it gave as `toolResult`.',
  fields: t => ({
    id: t.exposeString('id', { description: 'Id of the call, for the result.' }),
    name: t.exposeString('name', { description: 'Which tool.' }),
    input: t.expose('input', { type: 'JSON', description: toolInput }),
  }),
})

const ThinkingBlock = builder.objectRef<Block<'thinking'>>('AnthropicThinkingBlock').implement({
  description:
    'What the model thought; goes back unchanged with the next message of a conversation with tools.',
  fields: t => ({
    thinking: t.exposeString('thinking', { description: 'The thought; empty where it was omitted.' }),
    signature: t.exposeString('signature', {
      nullable: true,
      description: 'By which the vendor knows it again; null where the channel gives none.',
    }),
  }),
})

const RedactedThinkingBlock = builder
  .objectRef<Block<'redacted_thinking'>>('AnthropicRedactedThinkingBlock')
  .implement({
    description: 'What the model thought, encrypted by the vendor; goes back unchanged, too.',
    fields: t => ({ data: t.exposeString('data', { description: 'For the vendor alone.' }) }),
  })

const typeNames = {
  text: 'AnthropicTextBlock',
  tool_use: 'AnthropicToolUseBlock',
  thinking: 'AnthropicThinkingBlock',
  redacted_thinking: 'AnthropicRedactedThinkingBlock',
} as const

const ContentBlock = builder.unionType('AnthropicContentBlock', {
  description: 'A part of an answer. Types that this server does not know are left out.',
  types: [TextBlock, ToolUseBlock, ThinkingBlock, RedactedThinkingBlock],
  resolveType: ({ type }) => typeNames[type],
})

const stopReasons = {
  END_TURN: { value: 'end_turn', description: 'All was said.' },
  MAX_TOKENS: { value: 'max_tokens', description: '`maxTokens` were written; the rest is missing.' },
  STOP_SEQUENCE: { value: 'stop_sequence', description: 'One of `stopSequences` came up.' },
  TOOL_USE: { value: 'tool_use', description: 'Tools are called; their results are waited for.' },
  PAUSE_TURN: {
    value: 'pause_turn',
    description: 'A long turn was interrupted: send the answer back to go on.',
  },
  REFUSAL: {
    value: 'refusal',
    description: 'The model refuses to answer, or to go on. Charged all the same.',
  },
  MODEL_CONTEXT_WINDOW_EXCEEDED: {
    value: 'model_context_window_exceeded',
    description: 'The conversation has become too long for the model; the rest is missing.',
  },
  UNKNOWN: {
    value: 'unknown',
    description: 'The channel gave no reason, or one that this server does not know.',
  },
} as const

const StopReason = builder.enumType('AnthropicStopReason', {
  description: 'Why an answer ended.',
  values: stopReasons,
})
const knownReasons = Object.values(stopReasons).map(({ value }) => value)

const tokens = (what: string) =>
  ({ nullable: true, description: `${what}; null where the channel does not tell.` }) as const

const Usage = builder.objectRef<Message['usage']>('AnthropicUsage').implement({
  description: 'What a message is charged by, in tokens.',
  fields: t => ({
    inputTokens: t.exposeInt('input_tokens', tokens('What was read anew')),
    outputTokens: t.exposeInt('output_tokens', tokens('What was written, thinking included')),
    cacheCreationInputTokens: t.exposeInt(
      'cache_creation_input_tokens',
      tokens('What was written to the cache'),
    ),
    cacheReadInputTokens: t.exposeInt('cache_read_input_tokens', tokens('What was read from the cache')),
    cacheCreationFiveMinuteInputTokens: t.int({
      ...tokens('Of what was written to the cache, what stays for five minutes'),
      resolve: ({ cache_creation }) => cache_creation?.ephemeral_5m_input_tokens,
    }),
    cacheCreationOneHourInputTokens: t.int({
      ...tokens('Of what was written to the cache, what stays for an hour'),
      resolve: ({ cache_creation }) => cache_creation?.ephemeral_1h_input_tokens,
    }),
  }),
})

const AnthropicMessage = builder.objectRef<Message>('AnthropicMessage').implement({
  description: 'What a Claude model answered, whole. Nothing of it is kept here.',
  fields: t => ({
    upstreamId: t.exposeString('id', { description: "The vendor's own id of the message." }),
    model: t.exposeString('model', { description: 'The model that answered.' }),
    content: t.expose('content', { type: [ContentBlock], description: 'The answer, in order.' }),
    stopReason: t.field({
      type: StopReason,
      description: 'Why it ended.',
      resolve: ({ stop_reason }) => knownReasons.find(reason => reason === stop_reason) ?? 'unknown',
    }),
    stopSequence: t.exposeString('stop_sequence', {
      nullable: true,
      description:
        'The one of `stopSequences` that came up; null unless one did, or where the channel does not tell.',
    }),
    usage: t.expose('usage', { type: Usage, description: 'What it is charged by.' }),
  }),
})

const TextDeltaType = builder.objectRef<TextDelta>('AnthropicTextDelta').implement({
  description: 'A text goes on.',
  fields: t => ({
    block: t.exposeInt('block', { description: place }),
    text: t.exposeString('text', { description: 'What comes next; never empty.' }),
  }),
})

const ThinkingDeltaType = builder.objectRef<TextDelta>('AnthropicThinkingDelta').implement({
  description: 'A thought goes on.',
  fields: t => ({
    block: t.exposeInt('block', { description: place }),
    text: t.exposeString('text', { description: 'What comes next; never empty.' }),
  }),
})

const ToolUseType = builder.objectRef<ToolUse>('AnthropicToolUse').implement({
  description: 'The model calls a tool; its input is complete.',
  fields: t => ({
    block: t.exposeInt('block', { description: place }),
    id: t.exposeString('id', { description: 'Id of the call, for the result.' }),
    name: t.exposeString('name', { description: 'Which tool.' }),
    input: t.expose('input', { type: 'JSON', description: toolInput }),
  }),
})

const eventTypes = {
  text_delta: TextDeltaType,
  thinking_delta: ThinkingDeltaType,
  tool_use: ToolUseType,
  message: AnthropicMessage,
} as const

const MessageStream = builder.errorUnion('AnthropicStreamMessageResult', {
  description:
    'What happens while a message is written: its parts, and as the last event the whole of it or an error.',
  types: [TextDeltaType, ThinkingDeltaType, ToolUseType, AnthropicMessage, ...conversationErrors],
  resolveType: event => ('type' in event ? eventTypes[event.type] : undefined),
})

builder.mutationField('anthropicCreateMessage', t =>
  t.field({
    type: AnthropicMessage,
    description:
      "Lets a Claude model answer a conversation, in Anthropic's own format (`POST /v1/messages`). Nothing is kept here; " +
      'sent once. Prefer `anthropicStreamMessage` for long answers.',
    errors: { types: conversationErrors },
    args: { input: t.arg({ type: CreateMessageInput, required: true, description: 'The conversation.' }) },
    resolve: (_, { input }, { tasks }) => createMessage(tasks.call(), input),
  }),
)

builder.subscriptionField('anthropicStreamMessage', t =>
  t.field({
    type: MessageStream,
    description:
      'The same while it is written (`stream: true`). The last event is the whole message, with its usage, or an error; ' +
      'leaving ends the writing, and what would have been charged for it.',
    args: { input: t.arg({ type: CreateMessageInput, required: true, description: 'The conversation.' }) },
    subscribe: (_, { input }, { tasks }) => tasks.stream(call => streamMessage(call, input)),
    resolve: event => event,
  }),
)
