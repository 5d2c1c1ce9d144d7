import { setTimeout } from 'node:timers/promises'
import { sql } from 'drizzle-orm'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { StaleTaskError } from '../../src/core/store/ledger.ts'
import { createStore } from '../../src/core/store/store.ts'
import type { Task } from '../../src/core/task.ts'
import { createTestDatabase, databaseKinds } from '../support/database.ts'
import { acceptedTask, anyOwner, looked, openTestStore, planned, type TestStore } from '../support/store.ts'

describe.each(databaseKinds)('the ledger on %s', kind => {
  let store: TestStore
  beforeAll(async () => {
    store = await openTestStore(kind)
  })
  afterAll(() => store.close())

  it('has the row before anything is sent, and no event yet', async () => {
    const owner = anyOwner()
    const { task, created } = await store.ledger.prepare(planned(owner))
    expect(created).toBe(true)
    expect(await store.reader.find(owner, [task.id])).toEqual([task])
    expect(task).toMatchObject({ status: 'QUEUED', submission: 'PREPARED', tracking: 'STALLED', assets: [] })
    expect(await store.reader.eventsAfter(owner, 0, 10)).toEqual([])
  })

  it('keeps what is wrong with one of many that come at once from the others', async () => {
    const owner = anyOwner()
    const prompts = ['a', 'a text with U+0000, which PostgreSQL does not take: \0', 'b']
    const made = await Promise.allSettled(
      prompts.map(prompt => store.ledger.prepare(planned(owner, { prompt }))),
    )
    expect(made.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled'])
    const tasks = made.flatMap(result => (result.status === 'fulfilled' ? result.value.task : []))
    expect(
      await store.reader.find(
        owner,
        tasks.map(({ id }) => id),
      ),
    ).toEqual(tasks)
  })

  it('takes a text that ends within a character', async () => {
    const owner = anyOwner()
    const { task } = await store.ledger.prepare(planned(owner, { prompt: 'a boat \ud85d' }))
    expect(task.prompt).toBe('a boat \ufffd')
    expect(await store.reader.find(owner, [task.id])).toEqual([task])
  })

  it('makes one task of many concurrent submissions with one idempotency key', async () => {
    const owner = anyOwner()
    const plans = Array.from({ length: 40 }, (_, index) =>
      planned(owner, { idempotencyKey: 'once', fingerprint: `input ${index}` }),
    )
    const made = await Promise.all(
      plans.map((plan, index) => store.writers[index % store.writers.length]?.ledger.prepare(plan)),
    )
    const [winner, ...more] = made.filter(result => result?.created)
    expect(more).toEqual([])
    // Everybody sees the winner's task and its fingerprint, so that a conflict can be told from a repetition.
    expect(new Set(made.map(result => result?.task.id))).toEqual(new Set([winner?.task.id]))
    expect(new Set(made.map(result => result?.fingerprint))).toEqual(new Set([winner?.fingerprint]))
  })

  it('keeps idempotency keys of different owners, and tasks without one, apart', async () => {
    const [anna, berta] = [anyOwner(), anyOwner()]
    const plans = [
      planned(anna, { idempotencyKey: 'once' }),
      planned(berta, { idempotencyKey: 'once' }),
      planned(anna),
      planned(anna),
    ]
    const made = await Promise.all(plans.map(plan => store.ledger.prepare(plan)))
    expect(made.map(({ created }) => created)).toEqual([true, true, true, true])
  })

  it('frees the idempotency key of a submission that made nothing', async () => {
    const owner = anyOwner()
    const { task: refused } = await store.ledger.prepare(planned(owner, { idempotencyKey: 'again' }))
    await store.ledger.record(owner, [refused.id], task => ({
      state: { ...task, submission: 'REFUSED', status: 'FAILED', tracking: 'ENDED' },
      releaseIdempotencyKey: true,
    }))
    const second = await store.ledger.prepare(planned(owner, { idempotencyKey: 'again' }))
    expect(second).toMatchObject({ created: true, task: { submission: 'PREPARED' } })
    expect(second.task.id).not.toBe(refused.id)
    expect(await store.reader.find(owner, [refused.id])).toMatchObject([{ submission: 'REFUSED' }])
  })

  it('finds a way for those who ask while the key is being freed', async () => {
    const owner = anyOwner()
    const { task: first } = await store.ledger.prepare(planned(owner, { idempotencyKey: 'race' }))
    const ask = () => store.ledger.prepare(planned(owner, { idempotencyKey: 'race' }))
    const free = store.ledger.record(owner, [first.id], task => ({
      state: { ...task, submission: 'REFUSED', status: 'FAILED', tracking: 'ENDED' },
      releaseIdempotencyKey: true,
    }))
    const asked = await Promise.all(Array.from({ length: 20 }, ask))
    await free
    expect(asked.filter(({ created }) => created).length).toBeLessThanOrEqual(1)
    const others = new Set(asked.map(({ task }) => task.id))
    others.delete(first.id)
    expect(others.size).toBeLessThanOrEqual(1)
  })

  it('marks a task as sent, again for the second POST of a fallback', async () => {
    const owner = anyOwner()
    const { task } = await store.ledger.prepare(planned(owner))
    await store.ledger.markSent(task.id, new Date())
    await store.ledger.markSent(task.id, new Date())
    expect(await store.reader.find(owner, [task.id])).toMatchObject([{ submission: 'SENT' }])
  })

  it.each(['UNKNOWN', 'REFUSED', 'ACCEPTED'] as const)(
    'does not let a task be sent that is %s',
    async state => {
      const owner = anyOwner()
      const { task } = await store.ledger.prepare(planned(owner))
      await store.ledger.record(owner, [task.id], current => ({ state: { ...current, submission: state } }))
      await expect(store.ledger.markSent(task.id, new Date())).rejects.toThrow(StaleTaskError)
      expect(await store.reader.find(owner, [task.id])).toMatchObject([{ submission: state }])
    },
  )

  it('lets either the sending or the giving up win, never both', async () => {
    for (let round = 0; round < 10; round++) {
      const owner = anyOwner()
      const { task } = await store.ledger.prepare(planned(owner))
      const [sent] = await Promise.allSettled([
        store.writers[0]?.ledger.markSent(task.id, new Date()),
        store.writers.at(-1)?.upkeep.giveUpAbandoned(() => true),
      ])
      if (sent?.status === 'rejected') expect(sent.reason).toBeInstanceOf(StaleTaskError)
      // One that was sent in the middle of it is given up with the next turn.
      await store.upkeep.giveUpAbandoned(() => true)
      const submission = sent?.status === 'rejected' ? 'REFUSED' : 'UNKNOWN'
      expect(await store.reader.find(owner, [task.id])).toMatchObject([{ submission }])
      await expect(store.ledger.markSent(task.id, new Date())).rejects.toThrow(StaleTaskError)
    }
  })

  it('changes tasks of several owners together, each with one event of its own', async () => {
    const owners = [anyOwner(), anyOwner()]
    const [first, second, other] = await Promise.all([
      acceptedTask(store, owners[0] ?? ''),
      acceptedTask(store, owners[0] ?? ''),
      acceptedTask(store, owners[1] ?? ''),
    ])
    const runs = (progress: number) => (task: Task) => ({
      state: { ...task, status: 'RUNNING' as const, progress },
    })
    const recorded = await store.ledger.recordAll([
      { ownerId: first.ownerId, taskIds: [first.id, second.id], change: runs(10) },
      // Looked at twice at the same time.
      { ownerId: first.ownerId, taskIds: [second.id], change: runs(20) },
      { ownerId: other.ownerId, taskIds: [other.id], change: runs(30) },
      // Nobody changes a task of another.
      { ownerId: other.ownerId, taskIds: [first.id], change: runs(40) },
    ])
    const progressOf = new Map(recorded.map(({ id, progress }) => [id, progress]))
    expect(progressOf).toEqual(
      new Map([
        [first.id, 10],
        [second.id, 20],
        [other.id, 30],
      ]),
    )
    const events = await store.reader.eventsAfter(first.ownerId, 2, 10)
    expect(events.map(({ number }) => number)).toEqual([3, 4])
    expect(new Map(events.map(({ task }) => [task.id, task.progress]))).toEqual(
      new Map([
        [first.id, 10],
        [second.id, 20],
      ]),
    )
    expect(await store.reader.eventsAfter(other.ownerId, 1, 10)).toMatchObject([
      { number: 2, task: { id: other.id, status: 'RUNNING', progress: 30 } },
    ])
  })

  it('lets writers of the same owners wait for one another, in whatever order they name them', async () => {
    const tasks = await Promise.all(Array.from({ length: 6 }, () => acceptedTask(store, anyOwner())))
    const rounds = Array.from({ length: 20 }, (_, round) => {
      const asked = tasks.map(({ id, ownerId }) => ({
        ownerId,
        taskIds: [id],
        change: (task: Task) => ({ state: { ...task, progress: (task.progress ?? 0) + 1 } }),
      }))
      const { ledger } = store.writers[round % store.writers.length] ?? store
      return ledger.recordAll(round % 2 ? asked : asked.reverse())
    })
    await Promise.all(rounds)
    for (const { id, ownerId } of tasks) {
      expect(await store.reader.find(ownerId, [id])).toMatchObject([{ progress: rounds.length }])
      const events = await store.reader.eventsAfter(ownerId, 0, 100)
      expect(events.map(({ number }) => number)).toEqual(
        Array.from({ length: rounds.length + 1 }, (_, n) => n + 1),
      )
    }
  })

  it('takes the change and its event back when what belongs to them fails', async () => {
    const owner = anyOwner()
    const task = await acceptedTask(store, owner)
    const recorded = store.ledger.record(
      owner,
      [task.id],
      current => ({ state: { ...current, status: 'RUNNING' }, sealedKey: 'another' }),
      async (transaction, [after]) => {
        expect(after).toMatchObject({ id: task.id, status: 'RUNNING' })
        await transaction.execute(sql`update owners set watched_until = now() where id = ${owner}`)
        throw new Error('the job cannot be planned')
      },
    )
    await expect(recorded).rejects.toThrow('the job cannot be planned')
    expect(await store.reader.find(owner, [task.id])).toEqual([task])
    const { rows } = await store.database.executor.execute(
      sql`select last_event::int, sealed_key, watched_until from owners where id = ${owner}`,
    )
    expect(rows).toEqual([{ last_event: 1, sealed_key: 'sealed', watched_until: null }])
    await looked(store, task, { status: 'RUNNING' })
    expect((await store.reader.eventsAfter(owner, 0, 10)).map(({ number }) => number)).toEqual([1, 2])
  })

  it('writes nothing that belongs to a change which fails, however late it comes', async () => {
    const owner = anyOwner()
    const task = await acceptedTask(store, owner)
    const unstorable = { ...task, upstreamRequestId: 'U+0000, which PostgreSQL does not take: \0' }
    const late = Promise.withResolvers<unknown>()
    const recorded = store.ledger.record(
      owner,
      [task.id],
      () => ({ state: unstorable }),
      async transaction => {
        await setTimeout(50)
        const update = transaction.execute(
          sql`update tasks set prompt = 'written too late' where id = ${task.id}`,
        )
        late.resolve(update.catch(() => {}))
        await update
      },
    )
    await expect(recorded).rejects.toThrow()
    await late.promise
    expect(await store.reader.find(owner, [task.id])).toEqual([task])
  })

  it('reads no more of an owner the more tasks have come and gone, where nobody tidies up after them', async () => {
    const owner = anyOwner()
    const task = await acceptedTask(store, owner)
    const { executor } = store.database
    await executor.execute(sql`
      insert into tasks select (jsonb_populate_record(former, jsonb_build_object(
        'id', gen_random_uuid(), 'hook_token', gen_random_uuid(), 'submission', case when n % 2 = 0 then 'SENT' else 'ACCEPTED' end))).*
      from tasks as former, generate_series(1, 3000) as n where id = ${task.id}`)
    await executor.execute(
      sql`update tasks set tracking = 'ENDED', submission = 'ACCEPTED' where owner_id = ${owner} and id <> ${task.id}`,
    )
    const reads: unknown[] = []
    const end = (tracking: 'ACTIVE' | 'ENDED') =>
      store.ledger.record(
        owner,
        [task.id],
        current => ({ state: { ...current, tracking } }),
        async transaction => {
          const { rows } = await transaction.execute(sql`
            select sum(pg_stat_get_xact_tuples_returned(indexrelid)) < 1000 as few from pg_stat_user_indexes
            where indexrelname in ('tasks_tracked', 'tasks_in_flight')`)
          reads.push(...rows)
          // Or the next one would be told of what this one has read, too.
          await transaction.execute(sql`select pg_stat_force_next_flush()`)
        },
      )
    // The first to come by sees which entries are of the past.
    await end('ENDED')
    await end('ACTIVE')
    reads.length = 0
    await end('ENDED')
    expect(reads).toEqual([{ few: true }])
  })

  it("leaves another owner's tasks and tasks that it is told to leave as they are", async () => {
    const [anna, berta] = [anyOwner(), anyOwner()]
    const [hers, left] = [await acceptedTask(store, berta), await acceptedTask(store, anna)]
    const after = await store.ledger.record(anna, [hers.id, left.id], () => undefined)
    expect(after).toEqual([left])
    expect(await store.reader.find(berta, [hers.id])).toEqual([hers])
    expect(await store.reader.eventsAfter(anna, 1, 10)).toEqual([])
    expect(await store.ledger.record(anyOwner(), [hers.id], state => ({ state }))).toEqual([])
  })
})

it('what is to be changed is read when the owner is locked, and not while others still hold it', async () => {
  const database = await createTestDatabase('postgres')
  const opened = await database.open()
  const store = createStore(opened)
  const owner = anyOwner()
  const task = await acceptedTask(store, owner)
  const holder = new pg.Client(database.environment.DATABASE_URL)
  await holder.connect()
  await holder.query('begin')
  await holder.query('select from owners where id = $1 for no key update', [owner])
  const seen: (number | undefined)[] = []
  const recorded = store.ledger.record(owner, [task.id], ({ progress }) => {
    seen.push(progress)
    return undefined
  })
  await expect
    .poll(async () => (await holder.query('select 1 from pg_locks where not granted')).rowCount)
    .toBe(1)
  await holder.query('update tasks set progress = 42 where id = $1', [task.id])
  await holder.query('commit')
  await recorded
  expect(seen).toEqual([42])
  await holder.end()
  await opened.close()
})
