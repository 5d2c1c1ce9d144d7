import { once } from 'node:events'
import { createServer } from 'node:http'
import { afterAll, expect, test } from 'vitest'
import { listenSandbox } from '../../src/sandbox/listen.ts'
import { createSandbox } from '../../src/sandbox/sandbox.ts'
import { createCaller } from './caller.ts'

const { url, close } = await listenSandbox({ pace: 'manual' })
const caller = createCaller(url, 'sk-very-secret-1234')
afterAll(close)

test('shows the requests without their keys', async () => {
  await caller.submit('a boat')
  const { body } = await caller.get('/_sandbox/requests')
  expect(body).toMatchObject([
    { operationId: 'lumaGenerate', status: 200, headers: { authorization: '…1234' } },
  ])
  expect(JSON.stringify(body)).not.toContain('secret')
})

test('adds, shows and clears faults', async () => {
  const fault = { fault: 'quota', operation: 'lumaGenerate', times: 2 }
  expect((await caller.post('/_sandbox/faults', fault)).status).toBe(201)
  expect((await caller.generate()).status).toBe(403)
  expect((await caller.get('/_sandbox/faults')).body).toEqual([{ ...fault, times: 1 }])
  expect((await caller.call('DELETE', '/_sandbox/faults')).status).toBe(204)
  expect((await caller.generate()).status).toBe(200)
})

test('lists and moves tasks', async () => {
  const id = await caller.submit('to be moved')
  expect(await caller.post(`/_sandbox/tasks/${id}`, { phase: 'running' })).toMatchObject({
    status: 200,
    body: { id, state: { phase: 'running' } },
  })
  expect((await caller.get(`/luma/generations/${id}`)).body).toMatchObject({ state: 'processing' })
  const { body } = await caller.get('/_sandbox/tasks')
  expect(body).toEqual(expect.arrayContaining([expect.objectContaining({ id, prompt: 'to be moved' })]))
})

test.each([
  ['a fault that does not exist', '/_sandbox/faults', { fault: 'explode' }, 400],
  ['a setting that does not exist', '/_sandbox/faults', { fault: 'latency', seconds: 1, hours: 1 }, 400],
  ['a body that is no JSON', '/_sandbox/faults', 'quota', 400],
  ['a task that does not exist', '/_sandbox/tasks/nobody', { phase: 'running' }, 404],
  ['a call that does not exist', '/_sandbox/reset', {}, 404],
])('refuses %s', async (_, path, body, status) => {
  expect((await caller.post(path, body)).status).toBe(status)
})

test('works under a path prefix, of which its addresses know', async () => {
  let base = ''
  const sandbox = createSandbox({ pace: 'manual', publicUrl: () => base })
  const server = createServer(sandbox.listener).listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  base = `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}/sandbox/`
  const prefixed = createCaller(base.slice(0, -1))
  const id = await prefixed.submit()
  await sandbox.move(id, 'succeeded')
  const { body } = await prefixed.get(`/luma/generations/${id}`)
  expect(body).toMatchObject({ video: { url: `${base}media/${id}/video.mp4` } })
  expect((await fetch(`${base}media/${id}/video.mp4`)).status).toBe(200)
  expect(sandbox.requests[0]).toMatchObject({ path: '/luma/generations' })
  await sandbox.close()
  server.closeAllConnections()
  server.close()
})
