import { sql } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type ListeningSandbox, listenSandbox } from '../../src/sandbox/listen.ts'
import type { Sample } from '../contract/sample.ts'
import { submitter } from '../contract/submit.ts'
import { taskEvents } from '../documents.ts'
import { startTestApp, type TestApp } from '../support/app.ts'
import { createTestDatabase } from '../support/database.ts'
import { until } from '../support/observe.ts'
import { samples, sandboxTasksOf, tasksOf, taskTypeOf, trackedVendors } from './everything.ts'

/**
 * Tasks of several owners come out of the queue together. A start without a queue plans all of a vendor's tasks for the
 * same moment, so Anna's and Bert's are in the same batch.
 */
const keys = { anna: 'sk-anna-in-a-batch', bert: 'sk-bert-in-a-batch' }
const refusal = 'a refusal that is for Anna alone'

let upstream: ListeningSandbox
let app: TestApp
/** How many requests the gateway had before the restart. */
let before: number
beforeAll(async () => {
  upstream = await listenSandbox({ pace: 'manual' })
  const database = await createTestDatabase('pglite')
  const first = await startTestApp({ database, upstream, pace: () => 3600 })
  for (const key of Object.values(keys)) {
    const client = first.client(key)
    const { submit, inputOf } = submitter(first, client, samples)
    for (const sample of oneOfEachVendor()) await submit(sample, await inputOf(sample))
  }
  for (const { id } of sandboxTasksOf(first, { key: keys.bert })) await upstream.sandbox.move(id, 'succeeded')
  await first.stop()
  const { executor, close } = await database.open()
  await executor.execute(sql`delete from jobs.job`)
  await close()
  upstream.sandbox.faults.add({ fault: 'unauthorized', message: refusal, key: keys.anna })
  before = upstream.sandbox.requests.length
  app = await startTestApp({ database, upstream, pace: () => 0.5 })
  const bert = app.client(keys.bert)
  for (const { id } of await tasksOf(bert)) await until(bert, id, ({ status }) => status === 'SUCCEEDED')
}, 180_000)
afterAll(async () => {
  await app.stop()
  await upstream.close()
})

const oneOfEachVendor = (): Sample[] =>
  trackedVendors.flatMap(({ name }) => {
    const mine = samples.filter(({ operation }) => operation.startsWith(name.toUpperCase()))
    return mine.find(({ format, input }) => format !== undefined && typeof input !== 'function') ?? []
  })

/** What was asked with a key since the restart, and whose tasks it names. */
const asked = (key: string) =>
  upstream.sandbox.requests
    .slice(before)
    .filter(({ headers }) => headers.authorization === `Bearer ${key}`)
    .map(({ path, query, body }) => decodeURIComponent(JSON.stringify([path, query, body])))

describe.each(trackedVendors.map(({ name, taskType }) => [name, taskType] as const))(
  '%s',
  (name, taskType) => {
    it('is asked about the tasks of each owner with the owner’s key alone', async () => {
      for (const [mine, others] of [
        [keys.anna, keys.bert],
        [keys.bert, keys.anna],
      ]) {
        // The parts of a task, such as songs, differ from it in the last digit of its id.
        const idsOf = (key: string | undefined) =>
          sandboxTasksOf(app, { key })
            .filter(({ vendor }) => vendor === name)
            .map(({ id }) => id.slice(0, -1))
        const [id = 'none'] = idsOf(mine)
        await upstream.sandbox.requested(
          ({ headers, path, query, body }) =>
            headers.authorization === `Bearer ${mine}` && JSON.stringify([path, query, body]).includes(id),
        )
        const named = (ids: string[]) => asked(mine ?? '').filter(text => ids.some(one => text.includes(one)))
        expect(named(idsOf(mine)).length).toBeGreaterThan(0)
        expect(named(idsOf(others))).toEqual([])
      }
    })

    it('refuses one owner, and the other hears nothing of it', async () => {
      const [anna, bert] = [app.client(keys.anna), app.client(keys.bert)]
      const ofVendor = (task: Parameters<typeof taskTypeOf>[0]) => taskTypeOf(task) === taskType
      const berts = (await tasksOf(bert)).filter(ofVendor)
      expect(berts).toMatchObject([{ status: 'SUCCEEDED', tracking: 'ENDED', failure: null }])
      expect(berts[0]?.assets.length).toBeGreaterThan(0)
      const annas = (await tasksOf(anna)).filter(ofVendor)
      expect(annas).toMatchObject([{ status: 'QUEUED', tracking: 'ACTIVE' }])
      expect(JSON.stringify(berts)).not.toContain(refusal)
    })
  },
)

it('the looks that were refused are seen in the log, and in no event of the other owner', async () => {
  expect(app.logged()).toContain(refusal)
  const bert = app.client(keys.bert)
  const wanted = (await tasksOf(bert)).length * 2
  const seen: string[] = []
  for await (const event of bert.subscribe(taskEvents, { after: 'ZXZlbnQ6MA' })) {
    seen.push(JSON.stringify(event))
    if (seen.length >= wanted) break
  }
  expect(seen.join()).toContain('SUCCEEDED')
  expect(seen.join()).not.toContain(refusal)
})
