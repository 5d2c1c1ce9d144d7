import type { UpstreamError } from '../core/errors.ts'

/** A request is refused with this answer. */
export class Refusal extends Error {
  override readonly name = 'Refusal'
  readonly status: number
  readonly code: string
  readonly headers: Record<string, string>

  constructor(status: number, code: string, message: string, headers: Record<string, string> = {}) {
    super(message)
    this.status = status
    this.code = code
    this.headers = headers
  }
}

/** What the gateway refused is refused with its own status; 504 when it was too slow, 502 when it cannot be used. */
export function refusalFor({ code, message, facts, cause }: UpstreamError): Refusal {
  const { status = 0, retryAfterSeconds } = facts
  const isTimeout = cause instanceof DOMException && cause.name === 'TimeoutError'
  return new Refusal(
    status >= 400 ? status : isTimeout ? 504 : 502,
    code,
    message,
    retryAfterSeconds === undefined ? {} : { 'retry-after': String(Math.ceil(retryAfterSeconds)) },
  )
}
