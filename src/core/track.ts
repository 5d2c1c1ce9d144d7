import type { Logger } from 'pino'
import { UpstreamError } from './errors.ts'
import type { Gateway } from './gateway/gateway.ts'
import type { Jobs } from './jobs.ts'
import type { Keys } from './keys.ts'
import type { Pace } from './pace.ts'
import type { Executor } from './store/database.ts'
import type { TaskChange } from './store/ledger.ts'
import type { Store } from './store/store.ts'
import type { DueTask } from './store/tracking.ts'
import { advance, isSettled, isTerminal, type Task, type TaskUpdate } from './task.ts'
import type { Call, TrackedTask, Vendor } from './vendor.ts'
import { createWordReport } from './word-report.ts'

/** Looks at accepted tasks until they end. */
export interface Tracker {
  start(): Promise<void>
  /** Plans the first look at new tasks, in the transaction that accepts them. */
  begin(executor: Executor, tasks: Task[]): Promise<void>
  /** Makes a task due now: its vendor called back, or somebody began to watch it. */
  hasten(task: Task): Promise<void>
}

export interface TrackerDependencies {
  vendors: ReadonlyMap<string, Vendor>
  settings: Call['settings']
  gateway: Gateway
  store: Store
  jobs: Jobs
  keys: Keys
  pace: Pace
  /** A task that has not ended after this many milliseconds of tracking is STALLED. */
  deadlineMs: number
  logger: Logger
}

/** pg-boss queue of a vendor: a vendor that is slow keeps no other waiting. */
const queueOf = (vendor: string): string => `track-${vendor}`

export function createTracker(dependencies: TrackerDependencies): Tracker {
  const { vendors, settings, gateway, store, jobs, keys, pace, deadlineMs, logger } = dependencies
  const reportWord = createWordReport(logger)

  async function lookAt(vendor: Vendor, taskIds: string[]): Promise<void> {
    const due = await store.tracking.due(taskIds)
    const byOwner = Map.groupBy(due, ({ task }) => task.ownerId)
    const groups = [...byOwner].flatMap(([ownerId, tasks]) =>
      chunks(tasks, vendor.batchSize).map(batch => ({ ownerId, batch })),
    )
    await Promise.all(
      groups.map(({ ownerId, batch }) =>
        lookAtBatch(vendor, ownerId, batch).catch(error => {
          logger.error({ err: error, vendor: vendor.name, tasks: batch.length }, 'looking at tasks broke')
          return postpone(vendor, batch)
        }),
      ),
    )
  }

  /** What breaks for one owner's tasks keeps no others waiting. A store that is away fails the batch: it comes again. */
  async function postpone(vendor: Vendor, batch: DueTask[]): Promise<void> {
    await store.tracking.countFailedLook(batch.map(({ task }) => task.id))
    const looks = batch.map(due => ({ taskId: due.task.id, at: nextLook(due, true) }))
    await jobs.plan(queueOf(vendor.name), looks)
  }

  /** Asks for tasks of one owner, stores what changed and plans the next look: all in one transaction. */
  async function lookAtBatch(vendor: Vendor, ownerId: string, batch: DueTask[]): Promise<void> {
    const ids = batch.map(({ task }) => task.id)
    const looked = await look(vendor, ownerId, batch)
    const failed = looked instanceof UpstreamError
    const retryAfterSeconds = failed ? looked.facts.retryAfterSeconds : undefined
    if (failed) await store.tracking.countFailedLook(ids)
    else if (batch.some(({ failedLooks }) => failedLooks > 0)) await store.tracking.forgetFailedLooks(ids)
    const facts = new Map(batch.map(due => [due.task.id, due]))
    const change = (task: Task): TaskChange | undefined => {
      const update = failed ? undefined : looked.get(task.id)
      if (update?.status === 'UNRECOGNIZED') reportWord(vendor.name, update.word, task.id)
      const next = update && advance(task, update, new Date())
      const state = next ?? task
      if (!isTerminal(state.status) && ageMs(facts.get(task.id)) > deadlineMs) {
        return state.tracking === 'STALLED' ? undefined : { state: { ...state, tracking: 'STALLED' } }
      }
      return next && { state: next }
    }
    await store.ledger.record(ownerId, ids, change, (executor, tasks) =>
      jobs.plan(
        queueOf(vendor.name),
        tasks
          .filter(task => !isSettled(task))
          .map(task => ({ taskId: task.id, at: nextLook(facts.get(task.id), failed, retryAfterSeconds) })),
        executor,
      ),
    )
  }

  async function look(
    vendor: Vendor,
    ownerId: string,
    batch: DueTask[],
  ): Promise<Map<string, TaskUpdate> | UpstreamError> {
    const sealedKey = batch[0]?.sealedKey
    if (sealedKey === undefined)
      throw new Error(`The key of owner ${ownerId} is gone though its tasks are tracked.`)
    try {
      const call = { upstream: gateway.as(keys.open(sealedKey, ownerId)), settings }
      return await vendor.look(
        call,
        batch.flatMap(({ task }) => tracked(task)),
      )
    } catch (error) {
      if (!(error instanceof UpstreamError)) throw error
      logger.warn(
        { vendor: vendor.name, tasks: batch.length, code: error.code, ...error.facts, reason: error.message },
        'looking at tasks failed; they are asked about again later',
      )
      return error
    }
  }

  function nextLook(due: DueTask | undefined, failed: boolean, retryAfterSeconds?: number): Date {
    const seconds = pace({
      ageSeconds: ageMs(due) / 1000,
      failedLooks: failed ? (due?.failedLooks ?? 0) + 1 : 0,
      watched: due?.watched ?? false,
      retryAfterSeconds,
    })
    return new Date(Date.now() + seconds * 1000)
  }

  return {
    async start() {
      for (const vendor of vendors.values()) {
        // Looks that a dead process had in hand; those still planned are kept as they are.
        const ids = await store.upkeep.tracked(vendor.name)
        await jobs.plan(
          queueOf(vendor.name),
          ids.map(taskId => ({ taskId, at: new Date() })),
        )
        await jobs.work(queueOf(vendor.name), taskIds => lookAt(vendor, taskIds))
      }
    },

    async begin(executor, tasks) {
      const at = new Date(Date.now() + pace({ ageSeconds: 0, failedLooks: 0, watched: true }) * 1000)
      for (const [vendor, group] of Map.groupBy(tasks, task => task.vendor)) {
        const looks = group.filter(task => task.tracking === 'ACTIVE').map(({ id }) => ({ taskId: id, at }))
        await jobs.plan(queueOf(vendor), looks, executor)
      }
    },

    async hasten(task) {
      if (task.tracking === 'ACTIVE') await jobs.hasten(queueOf(task.vendor), task.id)
    },
  }
}

/** The queues that a tracker over these vendors needs. */
export const trackingQueues = (vendors: Iterable<string>): string[] => [...vendors].map(queueOf)

const ageMs = (due: DueTask | undefined): number => (due ? Date.now() - due.trackedSince.getTime() : 0)

function tracked(task: Task): TrackedTask[] {
  return task.reference ? [{ id: task.id, operation: task.operation, reference: task.reference }] : []
}

function chunks<Item>(items: Item[], size: number): Item[][] {
  return Array.from({ length: Math.ceil(items.length / size) }, (_, index) =>
    items.slice(index * size, (index + 1) * size),
  )
}
