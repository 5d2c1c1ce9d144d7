import { afterAll, beforeAll, expect, it } from 'vitest'
import { startTestApp, type TestApp } from '../support/app.ts'
import { sentBy } from '../support/observe.ts'
import { serveSandbox } from '../support/serve.ts'
import { current, finish, imagined, isDone, until, upstreamIdOf } from './support.ts'

/** Where a gateway does not serve the route for many tasks. */

/** What a gateway says of the ids in here, in place of the task. */
const unknown = new Map<string, string>()
let upstream: Awaited<ReturnType<typeof serveSandbox>>
let app: TestApp
beforeAll(async () => {
  upstream = await serveSandbox((request, response) => {
    if (request.url === '/mj/task/list-by-condition') response.writeHead(404).end()
    const text = unknown.get(/^\/mj\/task\/(\d+)\/fetch$/.exec(request.url ?? '')?.[1] ?? '')
    if (text !== undefined) response.writeHead(200, { 'content-type': 'application/json' }).end(text)
  })
  app = await startTestApp({ upstream })
})
afterAll(async () => {
  await app.stop()
  await upstream.close()
})

it('tasks are read one by one, and go through their lives', async () => {
  const client = app.client()
  const made = await imagined(client)
  await app.sandbox.move(upstreamIdOf(made), { phase: 'running', progress: 0.31 })
  expect(await until(client, made.id, ({ progress }) => progress === 31)).toMatchObject({ status: 'RUNNING' })
  expect(await finish(app, client, made)).toMatchObject({ status: 'SUCCEEDED', state: 'SUCCESS' })
  const [read] = sentBy(app, client, 'fetchMjTask')
  expect(read).toMatchObject({ method: 'GET', path: `/mj/task/${made.upstreamId}/fetch`, status: 200 })
})

it.each(['null', ''])(
  'an id of which the gateway says %j is not known yet, and hides no other',
  async text => {
    const client = app.client()
    const [fresh, other] = [await imagined(client), await imagined(client)]
    unknown.set(upstreamIdOf(fresh), text)
    await app.sandbox.move(upstreamIdOf(fresh), 'succeeded')
    await finish(app, client, other)
    expect(await current(client, fresh.id)).toMatchObject({ status: 'QUEUED', tracking: 'ACTIVE' })
    unknown.clear()
    expect(await until(client, fresh.id, isDone)).toMatchObject({ status: 'SUCCEEDED' })
    expect(app.logged()).not.toContain('contract does not know')
  },
)
