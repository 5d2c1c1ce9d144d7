import { once } from 'node:events'
import { createServer, type IncomingMessage } from 'node:http'
import { text } from 'node:stream/consumers'
import { type ClientOptions, WebSocket, WebSocketServer } from 'ws'
import { z } from 'zod'
import { asksForWebSocket } from '../../src/http/upgrade.ts'
import type { TestApp } from '../support/app.ts'
import type { Client } from '../support/client.ts'

export const model = 'gpt-4o-realtime-preview'

const eventSchema = z.looseObject({ type: z.string() })
/** An event of the protocol, of either side. */
export type RealtimeEvent = z.infer<typeof eventSchema>

/** One end of a WebSocket, with all that came so far. */
export interface Session {
  socket: WebSocket
  received: string[]
  /** The first event, past or future, of this type. */
  event(type: string): Promise<RealtimeEvent>
  send(event: RealtimeEvent): void
  closed: Promise<{ code: number; reason: string }>
}

/** Follows a WebSocket from now on. */
export function follow(socket: WebSocket): Session {
  const received: string[] = []
  let arrived = Promise.withResolvers<void>()
  socket.on('message', data => {
    received.push(data.toString())
    arrived.resolve()
    arrived = Promise.withResolvers()
  })
  // What breaks a connection is told by its close code.
  socket.on('error', () => {})
  const closed = new Promise<{ code: number; reason: string }>(resolve =>
    socket.once('close', (code, reason) => resolve({ code, reason: reason.toString() })),
  )
  const gone = closed.then(({ code, reason }) => {
    throw new Error(`The WebSocket closed with ${code} ${reason}, having got ${received}`)
  })
  gone.catch(() => {})
  return {
    socket,
    received,
    async event(type) {
      for (let at = 0; ; at += 1) {
        while (at >= received.length) await Promise.race([arrived.promise, gone])
        const event = eventSchema.parse(JSON.parse(received[at] ?? ''))
        if (event.type === type) return event
      }
    },
    send: event => socket.send(JSON.stringify(event)),
    closed,
  }
}

/** Address of this server's endpoint. */
export const realtimeUrl = (app: Pick<TestApp, 'url'>, name = model) =>
  `${app.url.replace('http', 'ws')}/realtime?${new URLSearchParams({ model: name })}`

const bearer = ({ key }: Pick<Client, 'key'>): ClientOptions =>
  key === undefined ? {} : { headers: { authorization: `Bearer ${key}` } }

/** Opens a session as a server does, with the key in a header. */
export async function openSession(
  app: Pick<TestApp, 'url'>,
  client: Pick<Client, 'key'>,
  options?: ClientOptions,
): Promise<Session> {
  const socket = new WebSocket(realtimeUrl(app), 'realtime', { ...bearer(client), ...options })
  const session = follow(socket)
  await once(socket, 'open')
  return session
}

/** How a request for a WebSocket is refused. */
export interface RefusedUpgrade {
  status: number | undefined
  headers: IncomingMessage['headers']
  /** Of our own shape. */
  code: unknown
  message: string
}

const refusalBody = z.object({
  errors: z.tuple([z.object({ message: z.string(), extensions: z.object({ code: z.string() }) })]),
})

/** @throws when it is not refused */
export async function refusedUpgrade(
  url: string,
  options: { client?: Pick<Client, 'key'>; protocols?: string[] } = {},
): Promise<RefusedUpgrade> {
  const socket = new WebSocket(url, options.protocols ?? [], bearer(options.client ?? { key: undefined }))
  const refused = Promise.withResolvers<IncomingMessage>()
  socket.on('error', refused.reject)
  socket.once('open', () => refused.reject(new Error('The WebSocket was opened.')))
  socket.once('unexpected-response', (_, response) => refused.resolve(response))
  const response = await refused.promise
  const { errors } = refusalBody.parse(JSON.parse(await text(response)))
  const [{ message, extensions }] = errors
  socket.terminate()
  return { status: response.statusCode, headers: response.headers, code: extensions.code, message }
}

/** A gateway of the test's own, for what the sandbox does not do: it says nothing by itself. */
export interface RawGateway extends AsyncDisposable {
  url: string
  /** The next session, from its first frame on. */
  next(): Promise<Session>
}

export async function rawGateway(options: { autoPong?: boolean } = {}): Promise<RawGateway> {
  const sessions: Session[] = []
  const webSockets = new WebSocketServer({ noServer: true, maxPayload: 64 * 1024 * 1024, ...options })
  const server = createServer({ shouldUpgradeCallback: asksForWebSocket })
  let arrived = Promise.withResolvers<void>()
  server.on('upgrade', (request, socket, head) =>
    webSockets.handleUpgrade(request, socket, head, webSocket => {
      sessions.push(follow(webSocket))
      arrived.resolve()
      arrived = Promise.withResolvers()
    }),
  )
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  return {
    url: `http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}`,
    async next() {
      for (;;) {
        const session = sessions.shift()
        if (session) return session
        await arrived.promise
      }
    },
    async [Symbol.asyncDispose]() {
      for (const client of webSockets.clients) client.terminate()
      const closed = once(server, 'close')
      server.close()
      server.closeAllConnections()
      await closed
    },
  }
}
