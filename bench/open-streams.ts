import { connect, type Socket } from 'node:net'

/** Where a stream is opened, and what is sent for it. */
export interface StreamRequest {
  port: number
  path: string
  body: string
}

/** Server-sent events as cheap as they can be read: no HTTP client, one buffer for all. */
export interface OpenStream {
  key: string
  /** Numbers of the events that have come, in their order. */
  numbers: number[]
  /** Resolves when so many have come. @throws when the stream ends before */
  received(count: number): Promise<void>
  /** Goes away without a word. */
  leave(): void
}

const buffer = Buffer.allocUnsafe(64 * 1024)
const cursor = /"cursor":"([\w-]+)"/g

const requestText = ({ path, body }: StreamRequest, key: string) =>
  [
    `POST ${path} HTTP/1.1`,
    'host: localhost',
    `authorization: Bearer ${key}`,
    'accept: text/event-stream',
    'content-type: application/json',
    `content-length: ${Buffer.byteLength(body)}`,
    '',
    body,
  ].join('\r\n')

export function openStream(request: StreamRequest, key: string): OpenStream {
  const numbers: number[] = []
  const waiting = new Set<() => void>()
  let text = ''
  let failed: Error | undefined
  const read = (length: number) => {
    text += buffer.toString('latin1', 0, length)
    for (const [, encoded = ''] of text.matchAll(cursor))
      numbers.push(Number(Buffer.from(encoded, 'base64url').toString().replace('event:', '')))
    // What comes of an event is never cut in the middle of a later one for long.
    text = text.slice(Math.max(text.lastIndexOf('\n\n'), 0))
    for (const look of waiting) look()
    return true
  }
  const socket: Socket = connect({
    port: request.port,
    host: '127.0.0.1',
    onread: { buffer, callback: read },
  })
  const end = (error?: Error) => {
    failed ??= error ?? new Error(`A stream of ${key} ended.`)
    for (const look of waiting) look()
  }
  socket.on('error', end).once('close', () => end())
  socket.write(requestText(request, key))
  return {
    key,
    numbers,
    received: count =>
      new Promise((resolve, reject) => {
        const look = () => {
          if (numbers.length < count && !failed) return
          waiting.delete(look)
          if (failed) reject(failed)
          else resolve()
        }
        waiting.add(look)
        look()
      }),
    leave() {
      waiting.clear()
      socket.destroy()
    },
  }
}
