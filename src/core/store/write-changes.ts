import type { InferSelectModel } from 'drizzle-orm'
import { sql } from 'drizzle-orm'
import { stateOf, type Task } from '../task.ts'
import type { Executor } from './database.ts'
import { events, owners, tasks } from './schema.ts'

/** Channel on which every process hears that an owner has new events; the payload is the owner's id. */
export const eventChannel = 'media_graph_events'

/** One change of a task, as it was decided under its owner's lock. */
export interface Changed {
  before: Task
  task: Task
  sealedKey?: string
  trackedSince?: Date
  releaseIdempotencyKey?: boolean
}

type OwnerRow = InferSelectModel<typeof owners>

/**
 * Writes the changes, an event for each, and tells who listens: three statements, however many changes there are.
 *
 * @param locked the owners of the tasks, locked for update
 * @returns whether each task was as it was `before`; if not, the transaction must not be committed
 */
export async function writeChanges(
  executor: Executor,
  locked: OwnerRow[],
  changes: Changed[],
): Promise<boolean> {
  if (!(await updateTasks(executor, changes))) return false
  const changesOf = Map.groupBy(changes, ({ task }) => task.ownerId)
  const changed = locked.flatMap(owner => {
    const own = changesOf.get(owner.id)
    return own ? [{ owner, own }] : []
  })
  await executor.insert(events).values(
    changed.flatMap(({ owner, own }) =>
      own.map(({ task }, index) => ({
        ownerId: owner.id,
        number: owner.lastEvent + index + 1,
        taskId: task.id,
        at: task.updatedAt,
        state: stateOf(task),
      })),
    ),
  )
  const rows = changed.map(({ owner, own }) => ({
    id: owner.id,
    last_event: owner.lastEvent + own.length,
    sealed_key: own.findLast(({ sealedKey }) => sealedKey)?.sealedKey ?? owner.sealedKey,
  }))
  const tracked = sql`exists (select 1 from ${tasks} where ${tasks.ownerId} = ${owners.id} and ${tasks.tracking} = 'ACTIVE')`
  const inFlight = sql`exists (select 1 from ${tasks} where ${tasks.ownerId} = ${owners.id} and ${tasks.submission} in ('PREPARED', 'SENT'))`
  // The key is forgotten with the last task that needs it.
  await executor.execute(sql`
    update ${owners} set last_event = n.last_event, sealed_key = case when ${tracked} or ${inFlight} then n.sealed_key end
    from json_to_recordset(${JSON.stringify(rows)}::json) as n (id text, last_event bigint, sealed_key text)
    where ${owners.id} = n.id
    returning pg_notify(${eventChannel}, ${owners.id})`)
  return true
}

async function updateTasks(executor: Executor, changes: Changed[]): Promise<boolean> {
  const rows = changes.map(({ before, task, trackedSince, releaseIdempotencyKey }) => ({
    id: task.id,
    submission_before: before.submission,
    status: task.status,
    submission: task.submission,
    tracking: task.tracking,
    progress: task.progress,
    failure: task.failure,
    assets: task.assets,
    facts: task.facts,
    upstream_id: task.reference?.upstreamId,
    format: task.reference?.format,
    upstream_request_id: task.upstreamRequestId,
    ended_at: task.endedAt,
    updated_at: task.updatedAt,
    tracked_since: trackedSince,
    releases_key: releaseIdempotencyKey ?? false,
  }))
  // Whoever marks a task as sent does not hold the owner's lock.
  const { rows: updated } = await executor.execute(sql`
    update ${tasks} set
      status = n.status, submission = n.submission, tracking = n.tracking, progress = n.progress,
      failure = n.failure, assets = n.assets, facts = n.facts, upstream_id = n.upstream_id, format = n.format,
      upstream_request_id = n.upstream_request_id, ended_at = n.ended_at, updated_at = n.updated_at,
      tracked_since = coalesce(n.tracked_since, ${tasks.trackedSince}),
      failed_looks = case when n.tracked_since is null then ${tasks.failedLooks} else 0 end,
      idempotency_key = case when n.releases_key then null else ${tasks.idempotencyKey} end
    from json_to_recordset(${JSON.stringify(rows)}::json) as n (
      id uuid, submission_before text, status text, submission text, tracking text, progress integer, failure jsonb,
      assets jsonb, facts jsonb, upstream_id text, format text, upstream_request_id text, ended_at timestamptz,
      updated_at timestamptz, tracked_since timestamptz, releases_key boolean)
    where ${tasks.id} = n.id and ${tasks.submission} = n.submission_before
    returning ${tasks.id}`)
  return updated.length === changes.length
}
