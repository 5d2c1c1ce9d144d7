import ky, { isHTTPError, type RetryOptions } from 'ky'
import type { Logger } from 'pino'
import type { z } from 'zod'
import { type UpstreamError, UpstreamUnavailableError } from '../errors.ts'
import { requestIdOf, retryAfterSeconds, upstreamError } from './answer.ts'
import { type ErrorCodes, refusalOf, type Said } from './refusal.ts'
import { createSend } from './send.ts'

/** A parsed answer and the `X-Oneapi-Request-Id` it came with. */
export interface Answer<Data> {
  data: Data
  requestId?: string
}

/** What only some calls need. */
export interface CallOptions {
  /** Beside those that every request has. */
  headers?: Record<string, string>
  /** The vendor's own error codes, for errors that come with a 4xx. */
  codes?: ErrorCodes
}

/**
 * The gateway as one caller sees it. Paths are absolute (`/luma/…`) and already encoded (`path` template).
 * Every request throws an `UpstreamError` and nothing else.
 */
export interface Upstream {
  /** May be repeated: at most twice, after 429 and 5xx, waiting at most five seconds in between. */
  get<Schema extends z.ZodType>(
    path: string,
    schema: Schema,
    options?: CallOptions & { signal?: AbortSignal },
  ): Promise<Answer<z.output<Schema>>>
  /** Sent once, whatever happens. */
  post<Schema extends z.ZodType>(
    path: string,
    body: object,
    schema: Schema,
    options?: CallOptions,
  ): Promise<Answer<z.output<Schema>>>
  /** A GET that starts something: sent once, like a POST. */
  getOnce<Schema extends z.ZodType>(
    path: string,
    schema: Schema,
    options?: CallOptions,
  ): Promise<Answer<z.output<Schema>>>
  /** The error for a refusal that came inside HTTP 200. @param requestId as in the `Answer` */
  refusal(said: Said, codes: ErrorCodes, requestId?: string): UpstreamError
}

export interface Gateway {
  /**
   * @param key the caller's bearer key, forwarded as it is
   * @param beforeSubmission awaited before each request that is sent once is written to the wire; when it throws, nothing is sent
   */
  as(key: string, beforeSubmission?: () => Promise<void>): Upstream
  close(): Promise<void>
}

export interface GatewayOptions {
  /** Base URL of the gateway; may have a path. */
  url: string
  logger: Logger
  /** For each attempt, from the connection to the last byte of the answer. Default 60 s. */
  timeoutMs?: number
  /** Larger answers are refused. Default 8 MiB. */
  maxResponseBytes?: number
}

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

/** Opens a client of the gateway. It holds connections: close it. */
export function createGateway(options: GatewayOptions): Gateway {
  const { logger, timeoutMs = 60_000, maxResponseBytes = 8 * 1024 * 1024 } = options
  const { send, close } = createSend({ maxResponseBytes, timeoutMs: timeoutMs + 5_000 })
  const prefix = options.url.replace(/\/+$/, '')
  const client = ky.create({ prefix, redirect: 'error', timeout: timeoutMs })

  async function call<Schema extends z.ZodType>(
    key: string,
    method: 'get' | 'post',
    path: string,
    schema: Schema,
    request: CallOptions & { body?: string; signal?: AbortSignal; once?: boolean },
  ): Promise<Answer<z.output<Schema>>> {
    const started = performance.now()
    try {
      const response = await client(path, {
        method,
        headers: {
          authorization: `Bearer ${key}`,
          accept: 'application/json',
          ...(request.body === undefined ? {} : { 'content-type': 'application/json' }),
          ...request.headers,
        },
        retry: request.once ? 0 : getRetry,
        signal: request.signal,
        fetch: input => send(input instanceof Request ? input : new Request(input), request.body),
      })
      const data = await parse(response, schema)
      const requestId = requestIdOf(response)
      logger.debug({ method, path, status: response.status, requestId, ms: ms(started) }, 'upstream answered')
      return { data, requestId }
    } catch (error) {
      request.signal?.throwIfAborted()
      const failure = upstreamError(error, key, request.codes)
      logger.debug({ method, path, ...failure.facts, code: failure.code, ms: ms(started) }, 'upstream failed')
      throw failure
    }
  }

  return {
    as: (key, beforeSubmission) => ({
      get: (path, schema, options) => call(key, 'get', path, schema, { ...options }),
      async post(path, body, schema, options) {
        const text = JSON.stringify(body)
        await beforeSubmission?.()
        return call(key, 'post', path, schema, { ...options, body: text, once: true })
      },
      async getOnce(path, schema, options) {
        await beforeSubmission?.()
        return call(key, 'get', path, schema, { ...options, once: true })
      },
      refusal: (said, codes, requestId) => refusalOf({ status: 200, said, requestId }, codes, key),
    }),
    close,
  }
}

const ms = (started: number): number => Math.round(performance.now() - started)

async function parse<Schema extends z.ZodType>(
  response: Response,
  schema: Schema,
): Promise<z.output<Schema>> {
  const facts = { status: response.status, requestId: requestIdOf(response) }
  try {
    const text = await response.text()
    // Some answer with nothing at all where others say null.
    return schema.parse(text === '' ? null : JSON.parse(text))
  } catch (error) {
    throw new UpstreamUnavailableError(
      'The gateway answered something that its contract does not know.',
      true,
      facts,
      {
        cause: error,
      },
    )
  }
}
