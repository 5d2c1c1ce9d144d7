/* eslint-disable */
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { TypedDocumentNode as DocumentNode } from '@graphql-typed-document-node/core';
/** A task that was submitted elsewhere with the same key. */
export type AdoptTaskInput = {
  /** What made it; decides which vendor, and which of its routes, is asked. */
  operation: TaskOperation;
  /** The vendor's own id, 1–200 characters. */
  upstreamId: string;
};

/** Thinking as long as the model finds it needs to. */
export type AnthropicAdaptiveThinkingInput = {
  /** What is shown of it; the model's own default without it. */
  display?: AnthropicThinkingDisplay | null | undefined;
};

/** How tools are called. */
export type AnthropicAnyToolInput = {
  /** At most one call in an answer. False unless told otherwise. */
  disableParallelToolUse?: boolean | null | undefined;
};

/** How long the vendor keeps what was read up to here, so that it is cheaper the next time. */
export type AnthropicCacheControl =
  /** Five minutes. */
  | 'FIVE_MINUTES'
  /** One hour; costs more to write, and some channels do not take it. */
  | 'ONE_HOUR';

/** A part of a message. */
export type AnthropicContentBlockInput =
  {   /** A document, in a user's message. */
  document: AnthropicDocumentBlockInput; image?: never; redactedThinking?: never; text?: never; thinking?: never; toolResult?: never; toolUse?: never; }
  |  { document?: never;   /** A picture, in a user's message. */
  image: AnthropicImageBlockInput; redactedThinking?: never; text?: never; thinking?: never; toolResult?: never; toolUse?: never; }
  |  { document?: never; image?: never;   /** What the model thought, encrypted, in an assistant's message. */
  redactedThinking: AnthropicRedactedThinkingBlockInput; text?: never; thinking?: never; toolResult?: never; toolUse?: never; }
  |  { document?: never; image?: never; redactedThinking?: never;   /** A text. */
  text: AnthropicTextBlockInput; thinking?: never; toolResult?: never; toolUse?: never; }
  |  { document?: never; image?: never; redactedThinking?: never; text?: never;   /** What the model thought, in an assistant's message. */
  thinking: AnthropicThinkingBlockInput; toolResult?: never; toolUse?: never; }
  |  { document?: never; image?: never; redactedThinking?: never; text?: never; thinking?: never;   /** What a tool gave back, in the user's message that follows the call. */
  toolResult: AnthropicToolResultBlockInput; toolUse?: never; }
  |  { document?: never; image?: never; redactedThinking?: never; text?: never; thinking?: never; toolResult?: never;   /** A call of a tool, in an assistant's message. */
  toolUse: AnthropicToolUseBlockInput; };

/** A conversation that a Claude model goes on with. */
export type AnthropicCreateMessageInput = {
  /** Names of betas of the vendor (header `anthropic-beta`), at most 32 of 1–128 letters, digits, `.`, `_` and `-`. Whether the gateway hands them on depends on the channel. */
  betas?: Array<string> | null | undefined;
  /** How thorough it is; newer models only, and the model's own default without it. */
  effort?: AnthropicEffort | null | undefined;
  /** Tokens of the answer at the most, thinking included; at least 1, the most depends on the model. */
  maxTokens: number;
  /** What was said so far, at most 100,000 messages; the first one is the user's. */
  messages: Array<AnthropicMessageTurnInput>;
  /** Such as `claude-sonnet-4-5`, 1–256 characters. Open, because the gateway adds models without notice; the vendor refuses what a model cannot do. */
  model: string;
  /** JSON Schema that the text of the answer has to fit; newer models only. At most 1 MiB as JSON and 32 levels deep. */
  outputSchema?: unknown;
  /** The answer ends before the first of these texts; at least 1 character each. */
  stopSequences?: Array<string> | null | undefined;
  /** How the model is to behave; at least one text. */
  system?: Array<AnthropicTextBlockInput> | null | undefined;
  /** How freely it writes, 0–1; 1 unless asked otherwise. Newer models may refuse it. */
  temperature?: number | null | undefined;
  /** Whether it thinks first; the model's own default without it. */
  thinking?: AnthropicThinkingInput | null | undefined;
  /** Whether it calls them; as it likes without it. */
  toolChoice?: AnthropicToolChoiceInput | null | undefined;
  /** Tools that the model may call. */
  tools?: Array<AnthropicToolInput> | null | undefined;
  /** Only so many of the likeliest words, 0 or more. Newer models may refuse it. */
  topK?: number | null | undefined;
  /** Only the likeliest words whose shares add up to this, 0–1. Newer models may refuse it. */
  topP?: number | null | undefined;
  /** An opaque id of the end user, 1–256 characters; no name and no address. */
  userId?: string | null | undefined;
};

/** A document. */
export type AnthropicDocumentBlockInput = {
  /** Keep everything up to the end of this block in the cache of the vendor for so long; nothing is kept without it. */
  cacheControl?: AnthropicCacheControl | null | undefined;
  /** What the model has to know about it. */
  context?: string | null | undefined;
  /** What is in it. */
  source: AnthropicDocumentSourceInput;
  /** Its title. */
  title?: string | null | undefined;
};

/** What a document is made of. */
export type AnthropicDocumentSourceInput =
  {   /** A PDF: a file of at most 20 MiB, or a URL, which is handed on as one. */
  pdf: string | File; text?: never; }
  |  { pdf?: never;   /** Plain text, at least 1 character. */
  text: string; };

/** How thorough an answer is. */
export type AnthropicEffort =
  /** Thorough. */
  | 'HIGH'
  /** Short and cheap. */
  | 'LOW'
  /** Whatever it costs; few models know it. */
  | 'MAX'
  /** Between the two. */
  | 'MEDIUM'
  /** More than thorough; few models know it. */
  | 'XHIGH';

/** Thinking with a budget. */
export type AnthropicEnabledThinkingInput = {
  /** Tokens that it may take, at least 1,024 and fewer than `maxTokens`. */
  budgetTokens: number;
  /** What is shown of it; the model's own default without it. */
  display?: AnthropicThinkingDisplay | null | undefined;
};

/** A picture. */
export type AnthropicImageBlockInput = {
  /** Keep everything up to the end of this block in the cache of the vendor for so long; nothing is kept without it. */
  cacheControl?: AnthropicCacheControl | null | undefined;
  /** JPEG, PNG, GIF or WebP, at most 10 MiB. A file goes upstream as Base64, which every gateway takes; a URL is handed on as one, and gateways that know no URL refuse it. */
  image: string | File;
};

/** One message of a conversation, by who wrote it. */
export type AnthropicMessageTurnInput =
  {   /** The model's; at least one part. As the last message it is the beginning of the answer. */
  assistant: Array<AnthropicContentBlockInput>; user?: never; }
  |  { assistant?: never;   /** The user's; at least one part. */
  user: Array<AnthropicContentBlockInput>; };

/** Which tool is called, and how. */
export type AnthropicNamedToolInput = {
  /** At most one call in an answer. False unless told otherwise. */
  disableParallelToolUse?: boolean | null | undefined;
  /** 1–64 characters. */
  name: string;
};

/** What the model thought and the vendor encrypted, given back unchanged. */
export type AnthropicRedactedThinkingBlockInput = {
  /** As in the answer. */
  data: string;
};

/** Why an answer ended. */
export type AnthropicStopReason =
  /** All was said. */
  | 'END_TURN'
  /** `maxTokens` were written; the rest is missing. */
  | 'MAX_TOKENS'
  /** The conversation has become too long for the model; the rest is missing. */
  | 'MODEL_CONTEXT_WINDOW_EXCEEDED'
  /** A long turn was interrupted: send the answer back to go on. */
  | 'PAUSE_TURN'
  /** The model refuses to answer, or to go on. Charged all the same. */
  | 'REFUSAL'
  /** One of `stopSequences` came up. */
  | 'STOP_SEQUENCE'
  /** Tools are called; their results are waited for. */
  | 'TOOL_USE'
  /** The channel gave no reason, or one that this server does not know. */
  | 'UNKNOWN';

/** A text. */
export type AnthropicTextBlockInput = {
  /** Keep everything up to the end of this block in the cache of the vendor for so long; nothing is kept without it. */
  cacheControl?: AnthropicCacheControl | null | undefined;
  /** At least 1 character; sent as it is. */
  text: string;
};

/** What the model thought, given back unchanged. */
export type AnthropicThinkingBlockInput = {
  /** As in the answer. */
  signature: string;
  /** As in the answer; empty where it was omitted there. */
  thinking: string;
};

/** What is shown of the thinking. */
export type AnthropicThinkingDisplay =
  /** Nothing but the signature. */
  | 'OMITTED'
  /** A summary. */
  | 'SUMMARIZED';

/** Whether the model thinks before it answers. */
export type AnthropicThinkingInput =
  {   /** As it needs to; newer models only. */
  adaptive: AnthropicAdaptiveThinkingInput; disabled?: never; enabled?: never; }
  |  { adaptive?: never;   /** Not at all: `true`. */
  disabled: boolean; enabled?: never; }
  |  { adaptive?: never; disabled?: never;   /** With a budget. */
  enabled: AnthropicEnabledThinkingInput; };

/** Whether tools are called. */
export type AnthropicToolChoiceInput =
  {   /** One of them has to be. */
  any: AnthropicAnyToolInput; auto?: never; none?: never; tool?: never; }
  |  { any?: never;   /** As the model likes; so without any choice. */
  auto: AnthropicAnyToolInput; none?: never; tool?: never; }
  |  { any?: never; auto?: never;   /** None may be: `true`. */
  none: boolean; tool?: never; }
  |  { any?: never; auto?: never; none?: never;   /** This one has to be. */
  tool: AnthropicNamedToolInput; };

/** A tool that the model may call; calling it is up to the client. */
export type AnthropicToolInput = {
  /** Keep everything up to the end of this block in the cache of the vendor for so long; nothing is kept without it. */
  cacheControl?: AnthropicCacheControl | null | undefined;
  /** What it does and when it is of use; the more, the better. */
  description?: string | null | undefined;
  /** JSON Schema of what it is called with, of type `object`; at most 1 MiB as JSON and 32 levels deep. */
  inputSchema: unknown;
  /** 1–64 characters. */
  name: string;
};

/** What a tool gave back. */
export type AnthropicToolResultBlockInput = {
  /** Keep everything up to the end of this block in the cache of the vendor for so long; nothing is kept without it. */
  cacheControl?: AnthropicCacheControl | null | undefined;
  /** What it gave; nothing without it. */
  content?: Array<AnthropicToolResultContentInput> | null | undefined;
  /** The tool failed. False unless told otherwise. */
  isError?: boolean | null | undefined;
  /** The id of the call. */
  toolUseId: string;
};

/** A part of what a tool gave back. */
export type AnthropicToolResultContentInput =
  {   /** A document. */
  document: AnthropicDocumentBlockInput; image?: never; text?: never; }
  |  { document?: never;   /** A picture. */
  image: AnthropicImageBlockInput; text?: never; }
  |  { document?: never; image?: never;   /** A text. */
  text: AnthropicTextBlockInput; };

/** A call of a tool, as the model answered it. */
export type AnthropicToolUseBlockInput = {
  /** Keep everything up to the end of this block in the cache of the vendor for so long; nothing is kept without it. */
  cacheControl?: AnthropicCacheControl | null | undefined;
  /** Its id, as in the answer. */
  id: string;
  /** What it was called with: an object, at most 1 MiB as JSON and 32 levels deep. */
  input: unknown;
  /** Which tool. 1–64 characters. */
  name: string;
};

/** What a file is to its task. */
export type AssetRole =
  /** The last frame of a video, fit to continue from. */
  | 'LAST_FRAME'
  /** A first look at the result while it is being made; replaced when the task ends. */
  | 'PREVIEW'
  /** What was asked for. */
  | 'RESULT'
  /** A still picture that stands for the result. */
  | 'THUMBNAIL'
  /** The result once more, with the vendor's mark on it. */
  | 'WATERMARKED';

/** What the model answered before; at least one of `content`, `refusal` and `toolCalls`. */
export type ChatAssistantMessageInput = {
  /** Its text, sent as it is. */
  content?: string | null | undefined;
  /** Tells several authors of one role apart, 1–64 characters; some models leave it out. */
  name?: string | null | undefined;
  /** Its words of refusal. */
  refusal?: string | null | undefined;
  /** The tools that it called, at least one; a `tool` message has to follow for each. */
  toolCalls?: Array<ChatToolCallInput> | null | undefined;
};

/** Sound in a message. */
export type ChatAudioPartInput = {
  /** MP3 or WAV. At most 20 MiB; a file and no URL, because the vendor takes none here. */
  audio: string | File;
};

/** A part of a user's message. */
export type ChatContentPartInput =
  {   /** Sound, for models that hear. */
  audio: ChatAudioPartInput; file?: never; image?: never; text?: never; }
  |  { audio?: never;   /** A document, for models that read files. */
  file: ChatFilePartInput; image?: never; text?: never; }
  |  { audio?: never; file?: never;   /** A picture, for models that see. */
  image: ChatImagePartInput; text?: never; }
  |  { audio?: never; file?: never; image?: never;   /** A text of at least 1 character, sent as it is. */
  text: string; };

/** A document in a message. */
export type ChatFilePartInput = {
  /** A PDF. At most 20 MiB; a file and no URL, because the vendor takes none here. */
  file: string | File;
  /** What the model is told that it is called, 1–255 characters; `file.pdf` without it. */
  filename?: string | null | undefined;
};

/** Why an answer ends. */
export type ChatFinishReason =
  /** The vendor's moderation cut it, or let none of it through. */
  | 'CONTENT_FILTER'
  /** It has as many tokens as it may have. */
  | 'LENGTH'
  /** It came to its end, or to a `stop` text. */
  | 'STOP'
  /** The model waits for the tools that it called. */
  | 'TOOL_CALLS'
  /** A reason that is not known here. */
  | 'UNKNOWN';

/** How closely a picture is looked at, which decides how many tokens it counts. */
export type ChatImageDetail =
  /** As the model likes. */
  | 'AUTO'
  /** Piece by piece. */
  | 'HIGH'
  /** Small and cheap. */
  | 'LOW';

/** A picture in a message. */
export type ChatImagePartInput = {
  /** How closely it is looked at; AUTO unless asked otherwise. */
  detail?: ChatImageDetail | null | undefined;
  /** A URL, which the vendor fetches, or a file of at most 10 MiB. */
  image: string | File;
};

/** What the model is told about its part. */
export type ChatInstructionsInput = {
  /** At least 1 character, sent as it is. */
  content: string;
  /** Tells several authors of one role apart, 1–64 characters; some models leave it out. */
  name?: string | null | undefined;
};

/** JSON by a schema. */
export type ChatJsonSchemaInput = {
  /** What it is for, for the model. */
  description?: string | null | undefined;
  /** Its name, 1–64 characters. */
  name: string;
  /** The JSON Schema. An object, at most 1 MiB as JSON and 32 levels deep. */
  schema?: unknown;
  /** The model keeps exactly to the schema; false unless asked otherwise. */
  strict?: boolean | null | undefined;
};

/** One message of a conversation, by who wrote it. */
export type ChatMessageInput =
  {   /** From the model, earlier. */
  assistant: ChatAssistantMessageInput; developer?: never; system?: never; tool?: never; user?: never; }
  |  { assistant?: never;   /** Instructions, for newer OpenAI models. */
  developer: ChatInstructionsInput; system?: never; tool?: never; user?: never; }
  |  { assistant?: never; developer?: never;   /** Instructions. */
  system: ChatInstructionsInput; tool?: never; user?: never; }
  |  { assistant?: never; developer?: never; system?: never;   /** From a tool that the model called. */
  tool: ChatToolMessageInput; user?: never; }
  |  { assistant?: never; developer?: never; system?: never; tool?: never;   /** From the user. */
  user: ChatUserMessageInput; };

/** How long a reasoning model thinks; each model takes only some of them. */
export type ChatReasoningEffort =
  /** Long. */
  | 'HIGH'
  /** Shortly. */
  | 'LOW'
  /** As long as it can. */
  | 'MAX'
  /** Between the two. */
  | 'MEDIUM'
  /** Hardly. */
  | 'MINIMAL'
  /** Not at all. */
  | 'NONE'
  /** Very long. */
  | 'XHIGH';

/** What the text of the answer has to be. */
export type ChatResponseFormatInput =
  {   /** JSON that fits a schema. */
  jsonSchema: ChatJsonSchemaInput; type?: never; }
  |  { jsonSchema?: never;   /** Text or some JSON object. */
  type: ChatResponseType; };

/** What the text of an answer is. */
export type ChatResponseType =
  /** A JSON object; the vendor wants the word JSON in a message. */
  | 'JSON_OBJECT'
  /** Any text. */
  | 'TEXT';

/** A call of a tool, as the model answered it. */
export type ChatToolCallInput = {
  /** JSON text, as in the answer. */
  arguments: string;
  /** As in the answer. 1–256 characters. */
  id: string;
  /** Which function. 1–64 letters, digits, `_` and `-`. */
  name: string;
};

/** Whether the model calls tools, or which one it calls. */
export type ChatToolChoiceInput =
  {   /** The one that it calls. 1–64 letters, digits, `_` and `-`. */
  function: string; mode?: never; }
  |  { function?: never;   /** Whether it does. */
  mode: ChatToolMode; };

/** A function that the model may ask the client to call; nothing is called here. */
export type ChatToolInput = {
  /** What it does, for the model. */
  description?: string | null | undefined;
  /** 1–64 letters, digits, `_` and `-`. */
  name: string;
  /** JSON Schema of its arguments; without it, it takes none. An object, at most 1 MiB as JSON and 32 levels deep. */
  parameters?: unknown;
  /** The model keeps exactly to the schema; false unless asked otherwise. */
  strict?: boolean | null | undefined;
};

/** What a tool gave back. */
export type ChatToolMessageInput = {
  /** What it gave, sent as it is; may be empty. */
  content: string;
  /** The `id` of the call. 1–256 characters. */
  toolCallId: string;
};

/** Whether the model calls tools. */
export type ChatToolMode =
  /** As it likes. */
  | 'AUTO'
  /** It does not. */
  | 'NONE'
  /** It calls at least one. */
  | 'REQUIRED';

/** What the user says and shows. */
export type ChatUserMessageInput = {
  /** At least one part, in order. */
  content: Array<ChatContentPartInput>;
  /** Tells several authors of one role apart, 1–64 characters; some models leave it out. */
  name?: string | null | undefined;
};

/** Why a continuation ends. */
export type CompletionFinishReason =
  /** The vendor's moderation cut it. */
  | 'CONTENT_FILTER'
  /** `maxTokens` were written. */
  | 'LENGTH'
  /** A reason that the contract does not know. */
  | 'OTHER'
  /** It came to its end, or to a `stop` text. */
  | 'STOP';

/** A conversation that a language model is to go on with. */
export type CreateChatCompletionInput = {
  /** How many answers, of each prompt where there are several, 1–128; 1 unless asked otherwise. Each is charged. */
  count?: number | null | undefined;
  /** Against words by how often they have been said, -2–2; 0 unless asked otherwise. */
  frequencyPenalty?: number | null | undefined;
  /** At least one token, each once. */
  logitBias?: Array<LogitBiasInput> | null | undefined;
  /** Tell how probable each token was; false unless asked otherwise. */
  logprobs?: boolean | null | undefined;
  /** The longest answer, thoughts included, in tokens, at least 1. */
  maxCompletionTokens?: number | null | undefined;
  /** The same by its older name, for models that know no other; the o-series refuses it. Not both. */
  maxTokens?: number | null | undefined;
  /** The conversation so far, at least one message. Nothing of it is stored here. */
  messages: Array<ChatMessageInput>;
  /** Such as `gpt-4o`, `claude-sonnet-4-5` or `deepseek-chat`, 1–128 characters. Open, because the gateway adds models without notice. */
  model: string;
  /** Several of `tools` may be called in one answer; true unless asked otherwise. */
  parallelToolCalls?: boolean | null | undefined;
  /** Against words that have been said, -2–2; 0 unless asked otherwise. */
  presencePenalty?: number | null | undefined;
  /** How long it thinks, of reasoning models; their own default unless asked otherwise. */
  reasoningEffort?: ChatReasoningEffort | null | undefined;
  /** What the text of the answer has to be; TEXT unless asked otherwise. */
  responseFormat?: ChatResponseFormatInput | null | undefined;
  /** The same seed gives the same answer, as far as the model can. */
  seed?: number | null | undefined;
  /** 1–4 texts of at least 1 character at which an answer ends. */
  stop?: Array<string> | null | undefined;
  /** How free the choice of words is, 0–2; 1 unless asked otherwise. */
  temperature?: number | null | undefined;
  /** Whether or which of `tools` are called; AUTO unless asked otherwise. */
  toolChoice?: ChatToolChoiceInput | null | undefined;
  /** Functions that the model may ask for, 1–128. */
  tools?: Array<ChatToolInput> | null | undefined;
  /** Tell also this many of the likeliest tokens at each place, 0–20; needs `logprobs: true`. */
  topLogprobs?: number | null | undefined;
  /** Share of the probability that words are chosen from, 0–1; 1 unless asked otherwise. */
  topP?: number | null | undefined;
  /** Your name for the end user, for the vendor to find abuse; 1–256 characters. */
  user?: string | null | undefined;
};

/** A text that an instruct model is to continue. */
export type CreateCompletionInput = {
  /** How many are written to choose the best from, 0–20; not with a stream. Some gateways leave it out. */
  bestOf?: number | null | undefined;
  /** How many answers, of each prompt where there are several, 1–128; 1 unless asked otherwise. Each is charged. */
  count?: number | null | undefined;
  /** Gives the prompt back ahead of the text. Some gateways leave it out. */
  echo?: boolean | null | undefined;
  /** Against words by how often they have been said, -2–2; 0 unless asked otherwise. */
  frequencyPenalty?: number | null | undefined;
  /** At least one token, each once. */
  logitBias?: Array<LogitBiasInput> | null | undefined;
  /** Tells the probabilities of so many tokens at each place, 0–5. */
  logprobs?: number | null | undefined;
  /** The longest continuation, in tokens; by default 16. */
  maxTokens?: number | null | undefined;
  /** An instruct model of the gateway, such as `gpt-3.5-turbo-instruct`. */
  model: string;
  /** Against words that have been said, -2–2; 0 unless asked otherwise. */
  presencePenalty?: number | null | undefined;
  /** 1–16 texts of 1–100,000 characters; each is continued by itself. */
  prompts: Array<string>;
  /** The same seed gives the same answer, as far as the model can. */
  seed?: number | null | undefined;
  /** 1–4 texts of at least 1 character at which an answer ends. */
  stop?: Array<string> | null | undefined;
  /** What comes behind the text that is to be written; at most 100,000 characters. */
  suffix?: string | null | undefined;
  /** How free the choice of words is, 0–2; 1 unless asked otherwise. */
  temperature?: number | null | undefined;
  /** Share of the probability that words are chosen from, 0–1; 1 unless asked otherwise. */
  topP?: number | null | undefined;
  /** Your name for the end user, for the vendor to find abuse; 1–256 characters. */
  user?: string | null | undefined;
};

/** Texts that are to become vectors. */
export type CreateEmbeddingsInput = {
  /** Length of the vectors, 1–4,096; only the text-embedding-3 models can shorten theirs. */
  dimensions?: number | null | undefined;
  /** An embedding model of the gateway, such as `text-embedding-3-small`. */
  model: string;
  /** 1–256 texts of 1–32,768 characters, at most 1,000,000 in all; models take fewer (about 8,000 tokens each) and refuse the rest. */
  texts: Array<string>;
  /** Your name for the end user, for the vendor to find abuse; 1–256 characters. */
  user?: string | null | undefined;
};

/** What a client can act on without reading a message. */
export type ErrorCode =
  /** The vendor will not make this: change the prompt or the media; nothing was made. */
  | 'CONTENT_REFUSED'
  /** Wait until files that are kept here expire; nothing was sent. */
  | 'FILE_SPACE_EXCEEDED'
  /** Use another idempotency key; nothing was sent. */
  | 'IDEMPOTENCY_CONFLICT'
  /** Correct the input; nothing was sent. */
  | 'INVALID_INPUT'
  /** The key has no credit left; nothing was made. */
  | 'QUOTA_EXCEEDED'
  /** Wait, then submit again; nothing was made. */
  | 'RATE_LIMITED'
  /** It was accepted and charged, but could not be stored: keep the id of the vendor, do not submit again. */
  | 'SUBMISSION_NOT_STORED'
  /** Wait as long as `retryAfterSeconds` says, then submit again; nothing was sent. */
  | 'SUBMISSION_RATE_EXCEEDED'
  /** It may have been made and charged: look before you submit again. */
  | 'SUBMISSION_UNKNOWN'
  /** The gateway or the vendor refused; nothing was made. */
  | 'UPSTREAM_REFUSED'
  /** The gateway does not know the key. */
  | 'UPSTREAM_UNAUTHORIZED'
  /** The gateway could not be reached or gave no usable answer; no task was made. */
  | 'UPSTREAM_UNAVAILABLE';

/** How a finished Luma video goes on. */
export type ExtendVideoInput = {
  /** Shape of the frame, as for the original clip. Always sent. */
  aspectRatio?: LumaAspectRatio;
  /** Let Luma rewrite the prompt. The upstream documents no default. The successor of this route does not know it. */
  expandPrompt?: boolean | null | undefined;
  /** Any text of yours, 1–255 printable ASCII characters without blanks. The same key with the same input gives the same task, however often it is sent; with another input it is an IdempotencyConflictError. A key whose submission was REFUSED made nothing and may be used again. */
  idempotencyKey?: string | null | undefined;
  /** The frame to end on. */
  imageEndUrl?: string | File | null | undefined;
  /** A reference picture. */
  imageUrl?: string | File | null | undefined;
  /** An https URL that the vendor calls when the task changes; at most 2,048 characters. Not needed for the subscriptions here. */
  notifyHook?: string | null | undefined;
  /** The graph id of a task of yours that SUCCEEDED, or the vendor's own id. */
  taskId: string;
  /** What happens next. 1–5,000 characters; camera moves are written here in words. */
  userPrompt: string;
};

/** How far the camera moves, -10 to 10. Exactly one of them may differ from 0. */
export type KlingCameraConfigInput = {
  /** Along the horizontal axis. */
  horizontal?: number | null | undefined;
  /** Turn; about which axis differs between models. */
  pan?: number | null | undefined;
  /** Turn about the direction of view. */
  roll?: number | null | undefined;
  /** Turn; about which axis differs between models. */
  tilt?: number | null | undefined;
  /** Along the vertical axis. */
  vertical?: number | null | undefined;
  /** Change of the focal length. */
  zoom?: number | null | undefined;
};

/** What the camera does. */
export type KlingCameraControlInput = {
  /** How far; for SIMPLE only. */
  config?: KlingCameraConfigInput | null | undefined;
  /** Which movement. */
  type: KlingCameraMovement;
};

/** A movement of the camera. */
export type KlingCameraMovement =
  /** Down and back. */
  | 'DOWN_BACK'
  /** Forward and up. */
  | 'FORWARD_UP'
  /** To the left, then forward. */
  | 'LEFT_TURN_FORWARD'
  /** To the right, then forward. */
  | 'RIGHT_TURN_FORWARD'
  /** One movement of your choice, in `config`. */
  | 'SIMPLE';

/** An area that moves along a path. */
export type KlingDynamicMaskInput = {
  /** The area, as large as `image`. */
  mask: string | File;
  /** The path, 2–77 points. */
  trajectory: Array<KlingPointInput>;
};

/** How a finished Kling video goes on. */
export type KlingExtendVideoInput = {
  /** How close to the prompt, 0–1; not for `kling-v1`. */
  cfgScale?: number | null | undefined;
  /** Any text of yours, 1–255 printable ASCII characters without blanks. The same key with the same input gives the same task, however often it is sent; with another input it is an IdempotencyConflictError. A key whose submission was REFUSED made nothing and may be used again. */
  idempotencyKey?: string | null | undefined;
  /** What to avoid; not for `kling-v1`. 1–2,500 characters; older models take fewer and refuse the rest. */
  negativePrompt?: string | null | undefined;
  /** An https URL that the vendor calls when the task changes; at most 2,048 characters. Not needed for the subscriptions here. */
  notifyHook?: string | null | undefined;
  /** What happens next. 1–2,500 characters; older models take fewer and refuse the rest. */
  prompt?: string | null | undefined;
  /** The graph id of a task of yours that SUCCEEDED, or the vendor's own id. */
  taskId: string;
  /** The vendor's id of the video in that task (`assets { upstreamId }`). Needed only for a task that this graph does not know. */
  videoId?: string | null | undefined;
};

/** Pictures from a prompt and, if you like, a picture. */
export type KlingGenerateImageInput = {
  /** Shape of the pictures. */
  aspectRatio?: KlingImageAspectRatio | null | undefined;
  /** How many pictures, 1–9; 1 unless asked otherwise. Each is charged. */
  count?: number | null | undefined;
  /** Ids of stored elements of the vendor account; at most 10. Newer models only. */
  elementIds?: Array<string> | null | undefined;
  /** Weight of the features of the face, 0–1; only for `imageReference: SUBJECT`. */
  humanFidelity?: number | null | undefined;
  /** Any text of yours, 1–255 printable ASCII characters without blanks. The same key with the same input gives the same task, however often it is sent; with another input it is an IdempotencyConflictError. A key whose submission was REFUSED made nothing and may be used again. */
  idempotencyKey?: string | null | undefined;
  /** A reference picture. JPEG or PNG, at least 300 pixels a side, ratio between 1:2.5 and 2.5:1; URL or file. */
  image?: string | File | null | undefined;
  /** Weight of `image`, 0–1; 0.5 unless asked otherwise. */
  imageFidelity?: number | null | undefined;
  /** What to take from `image`; `kling-v1-5` needs it, the other models do not take it. */
  imageReference?: KlingImageReference | null | undefined;
  /** Such as `kling-v1-5` or `kling-v2`; `kling-v1` unless asked otherwise. Open, because the gateway adds models without notice; the vendor refuses what a model cannot do. */
  model?: string | null | undefined;
  /** What to avoid; only without `image`. 1–2,500 characters; older models take fewer and refuse the rest. */
  negativePrompt?: string | null | undefined;
  /** An https URL that the vendor calls when the task changes; at most 2,048 characters. Not needed for the subscriptions here. */
  notifyHook?: string | null | undefined;
  /** What to show. 1–2,500 characters; older models take fewer and refuse the rest. */
  prompt: string;
  /** Newer models only. */
  resolution?: KlingImageResolution | null | undefined;
  /** Make a second file with the vendor's mark on it. */
  watermark?: boolean | null | undefined;
};

/** Shape of a picture. */
export type KlingImageAspectRatio =
  /** 1:1, square. */
  | 'RATIO_1_1'
  /** 2:3, portrait. */
  | 'RATIO_2_3'
  /** 3:2, landscape. */
  | 'RATIO_3_2'
  /** 3:4, portrait. */
  | 'RATIO_3_4'
  /** 4:3, landscape. */
  | 'RATIO_4_3'
  /** 9:16, portrait. */
  | 'RATIO_9_16'
  /** 16:9, landscape; the default of the vendor. */
  | 'RATIO_16_9'
  /** 21:9, very wide; not for `kling-v1`. */
  | 'RATIO_21_9';

/** What is taken from a reference picture. */
export type KlingImageReference =
  /** The face; there has to be exactly one. */
  | 'FACE'
  /** The figure as a whole. */
  | 'SUBJECT';

/** Size of a picture. */
export type KlingImageResolution =
  /** About 1,000 pixels a side; the default of the vendor. */
  | 'RESOLUTION_1K'
  /** About 2,000 pixels a side. */
  | 'RESOLUTION_2K';

/** A video from a first frame, a last frame or both. */
export type KlingImageToVideoInput = {
  /** Only some gateways take it: the picture decides. */
  aspectRatio?: KlingVideoAspectRatio | null | undefined;
  /** What the camera does. */
  cameraControl?: KlingCameraControlInput | null | undefined;
  /** How close to the prompt, 0–1; 0.5 unless asked otherwise. Not for models from V2 on. */
  cfgScale?: number | null | undefined;
  /** 5 unless asked otherwise. 5 or 10 up to V2.6; V3 takes 3–15. */
  durationSeconds?: number | null | undefined;
  /** Areas that move, at most 6. */
  dynamicMasks?: Array<KlingDynamicMaskInput> | null | undefined;
  /** Ids of stored elements of the vendor account; at most 3. Newer models only. */
  elementIds?: Array<string> | null | undefined;
  /** Any text of yours, 1–255 printable ASCII characters without blanks. The same key with the same input gives the same task, however often it is sent; with another input it is an IdempotencyConflictError. A key whose submission was REFUSED made nothing and may be used again. */
  idempotencyKey?: string | null | undefined;
  /** The first frame. JPEG or PNG, at least 300 pixels a side, ratio between 1:2.5 and 2.5:1; URL or file. */
  image?: string | File | null | undefined;
  /** The last frame; not with masks or `cameraControl`. JPEG or PNG, at least 300 pixels a side, ratio between 1:2.5 and 2.5:1; URL or file. */
  imageTail?: string | File | null | undefined;
  /** Quality; STANDARD unless asked otherwise. */
  mode?: KlingMode | null | undefined;
  /** Such as `kling-v1-6` or `kling-v2-master`; `kling-v1` unless asked otherwise. Open, because the gateway adds models without notice; the vendor refuses what a model cannot do. */
  model?: string | null | undefined;
  /** What to avoid. 1–2,500 characters; older models take fewer and refuse the rest. */
  negativePrompt?: string | null | undefined;
  /** An https URL that the vendor calls when the task changes; at most 2,048 characters. Not needed for the subscriptions here. */
  notifyHook?: string | null | undefined;
  /** What happens. 1–2,500 characters; older models take fewer and refuse the rest. */
  prompt?: string | null | undefined;
  /** The shots of a video that has several, 1–6; `prompt` is ignored then. From V3 on. */
  shots?: Array<KlingShotInput> | null | undefined;
  /** Make sound as well; from V2.6 on. */
  sound?: boolean | null | undefined;
  /** An area that stays still, as large as `image`. */
  staticMask?: string | File | null | undefined;
  /** Voices, at most 2; the prompt names them as `<<<voice_1>>>`. Needs `sound`. */
  voiceIds?: Array<string> | null | undefined;
  /** Make a second file with the vendor's mark on it. */
  watermark?: boolean | null | undefined;
};

/** A video, and what its mouth is to say: a text or a sound file. */
export type KlingLipSyncInput = {
  /** A sound file in place of `speech`: MP3, WAV, M4A or AAC, at most 5 MiB; URL or file. */
  audio?: string | File | null | undefined;
  /** Any text of yours, 1–255 printable ASCII characters without blanks. The same key with the same input gives the same task, however often it is sent; with another input it is an IdempotencyConflictError. A key whose submission was REFUSED made nothing and may be used again. */
  idempotencyKey?: string | null | undefined;
  /** An https URL that the vendor calls when the task changes; at most 2,048 characters. Not needed for the subscriptions here. */
  notifyHook?: string | null | undefined;
  /** A text to be said; in place of `audio`. */
  speech?: KlingSpeechInput | null | undefined;
  /** A Kling video of 5 or 10 seconds. The graph id of a task of yours that SUCCEEDED, or the vendor's own id. */
  taskId?: string | null | undefined;
  /** The vendor's id of the video in that task (`assets { upstreamId }`). Needed only for a task that this graph does not know. */
  videoId?: string | null | undefined;
  /** A video of yours in place of `taskId`: an https URL; MP4 or MOV, at most 100 MB, 2–10 seconds. */
  videoUrl?: string | File | null | undefined;
};

/** Quality of a video. The master models know none. */
export type KlingMode =
  /** Looks better and costs more. */
  | 'PROFESSIONAL'
  /** The default of the vendor. */
  | 'STANDARD';

/** A place in a picture; the origin is its lower left corner. */
export type KlingPointInput = {
  /** Pixels to the right. */
  x: number;
  /** Pixels upward. */
  y: number;
};

/** One shot of a video that has several. */
export type KlingShotInput = {
  /** How long it lasts, 1–15 seconds. */
  durationSeconds: number;
  /** What it shows, 1–512 characters. */
  prompt: string;
};

/** A text and the voice that says it. */
export type KlingSpeechInput = {
  /** Language of the voice. Always sent, because the sources name two defaults. */
  language?: KlingVoiceLanguage;
  /** How fast, 0.8–2 with one decimal; 1 unless asked otherwise. */
  speed?: number | null | undefined;
  /** What is said, 1–120 characters. */
  text: string;
  /** From the vendor's list of voices, such as `girlfriend_1_speech02`. */
  voiceId: string;
};

/** A video from a prompt. */
export type KlingTextToVideoInput = {
  /** Shape of the frame. */
  aspectRatio?: KlingVideoAspectRatio | null | undefined;
  /** What the camera does. */
  cameraControl?: KlingCameraControlInput | null | undefined;
  /** How close to the prompt, 0–1; 0.5 unless asked otherwise. Not for models from V2 on. */
  cfgScale?: number | null | undefined;
  /** 5 unless asked otherwise. 5 or 10 up to V2.6; V3 takes 3–15. */
  durationSeconds?: number | null | undefined;
  /** Any text of yours, 1–255 printable ASCII characters without blanks. The same key with the same input gives the same task, however often it is sent; with another input it is an IdempotencyConflictError. A key whose submission was REFUSED made nothing and may be used again. */
  idempotencyKey?: string | null | undefined;
  /** Quality; STANDARD unless asked otherwise. */
  mode?: KlingMode | null | undefined;
  /** Such as `kling-v1-6` or `kling-v2-master`; `kling-v1` unless asked otherwise. Open, because the gateway adds models without notice; the vendor refuses what a model cannot do. */
  model?: string | null | undefined;
  /** What to avoid. 1–2,500 characters; older models take fewer and refuse the rest. */
  negativePrompt?: string | null | undefined;
  /** An https URL that the vendor calls when the task changes; at most 2,048 characters. Not needed for the subscriptions here. */
  notifyHook?: string | null | undefined;
  /** What happens. 1–2,500 characters; older models take fewer and refuse the rest. */
  prompt: string;
  /** The shots of a video that has several, 1–6; `prompt` is ignored then. From V3 on. */
  shots?: Array<KlingShotInput> | null | undefined;
  /** Make sound as well; from V2.6 on. */
  sound?: boolean | null | undefined;
  /** Make a second file with the vendor's mark on it. */
  watermark?: boolean | null | undefined;
};

/** Model of the virtual try-on. */
export type KlingTryOnModel =
  /** One garment; the default of the vendor. */
  | 'V1'
  /** Also a picture that holds one upper and one lower garment. */
  | 'V1_5';

/** Shape of a video. */
export type KlingVideoAspectRatio =
  /** 1:1, square. */
  | 'RATIO_1_1'
  /** 9:16, portrait. */
  | 'RATIO_9_16'
  /** 16:9, landscape; the default of the vendor. */
  | 'RATIO_16_9';

/** A person and a garment. */
export type KlingVirtualTryOnInput = {
  /** The garment, as a product picture or on white. JPEG or PNG, at least 300 pixels a side, ratio between 1:2.5 and 2.5:1; URL or file. */
  clothImage: string | File;
  /** The person. JPEG or PNG, at least 300 pixels a side, ratio between 1:2.5 and 2.5:1; URL or file. */
  humanImage: string | File;
  /** Any text of yours, 1–255 printable ASCII characters without blanks. The same key with the same input gives the same task, however often it is sent; with another input it is an IdempotencyConflictError. A key whose submission was REFUSED made nothing and may be used again. */
  idempotencyKey?: string | null | undefined;
  /** V1 unless asked otherwise. */
  model?: KlingTryOnModel | null | undefined;
  /** An https URL that the vendor calls when the task changes; at most 2,048 characters. Not needed for the subscriptions here. */
  notifyHook?: string | null | undefined;
};

/** Language of a voice. */
export type KlingVoiceLanguage =
  /** Chinese. */
  | 'CHINESE'
  /** English. */
  | 'ENGLISH';

/** A token that is to come more or less often. */
export type LogitBiasInput = {
  /** What is added to its logit, -100 (never) to 100 (only this). */
  bias: number;
  /** Its number in the model's vocabulary, 0 or more. */
  tokenId: number;
};

/** Shape of the frame. The gateway names the first five; 21:9 and 9:21 are the vendor's. */
export type LumaAspectRatio =
  /** 1:1, square. */
  | 'RATIO_1_1'
  /** 3:4, portrait. */
  | 'RATIO_3_4'
  /** 4:3, landscape. */
  | 'RATIO_4_3'
  /** 9:16, portrait. */
  | 'RATIO_9_16'
  /** 9:21, very tall. */
  | 'RATIO_9_21'
  /** 16:9, landscape. */
  | 'RATIO_16_9'
  /** 21:9, very wide. */
  | 'RATIO_21_9';

/** A Luma video in the own format of the gateway. */
export type LumaGenerateVideoInput = {
  /** Shape of the frame. Always sent. */
  aspectRatio?: LumaAspectRatio;
  /** Seconds with the unit: only `5s` is known. */
  duration?: string | null | undefined;
  /** Let Luma rewrite the prompt. The upstream documents no default. */
  expandPrompt?: boolean | null | undefined;
  /** Any text of yours, 1–255 printable ASCII characters without blanks. The same key with the same input gives the same task, however often it is sent; with another input it is an IdempotencyConflictError. A key whose submission was REFUSED made nothing and may be used again. */
  idempotencyKey?: string | null | undefined;
  /** The last frame. */
  imageEndUrl?: string | File | null | undefined;
  /** The first frame. */
  imageUrl?: string | File | null | undefined;
  /** Make the end meet the start. */
  loop?: boolean | null | undefined;
  /** Such as `ray-v1` (Ray 1.6) or `ray-v2` (Ray 2). Open, because the gateway adds models without notice. */
  model?: string | null | undefined;
  /** An https URL that the vendor calls when the task changes; at most 2,048 characters. Not needed for the subscriptions here. */
  notifyHook?: string | null | undefined;
  /** Lines; 720 unless asked otherwise. No 4K in this format. */
  resolution?: LumaResolution | null | undefined;
  /** What to show. 1–5,000 characters; camera moves are written here in words. */
  userPrompt: string;
};

/** A Luma video in the vendor's format. */
export type LumaGenerateVideoOfficialInput = {
  /** Shape of the frame; 16:9 unless asked otherwise. */
  aspectRatio?: LumaAspectRatio | null | undefined;
  /** Keys of camera concepts, such as `dolly_zoom`; at most 10. */
  concepts?: Array<string> | null | undefined;
  /** Seconds with the unit: `5s` or `9s` are known. */
  duration?: string | null | undefined;
  /** Any text of yours, 1–255 printable ASCII characters without blanks. The same key with the same input gives the same task, however often it is sent; with another input it is an IdempotencyConflictError. A key whose submission was REFUSED made nothing and may be used again. */
  idempotencyKey?: string | null | undefined;
  /** Where the clip begins and ends. */
  keyframes?: LumaKeyframesInput | null | undefined;
  /** Make the end meet the start. */
  loop?: boolean | null | undefined;
  /** Such as `ray-2` or `ray-flash-2`. Open, because the gateway adds models without notice. */
  model?: string | null | undefined;
  /** An https URL that the vendor calls when the task changes; at most 2,048 characters. Not needed for the subscriptions here. */
  notifyHook?: string | null | undefined;
  /** What to show. 1–5,000 characters; camera moves are written here in words. */
  prompt: string;
  /** Lines; the vendor chooses where none is given. */
  resolution?: LumaResolution | null | undefined;
};

/** An anchor of the clip: a picture or a finished generation. */
export type LumaKeyframeInput =
  {   /** An https URL; this format takes no other form. */
  imageUrl: string | File; taskId?: never; }
  |  { imageUrl?: never;   /** The graph id of a task of yours that SUCCEEDED, or the vendor's own id. */
  taskId: string; };

/** The first and the last anchor of the clip; at least one. */
export type LumaKeyframesInput = {
  /** Begin with this picture, or continue this clip. */
  frame0?: LumaKeyframeInput | null | undefined;
  /** End on this picture, or lead in to this clip. */
  frame1?: LumaKeyframeInput | null | undefined;
};

/** Height of the frame. */
export type LumaResolution =
  /** 4K; official format only, and not every model takes it. */
  | 'RESOLUTION_4K'
  /** 540 lines. */
  | 'RESOLUTION_540P'
  /** 720 lines. */
  | 'RESOLUTION_720P'
  /** 1,080 lines. */
  | 'RESOLUTION_1080P';

/** Wishes about the account that does the work. Most gateways ignore them. */
export type MidjourneyAccountFilterInput = {
  /** Id of a channel, 1–255 characters. */
  channelId?: string | null | undefined;
  /** Id of an account, 1–255 characters. */
  instanceId?: string | null | undefined;
  /** Speeds that the account has to offer. */
  modes?: Array<MidjourneyAccountMode> | null | undefined;
  /** Remark of an account, 1–255 characters. */
  remark?: string | null | undefined;
  /** Whether it has remix switched on. */
  remix?: boolean | null | undefined;
  /** Whether it answers remix forms by itself. */
  remixAutoConsidered?: boolean | null | undefined;
};

/** A speed that an account of the vendor offers. */
export type MidjourneyAccountMode =
  /** Fast. */
  | 'FAST'
  /** Relax. */
  | 'RELAX'
  /** Turbo. */
  | 'TURBO';

/** Two to five pictures to be mixed. */
export type MidjourneyBlendInput = {
  /** Wishes about the account; often ignored. */
  accountFilter?: MidjourneyAccountFilterInput | null | undefined;
  /** MIDJOURNEY unless asked otherwise. */
  bot?: MidjourneyBot | null | undefined;
  /** Free text of yours that the vendor gives back with the task, at most 255 characters. */
  callerState?: string | null | undefined;
  /** Shape; SQUARE unless asked otherwise. */
  dimensions?: MidjourneyDimensions | null | undefined;
  /** Any text of yours, 1–255 printable ASCII characters without blanks. The same key with the same input gives the same task, however often it is sent; with another input it is an IdempotencyConflictError. A key whose submission was REFUSED made nothing and may be used again. */
  idempotencyKey?: string | null | undefined;
  /** 2–5 pictures; files only, no URL. */
  images: Array<string | File>;
  /** An https URL that the vendor calls when the task changes; at most 2,000 characters. Not needed for the subscriptions here. */
  notifyHook?: string | null | undefined;
  /** Chooses the path; the setting of the key counts where absent. */
  speed?: MidjourneySpeed | null | undefined;
};

/** Which of the vendor's bots works. */
export type MidjourneyBot =
  /** The usual one; the default of the vendor. */
  | 'MIDJOURNEY'
  /** The one for anime. */
  | 'NIJI';

/** A picture to be put into words. */
export type MidjourneyDescribeInput = {
  /** Wishes about the account; often ignored. */
  accountFilter?: MidjourneyAccountFilterInput | null | undefined;
  /** MIDJOURNEY unless asked otherwise. */
  bot?: MidjourneyBot | null | undefined;
  /** Free text of yours that the vendor gives back with the task, at most 255 characters. */
  callerState?: string | null | undefined;
  /** Any text of yours, 1–255 printable ASCII characters without blanks. The same key with the same input gives the same task, however often it is sent; with another input it is an IdempotencyConflictError. A key whose submission was REFUSED made nothing and may be used again. */
  idempotencyKey?: string | null | undefined;
  /** The picture; files only, no URL. */
  image: string | File;
  /** An https URL that the vendor calls when the task changes; at most 2,000 characters. Not needed for the subscriptions here. */
  notifyHook?: string | null | undefined;
  /** Chooses the path; the setting of the key counts where absent. */
  speed?: MidjourneySpeed | null | undefined;
};

/** Shape of a blend. */
export type MidjourneyDimensions =
  /** 3:2. */
  | 'LANDSCAPE'
  /** 2:3. */
  | 'PORTRAIT'
  /** 1:1; the default of the vendor. */
  | 'SQUARE';

/** A grid of four pictures from a prompt. */
export type MidjourneyImagineInput = {
  /** Wishes about the account; often ignored. */
  accountFilter?: MidjourneyAccountFilterInput | null | undefined;
  /** MIDJOURNEY unless asked otherwise. */
  bot?: MidjourneyBot | null | undefined;
  /** Free text of yours that the vendor gives back with the task, at most 255 characters. */
  callerState?: string | null | undefined;
  /** Any text of yours, 1–255 printable ASCII characters without blanks. The same key with the same input gives the same task, however often it is sent; with another input it is an IdempotencyConflictError. A key whose submission was REFUSED made nothing and may be used again. */
  idempotencyKey?: string | null | undefined;
  /** Image prompts, at most 10; files only, no URL (write addresses at the start of the prompt). */
  images?: Array<string | File> | null | undefined;
  /** Give back the vendor's own address, not a stored copy; few gateways know it. */
  noStorage?: boolean | null | undefined;
  /** An https URL that the vendor calls when the task changes; at most 2,000 characters. Not needed for the subscriptions here. */
  notifyHook?: string | null | undefined;
  /** What to show. 1–6,000 characters, with the vendor's own switches (`--ar 3:2`, `--v 7`, `--niji 6`); addresses of pictures may lead. */
  prompt: string;
  /** Chooses the path; the setting of the key counts where absent. */
  speed?: MidjourneySpeed | null | undefined;
};

/** A button of a finished task. */
export type MidjourneyPressButtonInput = {
  /** Wishes about the account; often ignored. */
  accountFilter?: MidjourneyAccountFilterInput | null | undefined;
  /** Free text of yours that the vendor gives back with the task, at most 255 characters. */
  callerState?: string | null | undefined;
  /** Let another account of the same channel do the work; false keeps to the one that made the task. */
  chooseSameChannel?: boolean;
  /** The button: `buttons { customId }` of that task, as it is. */
  customId: string;
  /** Let variations ask for a new prompt first: the task then `awaitsModal`. */
  enableRemix?: boolean | null | undefined;
  /** Any text of yours, 1–255 printable ASCII characters without blanks. The same key with the same input gives the same task, however often it is sent; with another input it is an IdempotencyConflictError. A key whose submission was REFUSED made nothing and may be used again. */
  idempotencyKey?: string | null | undefined;
  /** An https URL that the vendor calls when the task changes; at most 2,000 characters. Not needed for the subscriptions here. */
  notifyHook?: string | null | undefined;
  /** Chooses the path; the setting of the key counts where absent. */
  speed?: MidjourneySpeed | null | undefined;
  /** Whose button it is. The graph id of a task of yours that SUCCEEDED, or the vendor's own id. */
  taskId: string;
};

/** A long prompt to be weighed and shortened. */
export type MidjourneyShortenInput = {
  /** Wishes about the account; often ignored. */
  accountFilter?: MidjourneyAccountFilterInput | null | undefined;
  /** MIDJOURNEY unless asked otherwise. */
  bot?: MidjourneyBot | null | undefined;
  /** Free text of yours that the vendor gives back with the task, at most 255 characters. */
  callerState?: string | null | undefined;
  /** Any text of yours, 1–255 printable ASCII characters without blanks. The same key with the same input gives the same task, however often it is sent; with another input it is an IdempotencyConflictError. A key whose submission was REFUSED made nothing and may be used again. */
  idempotencyKey?: string | null | undefined;
  /** An https URL that the vendor calls when the task changes; at most 2,000 characters. Not needed for the subscriptions here. */
  notifyHook?: string | null | undefined;
  /** 1–6,000 characters. */
  prompt: string;
  /** Chooses the path; the setting of the key counts where absent. */
  speed?: MidjourneySpeed | null | undefined;
};

/** How soon the vendor works, and at what price. The setting of the key may overrule it. */
export type MidjourneySpeed =
  /** 30–100 seconds; what most keys have by default. */
  | 'FAST'
  /** 90–300 seconds, cheapest. */
  | 'RELAX'
  /** 10–40 seconds, dearest. */
  | 'TURBO';

/** The answer to the form that a button opened; without prompt and mask it is sent unchanged. */
export type MidjourneySubmitModalInput = {
  /** Any text of yours, 1–255 printable ASCII characters without blanks. The same key with the same input gives the same task, however often it is sent; with another input it is an IdempotencyConflictError. A key whose submission was REFUSED made nothing and may be used again. */
  idempotencyKey?: string | null | undefined;
  /** For a repaint: a PNG, white is painted anew and black is kept; files only, no URL. */
  mask?: string | File | null | undefined;
  /** The new prompt; for a custom zoom it carries `--zoom`. 1–6,000 characters, with the vendor's own switches (`--ar 3:2`, `--v 7`, `--niji 6`); addresses of pictures may lead. */
  prompt?: string | null | undefined;
  /** Chooses the path; the setting of the key counts where absent. */
  speed?: MidjourneySpeed | null | undefined;
  /** The task that `awaitsModal`: its graph id, or the vendor's own id that came with code 21. */
  taskId: string;
};

/** Wishes about the account that takes the pictures. Most gateways ignore them. */
export type MidjourneyUploadFilterInput = {
  /** Id of a channel, 1–255 characters. */
  channelId?: string | null | undefined;
  /** Id of an account, 1–255 characters. */
  instanceId?: string | null | undefined;
  /** Remark of an account, 1–255 characters. */
  remark?: string | null | undefined;
};

/** Pictures for the CDN of the vendor. */
export type MidjourneyUploadImagesInput = {
  /** Wishes about the account. */
  filter?: MidjourneyUploadFilterInput | null | undefined;
  /** Any text of yours, 1–255 printable ASCII characters without blanks. The same key with the same input gives the same task, however often it is sent; with another input it is an IdempotencyConflictError. A key whose submission was REFUSED made nothing and may be used again. */
  idempotencyKey?: string | null | undefined;
  /** 1–10 pictures; files only, no URL. */
  images: Array<string | File>;
  /** Chooses the path; the setting of the key counts where absent. */
  speed?: MidjourneySpeed | null | undefined;
};

/** Which task is to be asked about again. */
export type ResumeTrackingInput = {
  /** The graph id of the task. */
  taskId: string;
};

/** What can be proved about the one paid request of a task. */
export type SubmissionState =
  /** The gateway took it and named the task. */
  | 'ACCEPTED'
  /** Stored, not sent yet. */
  | 'PREPARED'
  /** Nothing was made and nothing charged; the idempotency key may be used again. */
  | 'REFUSED'
  /** On its way; no answer yet. */
  | 'SENT'
  /** No usable answer came: it may have been made and charged. Never sent again by itself. While `tracking` is ACTIVE, the vendor is asked what became of it, and it may turn ACCEPTED. */
  | 'UNKNOWN';

/** Which tasks are meant; an absent member means all of them. */
export type TaskFilter = {
  /** Submitted then or later. */
  createdAfter?: string | null | undefined;
  /** Submitted then or earlier. */
  createdBefore?: string | null | undefined;
  /** Any of these operations. */
  operations?: Array<TaskOperation> | null | undefined;
  /** Any of these statuses. */
  statuses?: Array<TaskStatus> | null | undefined;
  /** Any of these vendors. */
  vendors?: Array<Vendor> | null | undefined;
};

/** What can be asked of a vendor, vendor first. */
export type TaskOperation =
  /** Makes or edits a picture with FLUX.2 pro, max or klein: `POST /v1/flux-2-{pro|max|klein-…}`. */
  | 'FLUX2_GENERATE'
  /** Makes or edits a picture with FLUX.2 flex, whose work can be tuned: `POST /v1/flux-2-flex`. */
  | 'FLUX2_GENERATE_FLEX'
  /** Draws along the edges of a picture with FLUX.1 Canny pro: `POST /v1/flux-pro-1.0-canny`, or `-canny-finetuned` with a `finetuneId`. */
  | 'FLUX_CANNY'
  /** Makes 1–10 pictures with a model of Flux in the DALL-E 3 format: `POST /v1/images/generations`. The answer comes with the finished pictures, often after tens of seconds; the task has no id of the vendor. */
  | 'FLUX_CREATE_IMAGE_DALLE'
  /** Draws along the depth of a picture with FLUX.1 Depth pro: `POST /v1/flux-pro-1.0-depth`, or `-depth-finetuned` with a `finetuneId`. */
  | 'FLUX_DEPTH'
  /** Adds pixels on any side of a picture with FLUX.1 Expand pro: `POST /v1/flux-pro-1.0-expand`. */
  | 'FLUX_EXPAND'
  /** Paints a masked area of a picture anew with FLUX.1 Fill pro: `POST /v1/flux-pro-1.0-fill`, or `-fill-finetuned` with a `finetuneId`. */
  | 'FLUX_FILL'
  /** Trains an own variant of FLUX.1 from an archive of pictures: `POST /v1/finetune`. A finished training has no file: its id is the `finetuneId` of later pictures. */
  | 'FLUX_FINETUNE'
  /** Makes a picture with FLUX.1 dev, FLUX.1 pro or FLUX 1.1 pro: `POST /v1/{model}`. */
  | 'FLUX_GENERATE'
  /** Makes a picture of up to 4 megapixels with FLUX 1.1 pro ultra: `POST /v1/flux-pro-1.1-ultra`, or `-ultra-finetuned` with a `finetuneId`. */
  | 'FLUX_GENERATE_ULTRA'
  /** Makes or edits a picture with FLUX.1 Kontext pro or max: `POST /v1/flux-kontext-{pro|max}`. */
  | 'FLUX_KONTEXT'
  /** Writes prompts that fit a picture: `POST /describe`. It makes texts and no file. */
  | 'IDEOGRAM_DESCRIBE'
  /** Redraws the masked part of a picture with model 2.0: `POST /edit`. */
  | 'IDEOGRAM_EDIT'
  /** Makes 1–8 pictures from a text with the models 1.0 to 2.0: `POST /generate`. */
  | 'IDEOGRAM_GENERATE'
  /** Redraws a picture after a text with the models 1.0 to 2.0, keeping more or less of it: `POST /remix`. */
  | 'IDEOGRAM_REMIX'
  /** Enlarges a picture, with an optional text as a guide: `POST /upscale`. */
  | 'IDEOGRAM_UPSCALE'
  /** Redraws the masked part of a picture with model 3.0: `POST /v1/ideogram-v3/edit`. */
  | 'IDEOGRAM_V3_EDIT'
  /** Makes 1–8 pictures from a text with model 3.0: `POST /v1/ideogram-v3/generate`. */
  | 'IDEOGRAM_V3_GENERATE'
  /** Extends a square picture to another format with model 3.0: `POST /v1/ideogram-v3/reframe`. */
  | 'IDEOGRAM_V3_REFRAME'
  /** Redraws a picture after a text with model 3.0, keeping more or less of it: `POST /v1/ideogram-v3/remix`. */
  | 'IDEOGRAM_V3_REMIX'
  /** Keeps the subject of a picture and draws a new background with model 3.0: `POST /v1/ideogram-v3/replace-background`. */
  | 'IDEOGRAM_V3_REPLACE_BACKGROUND'
  /** Prolongs a finished Kling video by four to five seconds, up to three minutes in all: `POST /v1/videos/video-extend`. Only models of the first version (V1, V1.5, V1.6) can be extended. */
  | 'KLING_EXTEND_VIDEO'
  /** Makes 1–9 pictures from a prompt and, if you like, a picture: `POST /v1/images/generations`. */
  | 'KLING_GENERATE_IMAGE'
  /** Makes a video from a first frame, a last frame or both: `POST /v1/videos/image2video`. */
  | 'KLING_IMAGE_TO_VIDEO'
  /** Makes the mouth in a video follow a text or a sound file: `POST /v1/videos/lip-sync`. The vendor has replaced this route and documents it no longer, so it may stop working. */
  | 'KLING_LIP_SYNC'
  /** Makes a video from a prompt: `POST /v1/videos/text2video`. */
  | 'KLING_TEXT_TO_VIDEO'
  /** Puts a garment on a person (Kolors): `POST /v1/images/kolors-virtual-try-on`. */
  | 'KLING_VIRTUAL_TRY_ON'
  /** Continues a finished Luma video: `POST /luma/generations/{task_id}/extend`. The upstream marks this route as abandoned since 2025-01-07. Where it answers 404 or 410, so that nothing was made, the server goes on with its successor, the official generation with `keyframes.frame0` of type generation, unless LUMA_EXTEND says otherwise. */
  | 'LUMA_EXTEND_VIDEO'
  /** Makes a video from a prompt and up to two pictures, own format: `POST /luma/generations`. */
  | 'LUMA_GENERATE_VIDEO'
  /** Makes a video in the vendor's format: `POST /dream-machine/v1/generations`. Keyframes begin from or end on a picture, continue a clip (frame0), lead in to one (frame1) or join two. */
  | 'LUMA_GENERATE_VIDEO_OFFICIAL'
  /** Mixes two to five pictures: `POST /mj/submit/blend`. */
  | 'MIDJOURNEY_BLEND'
  /** Finds four prompts that would lead to a picture: `POST /mj/submit/describe`. */
  | 'MIDJOURNEY_DESCRIBE'
  /** Makes a grid of four pictures from a prompt: `POST /mj/submit/imagine`. */
  | 'MIDJOURNEY_IMAGINE'
  /** Presses a button of a finished task (upscale, vary, reroll, zoom, pan …): `POST /mj/submit/action`. A button that opens a form makes a task that `awaitsModal`; that costs nothing yet, and `midjourneySubmitModal` goes on with it. */
  | 'MIDJOURNEY_PRESS_BUTTON'
  /** Has a long prompt weighed and shortened: `POST /mj/submit/shorten`. */
  | 'MIDJOURNEY_SHORTEN'
  /** Answers the form that a button opened (repaint, custom zoom, remix): `POST /mj/submit/modal`. The vendor goes on under the same id, so the task of the button shows the same result. */
  | 'MIDJOURNEY_SUBMIT_MODAL'
  /** Puts pictures on the CDN of the vendor's chat, for use in prompts: `POST /mj/submit/upload-discord-images`. The answer holds them already. */
  | 'MIDJOURNEY_UPLOAD_IMAGES'
  /** Makes a video of 6 or 10 seconds from a prompt, a first frame, a first and a last frame, or with a person of a picture: `POST /v1/video_generation`. */
  | 'MINIMAX_GENERATE_VIDEO'
  /** Speaks a text: `POST /v1/audio/speech`. The answer comes with the finished file. */
  | 'OPENAI_CREATE_SPEECH'
  /** Changes or combines 1–16 pictures with a GPT image model or DALL·E 2: `POST /v1/images/edits`. Not every gateway offers it. The answer comes with the finished pictures, often after tens of seconds. */
  | 'OPENAI_EDIT_IMAGE'
  /** Makes 1–10 pictures with DALL·E, a GPT image model or another model of this format: `POST /v1/images/generations`. The answer comes with the finished pictures, often after tens of seconds. */
  | 'OPENAI_GENERATE_IMAGE'
  /** Writes a recording down in the language that is spoken: `POST /v1/audio/transcriptions`. The text is in `transcription`. */
  | 'OPENAI_TRANSCRIBE'
  /** Writes a recording in any language down in English: `POST /v1/audio/translations`. The text is in `transcription`. Not every gateway offers it. */
  | 'OPENAI_TRANSLATE'
  /** Enlarges a picture and sharpens it without new content: `POST /v1/images/clarityUpscale`, or, where that route is gone (HTTP 404), the vendor's successor of it: `POST /v1/images/crispUpscale`. */
  | 'RECRAFT_CLARITY_UPSCALE'
  /** Draws 1 or 2 pictures in the DALL-E 3 format: `POST /v1/images/generations`, without a prefix. */
  | 'RECRAFT_CREATE_IMAGE_DALLE'
  /** Makes an own style out of 1–5 sample pictures: `POST /v1/styles`. It makes no file: its id is the `styleId` of later pictures. */
  | 'RECRAFT_CREATE_STYLE'
  /** Draws 1–6 raster or vector pictures from a text in a chosen style: `POST /v1/images/generations`. */
  | 'RECRAFT_GENERATE_IMAGE'
  /** Enlarges a picture and redraws small details and faces; slow, and many times dearer than the clarity upscale: `POST /v1/images/generativeUpscale`, or, where that route is gone (HTTP 404), the vendor's successor of it: `POST /v1/images/creativeUpscale`. */
  | 'RECRAFT_GENERATIVE_UPSCALE'
  /** Cuts out the subject of a picture; the background becomes transparent: `POST /v1/images/removeBackground`. */
  | 'RECRAFT_REMOVE_BACKGROUND'
  /** Turns a raster picture into an SVG: `POST /v1/images/vectorize`. */
  | 'RECRAFT_VECTORIZE'
  /** Runs a model, named by `model` or by `version`, on an input of its own schema: `POST /v1/predictions`. A `model` may stand in the body or, with `POST /v1/models/{model_owner}/{model_name}/predictions`, in the path; gateways differ. REPLICATE_MODEL_ROUTE says which is tried first, and the other follows where that is refused in a way that proves that nothing was made. */
  | 'REPLICATE_CREATE_PREDICTION'
  /** Makes a video from a first frame, a last frame or both, in the vendor's format: `POST /v1/image_to_video`. */
  | 'RUNWAY_IMAGE_TO_VIDEO'
  /** Moves the face in a picture by the performance in a video (Act-One), reverse format: `POST /runway/pro/act_one`. */
  | 'RUNWAY_REVERSE_ACT_ONE'
  /** Makes a video from a picture and a prompt, reverse format: `POST /runway/pro/generate` with a picture. */
  | 'RUNWAY_REVERSE_IMAGE_TO_VIDEO'
  /** Makes a video from a prompt, reverse format: `POST /runway/pro/generate` without a picture. */
  | 'RUNWAY_REVERSE_TEXT_TO_VIDEO'
  /** Gives a video another look by a prompt, reverse format: `POST /runway/pro/video2video`. */
  | 'RUNWAY_REVERSE_VIDEO_TO_VIDEO'
  /** Joins an extension or a replaced section with what it came from: `POST /suno/submit/concat`. */
  | 'SUNO_CONCAT'
  /** Sings a clip anew in another style: `POST /suno/submit/music`, task cover. */
  | 'SUNO_COVER_CLIP'
  /** Keeps the voice of a clip that Suno made: `POST /suno/persona/create`. The persona is there at once. */
  | 'SUNO_CREATE_PERSONA'
  /** Goes on from a point in a clip that Suno made: `POST /suno/submit/music`, task extend. What it makes is only the new piece: `sunoConcat` joins it with the song. */
  | 'SUNO_EXTEND_CLIP'
  /** Goes on from a point in an uploaded clip: `POST /suno/submit/music`, task upload_extend. What it makes is only the new piece: `sunoConcat` joins it with the upload. */
  | 'SUNO_EXTEND_UPLOAD'
  /** Makes two songs from a description; lyrics, title and style are made up: `POST /suno/submit/music`, inspiration mode. */
  | 'SUNO_GENERATE_FROM_DESCRIPTION'
  /** Makes two songs from lyrics and a style of your own: `POST /suno/submit/music`, custom mode. */
  | 'SUNO_GENERATE_FROM_LYRICS'
  /** Writes lyrics from a short description; they are in `lyrics` and in no file: `POST /suno/submit/lyrics`. */
  | 'SUNO_GENERATE_LYRICS'
  /** Makes two songs in the voice of a persona: `POST /suno/submit/music`, task artist_consistency. */
  | 'SUNO_GENERATE_WITH_PERSONA'
  /** Makes one section of a clip anew: `POST /suno/submit/music`, task infill. What it makes is only the section: `sunoConcat` joins it with the song. */
  | 'SUNO_REPLACE_SECTION'
  /** Splits a clip into two or twelve parts: `POST /suno/submit/music`, task gen_stem. */
  | 'SUNO_SEPARATE_STEMS'
  /** Splits a clip into vocals and backing, the older way: `GET /suno/act/stems/{clip_id}`. No source shows its answer, and it starts a paid job all the same. */
  | 'SUNO_SEPARATE_VOCALS'
  /** Brings a public sound file in, to be extended or covered: `POST /suno/uploads/audio-url`. The clip is there at once. */
  | 'SUNO_UPLOAD_AUDIO'
  /** Makes two songs, or two pieces that go in front of or behind a finished song: `POST /udio/generate-proxy`. Where that answers 404 or 410, so that nothing was made, the server goes on with `POST /udio/submit/music`, unless UDIO_ROUTE says otherwise. Each call is charged. A gateway may have Udio switched off: an UpstreamRefusedError says so. */
  | 'UDIO_GENERATE_MUSIC';

/** What the vendor says of a task. */
export type TaskStatus =
  /** Given up at the vendor. Terminal. */
  | 'CANCELED'
  /** Not made; `failure` says why. Also the status of a submission that was refused. Terminal. */
  | 'FAILED'
  /** Not begun yet. */
  | 'QUEUED'
  /** Being made. */
  | 'RUNNING'
  /** Made: the assets are there. Terminal. */
  | 'SUCCEEDED';

/** Whether this server asks about a task. */
export type TrackingState =
  /** It is asked about until it ends. */
  | 'ACTIVE'
  /** It has ended; there is nothing to ask. */
  | 'ENDED'
  /** It is not asked about any more, though it has not ended: too old, or never named by the gateway. */
  | 'STALLED';

/** The systems behind the gateway. */
export type Vendor =
  /** Flux (Black Forest Labs): pictures. */
  | 'FLUX'
  /** Ideogram: pictures, and descriptions of pictures. */
  | 'IDEOGRAM'
  /** Kling: pictures and video. */
  | 'KLING'
  /** Luma (Dream Machine): video. */
  | 'LUMA'
  /** Midjourney: pictures. */
  | 'MIDJOURNEY'
  /** MiniMax (Hailuo): video. */
  | 'MINIMAX'
  /** OpenAI: pictures, speech and transcripts. */
  | 'OPENAI'
  /** Recraft: raster and vector pictures, enlarging, own styles. */
  | 'RECRAFT'
  /** Replicate: any model that it runs. */
  | 'REPLICATE'
  /** Runway: video. */
  | 'RUNWAY'
  /** Suno: music. */
  | 'SUNO'
  /** Udio: music. */
  | 'UDIO';

type TaskFields_FluxTask_Fragment = { id: string, vendor: Vendor, operation: TaskOperation, status: TaskStatus, submission: SubmissionState, tracking: TrackingState, progress: number | null, prompt: string | null, upstreamId: string | null, upstreamRequestId: string | null, createdAt: string, updatedAt: string, endedAt: string | null, failure: { code: string, message: string } | null, assets: Array<
    | { __typename: 'AudioAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
    | { __typename: 'ImageAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
    | { __typename: 'TextAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
    | { __typename: 'VideoAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
  > };

type TaskFields_IdeogramTask_Fragment = { id: string, vendor: Vendor, operation: TaskOperation, status: TaskStatus, submission: SubmissionState, tracking: TrackingState, progress: number | null, prompt: string | null, upstreamId: string | null, upstreamRequestId: string | null, createdAt: string, updatedAt: string, endedAt: string | null, failure: { code: string, message: string } | null, assets: Array<
    | { __typename: 'AudioAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
    | { __typename: 'ImageAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
    | { __typename: 'TextAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
    | { __typename: 'VideoAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
  > };

type TaskFields_KlingTask_Fragment = { id: string, vendor: Vendor, operation: TaskOperation, status: TaskStatus, submission: SubmissionState, tracking: TrackingState, progress: number | null, prompt: string | null, upstreamId: string | null, upstreamRequestId: string | null, createdAt: string, updatedAt: string, endedAt: string | null, failure: { code: string, message: string } | null, assets: Array<
    | { __typename: 'AudioAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
    | { __typename: 'ImageAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
    | { __typename: 'TextAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
    | { __typename: 'VideoAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
  > };

type TaskFields_LumaTask_Fragment = { id: string, vendor: Vendor, operation: TaskOperation, status: TaskStatus, submission: SubmissionState, tracking: TrackingState, progress: number | null, prompt: string | null, upstreamId: string | null, upstreamRequestId: string | null, createdAt: string, updatedAt: string, endedAt: string | null, failure: { code: string, message: string } | null, assets: Array<
    | { __typename: 'AudioAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
    | { __typename: 'ImageAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
    | { __typename: 'TextAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
    | { __typename: 'VideoAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
  > };

type TaskFields_MidjourneyTask_Fragment = { id: string, vendor: Vendor, operation: TaskOperation, status: TaskStatus, submission: SubmissionState, tracking: TrackingState, progress: number | null, prompt: string | null, upstreamId: string | null, upstreamRequestId: string | null, createdAt: string, updatedAt: string, endedAt: string | null, failure: { code: string, message: string } | null, assets: Array<
    | { __typename: 'AudioAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
    | { __typename: 'ImageAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
    | { __typename: 'TextAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
    | { __typename: 'VideoAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
  > };

type TaskFields_MinimaxTask_Fragment = { id: string, vendor: Vendor, operation: TaskOperation, status: TaskStatus, submission: SubmissionState, tracking: TrackingState, progress: number | null, prompt: string | null, upstreamId: string | null, upstreamRequestId: string | null, createdAt: string, updatedAt: string, endedAt: string | null, failure: { code: string, message: string } | null, assets: Array<
    | { __typename: 'AudioAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
    | { __typename: 'ImageAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
    | { __typename: 'TextAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
    | { __typename: 'VideoAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
  > };

type TaskFields_OpenaiTask_Fragment = { id: string, vendor: Vendor, operation: TaskOperation, status: TaskStatus, submission: SubmissionState, tracking: TrackingState, progress: number | null, prompt: string | null, upstreamId: string | null, upstreamRequestId: string | null, createdAt: string, updatedAt: string, endedAt: string | null, failure: { code: string, message: string } | null, assets: Array<
    | { __typename: 'AudioAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
    | { __typename: 'ImageAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
    | { __typename: 'TextAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
    | { __typename: 'VideoAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
  > };

type TaskFields_RecraftTask_Fragment = { id: string, vendor: Vendor, operation: TaskOperation, status: TaskStatus, submission: SubmissionState, tracking: TrackingState, progress: number | null, prompt: string | null, upstreamId: string | null, upstreamRequestId: string | null, createdAt: string, updatedAt: string, endedAt: string | null, failure: { code: string, message: string } | null, assets: Array<
    | { __typename: 'AudioAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
    | { __typename: 'ImageAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
    | { __typename: 'TextAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
    | { __typename: 'VideoAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
  > };

type TaskFields_ReplicateTask_Fragment = { id: string, vendor: Vendor, operation: TaskOperation, status: TaskStatus, submission: SubmissionState, tracking: TrackingState, progress: number | null, prompt: string | null, upstreamId: string | null, upstreamRequestId: string | null, createdAt: string, updatedAt: string, endedAt: string | null, failure: { code: string, message: string } | null, assets: Array<
    | { __typename: 'AudioAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
    | { __typename: 'ImageAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
    | { __typename: 'TextAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
    | { __typename: 'VideoAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
  > };

type TaskFields_RunwayTask_Fragment = { id: string, vendor: Vendor, operation: TaskOperation, status: TaskStatus, submission: SubmissionState, tracking: TrackingState, progress: number | null, prompt: string | null, upstreamId: string | null, upstreamRequestId: string | null, createdAt: string, updatedAt: string, endedAt: string | null, failure: { code: string, message: string } | null, assets: Array<
    | { __typename: 'AudioAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
    | { __typename: 'ImageAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
    | { __typename: 'TextAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
    | { __typename: 'VideoAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
  > };

type TaskFields_SunoTask_Fragment = { id: string, vendor: Vendor, operation: TaskOperation, status: TaskStatus, submission: SubmissionState, tracking: TrackingState, progress: number | null, prompt: string | null, upstreamId: string | null, upstreamRequestId: string | null, createdAt: string, updatedAt: string, endedAt: string | null, failure: { code: string, message: string } | null, assets: Array<
    | { __typename: 'AudioAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
    | { __typename: 'ImageAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
    | { __typename: 'TextAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
    | { __typename: 'VideoAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
  > };

type TaskFields_UdioTask_Fragment = { id: string, vendor: Vendor, operation: TaskOperation, status: TaskStatus, submission: SubmissionState, tracking: TrackingState, progress: number | null, prompt: string | null, upstreamId: string | null, upstreamRequestId: string | null, createdAt: string, updatedAt: string, endedAt: string | null, failure: { code: string, message: string } | null, assets: Array<
    | { __typename: 'AudioAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
    | { __typename: 'ImageAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
    | { __typename: 'TextAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
    | { __typename: 'VideoAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
  > };

export type TaskFieldsFragment =
  | TaskFields_FluxTask_Fragment
  | TaskFields_IdeogramTask_Fragment
  | TaskFields_KlingTask_Fragment
  | TaskFields_LumaTask_Fragment
  | TaskFields_MidjourneyTask_Fragment
  | TaskFields_MinimaxTask_Fragment
  | TaskFields_OpenaiTask_Fragment
  | TaskFields_RecraftTask_Fragment
  | TaskFields_ReplicateTask_Fragment
  | TaskFields_RunwayTask_Fragment
  | TaskFields_SunoTask_Fragment
  | TaskFields_UdioTask_Fragment
;

type ErrorFields_ContentRefusedError_Fragment = { __typename: 'ContentRefusedError', upstreamStatus: number | null, upstreamCode: string | null, upstreamRequestId: string | null, message: string, code: ErrorCode };

type ErrorFields_FileSpaceExceededError_Fragment = { __typename: 'FileSpaceExceededError', message: string, code: ErrorCode };

type ErrorFields_IdempotencyConflictError_Fragment = { __typename: 'IdempotencyConflictError', message: string, code: ErrorCode, task:
    | { id: string, vendor: Vendor, operation: TaskOperation, status: TaskStatus, submission: SubmissionState, tracking: TrackingState, progress: number | null, prompt: string | null, upstreamId: string | null, upstreamRequestId: string | null, createdAt: string, updatedAt: string, endedAt: string | null, failure: { code: string, message: string } | null, assets: Array<
        | { __typename: 'AudioAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
        | { __typename: 'ImageAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
        | { __typename: 'TextAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
        | { __typename: 'VideoAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
      > }
    | { id: string, vendor: Vendor, operation: TaskOperation, status: TaskStatus, submission: SubmissionState, tracking: TrackingState, progress: number | null, prompt: string | null, upstreamId: string | null, upstreamRequestId: string | null, createdAt: string, updatedAt: string, endedAt: string | null, failure: { code: string, message: string } | null, assets: Array<
        | { __typename: 'AudioAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
        | { __typename: 'ImageAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
        | { __typename: 'TextAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
        | { __typename: 'VideoAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
      > }
    | { id: string, vendor: Vendor, operation: TaskOperation, status: TaskStatus, submission: SubmissionState, tracking: TrackingState, progress: number | null, prompt: string | null, upstreamId: string | null, upstreamRequestId: string | null, createdAt: string, updatedAt: string, endedAt: string | null, failure: { code: string, message: string } | null, assets: Array<
        | { __typename: 'AudioAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
        | { __typename: 'ImageAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
        | { __typename: 'TextAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
        | { __typename: 'VideoAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
      > }
    | { id: string, vendor: Vendor, operation: TaskOperation, status: TaskStatus, submission: SubmissionState, tracking: TrackingState, progress: number | null, prompt: string | null, upstreamId: string | null, upstreamRequestId: string | null, createdAt: string, updatedAt: string, endedAt: string | null, failure: { code: string, message: string } | null, assets: Array<
        | { __typename: 'AudioAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
        | { __typename: 'ImageAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
        | { __typename: 'TextAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
        | { __typename: 'VideoAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
      > }
    | { id: string, vendor: Vendor, operation: TaskOperation, status: TaskStatus, submission: SubmissionState, tracking: TrackingState, progress: number | null, prompt: string | null, upstreamId: string | null, upstreamRequestId: string | null, createdAt: string, updatedAt: string, endedAt: string | null, failure: { code: string, message: string } | null, assets: Array<
        | { __typename: 'AudioAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
        | { __typename: 'ImageAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
        | { __typename: 'TextAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
        | { __typename: 'VideoAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
      > }
    | { id: string, vendor: Vendor, operation: TaskOperation, status: TaskStatus, submission: SubmissionState, tracking: TrackingState, progress: number | null, prompt: string | null, upstreamId: string | null, upstreamRequestId: string | null, createdAt: string, updatedAt: string, endedAt: string | null, failure: { code: string, message: string } | null, assets: Array<
        | { __typename: 'AudioAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
        | { __typename: 'ImageAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
        | { __typename: 'TextAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
        | { __typename: 'VideoAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
      > }
    | { id: string, vendor: Vendor, operation: TaskOperation, status: TaskStatus, submission: SubmissionState, tracking: TrackingState, progress: number | null, prompt: string | null, upstreamId: string | null, upstreamRequestId: string | null, createdAt: string, updatedAt: string, endedAt: string | null, failure: { code: string, message: string } | null, assets: Array<
        | { __typename: 'AudioAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
        | { __typename: 'ImageAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
        | { __typename: 'TextAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
        | { __typename: 'VideoAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
      > }
    | { id: string, vendor: Vendor, operation: TaskOperation, status: TaskStatus, submission: SubmissionState, tracking: TrackingState, progress: number | null, prompt: string | null, upstreamId: string | null, upstreamRequestId: string | null, createdAt: string, updatedAt: string, endedAt: string | null, failure: { code: string, message: string } | null, assets: Array<
        | { __typename: 'AudioAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
        | { __typename: 'ImageAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
        | { __typename: 'TextAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
        | { __typename: 'VideoAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
      > }
    | { id: string, vendor: Vendor, operation: TaskOperation, status: TaskStatus, submission: SubmissionState, tracking: TrackingState, progress: number | null, prompt: string | null, upstreamId: string | null, upstreamRequestId: string | null, createdAt: string, updatedAt: string, endedAt: string | null, failure: { code: string, message: string } | null, assets: Array<
        | { __typename: 'AudioAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
        | { __typename: 'ImageAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
        | { __typename: 'TextAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
        | { __typename: 'VideoAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
      > }
    | { id: string, vendor: Vendor, operation: TaskOperation, status: TaskStatus, submission: SubmissionState, tracking: TrackingState, progress: number | null, prompt: string | null, upstreamId: string | null, upstreamRequestId: string | null, createdAt: string, updatedAt: string, endedAt: string | null, failure: { code: string, message: string } | null, assets: Array<
        | { __typename: 'AudioAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
        | { __typename: 'ImageAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
        | { __typename: 'TextAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
        | { __typename: 'VideoAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
      > }
    | { id: string, vendor: Vendor, operation: TaskOperation, status: TaskStatus, submission: SubmissionState, tracking: TrackingState, progress: number | null, prompt: string | null, upstreamId: string | null, upstreamRequestId: string | null, createdAt: string, updatedAt: string, endedAt: string | null, failure: { code: string, message: string } | null, assets: Array<
        | { __typename: 'AudioAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
        | { __typename: 'ImageAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
        | { __typename: 'TextAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
        | { __typename: 'VideoAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
      > }
    | { id: string, vendor: Vendor, operation: TaskOperation, status: TaskStatus, submission: SubmissionState, tracking: TrackingState, progress: number | null, prompt: string | null, upstreamId: string | null, upstreamRequestId: string | null, createdAt: string, updatedAt: string, endedAt: string | null, failure: { code: string, message: string } | null, assets: Array<
        | { __typename: 'AudioAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
        | { __typename: 'ImageAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
        | { __typename: 'TextAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
        | { __typename: 'VideoAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
      > }
   };

type ErrorFields_InvalidInputError_Fragment = { __typename: 'InvalidInputError', message: string, code: ErrorCode, issues: Array<{ path: Array<string>, message: string }> };

type ErrorFields_QuotaExceededError_Fragment = { __typename: 'QuotaExceededError', upstreamStatus: number | null, upstreamCode: string | null, upstreamRequestId: string | null, message: string, code: ErrorCode };

type ErrorFields_RateLimitedError_Fragment = { __typename: 'RateLimitedError', upstreamStatus: number | null, upstreamCode: string | null, upstreamRequestId: string | null, retryAfterSeconds: number | null, message: string, code: ErrorCode };

type ErrorFields_SubmissionNotStoredError_Fragment = { __typename: 'SubmissionNotStoredError', message: string, code: ErrorCode };

type ErrorFields_SubmissionRateExceededError_Fragment = { __typename: 'SubmissionRateExceededError', message: string, code: ErrorCode };

type ErrorFields_SubmissionUnknownError_Fragment = { __typename: 'SubmissionUnknownError', upstreamStatus: number | null, upstreamRequestId: string | null, message: string, code: ErrorCode, task:
    | { id: string, vendor: Vendor, operation: TaskOperation, status: TaskStatus, submission: SubmissionState, tracking: TrackingState, progress: number | null, prompt: string | null, upstreamId: string | null, upstreamRequestId: string | null, createdAt: string, updatedAt: string, endedAt: string | null, failure: { code: string, message: string } | null, assets: Array<
        | { __typename: 'AudioAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
        | { __typename: 'ImageAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
        | { __typename: 'TextAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
        | { __typename: 'VideoAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
      > }
    | { id: string, vendor: Vendor, operation: TaskOperation, status: TaskStatus, submission: SubmissionState, tracking: TrackingState, progress: number | null, prompt: string | null, upstreamId: string | null, upstreamRequestId: string | null, createdAt: string, updatedAt: string, endedAt: string | null, failure: { code: string, message: string } | null, assets: Array<
        | { __typename: 'AudioAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
        | { __typename: 'ImageAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
        | { __typename: 'TextAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
        | { __typename: 'VideoAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
      > }
    | { id: string, vendor: Vendor, operation: TaskOperation, status: TaskStatus, submission: SubmissionState, tracking: TrackingState, progress: number | null, prompt: string | null, upstreamId: string | null, upstreamRequestId: string | null, createdAt: string, updatedAt: string, endedAt: string | null, failure: { code: string, message: string } | null, assets: Array<
        | { __typename: 'AudioAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
        | { __typename: 'ImageAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
        | { __typename: 'TextAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
        | { __typename: 'VideoAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
      > }
    | { id: string, vendor: Vendor, operation: TaskOperation, status: TaskStatus, submission: SubmissionState, tracking: TrackingState, progress: number | null, prompt: string | null, upstreamId: string | null, upstreamRequestId: string | null, createdAt: string, updatedAt: string, endedAt: string | null, failure: { code: string, message: string } | null, assets: Array<
        | { __typename: 'AudioAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
        | { __typename: 'ImageAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
        | { __typename: 'TextAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
        | { __typename: 'VideoAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
      > }
    | { id: string, vendor: Vendor, operation: TaskOperation, status: TaskStatus, submission: SubmissionState, tracking: TrackingState, progress: number | null, prompt: string | null, upstreamId: string | null, upstreamRequestId: string | null, createdAt: string, updatedAt: string, endedAt: string | null, failure: { code: string, message: string } | null, assets: Array<
        | { __typename: 'AudioAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
        | { __typename: 'ImageAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
        | { __typename: 'TextAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
        | { __typename: 'VideoAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
      > }
    | { id: string, vendor: Vendor, operation: TaskOperation, status: TaskStatus, submission: SubmissionState, tracking: TrackingState, progress: number | null, prompt: string | null, upstreamId: string | null, upstreamRequestId: string | null, createdAt: string, updatedAt: string, endedAt: string | null, failure: { code: string, message: string } | null, assets: Array<
        | { __typename: 'AudioAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
        | { __typename: 'ImageAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
        | { __typename: 'TextAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
        | { __typename: 'VideoAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
      > }
    | { id: string, vendor: Vendor, operation: TaskOperation, status: TaskStatus, submission: SubmissionState, tracking: TrackingState, progress: number | null, prompt: string | null, upstreamId: string | null, upstreamRequestId: string | null, createdAt: string, updatedAt: string, endedAt: string | null, failure: { code: string, message: string } | null, assets: Array<
        | { __typename: 'AudioAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
        | { __typename: 'ImageAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
        | { __typename: 'TextAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
        | { __typename: 'VideoAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
      > }
    | { id: string, vendor: Vendor, operation: TaskOperation, status: TaskStatus, submission: SubmissionState, tracking: TrackingState, progress: number | null, prompt: string | null, upstreamId: string | null, upstreamRequestId: string | null, createdAt: string, updatedAt: string, endedAt: string | null, failure: { code: string, message: string } | null, assets: Array<
        | { __typename: 'AudioAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
        | { __typename: 'ImageAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
        | { __typename: 'TextAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
        | { __typename: 'VideoAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
      > }
    | { id: string, vendor: Vendor, operation: TaskOperation, status: TaskStatus, submission: SubmissionState, tracking: TrackingState, progress: number | null, prompt: string | null, upstreamId: string | null, upstreamRequestId: string | null, createdAt: string, updatedAt: string, endedAt: string | null, failure: { code: string, message: string } | null, assets: Array<
        | { __typename: 'AudioAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
        | { __typename: 'ImageAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
        | { __typename: 'TextAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
        | { __typename: 'VideoAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
      > }
    | { id: string, vendor: Vendor, operation: TaskOperation, status: TaskStatus, submission: SubmissionState, tracking: TrackingState, progress: number | null, prompt: string | null, upstreamId: string | null, upstreamRequestId: string | null, createdAt: string, updatedAt: string, endedAt: string | null, failure: { code: string, message: string } | null, assets: Array<
        | { __typename: 'AudioAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
        | { __typename: 'ImageAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
        | { __typename: 'TextAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
        | { __typename: 'VideoAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
      > }
    | { id: string, vendor: Vendor, operation: TaskOperation, status: TaskStatus, submission: SubmissionState, tracking: TrackingState, progress: number | null, prompt: string | null, upstreamId: string | null, upstreamRequestId: string | null, createdAt: string, updatedAt: string, endedAt: string | null, failure: { code: string, message: string } | null, assets: Array<
        | { __typename: 'AudioAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
        | { __typename: 'ImageAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
        | { __typename: 'TextAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
        | { __typename: 'VideoAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
      > }
    | { id: string, vendor: Vendor, operation: TaskOperation, status: TaskStatus, submission: SubmissionState, tracking: TrackingState, progress: number | null, prompt: string | null, upstreamId: string | null, upstreamRequestId: string | null, createdAt: string, updatedAt: string, endedAt: string | null, failure: { code: string, message: string } | null, assets: Array<
        | { __typename: 'AudioAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
        | { __typename: 'ImageAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
        | { __typename: 'TextAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
        | { __typename: 'VideoAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
      > }
   };

type ErrorFields_UpstreamRefusedError_Fragment = { __typename: 'UpstreamRefusedError', upstreamStatus: number | null, upstreamCode: string | null, upstreamRequestId: string | null, message: string, code: ErrorCode };

type ErrorFields_UpstreamUnauthorizedError_Fragment = { __typename: 'UpstreamUnauthorizedError', upstreamStatus: number | null, upstreamCode: string | null, upstreamRequestId: string | null, message: string, code: ErrorCode };

type ErrorFields_UpstreamUnavailableError_Fragment = { __typename: 'UpstreamUnavailableError', upstreamStatus: number | null, upstreamCode: string | null, upstreamRequestId: string | null, message: string, code: ErrorCode };

export type ErrorFieldsFragment =
  | ErrorFields_ContentRefusedError_Fragment
  | ErrorFields_FileSpaceExceededError_Fragment
  | ErrorFields_IdempotencyConflictError_Fragment
  | ErrorFields_InvalidInputError_Fragment
  | ErrorFields_QuotaExceededError_Fragment
  | ErrorFields_RateLimitedError_Fragment
  | ErrorFields_SubmissionNotStoredError_Fragment
  | ErrorFields_SubmissionRateExceededError_Fragment
  | ErrorFields_SubmissionUnknownError_Fragment
  | ErrorFields_UpstreamRefusedError_Fragment
  | ErrorFields_UpstreamUnauthorizedError_Fragment
  | ErrorFields_UpstreamUnavailableError_Fragment
;

export type ExtendVideoMutationVariables = Exact<{
  input: ExtendVideoInput;
}>;


export type ExtendVideoMutation = { extendVideo:
    | { __typename: 'ContentRefusedError', upstreamStatus: number | null, upstreamCode: string | null, upstreamRequestId: string | null, message: string, code: ErrorCode }
    | { __typename: 'FileSpaceExceededError', message: string, code: ErrorCode }
    | { __typename: 'IdempotencyConflictError', message: string, code: ErrorCode, task:
        | { id: string, vendor: Vendor, operation: TaskOperation, status: TaskStatus, submission: SubmissionState, tracking: TrackingState, progress: number | null, prompt: string | null, upstreamId: string | null, upstreamRequestId: string | null, createdAt: string, updatedAt: string, endedAt: string | null, failure: { code: string, message: string } | null, assets: Array<
            | { __typename: 'AudioAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'ImageAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'TextAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'VideoAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
          > }
        | { id: string, vendor: Vendor, operation: TaskOperation, status: TaskStatus, submission: SubmissionState, tracking: TrackingState, progress: number | null, prompt: string | null, upstreamId: string | null, upstreamRequestId: string | null, createdAt: string, updatedAt: string, endedAt: string | null, failure: { code: string, message: string } | null, assets: Array<
            | { __typename: 'AudioAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'ImageAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'TextAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'VideoAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
          > }
        | { id: string, vendor: Vendor, operation: TaskOperation, status: TaskStatus, submission: SubmissionState, tracking: TrackingState, progress: number | null, prompt: string | null, upstreamId: string | null, upstreamRequestId: string | null, createdAt: string, updatedAt: string, endedAt: string | null, failure: { code: string, message: string } | null, assets: Array<
            | { __typename: 'AudioAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'ImageAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'TextAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'VideoAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
          > }
        | { id: string, vendor: Vendor, operation: TaskOperation, status: TaskStatus, submission: SubmissionState, tracking: TrackingState, progress: number | null, prompt: string | null, upstreamId: string | null, upstreamRequestId: string | null, createdAt: string, updatedAt: string, endedAt: string | null, failure: { code: string, message: string } | null, assets: Array<
            | { __typename: 'AudioAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'ImageAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'TextAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'VideoAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
          > }
        | { id: string, vendor: Vendor, operation: TaskOperation, status: TaskStatus, submission: SubmissionState, tracking: TrackingState, progress: number | null, prompt: string | null, upstreamId: string | null, upstreamRequestId: string | null, createdAt: string, updatedAt: string, endedAt: string | null, failure: { code: string, message: string } | null, assets: Array<
            | { __typename: 'AudioAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'ImageAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'TextAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'VideoAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
          > }
        | { id: string, vendor: Vendor, operation: TaskOperation, status: TaskStatus, submission: SubmissionState, tracking: TrackingState, progress: number | null, prompt: string | null, upstreamId: string | null, upstreamRequestId: string | null, createdAt: string, updatedAt: string, endedAt: string | null, failure: { code: string, message: string } | null, assets: Array<
            | { __typename: 'AudioAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'ImageAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'TextAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'VideoAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
          > }
        | { id: string, vendor: Vendor, operation: TaskOperation, status: TaskStatus, submission: SubmissionState, tracking: TrackingState, progress: number | null, prompt: string | null, upstreamId: string | null, upstreamRequestId: string | null, createdAt: string, updatedAt: string, endedAt: string | null, failure: { code: string, message: string } | null, assets: Array<
            | { __typename: 'AudioAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'ImageAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'TextAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'VideoAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
          > }
        | { id: string, vendor: Vendor, operation: TaskOperation, status: TaskStatus, submission: SubmissionState, tracking: TrackingState, progress: number | null, prompt: string | null, upstreamId: string | null, upstreamRequestId: string | null, createdAt: string, updatedAt: string, endedAt: string | null, failure: { code: string, message: string } | null, assets: Array<
            | { __typename: 'AudioAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'ImageAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'TextAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'VideoAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
          > }
        | { id: string, vendor: Vendor, operation: TaskOperation, status: TaskStatus, submission: SubmissionState, tracking: TrackingState, progress: number | null, prompt: string | null, upstreamId: string | null, upstreamRequestId: string | null, createdAt: string, updatedAt: string, endedAt: string | null, failure: { code: string, message: string } | null, assets: Array<
            | { __typename: 'AudioAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'ImageAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'TextAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'VideoAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
          > }
        | { id: string, vendor: Vendor, operation: TaskOperation, status: TaskStatus, submission: SubmissionState, tracking: TrackingState, progress: number | null, prompt: string | null, upstreamId: string | null, upstreamRequestId: string | null, createdAt: string, updatedAt: string, endedAt: string | null, failure: { code: string, message: string } | null, assets: Array<
            | { __typename: 'AudioAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'ImageAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'TextAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'VideoAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
          > }
        | { id: string, vendor: Vendor, operation: TaskOperation, status: TaskStatus, submission: SubmissionState, tracking: TrackingState, progress: number | null, prompt: string | null, upstreamId: string | null, upstreamRequestId: string | null, createdAt: string, updatedAt: string, endedAt: string | null, failure: { code: string, message: string } | null, assets: Array<
            | { __typename: 'AudioAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'ImageAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'TextAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'VideoAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
          > }
        | { id: string, vendor: Vendor, operation: TaskOperation, status: TaskStatus, submission: SubmissionState, tracking: TrackingState, progress: number | null, prompt: string | null, upstreamId: string | null, upstreamRequestId: string | null, createdAt: string, updatedAt: string, endedAt: string | null, failure: { code: string, message: string } | null, assets: Array<
            | { __typename: 'AudioAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'ImageAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'TextAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'VideoAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
          > }
       }
    | { __typename: 'InvalidInputError', message: string, code: ErrorCode, issues: Array<{ path: Array<string>, message: string }> }
    | { __typename: 'LumaTask', id: string, vendor: Vendor, operation: TaskOperation, status: TaskStatus, submission: SubmissionState, tracking: TrackingState, progress: number | null, prompt: string | null, upstreamId: string | null, upstreamRequestId: string | null, createdAt: string, updatedAt: string, endedAt: string | null, failure: { code: string, message: string } | null, assets: Array<
        | { __typename: 'AudioAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
        | { __typename: 'ImageAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
        | { __typename: 'TextAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
        | { __typename: 'VideoAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
      > }
    | { __typename: 'QuotaExceededError', upstreamStatus: number | null, upstreamCode: string | null, upstreamRequestId: string | null, message: string, code: ErrorCode }
    | { __typename: 'RateLimitedError', upstreamStatus: number | null, upstreamCode: string | null, upstreamRequestId: string | null, retryAfterSeconds: number | null, message: string, code: ErrorCode }
    | { __typename: 'SubmissionNotStoredError', message: string, code: ErrorCode }
    | { __typename: 'SubmissionRateExceededError', message: string, code: ErrorCode }
    | { __typename: 'SubmissionUnknownError', upstreamStatus: number | null, upstreamRequestId: string | null, message: string, code: ErrorCode, task:
        | { id: string, vendor: Vendor, operation: TaskOperation, status: TaskStatus, submission: SubmissionState, tracking: TrackingState, progress: number | null, prompt: string | null, upstreamId: string | null, upstreamRequestId: string | null, createdAt: string, updatedAt: string, endedAt: string | null, failure: { code: string, message: string } | null, assets: Array<
            | { __typename: 'AudioAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'ImageAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'TextAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'VideoAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
          > }
        | { id: string, vendor: Vendor, operation: TaskOperation, status: TaskStatus, submission: SubmissionState, tracking: TrackingState, progress: number | null, prompt: string | null, upstreamId: string | null, upstreamRequestId: string | null, createdAt: string, updatedAt: string, endedAt: string | null, failure: { code: string, message: string } | null, assets: Array<
            | { __typename: 'AudioAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'ImageAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'TextAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'VideoAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
          > }
        | { id: string, vendor: Vendor, operation: TaskOperation, status: TaskStatus, submission: SubmissionState, tracking: TrackingState, progress: number | null, prompt: string | null, upstreamId: string | null, upstreamRequestId: string | null, createdAt: string, updatedAt: string, endedAt: string | null, failure: { code: string, message: string } | null, assets: Array<
            | { __typename: 'AudioAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'ImageAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'TextAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'VideoAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
          > }
        | { id: string, vendor: Vendor, operation: TaskOperation, status: TaskStatus, submission: SubmissionState, tracking: TrackingState, progress: number | null, prompt: string | null, upstreamId: string | null, upstreamRequestId: string | null, createdAt: string, updatedAt: string, endedAt: string | null, failure: { code: string, message: string } | null, assets: Array<
            | { __typename: 'AudioAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'ImageAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'TextAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'VideoAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
          > }
        | { id: string, vendor: Vendor, operation: TaskOperation, status: TaskStatus, submission: SubmissionState, tracking: TrackingState, progress: number | null, prompt: string | null, upstreamId: string | null, upstreamRequestId: string | null, createdAt: string, updatedAt: string, endedAt: string | null, failure: { code: string, message: string } | null, assets: Array<
            | { __typename: 'AudioAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'ImageAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'TextAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'VideoAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
          > }
        | { id: string, vendor: Vendor, operation: TaskOperation, status: TaskStatus, submission: SubmissionState, tracking: TrackingState, progress: number | null, prompt: string | null, upstreamId: string | null, upstreamRequestId: string | null, createdAt: string, updatedAt: string, endedAt: string | null, failure: { code: string, message: string } | null, assets: Array<
            | { __typename: 'AudioAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'ImageAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'TextAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'VideoAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
          > }
        | { id: string, vendor: Vendor, operation: TaskOperation, status: TaskStatus, submission: SubmissionState, tracking: TrackingState, progress: number | null, prompt: string | null, upstreamId: string | null, upstreamRequestId: string | null, createdAt: string, updatedAt: string, endedAt: string | null, failure: { code: string, message: string } | null, assets: Array<
            | { __typename: 'AudioAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'ImageAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'TextAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'VideoAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
          > }
        | { id: string, vendor: Vendor, operation: TaskOperation, status: TaskStatus, submission: SubmissionState, tracking: TrackingState, progress: number | null, prompt: string | null, upstreamId: string | null, upstreamRequestId: string | null, createdAt: string, updatedAt: string, endedAt: string | null, failure: { code: string, message: string } | null, assets: Array<
            | { __typename: 'AudioAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'ImageAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'TextAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'VideoAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
          > }
        | { id: string, vendor: Vendor, operation: TaskOperation, status: TaskStatus, submission: SubmissionState, tracking: TrackingState, progress: number | null, prompt: string | null, upstreamId: string | null, upstreamRequestId: string | null, createdAt: string, updatedAt: string, endedAt: string | null, failure: { code: string, message: string } | null, assets: Array<
            | { __typename: 'AudioAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'ImageAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'TextAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'VideoAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
          > }
        | { id: string, vendor: Vendor, operation: TaskOperation, status: TaskStatus, submission: SubmissionState, tracking: TrackingState, progress: number | null, prompt: string | null, upstreamId: string | null, upstreamRequestId: string | null, createdAt: string, updatedAt: string, endedAt: string | null, failure: { code: string, message: string } | null, assets: Array<
            | { __typename: 'AudioAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'ImageAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'TextAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'VideoAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
          > }
        | { id: string, vendor: Vendor, operation: TaskOperation, status: TaskStatus, submission: SubmissionState, tracking: TrackingState, progress: number | null, prompt: string | null, upstreamId: string | null, upstreamRequestId: string | null, createdAt: string, updatedAt: string, endedAt: string | null, failure: { code: string, message: string } | null, assets: Array<
            | { __typename: 'AudioAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'ImageAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'TextAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'VideoAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
          > }
        | { id: string, vendor: Vendor, operation: TaskOperation, status: TaskStatus, submission: SubmissionState, tracking: TrackingState, progress: number | null, prompt: string | null, upstreamId: string | null, upstreamRequestId: string | null, createdAt: string, updatedAt: string, endedAt: string | null, failure: { code: string, message: string } | null, assets: Array<
            | { __typename: 'AudioAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'ImageAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'TextAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'VideoAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
          > }
       }
    | { __typename: 'UpstreamRefusedError', upstreamStatus: number | null, upstreamCode: string | null, upstreamRequestId: string | null, message: string, code: ErrorCode }
    | { __typename: 'UpstreamUnauthorizedError', upstreamStatus: number | null, upstreamCode: string | null, upstreamRequestId: string | null, message: string, code: ErrorCode }
    | { __typename: 'UpstreamUnavailableError', upstreamStatus: number | null, upstreamCode: string | null, upstreamRequestId: string | null, message: string, code: ErrorCode }
   };

export type LumaGenerateVideoMutationVariables = Exact<{
  input: LumaGenerateVideoInput;
}>;


export type LumaGenerateVideoMutation = { lumaGenerateVideo:
    | { __typename: 'ContentRefusedError', upstreamStatus: number | null, upstreamCode: string | null, upstreamRequestId: string | null, message: string, code: ErrorCode }
    | { __typename: 'FileSpaceExceededError', message: string, code: ErrorCode }
    | { __typename: 'IdempotencyConflictError', message: string, code: ErrorCode, task:
        | { id: string, vendor: Vendor, operation: TaskOperation, status: TaskStatus, submission: SubmissionState, tracking: TrackingState, progress: number | null, prompt: string | null, upstreamId: string | null, upstreamRequestId: string | null, createdAt: string, updatedAt: string, endedAt: string | null, failure: { code: string, message: string } | null, assets: Array<
            | { __typename: 'AudioAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'ImageAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'TextAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'VideoAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
          > }
        | { id: string, vendor: Vendor, operation: TaskOperation, status: TaskStatus, submission: SubmissionState, tracking: TrackingState, progress: number | null, prompt: string | null, upstreamId: string | null, upstreamRequestId: string | null, createdAt: string, updatedAt: string, endedAt: string | null, failure: { code: string, message: string } | null, assets: Array<
            | { __typename: 'AudioAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'ImageAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'TextAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'VideoAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
          > }
        | { id: string, vendor: Vendor, operation: TaskOperation, status: TaskStatus, submission: SubmissionState, tracking: TrackingState, progress: number | null, prompt: string | null, upstreamId: string | null, upstreamRequestId: string | null, createdAt: string, updatedAt: string, endedAt: string | null, failure: { code: string, message: string } | null, assets: Array<
            | { __typename: 'AudioAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'ImageAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'TextAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'VideoAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
          > }
        | { id: string, vendor: Vendor, operation: TaskOperation, status: TaskStatus, submission: SubmissionState, tracking: TrackingState, progress: number | null, prompt: string | null, upstreamId: string | null, upstreamRequestId: string | null, createdAt: string, updatedAt: string, endedAt: string | null, failure: { code: string, message: string } | null, assets: Array<
            | { __typename: 'AudioAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'ImageAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'TextAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'VideoAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
          > }
        | { id: string, vendor: Vendor, operation: TaskOperation, status: TaskStatus, submission: SubmissionState, tracking: TrackingState, progress: number | null, prompt: string | null, upstreamId: string | null, upstreamRequestId: string | null, createdAt: string, updatedAt: string, endedAt: string | null, failure: { code: string, message: string } | null, assets: Array<
            | { __typename: 'AudioAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'ImageAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'TextAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'VideoAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
          > }
        | { id: string, vendor: Vendor, operation: TaskOperation, status: TaskStatus, submission: SubmissionState, tracking: TrackingState, progress: number | null, prompt: string | null, upstreamId: string | null, upstreamRequestId: string | null, createdAt: string, updatedAt: string, endedAt: string | null, failure: { code: string, message: string } | null, assets: Array<
            | { __typename: 'AudioAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'ImageAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'TextAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'VideoAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
          > }
        | { id: string, vendor: Vendor, operation: TaskOperation, status: TaskStatus, submission: SubmissionState, tracking: TrackingState, progress: number | null, prompt: string | null, upstreamId: string | null, upstreamRequestId: string | null, createdAt: string, updatedAt: string, endedAt: string | null, failure: { code: string, message: string } | null, assets: Array<
            | { __typename: 'AudioAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'ImageAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'TextAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'VideoAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
          > }
        | { id: string, vendor: Vendor, operation: TaskOperation, status: TaskStatus, submission: SubmissionState, tracking: TrackingState, progress: number | null, prompt: string | null, upstreamId: string | null, upstreamRequestId: string | null, createdAt: string, updatedAt: string, endedAt: string | null, failure: { code: string, message: string } | null, assets: Array<
            | { __typename: 'AudioAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'ImageAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'TextAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'VideoAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
          > }
        | { id: string, vendor: Vendor, operation: TaskOperation, status: TaskStatus, submission: SubmissionState, tracking: TrackingState, progress: number | null, prompt: string | null, upstreamId: string | null, upstreamRequestId: string | null, createdAt: string, updatedAt: string, endedAt: string | null, failure: { code: string, message: string } | null, assets: Array<
            | { __typename: 'AudioAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'ImageAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'TextAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'VideoAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
          > }
        | { id: string, vendor: Vendor, operation: TaskOperation, status: TaskStatus, submission: SubmissionState, tracking: TrackingState, progress: number | null, prompt: string | null, upstreamId: string | null, upstreamRequestId: string | null, createdAt: string, updatedAt: string, endedAt: string | null, failure: { code: string, message: string } | null, assets: Array<
            | { __typename: 'AudioAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'ImageAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'TextAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'VideoAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
          > }
        | { id: string, vendor: Vendor, operation: TaskOperation, status: TaskStatus, submission: SubmissionState, tracking: TrackingState, progress: number | null, prompt: string | null, upstreamId: string | null, upstreamRequestId: string | null, createdAt: string, updatedAt: string, endedAt: string | null, failure: { code: string, message: string } | null, assets: Array<
            | { __typename: 'AudioAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'ImageAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'TextAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'VideoAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
          > }
        | { id: string, vendor: Vendor, operation: TaskOperation, status: TaskStatus, submission: SubmissionState, tracking: TrackingState, progress: number | null, prompt: string | null, upstreamId: string | null, upstreamRequestId: string | null, createdAt: string, updatedAt: string, endedAt: string | null, failure: { code: string, message: string } | null, assets: Array<
            | { __typename: 'AudioAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'ImageAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'TextAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'VideoAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
          > }
       }
    | { __typename: 'InvalidInputError', message: string, code: ErrorCode, issues: Array<{ path: Array<string>, message: string }> }
    | { __typename: 'LumaTask', id: string, vendor: Vendor, operation: TaskOperation, status: TaskStatus, submission: SubmissionState, tracking: TrackingState, progress: number | null, prompt: string | null, upstreamId: string | null, upstreamRequestId: string | null, createdAt: string, updatedAt: string, endedAt: string | null, failure: { code: string, message: string } | null, assets: Array<
        | { __typename: 'AudioAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
        | { __typename: 'ImageAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
        | { __typename: 'TextAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
        | { __typename: 'VideoAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
      > }
    | { __typename: 'QuotaExceededError', upstreamStatus: number | null, upstreamCode: string | null, upstreamRequestId: string | null, message: string, code: ErrorCode }
    | { __typename: 'RateLimitedError', upstreamStatus: number | null, upstreamCode: string | null, upstreamRequestId: string | null, retryAfterSeconds: number | null, message: string, code: ErrorCode }
    | { __typename: 'SubmissionNotStoredError', message: string, code: ErrorCode }
    | { __typename: 'SubmissionRateExceededError', message: string, code: ErrorCode }
    | { __typename: 'SubmissionUnknownError', upstreamStatus: number | null, upstreamRequestId: string | null, message: string, code: ErrorCode, task:
        | { id: string, vendor: Vendor, operation: TaskOperation, status: TaskStatus, submission: SubmissionState, tracking: TrackingState, progress: number | null, prompt: string | null, upstreamId: string | null, upstreamRequestId: string | null, createdAt: string, updatedAt: string, endedAt: string | null, failure: { code: string, message: string } | null, assets: Array<
            | { __typename: 'AudioAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'ImageAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'TextAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'VideoAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
          > }
        | { id: string, vendor: Vendor, operation: TaskOperation, status: TaskStatus, submission: SubmissionState, tracking: TrackingState, progress: number | null, prompt: string | null, upstreamId: string | null, upstreamRequestId: string | null, createdAt: string, updatedAt: string, endedAt: string | null, failure: { code: string, message: string } | null, assets: Array<
            | { __typename: 'AudioAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'ImageAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'TextAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'VideoAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
          > }
        | { id: string, vendor: Vendor, operation: TaskOperation, status: TaskStatus, submission: SubmissionState, tracking: TrackingState, progress: number | null, prompt: string | null, upstreamId: string | null, upstreamRequestId: string | null, createdAt: string, updatedAt: string, endedAt: string | null, failure: { code: string, message: string } | null, assets: Array<
            | { __typename: 'AudioAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'ImageAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'TextAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'VideoAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
          > }
        | { id: string, vendor: Vendor, operation: TaskOperation, status: TaskStatus, submission: SubmissionState, tracking: TrackingState, progress: number | null, prompt: string | null, upstreamId: string | null, upstreamRequestId: string | null, createdAt: string, updatedAt: string, endedAt: string | null, failure: { code: string, message: string } | null, assets: Array<
            | { __typename: 'AudioAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'ImageAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'TextAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'VideoAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
          > }
        | { id: string, vendor: Vendor, operation: TaskOperation, status: TaskStatus, submission: SubmissionState, tracking: TrackingState, progress: number | null, prompt: string | null, upstreamId: string | null, upstreamRequestId: string | null, createdAt: string, updatedAt: string, endedAt: string | null, failure: { code: string, message: string } | null, assets: Array<
            | { __typename: 'AudioAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'ImageAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'TextAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'VideoAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
          > }
        | { id: string, vendor: Vendor, operation: TaskOperation, status: TaskStatus, submission: SubmissionState, tracking: TrackingState, progress: number | null, prompt: string | null, upstreamId: string | null, upstreamRequestId: string | null, createdAt: string, updatedAt: string, endedAt: string | null, failure: { code: string, message: string } | null, assets: Array<
            | { __typename: 'AudioAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'ImageAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'TextAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'VideoAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
          > }
        | { id: string, vendor: Vendor, operation: TaskOperation, status: TaskStatus, submission: SubmissionState, tracking: TrackingState, progress: number | null, prompt: string | null, upstreamId: string | null, upstreamRequestId: string | null, createdAt: string, updatedAt: string, endedAt: string | null, failure: { code: string, message: string } | null, assets: Array<
            | { __typename: 'AudioAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'ImageAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'TextAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'VideoAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
          > }
        | { id: string, vendor: Vendor, operation: TaskOperation, status: TaskStatus, submission: SubmissionState, tracking: TrackingState, progress: number | null, prompt: string | null, upstreamId: string | null, upstreamRequestId: string | null, createdAt: string, updatedAt: string, endedAt: string | null, failure: { code: string, message: string } | null, assets: Array<
            | { __typename: 'AudioAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'ImageAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'TextAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'VideoAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
          > }
        | { id: string, vendor: Vendor, operation: TaskOperation, status: TaskStatus, submission: SubmissionState, tracking: TrackingState, progress: number | null, prompt: string | null, upstreamId: string | null, upstreamRequestId: string | null, createdAt: string, updatedAt: string, endedAt: string | null, failure: { code: string, message: string } | null, assets: Array<
            | { __typename: 'AudioAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'ImageAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'TextAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'VideoAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
          > }
        | { id: string, vendor: Vendor, operation: TaskOperation, status: TaskStatus, submission: SubmissionState, tracking: TrackingState, progress: number | null, prompt: string | null, upstreamId: string | null, upstreamRequestId: string | null, createdAt: string, updatedAt: string, endedAt: string | null, failure: { code: string, message: string } | null, assets: Array<
            | { __typename: 'AudioAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'ImageAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'TextAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'VideoAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
          > }
        | { id: string, vendor: Vendor, operation: TaskOperation, status: TaskStatus, submission: SubmissionState, tracking: TrackingState, progress: number | null, prompt: string | null, upstreamId: string | null, upstreamRequestId: string | null, createdAt: string, updatedAt: string, endedAt: string | null, failure: { code: string, message: string } | null, assets: Array<
            | { __typename: 'AudioAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'ImageAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'TextAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'VideoAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
          > }
        | { id: string, vendor: Vendor, operation: TaskOperation, status: TaskStatus, submission: SubmissionState, tracking: TrackingState, progress: number | null, prompt: string | null, upstreamId: string | null, upstreamRequestId: string | null, createdAt: string, updatedAt: string, endedAt: string | null, failure: { code: string, message: string } | null, assets: Array<
            | { __typename: 'AudioAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'ImageAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'TextAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'VideoAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
          > }
       }
    | { __typename: 'UpstreamRefusedError', upstreamStatus: number | null, upstreamCode: string | null, upstreamRequestId: string | null, message: string, code: ErrorCode }
    | { __typename: 'UpstreamUnauthorizedError', upstreamStatus: number | null, upstreamCode: string | null, upstreamRequestId: string | null, message: string, code: ErrorCode }
    | { __typename: 'UpstreamUnavailableError', upstreamStatus: number | null, upstreamCode: string | null, upstreamRequestId: string | null, message: string, code: ErrorCode }
   };

export type LumaGenerateVideoOfficialMutationVariables = Exact<{
  input: LumaGenerateVideoOfficialInput;
}>;


export type LumaGenerateVideoOfficialMutation = { lumaGenerateVideoOfficial:
    | { __typename: 'ContentRefusedError', upstreamStatus: number | null, upstreamCode: string | null, upstreamRequestId: string | null, message: string, code: ErrorCode }
    | { __typename: 'FileSpaceExceededError', message: string, code: ErrorCode }
    | { __typename: 'IdempotencyConflictError', message: string, code: ErrorCode, task:
        | { id: string, vendor: Vendor, operation: TaskOperation, status: TaskStatus, submission: SubmissionState, tracking: TrackingState, progress: number | null, prompt: string | null, upstreamId: string | null, upstreamRequestId: string | null, createdAt: string, updatedAt: string, endedAt: string | null, failure: { code: string, message: string } | null, assets: Array<
            | { __typename: 'AudioAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'ImageAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'TextAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'VideoAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
          > }
        | { id: string, vendor: Vendor, operation: TaskOperation, status: TaskStatus, submission: SubmissionState, tracking: TrackingState, progress: number | null, prompt: string | null, upstreamId: string | null, upstreamRequestId: string | null, createdAt: string, updatedAt: string, endedAt: string | null, failure: { code: string, message: string } | null, assets: Array<
            | { __typename: 'AudioAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'ImageAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'TextAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'VideoAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
          > }
        | { id: string, vendor: Vendor, operation: TaskOperation, status: TaskStatus, submission: SubmissionState, tracking: TrackingState, progress: number | null, prompt: string | null, upstreamId: string | null, upstreamRequestId: string | null, createdAt: string, updatedAt: string, endedAt: string | null, failure: { code: string, message: string } | null, assets: Array<
            | { __typename: 'AudioAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'ImageAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'TextAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'VideoAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
          > }
        | { id: string, vendor: Vendor, operation: TaskOperation, status: TaskStatus, submission: SubmissionState, tracking: TrackingState, progress: number | null, prompt: string | null, upstreamId: string | null, upstreamRequestId: string | null, createdAt: string, updatedAt: string, endedAt: string | null, failure: { code: string, message: string } | null, assets: Array<
            | { __typename: 'AudioAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'ImageAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'TextAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'VideoAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
          > }
        | { id: string, vendor: Vendor, operation: TaskOperation, status: TaskStatus, submission: SubmissionState, tracking: TrackingState, progress: number | null, prompt: string | null, upstreamId: string | null, upstreamRequestId: string | null, createdAt: string, updatedAt: string, endedAt: string | null, failure: { code: string, message: string } | null, assets: Array<
            | { __typename: 'AudioAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'ImageAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'TextAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'VideoAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
          > }
        | { id: string, vendor: Vendor, operation: TaskOperation, status: TaskStatus, submission: SubmissionState, tracking: TrackingState, progress: number | null, prompt: string | null, upstreamId: string | null, upstreamRequestId: string | null, createdAt: string, updatedAt: string, endedAt: string | null, failure: { code: string, message: string } | null, assets: Array<
            | { __typename: 'AudioAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'ImageAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'TextAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'VideoAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
          > }
        | { id: string, vendor: Vendor, operation: TaskOperation, status: TaskStatus, submission: SubmissionState, tracking: TrackingState, progress: number | null, prompt: string | null, upstreamId: string | null, upstreamRequestId: string | null, createdAt: string, updatedAt: string, endedAt: string | null, failure: { code: string, message: string } | null, assets: Array<
            | { __typename: 'AudioAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'ImageAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'TextAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'VideoAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
          > }
        | { id: string, vendor: Vendor, operation: TaskOperation, status: TaskStatus, submission: SubmissionState, tracking: TrackingState, progress: number | null, prompt: string | null, upstreamId: string | null, upstreamRequestId: string | null, createdAt: string, updatedAt: string, endedAt: string | null, failure: { code: string, message: string } | null, assets: Array<
            | { __typename: 'AudioAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'ImageAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'TextAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'VideoAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
          > }
        | { id: string, vendor: Vendor, operation: TaskOperation, status: TaskStatus, submission: SubmissionState, tracking: TrackingState, progress: number | null, prompt: string | null, upstreamId: string | null, upstreamRequestId: string | null, createdAt: string, updatedAt: string, endedAt: string | null, failure: { code: string, message: string } | null, assets: Array<
            | { __typename: 'AudioAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'ImageAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'TextAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'VideoAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
          > }
        | { id: string, vendor: Vendor, operation: TaskOperation, status: TaskStatus, submission: SubmissionState, tracking: TrackingState, progress: number | null, prompt: string | null, upstreamId: string | null, upstreamRequestId: string | null, createdAt: string, updatedAt: string, endedAt: string | null, failure: { code: string, message: string } | null, assets: Array<
            | { __typename: 'AudioAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'ImageAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'TextAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'VideoAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
          > }
        | { id: string, vendor: Vendor, operation: TaskOperation, status: TaskStatus, submission: SubmissionState, tracking: TrackingState, progress: number | null, prompt: string | null, upstreamId: string | null, upstreamRequestId: string | null, createdAt: string, updatedAt: string, endedAt: string | null, failure: { code: string, message: string } | null, assets: Array<
            | { __typename: 'AudioAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'ImageAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'TextAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'VideoAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
          > }
        | { id: string, vendor: Vendor, operation: TaskOperation, status: TaskStatus, submission: SubmissionState, tracking: TrackingState, progress: number | null, prompt: string | null, upstreamId: string | null, upstreamRequestId: string | null, createdAt: string, updatedAt: string, endedAt: string | null, failure: { code: string, message: string } | null, assets: Array<
            | { __typename: 'AudioAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'ImageAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'TextAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'VideoAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
          > }
       }
    | { __typename: 'InvalidInputError', message: string, code: ErrorCode, issues: Array<{ path: Array<string>, message: string }> }
    | { __typename: 'LumaTask', id: string, vendor: Vendor, operation: TaskOperation, status: TaskStatus, submission: SubmissionState, tracking: TrackingState, progress: number | null, prompt: string | null, upstreamId: string | null, upstreamRequestId: string | null, createdAt: string, updatedAt: string, endedAt: string | null, failure: { code: string, message: string } | null, assets: Array<
        | { __typename: 'AudioAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
        | { __typename: 'ImageAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
        | { __typename: 'TextAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
        | { __typename: 'VideoAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
      > }
    | { __typename: 'QuotaExceededError', upstreamStatus: number | null, upstreamCode: string | null, upstreamRequestId: string | null, message: string, code: ErrorCode }
    | { __typename: 'RateLimitedError', upstreamStatus: number | null, upstreamCode: string | null, upstreamRequestId: string | null, retryAfterSeconds: number | null, message: string, code: ErrorCode }
    | { __typename: 'SubmissionNotStoredError', message: string, code: ErrorCode }
    | { __typename: 'SubmissionRateExceededError', message: string, code: ErrorCode }
    | { __typename: 'SubmissionUnknownError', upstreamStatus: number | null, upstreamRequestId: string | null, message: string, code: ErrorCode, task:
        | { id: string, vendor: Vendor, operation: TaskOperation, status: TaskStatus, submission: SubmissionState, tracking: TrackingState, progress: number | null, prompt: string | null, upstreamId: string | null, upstreamRequestId: string | null, createdAt: string, updatedAt: string, endedAt: string | null, failure: { code: string, message: string } | null, assets: Array<
            | { __typename: 'AudioAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'ImageAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'TextAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'VideoAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
          > }
        | { id: string, vendor: Vendor, operation: TaskOperation, status: TaskStatus, submission: SubmissionState, tracking: TrackingState, progress: number | null, prompt: string | null, upstreamId: string | null, upstreamRequestId: string | null, createdAt: string, updatedAt: string, endedAt: string | null, failure: { code: string, message: string } | null, assets: Array<
            | { __typename: 'AudioAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'ImageAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'TextAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'VideoAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
          > }
        | { id: string, vendor: Vendor, operation: TaskOperation, status: TaskStatus, submission: SubmissionState, tracking: TrackingState, progress: number | null, prompt: string | null, upstreamId: string | null, upstreamRequestId: string | null, createdAt: string, updatedAt: string, endedAt: string | null, failure: { code: string, message: string } | null, assets: Array<
            | { __typename: 'AudioAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'ImageAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'TextAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'VideoAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
          > }
        | { id: string, vendor: Vendor, operation: TaskOperation, status: TaskStatus, submission: SubmissionState, tracking: TrackingState, progress: number | null, prompt: string | null, upstreamId: string | null, upstreamRequestId: string | null, createdAt: string, updatedAt: string, endedAt: string | null, failure: { code: string, message: string } | null, assets: Array<
            | { __typename: 'AudioAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'ImageAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'TextAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'VideoAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
          > }
        | { id: string, vendor: Vendor, operation: TaskOperation, status: TaskStatus, submission: SubmissionState, tracking: TrackingState, progress: number | null, prompt: string | null, upstreamId: string | null, upstreamRequestId: string | null, createdAt: string, updatedAt: string, endedAt: string | null, failure: { code: string, message: string } | null, assets: Array<
            | { __typename: 'AudioAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'ImageAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'TextAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'VideoAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
          > }
        | { id: string, vendor: Vendor, operation: TaskOperation, status: TaskStatus, submission: SubmissionState, tracking: TrackingState, progress: number | null, prompt: string | null, upstreamId: string | null, upstreamRequestId: string | null, createdAt: string, updatedAt: string, endedAt: string | null, failure: { code: string, message: string } | null, assets: Array<
            | { __typename: 'AudioAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'ImageAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'TextAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'VideoAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
          > }
        | { id: string, vendor: Vendor, operation: TaskOperation, status: TaskStatus, submission: SubmissionState, tracking: TrackingState, progress: number | null, prompt: string | null, upstreamId: string | null, upstreamRequestId: string | null, createdAt: string, updatedAt: string, endedAt: string | null, failure: { code: string, message: string } | null, assets: Array<
            | { __typename: 'AudioAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'ImageAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'TextAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'VideoAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
          > }
        | { id: string, vendor: Vendor, operation: TaskOperation, status: TaskStatus, submission: SubmissionState, tracking: TrackingState, progress: number | null, prompt: string | null, upstreamId: string | null, upstreamRequestId: string | null, createdAt: string, updatedAt: string, endedAt: string | null, failure: { code: string, message: string } | null, assets: Array<
            | { __typename: 'AudioAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'ImageAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'TextAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'VideoAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
          > }
        | { id: string, vendor: Vendor, operation: TaskOperation, status: TaskStatus, submission: SubmissionState, tracking: TrackingState, progress: number | null, prompt: string | null, upstreamId: string | null, upstreamRequestId: string | null, createdAt: string, updatedAt: string, endedAt: string | null, failure: { code: string, message: string } | null, assets: Array<
            | { __typename: 'AudioAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'ImageAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'TextAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'VideoAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
          > }
        | { id: string, vendor: Vendor, operation: TaskOperation, status: TaskStatus, submission: SubmissionState, tracking: TrackingState, progress: number | null, prompt: string | null, upstreamId: string | null, upstreamRequestId: string | null, createdAt: string, updatedAt: string, endedAt: string | null, failure: { code: string, message: string } | null, assets: Array<
            | { __typename: 'AudioAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'ImageAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'TextAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'VideoAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
          > }
        | { id: string, vendor: Vendor, operation: TaskOperation, status: TaskStatus, submission: SubmissionState, tracking: TrackingState, progress: number | null, prompt: string | null, upstreamId: string | null, upstreamRequestId: string | null, createdAt: string, updatedAt: string, endedAt: string | null, failure: { code: string, message: string } | null, assets: Array<
            | { __typename: 'AudioAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'ImageAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'TextAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'VideoAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
          > }
        | { id: string, vendor: Vendor, operation: TaskOperation, status: TaskStatus, submission: SubmissionState, tracking: TrackingState, progress: number | null, prompt: string | null, upstreamId: string | null, upstreamRequestId: string | null, createdAt: string, updatedAt: string, endedAt: string | null, failure: { code: string, message: string } | null, assets: Array<
            | { __typename: 'AudioAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'ImageAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'TextAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'VideoAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
          > }
       }
    | { __typename: 'UpstreamRefusedError', upstreamStatus: number | null, upstreamCode: string | null, upstreamRequestId: string | null, message: string, code: ErrorCode }
    | { __typename: 'UpstreamUnauthorizedError', upstreamStatus: number | null, upstreamCode: string | null, upstreamRequestId: string | null, message: string, code: ErrorCode }
    | { __typename: 'UpstreamUnavailableError', upstreamStatus: number | null, upstreamCode: string | null, upstreamRequestId: string | null, message: string, code: ErrorCode }
   };

export type LumaUnwatermarkedVideoQueryVariables = Exact<{
  taskId: string;
}>;


export type LumaUnwatermarkedVideoQuery = { lumaUnwatermarkedVideo:
    | { __typename: 'InvalidInputError', message: string, code: ErrorCode, issues: Array<{ path: Array<string>, message: string }> }
    | { __typename: 'QuotaExceededError', upstreamStatus: number | null, upstreamCode: string | null, upstreamRequestId: string | null, message: string, code: ErrorCode }
    | { __typename: 'RateLimitedError', upstreamStatus: number | null, upstreamCode: string | null, upstreamRequestId: string | null, retryAfterSeconds: number | null, message: string, code: ErrorCode }
    | { __typename: 'UpstreamRefusedError', upstreamStatus: number | null, upstreamCode: string | null, upstreamRequestId: string | null, message: string, code: ErrorCode }
    | { __typename: 'UpstreamUnauthorizedError', upstreamStatus: number | null, upstreamCode: string | null, upstreamRequestId: string | null, message: string, code: ErrorCode }
    | { __typename: 'UpstreamUnavailableError', upstreamStatus: number | null, upstreamCode: string | null, upstreamRequestId: string | null, message: string, code: ErrorCode }
    | { __typename: 'VideoAsset', url: string, expiresAt: string | null, expired: boolean }
   };

export type AdoptTaskMutationVariables = Exact<{
  input: AdoptTaskInput;
}>;


export type AdoptTaskMutation = { adoptTask:
    | { __typename: 'AdoptTaskSuccess', task:
        | { id: string, vendor: Vendor, operation: TaskOperation, status: TaskStatus, submission: SubmissionState, tracking: TrackingState, progress: number | null, prompt: string | null, upstreamId: string | null, upstreamRequestId: string | null, createdAt: string, updatedAt: string, endedAt: string | null, failure: { code: string, message: string } | null, assets: Array<
            | { __typename: 'AudioAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'ImageAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'TextAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'VideoAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
          > }
        | { id: string, vendor: Vendor, operation: TaskOperation, status: TaskStatus, submission: SubmissionState, tracking: TrackingState, progress: number | null, prompt: string | null, upstreamId: string | null, upstreamRequestId: string | null, createdAt: string, updatedAt: string, endedAt: string | null, failure: { code: string, message: string } | null, assets: Array<
            | { __typename: 'AudioAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'ImageAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'TextAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'VideoAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
          > }
        | { id: string, vendor: Vendor, operation: TaskOperation, status: TaskStatus, submission: SubmissionState, tracking: TrackingState, progress: number | null, prompt: string | null, upstreamId: string | null, upstreamRequestId: string | null, createdAt: string, updatedAt: string, endedAt: string | null, failure: { code: string, message: string } | null, assets: Array<
            | { __typename: 'AudioAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'ImageAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'TextAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'VideoAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
          > }
        | { id: string, vendor: Vendor, operation: TaskOperation, status: TaskStatus, submission: SubmissionState, tracking: TrackingState, progress: number | null, prompt: string | null, upstreamId: string | null, upstreamRequestId: string | null, createdAt: string, updatedAt: string, endedAt: string | null, failure: { code: string, message: string } | null, assets: Array<
            | { __typename: 'AudioAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'ImageAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'TextAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'VideoAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
          > }
        | { id: string, vendor: Vendor, operation: TaskOperation, status: TaskStatus, submission: SubmissionState, tracking: TrackingState, progress: number | null, prompt: string | null, upstreamId: string | null, upstreamRequestId: string | null, createdAt: string, updatedAt: string, endedAt: string | null, failure: { code: string, message: string } | null, assets: Array<
            | { __typename: 'AudioAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'ImageAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'TextAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'VideoAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
          > }
        | { id: string, vendor: Vendor, operation: TaskOperation, status: TaskStatus, submission: SubmissionState, tracking: TrackingState, progress: number | null, prompt: string | null, upstreamId: string | null, upstreamRequestId: string | null, createdAt: string, updatedAt: string, endedAt: string | null, failure: { code: string, message: string } | null, assets: Array<
            | { __typename: 'AudioAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'ImageAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'TextAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'VideoAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
          > }
        | { id: string, vendor: Vendor, operation: TaskOperation, status: TaskStatus, submission: SubmissionState, tracking: TrackingState, progress: number | null, prompt: string | null, upstreamId: string | null, upstreamRequestId: string | null, createdAt: string, updatedAt: string, endedAt: string | null, failure: { code: string, message: string } | null, assets: Array<
            | { __typename: 'AudioAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'ImageAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'TextAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'VideoAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
          > }
        | { id: string, vendor: Vendor, operation: TaskOperation, status: TaskStatus, submission: SubmissionState, tracking: TrackingState, progress: number | null, prompt: string | null, upstreamId: string | null, upstreamRequestId: string | null, createdAt: string, updatedAt: string, endedAt: string | null, failure: { code: string, message: string } | null, assets: Array<
            | { __typename: 'AudioAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'ImageAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'TextAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'VideoAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
          > }
        | { id: string, vendor: Vendor, operation: TaskOperation, status: TaskStatus, submission: SubmissionState, tracking: TrackingState, progress: number | null, prompt: string | null, upstreamId: string | null, upstreamRequestId: string | null, createdAt: string, updatedAt: string, endedAt: string | null, failure: { code: string, message: string } | null, assets: Array<
            | { __typename: 'AudioAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'ImageAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'TextAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'VideoAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
          > }
        | { id: string, vendor: Vendor, operation: TaskOperation, status: TaskStatus, submission: SubmissionState, tracking: TrackingState, progress: number | null, prompt: string | null, upstreamId: string | null, upstreamRequestId: string | null, createdAt: string, updatedAt: string, endedAt: string | null, failure: { code: string, message: string } | null, assets: Array<
            | { __typename: 'AudioAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'ImageAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'TextAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'VideoAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
          > }
        | { id: string, vendor: Vendor, operation: TaskOperation, status: TaskStatus, submission: SubmissionState, tracking: TrackingState, progress: number | null, prompt: string | null, upstreamId: string | null, upstreamRequestId: string | null, createdAt: string, updatedAt: string, endedAt: string | null, failure: { code: string, message: string } | null, assets: Array<
            | { __typename: 'AudioAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'ImageAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'TextAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'VideoAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
          > }
        | { id: string, vendor: Vendor, operation: TaskOperation, status: TaskStatus, submission: SubmissionState, tracking: TrackingState, progress: number | null, prompt: string | null, upstreamId: string | null, upstreamRequestId: string | null, createdAt: string, updatedAt: string, endedAt: string | null, failure: { code: string, message: string } | null, assets: Array<
            | { __typename: 'AudioAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'ImageAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'TextAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'VideoAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
          > }
       }
    | { __typename: 'InvalidInputError', message: string, code: ErrorCode, issues: Array<{ path: Array<string>, message: string }> }
   };

export type ResumeTrackingMutationVariables = Exact<{
  input: ResumeTrackingInput;
}>;


export type ResumeTrackingMutation = { resumeTracking:
    | { __typename: 'InvalidInputError', message: string, code: ErrorCode, issues: Array<{ path: Array<string>, message: string }> }
    | { __typename: 'ResumeTrackingSuccess', task:
        | { id: string, vendor: Vendor, operation: TaskOperation, status: TaskStatus, submission: SubmissionState, tracking: TrackingState, progress: number | null, prompt: string | null, upstreamId: string | null, upstreamRequestId: string | null, createdAt: string, updatedAt: string, endedAt: string | null, failure: { code: string, message: string } | null, assets: Array<
            | { __typename: 'AudioAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'ImageAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'TextAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'VideoAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
          > }
        | { id: string, vendor: Vendor, operation: TaskOperation, status: TaskStatus, submission: SubmissionState, tracking: TrackingState, progress: number | null, prompt: string | null, upstreamId: string | null, upstreamRequestId: string | null, createdAt: string, updatedAt: string, endedAt: string | null, failure: { code: string, message: string } | null, assets: Array<
            | { __typename: 'AudioAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'ImageAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'TextAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'VideoAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
          > }
        | { id: string, vendor: Vendor, operation: TaskOperation, status: TaskStatus, submission: SubmissionState, tracking: TrackingState, progress: number | null, prompt: string | null, upstreamId: string | null, upstreamRequestId: string | null, createdAt: string, updatedAt: string, endedAt: string | null, failure: { code: string, message: string } | null, assets: Array<
            | { __typename: 'AudioAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'ImageAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'TextAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'VideoAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
          > }
        | { id: string, vendor: Vendor, operation: TaskOperation, status: TaskStatus, submission: SubmissionState, tracking: TrackingState, progress: number | null, prompt: string | null, upstreamId: string | null, upstreamRequestId: string | null, createdAt: string, updatedAt: string, endedAt: string | null, failure: { code: string, message: string } | null, assets: Array<
            | { __typename: 'AudioAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'ImageAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'TextAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'VideoAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
          > }
        | { id: string, vendor: Vendor, operation: TaskOperation, status: TaskStatus, submission: SubmissionState, tracking: TrackingState, progress: number | null, prompt: string | null, upstreamId: string | null, upstreamRequestId: string | null, createdAt: string, updatedAt: string, endedAt: string | null, failure: { code: string, message: string } | null, assets: Array<
            | { __typename: 'AudioAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'ImageAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'TextAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'VideoAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
          > }
        | { id: string, vendor: Vendor, operation: TaskOperation, status: TaskStatus, submission: SubmissionState, tracking: TrackingState, progress: number | null, prompt: string | null, upstreamId: string | null, upstreamRequestId: string | null, createdAt: string, updatedAt: string, endedAt: string | null, failure: { code: string, message: string } | null, assets: Array<
            | { __typename: 'AudioAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'ImageAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'TextAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'VideoAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
          > }
        | { id: string, vendor: Vendor, operation: TaskOperation, status: TaskStatus, submission: SubmissionState, tracking: TrackingState, progress: number | null, prompt: string | null, upstreamId: string | null, upstreamRequestId: string | null, createdAt: string, updatedAt: string, endedAt: string | null, failure: { code: string, message: string } | null, assets: Array<
            | { __typename: 'AudioAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'ImageAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'TextAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'VideoAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
          > }
        | { id: string, vendor: Vendor, operation: TaskOperation, status: TaskStatus, submission: SubmissionState, tracking: TrackingState, progress: number | null, prompt: string | null, upstreamId: string | null, upstreamRequestId: string | null, createdAt: string, updatedAt: string, endedAt: string | null, failure: { code: string, message: string } | null, assets: Array<
            | { __typename: 'AudioAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'ImageAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'TextAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'VideoAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
          > }
        | { id: string, vendor: Vendor, operation: TaskOperation, status: TaskStatus, submission: SubmissionState, tracking: TrackingState, progress: number | null, prompt: string | null, upstreamId: string | null, upstreamRequestId: string | null, createdAt: string, updatedAt: string, endedAt: string | null, failure: { code: string, message: string } | null, assets: Array<
            | { __typename: 'AudioAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'ImageAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'TextAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'VideoAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
          > }
        | { id: string, vendor: Vendor, operation: TaskOperation, status: TaskStatus, submission: SubmissionState, tracking: TrackingState, progress: number | null, prompt: string | null, upstreamId: string | null, upstreamRequestId: string | null, createdAt: string, updatedAt: string, endedAt: string | null, failure: { code: string, message: string } | null, assets: Array<
            | { __typename: 'AudioAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'ImageAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'TextAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'VideoAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
          > }
        | { id: string, vendor: Vendor, operation: TaskOperation, status: TaskStatus, submission: SubmissionState, tracking: TrackingState, progress: number | null, prompt: string | null, upstreamId: string | null, upstreamRequestId: string | null, createdAt: string, updatedAt: string, endedAt: string | null, failure: { code: string, message: string } | null, assets: Array<
            | { __typename: 'AudioAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'ImageAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'TextAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'VideoAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
          > }
        | { id: string, vendor: Vendor, operation: TaskOperation, status: TaskStatus, submission: SubmissionState, tracking: TrackingState, progress: number | null, prompt: string | null, upstreamId: string | null, upstreamRequestId: string | null, createdAt: string, updatedAt: string, endedAt: string | null, failure: { code: string, message: string } | null, assets: Array<
            | { __typename: 'AudioAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'ImageAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'TextAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'VideoAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
          > }
       }
   };

export type TaskQueryVariables = Exact<{
  id: string;
}>;


export type TaskQuery = { task:
    | { __typename: 'FluxTask', id: string, vendor: Vendor, operation: TaskOperation, status: TaskStatus, submission: SubmissionState, tracking: TrackingState, progress: number | null, prompt: string | null, upstreamId: string | null, upstreamRequestId: string | null, createdAt: string, updatedAt: string, endedAt: string | null, failure: { code: string, message: string } | null, assets: Array<
        | { __typename: 'AudioAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
        | { __typename: 'ImageAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
        | { __typename: 'TextAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
        | { __typename: 'VideoAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
      > }
    | { __typename: 'IdeogramTask', id: string, vendor: Vendor, operation: TaskOperation, status: TaskStatus, submission: SubmissionState, tracking: TrackingState, progress: number | null, prompt: string | null, upstreamId: string | null, upstreamRequestId: string | null, createdAt: string, updatedAt: string, endedAt: string | null, failure: { code: string, message: string } | null, assets: Array<
        | { __typename: 'AudioAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
        | { __typename: 'ImageAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
        | { __typename: 'TextAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
        | { __typename: 'VideoAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
      > }
    | { __typename: 'KlingTask', id: string, vendor: Vendor, operation: TaskOperation, status: TaskStatus, submission: SubmissionState, tracking: TrackingState, progress: number | null, prompt: string | null, upstreamId: string | null, upstreamRequestId: string | null, createdAt: string, updatedAt: string, endedAt: string | null, failure: { code: string, message: string } | null, assets: Array<
        | { __typename: 'AudioAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
        | { __typename: 'ImageAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
        | { __typename: 'TextAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
        | { __typename: 'VideoAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
      > }
    | { __typename: 'LumaTask', state: string | null, estimatedWaitSeconds: number | null, id: string, vendor: Vendor, operation: TaskOperation, status: TaskStatus, submission: SubmissionState, tracking: TrackingState, progress: number | null, prompt: string | null, upstreamId: string | null, upstreamRequestId: string | null, createdAt: string, updatedAt: string, endedAt: string | null, failure: { code: string, message: string } | null, assets: Array<
        | { __typename: 'AudioAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
        | { __typename: 'ImageAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
        | { __typename: 'TextAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
        | { __typename: 'VideoAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
      > }
    | { __typename: 'MidjourneyTask', id: string, vendor: Vendor, operation: TaskOperation, status: TaskStatus, submission: SubmissionState, tracking: TrackingState, progress: number | null, prompt: string | null, upstreamId: string | null, upstreamRequestId: string | null, createdAt: string, updatedAt: string, endedAt: string | null, failure: { code: string, message: string } | null, assets: Array<
        | { __typename: 'AudioAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
        | { __typename: 'ImageAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
        | { __typename: 'TextAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
        | { __typename: 'VideoAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
      > }
    | { __typename: 'MinimaxTask', id: string, vendor: Vendor, operation: TaskOperation, status: TaskStatus, submission: SubmissionState, tracking: TrackingState, progress: number | null, prompt: string | null, upstreamId: string | null, upstreamRequestId: string | null, createdAt: string, updatedAt: string, endedAt: string | null, failure: { code: string, message: string } | null, assets: Array<
        | { __typename: 'AudioAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
        | { __typename: 'ImageAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
        | { __typename: 'TextAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
        | { __typename: 'VideoAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
      > }
    | { __typename: 'OpenaiTask', id: string, vendor: Vendor, operation: TaskOperation, status: TaskStatus, submission: SubmissionState, tracking: TrackingState, progress: number | null, prompt: string | null, upstreamId: string | null, upstreamRequestId: string | null, createdAt: string, updatedAt: string, endedAt: string | null, failure: { code: string, message: string } | null, assets: Array<
        | { __typename: 'AudioAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
        | { __typename: 'ImageAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
        | { __typename: 'TextAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
        | { __typename: 'VideoAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
      > }
    | { __typename: 'RecraftTask', id: string, vendor: Vendor, operation: TaskOperation, status: TaskStatus, submission: SubmissionState, tracking: TrackingState, progress: number | null, prompt: string | null, upstreamId: string | null, upstreamRequestId: string | null, createdAt: string, updatedAt: string, endedAt: string | null, failure: { code: string, message: string } | null, assets: Array<
        | { __typename: 'AudioAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
        | { __typename: 'ImageAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
        | { __typename: 'TextAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
        | { __typename: 'VideoAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
      > }
    | { __typename: 'ReplicateTask', id: string, vendor: Vendor, operation: TaskOperation, status: TaskStatus, submission: SubmissionState, tracking: TrackingState, progress: number | null, prompt: string | null, upstreamId: string | null, upstreamRequestId: string | null, createdAt: string, updatedAt: string, endedAt: string | null, failure: { code: string, message: string } | null, assets: Array<
        | { __typename: 'AudioAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
        | { __typename: 'ImageAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
        | { __typename: 'TextAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
        | { __typename: 'VideoAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
      > }
    | { __typename: 'RunwayTask', id: string, vendor: Vendor, operation: TaskOperation, status: TaskStatus, submission: SubmissionState, tracking: TrackingState, progress: number | null, prompt: string | null, upstreamId: string | null, upstreamRequestId: string | null, createdAt: string, updatedAt: string, endedAt: string | null, failure: { code: string, message: string } | null, assets: Array<
        | { __typename: 'AudioAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
        | { __typename: 'ImageAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
        | { __typename: 'TextAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
        | { __typename: 'VideoAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
      > }
    | { __typename: 'SunoTask', id: string, vendor: Vendor, operation: TaskOperation, status: TaskStatus, submission: SubmissionState, tracking: TrackingState, progress: number | null, prompt: string | null, upstreamId: string | null, upstreamRequestId: string | null, createdAt: string, updatedAt: string, endedAt: string | null, failure: { code: string, message: string } | null, assets: Array<
        | { __typename: 'AudioAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
        | { __typename: 'ImageAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
        | { __typename: 'TextAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
        | { __typename: 'VideoAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
      > }
    | { __typename: 'UdioTask', id: string, vendor: Vendor, operation: TaskOperation, status: TaskStatus, submission: SubmissionState, tracking: TrackingState, progress: number | null, prompt: string | null, upstreamId: string | null, upstreamRequestId: string | null, createdAt: string, updatedAt: string, endedAt: string | null, failure: { code: string, message: string } | null, assets: Array<
        | { __typename: 'AudioAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
        | { __typename: 'ImageAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
        | { __typename: 'TextAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
        | { __typename: 'VideoAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
      > }
   | null };

export type NodesQueryVariables = Exact<{
  id: string;
  ids: Array<string> | string;
}>;


export type NodesQuery = { node:
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
   | null, nodes: Array<
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
   | null> };

export type TasksQueryVariables = Exact<{
  filter?: TaskFilter | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
  last?: number | null | undefined;
  before?: string | null | undefined;
}>;


export type TasksQuery = { tasks: { edges: Array<{ cursor: string, node:
        | { id: string, vendor: Vendor, operation: TaskOperation, status: TaskStatus, submission: SubmissionState, tracking: TrackingState, progress: number | null, prompt: string | null, upstreamId: string | null, upstreamRequestId: string | null, createdAt: string, updatedAt: string, endedAt: string | null, failure: { code: string, message: string } | null, assets: Array<
            | { __typename: 'AudioAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'ImageAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'TextAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'VideoAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
          > }
        | { id: string, vendor: Vendor, operation: TaskOperation, status: TaskStatus, submission: SubmissionState, tracking: TrackingState, progress: number | null, prompt: string | null, upstreamId: string | null, upstreamRequestId: string | null, createdAt: string, updatedAt: string, endedAt: string | null, failure: { code: string, message: string } | null, assets: Array<
            | { __typename: 'AudioAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'ImageAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'TextAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'VideoAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
          > }
        | { id: string, vendor: Vendor, operation: TaskOperation, status: TaskStatus, submission: SubmissionState, tracking: TrackingState, progress: number | null, prompt: string | null, upstreamId: string | null, upstreamRequestId: string | null, createdAt: string, updatedAt: string, endedAt: string | null, failure: { code: string, message: string } | null, assets: Array<
            | { __typename: 'AudioAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'ImageAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'TextAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'VideoAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
          > }
        | { id: string, vendor: Vendor, operation: TaskOperation, status: TaskStatus, submission: SubmissionState, tracking: TrackingState, progress: number | null, prompt: string | null, upstreamId: string | null, upstreamRequestId: string | null, createdAt: string, updatedAt: string, endedAt: string | null, failure: { code: string, message: string } | null, assets: Array<
            | { __typename: 'AudioAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'ImageAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'TextAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'VideoAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
          > }
        | { id: string, vendor: Vendor, operation: TaskOperation, status: TaskStatus, submission: SubmissionState, tracking: TrackingState, progress: number | null, prompt: string | null, upstreamId: string | null, upstreamRequestId: string | null, createdAt: string, updatedAt: string, endedAt: string | null, failure: { code: string, message: string } | null, assets: Array<
            | { __typename: 'AudioAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'ImageAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'TextAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'VideoAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
          > }
        | { id: string, vendor: Vendor, operation: TaskOperation, status: TaskStatus, submission: SubmissionState, tracking: TrackingState, progress: number | null, prompt: string | null, upstreamId: string | null, upstreamRequestId: string | null, createdAt: string, updatedAt: string, endedAt: string | null, failure: { code: string, message: string } | null, assets: Array<
            | { __typename: 'AudioAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'ImageAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'TextAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'VideoAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
          > }
        | { id: string, vendor: Vendor, operation: TaskOperation, status: TaskStatus, submission: SubmissionState, tracking: TrackingState, progress: number | null, prompt: string | null, upstreamId: string | null, upstreamRequestId: string | null, createdAt: string, updatedAt: string, endedAt: string | null, failure: { code: string, message: string } | null, assets: Array<
            | { __typename: 'AudioAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'ImageAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'TextAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'VideoAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
          > }
        | { id: string, vendor: Vendor, operation: TaskOperation, status: TaskStatus, submission: SubmissionState, tracking: TrackingState, progress: number | null, prompt: string | null, upstreamId: string | null, upstreamRequestId: string | null, createdAt: string, updatedAt: string, endedAt: string | null, failure: { code: string, message: string } | null, assets: Array<
            | { __typename: 'AudioAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'ImageAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'TextAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'VideoAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
          > }
        | { id: string, vendor: Vendor, operation: TaskOperation, status: TaskStatus, submission: SubmissionState, tracking: TrackingState, progress: number | null, prompt: string | null, upstreamId: string | null, upstreamRequestId: string | null, createdAt: string, updatedAt: string, endedAt: string | null, failure: { code: string, message: string } | null, assets: Array<
            | { __typename: 'AudioAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'ImageAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'TextAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'VideoAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
          > }
        | { id: string, vendor: Vendor, operation: TaskOperation, status: TaskStatus, submission: SubmissionState, tracking: TrackingState, progress: number | null, prompt: string | null, upstreamId: string | null, upstreamRequestId: string | null, createdAt: string, updatedAt: string, endedAt: string | null, failure: { code: string, message: string } | null, assets: Array<
            | { __typename: 'AudioAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'ImageAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'TextAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'VideoAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
          > }
        | { id: string, vendor: Vendor, operation: TaskOperation, status: TaskStatus, submission: SubmissionState, tracking: TrackingState, progress: number | null, prompt: string | null, upstreamId: string | null, upstreamRequestId: string | null, createdAt: string, updatedAt: string, endedAt: string | null, failure: { code: string, message: string } | null, assets: Array<
            | { __typename: 'AudioAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'ImageAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'TextAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'VideoAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
          > }
        | { id: string, vendor: Vendor, operation: TaskOperation, status: TaskStatus, submission: SubmissionState, tracking: TrackingState, progress: number | null, prompt: string | null, upstreamId: string | null, upstreamRequestId: string | null, createdAt: string, updatedAt: string, endedAt: string | null, failure: { code: string, message: string } | null, assets: Array<
            | { __typename: 'AudioAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'ImageAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'TextAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'VideoAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
          > }
       }>, pageInfo: { hasNextPage: boolean, hasPreviousPage: boolean, startCursor: string | null, endCursor: string | null } } };

export type ViewerQueryVariables = Exact<{ [key: string]: never; }>;


export type ViewerQuery = { viewer: { id: string, eventCursor: string } };

export type TaskUpdatedSubscriptionVariables = Exact<{
  id: string;
}>;


export type TaskUpdatedSubscription = { taskUpdated:
    | { id: string, vendor: Vendor, operation: TaskOperation, status: TaskStatus, submission: SubmissionState, tracking: TrackingState, progress: number | null, prompt: string | null, upstreamId: string | null, upstreamRequestId: string | null, createdAt: string, updatedAt: string, endedAt: string | null, failure: { code: string, message: string } | null, assets: Array<
        | { __typename: 'AudioAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
        | { __typename: 'ImageAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
        | { __typename: 'TextAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
        | { __typename: 'VideoAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
      > }
    | { id: string, vendor: Vendor, operation: TaskOperation, status: TaskStatus, submission: SubmissionState, tracking: TrackingState, progress: number | null, prompt: string | null, upstreamId: string | null, upstreamRequestId: string | null, createdAt: string, updatedAt: string, endedAt: string | null, failure: { code: string, message: string } | null, assets: Array<
        | { __typename: 'AudioAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
        | { __typename: 'ImageAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
        | { __typename: 'TextAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
        | { __typename: 'VideoAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
      > }
    | { id: string, vendor: Vendor, operation: TaskOperation, status: TaskStatus, submission: SubmissionState, tracking: TrackingState, progress: number | null, prompt: string | null, upstreamId: string | null, upstreamRequestId: string | null, createdAt: string, updatedAt: string, endedAt: string | null, failure: { code: string, message: string } | null, assets: Array<
        | { __typename: 'AudioAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
        | { __typename: 'ImageAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
        | { __typename: 'TextAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
        | { __typename: 'VideoAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
      > }
    | { id: string, vendor: Vendor, operation: TaskOperation, status: TaskStatus, submission: SubmissionState, tracking: TrackingState, progress: number | null, prompt: string | null, upstreamId: string | null, upstreamRequestId: string | null, createdAt: string, updatedAt: string, endedAt: string | null, failure: { code: string, message: string } | null, assets: Array<
        | { __typename: 'AudioAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
        | { __typename: 'ImageAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
        | { __typename: 'TextAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
        | { __typename: 'VideoAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
      > }
    | { id: string, vendor: Vendor, operation: TaskOperation, status: TaskStatus, submission: SubmissionState, tracking: TrackingState, progress: number | null, prompt: string | null, upstreamId: string | null, upstreamRequestId: string | null, createdAt: string, updatedAt: string, endedAt: string | null, failure: { code: string, message: string } | null, assets: Array<
        | { __typename: 'AudioAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
        | { __typename: 'ImageAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
        | { __typename: 'TextAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
        | { __typename: 'VideoAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
      > }
    | { id: string, vendor: Vendor, operation: TaskOperation, status: TaskStatus, submission: SubmissionState, tracking: TrackingState, progress: number | null, prompt: string | null, upstreamId: string | null, upstreamRequestId: string | null, createdAt: string, updatedAt: string, endedAt: string | null, failure: { code: string, message: string } | null, assets: Array<
        | { __typename: 'AudioAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
        | { __typename: 'ImageAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
        | { __typename: 'TextAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
        | { __typename: 'VideoAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
      > }
    | { id: string, vendor: Vendor, operation: TaskOperation, status: TaskStatus, submission: SubmissionState, tracking: TrackingState, progress: number | null, prompt: string | null, upstreamId: string | null, upstreamRequestId: string | null, createdAt: string, updatedAt: string, endedAt: string | null, failure: { code: string, message: string } | null, assets: Array<
        | { __typename: 'AudioAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
        | { __typename: 'ImageAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
        | { __typename: 'TextAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
        | { __typename: 'VideoAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
      > }
    | { id: string, vendor: Vendor, operation: TaskOperation, status: TaskStatus, submission: SubmissionState, tracking: TrackingState, progress: number | null, prompt: string | null, upstreamId: string | null, upstreamRequestId: string | null, createdAt: string, updatedAt: string, endedAt: string | null, failure: { code: string, message: string } | null, assets: Array<
        | { __typename: 'AudioAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
        | { __typename: 'ImageAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
        | { __typename: 'TextAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
        | { __typename: 'VideoAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
      > }
    | { id: string, vendor: Vendor, operation: TaskOperation, status: TaskStatus, submission: SubmissionState, tracking: TrackingState, progress: number | null, prompt: string | null, upstreamId: string | null, upstreamRequestId: string | null, createdAt: string, updatedAt: string, endedAt: string | null, failure: { code: string, message: string } | null, assets: Array<
        | { __typename: 'AudioAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
        | { __typename: 'ImageAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
        | { __typename: 'TextAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
        | { __typename: 'VideoAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
      > }
    | { id: string, vendor: Vendor, operation: TaskOperation, status: TaskStatus, submission: SubmissionState, tracking: TrackingState, progress: number | null, prompt: string | null, upstreamId: string | null, upstreamRequestId: string | null, createdAt: string, updatedAt: string, endedAt: string | null, failure: { code: string, message: string } | null, assets: Array<
        | { __typename: 'AudioAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
        | { __typename: 'ImageAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
        | { __typename: 'TextAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
        | { __typename: 'VideoAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
      > }
    | { id: string, vendor: Vendor, operation: TaskOperation, status: TaskStatus, submission: SubmissionState, tracking: TrackingState, progress: number | null, prompt: string | null, upstreamId: string | null, upstreamRequestId: string | null, createdAt: string, updatedAt: string, endedAt: string | null, failure: { code: string, message: string } | null, assets: Array<
        | { __typename: 'AudioAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
        | { __typename: 'ImageAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
        | { __typename: 'TextAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
        | { __typename: 'VideoAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
      > }
    | { id: string, vendor: Vendor, operation: TaskOperation, status: TaskStatus, submission: SubmissionState, tracking: TrackingState, progress: number | null, prompt: string | null, upstreamId: string | null, upstreamRequestId: string | null, createdAt: string, updatedAt: string, endedAt: string | null, failure: { code: string, message: string } | null, assets: Array<
        | { __typename: 'AudioAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
        | { __typename: 'ImageAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
        | { __typename: 'TextAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
        | { __typename: 'VideoAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
      > }
   };

export type TaskEventsSubscriptionVariables = Exact<{
  filter?: TaskFilter | null | undefined;
  after?: string | null | undefined;
}>;


export type TaskEventsSubscription = { taskEvents: { cursor: string, at: string, task:
      | { id: string, vendor: Vendor, operation: TaskOperation, status: TaskStatus, submission: SubmissionState, tracking: TrackingState, progress: number | null, prompt: string | null, upstreamId: string | null, upstreamRequestId: string | null, createdAt: string, updatedAt: string, endedAt: string | null, failure: { code: string, message: string } | null, assets: Array<
          | { __typename: 'AudioAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
          | { __typename: 'ImageAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
          | { __typename: 'TextAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
          | { __typename: 'VideoAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
        > }
      | { id: string, vendor: Vendor, operation: TaskOperation, status: TaskStatus, submission: SubmissionState, tracking: TrackingState, progress: number | null, prompt: string | null, upstreamId: string | null, upstreamRequestId: string | null, createdAt: string, updatedAt: string, endedAt: string | null, failure: { code: string, message: string } | null, assets: Array<
          | { __typename: 'AudioAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
          | { __typename: 'ImageAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
          | { __typename: 'TextAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
          | { __typename: 'VideoAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
        > }
      | { id: string, vendor: Vendor, operation: TaskOperation, status: TaskStatus, submission: SubmissionState, tracking: TrackingState, progress: number | null, prompt: string | null, upstreamId: string | null, upstreamRequestId: string | null, createdAt: string, updatedAt: string, endedAt: string | null, failure: { code: string, message: string } | null, assets: Array<
          | { __typename: 'AudioAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
          | { __typename: 'ImageAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
          | { __typename: 'TextAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
          | { __typename: 'VideoAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
        > }
      | { id: string, vendor: Vendor, operation: TaskOperation, status: TaskStatus, submission: SubmissionState, tracking: TrackingState, progress: number | null, prompt: string | null, upstreamId: string | null, upstreamRequestId: string | null, createdAt: string, updatedAt: string, endedAt: string | null, failure: { code: string, message: string } | null, assets: Array<
          | { __typename: 'AudioAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
          | { __typename: 'ImageAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
          | { __typename: 'TextAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
          | { __typename: 'VideoAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
        > }
      | { id: string, vendor: Vendor, operation: TaskOperation, status: TaskStatus, submission: SubmissionState, tracking: TrackingState, progress: number | null, prompt: string | null, upstreamId: string | null, upstreamRequestId: string | null, createdAt: string, updatedAt: string, endedAt: string | null, failure: { code: string, message: string } | null, assets: Array<
          | { __typename: 'AudioAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
          | { __typename: 'ImageAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
          | { __typename: 'TextAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
          | { __typename: 'VideoAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
        > }
      | { id: string, vendor: Vendor, operation: TaskOperation, status: TaskStatus, submission: SubmissionState, tracking: TrackingState, progress: number | null, prompt: string | null, upstreamId: string | null, upstreamRequestId: string | null, createdAt: string, updatedAt: string, endedAt: string | null, failure: { code: string, message: string } | null, assets: Array<
          | { __typename: 'AudioAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
          | { __typename: 'ImageAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
          | { __typename: 'TextAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
          | { __typename: 'VideoAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
        > }
      | { id: string, vendor: Vendor, operation: TaskOperation, status: TaskStatus, submission: SubmissionState, tracking: TrackingState, progress: number | null, prompt: string | null, upstreamId: string | null, upstreamRequestId: string | null, createdAt: string, updatedAt: string, endedAt: string | null, failure: { code: string, message: string } | null, assets: Array<
          | { __typename: 'AudioAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
          | { __typename: 'ImageAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
          | { __typename: 'TextAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
          | { __typename: 'VideoAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
        > }
      | { id: string, vendor: Vendor, operation: TaskOperation, status: TaskStatus, submission: SubmissionState, tracking: TrackingState, progress: number | null, prompt: string | null, upstreamId: string | null, upstreamRequestId: string | null, createdAt: string, updatedAt: string, endedAt: string | null, failure: { code: string, message: string } | null, assets: Array<
          | { __typename: 'AudioAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
          | { __typename: 'ImageAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
          | { __typename: 'TextAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
          | { __typename: 'VideoAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
        > }
      | { id: string, vendor: Vendor, operation: TaskOperation, status: TaskStatus, submission: SubmissionState, tracking: TrackingState, progress: number | null, prompt: string | null, upstreamId: string | null, upstreamRequestId: string | null, createdAt: string, updatedAt: string, endedAt: string | null, failure: { code: string, message: string } | null, assets: Array<
          | { __typename: 'AudioAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
          | { __typename: 'ImageAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
          | { __typename: 'TextAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
          | { __typename: 'VideoAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
        > }
      | { id: string, vendor: Vendor, operation: TaskOperation, status: TaskStatus, submission: SubmissionState, tracking: TrackingState, progress: number | null, prompt: string | null, upstreamId: string | null, upstreamRequestId: string | null, createdAt: string, updatedAt: string, endedAt: string | null, failure: { code: string, message: string } | null, assets: Array<
          | { __typename: 'AudioAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
          | { __typename: 'ImageAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
          | { __typename: 'TextAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
          | { __typename: 'VideoAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
        > }
      | { id: string, vendor: Vendor, operation: TaskOperation, status: TaskStatus, submission: SubmissionState, tracking: TrackingState, progress: number | null, prompt: string | null, upstreamId: string | null, upstreamRequestId: string | null, createdAt: string, updatedAt: string, endedAt: string | null, failure: { code: string, message: string } | null, assets: Array<
          | { __typename: 'AudioAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
          | { __typename: 'ImageAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
          | { __typename: 'TextAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
          | { __typename: 'VideoAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
        > }
      | { id: string, vendor: Vendor, operation: TaskOperation, status: TaskStatus, submission: SubmissionState, tracking: TrackingState, progress: number | null, prompt: string | null, upstreamId: string | null, upstreamRequestId: string | null, createdAt: string, updatedAt: string, endedAt: string | null, failure: { code: string, message: string } | null, assets: Array<
          | { __typename: 'AudioAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
          | { __typename: 'ImageAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
          | { __typename: 'TextAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
          | { __typename: 'VideoAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
        > }
     } };

export type KlingFieldsFragment = { state: string | null, parentVideoId: string | null, chargedUnits: number | null, id: string, vendor: Vendor, operation: TaskOperation, status: TaskStatus, submission: SubmissionState, tracking: TrackingState, progress: number | null, prompt: string | null, upstreamId: string | null, upstreamRequestId: string | null, createdAt: string, updatedAt: string, endedAt: string | null, assets: Array<
    | { __typename: 'AudioAsset', upstreamId: string | null, size: number | null, role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
    | { __typename: 'ImageAsset', width: number | null, height: number | null, upstreamId: string | null, size: number | null, role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
    | { __typename: 'TextAsset', upstreamId: string | null, size: number | null, role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
    | { __typename: 'VideoAsset', width: number | null, height: number | null, durationSeconds: number | null, upstreamId: string | null, size: number | null, role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
  >, failure: { code: string, message: string } | null };

export type KlingGenerateImageMutationVariables = Exact<{
  input: KlingGenerateImageInput;
}>;


export type KlingGenerateImageMutation = { klingGenerateImage:
    | { __typename: 'ContentRefusedError', upstreamStatus: number | null, upstreamCode: string | null, upstreamRequestId: string | null, message: string, code: ErrorCode }
    | { __typename: 'FileSpaceExceededError', message: string, code: ErrorCode }
    | { __typename: 'IdempotencyConflictError', message: string, code: ErrorCode, task:
        | { id: string, vendor: Vendor, operation: TaskOperation, status: TaskStatus, submission: SubmissionState, tracking: TrackingState, progress: number | null, prompt: string | null, upstreamId: string | null, upstreamRequestId: string | null, createdAt: string, updatedAt: string, endedAt: string | null, failure: { code: string, message: string } | null, assets: Array<
            | { __typename: 'AudioAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'ImageAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'TextAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'VideoAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
          > }
        | { id: string, vendor: Vendor, operation: TaskOperation, status: TaskStatus, submission: SubmissionState, tracking: TrackingState, progress: number | null, prompt: string | null, upstreamId: string | null, upstreamRequestId: string | null, createdAt: string, updatedAt: string, endedAt: string | null, failure: { code: string, message: string } | null, assets: Array<
            | { __typename: 'AudioAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'ImageAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'TextAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'VideoAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
          > }
        | { id: string, vendor: Vendor, operation: TaskOperation, status: TaskStatus, submission: SubmissionState, tracking: TrackingState, progress: number | null, prompt: string | null, upstreamId: string | null, upstreamRequestId: string | null, createdAt: string, updatedAt: string, endedAt: string | null, failure: { code: string, message: string } | null, assets: Array<
            | { __typename: 'AudioAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'ImageAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'TextAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'VideoAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
          > }
        | { id: string, vendor: Vendor, operation: TaskOperation, status: TaskStatus, submission: SubmissionState, tracking: TrackingState, progress: number | null, prompt: string | null, upstreamId: string | null, upstreamRequestId: string | null, createdAt: string, updatedAt: string, endedAt: string | null, failure: { code: string, message: string } | null, assets: Array<
            | { __typename: 'AudioAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'ImageAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'TextAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'VideoAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
          > }
        | { id: string, vendor: Vendor, operation: TaskOperation, status: TaskStatus, submission: SubmissionState, tracking: TrackingState, progress: number | null, prompt: string | null, upstreamId: string | null, upstreamRequestId: string | null, createdAt: string, updatedAt: string, endedAt: string | null, failure: { code: string, message: string } | null, assets: Array<
            | { __typename: 'AudioAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'ImageAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'TextAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'VideoAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
          > }
        | { id: string, vendor: Vendor, operation: TaskOperation, status: TaskStatus, submission: SubmissionState, tracking: TrackingState, progress: number | null, prompt: string | null, upstreamId: string | null, upstreamRequestId: string | null, createdAt: string, updatedAt: string, endedAt: string | null, failure: { code: string, message: string } | null, assets: Array<
            | { __typename: 'AudioAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'ImageAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'TextAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'VideoAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
          > }
        | { id: string, vendor: Vendor, operation: TaskOperation, status: TaskStatus, submission: SubmissionState, tracking: TrackingState, progress: number | null, prompt: string | null, upstreamId: string | null, upstreamRequestId: string | null, createdAt: string, updatedAt: string, endedAt: string | null, failure: { code: string, message: string } | null, assets: Array<
            | { __typename: 'AudioAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'ImageAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'TextAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'VideoAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
          > }
        | { id: string, vendor: Vendor, operation: TaskOperation, status: TaskStatus, submission: SubmissionState, tracking: TrackingState, progress: number | null, prompt: string | null, upstreamId: string | null, upstreamRequestId: string | null, createdAt: string, updatedAt: string, endedAt: string | null, failure: { code: string, message: string } | null, assets: Array<
            | { __typename: 'AudioAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'ImageAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'TextAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'VideoAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
          > }
        | { id: string, vendor: Vendor, operation: TaskOperation, status: TaskStatus, submission: SubmissionState, tracking: TrackingState, progress: number | null, prompt: string | null, upstreamId: string | null, upstreamRequestId: string | null, createdAt: string, updatedAt: string, endedAt: string | null, failure: { code: string, message: string } | null, assets: Array<
            | { __typename: 'AudioAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'ImageAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'TextAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'VideoAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
          > }
        | { id: string, vendor: Vendor, operation: TaskOperation, status: TaskStatus, submission: SubmissionState, tracking: TrackingState, progress: number | null, prompt: string | null, upstreamId: string | null, upstreamRequestId: string | null, createdAt: string, updatedAt: string, endedAt: string | null, failure: { code: string, message: string } | null, assets: Array<
            | { __typename: 'AudioAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'ImageAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'TextAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'VideoAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
          > }
        | { id: string, vendor: Vendor, operation: TaskOperation, status: TaskStatus, submission: SubmissionState, tracking: TrackingState, progress: number | null, prompt: string | null, upstreamId: string | null, upstreamRequestId: string | null, createdAt: string, updatedAt: string, endedAt: string | null, failure: { code: string, message: string } | null, assets: Array<
            | { __typename: 'AudioAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'ImageAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'TextAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'VideoAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
          > }
        | { id: string, vendor: Vendor, operation: TaskOperation, status: TaskStatus, submission: SubmissionState, tracking: TrackingState, progress: number | null, prompt: string | null, upstreamId: string | null, upstreamRequestId: string | null, createdAt: string, updatedAt: string, endedAt: string | null, failure: { code: string, message: string } | null, assets: Array<
            | { __typename: 'AudioAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'ImageAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'TextAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'VideoAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
          > }
       }
    | { __typename: 'InvalidInputError', message: string, code: ErrorCode, issues: Array<{ path: Array<string>, message: string }> }
    | { __typename: 'KlingTask', state: string | null, parentVideoId: string | null, chargedUnits: number | null, id: string, vendor: Vendor, operation: TaskOperation, status: TaskStatus, submission: SubmissionState, tracking: TrackingState, progress: number | null, prompt: string | null, upstreamId: string | null, upstreamRequestId: string | null, createdAt: string, updatedAt: string, endedAt: string | null, assets: Array<
        | { __typename: 'AudioAsset', upstreamId: string | null, size: number | null, role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
        | { __typename: 'ImageAsset', width: number | null, height: number | null, upstreamId: string | null, size: number | null, role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
        | { __typename: 'TextAsset', upstreamId: string | null, size: number | null, role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
        | { __typename: 'VideoAsset', width: number | null, height: number | null, durationSeconds: number | null, upstreamId: string | null, size: number | null, role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
      >, failure: { code: string, message: string } | null }
    | { __typename: 'QuotaExceededError', upstreamStatus: number | null, upstreamCode: string | null, upstreamRequestId: string | null, message: string, code: ErrorCode }
    | { __typename: 'RateLimitedError', upstreamStatus: number | null, upstreamCode: string | null, upstreamRequestId: string | null, retryAfterSeconds: number | null, message: string, code: ErrorCode }
    | { __typename: 'SubmissionNotStoredError', message: string, code: ErrorCode }
    | { __typename: 'SubmissionRateExceededError', message: string, code: ErrorCode }
    | { __typename: 'SubmissionUnknownError', upstreamStatus: number | null, upstreamRequestId: string | null, message: string, code: ErrorCode, task:
        | { id: string, vendor: Vendor, operation: TaskOperation, status: TaskStatus, submission: SubmissionState, tracking: TrackingState, progress: number | null, prompt: string | null, upstreamId: string | null, upstreamRequestId: string | null, createdAt: string, updatedAt: string, endedAt: string | null, failure: { code: string, message: string } | null, assets: Array<
            | { __typename: 'AudioAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'ImageAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'TextAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'VideoAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
          > }
        | { id: string, vendor: Vendor, operation: TaskOperation, status: TaskStatus, submission: SubmissionState, tracking: TrackingState, progress: number | null, prompt: string | null, upstreamId: string | null, upstreamRequestId: string | null, createdAt: string, updatedAt: string, endedAt: string | null, failure: { code: string, message: string } | null, assets: Array<
            | { __typename: 'AudioAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'ImageAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'TextAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'VideoAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
          > }
        | { id: string, vendor: Vendor, operation: TaskOperation, status: TaskStatus, submission: SubmissionState, tracking: TrackingState, progress: number | null, prompt: string | null, upstreamId: string | null, upstreamRequestId: string | null, createdAt: string, updatedAt: string, endedAt: string | null, failure: { code: string, message: string } | null, assets: Array<
            | { __typename: 'AudioAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'ImageAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'TextAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'VideoAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
          > }
        | { id: string, vendor: Vendor, operation: TaskOperation, status: TaskStatus, submission: SubmissionState, tracking: TrackingState, progress: number | null, prompt: string | null, upstreamId: string | null, upstreamRequestId: string | null, createdAt: string, updatedAt: string, endedAt: string | null, failure: { code: string, message: string } | null, assets: Array<
            | { __typename: 'AudioAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'ImageAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'TextAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'VideoAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
          > }
        | { id: string, vendor: Vendor, operation: TaskOperation, status: TaskStatus, submission: SubmissionState, tracking: TrackingState, progress: number | null, prompt: string | null, upstreamId: string | null, upstreamRequestId: string | null, createdAt: string, updatedAt: string, endedAt: string | null, failure: { code: string, message: string } | null, assets: Array<
            | { __typename: 'AudioAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'ImageAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'TextAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'VideoAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
          > }
        | { id: string, vendor: Vendor, operation: TaskOperation, status: TaskStatus, submission: SubmissionState, tracking: TrackingState, progress: number | null, prompt: string | null, upstreamId: string | null, upstreamRequestId: string | null, createdAt: string, updatedAt: string, endedAt: string | null, failure: { code: string, message: string } | null, assets: Array<
            | { __typename: 'AudioAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'ImageAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'TextAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'VideoAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
          > }
        | { id: string, vendor: Vendor, operation: TaskOperation, status: TaskStatus, submission: SubmissionState, tracking: TrackingState, progress: number | null, prompt: string | null, upstreamId: string | null, upstreamRequestId: string | null, createdAt: string, updatedAt: string, endedAt: string | null, failure: { code: string, message: string } | null, assets: Array<
            | { __typename: 'AudioAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'ImageAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'TextAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'VideoAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
          > }
        | { id: string, vendor: Vendor, operation: TaskOperation, status: TaskStatus, submission: SubmissionState, tracking: TrackingState, progress: number | null, prompt: string | null, upstreamId: string | null, upstreamRequestId: string | null, createdAt: string, updatedAt: string, endedAt: string | null, failure: { code: string, message: string } | null, assets: Array<
            | { __typename: 'AudioAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'ImageAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'TextAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'VideoAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
          > }
        | { id: string, vendor: Vendor, operation: TaskOperation, status: TaskStatus, submission: SubmissionState, tracking: TrackingState, progress: number | null, prompt: string | null, upstreamId: string | null, upstreamRequestId: string | null, createdAt: string, updatedAt: string, endedAt: string | null, failure: { code: string, message: string } | null, assets: Array<
            | { __typename: 'AudioAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'ImageAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'TextAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'VideoAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
          > }
        | { id: string, vendor: Vendor, operation: TaskOperation, status: TaskStatus, submission: SubmissionState, tracking: TrackingState, progress: number | null, prompt: string | null, upstreamId: string | null, upstreamRequestId: string | null, createdAt: string, updatedAt: string, endedAt: string | null, failure: { code: string, message: string } | null, assets: Array<
            | { __typename: 'AudioAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'ImageAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'TextAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'VideoAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
          > }
        | { id: string, vendor: Vendor, operation: TaskOperation, status: TaskStatus, submission: SubmissionState, tracking: TrackingState, progress: number | null, prompt: string | null, upstreamId: string | null, upstreamRequestId: string | null, createdAt: string, updatedAt: string, endedAt: string | null, failure: { code: string, message: string } | null, assets: Array<
            | { __typename: 'AudioAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'ImageAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'TextAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'VideoAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
          > }
        | { id: string, vendor: Vendor, operation: TaskOperation, status: TaskStatus, submission: SubmissionState, tracking: TrackingState, progress: number | null, prompt: string | null, upstreamId: string | null, upstreamRequestId: string | null, createdAt: string, updatedAt: string, endedAt: string | null, failure: { code: string, message: string } | null, assets: Array<
            | { __typename: 'AudioAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'ImageAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'TextAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'VideoAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
          > }
       }
    | { __typename: 'UpstreamRefusedError', upstreamStatus: number | null, upstreamCode: string | null, upstreamRequestId: string | null, message: string, code: ErrorCode }
    | { __typename: 'UpstreamUnauthorizedError', upstreamStatus: number | null, upstreamCode: string | null, upstreamRequestId: string | null, message: string, code: ErrorCode }
    | { __typename: 'UpstreamUnavailableError', upstreamStatus: number | null, upstreamCode: string | null, upstreamRequestId: string | null, message: string, code: ErrorCode }
   };

export type KlingVirtualTryOnMutationVariables = Exact<{
  input: KlingVirtualTryOnInput;
}>;


export type KlingVirtualTryOnMutation = { klingVirtualTryOn:
    | { __typename: 'ContentRefusedError', upstreamStatus: number | null, upstreamCode: string | null, upstreamRequestId: string | null, message: string, code: ErrorCode }
    | { __typename: 'FileSpaceExceededError', message: string, code: ErrorCode }
    | { __typename: 'IdempotencyConflictError', message: string, code: ErrorCode, task:
        | { id: string, vendor: Vendor, operation: TaskOperation, status: TaskStatus, submission: SubmissionState, tracking: TrackingState, progress: number | null, prompt: string | null, upstreamId: string | null, upstreamRequestId: string | null, createdAt: string, updatedAt: string, endedAt: string | null, failure: { code: string, message: string } | null, assets: Array<
            | { __typename: 'AudioAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'ImageAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'TextAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'VideoAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
          > }
        | { id: string, vendor: Vendor, operation: TaskOperation, status: TaskStatus, submission: SubmissionState, tracking: TrackingState, progress: number | null, prompt: string | null, upstreamId: string | null, upstreamRequestId: string | null, createdAt: string, updatedAt: string, endedAt: string | null, failure: { code: string, message: string } | null, assets: Array<
            | { __typename: 'AudioAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'ImageAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'TextAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'VideoAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
          > }
        | { id: string, vendor: Vendor, operation: TaskOperation, status: TaskStatus, submission: SubmissionState, tracking: TrackingState, progress: number | null, prompt: string | null, upstreamId: string | null, upstreamRequestId: string | null, createdAt: string, updatedAt: string, endedAt: string | null, failure: { code: string, message: string } | null, assets: Array<
            | { __typename: 'AudioAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'ImageAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'TextAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'VideoAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
          > }
        | { id: string, vendor: Vendor, operation: TaskOperation, status: TaskStatus, submission: SubmissionState, tracking: TrackingState, progress: number | null, prompt: string | null, upstreamId: string | null, upstreamRequestId: string | null, createdAt: string, updatedAt: string, endedAt: string | null, failure: { code: string, message: string } | null, assets: Array<
            | { __typename: 'AudioAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'ImageAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'TextAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'VideoAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
          > }
        | { id: string, vendor: Vendor, operation: TaskOperation, status: TaskStatus, submission: SubmissionState, tracking: TrackingState, progress: number | null, prompt: string | null, upstreamId: string | null, upstreamRequestId: string | null, createdAt: string, updatedAt: string, endedAt: string | null, failure: { code: string, message: string } | null, assets: Array<
            | { __typename: 'AudioAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'ImageAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'TextAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'VideoAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
          > }
        | { id: string, vendor: Vendor, operation: TaskOperation, status: TaskStatus, submission: SubmissionState, tracking: TrackingState, progress: number | null, prompt: string | null, upstreamId: string | null, upstreamRequestId: string | null, createdAt: string, updatedAt: string, endedAt: string | null, failure: { code: string, message: string } | null, assets: Array<
            | { __typename: 'AudioAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'ImageAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'TextAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'VideoAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
          > }
        | { id: string, vendor: Vendor, operation: TaskOperation, status: TaskStatus, submission: SubmissionState, tracking: TrackingState, progress: number | null, prompt: string | null, upstreamId: string | null, upstreamRequestId: string | null, createdAt: string, updatedAt: string, endedAt: string | null, failure: { code: string, message: string } | null, assets: Array<
            | { __typename: 'AudioAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'ImageAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'TextAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'VideoAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
          > }
        | { id: string, vendor: Vendor, operation: TaskOperation, status: TaskStatus, submission: SubmissionState, tracking: TrackingState, progress: number | null, prompt: string | null, upstreamId: string | null, upstreamRequestId: string | null, createdAt: string, updatedAt: string, endedAt: string | null, failure: { code: string, message: string } | null, assets: Array<
            | { __typename: 'AudioAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'ImageAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'TextAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'VideoAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
          > }
        | { id: string, vendor: Vendor, operation: TaskOperation, status: TaskStatus, submission: SubmissionState, tracking: TrackingState, progress: number | null, prompt: string | null, upstreamId: string | null, upstreamRequestId: string | null, createdAt: string, updatedAt: string, endedAt: string | null, failure: { code: string, message: string } | null, assets: Array<
            | { __typename: 'AudioAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'ImageAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'TextAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'VideoAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
          > }
        | { id: string, vendor: Vendor, operation: TaskOperation, status: TaskStatus, submission: SubmissionState, tracking: TrackingState, progress: number | null, prompt: string | null, upstreamId: string | null, upstreamRequestId: string | null, createdAt: string, updatedAt: string, endedAt: string | null, failure: { code: string, message: string } | null, assets: Array<
            | { __typename: 'AudioAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'ImageAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'TextAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'VideoAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
          > }
        | { id: string, vendor: Vendor, operation: TaskOperation, status: TaskStatus, submission: SubmissionState, tracking: TrackingState, progress: number | null, prompt: string | null, upstreamId: string | null, upstreamRequestId: string | null, createdAt: string, updatedAt: string, endedAt: string | null, failure: { code: string, message: string } | null, assets: Array<
            | { __typename: 'AudioAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'ImageAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'TextAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'VideoAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
          > }
        | { id: string, vendor: Vendor, operation: TaskOperation, status: TaskStatus, submission: SubmissionState, tracking: TrackingState, progress: number | null, prompt: string | null, upstreamId: string | null, upstreamRequestId: string | null, createdAt: string, updatedAt: string, endedAt: string | null, failure: { code: string, message: string } | null, assets: Array<
            | { __typename: 'AudioAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'ImageAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'TextAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'VideoAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
          > }
       }
    | { __typename: 'InvalidInputError', message: string, code: ErrorCode, issues: Array<{ path: Array<string>, message: string }> }
    | { __typename: 'KlingTask', state: string | null, parentVideoId: string | null, chargedUnits: number | null, id: string, vendor: Vendor, operation: TaskOperation, status: TaskStatus, submission: SubmissionState, tracking: TrackingState, progress: number | null, prompt: string | null, upstreamId: string | null, upstreamRequestId: string | null, createdAt: string, updatedAt: string, endedAt: string | null, assets: Array<
        | { __typename: 'AudioAsset', upstreamId: string | null, size: number | null, role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
        | { __typename: 'ImageAsset', width: number | null, height: number | null, upstreamId: string | null, size: number | null, role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
        | { __typename: 'TextAsset', upstreamId: string | null, size: number | null, role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
        | { __typename: 'VideoAsset', width: number | null, height: number | null, durationSeconds: number | null, upstreamId: string | null, size: number | null, role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
      >, failure: { code: string, message: string } | null }
    | { __typename: 'QuotaExceededError', upstreamStatus: number | null, upstreamCode: string | null, upstreamRequestId: string | null, message: string, code: ErrorCode }
    | { __typename: 'RateLimitedError', upstreamStatus: number | null, upstreamCode: string | null, upstreamRequestId: string | null, retryAfterSeconds: number | null, message: string, code: ErrorCode }
    | { __typename: 'SubmissionNotStoredError', message: string, code: ErrorCode }
    | { __typename: 'SubmissionRateExceededError', message: string, code: ErrorCode }
    | { __typename: 'SubmissionUnknownError', upstreamStatus: number | null, upstreamRequestId: string | null, message: string, code: ErrorCode, task:
        | { id: string, vendor: Vendor, operation: TaskOperation, status: TaskStatus, submission: SubmissionState, tracking: TrackingState, progress: number | null, prompt: string | null, upstreamId: string | null, upstreamRequestId: string | null, createdAt: string, updatedAt: string, endedAt: string | null, failure: { code: string, message: string } | null, assets: Array<
            | { __typename: 'AudioAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'ImageAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'TextAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'VideoAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
          > }
        | { id: string, vendor: Vendor, operation: TaskOperation, status: TaskStatus, submission: SubmissionState, tracking: TrackingState, progress: number | null, prompt: string | null, upstreamId: string | null, upstreamRequestId: string | null, createdAt: string, updatedAt: string, endedAt: string | null, failure: { code: string, message: string } | null, assets: Array<
            | { __typename: 'AudioAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'ImageAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'TextAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'VideoAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
          > }
        | { id: string, vendor: Vendor, operation: TaskOperation, status: TaskStatus, submission: SubmissionState, tracking: TrackingState, progress: number | null, prompt: string | null, upstreamId: string | null, upstreamRequestId: string | null, createdAt: string, updatedAt: string, endedAt: string | null, failure: { code: string, message: string } | null, assets: Array<
            | { __typename: 'AudioAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'ImageAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'TextAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'VideoAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
          > }
        | { id: string, vendor: Vendor, operation: TaskOperation, status: TaskStatus, submission: SubmissionState, tracking: TrackingState, progress: number | null, prompt: string | null, upstreamId: string | null, upstreamRequestId: string | null, createdAt: string, updatedAt: string, endedAt: string | null, failure: { code: string, message: string } | null, assets: Array<
            | { __typename: 'AudioAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'ImageAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'TextAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'VideoAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
          > }
        | { id: string, vendor: Vendor, operation: TaskOperation, status: TaskStatus, submission: SubmissionState, tracking: TrackingState, progress: number | null, prompt: string | null, upstreamId: string | null, upstreamRequestId: string | null, createdAt: string, updatedAt: string, endedAt: string | null, failure: { code: string, message: string } | null, assets: Array<
            | { __typename: 'AudioAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'ImageAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'TextAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'VideoAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
          > }
        | { id: string, vendor: Vendor, operation: TaskOperation, status: TaskStatus, submission: SubmissionState, tracking: TrackingState, progress: number | null, prompt: string | null, upstreamId: string | null, upstreamRequestId: string | null, createdAt: string, updatedAt: string, endedAt: string | null, failure: { code: string, message: string } | null, assets: Array<
            | { __typename: 'AudioAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'ImageAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'TextAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'VideoAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
          > }
        | { id: string, vendor: Vendor, operation: TaskOperation, status: TaskStatus, submission: SubmissionState, tracking: TrackingState, progress: number | null, prompt: string | null, upstreamId: string | null, upstreamRequestId: string | null, createdAt: string, updatedAt: string, endedAt: string | null, failure: { code: string, message: string } | null, assets: Array<
            | { __typename: 'AudioAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'ImageAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'TextAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'VideoAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
          > }
        | { id: string, vendor: Vendor, operation: TaskOperation, status: TaskStatus, submission: SubmissionState, tracking: TrackingState, progress: number | null, prompt: string | null, upstreamId: string | null, upstreamRequestId: string | null, createdAt: string, updatedAt: string, endedAt: string | null, failure: { code: string, message: string } | null, assets: Array<
            | { __typename: 'AudioAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'ImageAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'TextAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'VideoAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
          > }
        | { id: string, vendor: Vendor, operation: TaskOperation, status: TaskStatus, submission: SubmissionState, tracking: TrackingState, progress: number | null, prompt: string | null, upstreamId: string | null, upstreamRequestId: string | null, createdAt: string, updatedAt: string, endedAt: string | null, failure: { code: string, message: string } | null, assets: Array<
            | { __typename: 'AudioAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'ImageAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'TextAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'VideoAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
          > }
        | { id: string, vendor: Vendor, operation: TaskOperation, status: TaskStatus, submission: SubmissionState, tracking: TrackingState, progress: number | null, prompt: string | null, upstreamId: string | null, upstreamRequestId: string | null, createdAt: string, updatedAt: string, endedAt: string | null, failure: { code: string, message: string } | null, assets: Array<
            | { __typename: 'AudioAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'ImageAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'TextAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'VideoAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
          > }
        | { id: string, vendor: Vendor, operation: TaskOperation, status: TaskStatus, submission: SubmissionState, tracking: TrackingState, progress: number | null, prompt: string | null, upstreamId: string | null, upstreamRequestId: string | null, createdAt: string, updatedAt: string, endedAt: string | null, failure: { code: string, message: string } | null, assets: Array<
            | { __typename: 'AudioAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'ImageAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'TextAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'VideoAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
          > }
        | { id: string, vendor: Vendor, operation: TaskOperation, status: TaskStatus, submission: SubmissionState, tracking: TrackingState, progress: number | null, prompt: string | null, upstreamId: string | null, upstreamRequestId: string | null, createdAt: string, updatedAt: string, endedAt: string | null, failure: { code: string, message: string } | null, assets: Array<
            | { __typename: 'AudioAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'ImageAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'TextAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'VideoAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
          > }
       }
    | { __typename: 'UpstreamRefusedError', upstreamStatus: number | null, upstreamCode: string | null, upstreamRequestId: string | null, message: string, code: ErrorCode }
    | { __typename: 'UpstreamUnauthorizedError', upstreamStatus: number | null, upstreamCode: string | null, upstreamRequestId: string | null, message: string, code: ErrorCode }
    | { __typename: 'UpstreamUnavailableError', upstreamStatus: number | null, upstreamCode: string | null, upstreamRequestId: string | null, message: string, code: ErrorCode }
   };

export type KlingTextToVideoMutationVariables = Exact<{
  input: KlingTextToVideoInput;
}>;


export type KlingTextToVideoMutation = { klingTextToVideo:
    | { __typename: 'ContentRefusedError', upstreamStatus: number | null, upstreamCode: string | null, upstreamRequestId: string | null, message: string, code: ErrorCode }
    | { __typename: 'FileSpaceExceededError', message: string, code: ErrorCode }
    | { __typename: 'IdempotencyConflictError', message: string, code: ErrorCode, task:
        | { id: string, vendor: Vendor, operation: TaskOperation, status: TaskStatus, submission: SubmissionState, tracking: TrackingState, progress: number | null, prompt: string | null, upstreamId: string | null, upstreamRequestId: string | null, createdAt: string, updatedAt: string, endedAt: string | null, failure: { code: string, message: string } | null, assets: Array<
            | { __typename: 'AudioAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'ImageAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'TextAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'VideoAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
          > }
        | { id: string, vendor: Vendor, operation: TaskOperation, status: TaskStatus, submission: SubmissionState, tracking: TrackingState, progress: number | null, prompt: string | null, upstreamId: string | null, upstreamRequestId: string | null, createdAt: string, updatedAt: string, endedAt: string | null, failure: { code: string, message: string } | null, assets: Array<
            | { __typename: 'AudioAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'ImageAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'TextAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'VideoAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
          > }
        | { id: string, vendor: Vendor, operation: TaskOperation, status: TaskStatus, submission: SubmissionState, tracking: TrackingState, progress: number | null, prompt: string | null, upstreamId: string | null, upstreamRequestId: string | null, createdAt: string, updatedAt: string, endedAt: string | null, failure: { code: string, message: string } | null, assets: Array<
            | { __typename: 'AudioAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'ImageAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'TextAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'VideoAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
          > }
        | { id: string, vendor: Vendor, operation: TaskOperation, status: TaskStatus, submission: SubmissionState, tracking: TrackingState, progress: number | null, prompt: string | null, upstreamId: string | null, upstreamRequestId: string | null, createdAt: string, updatedAt: string, endedAt: string | null, failure: { code: string, message: string } | null, assets: Array<
            | { __typename: 'AudioAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'ImageAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'TextAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'VideoAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
          > }
        | { id: string, vendor: Vendor, operation: TaskOperation, status: TaskStatus, submission: SubmissionState, tracking: TrackingState, progress: number | null, prompt: string | null, upstreamId: string | null, upstreamRequestId: string | null, createdAt: string, updatedAt: string, endedAt: string | null, failure: { code: string, message: string } | null, assets: Array<
            | { __typename: 'AudioAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'ImageAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'TextAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'VideoAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
          > }
        | { id: string, vendor: Vendor, operation: TaskOperation, status: TaskStatus, submission: SubmissionState, tracking: TrackingState, progress: number | null, prompt: string | null, upstreamId: string | null, upstreamRequestId: string | null, createdAt: string, updatedAt: string, endedAt: string | null, failure: { code: string, message: string } | null, assets: Array<
            | { __typename: 'AudioAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'ImageAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'TextAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'VideoAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
          > }
        | { id: string, vendor: Vendor, operation: TaskOperation, status: TaskStatus, submission: SubmissionState, tracking: TrackingState, progress: number | null, prompt: string | null, upstreamId: string | null, upstreamRequestId: string | null, createdAt: string, updatedAt: string, endedAt: string | null, failure: { code: string, message: string } | null, assets: Array<
            | { __typename: 'AudioAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'ImageAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'TextAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'VideoAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
          > }
        | { id: string, vendor: Vendor, operation: TaskOperation, status: TaskStatus, submission: SubmissionState, tracking: TrackingState, progress: number | null, prompt: string | null, upstreamId: string | null, upstreamRequestId: string | null, createdAt: string, updatedAt: string, endedAt: string | null, failure: { code: string, message: string } | null, assets: Array<
            | { __typename: 'AudioAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'ImageAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'TextAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'VideoAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
          > }
        | { id: string, vendor: Vendor, operation: TaskOperation, status: TaskStatus, submission: SubmissionState, tracking: TrackingState, progress: number | null, prompt: string | null, upstreamId: string | null, upstreamRequestId: string | null, createdAt: string, updatedAt: string, endedAt: string | null, failure: { code: string, message: string } | null, assets: Array<
            | { __typename: 'AudioAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'ImageAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'TextAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'VideoAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
          > }
        | { id: string, vendor: Vendor, operation: TaskOperation, status: TaskStatus, submission: SubmissionState, tracking: TrackingState, progress: number | null, prompt: string | null, upstreamId: string | null, upstreamRequestId: string | null, createdAt: string, updatedAt: string, endedAt: string | null, failure: { code: string, message: string } | null, assets: Array<
            | { __typename: 'AudioAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'ImageAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'TextAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'VideoAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
          > }
        | { id: string, vendor: Vendor, operation: TaskOperation, status: TaskStatus, submission: SubmissionState, tracking: TrackingState, progress: number | null, prompt: string | null, upstreamId: string | null, upstreamRequestId: string | null, createdAt: string, updatedAt: string, endedAt: string | null, failure: { code: string, message: string } | null, assets: Array<
            | { __typename: 'AudioAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'ImageAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'TextAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'VideoAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
          > }
        | { id: string, vendor: Vendor, operation: TaskOperation, status: TaskStatus, submission: SubmissionState, tracking: TrackingState, progress: number | null, prompt: string | null, upstreamId: string | null, upstreamRequestId: string | null, createdAt: string, updatedAt: string, endedAt: string | null, failure: { code: string, message: string } | null, assets: Array<
            | { __typename: 'AudioAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'ImageAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'TextAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'VideoAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
          > }
       }
    | { __typename: 'InvalidInputError', message: string, code: ErrorCode, issues: Array<{ path: Array<string>, message: string }> }
    | { __typename: 'KlingTask', state: string | null, parentVideoId: string | null, chargedUnits: number | null, id: string, vendor: Vendor, operation: TaskOperation, status: TaskStatus, submission: SubmissionState, tracking: TrackingState, progress: number | null, prompt: string | null, upstreamId: string | null, upstreamRequestId: string | null, createdAt: string, updatedAt: string, endedAt: string | null, assets: Array<
        | { __typename: 'AudioAsset', upstreamId: string | null, size: number | null, role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
        | { __typename: 'ImageAsset', width: number | null, height: number | null, upstreamId: string | null, size: number | null, role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
        | { __typename: 'TextAsset', upstreamId: string | null, size: number | null, role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
        | { __typename: 'VideoAsset', width: number | null, height: number | null, durationSeconds: number | null, upstreamId: string | null, size: number | null, role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
      >, failure: { code: string, message: string } | null }
    | { __typename: 'QuotaExceededError', upstreamStatus: number | null, upstreamCode: string | null, upstreamRequestId: string | null, message: string, code: ErrorCode }
    | { __typename: 'RateLimitedError', upstreamStatus: number | null, upstreamCode: string | null, upstreamRequestId: string | null, retryAfterSeconds: number | null, message: string, code: ErrorCode }
    | { __typename: 'SubmissionNotStoredError', message: string, code: ErrorCode }
    | { __typename: 'SubmissionRateExceededError', message: string, code: ErrorCode }
    | { __typename: 'SubmissionUnknownError', upstreamStatus: number | null, upstreamRequestId: string | null, message: string, code: ErrorCode, task:
        | { id: string, vendor: Vendor, operation: TaskOperation, status: TaskStatus, submission: SubmissionState, tracking: TrackingState, progress: number | null, prompt: string | null, upstreamId: string | null, upstreamRequestId: string | null, createdAt: string, updatedAt: string, endedAt: string | null, failure: { code: string, message: string } | null, assets: Array<
            | { __typename: 'AudioAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'ImageAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'TextAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'VideoAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
          > }
        | { id: string, vendor: Vendor, operation: TaskOperation, status: TaskStatus, submission: SubmissionState, tracking: TrackingState, progress: number | null, prompt: string | null, upstreamId: string | null, upstreamRequestId: string | null, createdAt: string, updatedAt: string, endedAt: string | null, failure: { code: string, message: string } | null, assets: Array<
            | { __typename: 'AudioAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'ImageAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'TextAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'VideoAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
          > }
        | { id: string, vendor: Vendor, operation: TaskOperation, status: TaskStatus, submission: SubmissionState, tracking: TrackingState, progress: number | null, prompt: string | null, upstreamId: string | null, upstreamRequestId: string | null, createdAt: string, updatedAt: string, endedAt: string | null, failure: { code: string, message: string } | null, assets: Array<
            | { __typename: 'AudioAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'ImageAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'TextAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'VideoAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
          > }
        | { id: string, vendor: Vendor, operation: TaskOperation, status: TaskStatus, submission: SubmissionState, tracking: TrackingState, progress: number | null, prompt: string | null, upstreamId: string | null, upstreamRequestId: string | null, createdAt: string, updatedAt: string, endedAt: string | null, failure: { code: string, message: string } | null, assets: Array<
            | { __typename: 'AudioAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'ImageAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'TextAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'VideoAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
          > }
        | { id: string, vendor: Vendor, operation: TaskOperation, status: TaskStatus, submission: SubmissionState, tracking: TrackingState, progress: number | null, prompt: string | null, upstreamId: string | null, upstreamRequestId: string | null, createdAt: string, updatedAt: string, endedAt: string | null, failure: { code: string, message: string } | null, assets: Array<
            | { __typename: 'AudioAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'ImageAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'TextAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'VideoAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
          > }
        | { id: string, vendor: Vendor, operation: TaskOperation, status: TaskStatus, submission: SubmissionState, tracking: TrackingState, progress: number | null, prompt: string | null, upstreamId: string | null, upstreamRequestId: string | null, createdAt: string, updatedAt: string, endedAt: string | null, failure: { code: string, message: string } | null, assets: Array<
            | { __typename: 'AudioAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'ImageAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'TextAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'VideoAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
          > }
        | { id: string, vendor: Vendor, operation: TaskOperation, status: TaskStatus, submission: SubmissionState, tracking: TrackingState, progress: number | null, prompt: string | null, upstreamId: string | null, upstreamRequestId: string | null, createdAt: string, updatedAt: string, endedAt: string | null, failure: { code: string, message: string } | null, assets: Array<
            | { __typename: 'AudioAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'ImageAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'TextAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'VideoAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
          > }
        | { id: string, vendor: Vendor, operation: TaskOperation, status: TaskStatus, submission: SubmissionState, tracking: TrackingState, progress: number | null, prompt: string | null, upstreamId: string | null, upstreamRequestId: string | null, createdAt: string, updatedAt: string, endedAt: string | null, failure: { code: string, message: string } | null, assets: Array<
            | { __typename: 'AudioAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'ImageAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'TextAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'VideoAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
          > }
        | { id: string, vendor: Vendor, operation: TaskOperation, status: TaskStatus, submission: SubmissionState, tracking: TrackingState, progress: number | null, prompt: string | null, upstreamId: string | null, upstreamRequestId: string | null, createdAt: string, updatedAt: string, endedAt: string | null, failure: { code: string, message: string } | null, assets: Array<
            | { __typename: 'AudioAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'ImageAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'TextAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'VideoAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
          > }
        | { id: string, vendor: Vendor, operation: TaskOperation, status: TaskStatus, submission: SubmissionState, tracking: TrackingState, progress: number | null, prompt: string | null, upstreamId: string | null, upstreamRequestId: string | null, createdAt: string, updatedAt: string, endedAt: string | null, failure: { code: string, message: string } | null, assets: Array<
            | { __typename: 'AudioAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'ImageAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'TextAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'VideoAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
          > }
        | { id: string, vendor: Vendor, operation: TaskOperation, status: TaskStatus, submission: SubmissionState, tracking: TrackingState, progress: number | null, prompt: string | null, upstreamId: string | null, upstreamRequestId: string | null, createdAt: string, updatedAt: string, endedAt: string | null, failure: { code: string, message: string } | null, assets: Array<
            | { __typename: 'AudioAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'ImageAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'TextAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'VideoAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
          > }
        | { id: string, vendor: Vendor, operation: TaskOperation, status: TaskStatus, submission: SubmissionState, tracking: TrackingState, progress: number | null, prompt: string | null, upstreamId: string | null, upstreamRequestId: string | null, createdAt: string, updatedAt: string, endedAt: string | null, failure: { code: string, message: string } | null, assets: Array<
            | { __typename: 'AudioAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'ImageAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'TextAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'VideoAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
          > }
       }
    | { __typename: 'UpstreamRefusedError', upstreamStatus: number | null, upstreamCode: string | null, upstreamRequestId: string | null, message: string, code: ErrorCode }
    | { __typename: 'UpstreamUnauthorizedError', upstreamStatus: number | null, upstreamCode: string | null, upstreamRequestId: string | null, message: string, code: ErrorCode }
    | { __typename: 'UpstreamUnavailableError', upstreamStatus: number | null, upstreamCode: string | null, upstreamRequestId: string | null, message: string, code: ErrorCode }
   };

export type KlingImageToVideoMutationVariables = Exact<{
  input: KlingImageToVideoInput;
}>;


export type KlingImageToVideoMutation = { klingImageToVideo:
    | { __typename: 'ContentRefusedError', upstreamStatus: number | null, upstreamCode: string | null, upstreamRequestId: string | null, message: string, code: ErrorCode }
    | { __typename: 'FileSpaceExceededError', message: string, code: ErrorCode }
    | { __typename: 'IdempotencyConflictError', message: string, code: ErrorCode, task:
        | { id: string, vendor: Vendor, operation: TaskOperation, status: TaskStatus, submission: SubmissionState, tracking: TrackingState, progress: number | null, prompt: string | null, upstreamId: string | null, upstreamRequestId: string | null, createdAt: string, updatedAt: string, endedAt: string | null, failure: { code: string, message: string } | null, assets: Array<
            | { __typename: 'AudioAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'ImageAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'TextAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'VideoAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
          > }
        | { id: string, vendor: Vendor, operation: TaskOperation, status: TaskStatus, submission: SubmissionState, tracking: TrackingState, progress: number | null, prompt: string | null, upstreamId: string | null, upstreamRequestId: string | null, createdAt: string, updatedAt: string, endedAt: string | null, failure: { code: string, message: string } | null, assets: Array<
            | { __typename: 'AudioAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'ImageAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'TextAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'VideoAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
          > }
        | { id: string, vendor: Vendor, operation: TaskOperation, status: TaskStatus, submission: SubmissionState, tracking: TrackingState, progress: number | null, prompt: string | null, upstreamId: string | null, upstreamRequestId: string | null, createdAt: string, updatedAt: string, endedAt: string | null, failure: { code: string, message: string } | null, assets: Array<
            | { __typename: 'AudioAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'ImageAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'TextAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'VideoAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
          > }
        | { id: string, vendor: Vendor, operation: TaskOperation, status: TaskStatus, submission: SubmissionState, tracking: TrackingState, progress: number | null, prompt: string | null, upstreamId: string | null, upstreamRequestId: string | null, createdAt: string, updatedAt: string, endedAt: string | null, failure: { code: string, message: string } | null, assets: Array<
            | { __typename: 'AudioAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'ImageAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'TextAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'VideoAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
          > }
        | { id: string, vendor: Vendor, operation: TaskOperation, status: TaskStatus, submission: SubmissionState, tracking: TrackingState, progress: number | null, prompt: string | null, upstreamId: string | null, upstreamRequestId: string | null, createdAt: string, updatedAt: string, endedAt: string | null, failure: { code: string, message: string } | null, assets: Array<
            | { __typename: 'AudioAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'ImageAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'TextAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'VideoAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
          > }
        | { id: string, vendor: Vendor, operation: TaskOperation, status: TaskStatus, submission: SubmissionState, tracking: TrackingState, progress: number | null, prompt: string | null, upstreamId: string | null, upstreamRequestId: string | null, createdAt: string, updatedAt: string, endedAt: string | null, failure: { code: string, message: string } | null, assets: Array<
            | { __typename: 'AudioAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'ImageAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'TextAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'VideoAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
          > }
        | { id: string, vendor: Vendor, operation: TaskOperation, status: TaskStatus, submission: SubmissionState, tracking: TrackingState, progress: number | null, prompt: string | null, upstreamId: string | null, upstreamRequestId: string | null, createdAt: string, updatedAt: string, endedAt: string | null, failure: { code: string, message: string } | null, assets: Array<
            | { __typename: 'AudioAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'ImageAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'TextAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'VideoAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
          > }
        | { id: string, vendor: Vendor, operation: TaskOperation, status: TaskStatus, submission: SubmissionState, tracking: TrackingState, progress: number | null, prompt: string | null, upstreamId: string | null, upstreamRequestId: string | null, createdAt: string, updatedAt: string, endedAt: string | null, failure: { code: string, message: string } | null, assets: Array<
            | { __typename: 'AudioAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'ImageAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'TextAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'VideoAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
          > }
        | { id: string, vendor: Vendor, operation: TaskOperation, status: TaskStatus, submission: SubmissionState, tracking: TrackingState, progress: number | null, prompt: string | null, upstreamId: string | null, upstreamRequestId: string | null, createdAt: string, updatedAt: string, endedAt: string | null, failure: { code: string, message: string } | null, assets: Array<
            | { __typename: 'AudioAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'ImageAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'TextAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'VideoAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
          > }
        | { id: string, vendor: Vendor, operation: TaskOperation, status: TaskStatus, submission: SubmissionState, tracking: TrackingState, progress: number | null, prompt: string | null, upstreamId: string | null, upstreamRequestId: string | null, createdAt: string, updatedAt: string, endedAt: string | null, failure: { code: string, message: string } | null, assets: Array<
            | { __typename: 'AudioAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'ImageAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'TextAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'VideoAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
          > }
        | { id: string, vendor: Vendor, operation: TaskOperation, status: TaskStatus, submission: SubmissionState, tracking: TrackingState, progress: number | null, prompt: string | null, upstreamId: string | null, upstreamRequestId: string | null, createdAt: string, updatedAt: string, endedAt: string | null, failure: { code: string, message: string } | null, assets: Array<
            | { __typename: 'AudioAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'ImageAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'TextAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'VideoAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
          > }
        | { id: string, vendor: Vendor, operation: TaskOperation, status: TaskStatus, submission: SubmissionState, tracking: TrackingState, progress: number | null, prompt: string | null, upstreamId: string | null, upstreamRequestId: string | null, createdAt: string, updatedAt: string, endedAt: string | null, failure: { code: string, message: string } | null, assets: Array<
            | { __typename: 'AudioAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'ImageAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'TextAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'VideoAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
          > }
       }
    | { __typename: 'InvalidInputError', message: string, code: ErrorCode, issues: Array<{ path: Array<string>, message: string }> }
    | { __typename: 'KlingTask', state: string | null, parentVideoId: string | null, chargedUnits: number | null, id: string, vendor: Vendor, operation: TaskOperation, status: TaskStatus, submission: SubmissionState, tracking: TrackingState, progress: number | null, prompt: string | null, upstreamId: string | null, upstreamRequestId: string | null, createdAt: string, updatedAt: string, endedAt: string | null, assets: Array<
        | { __typename: 'AudioAsset', upstreamId: string | null, size: number | null, role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
        | { __typename: 'ImageAsset', width: number | null, height: number | null, upstreamId: string | null, size: number | null, role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
        | { __typename: 'TextAsset', upstreamId: string | null, size: number | null, role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
        | { __typename: 'VideoAsset', width: number | null, height: number | null, durationSeconds: number | null, upstreamId: string | null, size: number | null, role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
      >, failure: { code: string, message: string } | null }
    | { __typename: 'QuotaExceededError', upstreamStatus: number | null, upstreamCode: string | null, upstreamRequestId: string | null, message: string, code: ErrorCode }
    | { __typename: 'RateLimitedError', upstreamStatus: number | null, upstreamCode: string | null, upstreamRequestId: string | null, retryAfterSeconds: number | null, message: string, code: ErrorCode }
    | { __typename: 'SubmissionNotStoredError', message: string, code: ErrorCode }
    | { __typename: 'SubmissionRateExceededError', message: string, code: ErrorCode }
    | { __typename: 'SubmissionUnknownError', upstreamStatus: number | null, upstreamRequestId: string | null, message: string, code: ErrorCode, task:
        | { id: string, vendor: Vendor, operation: TaskOperation, status: TaskStatus, submission: SubmissionState, tracking: TrackingState, progress: number | null, prompt: string | null, upstreamId: string | null, upstreamRequestId: string | null, createdAt: string, updatedAt: string, endedAt: string | null, failure: { code: string, message: string } | null, assets: Array<
            | { __typename: 'AudioAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'ImageAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'TextAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'VideoAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
          > }
        | { id: string, vendor: Vendor, operation: TaskOperation, status: TaskStatus, submission: SubmissionState, tracking: TrackingState, progress: number | null, prompt: string | null, upstreamId: string | null, upstreamRequestId: string | null, createdAt: string, updatedAt: string, endedAt: string | null, failure: { code: string, message: string } | null, assets: Array<
            | { __typename: 'AudioAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'ImageAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'TextAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'VideoAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
          > }
        | { id: string, vendor: Vendor, operation: TaskOperation, status: TaskStatus, submission: SubmissionState, tracking: TrackingState, progress: number | null, prompt: string | null, upstreamId: string | null, upstreamRequestId: string | null, createdAt: string, updatedAt: string, endedAt: string | null, failure: { code: string, message: string } | null, assets: Array<
            | { __typename: 'AudioAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'ImageAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'TextAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'VideoAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
          > }
        | { id: string, vendor: Vendor, operation: TaskOperation, status: TaskStatus, submission: SubmissionState, tracking: TrackingState, progress: number | null, prompt: string | null, upstreamId: string | null, upstreamRequestId: string | null, createdAt: string, updatedAt: string, endedAt: string | null, failure: { code: string, message: string } | null, assets: Array<
            | { __typename: 'AudioAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'ImageAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'TextAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'VideoAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
          > }
        | { id: string, vendor: Vendor, operation: TaskOperation, status: TaskStatus, submission: SubmissionState, tracking: TrackingState, progress: number | null, prompt: string | null, upstreamId: string | null, upstreamRequestId: string | null, createdAt: string, updatedAt: string, endedAt: string | null, failure: { code: string, message: string } | null, assets: Array<
            | { __typename: 'AudioAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'ImageAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'TextAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'VideoAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
          > }
        | { id: string, vendor: Vendor, operation: TaskOperation, status: TaskStatus, submission: SubmissionState, tracking: TrackingState, progress: number | null, prompt: string | null, upstreamId: string | null, upstreamRequestId: string | null, createdAt: string, updatedAt: string, endedAt: string | null, failure: { code: string, message: string } | null, assets: Array<
            | { __typename: 'AudioAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'ImageAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'TextAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'VideoAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
          > }
        | { id: string, vendor: Vendor, operation: TaskOperation, status: TaskStatus, submission: SubmissionState, tracking: TrackingState, progress: number | null, prompt: string | null, upstreamId: string | null, upstreamRequestId: string | null, createdAt: string, updatedAt: string, endedAt: string | null, failure: { code: string, message: string } | null, assets: Array<
            | { __typename: 'AudioAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'ImageAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'TextAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'VideoAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
          > }
        | { id: string, vendor: Vendor, operation: TaskOperation, status: TaskStatus, submission: SubmissionState, tracking: TrackingState, progress: number | null, prompt: string | null, upstreamId: string | null, upstreamRequestId: string | null, createdAt: string, updatedAt: string, endedAt: string | null, failure: { code: string, message: string } | null, assets: Array<
            | { __typename: 'AudioAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'ImageAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'TextAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'VideoAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
          > }
        | { id: string, vendor: Vendor, operation: TaskOperation, status: TaskStatus, submission: SubmissionState, tracking: TrackingState, progress: number | null, prompt: string | null, upstreamId: string | null, upstreamRequestId: string | null, createdAt: string, updatedAt: string, endedAt: string | null, failure: { code: string, message: string } | null, assets: Array<
            | { __typename: 'AudioAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'ImageAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'TextAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'VideoAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
          > }
        | { id: string, vendor: Vendor, operation: TaskOperation, status: TaskStatus, submission: SubmissionState, tracking: TrackingState, progress: number | null, prompt: string | null, upstreamId: string | null, upstreamRequestId: string | null, createdAt: string, updatedAt: string, endedAt: string | null, failure: { code: string, message: string } | null, assets: Array<
            | { __typename: 'AudioAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'ImageAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'TextAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'VideoAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
          > }
        | { id: string, vendor: Vendor, operation: TaskOperation, status: TaskStatus, submission: SubmissionState, tracking: TrackingState, progress: number | null, prompt: string | null, upstreamId: string | null, upstreamRequestId: string | null, createdAt: string, updatedAt: string, endedAt: string | null, failure: { code: string, message: string } | null, assets: Array<
            | { __typename: 'AudioAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'ImageAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'TextAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'VideoAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
          > }
        | { id: string, vendor: Vendor, operation: TaskOperation, status: TaskStatus, submission: SubmissionState, tracking: TrackingState, progress: number | null, prompt: string | null, upstreamId: string | null, upstreamRequestId: string | null, createdAt: string, updatedAt: string, endedAt: string | null, failure: { code: string, message: string } | null, assets: Array<
            | { __typename: 'AudioAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'ImageAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'TextAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'VideoAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
          > }
       }
    | { __typename: 'UpstreamRefusedError', upstreamStatus: number | null, upstreamCode: string | null, upstreamRequestId: string | null, message: string, code: ErrorCode }
    | { __typename: 'UpstreamUnauthorizedError', upstreamStatus: number | null, upstreamCode: string | null, upstreamRequestId: string | null, message: string, code: ErrorCode }
    | { __typename: 'UpstreamUnavailableError', upstreamStatus: number | null, upstreamCode: string | null, upstreamRequestId: string | null, message: string, code: ErrorCode }
   };

export type KlingExtendVideoMutationVariables = Exact<{
  input: KlingExtendVideoInput;
}>;


export type KlingExtendVideoMutation = { klingExtendVideo:
    | { __typename: 'ContentRefusedError', upstreamStatus: number | null, upstreamCode: string | null, upstreamRequestId: string | null, message: string, code: ErrorCode }
    | { __typename: 'FileSpaceExceededError', message: string, code: ErrorCode }
    | { __typename: 'IdempotencyConflictError', message: string, code: ErrorCode, task:
        | { id: string, vendor: Vendor, operation: TaskOperation, status: TaskStatus, submission: SubmissionState, tracking: TrackingState, progress: number | null, prompt: string | null, upstreamId: string | null, upstreamRequestId: string | null, createdAt: string, updatedAt: string, endedAt: string | null, failure: { code: string, message: string } | null, assets: Array<
            | { __typename: 'AudioAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'ImageAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'TextAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'VideoAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
          > }
        | { id: string, vendor: Vendor, operation: TaskOperation, status: TaskStatus, submission: SubmissionState, tracking: TrackingState, progress: number | null, prompt: string | null, upstreamId: string | null, upstreamRequestId: string | null, createdAt: string, updatedAt: string, endedAt: string | null, failure: { code: string, message: string } | null, assets: Array<
            | { __typename: 'AudioAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'ImageAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'TextAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'VideoAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
          > }
        | { id: string, vendor: Vendor, operation: TaskOperation, status: TaskStatus, submission: SubmissionState, tracking: TrackingState, progress: number | null, prompt: string | null, upstreamId: string | null, upstreamRequestId: string | null, createdAt: string, updatedAt: string, endedAt: string | null, failure: { code: string, message: string } | null, assets: Array<
            | { __typename: 'AudioAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'ImageAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'TextAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'VideoAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
          > }
        | { id: string, vendor: Vendor, operation: TaskOperation, status: TaskStatus, submission: SubmissionState, tracking: TrackingState, progress: number | null, prompt: string | null, upstreamId: string | null, upstreamRequestId: string | null, createdAt: string, updatedAt: string, endedAt: string | null, failure: { code: string, message: string } | null, assets: Array<
            | { __typename: 'AudioAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'ImageAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'TextAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'VideoAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
          > }
        | { id: string, vendor: Vendor, operation: TaskOperation, status: TaskStatus, submission: SubmissionState, tracking: TrackingState, progress: number | null, prompt: string | null, upstreamId: string | null, upstreamRequestId: string | null, createdAt: string, updatedAt: string, endedAt: string | null, failure: { code: string, message: string } | null, assets: Array<
            | { __typename: 'AudioAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'ImageAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'TextAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'VideoAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
          > }
        | { id: string, vendor: Vendor, operation: TaskOperation, status: TaskStatus, submission: SubmissionState, tracking: TrackingState, progress: number | null, prompt: string | null, upstreamId: string | null, upstreamRequestId: string | null, createdAt: string, updatedAt: string, endedAt: string | null, failure: { code: string, message: string } | null, assets: Array<
            | { __typename: 'AudioAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'ImageAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'TextAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'VideoAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
          > }
        | { id: string, vendor: Vendor, operation: TaskOperation, status: TaskStatus, submission: SubmissionState, tracking: TrackingState, progress: number | null, prompt: string | null, upstreamId: string | null, upstreamRequestId: string | null, createdAt: string, updatedAt: string, endedAt: string | null, failure: { code: string, message: string } | null, assets: Array<
            | { __typename: 'AudioAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'ImageAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'TextAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'VideoAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
          > }
        | { id: string, vendor: Vendor, operation: TaskOperation, status: TaskStatus, submission: SubmissionState, tracking: TrackingState, progress: number | null, prompt: string | null, upstreamId: string | null, upstreamRequestId: string | null, createdAt: string, updatedAt: string, endedAt: string | null, failure: { code: string, message: string } | null, assets: Array<
            | { __typename: 'AudioAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'ImageAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'TextAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'VideoAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
          > }
        | { id: string, vendor: Vendor, operation: TaskOperation, status: TaskStatus, submission: SubmissionState, tracking: TrackingState, progress: number | null, prompt: string | null, upstreamId: string | null, upstreamRequestId: string | null, createdAt: string, updatedAt: string, endedAt: string | null, failure: { code: string, message: string } | null, assets: Array<
            | { __typename: 'AudioAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'ImageAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'TextAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'VideoAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
          > }
        | { id: string, vendor: Vendor, operation: TaskOperation, status: TaskStatus, submission: SubmissionState, tracking: TrackingState, progress: number | null, prompt: string | null, upstreamId: string | null, upstreamRequestId: string | null, createdAt: string, updatedAt: string, endedAt: string | null, failure: { code: string, message: string } | null, assets: Array<
            | { __typename: 'AudioAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'ImageAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'TextAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'VideoAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
          > }
        | { id: string, vendor: Vendor, operation: TaskOperation, status: TaskStatus, submission: SubmissionState, tracking: TrackingState, progress: number | null, prompt: string | null, upstreamId: string | null, upstreamRequestId: string | null, createdAt: string, updatedAt: string, endedAt: string | null, failure: { code: string, message: string } | null, assets: Array<
            | { __typename: 'AudioAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'ImageAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'TextAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'VideoAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
          > }
        | { id: string, vendor: Vendor, operation: TaskOperation, status: TaskStatus, submission: SubmissionState, tracking: TrackingState, progress: number | null, prompt: string | null, upstreamId: string | null, upstreamRequestId: string | null, createdAt: string, updatedAt: string, endedAt: string | null, failure: { code: string, message: string } | null, assets: Array<
            | { __typename: 'AudioAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'ImageAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'TextAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'VideoAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
          > }
       }
    | { __typename: 'InvalidInputError', message: string, code: ErrorCode, issues: Array<{ path: Array<string>, message: string }> }
    | { __typename: 'KlingTask', state: string | null, parentVideoId: string | null, chargedUnits: number | null, id: string, vendor: Vendor, operation: TaskOperation, status: TaskStatus, submission: SubmissionState, tracking: TrackingState, progress: number | null, prompt: string | null, upstreamId: string | null, upstreamRequestId: string | null, createdAt: string, updatedAt: string, endedAt: string | null, assets: Array<
        | { __typename: 'AudioAsset', upstreamId: string | null, size: number | null, role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
        | { __typename: 'ImageAsset', width: number | null, height: number | null, upstreamId: string | null, size: number | null, role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
        | { __typename: 'TextAsset', upstreamId: string | null, size: number | null, role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
        | { __typename: 'VideoAsset', width: number | null, height: number | null, durationSeconds: number | null, upstreamId: string | null, size: number | null, role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
      >, failure: { code: string, message: string } | null }
    | { __typename: 'QuotaExceededError', upstreamStatus: number | null, upstreamCode: string | null, upstreamRequestId: string | null, message: string, code: ErrorCode }
    | { __typename: 'RateLimitedError', upstreamStatus: number | null, upstreamCode: string | null, upstreamRequestId: string | null, retryAfterSeconds: number | null, message: string, code: ErrorCode }
    | { __typename: 'SubmissionNotStoredError', message: string, code: ErrorCode }
    | { __typename: 'SubmissionRateExceededError', message: string, code: ErrorCode }
    | { __typename: 'SubmissionUnknownError', upstreamStatus: number | null, upstreamRequestId: string | null, message: string, code: ErrorCode, task:
        | { id: string, vendor: Vendor, operation: TaskOperation, status: TaskStatus, submission: SubmissionState, tracking: TrackingState, progress: number | null, prompt: string | null, upstreamId: string | null, upstreamRequestId: string | null, createdAt: string, updatedAt: string, endedAt: string | null, failure: { code: string, message: string } | null, assets: Array<
            | { __typename: 'AudioAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'ImageAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'TextAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'VideoAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
          > }
        | { id: string, vendor: Vendor, operation: TaskOperation, status: TaskStatus, submission: SubmissionState, tracking: TrackingState, progress: number | null, prompt: string | null, upstreamId: string | null, upstreamRequestId: string | null, createdAt: string, updatedAt: string, endedAt: string | null, failure: { code: string, message: string } | null, assets: Array<
            | { __typename: 'AudioAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'ImageAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'TextAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'VideoAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
          > }
        | { id: string, vendor: Vendor, operation: TaskOperation, status: TaskStatus, submission: SubmissionState, tracking: TrackingState, progress: number | null, prompt: string | null, upstreamId: string | null, upstreamRequestId: string | null, createdAt: string, updatedAt: string, endedAt: string | null, failure: { code: string, message: string } | null, assets: Array<
            | { __typename: 'AudioAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'ImageAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'TextAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'VideoAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
          > }
        | { id: string, vendor: Vendor, operation: TaskOperation, status: TaskStatus, submission: SubmissionState, tracking: TrackingState, progress: number | null, prompt: string | null, upstreamId: string | null, upstreamRequestId: string | null, createdAt: string, updatedAt: string, endedAt: string | null, failure: { code: string, message: string } | null, assets: Array<
            | { __typename: 'AudioAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'ImageAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'TextAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'VideoAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
          > }
        | { id: string, vendor: Vendor, operation: TaskOperation, status: TaskStatus, submission: SubmissionState, tracking: TrackingState, progress: number | null, prompt: string | null, upstreamId: string | null, upstreamRequestId: string | null, createdAt: string, updatedAt: string, endedAt: string | null, failure: { code: string, message: string } | null, assets: Array<
            | { __typename: 'AudioAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'ImageAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'TextAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'VideoAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
          > }
        | { id: string, vendor: Vendor, operation: TaskOperation, status: TaskStatus, submission: SubmissionState, tracking: TrackingState, progress: number | null, prompt: string | null, upstreamId: string | null, upstreamRequestId: string | null, createdAt: string, updatedAt: string, endedAt: string | null, failure: { code: string, message: string } | null, assets: Array<
            | { __typename: 'AudioAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'ImageAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'TextAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'VideoAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
          > }
        | { id: string, vendor: Vendor, operation: TaskOperation, status: TaskStatus, submission: SubmissionState, tracking: TrackingState, progress: number | null, prompt: string | null, upstreamId: string | null, upstreamRequestId: string | null, createdAt: string, updatedAt: string, endedAt: string | null, failure: { code: string, message: string } | null, assets: Array<
            | { __typename: 'AudioAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'ImageAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'TextAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'VideoAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
          > }
        | { id: string, vendor: Vendor, operation: TaskOperation, status: TaskStatus, submission: SubmissionState, tracking: TrackingState, progress: number | null, prompt: string | null, upstreamId: string | null, upstreamRequestId: string | null, createdAt: string, updatedAt: string, endedAt: string | null, failure: { code: string, message: string } | null, assets: Array<
            | { __typename: 'AudioAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'ImageAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'TextAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'VideoAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
          > }
        | { id: string, vendor: Vendor, operation: TaskOperation, status: TaskStatus, submission: SubmissionState, tracking: TrackingState, progress: number | null, prompt: string | null, upstreamId: string | null, upstreamRequestId: string | null, createdAt: string, updatedAt: string, endedAt: string | null, failure: { code: string, message: string } | null, assets: Array<
            | { __typename: 'AudioAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'ImageAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'TextAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'VideoAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
          > }
        | { id: string, vendor: Vendor, operation: TaskOperation, status: TaskStatus, submission: SubmissionState, tracking: TrackingState, progress: number | null, prompt: string | null, upstreamId: string | null, upstreamRequestId: string | null, createdAt: string, updatedAt: string, endedAt: string | null, failure: { code: string, message: string } | null, assets: Array<
            | { __typename: 'AudioAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'ImageAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'TextAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'VideoAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
          > }
        | { id: string, vendor: Vendor, operation: TaskOperation, status: TaskStatus, submission: SubmissionState, tracking: TrackingState, progress: number | null, prompt: string | null, upstreamId: string | null, upstreamRequestId: string | null, createdAt: string, updatedAt: string, endedAt: string | null, failure: { code: string, message: string } | null, assets: Array<
            | { __typename: 'AudioAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'ImageAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'TextAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'VideoAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
          > }
        | { id: string, vendor: Vendor, operation: TaskOperation, status: TaskStatus, submission: SubmissionState, tracking: TrackingState, progress: number | null, prompt: string | null, upstreamId: string | null, upstreamRequestId: string | null, createdAt: string, updatedAt: string, endedAt: string | null, failure: { code: string, message: string } | null, assets: Array<
            | { __typename: 'AudioAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'ImageAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'TextAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'VideoAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
          > }
       }
    | { __typename: 'UpstreamRefusedError', upstreamStatus: number | null, upstreamCode: string | null, upstreamRequestId: string | null, message: string, code: ErrorCode }
    | { __typename: 'UpstreamUnauthorizedError', upstreamStatus: number | null, upstreamCode: string | null, upstreamRequestId: string | null, message: string, code: ErrorCode }
    | { __typename: 'UpstreamUnavailableError', upstreamStatus: number | null, upstreamCode: string | null, upstreamRequestId: string | null, message: string, code: ErrorCode }
   };

export type KlingLipSyncMutationVariables = Exact<{
  input: KlingLipSyncInput;
}>;


export type KlingLipSyncMutation = { klingLipSync:
    | { __typename: 'ContentRefusedError', upstreamStatus: number | null, upstreamCode: string | null, upstreamRequestId: string | null, message: string, code: ErrorCode }
    | { __typename: 'FileSpaceExceededError', message: string, code: ErrorCode }
    | { __typename: 'IdempotencyConflictError', message: string, code: ErrorCode, task:
        | { id: string, vendor: Vendor, operation: TaskOperation, status: TaskStatus, submission: SubmissionState, tracking: TrackingState, progress: number | null, prompt: string | null, upstreamId: string | null, upstreamRequestId: string | null, createdAt: string, updatedAt: string, endedAt: string | null, failure: { code: string, message: string } | null, assets: Array<
            | { __typename: 'AudioAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'ImageAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'TextAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'VideoAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
          > }
        | { id: string, vendor: Vendor, operation: TaskOperation, status: TaskStatus, submission: SubmissionState, tracking: TrackingState, progress: number | null, prompt: string | null, upstreamId: string | null, upstreamRequestId: string | null, createdAt: string, updatedAt: string, endedAt: string | null, failure: { code: string, message: string } | null, assets: Array<
            | { __typename: 'AudioAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'ImageAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'TextAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'VideoAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
          > }
        | { id: string, vendor: Vendor, operation: TaskOperation, status: TaskStatus, submission: SubmissionState, tracking: TrackingState, progress: number | null, prompt: string | null, upstreamId: string | null, upstreamRequestId: string | null, createdAt: string, updatedAt: string, endedAt: string | null, failure: { code: string, message: string } | null, assets: Array<
            | { __typename: 'AudioAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'ImageAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'TextAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'VideoAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
          > }
        | { id: string, vendor: Vendor, operation: TaskOperation, status: TaskStatus, submission: SubmissionState, tracking: TrackingState, progress: number | null, prompt: string | null, upstreamId: string | null, upstreamRequestId: string | null, createdAt: string, updatedAt: string, endedAt: string | null, failure: { code: string, message: string } | null, assets: Array<
            | { __typename: 'AudioAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'ImageAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'TextAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'VideoAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
          > }
        | { id: string, vendor: Vendor, operation: TaskOperation, status: TaskStatus, submission: SubmissionState, tracking: TrackingState, progress: number | null, prompt: string | null, upstreamId: string | null, upstreamRequestId: string | null, createdAt: string, updatedAt: string, endedAt: string | null, failure: { code: string, message: string } | null, assets: Array<
            | { __typename: 'AudioAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'ImageAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'TextAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'VideoAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
          > }
        | { id: string, vendor: Vendor, operation: TaskOperation, status: TaskStatus, submission: SubmissionState, tracking: TrackingState, progress: number | null, prompt: string | null, upstreamId: string | null, upstreamRequestId: string | null, createdAt: string, updatedAt: string, endedAt: string | null, failure: { code: string, message: string } | null, assets: Array<
            | { __typename: 'AudioAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'ImageAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'TextAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'VideoAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
          > }
        | { id: string, vendor: Vendor, operation: TaskOperation, status: TaskStatus, submission: SubmissionState, tracking: TrackingState, progress: number | null, prompt: string | null, upstreamId: string | null, upstreamRequestId: string | null, createdAt: string, updatedAt: string, endedAt: string | null, failure: { code: string, message: string } | null, assets: Array<
            | { __typename: 'AudioAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'ImageAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'TextAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'VideoAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
          > }
        | { id: string, vendor: Vendor, operation: TaskOperation, status: TaskStatus, submission: SubmissionState, tracking: TrackingState, progress: number | null, prompt: string | null, upstreamId: string | null, upstreamRequestId: string | null, createdAt: string, updatedAt: string, endedAt: string | null, failure: { code: string, message: string } | null, assets: Array<
            | { __typename: 'AudioAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'ImageAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'TextAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'VideoAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
          > }
        | { id: string, vendor: Vendor, operation: TaskOperation, status: TaskStatus, submission: SubmissionState, tracking: TrackingState, progress: number | null, prompt: string | null, upstreamId: string | null, upstreamRequestId: string | null, createdAt: string, updatedAt: string, endedAt: string | null, failure: { code: string, message: string } | null, assets: Array<
            | { __typename: 'AudioAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'ImageAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'TextAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'VideoAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
          > }
        | { id: string, vendor: Vendor, operation: TaskOperation, status: TaskStatus, submission: SubmissionState, tracking: TrackingState, progress: number | null, prompt: string | null, upstreamId: string | null, upstreamRequestId: string | null, createdAt: string, updatedAt: string, endedAt: string | null, failure: { code: string, message: string } | null, assets: Array<
            | { __typename: 'AudioAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'ImageAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'TextAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'VideoAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
          > }
        | { id: string, vendor: Vendor, operation: TaskOperation, status: TaskStatus, submission: SubmissionState, tracking: TrackingState, progress: number | null, prompt: string | null, upstreamId: string | null, upstreamRequestId: string | null, createdAt: string, updatedAt: string, endedAt: string | null, failure: { code: string, message: string } | null, assets: Array<
            | { __typename: 'AudioAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'ImageAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'TextAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'VideoAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
          > }
        | { id: string, vendor: Vendor, operation: TaskOperation, status: TaskStatus, submission: SubmissionState, tracking: TrackingState, progress: number | null, prompt: string | null, upstreamId: string | null, upstreamRequestId: string | null, createdAt: string, updatedAt: string, endedAt: string | null, failure: { code: string, message: string } | null, assets: Array<
            | { __typename: 'AudioAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'ImageAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'TextAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'VideoAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
          > }
       }
    | { __typename: 'InvalidInputError', message: string, code: ErrorCode, issues: Array<{ path: Array<string>, message: string }> }
    | { __typename: 'KlingTask', state: string | null, parentVideoId: string | null, chargedUnits: number | null, id: string, vendor: Vendor, operation: TaskOperation, status: TaskStatus, submission: SubmissionState, tracking: TrackingState, progress: number | null, prompt: string | null, upstreamId: string | null, upstreamRequestId: string | null, createdAt: string, updatedAt: string, endedAt: string | null, assets: Array<
        | { __typename: 'AudioAsset', upstreamId: string | null, size: number | null, role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
        | { __typename: 'ImageAsset', width: number | null, height: number | null, upstreamId: string | null, size: number | null, role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
        | { __typename: 'TextAsset', upstreamId: string | null, size: number | null, role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
        | { __typename: 'VideoAsset', width: number | null, height: number | null, durationSeconds: number | null, upstreamId: string | null, size: number | null, role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
      >, failure: { code: string, message: string } | null }
    | { __typename: 'QuotaExceededError', upstreamStatus: number | null, upstreamCode: string | null, upstreamRequestId: string | null, message: string, code: ErrorCode }
    | { __typename: 'RateLimitedError', upstreamStatus: number | null, upstreamCode: string | null, upstreamRequestId: string | null, retryAfterSeconds: number | null, message: string, code: ErrorCode }
    | { __typename: 'SubmissionNotStoredError', message: string, code: ErrorCode }
    | { __typename: 'SubmissionRateExceededError', message: string, code: ErrorCode }
    | { __typename: 'SubmissionUnknownError', upstreamStatus: number | null, upstreamRequestId: string | null, message: string, code: ErrorCode, task:
        | { id: string, vendor: Vendor, operation: TaskOperation, status: TaskStatus, submission: SubmissionState, tracking: TrackingState, progress: number | null, prompt: string | null, upstreamId: string | null, upstreamRequestId: string | null, createdAt: string, updatedAt: string, endedAt: string | null, failure: { code: string, message: string } | null, assets: Array<
            | { __typename: 'AudioAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'ImageAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'TextAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'VideoAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
          > }
        | { id: string, vendor: Vendor, operation: TaskOperation, status: TaskStatus, submission: SubmissionState, tracking: TrackingState, progress: number | null, prompt: string | null, upstreamId: string | null, upstreamRequestId: string | null, createdAt: string, updatedAt: string, endedAt: string | null, failure: { code: string, message: string } | null, assets: Array<
            | { __typename: 'AudioAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'ImageAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'TextAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'VideoAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
          > }
        | { id: string, vendor: Vendor, operation: TaskOperation, status: TaskStatus, submission: SubmissionState, tracking: TrackingState, progress: number | null, prompt: string | null, upstreamId: string | null, upstreamRequestId: string | null, createdAt: string, updatedAt: string, endedAt: string | null, failure: { code: string, message: string } | null, assets: Array<
            | { __typename: 'AudioAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'ImageAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'TextAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'VideoAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
          > }
        | { id: string, vendor: Vendor, operation: TaskOperation, status: TaskStatus, submission: SubmissionState, tracking: TrackingState, progress: number | null, prompt: string | null, upstreamId: string | null, upstreamRequestId: string | null, createdAt: string, updatedAt: string, endedAt: string | null, failure: { code: string, message: string } | null, assets: Array<
            | { __typename: 'AudioAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'ImageAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'TextAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'VideoAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
          > }
        | { id: string, vendor: Vendor, operation: TaskOperation, status: TaskStatus, submission: SubmissionState, tracking: TrackingState, progress: number | null, prompt: string | null, upstreamId: string | null, upstreamRequestId: string | null, createdAt: string, updatedAt: string, endedAt: string | null, failure: { code: string, message: string } | null, assets: Array<
            | { __typename: 'AudioAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'ImageAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'TextAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'VideoAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
          > }
        | { id: string, vendor: Vendor, operation: TaskOperation, status: TaskStatus, submission: SubmissionState, tracking: TrackingState, progress: number | null, prompt: string | null, upstreamId: string | null, upstreamRequestId: string | null, createdAt: string, updatedAt: string, endedAt: string | null, failure: { code: string, message: string } | null, assets: Array<
            | { __typename: 'AudioAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'ImageAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'TextAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'VideoAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
          > }
        | { id: string, vendor: Vendor, operation: TaskOperation, status: TaskStatus, submission: SubmissionState, tracking: TrackingState, progress: number | null, prompt: string | null, upstreamId: string | null, upstreamRequestId: string | null, createdAt: string, updatedAt: string, endedAt: string | null, failure: { code: string, message: string } | null, assets: Array<
            | { __typename: 'AudioAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'ImageAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'TextAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'VideoAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
          > }
        | { id: string, vendor: Vendor, operation: TaskOperation, status: TaskStatus, submission: SubmissionState, tracking: TrackingState, progress: number | null, prompt: string | null, upstreamId: string | null, upstreamRequestId: string | null, createdAt: string, updatedAt: string, endedAt: string | null, failure: { code: string, message: string } | null, assets: Array<
            | { __typename: 'AudioAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'ImageAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'TextAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'VideoAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
          > }
        | { id: string, vendor: Vendor, operation: TaskOperation, status: TaskStatus, submission: SubmissionState, tracking: TrackingState, progress: number | null, prompt: string | null, upstreamId: string | null, upstreamRequestId: string | null, createdAt: string, updatedAt: string, endedAt: string | null, failure: { code: string, message: string } | null, assets: Array<
            | { __typename: 'AudioAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'ImageAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'TextAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'VideoAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
          > }
        | { id: string, vendor: Vendor, operation: TaskOperation, status: TaskStatus, submission: SubmissionState, tracking: TrackingState, progress: number | null, prompt: string | null, upstreamId: string | null, upstreamRequestId: string | null, createdAt: string, updatedAt: string, endedAt: string | null, failure: { code: string, message: string } | null, assets: Array<
            | { __typename: 'AudioAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'ImageAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'TextAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'VideoAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
          > }
        | { id: string, vendor: Vendor, operation: TaskOperation, status: TaskStatus, submission: SubmissionState, tracking: TrackingState, progress: number | null, prompt: string | null, upstreamId: string | null, upstreamRequestId: string | null, createdAt: string, updatedAt: string, endedAt: string | null, failure: { code: string, message: string } | null, assets: Array<
            | { __typename: 'AudioAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'ImageAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'TextAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'VideoAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
          > }
        | { id: string, vendor: Vendor, operation: TaskOperation, status: TaskStatus, submission: SubmissionState, tracking: TrackingState, progress: number | null, prompt: string | null, upstreamId: string | null, upstreamRequestId: string | null, createdAt: string, updatedAt: string, endedAt: string | null, failure: { code: string, message: string } | null, assets: Array<
            | { __typename: 'AudioAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'ImageAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'TextAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'VideoAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
          > }
       }
    | { __typename: 'UpstreamRefusedError', upstreamStatus: number | null, upstreamCode: string | null, upstreamRequestId: string | null, message: string, code: ErrorCode }
    | { __typename: 'UpstreamUnauthorizedError', upstreamStatus: number | null, upstreamCode: string | null, upstreamRequestId: string | null, message: string, code: ErrorCode }
    | { __typename: 'UpstreamUnavailableError', upstreamStatus: number | null, upstreamCode: string | null, upstreamRequestId: string | null, message: string, code: ErrorCode }
   };

export type KlingTaskQueryVariables = Exact<{
  id: string;
}>;


export type KlingTaskQuery = { task:
    | { __typename: 'FluxTask' }
    | { __typename: 'IdeogramTask' }
    | { __typename: 'KlingTask', state: string | null, parentVideoId: string | null, chargedUnits: number | null, id: string, vendor: Vendor, operation: TaskOperation, status: TaskStatus, submission: SubmissionState, tracking: TrackingState, progress: number | null, prompt: string | null, upstreamId: string | null, upstreamRequestId: string | null, createdAt: string, updatedAt: string, endedAt: string | null, assets: Array<
        | { __typename: 'AudioAsset', upstreamId: string | null, size: number | null, role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
        | { __typename: 'ImageAsset', width: number | null, height: number | null, upstreamId: string | null, size: number | null, role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
        | { __typename: 'TextAsset', upstreamId: string | null, size: number | null, role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
        | { __typename: 'VideoAsset', width: number | null, height: number | null, durationSeconds: number | null, upstreamId: string | null, size: number | null, role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
      >, failure: { code: string, message: string } | null }
    | { __typename: 'LumaTask' }
    | { __typename: 'MidjourneyTask' }
    | { __typename: 'MinimaxTask' }
    | { __typename: 'OpenaiTask' }
    | { __typename: 'RecraftTask' }
    | { __typename: 'ReplicateTask' }
    | { __typename: 'RunwayTask' }
    | { __typename: 'SunoTask' }
    | { __typename: 'UdioTask' }
   | null, node:
    | { __typename: 'FluxTask' }
    | { __typename: 'IdeogramTask' }
    | { __typename: 'KlingTask', state: string | null, parentVideoId: string | null, chargedUnits: number | null, id: string, vendor: Vendor, operation: TaskOperation, status: TaskStatus, submission: SubmissionState, tracking: TrackingState, progress: number | null, prompt: string | null, upstreamId: string | null, upstreamRequestId: string | null, createdAt: string, updatedAt: string, endedAt: string | null, assets: Array<
        | { __typename: 'AudioAsset', upstreamId: string | null, size: number | null, role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
        | { __typename: 'ImageAsset', width: number | null, height: number | null, upstreamId: string | null, size: number | null, role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
        | { __typename: 'TextAsset', upstreamId: string | null, size: number | null, role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
        | { __typename: 'VideoAsset', width: number | null, height: number | null, durationSeconds: number | null, upstreamId: string | null, size: number | null, role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
      >, failure: { code: string, message: string } | null }
    | { __typename: 'LumaTask' }
    | { __typename: 'MidjourneyTask' }
    | { __typename: 'MinimaxTask' }
    | { __typename: 'OpenaiTask' }
    | { __typename: 'RecraftTask' }
    | { __typename: 'ReplicateTask' }
    | { __typename: 'RunwayTask' }
    | { __typename: 'SunoTask' }
    | { __typename: 'UdioTask' }
   | null, tasks: { edges: Array<{ node:
        | { __typename: 'FluxTask' }
        | { __typename: 'IdeogramTask' }
        | { __typename: 'KlingTask', state: string | null, parentVideoId: string | null, chargedUnits: number | null, id: string, vendor: Vendor, operation: TaskOperation, status: TaskStatus, submission: SubmissionState, tracking: TrackingState, progress: number | null, prompt: string | null, upstreamId: string | null, upstreamRequestId: string | null, createdAt: string, updatedAt: string, endedAt: string | null, assets: Array<
            | { __typename: 'AudioAsset', upstreamId: string | null, size: number | null, role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'ImageAsset', width: number | null, height: number | null, upstreamId: string | null, size: number | null, role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'TextAsset', upstreamId: string | null, size: number | null, role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'VideoAsset', width: number | null, height: number | null, durationSeconds: number | null, upstreamId: string | null, size: number | null, role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
          >, failure: { code: string, message: string } | null }
        | { __typename: 'LumaTask' }
        | { __typename: 'MidjourneyTask' }
        | { __typename: 'MinimaxTask' }
        | { __typename: 'OpenaiTask' }
        | { __typename: 'RecraftTask' }
        | { __typename: 'ReplicateTask' }
        | { __typename: 'RunwayTask' }
        | { __typename: 'SunoTask' }
        | { __typename: 'UdioTask' }
       }> } };

export type ChatCompletionFieldsFragment = { upstreamId: string | null, model: string | null, createdAt: string | null, choices: Array<{ index: number, finishReason: ChatFinishReason | null, message: { content: string | null, refusal: string | null, reasoning: string | null, annotations: Array<unknown>, toolCalls: Array<{ id: string, name: string, arguments: string }> }, logprobs: Array<{ token: string, logprob: number, bytes: Array<number> | null, alternatives: Array<{ token: string, logprob: number, bytes: Array<number> | null }> }> | null }>, usage: { promptTokens: number, completionTokens: number, totalTokens: number, promptDetails: { cachedTokens: number | null, audioTokens: number | null, textTokens: number | null, imageTokens: number | null } | null, completionDetails: { reasoningTokens: number | null, audioTokens: number | null, textTokens: number | null, acceptedPredictionTokens: number | null, rejectedPredictionTokens: number | null } | null } | null };

export type CreateChatCompletionMutationVariables = Exact<{
  input: CreateChatCompletionInput;
}>;


export type CreateChatCompletionMutation = { createChatCompletion:
    | { __typename: 'ChatCompletion', upstreamId: string | null, model: string | null, createdAt: string | null, choices: Array<{ index: number, finishReason: ChatFinishReason | null, message: { content: string | null, refusal: string | null, reasoning: string | null, annotations: Array<unknown>, toolCalls: Array<{ id: string, name: string, arguments: string }> }, logprobs: Array<{ token: string, logprob: number, bytes: Array<number> | null, alternatives: Array<{ token: string, logprob: number, bytes: Array<number> | null }> }> | null }>, usage: { promptTokens: number, completionTokens: number, totalTokens: number, promptDetails: { cachedTokens: number | null, audioTokens: number | null, textTokens: number | null, imageTokens: number | null } | null, completionDetails: { reasoningTokens: number | null, audioTokens: number | null, textTokens: number | null, acceptedPredictionTokens: number | null, rejectedPredictionTokens: number | null } | null } | null }
    | { __typename: 'ContentRefusedError', code: ErrorCode, message: string, upstreamStatus: number | null, upstreamCode: string | null, upstreamRequestId: string | null }
    | { __typename: 'InvalidInputError', code: ErrorCode, message: string, issues: Array<{ path: Array<string>, message: string }> }
    | { __typename: 'QuotaExceededError', code: ErrorCode, message: string, upstreamStatus: number | null, upstreamCode: string | null, upstreamRequestId: string | null }
    | { __typename: 'RateLimitedError', code: ErrorCode, message: string, upstreamStatus: number | null, upstreamCode: string | null, upstreamRequestId: string | null }
    | { __typename: 'UpstreamRefusedError', code: ErrorCode, message: string, upstreamStatus: number | null, upstreamCode: string | null, upstreamRequestId: string | null }
    | { __typename: 'UpstreamUnauthorizedError', code: ErrorCode, message: string, upstreamStatus: number | null, upstreamCode: string | null, upstreamRequestId: string | null }
    | { __typename: 'UpstreamUnavailableError', code: ErrorCode, message: string, upstreamStatus: number | null, upstreamCode: string | null, upstreamRequestId: string | null }
   };

export type StreamChatCompletionSubscriptionVariables = Exact<{
  input: CreateChatCompletionInput;
}>;


export type StreamChatCompletionSubscription = { streamChatCompletion:
    | { __typename: 'ChatCompletedToolCall', choice: number, toolCall: { id: string, name: string, arguments: string } }
    | { __typename: 'ChatCompletion', upstreamId: string | null, model: string | null, createdAt: string | null, choices: Array<{ index: number, finishReason: ChatFinishReason | null, message: { content: string | null, refusal: string | null, reasoning: string | null, annotations: Array<unknown>, toolCalls: Array<{ id: string, name: string, arguments: string }> }, logprobs: Array<{ token: string, logprob: number, bytes: Array<number> | null, alternatives: Array<{ token: string, logprob: number, bytes: Array<number> | null }> }> | null }>, usage: { promptTokens: number, completionTokens: number, totalTokens: number, promptDetails: { cachedTokens: number | null, audioTokens: number | null, textTokens: number | null, imageTokens: number | null } | null, completionDetails: { reasoningTokens: number | null, audioTokens: number | null, textTokens: number | null, acceptedPredictionTokens: number | null, rejectedPredictionTokens: number | null } | null } | null }
    | { __typename: 'ChatReasoningDelta', choice: number, text: string }
    | { __typename: 'ChatRefusalDelta', choice: number, text: string }
    | { __typename: 'ChatTextDelta', choice: number, text: string }
    | { __typename: 'ContentRefusedError', code: ErrorCode, message: string, upstreamStatus: number | null, upstreamCode: string | null, upstreamRequestId: string | null }
    | { __typename: 'InvalidInputError', code: ErrorCode, message: string, issues: Array<{ path: Array<string>, message: string }> }
    | { __typename: 'QuotaExceededError', code: ErrorCode, message: string, upstreamStatus: number | null, upstreamCode: string | null, upstreamRequestId: string | null }
    | { __typename: 'RateLimitedError', code: ErrorCode, message: string, upstreamStatus: number | null, upstreamCode: string | null, upstreamRequestId: string | null }
    | { __typename: 'UpstreamRefusedError', code: ErrorCode, message: string, upstreamStatus: number | null, upstreamCode: string | null, upstreamRequestId: string | null }
    | { __typename: 'UpstreamUnauthorizedError', code: ErrorCode, message: string, upstreamStatus: number | null, upstreamCode: string | null, upstreamRequestId: string | null }
    | { __typename: 'UpstreamUnavailableError', code: ErrorCode, message: string, upstreamStatus: number | null, upstreamCode: string | null, upstreamRequestId: string | null }
   };

export type AnthropicMessageFieldsFragment = { upstreamId: string, model: string, stopReason: AnthropicStopReason, stopSequence: string | null, content: Array<
    | { __typename: 'AnthropicRedactedThinkingBlock', data: string }
    | { __typename: 'AnthropicTextBlock', text: string }
    | { __typename: 'AnthropicThinkingBlock', thinking: string, signature: string | null }
    | { __typename: 'AnthropicToolUseBlock', id: string, name: string, input: unknown }
  >, usage: { inputTokens: number | null, outputTokens: number | null, cacheCreationInputTokens: number | null, cacheReadInputTokens: number | null, cacheCreationFiveMinuteInputTokens: number | null, cacheCreationOneHourInputTokens: number | null } };

export type AnthropicCreateMessageMutationVariables = Exact<{
  input: AnthropicCreateMessageInput;
}>;


export type AnthropicCreateMessageMutation = { anthropicCreateMessage:
    | { __typename: 'AnthropicMessage', upstreamId: string, model: string, stopReason: AnthropicStopReason, stopSequence: string | null, content: Array<
        | { __typename: 'AnthropicRedactedThinkingBlock', data: string }
        | { __typename: 'AnthropicTextBlock', text: string }
        | { __typename: 'AnthropicThinkingBlock', thinking: string, signature: string | null }
        | { __typename: 'AnthropicToolUseBlock', id: string, name: string, input: unknown }
      >, usage: { inputTokens: number | null, outputTokens: number | null, cacheCreationInputTokens: number | null, cacheReadInputTokens: number | null, cacheCreationFiveMinuteInputTokens: number | null, cacheCreationOneHourInputTokens: number | null } }
    | { __typename: 'ContentRefusedError', upstreamStatus: number | null, upstreamCode: string | null, upstreamRequestId: string | null, message: string, code: ErrorCode }
    | { __typename: 'InvalidInputError', message: string, code: ErrorCode, issues: Array<{ path: Array<string>, message: string }> }
    | { __typename: 'QuotaExceededError', upstreamStatus: number | null, upstreamCode: string | null, upstreamRequestId: string | null, message: string, code: ErrorCode }
    | { __typename: 'RateLimitedError', upstreamStatus: number | null, upstreamCode: string | null, upstreamRequestId: string | null, retryAfterSeconds: number | null, message: string, code: ErrorCode }
    | { __typename: 'UpstreamRefusedError', upstreamStatus: number | null, upstreamCode: string | null, upstreamRequestId: string | null, message: string, code: ErrorCode }
    | { __typename: 'UpstreamUnauthorizedError', upstreamStatus: number | null, upstreamCode: string | null, upstreamRequestId: string | null, message: string, code: ErrorCode }
    | { __typename: 'UpstreamUnavailableError', upstreamStatus: number | null, upstreamCode: string | null, upstreamRequestId: string | null, message: string, code: ErrorCode }
   };

export type AnthropicStreamMessageSubscriptionVariables = Exact<{
  input: AnthropicCreateMessageInput;
}>;


export type AnthropicStreamMessageSubscription = { anthropicStreamMessage:
    | { __typename: 'AnthropicMessage', upstreamId: string, model: string, stopReason: AnthropicStopReason, stopSequence: string | null, content: Array<
        | { __typename: 'AnthropicRedactedThinkingBlock', data: string }
        | { __typename: 'AnthropicTextBlock', text: string }
        | { __typename: 'AnthropicThinkingBlock', thinking: string, signature: string | null }
        | { __typename: 'AnthropicToolUseBlock', id: string, name: string, input: unknown }
      >, usage: { inputTokens: number | null, outputTokens: number | null, cacheCreationInputTokens: number | null, cacheReadInputTokens: number | null, cacheCreationFiveMinuteInputTokens: number | null, cacheCreationOneHourInputTokens: number | null } }
    | { __typename: 'AnthropicTextDelta', block: number, text: string }
    | { __typename: 'AnthropicThinkingDelta', block: number, text: string }
    | { __typename: 'AnthropicToolUse', block: number, id: string, name: string, input: unknown }
    | { __typename: 'ContentRefusedError', upstreamStatus: number | null, upstreamCode: string | null, upstreamRequestId: string | null, message: string, code: ErrorCode }
    | { __typename: 'InvalidInputError', message: string, code: ErrorCode, issues: Array<{ path: Array<string>, message: string }> }
    | { __typename: 'QuotaExceededError', upstreamStatus: number | null, upstreamCode: string | null, upstreamRequestId: string | null, message: string, code: ErrorCode }
    | { __typename: 'RateLimitedError', upstreamStatus: number | null, upstreamCode: string | null, upstreamRequestId: string | null, retryAfterSeconds: number | null, message: string, code: ErrorCode }
    | { __typename: 'UpstreamRefusedError', upstreamStatus: number | null, upstreamCode: string | null, upstreamRequestId: string | null, message: string, code: ErrorCode }
    | { __typename: 'UpstreamUnauthorizedError', upstreamStatus: number | null, upstreamCode: string | null, upstreamRequestId: string | null, message: string, code: ErrorCode }
    | { __typename: 'UpstreamUnavailableError', upstreamStatus: number | null, upstreamCode: string | null, upstreamRequestId: string | null, message: string, code: ErrorCode }
   };

export type ModelsQueryVariables = Exact<{ [key: string]: never; }>;


export type ModelsQuery = { models:
    | { __typename: 'InvalidInputError', code: ErrorCode, message: string }
    | { __typename: 'ModelsSuccess', models: Array<{ name: string, ownedBy: string | null, endpointTypes: Array<string> }> }
    | { __typename: 'QuotaExceededError', code: ErrorCode, message: string }
    | { __typename: 'RateLimitedError', code: ErrorCode, message: string }
    | { __typename: 'UpstreamRefusedError', code: ErrorCode, message: string }
    | { __typename: 'UpstreamUnauthorizedError', code: ErrorCode, message: string }
    | { __typename: 'UpstreamUnavailableError', code: ErrorCode, message: string }
   };

export type ModelQueryVariables = Exact<{
  name: string;
}>;


export type ModelQuery = { model:
    | { __typename: 'InvalidInputError', code: ErrorCode, message: string, issues: Array<{ path: Array<string>, message: string }> }
    | { __typename: 'Model', name: string, ownedBy: string | null, endpointTypes: Array<string> }
    | { __typename: 'QuotaExceededError', code: ErrorCode, message: string }
    | { __typename: 'RateLimitedError', code: ErrorCode, message: string }
    | { __typename: 'UpstreamRefusedError', code: ErrorCode, message: string }
    | { __typename: 'UpstreamUnauthorizedError', code: ErrorCode, message: string }
    | { __typename: 'UpstreamUnavailableError', code: ErrorCode, message: string }
   | null };

export type CreateEmbeddingsMutationVariables = Exact<{
  input: CreateEmbeddingsInput;
}>;


export type CreateEmbeddingsMutation = { createEmbeddings:
    | { __typename: 'ContentRefusedError', code: ErrorCode, message: string }
    | { __typename: 'Embeddings', model: string, embeddings: Array<{ vector: Array<number> }>, usage: { promptTokens: number, totalTokens: number } | null }
    | { __typename: 'InvalidInputError', code: ErrorCode, message: string, issues: Array<{ path: Array<string>, message: string }> }
    | { __typename: 'QuotaExceededError', code: ErrorCode, message: string }
    | { __typename: 'RateLimitedError', code: ErrorCode, message: string }
    | { __typename: 'UpstreamRefusedError', code: ErrorCode, message: string }
    | { __typename: 'UpstreamUnauthorizedError', code: ErrorCode, message: string }
    | { __typename: 'UpstreamUnavailableError', code: ErrorCode, message: string }
   };

export type CreateCompletionMutationVariables = Exact<{
  input: CreateCompletionInput;
}>;


export type CreateCompletionMutation = { createCompletion:
    | { __typename: 'Completion', upstreamId: string, model: string, choices: Array<{ index: number, text: string, finishReason: CompletionFinishReason | null, logprobs: unknown }>, usage: { promptTokens: number, completionTokens: number, totalTokens: number } | null }
    | { __typename: 'ContentRefusedError', code: ErrorCode, message: string }
    | { __typename: 'InvalidInputError', code: ErrorCode, message: string, issues: Array<{ path: Array<string>, message: string }> }
    | { __typename: 'QuotaExceededError', code: ErrorCode, message: string }
    | { __typename: 'RateLimitedError', code: ErrorCode, message: string }
    | { __typename: 'UpstreamRefusedError', code: ErrorCode, message: string }
    | { __typename: 'UpstreamUnauthorizedError', code: ErrorCode, message: string }
    | { __typename: 'UpstreamUnavailableError', code: ErrorCode, message: string }
   };

export type CompletionFieldsFragment = { upstreamId: string, model: string, choices: Array<{ index: number, text: string, finishReason: CompletionFinishReason | null, logprobs: unknown }>, usage: { promptTokens: number, completionTokens: number, totalTokens: number } | null };

export type StreamCompletionSubscriptionVariables = Exact<{
  input: CreateCompletionInput;
}>;


export type StreamCompletionSubscription = { streamCompletion:
    | { __typename: 'Completion', upstreamId: string, model: string, choices: Array<{ index: number, text: string, finishReason: CompletionFinishReason | null, logprobs: unknown }>, usage: { promptTokens: number, completionTokens: number, totalTokens: number } | null }
    | { __typename: 'CompletionTextDelta', choice: number, text: string }
    | { __typename: 'ContentRefusedError', code: ErrorCode, message: string }
    | { __typename: 'InvalidInputError', code: ErrorCode, message: string, issues: Array<{ path: Array<string>, message: string }> }
    | { __typename: 'QuotaExceededError', code: ErrorCode, message: string }
    | { __typename: 'RateLimitedError', code: ErrorCode, message: string }
    | { __typename: 'UpstreamRefusedError', code: ErrorCode, message: string }
    | { __typename: 'UpstreamUnauthorizedError', code: ErrorCode, message: string }
    | { __typename: 'UpstreamUnavailableError', code: ErrorCode, message: string }
   };

export type MidjourneyFieldsFragment = { state: string | null, action: string | null, awaitsModal: boolean, queuePosition: number | null, finalPrompt: string | null, suggestions: Array<string>, callerState: string | null, id: string, vendor: Vendor, operation: TaskOperation, status: TaskStatus, submission: SubmissionState, tracking: TrackingState, progress: number | null, prompt: string | null, upstreamId: string | null, upstreamRequestId: string | null, createdAt: string, updatedAt: string, endedAt: string | null, buttons: Array<{ customId: string, label: string, emoji: string }>, failure: { code: string, message: string } | null, assets: Array<
    | { __typename: 'AudioAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
    | { __typename: 'ImageAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
    | { __typename: 'TextAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
    | { __typename: 'VideoAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
  > };

type MidjourneyErrors_ContentRefusedError_Fragment = { __typename: 'ContentRefusedError', bannedWord: string | null, upstreamStatus: number | null, upstreamCode: string | null, upstreamRequestId: string | null, message: string, code: ErrorCode };

type MidjourneyErrors_FileSpaceExceededError_Fragment = { __typename: 'FileSpaceExceededError', message: string, code: ErrorCode };

type MidjourneyErrors_IdempotencyConflictError_Fragment = { __typename: 'IdempotencyConflictError', message: string, code: ErrorCode, task:
    | { id: string, vendor: Vendor, operation: TaskOperation, status: TaskStatus, submission: SubmissionState, tracking: TrackingState, progress: number | null, prompt: string | null, upstreamId: string | null, upstreamRequestId: string | null, createdAt: string, updatedAt: string, endedAt: string | null, failure: { code: string, message: string } | null, assets: Array<
        | { __typename: 'AudioAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
        | { __typename: 'ImageAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
        | { __typename: 'TextAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
        | { __typename: 'VideoAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
      > }
    | { id: string, vendor: Vendor, operation: TaskOperation, status: TaskStatus, submission: SubmissionState, tracking: TrackingState, progress: number | null, prompt: string | null, upstreamId: string | null, upstreamRequestId: string | null, createdAt: string, updatedAt: string, endedAt: string | null, failure: { code: string, message: string } | null, assets: Array<
        | { __typename: 'AudioAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
        | { __typename: 'ImageAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
        | { __typename: 'TextAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
        | { __typename: 'VideoAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
      > }
    | { id: string, vendor: Vendor, operation: TaskOperation, status: TaskStatus, submission: SubmissionState, tracking: TrackingState, progress: number | null, prompt: string | null, upstreamId: string | null, upstreamRequestId: string | null, createdAt: string, updatedAt: string, endedAt: string | null, failure: { code: string, message: string } | null, assets: Array<
        | { __typename: 'AudioAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
        | { __typename: 'ImageAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
        | { __typename: 'TextAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
        | { __typename: 'VideoAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
      > }
    | { id: string, vendor: Vendor, operation: TaskOperation, status: TaskStatus, submission: SubmissionState, tracking: TrackingState, progress: number | null, prompt: string | null, upstreamId: string | null, upstreamRequestId: string | null, createdAt: string, updatedAt: string, endedAt: string | null, failure: { code: string, message: string } | null, assets: Array<
        | { __typename: 'AudioAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
        | { __typename: 'ImageAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
        | { __typename: 'TextAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
        | { __typename: 'VideoAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
      > }
    | { id: string, vendor: Vendor, operation: TaskOperation, status: TaskStatus, submission: SubmissionState, tracking: TrackingState, progress: number | null, prompt: string | null, upstreamId: string | null, upstreamRequestId: string | null, createdAt: string, updatedAt: string, endedAt: string | null, failure: { code: string, message: string } | null, assets: Array<
        | { __typename: 'AudioAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
        | { __typename: 'ImageAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
        | { __typename: 'TextAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
        | { __typename: 'VideoAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
      > }
    | { id: string, vendor: Vendor, operation: TaskOperation, status: TaskStatus, submission: SubmissionState, tracking: TrackingState, progress: number | null, prompt: string | null, upstreamId: string | null, upstreamRequestId: string | null, createdAt: string, updatedAt: string, endedAt: string | null, failure: { code: string, message: string } | null, assets: Array<
        | { __typename: 'AudioAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
        | { __typename: 'ImageAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
        | { __typename: 'TextAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
        | { __typename: 'VideoAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
      > }
    | { id: string, vendor: Vendor, operation: TaskOperation, status: TaskStatus, submission: SubmissionState, tracking: TrackingState, progress: number | null, prompt: string | null, upstreamId: string | null, upstreamRequestId: string | null, createdAt: string, updatedAt: string, endedAt: string | null, failure: { code: string, message: string } | null, assets: Array<
        | { __typename: 'AudioAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
        | { __typename: 'ImageAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
        | { __typename: 'TextAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
        | { __typename: 'VideoAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
      > }
    | { id: string, vendor: Vendor, operation: TaskOperation, status: TaskStatus, submission: SubmissionState, tracking: TrackingState, progress: number | null, prompt: string | null, upstreamId: string | null, upstreamRequestId: string | null, createdAt: string, updatedAt: string, endedAt: string | null, failure: { code: string, message: string } | null, assets: Array<
        | { __typename: 'AudioAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
        | { __typename: 'ImageAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
        | { __typename: 'TextAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
        | { __typename: 'VideoAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
      > }
    | { id: string, vendor: Vendor, operation: TaskOperation, status: TaskStatus, submission: SubmissionState, tracking: TrackingState, progress: number | null, prompt: string | null, upstreamId: string | null, upstreamRequestId: string | null, createdAt: string, updatedAt: string, endedAt: string | null, failure: { code: string, message: string } | null, assets: Array<
        | { __typename: 'AudioAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
        | { __typename: 'ImageAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
        | { __typename: 'TextAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
        | { __typename: 'VideoAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
      > }
    | { id: string, vendor: Vendor, operation: TaskOperation, status: TaskStatus, submission: SubmissionState, tracking: TrackingState, progress: number | null, prompt: string | null, upstreamId: string | null, upstreamRequestId: string | null, createdAt: string, updatedAt: string, endedAt: string | null, failure: { code: string, message: string } | null, assets: Array<
        | { __typename: 'AudioAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
        | { __typename: 'ImageAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
        | { __typename: 'TextAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
        | { __typename: 'VideoAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
      > }
    | { id: string, vendor: Vendor, operation: TaskOperation, status: TaskStatus, submission: SubmissionState, tracking: TrackingState, progress: number | null, prompt: string | null, upstreamId: string | null, upstreamRequestId: string | null, createdAt: string, updatedAt: string, endedAt: string | null, failure: { code: string, message: string } | null, assets: Array<
        | { __typename: 'AudioAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
        | { __typename: 'ImageAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
        | { __typename: 'TextAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
        | { __typename: 'VideoAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
      > }
    | { id: string, vendor: Vendor, operation: TaskOperation, status: TaskStatus, submission: SubmissionState, tracking: TrackingState, progress: number | null, prompt: string | null, upstreamId: string | null, upstreamRequestId: string | null, createdAt: string, updatedAt: string, endedAt: string | null, failure: { code: string, message: string } | null, assets: Array<
        | { __typename: 'AudioAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
        | { __typename: 'ImageAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
        | { __typename: 'TextAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
        | { __typename: 'VideoAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
      > }
   };

type MidjourneyErrors_InvalidInputError_Fragment = { __typename: 'InvalidInputError', message: string, code: ErrorCode, issues: Array<{ path: Array<string>, message: string }> };

type MidjourneyErrors_QuotaExceededError_Fragment = { __typename: 'QuotaExceededError', upstreamStatus: number | null, upstreamCode: string | null, upstreamRequestId: string | null, message: string, code: ErrorCode };

type MidjourneyErrors_RateLimitedError_Fragment = { __typename: 'RateLimitedError', upstreamStatus: number | null, upstreamCode: string | null, upstreamRequestId: string | null, retryAfterSeconds: number | null, message: string, code: ErrorCode };

type MidjourneyErrors_SubmissionNotStoredError_Fragment = { __typename: 'SubmissionNotStoredError', message: string, code: ErrorCode };

type MidjourneyErrors_SubmissionRateExceededError_Fragment = { __typename: 'SubmissionRateExceededError', message: string, code: ErrorCode };

type MidjourneyErrors_SubmissionUnknownError_Fragment = { __typename: 'SubmissionUnknownError', upstreamStatus: number | null, upstreamRequestId: string | null, message: string, code: ErrorCode, task:
    | { id: string, vendor: Vendor, operation: TaskOperation, status: TaskStatus, submission: SubmissionState, tracking: TrackingState, progress: number | null, prompt: string | null, upstreamId: string | null, upstreamRequestId: string | null, createdAt: string, updatedAt: string, endedAt: string | null, failure: { code: string, message: string } | null, assets: Array<
        | { __typename: 'AudioAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
        | { __typename: 'ImageAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
        | { __typename: 'TextAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
        | { __typename: 'VideoAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
      > }
    | { id: string, vendor: Vendor, operation: TaskOperation, status: TaskStatus, submission: SubmissionState, tracking: TrackingState, progress: number | null, prompt: string | null, upstreamId: string | null, upstreamRequestId: string | null, createdAt: string, updatedAt: string, endedAt: string | null, failure: { code: string, message: string } | null, assets: Array<
        | { __typename: 'AudioAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
        | { __typename: 'ImageAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
        | { __typename: 'TextAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
        | { __typename: 'VideoAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
      > }
    | { id: string, vendor: Vendor, operation: TaskOperation, status: TaskStatus, submission: SubmissionState, tracking: TrackingState, progress: number | null, prompt: string | null, upstreamId: string | null, upstreamRequestId: string | null, createdAt: string, updatedAt: string, endedAt: string | null, failure: { code: string, message: string } | null, assets: Array<
        | { __typename: 'AudioAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
        | { __typename: 'ImageAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
        | { __typename: 'TextAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
        | { __typename: 'VideoAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
      > }
    | { id: string, vendor: Vendor, operation: TaskOperation, status: TaskStatus, submission: SubmissionState, tracking: TrackingState, progress: number | null, prompt: string | null, upstreamId: string | null, upstreamRequestId: string | null, createdAt: string, updatedAt: string, endedAt: string | null, failure: { code: string, message: string } | null, assets: Array<
        | { __typename: 'AudioAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
        | { __typename: 'ImageAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
        | { __typename: 'TextAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
        | { __typename: 'VideoAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
      > }
    | { id: string, vendor: Vendor, operation: TaskOperation, status: TaskStatus, submission: SubmissionState, tracking: TrackingState, progress: number | null, prompt: string | null, upstreamId: string | null, upstreamRequestId: string | null, createdAt: string, updatedAt: string, endedAt: string | null, failure: { code: string, message: string } | null, assets: Array<
        | { __typename: 'AudioAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
        | { __typename: 'ImageAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
        | { __typename: 'TextAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
        | { __typename: 'VideoAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
      > }
    | { id: string, vendor: Vendor, operation: TaskOperation, status: TaskStatus, submission: SubmissionState, tracking: TrackingState, progress: number | null, prompt: string | null, upstreamId: string | null, upstreamRequestId: string | null, createdAt: string, updatedAt: string, endedAt: string | null, failure: { code: string, message: string } | null, assets: Array<
        | { __typename: 'AudioAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
        | { __typename: 'ImageAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
        | { __typename: 'TextAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
        | { __typename: 'VideoAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
      > }
    | { id: string, vendor: Vendor, operation: TaskOperation, status: TaskStatus, submission: SubmissionState, tracking: TrackingState, progress: number | null, prompt: string | null, upstreamId: string | null, upstreamRequestId: string | null, createdAt: string, updatedAt: string, endedAt: string | null, failure: { code: string, message: string } | null, assets: Array<
        | { __typename: 'AudioAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
        | { __typename: 'ImageAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
        | { __typename: 'TextAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
        | { __typename: 'VideoAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
      > }
    | { id: string, vendor: Vendor, operation: TaskOperation, status: TaskStatus, submission: SubmissionState, tracking: TrackingState, progress: number | null, prompt: string | null, upstreamId: string | null, upstreamRequestId: string | null, createdAt: string, updatedAt: string, endedAt: string | null, failure: { code: string, message: string } | null, assets: Array<
        | { __typename: 'AudioAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
        | { __typename: 'ImageAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
        | { __typename: 'TextAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
        | { __typename: 'VideoAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
      > }
    | { id: string, vendor: Vendor, operation: TaskOperation, status: TaskStatus, submission: SubmissionState, tracking: TrackingState, progress: number | null, prompt: string | null, upstreamId: string | null, upstreamRequestId: string | null, createdAt: string, updatedAt: string, endedAt: string | null, failure: { code: string, message: string } | null, assets: Array<
        | { __typename: 'AudioAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
        | { __typename: 'ImageAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
        | { __typename: 'TextAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
        | { __typename: 'VideoAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
      > }
    | { id: string, vendor: Vendor, operation: TaskOperation, status: TaskStatus, submission: SubmissionState, tracking: TrackingState, progress: number | null, prompt: string | null, upstreamId: string | null, upstreamRequestId: string | null, createdAt: string, updatedAt: string, endedAt: string | null, failure: { code: string, message: string } | null, assets: Array<
        | { __typename: 'AudioAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
        | { __typename: 'ImageAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
        | { __typename: 'TextAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
        | { __typename: 'VideoAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
      > }
    | { id: string, vendor: Vendor, operation: TaskOperation, status: TaskStatus, submission: SubmissionState, tracking: TrackingState, progress: number | null, prompt: string | null, upstreamId: string | null, upstreamRequestId: string | null, createdAt: string, updatedAt: string, endedAt: string | null, failure: { code: string, message: string } | null, assets: Array<
        | { __typename: 'AudioAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
        | { __typename: 'ImageAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
        | { __typename: 'TextAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
        | { __typename: 'VideoAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
      > }
    | { id: string, vendor: Vendor, operation: TaskOperation, status: TaskStatus, submission: SubmissionState, tracking: TrackingState, progress: number | null, prompt: string | null, upstreamId: string | null, upstreamRequestId: string | null, createdAt: string, updatedAt: string, endedAt: string | null, failure: { code: string, message: string } | null, assets: Array<
        | { __typename: 'AudioAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
        | { __typename: 'ImageAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
        | { __typename: 'TextAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
        | { __typename: 'VideoAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
      > }
   };

type MidjourneyErrors_UpstreamRefusedError_Fragment = { __typename: 'UpstreamRefusedError', upstreamStatus: number | null, upstreamCode: string | null, upstreamRequestId: string | null, message: string, code: ErrorCode };

type MidjourneyErrors_UpstreamUnauthorizedError_Fragment = { __typename: 'UpstreamUnauthorizedError', upstreamStatus: number | null, upstreamCode: string | null, upstreamRequestId: string | null, message: string, code: ErrorCode };

type MidjourneyErrors_UpstreamUnavailableError_Fragment = { __typename: 'UpstreamUnavailableError', upstreamStatus: number | null, upstreamCode: string | null, upstreamRequestId: string | null, message: string, code: ErrorCode };

export type MidjourneyErrorsFragment =
  | MidjourneyErrors_ContentRefusedError_Fragment
  | MidjourneyErrors_FileSpaceExceededError_Fragment
  | MidjourneyErrors_IdempotencyConflictError_Fragment
  | MidjourneyErrors_InvalidInputError_Fragment
  | MidjourneyErrors_QuotaExceededError_Fragment
  | MidjourneyErrors_RateLimitedError_Fragment
  | MidjourneyErrors_SubmissionNotStoredError_Fragment
  | MidjourneyErrors_SubmissionRateExceededError_Fragment
  | MidjourneyErrors_SubmissionUnknownError_Fragment
  | MidjourneyErrors_UpstreamRefusedError_Fragment
  | MidjourneyErrors_UpstreamUnauthorizedError_Fragment
  | MidjourneyErrors_UpstreamUnavailableError_Fragment
;

export type MidjourneyImagineMutationVariables = Exact<{
  input: MidjourneyImagineInput;
}>;


export type MidjourneyImagineMutation = { midjourneyImagine:
    | { __typename: 'ContentRefusedError', bannedWord: string | null, upstreamStatus: number | null, upstreamCode: string | null, upstreamRequestId: string | null, message: string, code: ErrorCode }
    | { __typename: 'FileSpaceExceededError', message: string, code: ErrorCode }
    | { __typename: 'IdempotencyConflictError', message: string, code: ErrorCode, task:
        | { id: string, vendor: Vendor, operation: TaskOperation, status: TaskStatus, submission: SubmissionState, tracking: TrackingState, progress: number | null, prompt: string | null, upstreamId: string | null, upstreamRequestId: string | null, createdAt: string, updatedAt: string, endedAt: string | null, failure: { code: string, message: string } | null, assets: Array<
            | { __typename: 'AudioAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'ImageAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'TextAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'VideoAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
          > }
        | { id: string, vendor: Vendor, operation: TaskOperation, status: TaskStatus, submission: SubmissionState, tracking: TrackingState, progress: number | null, prompt: string | null, upstreamId: string | null, upstreamRequestId: string | null, createdAt: string, updatedAt: string, endedAt: string | null, failure: { code: string, message: string } | null, assets: Array<
            | { __typename: 'AudioAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'ImageAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'TextAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'VideoAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
          > }
        | { id: string, vendor: Vendor, operation: TaskOperation, status: TaskStatus, submission: SubmissionState, tracking: TrackingState, progress: number | null, prompt: string | null, upstreamId: string | null, upstreamRequestId: string | null, createdAt: string, updatedAt: string, endedAt: string | null, failure: { code: string, message: string } | null, assets: Array<
            | { __typename: 'AudioAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'ImageAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'TextAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'VideoAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
          > }
        | { id: string, vendor: Vendor, operation: TaskOperation, status: TaskStatus, submission: SubmissionState, tracking: TrackingState, progress: number | null, prompt: string | null, upstreamId: string | null, upstreamRequestId: string | null, createdAt: string, updatedAt: string, endedAt: string | null, failure: { code: string, message: string } | null, assets: Array<
            | { __typename: 'AudioAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'ImageAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'TextAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'VideoAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
          > }
        | { id: string, vendor: Vendor, operation: TaskOperation, status: TaskStatus, submission: SubmissionState, tracking: TrackingState, progress: number | null, prompt: string | null, upstreamId: string | null, upstreamRequestId: string | null, createdAt: string, updatedAt: string, endedAt: string | null, failure: { code: string, message: string } | null, assets: Array<
            | { __typename: 'AudioAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'ImageAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'TextAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'VideoAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
          > }
        | { id: string, vendor: Vendor, operation: TaskOperation, status: TaskStatus, submission: SubmissionState, tracking: TrackingState, progress: number | null, prompt: string | null, upstreamId: string | null, upstreamRequestId: string | null, createdAt: string, updatedAt: string, endedAt: string | null, failure: { code: string, message: string } | null, assets: Array<
            | { __typename: 'AudioAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'ImageAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'TextAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'VideoAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
          > }
        | { id: string, vendor: Vendor, operation: TaskOperation, status: TaskStatus, submission: SubmissionState, tracking: TrackingState, progress: number | null, prompt: string | null, upstreamId: string | null, upstreamRequestId: string | null, createdAt: string, updatedAt: string, endedAt: string | null, failure: { code: string, message: string } | null, assets: Array<
            | { __typename: 'AudioAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'ImageAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'TextAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'VideoAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
          > }
        | { id: string, vendor: Vendor, operation: TaskOperation, status: TaskStatus, submission: SubmissionState, tracking: TrackingState, progress: number | null, prompt: string | null, upstreamId: string | null, upstreamRequestId: string | null, createdAt: string, updatedAt: string, endedAt: string | null, failure: { code: string, message: string } | null, assets: Array<
            | { __typename: 'AudioAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'ImageAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'TextAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'VideoAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
          > }
        | { id: string, vendor: Vendor, operation: TaskOperation, status: TaskStatus, submission: SubmissionState, tracking: TrackingState, progress: number | null, prompt: string | null, upstreamId: string | null, upstreamRequestId: string | null, createdAt: string, updatedAt: string, endedAt: string | null, failure: { code: string, message: string } | null, assets: Array<
            | { __typename: 'AudioAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'ImageAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'TextAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'VideoAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
          > }
        | { id: string, vendor: Vendor, operation: TaskOperation, status: TaskStatus, submission: SubmissionState, tracking: TrackingState, progress: number | null, prompt: string | null, upstreamId: string | null, upstreamRequestId: string | null, createdAt: string, updatedAt: string, endedAt: string | null, failure: { code: string, message: string } | null, assets: Array<
            | { __typename: 'AudioAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'ImageAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'TextAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'VideoAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
          > }
        | { id: string, vendor: Vendor, operation: TaskOperation, status: TaskStatus, submission: SubmissionState, tracking: TrackingState, progress: number | null, prompt: string | null, upstreamId: string | null, upstreamRequestId: string | null, createdAt: string, updatedAt: string, endedAt: string | null, failure: { code: string, message: string } | null, assets: Array<
            | { __typename: 'AudioAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'ImageAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'TextAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'VideoAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
          > }
        | { id: string, vendor: Vendor, operation: TaskOperation, status: TaskStatus, submission: SubmissionState, tracking: TrackingState, progress: number | null, prompt: string | null, upstreamId: string | null, upstreamRequestId: string | null, createdAt: string, updatedAt: string, endedAt: string | null, failure: { code: string, message: string } | null, assets: Array<
            | { __typename: 'AudioAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'ImageAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'TextAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'VideoAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
          > }
       }
    | { __typename: 'InvalidInputError', message: string, code: ErrorCode, issues: Array<{ path: Array<string>, message: string }> }
    | { __typename: 'MidjourneyTask', state: string | null, action: string | null, awaitsModal: boolean, queuePosition: number | null, finalPrompt: string | null, suggestions: Array<string>, callerState: string | null, id: string, vendor: Vendor, operation: TaskOperation, status: TaskStatus, submission: SubmissionState, tracking: TrackingState, progress: number | null, prompt: string | null, upstreamId: string | null, upstreamRequestId: string | null, createdAt: string, updatedAt: string, endedAt: string | null, buttons: Array<{ customId: string, label: string, emoji: string }>, failure: { code: string, message: string } | null, assets: Array<
        | { __typename: 'AudioAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
        | { __typename: 'ImageAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
        | { __typename: 'TextAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
        | { __typename: 'VideoAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
      > }
    | { __typename: 'QuotaExceededError', upstreamStatus: number | null, upstreamCode: string | null, upstreamRequestId: string | null, message: string, code: ErrorCode }
    | { __typename: 'RateLimitedError', upstreamStatus: number | null, upstreamCode: string | null, upstreamRequestId: string | null, retryAfterSeconds: number | null, message: string, code: ErrorCode }
    | { __typename: 'SubmissionNotStoredError', message: string, code: ErrorCode }
    | { __typename: 'SubmissionRateExceededError', message: string, code: ErrorCode }
    | { __typename: 'SubmissionUnknownError', upstreamStatus: number | null, upstreamRequestId: string | null, message: string, code: ErrorCode, task:
        | { id: string, vendor: Vendor, operation: TaskOperation, status: TaskStatus, submission: SubmissionState, tracking: TrackingState, progress: number | null, prompt: string | null, upstreamId: string | null, upstreamRequestId: string | null, createdAt: string, updatedAt: string, endedAt: string | null, failure: { code: string, message: string } | null, assets: Array<
            | { __typename: 'AudioAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'ImageAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'TextAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'VideoAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
          > }
        | { id: string, vendor: Vendor, operation: TaskOperation, status: TaskStatus, submission: SubmissionState, tracking: TrackingState, progress: number | null, prompt: string | null, upstreamId: string | null, upstreamRequestId: string | null, createdAt: string, updatedAt: string, endedAt: string | null, failure: { code: string, message: string } | null, assets: Array<
            | { __typename: 'AudioAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'ImageAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'TextAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'VideoAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
          > }
        | { id: string, vendor: Vendor, operation: TaskOperation, status: TaskStatus, submission: SubmissionState, tracking: TrackingState, progress: number | null, prompt: string | null, upstreamId: string | null, upstreamRequestId: string | null, createdAt: string, updatedAt: string, endedAt: string | null, failure: { code: string, message: string } | null, assets: Array<
            | { __typename: 'AudioAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'ImageAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'TextAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'VideoAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
          > }
        | { id: string, vendor: Vendor, operation: TaskOperation, status: TaskStatus, submission: SubmissionState, tracking: TrackingState, progress: number | null, prompt: string | null, upstreamId: string | null, upstreamRequestId: string | null, createdAt: string, updatedAt: string, endedAt: string | null, failure: { code: string, message: string } | null, assets: Array<
            | { __typename: 'AudioAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'ImageAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'TextAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'VideoAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
          > }
        | { id: string, vendor: Vendor, operation: TaskOperation, status: TaskStatus, submission: SubmissionState, tracking: TrackingState, progress: number | null, prompt: string | null, upstreamId: string | null, upstreamRequestId: string | null, createdAt: string, updatedAt: string, endedAt: string | null, failure: { code: string, message: string } | null, assets: Array<
            | { __typename: 'AudioAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'ImageAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'TextAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'VideoAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
          > }
        | { id: string, vendor: Vendor, operation: TaskOperation, status: TaskStatus, submission: SubmissionState, tracking: TrackingState, progress: number | null, prompt: string | null, upstreamId: string | null, upstreamRequestId: string | null, createdAt: string, updatedAt: string, endedAt: string | null, failure: { code: string, message: string } | null, assets: Array<
            | { __typename: 'AudioAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'ImageAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'TextAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'VideoAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
          > }
        | { id: string, vendor: Vendor, operation: TaskOperation, status: TaskStatus, submission: SubmissionState, tracking: TrackingState, progress: number | null, prompt: string | null, upstreamId: string | null, upstreamRequestId: string | null, createdAt: string, updatedAt: string, endedAt: string | null, failure: { code: string, message: string } | null, assets: Array<
            | { __typename: 'AudioAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'ImageAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'TextAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'VideoAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
          > }
        | { id: string, vendor: Vendor, operation: TaskOperation, status: TaskStatus, submission: SubmissionState, tracking: TrackingState, progress: number | null, prompt: string | null, upstreamId: string | null, upstreamRequestId: string | null, createdAt: string, updatedAt: string, endedAt: string | null, failure: { code: string, message: string } | null, assets: Array<
            | { __typename: 'AudioAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'ImageAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'TextAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'VideoAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
          > }
        | { id: string, vendor: Vendor, operation: TaskOperation, status: TaskStatus, submission: SubmissionState, tracking: TrackingState, progress: number | null, prompt: string | null, upstreamId: string | null, upstreamRequestId: string | null, createdAt: string, updatedAt: string, endedAt: string | null, failure: { code: string, message: string } | null, assets: Array<
            | { __typename: 'AudioAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'ImageAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'TextAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'VideoAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
          > }
        | { id: string, vendor: Vendor, operation: TaskOperation, status: TaskStatus, submission: SubmissionState, tracking: TrackingState, progress: number | null, prompt: string | null, upstreamId: string | null, upstreamRequestId: string | null, createdAt: string, updatedAt: string, endedAt: string | null, failure: { code: string, message: string } | null, assets: Array<
            | { __typename: 'AudioAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'ImageAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'TextAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'VideoAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
          > }
        | { id: string, vendor: Vendor, operation: TaskOperation, status: TaskStatus, submission: SubmissionState, tracking: TrackingState, progress: number | null, prompt: string | null, upstreamId: string | null, upstreamRequestId: string | null, createdAt: string, updatedAt: string, endedAt: string | null, failure: { code: string, message: string } | null, assets: Array<
            | { __typename: 'AudioAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'ImageAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'TextAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'VideoAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
          > }
        | { id: string, vendor: Vendor, operation: TaskOperation, status: TaskStatus, submission: SubmissionState, tracking: TrackingState, progress: number | null, prompt: string | null, upstreamId: string | null, upstreamRequestId: string | null, createdAt: string, updatedAt: string, endedAt: string | null, failure: { code: string, message: string } | null, assets: Array<
            | { __typename: 'AudioAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'ImageAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'TextAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'VideoAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
          > }
       }
    | { __typename: 'UpstreamRefusedError', upstreamStatus: number | null, upstreamCode: string | null, upstreamRequestId: string | null, message: string, code: ErrorCode }
    | { __typename: 'UpstreamUnauthorizedError', upstreamStatus: number | null, upstreamCode: string | null, upstreamRequestId: string | null, message: string, code: ErrorCode }
    | { __typename: 'UpstreamUnavailableError', upstreamStatus: number | null, upstreamCode: string | null, upstreamRequestId: string | null, message: string, code: ErrorCode }
   };

export type MidjourneyPressButtonMutationVariables = Exact<{
  input: MidjourneyPressButtonInput;
}>;


export type MidjourneyPressButtonMutation = { midjourneyPressButton:
    | { __typename: 'ContentRefusedError', bannedWord: string | null, upstreamStatus: number | null, upstreamCode: string | null, upstreamRequestId: string | null, message: string, code: ErrorCode }
    | { __typename: 'FileSpaceExceededError', message: string, code: ErrorCode }
    | { __typename: 'IdempotencyConflictError', message: string, code: ErrorCode, task:
        | { id: string, vendor: Vendor, operation: TaskOperation, status: TaskStatus, submission: SubmissionState, tracking: TrackingState, progress: number | null, prompt: string | null, upstreamId: string | null, upstreamRequestId: string | null, createdAt: string, updatedAt: string, endedAt: string | null, failure: { code: string, message: string } | null, assets: Array<
            | { __typename: 'AudioAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'ImageAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'TextAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'VideoAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
          > }
        | { id: string, vendor: Vendor, operation: TaskOperation, status: TaskStatus, submission: SubmissionState, tracking: TrackingState, progress: number | null, prompt: string | null, upstreamId: string | null, upstreamRequestId: string | null, createdAt: string, updatedAt: string, endedAt: string | null, failure: { code: string, message: string } | null, assets: Array<
            | { __typename: 'AudioAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'ImageAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'TextAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'VideoAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
          > }
        | { id: string, vendor: Vendor, operation: TaskOperation, status: TaskStatus, submission: SubmissionState, tracking: TrackingState, progress: number | null, prompt: string | null, upstreamId: string | null, upstreamRequestId: string | null, createdAt: string, updatedAt: string, endedAt: string | null, failure: { code: string, message: string } | null, assets: Array<
            | { __typename: 'AudioAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'ImageAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'TextAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'VideoAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
          > }
        | { id: string, vendor: Vendor, operation: TaskOperation, status: TaskStatus, submission: SubmissionState, tracking: TrackingState, progress: number | null, prompt: string | null, upstreamId: string | null, upstreamRequestId: string | null, createdAt: string, updatedAt: string, endedAt: string | null, failure: { code: string, message: string } | null, assets: Array<
            | { __typename: 'AudioAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'ImageAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'TextAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'VideoAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
          > }
        | { id: string, vendor: Vendor, operation: TaskOperation, status: TaskStatus, submission: SubmissionState, tracking: TrackingState, progress: number | null, prompt: string | null, upstreamId: string | null, upstreamRequestId: string | null, createdAt: string, updatedAt: string, endedAt: string | null, failure: { code: string, message: string } | null, assets: Array<
            | { __typename: 'AudioAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'ImageAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'TextAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'VideoAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
          > }
        | { id: string, vendor: Vendor, operation: TaskOperation, status: TaskStatus, submission: SubmissionState, tracking: TrackingState, progress: number | null, prompt: string | null, upstreamId: string | null, upstreamRequestId: string | null, createdAt: string, updatedAt: string, endedAt: string | null, failure: { code: string, message: string } | null, assets: Array<
            | { __typename: 'AudioAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'ImageAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'TextAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'VideoAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
          > }
        | { id: string, vendor: Vendor, operation: TaskOperation, status: TaskStatus, submission: SubmissionState, tracking: TrackingState, progress: number | null, prompt: string | null, upstreamId: string | null, upstreamRequestId: string | null, createdAt: string, updatedAt: string, endedAt: string | null, failure: { code: string, message: string } | null, assets: Array<
            | { __typename: 'AudioAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'ImageAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'TextAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'VideoAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
          > }
        | { id: string, vendor: Vendor, operation: TaskOperation, status: TaskStatus, submission: SubmissionState, tracking: TrackingState, progress: number | null, prompt: string | null, upstreamId: string | null, upstreamRequestId: string | null, createdAt: string, updatedAt: string, endedAt: string | null, failure: { code: string, message: string } | null, assets: Array<
            | { __typename: 'AudioAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'ImageAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'TextAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'VideoAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
          > }
        | { id: string, vendor: Vendor, operation: TaskOperation, status: TaskStatus, submission: SubmissionState, tracking: TrackingState, progress: number | null, prompt: string | null, upstreamId: string | null, upstreamRequestId: string | null, createdAt: string, updatedAt: string, endedAt: string | null, failure: { code: string, message: string } | null, assets: Array<
            | { __typename: 'AudioAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'ImageAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'TextAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'VideoAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
          > }
        | { id: string, vendor: Vendor, operation: TaskOperation, status: TaskStatus, submission: SubmissionState, tracking: TrackingState, progress: number | null, prompt: string | null, upstreamId: string | null, upstreamRequestId: string | null, createdAt: string, updatedAt: string, endedAt: string | null, failure: { code: string, message: string } | null, assets: Array<
            | { __typename: 'AudioAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'ImageAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'TextAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'VideoAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
          > }
        | { id: string, vendor: Vendor, operation: TaskOperation, status: TaskStatus, submission: SubmissionState, tracking: TrackingState, progress: number | null, prompt: string | null, upstreamId: string | null, upstreamRequestId: string | null, createdAt: string, updatedAt: string, endedAt: string | null, failure: { code: string, message: string } | null, assets: Array<
            | { __typename: 'AudioAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'ImageAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'TextAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'VideoAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
          > }
        | { id: string, vendor: Vendor, operation: TaskOperation, status: TaskStatus, submission: SubmissionState, tracking: TrackingState, progress: number | null, prompt: string | null, upstreamId: string | null, upstreamRequestId: string | null, createdAt: string, updatedAt: string, endedAt: string | null, failure: { code: string, message: string } | null, assets: Array<
            | { __typename: 'AudioAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'ImageAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'TextAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'VideoAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
          > }
       }
    | { __typename: 'InvalidInputError', message: string, code: ErrorCode, issues: Array<{ path: Array<string>, message: string }> }
    | { __typename: 'MidjourneyTask', state: string | null, action: string | null, awaitsModal: boolean, queuePosition: number | null, finalPrompt: string | null, suggestions: Array<string>, callerState: string | null, id: string, vendor: Vendor, operation: TaskOperation, status: TaskStatus, submission: SubmissionState, tracking: TrackingState, progress: number | null, prompt: string | null, upstreamId: string | null, upstreamRequestId: string | null, createdAt: string, updatedAt: string, endedAt: string | null, buttons: Array<{ customId: string, label: string, emoji: string }>, failure: { code: string, message: string } | null, assets: Array<
        | { __typename: 'AudioAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
        | { __typename: 'ImageAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
        | { __typename: 'TextAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
        | { __typename: 'VideoAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
      > }
    | { __typename: 'QuotaExceededError', upstreamStatus: number | null, upstreamCode: string | null, upstreamRequestId: string | null, message: string, code: ErrorCode }
    | { __typename: 'RateLimitedError', upstreamStatus: number | null, upstreamCode: string | null, upstreamRequestId: string | null, retryAfterSeconds: number | null, message: string, code: ErrorCode }
    | { __typename: 'SubmissionNotStoredError', message: string, code: ErrorCode }
    | { __typename: 'SubmissionRateExceededError', message: string, code: ErrorCode }
    | { __typename: 'SubmissionUnknownError', upstreamStatus: number | null, upstreamRequestId: string | null, message: string, code: ErrorCode, task:
        | { id: string, vendor: Vendor, operation: TaskOperation, status: TaskStatus, submission: SubmissionState, tracking: TrackingState, progress: number | null, prompt: string | null, upstreamId: string | null, upstreamRequestId: string | null, createdAt: string, updatedAt: string, endedAt: string | null, failure: { code: string, message: string } | null, assets: Array<
            | { __typename: 'AudioAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'ImageAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'TextAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'VideoAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
          > }
        | { id: string, vendor: Vendor, operation: TaskOperation, status: TaskStatus, submission: SubmissionState, tracking: TrackingState, progress: number | null, prompt: string | null, upstreamId: string | null, upstreamRequestId: string | null, createdAt: string, updatedAt: string, endedAt: string | null, failure: { code: string, message: string } | null, assets: Array<
            | { __typename: 'AudioAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'ImageAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'TextAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'VideoAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
          > }
        | { id: string, vendor: Vendor, operation: TaskOperation, status: TaskStatus, submission: SubmissionState, tracking: TrackingState, progress: number | null, prompt: string | null, upstreamId: string | null, upstreamRequestId: string | null, createdAt: string, updatedAt: string, endedAt: string | null, failure: { code: string, message: string } | null, assets: Array<
            | { __typename: 'AudioAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'ImageAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'TextAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'VideoAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
          > }
        | { id: string, vendor: Vendor, operation: TaskOperation, status: TaskStatus, submission: SubmissionState, tracking: TrackingState, progress: number | null, prompt: string | null, upstreamId: string | null, upstreamRequestId: string | null, createdAt: string, updatedAt: string, endedAt: string | null, failure: { code: string, message: string } | null, assets: Array<
            | { __typename: 'AudioAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'ImageAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'TextAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'VideoAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
          > }
        | { id: string, vendor: Vendor, operation: TaskOperation, status: TaskStatus, submission: SubmissionState, tracking: TrackingState, progress: number | null, prompt: string | null, upstreamId: string | null, upstreamRequestId: string | null, createdAt: string, updatedAt: string, endedAt: string | null, failure: { code: string, message: string } | null, assets: Array<
            | { __typename: 'AudioAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'ImageAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'TextAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'VideoAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
          > }
        | { id: string, vendor: Vendor, operation: TaskOperation, status: TaskStatus, submission: SubmissionState, tracking: TrackingState, progress: number | null, prompt: string | null, upstreamId: string | null, upstreamRequestId: string | null, createdAt: string, updatedAt: string, endedAt: string | null, failure: { code: string, message: string } | null, assets: Array<
            | { __typename: 'AudioAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'ImageAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'TextAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'VideoAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
          > }
        | { id: string, vendor: Vendor, operation: TaskOperation, status: TaskStatus, submission: SubmissionState, tracking: TrackingState, progress: number | null, prompt: string | null, upstreamId: string | null, upstreamRequestId: string | null, createdAt: string, updatedAt: string, endedAt: string | null, failure: { code: string, message: string } | null, assets: Array<
            | { __typename: 'AudioAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'ImageAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'TextAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'VideoAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
          > }
        | { id: string, vendor: Vendor, operation: TaskOperation, status: TaskStatus, submission: SubmissionState, tracking: TrackingState, progress: number | null, prompt: string | null, upstreamId: string | null, upstreamRequestId: string | null, createdAt: string, updatedAt: string, endedAt: string | null, failure: { code: string, message: string } | null, assets: Array<
            | { __typename: 'AudioAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'ImageAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'TextAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'VideoAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
          > }
        | { id: string, vendor: Vendor, operation: TaskOperation, status: TaskStatus, submission: SubmissionState, tracking: TrackingState, progress: number | null, prompt: string | null, upstreamId: string | null, upstreamRequestId: string | null, createdAt: string, updatedAt: string, endedAt: string | null, failure: { code: string, message: string } | null, assets: Array<
            | { __typename: 'AudioAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'ImageAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'TextAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'VideoAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
          > }
        | { id: string, vendor: Vendor, operation: TaskOperation, status: TaskStatus, submission: SubmissionState, tracking: TrackingState, progress: number | null, prompt: string | null, upstreamId: string | null, upstreamRequestId: string | null, createdAt: string, updatedAt: string, endedAt: string | null, failure: { code: string, message: string } | null, assets: Array<
            | { __typename: 'AudioAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'ImageAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'TextAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'VideoAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
          > }
        | { id: string, vendor: Vendor, operation: TaskOperation, status: TaskStatus, submission: SubmissionState, tracking: TrackingState, progress: number | null, prompt: string | null, upstreamId: string | null, upstreamRequestId: string | null, createdAt: string, updatedAt: string, endedAt: string | null, failure: { code: string, message: string } | null, assets: Array<
            | { __typename: 'AudioAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'ImageAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'TextAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'VideoAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
          > }
        | { id: string, vendor: Vendor, operation: TaskOperation, status: TaskStatus, submission: SubmissionState, tracking: TrackingState, progress: number | null, prompt: string | null, upstreamId: string | null, upstreamRequestId: string | null, createdAt: string, updatedAt: string, endedAt: string | null, failure: { code: string, message: string } | null, assets: Array<
            | { __typename: 'AudioAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'ImageAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'TextAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'VideoAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
          > }
       }
    | { __typename: 'UpstreamRefusedError', upstreamStatus: number | null, upstreamCode: string | null, upstreamRequestId: string | null, message: string, code: ErrorCode }
    | { __typename: 'UpstreamUnauthorizedError', upstreamStatus: number | null, upstreamCode: string | null, upstreamRequestId: string | null, message: string, code: ErrorCode }
    | { __typename: 'UpstreamUnavailableError', upstreamStatus: number | null, upstreamCode: string | null, upstreamRequestId: string | null, message: string, code: ErrorCode }
   };

export type MidjourneySubmitModalMutationVariables = Exact<{
  input: MidjourneySubmitModalInput;
}>;


export type MidjourneySubmitModalMutation = { midjourneySubmitModal:
    | { __typename: 'ContentRefusedError', bannedWord: string | null, upstreamStatus: number | null, upstreamCode: string | null, upstreamRequestId: string | null, message: string, code: ErrorCode }
    | { __typename: 'FileSpaceExceededError', message: string, code: ErrorCode }
    | { __typename: 'IdempotencyConflictError', message: string, code: ErrorCode, task:
        | { id: string, vendor: Vendor, operation: TaskOperation, status: TaskStatus, submission: SubmissionState, tracking: TrackingState, progress: number | null, prompt: string | null, upstreamId: string | null, upstreamRequestId: string | null, createdAt: string, updatedAt: string, endedAt: string | null, failure: { code: string, message: string } | null, assets: Array<
            | { __typename: 'AudioAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'ImageAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'TextAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'VideoAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
          > }
        | { id: string, vendor: Vendor, operation: TaskOperation, status: TaskStatus, submission: SubmissionState, tracking: TrackingState, progress: number | null, prompt: string | null, upstreamId: string | null, upstreamRequestId: string | null, createdAt: string, updatedAt: string, endedAt: string | null, failure: { code: string, message: string } | null, assets: Array<
            | { __typename: 'AudioAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'ImageAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'TextAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'VideoAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
          > }
        | { id: string, vendor: Vendor, operation: TaskOperation, status: TaskStatus, submission: SubmissionState, tracking: TrackingState, progress: number | null, prompt: string | null, upstreamId: string | null, upstreamRequestId: string | null, createdAt: string, updatedAt: string, endedAt: string | null, failure: { code: string, message: string } | null, assets: Array<
            | { __typename: 'AudioAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'ImageAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'TextAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'VideoAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
          > }
        | { id: string, vendor: Vendor, operation: TaskOperation, status: TaskStatus, submission: SubmissionState, tracking: TrackingState, progress: number | null, prompt: string | null, upstreamId: string | null, upstreamRequestId: string | null, createdAt: string, updatedAt: string, endedAt: string | null, failure: { code: string, message: string } | null, assets: Array<
            | { __typename: 'AudioAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'ImageAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'TextAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'VideoAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
          > }
        | { id: string, vendor: Vendor, operation: TaskOperation, status: TaskStatus, submission: SubmissionState, tracking: TrackingState, progress: number | null, prompt: string | null, upstreamId: string | null, upstreamRequestId: string | null, createdAt: string, updatedAt: string, endedAt: string | null, failure: { code: string, message: string } | null, assets: Array<
            | { __typename: 'AudioAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'ImageAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'TextAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'VideoAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
          > }
        | { id: string, vendor: Vendor, operation: TaskOperation, status: TaskStatus, submission: SubmissionState, tracking: TrackingState, progress: number | null, prompt: string | null, upstreamId: string | null, upstreamRequestId: string | null, createdAt: string, updatedAt: string, endedAt: string | null, failure: { code: string, message: string } | null, assets: Array<
            | { __typename: 'AudioAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'ImageAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'TextAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'VideoAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
          > }
        | { id: string, vendor: Vendor, operation: TaskOperation, status: TaskStatus, submission: SubmissionState, tracking: TrackingState, progress: number | null, prompt: string | null, upstreamId: string | null, upstreamRequestId: string | null, createdAt: string, updatedAt: string, endedAt: string | null, failure: { code: string, message: string } | null, assets: Array<
            | { __typename: 'AudioAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'ImageAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'TextAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'VideoAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
          > }
        | { id: string, vendor: Vendor, operation: TaskOperation, status: TaskStatus, submission: SubmissionState, tracking: TrackingState, progress: number | null, prompt: string | null, upstreamId: string | null, upstreamRequestId: string | null, createdAt: string, updatedAt: string, endedAt: string | null, failure: { code: string, message: string } | null, assets: Array<
            | { __typename: 'AudioAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'ImageAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'TextAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'VideoAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
          > }
        | { id: string, vendor: Vendor, operation: TaskOperation, status: TaskStatus, submission: SubmissionState, tracking: TrackingState, progress: number | null, prompt: string | null, upstreamId: string | null, upstreamRequestId: string | null, createdAt: string, updatedAt: string, endedAt: string | null, failure: { code: string, message: string } | null, assets: Array<
            | { __typename: 'AudioAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'ImageAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'TextAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'VideoAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
          > }
        | { id: string, vendor: Vendor, operation: TaskOperation, status: TaskStatus, submission: SubmissionState, tracking: TrackingState, progress: number | null, prompt: string | null, upstreamId: string | null, upstreamRequestId: string | null, createdAt: string, updatedAt: string, endedAt: string | null, failure: { code: string, message: string } | null, assets: Array<
            | { __typename: 'AudioAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'ImageAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'TextAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'VideoAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
          > }
        | { id: string, vendor: Vendor, operation: TaskOperation, status: TaskStatus, submission: SubmissionState, tracking: TrackingState, progress: number | null, prompt: string | null, upstreamId: string | null, upstreamRequestId: string | null, createdAt: string, updatedAt: string, endedAt: string | null, failure: { code: string, message: string } | null, assets: Array<
            | { __typename: 'AudioAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'ImageAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'TextAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'VideoAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
          > }
        | { id: string, vendor: Vendor, operation: TaskOperation, status: TaskStatus, submission: SubmissionState, tracking: TrackingState, progress: number | null, prompt: string | null, upstreamId: string | null, upstreamRequestId: string | null, createdAt: string, updatedAt: string, endedAt: string | null, failure: { code: string, message: string } | null, assets: Array<
            | { __typename: 'AudioAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'ImageAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'TextAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'VideoAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
          > }
       }
    | { __typename: 'InvalidInputError', message: string, code: ErrorCode, issues: Array<{ path: Array<string>, message: string }> }
    | { __typename: 'MidjourneyTask', state: string | null, action: string | null, awaitsModal: boolean, queuePosition: number | null, finalPrompt: string | null, suggestions: Array<string>, callerState: string | null, id: string, vendor: Vendor, operation: TaskOperation, status: TaskStatus, submission: SubmissionState, tracking: TrackingState, progress: number | null, prompt: string | null, upstreamId: string | null, upstreamRequestId: string | null, createdAt: string, updatedAt: string, endedAt: string | null, buttons: Array<{ customId: string, label: string, emoji: string }>, failure: { code: string, message: string } | null, assets: Array<
        | { __typename: 'AudioAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
        | { __typename: 'ImageAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
        | { __typename: 'TextAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
        | { __typename: 'VideoAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
      > }
    | { __typename: 'QuotaExceededError', upstreamStatus: number | null, upstreamCode: string | null, upstreamRequestId: string | null, message: string, code: ErrorCode }
    | { __typename: 'RateLimitedError', upstreamStatus: number | null, upstreamCode: string | null, upstreamRequestId: string | null, retryAfterSeconds: number | null, message: string, code: ErrorCode }
    | { __typename: 'SubmissionNotStoredError', message: string, code: ErrorCode }
    | { __typename: 'SubmissionRateExceededError', message: string, code: ErrorCode }
    | { __typename: 'SubmissionUnknownError', upstreamStatus: number | null, upstreamRequestId: string | null, message: string, code: ErrorCode, task:
        | { id: string, vendor: Vendor, operation: TaskOperation, status: TaskStatus, submission: SubmissionState, tracking: TrackingState, progress: number | null, prompt: string | null, upstreamId: string | null, upstreamRequestId: string | null, createdAt: string, updatedAt: string, endedAt: string | null, failure: { code: string, message: string } | null, assets: Array<
            | { __typename: 'AudioAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'ImageAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'TextAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'VideoAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
          > }
        | { id: string, vendor: Vendor, operation: TaskOperation, status: TaskStatus, submission: SubmissionState, tracking: TrackingState, progress: number | null, prompt: string | null, upstreamId: string | null, upstreamRequestId: string | null, createdAt: string, updatedAt: string, endedAt: string | null, failure: { code: string, message: string } | null, assets: Array<
            | { __typename: 'AudioAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'ImageAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'TextAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'VideoAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
          > }
        | { id: string, vendor: Vendor, operation: TaskOperation, status: TaskStatus, submission: SubmissionState, tracking: TrackingState, progress: number | null, prompt: string | null, upstreamId: string | null, upstreamRequestId: string | null, createdAt: string, updatedAt: string, endedAt: string | null, failure: { code: string, message: string } | null, assets: Array<
            | { __typename: 'AudioAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'ImageAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'TextAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'VideoAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
          > }
        | { id: string, vendor: Vendor, operation: TaskOperation, status: TaskStatus, submission: SubmissionState, tracking: TrackingState, progress: number | null, prompt: string | null, upstreamId: string | null, upstreamRequestId: string | null, createdAt: string, updatedAt: string, endedAt: string | null, failure: { code: string, message: string } | null, assets: Array<
            | { __typename: 'AudioAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'ImageAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'TextAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'VideoAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
          > }
        | { id: string, vendor: Vendor, operation: TaskOperation, status: TaskStatus, submission: SubmissionState, tracking: TrackingState, progress: number | null, prompt: string | null, upstreamId: string | null, upstreamRequestId: string | null, createdAt: string, updatedAt: string, endedAt: string | null, failure: { code: string, message: string } | null, assets: Array<
            | { __typename: 'AudioAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'ImageAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'TextAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'VideoAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
          > }
        | { id: string, vendor: Vendor, operation: TaskOperation, status: TaskStatus, submission: SubmissionState, tracking: TrackingState, progress: number | null, prompt: string | null, upstreamId: string | null, upstreamRequestId: string | null, createdAt: string, updatedAt: string, endedAt: string | null, failure: { code: string, message: string } | null, assets: Array<
            | { __typename: 'AudioAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'ImageAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'TextAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'VideoAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
          > }
        | { id: string, vendor: Vendor, operation: TaskOperation, status: TaskStatus, submission: SubmissionState, tracking: TrackingState, progress: number | null, prompt: string | null, upstreamId: string | null, upstreamRequestId: string | null, createdAt: string, updatedAt: string, endedAt: string | null, failure: { code: string, message: string } | null, assets: Array<
            | { __typename: 'AudioAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'ImageAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'TextAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'VideoAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
          > }
        | { id: string, vendor: Vendor, operation: TaskOperation, status: TaskStatus, submission: SubmissionState, tracking: TrackingState, progress: number | null, prompt: string | null, upstreamId: string | null, upstreamRequestId: string | null, createdAt: string, updatedAt: string, endedAt: string | null, failure: { code: string, message: string } | null, assets: Array<
            | { __typename: 'AudioAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'ImageAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'TextAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'VideoAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
          > }
        | { id: string, vendor: Vendor, operation: TaskOperation, status: TaskStatus, submission: SubmissionState, tracking: TrackingState, progress: number | null, prompt: string | null, upstreamId: string | null, upstreamRequestId: string | null, createdAt: string, updatedAt: string, endedAt: string | null, failure: { code: string, message: string } | null, assets: Array<
            | { __typename: 'AudioAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'ImageAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'TextAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'VideoAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
          > }
        | { id: string, vendor: Vendor, operation: TaskOperation, status: TaskStatus, submission: SubmissionState, tracking: TrackingState, progress: number | null, prompt: string | null, upstreamId: string | null, upstreamRequestId: string | null, createdAt: string, updatedAt: string, endedAt: string | null, failure: { code: string, message: string } | null, assets: Array<
            | { __typename: 'AudioAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'ImageAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'TextAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'VideoAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
          > }
        | { id: string, vendor: Vendor, operation: TaskOperation, status: TaskStatus, submission: SubmissionState, tracking: TrackingState, progress: number | null, prompt: string | null, upstreamId: string | null, upstreamRequestId: string | null, createdAt: string, updatedAt: string, endedAt: string | null, failure: { code: string, message: string } | null, assets: Array<
            | { __typename: 'AudioAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'ImageAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'TextAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'VideoAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
          > }
        | { id: string, vendor: Vendor, operation: TaskOperation, status: TaskStatus, submission: SubmissionState, tracking: TrackingState, progress: number | null, prompt: string | null, upstreamId: string | null, upstreamRequestId: string | null, createdAt: string, updatedAt: string, endedAt: string | null, failure: { code: string, message: string } | null, assets: Array<
            | { __typename: 'AudioAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'ImageAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'TextAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'VideoAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
          > }
       }
    | { __typename: 'UpstreamRefusedError', upstreamStatus: number | null, upstreamCode: string | null, upstreamRequestId: string | null, message: string, code: ErrorCode }
    | { __typename: 'UpstreamUnauthorizedError', upstreamStatus: number | null, upstreamCode: string | null, upstreamRequestId: string | null, message: string, code: ErrorCode }
    | { __typename: 'UpstreamUnavailableError', upstreamStatus: number | null, upstreamCode: string | null, upstreamRequestId: string | null, message: string, code: ErrorCode }
   };

export type MidjourneyBlendMutationVariables = Exact<{
  input: MidjourneyBlendInput;
}>;


export type MidjourneyBlendMutation = { midjourneyBlend:
    | { __typename: 'ContentRefusedError', bannedWord: string | null, upstreamStatus: number | null, upstreamCode: string | null, upstreamRequestId: string | null, message: string, code: ErrorCode }
    | { __typename: 'FileSpaceExceededError', message: string, code: ErrorCode }
    | { __typename: 'IdempotencyConflictError', message: string, code: ErrorCode, task:
        | { id: string, vendor: Vendor, operation: TaskOperation, status: TaskStatus, submission: SubmissionState, tracking: TrackingState, progress: number | null, prompt: string | null, upstreamId: string | null, upstreamRequestId: string | null, createdAt: string, updatedAt: string, endedAt: string | null, failure: { code: string, message: string } | null, assets: Array<
            | { __typename: 'AudioAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'ImageAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'TextAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'VideoAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
          > }
        | { id: string, vendor: Vendor, operation: TaskOperation, status: TaskStatus, submission: SubmissionState, tracking: TrackingState, progress: number | null, prompt: string | null, upstreamId: string | null, upstreamRequestId: string | null, createdAt: string, updatedAt: string, endedAt: string | null, failure: { code: string, message: string } | null, assets: Array<
            | { __typename: 'AudioAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'ImageAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'TextAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'VideoAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
          > }
        | { id: string, vendor: Vendor, operation: TaskOperation, status: TaskStatus, submission: SubmissionState, tracking: TrackingState, progress: number | null, prompt: string | null, upstreamId: string | null, upstreamRequestId: string | null, createdAt: string, updatedAt: string, endedAt: string | null, failure: { code: string, message: string } | null, assets: Array<
            | { __typename: 'AudioAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'ImageAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'TextAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'VideoAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
          > }
        | { id: string, vendor: Vendor, operation: TaskOperation, status: TaskStatus, submission: SubmissionState, tracking: TrackingState, progress: number | null, prompt: string | null, upstreamId: string | null, upstreamRequestId: string | null, createdAt: string, updatedAt: string, endedAt: string | null, failure: { code: string, message: string } | null, assets: Array<
            | { __typename: 'AudioAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'ImageAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'TextAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'VideoAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
          > }
        | { id: string, vendor: Vendor, operation: TaskOperation, status: TaskStatus, submission: SubmissionState, tracking: TrackingState, progress: number | null, prompt: string | null, upstreamId: string | null, upstreamRequestId: string | null, createdAt: string, updatedAt: string, endedAt: string | null, failure: { code: string, message: string } | null, assets: Array<
            | { __typename: 'AudioAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'ImageAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'TextAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'VideoAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
          > }
        | { id: string, vendor: Vendor, operation: TaskOperation, status: TaskStatus, submission: SubmissionState, tracking: TrackingState, progress: number | null, prompt: string | null, upstreamId: string | null, upstreamRequestId: string | null, createdAt: string, updatedAt: string, endedAt: string | null, failure: { code: string, message: string } | null, assets: Array<
            | { __typename: 'AudioAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'ImageAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'TextAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'VideoAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
          > }
        | { id: string, vendor: Vendor, operation: TaskOperation, status: TaskStatus, submission: SubmissionState, tracking: TrackingState, progress: number | null, prompt: string | null, upstreamId: string | null, upstreamRequestId: string | null, createdAt: string, updatedAt: string, endedAt: string | null, failure: { code: string, message: string } | null, assets: Array<
            | { __typename: 'AudioAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'ImageAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'TextAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'VideoAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
          > }
        | { id: string, vendor: Vendor, operation: TaskOperation, status: TaskStatus, submission: SubmissionState, tracking: TrackingState, progress: number | null, prompt: string | null, upstreamId: string | null, upstreamRequestId: string | null, createdAt: string, updatedAt: string, endedAt: string | null, failure: { code: string, message: string } | null, assets: Array<
            | { __typename: 'AudioAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'ImageAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'TextAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'VideoAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
          > }
        | { id: string, vendor: Vendor, operation: TaskOperation, status: TaskStatus, submission: SubmissionState, tracking: TrackingState, progress: number | null, prompt: string | null, upstreamId: string | null, upstreamRequestId: string | null, createdAt: string, updatedAt: string, endedAt: string | null, failure: { code: string, message: string } | null, assets: Array<
            | { __typename: 'AudioAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'ImageAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'TextAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'VideoAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
          > }
        | { id: string, vendor: Vendor, operation: TaskOperation, status: TaskStatus, submission: SubmissionState, tracking: TrackingState, progress: number | null, prompt: string | null, upstreamId: string | null, upstreamRequestId: string | null, createdAt: string, updatedAt: string, endedAt: string | null, failure: { code: string, message: string } | null, assets: Array<
            | { __typename: 'AudioAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'ImageAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'TextAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'VideoAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
          > }
        | { id: string, vendor: Vendor, operation: TaskOperation, status: TaskStatus, submission: SubmissionState, tracking: TrackingState, progress: number | null, prompt: string | null, upstreamId: string | null, upstreamRequestId: string | null, createdAt: string, updatedAt: string, endedAt: string | null, failure: { code: string, message: string } | null, assets: Array<
            | { __typename: 'AudioAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'ImageAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'TextAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'VideoAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
          > }
        | { id: string, vendor: Vendor, operation: TaskOperation, status: TaskStatus, submission: SubmissionState, tracking: TrackingState, progress: number | null, prompt: string | null, upstreamId: string | null, upstreamRequestId: string | null, createdAt: string, updatedAt: string, endedAt: string | null, failure: { code: string, message: string } | null, assets: Array<
            | { __typename: 'AudioAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'ImageAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'TextAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'VideoAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
          > }
       }
    | { __typename: 'InvalidInputError', message: string, code: ErrorCode, issues: Array<{ path: Array<string>, message: string }> }
    | { __typename: 'MidjourneyTask', state: string | null, action: string | null, awaitsModal: boolean, queuePosition: number | null, finalPrompt: string | null, suggestions: Array<string>, callerState: string | null, id: string, vendor: Vendor, operation: TaskOperation, status: TaskStatus, submission: SubmissionState, tracking: TrackingState, progress: number | null, prompt: string | null, upstreamId: string | null, upstreamRequestId: string | null, createdAt: string, updatedAt: string, endedAt: string | null, buttons: Array<{ customId: string, label: string, emoji: string }>, failure: { code: string, message: string } | null, assets: Array<
        | { __typename: 'AudioAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
        | { __typename: 'ImageAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
        | { __typename: 'TextAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
        | { __typename: 'VideoAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
      > }
    | { __typename: 'QuotaExceededError', upstreamStatus: number | null, upstreamCode: string | null, upstreamRequestId: string | null, message: string, code: ErrorCode }
    | { __typename: 'RateLimitedError', upstreamStatus: number | null, upstreamCode: string | null, upstreamRequestId: string | null, retryAfterSeconds: number | null, message: string, code: ErrorCode }
    | { __typename: 'SubmissionNotStoredError', message: string, code: ErrorCode }
    | { __typename: 'SubmissionRateExceededError', message: string, code: ErrorCode }
    | { __typename: 'SubmissionUnknownError', upstreamStatus: number | null, upstreamRequestId: string | null, message: string, code: ErrorCode, task:
        | { id: string, vendor: Vendor, operation: TaskOperation, status: TaskStatus, submission: SubmissionState, tracking: TrackingState, progress: number | null, prompt: string | null, upstreamId: string | null, upstreamRequestId: string | null, createdAt: string, updatedAt: string, endedAt: string | null, failure: { code: string, message: string } | null, assets: Array<
            | { __typename: 'AudioAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'ImageAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'TextAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'VideoAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
          > }
        | { id: string, vendor: Vendor, operation: TaskOperation, status: TaskStatus, submission: SubmissionState, tracking: TrackingState, progress: number | null, prompt: string | null, upstreamId: string | null, upstreamRequestId: string | null, createdAt: string, updatedAt: string, endedAt: string | null, failure: { code: string, message: string } | null, assets: Array<
            | { __typename: 'AudioAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'ImageAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'TextAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'VideoAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
          > }
        | { id: string, vendor: Vendor, operation: TaskOperation, status: TaskStatus, submission: SubmissionState, tracking: TrackingState, progress: number | null, prompt: string | null, upstreamId: string | null, upstreamRequestId: string | null, createdAt: string, updatedAt: string, endedAt: string | null, failure: { code: string, message: string } | null, assets: Array<
            | { __typename: 'AudioAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'ImageAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'TextAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'VideoAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
          > }
        | { id: string, vendor: Vendor, operation: TaskOperation, status: TaskStatus, submission: SubmissionState, tracking: TrackingState, progress: number | null, prompt: string | null, upstreamId: string | null, upstreamRequestId: string | null, createdAt: string, updatedAt: string, endedAt: string | null, failure: { code: string, message: string } | null, assets: Array<
            | { __typename: 'AudioAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'ImageAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'TextAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'VideoAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
          > }
        | { id: string, vendor: Vendor, operation: TaskOperation, status: TaskStatus, submission: SubmissionState, tracking: TrackingState, progress: number | null, prompt: string | null, upstreamId: string | null, upstreamRequestId: string | null, createdAt: string, updatedAt: string, endedAt: string | null, failure: { code: string, message: string } | null, assets: Array<
            | { __typename: 'AudioAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'ImageAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'TextAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'VideoAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
          > }
        | { id: string, vendor: Vendor, operation: TaskOperation, status: TaskStatus, submission: SubmissionState, tracking: TrackingState, progress: number | null, prompt: string | null, upstreamId: string | null, upstreamRequestId: string | null, createdAt: string, updatedAt: string, endedAt: string | null, failure: { code: string, message: string } | null, assets: Array<
            | { __typename: 'AudioAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'ImageAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'TextAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'VideoAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
          > }
        | { id: string, vendor: Vendor, operation: TaskOperation, status: TaskStatus, submission: SubmissionState, tracking: TrackingState, progress: number | null, prompt: string | null, upstreamId: string | null, upstreamRequestId: string | null, createdAt: string, updatedAt: string, endedAt: string | null, failure: { code: string, message: string } | null, assets: Array<
            | { __typename: 'AudioAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'ImageAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'TextAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'VideoAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
          > }
        | { id: string, vendor: Vendor, operation: TaskOperation, status: TaskStatus, submission: SubmissionState, tracking: TrackingState, progress: number | null, prompt: string | null, upstreamId: string | null, upstreamRequestId: string | null, createdAt: string, updatedAt: string, endedAt: string | null, failure: { code: string, message: string } | null, assets: Array<
            | { __typename: 'AudioAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'ImageAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'TextAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'VideoAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
          > }
        | { id: string, vendor: Vendor, operation: TaskOperation, status: TaskStatus, submission: SubmissionState, tracking: TrackingState, progress: number | null, prompt: string | null, upstreamId: string | null, upstreamRequestId: string | null, createdAt: string, updatedAt: string, endedAt: string | null, failure: { code: string, message: string } | null, assets: Array<
            | { __typename: 'AudioAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'ImageAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'TextAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'VideoAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
          > }
        | { id: string, vendor: Vendor, operation: TaskOperation, status: TaskStatus, submission: SubmissionState, tracking: TrackingState, progress: number | null, prompt: string | null, upstreamId: string | null, upstreamRequestId: string | null, createdAt: string, updatedAt: string, endedAt: string | null, failure: { code: string, message: string } | null, assets: Array<
            | { __typename: 'AudioAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'ImageAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'TextAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'VideoAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
          > }
        | { id: string, vendor: Vendor, operation: TaskOperation, status: TaskStatus, submission: SubmissionState, tracking: TrackingState, progress: number | null, prompt: string | null, upstreamId: string | null, upstreamRequestId: string | null, createdAt: string, updatedAt: string, endedAt: string | null, failure: { code: string, message: string } | null, assets: Array<
            | { __typename: 'AudioAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'ImageAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'TextAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'VideoAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
          > }
        | { id: string, vendor: Vendor, operation: TaskOperation, status: TaskStatus, submission: SubmissionState, tracking: TrackingState, progress: number | null, prompt: string | null, upstreamId: string | null, upstreamRequestId: string | null, createdAt: string, updatedAt: string, endedAt: string | null, failure: { code: string, message: string } | null, assets: Array<
            | { __typename: 'AudioAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'ImageAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'TextAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'VideoAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
          > }
       }
    | { __typename: 'UpstreamRefusedError', upstreamStatus: number | null, upstreamCode: string | null, upstreamRequestId: string | null, message: string, code: ErrorCode }
    | { __typename: 'UpstreamUnauthorizedError', upstreamStatus: number | null, upstreamCode: string | null, upstreamRequestId: string | null, message: string, code: ErrorCode }
    | { __typename: 'UpstreamUnavailableError', upstreamStatus: number | null, upstreamCode: string | null, upstreamRequestId: string | null, message: string, code: ErrorCode }
   };

export type MidjourneyDescribeMutationVariables = Exact<{
  input: MidjourneyDescribeInput;
}>;


export type MidjourneyDescribeMutation = { midjourneyDescribe:
    | { __typename: 'ContentRefusedError', bannedWord: string | null, upstreamStatus: number | null, upstreamCode: string | null, upstreamRequestId: string | null, message: string, code: ErrorCode }
    | { __typename: 'FileSpaceExceededError', message: string, code: ErrorCode }
    | { __typename: 'IdempotencyConflictError', message: string, code: ErrorCode, task:
        | { id: string, vendor: Vendor, operation: TaskOperation, status: TaskStatus, submission: SubmissionState, tracking: TrackingState, progress: number | null, prompt: string | null, upstreamId: string | null, upstreamRequestId: string | null, createdAt: string, updatedAt: string, endedAt: string | null, failure: { code: string, message: string } | null, assets: Array<
            | { __typename: 'AudioAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'ImageAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'TextAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'VideoAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
          > }
        | { id: string, vendor: Vendor, operation: TaskOperation, status: TaskStatus, submission: SubmissionState, tracking: TrackingState, progress: number | null, prompt: string | null, upstreamId: string | null, upstreamRequestId: string | null, createdAt: string, updatedAt: string, endedAt: string | null, failure: { code: string, message: string } | null, assets: Array<
            | { __typename: 'AudioAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'ImageAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'TextAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'VideoAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
          > }
        | { id: string, vendor: Vendor, operation: TaskOperation, status: TaskStatus, submission: SubmissionState, tracking: TrackingState, progress: number | null, prompt: string | null, upstreamId: string | null, upstreamRequestId: string | null, createdAt: string, updatedAt: string, endedAt: string | null, failure: { code: string, message: string } | null, assets: Array<
            | { __typename: 'AudioAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'ImageAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'TextAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'VideoAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
          > }
        | { id: string, vendor: Vendor, operation: TaskOperation, status: TaskStatus, submission: SubmissionState, tracking: TrackingState, progress: number | null, prompt: string | null, upstreamId: string | null, upstreamRequestId: string | null, createdAt: string, updatedAt: string, endedAt: string | null, failure: { code: string, message: string } | null, assets: Array<
            | { __typename: 'AudioAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'ImageAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'TextAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'VideoAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
          > }
        | { id: string, vendor: Vendor, operation: TaskOperation, status: TaskStatus, submission: SubmissionState, tracking: TrackingState, progress: number | null, prompt: string | null, upstreamId: string | null, upstreamRequestId: string | null, createdAt: string, updatedAt: string, endedAt: string | null, failure: { code: string, message: string } | null, assets: Array<
            | { __typename: 'AudioAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'ImageAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'TextAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'VideoAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
          > }
        | { id: string, vendor: Vendor, operation: TaskOperation, status: TaskStatus, submission: SubmissionState, tracking: TrackingState, progress: number | null, prompt: string | null, upstreamId: string | null, upstreamRequestId: string | null, createdAt: string, updatedAt: string, endedAt: string | null, failure: { code: string, message: string } | null, assets: Array<
            | { __typename: 'AudioAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'ImageAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'TextAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'VideoAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
          > }
        | { id: string, vendor: Vendor, operation: TaskOperation, status: TaskStatus, submission: SubmissionState, tracking: TrackingState, progress: number | null, prompt: string | null, upstreamId: string | null, upstreamRequestId: string | null, createdAt: string, updatedAt: string, endedAt: string | null, failure: { code: string, message: string } | null, assets: Array<
            | { __typename: 'AudioAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'ImageAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'TextAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'VideoAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
          > }
        | { id: string, vendor: Vendor, operation: TaskOperation, status: TaskStatus, submission: SubmissionState, tracking: TrackingState, progress: number | null, prompt: string | null, upstreamId: string | null, upstreamRequestId: string | null, createdAt: string, updatedAt: string, endedAt: string | null, failure: { code: string, message: string } | null, assets: Array<
            | { __typename: 'AudioAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'ImageAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'TextAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'VideoAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
          > }
        | { id: string, vendor: Vendor, operation: TaskOperation, status: TaskStatus, submission: SubmissionState, tracking: TrackingState, progress: number | null, prompt: string | null, upstreamId: string | null, upstreamRequestId: string | null, createdAt: string, updatedAt: string, endedAt: string | null, failure: { code: string, message: string } | null, assets: Array<
            | { __typename: 'AudioAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'ImageAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'TextAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'VideoAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
          > }
        | { id: string, vendor: Vendor, operation: TaskOperation, status: TaskStatus, submission: SubmissionState, tracking: TrackingState, progress: number | null, prompt: string | null, upstreamId: string | null, upstreamRequestId: string | null, createdAt: string, updatedAt: string, endedAt: string | null, failure: { code: string, message: string } | null, assets: Array<
            | { __typename: 'AudioAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'ImageAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'TextAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'VideoAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
          > }
        | { id: string, vendor: Vendor, operation: TaskOperation, status: TaskStatus, submission: SubmissionState, tracking: TrackingState, progress: number | null, prompt: string | null, upstreamId: string | null, upstreamRequestId: string | null, createdAt: string, updatedAt: string, endedAt: string | null, failure: { code: string, message: string } | null, assets: Array<
            | { __typename: 'AudioAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'ImageAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'TextAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'VideoAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
          > }
        | { id: string, vendor: Vendor, operation: TaskOperation, status: TaskStatus, submission: SubmissionState, tracking: TrackingState, progress: number | null, prompt: string | null, upstreamId: string | null, upstreamRequestId: string | null, createdAt: string, updatedAt: string, endedAt: string | null, failure: { code: string, message: string } | null, assets: Array<
            | { __typename: 'AudioAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'ImageAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'TextAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'VideoAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
          > }
       }
    | { __typename: 'InvalidInputError', message: string, code: ErrorCode, issues: Array<{ path: Array<string>, message: string }> }
    | { __typename: 'MidjourneyTask', state: string | null, action: string | null, awaitsModal: boolean, queuePosition: number | null, finalPrompt: string | null, suggestions: Array<string>, callerState: string | null, id: string, vendor: Vendor, operation: TaskOperation, status: TaskStatus, submission: SubmissionState, tracking: TrackingState, progress: number | null, prompt: string | null, upstreamId: string | null, upstreamRequestId: string | null, createdAt: string, updatedAt: string, endedAt: string | null, buttons: Array<{ customId: string, label: string, emoji: string }>, failure: { code: string, message: string } | null, assets: Array<
        | { __typename: 'AudioAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
        | { __typename: 'ImageAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
        | { __typename: 'TextAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
        | { __typename: 'VideoAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
      > }
    | { __typename: 'QuotaExceededError', upstreamStatus: number | null, upstreamCode: string | null, upstreamRequestId: string | null, message: string, code: ErrorCode }
    | { __typename: 'RateLimitedError', upstreamStatus: number | null, upstreamCode: string | null, upstreamRequestId: string | null, retryAfterSeconds: number | null, message: string, code: ErrorCode }
    | { __typename: 'SubmissionNotStoredError', message: string, code: ErrorCode }
    | { __typename: 'SubmissionRateExceededError', message: string, code: ErrorCode }
    | { __typename: 'SubmissionUnknownError', upstreamStatus: number | null, upstreamRequestId: string | null, message: string, code: ErrorCode, task:
        | { id: string, vendor: Vendor, operation: TaskOperation, status: TaskStatus, submission: SubmissionState, tracking: TrackingState, progress: number | null, prompt: string | null, upstreamId: string | null, upstreamRequestId: string | null, createdAt: string, updatedAt: string, endedAt: string | null, failure: { code: string, message: string } | null, assets: Array<
            | { __typename: 'AudioAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'ImageAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'TextAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'VideoAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
          > }
        | { id: string, vendor: Vendor, operation: TaskOperation, status: TaskStatus, submission: SubmissionState, tracking: TrackingState, progress: number | null, prompt: string | null, upstreamId: string | null, upstreamRequestId: string | null, createdAt: string, updatedAt: string, endedAt: string | null, failure: { code: string, message: string } | null, assets: Array<
            | { __typename: 'AudioAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'ImageAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'TextAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'VideoAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
          > }
        | { id: string, vendor: Vendor, operation: TaskOperation, status: TaskStatus, submission: SubmissionState, tracking: TrackingState, progress: number | null, prompt: string | null, upstreamId: string | null, upstreamRequestId: string | null, createdAt: string, updatedAt: string, endedAt: string | null, failure: { code: string, message: string } | null, assets: Array<
            | { __typename: 'AudioAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'ImageAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'TextAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'VideoAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
          > }
        | { id: string, vendor: Vendor, operation: TaskOperation, status: TaskStatus, submission: SubmissionState, tracking: TrackingState, progress: number | null, prompt: string | null, upstreamId: string | null, upstreamRequestId: string | null, createdAt: string, updatedAt: string, endedAt: string | null, failure: { code: string, message: string } | null, assets: Array<
            | { __typename: 'AudioAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'ImageAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'TextAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'VideoAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
          > }
        | { id: string, vendor: Vendor, operation: TaskOperation, status: TaskStatus, submission: SubmissionState, tracking: TrackingState, progress: number | null, prompt: string | null, upstreamId: string | null, upstreamRequestId: string | null, createdAt: string, updatedAt: string, endedAt: string | null, failure: { code: string, message: string } | null, assets: Array<
            | { __typename: 'AudioAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'ImageAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'TextAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'VideoAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
          > }
        | { id: string, vendor: Vendor, operation: TaskOperation, status: TaskStatus, submission: SubmissionState, tracking: TrackingState, progress: number | null, prompt: string | null, upstreamId: string | null, upstreamRequestId: string | null, createdAt: string, updatedAt: string, endedAt: string | null, failure: { code: string, message: string } | null, assets: Array<
            | { __typename: 'AudioAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'ImageAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'TextAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'VideoAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
          > }
        | { id: string, vendor: Vendor, operation: TaskOperation, status: TaskStatus, submission: SubmissionState, tracking: TrackingState, progress: number | null, prompt: string | null, upstreamId: string | null, upstreamRequestId: string | null, createdAt: string, updatedAt: string, endedAt: string | null, failure: { code: string, message: string } | null, assets: Array<
            | { __typename: 'AudioAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'ImageAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'TextAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'VideoAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
          > }
        | { id: string, vendor: Vendor, operation: TaskOperation, status: TaskStatus, submission: SubmissionState, tracking: TrackingState, progress: number | null, prompt: string | null, upstreamId: string | null, upstreamRequestId: string | null, createdAt: string, updatedAt: string, endedAt: string | null, failure: { code: string, message: string } | null, assets: Array<
            | { __typename: 'AudioAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'ImageAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'TextAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'VideoAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
          > }
        | { id: string, vendor: Vendor, operation: TaskOperation, status: TaskStatus, submission: SubmissionState, tracking: TrackingState, progress: number | null, prompt: string | null, upstreamId: string | null, upstreamRequestId: string | null, createdAt: string, updatedAt: string, endedAt: string | null, failure: { code: string, message: string } | null, assets: Array<
            | { __typename: 'AudioAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'ImageAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'TextAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'VideoAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
          > }
        | { id: string, vendor: Vendor, operation: TaskOperation, status: TaskStatus, submission: SubmissionState, tracking: TrackingState, progress: number | null, prompt: string | null, upstreamId: string | null, upstreamRequestId: string | null, createdAt: string, updatedAt: string, endedAt: string | null, failure: { code: string, message: string } | null, assets: Array<
            | { __typename: 'AudioAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'ImageAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'TextAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'VideoAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
          > }
        | { id: string, vendor: Vendor, operation: TaskOperation, status: TaskStatus, submission: SubmissionState, tracking: TrackingState, progress: number | null, prompt: string | null, upstreamId: string | null, upstreamRequestId: string | null, createdAt: string, updatedAt: string, endedAt: string | null, failure: { code: string, message: string } | null, assets: Array<
            | { __typename: 'AudioAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'ImageAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'TextAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'VideoAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
          > }
        | { id: string, vendor: Vendor, operation: TaskOperation, status: TaskStatus, submission: SubmissionState, tracking: TrackingState, progress: number | null, prompt: string | null, upstreamId: string | null, upstreamRequestId: string | null, createdAt: string, updatedAt: string, endedAt: string | null, failure: { code: string, message: string } | null, assets: Array<
            | { __typename: 'AudioAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'ImageAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'TextAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'VideoAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
          > }
       }
    | { __typename: 'UpstreamRefusedError', upstreamStatus: number | null, upstreamCode: string | null, upstreamRequestId: string | null, message: string, code: ErrorCode }
    | { __typename: 'UpstreamUnauthorizedError', upstreamStatus: number | null, upstreamCode: string | null, upstreamRequestId: string | null, message: string, code: ErrorCode }
    | { __typename: 'UpstreamUnavailableError', upstreamStatus: number | null, upstreamCode: string | null, upstreamRequestId: string | null, message: string, code: ErrorCode }
   };

export type MidjourneyShortenMutationVariables = Exact<{
  input: MidjourneyShortenInput;
}>;


export type MidjourneyShortenMutation = { midjourneyShorten:
    | { __typename: 'ContentRefusedError', bannedWord: string | null, upstreamStatus: number | null, upstreamCode: string | null, upstreamRequestId: string | null, message: string, code: ErrorCode }
    | { __typename: 'FileSpaceExceededError', message: string, code: ErrorCode }
    | { __typename: 'IdempotencyConflictError', message: string, code: ErrorCode, task:
        | { id: string, vendor: Vendor, operation: TaskOperation, status: TaskStatus, submission: SubmissionState, tracking: TrackingState, progress: number | null, prompt: string | null, upstreamId: string | null, upstreamRequestId: string | null, createdAt: string, updatedAt: string, endedAt: string | null, failure: { code: string, message: string } | null, assets: Array<
            | { __typename: 'AudioAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'ImageAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'TextAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'VideoAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
          > }
        | { id: string, vendor: Vendor, operation: TaskOperation, status: TaskStatus, submission: SubmissionState, tracking: TrackingState, progress: number | null, prompt: string | null, upstreamId: string | null, upstreamRequestId: string | null, createdAt: string, updatedAt: string, endedAt: string | null, failure: { code: string, message: string } | null, assets: Array<
            | { __typename: 'AudioAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'ImageAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'TextAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'VideoAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
          > }
        | { id: string, vendor: Vendor, operation: TaskOperation, status: TaskStatus, submission: SubmissionState, tracking: TrackingState, progress: number | null, prompt: string | null, upstreamId: string | null, upstreamRequestId: string | null, createdAt: string, updatedAt: string, endedAt: string | null, failure: { code: string, message: string } | null, assets: Array<
            | { __typename: 'AudioAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'ImageAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'TextAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'VideoAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
          > }
        | { id: string, vendor: Vendor, operation: TaskOperation, status: TaskStatus, submission: SubmissionState, tracking: TrackingState, progress: number | null, prompt: string | null, upstreamId: string | null, upstreamRequestId: string | null, createdAt: string, updatedAt: string, endedAt: string | null, failure: { code: string, message: string } | null, assets: Array<
            | { __typename: 'AudioAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'ImageAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'TextAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'VideoAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
          > }
        | { id: string, vendor: Vendor, operation: TaskOperation, status: TaskStatus, submission: SubmissionState, tracking: TrackingState, progress: number | null, prompt: string | null, upstreamId: string | null, upstreamRequestId: string | null, createdAt: string, updatedAt: string, endedAt: string | null, failure: { code: string, message: string } | null, assets: Array<
            | { __typename: 'AudioAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'ImageAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'TextAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'VideoAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
          > }
        | { id: string, vendor: Vendor, operation: TaskOperation, status: TaskStatus, submission: SubmissionState, tracking: TrackingState, progress: number | null, prompt: string | null, upstreamId: string | null, upstreamRequestId: string | null, createdAt: string, updatedAt: string, endedAt: string | null, failure: { code: string, message: string } | null, assets: Array<
            | { __typename: 'AudioAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'ImageAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'TextAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'VideoAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
          > }
        | { id: string, vendor: Vendor, operation: TaskOperation, status: TaskStatus, submission: SubmissionState, tracking: TrackingState, progress: number | null, prompt: string | null, upstreamId: string | null, upstreamRequestId: string | null, createdAt: string, updatedAt: string, endedAt: string | null, failure: { code: string, message: string } | null, assets: Array<
            | { __typename: 'AudioAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'ImageAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'TextAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'VideoAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
          > }
        | { id: string, vendor: Vendor, operation: TaskOperation, status: TaskStatus, submission: SubmissionState, tracking: TrackingState, progress: number | null, prompt: string | null, upstreamId: string | null, upstreamRequestId: string | null, createdAt: string, updatedAt: string, endedAt: string | null, failure: { code: string, message: string } | null, assets: Array<
            | { __typename: 'AudioAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'ImageAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'TextAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'VideoAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
          > }
        | { id: string, vendor: Vendor, operation: TaskOperation, status: TaskStatus, submission: SubmissionState, tracking: TrackingState, progress: number | null, prompt: string | null, upstreamId: string | null, upstreamRequestId: string | null, createdAt: string, updatedAt: string, endedAt: string | null, failure: { code: string, message: string } | null, assets: Array<
            | { __typename: 'AudioAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'ImageAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'TextAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'VideoAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
          > }
        | { id: string, vendor: Vendor, operation: TaskOperation, status: TaskStatus, submission: SubmissionState, tracking: TrackingState, progress: number | null, prompt: string | null, upstreamId: string | null, upstreamRequestId: string | null, createdAt: string, updatedAt: string, endedAt: string | null, failure: { code: string, message: string } | null, assets: Array<
            | { __typename: 'AudioAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'ImageAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'TextAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'VideoAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
          > }
        | { id: string, vendor: Vendor, operation: TaskOperation, status: TaskStatus, submission: SubmissionState, tracking: TrackingState, progress: number | null, prompt: string | null, upstreamId: string | null, upstreamRequestId: string | null, createdAt: string, updatedAt: string, endedAt: string | null, failure: { code: string, message: string } | null, assets: Array<
            | { __typename: 'AudioAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'ImageAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'TextAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'VideoAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
          > }
        | { id: string, vendor: Vendor, operation: TaskOperation, status: TaskStatus, submission: SubmissionState, tracking: TrackingState, progress: number | null, prompt: string | null, upstreamId: string | null, upstreamRequestId: string | null, createdAt: string, updatedAt: string, endedAt: string | null, failure: { code: string, message: string } | null, assets: Array<
            | { __typename: 'AudioAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'ImageAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'TextAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'VideoAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
          > }
       }
    | { __typename: 'InvalidInputError', message: string, code: ErrorCode, issues: Array<{ path: Array<string>, message: string }> }
    | { __typename: 'MidjourneyTask', state: string | null, action: string | null, awaitsModal: boolean, queuePosition: number | null, finalPrompt: string | null, suggestions: Array<string>, callerState: string | null, id: string, vendor: Vendor, operation: TaskOperation, status: TaskStatus, submission: SubmissionState, tracking: TrackingState, progress: number | null, prompt: string | null, upstreamId: string | null, upstreamRequestId: string | null, createdAt: string, updatedAt: string, endedAt: string | null, buttons: Array<{ customId: string, label: string, emoji: string }>, failure: { code: string, message: string } | null, assets: Array<
        | { __typename: 'AudioAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
        | { __typename: 'ImageAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
        | { __typename: 'TextAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
        | { __typename: 'VideoAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
      > }
    | { __typename: 'QuotaExceededError', upstreamStatus: number | null, upstreamCode: string | null, upstreamRequestId: string | null, message: string, code: ErrorCode }
    | { __typename: 'RateLimitedError', upstreamStatus: number | null, upstreamCode: string | null, upstreamRequestId: string | null, retryAfterSeconds: number | null, message: string, code: ErrorCode }
    | { __typename: 'SubmissionNotStoredError', message: string, code: ErrorCode }
    | { __typename: 'SubmissionRateExceededError', message: string, code: ErrorCode }
    | { __typename: 'SubmissionUnknownError', upstreamStatus: number | null, upstreamRequestId: string | null, message: string, code: ErrorCode, task:
        | { id: string, vendor: Vendor, operation: TaskOperation, status: TaskStatus, submission: SubmissionState, tracking: TrackingState, progress: number | null, prompt: string | null, upstreamId: string | null, upstreamRequestId: string | null, createdAt: string, updatedAt: string, endedAt: string | null, failure: { code: string, message: string } | null, assets: Array<
            | { __typename: 'AudioAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'ImageAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'TextAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'VideoAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
          > }
        | { id: string, vendor: Vendor, operation: TaskOperation, status: TaskStatus, submission: SubmissionState, tracking: TrackingState, progress: number | null, prompt: string | null, upstreamId: string | null, upstreamRequestId: string | null, createdAt: string, updatedAt: string, endedAt: string | null, failure: { code: string, message: string } | null, assets: Array<
            | { __typename: 'AudioAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'ImageAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'TextAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'VideoAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
          > }
        | { id: string, vendor: Vendor, operation: TaskOperation, status: TaskStatus, submission: SubmissionState, tracking: TrackingState, progress: number | null, prompt: string | null, upstreamId: string | null, upstreamRequestId: string | null, createdAt: string, updatedAt: string, endedAt: string | null, failure: { code: string, message: string } | null, assets: Array<
            | { __typename: 'AudioAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'ImageAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'TextAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'VideoAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
          > }
        | { id: string, vendor: Vendor, operation: TaskOperation, status: TaskStatus, submission: SubmissionState, tracking: TrackingState, progress: number | null, prompt: string | null, upstreamId: string | null, upstreamRequestId: string | null, createdAt: string, updatedAt: string, endedAt: string | null, failure: { code: string, message: string } | null, assets: Array<
            | { __typename: 'AudioAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'ImageAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'TextAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'VideoAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
          > }
        | { id: string, vendor: Vendor, operation: TaskOperation, status: TaskStatus, submission: SubmissionState, tracking: TrackingState, progress: number | null, prompt: string | null, upstreamId: string | null, upstreamRequestId: string | null, createdAt: string, updatedAt: string, endedAt: string | null, failure: { code: string, message: string } | null, assets: Array<
            | { __typename: 'AudioAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'ImageAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'TextAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'VideoAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
          > }
        | { id: string, vendor: Vendor, operation: TaskOperation, status: TaskStatus, submission: SubmissionState, tracking: TrackingState, progress: number | null, prompt: string | null, upstreamId: string | null, upstreamRequestId: string | null, createdAt: string, updatedAt: string, endedAt: string | null, failure: { code: string, message: string } | null, assets: Array<
            | { __typename: 'AudioAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'ImageAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'TextAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'VideoAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
          > }
        | { id: string, vendor: Vendor, operation: TaskOperation, status: TaskStatus, submission: SubmissionState, tracking: TrackingState, progress: number | null, prompt: string | null, upstreamId: string | null, upstreamRequestId: string | null, createdAt: string, updatedAt: string, endedAt: string | null, failure: { code: string, message: string } | null, assets: Array<
            | { __typename: 'AudioAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'ImageAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'TextAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'VideoAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
          > }
        | { id: string, vendor: Vendor, operation: TaskOperation, status: TaskStatus, submission: SubmissionState, tracking: TrackingState, progress: number | null, prompt: string | null, upstreamId: string | null, upstreamRequestId: string | null, createdAt: string, updatedAt: string, endedAt: string | null, failure: { code: string, message: string } | null, assets: Array<
            | { __typename: 'AudioAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'ImageAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'TextAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'VideoAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
          > }
        | { id: string, vendor: Vendor, operation: TaskOperation, status: TaskStatus, submission: SubmissionState, tracking: TrackingState, progress: number | null, prompt: string | null, upstreamId: string | null, upstreamRequestId: string | null, createdAt: string, updatedAt: string, endedAt: string | null, failure: { code: string, message: string } | null, assets: Array<
            | { __typename: 'AudioAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'ImageAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'TextAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'VideoAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
          > }
        | { id: string, vendor: Vendor, operation: TaskOperation, status: TaskStatus, submission: SubmissionState, tracking: TrackingState, progress: number | null, prompt: string | null, upstreamId: string | null, upstreamRequestId: string | null, createdAt: string, updatedAt: string, endedAt: string | null, failure: { code: string, message: string } | null, assets: Array<
            | { __typename: 'AudioAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'ImageAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'TextAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'VideoAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
          > }
        | { id: string, vendor: Vendor, operation: TaskOperation, status: TaskStatus, submission: SubmissionState, tracking: TrackingState, progress: number | null, prompt: string | null, upstreamId: string | null, upstreamRequestId: string | null, createdAt: string, updatedAt: string, endedAt: string | null, failure: { code: string, message: string } | null, assets: Array<
            | { __typename: 'AudioAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'ImageAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'TextAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'VideoAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
          > }
        | { id: string, vendor: Vendor, operation: TaskOperation, status: TaskStatus, submission: SubmissionState, tracking: TrackingState, progress: number | null, prompt: string | null, upstreamId: string | null, upstreamRequestId: string | null, createdAt: string, updatedAt: string, endedAt: string | null, failure: { code: string, message: string } | null, assets: Array<
            | { __typename: 'AudioAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'ImageAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'TextAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'VideoAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
          > }
       }
    | { __typename: 'UpstreamRefusedError', upstreamStatus: number | null, upstreamCode: string | null, upstreamRequestId: string | null, message: string, code: ErrorCode }
    | { __typename: 'UpstreamUnauthorizedError', upstreamStatus: number | null, upstreamCode: string | null, upstreamRequestId: string | null, message: string, code: ErrorCode }
    | { __typename: 'UpstreamUnavailableError', upstreamStatus: number | null, upstreamCode: string | null, upstreamRequestId: string | null, message: string, code: ErrorCode }
   };

export type MidjourneyUploadImagesMutationVariables = Exact<{
  input: MidjourneyUploadImagesInput;
}>;


export type MidjourneyUploadImagesMutation = { midjourneyUploadImages:
    | { __typename: 'ContentRefusedError', bannedWord: string | null, upstreamStatus: number | null, upstreamCode: string | null, upstreamRequestId: string | null, message: string, code: ErrorCode }
    | { __typename: 'FileSpaceExceededError', message: string, code: ErrorCode }
    | { __typename: 'IdempotencyConflictError', message: string, code: ErrorCode, task:
        | { id: string, vendor: Vendor, operation: TaskOperation, status: TaskStatus, submission: SubmissionState, tracking: TrackingState, progress: number | null, prompt: string | null, upstreamId: string | null, upstreamRequestId: string | null, createdAt: string, updatedAt: string, endedAt: string | null, failure: { code: string, message: string } | null, assets: Array<
            | { __typename: 'AudioAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'ImageAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'TextAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'VideoAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
          > }
        | { id: string, vendor: Vendor, operation: TaskOperation, status: TaskStatus, submission: SubmissionState, tracking: TrackingState, progress: number | null, prompt: string | null, upstreamId: string | null, upstreamRequestId: string | null, createdAt: string, updatedAt: string, endedAt: string | null, failure: { code: string, message: string } | null, assets: Array<
            | { __typename: 'AudioAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'ImageAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'TextAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'VideoAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
          > }
        | { id: string, vendor: Vendor, operation: TaskOperation, status: TaskStatus, submission: SubmissionState, tracking: TrackingState, progress: number | null, prompt: string | null, upstreamId: string | null, upstreamRequestId: string | null, createdAt: string, updatedAt: string, endedAt: string | null, failure: { code: string, message: string } | null, assets: Array<
            | { __typename: 'AudioAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'ImageAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'TextAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'VideoAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
          > }
        | { id: string, vendor: Vendor, operation: TaskOperation, status: TaskStatus, submission: SubmissionState, tracking: TrackingState, progress: number | null, prompt: string | null, upstreamId: string | null, upstreamRequestId: string | null, createdAt: string, updatedAt: string, endedAt: string | null, failure: { code: string, message: string } | null, assets: Array<
            | { __typename: 'AudioAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'ImageAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'TextAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'VideoAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
          > }
        | { id: string, vendor: Vendor, operation: TaskOperation, status: TaskStatus, submission: SubmissionState, tracking: TrackingState, progress: number | null, prompt: string | null, upstreamId: string | null, upstreamRequestId: string | null, createdAt: string, updatedAt: string, endedAt: string | null, failure: { code: string, message: string } | null, assets: Array<
            | { __typename: 'AudioAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'ImageAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'TextAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'VideoAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
          > }
        | { id: string, vendor: Vendor, operation: TaskOperation, status: TaskStatus, submission: SubmissionState, tracking: TrackingState, progress: number | null, prompt: string | null, upstreamId: string | null, upstreamRequestId: string | null, createdAt: string, updatedAt: string, endedAt: string | null, failure: { code: string, message: string } | null, assets: Array<
            | { __typename: 'AudioAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'ImageAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'TextAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'VideoAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
          > }
        | { id: string, vendor: Vendor, operation: TaskOperation, status: TaskStatus, submission: SubmissionState, tracking: TrackingState, progress: number | null, prompt: string | null, upstreamId: string | null, upstreamRequestId: string | null, createdAt: string, updatedAt: string, endedAt: string | null, failure: { code: string, message: string } | null, assets: Array<
            | { __typename: 'AudioAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'ImageAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'TextAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'VideoAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
          > }
        | { id: string, vendor: Vendor, operation: TaskOperation, status: TaskStatus, submission: SubmissionState, tracking: TrackingState, progress: number | null, prompt: string | null, upstreamId: string | null, upstreamRequestId: string | null, createdAt: string, updatedAt: string, endedAt: string | null, failure: { code: string, message: string } | null, assets: Array<
            | { __typename: 'AudioAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'ImageAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'TextAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'VideoAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
          > }
        | { id: string, vendor: Vendor, operation: TaskOperation, status: TaskStatus, submission: SubmissionState, tracking: TrackingState, progress: number | null, prompt: string | null, upstreamId: string | null, upstreamRequestId: string | null, createdAt: string, updatedAt: string, endedAt: string | null, failure: { code: string, message: string } | null, assets: Array<
            | { __typename: 'AudioAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'ImageAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'TextAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'VideoAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
          > }
        | { id: string, vendor: Vendor, operation: TaskOperation, status: TaskStatus, submission: SubmissionState, tracking: TrackingState, progress: number | null, prompt: string | null, upstreamId: string | null, upstreamRequestId: string | null, createdAt: string, updatedAt: string, endedAt: string | null, failure: { code: string, message: string } | null, assets: Array<
            | { __typename: 'AudioAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'ImageAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'TextAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'VideoAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
          > }
        | { id: string, vendor: Vendor, operation: TaskOperation, status: TaskStatus, submission: SubmissionState, tracking: TrackingState, progress: number | null, prompt: string | null, upstreamId: string | null, upstreamRequestId: string | null, createdAt: string, updatedAt: string, endedAt: string | null, failure: { code: string, message: string } | null, assets: Array<
            | { __typename: 'AudioAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'ImageAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'TextAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'VideoAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
          > }
        | { id: string, vendor: Vendor, operation: TaskOperation, status: TaskStatus, submission: SubmissionState, tracking: TrackingState, progress: number | null, prompt: string | null, upstreamId: string | null, upstreamRequestId: string | null, createdAt: string, updatedAt: string, endedAt: string | null, failure: { code: string, message: string } | null, assets: Array<
            | { __typename: 'AudioAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'ImageAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'TextAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'VideoAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
          > }
       }
    | { __typename: 'InvalidInputError', message: string, code: ErrorCode, issues: Array<{ path: Array<string>, message: string }> }
    | { __typename: 'MidjourneyTask', state: string | null, action: string | null, awaitsModal: boolean, queuePosition: number | null, finalPrompt: string | null, suggestions: Array<string>, callerState: string | null, id: string, vendor: Vendor, operation: TaskOperation, status: TaskStatus, submission: SubmissionState, tracking: TrackingState, progress: number | null, prompt: string | null, upstreamId: string | null, upstreamRequestId: string | null, createdAt: string, updatedAt: string, endedAt: string | null, buttons: Array<{ customId: string, label: string, emoji: string }>, failure: { code: string, message: string } | null, assets: Array<
        | { __typename: 'AudioAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
        | { __typename: 'ImageAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
        | { __typename: 'TextAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
        | { __typename: 'VideoAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
      > }
    | { __typename: 'QuotaExceededError', upstreamStatus: number | null, upstreamCode: string | null, upstreamRequestId: string | null, message: string, code: ErrorCode }
    | { __typename: 'RateLimitedError', upstreamStatus: number | null, upstreamCode: string | null, upstreamRequestId: string | null, retryAfterSeconds: number | null, message: string, code: ErrorCode }
    | { __typename: 'SubmissionNotStoredError', message: string, code: ErrorCode }
    | { __typename: 'SubmissionRateExceededError', message: string, code: ErrorCode }
    | { __typename: 'SubmissionUnknownError', upstreamStatus: number | null, upstreamRequestId: string | null, message: string, code: ErrorCode, task:
        | { id: string, vendor: Vendor, operation: TaskOperation, status: TaskStatus, submission: SubmissionState, tracking: TrackingState, progress: number | null, prompt: string | null, upstreamId: string | null, upstreamRequestId: string | null, createdAt: string, updatedAt: string, endedAt: string | null, failure: { code: string, message: string } | null, assets: Array<
            | { __typename: 'AudioAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'ImageAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'TextAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'VideoAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
          > }
        | { id: string, vendor: Vendor, operation: TaskOperation, status: TaskStatus, submission: SubmissionState, tracking: TrackingState, progress: number | null, prompt: string | null, upstreamId: string | null, upstreamRequestId: string | null, createdAt: string, updatedAt: string, endedAt: string | null, failure: { code: string, message: string } | null, assets: Array<
            | { __typename: 'AudioAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'ImageAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'TextAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'VideoAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
          > }
        | { id: string, vendor: Vendor, operation: TaskOperation, status: TaskStatus, submission: SubmissionState, tracking: TrackingState, progress: number | null, prompt: string | null, upstreamId: string | null, upstreamRequestId: string | null, createdAt: string, updatedAt: string, endedAt: string | null, failure: { code: string, message: string } | null, assets: Array<
            | { __typename: 'AudioAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'ImageAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'TextAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'VideoAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
          > }
        | { id: string, vendor: Vendor, operation: TaskOperation, status: TaskStatus, submission: SubmissionState, tracking: TrackingState, progress: number | null, prompt: string | null, upstreamId: string | null, upstreamRequestId: string | null, createdAt: string, updatedAt: string, endedAt: string | null, failure: { code: string, message: string } | null, assets: Array<
            | { __typename: 'AudioAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'ImageAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'TextAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'VideoAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
          > }
        | { id: string, vendor: Vendor, operation: TaskOperation, status: TaskStatus, submission: SubmissionState, tracking: TrackingState, progress: number | null, prompt: string | null, upstreamId: string | null, upstreamRequestId: string | null, createdAt: string, updatedAt: string, endedAt: string | null, failure: { code: string, message: string } | null, assets: Array<
            | { __typename: 'AudioAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'ImageAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'TextAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'VideoAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
          > }
        | { id: string, vendor: Vendor, operation: TaskOperation, status: TaskStatus, submission: SubmissionState, tracking: TrackingState, progress: number | null, prompt: string | null, upstreamId: string | null, upstreamRequestId: string | null, createdAt: string, updatedAt: string, endedAt: string | null, failure: { code: string, message: string } | null, assets: Array<
            | { __typename: 'AudioAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'ImageAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'TextAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'VideoAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
          > }
        | { id: string, vendor: Vendor, operation: TaskOperation, status: TaskStatus, submission: SubmissionState, tracking: TrackingState, progress: number | null, prompt: string | null, upstreamId: string | null, upstreamRequestId: string | null, createdAt: string, updatedAt: string, endedAt: string | null, failure: { code: string, message: string } | null, assets: Array<
            | { __typename: 'AudioAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'ImageAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'TextAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'VideoAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
          > }
        | { id: string, vendor: Vendor, operation: TaskOperation, status: TaskStatus, submission: SubmissionState, tracking: TrackingState, progress: number | null, prompt: string | null, upstreamId: string | null, upstreamRequestId: string | null, createdAt: string, updatedAt: string, endedAt: string | null, failure: { code: string, message: string } | null, assets: Array<
            | { __typename: 'AudioAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'ImageAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'TextAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'VideoAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
          > }
        | { id: string, vendor: Vendor, operation: TaskOperation, status: TaskStatus, submission: SubmissionState, tracking: TrackingState, progress: number | null, prompt: string | null, upstreamId: string | null, upstreamRequestId: string | null, createdAt: string, updatedAt: string, endedAt: string | null, failure: { code: string, message: string } | null, assets: Array<
            | { __typename: 'AudioAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'ImageAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'TextAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'VideoAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
          > }
        | { id: string, vendor: Vendor, operation: TaskOperation, status: TaskStatus, submission: SubmissionState, tracking: TrackingState, progress: number | null, prompt: string | null, upstreamId: string | null, upstreamRequestId: string | null, createdAt: string, updatedAt: string, endedAt: string | null, failure: { code: string, message: string } | null, assets: Array<
            | { __typename: 'AudioAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'ImageAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'TextAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'VideoAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
          > }
        | { id: string, vendor: Vendor, operation: TaskOperation, status: TaskStatus, submission: SubmissionState, tracking: TrackingState, progress: number | null, prompt: string | null, upstreamId: string | null, upstreamRequestId: string | null, createdAt: string, updatedAt: string, endedAt: string | null, failure: { code: string, message: string } | null, assets: Array<
            | { __typename: 'AudioAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'ImageAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'TextAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'VideoAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
          > }
        | { id: string, vendor: Vendor, operation: TaskOperation, status: TaskStatus, submission: SubmissionState, tracking: TrackingState, progress: number | null, prompt: string | null, upstreamId: string | null, upstreamRequestId: string | null, createdAt: string, updatedAt: string, endedAt: string | null, failure: { code: string, message: string } | null, assets: Array<
            | { __typename: 'AudioAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'ImageAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'TextAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
            | { __typename: 'VideoAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
          > }
       }
    | { __typename: 'UpstreamRefusedError', upstreamStatus: number | null, upstreamCode: string | null, upstreamRequestId: string | null, message: string, code: ErrorCode }
    | { __typename: 'UpstreamUnauthorizedError', upstreamStatus: number | null, upstreamCode: string | null, upstreamRequestId: string | null, message: string, code: ErrorCode }
    | { __typename: 'UpstreamUnavailableError', upstreamStatus: number | null, upstreamCode: string | null, upstreamRequestId: string | null, message: string, code: ErrorCode }
   };

export type MidjourneyImageSeedQueryVariables = Exact<{
  taskId: string;
}>;


export type MidjourneyImageSeedQuery = { midjourneyImageSeed:
    | { __typename: 'InvalidInputError', message: string, code: ErrorCode, issues: Array<{ path: Array<string>, message: string }> }
    | { __typename: 'MidjourneyImageSeedSuccess', seed: string }
    | { __typename: 'QuotaExceededError', upstreamStatus: number | null, upstreamCode: string | null, upstreamRequestId: string | null, message: string, code: ErrorCode }
    | { __typename: 'RateLimitedError', upstreamStatus: number | null, upstreamCode: string | null, upstreamRequestId: string | null, retryAfterSeconds: number | null, message: string, code: ErrorCode }
    | { __typename: 'UpstreamRefusedError', upstreamStatus: number | null, upstreamCode: string | null, upstreamRequestId: string | null, message: string, code: ErrorCode }
    | { __typename: 'UpstreamUnauthorizedError', upstreamStatus: number | null, upstreamCode: string | null, upstreamRequestId: string | null, message: string, code: ErrorCode }
    | { __typename: 'UpstreamUnavailableError', upstreamStatus: number | null, upstreamCode: string | null, upstreamRequestId: string | null, message: string, code: ErrorCode }
   };

export type MidjourneyTaskQueryVariables = Exact<{
  id: string;
}>;


export type MidjourneyTaskQuery = { task:
    | { __typename: 'FluxTask' }
    | { __typename: 'IdeogramTask' }
    | { __typename: 'KlingTask' }
    | { __typename: 'LumaTask' }
    | { __typename: 'MidjourneyTask', state: string | null, action: string | null, awaitsModal: boolean, queuePosition: number | null, finalPrompt: string | null, suggestions: Array<string>, callerState: string | null, id: string, vendor: Vendor, operation: TaskOperation, status: TaskStatus, submission: SubmissionState, tracking: TrackingState, progress: number | null, prompt: string | null, upstreamId: string | null, upstreamRequestId: string | null, createdAt: string, updatedAt: string, endedAt: string | null, buttons: Array<{ customId: string, label: string, emoji: string }>, failure: { code: string, message: string } | null, assets: Array<
        | { __typename: 'AudioAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
        | { __typename: 'ImageAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
        | { __typename: 'TextAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
        | { __typename: 'VideoAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
      > }
    | { __typename: 'MinimaxTask' }
    | { __typename: 'OpenaiTask' }
    | { __typename: 'RecraftTask' }
    | { __typename: 'ReplicateTask' }
    | { __typename: 'RunwayTask' }
    | { __typename: 'SunoTask' }
    | { __typename: 'UdioTask' }
   | null };

export type MidjourneyTaskUpdatedSubscriptionVariables = Exact<{
  id: string;
}>;


export type MidjourneyTaskUpdatedSubscription = { taskUpdated:
    | { __typename: 'FluxTask' }
    | { __typename: 'IdeogramTask' }
    | { __typename: 'KlingTask' }
    | { __typename: 'LumaTask' }
    | { __typename: 'MidjourneyTask', state: string | null, action: string | null, awaitsModal: boolean, queuePosition: number | null, finalPrompt: string | null, suggestions: Array<string>, callerState: string | null, id: string, vendor: Vendor, operation: TaskOperation, status: TaskStatus, submission: SubmissionState, tracking: TrackingState, progress: number | null, prompt: string | null, upstreamId: string | null, upstreamRequestId: string | null, createdAt: string, updatedAt: string, endedAt: string | null, buttons: Array<{ customId: string, label: string, emoji: string }>, failure: { code: string, message: string } | null, assets: Array<
        | { __typename: 'AudioAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
        | { __typename: 'ImageAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
        | { __typename: 'TextAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
        | { __typename: 'VideoAsset', role: AssetRole, url: string, mediaType: string, expiresAt: string | null, expired: boolean }
      > }
    | { __typename: 'MinimaxTask' }
    | { __typename: 'OpenaiTask' }
    | { __typename: 'RecraftTask' }
    | { __typename: 'ReplicateTask' }
    | { __typename: 'RunwayTask' }
    | { __typename: 'SunoTask' }
    | { __typename: 'UdioTask' }
   };

export type RealtimeConnectionQueryVariables = Exact<{
  model: string;
}>;


export type RealtimeConnectionQuery = { realtimeConnection:
    | { __typename: 'InvalidInputError', code: ErrorCode, issues: Array<{ path: Array<string>, message: string }> }
    | { __typename: 'RealtimeConnection', url: string, protocols: Array<string>, expiresAt: string }
   };

export const TaskFieldsFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"TaskFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"MediaTask"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"vendor"}},{"kind":"Field","name":{"kind":"Name","value":"operation"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"submission"}},{"kind":"Field","name":{"kind":"Name","value":"tracking"}},{"kind":"Field","name":{"kind":"Name","value":"progress"}},{"kind":"Field","name":{"kind":"Name","value":"prompt"}},{"kind":"Field","name":{"kind":"Name","value":"upstreamId"}},{"kind":"Field","name":{"kind":"Name","value":"upstreamRequestId"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"updatedAt"}},{"kind":"Field","name":{"kind":"Name","value":"endedAt"}},{"kind":"Field","name":{"kind":"Name","value":"failure"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}},{"kind":"Field","name":{"kind":"Name","value":"assets"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"role"}},{"kind":"Field","name":{"kind":"Name","value":"url"}},{"kind":"Field","name":{"kind":"Name","value":"mediaType"}},{"kind":"Field","name":{"kind":"Name","value":"expiresAt"}},{"kind":"Field","name":{"kind":"Name","value":"expired"}}]}}]}}]} as unknown as DocumentNode<TaskFieldsFragment, unknown>;
export const KlingFieldsFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"KlingFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"KlingTask"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"TaskFields"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"parentVideoId"}},{"kind":"Field","name":{"kind":"Name","value":"chargedUnits"}},{"kind":"Field","name":{"kind":"Name","value":"assets"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"upstreamId"}},{"kind":"Field","name":{"kind":"Name","value":"size"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"VideoAsset"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"width"}},{"kind":"Field","name":{"kind":"Name","value":"height"}},{"kind":"Field","name":{"kind":"Name","value":"durationSeconds"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ImageAsset"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"width"}},{"kind":"Field","name":{"kind":"Name","value":"height"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"TaskFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"MediaTask"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"vendor"}},{"kind":"Field","name":{"kind":"Name","value":"operation"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"submission"}},{"kind":"Field","name":{"kind":"Name","value":"tracking"}},{"kind":"Field","name":{"kind":"Name","value":"progress"}},{"kind":"Field","name":{"kind":"Name","value":"prompt"}},{"kind":"Field","name":{"kind":"Name","value":"upstreamId"}},{"kind":"Field","name":{"kind":"Name","value":"upstreamRequestId"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"updatedAt"}},{"kind":"Field","name":{"kind":"Name","value":"endedAt"}},{"kind":"Field","name":{"kind":"Name","value":"failure"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}},{"kind":"Field","name":{"kind":"Name","value":"assets"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"role"}},{"kind":"Field","name":{"kind":"Name","value":"url"}},{"kind":"Field","name":{"kind":"Name","value":"mediaType"}},{"kind":"Field","name":{"kind":"Name","value":"expiresAt"}},{"kind":"Field","name":{"kind":"Name","value":"expired"}}]}}]}}]} as unknown as DocumentNode<KlingFieldsFragment, unknown>;
export const ChatCompletionFieldsFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ChatCompletionFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ChatCompletion"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"upstreamId"}},{"kind":"Field","name":{"kind":"Name","value":"model"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"choices"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"index"}},{"kind":"Field","name":{"kind":"Name","value":"finishReason"}},{"kind":"Field","name":{"kind":"Name","value":"message"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"content"}},{"kind":"Field","name":{"kind":"Name","value":"refusal"}},{"kind":"Field","name":{"kind":"Name","value":"reasoning"}},{"kind":"Field","name":{"kind":"Name","value":"toolCalls"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"arguments"}}]}},{"kind":"Field","name":{"kind":"Name","value":"annotations"}}]}},{"kind":"Field","name":{"kind":"Name","value":"logprobs"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"token"}},{"kind":"Field","name":{"kind":"Name","value":"logprob"}},{"kind":"Field","name":{"kind":"Name","value":"bytes"}},{"kind":"Field","name":{"kind":"Name","value":"alternatives"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"token"}},{"kind":"Field","name":{"kind":"Name","value":"logprob"}},{"kind":"Field","name":{"kind":"Name","value":"bytes"}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"usage"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"promptTokens"}},{"kind":"Field","name":{"kind":"Name","value":"completionTokens"}},{"kind":"Field","name":{"kind":"Name","value":"totalTokens"}},{"kind":"Field","name":{"kind":"Name","value":"promptDetails"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"cachedTokens"}},{"kind":"Field","name":{"kind":"Name","value":"audioTokens"}},{"kind":"Field","name":{"kind":"Name","value":"textTokens"}},{"kind":"Field","name":{"kind":"Name","value":"imageTokens"}}]}},{"kind":"Field","name":{"kind":"Name","value":"completionDetails"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"reasoningTokens"}},{"kind":"Field","name":{"kind":"Name","value":"audioTokens"}},{"kind":"Field","name":{"kind":"Name","value":"textTokens"}},{"kind":"Field","name":{"kind":"Name","value":"acceptedPredictionTokens"}},{"kind":"Field","name":{"kind":"Name","value":"rejectedPredictionTokens"}}]}}]}}]}}]} as unknown as DocumentNode<ChatCompletionFieldsFragment, unknown>;
export const AnthropicMessageFieldsFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"AnthropicMessageFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"AnthropicMessage"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"upstreamId"}},{"kind":"Field","name":{"kind":"Name","value":"model"}},{"kind":"Field","name":{"kind":"Name","value":"content"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"AnthropicTextBlock"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"text"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"AnthropicToolUseBlock"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"input"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"AnthropicThinkingBlock"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"thinking"}},{"kind":"Field","name":{"kind":"Name","value":"signature"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"AnthropicRedactedThinkingBlock"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"data"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"stopReason"}},{"kind":"Field","name":{"kind":"Name","value":"stopSequence"}},{"kind":"Field","name":{"kind":"Name","value":"usage"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"inputTokens"}},{"kind":"Field","name":{"kind":"Name","value":"outputTokens"}},{"kind":"Field","name":{"kind":"Name","value":"cacheCreationInputTokens"}},{"kind":"Field","name":{"kind":"Name","value":"cacheReadInputTokens"}},{"kind":"Field","name":{"kind":"Name","value":"cacheCreationFiveMinuteInputTokens"}},{"kind":"Field","name":{"kind":"Name","value":"cacheCreationOneHourInputTokens"}}]}}]}}]} as unknown as DocumentNode<AnthropicMessageFieldsFragment, unknown>;
export const CompletionFieldsFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"CompletionFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Completion"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"upstreamId"}},{"kind":"Field","name":{"kind":"Name","value":"model"}},{"kind":"Field","name":{"kind":"Name","value":"choices"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"index"}},{"kind":"Field","name":{"kind":"Name","value":"text"}},{"kind":"Field","name":{"kind":"Name","value":"finishReason"}},{"kind":"Field","name":{"kind":"Name","value":"logprobs"}}]}},{"kind":"Field","name":{"kind":"Name","value":"usage"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"promptTokens"}},{"kind":"Field","name":{"kind":"Name","value":"completionTokens"}},{"kind":"Field","name":{"kind":"Name","value":"totalTokens"}}]}}]}}]} as unknown as DocumentNode<CompletionFieldsFragment, unknown>;
export const MidjourneyFieldsFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"MidjourneyFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"MidjourneyTask"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"TaskFields"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"action"}},{"kind":"Field","name":{"kind":"Name","value":"awaitsModal"}},{"kind":"Field","name":{"kind":"Name","value":"buttons"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"customId"}},{"kind":"Field","name":{"kind":"Name","value":"label"}},{"kind":"Field","name":{"kind":"Name","value":"emoji"}}]}},{"kind":"Field","name":{"kind":"Name","value":"queuePosition"}},{"kind":"Field","name":{"kind":"Name","value":"finalPrompt"}},{"kind":"Field","name":{"kind":"Name","value":"suggestions"}},{"kind":"Field","name":{"kind":"Name","value":"callerState"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"TaskFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"MediaTask"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"vendor"}},{"kind":"Field","name":{"kind":"Name","value":"operation"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"submission"}},{"kind":"Field","name":{"kind":"Name","value":"tracking"}},{"kind":"Field","name":{"kind":"Name","value":"progress"}},{"kind":"Field","name":{"kind":"Name","value":"prompt"}},{"kind":"Field","name":{"kind":"Name","value":"upstreamId"}},{"kind":"Field","name":{"kind":"Name","value":"upstreamRequestId"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"updatedAt"}},{"kind":"Field","name":{"kind":"Name","value":"endedAt"}},{"kind":"Field","name":{"kind":"Name","value":"failure"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}},{"kind":"Field","name":{"kind":"Name","value":"assets"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"role"}},{"kind":"Field","name":{"kind":"Name","value":"url"}},{"kind":"Field","name":{"kind":"Name","value":"mediaType"}},{"kind":"Field","name":{"kind":"Name","value":"expiresAt"}},{"kind":"Field","name":{"kind":"Name","value":"expired"}}]}}]}}]} as unknown as DocumentNode<MidjourneyFieldsFragment, unknown>;
export const ErrorFieldsFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ErrorFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Error"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"InvalidInputError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"issues"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UpstreamError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"upstreamStatus"}},{"kind":"Field","name":{"kind":"Name","value":"upstreamCode"}},{"kind":"Field","name":{"kind":"Name","value":"upstreamRequestId"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"RateLimitedError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"retryAfterSeconds"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"SubmissionUnknownError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"upstreamStatus"}},{"kind":"Field","name":{"kind":"Name","value":"upstreamRequestId"}},{"kind":"Field","name":{"kind":"Name","value":"task"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"TaskFields"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"IdempotencyConflictError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"task"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"TaskFields"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"TaskFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"MediaTask"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"vendor"}},{"kind":"Field","name":{"kind":"Name","value":"operation"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"submission"}},{"kind":"Field","name":{"kind":"Name","value":"tracking"}},{"kind":"Field","name":{"kind":"Name","value":"progress"}},{"kind":"Field","name":{"kind":"Name","value":"prompt"}},{"kind":"Field","name":{"kind":"Name","value":"upstreamId"}},{"kind":"Field","name":{"kind":"Name","value":"upstreamRequestId"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"updatedAt"}},{"kind":"Field","name":{"kind":"Name","value":"endedAt"}},{"kind":"Field","name":{"kind":"Name","value":"failure"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}},{"kind":"Field","name":{"kind":"Name","value":"assets"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"role"}},{"kind":"Field","name":{"kind":"Name","value":"url"}},{"kind":"Field","name":{"kind":"Name","value":"mediaType"}},{"kind":"Field","name":{"kind":"Name","value":"expiresAt"}},{"kind":"Field","name":{"kind":"Name","value":"expired"}}]}}]}}]} as unknown as DocumentNode<ErrorFieldsFragment, unknown>;
export const MidjourneyErrorsFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"MidjourneyErrors"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Error"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ErrorFields"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ContentRefusedError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"bannedWord"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"TaskFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"MediaTask"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"vendor"}},{"kind":"Field","name":{"kind":"Name","value":"operation"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"submission"}},{"kind":"Field","name":{"kind":"Name","value":"tracking"}},{"kind":"Field","name":{"kind":"Name","value":"progress"}},{"kind":"Field","name":{"kind":"Name","value":"prompt"}},{"kind":"Field","name":{"kind":"Name","value":"upstreamId"}},{"kind":"Field","name":{"kind":"Name","value":"upstreamRequestId"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"updatedAt"}},{"kind":"Field","name":{"kind":"Name","value":"endedAt"}},{"kind":"Field","name":{"kind":"Name","value":"failure"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}},{"kind":"Field","name":{"kind":"Name","value":"assets"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"role"}},{"kind":"Field","name":{"kind":"Name","value":"url"}},{"kind":"Field","name":{"kind":"Name","value":"mediaType"}},{"kind":"Field","name":{"kind":"Name","value":"expiresAt"}},{"kind":"Field","name":{"kind":"Name","value":"expired"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ErrorFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Error"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"InvalidInputError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"issues"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UpstreamError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"upstreamStatus"}},{"kind":"Field","name":{"kind":"Name","value":"upstreamCode"}},{"kind":"Field","name":{"kind":"Name","value":"upstreamRequestId"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"RateLimitedError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"retryAfterSeconds"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"SubmissionUnknownError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"upstreamStatus"}},{"kind":"Field","name":{"kind":"Name","value":"upstreamRequestId"}},{"kind":"Field","name":{"kind":"Name","value":"task"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"TaskFields"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"IdempotencyConflictError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"task"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"TaskFields"}}]}}]}}]}}]} as unknown as DocumentNode<MidjourneyErrorsFragment, unknown>;
export const ExtendVideoDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"ExtendVideo"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ExtendVideoInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"extendVideo"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"TaskFields"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"ErrorFields"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"TaskFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"MediaTask"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"vendor"}},{"kind":"Field","name":{"kind":"Name","value":"operation"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"submission"}},{"kind":"Field","name":{"kind":"Name","value":"tracking"}},{"kind":"Field","name":{"kind":"Name","value":"progress"}},{"kind":"Field","name":{"kind":"Name","value":"prompt"}},{"kind":"Field","name":{"kind":"Name","value":"upstreamId"}},{"kind":"Field","name":{"kind":"Name","value":"upstreamRequestId"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"updatedAt"}},{"kind":"Field","name":{"kind":"Name","value":"endedAt"}},{"kind":"Field","name":{"kind":"Name","value":"failure"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}},{"kind":"Field","name":{"kind":"Name","value":"assets"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"role"}},{"kind":"Field","name":{"kind":"Name","value":"url"}},{"kind":"Field","name":{"kind":"Name","value":"mediaType"}},{"kind":"Field","name":{"kind":"Name","value":"expiresAt"}},{"kind":"Field","name":{"kind":"Name","value":"expired"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ErrorFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Error"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"InvalidInputError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"issues"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UpstreamError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"upstreamStatus"}},{"kind":"Field","name":{"kind":"Name","value":"upstreamCode"}},{"kind":"Field","name":{"kind":"Name","value":"upstreamRequestId"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"RateLimitedError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"retryAfterSeconds"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"SubmissionUnknownError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"upstreamStatus"}},{"kind":"Field","name":{"kind":"Name","value":"upstreamRequestId"}},{"kind":"Field","name":{"kind":"Name","value":"task"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"TaskFields"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"IdempotencyConflictError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"task"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"TaskFields"}}]}}]}}]}}]} as unknown as DocumentNode<ExtendVideoMutation, ExtendVideoMutationVariables>;
export const LumaGenerateVideoDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"LumaGenerateVideo"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"LumaGenerateVideoInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"lumaGenerateVideo"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"TaskFields"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"ErrorFields"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"TaskFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"MediaTask"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"vendor"}},{"kind":"Field","name":{"kind":"Name","value":"operation"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"submission"}},{"kind":"Field","name":{"kind":"Name","value":"tracking"}},{"kind":"Field","name":{"kind":"Name","value":"progress"}},{"kind":"Field","name":{"kind":"Name","value":"prompt"}},{"kind":"Field","name":{"kind":"Name","value":"upstreamId"}},{"kind":"Field","name":{"kind":"Name","value":"upstreamRequestId"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"updatedAt"}},{"kind":"Field","name":{"kind":"Name","value":"endedAt"}},{"kind":"Field","name":{"kind":"Name","value":"failure"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}},{"kind":"Field","name":{"kind":"Name","value":"assets"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"role"}},{"kind":"Field","name":{"kind":"Name","value":"url"}},{"kind":"Field","name":{"kind":"Name","value":"mediaType"}},{"kind":"Field","name":{"kind":"Name","value":"expiresAt"}},{"kind":"Field","name":{"kind":"Name","value":"expired"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ErrorFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Error"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"InvalidInputError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"issues"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UpstreamError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"upstreamStatus"}},{"kind":"Field","name":{"kind":"Name","value":"upstreamCode"}},{"kind":"Field","name":{"kind":"Name","value":"upstreamRequestId"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"RateLimitedError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"retryAfterSeconds"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"SubmissionUnknownError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"upstreamStatus"}},{"kind":"Field","name":{"kind":"Name","value":"upstreamRequestId"}},{"kind":"Field","name":{"kind":"Name","value":"task"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"TaskFields"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"IdempotencyConflictError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"task"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"TaskFields"}}]}}]}}]}}]} as unknown as DocumentNode<LumaGenerateVideoMutation, LumaGenerateVideoMutationVariables>;
export const LumaGenerateVideoOfficialDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"LumaGenerateVideoOfficial"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"LumaGenerateVideoOfficialInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"lumaGenerateVideoOfficial"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"TaskFields"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"ErrorFields"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"TaskFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"MediaTask"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"vendor"}},{"kind":"Field","name":{"kind":"Name","value":"operation"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"submission"}},{"kind":"Field","name":{"kind":"Name","value":"tracking"}},{"kind":"Field","name":{"kind":"Name","value":"progress"}},{"kind":"Field","name":{"kind":"Name","value":"prompt"}},{"kind":"Field","name":{"kind":"Name","value":"upstreamId"}},{"kind":"Field","name":{"kind":"Name","value":"upstreamRequestId"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"updatedAt"}},{"kind":"Field","name":{"kind":"Name","value":"endedAt"}},{"kind":"Field","name":{"kind":"Name","value":"failure"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}},{"kind":"Field","name":{"kind":"Name","value":"assets"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"role"}},{"kind":"Field","name":{"kind":"Name","value":"url"}},{"kind":"Field","name":{"kind":"Name","value":"mediaType"}},{"kind":"Field","name":{"kind":"Name","value":"expiresAt"}},{"kind":"Field","name":{"kind":"Name","value":"expired"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ErrorFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Error"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"InvalidInputError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"issues"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UpstreamError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"upstreamStatus"}},{"kind":"Field","name":{"kind":"Name","value":"upstreamCode"}},{"kind":"Field","name":{"kind":"Name","value":"upstreamRequestId"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"RateLimitedError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"retryAfterSeconds"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"SubmissionUnknownError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"upstreamStatus"}},{"kind":"Field","name":{"kind":"Name","value":"upstreamRequestId"}},{"kind":"Field","name":{"kind":"Name","value":"task"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"TaskFields"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"IdempotencyConflictError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"task"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"TaskFields"}}]}}]}}]}}]} as unknown as DocumentNode<LumaGenerateVideoOfficialMutation, LumaGenerateVideoOfficialMutationVariables>;
export const LumaUnwatermarkedVideoDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"LumaUnwatermarkedVideo"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"taskId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"lumaUnwatermarkedVideo"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"taskId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"taskId"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"VideoAsset"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"url"}},{"kind":"Field","name":{"kind":"Name","value":"expiresAt"}},{"kind":"Field","name":{"kind":"Name","value":"expired"}}]}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"ErrorFields"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"TaskFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"MediaTask"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"vendor"}},{"kind":"Field","name":{"kind":"Name","value":"operation"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"submission"}},{"kind":"Field","name":{"kind":"Name","value":"tracking"}},{"kind":"Field","name":{"kind":"Name","value":"progress"}},{"kind":"Field","name":{"kind":"Name","value":"prompt"}},{"kind":"Field","name":{"kind":"Name","value":"upstreamId"}},{"kind":"Field","name":{"kind":"Name","value":"upstreamRequestId"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"updatedAt"}},{"kind":"Field","name":{"kind":"Name","value":"endedAt"}},{"kind":"Field","name":{"kind":"Name","value":"failure"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}},{"kind":"Field","name":{"kind":"Name","value":"assets"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"role"}},{"kind":"Field","name":{"kind":"Name","value":"url"}},{"kind":"Field","name":{"kind":"Name","value":"mediaType"}},{"kind":"Field","name":{"kind":"Name","value":"expiresAt"}},{"kind":"Field","name":{"kind":"Name","value":"expired"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ErrorFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Error"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"InvalidInputError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"issues"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UpstreamError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"upstreamStatus"}},{"kind":"Field","name":{"kind":"Name","value":"upstreamCode"}},{"kind":"Field","name":{"kind":"Name","value":"upstreamRequestId"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"RateLimitedError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"retryAfterSeconds"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"SubmissionUnknownError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"upstreamStatus"}},{"kind":"Field","name":{"kind":"Name","value":"upstreamRequestId"}},{"kind":"Field","name":{"kind":"Name","value":"task"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"TaskFields"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"IdempotencyConflictError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"task"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"TaskFields"}}]}}]}}]}}]} as unknown as DocumentNode<LumaUnwatermarkedVideoQuery, LumaUnwatermarkedVideoQueryVariables>;
export const AdoptTaskDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"AdoptTask"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"AdoptTaskInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"adoptTask"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"AdoptTaskSuccess"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"task"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"TaskFields"}}]}}]}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"ErrorFields"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"TaskFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"MediaTask"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"vendor"}},{"kind":"Field","name":{"kind":"Name","value":"operation"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"submission"}},{"kind":"Field","name":{"kind":"Name","value":"tracking"}},{"kind":"Field","name":{"kind":"Name","value":"progress"}},{"kind":"Field","name":{"kind":"Name","value":"prompt"}},{"kind":"Field","name":{"kind":"Name","value":"upstreamId"}},{"kind":"Field","name":{"kind":"Name","value":"upstreamRequestId"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"updatedAt"}},{"kind":"Field","name":{"kind":"Name","value":"endedAt"}},{"kind":"Field","name":{"kind":"Name","value":"failure"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}},{"kind":"Field","name":{"kind":"Name","value":"assets"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"role"}},{"kind":"Field","name":{"kind":"Name","value":"url"}},{"kind":"Field","name":{"kind":"Name","value":"mediaType"}},{"kind":"Field","name":{"kind":"Name","value":"expiresAt"}},{"kind":"Field","name":{"kind":"Name","value":"expired"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ErrorFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Error"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"InvalidInputError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"issues"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UpstreamError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"upstreamStatus"}},{"kind":"Field","name":{"kind":"Name","value":"upstreamCode"}},{"kind":"Field","name":{"kind":"Name","value":"upstreamRequestId"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"RateLimitedError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"retryAfterSeconds"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"SubmissionUnknownError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"upstreamStatus"}},{"kind":"Field","name":{"kind":"Name","value":"upstreamRequestId"}},{"kind":"Field","name":{"kind":"Name","value":"task"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"TaskFields"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"IdempotencyConflictError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"task"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"TaskFields"}}]}}]}}]}}]} as unknown as DocumentNode<AdoptTaskMutation, AdoptTaskMutationVariables>;
export const ResumeTrackingDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"ResumeTracking"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ResumeTrackingInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"resumeTracking"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ResumeTrackingSuccess"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"task"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"TaskFields"}}]}}]}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"ErrorFields"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"TaskFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"MediaTask"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"vendor"}},{"kind":"Field","name":{"kind":"Name","value":"operation"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"submission"}},{"kind":"Field","name":{"kind":"Name","value":"tracking"}},{"kind":"Field","name":{"kind":"Name","value":"progress"}},{"kind":"Field","name":{"kind":"Name","value":"prompt"}},{"kind":"Field","name":{"kind":"Name","value":"upstreamId"}},{"kind":"Field","name":{"kind":"Name","value":"upstreamRequestId"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"updatedAt"}},{"kind":"Field","name":{"kind":"Name","value":"endedAt"}},{"kind":"Field","name":{"kind":"Name","value":"failure"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}},{"kind":"Field","name":{"kind":"Name","value":"assets"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"role"}},{"kind":"Field","name":{"kind":"Name","value":"url"}},{"kind":"Field","name":{"kind":"Name","value":"mediaType"}},{"kind":"Field","name":{"kind":"Name","value":"expiresAt"}},{"kind":"Field","name":{"kind":"Name","value":"expired"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ErrorFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Error"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"InvalidInputError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"issues"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UpstreamError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"upstreamStatus"}},{"kind":"Field","name":{"kind":"Name","value":"upstreamCode"}},{"kind":"Field","name":{"kind":"Name","value":"upstreamRequestId"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"RateLimitedError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"retryAfterSeconds"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"SubmissionUnknownError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"upstreamStatus"}},{"kind":"Field","name":{"kind":"Name","value":"upstreamRequestId"}},{"kind":"Field","name":{"kind":"Name","value":"task"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"TaskFields"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"IdempotencyConflictError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"task"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"TaskFields"}}]}}]}}]}}]} as unknown as DocumentNode<ResumeTrackingMutation, ResumeTrackingMutationVariables>;
export const TaskDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Task"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"task"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"TaskFields"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"LumaTask"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"estimatedWaitSeconds"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"TaskFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"MediaTask"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"vendor"}},{"kind":"Field","name":{"kind":"Name","value":"operation"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"submission"}},{"kind":"Field","name":{"kind":"Name","value":"tracking"}},{"kind":"Field","name":{"kind":"Name","value":"progress"}},{"kind":"Field","name":{"kind":"Name","value":"prompt"}},{"kind":"Field","name":{"kind":"Name","value":"upstreamId"}},{"kind":"Field","name":{"kind":"Name","value":"upstreamRequestId"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"updatedAt"}},{"kind":"Field","name":{"kind":"Name","value":"endedAt"}},{"kind":"Field","name":{"kind":"Name","value":"failure"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}},{"kind":"Field","name":{"kind":"Name","value":"assets"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"role"}},{"kind":"Field","name":{"kind":"Name","value":"url"}},{"kind":"Field","name":{"kind":"Name","value":"mediaType"}},{"kind":"Field","name":{"kind":"Name","value":"expiresAt"}},{"kind":"Field","name":{"kind":"Name","value":"expired"}}]}}]}}]} as unknown as DocumentNode<TaskQuery, TaskQueryVariables>;
export const NodesDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Nodes"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"ids"}},"type":{"kind":"NonNullType","type":{"kind":"ListType","type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"node"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"ids"},"value":{"kind":"Variable","name":{"kind":"Name","value":"ids"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}}]}}]} as unknown as DocumentNode<NodesQuery, NodesQueryVariables>;
export const TasksDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Tasks"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"filter"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"TaskFilter"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"last"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"before"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"tasks"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"Variable","name":{"kind":"Name","value":"filter"}}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}},{"kind":"Argument","name":{"kind":"Name","value":"last"},"value":{"kind":"Variable","name":{"kind":"Name","value":"last"}}},{"kind":"Argument","name":{"kind":"Name","value":"before"},"value":{"kind":"Variable","name":{"kind":"Name","value":"before"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"edges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"cursor"}},{"kind":"Field","name":{"kind":"Name","value":"node"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"TaskFields"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"hasPreviousPage"}},{"kind":"Field","name":{"kind":"Name","value":"startCursor"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"TaskFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"MediaTask"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"vendor"}},{"kind":"Field","name":{"kind":"Name","value":"operation"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"submission"}},{"kind":"Field","name":{"kind":"Name","value":"tracking"}},{"kind":"Field","name":{"kind":"Name","value":"progress"}},{"kind":"Field","name":{"kind":"Name","value":"prompt"}},{"kind":"Field","name":{"kind":"Name","value":"upstreamId"}},{"kind":"Field","name":{"kind":"Name","value":"upstreamRequestId"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"updatedAt"}},{"kind":"Field","name":{"kind":"Name","value":"endedAt"}},{"kind":"Field","name":{"kind":"Name","value":"failure"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}},{"kind":"Field","name":{"kind":"Name","value":"assets"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"role"}},{"kind":"Field","name":{"kind":"Name","value":"url"}},{"kind":"Field","name":{"kind":"Name","value":"mediaType"}},{"kind":"Field","name":{"kind":"Name","value":"expiresAt"}},{"kind":"Field","name":{"kind":"Name","value":"expired"}}]}}]}}]} as unknown as DocumentNode<TasksQuery, TasksQueryVariables>;
export const ViewerDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Viewer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"viewer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"eventCursor"}}]}}]}}]} as unknown as DocumentNode<ViewerQuery, ViewerQueryVariables>;
export const TaskUpdatedDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"subscription","name":{"kind":"Name","value":"TaskUpdated"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"taskUpdated"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"TaskFields"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"TaskFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"MediaTask"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"vendor"}},{"kind":"Field","name":{"kind":"Name","value":"operation"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"submission"}},{"kind":"Field","name":{"kind":"Name","value":"tracking"}},{"kind":"Field","name":{"kind":"Name","value":"progress"}},{"kind":"Field","name":{"kind":"Name","value":"prompt"}},{"kind":"Field","name":{"kind":"Name","value":"upstreamId"}},{"kind":"Field","name":{"kind":"Name","value":"upstreamRequestId"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"updatedAt"}},{"kind":"Field","name":{"kind":"Name","value":"endedAt"}},{"kind":"Field","name":{"kind":"Name","value":"failure"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}},{"kind":"Field","name":{"kind":"Name","value":"assets"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"role"}},{"kind":"Field","name":{"kind":"Name","value":"url"}},{"kind":"Field","name":{"kind":"Name","value":"mediaType"}},{"kind":"Field","name":{"kind":"Name","value":"expiresAt"}},{"kind":"Field","name":{"kind":"Name","value":"expired"}}]}}]}}]} as unknown as DocumentNode<TaskUpdatedSubscription, TaskUpdatedSubscriptionVariables>;
export const TaskEventsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"subscription","name":{"kind":"Name","value":"TaskEvents"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"filter"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"TaskFilter"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"taskEvents"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"Variable","name":{"kind":"Name","value":"filter"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"cursor"}},{"kind":"Field","name":{"kind":"Name","value":"at"}},{"kind":"Field","name":{"kind":"Name","value":"task"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"TaskFields"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"TaskFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"MediaTask"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"vendor"}},{"kind":"Field","name":{"kind":"Name","value":"operation"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"submission"}},{"kind":"Field","name":{"kind":"Name","value":"tracking"}},{"kind":"Field","name":{"kind":"Name","value":"progress"}},{"kind":"Field","name":{"kind":"Name","value":"prompt"}},{"kind":"Field","name":{"kind":"Name","value":"upstreamId"}},{"kind":"Field","name":{"kind":"Name","value":"upstreamRequestId"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"updatedAt"}},{"kind":"Field","name":{"kind":"Name","value":"endedAt"}},{"kind":"Field","name":{"kind":"Name","value":"failure"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}},{"kind":"Field","name":{"kind":"Name","value":"assets"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"role"}},{"kind":"Field","name":{"kind":"Name","value":"url"}},{"kind":"Field","name":{"kind":"Name","value":"mediaType"}},{"kind":"Field","name":{"kind":"Name","value":"expiresAt"}},{"kind":"Field","name":{"kind":"Name","value":"expired"}}]}}]}}]} as unknown as DocumentNode<TaskEventsSubscription, TaskEventsSubscriptionVariables>;
export const KlingGenerateImageDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"KlingGenerateImage"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"KlingGenerateImageInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"klingGenerateImage"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"KlingFields"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"ErrorFields"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"TaskFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"MediaTask"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"vendor"}},{"kind":"Field","name":{"kind":"Name","value":"operation"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"submission"}},{"kind":"Field","name":{"kind":"Name","value":"tracking"}},{"kind":"Field","name":{"kind":"Name","value":"progress"}},{"kind":"Field","name":{"kind":"Name","value":"prompt"}},{"kind":"Field","name":{"kind":"Name","value":"upstreamId"}},{"kind":"Field","name":{"kind":"Name","value":"upstreamRequestId"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"updatedAt"}},{"kind":"Field","name":{"kind":"Name","value":"endedAt"}},{"kind":"Field","name":{"kind":"Name","value":"failure"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}},{"kind":"Field","name":{"kind":"Name","value":"assets"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"role"}},{"kind":"Field","name":{"kind":"Name","value":"url"}},{"kind":"Field","name":{"kind":"Name","value":"mediaType"}},{"kind":"Field","name":{"kind":"Name","value":"expiresAt"}},{"kind":"Field","name":{"kind":"Name","value":"expired"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"KlingFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"KlingTask"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"TaskFields"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"parentVideoId"}},{"kind":"Field","name":{"kind":"Name","value":"chargedUnits"}},{"kind":"Field","name":{"kind":"Name","value":"assets"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"upstreamId"}},{"kind":"Field","name":{"kind":"Name","value":"size"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"VideoAsset"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"width"}},{"kind":"Field","name":{"kind":"Name","value":"height"}},{"kind":"Field","name":{"kind":"Name","value":"durationSeconds"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ImageAsset"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"width"}},{"kind":"Field","name":{"kind":"Name","value":"height"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ErrorFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Error"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"InvalidInputError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"issues"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UpstreamError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"upstreamStatus"}},{"kind":"Field","name":{"kind":"Name","value":"upstreamCode"}},{"kind":"Field","name":{"kind":"Name","value":"upstreamRequestId"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"RateLimitedError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"retryAfterSeconds"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"SubmissionUnknownError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"upstreamStatus"}},{"kind":"Field","name":{"kind":"Name","value":"upstreamRequestId"}},{"kind":"Field","name":{"kind":"Name","value":"task"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"TaskFields"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"IdempotencyConflictError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"task"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"TaskFields"}}]}}]}}]}}]} as unknown as DocumentNode<KlingGenerateImageMutation, KlingGenerateImageMutationVariables>;
export const KlingVirtualTryOnDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"KlingVirtualTryOn"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"KlingVirtualTryOnInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"klingVirtualTryOn"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"KlingFields"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"ErrorFields"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"TaskFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"MediaTask"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"vendor"}},{"kind":"Field","name":{"kind":"Name","value":"operation"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"submission"}},{"kind":"Field","name":{"kind":"Name","value":"tracking"}},{"kind":"Field","name":{"kind":"Name","value":"progress"}},{"kind":"Field","name":{"kind":"Name","value":"prompt"}},{"kind":"Field","name":{"kind":"Name","value":"upstreamId"}},{"kind":"Field","name":{"kind":"Name","value":"upstreamRequestId"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"updatedAt"}},{"kind":"Field","name":{"kind":"Name","value":"endedAt"}},{"kind":"Field","name":{"kind":"Name","value":"failure"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}},{"kind":"Field","name":{"kind":"Name","value":"assets"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"role"}},{"kind":"Field","name":{"kind":"Name","value":"url"}},{"kind":"Field","name":{"kind":"Name","value":"mediaType"}},{"kind":"Field","name":{"kind":"Name","value":"expiresAt"}},{"kind":"Field","name":{"kind":"Name","value":"expired"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"KlingFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"KlingTask"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"TaskFields"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"parentVideoId"}},{"kind":"Field","name":{"kind":"Name","value":"chargedUnits"}},{"kind":"Field","name":{"kind":"Name","value":"assets"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"upstreamId"}},{"kind":"Field","name":{"kind":"Name","value":"size"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"VideoAsset"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"width"}},{"kind":"Field","name":{"kind":"Name","value":"height"}},{"kind":"Field","name":{"kind":"Name","value":"durationSeconds"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ImageAsset"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"width"}},{"kind":"Field","name":{"kind":"Name","value":"height"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ErrorFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Error"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"InvalidInputError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"issues"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UpstreamError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"upstreamStatus"}},{"kind":"Field","name":{"kind":"Name","value":"upstreamCode"}},{"kind":"Field","name":{"kind":"Name","value":"upstreamRequestId"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"RateLimitedError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"retryAfterSeconds"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"SubmissionUnknownError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"upstreamStatus"}},{"kind":"Field","name":{"kind":"Name","value":"upstreamRequestId"}},{"kind":"Field","name":{"kind":"Name","value":"task"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"TaskFields"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"IdempotencyConflictError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"task"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"TaskFields"}}]}}]}}]}}]} as unknown as DocumentNode<KlingVirtualTryOnMutation, KlingVirtualTryOnMutationVariables>;
export const KlingTextToVideoDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"KlingTextToVideo"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"KlingTextToVideoInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"klingTextToVideo"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"KlingFields"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"ErrorFields"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"TaskFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"MediaTask"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"vendor"}},{"kind":"Field","name":{"kind":"Name","value":"operation"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"submission"}},{"kind":"Field","name":{"kind":"Name","value":"tracking"}},{"kind":"Field","name":{"kind":"Name","value":"progress"}},{"kind":"Field","name":{"kind":"Name","value":"prompt"}},{"kind":"Field","name":{"kind":"Name","value":"upstreamId"}},{"kind":"Field","name":{"kind":"Name","value":"upstreamRequestId"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"updatedAt"}},{"kind":"Field","name":{"kind":"Name","value":"endedAt"}},{"kind":"Field","name":{"kind":"Name","value":"failure"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}},{"kind":"Field","name":{"kind":"Name","value":"assets"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"role"}},{"kind":"Field","name":{"kind":"Name","value":"url"}},{"kind":"Field","name":{"kind":"Name","value":"mediaType"}},{"kind":"Field","name":{"kind":"Name","value":"expiresAt"}},{"kind":"Field","name":{"kind":"Name","value":"expired"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"KlingFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"KlingTask"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"TaskFields"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"parentVideoId"}},{"kind":"Field","name":{"kind":"Name","value":"chargedUnits"}},{"kind":"Field","name":{"kind":"Name","value":"assets"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"upstreamId"}},{"kind":"Field","name":{"kind":"Name","value":"size"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"VideoAsset"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"width"}},{"kind":"Field","name":{"kind":"Name","value":"height"}},{"kind":"Field","name":{"kind":"Name","value":"durationSeconds"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ImageAsset"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"width"}},{"kind":"Field","name":{"kind":"Name","value":"height"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ErrorFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Error"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"InvalidInputError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"issues"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UpstreamError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"upstreamStatus"}},{"kind":"Field","name":{"kind":"Name","value":"upstreamCode"}},{"kind":"Field","name":{"kind":"Name","value":"upstreamRequestId"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"RateLimitedError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"retryAfterSeconds"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"SubmissionUnknownError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"upstreamStatus"}},{"kind":"Field","name":{"kind":"Name","value":"upstreamRequestId"}},{"kind":"Field","name":{"kind":"Name","value":"task"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"TaskFields"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"IdempotencyConflictError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"task"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"TaskFields"}}]}}]}}]}}]} as unknown as DocumentNode<KlingTextToVideoMutation, KlingTextToVideoMutationVariables>;
export const KlingImageToVideoDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"KlingImageToVideo"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"KlingImageToVideoInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"klingImageToVideo"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"KlingFields"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"ErrorFields"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"TaskFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"MediaTask"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"vendor"}},{"kind":"Field","name":{"kind":"Name","value":"operation"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"submission"}},{"kind":"Field","name":{"kind":"Name","value":"tracking"}},{"kind":"Field","name":{"kind":"Name","value":"progress"}},{"kind":"Field","name":{"kind":"Name","value":"prompt"}},{"kind":"Field","name":{"kind":"Name","value":"upstreamId"}},{"kind":"Field","name":{"kind":"Name","value":"upstreamRequestId"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"updatedAt"}},{"kind":"Field","name":{"kind":"Name","value":"endedAt"}},{"kind":"Field","name":{"kind":"Name","value":"failure"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}},{"kind":"Field","name":{"kind":"Name","value":"assets"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"role"}},{"kind":"Field","name":{"kind":"Name","value":"url"}},{"kind":"Field","name":{"kind":"Name","value":"mediaType"}},{"kind":"Field","name":{"kind":"Name","value":"expiresAt"}},{"kind":"Field","name":{"kind":"Name","value":"expired"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"KlingFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"KlingTask"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"TaskFields"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"parentVideoId"}},{"kind":"Field","name":{"kind":"Name","value":"chargedUnits"}},{"kind":"Field","name":{"kind":"Name","value":"assets"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"upstreamId"}},{"kind":"Field","name":{"kind":"Name","value":"size"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"VideoAsset"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"width"}},{"kind":"Field","name":{"kind":"Name","value":"height"}},{"kind":"Field","name":{"kind":"Name","value":"durationSeconds"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ImageAsset"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"width"}},{"kind":"Field","name":{"kind":"Name","value":"height"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ErrorFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Error"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"InvalidInputError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"issues"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UpstreamError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"upstreamStatus"}},{"kind":"Field","name":{"kind":"Name","value":"upstreamCode"}},{"kind":"Field","name":{"kind":"Name","value":"upstreamRequestId"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"RateLimitedError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"retryAfterSeconds"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"SubmissionUnknownError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"upstreamStatus"}},{"kind":"Field","name":{"kind":"Name","value":"upstreamRequestId"}},{"kind":"Field","name":{"kind":"Name","value":"task"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"TaskFields"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"IdempotencyConflictError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"task"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"TaskFields"}}]}}]}}]}}]} as unknown as DocumentNode<KlingImageToVideoMutation, KlingImageToVideoMutationVariables>;
export const KlingExtendVideoDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"KlingExtendVideo"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"KlingExtendVideoInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"klingExtendVideo"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"KlingFields"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"ErrorFields"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"TaskFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"MediaTask"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"vendor"}},{"kind":"Field","name":{"kind":"Name","value":"operation"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"submission"}},{"kind":"Field","name":{"kind":"Name","value":"tracking"}},{"kind":"Field","name":{"kind":"Name","value":"progress"}},{"kind":"Field","name":{"kind":"Name","value":"prompt"}},{"kind":"Field","name":{"kind":"Name","value":"upstreamId"}},{"kind":"Field","name":{"kind":"Name","value":"upstreamRequestId"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"updatedAt"}},{"kind":"Field","name":{"kind":"Name","value":"endedAt"}},{"kind":"Field","name":{"kind":"Name","value":"failure"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}},{"kind":"Field","name":{"kind":"Name","value":"assets"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"role"}},{"kind":"Field","name":{"kind":"Name","value":"url"}},{"kind":"Field","name":{"kind":"Name","value":"mediaType"}},{"kind":"Field","name":{"kind":"Name","value":"expiresAt"}},{"kind":"Field","name":{"kind":"Name","value":"expired"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"KlingFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"KlingTask"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"TaskFields"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"parentVideoId"}},{"kind":"Field","name":{"kind":"Name","value":"chargedUnits"}},{"kind":"Field","name":{"kind":"Name","value":"assets"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"upstreamId"}},{"kind":"Field","name":{"kind":"Name","value":"size"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"VideoAsset"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"width"}},{"kind":"Field","name":{"kind":"Name","value":"height"}},{"kind":"Field","name":{"kind":"Name","value":"durationSeconds"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ImageAsset"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"width"}},{"kind":"Field","name":{"kind":"Name","value":"height"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ErrorFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Error"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"InvalidInputError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"issues"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UpstreamError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"upstreamStatus"}},{"kind":"Field","name":{"kind":"Name","value":"upstreamCode"}},{"kind":"Field","name":{"kind":"Name","value":"upstreamRequestId"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"RateLimitedError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"retryAfterSeconds"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"SubmissionUnknownError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"upstreamStatus"}},{"kind":"Field","name":{"kind":"Name","value":"upstreamRequestId"}},{"kind":"Field","name":{"kind":"Name","value":"task"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"TaskFields"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"IdempotencyConflictError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"task"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"TaskFields"}}]}}]}}]}}]} as unknown as DocumentNode<KlingExtendVideoMutation, KlingExtendVideoMutationVariables>;
export const KlingLipSyncDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"KlingLipSync"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"KlingLipSyncInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"klingLipSync"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"KlingFields"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"ErrorFields"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"TaskFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"MediaTask"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"vendor"}},{"kind":"Field","name":{"kind":"Name","value":"operation"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"submission"}},{"kind":"Field","name":{"kind":"Name","value":"tracking"}},{"kind":"Field","name":{"kind":"Name","value":"progress"}},{"kind":"Field","name":{"kind":"Name","value":"prompt"}},{"kind":"Field","name":{"kind":"Name","value":"upstreamId"}},{"kind":"Field","name":{"kind":"Name","value":"upstreamRequestId"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"updatedAt"}},{"kind":"Field","name":{"kind":"Name","value":"endedAt"}},{"kind":"Field","name":{"kind":"Name","value":"failure"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}},{"kind":"Field","name":{"kind":"Name","value":"assets"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"role"}},{"kind":"Field","name":{"kind":"Name","value":"url"}},{"kind":"Field","name":{"kind":"Name","value":"mediaType"}},{"kind":"Field","name":{"kind":"Name","value":"expiresAt"}},{"kind":"Field","name":{"kind":"Name","value":"expired"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"KlingFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"KlingTask"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"TaskFields"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"parentVideoId"}},{"kind":"Field","name":{"kind":"Name","value":"chargedUnits"}},{"kind":"Field","name":{"kind":"Name","value":"assets"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"upstreamId"}},{"kind":"Field","name":{"kind":"Name","value":"size"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"VideoAsset"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"width"}},{"kind":"Field","name":{"kind":"Name","value":"height"}},{"kind":"Field","name":{"kind":"Name","value":"durationSeconds"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ImageAsset"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"width"}},{"kind":"Field","name":{"kind":"Name","value":"height"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ErrorFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Error"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"InvalidInputError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"issues"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UpstreamError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"upstreamStatus"}},{"kind":"Field","name":{"kind":"Name","value":"upstreamCode"}},{"kind":"Field","name":{"kind":"Name","value":"upstreamRequestId"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"RateLimitedError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"retryAfterSeconds"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"SubmissionUnknownError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"upstreamStatus"}},{"kind":"Field","name":{"kind":"Name","value":"upstreamRequestId"}},{"kind":"Field","name":{"kind":"Name","value":"task"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"TaskFields"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"IdempotencyConflictError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"task"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"TaskFields"}}]}}]}}]}}]} as unknown as DocumentNode<KlingLipSyncMutation, KlingLipSyncMutationVariables>;
export const KlingTaskDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"KlingTask"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"task"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"KlingFields"}}]}},{"kind":"Field","name":{"kind":"Name","value":"node"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"KlingFields"}}]}},{"kind":"Field","name":{"kind":"Name","value":"tasks"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"vendors"},"value":{"kind":"ListValue","values":[{"kind":"EnumValue","value":"KLING"}]}}]}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"edges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"node"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"KlingFields"}}]}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"TaskFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"MediaTask"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"vendor"}},{"kind":"Field","name":{"kind":"Name","value":"operation"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"submission"}},{"kind":"Field","name":{"kind":"Name","value":"tracking"}},{"kind":"Field","name":{"kind":"Name","value":"progress"}},{"kind":"Field","name":{"kind":"Name","value":"prompt"}},{"kind":"Field","name":{"kind":"Name","value":"upstreamId"}},{"kind":"Field","name":{"kind":"Name","value":"upstreamRequestId"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"updatedAt"}},{"kind":"Field","name":{"kind":"Name","value":"endedAt"}},{"kind":"Field","name":{"kind":"Name","value":"failure"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}},{"kind":"Field","name":{"kind":"Name","value":"assets"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"role"}},{"kind":"Field","name":{"kind":"Name","value":"url"}},{"kind":"Field","name":{"kind":"Name","value":"mediaType"}},{"kind":"Field","name":{"kind":"Name","value":"expiresAt"}},{"kind":"Field","name":{"kind":"Name","value":"expired"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"KlingFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"KlingTask"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"TaskFields"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"parentVideoId"}},{"kind":"Field","name":{"kind":"Name","value":"chargedUnits"}},{"kind":"Field","name":{"kind":"Name","value":"assets"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"upstreamId"}},{"kind":"Field","name":{"kind":"Name","value":"size"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"VideoAsset"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"width"}},{"kind":"Field","name":{"kind":"Name","value":"height"}},{"kind":"Field","name":{"kind":"Name","value":"durationSeconds"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ImageAsset"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"width"}},{"kind":"Field","name":{"kind":"Name","value":"height"}}]}}]}}]}}]} as unknown as DocumentNode<KlingTaskQuery, KlingTaskQueryVariables>;
export const CreateChatCompletionDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"CreateChatCompletion"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"CreateChatCompletionInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"createChatCompletion"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ChatCompletion"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ChatCompletionFields"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Error"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UpstreamError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"upstreamStatus"}},{"kind":"Field","name":{"kind":"Name","value":"upstreamCode"}},{"kind":"Field","name":{"kind":"Name","value":"upstreamRequestId"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"InvalidInputError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"issues"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ChatCompletionFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ChatCompletion"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"upstreamId"}},{"kind":"Field","name":{"kind":"Name","value":"model"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"choices"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"index"}},{"kind":"Field","name":{"kind":"Name","value":"finishReason"}},{"kind":"Field","name":{"kind":"Name","value":"message"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"content"}},{"kind":"Field","name":{"kind":"Name","value":"refusal"}},{"kind":"Field","name":{"kind":"Name","value":"reasoning"}},{"kind":"Field","name":{"kind":"Name","value":"toolCalls"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"arguments"}}]}},{"kind":"Field","name":{"kind":"Name","value":"annotations"}}]}},{"kind":"Field","name":{"kind":"Name","value":"logprobs"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"token"}},{"kind":"Field","name":{"kind":"Name","value":"logprob"}},{"kind":"Field","name":{"kind":"Name","value":"bytes"}},{"kind":"Field","name":{"kind":"Name","value":"alternatives"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"token"}},{"kind":"Field","name":{"kind":"Name","value":"logprob"}},{"kind":"Field","name":{"kind":"Name","value":"bytes"}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"usage"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"promptTokens"}},{"kind":"Field","name":{"kind":"Name","value":"completionTokens"}},{"kind":"Field","name":{"kind":"Name","value":"totalTokens"}},{"kind":"Field","name":{"kind":"Name","value":"promptDetails"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"cachedTokens"}},{"kind":"Field","name":{"kind":"Name","value":"audioTokens"}},{"kind":"Field","name":{"kind":"Name","value":"textTokens"}},{"kind":"Field","name":{"kind":"Name","value":"imageTokens"}}]}},{"kind":"Field","name":{"kind":"Name","value":"completionDetails"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"reasoningTokens"}},{"kind":"Field","name":{"kind":"Name","value":"audioTokens"}},{"kind":"Field","name":{"kind":"Name","value":"textTokens"}},{"kind":"Field","name":{"kind":"Name","value":"acceptedPredictionTokens"}},{"kind":"Field","name":{"kind":"Name","value":"rejectedPredictionTokens"}}]}}]}}]}}]} as unknown as DocumentNode<CreateChatCompletionMutation, CreateChatCompletionMutationVariables>;
export const StreamChatCompletionDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"subscription","name":{"kind":"Name","value":"StreamChatCompletion"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"CreateChatCompletionInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"streamChatCompletion"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ChatTextDelta"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"choice"}},{"kind":"Field","name":{"kind":"Name","value":"text"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ChatReasoningDelta"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"choice"}},{"kind":"Field","name":{"kind":"Name","value":"text"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ChatRefusalDelta"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"choice"}},{"kind":"Field","name":{"kind":"Name","value":"text"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ChatCompletedToolCall"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"choice"}},{"kind":"Field","name":{"kind":"Name","value":"toolCall"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"arguments"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ChatCompletion"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ChatCompletionFields"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Error"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UpstreamError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"upstreamStatus"}},{"kind":"Field","name":{"kind":"Name","value":"upstreamCode"}},{"kind":"Field","name":{"kind":"Name","value":"upstreamRequestId"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"InvalidInputError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"issues"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ChatCompletionFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ChatCompletion"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"upstreamId"}},{"kind":"Field","name":{"kind":"Name","value":"model"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"choices"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"index"}},{"kind":"Field","name":{"kind":"Name","value":"finishReason"}},{"kind":"Field","name":{"kind":"Name","value":"message"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"content"}},{"kind":"Field","name":{"kind":"Name","value":"refusal"}},{"kind":"Field","name":{"kind":"Name","value":"reasoning"}},{"kind":"Field","name":{"kind":"Name","value":"toolCalls"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"arguments"}}]}},{"kind":"Field","name":{"kind":"Name","value":"annotations"}}]}},{"kind":"Field","name":{"kind":"Name","value":"logprobs"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"token"}},{"kind":"Field","name":{"kind":"Name","value":"logprob"}},{"kind":"Field","name":{"kind":"Name","value":"bytes"}},{"kind":"Field","name":{"kind":"Name","value":"alternatives"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"token"}},{"kind":"Field","name":{"kind":"Name","value":"logprob"}},{"kind":"Field","name":{"kind":"Name","value":"bytes"}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"usage"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"promptTokens"}},{"kind":"Field","name":{"kind":"Name","value":"completionTokens"}},{"kind":"Field","name":{"kind":"Name","value":"totalTokens"}},{"kind":"Field","name":{"kind":"Name","value":"promptDetails"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"cachedTokens"}},{"kind":"Field","name":{"kind":"Name","value":"audioTokens"}},{"kind":"Field","name":{"kind":"Name","value":"textTokens"}},{"kind":"Field","name":{"kind":"Name","value":"imageTokens"}}]}},{"kind":"Field","name":{"kind":"Name","value":"completionDetails"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"reasoningTokens"}},{"kind":"Field","name":{"kind":"Name","value":"audioTokens"}},{"kind":"Field","name":{"kind":"Name","value":"textTokens"}},{"kind":"Field","name":{"kind":"Name","value":"acceptedPredictionTokens"}},{"kind":"Field","name":{"kind":"Name","value":"rejectedPredictionTokens"}}]}}]}}]}}]} as unknown as DocumentNode<StreamChatCompletionSubscription, StreamChatCompletionSubscriptionVariables>;
export const AnthropicCreateMessageDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"AnthropicCreateMessage"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"AnthropicCreateMessageInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"anthropicCreateMessage"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"AnthropicMessageFields"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"ErrorFields"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"TaskFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"MediaTask"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"vendor"}},{"kind":"Field","name":{"kind":"Name","value":"operation"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"submission"}},{"kind":"Field","name":{"kind":"Name","value":"tracking"}},{"kind":"Field","name":{"kind":"Name","value":"progress"}},{"kind":"Field","name":{"kind":"Name","value":"prompt"}},{"kind":"Field","name":{"kind":"Name","value":"upstreamId"}},{"kind":"Field","name":{"kind":"Name","value":"upstreamRequestId"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"updatedAt"}},{"kind":"Field","name":{"kind":"Name","value":"endedAt"}},{"kind":"Field","name":{"kind":"Name","value":"failure"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}},{"kind":"Field","name":{"kind":"Name","value":"assets"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"role"}},{"kind":"Field","name":{"kind":"Name","value":"url"}},{"kind":"Field","name":{"kind":"Name","value":"mediaType"}},{"kind":"Field","name":{"kind":"Name","value":"expiresAt"}},{"kind":"Field","name":{"kind":"Name","value":"expired"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"AnthropicMessageFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"AnthropicMessage"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"upstreamId"}},{"kind":"Field","name":{"kind":"Name","value":"model"}},{"kind":"Field","name":{"kind":"Name","value":"content"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"AnthropicTextBlock"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"text"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"AnthropicToolUseBlock"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"input"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"AnthropicThinkingBlock"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"thinking"}},{"kind":"Field","name":{"kind":"Name","value":"signature"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"AnthropicRedactedThinkingBlock"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"data"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"stopReason"}},{"kind":"Field","name":{"kind":"Name","value":"stopSequence"}},{"kind":"Field","name":{"kind":"Name","value":"usage"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"inputTokens"}},{"kind":"Field","name":{"kind":"Name","value":"outputTokens"}},{"kind":"Field","name":{"kind":"Name","value":"cacheCreationInputTokens"}},{"kind":"Field","name":{"kind":"Name","value":"cacheReadInputTokens"}},{"kind":"Field","name":{"kind":"Name","value":"cacheCreationFiveMinuteInputTokens"}},{"kind":"Field","name":{"kind":"Name","value":"cacheCreationOneHourInputTokens"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ErrorFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Error"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"InvalidInputError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"issues"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UpstreamError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"upstreamStatus"}},{"kind":"Field","name":{"kind":"Name","value":"upstreamCode"}},{"kind":"Field","name":{"kind":"Name","value":"upstreamRequestId"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"RateLimitedError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"retryAfterSeconds"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"SubmissionUnknownError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"upstreamStatus"}},{"kind":"Field","name":{"kind":"Name","value":"upstreamRequestId"}},{"kind":"Field","name":{"kind":"Name","value":"task"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"TaskFields"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"IdempotencyConflictError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"task"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"TaskFields"}}]}}]}}]}}]} as unknown as DocumentNode<AnthropicCreateMessageMutation, AnthropicCreateMessageMutationVariables>;
export const AnthropicStreamMessageDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"subscription","name":{"kind":"Name","value":"AnthropicStreamMessage"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"AnthropicCreateMessageInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"anthropicStreamMessage"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"AnthropicTextDelta"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"block"}},{"kind":"Field","name":{"kind":"Name","value":"text"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"AnthropicThinkingDelta"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"block"}},{"kind":"Field","name":{"kind":"Name","value":"text"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"AnthropicToolUse"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"block"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"input"}}]}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"AnthropicMessageFields"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"ErrorFields"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"TaskFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"MediaTask"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"vendor"}},{"kind":"Field","name":{"kind":"Name","value":"operation"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"submission"}},{"kind":"Field","name":{"kind":"Name","value":"tracking"}},{"kind":"Field","name":{"kind":"Name","value":"progress"}},{"kind":"Field","name":{"kind":"Name","value":"prompt"}},{"kind":"Field","name":{"kind":"Name","value":"upstreamId"}},{"kind":"Field","name":{"kind":"Name","value":"upstreamRequestId"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"updatedAt"}},{"kind":"Field","name":{"kind":"Name","value":"endedAt"}},{"kind":"Field","name":{"kind":"Name","value":"failure"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}},{"kind":"Field","name":{"kind":"Name","value":"assets"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"role"}},{"kind":"Field","name":{"kind":"Name","value":"url"}},{"kind":"Field","name":{"kind":"Name","value":"mediaType"}},{"kind":"Field","name":{"kind":"Name","value":"expiresAt"}},{"kind":"Field","name":{"kind":"Name","value":"expired"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"AnthropicMessageFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"AnthropicMessage"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"upstreamId"}},{"kind":"Field","name":{"kind":"Name","value":"model"}},{"kind":"Field","name":{"kind":"Name","value":"content"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"AnthropicTextBlock"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"text"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"AnthropicToolUseBlock"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"input"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"AnthropicThinkingBlock"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"thinking"}},{"kind":"Field","name":{"kind":"Name","value":"signature"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"AnthropicRedactedThinkingBlock"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"data"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"stopReason"}},{"kind":"Field","name":{"kind":"Name","value":"stopSequence"}},{"kind":"Field","name":{"kind":"Name","value":"usage"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"inputTokens"}},{"kind":"Field","name":{"kind":"Name","value":"outputTokens"}},{"kind":"Field","name":{"kind":"Name","value":"cacheCreationInputTokens"}},{"kind":"Field","name":{"kind":"Name","value":"cacheReadInputTokens"}},{"kind":"Field","name":{"kind":"Name","value":"cacheCreationFiveMinuteInputTokens"}},{"kind":"Field","name":{"kind":"Name","value":"cacheCreationOneHourInputTokens"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ErrorFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Error"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"InvalidInputError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"issues"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UpstreamError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"upstreamStatus"}},{"kind":"Field","name":{"kind":"Name","value":"upstreamCode"}},{"kind":"Field","name":{"kind":"Name","value":"upstreamRequestId"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"RateLimitedError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"retryAfterSeconds"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"SubmissionUnknownError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"upstreamStatus"}},{"kind":"Field","name":{"kind":"Name","value":"upstreamRequestId"}},{"kind":"Field","name":{"kind":"Name","value":"task"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"TaskFields"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"IdempotencyConflictError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"task"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"TaskFields"}}]}}]}}]}}]} as unknown as DocumentNode<AnthropicStreamMessageSubscription, AnthropicStreamMessageSubscriptionVariables>;
export const ModelsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Models"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"models"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ModelsSuccess"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"models"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"ownedBy"}},{"kind":"Field","name":{"kind":"Name","value":"endpointTypes"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Error"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}]} as unknown as DocumentNode<ModelsQuery, ModelsQueryVariables>;
export const ModelDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Model"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"name"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"model"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"name"},"value":{"kind":"Variable","name":{"kind":"Name","value":"name"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Model"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"ownedBy"}},{"kind":"Field","name":{"kind":"Name","value":"endpointTypes"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Error"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"InvalidInputError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"issues"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}]}}]} as unknown as DocumentNode<ModelQuery, ModelQueryVariables>;
export const CreateEmbeddingsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"CreateEmbeddings"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"CreateEmbeddingsInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"createEmbeddings"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Embeddings"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"model"}},{"kind":"Field","name":{"kind":"Name","value":"embeddings"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"vector"}}]}},{"kind":"Field","name":{"kind":"Name","value":"usage"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"promptTokens"}},{"kind":"Field","name":{"kind":"Name","value":"totalTokens"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Error"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"InvalidInputError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"issues"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}]}}]} as unknown as DocumentNode<CreateEmbeddingsMutation, CreateEmbeddingsMutationVariables>;
export const CreateCompletionDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"CreateCompletion"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"CreateCompletionInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"createCompletion"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Completion"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"CompletionFields"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Error"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"InvalidInputError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"issues"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"CompletionFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Completion"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"upstreamId"}},{"kind":"Field","name":{"kind":"Name","value":"model"}},{"kind":"Field","name":{"kind":"Name","value":"choices"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"index"}},{"kind":"Field","name":{"kind":"Name","value":"text"}},{"kind":"Field","name":{"kind":"Name","value":"finishReason"}},{"kind":"Field","name":{"kind":"Name","value":"logprobs"}}]}},{"kind":"Field","name":{"kind":"Name","value":"usage"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"promptTokens"}},{"kind":"Field","name":{"kind":"Name","value":"completionTokens"}},{"kind":"Field","name":{"kind":"Name","value":"totalTokens"}}]}}]}}]} as unknown as DocumentNode<CreateCompletionMutation, CreateCompletionMutationVariables>;
export const StreamCompletionDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"subscription","name":{"kind":"Name","value":"StreamCompletion"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"CreateCompletionInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"streamCompletion"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"CompletionTextDelta"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"choice"}},{"kind":"Field","name":{"kind":"Name","value":"text"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Completion"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"CompletionFields"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Error"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"InvalidInputError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"issues"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"CompletionFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Completion"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"upstreamId"}},{"kind":"Field","name":{"kind":"Name","value":"model"}},{"kind":"Field","name":{"kind":"Name","value":"choices"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"index"}},{"kind":"Field","name":{"kind":"Name","value":"text"}},{"kind":"Field","name":{"kind":"Name","value":"finishReason"}},{"kind":"Field","name":{"kind":"Name","value":"logprobs"}}]}},{"kind":"Field","name":{"kind":"Name","value":"usage"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"promptTokens"}},{"kind":"Field","name":{"kind":"Name","value":"completionTokens"}},{"kind":"Field","name":{"kind":"Name","value":"totalTokens"}}]}}]}}]} as unknown as DocumentNode<StreamCompletionSubscription, StreamCompletionSubscriptionVariables>;
export const MidjourneyImagineDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"MidjourneyImagine"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"MidjourneyImagineInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"midjourneyImagine"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"MidjourneyFields"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"MidjourneyErrors"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"TaskFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"MediaTask"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"vendor"}},{"kind":"Field","name":{"kind":"Name","value":"operation"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"submission"}},{"kind":"Field","name":{"kind":"Name","value":"tracking"}},{"kind":"Field","name":{"kind":"Name","value":"progress"}},{"kind":"Field","name":{"kind":"Name","value":"prompt"}},{"kind":"Field","name":{"kind":"Name","value":"upstreamId"}},{"kind":"Field","name":{"kind":"Name","value":"upstreamRequestId"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"updatedAt"}},{"kind":"Field","name":{"kind":"Name","value":"endedAt"}},{"kind":"Field","name":{"kind":"Name","value":"failure"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}},{"kind":"Field","name":{"kind":"Name","value":"assets"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"role"}},{"kind":"Field","name":{"kind":"Name","value":"url"}},{"kind":"Field","name":{"kind":"Name","value":"mediaType"}},{"kind":"Field","name":{"kind":"Name","value":"expiresAt"}},{"kind":"Field","name":{"kind":"Name","value":"expired"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ErrorFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Error"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"InvalidInputError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"issues"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UpstreamError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"upstreamStatus"}},{"kind":"Field","name":{"kind":"Name","value":"upstreamCode"}},{"kind":"Field","name":{"kind":"Name","value":"upstreamRequestId"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"RateLimitedError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"retryAfterSeconds"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"SubmissionUnknownError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"upstreamStatus"}},{"kind":"Field","name":{"kind":"Name","value":"upstreamRequestId"}},{"kind":"Field","name":{"kind":"Name","value":"task"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"TaskFields"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"IdempotencyConflictError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"task"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"TaskFields"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"MidjourneyFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"MidjourneyTask"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"TaskFields"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"action"}},{"kind":"Field","name":{"kind":"Name","value":"awaitsModal"}},{"kind":"Field","name":{"kind":"Name","value":"buttons"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"customId"}},{"kind":"Field","name":{"kind":"Name","value":"label"}},{"kind":"Field","name":{"kind":"Name","value":"emoji"}}]}},{"kind":"Field","name":{"kind":"Name","value":"queuePosition"}},{"kind":"Field","name":{"kind":"Name","value":"finalPrompt"}},{"kind":"Field","name":{"kind":"Name","value":"suggestions"}},{"kind":"Field","name":{"kind":"Name","value":"callerState"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"MidjourneyErrors"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Error"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ErrorFields"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ContentRefusedError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"bannedWord"}}]}}]}}]} as unknown as DocumentNode<MidjourneyImagineMutation, MidjourneyImagineMutationVariables>;
export const MidjourneyPressButtonDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"MidjourneyPressButton"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"MidjourneyPressButtonInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"midjourneyPressButton"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"MidjourneyFields"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"MidjourneyErrors"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"TaskFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"MediaTask"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"vendor"}},{"kind":"Field","name":{"kind":"Name","value":"operation"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"submission"}},{"kind":"Field","name":{"kind":"Name","value":"tracking"}},{"kind":"Field","name":{"kind":"Name","value":"progress"}},{"kind":"Field","name":{"kind":"Name","value":"prompt"}},{"kind":"Field","name":{"kind":"Name","value":"upstreamId"}},{"kind":"Field","name":{"kind":"Name","value":"upstreamRequestId"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"updatedAt"}},{"kind":"Field","name":{"kind":"Name","value":"endedAt"}},{"kind":"Field","name":{"kind":"Name","value":"failure"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}},{"kind":"Field","name":{"kind":"Name","value":"assets"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"role"}},{"kind":"Field","name":{"kind":"Name","value":"url"}},{"kind":"Field","name":{"kind":"Name","value":"mediaType"}},{"kind":"Field","name":{"kind":"Name","value":"expiresAt"}},{"kind":"Field","name":{"kind":"Name","value":"expired"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ErrorFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Error"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"InvalidInputError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"issues"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UpstreamError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"upstreamStatus"}},{"kind":"Field","name":{"kind":"Name","value":"upstreamCode"}},{"kind":"Field","name":{"kind":"Name","value":"upstreamRequestId"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"RateLimitedError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"retryAfterSeconds"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"SubmissionUnknownError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"upstreamStatus"}},{"kind":"Field","name":{"kind":"Name","value":"upstreamRequestId"}},{"kind":"Field","name":{"kind":"Name","value":"task"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"TaskFields"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"IdempotencyConflictError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"task"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"TaskFields"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"MidjourneyFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"MidjourneyTask"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"TaskFields"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"action"}},{"kind":"Field","name":{"kind":"Name","value":"awaitsModal"}},{"kind":"Field","name":{"kind":"Name","value":"buttons"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"customId"}},{"kind":"Field","name":{"kind":"Name","value":"label"}},{"kind":"Field","name":{"kind":"Name","value":"emoji"}}]}},{"kind":"Field","name":{"kind":"Name","value":"queuePosition"}},{"kind":"Field","name":{"kind":"Name","value":"finalPrompt"}},{"kind":"Field","name":{"kind":"Name","value":"suggestions"}},{"kind":"Field","name":{"kind":"Name","value":"callerState"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"MidjourneyErrors"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Error"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ErrorFields"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ContentRefusedError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"bannedWord"}}]}}]}}]} as unknown as DocumentNode<MidjourneyPressButtonMutation, MidjourneyPressButtonMutationVariables>;
export const MidjourneySubmitModalDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"MidjourneySubmitModal"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"MidjourneySubmitModalInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"midjourneySubmitModal"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"MidjourneyFields"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"MidjourneyErrors"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"TaskFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"MediaTask"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"vendor"}},{"kind":"Field","name":{"kind":"Name","value":"operation"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"submission"}},{"kind":"Field","name":{"kind":"Name","value":"tracking"}},{"kind":"Field","name":{"kind":"Name","value":"progress"}},{"kind":"Field","name":{"kind":"Name","value":"prompt"}},{"kind":"Field","name":{"kind":"Name","value":"upstreamId"}},{"kind":"Field","name":{"kind":"Name","value":"upstreamRequestId"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"updatedAt"}},{"kind":"Field","name":{"kind":"Name","value":"endedAt"}},{"kind":"Field","name":{"kind":"Name","value":"failure"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}},{"kind":"Field","name":{"kind":"Name","value":"assets"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"role"}},{"kind":"Field","name":{"kind":"Name","value":"url"}},{"kind":"Field","name":{"kind":"Name","value":"mediaType"}},{"kind":"Field","name":{"kind":"Name","value":"expiresAt"}},{"kind":"Field","name":{"kind":"Name","value":"expired"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ErrorFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Error"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"InvalidInputError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"issues"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UpstreamError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"upstreamStatus"}},{"kind":"Field","name":{"kind":"Name","value":"upstreamCode"}},{"kind":"Field","name":{"kind":"Name","value":"upstreamRequestId"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"RateLimitedError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"retryAfterSeconds"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"SubmissionUnknownError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"upstreamStatus"}},{"kind":"Field","name":{"kind":"Name","value":"upstreamRequestId"}},{"kind":"Field","name":{"kind":"Name","value":"task"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"TaskFields"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"IdempotencyConflictError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"task"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"TaskFields"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"MidjourneyFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"MidjourneyTask"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"TaskFields"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"action"}},{"kind":"Field","name":{"kind":"Name","value":"awaitsModal"}},{"kind":"Field","name":{"kind":"Name","value":"buttons"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"customId"}},{"kind":"Field","name":{"kind":"Name","value":"label"}},{"kind":"Field","name":{"kind":"Name","value":"emoji"}}]}},{"kind":"Field","name":{"kind":"Name","value":"queuePosition"}},{"kind":"Field","name":{"kind":"Name","value":"finalPrompt"}},{"kind":"Field","name":{"kind":"Name","value":"suggestions"}},{"kind":"Field","name":{"kind":"Name","value":"callerState"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"MidjourneyErrors"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Error"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ErrorFields"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ContentRefusedError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"bannedWord"}}]}}]}}]} as unknown as DocumentNode<MidjourneySubmitModalMutation, MidjourneySubmitModalMutationVariables>;
export const MidjourneyBlendDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"MidjourneyBlend"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"MidjourneyBlendInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"midjourneyBlend"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"MidjourneyFields"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"MidjourneyErrors"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"TaskFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"MediaTask"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"vendor"}},{"kind":"Field","name":{"kind":"Name","value":"operation"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"submission"}},{"kind":"Field","name":{"kind":"Name","value":"tracking"}},{"kind":"Field","name":{"kind":"Name","value":"progress"}},{"kind":"Field","name":{"kind":"Name","value":"prompt"}},{"kind":"Field","name":{"kind":"Name","value":"upstreamId"}},{"kind":"Field","name":{"kind":"Name","value":"upstreamRequestId"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"updatedAt"}},{"kind":"Field","name":{"kind":"Name","value":"endedAt"}},{"kind":"Field","name":{"kind":"Name","value":"failure"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}},{"kind":"Field","name":{"kind":"Name","value":"assets"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"role"}},{"kind":"Field","name":{"kind":"Name","value":"url"}},{"kind":"Field","name":{"kind":"Name","value":"mediaType"}},{"kind":"Field","name":{"kind":"Name","value":"expiresAt"}},{"kind":"Field","name":{"kind":"Name","value":"expired"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ErrorFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Error"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"InvalidInputError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"issues"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UpstreamError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"upstreamStatus"}},{"kind":"Field","name":{"kind":"Name","value":"upstreamCode"}},{"kind":"Field","name":{"kind":"Name","value":"upstreamRequestId"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"RateLimitedError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"retryAfterSeconds"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"SubmissionUnknownError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"upstreamStatus"}},{"kind":"Field","name":{"kind":"Name","value":"upstreamRequestId"}},{"kind":"Field","name":{"kind":"Name","value":"task"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"TaskFields"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"IdempotencyConflictError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"task"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"TaskFields"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"MidjourneyFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"MidjourneyTask"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"TaskFields"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"action"}},{"kind":"Field","name":{"kind":"Name","value":"awaitsModal"}},{"kind":"Field","name":{"kind":"Name","value":"buttons"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"customId"}},{"kind":"Field","name":{"kind":"Name","value":"label"}},{"kind":"Field","name":{"kind":"Name","value":"emoji"}}]}},{"kind":"Field","name":{"kind":"Name","value":"queuePosition"}},{"kind":"Field","name":{"kind":"Name","value":"finalPrompt"}},{"kind":"Field","name":{"kind":"Name","value":"suggestions"}},{"kind":"Field","name":{"kind":"Name","value":"callerState"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"MidjourneyErrors"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Error"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ErrorFields"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ContentRefusedError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"bannedWord"}}]}}]}}]} as unknown as DocumentNode<MidjourneyBlendMutation, MidjourneyBlendMutationVariables>;
export const MidjourneyDescribeDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"MidjourneyDescribe"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"MidjourneyDescribeInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"midjourneyDescribe"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"MidjourneyFields"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"MidjourneyErrors"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"TaskFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"MediaTask"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"vendor"}},{"kind":"Field","name":{"kind":"Name","value":"operation"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"submission"}},{"kind":"Field","name":{"kind":"Name","value":"tracking"}},{"kind":"Field","name":{"kind":"Name","value":"progress"}},{"kind":"Field","name":{"kind":"Name","value":"prompt"}},{"kind":"Field","name":{"kind":"Name","value":"upstreamId"}},{"kind":"Field","name":{"kind":"Name","value":"upstreamRequestId"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"updatedAt"}},{"kind":"Field","name":{"kind":"Name","value":"endedAt"}},{"kind":"Field","name":{"kind":"Name","value":"failure"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}},{"kind":"Field","name":{"kind":"Name","value":"assets"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"role"}},{"kind":"Field","name":{"kind":"Name","value":"url"}},{"kind":"Field","name":{"kind":"Name","value":"mediaType"}},{"kind":"Field","name":{"kind":"Name","value":"expiresAt"}},{"kind":"Field","name":{"kind":"Name","value":"expired"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ErrorFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Error"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"InvalidInputError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"issues"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UpstreamError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"upstreamStatus"}},{"kind":"Field","name":{"kind":"Name","value":"upstreamCode"}},{"kind":"Field","name":{"kind":"Name","value":"upstreamRequestId"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"RateLimitedError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"retryAfterSeconds"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"SubmissionUnknownError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"upstreamStatus"}},{"kind":"Field","name":{"kind":"Name","value":"upstreamRequestId"}},{"kind":"Field","name":{"kind":"Name","value":"task"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"TaskFields"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"IdempotencyConflictError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"task"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"TaskFields"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"MidjourneyFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"MidjourneyTask"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"TaskFields"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"action"}},{"kind":"Field","name":{"kind":"Name","value":"awaitsModal"}},{"kind":"Field","name":{"kind":"Name","value":"buttons"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"customId"}},{"kind":"Field","name":{"kind":"Name","value":"label"}},{"kind":"Field","name":{"kind":"Name","value":"emoji"}}]}},{"kind":"Field","name":{"kind":"Name","value":"queuePosition"}},{"kind":"Field","name":{"kind":"Name","value":"finalPrompt"}},{"kind":"Field","name":{"kind":"Name","value":"suggestions"}},{"kind":"Field","name":{"kind":"Name","value":"callerState"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"MidjourneyErrors"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Error"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ErrorFields"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ContentRefusedError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"bannedWord"}}]}}]}}]} as unknown as DocumentNode<MidjourneyDescribeMutation, MidjourneyDescribeMutationVariables>;
export const MidjourneyShortenDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"MidjourneyShorten"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"MidjourneyShortenInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"midjourneyShorten"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"MidjourneyFields"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"MidjourneyErrors"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"TaskFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"MediaTask"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"vendor"}},{"kind":"Field","name":{"kind":"Name","value":"operation"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"submission"}},{"kind":"Field","name":{"kind":"Name","value":"tracking"}},{"kind":"Field","name":{"kind":"Name","value":"progress"}},{"kind":"Field","name":{"kind":"Name","value":"prompt"}},{"kind":"Field","name":{"kind":"Name","value":"upstreamId"}},{"kind":"Field","name":{"kind":"Name","value":"upstreamRequestId"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"updatedAt"}},{"kind":"Field","name":{"kind":"Name","value":"endedAt"}},{"kind":"Field","name":{"kind":"Name","value":"failure"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}},{"kind":"Field","name":{"kind":"Name","value":"assets"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"role"}},{"kind":"Field","name":{"kind":"Name","value":"url"}},{"kind":"Field","name":{"kind":"Name","value":"mediaType"}},{"kind":"Field","name":{"kind":"Name","value":"expiresAt"}},{"kind":"Field","name":{"kind":"Name","value":"expired"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ErrorFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Error"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"InvalidInputError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"issues"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UpstreamError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"upstreamStatus"}},{"kind":"Field","name":{"kind":"Name","value":"upstreamCode"}},{"kind":"Field","name":{"kind":"Name","value":"upstreamRequestId"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"RateLimitedError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"retryAfterSeconds"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"SubmissionUnknownError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"upstreamStatus"}},{"kind":"Field","name":{"kind":"Name","value":"upstreamRequestId"}},{"kind":"Field","name":{"kind":"Name","value":"task"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"TaskFields"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"IdempotencyConflictError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"task"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"TaskFields"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"MidjourneyFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"MidjourneyTask"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"TaskFields"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"action"}},{"kind":"Field","name":{"kind":"Name","value":"awaitsModal"}},{"kind":"Field","name":{"kind":"Name","value":"buttons"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"customId"}},{"kind":"Field","name":{"kind":"Name","value":"label"}},{"kind":"Field","name":{"kind":"Name","value":"emoji"}}]}},{"kind":"Field","name":{"kind":"Name","value":"queuePosition"}},{"kind":"Field","name":{"kind":"Name","value":"finalPrompt"}},{"kind":"Field","name":{"kind":"Name","value":"suggestions"}},{"kind":"Field","name":{"kind":"Name","value":"callerState"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"MidjourneyErrors"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Error"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ErrorFields"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ContentRefusedError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"bannedWord"}}]}}]}}]} as unknown as DocumentNode<MidjourneyShortenMutation, MidjourneyShortenMutationVariables>;
export const MidjourneyUploadImagesDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"MidjourneyUploadImages"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"MidjourneyUploadImagesInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"midjourneyUploadImages"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"MidjourneyFields"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"MidjourneyErrors"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"TaskFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"MediaTask"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"vendor"}},{"kind":"Field","name":{"kind":"Name","value":"operation"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"submission"}},{"kind":"Field","name":{"kind":"Name","value":"tracking"}},{"kind":"Field","name":{"kind":"Name","value":"progress"}},{"kind":"Field","name":{"kind":"Name","value":"prompt"}},{"kind":"Field","name":{"kind":"Name","value":"upstreamId"}},{"kind":"Field","name":{"kind":"Name","value":"upstreamRequestId"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"updatedAt"}},{"kind":"Field","name":{"kind":"Name","value":"endedAt"}},{"kind":"Field","name":{"kind":"Name","value":"failure"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}},{"kind":"Field","name":{"kind":"Name","value":"assets"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"role"}},{"kind":"Field","name":{"kind":"Name","value":"url"}},{"kind":"Field","name":{"kind":"Name","value":"mediaType"}},{"kind":"Field","name":{"kind":"Name","value":"expiresAt"}},{"kind":"Field","name":{"kind":"Name","value":"expired"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ErrorFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Error"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"InvalidInputError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"issues"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UpstreamError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"upstreamStatus"}},{"kind":"Field","name":{"kind":"Name","value":"upstreamCode"}},{"kind":"Field","name":{"kind":"Name","value":"upstreamRequestId"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"RateLimitedError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"retryAfterSeconds"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"SubmissionUnknownError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"upstreamStatus"}},{"kind":"Field","name":{"kind":"Name","value":"upstreamRequestId"}},{"kind":"Field","name":{"kind":"Name","value":"task"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"TaskFields"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"IdempotencyConflictError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"task"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"TaskFields"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"MidjourneyFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"MidjourneyTask"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"TaskFields"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"action"}},{"kind":"Field","name":{"kind":"Name","value":"awaitsModal"}},{"kind":"Field","name":{"kind":"Name","value":"buttons"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"customId"}},{"kind":"Field","name":{"kind":"Name","value":"label"}},{"kind":"Field","name":{"kind":"Name","value":"emoji"}}]}},{"kind":"Field","name":{"kind":"Name","value":"queuePosition"}},{"kind":"Field","name":{"kind":"Name","value":"finalPrompt"}},{"kind":"Field","name":{"kind":"Name","value":"suggestions"}},{"kind":"Field","name":{"kind":"Name","value":"callerState"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"MidjourneyErrors"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Error"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ErrorFields"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ContentRefusedError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"bannedWord"}}]}}]}}]} as unknown as DocumentNode<MidjourneyUploadImagesMutation, MidjourneyUploadImagesMutationVariables>;
export const MidjourneyImageSeedDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"MidjourneyImageSeed"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"taskId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"midjourneyImageSeed"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"taskId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"taskId"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"MidjourneyImageSeedSuccess"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"seed"}}]}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"MidjourneyErrors"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"TaskFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"MediaTask"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"vendor"}},{"kind":"Field","name":{"kind":"Name","value":"operation"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"submission"}},{"kind":"Field","name":{"kind":"Name","value":"tracking"}},{"kind":"Field","name":{"kind":"Name","value":"progress"}},{"kind":"Field","name":{"kind":"Name","value":"prompt"}},{"kind":"Field","name":{"kind":"Name","value":"upstreamId"}},{"kind":"Field","name":{"kind":"Name","value":"upstreamRequestId"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"updatedAt"}},{"kind":"Field","name":{"kind":"Name","value":"endedAt"}},{"kind":"Field","name":{"kind":"Name","value":"failure"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}},{"kind":"Field","name":{"kind":"Name","value":"assets"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"role"}},{"kind":"Field","name":{"kind":"Name","value":"url"}},{"kind":"Field","name":{"kind":"Name","value":"mediaType"}},{"kind":"Field","name":{"kind":"Name","value":"expiresAt"}},{"kind":"Field","name":{"kind":"Name","value":"expired"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ErrorFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Error"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"InvalidInputError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"issues"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UpstreamError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"upstreamStatus"}},{"kind":"Field","name":{"kind":"Name","value":"upstreamCode"}},{"kind":"Field","name":{"kind":"Name","value":"upstreamRequestId"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"RateLimitedError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"retryAfterSeconds"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"SubmissionUnknownError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"upstreamStatus"}},{"kind":"Field","name":{"kind":"Name","value":"upstreamRequestId"}},{"kind":"Field","name":{"kind":"Name","value":"task"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"TaskFields"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"IdempotencyConflictError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"task"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"TaskFields"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"MidjourneyErrors"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Error"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ErrorFields"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ContentRefusedError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"bannedWord"}}]}}]}}]} as unknown as DocumentNode<MidjourneyImageSeedQuery, MidjourneyImageSeedQueryVariables>;
export const MidjourneyTaskDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"MidjourneyTask"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"task"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"MidjourneyFields"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"TaskFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"MediaTask"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"vendor"}},{"kind":"Field","name":{"kind":"Name","value":"operation"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"submission"}},{"kind":"Field","name":{"kind":"Name","value":"tracking"}},{"kind":"Field","name":{"kind":"Name","value":"progress"}},{"kind":"Field","name":{"kind":"Name","value":"prompt"}},{"kind":"Field","name":{"kind":"Name","value":"upstreamId"}},{"kind":"Field","name":{"kind":"Name","value":"upstreamRequestId"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"updatedAt"}},{"kind":"Field","name":{"kind":"Name","value":"endedAt"}},{"kind":"Field","name":{"kind":"Name","value":"failure"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}},{"kind":"Field","name":{"kind":"Name","value":"assets"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"role"}},{"kind":"Field","name":{"kind":"Name","value":"url"}},{"kind":"Field","name":{"kind":"Name","value":"mediaType"}},{"kind":"Field","name":{"kind":"Name","value":"expiresAt"}},{"kind":"Field","name":{"kind":"Name","value":"expired"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"MidjourneyFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"MidjourneyTask"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"TaskFields"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"action"}},{"kind":"Field","name":{"kind":"Name","value":"awaitsModal"}},{"kind":"Field","name":{"kind":"Name","value":"buttons"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"customId"}},{"kind":"Field","name":{"kind":"Name","value":"label"}},{"kind":"Field","name":{"kind":"Name","value":"emoji"}}]}},{"kind":"Field","name":{"kind":"Name","value":"queuePosition"}},{"kind":"Field","name":{"kind":"Name","value":"finalPrompt"}},{"kind":"Field","name":{"kind":"Name","value":"suggestions"}},{"kind":"Field","name":{"kind":"Name","value":"callerState"}}]}}]} as unknown as DocumentNode<MidjourneyTaskQuery, MidjourneyTaskQueryVariables>;
export const MidjourneyTaskUpdatedDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"subscription","name":{"kind":"Name","value":"MidjourneyTaskUpdated"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"taskUpdated"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"MidjourneyFields"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"TaskFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"MediaTask"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"vendor"}},{"kind":"Field","name":{"kind":"Name","value":"operation"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"submission"}},{"kind":"Field","name":{"kind":"Name","value":"tracking"}},{"kind":"Field","name":{"kind":"Name","value":"progress"}},{"kind":"Field","name":{"kind":"Name","value":"prompt"}},{"kind":"Field","name":{"kind":"Name","value":"upstreamId"}},{"kind":"Field","name":{"kind":"Name","value":"upstreamRequestId"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"updatedAt"}},{"kind":"Field","name":{"kind":"Name","value":"endedAt"}},{"kind":"Field","name":{"kind":"Name","value":"failure"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}},{"kind":"Field","name":{"kind":"Name","value":"assets"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"role"}},{"kind":"Field","name":{"kind":"Name","value":"url"}},{"kind":"Field","name":{"kind":"Name","value":"mediaType"}},{"kind":"Field","name":{"kind":"Name","value":"expiresAt"}},{"kind":"Field","name":{"kind":"Name","value":"expired"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"MidjourneyFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"MidjourneyTask"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"TaskFields"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"action"}},{"kind":"Field","name":{"kind":"Name","value":"awaitsModal"}},{"kind":"Field","name":{"kind":"Name","value":"buttons"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"customId"}},{"kind":"Field","name":{"kind":"Name","value":"label"}},{"kind":"Field","name":{"kind":"Name","value":"emoji"}}]}},{"kind":"Field","name":{"kind":"Name","value":"queuePosition"}},{"kind":"Field","name":{"kind":"Name","value":"finalPrompt"}},{"kind":"Field","name":{"kind":"Name","value":"suggestions"}},{"kind":"Field","name":{"kind":"Name","value":"callerState"}}]}}]} as unknown as DocumentNode<MidjourneyTaskUpdatedSubscription, MidjourneyTaskUpdatedSubscriptionVariables>;
export const RealtimeConnectionDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"RealtimeConnection"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"model"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"realtimeConnection"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"model"},"value":{"kind":"Variable","name":{"kind":"Name","value":"model"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"RealtimeConnection"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"url"}},{"kind":"Field","name":{"kind":"Name","value":"protocols"}},{"kind":"Field","name":{"kind":"Name","value":"expiresAt"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"InvalidInputError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"issues"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}]}}]} as unknown as DocumentNode<RealtimeConnectionQuery, RealtimeConnectionQueryVariables>;