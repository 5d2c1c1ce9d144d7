import { z } from 'zod'
import { present } from '../../core/gateway/present.ts'
import { dataUri, urlOrDataUri } from '../../core/media-source.ts'
import type { Json } from '../../core/task.ts'
import { momentField } from '../../core/upstream-values.ts'
import type { ClientCall } from '../../core/vendor.ts'
import { codes, errorBody, errorInside } from '../event-chunks.ts'
import { streamed, writingBody } from '../writing.ts'
import type { CreateChatCompletionInput } from './inputs.ts'

/** The wire of contracts/openai.yaml, createChatCompletion: path, bodies as they are sent, fields of answers that are used. */

export const path = '/v1/chat/completions'

/** The answer is the finished work; with the signal, nobody pays for words that nobody reads. */
export const callOptions = ({ signal }: ClientCall) => ({ codes, generates: true, signal })

export type CreateChatCompletion = typeof CreateChatCompletionInput.$inferInput
type Message = CreateChatCompletion['messages'][number]
type Given<Field> = NonNullable<Field>
type UserMessage = Given<Message['user']>
type ContentPart = UserMessage['content'][number]

export const chatBody = (input: CreateChatCompletion): object =>
  present({
    model: input.model,
    messages: input.messages.map(messageBody),
    max_completion_tokens: input.maxCompletionTokens,
    max_tokens: input.maxTokens,
    ...writingBody(input),
    logprobs: input.logprobs,
    top_logprobs: input.topLogprobs,
    tools: input.tools?.map(({ name, description, parameters, strict }) => ({
      type: 'function',
      function: present({ name, description, parameters, strict }),
    })),
    tool_choice: toolChoice(input.toolChoice),
    parallel_tool_calls: input.parallelToolCalls,
    response_format: responseFormat(input.responseFormat),
    reasoning_effort: input.reasoningEffort,
  })

export const streamedChatBody = (input: CreateChatCompletion): object => ({ ...chatBody(input), ...streamed })

function messageBody({ system, developer, user, assistant, tool }: Message): object {
  if (system) return present({ role: 'system', ...system })
  if (developer) return present({ role: 'developer', ...developer })
  if (user) return present({ role: 'user', content: userContent(user), name: user.name })
  if (tool) return { role: 'tool', tool_call_id: tool.toolCallId, content: tool.content }
  if (assistant) return assistantBody(assistant)
  throw new TypeError('A message has exactly one author.')
}

/** One text goes without a list around it: every channel takes that. */
function userContent({ content }: UserMessage) {
  const [first, ...others] = content
  return first?.text != null && others.length === 0 ? first.text : content.map(contentPart)
}

function contentPart({ text, image, audio, file }: ContentPart): object {
  if (image) {
    const { detail } = image
    return { type: 'image_url', image_url: present({ url: urlOrDataUri(image.image), detail }) }
  }
  if (audio) {
    const { base64, format } = audio.audio
    return { type: 'input_audio', input_audio: { data: base64, format } }
  }
  if (file) {
    const filename = file.filename ?? 'file.pdf'
    return { type: 'file', file: { filename, file_data: dataUri(file.file) } }
  }
  return { type: 'text', text }
}

const assistantBody = ({ content, refusal, toolCalls, name }: Given<Message['assistant']>) => ({
  role: 'assistant',
  // Channels want the field even where there is nothing to say.
  content: content ?? null,
  ...present({
    refusal,
    tool_calls: toolCalls?.map(call => ({
      id: call.id,
      type: 'function',
      function: { name: call.name, arguments: call.arguments },
    })),
    name,
  }),
})

const toolChoice = (choice: CreateChatCompletion['toolChoice']) =>
  choice?.function == null ? choice?.mode : { type: 'function', function: { name: choice.function } }

const responseFormat = (format: CreateChatCompletion['responseFormat']) =>
  format &&
  (format.jsonSchema
    ? { type: 'json_schema', json_schema: present(format.jsonSchema) }
    : { type: format.type })

/** A part that is told for information: where it makes no sense, the answer stays an answer without it. */
const optional = <Schema extends z.ZodType>(schema: Schema) => schema.nullish().catch(null)
const textOrNull = z.string().nullish()

const count = optional(z.int32().min(0))
const usage = optional(
  z.object({
    prompt_tokens: z.int32().min(0),
    completion_tokens: z.int32().min(0),
    total_tokens: z.int32().min(0),
    prompt_tokens_details: optional(
      z.object({ cached_tokens: count, audio_tokens: count, text_tokens: count, image_tokens: count }),
    ),
    completion_tokens_details: optional(
      z.object({
        reasoning_tokens: count,
        audio_tokens: count,
        text_tokens: count,
        accepted_prediction_tokens: count,
        rejected_prediction_tokens: count,
      }),
    ),
  }),
)
export type Usage = Given<z.output<typeof usage>>

const token = z.object({ token: z.string(), logprob: z.number(), bytes: optional(z.array(z.int32())) })
export type Token = z.output<typeof token>

const logprobs = optional(
  z
    .object({ content: z.array(token.extend({ top_logprobs: z.array(token).nullish() })).nullish() })
    .transform(({ content }) => content),
)
export type TokenLogprob = Given<z.output<typeof logprobs>>[number]

/** What an answer and a piece of one have in common. */
const said = {
  content: textOrNull,
  refusal: textOrNull,
  reasoning_content: textOrNull,
  // The same by the name that some channels have for it.
  reasoning: optional(z.string()),
  annotations: optional(z.array(z.json())),
}
const envelope = { id: textOrNull, model: textOrNull, created: momentField, usage }
const choice = { index: z.int32().min(0), logprobs, finish_reason: textOrNull }

/** A call of a tool; `arguments` is JSON text as the model wrote it. */
export interface ToolCall {
  id: string
  name: string
  arguments: string
}

/** One answer of the model. */
export interface Choice {
  index: number
  /** The vendor's word; nothing where it told none. */
  finishReason?: string | null
  content?: string | null
  refusal?: string | null
  reasoning?: string | null
  toolCalls: ToolCall[]
  annotations: Json[]
  logprobs?: TokenLogprob[] | null
}

/** Everything that came of a conversation. */
export interface ChatCompletion {
  id?: string | null
  model?: string | null
  created?: Date
  choices: Choice[]
  usage?: Usage | null
}

const toolCall = z
  .object({ id: z.string(), function: z.object({ name: z.string(), arguments: textOrNull }) })
  .transform(({ id, function: { name, arguments: text } }): ToolCall => ({ id, name, arguments: text ?? '' }))
const message = z.object({ ...said, tool_calls: z.array(toolCall).nullish() })

const completion = z.object({
  ...envelope,
  choices: z
    .array(
      z.object({ ...choice, message }).transform(
        ({ index, logprobs, finish_reason, message }): Choice => ({
          index,
          logprobs,
          finishReason: finish_reason,
          content: message.content,
          refusal: message.refusal,
          reasoning: message.reasoning_content || message.reasoning,
          toolCalls: message.tool_calls ?? [],
          annotations: message.annotations ?? [],
        }),
      ),
    )
    .min(1),
})

const chatAnswer = z.union([
  errorBody.transform(error => ({ error })),
  completion.transform(completion => ({ completion, error: undefined })),
])

const toolCallPiece = z.object({
  index: z.int32().min(0),
  id: textOrNull,
  function: z.object({ name: textOrNull, arguments: textOrNull }).nullish(),
})
const delta = z.object({ ...said, tool_calls: z.array(toolCallPiece).nullish() })

/** A piece of an answer, as a stream has it. The one with the usage has no choices. */
export const chatPiece = z.object({
  ...envelope,
  choices: z.array(z.object({ ...choice, delta: delta.nullable() })),
})
export type ChatPiece = z.output<typeof chatPiece>

/** @throws {UpstreamError} */
export async function createChatCompletion(
  call: ClientCall,
  input: CreateChatCompletion,
): Promise<ChatCompletion> {
  const { data, requestId } = await call.upstream.post(path, chatBody(input), chatAnswer, callOptions(call))
  if (data.error) throw errorInside(call.upstream, data.error, requestId)
  return data.completion
}
