import type { ServerResponse } from 'node:http'

/** The way back to the client of one request. */
export interface Connection {
  readonly response: ServerResponse
  /** Aborts when the connection closes, from either side, before the answer is complete. */
  readonly closed: AbortSignal
  /** Calls back when it is the client that closes it so early. */
  onLeft(callback: () => void): void
  /** Closes it from this side. */
  cut(): void
}

export function createConnection(response: ServerResponse): Connection {
  const closed = new AbortController()
  const callbacks: (() => void)[] = []
  let isCut = false
  response.once('close', () => {
    if (response.writableFinished) return
    closed.abort()
    if (!isCut) for (const callback of callbacks) callback()
  })
  return {
    response,
    closed: closed.signal,
    onLeft(callback) {
      callbacks.push(callback)
    },
    cut() {
      isCut = true
      response.destroy()
    },
  }
}
