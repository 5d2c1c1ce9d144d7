import pg from 'pg'
import { describe, expect, it } from 'vitest'
import { openPostgres } from '../../src/core/store/database.ts'
import { adoptTask, lumaGenerateVideo, tasks, viewer } from '../documents.ts'
import { startTestApp, type TestApp } from '../support/app.ts'
import type { Client, GraphQLResponse } from '../support/client.ts'
import { createTestDatabase } from '../support/database.ts'
import { interruptible } from '../support/interruptible-proxy.ts'
import { sentBy, until } from '../support/observe.ts'
import { assertTask, submittedTask } from '../support/tasks.ts'

const mutation = (more = '') =>
  `mutation { lumaGenerateVideo(input: { userPrompt: "boat" ${more} }) { __typename ... on LumaTask { id submission } } }`
const submit = (client: Client, more?: string) => client.request({ query: mutation(more) })
const read = (client: Client) => client.request({ query: '{ tasks { nodes { id } } }' })

/** What a client gets that may try again. */
function expectUnavailable({ status, headers, body }: GraphQLResponse, message: string) {
  expect([status, headers.get('retry-after')]).toEqual([503, '5'])
  expect(body.errors).toEqual([
    expect.objectContaining({
      message: `The database cannot be used at the moment. ${message}`,
      extensions: { code: 'STORE_UNAVAILABLE' },
    }),
  ])
}

/** A session of somebody else on the app's database. */
async function sessionOn(app: TestApp) {
  const session = new pg.Client(app.database.environment.DATABASE_URL)
  session.on('error', () => {})
  await session.connect()
  return session
}
const endOthers =
  'select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()'

describe.concurrent("while another session holds the owner's row", () => {
  it('a submission is refused in time and not sent, and later all goes on', async ({ expect }) => {
    // Looks wait for the row as well, and whoever stands in line behind one waits once more.
    const app = await startTestApp({ kind: 'postgres', pace: () => 3600 })
    const client = app.client()
    const earlier = await submittedTask(client)
    const session = await sessionOn(app)
    await session.query('begin')
    await session.query('select from owners for update')
    const started = performance.now()
    expectUnavailable(await submit(client, ', idempotencyKey: "k"'), 'Nothing was sent; submit again.')
    expect(performance.now() - started).toBeGreaterThan(4_900)
    expect(performance.now() - started).toBeLessThan(10_000)
    expect(app.logged()).toContain('canceling statement due to lock timeout')
    // Nothing that only reads is concerned.
    expect(await read(client)).toMatchObject({ status: 200 })
    await session.query('rollback')
    expect(sentBy(app, client, 'lumaGenerate')).toHaveLength(1)
    expect((await submit(client, ', idempotencyKey: "k"')).body.data).toMatchObject({
      lumaGenerateVideo: { submission: 'ACCEPTED' },
    })
    await app.sandbox.move(earlier.upstreamId ?? '', 'succeeded')
    await until(client, earlier.id, ({ status }) => status === 'SUCCEEDED')
    expect((await client.execute(tasks, {})).tasks.edges).toHaveLength(2)
    await session.end()
    await app.stop()
  })

  it('others who submit in the same moment are not concerned', async ({ expect }) => {
    const app = await startTestApp({ kind: 'postgres', pace: () => 3600 })
    const held = app.client()
    const others = Array.from({ length: 11 }, () => app.client())
    await submittedTask(held)
    const session = await sessionOn(app)
    await session.query('begin')
    await session.query('select from owners for update')
    // In the midst of them, so that it shares a statement with others.
    const answers = await Promise.all(others.toSpliced(6, 0, held).map(client => submit(client)))
    expect(answers.toSpliced(6, 1).map(({ status }) => status)).toEqual(others.map(() => 200))
    expect(answers[6]?.status).toBe(503)
    await session.query('rollback')
    await session.end()
    await app.stop()
  })

  it('what the gateway accepted is stored as soon as the row is free', async ({ expect }) => {
    const app = await startTestApp({ kind: 'postgres' })
    const client = app.client()
    await client.execute(viewer, {})
    const session = await sessionOn(app)
    app.sandbox.faults.add({ fault: 'latency', milliseconds: 300, operation: 'lumaGenerate' })
    const submitted = client.execute(lumaGenerateVideo, { input: { userPrompt: 'boat' } })
    await app.sandbox.requested(() => sentBy(app, client, 'lumaGenerate').length > 0)
    await session.query('begin')
    await session.query('select from owners for update')
    await expect.poll(() => app.logged()).toContain('an outcome could not be stored yet')
    await session.query('rollback')
    const { lumaGenerateVideo: made } = await submitted
    assertTask(made)
    expect(made).toMatchObject({ submission: 'ACCEPTED', tracking: 'ACTIVE' })
    expect(sentBy(app, client, 'lumaGenerate')).toHaveLength(1)
    await session.end()
    await app.stop()
  })
})

it('what cannot be stored although it was sent is told with all that is known', async () => {
  const app = await startTestApp({ kind: 'postgres' })
  const [accepted, refused, unknown] = [app.client(), app.client(), app.client()]
  app.sandbox.faults.add({ fault: 'quota', key: refused.key })
  app.sandbox.faults.add({ fault: 'bad-gateway-after', key: unknown.key })
  const session = await sessionOn(app)
  await session.query('alter table events rename to events_elsewhere')
  const submitAs = async (client: Client) => {
    const input = { userPrompt: `of ${client.key}`, idempotencyKey: 'k' }
    return (await client.execute(lumaGenerateVideo, { input })).lumaGenerateVideo
  }
  const answers = await Promise.all([accepted, refused, unknown].map(submitAs))
  const made = app.sandbox.tasks.find(({ prompt }) => prompt === `of ${accepted.key}`)
  if (!made) throw new Error('The gateway made nothing.')
  expect(answers[0]).toMatchObject({
    __typename: 'SubmissionNotStoredError',
    code: 'SUBMISSION_NOT_STORED',
    message: expect.stringContaining(`named it ${made.id}`),
    task: {
      submission: 'ACCEPTED',
      tracking: 'STALLED',
      upstreamId: made.id,
      upstreamRequestId: expect.stringMatching(/^\d{14}[0-9a-f]{16}$/),
    },
  })
  expect(answers[1]).toMatchObject({ __typename: 'QuotaExceededError' })
  expect(answers[2]).toMatchObject({
    __typename: 'SubmissionUnknownError',
    upstreamStatus: 502,
    task: { submission: 'UNKNOWN' },
  })
  expect(app.logged()).toContain('an accepted submission could not be stored')
  expect(app.logged()).toContain(made.id)

  await session.query('alter table events_elsewhere rename to events')
  // It is never sent again, and comes in by its name.
  expect(await submitAs(accepted)).toMatchObject({ __typename: 'LumaTask', submission: 'SENT' })
  const adoption = { operation: 'LUMA_GENERATE_VIDEO', upstreamId: made.id } as const
  const { adoptTask: adopted } = await accepted.execute(adoptTask, { input: adoption })
  expect(adopted).toMatchObject({ task: { upstreamId: made.id, tracking: 'ACTIVE' } })
  for (const client of [accepted, refused, unknown])
    expect(sentBy(app, client, 'lumaGenerate')).toHaveLength(1)
  await session.end()
  await app.stop()
})

describe.concurrent('a database', () => {
  it('that is read-only refuses submissions and nothing else', async ({ expect }) => {
    const app = await startTestApp({ kind: 'postgres' })
    const client = app.client()
    await submittedTask(client)
    const session = await sessionOn(app)
    const readOnly = (value: string) =>
      session.query(
        `do $$ begin execute format('alter database %I set default_transaction_read_only = ${value}', current_database()); end $$`,
      )
    await readOnly('on')
    await session.query(endOthers)
    await expect
      .poll(async () => {
        const answer = await submit(client)
        expectUnavailable(answer, 'Nothing was sent; submit again.')
        return app.logged()
      })
      .toContain('cannot execute INSERT in a read-only transaction')
    expect(await read(client)).toMatchObject({ status: 200, body: { data: { tasks: { nodes: [{}] } } } })
    await session.query('set default_transaction_read_only = off')
    await readOnly('off')
    await session.query(endOthers)
    await expect.poll(async () => (await submit(client)).status).toBe(200)
    expect(sentBy(app, client, 'lumaGenerate')).toHaveLength(2)
    await session.end()
    await app.stop()
  })

  it('that takes no connections is told to clients and callers, and is found again', async ({ expect }) => {
    const database = await createTestDatabase('postgres')
    await using proxy = await interruptible(database.environment.DATABASE_URL ?? '')
    const app = await startTestApp({ database: { ...database, open: () => openPostgres(proxy.url) } })
    const client = app.client()
    await submittedTask(client)
    await proxy.close()
    const hook = () => fetch(`${app.url}/hooks/${'a'.repeat(32)}`, { method: 'POST' })
    // A connection that breaks tells so as well.
    for (const _ of ['broken', 'refused', 'refused']) {
      expectUnavailable(await submit(client), 'Nothing was sent; submit again.')
      expectUnavailable(await read(client), 'Ask again.')
      const called = await hook()
      expect([called.status, called.headers.get('retry-after')]).toEqual([503, '5'])
      expect(await called.json()).toMatchObject({
        errors: [{ extensions: { code: 'STORE_UNAVAILABLE' } }],
      })
    }
    expect(app.logged()).toContain('ECONNREFUSED')
    await proxy.open()
    await expect.poll(async () => (await submit(client)).status).toBe(200)
    expect((await hook()).status).toBe(404)
    expect(sentBy(app, client, 'lumaGenerate')).toHaveLength(2)
    await app.stop()
  })

  it('that does not answer is not waited for without end', { timeout: 90_000 }, async ({ expect }) => {
    const database = await createTestDatabase('postgres')
    await using proxy = await interruptible(database.environment.DATABASE_URL ?? '')
    const app = await startTestApp({ database: { ...database, open: () => openPostgres(proxy.url) } })
    const client = app.client()
    await submittedTask(client)
    proxy.silence()
    const started = performance.now()
    const answers = await Promise.all([submit(client), read(client)])
    expectUnavailable(answers[0], 'Nothing was sent; submit again.')
    expectUnavailable(answers[1], 'Ask again.')
    expect(performance.now() - started).toBeLessThan(30_000)
    await proxy.open()
    await expect.poll(async () => (await submit(client)).status).toBe(200)
    expect(sentBy(app, client, 'lumaGenerate')).toHaveLength(2)
    await app.stop()
  })

  it('knows all connections by name, and those of requests have bounds', async ({ expect }) => {
    const app = await startTestApp({ kind: 'postgres' })
    await submittedTask(app.client())
    const session = await sessionOn(app)
    const { rows } = await session.query<{ application_name: string }>(
      'select distinct application_name from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()',
    )
    expect(rows).toEqual([{ application_name: 'media-graph' }])
    const opened = await app.database.open()
    const settings = ['lock_timeout', 'statement_timeout', 'idle_in_transaction_session_timeout'] as const
    const values = await Promise.all(
      settings.map(async name => (await opened.executor.execute(`show ${name}`)).rows[0]?.[name]),
    )
    expect(values).toEqual(['5s', '10s', '10s'])
    await opened.close()
    await session.end()
    await app.stop()
  })
})
