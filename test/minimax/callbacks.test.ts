import { request as forward } from 'node:http'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { z } from 'zod'
import { startTestApp, type TestApp } from '../support/app.ts'
import type { Client } from '../support/client.ts'
import { sentBy } from '../support/observe.ts'
import { serve } from '../support/serve.ts'
import { boat, reached, readsBy, submitted, taskOf } from './requests.ts'

let app: TestApp
/** The public address of the server: a proxy in front of it, because it is needed before the server has its own. */
let front: Awaited<ReturnType<typeof serve>>
beforeAll(async () => {
  front = await serve((request, response) => {
    const path = request.url?.replace(/^\/base/, '') ?? '/'
    const { method, headers } = request
    const inner = forward(app.url + path, { method, headers }, answer => {
      response.writeHead(answer.statusCode ?? 502, answer.headers)
      answer.pipe(response)
    })
    request.pipe(inner)
  })
  // An hour between two looks: whatever is looked at sooner was called for.
  app = await startTestApp({ pace: () => 3600, environment: { PUBLIC_URL: `${front.url}/base` } })
})
afterAll(async () => {
  await app.stop()
  await front.close()
})

const hookOf = (client: Client): string =>
  z.object({ callback_url: z.string() }).parse(sentBy(app, client)[0]?.body).callback_url
const call = async (url: string, body: object) => {
  const headers = { 'content-type': 'application/json' }
  const response = await fetch(url, { method: 'POST', headers, body: JSON.stringify(body) })
  return { status: response.status, body: await response.json() }
}

it('gives the vendor an address of ours, echoes its challenge and looks when it calls', async () => {
  const client = app.client()
  const { id, upstreamId } = await submitted(client)
  expect(sentBy(app, client)[0]?.body).toEqual({
    model: 'MiniMax-Hailuo-02',
    prompt: 'a paper boat',
    callback_url: expect.stringMatching(/^http:\/\/127\.0\.0\.1:\d+\/base\/hooks\/[\w-]{32}$/),
  })
  await app.sandbox.move(upstreamId, 'running')
  expect(await reached(client, id, 'RUNNING')).toMatchObject({ state: 'Processing' })
  await app.sandbox.move(upstreamId, 'succeeded')
  expect(await reached(client, id, 'SUCCEEDED')).toMatchObject({ assets: [{ role: 'RESULT' }] })
  // Without the echo the sandbox would have sent neither.
  expect(app.sandbox.callbacks.filter(({ taskId }) => taskId === upstreamId)).toMatchObject([
    { url: hookOf(client), outcome: 'delivered', body: { status: 'processing' } },
    { url: hookOf(client), outcome: 'delivered', body: { status: 'success' } },
  ])
})

it('gives the vendor the caller’s address instead where there is one', async () => {
  const client = app.client()
  await submitted(client, { ...boat, notifyHook: 'https://example.com/hook' })
  expect(hookOf(client)).toBe('https://example.com/hook')
})

it('believes nothing in the body of a call', async () => {
  const client = app.client()
  const { id, upstreamId } = await submitted(client)
  const body = { task_id: upstreamId, status: 'success', file_id: '7', base_resp: { status_code: 0 } }
  expect(await call(hookOf(client), body)).toEqual({ status: 200, body: {} })
  await app.sandbox.requested(() => readsBy(app, client, 'minimaxGetTask').length > 0)
  expect(await taskOf(client, id)).toMatchObject({ status: 'QUEUED', assets: [], failure: null })
  expect(readsBy(app, client, 'minimaxGetFile')).toEqual([])
})

it('echoes a challenge at the address of a task only', async () => {
  const client = app.client()
  await submitted(client)
  const challenge = 'c0ffee'
  expect(await call(hookOf(client), { challenge })).toEqual({ status: 200, body: { challenge } })
  const nowhere = hookOf(client).replace(/.{32}$/, 'a'.repeat(32))
  expect(await call(nowhere, { challenge })).toEqual({ status: 404, body: {} })
})
