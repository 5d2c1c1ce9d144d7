import { isHTTPError, isTimeoutError } from 'ky'
import { z } from 'zod'
import {
  QuotaExceededError,
  RateLimitedError,
  UpstreamError,
  type UpstreamFacts,
  UpstreamRefusedError,
  UpstreamUnauthorizedError,
  UpstreamUnavailableError,
} from '../errors.ts'
import { redact } from './redact.ts'
import { ResponseTooLargeError } from './send.ts'

const text = z.string().min(1)
const word = z.union([text, z.number().transform(String)])
// Empty or null where there is nothing to say: the gateway's own 401 has the code "".
const optionalText = z.string().nullish()
const optionalWord = z.union([word, optionalText])
const details = z.object({ message: optionalText, type: optionalText, code: optionalWord })

/** The shapes that error bodies of this gateway family come in (contracts/README.md), most telling first. */
const errorBody = z.union([
  z.object({ error: details }).transform(({ error }) => ({
    message: error.message,
    code: error.code || error.type,
  })),
  z.object({ error: text }).transform(({ error }) => ({ message: error, code: undefined })),
  z.object({ description: text, type: optionalText, code: optionalWord }).transform(body => ({
    message: body.description,
    code: body.type || body.code,
  })),
  z.object({ message: optionalText, code: word }),
  z.object({ detail: text }).transform(({ detail }) => ({ message: detail, code: undefined })),
  z.object({ message: text }).transform(({ message }) => ({ message, code: undefined })),
])

/** Codes with which the gateway says that the key has no credit left. */
const quotaCode = /quota|balance|credit/i
/** The gateway repeats its request id at the end of a message. */
const requestIdInMessage = /\s*\(request id: ([^)]+)\)\s*$/i

/**
 * Codes of failures that happen before a request is written to the wire: they prove that nothing was made.
 * TLS failures begin with one of the prefixes.
 */
const neverDelivered =
  /^(ECONNREFUSED|ENOTFOUND|EAI_AGAIN|EHOSTUNREACH|ENETUNREACH|UND_ERR_CONNECT_TIMEOUT|ERR_TLS_|CERT_|DEPTH_ZERO_|SELF_SIGNED_|UNABLE_TO_)/

/** Turns whatever ky threw into one of our upstream errors; `key` is kept out of every message. */
export function upstreamError(error: unknown, key: string): UpstreamError {
  if (error instanceof UpstreamError) return error
  if (isHTTPError(error)) return refusal(error.response, error.data, key)
  if (isTimeoutError(error)) {
    return new UpstreamUnavailableError('The gateway did not answer in time.', true, {}, { cause: error })
  }
  if (error instanceof ResponseTooLargeError) {
    return new UpstreamUnavailableError(error.message, true, {}, { cause: error })
  }
  const delivered = !codesOf(error).some(code => neverDelivered.test(code))
  const message = delivered
    ? 'The connection to the gateway broke before a complete answer came.'
    : 'The gateway could not be reached.'
  return new UpstreamUnavailableError(message, delivered, {}, { cause: error })
}

function refusal(response: Response, data: unknown, key: string): UpstreamError {
  const body = errorBody.safeParse(asJson(data)).data
  const [, requestId] = requestIdInMessage.exec(body?.message ?? '') ?? []
  const facts: UpstreamFacts = {
    status: response.status,
    upstreamCode: body?.code ? redact(body.code, key) : undefined,
    requestId: requestIdOf(response) ?? requestId,
    retryAfterSeconds: retryAfterSeconds(response.headers.get('retry-after')),
  }
  const said = body?.message?.replace(requestIdInMessage, '') || body?.code
  const message = said
    ? redact(said, key)
    : `The gateway answered ${response.status} without a message that can be read.`
  const { status } = response
  if (status === 401) return new UpstreamUnauthorizedError(message, facts)
  if (status === 402 || (status === 403 && quotaCode.test(facts.upstreamCode ?? ''))) {
    return new QuotaExceededError(message, facts)
  }
  if (status === 429) return new RateLimitedError(message, facts)
  // 408 and every answer outside 4xx leave open whether something was made.
  if (status >= 400 && status < 500 && status !== 408) return new UpstreamRefusedError(message, facts)
  return new UpstreamUnavailableError(message, true, facts)
}

/** `X-Oneapi-Request-Id` names a request to the gateway's support. */
export function requestIdOf(response: Response): string | undefined {
  return response.headers.get('x-oneapi-request-id') ?? undefined
}

function asJson(data: unknown): unknown {
  if (typeof data !== 'string') return data
  try {
    // Some gateways send JSON as text/plain.
    return JSON.parse(data)
  } catch {
    return undefined
  }
}

/** Seconds from `Retry-After`, which holds seconds or a date. */
export function retryAfterSeconds(header: string | null): number | undefined {
  if (header === null || header === '') return undefined
  const seconds = Number(header)
  if (Number.isFinite(seconds)) return Math.max(0, seconds)
  const date = Date.parse(header)
  return Number.isNaN(date) ? undefined : Math.max(0, Math.ceil((date - Date.now()) / 1000))
}

function codesOf(error: unknown): string[] {
  if (!(error instanceof Error)) return []
  const code = 'code' in error && typeof error.code === 'string' ? [error.code] : []
  const inner = error instanceof AggregateError ? error.errors : [error.cause]
  return [...code, ...inner.flatMap(codesOf)]
}
