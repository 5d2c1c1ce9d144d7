import { setTimeout as delay } from 'node:timers/promises'
import type { WebSocket } from 'ws'
import { errorAt } from './disturb.ts'
import type { Fault } from './faults.ts'
import type { JsonObject } from './json.ts'
import type { Interruption } from './stream-faults.ts'
import { interruptionOf } from './stream-faults.ts'
import type { SandboxSocket } from './vendor.ts'

/** Close codes of RFC 6455, 7.4.1. */
export const closeCodes = { normal: 1000, unsupportedData: 1003, failure: 1011 } as const

/**
 * A WebSocket as a session sees it, with the faults between them: what is sent after an interruption goes nowhere.
 * @param eventMs milliseconds between the events of a stream
 */
export function createSocket(
  webSocket: WebSocket,
  options: { eventMs: number; requestId: string; faults: readonly Fault[] },
): SandboxSocket {
  const { eventMs, requestId, faults } = options
  const interruption = socketInterruption(faults)
  const closed = new AbortController()
  webSocket.once('close', () => closed.abort())
  let left = interruption?.after ?? Number.POSITIVE_INFINITY

  const interrupt = ({ ending, error }: Interruption) => {
    const leave = () => {
      if (ending === 'cut') webSocket.terminate()
      if (ending === 'end') webSocket.close(error ? closeCodes.failure : closeCodes.normal)
    }
    if (error) webSocket.send(JSON.stringify(errorEvent(error, requestId)), leave)
    else leave()
  }
  if (interruption?.after === 0) interrupt(interruption)

  const send = (event: JsonObject) => {
    if (left === 0) return
    left -= 1
    const isLast = left === 0
    // What was sent shall arrive, so only its end may bring the cut.
    webSocket.send(JSON.stringify(event), () => {
      if (interruption && isLast) interrupt(interruption)
    })
  }
  return {
    send,
    async stream(events, signal) {
      const ended = AbortSignal.any([signal, closed.signal])
      for (const [sent, event] of events.entries()) {
        await delay(eventMs, undefined, { signal: ended }).catch(() => undefined)
        if (ended.aborted) return sent
        send(event)
      }
      return events.length
    },
  }
}

/** Faults of an answer mean the same here: it is cut before or after the first event, or never comes. */
function socketInterruption(faults: readonly Fault[]): Interruption | undefined {
  const has = (name: Fault['fault']) => faults.some(({ fault }) => fault === name)
  if (has('cut-after')) return { after: 0, ending: 'cut' }
  if (has('hang-after')) return { after: 0, ending: 'hang' }
  if (has('cut-during')) return { after: 1, ending: 'cut' }
  const error = errorAt('after', faults)
  return error ? { after: 0, ending: 'end', error } : interruptionOf(faults)
}

/** The gateway's own error event, which is the same for all vendors. */
function errorEvent({ code, message }: { code: string; message: string }, requestId: string): JsonObject {
  const error = { message: `${message} (request id: ${requestId})`, type: 'new_api_error', param: '', code }
  return { type: 'error', event_id: `evt_${requestId}`, error }
}
