import type { Logger } from 'pino'
import { UpstreamError } from './errors.ts'
import type { Gateway } from './gateway/gateway.ts'
import { redactFailure } from './gateway/redact.ts'
import type { Keys } from './keys.ts'
import type { DueTask } from './store/tracking.ts'
import type { Task } from './task.ts'
import type { Call, Looks, TrackedTask, Vendor } from './vendor.ts'

/** Asks a vendor about tasks of one owner; an upstream failure stands in the place of an update. */
export type Look = (vendor: Vendor, ownerId: string, batch: DueTask[]) => Promise<Looks>

export interface LookDependencies {
  settings: Call['settings']
  gateway: Gateway
  keys: Keys
  logger: Logger
}

export function createLook({ settings, gateway, keys, logger }: LookDependencies): Look {
  return async (vendor, ownerId, batch) => {
    const sealedKey = batch[0]?.sealedKey
    if (sealedKey === undefined) {
      throw new Error(`The key of owner ${ownerId} is gone though its tasks are tracked.`)
    }
    const key = keys.open(sealedKey, ownerId)
    const looks = await vendor.look(
      { upstream: gateway.as(key), settings },
      batch.flatMap(({ task }) => tracked(task)),
    )
    for (const failure of new Set([...looks.values()].filter(look => look instanceof UpstreamError))) {
      const { code, message, facts } = failure
      const tasks = [...looks.values()].filter(look => look === failure).length
      logger.warn({ vendor: vendor.name, tasks, code, ...facts, reason: message }, 'looking at tasks failed')
    }
    return new Map(
      [...looks].map(([id, look]) => [id, look instanceof UpstreamError ? look : redactFailure(look, key)]),
    )
  }
}

function tracked(task: Task): TrackedTask[] {
  return task.reference ? [{ id: task.id, operation: task.operation, reference: task.reference }] : []
}
