import {
  ContentRefusedError,
  QuotaExceededError,
  RateLimitedError,
  type UpstreamError,
  type UpstreamFacts,
  UpstreamRefusedError,
  UpstreamUnauthorizedError,
  UpstreamUnavailableError,
} from '../errors.ts'
import { redact } from './redact.ts'

/** Codes with which the gateway says that the key has no credit left. */
const quotaCode = /quota|balance|credit/i
/**
 * Codes with which the gateway says, as a 503, that no vendor account serves this model or operation. It looks for
 * one before it sends anything on, so nothing was made (contracts/README.md).
 */
const noChannelCode = /^(model_not_found|no_available_channel|get_channel_failed)$/
/** The gateway repeats its request id at the end of a message. */
const requestIdInMessage = /\s*\(request id: ([^)]+)\)\s*$/i

/** What a vendor means by a code of its own. `UNAVAILABLE`: something may have been made all the same. */
export type Meaning = 'REFUSED' | 'CONTENT' | 'QUOTA' | 'RATE_LIMIT' | 'UNAVAILABLE'

/** A vendor's own error codes, as text; what is not in the list is `REFUSED`. */
export type ErrorCodes = Readonly<Record<string, Meaning>>

/** What a refusal says, as the vendor wrote it. */
export interface Said {
  message?: string | null
  code?: string | number | null
  bannedWord?: string
}

/** What is known of an answer that is an error. */
export interface ErrorAnswer {
  status: number
  said?: Said
  /** `X-Oneapi-Request-Id` */
  requestId?: string
  retryAfterSeconds?: number
}

/**
 * The error that an answer tells of. With HTTP 200 its body has been read as a refusal already.
 *
 * @param codes the vendor's own codes
 * @param key the caller's; kept out of every message
 */
export function refusalOf(answer: ErrorAnswer, codes: ErrorCodes, key: string): UpstreamError {
  const { status, said } = answer
  const [, requestId] = requestIdInMessage.exec(said?.message ?? '') ?? []
  const code = said?.code == null || said.code === '' ? undefined : String(said.code)
  const facts: UpstreamFacts = {
    status,
    upstreamCode: code && redact(code, key),
    requestId: answer.requestId ?? (requestId && redact(requestId, key)),
    retryAfterSeconds: answer.retryAfterSeconds,
    bannedWord: said?.bannedWord && redact(said.bannedWord, key),
  }
  const words = said?.message?.replace(requestIdInMessage, '') || code
  const message = words
    ? redact(words, key)
    : `The gateway answered ${status} without a message that can be read.`
  if (status === 401) return new UpstreamUnauthorizedError(message, facts)
  return errorOf(meaningOf(status, code ?? '', codes), message, facts)
}

function meaningOf(status: number, code: string, codes: ErrorCodes): Meaning {
  const isRefusal = status === 200 || (status >= 400 && status < 500 && status !== 408)
  // 408 and every answer outside 4xx leave open whether something was made.
  if (!isRefusal) return status === 503 && noChannelCode.test(code) ? 'REFUSED' : 'UNAVAILABLE'
  if (Object.hasOwn(codes, code)) return codes[code] ?? 'REFUSED'
  if (status === 402 || (status === 403 && quotaCode.test(code))) return 'QUOTA'
  return status === 429 ? 'RATE_LIMIT' : 'REFUSED'
}

function errorOf(meaning: Meaning, message: string, facts: UpstreamFacts): UpstreamError {
  switch (meaning) {
    case 'CONTENT':
      return new ContentRefusedError(message, facts)
    case 'QUOTA':
      return new QuotaExceededError(message, facts)
    case 'RATE_LIMIT':
      return new RateLimitedError(message, facts)
    case 'REFUSED':
      return new UpstreamRefusedError(message, facts)
    case 'UNAVAILABLE':
      return new UpstreamUnavailableError(message, true, facts)
  }
}
