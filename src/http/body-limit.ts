import type { IncomingMessage, ServerResponse } from 'node:http'
import { Transform } from 'node:stream'

/** The largest request body, in bytes: two pictures of 10 MiB as Base64 and some room. */
export const maxBodyBytes = 32 * 1024 * 1024

/**
 * Bounds the request's body before anything reads it. A declared length is only compared, because Node's parser
 * holds the client to it; a chunked body is counted on its way (Yoga takes the stream in `body` for the request's own).
 *
 * @returns false when the answer, 413, has been given
 */
export function limitBody(
  request: IncomingMessage & { body?: Transform },
  response: ServerResponse,
): boolean {
  const declared = request.headers['content-length']
  if (declared !== undefined) {
    if (Number(declared) <= maxBodyBytes) return true
    refuse(response)
    return false
  }
  if (request.headers['transfer-encoding'] === undefined) return true
  let bytes = 0
  const counted = new Transform({
    transform(chunk: Buffer, _, done) {
      bytes += chunk.length
      if (bytes <= maxBodyBytes) return done(null, chunk)
      refuse(response)
      done(new RangeError('The body is too large.'))
    },
  })
  // The answer has been given by then; nobody is left to hear of it.
  counted.on('error', () => {})
  request.body = request.pipe(counted)
  return true
}

function refuse(response: ServerResponse): void {
  if (response.headersSent) return
  const message = `The request body may have at most ${maxBodyBytes / 1024 / 1024} MiB.`
  response.writeHead(413, { 'content-type': 'application/json', connection: 'close' })
  response.end(JSON.stringify({ errors: [{ message, extensions: { code: 'PAYLOAD_TOO_LARGE' } }] }))
}
