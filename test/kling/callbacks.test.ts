import { afterAll, beforeAll, describe, it } from 'vitest'
import { startTestApp, type TestApp } from '../support/app.ts'
import type { Client } from '../support/client.ts'
import { sentBy } from '../support/observe.ts'
import { serve } from '../support/serve.ts'
import {
  klingExtendVideo,
  klingGenerateImage,
  klingImageToVideo,
  klingLipSync,
  klingTextToVideo,
  klingVirtualTryOn,
} from './documents.ts'
import { acceptedVideo, current, klingIdOf } from './kling.ts'

/** Kling really calls here: the public address is a door in front of the server. */

let app: TestApp
/** Whether each next look was planned for a task that Kling calls back about. */
const calledBack: unknown[] = []
let door: Awaited<ReturnType<typeof serve>>
beforeAll(async () => {
  door = await serve(async (request, response) => {
    const chunks: Buffer[] = []
    for await (const chunk of request) chunks.push(chunk)
    const { method, url = '' } = request
    const headers = { 'content-type': 'application/json' }
    const answer = await fetch(app.url + url.replace(/^\/base/, ''), {
      method,
      headers,
      body: Buffer.concat(chunks),
    })
    response.writeHead(answer.status).end(await answer.text())
  })
  // An hour between two looks: whatever is looked at sooner was called for.
  app = await startTestApp({
    kind: 'postgres',
    pace: facts => {
      calledBack.push(facts.calledBack)
      return 3600
    },
    environment: { PUBLIC_URL: `${door.url}/base/` },
  })
})
afterAll(async () => {
  await app.stop()
  await door.close()
})

const picture = 'https://example.com/in/a.png'
const videoUrl = 'https://example.com/in/talk.mp4'
const speech = { text: 'good morning', voiceId: 'v1' }
type Hook = { notifyHook?: string }
const submissions: [operationId: string, submit: (client: Client, hook: Hook) => Promise<object>][] = [
  [
    'klingGenerateImage',
    (client, hook) => client.execute(klingGenerateImage, { input: { prompt: 'fog', ...hook } }),
  ],
  [
    'klingVirtualTryOn',
    (client, hook) =>
      client.execute(klingVirtualTryOn, { input: { humanImage: picture, clothImage: picture, ...hook } }),
  ],
  [
    'klingTextToVideo',
    (client, hook) => client.execute(klingTextToVideo, { input: { prompt: 'waves', ...hook } }),
  ],
  [
    'klingImageToVideo',
    (client, hook) => client.execute(klingImageToVideo, { input: { image: picture, ...hook } }),
  ],
  [
    'klingExtendVideo',
    (client, hook) => client.execute(klingExtendVideo, { input: { taskId: '83', videoId: 'v', ...hook } }),
  ],
  ['klingLipSync', (client, hook) => client.execute(klingLipSync, { input: { videoUrl, speech, ...hook } })],
]

describe.concurrent.each(submissions)('%s', (operationId, submit) => {
  it('gives Kling an address of ours, at the top of the body', async ({ expect }) => {
    const client = app.client()
    await submit(client, {})
    const ours = new RegExp(`^${door.url}/base/hooks/[\\w-]{32}$`)
    expect(sentBy(app, client, operationId)).toMatchObject([
      { body: { callback_url: expect.stringMatching(ours) } },
    ])
  })

  it('gives Kling the caller’s address instead where there is one', async ({ expect }) => {
    const client = app.client()
    const notifyHook = 'https://example.com/hook?t=abc'
    await submit(client, { notifyHook })
    expect(sentBy(app, client, operationId)).toMatchObject([{ body: { callback_url: notifyHook } }])
  })
})

describe.concurrent('each change', () => {
  it('is called for and looked at once', async ({ expect }) => {
    const client = app.client()
    const made = await acceptedVideo(client)
    const looks = () => sentBy(app, client, 'klingGetTextToVideoTask').length
    await app.sandbox.move(klingIdOf(made), 'running')
    await expect.poll(async () => (await current(client, made.id)).status).toBe('RUNNING')
    expect(looks()).toBe(1)
    expect(calledBack.at(-1)).toBe(true)
    await app.sandbox.move(klingIdOf(made), 'succeeded')
    await expect.poll(async () => (await current(client, made.id)).status).toBe('SUCCEEDED')
    expect(looks()).toBe(2)
    const told = app.sandbox.callbacks.filter(({ taskId }) => taskId === made.upstreamId)
    expect(told).toMatchObject([
      { outcome: 'delivered', body: { task_id: made.upstreamId, task_status: 'processing' } },
      { outcome: 'delivered', body: { task_id: made.upstreamId, task_status: 'succeed' } },
    ])
  })

  it('that is told of in a forged call is not believed', async ({ expect }) => {
    const client = app.client()
    const made = await acceptedVideo(client)
    const [post] = sentBy(app, client, 'klingTextToVideo')
    const hook = /"callback_url":"([^"]+)"/.exec(JSON.stringify(post?.body))?.[1] ?? ''
    const videos = [{ id: 'v', url: 'https://evil.example.com/a.mp4' }]
    const body = JSON.stringify({ task_id: made.upstreamId, task_status: 'succeed', task_result: { videos } })
    const looks = () => sentBy(app, client, 'klingGetTextToVideoTask')
    expect((await fetch(hook, { method: 'POST', body })).status).toBe(200)
    await expect.poll(() => looks().map(({ status }) => status)).toEqual([200])
    // What the first look found is stored before the second begins.
    expect((await fetch(hook, { method: 'POST', body })).status).toBe(200)
    await expect.poll(() => looks().length).toBe(2)
    expect(await current(client, made.id)).toMatchObject({ status: 'QUEUED', state: 'submitted', assets: [] })
  })
})
