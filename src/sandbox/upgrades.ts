import type { IncomingMessage } from 'node:http'
import { ServerResponse } from 'node:http'
import type { Duplex } from 'node:stream'
import type { WebSocket, WebSocketServer } from 'ws'
import type { Admit, Asked } from './admission.ts'
import { explainFault } from './admission.ts'
import type { Answer } from './answers.ts'
import { invalidRequest, sandboxFailure } from './answers.ts'
import type { CallParts } from './call.ts'
import { createConnection } from './connection.ts'
import type { Fault } from './faults.ts'
import { parseJson } from './json.ts'
import type { RecordedRequest, Records } from './records.ts'
import type { Reply } from './reply.ts'
import { carryOut } from './reply.ts'
import type { FindRoute } from './routes.ts'
import type { SandboxSession } from './vendor.ts'
import { closeCodes, createSocket } from './web-socket.ts'

/** A request for a WebSocket. */
export interface UpgradeRequest {
  readonly request: IncomingMessage
  readonly socket: Duplex
  /** What the client sent behind the request already. */
  readonly head: Buffer
  /** Without the prefix of the public address. */
  readonly path: string
  readonly query: URLSearchParams
  readonly requestId: string
}

/** The session that was granted, and what shall disturb it. */
interface Opening {
  readonly kind: 'open'
  readonly session: SandboxSession
  readonly faults: readonly Fault[]
}

/** Whether a request is one for `Sandbox.upgrade`; other upgrades, such as to HTTP/2, are left alone. */
export function asksForWebSocket({ method, headers }: IncomingMessage): boolean {
  return method === 'GET' && headers.upgrade?.toLowerCase() === 'websocket'
}

/** Characters that surely fit into a close frame (RFC 6455, 5.5: 123 bytes). */
const longestReason = 40

type Note = (later: Partial<RecordedRequest>) => void

/** The way of an upgrade: contract → admission → vendor's handler → 101, then the session with its faults. */
export function createUpgrades(options: {
  findRoute: FindRoute
  records: Records
  parts: CallParts
  admit: Admit
  eventMs: number
}) {
  const { findRoute, records, parts, admit, eventMs } = options
  let server: Promise<WebSocketServer> | undefined

  const judge = async (asked: Asked): Promise<Reply | Opening> => {
    const { socketHandler, operation } = asked.route
    const admitted = await admit(asked)
    if (admitted.kind !== 'admitted') return admitted
    if (!socketHandler) return send(invalidRequest(`${operation.operationId} is no WebSocket`))
    const session = socketHandler(admitted.call)
    if (typeof session === 'function') return { kind: 'open', session, faults: admitted.faults }
    const breach = operation.checkAnswer(session)
    return send(
      breach
        ? sandboxFailure(`the refusal breaks the contract of ${operation.operationId}: ${breach}`)
        : session,
    )
  }

  const open = async ({ session, faults }: Opening, upgrade: UpgradeRequest, note: Note) => {
    const { request, socket, head, requestId } = upgrade
    server ??= createServer()
    const begin = (webSocket: WebSocket) => {
      const received: unknown[] = []
      note({ status: 101, socket: { received } })
      // The library closes the connection after an error and says so with `close`.
      webSocket.on('error', () => undefined)
      webSocket.on('close', code => note({ socket: { received, closed: { at: parts.clock(), code } } }))
      const receive = session(createSocket(webSocket, { eventMs, requestId, faults }))
      webSocket.on('message', data => {
        const event = parseJson(data.toString())
        if (event === undefined) return webSocket.close(closeCodes.unsupportedData, 'not JSON')
        received.push(event)
        note({})
        try {
          receive(event)
        } catch (error) {
          webSocket.close(closeCodes.failure, `the sandbox failed: ${error}`.slice(0, longestReason))
        }
      })
    }
    const webSockets = await server
    webSockets.handleUpgrade(request, socket, head, begin)
  }

  const refuse = async (reply: Reply, { request, socket, requestId }: UpgradeRequest, note: Note) => {
    if (socket.destroyed) return note({ left: parts.clock() })
    const response = new ServerResponse(request)
    response.assignSocket(request.socket)
    response.setHeader('connection', 'close')
    response.setHeader('x-oneapi-request-id', requestId)
    response.once('finish', () => socket.end())
    // Nobody reads the connection any more, and only a read finds out that the client has left.
    socket.once('end', () => socket.destroy()).resume()
    const connection = createConnection(response)
    connection.onLeft(() => note({ left: parts.clock() }))
    note({ status: reply.kind === 'send' ? reply.answer.status : undefined })
    return carryOut(reply, connection, eventMs)
  }

  /** Resolves when the upgrade is refused or done. */
  return async (upgrade: UpgradeRequest): Promise<void> => {
    const { request, path, requestId } = upgrade
    const { headers } = request
    const query = Object.fromEntries(upgrade.query)
    const answered = { operationId: undefined, status: undefined }
    const note = records.add({ method: 'GET', path, query, headers, body: undefined, ...answered })
    const decide = async () => {
      const route = await findRoute('GET', path, {})
      note({ operationId: route?.operation.operationId })
      return route
        ? judge({ headers, requestId, route, query, body: { isTooLarge: false } }).catch(explainFault)
        : send(invalidRequest(`no contract has GET ${path}`))
    }
    const verdict = await decide().catch(error => send(sandboxFailure(`the sandbox failed: ${error}`)))
    await (verdict.kind === 'open' ? open(verdict, upgrade, note) : refuse(verdict, upgrade, note))
  }
}

function send(answer: Answer): Reply {
  return { kind: 'send', answer }
}

/** The library is imported here and not above: most runs never need it. */
async function createServer(): Promise<WebSocketServer> {
  const { WebSocketServer } = await import('ws')
  // The family answers this one subprotocol, whatever else is offered.
  return new WebSocketServer({
    noServer: true,
    handleProtocols: offered => offered.has('realtime') && 'realtime',
  })
}
