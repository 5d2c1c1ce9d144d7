import type { Answer } from './answers.ts'
import { errorAnswer } from './answers.ts'

/**
 * The vendor's own refusal, as the gateway passes it on: HTTP 400.
 * @param param the field that it is about, as the vendor writes it; `null`: none
 */
export function refused(message: string, param: string | null = null, code: string | null = null): Answer {
  return { status: 400, body: { error: { message, type: 'invalid_request_error', param, code } } }
}

/** A model that no channel of the gateway serves: HTTP 503. */
export function noChannel(model: string): Answer {
  return errorAnswer('error', {
    status: 503,
    code: 'model_not_found',
    message: `no channel for model ${model} in group default`,
  })
}
