import { z } from 'zod'
import type { UpstreamError } from '../../core/errors.ts'
import { present } from '../../core/gateway/present.ts'
import type { ErrorCodes } from '../../core/gateway/refusal.ts'
import type { Upstream } from '../../core/gateway/upstream.ts'
import { isFile, type MediaSource } from '../../core/media-source.ts'
import type { Json } from '../../core/task.ts'
import type { ClientCall } from '../../core/vendor.ts'
import type { CreateMessageInput } from './inputs.ts'

/** The wire of contracts/anthropic.yaml: path, headers, snake_case body and the fields of the answers that are used. */

export const path = '/v1/messages'

/** What of the vendor's and the gateway's own error types is more than a refusal. */
const codes: ErrorCodes = {
  rate_limit_error: 'RATE_LIMIT',
  billing_error: 'QUOTA',
  quota_not_enough: 'QUOTA',
  insufficient_user_quota: 'QUOTA',
  content_filter: 'CONTENT',
  content_policy_violation: 'CONTENT',
  sensitive_words_detected: 'CONTENT',
}
/** Refusals; every other type leaves open, inside HTTP 200, what has been written and charged by then. */
const refusals: ErrorCodes = {
  invalid_request_error: 'REFUSED',
  authentication_error: 'REFUSED',
  permission_error: 'REFUSED',
  not_found_error: 'REFUSED',
  request_too_large: 'REFUSED',
}

export type MessageRequest = typeof CreateMessageInput.$inferInput
type ContentBlock = NonNullable<MessageRequest['messages'][number]['user']>[number]

/** With the signal, nobody pays for words that nobody reads. */
export const callOptions = ({ betas }: MessageRequest, signal: AbortSignal) => ({
  headers: {
    'anthropic-version': '2023-06-01',
    ...(betas?.length ? { 'anthropic-beta': betas.join(',') } : {}),
  },
  codes,
  // The answer is the finished work.
  generates: true,
  signal,
})

export const messageBody = (input: MessageRequest): object =>
  present({
    model: input.model,
    max_tokens: input.maxTokens,
    messages: input.messages.map(({ user, assistant }) =>
      user
        ? { role: 'user', content: user.map(contentBlock) }
        : { role: 'assistant', content: (assistant ?? []).map(contentBlock) },
    ),
    system: input.system?.map(textBlock),
    stop_sequences: input.stopSequences,
    temperature: input.temperature,
    top_p: input.topP,
    top_k: input.topK,
    metadata: input.userId == null ? undefined : { user_id: input.userId },
    tools: input.tools?.map(tool =>
      present({
        name: tool.name,
        description: tool.description,
        input_schema: tool.inputSchema,
        ...cache(tool),
      }),
    ),
    tool_choice: toolChoice(input.toolChoice),
    thinking: thinking(input.thinking),
    output_config: outputConfig(input),
  })

export const streamBody = (input: MessageRequest): object => ({ ...messageBody(input), stream: true })

type Given<Field> = NonNullable<Field>
type TextBlock = Given<ContentBlock['text']>
type DocumentBlock = Given<ContentBlock['document']>

function contentBlock(block: ContentBlock): object {
  if (block.toolUse) {
    const { id, name, input } = block.toolUse
    return { type: 'tool_use', id, name, input, ...cache(block.toolUse) }
  }
  if (block.toolResult) {
    const { toolUseId, content, isError } = block.toolResult
    return present({
      type: 'tool_result',
      tool_use_id: toolUseId,
      content: content?.map(readBlock),
      is_error: isError,
      ...cache(block.toolResult),
    })
  }
  if (block.thinking) return { type: 'thinking', ...block.thinking }
  if (block.redactedThinking) return { type: 'redacted_thinking', data: block.redactedThinking.data }
  return readBlock(block)
}

/** What the model reads, in a message or in the result of a tool. */
function readBlock({ text, image, document }: Pick<ContentBlock, 'text' | 'image' | 'document'>): object {
  if (image) return { type: 'image', source: fileSource(image.image), ...cache(image) }
  if (document) return documentBlock(document)
  if (text) return textBlock(text)
  throw new TypeError('A block has exactly one content.')
}

const textBlock = (block: TextBlock) => ({ type: 'text', text: block.text, ...cache(block) })

const documentBlock = (block: DocumentBlock) =>
  present({
    type: 'document',
    title: block.title,
    context: block.context,
    source: block.source.pdf
      ? fileSource(block.source.pdf)
      : { type: 'text', media_type: 'text/plain', data: block.source.text },
    ...cache(block),
  })

const fileSource = (source: MediaSource) =>
  isFile(source)
    ? { type: 'base64', media_type: source.mediaType, data: source.base64 }
    : { type: 'url', url: source.url }

/** Five minutes are the vendor's default, which channels take that do not know `ttl`. */
function cache({ cacheControl }: Pick<TextBlock, 'cacheControl'>) {
  if (!cacheControl) return {}
  return { cache_control: { type: 'ephemeral', ...(cacheControl === '5m' ? {} : { ttl: cacheControl }) } }
}

function toolChoice(choice: MessageRequest['toolChoice']) {
  if (!choice) return undefined
  if (choice.none) return { type: 'none' }
  const [type, given] = choice.any
    ? ['any', choice.any]
    : choice.tool
      ? ['tool', choice.tool]
      : ['auto', choice.auto]
  return present({
    type,
    name: choice.tool?.name,
    disable_parallel_tool_use: given?.disableParallelToolUse,
  })
}

function thinking(given: MessageRequest['thinking']) {
  if (!given) return undefined
  const { enabled, adaptive } = given
  if (enabled)
    return present({ type: 'enabled', budget_tokens: enabled.budgetTokens, display: enabled.display })
  return adaptive ? present({ type: 'adaptive', display: adaptive.display }) : { type: 'disabled' }
}

function outputConfig({ effort, outputSchema }: MessageRequest) {
  if (!effort && !outputSchema) return undefined
  const format = outputSchema && { type: 'json_schema', schema: outputSchema }
  return present({ effort, format })
}

/** Channels that are not the vendor's own leave some of them out. */
const tokens = z.int32().min(0).nullish().catch(null)

const usage = z.object({
  input_tokens: tokens,
  output_tokens: tokens,
  cache_creation_input_tokens: tokens,
  cache_read_input_tokens: tokens,
  cache_creation: z
    .object({ ephemeral_5m_input_tokens: tokens, ephemeral_1h_input_tokens: tokens })
    .nullish()
    .catch(null),
})
export type Usage = z.output<typeof usage>

const json: z.ZodType<Json> = z.json()

type Typed = z.ZodObject<{ type: z.ZodLiteral<string> }>

/** Of a union that grows: undefined stands for a type that is not known here. */
function growing<const Known extends readonly Typed[]>(...known: Known) {
  const types = new Set(known.map(({ shape }) => shape.type.value))
  const schema = z.union(known)
  return z
    .looseObject({ type: z.string() })
    .transform(value => (types.has(value.type) ? schema.parse(value) : undefined))
}

const text = z.object({ type: z.literal('text'), text: z.string() })
// A channel of another kind has no signature.
const thought = z.object({
  type: z.literal('thinking'),
  thinking: z.string(),
  signature: z.string().nullish(),
})
const redacted = z.object({ type: z.literal('redacted_thinking'), data: z.string() })
const toolUse = z.object({
  type: z.literal('tool_use'),
  id: z.string(),
  name: z.string(),
  input: z.record(z.string(), json),
})
const outputBlock = growing(text, thought, redacted, toolUse)
export type OutputBlock = NonNullable<z.output<typeof outputBlock>>

const ending = { stop_reason: z.string().nullish(), stop_sequence: z.string().nullish() }

const message = z.object({
  type: z.literal('message'),
  id: z.string(),
  model: z.string(),
  content: z.array(outputBlock).transform(blocks => blocks.filter(block => block !== undefined)),
  ...ending,
  usage,
})
export type Message = z.output<typeof message>

/** Of the vendor (`type` "error" beside it) and of the gateway in front of it. */
const failure = z.object({
  error: z.object({
    message: z.string().nullish(),
    type: z.string().nullish(),
    code: z.union([z.string(), z.number().transform(String)]).nullish(),
  }),
})
type Failure = z.output<typeof failure>

const messageAnswer = z.union([failure, message])

const index = z.int().min(0)

/** What is told of a message while it is written; pings are not known here, like everything that may come. */
export const streamEvent = z.union([
  failure,
  growing(
    z.object({
      type: z.literal('message_start'),
      message: z.object({ id: z.string(), model: z.string(), usage: usage.optional() }),
    }),
    z.object({
      type: z.literal('content_block_start'),
      index,
      content_block: outputBlock,
    }),
    z.object({
      type: z.literal('content_block_delta'),
      index,
      delta: growing(
        z.object({ type: z.literal('text_delta'), text: z.string() }),
        z.object({ type: z.literal('thinking_delta'), thinking: z.string() }),
        z.object({ type: z.literal('signature_delta'), signature: z.string() }),
        z.object({ type: z.literal('input_json_delta'), partial_json: z.string() }),
      ),
    }),
    z.object({ type: z.literal('content_block_stop'), index }),
    z.object({ type: z.literal('message_delta'), delta: z.object(ending), usage: usage.optional() }),
    z.object({ type: z.literal('message_stop') }),
  ),
])
export type StreamEvent = Exclude<NonNullable<z.output<typeof streamEvent>>, Failure>

/** The input of a tool, once all of it is there. */
export const toolInput = toolUse.shape.input

/** The error that a failure inside HTTP 200 is. @param requestId as in the `Answer` */
export function failureOf(upstream: Upstream, { error }: Failure, requestId?: string): UpstreamError {
  const code = error.code || error.type || ''
  const meanings: ErrorCodes = { [code]: 'UNAVAILABLE', ...refusals, ...codes }
  return upstream.refusal({ code, message: error.message }, meanings, requestId)
}

/** The whole message. @throws {UpstreamError} also for a refusal inside HTTP 200 */
export async function createMessage(
  { upstream, signal }: ClientCall,
  input: MessageRequest,
): Promise<Message> {
  const options = callOptions(input, signal)
  const { data, requestId } = await upstream.post(path, messageBody(input), messageAnswer, options)
  if ('error' in data) throw failureOf(upstream, data, requestId)
  return data
}
