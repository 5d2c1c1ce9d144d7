import pg from 'pg'
import { describe, expect, it } from 'vitest'
import { readConfig } from '../../src/config.ts'
import { lumaGenerateVideo, tasks } from '../documents.ts'
import { startTestApp } from '../support/app.ts'
import type { Client } from '../support/client.ts'
import { createTestDatabase, databaseKinds } from '../support/database.ts'
import { sentBy } from '../support/observe.ts'
import { assertTask } from '../support/tasks.ts'

const submit = async (client: Client, idempotencyKey?: string, userPrompt = 'boat') =>
  (await client.execute(lumaGenerateVideo, { input: { userPrompt, idempotencyKey } })).lumaGenerateVideo
const submitMany = (client: Client, count: number) =>
  Promise.all(Array.from({ length: count }, () => submit(client)))
const acceptedOf = (answers: { __typename: string }[]) =>
  answers.filter(({ __typename }) => __typename === 'LumaTask').length

const limit = 5
const environment = { SUBMISSIONS_PER_MINUTE: String(limit) }

describe.each(databaseKinds)('the submissions of one key in a minute on %s', kind => {
  it('are limited: a burst is taken, and what is beyond it is neither stored nor sent', async () => {
    const app = await startTestApp({ kind, environment })
    const [anna, berta] = [app.client(), app.client()]
    const answers = await submitMany(anna, limit + 3)
    expect(acceptedOf(answers)).toBe(limit)
    const refused = answers.filter(({ __typename }) => __typename !== 'LumaTask')
    for (const answer of refused) {
      expect(answer).toEqual({
        __typename: 'SubmissionRateExceededError',
        code: 'SUBMISSION_RATE_EXCEEDED',
        message: expect.stringContaining('One key may submit 5 times in 60 seconds here.'),
        limit,
        windowSeconds: 60,
        retryAfterSeconds: expect.toSatisfy((seconds: number) => seconds >= 1 && seconds <= 60),
      })
    }
    expect((await anna.execute(tasks, {})).tasks.edges).toHaveLength(limit)
    expect(sentBy(app, anna, 'lumaGenerate')).toHaveLength(limit)
    // Nobody else is concerned.
    assertTask(await submit(berta))
    await app.stop()
  })

  it('do not keep a repeated one from its task', async () => {
    const app = await startTestApp({ kind, environment })
    const client = app.client()
    const first = await submit(client, 'once')
    assertTask(first)
    await submitMany(client, limit)
    expect(await submit(client, 'another')).toMatchObject({ __typename: 'SubmissionRateExceededError' })
    expect(await submit(client, 'once')).toMatchObject({ __typename: 'LumaTask', id: first.id })
    expect(await submit(client, 'once', 'train')).toMatchObject({
      __typename: 'IdempotencyConflictError',
      task: { id: first.id },
    })
    expect(sentBy(app, client, 'lumaGenerate')).toHaveLength(limit)
    await app.stop()
  })

  it('begin anew with the next minute', async () => {
    const database = await createTestDatabase(kind)
    const before = await startTestApp({ database, environment })
    const key = `sk-test-next-minute-${kind}`
    expect(acceptedOf(await submitMany(before.client(key), limit + 1))).toBe(limit)
    await before.stop()
    const after = await startTestApp({ database, environment })
    // Counted by the process that was there before.
    expect(acceptedOf([await submit(after.client(key))])).toBe(0)
    await after.stop()

    const opened = await database.open()
    await opened.executor.execute("update submission_rates set window_ends_at = now() - interval '1 ms'")
    await opened.close()
    const later = await startTestApp({ database, environment })
    expect(acceptedOf(await submitMany(later.client(key), limit + 1))).toBe(limit)
    await later.stop()
  })
})

it('are counted over all processes together', async () => {
  const database = await createTestDatabase('postgres')
  const apps = [
    await startTestApp({ database, environment }),
    await startTestApp({ database, environment }),
    await startTestApp({ database, environment }),
  ]
  const answers = await Promise.all(apps.map(app => submitMany(app.client('sk-test-rate'), limit)))
  expect(acceptedOf(answers.flat())).toBe(limit)
  await Promise.all(apps.map(app => app.stop()))
})

it('are not counted in the database by a flood beyond the limit', async () => {
  const app = await startTestApp({ kind: 'postgres', environment })
  const client = app.client()
  await submitMany(client, limit)
  const database = new pg.Client(app.database.environment.DATABASE_URL)
  await database.connect()
  await database.query('create extension pg_stat_statements')
  const here = '(select oid from pg_database where datname = current_database())'
  const statements = async () => {
    const { rows } = await database.query<{ query: string }>(
      `select query from pg_stat_statements where dbid = ${here} and query ~ 'submission_rates|insert into "tasks"'`,
    )
    return rows.map(({ query }) => query).filter(query => !query.includes('pg_stat_statements'))
  }
  await database.query(`select pg_stat_statements_reset(0, ${here})`)
  expect(acceptedOf(await submitMany(client, 50))).toBe(0)
  expect(await statements()).toEqual([])
  // The same look sees what another key does.
  await submit(app.client())
  expect(await statements()).toHaveLength(2)
  await database.end()
  await app.stop()
})

it('are 120 unless the setting says otherwise, and any number with 0', async () => {
  expect(readConfig({}).SUBMISSIONS_PER_MINUTE).toBe(120)
  expect(() => readConfig({ SUBMISSIONS_PER_MINUTE: '1.5' })).toThrow(
    'SUBMISSIONS_PER_MINUTE must be a whole number',
  )
  const database = await createTestDatabase('postgres')
  // As in a .env file: not set.
  const usual = await startTestApp({ database, environment: { SUBMISSIONS_PER_MINUTE: '' } })
  const client = usual.client()
  assertTask(await submit(client))
  const opened = await database.open()
  await opened.executor.execute('update submission_rates set submissions = submissions + 118')
  await opened.close()
  assertTask(await submit(client))
  expect(await submit(client)).toMatchObject({ __typename: 'SubmissionRateExceededError', limit: 120 })
  await usual.stop()
  const unlimited = await startTestApp({ database, environment: { SUBMISSIONS_PER_MINUTE: '0' } })
  assertTask(await submit(unlimited.client(client.key)))
  await unlimited.stop()
})
