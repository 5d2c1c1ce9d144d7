import type { InferSelectModel } from 'drizzle-orm'
import { and, eq, inArray, sql } from 'drizzle-orm'
import type { Metrics } from '../metrics.ts'
import { stateOf, type Task, type TaskState } from '../task.ts'
import type { Executor } from './database.ts'
import { events, owners, tasks } from './schema.ts'
import { columnsOf, type TaskRow, taskOf } from './task-row.ts'

/** Channel on which every process hears that an owner has new events; the payload is the owner's id. */
export const eventChannel = 'media_graph_events'

type OwnerRow = InferSelectModel<typeof owners>

/** One change of a task and what comes with it. */
export interface TaskChange {
  state: TaskState
  /** Key to keep, sealed, because the task is tracked from now on. */
  sealedKey?: string
  /** Start of a new tracking period. */
  trackedSince?: Date
  /** The submission made nothing: the same idempotency key may be used again. */
  releaseIdempotencyKey?: boolean
}

/** What a new task is created with. */
export type NewTask = Pick<
  TaskRow,
  | 'id'
  | 'ownerId'
  | 'vendor'
  | 'operation'
  | 'prompt'
  | 'idempotencyKey'
  | 'fingerprint'
  | 'hookToken'
  | 'createdAt'
>

/** A task moved on between the decision to change it and the change. */
export class StaleTaskError extends Error {
  override readonly name = 'StaleTaskError'
}

/**
 * The only writer of tasks and events: what a vendor or the gateway said never changes a task without an event, nor the
 * other way round. (PREPARED → SENT is our own doing and has none.)
 */
export interface Ledger {
  /**
   * Commits the row that stands before the paid POST.
   * With an idempotency key that the owner has used before, returns the earlier task instead.
   *
   * @param sealedKey key to keep from now on, because an unknown outcome of the POST can be found out with it
   */
  prepare(task: NewTask, sealedKey?: string): Promise<{ task: Task; fingerprint: string; created: boolean }>
  /** The task that an owner's idempotency key belongs to. */
  earlier(ownerId: string, idempotencyKey: string): Promise<{ task: Task; fingerprint: string } | undefined>
  /** PREPARED → SENT. @throws {StaleTaskError} when the task is not PREPARED any more: it must not be sent */
  markSent(taskId: string, now: Date): Promise<void>
  /**
   * Changes tasks of one owner and appends one event for each change, numbered without a gap.
   *
   * `change` sees the task as it is under the owner's lock and returns undefined to leave it.
   * `inSameTransaction` commits or rolls back with all of it; it gets the tasks as they are afterwards.
   *
   * @throws {StaleTaskError} when a task was sent, or purged, between `change` and the change: nothing was changed
   */
  record(
    ownerId: string,
    taskIds: string[],
    change: (task: Task) => TaskChange | undefined,
    inSameTransaction?: (executor: Executor, tasks: Task[]) => Promise<void>,
  ): Promise<Task[]>
}

/** @param recorded hears of each change after it was committed */
export function createLedger(executor: Executor, recorded: Metrics['recorded']): Ledger {
  const knownOwners = new Set<string>()

  async function ensureOwner(ownerId: string): Promise<void> {
    if (knownOwners.has(ownerId)) return
    await executor.insert(owners).values({ id: ownerId }).onConflictDoNothing()
    // Spares the statement for owners seen before; forgotten now and then so that it cannot grow for ever.
    if (knownOwners.size >= 10_000) knownOwners.clear()
    knownOwners.add(ownerId)
  }

  const record: Ledger['record'] = async (ownerId, taskIds, change, inSameTransaction) => {
    let committed: { before: Task; task: Task }[] = []
    const after = await executor.transaction(async transaction => {
      const [owner] = await transaction.select().from(owners).where(eq(owners.id, ownerId)).for('update')
      if (!owner) return []
      const rows = await transaction
        .select()
        .from(tasks)
        .where(and(eq(tasks.ownerId, ownerId), inArray(tasks.id, taskIds)))
      const changes = rows.flatMap(row => {
        const task = taskOf(row)
        const made = change(task)
        return made ? [{ task: { ...task, ...made.state, updatedAt: new Date() }, made, before: task }] : []
      })
      const changed = new Map(changes.map(({ task }) => [task.id, task]))
      const after = rows.map(row => changed.get(row.id) ?? taskOf(row))
      for (const { task, made, before } of changes) await update(transaction, task, made, before)
      if (changes.length > 0) await append(transaction, owner, changes)
      await inSameTransaction?.(transaction, after)
      committed = changes
      return after
    })
    for (const { before, task } of committed) recorded(before, task)
    return after
  }

  return {
    async prepare(task, sealedKey) {
      await ensureOwner(task.ownerId)
      const [row] = await executor
        .insert(tasks)
        .values({
          ...task,
          status: 'QUEUED',
          submission: 'PREPARED',
          tracking: 'STALLED',
          updatedAt: task.createdAt,
        })
        .onConflictDoNothing({
          target: [tasks.ownerId, tasks.idempotencyKey],
          where: sql`${tasks.idempotencyKey} is not null`,
        })
        .returning()
      if (row) {
        if (sealedKey !== undefined)
          await executor.update(owners).set({ sealedKey }).where(eq(owners.id, task.ownerId))
        return { task: taskOf(row), fingerprint: row.fingerprint, created: true }
      }
      const earlier = await this.earlier(task.ownerId, task.idempotencyKey ?? '')
      // Released between the two statements because it was refused: the key is free again.
      return earlier ? { ...earlier, created: false } : this.prepare(task, sealedKey)
    },

    async earlier(ownerId, idempotencyKey) {
      const [row] = await executor
        .select()
        .from(tasks)
        .where(and(eq(tasks.ownerId, ownerId), eq(tasks.idempotencyKey, idempotencyKey)))
      return row && { task: taskOf(row), fingerprint: row.fingerprint }
    },

    async markSent(taskId, now) {
      const rows = await executor
        .update(tasks)
        .set({ submission: 'SENT', updatedAt: now })
        .where(and(eq(tasks.id, taskId), inArray(tasks.submission, ['PREPARED', 'SENT'])))
        .returning({ id: tasks.id })
      if (rows.length === 0) throw new StaleTaskError(`Task ${taskId} was given up before it was sent.`)
    },

    record,
  }
}

async function update(executor: Executor, task: Task, change: TaskChange, before: Task): Promise<void> {
  const rows = await executor
    .update(tasks)
    .set({
      ...columnsOf(change.state),
      updatedAt: task.updatedAt,
      ...(change.trackedSince ? { trackedSince: change.trackedSince, failedLooks: 0 } : {}),
      ...(change.releaseIdempotencyKey ? { idempotencyKey: null } : {}),
    })
    // Whoever marks it as sent does not hold the owner's lock.
    .where(and(eq(tasks.id, task.id), eq(tasks.submission, before.submission)))
    .returning({ id: tasks.id })
  if (rows.length === 0) throw new StaleTaskError(`Task ${task.id} moved on while it was changed.`)
}

async function append(
  executor: Executor,
  owner: OwnerRow,
  changes: { task: Task; made: TaskChange }[],
): Promise<void> {
  await executor.insert(events).values(
    changes.map(({ task, made }, index) => ({
      ownerId: owner.id,
      number: owner.lastEvent + index + 1,
      taskId: task.id,
      at: task.updatedAt,
      state: stateOf(made.state),
    })),
  )
  const sealedKey = changes.findLast(({ made }) => made.sealedKey)?.made.sealedKey ?? owner.sealedKey
  const tracked = sql`exists (select 1 from ${tasks} where ${tasks.ownerId} = ${owner.id} and ${tasks.tracking} = 'ACTIVE')`
  const inFlight = sql`exists (select 1 from ${tasks} where ${tasks.ownerId} = ${owner.id} and ${tasks.submission} in ('PREPARED', 'SENT'))`
  await executor
    .update(owners)
    .set({
      lastEvent: owner.lastEvent + changes.length,
      // The key is forgotten with the last task that needs it.
      sealedKey: sql`case when ${tracked} or ${inFlight} then ${sealedKey}::text end`,
    })
    .where(eq(owners.id, owner.id))
    .returning({ notified: sql`pg_notify(${eventChannel}, ${owner.id})` })
}
