import { and, eq, inArray } from 'drizzle-orm'
import { gatherEach } from '../gather.ts'
import type { Metrics } from '../metrics.ts'
import type { Task, TaskState } from '../task.ts'
import type { Executor } from './database.ts'
import { insertTasks } from './insert-tasks.ts'
import { owners, tasks } from './schema.ts'
import { sideBySide } from './side-by-side.ts'
import { preparedTask, type TaskRow, taskOf } from './task-row.ts'
import { isStoreAway } from './unavailable.ts'
import { type Changed, writeChanges } from './write-changes.ts'

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

/** A task moved on between the decision to change it and the change. */
export class StaleTaskError extends Error {
  override readonly name = 'StaleTaskError'
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
   * `inSameTransaction` commits or rolls back with all of it; it gets the tasks as they will be and reads none itself.
   *
   * @throws {StaleTaskError} when a task was sent, or purged, between `change` and the change: nothing was changed
   */
  record(
    ownerId: string,
    taskIds: string[],
    change: OwnerChange['change'],
    inSameTransaction?: InSameTransaction,
  ): Promise<Task[]>
  /** The same for several owners in one transaction; what belongs to a task of several changes is one event. */
  recordAll(changes: OwnerChange[], inSameTransaction?: InSameTransaction): Promise<Task[]>
}

/** A task that is about to be created. */
interface Planned {
  task: NewTask
  sealedKey?: string
}

/** What is to become of tasks of one owner. */
export interface OwnerChange {
  ownerId: string
  taskIds: string[]
  change(task: Task): TaskChange | undefined
}

type InSameTransaction = (executor: Executor, tasks: Task[]) => Promise<void>

/** @param recorded hears of each change after it was committed */
export function createLedger(executor: Executor, recorded: Metrics['recorded']): Ledger {
  const knownOwners = new Set<string>()

  async function ensureOwners(ownerIds: string[]): Promise<void> {
    const unknown = new Set(ownerIds.filter(id => !knownOwners.has(id)))
    if (unknown.size === 0) return
    const rows = [...unknown].sort().map(id => ({ id }))
    await executor.insert(owners).values(rows).onConflictDoNothing()
    // Spares the statement for owners seen before; forgotten now and then so that it cannot grow for ever.
    if (knownOwners.size >= 10_000) knownOwners.clear()
    for (const id of unknown) knownOwners.add(id)
  }

  /** @returns of each task whether it was created; if not, its owner has used the idempotency key before */
  async function insert(planned: Planned[]): Promise<boolean[]> {
    await ensureOwners(planned.map(({ task }) => task.ownerId))
    const created = await insertTasks(
      executor,
      planned.map(({ task }) => task),
    )
    const keys = planned.filter(({ task, sealedKey }) => sealedKey !== undefined && created.has(task.id))
    for (const { task, sealedKey } of keys)
      await executor.update(owners).set({ sealedKey }).where(eq(owners.id, task.ownerId))
    return planned.map(({ task }) => created.has(task.id))
  }

  // Each statement costs a commit, and a disk has no more than some hundred of them a second.
  const insertGathered = gatherEach(insert, isStoreAway)
  const markGathered = gatherEach(async (marks: { taskId: string; now: Date }[]) => {
    const [{ now } = { now: new Date() }] = marks
    const rows = await executor
      .update(tasks)
      .set({ submission: 'SENT', updatedAt: now })
      .where(
        and(
          inArray(
            tasks.id,
            marks.map(({ taskId }) => taskId),
          ),
          inArray(tasks.submission, ['PREPARED', 'SENT']),
        ),
      )
      .returning({ id: tasks.id })
    const marked = new Set(rows.map(({ id }) => id))
    return marks.map(({ taskId }) => marked.has(taskId))
  }, isStoreAway)

  const recordAll: Ledger['recordAll'] = async (asked, inSameTransaction) => {
    const ownerIds = [...new Set(asked.map(({ ownerId }) => ownerId))]
    const asksFor = Map.groupBy(
      asked.flatMap(({ ownerId, taskIds, change }) => taskIds.map(id => ({ ownerId, id, change }))),
      ({ id }) => id,
    )
    let committed: Changed[] = []
    const after = await executor.transaction(async transaction => {
      // In one order, so that two that lock the same owners never wait for each other. Tasks may be inserted meanwhile.
      const locks = transaction
        .select()
        .from(owners)
        .where(inArray(owners.id, ownerIds))
        .orderBy(owners.id)
        .for('no key update')
      const reads = transaction
        .select()
        .from(tasks)
        .where(and(inArray(tasks.ownerId, ownerIds), inArray(tasks.id, [...asksFor.keys()])))
      // The tasks are read when the locks were given: the database takes one statement of a connection after the other.
      const [locked, rows] = await sideBySide(locks.execute(), reads.execute())
      const changes: Changed[] = []
      const after = rows.flatMap(row => {
        const before = taskOf(row)
        const asks = asksFor.get(row.id)?.filter(({ ownerId }) => ownerId === row.ownerId) ?? []
        if (asks.length === 0) return []
        const changed = applied(before, asks)
        if (!changed) return [before]
        changes.push(changed)
        return [changed.task]
      })
      const [written] = await sideBySide(
        changes.length === 0 || writeChanges(transaction, locked, changes),
        inSameTransaction?.(transaction, after),
      )
      if (!written) {
        const ids = changes.map(({ task }) => task.id).join(', ')
        throw new StaleTaskError(`A task moved on while it was changed; it is one of ${ids}.`)
      }
      committed = changes
      return after
    })
    for (const { before, task } of committed) recorded(before, task)
    return after
  }

  return {
    async prepare(task, sealedKey) {
      if (await insertGathered({ task, sealedKey }))
        return { task: preparedTask(task), fingerprint: task.fingerprint, created: true }
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
      const marked = await markGathered({ taskId, now })
      if (!marked) throw new StaleTaskError(`Task ${taskId} was given up before it was sent.`)
    },

    record: (ownerId, taskIds, change, inSameTransaction) =>
      recordAll([{ ownerId, taskIds, change }], inSameTransaction),

    recordAll,
  }
}

/** What several changes make of a task, one after another; undefined when all leave it. */
function applied(before: Task, asks: Pick<OwnerChange, 'change'>[]): Changed | undefined {
  let changed: Changed | undefined
  for (const { change } of asks) {
    const task = changed?.task ?? before
    const made = change(task)
    if (!made) continue
    const { state, ...more } = made
    changed = { ...changed, ...more, before, task: { ...task, ...state, updatedAt: new Date() } }
  }
  return changed
}
