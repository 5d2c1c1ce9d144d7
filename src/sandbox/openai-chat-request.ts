import { z } from 'zod'
import type { Answer } from './answers.ts'
import { refused } from './openai-refusals.ts'

const partSchema = z.object({
  type: z.string(),
  text: z.string().optional(),
  image_url: z.object({ url: z.string() }).optional(),
  file: z.object({ file_id: z.string().optional() }).optional(),
})
const messageSchema = z.object({
  role: z.enum(['system', 'developer', 'user', 'assistant', 'tool']),
  content: z.union([z.string(), z.array(partSchema)]).nullish(),
  tool_calls: z.array(z.object({ id: z.string() })).optional(),
  tool_call_id: z.string().optional(),
})
const toolSchema = z.object({
  function: z.object({ name: z.string(), parameters: z.record(z.string(), z.unknown()).optional() }),
})

/** What the script reads of a chat request that keeps the contract. */
export const chatRequestSchema = z.object({
  model: z.string(),
  messages: z.array(messageSchema),
  stream: z.boolean().optional(),
  stream_options: z.object({ include_usage: z.boolean().optional() }).nullish(),
  max_tokens: z.number().nullish(),
  max_completion_tokens: z.number().nullish(),
  n: z.number().nullish(),
  stop: z.union([z.string(), z.array(z.string())]).nullish(),
  logprobs: z.boolean().nullish(),
  top_logprobs: z.number().nullish(),
  response_format: z
    .object({ type: z.string(), json_schema: z.object({ schema: z.unknown().optional() }).optional() })
    .optional(),
  tools: z.array(toolSchema).optional(),
  tool_choice: z.union([z.string(), z.object({ function: z.object({ name: z.string() }) })]).optional(),
  parallel_tool_calls: z.boolean().optional(),
  modalities: z.array(z.string()).nullish(),
  audio: z.object({ format: z.enum(['wav', 'aac', 'mp3', 'flac', 'opus', 'pcm16']) }).nullish(),
})
export type ChatRequest = Readonly<z.infer<typeof chatRequestSchema>>
export type ChatMessage = ChatRequest['messages'][number]

/** The content parts of a message; a plain text is one part. */
export function partsOf({ content }: ChatMessage): readonly z.infer<typeof partSchema>[] {
  return typeof content === 'string' ? [{ type: 'text', text: content }] : (content ?? [])
}

/** The texts of a message, one after another. */
export function textOf(message: ChatMessage): string {
  return partsOf(message)
    .flatMap(({ text }) => text ?? [])
    .join(' ')
}

/** What the vendor refuses although each field fits its schema. */
export function chatRefusal(request: ChatRequest): Answer | undefined {
  return fieldRefusal(request) ?? toolRefusal(request) ?? conversationRefusal(request.messages)
}

function fieldRefusal(request: ChatRequest): Answer | undefined {
  const { model, messages, stream, stream_options, max_tokens, response_format, modalities } = request
  if (stream_options && !stream)
    return refused("'stream_options' is only allowed when 'stream' is enabled.", 'stream_options')
  if (/^o\d/.test(model) && typeof max_tokens === 'number') {
    const message =
      "Unsupported parameter: 'max_tokens' is not supported with this model. Use 'max_completion_tokens' instead."
    return refused(message, 'max_tokens', 'unsupported_parameter')
  }
  if (typeof request.top_logprobs === 'number' && !request.logprobs)
    return refused("'top_logprobs' is only allowed when 'logprobs' is enabled.", 'top_logprobs')
  if (response_format?.type === 'json_object' && !messages.some(message => /json/i.test(textOf(message)))) {
    const message =
      "'messages' must contain the word 'json' in some form, to use 'response_format' of type 'json_object'."
    return refused(message, 'messages')
  }
  if (modalities?.includes('audio') && !request.audio)
    return refused("'audio' is required when 'modalities' contains 'audio'.", 'audio')
  return modalities?.includes('audio') && stream
    ? refused('Audio output cannot be streamed.', 'stream', 'unsupported_value')
    : undefined
}

function toolRefusal({ tools = [], tool_choice, parallel_tool_calls }: ChatRequest): Answer | undefined {
  if (tools.length === 0) {
    if (tool_choice !== undefined && tool_choice !== 'none')
      return refused("'tool_choice' is only allowed when 'tools' are specified.", 'tool_choice')
    return parallel_tool_calls === undefined
      ? undefined
      : refused("'parallel_tool_calls' is only allowed when 'tools' are specified.", 'parallel_tool_calls')
  }
  const chosen = typeof tool_choice === 'object' ? tool_choice.function.name : undefined
  return chosen === undefined || tools.some(tool => tool.function.name === chosen)
    ? undefined
    : refused(`Tool choice '${chosen}' not found in 'tools' parameter.`, 'tool_choice')
}

/** Calls and their results have to meet, and pictures have to be there. */
function conversationRefusal(messages: readonly ChatMessage[]): Answer | undefined {
  let open: readonly string[] = []
  for (const [index, message] of messages.entries()) {
    const param = `messages.[${index}]`
    const { role, tool_calls = [], tool_call_id = '' } = message
    if (role === 'tool') {
      if (!open.includes(tool_call_id)) {
        const text = "messages with role 'tool' must be a response to a preceding message with 'tool_calls'."
        return refused(text, `${param}.role`)
      }
      open = open.filter(id => id !== tool_call_id)
    } else if (open.length > 0) break
    else open = tool_calls.map(({ id }) => id)
    const problem = partsOf(message).map(partRefusal).find(Boolean)
    if (problem) return refused(problem, `${param}.content`, 'invalid_value')
  }
  if (open.length === 0) return undefined
  const text =
    "An assistant message with 'tool_calls' must be followed by tool messages for each 'tool_call_id'"
  return refused(`${text}; these had none: ${open.join(', ')}`, 'messages')
}

function partRefusal({ image_url, file }: ReturnType<typeof partsOf>[number]): string | undefined {
  if (image_url && !/^(https?:\/\/[^\s]|data:image\/(png|jpeg|gif|webp);base64,[\w+/])/.test(image_url.url))
    return 'Expected an http(s) URL, or a data URL of a png, jpeg, gif or webp picture.'
  return file?.file_id === undefined ? undefined : `No file with the id ${file.file_id} exists.`
}
