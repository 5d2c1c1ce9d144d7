import type { Logger } from 'pino'
import { createCallbacks } from './callbacks.ts'
import { UpstreamError } from './errors.ts'
import { gatherEach } from './gather.ts'
import { createHasten } from './hasten.ts'
import type { Jobs, PlannedLook } from './jobs.ts'
import type { Look, Seen } from './look.ts'
import { oneByOneBatch } from './looks.ts'
import type { LookOutcome, Metrics } from './metrics.ts'
import type { Pace } from './pace.ts'
import type { Pauses } from './pauses.ts'
import type { Executor } from './store/database.ts'
import type { OwnerChange, TaskChange } from './store/ledger.ts'
import type { Store } from './store/store.ts'
import type { DueTask } from './store/tracking.ts'
import { isStoreAway } from './store/unavailable.ts'
import { advance, isSettled, isTerminal, type Task, type TaskUpdate } from './task.ts'
import type { Accepted, TrackedVendor } from './vendor.ts'
import { createWordReport } from './word-report.ts'

/** Looks at accepted tasks until they end. */
export interface Tracker {
  start(): Promise<void>
  /** Plans a look at every tracked task that has none: what was in hand when a process or a connection died is lost. */
  replan(): Promise<void>
  /** Plans the first look at new tasks, in the transaction that accepts them. */
  begin(executor: Executor, tasks: Task[]): Promise<void>
  /**
   * Makes a task due now, at most once a second and not before a pause that its vendor asked for is over, because
   * somebody began to watch it.
   */
  hasten(task: Task): Promise<void>
  /**
   * The same because its vendor called back. That is when something has happened, so this process looks out of turn and
   * does not wait for the queue; resolves before the look.
   */
  calledBack(task: Task): Promise<void>
}

export interface TrackerDependencies {
  vendors: ReadonlyMap<string, TrackedVendor>
  look: Look
  store: Store
  jobs: Jobs
  pace: Pace
  pauses: Pauses
  /** A task that has not ended after this many milliseconds of tracking is STALLED. */
  deadlineMs: number
  metrics: Pick<Metrics, 'looked' | 'broke'>
  logger: Logger
}

/** What looks showed of tasks of one owner, where it is news. */
interface News extends OwnerChange {
  next(task: Task): PlannedLook
}

/** Tasks of a vendor that are taken in hand together, and where a call can ask about many: calls are for one owner each. */
const tasksAtOnce = 100
const batchedAtOnce = 400

/** The most between two moments at which an owner's looks at a vendor with a batch route come due, in milliseconds. */
const longestDistanceMs = 4_000

/** A vendor that still does not know a submission's handle after this time never had the submission. */
const findDeadlineMs = 900_000

/** pg-boss queue of a vendor: a vendor that is slow keeps no other waiting. */
export const queueOf = (vendor: string): string => `track-${vendor}`

export function createTracker(dependencies: TrackerDependencies): Tracker {
  const { vendors, look, store, jobs, pace, pauses, deadlineMs, metrics, logger } = dependencies
  const reportWord = createWordReport(logger)
  const hasten = createHasten()
  const callbacks = createCallbacks()

  async function lookAt(vendor: TrackedVendor, taskIds: string[]): Promise<void> {
    const due = await store.tracking.due(taskIds)
    const byOwner = Map.groupBy(due, ({ task }) => task.ownerId)
    const groups = [...byOwner].flatMap(([ownerId, tasks]) =>
      chunks(tasks, vendor.tracking.batchSize ?? oneByOneBatch).map(batch => ({ ownerId, batch })),
    )
    await Promise.all(
      groups.map(({ ownerId, batch }) =>
        lookAtBatch(vendor, ownerId, batch).catch(error => giveUp(vendor, batch, error)),
      ),
    )
  }

  /** What breaks for one owner's tasks keeps no others waiting. A store that is away fails the batch: it comes again. */
  async function giveUp(vendor: TrackedVendor, batch: DueTask[], failure: Error): Promise<void> {
    logger.error({ err: failure, vendor: vendor.name, tasks: batch.length }, 'looking at tasks broke')
    metrics.broke('tracking')
    await countFailures(batch, () => true)
    const looks = batch.map(due => ({ taskId: due.task.id, at: nextLook(vendor, due, failure) }))
    await jobs.plan(queueOf(vendor.name), looks)
  }

  /** Asks for tasks of one owner, stores what changed and plans the next look: all in one transaction. */
  async function lookAtBatch(vendor: TrackedVendor, ownerId: string, batch: DueTask[]): Promise<void> {
    const paused = pauses.end(vendor.name, ownerId)
    if (paused) {
      const later = batch.map(({ task }) => ({ taskId: task.id, at: paused }))
      return jobs.plan(queueOf(vendor.name), later)
    }
    const looks = await look(vendor, ownerId, batch)
    for (const { task } of batch) metrics.looked(vendor.name, outcomeOf(looks.get(task.id)))
    const failureOf = (id: string) => {
      const seen = looks.get(id)
      return seen instanceof UpstreamError ? seen : undefined
    }
    await countFailures(batch, due => failureOf(due.task.id) !== undefined)
    const facts = new Map(batch.map(due => [due.task.id, due]))
    const change = (task: Task): TaskChange | undefined => {
      const seen = looks.get(task.id)
      const { named, update } = read(task, seen instanceof UpstreamError ? undefined : seen)
      if (update?.status === 'UNRECOGNIZED') reportWord(vendor.name, update.word, task.id)
      const next = (update && advance(named, update, new Date())) ?? (named === task ? undefined : named)
      const state = next ?? task
      const deadline = state.submission === 'UNKNOWN' ? findDeadlineMs : deadlineMs
      if (!isTerminal(state.status) && ageMs(facts.get(task.id)) > deadline) {
        return state.tracking === 'STALLED' ? undefined : { state: { ...state, tracking: 'STALLED' } }
      }
      return next && { state: next }
    }
    const next = ({ id }: Task) => ({ taskId: id, at: nextLook(vendor, facts.get(id), failureOf(id)) })
    // Most looks bring no news, and then there is nothing to lock. What another look stored meanwhile was news already.
    const { true: news = [], false: same = [] } = Object.groupBy(batch, ({ task }) =>
      change(task) ? 'true' : 'false',
    )
    await Promise.all([
      jobs.plan(
        queueOf(vendor.name),
        same.map(({ task }) => next(task)),
      ),
      recordNews(vendor, ownerId, news, { change, next }),
    ])
  }

  async function recordNews(
    vendor: TrackedVendor,
    ownerId: string,
    news: DueTask[],
    { change, next }: Pick<News, 'change' | 'next'>,
  ): Promise<void> {
    if (news.length === 0) return
    const taskIds = news.map(({ task }) => task.id)
    await recordGathered({ ownerId, taskIds, change, next }).catch(error => {
      if (isStoreAway(error)) throw error
      return giveUp(vendor, news, error)
    })
  }

  /** Looks end one by one; a transaction for each would cost more than the look. */
  const recordGathered = gatherEach(record, isStoreAway)

  /** Stores what changed and plans the next looks, all in one transaction. */
  async function record(all: News[]): Promise<News[]> {
    const nextOf = new Map(all.flatMap(({ taskIds, next }) => taskIds.map(id => [id, next])))
    const changed = await store.ledger.recordAll(all, async (executor, tasks) => {
      const open = tasks.filter(task => !isSettled(task))
      for (const [vendor, group] of Map.groupBy(open, task => task.vendor)) {
        const looks = group.flatMap(task => nextOf.get(task.id)?.(task) ?? [])
        await jobs.plan(queueOf(vendor), looks, executor)
      }
    })
    changed.forEach(callbacks.seen)
    return all
  }

  async function countFailures(batch: DueTask[], failed: (due: DueTask) => boolean): Promise<void> {
    const { true: bad = [], false: good = [] } = Object.groupBy(batch, due =>
      failed(due) ? 'true' : 'false',
    )
    const recovered = good.filter(due => due.failedLooks > 0)
    if (bad.length > 0) await store.tracking.countFailedLook(bad.map(({ task }) => task.id))
    if (recovered.length > 0) await store.tracking.forgetFailedLooks(recovered.map(({ task }) => task.id))
  }

  function nextLook(vendor: TrackedVendor, due: DueTask | undefined, failure: Error | undefined): Date {
    const seconds = pace({
      ageSeconds: ageMs(due) / 1000,
      failedLooks: failure ? (due?.failedLooks ?? 0) + 1 : 0,
      watched: due?.watched ?? false,
      calledBack: due && callbacks.comeThrough(due.task.operation),
      retryAfterSeconds: failure instanceof UpstreamError ? failure.facts.retryAfterSeconds : undefined,
      lookDistanceSeconds: vendor.tracking.lookDistanceSeconds,
    })
    const at = Date.now() + seconds * 1000
    const { batchSize, lookDistanceSeconds } = vendor.tracking
    // A wait that an answer asked for is kept.
    if (batchSize === undefined || failure) return new Date(at)
    // What one call can ask about comes due at the same moments, which are others for each owner. By powers of two, so that
    // those of tasks that are asked about less often are moments of the others, too.
    const distance = Math.min(longestDistanceMs, 1000 * 2 ** Math.floor(Math.log2(seconds)))
    const phase = due ? phaseOf(due.task.ownerId) * longestDistanceMs : 0
    const ticks = (at - phase) / distance
    // Where the vendor sets no distance, the nearest one: the next one would be up to twice as far as it should be.
    return new Date((lookDistanceSeconds ? Math.ceil(ticks) : Math.round(ticks)) * distance + phase)
  }

  /** When a look that somebody asks for takes place; undefined when none is needed. */
  function momentFor(task: Task): Date | undefined {
    const distance = vendors.get(task.vendor)?.tracking.lookDistanceSeconds
    const at = task.tracking === 'ACTIVE' ? hasten(task.id, distance) : undefined
    const paused = at && pauses.end(task.vendor, task.ownerId)
    return paused && paused > at ? paused : at
  }

  async function replan(): Promise<void> {
    for (const { name } of vendors.values()) {
      const ids = await store.upkeep.tracked(name)
      const at = new Date()
      await jobs.plan(
        queueOf(name),
        ids.map(taskId => ({ taskId, at })),
      )
    }
  }

  return {
    async start() {
      await replan()
      for (const vendor of vendors.values()) {
        const most = vendor.tracking.batchSize === undefined ? tasksAtOnce : batchedAtOnce
        await jobs.work(queueOf(vendor.name), most, taskIds => lookAt(vendor, taskIds))
      }
    },

    replan,

    async begin(executor, tasks) {
      const at = new Date(Date.now() + pace({ ageSeconds: 0, failedLooks: 0, watched: true }) * 1000)
      for (const [vendor, group] of Map.groupBy(tasks, task => task.vendor)) {
        const looks = group.filter(task => task.tracking === 'ACTIVE').map(({ id }) => ({ taskId: id, at }))
        await jobs.plan(queueOf(vendor), looks, executor)
      }
    },

    async hasten(task) {
      const at = momentFor(task)
      if (at) await jobs.hasten(queueOf(task.vendor), task.id, at)
    },

    async calledBack(task) {
      callbacks.heard(task)
      const at = momentFor(task)
      if (!at) return
      const queue = queueOf(task.vendor)
      await (at.getTime() > Date.now() ? jobs.hasten(queue, task.id, at) : jobs.handleNow(queue, task.id))
    },
  }
}

/** A part of one that is an owner's own, so that not all owners' looks come due at once. @param ownerId hexadecimal */
const phaseOf = (ownerId: string): number => Number.parseInt(ownerId.slice(0, 4), 16) / 0x10000

function outcomeOf(seen: Seen | undefined): LookOutcome {
  if (seen === undefined) return 'NOT_FOUND'
  return seen instanceof UpstreamError ? 'FAILED' : 'SEEN'
}

/** What was seen, and the task with the name that was found for it where its submission was UNKNOWN. */
function read(task: Task, seen: TaskUpdate | Accepted | undefined): { named: Task; update?: TaskUpdate } {
  if (!seen || !('update' in seen)) return { named: task, update: seen }
  // Another look was faster.
  if (task.submission === 'ACCEPTED') return { named: task, update: seen.update }
  const { reference = task.reference, upstreamRequestId = task.upstreamRequestId, update } = seen
  return { named: { ...task, submission: 'ACCEPTED', reference, upstreamRequestId }, update }
}

/** The queues that a tracker over these vendors needs. */
export const trackingQueues = (vendors: Iterable<string>): string[] => [...vendors].map(queueOf)

const ageMs = (due: DueTask | undefined): number => (due ? Date.now() - due.trackedSince.getTime() : 0)

function chunks<Item>(items: Item[], size: number): Item[][] {
  return Array.from({ length: Math.ceil(items.length / size) }, (_, index) =>
    items.slice(index * size, (index + 1) * size),
  )
}
