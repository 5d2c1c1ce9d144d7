/** One answer of the simulated gateway, before it is written. */
export interface Answer {
  readonly status: number
  readonly headers?: Readonly<Record<string, string>>
  /** Sent as JSON, unless one of the others is given. */
  readonly body?: unknown
  /** Sent as it is; set a content-type with it. */
  readonly text?: string
  /** Sent as they are; set a content-type with them. */
  readonly bytes?: Uint8Array
  /** Server-sent events, one after another; the content type is text/event-stream. */
  readonly events?: readonly SentEvent[]
}

/** One server-sent event of an answer. */
export interface SentEvent {
  /** The `event` field; absent: only data lines. */
  readonly event?: string
  /** JSON, unless it is a text (of one line) such as `[DONE]`. */
  readonly data: unknown
}

/**
 * The error bodies that gateways of this family have been seen to send:
 * - `error`: `{error: {message, type, code, param}}`
 * - `task`: `{code: string, message, data}`
 * - `description`: `{description, type, code: number}`
 * - `typed`: `{type: "error", error: {type, message}}`
 * - `number`: `{code: number, message}`
 * - `text`: `{error: "text"}`
 * - `detail`: `{detail}`, a vendor's own
 * - `empty`: no body at all
 * - `html`: the page of a proxy in front
 * - `stream`: bare JSON under `text/event-stream`
 */
export const errorShapes = [
  'error',
  'task',
  'description',
  'typed',
  'number',
  'text',
  'detail',
  'empty',
  'html',
  'stream',
] as const
export type ErrorShape = (typeof errorShapes)[number]

/** What went wrong, free of the shape it is told in. */
export interface ErrorFacts {
  readonly status: number
  readonly code: string
  readonly message: string
  readonly headers?: Readonly<Record<string, string>>
}

/** Tells an error in one of the family's shapes. */
export function errorAnswer(shape: ErrorShape, facts: ErrorFacts): Answer {
  const { status, code, message, headers } = facts
  const error = { message, type: 'new_api_error', code, param: null }
  const json = (body: unknown): Answer => ({ status, headers, body })
  const text = (type: string, text: string): Answer => ({
    status,
    headers: { ...headers, 'content-type': type },
    text,
  })
  switch (shape) {
    case 'error':
      return json({ error })
    case 'task':
      return json({ code, message, data: null })
    case 'description':
      return json({ description: message, type: code, code: status })
    case 'typed':
      return json({ type: 'error', error: { type: code, message } })
    case 'number':
      return json({ code: status, message })
    case 'text':
      return json({ error: message })
    case 'detail':
      return json({ detail: message })
    case 'empty':
      return { status, headers }
    case 'html':
      return text(
        'text/html',
        `<html><head><title>${status}</title></head><body><h1>${message}</h1></body></html>`,
      )
    case 'stream':
      return text('text/event-stream', JSON.stringify({ error }))
  }
}

/** A request that breaks the contract: HTTP 400 with the problem in words. */
export function invalidRequest(message: string): Answer {
  return errorAnswer('task', { status: 400, code: 'invalid_request', message })
}

/** An id that this key does not own, or that nobody knows: HTTP 400, not 404, in this family. */
export function unknownTask(): Answer {
  return errorAnswer('task', { status: 400, code: 'task_not_exist', message: 'task_not_exist' })
}

/** A missing or malformed key. */
export function unauthorized(requestId: string): Answer {
  return errorAnswer('error', { status: 401, code: '', message: `invalid token (request id: ${requestId})` })
}

/** A body above the gateway's limit. */
export function payloadTooLarge(requestId: string): Answer {
  const message = `request body too large (request id: ${requestId})`
  return errorAnswer('error', { status: 413, code: 'read_request_body_failed', message })
}

/** A model that nobody behind the gateway serves. */
export function noChannel(model: unknown): Answer {
  const message = `no channel for model ${String(model)}`
  return errorAnswer('error', { status: 503, code: 'model_not_found', message })
}

/** A plain request where only a WebSocket is served. */
export function upgradeRequired(): Answer {
  const message = 'websocket: the client is not using the websocket protocol'
  return errorAnswer('error', { status: 400, code: 'invalid_request', message })
}

/** The sandbox is at fault: a test should fail loudly and say why. */
export function sandboxFailure(message: string): Answer {
  return errorAnswer('task', { status: 500, code: 'sandbox_error', message })
}
