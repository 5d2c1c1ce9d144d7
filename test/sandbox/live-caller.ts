import { once } from 'node:events'
import { WebSocket } from 'ws'
import { z } from 'zod'

const serverEvent = z.looseObject({ type: z.string(), event_id: z.string() })
/** An event of the server, as it came. */
export type ServerEvent = z.infer<typeof serverEvent>

/** A WebSocket to a live session that remembers every event it gets. */
export interface LiveCaller {
  readonly webSocket: WebSocket
  readonly events: readonly ServerEvent[]
  send(event: unknown): void
  /** The first event of this type after the one given last; waits for it. Rejects when the connection closes before. */
  next(type: string): Promise<ServerEvent>
  /** Resolves with the close code. */
  readonly closed: Promise<number>
}

/** How an upgrade was refused. */
export interface Refused {
  readonly status: number | undefined
  readonly headers: Readonly<Record<string, unknown>>
  readonly body: unknown
}

export interface LiveOptions {
  readonly headers?: Record<string, string>
  readonly protocols?: string[]
  /** @default `/v1/realtime?model=gpt-4o-realtime-preview` */
  readonly path?: string
  /** Gives up the handshake. */
  readonly signal?: AbortSignal
}

const bearer = { authorization: 'Bearer sk-anna' }
const defaultPath = '/v1/realtime?model=gpt-4o-realtime-preview'

/** Starts an upgrade. */
function start(
  url: string,
  { headers = bearer, protocols = [], path = defaultPath, signal }: LiveOptions,
): WebSocket {
  const webSocket = new WebSocket(url.replace('http', 'ws') + path, protocols, { headers })
  signal?.addEventListener('abort', () => webSocket.terminate())
  return webSocket
}

/** Opens a session. Rejects when the upgrade is refused. */
export async function openLive(url: string, options: LiveOptions = {}): Promise<LiveCaller> {
  const webSocket = start(url, options)
  const events: ServerEvent[] = []
  let given = 0
  let look = () => {}
  webSocket.on('message', data => {
    events.push(serverEvent.parse(JSON.parse(data.toString())))
    look()
  })
  const closed = new Promise<number>(resolve => webSocket.once('close', resolve))
  await once(webSocket, 'open')
  return {
    webSocket,
    events,
    closed,
    send: event => webSocket.send(typeof event === 'string' ? event : JSON.stringify(event)),
    next: type =>
      new Promise((resolve, reject) => {
        look = () => {
          const index = events.findIndex((event, at) => at >= given && event.type === type)
          const found = events[index]
          if (!found) return
          given = index + 1
          look = () => {}
          resolve(found)
        }
        look()
        void closed.then(code => reject(new Error(`closed with ${code} before ${type}`)))
      }),
  }
}

/** Asks for a session that shall be refused. */
export async function refusedLive(url: string, options: LiveOptions = {}): Promise<Refused> {
  const webSocket = start(url, options)
  const [, response] = await once(webSocket, 'unexpected-response')
  const chunks: Buffer[] = []
  for await (const chunk of response) chunks.push(chunk)
  const text = Buffer.concat(chunks).toString()
  const isJson = /json/.test(response.headers['content-type'] ?? '')
  return { status: response.statusCode, headers: response.headers, body: isJson ? JSON.parse(text) : text }
}
