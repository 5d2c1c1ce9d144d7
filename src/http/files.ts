import type { IncomingMessage, ServerResponse } from 'node:http'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import parseRange from 'range-parser'
import { filePath } from '../core/files.ts'
import type { Keys } from '../core/keys.ts'
import type { FileStore, KeptFile } from '../core/store/files.ts'
import { bearerKey } from './bearer-key.ts'
import { refuse } from './refuse.ts'

/**
 * Serves the files that this server keeps. The address is unguessable and needs no key, because browsers send none
 * for a picture; with a key, only the owner's is taken. One range is understood, for players that seek.
 */
export function createFileServer(store: FileStore, keys: Keys) {
  return async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const [, id = ''] = /^([\w-]{32})(?:\.\w+)?$/.exec(nameOf(request)) ?? []
    const file = id === '' ? undefined : await store.find(id)
    const key = bearerKey(request.headers.authorization)
    if (!file || (key !== undefined && keys.ownerOf(key) !== file.ownerId))
      return refuse(response, 404, 'NOT_FOUND', 'There is no such file, or not any more.')
    writeHead(response, file)
    const range = rangeOf(request, file.size)
    if (range === 'unsatisfiable')
      return void response.writeHead(416, { 'content-range': `bytes */${file.size}` }).end()
    const { start, end } = range ?? { start: 0, end: file.size - 1 }
    if (range) response.setHeader('content-range', `bytes ${start}-${end}/${file.size}`)
    response.writeHead(range ? 206 : 200, { 'content-length': end - start + 1 })
    if (request.method === 'HEAD') return void response.end()
    // A client that goes away in the middle is no error.
    await pipeline(Readable.from(store.read(file.id, start, end)), response).catch(() => response.destroy())
  }
}

const nameOf = (request: IncomingMessage): string =>
  (request.url ?? '').slice(filePath.length).split('?')[0] ?? ''

function writeHead(response: ServerResponse, { mediaType, expiresAt }: KeptFile): void {
  const seconds = Math.floor((expiresAt.getTime() - Date.now()) / 1000)
  const headers = {
    'content-type': mediaType,
    'accept-ranges': 'bytes',
    'cache-control': `private, max-age=${seconds}, immutable`,
    // Pages of any site may read what they have the address of.
    'access-control-allow-origin': '*',
    'cross-origin-resource-policy': 'cross-origin',
    // Whatever a vendor sends, nothing in it runs: an SVG can hold a script.
    'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'; sandbox",
  }
  for (const [name, value] of Object.entries(headers)) response.setHeader(name, value)
}

/** RFC 9110, 14.2: several ranges at once, or another unit, are answered with the whole file. */
function rangeOf({ headers }: IncomingMessage, size: number) {
  const ranges = headers.range === undefined ? -2 : parseRange(size, headers.range)
  if (ranges === -1) return 'unsatisfiable'
  return ranges === -2 || ranges.type !== 'bytes' || ranges.length > 1 ? undefined : ranges[0]
}
