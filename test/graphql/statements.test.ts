import pg from 'pg'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { nodes, task, taskEvents, tasks, viewer } from '../documents.ts'
import { startTestApp, type TestApp } from '../support/app.ts'
import type { Client } from '../support/client.ts'
import { finishedTask, submittedTask } from '../support/tasks.ts'

let app: TestApp
let client: Client
let database: pg.Client
/** Ended, so that nobody but the test reads them. */
const ids: string[] = []

beforeAll(async () => {
  app = await startTestApp({ kind: 'postgres' })
  client = app.client()
  database = new pg.Client(app.database.environment.DATABASE_URL)
  await database.connect()
  await database.query('create extension pg_stat_statements')
  for (let count = 0; count < 3; count++) ids.unshift((await finishedTask(app, client)).id)
})
afterAll(async () => {
  await app.stop()
  await database.end()
})

/** The statements that PostgreSQL ran for the program meanwhile, without those of pg-boss and of this test. */
async function statementsOf(action: () => Promise<unknown>): Promise<string[]> {
  const here = '(select oid from pg_database where datname = current_database())'
  await database.query(`select pg_stat_statements_reset(0, ${here})`)
  await action()
  const { rows } = await database.query<{ query: string; calls: string }>(
    `select query, calls from pg_stat_statements where dbid = ${here} and query !~ 'jobs|pg_stat_statements'`,
  )
  return rows.flatMap(({ query, calls }) => Array<string>(Number(calls)).fill(query))
}

it.each([
  [
    'a page of tasks with all that they have',
    () => client.execute(tasks, { first: 100 }),
    /^select .* from "tasks" where .* order by .* limit/,
  ],
  [
    'a filtered page',
    () => client.execute(tasks, { filter: { statuses: ['SUCCEEDED'], vendors: ['LUMA'] }, last: 2 }),
    /^select .* from "tasks" where .* order by .* limit/,
  ],
  [
    'several nodes',
    () => client.request({ query: 'query ($ids: [ID!]!) { nodes(ids: $ids) { id } }', variables: { ids } }),
    /^select .* from "tasks" where/,
  ],
  ['one task', () => client.execute(task, { id: ids[0] ?? '' }), /^select .* from "tasks" where/],
  ['the viewer', () => client.execute(viewer, {}), /^select .* from "owners" where/],
])('%s is one statement', async (_, action, expected) => {
  expect(await statementsOf(action)).toEqual([expect.stringMatching(expected)])
})

it('two lists are two statements, so the count above can fail', async () => {
  const query = '{ one: tasks(first: 1) { nodes { id } } two: tasks(first: 2) { nodes { id } } }'
  expect(await statementsOf(() => client.request({ query }))).toHaveLength(2)
})

it('fields that read tasks by their ids share a statement', async () => {
  const [id = ''] = ids
  expect(await statementsOf(() => client.execute(nodes, { id, ids }))).toHaveLength(1)
})

it('an event is read once for all streams that wait for it', async () => {
  const many = app.client()
  const streams = Array.from({ length: 10 }, () => many.subscribe(taskEvents, {}))
  const next = () => Promise.all(streams.map(stream => stream.next()))
  const first = next()
  await submittedTask(many)
  await first
  const statements = await statementsOf(async () => {
    const second = next()
    await submittedTask(many)
    await second
  })
  expect(statements.filter(query => / as place /.test(query))).toHaveLength(1)
  for (const stream of streams) await stream.return?.()
})

// Last, because its tasks go on being looked at.
it('a stream reads each new event, and none when its client has left', async () => {
  const other = app.client()
  const stream = other.subscribe(taskEvents, {})
  const first = stream.next()
  const readsOfAnEvent = async () => {
    const statements = await statementsOf(async () => {
      await submittedTask(other)
      await other.execute(viewer, {})
    })
    return statements.filter(query => / as place /.test(query)).length
  }
  await expect.poll(readsOfAnEvent).toBeGreaterThan(0)
  await first
  await stream.return?.()
  await expect.poll(readsOfAnEvent).toBe(0)
})
