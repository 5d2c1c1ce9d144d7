import { afterAll, beforeAll, expect, it } from 'vitest'
import { WebSocket } from 'ws'
import { tasks, viewer } from '../documents.ts'
import { realtimeConnection } from '../realtime/documents.ts'
import { follow, model, realtimeUrl, refusedUpgrade } from '../realtime/sockets.ts'
import { startTestApp, type TestApp } from '../support/app.ts'
import type { Client } from '../support/client.ts'
import { sentBy } from '../support/observe.ts'
import { submittedTask } from '../support/tasks.ts'

/** A ticket stands for a key where only sessions of one model are concerned, for a minute. */
let app: TestApp
beforeAll(async () => {
  app = await startTestApp()
})
afterAll(() => app.stop())

async function protocolsOf(client: Client): Promise<string[]> {
  const { realtimeConnection: connection } = await client.execute(realtimeConnection, { model })
  return connection.__typename === 'RealtimeConnection' ? connection.protocols : []
}
const ticketIn = (protocols: string[]) => protocols.at(-1)?.split('.').at(-1) ?? ''

it('opens a session in the name of its owner alone', async () => {
  const [anna, bert] = [app.client(), app.client()]
  for (const client of [anna, bert]) {
    const session = follow(new WebSocket(realtimeUrl(app), await protocolsOf(client)))
    await session.event('session.created')
    session.socket.close()
    await session.closed
    expect(sentBy(app, client).map(({ path }) => path)).toEqual(['/v1/realtime'])
  }
})

it('does not stand beside the key of somebody else: who sends a key acts with it', async () => {
  const [anna, bert] = [app.client(), app.client()]
  const headers = { authorization: `Bearer ${bert.key}` }
  const session = follow(new WebSocket(realtimeUrl(app), await protocolsOf(anna), { headers }))
  await session.event('session.created')
  session.socket.close()
  await session.closed
  expect(sentBy(app, bert)).toHaveLength(1)
  expect(sentBy(app, anna)).toEqual([])
})

it('is no key: it finds nothing of its owner', async () => {
  const anna = app.client()
  const { id } = await submittedTask(anna)
  const ticket = ticketIn(await protocolsOf(anna))
  const finder = app.client(ticket)
  expect((await finder.execute(tasks, {})).tasks.edges).toEqual([])
  expect((await finder.execute(viewer, {})).viewer.id).not.toBe((await anna.execute(viewer, {})).viewer.id)
  const { body } = await finder.request({ query: `{ task(id: "${id}") { id } }` })
  expect(body.data).toEqual({ task: null })
})

it('is worth nothing when a single character of it was changed', async () => {
  const protocols = await protocolsOf(app.client())
  const ticket = ticketIn(protocols)
  const before = app.sandbox.requests.length
  for (const at of [0, 14, 20, 40, ticket.length - 3]) {
    const forged = ticket.slice(0, at) + (ticket[at] === 'A' ? 'B' : 'A') + ticket.slice(at + 1)
    const offered = protocols.map(protocol => protocol.replace(ticket, forged))
    expect(await refusedUpgrade(realtimeUrl(app), { protocols: offered })).toMatchObject({ status: 401 })
  }
  const sessions = app.sandbox.requests.slice(before).filter(({ path }) => path.includes('realtime'))
  expect(sessions).toEqual([])
})
