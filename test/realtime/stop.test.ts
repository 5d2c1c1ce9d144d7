import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, expect, it } from 'vitest'
import { startTestApp } from '../support/app.ts'
import { killServers, startServer } from '../support/server-process.ts'
import { model, openSession, rawGateway, realtimeUrl, refusedUpgrade } from './sockets.ts'

const stopping = { code: 1001, reason: 'This server is stopping.' }

afterEach(killServers)

it('tells both sides when it stops, and does not wait for one that does not answer', async () => {
  await using gateway = await rawGateway()
  const app = await startTestApp({ environment: { GATEWAY_URL: gateway.url } })
  const polite = await openSession(app, app.client())
  const politeUpstream = await gateway.next()
  const deaf = await openSession(app, app.client())
  const deafUpstream = await gateway.next()
  deaf.socket.pause()
  const begun = performance.now()
  const stopped = app.stop()
  expect(await polite.closed).toEqual(stopping)
  expect(await politeUpstream.closed).toEqual(stopping)
  expect(await deafUpstream.closed).toEqual(stopping)
  await stopped
  expect(performance.now() - begun).toBeLessThan(5_000)
  deaf.socket.resume()
  // The close frame had arrived, and the connection was cut behind it.
  expect(await deaf.closed).toEqual(stopping)
})

it('refuses whoever is waiting for the gateway when it stops', async () => {
  const app = await startTestApp()
  const client = app.client()
  app.sandbox.faults.add({ fault: 'hang', key: client.key })
  const refused = refusedUpgrade(realtimeUrl(app), { client })
  await app.sandbox.requested(({ headers }) => headers.authorization === `Bearer ${client.key}`)
  const stopped = app.stop()
  expect(await refused).toMatchObject({
    status: 503,
    code: 'SHUTTING_DOWN',
    headers: { 'retry-after': '1' },
  })
  await stopped
})

it('is served by the program itself, before the built-in sandbox, and ends with it', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'realtime-'))
  const server = startServer({}, folder)
  const url = await server.ready
  const session = await openSession({ url }, { key: 'sk-sandbox' })
  expect(await session.event('session.created')).toMatchObject({ session: { model } })
  // The sandbox's own endpoint is there beside it.
  const direct = await openSession({ url: `${url}/sandbox/v1` }, { key: 'sk-sandbox' })
  await direct.event('session.created')
  direct.socket.close()
  const stopped = server.stop()
  expect(await session.closed).toEqual(stopping)
  expect(await stopped).toBe(0)
  expect(server.output.stderr).toBe('')
  expect(server.output.stdout).not.toMatch(/"level":[56]0/)
  await rm(folder, { recursive: true })
})
