import type { IncomingMessage } from 'node:http'
import { WebSocket } from 'ws'
import { type UpstreamError, UpstreamUnavailableError } from '../errors.ts'
import { refusalIn, upstreamError } from './answer.ts'
import { readBytes } from './send.ts'

/** A WebSocket to open at the gateway. */
export interface WebSocketRequest {
  /** The caller's bearer key, forwarded as it is. */
  key: string
  /** Absolute, with its query, already encoded. */
  path: string
  headers: Record<string, string>
  subprotocol: string
  /** Larger frames of the gateway break the connection with 1009, in bytes. */
  maxFrameBytes: number
  /** Gives up the attempt; what is open already stays open. */
  signal: AbortSignal
}

/** Opens a WebSocket. It comes paused, so that no frame is lost before somebody listens: `resume()` it. */
export type OpenWebSocket = (request: WebSocketRequest) => Promise<WebSocket>

/** A refusal is a few words; more of it is not read, in bytes. */
const maxRefusalBytes = 64 * 1024

/**
 * Opens WebSockets at the gateway: once each, without following redirects. Rejects with an `UpstreamError`, whose cause is
 * a `TimeoutError` when the gateway was too slow, or with the reason of the signal.
 *
 * @param url base URL of the gateway, http or https; may have a path
 * @param timeoutMs from the connection to the end of the handshake
 */
export function createWebSockets(url: string, timeoutMs: number): OpenWebSocket {
  const prefix = url.replace(/\/+$/, '')
  return async ({ key, path, headers, subprotocol, maxFrameBytes, signal }) => {
    signal.throwIfAborted()
    const { promise, resolve, reject } = Promise.withResolvers<WebSocket>()
    const socket = new WebSocket(prefix + path, subprotocol, {
      headers: { ...headers, authorization: `Bearer ${key}` },
      maxPayload: maxFrameBytes,
      // It would cost memory for each connection, and sound as Base64 gains little.
      perMessageDeflate: false,
    })
    socket.on('error', error => reject(upstreamError(error, key)))
    socket.once('open', () => {
      socket.pause()
      resolve(socket)
    })
    socket.once('unexpected-response', (_, response) => {
      readRefusal(response, key)
        .then(reject, error => reject(upstreamError(error, key)))
        .finally(() => socket.terminate())
    })
    const leave = () => {
      reject(signal.reason)
      socket.terminate()
    }
    signal.addEventListener('abort', leave)
    const patience = setTimeout(() => {
      reject(timedOut())
      socket.terminate()
    }, timeoutMs)
    return promise.finally(() => {
      clearTimeout(patience)
      signal.removeEventListener('abort', leave)
    })
  }
}

async function readRefusal(response: IncomingMessage, key: string): Promise<UpstreamError> {
  const headers = new Headers()
  for (const [name, value] of Object.entries(response.headers)) {
    if (value !== undefined) headers.set(name, String(value))
  }
  const { statusCode: status = 0 } = response
  const body = await readBytes(response, maxRefusalBytes)
  if (status >= 400) return refusalIn({ status, headers }, body.toString('utf8'), key)
  return new UpstreamUnavailableError('The gateway answered without opening a WebSocket.', true, { status })
}

function timedOut(): UpstreamUnavailableError {
  const cause = new DOMException('No WebSocket was opened in time.', 'TimeoutError')
  return new UpstreamUnavailableError('The gateway did not answer in time.', true, {}, { cause })
}
