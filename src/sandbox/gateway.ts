import type { IncomingMessage } from 'node:http'
import type { Admit, Asked } from './admission.ts'
import { explainFault } from './admission.ts'
import type { Answer } from './answers.ts'
import { invalidRequest, sandboxFailure } from './answers.ts'
import type { CallParts } from './call.ts'
import type { Connection } from './connection.ts'
import { replyAfter } from './disturb.ts'
import type { Records } from './records.ts'
import type { Reply } from './reply.ts'
import { rawFields, readBody } from './request-body.ts'
import type { FindRoute } from './routes.ts'

/** A request to a vendor's route. */
export interface GatewayRequest {
  readonly request: IncomingMessage
  /** Without the prefix of the public address. */
  readonly path: string
  readonly query: URLSearchParams
  readonly requestId: string
  readonly connection: Connection
}

/** The way of a request: contract → admission → vendor's handler → contract again → faults. */
export function createGateway(options: {
  findRoute: FindRoute
  records: Records
  parts: CallParts
  admit: Admit
}) {
  const { findRoute, records, parts, admit } = options

  /** @throws AbortError when the sandbox closes during a latency */
  const judge = async (asked: Asked): Promise<Reply> => {
    const { vendor, operation, handler } = asked.route
    const { operationId } = operation
    const admitted = await admit(asked)
    if (admitted.kind !== 'admitted') return admitted
    const { faults, call, deviates, created } = admitted
    const refused = faults.find(({ fault }) => fault === 'refused-with-200')
    if (refused && !vendor.refusal) return send(invalidRequest(`${vendor.contract} never refuses with 200`))
    const answer = (refused && vendor.refusal?.(operationId, refused)) ?? handler(call)
    const breach = deviates() ? undefined : operation.checkAnswer(answer)
    if (breach)
      return send(sandboxFailure(`the sandbox's answer breaks the contract of ${operationId}: ${breach}`))
    return replyAfter(answer, faults, asked.requestId, created(), vendor)
  }

  return async (gateway: GatewayRequest): Promise<Reply> => {
    const { request, path, requestId, connection } = gateway
    const { method = 'GET', headers } = request
    const body = await readBody(request)
    const query = Object.fromEntries(gateway.query)
    const answered = { operationId: undefined, status: undefined }
    const note = records.add({ method, path, query, headers, body: body.recorded, ...answered })
    connection.onLeft(() => note({ left: parts.clock() }))
    const route = await findRoute(method, path, rawFields(body))
    note({ operationId: route?.operation.operationId })
    const reply = route
      ? await judge({ headers, requestId, route, query, body }).catch(explainFault)
      : send(invalidRequest(`no contract has ${method} ${path}`))
    note({ status: reply.kind === 'send' || reply.kind === 'stream' ? reply.answer.status : undefined })
    return reply
  }
}

function send(answer: Answer): Reply {
  return { kind: 'send', answer }
}
