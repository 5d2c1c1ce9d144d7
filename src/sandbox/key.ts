import type { IncomingHttpHeaders } from 'node:http'

/**
 * The key of a request: a bearer, or what wins over it where the operation documents the header: `x-api-key`, or for
 * browsers, whose WebSocket sends no headers, a subprotocol such as `openai-insecure-api-key.sk-…`.
 * @param documented names of the operation's headers, in lower case
 */
export function keyOf(headers: IncomingHttpHeaders, documented: ReadonlySet<string>): string | undefined {
  const { authorization = '', 'x-api-key': own, 'sec-websocket-protocol': protocols = '' } = headers
  const bearer = /^Bearer (.*)$/.exec(authorization)?.[1]
  const offered = /(?:^|[,\s])openai-insecure-api-key\.([^,\s]+)/.exec(protocols)?.[1]
  const key =
    (documented.has('x-api-key') ? own?.toString() : undefined) ??
    (documented.has('sec-websocket-protocol') ? offered : undefined) ??
    bearer
  return /^sk-\S+$/.test(key ?? '') ? key : undefined
}
