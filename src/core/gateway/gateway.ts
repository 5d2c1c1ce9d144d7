import ky, { isHTTPError, type RetryOptions } from 'ky'
import type { Logger } from 'pino'
import { FormData } from 'undici'
import { factsForLog } from '../errors.ts'
import type { Metrics, RequestKind } from '../metrics.ts'
import { requestIdHeader, requestIdOf, retryAfterSeconds, upstreamError } from './answer.ts'
import { file, json } from './content.ts'
import { readEvents } from './event-stream.ts'
import { withoutKey } from './redact.ts'
import { refusalOf } from './refusal.ts'
import { createSend, type RequestBody, type UpstreamResponse } from './send.ts'
import type { Answer, CallOptions, Upstream } from './upstream.ts'

/** What holds for all calls of one caller. */
export interface CallerOptions {
  /** What the requests are for; without it, a GET reads and a POST is conversation. */
  kind?: RequestKind
  /** Name of the vendor, where the request is about one. */
  vendor?: string
  /** As in `CallOptions`. */
  generates?: boolean
  /** Awaited before each request that is sent once is written to the wire; when it throws, nothing is sent. */
  beforeSubmission?(): Promise<void>
}

export interface Gateway {
  /** @param key the caller's bearer key, forwarded as it is */
  as(key: string, options?: CallerOptions): Upstream
  /** How many answers are being streamed. */
  streams(): number
  close(): Promise<void>
}

export interface GatewayOptions {
  /** Base URL of the gateway; may have a path. */
  url: string
  metrics: Pick<Metrics, 'requested'>
  logger: Logger
  /** For each attempt, from the connection to the last byte of the answer. Default 60 s. */
  timeoutMs?: number
  /** The same for calls that are answered with the finished work. Default `timeoutMs`. */
  generationTimeoutMs?: number
  /** Whether a GET is repeated after 429 and 5xx. Default true. */
  repeats?: boolean
}

const mebibyte = 1024 * 1024
/** Larger answers are refused, in bytes; the second is for those that hold files as Base64. */
const maxAnswerBytes = 8 * mebibyte
const maxGenerationBytes = 64 * mebibyte

/** The longest wait between two attempts of a GET that a client may be made to sit through. */
const maxRetryDelayMs = 5_000

const getRetry: RetryOptions = {
  limit: 2,
  methods: ['get'],
  statusCodes: [408, 429, 500, 502, 503, 504],
  afterStatusCodes: [429, 503],
  backoffLimit: maxRetryDelayMs,
  maxRetryAfter: maxRetryDelayMs,
  jitter: true,
  // A gateway that asks for more patience than that is told to the caller, with its own figure.
  shouldRetry: ({ error }) =>
    isHTTPError(error) &&
    (retryAfterSeconds(error.response.headers.get('retry-after')) ?? 0) * 1000 > maxRetryDelayMs
      ? false
      : undefined,
}

interface Request extends CallOptions, Pick<CallerOptions, 'kind' | 'vendor'> {
  method: 'get' | 'post'
  path: string
  body?: RequestBody
  once?: boolean
  accept?: string
  streams?: boolean
}

/** Opens a client of the gateway. It holds connections: close it. */
export function createGateway(options: GatewayOptions): Gateway {
  const { logger, metrics, timeoutMs = 60_000, generationTimeoutMs = timeoutMs, repeats = true } = options
  const { send, close } = createSend(Math.max(timeoutMs, generationTimeoutMs) + 5_000)
  const prefix = options.url.replace(/\/+$/, '')
  let streaming = 0
  const client = ky.create({ prefix, redirect: 'error' })

  async function exchange(key: string, request: Request, departs: () => void): Promise<UpstreamResponse> {
    const { method, path, body, generates = false, once, streams, signal } = request
    const maxBytes = generates ? maxGenerationBytes : maxAnswerBytes
    let answer: UpstreamResponse | undefined
    await client(path, {
      method,
      timeout: generates ? generationTimeoutMs : timeoutMs,
      headers: {
        authorization: `Bearer ${key}`,
        accept: request.accept ?? 'application/json',
        // Of a form it holds the boundary, which is chosen where the form is written.
        ...(typeof body === 'string' ? { 'content-type': 'application/json' } : {}),
        ...request.headers,
      },
      retry: once || !repeats ? 0 : getRetry,
      signal,
      async fetch(input) {
        const attempt = send(input instanceof Request ? input : new Request(input), {
          body,
          maxBytes,
          streams,
          departs,
        })
        answer = await measured(request, attempt)
        return answer
      },
    })
    if (!answer) throw new TypeError('ky sent nothing.')
    return answer
  }

  async function measured(
    { method, kind = method === 'get' ? 'read' : 'conversation', vendor = '' }: Request,
    attempt: Promise<UpstreamResponse>,
  ): Promise<UpstreamResponse> {
    const started = performance.now()
    let status: number | undefined
    try {
      const answer = await attempt
      status = answer.status
      return answer
    } finally {
      metrics.requested(kind, vendor, status, (performance.now() - started) / 1000)
    }
  }

  /** One request and what is read of its answer, as a line of the log and with our own errors. */
  async function call<Data>(
    key: string,
    request: Request,
    read: (response: UpstreamResponse, key: string) => Data,
  ): Promise<Answer<Data>> {
    const { method, path, signal } = request
    const started = performance.now()
    const ms = () => Math.round(performance.now() - started)
    let departed = false
    try {
      const response = await exchange(key, request, () => {
        departed = true
      })
      const data = read(response, key)
      const requestId = requestIdOf(response.header(requestIdHeader), key)
      const { status } = response
      logger.debug({ method, path, status, upstreamRequestId: requestId, ms: ms() }, 'upstream answered')
      return { data, requestId }
    } catch (error) {
      signal?.throwIfAborted()
      const failure = upstreamError(error, key, request.codes, departed)
      logger.debug({ method, path, ...factsForLog(failure), ms: ms() }, 'upstream failed')
      throw failure
    }
  }

  return {
    as: (key, { beforeSubmission, ...caller } = {}) => ({
      async get(path, schema, options) {
        return call(key, { ...caller, ...options, method: 'get', path }, json(schema))
      },
      async post(path, body, schema, options) {
        const content = bodyOf(body)
        await beforeSubmission?.()
        const request: Request = { ...caller, ...options, method: 'post', path, body: content, once: true }
        return call(key, request, json(schema))
      },
      async getOnce(path, schema, options) {
        await beforeSubmission?.()
        return call(key, { ...caller, ...options, method: 'get', path, once: true }, json(schema))
      },
      async postForFile(path, body, options) {
        const content = bodyOf(body)
        await beforeSubmission?.()
        const request: Request = {
          ...caller,
          ...options,
          method: 'post',
          path,
          body: content,
          once: true,
          accept: '*/*',
        }
        return call(key, request, file)
      },
      async *stream(path, body, options) {
        const accept = 'text/event-stream'
        const request: Request = { ...options, method: 'post', path, body: bodyOf(body), once: true, accept }
        const { data } = await call(key, { ...request, streams: true }, ({ unread }) => unread)
        // ky's request follows the signal while it is in memory, which nothing keeps it for once the head has come.
        const leave = () => data.destroy()
        options?.signal?.addEventListener('abort', leave)
        streaming += 1
        try {
          options?.signal?.throwIfAborted()
          for await (const event of readEvents(data)) yield { ...event, data: withoutKey(event.data, key) }
        } catch (error) {
          options?.signal?.throwIfAborted()
          throw upstreamError(error, key)
        } finally {
          streaming -= 1
          options?.signal?.removeEventListener('abort', leave)
        }
      },
      refusal: (said, codes, requestId) => refusalOf({ status: 200, said, requestId }, codes, key),
    }),
    streams: () => streaming,
    close,
  }
}

/** Written before anything is marked as sent: what cannot be written was not sent. */
const bodyOf = (body: object | FormData): RequestBody =>
  body instanceof FormData ? body : JSON.stringify(body)
