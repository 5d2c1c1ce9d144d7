import type { ServerResponse } from 'node:http'

/** Answers a request that never came to GraphQL, in the shape in which a GraphQL client looks for errors. */
export function refuse(
  response: ServerResponse,
  status: number,
  code: string,
  message: string,
  headers: Record<string, string> = {},
): void {
  if (response.headersSent) return
  response.writeHead(status, { 'content-type': 'application/json', ...headers })
  response.end(JSON.stringify({ errors: [{ message, extensions: { code } }] }))
}
