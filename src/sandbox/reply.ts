import { once } from 'node:events'
import { setTimeout as delay } from 'node:timers/promises'
import type { Answer } from './answers.ts'
import type { Connection } from './connection.ts'
import { contentOf, contentTypeOf } from './content.ts'

/** What happens on the wire. */
export type Reply =
  /** `padding`: so many bytes of blanks go ahead of the content; JSON and event streams stay valid. */
  | { readonly kind: 'send'; readonly answer: Answer; readonly padding?: number }
  /** Blocks of an event stream, some time apart. The answer gives status and headers. */
  | {
      readonly kind: 'stream'
      readonly answer: Answer
      readonly blocks: readonly string[]
      readonly ending: StreamEnding
      readonly padding?: number
    }
  /** The connection is cut, in the middle of the answer when there is one. */
  | { readonly kind: 'cut'; readonly answer?: Answer }
  /** Nothing, until the client gives up or the sandbox closes. */
  | { readonly kind: 'hang' }

/** What follows the last block: the body ends, the connection is cut, or nothing happens any more. */
export type StreamEnding = 'end' | 'cut' | 'hang'

const blockBytes = 2 ** 16

/**
 * Carries out a reply. A client that went away is no error.
 * @param eventMs milliseconds between the blocks of a stream
 */
export async function carryOut(reply: Reply, connection: Connection, eventMs: number): Promise<void> {
  try {
    if (reply.kind === 'send') await send(reply.answer, reply.padding ?? 0, connection)
    if (reply.kind === 'stream') await stream(reply, connection, eventMs)
    if (reply.kind === 'cut') await cut(reply.answer, connection)
  } catch (error) {
    if (!connection.closed.aborted) throw error
  }
}

async function send(answer: Answer, padding: number, connection: Connection): Promise<void> {
  const content = contentOf(answer)
  writeHead(answer, connection, content.length + padding)
  await writeAll(blanks(padding), connection)
  connection.response.end(content)
}

async function stream(
  { answer, blocks, ending, padding = 0 }: Extract<Reply, { kind: 'stream' }>,
  connection: Connection,
  eventMs: number,
): Promise<void> {
  const { closed, response } = connection
  writeHead(answer, connection)
  await writeAll(blanks(padding), connection)
  const pause = () => delay(eventMs, undefined, { signal: closed })
  for (const [index, block] of blocks.entries()) {
    if (index > 0) await pause()
    // In one piece with the end: a client that stops at the last event has then heard the whole answer.
    if (ending === 'end' && index === blocks.length - 1) response.end(block)
    else await writeAll([block], connection)
  }
  if (ending !== 'cut') return
  await pause()
  connection.cut()
}

async function cut(answer: Answer | undefined, connection: Connection): Promise<void> {
  if (!answer) return connection.cut()
  const content = contentOf(answer)
  writeHead(answer, connection, content.length)
  connection.response.write(content.subarray(0, content.length / 2), () => connection.cut())
}

function writeHead(answer: Answer, { response }: Connection, length?: number): void {
  const type = contentTypeOf(answer)
  response.writeHead(answer.status, {
    ...answer.headers,
    ...(type !== undefined && { 'content-type': type }),
    ...(length !== undefined && { 'content-length': length }),
  })
}

/** Writes no faster than the client reads. @throws AbortError when the connection closes meanwhile */
async function writeAll(chunks: Iterable<string | Buffer>, { response, closed }: Connection): Promise<void> {
  for (const chunk of chunks) {
    closed.throwIfAborted()
    if (!response.write(chunk)) await once(response, 'drain', { signal: closed })
  }
}

function* blanks(bytes: number) {
  const block = Buffer.alloc(Math.min(bytes, blockBytes), ' ')
  for (let left = bytes; left > 0; left -= blockBytes) yield block.subarray(0, Math.min(left, blockBytes))
}
