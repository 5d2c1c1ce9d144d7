import { type IncomingMessage, ServerResponse } from 'node:http'
import { realtimePath } from '../language/realtime/api.ts'

/** Whether a request asks for a WebSocket; other upgrades, such as to HTTP/2, are left alone. */
export const asksForWebSocket = ({ method, headers }: IncomingMessage): boolean =>
  method === 'GET' && headers.upgrade?.toLowerCase() === 'websocket'

export const isForRealtime = ({ url }: IncomingMessage): boolean => url?.split('?')[0] === realtimePath

/** Whether `App.upgrade` is to have a request; elsewhere the upgrade is ignored and the request is a plain one. */
export const asksForSession = (request: IncomingMessage): boolean =>
  isForRealtime(request) && asksForWebSocket(request)

/** An answer in HTTP to a request for an upgrade, whose connection Node has let go of. It is closed with the answer. */
export function responseTo(request: IncomingMessage): ServerResponse {
  const response = new ServerResponse(request)
  response.assignSocket(request.socket)
  response.setHeader('connection', 'close')
  response.once('finish', () => request.socket.destroySoon())
  return response
}

/** A client that waits for its upgrade. */
export interface Waiting {
  /** Aborts when it leaves. */
  left: AbortSignal
  /** Hands the connection on. */
  done(): void
}

/** Nobody else reads the connection meanwhile, and only a read finds out that the client has left. */
export function watchWaiting({ socket }: IncomingMessage): Waiting {
  const left = new AbortController()
  const leave = () => left.abort()
  // RFC 6455, 4.1: nothing may be sent before the answer, and it is not kept here.
  const tooEarly = () => socket.destroy()
  socket.on('error', () => socket.destroy())
  socket.once('close', leave).once('end', leave).on('data', tooEarly)
  return {
    left: left.signal,
    done: () => void socket.off('close', leave).off('end', leave).off('data', tooEarly),
  }
}
