import { afterAll, beforeAll, expect, it } from 'vitest'
import { klingTextToVideo } from '../kling/documents.ts'
import { startTestApp, type TestApp } from '../support/app.ts'
import type { Client } from '../support/client.ts'
import { sentBy, until } from '../support/observe.ts'
import { submittedTask } from '../support/tasks.ts'

let app: TestApp
beforeAll(async () => {
  app = await startTestApp({ environment: { UPSTREAM_TIMEOUT_SECONDS: '1' } })
})
afterAll(() => app.stop())

async function video(client: Client) {
  const { klingTextToVideo: made } = await client.execute(klingTextToVideo, { input: { prompt: 'waves' } })
  if (made.__typename !== 'KlingTask') throw new Error(JSON.stringify(made))
  return made
}

it('a hundred tasks that the vendor does not answer for keep no other waiting', async () => {
  const [slow, other] = [app.client(), app.client()]
  const read = 'klingGetTextToVideoTask'
  app.sandbox.faults.add({ fault: 'hang', key: slow.key, operation: read })
  for (let n = 0; n < 100; n++) await video(slow)
  await app.sandbox.requested(({ operationId }) => operationId === read)

  // Of another key at the same vendor, and of the same key at another vendor.
  const [elsewhere, boat] = [await video(other), await submittedTask(slow)]
  await app.sandbox.move(elsewhere.upstreamId ?? '', 'succeeded')
  await app.sandbox.move(boat.upstreamId ?? '', 'succeeded')
  await until(other, elsewhere.id, ({ status }) => status === 'SUCCEEDED')
  await until(slow, boat.id, ({ status }) => status === 'SUCCEEDED')
  expect(sentBy(app, slow, read).every(({ status }) => status === undefined)).toBe(true)

  // Those of the slow vendor were not given up.
  app.sandbox.faults.clear()
  const late = await video(slow)
  await app.sandbox.move(late.upstreamId ?? '', 'succeeded')
  expect(await until(slow, late.id, ({ status }) => status === 'SUCCEEDED')).toMatchObject({ failure: null })
})
