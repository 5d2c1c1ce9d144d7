import type { Task } from './task.ts'

/** What a client can act on without reading a message. */
export type ErrorCode =
  | 'INVALID_INPUT'
  | 'IDEMPOTENCY_CONFLICT'
  | 'SUBMISSION_RATE_EXCEEDED'
  | 'FILE_SPACE_EXCEEDED'
  | 'CALL_LIMIT_EXCEEDED'
  | 'UPSTREAM_UNAUTHORIZED'
  | 'QUOTA_EXCEEDED'
  | 'RATE_LIMITED'
  | 'CONTENT_REFUSED'
  | 'UPSTREAM_REFUSED'
  | 'UPSTREAM_UNAVAILABLE'
  | 'SUBMISSION_UNKNOWN'
  | 'SUBMISSION_NOT_STORED'

/** An error that a client is meant to see; everything else is masked and logged. */
export abstract class MediaGraphError extends Error {
  abstract readonly code: ErrorCode
}

/** One thing that is wrong with an input. `path` leads from the argument to the field. */
export interface InputIssue {
  path: string[]
  message: string
  /** The most that may stand there: its value, or its length. */
  limit?: number
}

/** The input is wrong; nothing was sent upstream. */
export class InvalidInputError extends MediaGraphError {
  override readonly name = 'InvalidInputError'
  readonly code = 'INVALID_INPUT'
  readonly issues: InputIssue[]

  constructor(issues: InputIssue[]) {
    super(issues.map(({ path, message }) => `${path.join('.')}: ${message}`).join('; '))
    this.issues = issues
  }
}

/** The idempotency key was used before, with another input. Nothing was sent. */
export class IdempotencyConflictError extends MediaGraphError {
  override readonly name = 'IdempotencyConflictError'
  readonly code = 'IDEMPOTENCY_CONFLICT'
  readonly task: Task

  constructor(task: Task) {
    super('This idempotencyKey belongs to an earlier submission with another input.')
    this.task = task
  }
}

/** The owner has submitted as often as this server lets one key do in a window of time. Nothing was stored or sent. */
export class SubmissionRateExceededError extends MediaGraphError {
  override readonly name = 'SubmissionRateExceededError'
  readonly code = 'SUBMISSION_RATE_EXCEEDED'
  /** Submissions in one window. */
  readonly limit: number
  readonly windowSeconds: number
  /** At least 1. */
  readonly retryAfterSeconds: number

  constructor(facts: { limit: number; windowSeconds: number; retryAfterSeconds: number }) {
    const { limit, windowSeconds, retryAfterSeconds } = facts
    super(
      `One key may submit ${limit} times in ${windowSeconds} seconds here. Submit again in ${retryAfterSeconds} seconds.`,
    )
    this.limit = limit
    this.windowSeconds = windowSeconds
    this.retryAfterSeconds = retryAfterSeconds
  }
}

/** The files that this server keeps for the owner leave no room for another one. Nothing was sent. */
export class FileSpaceExceededError extends MediaGraphError {
  override readonly name = 'FileSpaceExceededError'
  readonly code = 'FILE_SPACE_EXCEEDED'
  readonly usedBytes: number
  readonly limitBytes: number
  /** When the first of the files expires. */
  readonly roomAt: Date

  constructor(facts: { usedBytes: number; limitBytes: number; roomAt: Date }) {
    super('The files that are kept here for you leave no room for more; the oldest expires first.')
    this.usedBytes = facts.usedBytes
    this.limitBytes = facts.limitBytes
    this.roomAt = facts.roomAt
  }
}

/** The request has asked the gateway for as much as one may. Nothing was stored or sent. */
export class CallLimitExceededError extends MediaGraphError {
  override readonly name = 'CallLimitExceededError'
  readonly code = 'CALL_LIMIT_EXCEEDED'
  readonly limit: number

  constructor(limit: number) {
    super(
      `One request may ask the gateway for at most ${limit} things. Nothing was sent; ask in another one.`,
    )
    this.limit = limit
  }
}

/** What is known of an upstream answer that was an error. */
export interface UpstreamFacts {
  /** HTTP status, where there was an answer. */
  status?: number
  /** The gateway's or the vendor's own error code. */
  upstreamCode?: string
  /** `X-Oneapi-Request-Id` of the answer. */
  requestId?: string
  /** From `Retry-After`. */
  retryAfterSeconds?: number
  /** The word that the vendor's moderation stumbled over, where it tells. */
  bannedWord?: string
}

/** Base of all that the upstream refuses or fails to do. */
export abstract class UpstreamError extends MediaGraphError {
  readonly facts: UpstreamFacts

  constructor(message: string, facts: UpstreamFacts = {}, options?: ErrorOptions) {
    super(message, options)
    this.facts = facts
  }
}

/** What the log says of an upstream error. `requestId` is the name of our own request there. */
export function factsForLog({ code, facts }: UpstreamError): object {
  const { requestId: upstreamRequestId, ...others } = facts
  return { ...others, code, upstreamRequestId }
}

/** The gateway does not know the key (HTTP 401). Nothing was made. */
export class UpstreamUnauthorizedError extends UpstreamError {
  override readonly name = 'UpstreamUnauthorizedError'
  readonly code = 'UPSTREAM_UNAUTHORIZED'
}

/** The key has no credit left for this call (HTTP 402 or 403 with a quota code). Nothing was made. */
export class QuotaExceededError extends UpstreamError {
  override readonly name = 'QuotaExceededError'
  readonly code = 'QUOTA_EXCEEDED'
}

/** Too many requests (HTTP 429). Nothing was made. */
export class RateLimitedError extends UpstreamError {
  override readonly name = 'RateLimitedError'
  readonly code = 'RATE_LIMITED'
}

/** The vendor's moderation refused the prompt or the media. Nothing was made. */
export class ContentRefusedError extends UpstreamError {
  override readonly name = 'ContentRefusedError'
  readonly code = 'CONTENT_REFUSED'
}

/** The gateway or the vendor refused the request (any other 4xx, or a refusal inside HTTP 200). */
export class UpstreamRefusedError extends UpstreamError {
  override readonly name = 'UpstreamRefusedError'
  readonly code = 'UPSTREAM_REFUSED'
}

/**
 * No usable answer: 5xx, timeout, cut connection, HTML, a body that breaks the contract.
 * `delivered` tells whether the request may have reached the gateway; only `false` proves that nothing was made.
 */
export class UpstreamUnavailableError extends UpstreamError {
  override readonly name = 'UpstreamUnavailableError'
  readonly code = 'UPSTREAM_UNAVAILABLE'
  readonly delivered: boolean

  constructor(message: string, delivered: boolean, facts?: UpstreamFacts, options?: ErrorOptions) {
    super(message, facts, options)
    this.delivered = delivered
  }
}

/**
 * Whether the paid POST made something cannot be proved: its answer was a 5xx, never came or made no sense.
 * The task stays in the graph and is never sent again by itself.
 */
export class SubmissionUnknownError extends MediaGraphError {
  override readonly name = 'SubmissionUnknownError'
  readonly code = 'SUBMISSION_UNKNOWN'
  readonly task: Task
  readonly facts: UpstreamFacts

  /** @param reason a sentence: what came in the place of a usable answer, or why none came */
  constructor(task: Task, facts: UpstreamFacts = {}, reason = '') {
    const why = reason && ` (${reason.replace(/\.$/, '')})`
    super(
      `The gateway gave no usable answer${why}, so the generation may or may not have been made and charged. ` +
        'It is not sent again. ' +
        (task.tracking === 'ACTIVE'
          ? 'What became of it is being found out: watch the task.'
          : 'Look it up at the gateway before you submit anew; where the vendor gave it an id, adoptTask brings it in.'),
    )
    this.task = task
    this.facts = facts
  }
}

/**
 * The gateway took the submission, but the database could not be told, however often that was tried. The stored task is
 * still SENT and becomes UNKNOWN later. It is never sent again by itself.
 */
export class SubmissionNotStoredError extends MediaGraphError {
  override readonly name = 'SubmissionNotStoredError'
  readonly code = 'SUBMISSION_NOT_STORED'
  /** As it would have been stored. */
  readonly task: Task

  constructor(task: Task) {
    const name = task.reference?.upstreamId
    super(
      `The gateway took this submission${name === undefined ? '' : ` and named it ${name}`}, but the database could not ` +
        'be used to store that. It is charged: do not submit it again. ' +
        (name === undefined
          ? 'All that came of it is in `task` here.'
          : 'adoptTask brings it in by that id when the database is back.'),
    )
    this.task = task
  }
}
