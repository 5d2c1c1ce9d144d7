import type { IncomingMessage, ServerResponse } from 'node:http'
import { type ExecutionResult, GraphQLError } from 'graphql'
import { isAsyncIterable, processRegularResult, type YogaServerInstance } from 'graphql-yoga'
import { type Accepted, acceptedBy } from './accept.ts'
import { serveEventStream, serveSingleEvent } from './event-stream.ts'

/** What Yoga's plugins and the context are given of a request beside itself. */
export interface NodeContext {
  req: IncomingMessage
  res: ServerResponse
}

export interface JsonPathOptions<UserContext extends object> {
  yoga: YogaServerInstance<NodeContext, UserContext>
  endpoint: string
  /** What a client is told of an error that no operation could be executed for. */
  maskError(error: unknown): Error
}

type Result = ExecutionResult | AsyncIterable<ExecutionResult>

/** Larger bodies are few, and gain nothing here; in bytes. */
const maxBytes = 1024 * 1024

/**
 * Serves GraphQL requests of JSON without the web's `Request`, `Response` and streams, which cost more than all the rest
 * (docs/decisions/0018-json-path.md). Everything that is said of GraphQL is Yoga's: parameters, plugins, execution, errors,
 * status. What is no plain JSON POST goes to Yoga as a whole.
 */
export function createJsonPath<UserContext extends object>(options: JsonPathOptions<UserContext>) {
  const { yoga, endpoint, maskError } = options
  const { parseRequest, getResultForParams, waitUntil, fetchAPI } = yoga

  /** As Yoga's own handler goes on with a request, until there is something to be written. */
  async function resultOf(request: Request, context: NodeContext): Promise<Result> {
    try {
      const { requestParserResult } = await parseRequest(request, { ...context, waitUntil })
      if (!requestParserResult || Array.isArray(requestParserResult))
        throw new TypeError('Of plain JSON, Yoga was to make one operation or an error.')
      return (await getResultForParams({ params: requestParserResult, request }, context)) ?? {}
    } catch (error) {
      const masked = maskError(error)
      return { errors: [masked instanceof GraphQLError ? masked : new GraphQLError(masked.message)] }
    }
  }

  async function serve(
    request: IncomingMessage,
    response: ServerResponse,
    headers: Record<string, string>,
    { json: type, events }: Accepted,
  ): Promise<void> {
    const text = await textOf(request)
    // The client left.
    if (text === undefined) return
    const yogaRequest = new fetchAPI.Request(`http://${headers.host}${endpoint}`, { method: 'POST', headers })
    Object.assign(yogaRequest, { json: async () => JSON.parse(text) })
    const result = await resultOf(yogaRequest, { req: request, res: response })
    const cors = corsHeaders(headers.origin)
    if (isAsyncIterable(result)) {
      if (events) return serveEventStream(response, result, { headers: cors, fetchAPI })
      return void response.writeHead(406, { ...cors, accept: 'text/event-stream' }).end()
    }
    if (type === undefined) return serveSingleEvent(response, result, { headers: cors, fetchAPI })
    const answer = await answerOf(result, type)
    if (response.destroyed) return
    const length = { 'content-length': Buffer.byteLength(answer.body) }
    response.writeHead(answer.status, { ...answer.headers, ...cors, ...length }).end(answer.body)
  }

  async function answerOf(result: ExecutionResult, type: string) {
    if (!result.errors && !result.extensions) {
      const headers = { 'content-type': `${type}; charset=utf-8` }
      return { status: 200, headers, body: JSON.stringify(result) }
    }
    // Both may have something to say about the head, which is not for clients.
    const answer = processRegularResult(result, fetchAPI, type)
    return { status: answer.status, headers: Object.fromEntries(answer.headers), body: await answer.text() }
  }

  return (request: IncomingMessage, response: ServerResponse): unknown => {
    const { headers } = request
    const accepted = acceptedBy(headers.accept)
    return (accepted.json || accepted.events) && request.url === endpoint && isPlain(request.method, headers)
      ? serve(request, response, headers, accepted)
      : yoga(request, response)
  }
}

function isPlain(
  method: string | undefined,
  headers: IncomingMessage['headers'],
): headers is Record<string, string> {
  return (
    method === 'POST' &&
    /^application\/json(; ?charset=utf-8)?$/i.test(headers['content-type'] ?? '') &&
    // Without a length it is a body in chunks, which is counted on its way.
    Number(headers['content-length']) <= maxBytes &&
    !Object.keys(headers).some(name => name.startsWith('access-control-')) &&
    Object.values(headers).every(value => typeof value === 'string')
  )
}

/** By events: an iterator costs a promise for each piece. @returns undefined when the client left before its end */
function textOf(request: IncomingMessage): Promise<string | undefined> {
  return new Promise(resolve => {
    let text = ''
    const add = (piece: string) => {
      text += piece
    }
    const end = () => finish(text)
    const lose = () => finish(undefined)
    function finish(read: string | undefined) {
      // What is answered with a stream lives long, and the body must not live with it.
      request.off('data', add).off('end', end).off('error', lose).off('close', lose)
      resolve(read)
    }
    request.setEncoding('utf8').on('data', add).once('end', end).once('error', lose).once('close', lose)
  })
}

/** As Yoga has them, for a server whose answers any site may read and that knows no cookies. */
const corsHeaders = (origin: string | undefined): Record<string, string> =>
  origin === undefined ? {} : { 'access-control-allow-origin': origin, vary: 'Origin' }
