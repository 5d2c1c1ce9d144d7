import { expect, it } from 'vitest'
import { openPostgres } from '../../src/core/store/database.ts'
import { taskEvents, viewer } from '../documents.ts'
import { startTestApp } from '../support/app.ts'
import { cutCommits } from '../support/cutting-proxy.ts'
import { createTestDatabase } from '../support/database.ts'
import { submittedTask } from '../support/tasks.ts'

it('an acceptance whose commit was carried out but not heard of is stored once', async () => {
  const database = await createTestDatabase('postgres')
  const { DATABASE_URL = '' } = database.environment
  await using proxy = await cutCommits(DATABASE_URL, 'insert into "events"', 1)
  const app = await startTestApp({ database: { ...database, open: () => openPostgres(proxy.url) } })
  const client = app.client()
  const { eventCursor: after } = (await client.execute(viewer, {})).viewer
  const made = await submittedTask(client)
  expect(proxy.cuts()).toBe(1)
  expect(made).toMatchObject({ submission: 'ACCEPTED', tracking: 'ACTIVE' })
  expect(app.sandbox.requests.filter(({ operationId }) => operationId === 'lumaGenerate')).toHaveLength(1)

  await app.sandbox.move(made.upstreamId ?? '', 'succeeded')
  const statuses: string[] = []
  for await (const { taskEvents: event } of client.subscribe(taskEvents, { after })) {
    expect(event.task.id).toBe(made.id)
    statuses.push(event.task.status)
    if (event.task.status === 'SUCCEEDED') break
  }
  // Its first event once; Luma's row may show RUNNING on the way.
  expect(statuses.filter(status => status === 'QUEUED')).toHaveLength(1)
  await app.stop()
})
