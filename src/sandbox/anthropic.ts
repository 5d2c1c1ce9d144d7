import type { Answer } from './answers.ts'
import { errorAnswer, noChannel } from './answers.ts'
import { problemOf } from './anthropic-checks.ts'
import { eventsOf } from './anthropic-events.ts'
import { writeMessage } from './anthropic-message.ts'
import { messageRequest } from './anthropic-request.ts'
import type { SandboxCall, SandboxVendor } from './vendor.ts'

/** Claude models in the vendor's own format, whole or streamed. */
export const anthropic: SandboxVendor = {
  contract: 'anthropic',
  prefixes: ['/v1/messages'],
  operations: { createMessage },
  errorEvent: ({ code, message }) => ({
    event: 'error',
    data: { type: 'error', error: { type: code, message } },
  }),
}

function createMessage(call: SandboxCall): Answer {
  const request = messageRequest.parse(call.body)
  if (!request.model.startsWith('claude-')) return noChannel(request.model)
  const problem = problemOf(request)
  if (problem) return errorAnswer('typed', { status: 400, code: 'invalid_request_error', message: problem })
  const message = writeMessage(request)
  return request.stream ? { status: 200, events: eventsOf(message) } : { status: 200, body: message }
}
