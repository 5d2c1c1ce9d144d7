import pg from 'pg'
import { expect, it } from 'vitest'
import { startTestApp } from '../support/app.ts'
import { until } from '../support/observe.ts'
import { submittedTask } from '../support/tasks.ts'

it('what is kept of looks that are over does not grow', { timeout: 90_000 }, async () => {
  const app = await startTestApp({ kind: 'postgres' })
  // Nothing moves it, so it is looked at for as long as the server runs.
  await submittedTask(app.client())
  const database = new pg.Client(app.database.environment.DATABASE_URL)
  await database.connect()
  const select = async (sql: string, values: unknown[] = []) => (await database.query(sql, values)).rows
  const waiting = { timeout: 40_000 }

  // They are swept once soon after the start; what counts is that it happens again.
  const swept = "select 1 from jobs.queue where name = 'track-luma' and maintain_on is not null"
  await expect.poll(() => select(swept), waiting).toHaveLength(1)
  const over =
    "select id from jobs.job join jobs.queue using (name) where name = 'track-luma' and state = 'completed' and completed_on > maintain_on"
  await expect.poll(() => select(over), waiting).not.toEqual([])
  const ids = (await select(over)).map(({ id }) => id)
  await expect.poll(() => select('select from jobs.job where id = any($1)', [ids]), waiting).toEqual([])

  await database.end()
  await app.stop()
})

it('a look that somebody made due is not taken for one that nobody came for', async () => {
  const app = await startTestApp({ kind: 'postgres', pace: () => 3600 })
  const client = app.client()
  const { id, upstreamId } = await submittedTask(client)
  await app.sandbox.move(upstreamId ?? '', 'succeeded')
  // Whoever begins to watch makes it due.
  await until(client, id, ({ status }) => status === 'SUCCEEDED')
  const database = new pg.Client(app.database.environment.DATABASE_URL)
  await database.connect()
  const { rows } = await database.query(
    "select keep_until > now() + interval '1 year' as kept from jobs.job where name = 'track-luma' and start_after < created_on",
  )
  expect(rows).toEqual([{ kept: true }])
  await database.end()
  await app.stop()
})

it('queues of an earlier version keep due looks as long', async () => {
  const first = await startTestApp({ kind: 'postgres' })
  await first.stop()
  const database = new pg.Client(first.database.environment.DATABASE_URL)
  await database.connect()
  await database.query("update jobs.queue set retention_seconds = 14 * 86400 where name like 'track-%'")
  const second = await startTestApp({ database: first.database })
  const { rows } = await database.query(
    "select name from jobs.queue where name like 'track-%' and retention_seconds < 365 * 86400",
  )
  expect(rows).toEqual([])
  await database.end()
  await second.stop()
})
