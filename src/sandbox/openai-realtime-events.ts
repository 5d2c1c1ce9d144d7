import { z } from 'zod'
import type { JsonObject } from './json.ts'
import { isJsonObject } from './json.ts'

const audioFormat = z.enum(['pcm16', 'g711_ulaw', 'g711_alaw'])
export type AudioFormat = z.infer<typeof audioFormat>

const modalities = z
  .array(z.enum(['text', 'audio']))
  .refine(list => list.includes('text') && new Set(list).size === list.length, {
    error: "Invalid modalities. Supported combinations are: ['text'] and ['audio', 'text'].",
  })
const most = z.union([z.literal('inf'), z.int().min(1).max(4096)])
/** What a session sets for every response, and a response for itself. */
const answering = {
  modalities: modalities.optional(),
  instructions: z.string().optional(),
  voice: z.string().optional(),
  output_audio_format: audioFormat.optional(),
  tools: z
    .array(
      z.strictObject({
        type: z.literal('function'),
        name: z.string(),
        description: z.string().optional(),
        parameters: z.unknown(),
      }),
    )
    .optional(),
  tool_choice: z
    .union([
      z.enum(['auto', 'none', 'required']),
      z.strictObject({ type: z.literal('function'), name: z.string() }),
    ])
    .optional(),
  temperature: z.number().min(0.6).max(1.2).optional(),
  max_response_output_tokens: most.optional(),
}
const session = z.strictObject({
  ...answering,
  input_audio_format: audioFormat.optional(),
  input_audio_transcription: z.strictObject({ model: z.string() }).nullish(),
  turn_detection: z
    .strictObject({
      type: z.literal('server_vad'),
      threshold: z.number().min(0).max(1).default(0.5),
      prefix_padding_ms: z.int().min(0).default(300),
      silence_duration_ms: z.int().min(0).default(500),
    })
    .nullish(),
})
export type SessionUpdate = z.infer<typeof session>
/** `max_output_tokens` is what the relative's document calls the same limit. */
const response = z.strictObject({ ...answering, max_output_tokens: most.optional() })
export type ResponseSettings = z.infer<typeof response>

const part = z.strictObject({
  type: z.enum(['input_text', 'input_audio', 'text']),
  text: z.string().optional(),
  audio: z.base64().optional(),
  transcript: z.string().optional(),
})
const id = z.string().max(32).optional()
const item = z.discriminatedUnion('type', [
  z.strictObject({
    id,
    type: z.literal('message'),
    role: z.enum(['user', 'assistant', 'system']),
    content: z.array(part).min(1),
  }),
  z.strictObject({
    id,
    type: z.literal('function_call'),
    call_id: z.string(),
    name: z.string(),
    arguments: z.string(),
  }),
  z.strictObject({ id, type: z.literal('function_call_output'), call_id: z.string(), output: z.string() }),
])
export type NewItem = z.infer<typeof item>

const event_id = z.string().optional()
/** Every event that a client may send in the beta protocol. */
export const clientEvent = z.discriminatedUnion('type', [
  z.strictObject({ event_id, type: z.literal('session.update'), session }),
  z.strictObject({ event_id, type: z.literal('input_audio_buffer.append'), audio: z.base64() }),
  z.strictObject({ event_id, type: z.literal('input_audio_buffer.commit') }),
  z.strictObject({ event_id, type: z.literal('input_audio_buffer.clear') }),
  z.strictObject({
    event_id,
    type: z.literal('conversation.item.create'),
    previous_item_id: z.string().nullish(),
    item,
  }),
  z.strictObject({
    event_id,
    type: z.literal('conversation.item.truncate'),
    item_id: z.string(),
    content_index: z.int().min(0),
    audio_end_ms: z.int().min(0),
  }),
  z.strictObject({ event_id, type: z.literal('conversation.item.delete'), item_id: z.string() }),
  z.strictObject({ event_id, type: z.literal('response.create'), response: response.optional() }),
  z.strictObject({ event_id, type: z.literal('response.cancel'), response_id: z.string().optional() }),
])
export type ClientEvent = z.infer<typeof clientEvent>

/** What an `error` event holds. */
export interface RealtimeError {
  readonly code: string
  readonly message: string
  readonly param: string | null
}

/** Tells in the vendor's words why an event is none. */
export function explainEvent({ issues }: z.ZodError, event: unknown): RealtimeError {
  const [issue] = issues
  const path = issue?.path.map(String) ?? []
  const param = path.join('.')
  if (issue?.code === 'unrecognized_keys') {
    const unknown = [...path, issue.keys[0]].join('.')
    return { code: 'unknown_parameter', message: `Unknown parameter: '${unknown}'.`, param: unknown }
  }
  if (path.length > 0 && fieldAt(event, path) === undefined)
    return { code: 'missing_required_parameter', message: `Missing required parameter: '${param}'.`, param }
  const message = `Invalid value for '${param}': ${issue?.message}`
  return { code: 'invalid_value', message, param: param === '' ? null : param }
}

function fieldAt(event: unknown, path: readonly string[]): unknown {
  return path.reduce<unknown>(
    (at, key) => (isJsonObject(at) ? at[key] : Array.isArray(at) ? at[Number(key)] : undefined),
    event,
  )
}

/** The id that a client gave its event, for the errors that speak of it. */
export function eventIdOf(event: unknown): string | null {
  const { event_id }: JsonObject = isJsonObject(event) ? event : {}
  return typeof event_id === 'string' ? event_id : null
}
