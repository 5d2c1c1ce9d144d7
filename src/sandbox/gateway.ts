import type { IncomingHttpHeaders, IncomingMessage } from 'node:http'
import type { Answer } from './answers.ts'
import { invalidRequest, noChannel, payloadTooLarge, sandboxFailure, unauthorized } from './answers.ts'
import type { CallParts } from './call.ts'
import { createCall } from './call.ts'
import type { Connection } from './connection.ts'
import { replyAfter, replyBefore, waitLatency } from './disturb.ts'
import { FaultTextError, faultsOfHeader, faultsOfPrompt } from './fault-text.ts'
import type { FaultRules } from './faults.ts'
import type { Records } from './records.ts'
import type { Reply } from './reply.ts'
import type { RequestBody } from './request-body.ts'
import { rawFields, readBody } from './request-body.ts'
import type { Route } from './routes.ts'
import { createRoutes } from './routes.ts'
import type { SandboxVendor } from './vendor.ts'

/** A request to a vendor's route. */
export interface GatewayRequest {
  readonly request: IncomingMessage
  /** Without the prefix of the public address. */
  readonly path: string
  readonly query: URLSearchParams
  readonly requestId: string
  readonly connection: Connection
}

/**
 * The way of a request: contract → key → contract's details → faults → vendor's handler → contract again → faults.
 * A request that breaks the contract never uses up a fault.
 */
export function createGateway(options: {
  vendors: readonly SandboxVendor[]
  records: Records
  rules: FaultRules
  parts: CallParts
  closing: AbortSignal
}) {
  const { records, rules, parts, closing } = options
  const findRoute = createRoutes(options.vendors)

  /** @param route found for the request @throws AbortError when the sandbox closes during a latency */
  const judge = async (
    { request, requestId }: GatewayRequest,
    route: Route,
    query: Query,
    body: RequestBody,
  ) => {
    const { isServed, vendor, operation, handler, parameters } = route
    const { operationId } = operation
    const key = keyOf(request.headers, operation.request.headerNames)
    if (!key) return send(unauthorized(requestId))
    if (body.isTooLarge) return send(payloadTooLarge(requestId))
    const { model } = rawFields(body)
    if (!isServed && model !== undefined) return send(noChannel(model))
    const headers = Object.fromEntries(
      Object.entries(request.headers).map(([name, value]) => [name, value?.toString()]),
    )
    const problem = operation.request.check({ parameters, query, headers, body })
    if (problem) return send(invalidRequest(problem))

    const fields = operation.request.fieldsOf(body)
    const faults = [
      ...faultsOfHeader(request.headers['x-sandbox-fault']),
      ...faultsOfPrompt(fields),
      ...rules.take(operationId, key),
    ]
    await waitLatency(faults, closing)
    const early = replyBefore(faults, requestId)
    if (early) return early

    const files = body.form?.files ?? []
    const callRequest = { vendor, operationId, key, parameters, query, body: fields, files, faults }
    const { call, deviates, created } = createCall(parts, callRequest)
    const refused = faults.find(({ fault }) => fault === 'refused-with-200')
    if (refused && !vendor.refusal) return send(invalidRequest(`${vendor.contract} never refuses with 200`))
    const answer = (refused && vendor.refusal?.(operationId, refused)) ?? handler(call)
    const breach = deviates() ? undefined : operation.checkAnswer(answer)
    if (breach)
      return send(sandboxFailure(`the sandbox's answer breaks the contract of ${operationId}: ${breach}`))
    return replyAfter(answer, faults, requestId, created(), vendor)
  }

  return async (gateway: GatewayRequest): Promise<Reply> => {
    const { request, path, connection } = gateway
    const { method = 'GET', headers } = request
    const body = await readBody(request)
    const query = Object.fromEntries(gateway.query)
    const answered = { operationId: undefined, status: undefined }
    const note = records.add({ method, path, query, headers, body: body.recorded, ...answered })
    connection.onLeft(() => note({ left: parts.clock() }))
    const route = await findRoute(method, path, rawFields(body))
    note({ operationId: route?.operation.operationId })
    const reply = route
      ? await judge(gateway, route, query, body).catch(explainFault)
      : send(invalidRequest(`no contract has ${method} ${path}`))
    note({ status: reply.kind === 'send' || reply.kind === 'stream' ? reply.answer.status : undefined })
    return reply
  }
}

type Query = Readonly<Record<string, string>>

function send(answer: Answer): Reply {
  return { kind: 'send', answer }
}

/** A fault asked for in words that are none is the caller's mistake; all else is the sandbox's. */
function explainFault(error: unknown): Reply {
  if (error instanceof FaultTextError) return send(invalidRequest(error.message))
  throw error
}

/** A bearer, or, where the operation documents it, `x-api-key`, which then wins. */
function keyOf(headers: IncomingHttpHeaders, documented: ReadonlySet<string>): string | undefined {
  const { authorization = '', 'x-api-key': own } = headers
  const bearer = /^Bearer (.*)$/.exec(authorization)?.[1]
  const key = documented.has('x-api-key') ? (own?.toString() ?? bearer) : bearer
  return /^sk-\S+$/.test(key ?? '') ? key : undefined
}
