import { randomUUID } from 'node:crypto'
import { EventEmitter, on } from 'node:events'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { adoptTask } from '../documents.ts'
import { startTestApp, type TestApp } from '../support/app.ts'
import type { Client } from '../support/client.ts'
import { until } from '../support/observe.ts'
import { serveSandbox } from '../support/serve.ts'
import { accepted, ended, looks, read, trained } from './submit.ts'

/** What get_result answers about an id in the sandbox's place. */
const answers = new Map<string, { status?: number; body: object }>()
const asked = new EventEmitter()
const upstream = await serveSandbox((request, response) => {
  const id = new URL(request.url ?? '', 'http://gateway').searchParams.get('id') ?? ''
  const answer = answers.get(id)
  if (!answer) return
  response.writeHead(answer.status ?? 200, { 'content-type': 'application/json' })
  response.end(JSON.stringify(answer.body))
  asked.emit(id)
})
let app: TestApp
beforeAll(async () => {
  app = await startTestApp({ upstream })
})
afterAll(async () => {
  await app.stop()
  await upstream.close()
})

const prompt = 'a lighthouse in fog'
const made = (client: Client, input: object = {}) => accepted(client, 'fluxGenerate', { prompt, ...input })
const seconds = (from: number, to: string | null | undefined) => (Date.parse(to ?? '') - from) / 1000

/** Resolves when an id was asked about three times more: what a look found is stored before the next one begins. */
async function askedAgain(id: string): Promise<void> {
  let times = 0
  for await (const _ of on(asked, id)) if (++times === 3) return
}

/** A task whose looks are answered with this until it ends. */
async function endedBy(body: object) {
  const client = app.client()
  const { id, upstreamId } = await made(client)
  answers.set(upstreamId, { body: { id: upstreamId, ...body } })
  return ended(client, id)
}

/** A task that was made elsewhere. */
async function adopted(client: Client, upstreamId: string): Promise<string> {
  const input = { operation: 'FLUX_GENERATE', upstreamId } as const
  const { adoptTask: result } = await client.execute(adoptTask, { input })
  if (result.__typename !== 'AdoptTaskSuccess') throw new Error(JSON.stringify(result))
  return result.task.id
}

describe('a picture', { concurrent: true }, () => {
  it('goes from waiting to its file', async () => {
    const client = app.client()
    const { id, upstreamId } = await made(client, { seed: 4_294_967_295 })
    await app.sandbox.move(upstreamId, { phase: 'running', progress: 0.4 })
    await until(client, id, ({ progress }) => progress === 40)
    expect(await read(client, id)).toMatchObject({
      status: 'RUNNING',
      state: 'Pending',
      seed: null,
      revisedPrompt: null,
      computingSeconds: null,
      assets: [],
    })
    await app.sandbox.move(upstreamId, 'succeeded')
    const task = await ended(client, id)
    expect(task).toMatchObject({
      status: 'SUCCEEDED',
      state: 'Ready',
      seed: 4_294_967_295,
      revisedPrompt: prompt,
      computingSeconds: expect.any(Number),
      moderationReasons: [],
      assets: [{ __typename: 'ImageAsset', role: 'RESULT', mediaType: 'image/jpeg', expired: false }],
    })
    const [asset] = task.assets
    expect((await fetch(asset?.url ?? '')).status).toBe(200)
    const until600 = (app.sandbox.state(upstreamId)?.endedAt ?? 0) + 600_000
    expect(Date.parse(asset?.expiresAt ?? '')).toBe(until600)
    expect(looks(app, upstreamId)[0]).toMatchObject({
      method: 'GET',
      path: '/flux/v1/get_result',
      headers: { authorization: `Bearer ${client.key}` },
    })
  })

  it('tells its format by the end of the address', async () => {
    const sample = 'https://example.com/results/sample.png?sig=abc'
    expect(await endedBy({ status: 'Ready', result: { sample } })).toMatchObject({
      assets: [{ url: sample, mediaType: 'image/png' }],
    })
    const bare = 'https://example.com/results/sample'
    expect(await endedBy({ status: 'Ready', result: { sample: bare } })).toMatchObject({
      assets: [{ url: bare, mediaType: 'image/jpeg' }],
    })
  })
})

describe('a link ends', { concurrent: true }, () => {
  const ready = (sample: string, result: object = {}) => ({ status: 'Ready', result: { sample, ...result } })
  const plain = 'https://example.com/results/sample.jpeg'

  it('when its signature does', async () => {
    const end = new Date(Math.floor(Date.now() / 1000) * 1000 + 345_000).toISOString().replace('.000', '')
    const signed = `${plain}?se=${encodeURIComponent(end)}&sp=r&sig=abc`
    const { assets } = await endedBy(ready(signed, { end_time: Date.now() / 1000 }))
    expect(assets[0]?.expired).toBe(false)
    expect(Date.parse(assets[0]?.expiresAt ?? '')).toBe(Date.parse(end))
  })

  it('ten minutes after the end of the task, as the vendor tells it', async () => {
    const end = Date.now() - 300_000
    const { assets } = await endedBy(ready(plain, { end_time: end / 1000 }))
    expect(assets[0]?.expired).toBe(false)
    expect(seconds(end, assets[0]?.expiresAt)).toBeCloseTo(600, 2)
  })

  it('ten minutes after the look where the vendor tells nothing', async () => {
    const now = Date.now()
    const { assets } = await endedBy(ready(plain, { end_time: null }))
    expect(seconds(now, assets[0]?.expiresAt)).toBeGreaterThanOrEqual(600)
    expect(seconds(Date.now(), assets[0]?.expiresAt)).toBeLessThanOrEqual(600)
  })

  it.each([
    { how: 'by its signature', query: '?se=2025-02-05T03%3A36%3A13Z', end_time: undefined },
    { how: 'by the end of the task', query: '', end_time: 1_738_725_973.3 },
  ])('before it was read, $how: the task has succeeded all the same', async ({ query, end_time }) => {
    expect(await endedBy(ready(plain + query, { end_time }))).toMatchObject({
      status: 'SUCCEEDED',
      assets: [
        { url: plain + query, expired: true, expiresAt: expect.stringMatching(/^2025-02-05T03:36:13/) },
      ],
    })
  })
})

describe('an id that is not known is no verdict', { concurrent: true }, () => {
  it('of a fresh task', async () => {
    const client = app.client()
    const { id, upstreamId } = await made(client, { prompt: `${prompt} [sandbox:late-id;reads=2]` })
    await app.sandbox.move(upstreamId, 'succeeded')
    expect(await ended(client, id)).toMatchObject({ status: 'SUCCEEDED', failure: null })
    expect(looks(app, upstreamId).length).toBeGreaterThanOrEqual(3)
  })

  it.each([
    { what: 'Task not found', answer: { body: { status: 'Task not found', result: null } } },
    { what: 'TASK NOT FOUND', answer: { body: { status: 'TASK NOT FOUND' } } },
    {
      what: 'HTTP 400',
      answer: { status: 400, body: { code: 'task_not_exist', message: 'task_not_exist', data: null } },
    },
    { what: 'HTTP 404', answer: { status: 404, body: { detail: 'not found' } } },
  ])('as $what', async ({ answer }) => {
    const client = app.client()
    const { id, upstreamId } = await made(client)
    answers.set(upstreamId, answer)
    await askedAgain(upstreamId)
    expect(await read(client, id)).toMatchObject({
      status: expect.stringMatching(/^(QUEUED|RUNNING)$/),
      tracking: 'ACTIVE',
      failure: null,
    })
    // Nor is it a word that nobody knows.
    expect(app.logged()).not.toMatch(/"word":"task not found"/i)
    await app.sandbox.move(upstreamId, 'succeeded')
    answers.delete(upstreamId)
    expect(await ended(client, id)).toMatchObject({ status: 'SUCCEEDED' })
  })
})

describe('a failure is told by', { concurrent: true }, () => {
  const filter = 'Derivative Works Filter'
  const moderated = (...reasons: string[]) => ({ details: { 'Moderation Reasons': reasons } })

  it.each([
    ['Request Moderated', moderated(filter, 'Child Safety'), 'CONTENT_REFUSED', `${filter}, Child Safety`],
    ['content moderated', moderated('Content Filter'), 'CONTENT_REFUSED', 'Content Filter'],
    ['Content Moderated', { details: null }, 'CONTENT_REFUSED', 'Content Moderated'],
    ['Request Moderated', { ...moderated(), message: 'no boats' }, 'CONTENT_REFUSED', 'no boats'],
    ['Error', { details: { reason: 'too dark', code: 7 }, message: 'no' }, 'GENERATION_FAILED', 'too dark'],
    ['Error', { error: 'generation_timeout' }, 'GENERATION_TIMEOUT', 'generation_timeout'],
    ['ERROR', { error: 'generation_timeout', message: 'too long' }, 'GENERATION_TIMEOUT', 'too long'],
    ['Error', { error: 'content_policy_violation', message: 'no' }, 'CONTENT_REFUSED', 'no'],
    ['Error', { error: 'constructor', message: ' ' }, 'GENERATION_FAILED', 'constructor'],
    ['Error', { error: { code: 1 }, message: null, details: [] }, 'GENERATION_FAILED', 'Error'],
  ])('%s %j', async (status, said, code, message) => {
    const task = await endedBy({ status, result: null, ...said })
    expect(task).toMatchObject({ status: 'FAILED', state: status, failure: { code, message }, assets: [] })
  })

  it('the reasons of the moderation, as a list', async () => {
    const client = app.client()
    const { id, upstreamId } = await made(client)
    await app.sandbox.move(upstreamId, { phase: 'failed', word: 'Content Moderated', failure: 'no boats' })
    expect(await ended(client, id)).toMatchObject({
      moderationReasons: ['no boats'],
      failure: { code: 'CONTENT_REFUSED', message: 'no boats' },
    })
  })
})

it('a training ends without a file', async () => {
  const { training, task } = await trained(app, app.client())
  expect(training).toMatchObject({ operation: 'FLUX_FINETUNE', prompt: 'boats', status: 'QUEUED' })
  expect(task).toMatchObject({ status: 'SUCCEEDED', state: 'Ready', tracking: 'ENDED', assets: [] })
})

describe('a prediction of Replicate is read where the id is one of Replicate’s', { concurrent: true }, () => {
  const urls = { get: 'https://replicate.example/v1/predictions/x' }
  const file = 'https://replicate.example/pbxt/out-0.webp'
  const anId = () => randomUUID().replaceAll('-', '').slice(0, 26)

  it.each([
    [
      { status: 'starting', output: null },
      { status: 'QUEUED', tracking: 'ACTIVE' },
    ],
    [
      { status: 'processing', output: null },
      { status: 'RUNNING', tracking: 'ACTIVE' },
    ],
    [
      { status: 'succeeded', output: null },
      { status: 'RUNNING', tracking: 'ACTIVE' },
    ],
    [
      { status: 'succeeded', output: file },
      { status: 'SUCCEEDED', assets: [{ url: file, mediaType: 'image/webp' }] },
    ],
    [{ status: 'succeeded', output: [file, `${file}?2`] }, { assets: [{ url: file }, { url: `${file}?2` }] }],
    [
      { status: 'failed', error: 'NSFW' },
      { status: 'FAILED', failure: { message: 'NSFW' } },
    ],
    [{ status: 'canceled' }, { status: 'CANCELED', tracking: 'ENDED' }],
  ])('%j', async (body, wanted) => {
    const client = app.client()
    const upstreamId = anId()
    answers.set(upstreamId, { body: { id: upstreamId, urls, ...body } })
    const id = await adopted(client, upstreamId)
    if ('tracking' in wanted && wanted.tracking === 'ACTIVE') await askedAgain(upstreamId)
    else await ended(client, id)
    expect(await read(client, id)).toMatchObject(wanted)
  })

  it('as Flux’s own where it has its shape', async () => {
    const client = app.client()
    const upstreamId = anId()
    answers.set(upstreamId, { body: { id: upstreamId, status: 'Ready', result: { sample: file } } })
    const id = await adopted(client, upstreamId)
    expect(await ended(client, id)).toMatchObject({ status: 'SUCCEEDED', assets: [{ url: file }] })
  })

  it('and nowhere else', async () => {
    const client = app.client()
    const { id, upstreamId } = await made(client)
    answers.set(upstreamId, { body: { status: 'succeeded', output: file, urls } })
    await askedAgain(upstreamId)
    expect(await read(client, id)).toMatchObject({ status: 'RUNNING', assets: [] })
  })
})
