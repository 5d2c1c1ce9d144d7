import type { InferSelectModel } from 'drizzle-orm'
import { sql } from 'drizzle-orm'
import { stateOf, type Task } from '../task.ts'
import type { Executor } from './database.ts'
import { jsonRows } from './json-rows.ts'
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
 * Writes the changes, an event for each, and tells who listens: one statement, however many changes there are.
 *
 * @param locked the owners of the tasks, locked
 * @returns whether each task was as it was `before`; if not, the transaction must not be committed
 */
export async function writeChanges(
  executor: Executor,
  locked: OwnerRow[],
  changes: Changed[],
): Promise<boolean> {
  const changesOf = Map.groupBy(changes, ({ task }) => task.ownerId)
  const changed = locked.flatMap(owner => {
    const own = changesOf.get(owner.id)
    return own ? [{ owner, own }] : []
  })
  // Ordered, and not by `=`, so that the index is walked: PostgreSQL forgets on such a walk which entries are of the past, and
  // by a bitmap it reads all of them each time. In PGlite nobody vacuums.
  const others = sql`select 1 from ${tasks} as other
    where other.owner_id = any(array[${owners.id}]) and other.id not in (select id from n)`
  // All parts see the tasks as they were: what becomes of those that are changed here is said by keeps_key.
  const { rows } = await executor.execute(sql`
    with n as (select * from json_to_recordset(${jsonRows(changes.map(rowOf))}) as n (
      id uuid, submission_before text, status text, submission text, tracking text, progress integer, failure jsonb,
      assets jsonb, facts jsonb, upstream_id text, format text, upstream_request_id text, ended_at timestamptz,
      updated_at timestamptz, tracked_since timestamptz, releases_key boolean)),
    written as (
      update ${tasks} set
        status = n.status, submission = n.submission, tracking = n.tracking, progress = n.progress,
        failure = n.failure, assets = n.assets, facts = n.facts, upstream_id = n.upstream_id, format = n.format,
        upstream_request_id = n.upstream_request_id, ended_at = n.ended_at, updated_at = n.updated_at,
        tracked_since = coalesce(n.tracked_since, ${tasks.trackedSince}),
        failed_looks = case when n.tracked_since is null then ${tasks.failedLooks} else 0 end,
        idempotency_key = case when n.releases_key then null else ${tasks.idempotencyKey} end
      from n
      -- Whoever marks a task as sent does not hold the owner's lock.
      where ${tasks.id} = n.id and ${tasks.submission} = n.submission_before
      returning ${tasks.id}),
    appended as (
      insert into ${events} (owner_id, number, task_id, at, state)
      select * from json_to_recordset(${jsonRows(changed.flatMap(eventsOf))}) as e (
        owner_id text, number bigint, task_id uuid, at timestamptz, state jsonb)),
    told as (
      update ${owners} set last_event = o.last_event,
        -- The key is forgotten with the last task that needs it.
        sealed_key = case when o.keeps_key
          or (${others} and other.tracking = 'ACTIVE' order by other.owner_id limit 1) is not null
          or (${others} and other.submission in ('PREPARED', 'SENT') order by other.owner_id limit 1) is not null
          then o.sealed_key end
      from json_to_recordset(${jsonRows(changed.map(ownerOf))}) as o (
        id text, last_event bigint, sealed_key text, keeps_key boolean)
      where ${owners.id} = o.id
      returning pg_notify(${eventChannel}, ${owners.id}))
    select (select count(*) from written) as written, (select count(*) from told) as told`)
  return Number(rows[0]?.written) === changes.length
}

interface OwnerChanges {
  owner: OwnerRow
  own: Changed[]
}

const rowOf = ({ before, task, trackedSince, releaseIdempotencyKey }: Changed) => ({
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
})

const eventsOf = ({ owner, own }: OwnerChanges) =>
  own.map(({ task }, index) => ({
    owner_id: owner.id,
    number: owner.lastEvent + index + 1,
    task_id: task.id,
    at: task.updatedAt,
    state: stateOf(task),
  }))

const ownerOf = ({ owner, own }: OwnerChanges) => ({
  id: owner.id,
  last_event: owner.lastEvent + own.length,
  sealed_key: own.findLast(({ sealedKey }) => sealedKey)?.sealedKey ?? owner.sealedKey,
  keeps_key: own.some(
    ({ task }) => task.tracking === 'ACTIVE' || task.submission === 'PREPARED' || task.submission === 'SENT',
  ),
})
