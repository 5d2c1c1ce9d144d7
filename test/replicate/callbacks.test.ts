import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startTestApp, type TestApp } from '../support/app.ts'
import type { Client } from '../support/client.ts'
import { sentBy } from '../support/observe.ts'
import { created, read } from './predictions.ts'

let app: TestApp
beforeAll(async () => {
  // An hour between two looks: whatever is looked at sooner was called for.
  app = await startTestApp({
    pace: () => 3600,
    environment: { PUBLIC_URL: 'https://graph.example.com/base/' },
  })
})
afterAll(() => app.stop())

const model = 'google/imagen-4'
const input = { prompt: 'a fox' }
const ours = /^https:\/\/graph\.example\.com\/base(\/hooks\/[\w-]{32})$/

/** The path that our address of a submission leads to. */
function hookOf(client: Client): string {
  const [, address = ''] = /"webhook":"([^"]+)"/.exec(JSON.stringify(sentBy(app, client)[0]?.body)) ?? []
  const [, path = ''] = ours.exec(address) ?? []
  return path
}

describe.each([
  ['model', { model }],
  ['version', { version: model }],
])('by %s', (_, name) => {
  it('the vendor is given an address of ours, for the end alone', async () => {
    const client = app.client()
    await created(client, { ...name, input })
    expect(sentBy(app, client)[0]?.body).toEqual({
      ...name,
      input,
      webhook: expect.stringMatching(ours),
      webhook_events_filter: ['completed'],
    })
  })

  it('the vendor is given the caller’s address in its place', async () => {
    const client = app.client()
    await created(client, { ...name, input, notifyHook: 'https://example.com/hook', notifyEvents: ['LOGS'] })
    expect(sentBy(app, client)[0]?.body).toEqual({
      ...name,
      input,
      webhook: 'https://example.com/hook',
      webhook_events_filter: ['logs'],
    })
  })
})

it('a call makes the task be looked at at once, and its body is not believed', async () => {
  const client = app.client()
  const made = await created(client, { model, input })
  const call = async (body: object) => {
    const response = await fetch(app.url + hookOf(client), {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'webhook-signature': 'v1,forged' },
      body: JSON.stringify({ id: made.upstreamId, ...body }),
    })
    expect(response.status).toBe(200)
  }
  await app.sandbox.move(made.upstreamId ?? '', 'running')
  await call({ status: 'succeeded', output: 'https://evil.example.com/a.png' })
  await expect.poll(async () => (await read(client, made.id)).status).toBe('RUNNING')
  await app.sandbox.move(made.upstreamId ?? '', 'succeeded')
  expect(sentBy(app, client, 'replicateGetPrediction')).toHaveLength(1)
  await call({ status: 'failed' })
  await expect.poll(async () => (await read(client, made.id)).status).toBe('SUCCEEDED')
  expect(sentBy(app, client, 'replicateGetPrediction')).toHaveLength(2)
  expect(JSON.stringify(await read(client, made.id))).not.toContain('evil')
})
