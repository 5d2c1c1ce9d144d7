import { readFileSync } from 'node:fs'
import type { IncomingMessage, ServerResponse } from 'node:http'

const files = {
  'video.mp4': 'video/mp4',
  'image.jpg': 'image/jpeg',
  'image.png': 'image/png',
  'image.webp': 'image/webp',
  'image.svg': 'image/svg+xml',
  'audio.mp3': 'audio/mpeg',
  'audio.wav': 'audio/wav',
  'audio.flac': 'audio/flac',
  'audio.aac': 'audio/aac',
  'audio.opus': 'audio/ogg',
} as const

/** A file that every task can point at. */
export type MediaFile = keyof typeof files

/** What the video and the JPEG really are, so that answers do not lie: pixels and seconds. */
export const mediaFacts = { width: 640, height: 360, duration: 5 } as const
/** Pixels of each side of the PNG, the WebP (both with an alpha channel) and the SVG. */
export const smallPictureSide = 64
/** Seconds that the sound files last. */
export const audioSeconds = 2

/** The path of a task's file, such as `/media/<task id>/video.mp4`. */
export function mediaPath(taskId: string, file: MediaFile): string {
  return `/media/${taskId}/${file}`
}

/**
 * The query of a signed link, in S3's words, as the vendors' samples show it.
 * @param at Unix milliseconds @param seconds how long it lives
 */
export function mediaSignature(at: number, seconds: number): string {
  const date = new Date(at).toISOString().replace(/[-:]|\.\d+/g, '')
  return `?X-Amz-Date=${date}&X-Amz-Expires=${seconds}&X-Amz-Signature=sandbox`
}

const loaded = new Map<MediaFile, Buffer>()

/** The content of a file; it is read once. */
export function mediaBytes(file: MediaFile): Buffer {
  const bytes = loaded.get(file) ?? readFileSync(new URL(`./media/${file}`, import.meta.url))
  loaded.set(file, bytes)
  return bytes
}

/** Serves the media of known tasks, with ranges (browsers need them to play and to seek). */
export function createMedia(options: { isTask(id: string): boolean; clock: () => number }) {
  return (request: IncomingMessage, response: ServerResponse, path: string, query: URLSearchParams) => {
    response.setHeader('access-control-allow-origin', '*')
    const [, , taskId = '', name = ''] = path.split('/')
    if (request.method !== 'GET' && request.method !== 'HEAD') return void response.writeHead(405).end()
    if (!isMediaFile(name) || !options.isTask(taskId)) return void response.writeHead(404).end()
    if (isExpired(query, options.clock())) return void response.writeHead(403).end()
    const content = mediaBytes(name)
    response.setHeader('content-type', files[name])
    response.setHeader('accept-ranges', 'bytes')
    const range = parseRange(request.headers.range, content.length)
    if (range === 'unsatisfiable') {
      return void response.writeHead(416, { 'content-range': `bytes */${content.length}` }).end()
    }
    const { start, end } = range ?? { start: 0, end: content.length - 1 }
    if (range) response.setHeader('content-range', `bytes ${start}-${end}/${content.length}`)
    response.writeHead(range ? 206 : 200, { 'content-length': end - start + 1 })
    response.end(request.method === 'HEAD' ? undefined : content.subarray(start, end + 1))
  }
}

function isMediaFile(name: string): name is MediaFile {
  return Object.hasOwn(files, name)
}

function isExpired(query: URLSearchParams, now: number): boolean {
  const date = query.get('X-Amz-Date')
  if (!date) return false
  const signedAt = Date.parse(date.replace(/^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/, '$1-$2-$3T$4:$5:$6Z'))
  return !(now <= signedAt + Number(query.get('X-Amz-Expires')) * 1000)
}

/** One range (RFC 9110, 14.2); several at once, or another unit, are answered with the whole file. */
function parseRange(header: string | undefined, length: number) {
  const match = /^bytes=(\d*)-(\d*)$/.exec(header ?? '')
  if (!match || (match[1] === '' && match[2] === '')) return undefined
  const [, first = '', last = ''] = match
  const start = first === '' ? Math.max(0, length - Number(last)) : Number(first)
  const end = first === '' || last === '' ? length - 1 : Math.min(Number(last), length - 1)
  return start <= end ? { start, end } : 'unsatisfiable'
}
