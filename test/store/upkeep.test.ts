import { sql } from 'drizzle-orm'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createKeys } from '../../src/core/keys.ts'
import { StaleTaskError } from '../../src/core/store/ledger.ts'
import { createStore } from '../../src/core/store/store.ts'
import { SecretChangedError } from '../../src/core/store/upkeep.ts'
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
    expect((await store.reader.eventsAfter(owner, 0, 10)).map(({ number }) => number)).toEqual([4])
    expect(await store.reader.eventRange(owner)).toEqual({ oldest: 4, newest: 4 })
    expect(await purge()).toEqual({ events: 0, tasks: 0 })
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
