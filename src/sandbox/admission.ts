import type { IncomingHttpHeaders } from 'node:http'
import type { Answer } from './answers.ts'
import { invalidRequest, noChannel, payloadTooLarge, unauthorized } from './answers.ts'
import type { CallParts } from './call.ts'
import { createCall } from './call.ts'
import { replyBefore, waitLatency } from './disturb.ts'
import { FaultTextError, faultsOfHeader, faultsOfPrompt } from './fault-text.ts'
import type { Fault, FaultRules } from './faults.ts'
import { keyOf } from './key.ts'
import type { Reply } from './reply.ts'
import type { RequestBody } from './request-body.ts'
import { rawFields } from './request-body.ts'
import type { Route } from './routes.ts'

/** A request that has found its operation. */
export interface Asked {
  readonly headers: IncomingHttpHeaders
  readonly requestId: string
  readonly route: Route
  readonly query: Readonly<Record<string, string>>
  readonly body: RequestBody
}

/** What a vendor's handler gets, and the faults that are still to come. */
export interface Admitted extends ReturnType<typeof createCall> {
  readonly kind: 'admitted'
  readonly faults: readonly Fault[]
}

/** Rejects with AbortError when the sandbox closes during a latency, with FaultTextError for a fault in words that are none. */
export type Admit = (asked: Asked) => Promise<Reply | Admitted>

/**
 * What stands before every vendor: key → contract's details → faults.
 * A request that breaks the contract never uses up a fault.
 */
export function createAdmission(options: {
  rules: FaultRules
  parts: CallParts
  closing: AbortSignal
}): Admit {
  const { rules, parts, closing } = options
  return async ({ headers, requestId, route, query, body }) => {
    const { isServed, vendor, operation, parameters } = route
    const { operationId } = operation
    const key = keyOf(headers, operation.request.headerNames)
    if (!key) return send(unauthorized(requestId))
    if (body.isTooLarge) return send(payloadTooLarge(requestId))
    const { model } = rawFields(body)
    if (!isServed && model !== undefined) return send(noChannel(model))
    const texts = Object.fromEntries(
      Object.entries(headers).map(([name, value]) => [name, value?.toString()]),
    )
    const problem = operation.request.check({ parameters, query, headers: texts, body })
    if (problem) return send(invalidRequest(problem))

    const fields = operation.request.fieldsOf(body)
    const faults = [
      ...faultsOfHeader(headers['x-sandbox-fault']),
      ...faultsOfPrompt(fields),
      ...rules.take(operationId, key),
    ]
    await waitLatency(faults, closing)
    const early = replyBefore(faults, requestId)
    if (early) return early
    const files = body.form?.files ?? []
    const call = createCall(parts, {
      vendor,
      operationId,
      key,
      parameters,
      query,
      body: fields,
      files,
      faults,
    })
    return { kind: 'admitted', faults, ...call }
  }
}

/** A fault asked for in words that are none is the caller's mistake; all else is the sandbox's. */
export function explainFault(error: unknown): Reply {
  if (error instanceof FaultTextError) return send(invalidRequest(error.message))
  throw error
}

function send(answer: Answer): Reply {
  return { kind: 'send', answer }
}
