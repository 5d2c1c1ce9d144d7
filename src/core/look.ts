import type { Logger } from 'pino'
import { UpstreamError } from './errors.ts'
import { createFailureReport } from './failure-report.ts'
import type { Gateway } from './gateway/gateway.ts'
import { redactUpdate } from './gateway/redact.ts'
import type { Keys } from './keys.ts'
import { inTurns } from './looks.ts'
import type { Pauses } from './pauses.ts'
import type { DueTask } from './store/tracking.ts'
import type { Task, TaskUpdate } from './task.ts'
import { isTaskName } from './upstream-id.ts'
import type { Accepted, Call, TrackedTask, TrackedVendor } from './vendor.ts'

/**
 * What a look showed of a task: an update, what became of its submission where that was UNKNOWN, or the failure of
 * the upstream.
 */
export type Seen = TaskUpdate | Accepted | UpstreamError

/** Asks a vendor about tasks of one owner. What is absent is not known to the vendor (yet). */
export type Look = (vendor: TrackedVendor, ownerId: string, batch: DueTask[]) => Promise<Map<string, Seen>>

export interface LookDependencies {
  settings: Call['settings']
  gateway: Gateway
  keys: Keys
  pauses: Pauses
  logger: Logger
}

export function createLook({ settings, gateway, keys, pauses, logger }: LookDependencies): Look {
  const reportFailure = createFailureReport(logger)
  return async (vendor, ownerId, batch) => {
    const sealedKey = batch[0]?.sealedKey
    if (sealedKey === undefined) {
      throw new Error(`The key of owner ${ownerId} is gone though its tasks are tracked.`)
    }
    const key = keys.open(sealedKey, ownerId)
    const upstream = gateway.as(key, { kind: 'look', vendor: vendor.name })
    const call: Call = { upstream: pauses.keep(upstream, vendor.name, ownerId), settings }
    const named = batch.flatMap(({ task }) => tracked(task))
    const unnamed = batch.flatMap(({ task }) => (task.reference ? [] : [task]))
    const looks = new Map<string, Seen>(named.length > 0 ? await vendor.tracking.look(call, named) : [])
    await inTurns(unnamed, async task => {
      const found = await vendor.tracking.find?.(call, task).catch(failure)
      if (found && isUsable(found, key)) looks.set(task.id, found)
    })
    for (const failed of new Set([...looks.values()].filter(look => look instanceof UpstreamError))) {
      const tasks = [...looks.values()].filter(look => look === failed).length
      reportFailure(vendor.name, failed, tasks)
    }
    return new Map([...looks].map(([id, look]) => [id, clean(look, key)]))
  }
}

function tracked(task: Task): TrackedTask[] {
  const { id, operation, facts, reference } = task
  return reference ? [{ id, operation, facts, reference }] : []
}

function failure(error: unknown): UpstreamError {
  if (error instanceof UpstreamError) return error
  throw error
}

/** A name that is none finds nothing again. */
const isUsable = (found: Accepted | UpstreamError, key: string): boolean =>
  found instanceof UpstreamError || !found.reference || isTaskName(found.reference.upstreamId, key)

function clean(look: Seen, key: string): Seen {
  if (look instanceof UpstreamError) return look
  if (!('update' in look)) return redactUpdate(look, key)
  return look.reference
    ? { ...look, update: redactUpdate(look.update, key) }
    : { ...look, update: redactUpdate(look.update, key) }
}
