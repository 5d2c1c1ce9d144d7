import { subscribe, unsubscribe } from 'node:diagnostics_channel'
import { z } from 'zod'

/** A request that the server made, whether or not it reached anybody. Moments are those of `performance.now()`. */
export interface UpstreamRequest {
  at: number
  key: string
  path: string
  /** JSON as text; empty for a GET. */
  body: string
  answer?: { at: number; status: number; retryAfterSeconds: number }
}

/** As much of undici's messages as is read here. */
const created = z.object({
  request: z.object({
    origin: z.union([z.string(), z.instanceof(URL)]).transform(String),
    path: z.string(),
    headers: z.array(z.string()),
    body: z.unknown(),
  }),
})
const identity = z.object({ request: z.custom<object>(value => typeof value === 'object') })
const answered = identity.extend({
  response: z.object({ statusCode: z.number(), headers: z.array(z.instanceof(Uint8Array)) }),
})

/**
 * Counts what undici sends to one upstream, by its diagnostics channels: a listener would not see the requests that are
 * refused a connection.
 *
 * @param origin such as `http://127.0.0.1:4010`
 */
export function watchRequests(origin: string): { requests: readonly UpstreamRequest[]; stop(): void } {
  const requests: UpstreamRequest[] = []
  const known = new WeakMap<object, UpstreamRequest>()

  function create(message: unknown): void {
    const { request } = created.parse(message)
    if (request.origin !== origin) return
    const { path, headers, body } = request
    const key = (headerOf(headers, 'authorization') ?? '').replace('Bearer ', '')
    const made = {
      at: performance.now(),
      key,
      path,
      body: body instanceof Uint8Array ? Buffer.from(body).toString() : '',
    }
    requests.push(made)
    known.set(identity.parse(message).request, made)
  }

  function answer(message: unknown): void {
    const { request, response } = answered.parse(message)
    const made = known.get(request)
    if (!made) return
    const headers = response.headers.map(String)
    const retryAfterSeconds = Number(headerOf(headers, 'retry-after') ?? 0)
    made.answer = { at: performance.now(), status: response.statusCode, retryAfterSeconds }
  }

  subscribe('undici:request:create', create)
  subscribe('undici:request:headers', answer)
  return {
    requests,
    stop() {
      unsubscribe('undici:request:create', create)
      unsubscribe('undici:request:headers', answer)
    },
  }
}

/** @param headers names and values in turn */
function headerOf(headers: string[], name: string): string | undefined {
  const index = headers.findIndex((text, position) => position % 2 === 0 && text.toLowerCase() === name)
  return index < 0 ? undefined : headers[index + 1]
}
