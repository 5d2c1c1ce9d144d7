import { and, eq, inArray, lt, ne, notInArray } from 'drizzle-orm'
import type { Task } from '../task.ts'
import type { Executor } from './database.ts'
import { deleteInBatches } from './delete-in-batches.ts'
import { type Ledger, StaleTaskError, type TaskChange } from './ledger.ts'
import { events, installation, submissionRates, tasks } from './schema.ts'

/** The stored tasks belong to another SECRET. */
export class SecretChangedError extends Error {
  override readonly name = 'SecretChangedError'
}

/** A submission that has not come to its end. */
export type InFlight = Pick<Task, 'operation' | 'createdAt'>

/** How the outcome of an abandoned submission is found out. */
export interface Search {
  /** Names of operations. */
  operations: ReadonlySet<string>
  /** Plans the first look, in the transaction that makes the tasks tracked. */
  begin(executor: Executor, tasks: Task[]): Promise<void>
}

/** What keeps the store in order; none of it belongs to one owner. */
export interface Upkeep {
  /** @throws {SecretChangedError} when the store was filled under another secret */
  checkSecret(secretCheck: string): Promise<void>
  /**
   * Submissions that their process left half done come to an end. One that is PREPARED was never sent, and will not be,
   * because it cannot be marked as sent any more: it becomes REFUSED. One that is SENT becomes UNKNOWN.
   *
   * @param isAbandoned whether no process can be working on it any more
   * @param search for operations whose outcome can be found out: what was SENT is tracked from then on
   * @returns how many
   */
  giveUpAbandoned(isAbandoned: (submission: InFlight) => boolean, search?: Search): Promise<number>
  /** The ids of all tasks of a vendor that are being tracked. */
  tracked(vendor: string): Promise<string[]>
  /**
   * Deletes old events, and tasks that nothing has happened to for long: those that ended, STALLED or stayed UNKNOWN.
   * Their events and files go with them. One that is being tracked or submitted stays, however old it is.
   */
  purge(limits: { eventsBefore: Date; tasksUnchangedSince: Date }): Promise<{ events: number; tasks: number }>
}

export function createUpkeep(executor: Executor, ledger: Ledger): Upkeep {
  return {
    async checkSecret(secretCheck) {
      await executor.insert(installation).values({ id: 1, secretCheck }).onConflictDoNothing()
      const [row] = await executor.select().from(installation)
      if (row?.secretCheck !== secretCheck) {
        throw new SecretChangedError(
          'SECRET is not the one that the stored tasks were made under; with it, nobody would find their tasks again.',
        )
      }
    },

    async giveUpAbandoned(isAbandoned, search) {
      const inFlight = ['PREPARED' as const, 'SENT' as const]
      const { id, ownerId, operation, createdAt } = tasks
      const submissions = await executor
        .select({ id, ownerId, operation, createdAt })
        .from(tasks)
        .where(inArray(tasks.submission, inFlight))
      let count = 0
      for (const [ownerId, group] of Map.groupBy(submissions.filter(isAbandoned), row => row.ownerId)) {
        const ids = group.map(row => row.id)
        const giveUp = (task: Task) => {
          if (task.submission === 'PREPARED') return neverSent(task, new Date())
          return task.submission === 'SENT' ? outcomeUnknown(task, search) : undefined
        }
        try {
          await ledger.record(ownerId, ids, giveUp, search?.begin)
          count += ids.length
        } catch (error) {
          // One of them was sent at this very moment, by a process that is only slow: all of them come again.
          if (!(error instanceof StaleTaskError)) throw error
        }
      }
      return count
    },

    async tracked(vendor) {
      const rows = await executor
        .select({ id: tasks.id })
        .from(tasks)
        .where(and(eq(tasks.tracking, 'ACTIVE'), eq(tasks.vendor, vendor)))
      return rows.map(row => row.id)
    },

    async purge({ eventsBefore, tasksUnchangedSince }) {
      const atRest = and(
        ne(tasks.tracking, 'ACTIVE'),
        notInArray(tasks.submission, ['PREPARED', 'SENT']),
        lt(tasks.updatedAt, tasksUnchangedSince),
      )
      await deleteInBatches(executor, submissionRates, lt(submissionRates.expire, new Date()), 1000)
      return {
        events: await deleteInBatches(executor, events, lt(events.at, eventsBefore), 5000),
        tasks: await deleteInBatches(executor, tasks, atRest, 500),
      }
    },
  }
}

/** Nothing was made, so the idempotency key is free again. */
const neverSent = (task: Task, now: Date): TaskChange => ({
  state: {
    ...task,
    submission: 'REFUSED',
    status: 'FAILED',
    tracking: 'ENDED',
    failure: {
      code: 'NOT_SENT',
      message: 'The server stopped before this was sent. Nothing was made or charged; submit it again.',
    },
    endedAt: now.toISOString(),
  },
  releaseIdempotencyKey: true,
})

function outcomeUnknown(task: Task, search: Search | undefined): TaskChange {
  const state = { ...task, submission: 'UNKNOWN' } as const
  return search?.operations.has(task.operation)
    ? { state: { ...state, tracking: 'ACTIVE' }, trackedSince: new Date() }
    : { state }
}
