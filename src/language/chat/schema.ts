import { builder } from '../../core/graphql/builder.ts'
import { conversationErrors } from '../../core/graphql/error-types.ts'
import {
  type ChatCompletion,
  type Choice,
  createChatCompletion,
  type Token,
  type TokenLogprob,
  type ToolCall,
  type Usage,
} from './api.ts'
import { CreateChatCompletionInput } from './inputs.ts'
import { type ChatEvent, type CompletedToolCall, type Delta, streamChatCompletion } from './stream.ts'

const FinishReason = builder.enumType('ChatFinishReason', {
  description: 'Why an answer ends.',
  values: {
    STOP: { description: 'It came to its end, or to a `stop` text.' },
    LENGTH: { description: 'It has as many tokens as it may have.' },
    TOOL_CALLS: { description: 'The model waits for the tools that it called.' },
    CONTENT_FILTER: { description: "The vendor's moderation cut it, or let none of it through." },
    UNKNOWN: { description: 'A reason that is not known here.' },
  } as const,
})
const finishReasons = {
  stop: 'STOP',
  length: 'LENGTH',
  tool_calls: 'TOOL_CALLS',
  content_filter: 'CONTENT_FILTER',
} as const
const isKnown = (word: string): word is keyof typeof finishReasons => Object.hasOwn(finishReasons, word)

const ToolCallType = builder.objectRef<ToolCall>('ChatToolCall').implement({
  description: 'A function that the model wants the client to call.',
  fields: t => ({
    id: t.exposeString('id', { description: 'What the answer to it is given under: `toolCallId`.' }),
    name: t.exposeString('name', { description: 'Which function.' }),
    arguments: t.exposeString('arguments', {
      description: 'JSON text as the model wrote it; nothing makes sure that it is valid or fits the schema.',
    }),
  }),
})

const bytesDescription =
  'Its bytes in UTF-8, for tokens that are not whole characters; null where it is not told.'
const logprobDescription = 'Natural logarithm of its probability.'

const TokenAlternative = builder.objectRef<Token>('ChatTokenAlternative').implement({
  description: 'A token that could have stood at a place.',
  fields: t => ({
    token: t.exposeString('token', { description: 'Its text.' }),
    logprob: t.exposeFloat('logprob', { description: logprobDescription }),
    bytes: t.exposeIntList('bytes', { nullable: true, description: bytesDescription }),
  }),
})

const TokenLogprobType = builder.objectRef<TokenLogprob>('ChatTokenLogprob').implement({
  description: 'How probable a token of an answer was.',
  fields: t => ({
    token: t.exposeString('token', { description: 'Its text.' }),
    logprob: t.exposeFloat('logprob', { description: logprobDescription }),
    bytes: t.exposeIntList('bytes', { nullable: true, description: bytesDescription }),
    alternatives: t.field({
      type: [TokenAlternative],
      description: 'The likeliest tokens at its place, as many as `topLogprobs` asks for.',
      resolve: ({ top_logprobs }) => top_logprobs ?? [],
    }),
  }),
})

const Message = builder.objectRef<Choice>('ChatMessage').implement({
  description: 'What the model says.',
  fields: t => ({
    content: t.string({
      nullable: true,
      description: 'The text; null where it says none.',
      resolve: ({ content }) => content || null,
    }),
    refusal: t.string({
      nullable: true,
      description: 'The words with which it refuses; null where it does not.',
      resolve: ({ refusal }) => refusal || null,
    }),
    reasoning: t.string({
      nullable: true,
      description: 'What it thought before; null unless the model and the gateway show it.',
      resolve: ({ reasoning }) => reasoning || null,
    }),
    toolCalls: t.expose('toolCalls', {
      type: [ToolCallType],
      description: 'What it wants the client to call; may be empty.',
    }),
    annotations: t.expose('annotations', {
      type: ['JSON'],
      description: 'Notes to the text in the form of the vendor, such as sources on the web; may be empty.',
    }),
  }),
})

const ChoiceType = builder.objectRef<Choice>('ChatChoice').implement({
  description: 'One answer of the model.',
  fields: t => ({
    index: t.exposeInt('index', { description: 'Which one of `count`, from 0.' }),
    finishReason: t.field({
      type: FinishReason,
      nullable: true,
      description: 'Why it ends; null where the gateway does not tell.',
      resolve: ({ finishReason: word }) => (word ? (isKnown(word) ? finishReasons[word] : 'UNKNOWN') : null),
    }),
    message: t.field({ type: Message, description: 'What it says.', resolve: choice => choice }),
    logprobs: t.expose('logprobs', {
      type: [TokenLogprobType],
      nullable: true,
      description: 'The tokens of `content`, in order; null unless asked for.',
    }),
  }),
})

const PromptTokens = builder
  .objectRef<NonNullable<Usage['prompt_tokens_details']>>('ChatPromptTokens')
  .implement({
    description:
      'What the tokens of a conversation so far are. Each is null where the gateway does not tell.',
    fields: t => ({
      cachedTokens: t.exposeInt('cached_tokens', {
        nullable: true,
        description: 'Known to the vendor from earlier calls, and cheaper for it.',
      }),
      audioTokens: t.exposeInt('audio_tokens', { nullable: true, description: 'Of sound.' }),
      textTokens: t.exposeInt('text_tokens', { nullable: true, description: 'Of text.' }),
      imageTokens: t.exposeInt('image_tokens', { nullable: true, description: 'Of pictures.' }),
    }),
  })

const CompletionTokens = builder
  .objectRef<NonNullable<Usage['completion_tokens_details']>>('ChatCompletionTokens')
  .implement({
    description: 'What the tokens of the answers are. Each is null where the gateway does not tell.',
    fields: t => ({
      reasoningTokens: t.exposeInt('reasoning_tokens', {
        nullable: true,
        description: 'Of thoughts, shown or not.',
      }),
      audioTokens: t.exposeInt('audio_tokens', { nullable: true, description: 'Of sound.' }),
      textTokens: t.exposeInt('text_tokens', { nullable: true, description: 'Of text.' }),
      acceptedPredictionTokens: t.exposeInt('accepted_prediction_tokens', {
        nullable: true,
        description: 'Foretold and used.',
      }),
      rejectedPredictionTokens: t.exposeInt('rejected_prediction_tokens', {
        nullable: true,
        description: 'Foretold and thrown away, which is charged all the same.',
      }),
    }),
  })

const UsageType = builder.objectRef<Usage>('ChatUsage').implement({
  description: 'What was counted, and so charged.',
  fields: t => ({
    promptTokens: t.exposeInt('prompt_tokens', { description: 'Tokens of the conversation so far.' }),
    completionTokens: t.exposeInt('completion_tokens', {
      description: 'Tokens of the answers, with the thoughts.',
    }),
    totalTokens: t.exposeInt('total_tokens', { description: 'Both.' }),
    promptDetails: t.expose('prompt_tokens_details', {
      type: PromptTokens,
      nullable: true,
      description: 'What `promptTokens` are; null where the gateway does not tell.',
    }),
    completionDetails: t.expose('completion_tokens_details', {
      type: CompletionTokens,
      nullable: true,
      description: 'What `completionTokens` are; null where the gateway does not tell.',
    }),
  }),
})

const ChatCompletionType = builder.objectRef<ChatCompletion>('ChatCompletion').implement({
  description: 'What a language model said to a conversation. It is not stored here.',
  fields: t => ({
    upstreamId: t.exposeString('id', {
      nullable: true,
      description: "The vendor's own id of the answer; null where it gave none.",
    }),
    model: t.exposeString('model', {
      nullable: true,
      description: 'The model that answered, as the vendor calls it; null where it does not tell.',
    }),
    createdAt: t.expose('created', {
      type: 'DateTime',
      nullable: true,
      description: 'When, to the second; null where it is not told.',
    }),
    choices: t.expose('choices', { type: [ChoiceType], description: 'The answers, at least one.' }),
    usage: t.expose('usage', {
      type: UsageType,
      nullable: true,
      description: 'What was counted; null where the gateway does not tell.',
    }),
  }),
})

const delta = (name: Delta['__typename'], description: string) =>
  builder.objectRef<Delta>(name).implement({
    description,
    fields: t => ({
      choice: t.exposeInt('choice', { description: '`index` of the answer that it belongs to.' }),
      text: t.exposeString('text', { description: 'The piece, to be put behind the one before.' }),
    }),
  })

const CompletedToolCallType = builder.objectRef<CompletedToolCall>('ChatCompletedToolCall').implement({
  description: 'A call of a tool that the model has written to its end.',
  fields: t => ({
    choice: t.exposeInt('choice', { description: '`index` of the answer that it belongs to.' }),
    toolCall: t.expose('toolCall', { type: ToolCallType, description: 'The call.' }),
  }),
})

const StreamResult = builder.errorUnion('StreamChatCompletionResult', {
  description: 'A piece of an answer; as the last event all of it, or why it broke off.',
  types: [
    delta('ChatTextDelta', 'A piece of `content`.'),
    delta('ChatReasoningDelta', 'A piece of `reasoning`.'),
    delta('ChatRefusalDelta', 'A piece of `refusal`.'),
    CompletedToolCallType,
    ChatCompletionType,
    ...conversationErrors,
  ],
})

builder.mutationField('createChatCompletion', t =>
  t.field({
    type: ChatCompletionType,
    description:
      'Goes on with a conversation, with any chat model of the gateway: `POST /v1/chat/completions`. Charged by tokens, not ' +
      'stored, not a task. An answer that the moderation cut is an answer with the `finishReason` CONTENT_FILTER.',
    errors: { types: conversationErrors },
    args: {
      input: t.arg({ type: CreateChatCompletionInput, required: true, description: 'What to answer.' }),
    },
    resolve: (_, { input }, { tasks }) => createChatCompletion(tasks.call(), input),
  }),
)

builder.subscriptionField('streamChatCompletion', t =>
  t.field({
    type: StreamResult,
    description:
      'The same while it is being written: pieces, each call of a tool when its answer ends, and as the last event the ' +
      'whole `ChatCompletion`. A stream that breaks ends with an error. Leaving ends the request to the vendor; ' +
      'subscribing again asks, and is charged, again.',
    args: {
      input: t.arg({ type: CreateChatCompletionInput, required: true, description: 'What to answer.' }),
    },
    subscribe: (_, { input }, { tasks }) => tasks.stream(call => streamChatCompletion(call, input)),
    resolve: (event: ChatEvent) => event,
  }),
)
