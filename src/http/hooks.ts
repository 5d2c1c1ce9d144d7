import type { IncomingMessage, ServerResponse } from 'node:http'
import type { TrackingStore } from '../core/store/tracking.ts'
import type { Tracker } from '../core/track.ts'

export const hookPath = '/hooks/'

/**
 * What vendors call when a task changes. The address is unguessable and the body is not even read: a call only
 * makes the task due now, so a forged one costs a look and changes nothing.
 */
export function createHooks(tracking: TrackingStore, tracker: Tracker) {
  return async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    request.resume()
    const token = (request.url ?? '').slice(hookPath.length).split('?')[0] ?? ''
    const task = /^[\w-]{32}$/.test(token) ? await tracking.findByHookToken(token) : undefined
    if (task) await tracker.hasten(task)
    response.writeHead(task ? 200 : 404, { 'content-type': 'application/json' }).end('{}')
  }
}
