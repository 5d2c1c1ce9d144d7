import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest'
import { openLive, refusedLive } from '../sandbox/live-caller.ts'
import { killServers, startServer } from '../support/server-process.ts'

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'sandbox-socket-'))
})
afterEach(killServers)
afterAll(() => rm(folder, { recursive: true }))

it('opens WebSockets of the built-in sandbox, and no others, and stops while one is open', async () => {
  const server = startServer({}, folder)
  const address = await server.ready
  const live = await openLive(`${address}/sandbox`)
  await live.next('session.created')
  expect((await refusedLive(`${address}/sandbox`, { headers: {} })).status).toBe(401)
  // Without the upgrade the server has its own plain answers.
  expect((await refusedLive(address, { path: '/healthz' })).status).toBe(200)
  expect(await server.stop()).toBe(0)
  expect(await live.closed).toBe(1006)
})
