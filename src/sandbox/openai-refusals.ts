import type { Answer } from './answers.ts'

/**
 * The vendor's own refusal, as the gateway passes it on: HTTP 400.
 * @param param the field that it is about, as the vendor writes it; `null`: none
 */
export function refused(message: string, param: string | null = null, code: string | null = null): Answer {
  return { status: 400, body: { error: { message, type: 'invalid_request_error', param, code } } }
}
