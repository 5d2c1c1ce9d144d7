import { setImmediate } from 'node:timers/promises'
import { sql } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createReader } from '../../src/core/store/reader.ts'
import { type Asset, isTerminal, type Task, type TaskUpdate } from '../../src/core/task.ts'
import { databaseKinds } from '../support/database.ts'
import { acceptedTask, anyOwner, looked, openTestStore, type TestStore } from '../support/store.ts'

const video: Asset = { kind: 'VIDEO', role: 'RESULT', url: 'https://x/v.mp4', mediaType: 'video/mp4' }

describe.each(databaseKinds)('events on %s', kind => {
  let store: TestStore
  beforeAll(async () => {
    store = await openTestStore(kind)
  })
  afterAll(() => store.close())

  /** Writes `count` events for the owner from each of `lanes` concurrent writers, spread over all connections. */
  async function write(ownerId: string, lanes: number, count: number): Promise<void> {
    const lane = async (index: number) => {
      const writer = store.writers[index % store.writers.length] ?? store
      const task = await acceptedTask(writer, ownerId)
      for (let step = 1; step < count; step++) {
        await looked(writer, task, { status: 'RUNNING', progress: step })
        // PGlite works within the same turn of the event loop: readers have to have theirs.
        await setImmediate()
      }
    }
    await Promise.all(Array.from({ length: lanes }, (_, index) => lane(index)))
  }

  it('are numbered without a gap, and a reader never sees one before an earlier one', async () => {
    const [anna, berta] = [anyOwner(), anyOwner()]
    const [lanes, each] = [8, 25]
    let writing = true
    const written = Promise.all([write(anna, lanes, each), write(berta, 2, each)]).finally(() => {
      writing = false
    })
    const seen: number[] = []
    let reads = 0
    while (writing || seen.length < lanes * each) {
      const allWritten = !writing
      // A page smaller than a burst, so that its end falls between events of different writers.
      const page = await store.reader.eventsAfter(anna, seen.length, 7)
      await setImmediate()
      reads++
      for (const event of page) seen.push(event.number)
      const expected = Array.from({ length: seen.length }, (_, index) => index + 1)
      expect(seen).toEqual(expected)
      if (allWritten && page.length === 0) break
    }
    await written
    expect(seen).toHaveLength(lanes * each)
    // The reader really read while others wrote.
    expect(reads).toBeGreaterThan((lanes * each) / 7)
    expect(await store.reader.eventRange(berta)).toEqual({ oldest: 1, newest: 2 * each })
  })

  it('are not all read for a few of them, whether the database knows how many there are or not', async () => {
    const owner = anyOwner()
    const task = await acceptedTask(store, owner)
    const { executor } = store.database
    await executor.execute(
      sql`insert into events (owner_id, number, task_id, at, state) select owner_id, n, task_id, at, state from events, generate_series(2, 20000) as n where owner_id = ${owner} and number = 1`,
    )
    await executor.execute(sql`update owners set last_event = 20000 where id = ${owner}`)
    const read = () =>
      executor.transaction(async transaction => {
        const page = await createReader(transaction).eventsAfter(owner, 5000, 100)
        const { rows } = await transaction.execute(
          sql`select seq_scan::int, seq_tup_read + idx_tup_fetch < 1000 as few from pg_stat_xact_user_tables where relname = 'events'`,
        )
        return { numbers: page.map(({ number }) => number), scans: rows }
      })
    const expected = {
      numbers: Array.from({ length: 100 }, (_, index) => 5001 + index),
      // Planning reads some itself.
      scans: [{ seq_scan: 0, few: true }],
    }
    expect(await read()).toEqual(expected)
    await executor.execute(sql`analyze events, owners`)
    expect(await read()).toEqual(expected)
    await executor.execute(sql`delete from tasks where id = ${task.id}`)
  })

  it('go on from a snapshot of one instant', async () => {
    const owner = anyOwner()
    let writing = true
    const written = write(owner, 6, 15).finally(() => {
      writing = false
    })
    const snapshots: { newest: number; tasks: Task[] }[] = []
    while (writing) {
      snapshots.push(await store.reader.snapshot(owner))
      await setImmediate()
    }
    await written
    const events = await store.reader.eventsAfter(owner, 0, 1000)
    for (const { newest, tasks } of snapshots) {
      for (const task of tasks.filter(({ submission }) => submission === 'ACCEPTED')) {
        const last = events.findLast(event => event.task.id === task.id && event.number <= newest)
        expect(last?.task).toEqual(task)
      }
    }
    expect(new Set(snapshots.map(({ newest }) => newest)).size).toBeGreaterThan(3)
  })

  it('show a task as it was then', async () => {
    const owner = anyOwner()
    const task = await acceptedTask(store, owner)
    await looked(store, task, { status: 'RUNNING', progress: 40, facts: { state: 'dreaming' } })
    await looked(store, task, { status: 'SUCCEEDED', assets: [video], facts: { state: 'completed' } })
    const events = await store.reader.eventsAfter(owner, 0, 10)
    expect(events.map(event => event.task)).toMatchObject([
      {
        status: 'QUEUED',
        tracking: 'ACTIVE',
        progress: undefined,
        assets: [],
        facts: {},
        endedAt: undefined,
      },
      { status: 'RUNNING', tracking: 'ACTIVE', progress: 40, assets: [], facts: { state: 'dreaming' } },
      {
        status: 'SUCCEEDED',
        tracking: 'ENDED',
        progress: 100,
        assets: [video],
        facts: { state: 'completed' },
      },
    ])
    for (const event of events) {
      expect(event.task).toMatchObject({ id: task.id, prompt: task.prompt, createdAt: task.createdAt })
      expect(event.task.updatedAt).toEqual(event.at)
    }
    expect(events.at(-1)?.task).toEqual((await store.reader.find(owner, [task.id]))[0])
  })

  it('never show a terminal task changing or progress falling, whatever looks arrive in whatever order', async () => {
    const owner = anyOwner()
    const tasks = await Promise.all(Array.from({ length: 6 }, () => acceptedTask(store, owner)))
    const looks: TaskUpdate[] = [
      { status: 'RUNNING', progress: 80 },
      { status: 'RUNNING', progress: 20 },
      { status: 'QUEUED' },
      { status: 'RUNNING', progress: 50 },
      { status: 'SUCCEEDED', assets: [video] },
      { status: 'FAILED', failure: { code: 'GENERATION_FAILED', message: 'too late' } },
      { status: 'RUNNING', progress: 99 },
      { status: 'CANCELED' },
    ]
    await Promise.all(
      tasks.flatMap((task, lane) =>
        looks.map((_, index) =>
          looked(
            store.writers[index % store.writers.length] ?? store,
            task,
            looks[(index + lane) % looks.length] ?? { status: 'QUEUED' },
          ),
        ),
      ),
    )
    const events = await store.reader.eventsAfter(owner, 0, 1000)
    for (const { id } of tasks) {
      const states = events.filter(event => event.task.id === id).map(event => event.task)
      expect(states.findIndex(({ status }) => isTerminal(status))).toBe(states.length - 1)
      const progress = states.flatMap(state => state.progress ?? [])
      expect(progress).toEqual(progress.toSorted((a, b) => a - b))
      expect(states.at(-1)).toEqual((await store.reader.find(owner, [id]))[0])
    }
  })

  it('of one transaction over several tasks are numbered one by one', async () => {
    const owner = anyOwner()
    const tasks = [await acceptedTask(store, owner), await acceptedTask(store, owner)]
    await store.ledger.record(
      owner,
      tasks.map(({ id }) => id),
      task => ({ state: { ...task, status: 'RUNNING' } }),
    )
    const events = await store.reader.eventsAfter(owner, 2, 10)
    expect(events.map(({ number }) => number)).toEqual([3, 4])
    expect(new Set(events.map(({ task }) => task.id))).toEqual(new Set(tasks.map(({ id }) => id)))
  })

  it('have a range, empty for an owner without any', async () => {
    const owner = anyOwner()
    expect(await store.reader.eventRange(owner)).toEqual({ oldest: 1, newest: 0 })
    expect(await store.reader.snapshot(owner)).toEqual({ newest: 0, tasks: [] })
    const task = await acceptedTask(store, owner)
    await looked(store, task, { status: 'RUNNING' })
    expect(await store.reader.eventRange(owner)).toEqual({ oldest: 1, newest: 2 })
  })
})
