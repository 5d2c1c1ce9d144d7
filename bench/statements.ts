import { newTask } from '../src/core/new-task.ts'
import type { Executor } from '../src/core/store/database.ts'
import { createLedger } from '../src/core/store/ledger.ts'
import { createReader, type TaskFilter } from '../src/core/store/reader.ts'
import { readStatistics } from '../src/core/store/statistics.ts'
import { createSubmissionRate } from '../src/core/store/submission-rate.ts'
import { createTrackingStore } from '../src/core/store/tracking.ts'
import { createUpkeep } from '../src/core/store/upkeep.ts'
import type { Task } from '../src/core/task.ts'
import { formerVendor, unusedVendor } from './fill.ts'

/** Something that the product does with its store; each is a few statements at most. */
export type Deed = [name: string, act: (executor: Executor) => Promise<unknown>]

/** What the owner of a key, who has tasks, makes the store do. */
export function deedsOf(ownerId: string, some: Task[]): Deed[] {
  const ids = some.map(({ id }) => id)
  const [{ id = '', reference } = {}] = some
  const page =
    (filter: TaskFilter, after?: string): Deed[1] =>
    executor =>
      createReader(executor).list(ownerId, filter, { limit: 21, inverted: false, after })
  return [
    ['list', page({})],
    ['list after a cursor', page({}, id)],
    ['list, statuses', page({ statuses: ['FAILED', 'CANCELED'] })],
    ['list, unfinished', page({ statuses: ['QUEUED', 'RUNNING'] })],
    ['list, vendor', page({ vendors: ['luma'] })],
    ['list, vendor never used', page({ vendors: [unusedVendor] })],
    ['list, operation', page({ operations: ['LUMA_EXTEND_VIDEO'] })],
    [
      'list, vendors and statuses used long ago',
      page({ vendors: [formerVendor, unusedVendor], statuses: ['SUCCEEDED', 'FAILED'] }),
    ],
    ['list, time', page({ createdAfter: new Date(Date.now() - 86_400_000) })],
    ['nodes', executor => createReader(executor).find(ownerId, ids)],
    [
      'by upstream id',
      executor => createReader(executor).findByUpstreamId(ownerId, 'luma', reference?.upstreamId ?? ''),
    ],
    ['all unfinished, for a new stream', executor => createReader(executor).snapshot(ownerId)],
    ['one task, for a new stream', executor => createReader(executor).snapshot(ownerId, id)],
    ['range of events', executor => createReader(executor).eventRange(ownerId)],
    ['100 events', executor => createReader(executor).eventsAfter(ownerId, 100, 100)],
    ['watch', executor => createTrackingStore(executor).watch([ownerId], new Date())],
    ['submission rate', executor => createSubmissionRate(executor, 1000).count(ownerId)],
    ['submission', executor => submission(executor, ownerId)],
  ]
}

const upkeep = (executor: Executor) =>
  createUpkeep(
    executor,
    createLedger(executor, () => {}),
  )

/** Everything that is older goes, as it does every minute. */
export const purge =
  (before: Date): Deed[1] =>
  executor =>
    upkeep(executor).purge({ eventsBefore: before, tasksUnchangedSince: before })

/** What is done for nobody in particular. */
export function upkeepDeeds(some: Task[]): Deed[] {
  const ids = some.map(({ id }) => id)
  return [
    ['tasks that are due', executor => createTrackingStore(executor).due(ids)],
    ['tasks of hook tokens', executor => createTrackingStore(executor).findByHookTokens(ids)],
    ['all tracked tasks of a vendor', executor => upkeep(executor).tracked('luma')],
    ['abandoned submissions', executor => upkeep(executor).giveUpAbandoned(() => false)],
    ['counts for the metrics', readStatistics],
  ]
}

/** Prepares, sends and accepts one task, as a submission does, with an idempotency key. */
async function submission(executor: Executor, ownerId: string): Promise<void> {
  const ledger = createLedger(executor, () => {})
  const rest = { prompt: 'a paper boat', idempotencyKey: crypto.randomUUID(), fingerprint: 'boat' }
  const planned = newTask(ownerId, { vendor: 'luma', name: 'LUMA_GENERATE_VIDEO' }, rest)
  await ledger.prepare(planned)
  await ledger.markSent(planned.id, new Date())
  await ledger.record(ownerId, [planned.id], task => ({
    state: { ...task, submission: 'ACCEPTED', reference: { upstreamId: planned.id, format: 'own' } },
  }))
}
