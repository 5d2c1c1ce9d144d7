import type { IncomingMessage, ServerResponse } from 'node:http'
import { text } from 'node:stream/consumers'
import { z } from 'zod'
import { coalesce } from '../core/coalesce.ts'
import type { Metrics } from '../core/metrics.ts'
import type { TrackingStore } from '../core/store/tracking.ts'
import type { Tracker } from '../core/track.ts'

export const hookPath = '/hooks/'

/** Some vendors call first with a challenge and want it back, before they tell anything (MiniMax). */
const handshake = z.object({ challenge: z.string().max(1024) })
/** The longest body that is read for a challenge, in bytes; what vendors tell may be longer and is not read. */
const maxHandshakeBytes = 4096
/** How long a call may go on sending, answered or not, in milliseconds: then its connection is closed. */
const maxCallMs = 10_000

/**
 * What vendors call when a task changes. The address is unguessable and nothing in the body is believed: a call only
 * makes the task be looked at now, so a forged one costs a look and changes nothing. A challenge is given back.
 */
export function createHooks(
  tracking: TrackingStore,
  tracker: Tracker,
  { calledBack }: Pick<Metrics, 'calledBack'>,
) {
  const taskOf = coalesce(tracking.findByHookTokens)

  return async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const late = setTimeout(() => request.destroy(), maxCallMs)
    request.once('close', () => clearTimeout(late))
    const token = (request.url ?? '').slice(hookPath.length).split('?')[0] ?? ''
    const task = /^[\w-]{32}$/.test(token) ? await taskOf(token) : undefined
    calledBack(task !== undefined)
    if (task) await tracker.calledBack(task)
    const answer = task ? await echo(request) : {}
    request.resume()
    response.writeHead(task ? 200 : 404, { 'content-type': 'application/json' }).end(JSON.stringify(answer))
  }
}

async function echo(request: IncomingMessage): Promise<object> {
  const length = Number(request.headers['content-length'] ?? maxHandshakeBytes + 1)
  if (length > maxHandshakeBytes) return {}
  try {
    return handshake.parse(JSON.parse(await text(request)))
  } catch {
    // No challenge, or the caller left in the middle of it.
    return {}
  }
}
