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

/** An event stream with the first fault of streams that it is asked for, if any. */
export function streamReply(
  answer: Answer,
  events: readonly SentEvent[],
  faults: readonly Fault[],
  errorEvent: ErrorEvent | undefined,
): Extract<Reply, { kind: 'stream' }> {
  const fault = faults.find(({ fault }) => endings[fault] !== undefined)
  const sent = fault ? events.slice(0, fault.count ?? 2) : events
  const error = fault?.fault === 'stream-error' ? [errorBlock(fault, errorEvent)] : []
  return {
    kind: 'stream',
    answer,
    blocks: [keepAlive, ...sent.map(encodeEvent), ...error],
    ending: (fault && endings[fault.fault]) ?? 'end',
  }
}

function errorBlock(fault: Fault, errorEvent: ErrorEvent | undefined): string {
  const code = String(fault.code ?? 'bad_response')
  const { message = '上游返回错误', shape } = fault
  if (errorEvent && shape !== 'stream') return encodeEvent(errorEvent({ code, message }))
  return contentOf(errorAnswer('stream', { status: 200, code, message })).toString()
}
