import { randomUUID } from 'node:crypto'
import type { IncomingMessage } from 'node:http'
import { setTimeout as delay } from 'node:timers/promises'
import type { Logger } from 'pino'
import { type WebSocket, WebSocketServer } from 'ws'
import { factsForLog, UpstreamError } from '../core/errors.ts'
import type { OpenWebSocket } from '../core/gateway/web-socket.ts'
import type { Keys } from '../core/keys.ts'
import type { Metrics } from '../core/metrics.ts'
import { createSeats } from '../core/seats.ts'
import type { Tickets } from '../core/tickets.ts'
import { headers, paths, subprotocol, ticketPrefix } from '../language/realtime/api.ts'
import { languageModelRule } from '../language/writing.ts'
import { currentRequest } from '../log.ts'
import { bearerKey } from './bearer-key.ts'
import { Refusal, refusalFor } from './refusal.ts'
import { refuse } from './refuse.ts'
import { type Relay, relay } from './relay.ts'
import { responseTo, type Waiting, watchWaiting } from './upgrade.ts'

export interface RealtimeOptions {
  openWebSocket: OpenWebSocket
  keys: Keys
  tickets: Tickets
  /** Requests wait for it. */
  started: Promise<void>
  /** How often each side of a session is pinged. */
  heartbeatMs: number
  metrics: Pick<Metrics, 'broke'>
  logger: Logger
}

/** The largest frame in either direction, in bytes. */
const maxFrameBytes = 8 * 1024 * 1024
/** How many sessions one key may have open in one process. */
const sessionsPerOwner = 16
/** How long a stop waits for the other sides to close as well, in milliseconds. */
const farewellMs = 1_000

/**
 * Relays realtime sessions between clients and the gateway. The client's upgrade is completed when the gateway has
 * accepted its own; until then every refusal is an answer in HTTP.
 */
export function createRealtime(options: RealtimeOptions) {
  const { openWebSocket, keys, tickets, started, heartbeatMs, metrics, logger } = options
  const seats = createSeats(sessionsPerOwner)
  const relays = new Set<Relay>()
  const stopping = new AbortController()
  const server = new WebSocketServer({
    noServer: true,
    clientTracking: false,
    maxPayload: maxFrameBytes,
    perMessageDeflate: false,
    handleProtocols: offered => offered.has(subprotocol) && subprotocol,
  })

  /** Who asks, and for which model. @throws {Refusal} */
  const callOf = (request: IncomingMessage) => {
    const [, query] = (request.url ?? '').split('?')
    const given = new URLSearchParams(query).get('model') ?? ''
    const key = bearerKey(request.headers.authorization) ?? tickets.redeem(ticketOf(request), given)
    if (key === undefined) throw unauthenticated()
    const model = languageModelRule.safeParse(given)
    if (model.success) return { key, model: model.data }
    throw new Refusal(400, 'INVALID_INPUT', 'model: the query of the address has to name a realtime model.')
  }

  /** Undefined when the handshake is none: then the client has been told so. */
  const accept = (request: IncomingMessage, head: Buffer): WebSocket | undefined => {
    const accepted: WebSocket[] = []
    server.handleUpgrade(request, request.socket, head, client => accepted.push(client))
    return accepted[0]
  }

  const hold = async (request: IncomingMessage, head: Buffer, waiting: Waiting): Promise<void> => {
    await started
    const signal = AbortSignal.any([waiting.left, stopping.signal])
    signal.throwIfAborted()
    const { key, model } = callOf(request)
    const leaveSeat = seats.take(keys.ownerOf(key))
    if (!leaveSeat) throw tooManySessions()
    const path = paths.realtime(model)
    const begun = performance.now()
    const ms = () => Math.round(performance.now() - begun)
    try {
      const upstream = await openWebSocket({ key, path, headers, subprotocol, maxFrameBytes, signal })
      waiting.done()
      const client = accept(request, head)
      if (!client) return upstream.terminate()
      logger.debug({ path, ms: ms() }, 'realtime session began')
      const session = relay({ client, upstream, key, heartbeatMs })
      relays.add(session)
      await session.ended
      relays.delete(session)
      logger.debug({ path, ms: ms() }, 'realtime session ended')
    } finally {
      leaveSeat()
    }
  }

  const refusalOf = (error: unknown): Refusal => {
    if (stopping.signal.aborted) return shuttingDown()
    if (error instanceof Refusal) return error
    if (error instanceof UpstreamError) {
      logger.debug(factsForLog(error), 'realtime session refused')
      return refusalFor(error)
    }
    logger.error({ err: error }, 'a realtime session could not be opened')
    metrics.broke('request')
    return new Refusal(500, 'INTERNAL_SERVER_ERROR', 'Something unexpected happened.')
  }

  return {
    /** For requests of which `asksForSession` is true. Never throws. */
    upgrade(request: IncomingMessage, head: Buffer): void {
      const requestId = randomUUID()
      currentRequest.run({ requestId }, () => {
        const waiting = watchWaiting(request)
        hold(request, head, waiting).catch(error => {
          if (waiting.left.aborted) return request.socket.destroy()
          waiting.done()
          const response = responseTo(request).setHeader('x-request-id', requestId)
          const { status, code, message, headers } = refusalOf(error)
          refuse(response, status, code, message, headers)
        })
      })
    },
    /** How many sessions are open. */
    sessions: () => relays.size,
    /** Closes every session with 1001, and cuts those that do not close as well within a moment. */
    async stop(): Promise<void> {
      stopping.abort()
      for (const session of relays) session.close(1001, 'This server is stopping.')
      const closed = Promise.all([...relays].map(({ ended }) => ended))
      await Promise.race([closed, delay(farewellMs, undefined, { ref: false })])
      for (const session of relays) session.terminate()
    },
  }
}

/** The ticket among the subprotocols that a client offers; empty where there is none. */
function ticketOf({ headers }: IncomingMessage): string {
  const offered = (headers['sec-websocket-protocol'] ?? '').split(',').map(name => name.trim())
  return offered.find(name => name.startsWith(ticketPrefix))?.slice(ticketPrefix.length) ?? ''
}

const unauthenticated = () =>
  new Refusal(
    401,
    'UNAUTHENTICATED',
    'Send your gateway key in the header "Authorization: Bearer <key>", or a ticket of the query realtimeConnection that has not expired.',
    { 'www-authenticate': 'Bearer' },
  )

const tooManySessions = () =>
  new Refusal(
    429,
    'RATE_LIMITED',
    `You have ${sessionsPerOwner} realtime sessions open here, which is the most. Close one of them.`,
  )

const shuttingDown = () =>
  new Refusal(503, 'SHUTTING_DOWN', 'This server is stopping.', { 'retry-after': '1' })
