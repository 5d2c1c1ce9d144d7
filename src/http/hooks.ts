import type { IncomingMessage, ServerResponse } from 'node:http'
import { z } from 'zod'
import type { Metrics } from '../core/metrics.ts'
import type { TrackingStore } from '../core/store/tracking.ts'
import type { Tracker } from '../core/track.ts'

export const hookPath = '/hooks/'

/** Some vendors call first with a challenge and want it back, before they tell anything (MiniMax). */
const handshake = z.object({ challenge: z.string().max(1024) })
/** The longest body that is read for a challenge, in bytes; what vendors tell may be longer and is not read. */
const maxHandshakeBytes = 4096

/**
 * What vendors call when a task changes. The address is unguessable and nothing in the body is believed: a call only
 * makes the task due now, so a forged one costs a look and changes nothing. A challenge is given back.
 */
export function createHooks(
  tracking: TrackingStore,
  tracker: Tracker,
  { calledBack }: Pick<Metrics, 'calledBack'>,
) {
  return async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const token = (request.url ?? '').slice(hookPath.length).split('?')[0] ?? ''
    const task = /^[\w-]{32}$/.test(token) ? await tracking.findByHookToken(token) : undefined
    calledBack(task !== undefined)
    const answer = task ? await echo(request) : {}
    request.resume()
    if (task) await tracker.hasten(task)
    response.writeHead(task ? 200 : 404, { 'content-type': 'application/json' }).end(JSON.stringify(answer))
  }
}

async function echo(request: IncomingMessage): Promise<object> {
  const length = Number(request.headers['content-length'] ?? maxHandshakeBytes + 1)
  if (length > maxHandshakeBytes) return {}
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk)
  try {
    return handshake.parse(JSON.parse(Buffer.concat(chunks).toString('utf8')))
  } catch {
    return {}
  }
}
