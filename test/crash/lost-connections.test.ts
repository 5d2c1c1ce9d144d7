import { sql } from 'drizzle-orm'
import pMap from 'p-map'
import pg from 'pg'
import { expect, it } from 'vitest'
import { eventCursor } from '../../src/core/cursor.ts'
import { lumaGenerateVideo, task, taskEvents, tasks, viewer } from '../documents.ts'
import type { TaskFieldsFragment } from '../gql/graphql.ts'
import { startTestApp } from '../support/app.ts'
import { createTestDatabase } from '../support/database.ts'
import { submittedTask } from '../support/tasks.ts'

const prompts = Array.from({ length: 40 }, (_, index) => `boat-${index}`)

/** A client of the database's own, and what ends all connections but it. */
async function administratorOf(url: string | undefined) {
  const administrator = new pg.Client(url)
  await administrator.connect()
  const endConnections = () =>
    administrator.query(
      'select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()',
    )
  const whereListening =
    "from pg_stat_activity where datname = current_database() and query ~ '^LISTEN|pg_listening_channels\\(\\) AS'"
  const listening = async () => (await administrator.query(`select pid ${whereListening}`)).rowCount
  const endListening = () => administrator.query(`select pg_terminate_backend(pid) ${whereListening}`)
  return { administrator, endConnections, listening, endListening }
}

it('a server survives that PostgreSQL ends all its connections, and misses nothing', async () => {
  const database = await createTestDatabase('postgres')
  const { administrator, endConnections } = await administratorOf(database.environment.DATABASE_URL)
  const app = await startTestApp({ database, sandboxPace: { queuedMs: 200, runningMs: 300 } })
  app.sandbox.faults.add({ fault: 'latency', milliseconds: 20, operation: 'lumaGenerate' })
  const client = app.client()
  const { eventCursor: beginning } = (await client.execute(viewer, {})).viewer

  const submitted = pMap(
    prompts,
    async userPrompt => {
      const input = { userPrompt, idempotencyKey: userPrompt }
      const answer = await client.execute(lumaGenerateVideo, { input }).catch(() => undefined)
      return answer?.lumaGenerateVideo
    },
    { concurrency: 4 },
  )
  for (const count of [5, 15, 25]) {
    await app.sandbox.requested(() => app.sandbox.tasks.length >= count)
    await endConnections()
  }
  const answers = await submitted
  await endConnections()
  const acknowledged = new Set(
    answers.flatMap(answer =>
      answer?.__typename === 'LumaTask' && answer.submission === 'ACCEPTED' ? [answer.id] : [],
    ),
  )
  expect(acknowledged.size).toBeGreaterThan(prompts.length / 2)
  const posts = app.sandbox.requests.filter(({ operationId }) => operationId === 'lumaGenerate')
  expect(new Set(posts.map(({ body }) => JSON.stringify(body))).size).toBe(posts.length)

  // A stream may break with its connection; it goes on from the cursor.
  const cursors = [beginning]
  const follow = async () => {
    for await (const { taskEvents: event } of client.subscribe(taskEvents, { after: cursors.at(-1) })) {
      cursors.push(event.cursor)
      if (event.task.status === 'SUCCEEDED') acknowledged.delete(event.task.id)
      if (acknowledged.size === 0) return
    }
  }
  let breaks = 0
  while (acknowledged.size > 0 && breaks < 10) await follow().catch(() => breaks++)
  expect(acknowledged.size).toBe(0)
  expect(new Set(cursors).size).toBe(cursors.length)
  await app.stop()
  await administrator.end()
})

it('a look that was handed out to a connection that died is planned anew', async () => {
  const database = await createTestDatabase('postgres')
  const { administrator, endConnections } = await administratorOf(database.environment.DATABASE_URL)
  const app = await startTestApp({ database, pace: () => 3600 })
  const client = app.client()
  const made = await submittedTask(client)
  await app.sandbox.move(made.upstreamId ?? '', 'succeeded')
  const handedOut = await administrator.query(
    "update jobs.job set state = 'active', started_on = now() where name = 'track-luma' and state = 'created'",
  )
  expect(handedOut.rowCount).toBe(1)
  await endConnections()
  // Without it, the job would be given back when it expires, after 90 s.
  await expect
    .poll(async () => (await client.execute(task, { id: made.id }).catch(() => undefined))?.task)
    .toMatchObject({ status: 'SUCCEEDED' })
  await app.stop()
  await administrator.end()
})

it('streams on two processes that do not hear of events go on with all of them, each once', async () => {
  const database = await createTestDatabase('postgres')
  const { administrator, listening, endListening } = await administratorOf(database.environment.DATABASE_URL)
  const first = await startTestApp({ database, sandboxPace: { queuedMs: 200, runningMs: 300 } })
  const { upstream } = first
  const second = await startTestApp({ database, upstream })
  const clients = [first, second].map(app => app.client('sk-test-listening'))
  const [client] = clients
  if (!client) throw new Error('unreachable')
  const { eventCursor: after } = (await client.execute(viewer, {})).viewer
  // They do not break, so nobody reconnects with a cursor.
  const seen: string[][] = [[], []]
  const streams = clients.map(async (one, index) => {
    for await (const { taskEvents: event } of one.subscribe(taskEvents, { after }))
      seen[index]?.push(event.cursor)
  })
  const made: TaskFieldsFragment[] = []
  for (const wave of [1, 2, 3]) {
    // Two of each process: its own and pg-boss's.
    await expect.poll(listening).toBe(4)
    await endListening()
    const prompts = Array.from({ length: 8 }, (_, index) => `boat-${wave}-${index}`)
    made.push(
      ...(await pMap(prompts, (prompt, index) => submittedTask(clients[index % 2] ?? client, prompt))),
    )
  }
  await expect
    .poll(async () => {
      const { edges } = (await client.execute(tasks, { filter: { statuses: ['SUCCEEDED'] }, first: 100 }))
        .tasks
      return edges.length
    })
    .toBe(made.length)
  const { eventCursor: newest } = (await client.execute(viewer, {})).viewer
  await expect.poll(() => seen.map(cursors => cursors.at(-1))).toEqual([newest, newest])
  await Promise.all([first.stop(), second.stop()])
  await Promise.all(streams)
  await administrator.end()

  const opened = await database.open()
  const { rows } = await opened.executor.execute(sql`select number from events order by number`)
  await opened.close()
  const stored = rows.map(({ number }) => eventCursor(Number(number)))
  expect(stored.length).toBeGreaterThan(made.length)
  expect(seen).toEqual([stored, stored])
})
