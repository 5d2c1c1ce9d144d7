import { once } from 'node:events'
import { createServer } from 'node:http'
import { json } from 'node:stream/consumers'
import { afterAll, expect, test } from 'vitest'
import { listenSandbox } from '../../src/sandbox/listen.ts'
import { createCaller, idOf } from './caller.ts'

/** Takes callbacks over real HTTP; `next` resolves with one body at a time, in order. */
async function createReceiver() {
  const bodies: unknown[] = []
  const waiting: ((body: unknown) => void)[] = []
  const server = createServer(async (request, response) => {
    const body = await json(request)
    response.writeHead(204).end()
    const resolve = waiting.shift()
    if (resolve) resolve(body)
    else bodies.push(body)
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  return {
    url: `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}/hooks/luma`,
    bodies,
    next: () =>
      bodies.length > 0 ? Promise.resolve(bodies.shift()) : new Promise(resolve => waiting.push(resolve)),
    close() {
      server.closeAllConnections()
      server.close()
    },
  }
}

const receiver = await createReceiver()
const { url, sandbox, close } = await listenSandbox({ pace: 'manual' })
const caller = createCaller(url)
afterAll(async () => {
  await close()
  receiver.close()
})

test('a move calls the hook with the task in the format that made it', async () => {
  const id = await caller.submit('a boat', { notify_hook: receiver.url })
  await sandbox.move(id, 'running')
  expect(await receiver.next()).toMatchObject({ id, state: 'processing' })

  const official = { prompt: 'a boat', callback_url: receiver.url }
  const officialId = idOf(await caller.post('/dream-machine/v1/generations', official))
  await sandbox.move(officialId, 'succeeded')
  expect(await receiver.next()).toMatchObject({
    id: officialId,
    state: 'completed',
    assets: { video: expect.any(String) },
  })
})

test('a task at a pace calls the hook at each change', async () => {
  await using paced = await listenSandbox({ pace: { queuedMs: 10, runningMs: 10 } })
  await createCaller(paced.url).submit('a boat', { notify_hook: receiver.url })
  expect(await receiver.next()).toMatchObject({ state: 'processing' })
  expect(await receiver.next()).toMatchObject({ state: 'completed' })
})

test('a lost callback is not sent', async () => {
  const id = await caller.submit('a boat [sandbox:lost-callbacks]', { notify_hook: receiver.url })
  await sandbox.move(id, 'succeeded')
  expect(sandbox.callbacks.at(-1)).toMatchObject({ taskId: id, outcome: 'lost' })
  expect(receiver.bodies).toEqual([])
})

test('a repeated callback is sent twice', async () => {
  const id = await caller.submit('a boat [sandbox:repeated-callbacks]', { notify_hook: receiver.url })
  await sandbox.move(id, 'running')
  expect([await receiver.next(), await receiver.next()]).toMatchObject([{ id }, { id }])
})

test('a hook that nobody answers changes nothing', async () => {
  const id = await caller.submit('a boat', { notify_hook: 'http://127.0.0.1:1/' })
  await sandbox.move(id, 'succeeded')
  expect(sandbox.callbacks.at(-1)).toMatchObject({ taskId: id, outcome: 'failed' })
  expect(sandbox.state(id)).toMatchObject({ phase: 'succeeded' })
})
