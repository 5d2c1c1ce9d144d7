import type { ServerResponse } from 'node:http'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { Answer } from './answers.ts'

/** What happens on the wire. */
export type Reply =
  /** `padding`: so many bytes of blanks go ahead of the JSON, which stays valid. */
  | { readonly kind: 'send'; readonly answer: Answer; readonly padding?: number }
  /** The connection is cut, in the middle of the answer when there is one. */
  | { readonly kind: 'cut'; readonly answer?: Answer }
  /** Nothing, until the client gives up or the sandbox closes. */
  | { readonly kind: 'hang' }

const blockBytes = 2 ** 16

/** The text that an answer sends. */
export function contentOf(answer: Answer): string {
  return answer.text ?? (answer.body === undefined ? '' : JSON.stringify(answer.body))
}

/** Carries out a reply. A client that went away is no error. */
export async function carryOut(reply: Reply, response: ServerResponse): Promise<void> {
  if (reply.kind === 'hang') return
  if (reply.kind === 'cut' && !reply.answer) return void response.socket?.destroy()
  const { answer } = reply
  if (!answer) return
  const content = Buffer.from(contentOf(answer))
  const padding = reply.kind === 'send' ? (reply.padding ?? 0) : 0
  const type = answer.body === undefined ? {} : { 'content-type': 'application/json' }
  response.writeHead(answer.status, {
    ...type,
    ...answer.headers,
    'content-length': content.length + padding,
  })
  if (reply.kind === 'cut') {
    response.write(content.subarray(0, content.length / 2), () => response.socket?.destroy())
  } else if (padding > 0) {
    await pipeline(Readable.from(padded(content, padding)), response).catch(() => response.destroy())
  } else {
    response.end(content)
  }
}

function* padded(content: Buffer, bytes: number) {
  const blanks = Buffer.alloc(blockBytes, ' ')
  for (let left = bytes; left > 0; left -= blockBytes) yield blanks.subarray(0, Math.min(left, blockBytes))
  yield content
}
