import { sql } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createKeys } from '../../src/core/keys.ts'
import { StaleTaskError } from '../../src/core/store/ledger.ts'
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
    await executor.execute(
      sql`update tasks set ended_at = ${longAgo} where owner_id = ${ownerId} and ended_at is not null`,
    )
  }
  const purge = () => store.upkeep.purge({ eventsBefore: yesterday, tasksEndedBefore: yesterday })

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
        [prepared.id, 'UNKNOWN'],
        [sent.id, 'UNKNOWN'],
        [young.id, 'PREPARED'],
        [accepted.id, 'ACCEPTED'],
      ]),
    )
    // Whoever follows the tasks hears of it, and nobody sends them any more.
    const events = await store.reader.eventsAfter(owner, 1, 10)
    expect(events.map(({ task }) => task.submission)).toEqual(['UNKNOWN', 'UNKNOWN'])
    await expect(store.ledger.markSent(prepared.id, new Date())).rejects.toThrow(StaleTaskError)
    expect(await store.upkeep.giveUpAbandoned(isOld)).toBe(0)
  })

  it('goes on looking for those whose outcome can be found out', async () => {
    const owner = anyOwner()
    const old = { createdAt: longAgo, vendor: 'kling', operation: 'KLING_TEXT_TO_VIDEO' }
    const { task } = await store.ledger.prepare(planned(owner, old), 'sealed')
    const begun: string[] = []
    const begin = async (_: unknown, tasks: { id: string }[]) => void begun.push(...tasks.map(({ id }) => id))
    await store.upkeep.giveUpAbandoned(isOld, { operations: new Set([old.operation]), begin })
    expect(begun).toEqual([task.id])
    expect(await store.tracking.due([task.id])).toMatchObject([
      { task: { submission: 'UNKNOWN', tracking: 'ACTIVE' }, sealedKey: 'sealed' },
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
