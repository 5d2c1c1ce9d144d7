import type { IncomingMessage, ServerResponse } from 'node:http'
import { type ExecutionResult, GraphQLError } from 'graphql'
import { isAsyncIterable, processRegularResult, type YogaServerInstance } from 'graphql-yoga'
import { acceptedBy } from './accept.ts'

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
  async function resultOf(request: Request, context: NodeContext): Promise<Result | Response> {
    try {
      const { response, requestParserResult } = await parseRequest(request, { ...context, waitUntil })
      if (response) return response
      if (Array.isArray(requestParserResult)) throw new TypeError('Yoga was to refuse a batch.')
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
    type: string,
  ): Promise<void> {
    const body = await textOf(request)
    // The client left.
    if (body === undefined) return
    const init = { method: 'POST', headers, body }
    const yogaRequest = new fetchAPI.Request(`http://${headers.host}${endpoint}`, init)
    const result = await resultOf(yogaRequest, { req: request, res: response })
    const { status, body: text, ...head } = await answerOf(result, type)
    if (response.destroyed) return
    response.writeHead(status, {
      ...head.headers,
      ...corsHeaders(headers.origin),
      'content-length': Buffer.byteLength(text),
    })
    response.end(text)
  }

  async function answerOf(result: Result | Response, type: string) {
    // All that errors and extensions have to say about the answer's head.
    const answer =
      result instanceof fetchAPI.Response
        ? result
        : isAsyncIterable(result) || result.errors || result.extensions
          ? processRegularResult(result, fetchAPI, type)
          : undefined
    if (answer) {
      return { status: answer.status, headers: Object.fromEntries(answer.headers), body: await answer.text() }
    }
    const headers = { 'content-type': `${type}; charset=utf-8` }
    return { status: 200, headers, body: JSON.stringify(result) }
  }

  return (request: IncomingMessage, response: ServerResponse): unknown => {
    const { headers } = request
    const { json } = acceptedBy(headers.accept)
    return json && request.url === endpoint && isPlain(request.method, headers)
      ? serve(request, response, headers, json)
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
    request.setEncoding('utf8').on('data', (piece: string) => {
      text += piece
    })
    request.once('end', () => resolve(text))
    request.once('error', () => resolve(undefined))
    request.once('close', () => resolve(undefined))
  })
}

/** As Yoga has them, for a server whose answers any site may read and that knows no cookies. */
const corsHeaders = (origin: string | undefined): Record<string, string> =>
  origin === undefined ? {} : { 'access-control-allow-origin': origin, vary: 'Origin' }
