import type { Answer } from './answers.ts'
import { encodeEvent, keepAlive } from './event-stream.ts'

/** The content type under which an answer is sent; `undefined` when it has no content. */
export function contentTypeOf({ headers, body, events }: Answer): string | undefined {
  if (headers?.['content-type']) return headers['content-type']
  if (events) return 'text/event-stream'
  return body === undefined ? undefined : 'application/json'
}

/** All bytes that an answer sends, a stream's as well. */
export function contentOf({ bytes, text, events, body }: Answer): Buffer {
  if (bytes) return Buffer.from(bytes)
  if (text !== undefined) return Buffer.from(text)
  if (events) return Buffer.from([keepAlive, ...events.map(encodeEvent)].join(''))
  return Buffer.from(body === undefined ? '' : JSON.stringify(body))
}
