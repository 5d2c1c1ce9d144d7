import type { Answer, SentEvent } from './answers.ts'
import { errorAnswer } from './answers.ts'
import { contentOf } from './content.ts'
import { encodeEvent, keepAlive } from './event-stream.ts'
import type { Fault } from './faults.ts'
import type { Reply, StreamEnding } from './reply.ts'

/** How a vendor tells an error within a stream. */
export type ErrorEvent = (said: { code: string; message: string }) => SentEvent

const endings: Partial<Record<Fault['fault'], StreamEnding>> = {
  'stream-cut': 'cut',
  'stream-end': 'end',
  'stream-error': 'end',
  'stream-hang': 'hang',
}

/** How a stream ends before its time. */
export interface Interruption {
  /** How many events go ahead of it. */
  readonly after: number
  readonly ending: StreamEnding
  /** Told before the end. */
  readonly error?: { readonly code: string; readonly message: string }
  /** The error is told as bare JSON, whatever the vendor's own way is. */
  readonly isBare?: boolean
}

/** What the first fault of streams, if there is one, asks for. */
export function interruptionOf(faults: readonly Fault[]): Interruption | undefined {
  for (const { fault, count = 2, code = 'bad_response', message = '上游返回错误', shape } of faults) {
    const ending = endings[fault]
    if (!ending) continue
    const error = fault === 'stream-error' ? { code: String(code), message } : undefined
    return { after: count, ending, error, isBare: shape === 'stream' }
  }
  return undefined
}

/** An event stream, interrupted where a fault asks for it. */
export function streamReply(
  answer: Answer,
  events: readonly SentEvent[],
  faults: readonly Fault[],
  errorEvent: ErrorEvent | undefined,
): Extract<Reply, { kind: 'stream' }> {
  const interruption = interruptionOf(faults)
  const blocks = [keepAlive, ...events.slice(0, interruption?.after).map(encodeEvent)]
  if (interruption?.error)
    blocks.push(errorBlock(interruption.error, interruption.isBare ? undefined : errorEvent))
  return { kind: 'stream', answer, blocks, ending: interruption?.ending ?? 'end' }
}

function errorBlock(said: { code: string; message: string }, errorEvent: ErrorEvent | undefined): string {
  if (errorEvent) return encodeEvent(errorEvent(said))
  return contentOf(errorAnswer('stream', { status: 200, ...said })).toString()
}
