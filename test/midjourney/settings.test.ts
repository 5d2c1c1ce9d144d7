import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { resumeTracking } from '../documents.ts'
import { startTestApp, type TestApp } from '../support/app.ts'
import type { Client } from '../support/client.ts'
import { serveSandbox } from '../support/serve.ts'
import {
  midjourneyBlend,
  midjourneyDescribe,
  midjourneyImageSeed,
  midjourneyPressButton,
  midjourneyShorten,
  midjourneySubmitModal,
  midjourneyUploadImages,
} from './documents.ts'
import {
  adopted,
  assertMidjourney,
  current,
  elsewhere,
  imagined,
  isDone,
  looks,
  png,
  pressed,
  submissions,
  until,
  upstreamIdOf,
  watched,
} from './support.ts'

/** Paths as they came over the wire. */
const paths: string[] = []
let upstream: Awaited<ReturnType<typeof serveSandbox>>
let app: TestApp
beforeAll(async () => {
  // A gateway that serves Midjourney below /studio/v1.
  upstream = await serveSandbox(request => {
    paths.push(request.url ?? '')
    request.url = request.url?.replace(/^\/studio\/v1/, '')
  })
  app = await startTestApp({
    upstream,
    // An hour between two looks: whatever is looked at sooner was called for.
    pace: () => 3600,
    environment: { MIDJOURNEY_PREFIX: '/studio/v1', PUBLIC_URL: 'https://graph.example.com/' },
  })
})
afterAll(async () => {
  await app.stop()
  await upstream.close()
})

const ours = /^https:\/\/graph\.example\.com(\/hooks\/[\w-]{32})$/
/** The address that the last submission gave to the vendor. */
function hookOf(client: Client): string {
  const body = submissions(app, client).at(-1)?.body
  const hook = typeof body === 'object' && body !== null && 'notifyHook' in body ? body.notifyHook : undefined
  return typeof hook === 'string' ? hook : ''
}
/** Calls it as the vendor does; the public address leads to this server. */
async function call(client: Client, body: object = {}): Promise<number> {
  const path = ours.exec(hookOf(client))?.[1] ?? ''
  const headers = { 'content-type': 'application/json' }
  const response = await fetch(app.url + path, { method: 'POST', headers, body: JSON.stringify(body) })
  return response.status
}

it('MIDJOURNEY_PREFIX stands before the speed and before every path', async () => {
  const client = app.client()
  const grid = await imagined(client, { speed: 'FAST' })
  const id = upstreamIdOf(grid)
  await app.sandbox.move(id, 'succeeded')
  const done = (await watched(client, grid.id, isDone)).at(-1)
  if (!done) throw new Error('unreachable')
  await pressed(client, done, 'U1')
  await client.execute(midjourneySubmitModal, { input: { taskId: '17', mask: png, speed: 'TURBO' } })
  await client.execute(midjourneyBlend, { input: { images: [png, png] } })
  await client.execute(midjourneyDescribe, { input: { image: png } })
  await client.execute(midjourneyShorten, { input: { prompt: 'a boat', speed: 'RELAX' } })
  await client.execute(midjourneyUploadImages, { input: { images: [png] } })
  const { midjourneyImageSeed: seed } = await client.execute(midjourneyImageSeed, { taskId: grid.id })
  expect(seed.__typename).toBe('MidjourneyImageSeedSuccess')
  expect(new Set(paths)).toEqual(
    new Set([
      '/studio/v1/mj-fast/mj/submit/imagine',
      '/studio/v1/mj/task/list-by-condition',
      '/studio/v1/mj/submit/action',
      '/studio/v1/mj-turbo/mj/submit/modal',
      '/studio/v1/mj/submit/blend',
      '/studio/v1/mj/submit/describe',
      '/studio/v1/mj-relax/mj/submit/shorten',
      '/studio/v1/mj/submit/upload-discord-images',
      `/studio/v1/mj/task/${id}/image-seed`,
    ]),
  )
})

describe('a callback', () => {
  const notifyHook = 'https://example.com/hook'
  it.each([
    {
      name: 'midjourneyImagine',
      submit: (client: Client, more: object) => imagined(client, more),
    },
    {
      name: 'midjourneyPressButton',
      submit: (client: Client, more: object) =>
        client.execute(midjourneyPressButton, { input: { taskId: '17', customId: 'MJ::1', ...more } }),
    },
    {
      name: 'midjourneyBlend',
      submit: (client: Client, more: object) =>
        client.execute(midjourneyBlend, { input: { images: [png, png], ...more } }),
    },
    {
      name: 'midjourneyDescribe',
      submit: (client: Client, more: object) =>
        client.execute(midjourneyDescribe, { input: { image: png, ...more } }),
    },
    {
      name: 'midjourneyShorten',
      submit: (client: Client, more: object) =>
        client.execute(midjourneyShorten, { input: { prompt: 'a boat', ...more } }),
    },
  ])('of $name goes to us, or to the caller where an address is given', async ({ submit }) => {
    const client = app.client()
    await submit(client, {})
    expect(hookOf(client)).toMatch(ours)
    await submit(client, { notifyHook })
    expect(hookOf(client)).toBe(notifyHook)
  })

  it('is not for the answer to a form, nor for uploads', async () => {
    const client = app.client()
    await client.execute(midjourneySubmitModal, { input: { taskId: '17', prompt: 'on' } })
    await client.execute(midjourneyUploadImages, { input: { images: [png] } })
    const bodies = submissions(app, client).map(({ body }) => Object.keys(body ?? {}))
    expect(bodies).toEqual([['taskId', 'prompt'], ['base64Array']])
  })

  it('makes the task be looked at at once, and its body is not believed', async () => {
    const client = app.client()
    const made = await imagined(client)
    const imageUrl = 'https://evil.example.com/a.png'
    await app.sandbox.move(upstreamIdOf(made), 'running')
    expect(await call(client, { id: made.upstreamId, status: 'SUCCESS', imageUrl })).toBe(200)
    await expect
      .poll(() => current(client, made.id))
      .toMatchObject({ status: 'RUNNING', state: 'IN_PROGRESS' })
    expect(looks(app, client)).toHaveLength(1)
    await app.sandbox.move(upstreamIdOf(made), 'succeeded')
    expect(await call(client, { id: made.upstreamId, status: 'FAILURE' })).toBe(200)
    await expect.poll(() => current(client, made.id)).toMatchObject({ status: 'SUCCEEDED' })
    expect(looks(app, client)).toHaveLength(2)
    expect(JSON.stringify(await current(client, made.id))).not.toContain('evil')
  })
})

it('TRACKING_DEADLINE_HOURS ends the wait for a form, which can be answered even then', async () => {
  // About a second.
  await using hasty = await startHastyApp()
  const client = hasty.client()
  const form = await adopted(client, await elsewhere(hasty, client).form())
  const stalled = await until(client, form.id, ({ tracking }) => tracking === 'STALLED')
  expect(stalled).toMatchObject({ status: 'QUEUED', state: 'MODAL', awaitsModal: true, failure: null })

  const input = { taskId: form.id, prompt: 'a boat --zoom 2' }
  const { midjourneySubmitModal: answered } = await client.execute(midjourneySubmitModal, { input })
  assertMidjourney(answered)
  await hasty.sandbox.move(upstreamIdOf(form), 'succeeded')
  // The answer may be STALLED by now as well: a second is short.
  const result = async (taskId: string) => {
    await client.execute(resumeTracking, { input: { taskId } })
    return until(client, taskId, isDone)
  }
  const done = await result(answered.id)
  expect(await current(client, form.id)).toMatchObject({ tracking: 'STALLED', awaitsModal: true })
  const resumed = await result(form.id)
  expect(resumed).toMatchObject({ tracking: 'ENDED', awaitsModal: false })
  expect(resumed.assets).toEqual(done.assets)
  expect(done.assets).toMatchObject([{ role: 'RESULT' }])
})

async function startHastyApp(): Promise<TestApp & AsyncDisposable> {
  const made = await startTestApp({ environment: { TRACKING_DEADLINE_HOURS: '0.0003' } })
  return { ...made, [Symbol.asyncDispose]: made.stop }
}
