import type { ClientBase } from 'pg'
import { vendors } from '../src/vendors.ts'

// A database as two months of use would leave it: a tenth of the tasks are one owner's, a tenth ten owners', a tenth a
// hundred owners', the rest everybody else's. It is the same in every run, but for the times.

export const days = 60
/** The owner with most tasks never used it. */
export const unusedVendor = 'suno'
/** The owner with most tasks used it in the first days alone. */
export const formerVendor = 'kling'

const sliceSize = 50_000

// `pick` is any number below `count`, always the same for a task.
const preparation = `
  set session_replication_role = replica;
  set synchronous_commit = off;
  set work_mem = '256MB';
  create function pg_temp.pick(task int, salt int, count int) returns int language sql immutable
    return abs(hashint8extended(task, salt) % count)::int;
  create temporary table bench_owners (number int primary key, id text);
  create temporary table bench_operations (number int primary key, vendor text, name text);`

/** $1 first and $2 last task of this slice, $3 all tasks, $4 now. Some operations are used more than others. */
const insertTasks = `
  with drawn as (
    select task, pg_temp.pick(task, 5, 1000) as luck, md5(task::text) as digits,
      date_trunc('milliseconds', $4::timestamptz - interval '1 minute' - interval '${days} days' * (1 - task::float8 / $3::int)) as at,
      case pg_temp.pick(task, 1, 10)
        when 0 then 0
        when 1 then 1 + pg_temp.pick(task, 2, 10)
        when 2 then 11 + pg_temp.pick(task, 2, 100)
        else 111 + pg_temp.pick(task, 2, (select count(*)::int - 111 from bench_owners))
      end as owner_number,
      (select count(*)::float8 from bench_operations) * (pg_temp.pick(task, 3, 1000) / 1000.0) ^ 2 as operation_number
    from generate_series($1::int, $2::int) task
  ), named as (
    select drawn.*, owners.id as owner_id,
      case when swapped then 'luma' else operations.vendor end as vendor,
      case when swapped then 'LUMA_GENERATE_VIDEO' else operations.name end as operation,
      case
        when luck < 2 then 'RUNNING'
        when task > $3::int * 0.998 then case when luck < 300 then 'QUEUED' else 'RUNNING' end
        when luck < 900 then 'SUCCEEDED'
        when luck < 985 then 'FAILED'
        else 'CANCELED'
      end as status
    from drawn
    join bench_owners owners on owners.number = owner_number
    join bench_operations operations on operations.number = floor(operation_number)
    cross join lateral (select owner_number = 0 and (operations.vendor = '${unusedVendor}'
      or operations.vendor = '${formerVendor}' and task > $3::int / 10) as swapped) _
  )
  insert into tasks (id, owner_id, vendor, operation, prompt, idempotency_key, fingerprint, status, submission, tracking,
    progress, failure, assets, facts, upstream_id, format, upstream_request_id, hook_token, tracked_since, created_at,
    updated_at, ended_at)
  select
    (lpad(to_hex((extract(epoch from at) * 1000)::bigint), 12, '0') || '7' || left(digits, 3) || '8' || right(digits, 15))::uuid,
    owner_id, vendor, operation,
    left(repeat('a paper boat on a river at dawn, take ' || task || ', slow camera; ', 6), 40 + luck / 4),
    case when luck % 2 = 0 then 'order-' || task end,
    encode(sha256(task::text::bytea), 'hex'),
    status,
    case when luck < 2 then 'UNKNOWN' when status = 'FAILED' and luck > 970 then 'REFUSED' else 'ACCEPTED' end,
    case when luck < 2 then 'STALLED' when status in ('QUEUED', 'RUNNING') then 'ACTIVE' else 'ENDED' end,
    case status when 'SUCCEEDED' then 100 when 'RUNNING' then luck / 10 end,
    case status when 'FAILED' then jsonb_build_object('code', 'GENERATION_FAILED', 'message', 'It gave up at step ' || luck || '.') end,
    case status when 'SUCCEEDED' then jsonb_build_array(
      jsonb_build_object('kind', 'VIDEO', 'role', 'RESULT', 'mediaType', 'video/mp4', 'durationSeconds', 5, 'width', 1280,
        'height', 720, 'url', 'https://cdn.example.com/results/' || digits || '/video.mp4?signature=' || digits || digits),
      jsonb_build_object('kind', 'IMAGE', 'role', 'THUMBNAIL', 'mediaType', 'image/jpeg',
        'url', 'https://cdn.example.com/results/' || digits || '/thumbnail.jpg')) else '[]' end,
    jsonb_build_object('state', lower(status), 'model', 'ray-v2', 'estimatedWaitSeconds', luck % 120),
    case when luck > 1 then digits end, 'own', '2026' || task, md5('hook' || task), at, at,
    case when status in ('QUEUED', 'RUNNING') then at else at + interval '1 second' * (10 + luck / 25) end,
    case when status not in ('QUEUED', 'RUNNING') then at + interval '1 second' * (10 + luck / 25) end
  from named order by at`

/** One when a task was taken, mostly one while it was made, one when it ended. $1 since when they were created. */
const insertEvents = `
  with steps as (
    select tasks as task, created_at + interval '700 milliseconds' as at, 'QUEUED' as status from tasks where created_at > $1
    union all
    select tasks, created_at + interval '9 seconds', 'RUNNING' from tasks where created_at > $1 and status <> 'QUEUED' and hook_token < 'c'
    union all
    select tasks, ended_at, status from tasks where created_at > $1 and ended_at is not null
  )
  insert into events (owner_id, number, task_id, at, state)
  select (task).owner_id,
    last_event + row_number() over (partition by (task).owner_id order by at, (task).id),
    (task).id, at,
    jsonb_strip_nulls(jsonb_build_object('status', steps.status, 'submission', (task).submission,
      'tracking', case when at = (task).ended_at then 'ENDED' else 'ACTIVE' end, 'progress', (task).progress,
      'reference', jsonb_build_object('upstreamId', (task).upstream_id, 'format', 'own'),
      'upstreamRequestId', (task).upstream_request_id, 'endedAt', case when at = (task).ended_at then at end,
      'failure', case when at = (task).ended_at then (task).failure end))
    || jsonb_build_object('assets', case when at = (task).ended_at then (task).assets else '[]' end, 'facts', (task).facts)
  from steps join owners on owners.id = (task).owner_id
  order by at`

const countEvents = `
  update owners set last_event = numbered.newest
  from (select owner_id, max(number) as newest from events where at > $1 group by owner_id) numbered
  where numbered.owner_id = owners.id`

/**
 * Fills an empty database that has the newest schema with this many tasks and some 2.7 times as many events.
 *
 * @param client of a superuser, and gone afterwards: foreign keys are off in it
 * @param ownerIds the first gets a tenth of the tasks
 */
export async function fill(client: ClientBase, ownerIds: string[], tasks: number): Promise<void> {
  const numbered = (list: string[]) => list.map((_, index) => index)
  const operations = vendors.flatMap(({ name: vendor, operations }) =>
    operations.map(({ name }) => ({ vendor, name })),
  )
  await client.query(preparation)
  await client.query('insert into bench_owners select * from unnest($1::int[], $2::text[])', [
    numbered(ownerIds),
    ownerIds,
  ])
  const [ofVendors, names] = [operations.map(({ vendor }) => vendor), operations.map(({ name }) => name)]
  await client.query('insert into bench_operations select * from unnest($1::int[], $2::text[], $3::text[])', [
    numbered(names),
    ofVendors,
    names,
  ])
  await client.query('insert into owners (id) select id from bench_owners on conflict do nothing')
  await client.query('analyze owners, bench_owners, bench_operations')
  const now = new Date()
  const begin = (task: number) => new Date(now.getTime() - 60_000 - days * 86_400_000 * (1 - task / tasks))
  for (let first = 1; first <= tasks; first += sliceSize) {
    await client.query(insertTasks, [first, Math.min(tasks, first + sliceSize - 1), tasks, now])
    await client.query(insertEvents, [begin(first - 0.5)])
    await client.query(countEvents, [begin(first - 0.5)])
  }
  await client.query('vacuum (analyze) tasks, events, owners')
}
