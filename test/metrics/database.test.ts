import { randomUUID } from 'node:crypto'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { lumaGenerateVideo, viewer } from '../documents.ts'
import { startTestApp, type TestApp } from '../support/app.ts'
import { createTestDatabase, databaseKinds } from '../support/database.ts'
import { scrape, withMetrics } from '../support/metrics.ts'
import { sentBy } from '../support/observe.ts'
import { submittedTask } from '../support/tasks.ts'

const up = 'media_graph_database_up'
const tasks = (submission: string, tracking: string, vendor = 'luma') =>
  `media_graph_tasks{vendor="${vendor}",submission="${submission}",tracking="${tracking}"}`
const storeErrors = 'media_graph_store_errors_total'
const waiting = 'media_graph_database_waiting'
const delay = 'media_graph_look_delay_seconds{vendor="luma"}'

describe.each(databaseKinds)('on %s', kind => {
  it('unsettled tasks and kept bytes are counted', async () => {
    const app = await startTestApp({ kind, pace: () => 3600, environment: withMetrics })
    const client = app.client()
    const { of: atFirst } = await scrape(app)
    expect(atFirst(up)).toBe(1)
    expect(atFirst(tasks('ACCEPTED', 'ACTIVE'))).toBeUndefined()
    for (let count = 0; count < 3; count++) await submittedTask(client)
    app.sandbox.faults.add({ fault: 'bad-gateway-after', key: client.key, times: 1 })
    await client.execute(lumaGenerateVideo, { input: { userPrompt: 'a boat' } })
    const input = { model: 'tts-1', text: 'the boat', voice: 'alloy' }
    const speak =
      'mutation ($input: OpenaiCreateSpeechInput!) { openaiCreateSpeech(input: $input) { __typename } }'
    await client.request({ query: speak, variables: { input } })
    const counted = async () => {
      const { of } = await scrape(app)
      return [
        of(tasks('ACCEPTED', 'ACTIVE')),
        of(tasks('UNKNOWN', 'STALLED')),
        of(tasks('ACCEPTED', 'ENDED', 'openai')),
      ]
    }
    await expect.poll(counted).toEqual([3, 1, undefined])
    const { of } = await scrape(app)
    expect(of('media_graph_stored_bytes{what="files"}')).toBeGreaterThan(100)
    expect(of('media_graph_stored_bytes{what="database"}')).toBeGreaterThan(1_000_000)
    expect(of(storeErrors)).toBe(0)
    await app.stop()
  })
})

it('a look that is late shows, and no more when it was done', async () => {
  const app = await startTestApp({ kind: 'postgres', environment: withMetrics })
  const lateness = async () => (await scrape(app)).of(delay)
  const unhang = app.sandbox.faults.add({ fault: 'hang', operation: 'lumaFetchTasks' })
  // Two batches of a vendor are asked about at a time, here for 15 seconds; whoever comes after them has to wait.
  for (let count = 0; count < 2; count++) {
    const client = app.client()
    await submittedTask(client)
    await app.sandbox.requested(() => sentBy(app, client, 'lumaFetchTasks').length > 0)
  }
  await submittedTask(app.client())
  unhang()
  await expect.poll(lateness).toBeGreaterThan(1)
  await expect.poll(lateness, { timeout: 30_000 }).toBe(0)
  await app.stop()
}, 60_000)

describe('when PostgreSQL is away', () => {
  let app: TestApp
  let administrator: pg.Client
  let name: string
  beforeAll(async () => {
    const database = await createTestDatabase('postgres')
    const url = new URL(database.environment.DATABASE_URL ?? '')
    name = url.pathname.slice(1)
    url.pathname = '/postgres'
    administrator = new pg.Client(url.href)
    await administrator.connect()
    app = await startTestApp({ database, pace: () => 3600, environment: withMetrics })
    await submittedTask(app.client())
  })
  afterAll(async () => {
    await app.stop()
    await administrator.end()
  })

  const isUp = async () => (await scrape(app)).of(up)

  it('the other metrics are still there, and no old counts', async () => {
    await expect.poll(async () => (await scrape(app)).of(tasks('ACCEPTED', 'ACTIVE'))).toBe(1)
    await administrator.query(`alter database ${name} with allow_connections false`)
    await administrator.query('select pg_terminate_backend(pid) from pg_stat_activity where datname = $1', [
      name,
    ])
    await expect.poll(isUp).toBe(0)
    const away = await scrape(app)
    expect(away.series('media_graph_tasks')).toEqual([])
    expect(away.series('media_graph_stored_bytes')).toEqual([])
    expect(away.of('media_graph_submissions_total{vendor="luma",outcome="ACCEPTED",code=""}')).toBe(1)

    const errors = away.of(storeErrors) ?? 0
    const { body } = await app.client().request({ query: '{ viewer { eventCursor } }' })
    expect(body.errors).toHaveLength(1)
    expect((await scrape(app)).of(storeErrors)).toBeGreaterThan(errors)

    await administrator.query(`alter database ${name} with allow_connections true`)
    await expect.poll(isUp).toBe(1)
    expect((await scrape(app)).of(tasks('ACCEPTED', 'ACTIVE'))).toBe(1)
  })

  it('a database that hangs keeps nobody waiting, and shows in the pool', async () => {
    const locker = new pg.Client(app.database.environment.DATABASE_URL)
    await locker.connect()
    await locker.query('begin')
    await locker.query('lock table owners, tasks in access exclusive mode')
    await expect.poll(isUp).toBe(0)
    // They wait for the lock, or for one of the ten connections, until the lock's time-out.
    const asking = Array.from({ length: 14 }, () => app.client().execute(viewer, {}).catch(String))
    const inUse = 'media_graph_database_connections{state="in_use"}'
    await expect.poll(async () => (await scrape(app)).of(inUse)).toBe(10)
    const begun = performance.now()
    const hanging = await scrape(app)
    // Prometheus gives up after ten seconds.
    expect(performance.now() - begun).toBeLessThan(5_000)
    expect(hanging.of(waiting)).toBeGreaterThanOrEqual(4)
    await locker.query('rollback')
    await locker.end()
    await Promise.all(asking)
    await expect.poll(isUp).toBe(1)
    expect((await scrape(app)).of(waiting)).toBe(0)
  })
})

it('a look that breaks in this server is counted as unexpected', async () => {
  const app = await startTestApp({ kind: 'postgres', pace: () => 0.3, environment: withMetrics })
  const broken = 'media_graph_unexpected_errors_total{where="tracking"}'
  expect((await scrape(app)).of(broken)).toBe(0)
  const database = new pg.Client(app.database.environment.DATABASE_URL)
  await database.connect()
  await submittedTask(app.client(`sk-${randomUUID()}`))
  await database.query('update owners set sealed_key = null')
  await expect.poll(async () => (await scrape(app)).of(broken)).toBeGreaterThan(0)
  await database.end()
  await app.stop()
})
