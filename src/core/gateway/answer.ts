import { isHTTPError, isTimeoutError } from 'ky'
import { z } from 'zod'
import { UpstreamError, UpstreamUnavailableError } from '../errors.ts'
import { causeOf } from './cause.ts'
import { redact } from './redact.ts'
import { type ErrorCodes, refusalOf } from './refusal.ts'
import { ResponseTooLargeError } from './send.ts'

const text = z.string().min(1)
const word = z.union([text, z.number().transform(String)])
// Empty or null where there is nothing to say: the gateway's own 401 has the code "".
const optionalText = z.string().nullish()
const optionalWord = z.union([word, optionalText])
const details = z.object({ message: optionalText, type: optionalText, code: optionalWord })

/** Of FastAPI, which some vendors are built on: a text, the fields of the request that are wrong, or anything else. */
const detail = z.union([
  text,
  z
    .array(z.object({ loc: z.array(word), msg: text }))
    .min(1)
    .transform(issues => issues.map(({ loc, msg }) => `${loc.join('.')}: ${msg}`).join('; ')),
  z.record(z.string(), z.unknown()).transform(textOfObject),
])

/** Nothing where it is nested so deep that writing it fails. */
function textOfObject(said: object): string {
  try {
    return JSON.stringify(said)
  } catch {
    return ''
  }
}

/** Types that only say who answered. */
const relayType = /^(upstream_error|new_api_error)$/
const codeWord = /^[a-z]+(_[a-z]+)+\s*$/

/** The shapes that error bodies of this gateway family come in (contracts/README.md), most telling first. */
const errorBody = z.union([
  z.object({ error: details }).transform(({ error }) => ({
    message: error.message,
    code: error.code || error.type,
  })),
  z
    .object({ error: text.regex(codeWord), message: text })
    .transform(({ error, message }) => ({ message, code: error })),
  z.object({ error: text }).transform(({ error }) => ({ message: error, code: undefined })),
  z.object({ description: text, type: optionalText, code: optionalWord }).transform(body => ({
    message: body.description,
    // The Midjourney relay says which error it is in the description, sometimes with a blank behind it, or by a number.
    code: codeWord.test(body.description)
      ? body.description.trim()
      : relayType.test(body.type ?? '')
        ? body.code
        : body.type || body.code,
  })),
  z
    .object({ message: optionalText, msg: optionalText, code: word })
    .transform(({ message, msg, code }) => ({ message: message || msg, code })),
  z.object({ detail }).transform(said => ({ message: said.detail, code: undefined })),
  z.object({ message: text }).transform(({ message }) => ({ message, code: undefined })),
])

/**
 * Codes of failures that happen before a request is written to the wire: they prove that nothing was made.
 * TLS failures begin with one of the prefixes.
 */
const neverDelivered =
  /^(ECONNREFUSED|ENOTFOUND|EAI_AGAIN|EHOSTUNREACH|ENETUNREACH|UND_ERR_CONNECT_TIMEOUT|ERR_TLS_|CERT_|DEPTH_ZERO_|SELF_SIGNED_|UNABLE_TO_)/

/**
 * Turns whatever ky threw into one of our upstream errors.
 *
 * @param key is kept out of all that can be reached from the error
 * @param delivered whether any of the request left this process; judged by the error's codes where nobody saw it
 */
export function upstreamError(
  error: unknown,
  key: string,
  codes: ErrorCodes = {},
  delivered = !codesOf(error).some(code => neverDelivered.test(code)),
): UpstreamError {
  if (error instanceof UpstreamError) return error
  if (isHTTPError(error)) return refusalIn(error.response, error.data, key, codes)
  const message = messageOf(error, delivered)
  return new UpstreamUnavailableError(message, delivered, {}, { cause: causeOf(error, key) })
}

function messageOf(error: unknown, delivered: boolean): string {
  if (isTimeoutError(error)) {
    return delivered ? 'The gateway did not answer in time.' : 'The gateway could not be reached in time.'
  }
  if (error instanceof ResponseTooLargeError) return error.message
  return delivered
    ? 'The connection to the gateway broke before a complete answer came.'
    : 'The gateway could not be reached.'
}

/** As much of an answer as tells what it means. */
type Head = Pick<Response, 'status' | 'headers'>

/** The error that an answer with an error status tells of. @param data its body, parsed or as text */
export function refusalIn(response: Head, data: unknown, key: string, codes: ErrorCodes = {}): UpstreamError {
  const { status } = response
  const said = errorBody.safeParse(asJson(data)).data
  const retry = retryAfterSeconds(response.headers.get('retry-after'))
  const requestId = requestIdOf(response.headers.get(requestIdHeader), key)
  return refusalOf({ status, said, retryAfterSeconds: retry, requestId }, codes, key)
}

export const requestIdHeader = 'x-oneapi-request-id'

/** What names a request to the gateway's support. @param header as it came @param key the caller's; kept out of it */
export const requestIdOf = (header: string | null, key: string): string | undefined =>
  header === null ? undefined : redact(header, key)

function asJson(data: unknown): unknown {
  if (typeof data !== 'string') return data
  try {
    // Some gateways send JSON as text/plain.
    return JSON.parse(data)
  } catch {
    return undefined
  }
}

/** A longer wait is a mistake, and beyond what timers and dates can hold: a day, in seconds. */
const longestRetryAfter = 86_400

/** Seconds from `Retry-After`, which holds seconds or a date; a day at most. */
export function retryAfterSeconds(header: string | null): number | undefined {
  if (header === null || header === '') return undefined
  const given = Number(header)
  const seconds = Number.isFinite(given) ? given : Math.ceil((Date.parse(header) - Date.now()) / 1000)
  return Number.isNaN(seconds) ? undefined : Math.min(longestRetryAfter, Math.max(0, seconds))
}

function codesOf(error: unknown): string[] {
  if (!(error instanceof Error)) return []
  const code = 'code' in error && typeof error.code === 'string' ? [error.code] : []
  const inner = error instanceof AggregateError ? error.errors : [error.cause]
  return [...code, ...inner.flatMap(codesOf)]
}
