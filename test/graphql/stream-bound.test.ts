import { afterAll, beforeAll, expect, it } from 'vitest'
import { taskEvents } from '../documents.ts'
import { startTestApp, type TestApp } from '../support/app.ts'
import { submittedTask } from '../support/tasks.ts'

let app: TestApp
beforeAll(async () => {
  app = await startTestApp()
})
afterAll(() => app.stop())

it('gives one key a hundred streams at a time, and a place back when one is left', async () => {
  const client = app.client()
  await submittedTask(client)
  const streams = Array.from({ length: 100 }, () => client.subscribe(taskEvents, {}))
  // The first event of each, the unfinished task, shows that it is open.
  await Promise.all(streams.map(stream => stream.next()))
  await expect(client.subscribe(taskEvents, {}).next()).rejects.toThrow('TOO_MANY_SUBSCRIPTIONS')

  const other = app.client()
  await submittedTask(other)
  expect(await other.subscribe(taskEvents, {}).next()).toMatchObject({ done: false })

  await streams[0]?.return?.()
  await expect
    .poll(() => client.subscribe(taskEvents, {}).next().catch(String))
    .toMatchObject({ done: false })
})
