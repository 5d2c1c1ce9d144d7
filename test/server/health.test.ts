import { pino } from 'pino'
import { expect, it, onTestFinished } from 'vitest'
import { createApp } from '../../src/app.ts'
import { readConfig } from '../../src/config.ts'
import { listenSandbox } from '../../src/sandbox/listen.ts'
import { createClient } from '../support/client.ts'
import { createTestDatabase } from '../support/database.ts'
import { serve } from '../support/serve.ts'

/** The whole server on a port, not started yet. */
async function serveUnstarted() {
  const sandbox = await listenSandbox({ pace: 'manual' })
  const database = await createTestDatabase('pglite')
  const SECRET = 'a secret for tests'
  const config = readConfig({ SECRET, GATEWAY_URL: sandbox.url, ...database.environment })
  const app = createApp({
    config: { ...config, SECRET, GATEWAY_URL: sandbox.url },
    sandbox: true,
    database: await database.open(),
    logger: pino({ level: 'silent' }),
  })
  const server = await serve(app.listener)
  onTestFinished(async () => {
    await server.close()
    await sandbox.close()
  })
  const status = async (path: string) => (await fetch(server.url + path)).status
  return { app, sandbox: sandbox.sandbox, status, url: server.url }
}

it('is alive but not ready before the start; what else is asked then waits and is answered', async () => {
  const { app, status, url } = await serveUnstarted()
  const early = createClient(`${url}/graphql`, 'sk-early').request({ query: '{ tasks { nodes { id } } }' })
  expect(await status('/healthz')).toBe(200)
  expect(await status('/readyz')).toBe(503)
  await app.start()
  expect(await status('/readyz')).toBe(200)
  expect(await early).toMatchObject({ status: 200, body: { data: { tasks: { nodes: [] } } } })
  await app.stop()
})

it('is alive but not ready while it stops, and answers the submission that is under way', async () => {
  const { app, sandbox, status, url } = await serveUnstarted()
  await app.start()
  sandbox.faults.add({ fault: 'latency', milliseconds: 500, operation: 'lumaGenerate' })
  const submitted = createClient(`${url}/graphql`, 'sk-late').request({
    query: 'mutation { lumaGenerateVideo(input: { userPrompt: "a boat" }) { __typename } }',
  })
  await sandbox.requested(({ operationId }) => operationId === 'lumaGenerate')
  const stopped = app.stop()
  expect(await status('/readyz')).toBe(503)
  expect(await status('/healthz')).toBe(200)
  expect((await submitted).body).toEqual({ data: { lumaGenerateVideo: { __typename: 'LumaTask' } } })
  await stopped
})

it('knows no other path', async () => {
  const { app, status } = await serveUnstarted()
  await app.start()
  expect(await Promise.all(['/', '/nowhere', '/graphql/more', '/hooks/', '/healthzz'].map(status))).toEqual([
    404, 404, 404, 404, 404,
  ])
  await app.stop()
})
