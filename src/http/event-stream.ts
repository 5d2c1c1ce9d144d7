import type { OutgoingHttpHeaders, ServerResponse } from 'node:http'
import type { ExecutionResult } from 'graphql'
import { type FetchAPI, getSSEProcessor, processRegularResult } from 'graphql-yoga'
import { createPings, ping } from './pings.ts'

export interface EventStreamOptions {
  /** Those of the answer beside its own, such as CORS. */
  headers: OutgoingHttpHeaders
  /** Yoga's, for what is left to it. */
  fetchAPI: FetchAPI
}

const pings = createPings()

/**
 * Answers with server-sent events, byte for byte as Yoga does, but without a `Response` and a stream of the web in
 * between (docs/decisions/0019-streams-without-yoga.md). The next result is asked for when what was written has left,
 * and none once the client has gone. A stream whose results end with an error is cut off.
 */
export function serveEventStream(
  response: ServerResponse,
  results: AsyncIterable<ExecutionResult>,
  { headers, fetchAPI }: EventStreamOptions,
): void {
  const events = results[Symbol.asyncIterator]()
  const leave = () => void events.return?.().catch(() => {})
  if (response.destroyed) {
    leave()
    return
  }
  response.socket?.setKeepAlive(true)
  response.writeHead(200, {
    'content-type': 'text/event-stream',
    connection: 'keep-alive',
    'cache-control': 'no-cache',
    'content-encoding': 'none',
    ...headers,
  })
  // By itself: joined with the first bytes of the body, it would be kept in pieces for as long as the stream lives.
  response.flushHeaders()
  // Some browsers are told of the answer's head by the first bytes of its body.
  response.write(ping)
  const stopPings = pings.join(response)
  response.once('close', () => {
    stopPings()
    leave()
  })
  write(response, events, fetchAPI)
    .finally(stopPings)
    .then(
      () => response.end('event: complete\ndata:\n\n'),
      () => response.destroy(),
    )
}

/** The same for a single result, such as the reasons why there is no stream. */
export async function serveSingleEvent(
  response: ServerResponse,
  result: ExecutionResult,
  { headers, fetchAPI }: EventStreamOptions,
): Promise<void> {
  // Whether the errors have a status or headers of their own, Yoga knows.
  const answer = await getSSEProcessor()(result, fetchAPI, 'text/event-stream')
  response.writeHead(answer.status, { ...Object.fromEntries(answer.headers), ...headers })
  response.end(await answer.text())
}

async function write(
  response: ServerResponse,
  events: AsyncIterator<ExecutionResult>,
  fetchAPI: FetchAPI,
): Promise<void> {
  while (!response.destroyed) {
    if (response.writableNeedDrain) await drained(response)
    const { done, value } = await events.next()
    if (done) return
    const text = await textOf(value, fetchAPI)
    if (!response.destroyed) response.write(`event: next\ndata: ${text}\n\n`)
  }
}

/** Of results, which many streams may have in common. */
const texts = new WeakMap<ExecutionResult, string>()

/** Errors and extensions may hold what is not for clients: Yoga leaves it out. */
function textOf(result: ExecutionResult, fetchAPI: FetchAPI): string | Promise<string> {
  if (result.errors || result.extensions)
    return processRegularResult(result, fetchAPI, 'application/json').text()
  const text = texts.get(result) ?? JSON.stringify(result)
  texts.set(result, text)
  return text
}

const drained = (response: ServerResponse): Promise<void> =>
  new Promise(resolve => {
    const done = () => {
      response.off('drain', done).off('close', done)
      resolve()
    }
    response.once('drain', done).once('close', done)
  })
