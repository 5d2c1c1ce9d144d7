import { sql } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createKeys } from '../../src/core/keys.ts'
import type { Database } from '../../src/core/store/database.ts'
import type { TaskState } from '../../src/core/task.ts'
import { startTestApp } from '../support/app.ts'
import { createTestDatabase, databaseKinds } from '../support/database.ts'
import { dump, filesHolding } from '../support/dump.ts'
import { anyOwner, openTestStore, planned, type TestStore } from '../support/store.ts'
import { submittedTask } from '../support/tasks.ts'

async function sealedKeyOf({ executor }: Database, ownerId: string): Promise<unknown> {
  const { rows } = await executor.execute(sql`select sealed_key from owners where id = ${ownerId}`)
  return rows[0]?.sealed_key
}

describe.each(databaseKinds)('the key of an owner on %s', kind => {
  let store: TestStore
  beforeAll(async () => {
    store = await openTestStore(kind)
  })
  afterAll(() => store.close())

  it('is kept exactly while one of the tasks is being tracked', async () => {
    const owner = anyOwner()
    const [{ task: first }, { task: second }] = await Promise.all([
      store.ledger.prepare(planned(owner)),
      store.ledger.prepare(planned(owner)),
    ])
    const seen: unknown[] = []
    const step = async (taskId: string, more: Partial<TaskState>, sealedKey?: string) => {
      await store.ledger.record(owner, [taskId], task => ({ state: { ...task, ...more }, sealedKey }))
      seen.push(await sealedKeyOf(store.database, owner))
    }
    const accepted = { submission: 'ACCEPTED', tracking: 'ACTIVE' } as const
    await step(first.id, { submission: 'SENT' })
    await step(first.id, accepted, 'seal 1')
    await step(second.id, accepted, 'seal 2')
    await step(first.id, { status: 'RUNNING' })
    await step(first.id, { tracking: 'ENDED', status: 'SUCCEEDED' })
    await step(second.id, { tracking: 'STALLED' })
    await step(second.id, { tracking: 'ACTIVE' }, 'seal 3')
    await step(second.id, { tracking: 'ENDED', status: 'FAILED' })
    expect(seen).toEqual([null, 'seal 1', 'seal 2', 'seal 2', 'seal 2', null, 'seal 3', null])
  })

  it('is kept for a submission under way whose outcome can be found out', async () => {
    const owner = anyOwner()
    const { task: other } = await store.ledger.prepare(planned(owner))
    const { task } = await store.ledger.prepare(planned(owner), 'seal')
    const seen: unknown[] = []
    const step = async (taskId: string, more: Partial<TaskState>) => {
      await store.ledger.record(owner, [taskId], now => ({ state: { ...now, ...more } }))
      seen.push(await sealedKeyOf(store.database, owner))
    }
    await step(other.id, { submission: 'REFUSED', tracking: 'ENDED', status: 'FAILED' })
    await step(task.id, { submission: 'UNKNOWN', tracking: 'ACTIVE' })
    await step(task.id, { tracking: 'STALLED' })
    expect(seen).toEqual(['seal', 'seal', null])
  })

  it('does not outlive the last task, even when tasks end and begin at the same time', async () => {
    const owner = anyOwner()
    const made = await Promise.all(Array.from({ length: 12 }, () => store.ledger.prepare(planned(owner))))
    await Promise.all(
      made.map(async ({ task }, index) => {
        const { ledger } = store.writers[index % store.writers.length] ?? store
        const tracked = { submission: 'ACCEPTED', tracking: 'ACTIVE' } as const
        await ledger.record(owner, [task.id], now => ({ state: { ...now, ...tracked }, sealedKey: 'seal' }))
        expect(await sealedKeyOf(store.database, owner)).toBe('seal')
        await ledger.record(owner, [task.id], now => ({ state: { ...now, tracking: 'ENDED' } }))
      }),
    )
    expect(await sealedKeyOf(store.database, owner)).toBeNull()
  })
})

it.each(databaseKinds)('the server on %s leaves a key in no table and no file in clear', async kind => {
  const database = await createTestDatabase(kind)
  const key = `sk-nobody-may-read-this-${kind}`
  const first = await startTestApp({ database, environment: { SUBMISSIONS_PER_MINUTE: '7' } })
  const { upstreamId } = await submittedTask(first.client(key))
  await first.stop()

  const opened = await database.open()
  const tables = await dump(opened)
  const { ownerOf, open } = createKeys('a secret for tests')
  const sealed = await sealedKeyOf(opened, ownerOf(key))
  await opened.close()
  // The dump saw the task, its planned look and the owner's count, so it would have seen the key.
  expect(tables).toContain(upstreamId)
  expect(tables).toContain(`(${ownerOf(key)},1,`)
  expect(tables).toContain('jobs.job')
  expect(tables).not.toContain(key)
  expect(first.logged()).not.toContain(key)
  expect(open(String(sealed), ownerOf(key))).toBe(key)
  // PGlite's files hold what the tables do not show: dead rows and the write-ahead log.
  const { count, holding } = await filesHolding(`${database.environment.DATA_DIR ?? '/nowhere'}/postgres`, [
    key,
  ])
  expect(holding).toEqual([])
  expect(count > 0).toBe(kind === 'pglite')
})
