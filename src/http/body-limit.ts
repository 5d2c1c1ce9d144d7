import type { IncomingMessage, ServerResponse } from 'node:http'
import { Transform } from 'node:stream'
import { refuse } from './refuse.ts'

/** The largest request body, in bytes: two pictures of 10 MiB as Base64 and some room. */
export const maxBodyBytes = 32 * 1024 * 1024
/** How long a refused client may go on sending until it notices, in milliseconds. */
const lingerMs = 2_000

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
    refuseBody(request, response)
    return false
  }
  if (request.headers['transfer-encoding'] === undefined) return true
  let bytes = 0
  const counted = new Transform({
    transform(chunk: Buffer, _, done) {
      bytes += chunk.length
      if (bytes <= maxBodyBytes) return done(null, chunk)
      refuseBody(request, response)
      done(new RangeError('The body is too large.'))
    },
  })
  // The answer has been given by then; nobody is left to hear of it.
  counted.on('error', () => {})
  request.body = request.pipe(counted)
  return true
}

function refuseBody(request: IncomingMessage, response: ServerResponse): void {
  const message = `The request body may have at most ${maxBodyBytes / 1024 / 1024} MiB.`
  refuse(response, 413, 'PAYLOAD_TOO_LARGE', message)
  // Closed at once, the connection would be reset under a client that still sends, and the answer lost with it.
  request.unpipe().resume()
  const lingering = setTimeout(() => request.destroy(), lingerMs)
  request.once('close', () => clearTimeout(lingering))
}
