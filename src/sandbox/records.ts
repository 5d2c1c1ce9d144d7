import type { IncomingHttpHeaders } from 'node:http'

/** One request to the simulated gateway (media and control calls are not recorded). */
export interface RecordedRequest {
  readonly method: string
  /** Without the prefix and the query. */
  readonly path: string
  readonly query: Readonly<Record<string, string>>
  /** With the key as it came. */
  readonly headers: IncomingHttpHeaders
  /**
   * Parsed JSON; `undefined` when there was none. Of a multipart body its parts by name: texts as they came, files as
   * `{ filename, mediaType, size, sha256 }`, a list where a part was repeated.
   */
  readonly body: unknown
  /** `undefined` when the request met no operation of a contract. */
  readonly operationId: string | undefined
  /** HTTP status answered; `undefined` while there is none, and for good after a cut or a hang. */
  readonly status: number | undefined
  /** When the client closed the connection before the answer was complete, in Unix milliseconds. */
  readonly left?: number
  /** Of a request that was answered with 101. */
  readonly socket?: RecordedSocket
}

/** What went over a WebSocket. */
export interface RecordedSocket {
  /** The client's events, parsed, in order. */
  readonly received: readonly unknown[]
  /** Absent while it is open; `at` in Unix milliseconds, `code` as RFC 6455 has it (1006: cut, 1005: none given). */
  readonly closed?: { readonly at: number; readonly code: number }
}

/** The requests so far, and the wait for one to come. */
export interface Records {
  readonly all: readonly RecordedRequest[]
  /** Records a request and returns a function that adds what is found out later. */
  add(request: RecordedRequest): (later: Partial<RecordedRequest>) => void
  /** Resolves with the first request, past or future, that matches; a request is looked at again as it is answered or left, and with each event of its WebSocket. */
  find(matches: (request: RecordedRequest) => boolean): Promise<RecordedRequest>
}

/** @param limit how many requests are kept; the oldest go first */
export function createRecords(limit: number): Records {
  const all: RecordedRequest[] = []
  const waiting = new Set<(request: RecordedRequest) => void>()
  return {
    all,
    add(request) {
      const record = { ...request }
      all.push(record)
      if (all.length > limit) all.shift()
      for (const look of waiting) look(record)
      return later => {
        Object.assign(record, later)
        for (const look of waiting) look(record)
      }
    },
    find(matches) {
      const known = all.find(matches)
      if (known) return Promise.resolve(known)
      return new Promise(resolve => {
        const look = (request: RecordedRequest) => {
          if (!matches(request)) return
          waiting.delete(look)
          resolve(request)
        }
        waiting.add(look)
      })
    },
  }
}
