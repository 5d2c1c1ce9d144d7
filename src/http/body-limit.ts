import type { IncomingMessage, ServerResponse } from 'node:http'
import { Transform } from 'node:stream'
import { refuse } from './refuse.ts'

const mebibyte = 1024 * 1024
/** The largest request body, in bytes: two pictures of 10 MiB as Base64 and some room. */
export const maxBodyBytes = 32 * mebibyte
/** What the large bodies of all requests that are being served may take up together, in bytes. */
const maxBytesAtATime = 256 * mebibyte
/** Smaller ones are not counted: whoever only queries is served, however much others upload. */
const smallBytes = mebibyte
/** How long a refused client may go on sending until it notices, in milliseconds. */
const lingerMs = 2_000

/**
 * Bounds requests' bodies before anything reads them. A declared length is only compared, because Node's parser holds
 * the client to it; a chunked body is counted on its way (Yoga takes the stream in `body` for the request's own).
 *
 * @returns says false of a request whose answer, 413 or 503, has been given
 */
export function createBodyLimit() {
  let bytesAtATime = 0

  /** Counts until the request has been answered. @returns false when there is no room */
  function take(bytes: number, response: ServerResponse): boolean {
    if (bytesAtATime + bytes > maxBytesAtATime) return false
    bytesAtATime += bytes
    response.once('close', () => {
      bytesAtATime -= bytes
    })
    return true
  }

  function limitChunks(request: IncomingMessage, response: ServerResponse): Transform {
    let bytes = 0
    const counted = new Transform({
      transform(chunk: Buffer, _, done) {
        const wasSmall = bytes <= smallBytes
        bytes += chunk.length
        if (bytes > maxBodyBytes) refuseBody(request, response)
        // Nobody knows how long it will be: it is taken for as long as it may be.
        else if (wasSmall && bytes > smallBytes && !take(maxBodyBytes, response))
          refuseForNow(request, response)
        else return done(null, chunk)
        done(new RangeError('The body is too large.'))
      },
    })
    // The answer has been given by then; nobody is left to hear of it.
    counted.on('error', () => {})
    return request.pipe(counted)
  }

  return (request: IncomingMessage & { body?: Transform }, response: ServerResponse): boolean => {
    const declared = request.headers['content-length']
    if (declared === undefined) {
      if (request.headers['transfer-encoding'] !== undefined) request.body = limitChunks(request, response)
      return true
    }
    const bytes = Number(declared)
    if (bytes > maxBodyBytes) return refuseBody(request, response)
    return bytes <= smallBytes || take(bytes, response) || refuseForNow(request, response)
  }
}

function refuseBody(request: IncomingMessage, response: ServerResponse): false {
  const message = `The request body may have at most ${maxBodyBytes / mebibyte} MiB.`
  refuse(response, 413, 'PAYLOAD_TOO_LARGE', message)
  return linger(request)
}

function refuseForNow(request: IncomingMessage, response: ServerResponse): false {
  const message = 'Too much is being uploaded at this moment. Nothing was sent; try again.'
  refuse(response, 503, 'SERVER_BUSY', message, { 'retry-after': '1' })
  return linger(request)
}

/** Closed at once, the connection would be reset under a client that still sends, and the answer lost with it. */
function linger(request: IncomingMessage): false {
  request.unpipe().resume()
  const lingering = setTimeout(() => request.destroy(), lingerMs)
  request.once('close', () => clearTimeout(lingering))
  return false
}
