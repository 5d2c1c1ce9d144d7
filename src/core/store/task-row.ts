import type { InferSelectModel } from 'drizzle-orm'
import type { Task } from '../task.ts'
import type { NewTask } from './ledger.ts'
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

/** A task as it is inserted. */
export const preparedTask = (task: NewTask): Task => ({
  id: task.id,
  ownerId: task.ownerId,
  vendor: task.vendor,
  operation: task.operation,
  prompt: task.prompt?.toWellFormed(),
  createdAt: task.createdAt,
  updatedAt: task.createdAt,
  status: 'QUEUED',
  submission: 'PREPARED',
  tracking: 'STALLED',
  assets: [],
  facts: {},
})
