import { afterAll, beforeAll, expect, it } from 'vitest'
import { startTestApp, type TestApp } from '../support/app.ts'
import { archive, png } from './files.ts'
import { accepted, ended, looks, posts, read, submit } from './submit.ts'

let app: TestApp
beforeAll(async () => {
  // An hour between two looks: whatever is looked at sooner was called for.
  app = await startTestApp({
    pace: () => 3600,
    environment: { PUBLIC_URL: 'https://graph.example.com', FLUX_PREFIX: '/bfl' },
  })
})
afterAll(() => app.stop())

const prompt = 'a lighthouse in fog'
const ours = /"webhook_url":"https:\/\/graph\.example\.com(\/hooks\/[\w-]{32})"/

it.each([
  ['fluxGenerate', { prompt }],
  ['fluxGenerateUltra', { prompt }],
  ['fluxKontext', { prompt }],
  ['flux2Generate', { prompt }],
  ['flux2GenerateFlex', { prompt }],
  ['fluxFill', { image: png }],
  ['fluxExpand', { image: png }],
  ['fluxCanny', { prompt, controlImage: png }],
  ['fluxDepth', { prompt, controlImage: png }],
  ['fluxFinetune', { archive, comment: 'boats', mode: 'STYLE' }],
])('%s gives the vendor an address, ours or the caller’s', async (field, input) => {
  const client = app.client()
  await accepted(client, field, input)
  await accepted(client, field, { ...input, notifyHook: 'https://example.com/hook' })
  const [first, second] = posts(app, client)
  expect(JSON.stringify(first?.body)).toMatch(ours)
  expect(first?.body).not.toHaveProperty('webhook_secret')
  expect(second?.body).toMatchObject({ webhook_url: 'https://example.com/hook' })
})

it('the DALL-E format has no place for one', async () => {
  const client = app.client()
  await submit(client, 'fluxCreateImageDalle', { model: 'flux', prompt })
  expect(posts(app, client)[0]?.body).toEqual({ model: 'flux', prompt, response_format: 'url' })
})

it('a call makes a task be looked at, and nothing in it is believed', async ({ expect }) => {
  const client = app.client()
  const { id, upstreamId } = await accepted(client, 'fluxGenerate', { prompt })
  const [, hook] = ours.exec(JSON.stringify(posts(app, client)[0]?.body)) ?? []
  const call = async (body: object) => {
    const headers = { 'content-type': 'application/json', 'X-Webhook-Secret': 'forged' }
    return (await fetch(app.url + hook, { method: 'POST', headers, body: JSON.stringify(body) })).status
  }
  expect(looks(app, upstreamId)).toEqual([])
  const sample = 'https://evil.example.com/sample.jpeg'
  expect(await call({ id: upstreamId, status: 'Ready', result: { sample } })).toBe(200)
  await app.sandbox.requested(({ query, status }) => query.id === upstreamId && status !== undefined)
  expect(await read(client, id)).toMatchObject({ status: 'RUNNING', assets: [] })
  await app.sandbox.move(upstreamId, 'succeeded')
  expect(await call({ id: upstreamId, status: 'Error' })).toBe(200)
  const task = await ended(client, id)
  expect(task).toMatchObject({ status: 'SUCCEEDED', failure: null })
  expect(task.assets[0]?.url).not.toBe(sample)
})

it('everything but the DALL-E format stands under the prefix', async () => {
  const client = app.client()
  const { id, upstreamId } = await accepted(client, 'fluxGenerate', { prompt })
  await accepted(client, 'fluxFinetune', { archive, comment: 'boats', mode: 'STYLE' })
  await submit(client, 'fluxCreateImageDalle', { model: 'flux', prompt })
  expect(posts(app, client).map(({ path }) => path)).toEqual([
    '/bfl/v1/flux-dev',
    '/bfl/v1/finetune',
    '/v1/images/generations',
  ])
  await app.sandbox.move(upstreamId, 'succeeded')
  await ended(client, id)
  expect(looks(app, upstreamId)[0]).toMatchObject({
    method: 'GET',
    path: '/bfl/v1/get_result',
    headers: { authorization: `Bearer ${client.key}` },
  })
})
