import { sql } from 'drizzle-orm'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createKeys } from '../../src/core/keys.ts'
import { StaleTaskError } from '../../src/core/store/ledger.ts'
import { createStore } from '../../src/core/store/store.ts'
import { SecretChangedError } from '../../src/core/store/upkeep.ts'
import type { SubmissionState, TrackingState } from '../../src/core/task.ts'
import { startTestApp } from '../support/app.ts'
import { createTestDatabase, databaseKinds } from '../support/database.ts'
import { acceptedTask, anyOwner, looked, openTestStore, planned, type TestStore } from '../support/store.ts'

const day = 86_400_000
const longAgo = new Date(Date.now() - 30 * day)
const yesterday = new Date(Date.now() - day)
const isOld = ({ createdAt }: { createdAt: Date }) => createdAt < yesterday

describe.each(databaseKinds)('upkeep on %s', kind => {
  let store: TestStore
  beforeAll(async () => {
    store = await openTestStore(kind)
  })
  afterAll(() => store.close())

  /** Makes all that happened to an owner so far happen long ago. */
  async function age(ownerId: string): Promise<void> {
    const { executor } = store.database
    await executor.execute(sql`update events set at = ${longAgo} where owner_id = ${ownerId}`)
    await executor.execute(sql`update tasks set updated_at = ${longAgo} where owner_id = ${ownerId}`)
  }
  const purge = () => store.upkeep.purge({ eventsBefore: yesterday, tasksUnchangedSince: yesterday })

  it('deletes old events and tasks that ended long ago, and leaves the others', async () => {
    const owner = anyOwner()
    const [ended, running] = [await acceptedTask(store, owner), await acceptedTask(store, owner)]
    await looked(store, ended, { status: 'CANCELED' })
    await age(owner)
    const fresh = await acceptedTask(store, owner)
    expect(await purge()).toEqual({ events: 3, tasks: 1 })
    const left = await store.reader.find(owner, [ended.id, running.id, fresh.id])
    expect(new Set(left.map(({ id }) => id))).toEqual(new Set([running.id, fresh.id]))
    // However few are asked for: what stood at the beginning of the page is gone.
    for (const limit of [1, 3, 10]) {
      expect((await store.reader.eventsAfter(owner, 0, limit)).map(({ number }) => number)).toEqual([4])
    }
    expect(await store.reader.eventRange(owner)).toEqual({ oldest: 4, newest: 4 })
    expect(await purge()).toEqual({ events: 0, tasks: 0 })
  })

  it('deletes tasks that never ended when nothing has happened to them for long, and none that may still move', async () => {
    const owner = anyOwner()
    const stands = async (submission: SubmissionState, tracking: TrackingState) => {
      const { task } = await store.ledger.prepare(planned(owner))
      if (submission === 'SENT') await store.ledger.markSent(task.id, new Date())
      else if (submission !== 'PREPARED')
        await store.ledger.record(owner, [task.id], now => ({ state: { ...now, submission, tracking } }))
      return task.id
    }
    const gone = [
      await stands('UNKNOWN', 'STALLED'),
      await stands('ACCEPTED', 'STALLED'),
      await stands('REFUSED', 'ENDED'),
    ]
    const kept = [
      await stands('PREPARED', 'STALLED'),
      await stands('SENT', 'STALLED'),
      await stands('UNKNOWN', 'ACTIVE'),
      await stands('ACCEPTED', 'ACTIVE'),
    ]
    await age(owner)
    const young = await stands('UNKNOWN', 'STALLED')
    expect(await purge()).toMatchObject({ tasks: gone.length })
    const left = await store.reader.find(owner, [...gone, ...kept, young])
    expect(left.map(({ id }) => id).sort()).toEqual([...kept, young].sort())
  })

  it('goes through any number of old rows, some with each statement, and leaves nothing that belonged to them', async () => {
    const owner = anyOwner()
    const { executor } = store.database
    await store.ledger.prepare(planned(owner))
    const counts = { tasks: 1_203, events: 10_101, files: 41 }
    await executor.execute(sql`
      insert into tasks (id, owner_id, vendor, operation, fingerprint, status, submission, tracking, hook_token, created_at, updated_at)
      select gen_random_uuid(), ${owner}, 'luma', 'LUMA_EXTEND_VIDEO', '', 'QUEUED', 'UNKNOWN', 'STALLED',
        gen_random_uuid(), ${longAgo}, ${longAgo} from generate_series(1, ${counts.tasks}::int)`)
    const tasksOf = sql`select id, row_number() over () as row from tasks where owner_id = ${owner} and submission = 'UNKNOWN'`
    await executor.execute(sql`
      insert into events (owner_id, number, task_id, at, state)
      select ${owner}, number, id, ${longAgo}, '{}' from generate_series(1, ${counts.events}::int) number
        join (${tasksOf}) of on row = 1 + number % ${counts.tasks}::int`)
    const fresh = sql`select ${owner}, ${counts.events}::int + row, id, now(), '{}'::jsonb from (${tasksOf}) of`
    await executor.execute(sql`insert into events (owner_id, number, task_id, at, state) ${fresh}`)
    await executor.execute(sql`
      insert into files (id, task_id, owner_id, media_type, size, expires_at)
      select id || kind, id, ${owner}, 'image/png', 1, expires_at from (${tasksOf}) of,
        (values ('expired', ${longAgo}::timestamptz), ('kept', now() + interval '1 hour')) as file (kind, expires_at)
        where row <= ${counts.files}::int`)
    await executor.execute(
      sql`insert into file_chunks select id, 0, 'x' from files where owner_id = ${owner}`,
    )
    const rowsOf = async (table: string) => {
      const { rows } = await executor.execute(
        sql`select count(*)::int as count from ${sql.raw(table)} where owner_id = ${owner}`,
      )
      return rows[0]?.count
    }
    if (kind === 'postgres') {
      await executor.execute('create extension pg_stat_statements')
      await executor.execute('select pg_stat_statements_reset()')
    }
    expect(await store.files.purge(yesterday)).toBe(counts.files)
    expect(await rowsOf('files')).toBe(counts.files)
    expect(await purge()).toEqual({ events: counts.events, tasks: counts.tasks })
    expect(await Promise.all(['tasks', 'events', 'files'].map(rowsOf))).toEqual([1, 0, 0])
    const { rows: chunks } = await executor.execute(sql`select from file_chunks where content = 'x'`)
    expect(chunks).toEqual([])
    if (kind === 'postgres') {
      const { rows } = await executor.execute(
        sql`select calls::int, rows::int from pg_stat_statements where query ~ '^delete from "(events|tasks|files)"' and query ~ 'ctid' order by rows`,
      )
      expect(rows).toEqual([
        { calls: 3, rows: counts.files },
        { calls: 3, rows: counts.tasks },
        { calls: 3, rows: counts.events },
      ])
    }
  })

  it('goes on numbering where it was after all events are gone', async () => {
    const owner = anyOwner()
    const task = await acceptedTask(store, owner)
    await looked(store, task, { status: 'RUNNING' })
    await age(owner)
    await purge()
    expect(await store.reader.eventRange(owner)).toEqual({ oldest: 3, newest: 2 })
    expect(await store.reader.snapshot(owner)).toMatchObject({ newest: 2, tasks: [{ id: task.id }] })
    await looked(store, task, { status: 'RUNNING', progress: 10 })
    expect((await store.reader.eventsAfter(owner, 2, 10)).map(({ number }) => number)).toEqual([3])
  })

  it('shows unfinished tasks in a snapshot, and any task that is asked for', async () => {
    const owner = anyOwner()
    const [ended, running] = [await acceptedTask(store, owner), await acceptedTask(store, owner)]
    await looked(store, ended, { status: 'CANCELED' })
    expect(await store.reader.snapshot(owner)).toMatchObject({ newest: 3, tasks: [{ id: running.id }] })
    expect(await store.reader.snapshot(owner, ended.id)).toMatchObject({
      newest: 3,
      tasks: [{ id: ended.id, status: 'CANCELED' }],
    })
    expect(await store.reader.snapshot(anyOwner(), ended.id)).toEqual({ newest: 0, tasks: [] })
  })

  it('gives up the submissions that a dead process left, and no others', async () => {
    const owner = anyOwner()
    const old = { createdAt: longAgo }
    const prepare = async (more = {}) => (await store.ledger.prepare(planned(owner, more))).task
    const [prepared, sent, young] = [await prepare(old), await prepare(old), await prepare()]
    await store.ledger.markSent(sent.id, new Date())
    const accepted = await acceptedTask(store, owner, old)
    expect(await store.upkeep.giveUpAbandoned(isOld)).toBe(2)
    const found = await store.reader.find(owner, [prepared.id, sent.id, young.id, accepted.id])
    expect(new Map(found.map(({ id, submission }) => [id, submission]))).toEqual(
      new Map([
        // It is not sent any more, so nothing was made.
        [prepared.id, 'REFUSED'],
        [sent.id, 'UNKNOWN'],
        [young.id, 'PREPARED'],
        [accepted.id, 'ACCEPTED'],
      ]),
    )
    expect(found.find(({ id }) => id === prepared.id)).toMatchObject({
      status: 'FAILED',
      tracking: 'ENDED',
      failure: { code: 'NOT_SENT', message: expect.stringContaining('Nothing was made') },
      endedAt: expect.any(String),
    })
    // Whoever follows the tasks hears of it, and nobody sends them any more.
    const events = await store.reader.eventsAfter(owner, 1, 10)
    expect(events.map(({ task }) => task.submission).sort()).toEqual(['REFUSED', 'UNKNOWN'])
    await expect(store.ledger.markSent(prepared.id, new Date())).rejects.toThrow(StaleTaskError)
    expect(await store.upkeep.giveUpAbandoned(isOld)).toBe(0)
  })

  it('gives the idempotency key of what was never sent back, and no other', async () => {
    const owner = anyOwner()
    const prepare = (idempotencyKey: string) =>
      store.ledger.prepare(planned(owner, { idempotencyKey, createdAt: longAgo }))
    const [{ task: prepared }, { task: sent }] = [await prepare('prepared'), await prepare('sent')]
    await store.ledger.markSent(sent.id, new Date())
    await store.upkeep.giveUpAbandoned(isOld)
    expect(await prepare('sent')).toMatchObject({ created: false, task: { id: sent.id } })
    const again = await prepare('prepared')
    expect(again.created).toBe(true)
    expect(again.task.id).not.toBe(prepared.id)
  })

  it('goes on looking for those that were sent and whose outcome can be found out', async () => {
    const owner = anyOwner()
    const old = { createdAt: longAgo, vendor: 'kling', operation: 'KLING_TEXT_TO_VIDEO' }
    const { task: prepared } = await store.ledger.prepare(planned(owner, old), 'sealed')
    const { task: sent } = await store.ledger.prepare(planned(owner, old), 'sealed')
    await store.ledger.markSent(sent.id, new Date())
    const begun: string[] = []
    const begin = async (_: unknown, tasks: { id: string; tracking: string }[]) => {
      begun.push(...tasks.filter(({ tracking }) => tracking === 'ACTIVE').map(({ id }) => id))
    }
    await store.upkeep.giveUpAbandoned(isOld, { operations: new Set([old.operation]), begin })
    expect(begun).toEqual([sent.id])
    expect(await store.tracking.due([prepared.id, sent.id])).toMatchObject([
      { task: { id: sent.id, submission: 'UNKNOWN', tracking: 'ACTIVE' }, sealedKey: 'sealed' },
    ])
  })

  it('gives a submission up once when several processes start together', async () => {
    const owner = anyOwner()
    await store.ledger.prepare(planned(owner, { createdAt: longAgo }))
    const writers = [...store.writers, ...store.writers]
    await Promise.all(writers.map(({ upkeep }) => upkeep.giveUpAbandoned(isOld)))
    expect(await store.reader.eventRange(owner)).toEqual({ oldest: 1, newest: 1 })
  })

  it('knows the secret again and refuses another', async () => {
    const checks = ['a secret for tests', 'another secret, for tests'].map(
      secret => createKeys(secret).secretCheck,
    )
    await store.upkeep.checkSecret(checks[0] ?? '')
    await store.upkeep.checkSecret(checks[0] ?? '')
    await expect(store.upkeep.checkSecret(checks[1] ?? '')).rejects.toThrow(SecretChangedError)
    await store.upkeep.checkSecret(checks[0] ?? '')
  })
})

it.each(databaseKinds)('a server on %s does not start with another SECRET', async kind => {
  const database = await createTestDatabase(kind)
  await (await startTestApp({ database })).stop()
  const started = startTestApp({ database, environment: { SECRET: 'another secret, for tests' } })
  await expect(started).rejects.toThrow(SecretChangedError)
})

it('a submission that is sent while it is being given up is not taken for one that never was', async () => {
  const database = await createTestDatabase('postgres')
  const opened = await database.open()
  const store = createStore(opened)
  const slow = new pg.Client(database.environment.DATABASE_URL)
  await slow.connect()
  const owner = anyOwner()
  const old = { createdAt: longAgo, idempotencyKey: 'once' }
  const { task } = await store.ledger.prepare(planned(owner, old))
  // A slow process marks it as sent; before its statement is committed, another one gives it up.
  await slow.query('begin')
  await slow.query("update tasks set submission = 'SENT' where id = $1", [task.id])
  const givenUp = store.upkeep.giveUpAbandoned(isOld)
  await expect
    .poll(async () => (await slow.query('select 1 from pg_locks where not granted')).rowCount)
    .toBe(1)
  await slow.query('commit')
  expect(await givenUp).toBe(0)
  expect(await store.reader.find(owner, [task.id])).toMatchObject([{ submission: 'SENT', status: 'QUEUED' }])
  expect(await store.reader.eventsAfter(owner, 0, 10)).toEqual([])
  expect(await store.ledger.prepare(planned(owner, old))).toMatchObject({ created: false })
  // The next turn finds it as it is.
  expect(await store.upkeep.giveUpAbandoned(isOld)).toBe(1)
  expect(await store.reader.find(owner, [task.id])).toMatchObject([{ submission: 'UNKNOWN' }])
  await slow.end()
  await opened.close()
})

it('an old task that somebody holds is left for another time, and is not waited for', async () => {
  const database = await createTestDatabase('postgres')
  const opened = await database.open()
  const store = createStore(opened)
  const owner = anyOwner()
  const [held, free] = [await acceptedTask(store, owner), await acceptedTask(store, owner)]
  for (const task of [held, free]) await looked(store, task, { status: 'CANCELED' })
  const session = new pg.Client(database.environment.DATABASE_URL)
  await session.connect()
  await session.query('begin')
  await session.query('select from tasks where id = $1 for update', [held.id])
  const purge = () =>
    store.upkeep.purge({ eventsBefore: yesterday, tasksUnchangedSince: new Date(Date.now() + day) })
  expect(await purge()).toEqual({ events: 0, tasks: 1 })
  expect(await store.reader.find(owner, [held.id, free.id])).toMatchObject([{ id: held.id }])
  await session.query('rollback')
  expect(await purge()).toEqual({ events: 0, tasks: 1 })
  await session.end()
  await opened.close()
})
