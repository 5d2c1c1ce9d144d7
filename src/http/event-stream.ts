import type { OutgoingHttpHeaders, ServerResponse } from 'node:http'
import type { ExecutionResult } from 'graphql'
import { type FetchAPI, getSSEProcessor, isAsyncIterable, processRegularResult } from 'graphql-yoga'
import { createPings, ping } from './pings.ts'

export interface EventStreamOptions {
  /** Those of the answer beside its own, such as CORS. */
  headers: OutgoingHttpHeaders
  /** Yoga's, for what is left to it. */
  fetchAPI: FetchAPI
}

const pings = createPings()

/**
 * Answers with server-sent events, byte for byte as Yoga does, but without a `Response` and a stream of the web in between
 * (docs/decisions/NNNN-streams-without-yoga.md). The next result is asked for when what was written has left, and none once the client
 * has gone. A stream whose results end with an error is cut off.
 */
export async function serveEventStream(
  response: ServerResponse,
  results: ExecutionResult | AsyncIterable<ExecutionResult>,
  { headers, fetchAPI }: EventStreamOptions,
): Promise<void> {
  if (!isAsyncIterable(results)) {
    // Whether the errors have a status or headers of their own, Yoga knows.
    const answer = await getSSEProcessor()(results, fetchAPI, 'text/event-stream')
    response.writeHead(answer.status, { ...Object.fromEntries(answer.headers), ...headers })
    response.end(await answer.text())
    return
  }
  const events = results[Symbol.asyncIterator]()
  const leave = () => events.return?.().catch(() => {})
  if (response.destroyed) return void leave()
  response.socket?.setKeepAlive(true)
  response.writeHead(200, {
    'content-type': 'text/event-stream',
    connection: 'keep-alive',
    'cache-control': 'no-cache',
    'content-encoding': 'none',
    ...headers,
  })
  // Some browsers are told of the answer's head by the first bytes of its body.
  response.write(ping)
  const stopPings = pings.join(response)
  response.once('close', () => {
    stopPings()
    leave()
  })
  try {
    for (;;) {
      if (response.writableNeedDrain) await drained(response)
      const { done, value } = await events.next()
      if (response.destroyed) return
      if (done) break
      response.write(`event: next\ndata: ${await textOf(value, fetchAPI)}\n\n`)
    }
    response.end('event: complete\ndata:\n\n')
  } catch {
    response.destroy()
  }
}

/** Errors and extensions may hold what is not for clients: Yoga leaves it out. */
function textOf(result: ExecutionResult, fetchAPI: FetchAPI): string | Promise<string> {
  return result.errors || result.extensions
    ? processRegularResult(result, fetchAPI, 'application/json').text()
    : JSON.stringify(result)
}

const drained = (response: ServerResponse): Promise<void> =>
  new Promise(resolve => {
    const done = () => {
      response.off('drain', done).off('close', done)
      resolve()
    }
    response.once('drain', done).once('close', done)
  })
