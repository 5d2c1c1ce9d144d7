import type { InferSelectModel } from 'drizzle-orm'
import type { Task, TaskState } from '../task.ts'
import type { tasks } from './schema.ts'

export type TaskRow = InferSelectModel<typeof tasks>

/** A task as the rest of the program knows it. */
export function taskOf(row: TaskRow): Task {
  return {
    id: row.id,
    ownerId: row.ownerId,
    vendor: row.vendor,
    operation: row.operation,
    prompt: row.prompt ?? undefined,
    createdAt: row.createdAt,
    updatedAt: row.updatedAt,
    status: row.status,
    submission: row.submission,
    tracking: row.tracking,
    progress: row.progress ?? undefined,
    failure: row.failure ?? undefined,
    assets: row.assets,
    facts: row.facts,
    reference:
      row.upstreamId === null ? undefined : { upstreamId: row.upstreamId, format: row.format ?? undefined },
    upstreamRequestId: row.upstreamRequestId ?? undefined,
    endedAt: row.endedAt?.toISOString(),
  }
}

/** The columns that hold a task's state. */
export function columnsOf(state: TaskState) {
  return {
    status: state.status,
    submission: state.submission,
    tracking: state.tracking,
    progress: state.progress ?? null,
    failure: state.failure ?? null,
    assets: state.assets,
    facts: state.facts,
    upstreamId: state.reference?.upstreamId ?? null,
    format: state.reference?.format ?? null,
    upstreamRequestId: state.upstreamRequestId ?? null,
    endedAt: state.endedAt === undefined ? null : new Date(state.endedAt),
  }
}
