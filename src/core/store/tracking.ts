import { and, eq, gt, inArray, sql } from 'drizzle-orm'
import type { Task } from '../task.ts'
import type { Executor } from './database.ts'
import { owners, tasks } from './schema.ts'
import { taskOf } from './task-row.ts'

/** A task that is to be looked at, with all that a look needs. */
export interface DueTask {
  task: Task
  sealedKey: string | undefined
  watched: boolean
  failedLooks: number
  trackedSince: Date
}

/** What the tracker keeps in the store beside the tasks' states. */
export interface TrackingStore {
  /** Those of the tasks that are being tracked. */
  due(taskIds: string[]): Promise<DueTask[]>
  /** Counts a look in which nothing could be learned, or forgets those counted. */
  countFailedLook(taskIds: string[]): Promise<void>
  forgetFailedLooks(taskIds: string[]): Promise<void>
  /** Somebody watches these owners' tasks until then. */
  watch(ownerIds: string[], until: Date): Promise<void>
  /** The tasks that these tokens belong to, by token. */
  findByHookTokens(tokens: string[]): Promise<Map<string, Task>>
}

export function createTrackingStore(executor: Executor): TrackingStore {
  return {
    async due(taskIds) {
      const rows = await executor
        .select({ task: tasks, sealedKey: owners.sealedKey, watchedUntil: owners.watchedUntil })
        .from(tasks)
        .innerJoin(owners, eq(owners.id, tasks.ownerId))
        .where(and(inArray(tasks.id, taskIds), eq(tasks.tracking, 'ACTIVE')))
      const now = new Date()
      return rows.map(({ task, sealedKey, watchedUntil }) => ({
        task: taskOf(task),
        sealedKey: sealedKey ?? undefined,
        watched: watchedUntil !== null && watchedUntil > now,
        failedLooks: task.failedLooks,
        trackedSince: task.trackedSince ?? task.createdAt,
      }))
    },

    async countFailedLook(taskIds) {
      await executor
        .update(tasks)
        .set({ failedLooks: sql`${tasks.failedLooks} + 1` })
        .where(inArray(tasks.id, taskIds))
    },

    async forgetFailedLooks(taskIds) {
      await executor
        .update(tasks)
        .set({ failedLooks: 0 })
        .where(and(inArray(tasks.id, taskIds), gt(tasks.failedLooks, 0)))
    },

    async watch(ownerIds, until) {
      if (ownerIds.length === 0) return
      await executor.update(owners).set({ watchedUntil: until }).where(inArray(owners.id, ownerIds))
    },

    async findByHookTokens(tokens) {
      const rows = await executor.select().from(tasks).where(inArray(tasks.hookToken, tokens))
      return new Map(rows.map(row => [row.hookToken, taskOf(row)]))
    },
  }
}
