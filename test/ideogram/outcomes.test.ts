import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { FaultRule } from '../../src/sandbox/faults.ts'
import { tasks } from '../documents.ts'
import { startTestApp, type TestApp } from '../support/app.ts'
import type { Client } from '../support/client.ts'
import { sentBy } from '../support/observe.ts'
import { png, pngBytes } from '../support/pictures.ts'
import { serveSandbox } from '../support/serve.ts'
import { made, read, submit } from './ideogram.ts'

/** What becomes of a submission, by its answer. */

/** What the gateway says to a key in place of the sandbox. */
const said = new Map<string, { status: number; body: unknown }>()
let app: TestApp
let stop: () => Promise<void>
beforeAll(async () => {
  const upstream = await serveSandbox((request, response) => {
    const answer = said.get(String(request.headers.authorization))
    if (!answer) return
    request.resume()
    response.writeHead(answer.status, { 'content-type': 'application/json' }).end(JSON.stringify(answer.body))
  })
  app = await startTestApp({ upstream })
  stop = async () => {
    await app.stop()
    await upstream.close()
  }
})
afterAll(() => stop())

const prompt = 'a lighthouse in fog'
const all: [field: string, input: object][] = [
  ['ideogramGenerate', { prompt }],
  ['ideogramRemix', { image: png, prompt }],
  ['ideogramEdit', { image: png, mask: png, prompt }],
  ['ideogramUpscale', { image: png }],
  ['ideogramDescribe', { image: png }],
  ['ideogramV3Generate', { prompt }],
  ['ideogramV3Remix', { image: png, prompt }],
  ['ideogramV3Edit', { image: png, mask: png, prompt }],
  ['ideogramV3Reframe', { image: png, resolution: 'RESOLUTION_1024_1024' }],
  ['ideogramV3ReplaceBackground', { image: png, prompt }],
]
const v3 = all.filter(([field]) => field.includes('V3'))
const legacy = all.filter(([field]) => !field.includes('V3'))

/** Pixels, from the head of the file. */
const pngSize = { width: pngBytes.readUInt32BE(16), height: pngBytes.readUInt32BE(20) }

/** A client whose next request is answered with a fault. */
function clientWith(fault: FaultRule): Client {
  const client = app.client()
  app.sandbox.faults.add({ ...fault, key: client.key, times: 1 })
  return client
}
/** A client that the gateway answers so, whatever it asks. */
function clientToldOf(status: number, body: unknown): Client {
  const client = app.client()
  said.set(`Bearer ${client.key}`, { status, body })
  return client
}
/** All that a client has. */
const stored = async (client: Client) => (await client.execute(tasks, {})).tasks.edges.map(({ node }) => node)

describe('pictures', { concurrent: true }, () => {
  it('are there at once, with what the vendor tells of each', async () => {
    const client = app.client()
    const before = Date.now()
    const input = {
      prompt,
      count: 2,
      seed: 2_147_483_646,
      styleType: 'ANIME',
      magicPrompt: 'ON',
      resolution: 'RESOLUTION_1344_768',
    }
    const task = await made(client, 'ideogramGenerate', input)
    const rewritten = expect.stringMatching(`^${prompt}, .+`)
    const asset = {
      __typename: 'ImageAsset',
      role: 'RESULT',
      mediaType: 'image/png',
      width: 1344,
      height: 768,
      expired: false,
    }
    expect(task).toMatchObject({
      operation: 'IDEOGRAM_GENERATE',
      vendor: 'IDEOGRAM',
      tracking: 'ENDED',
      progress: 100,
      prompt,
      upstreamId: null,
      upstreamRequestId: expect.any(String),
      failure: null,
      assets: [asset, asset],
      pictures: [
        { prompt: rewritten, seed: 2_147_483_646, styleType: 'ANIME' },
        { prompt: rewritten, seed: 2_147_483_647, styleType: 'ANIME' },
      ],
      unsafeCount: 0,
      descriptions: [],
    })
    for (const { url, expiresAt } of task.assets) {
      expect(Buffer.from(await (await fetch(url)).arrayBuffer())).toEqual(pngBytes)
      const expiry = Date.parse(expiresAt ?? '') - 86_400_000
      expect(expiry).toBeGreaterThanOrEqual(before)
      expect(expiry).toBeLessThanOrEqual(Date.now())
    }
    expect(await read(client, task.id)).toEqual(task)
  })

  it('are as large as they were made by the upscaler', async () => {
    const { assets, prompt } = await made(app.client(), 'ideogramUpscale', { image: png })
    expect(assets).toMatchObject([{ width: pngSize.width, height: pngSize.height }])
    expect(prompt).toBeNull()
  })

  it('that failed the safety check are counted', async () => {
    const input = { prompt: 'a half-unsafe boat', count: 5, seed: 10 }
    expect(await made(app.client(), 'ideogramV3Generate', input)).toMatchObject({
      assets: [{ role: 'RESULT' }, { role: 'RESULT' }, { role: 'RESULT' }],
      pictures: [{ seed: 10 }, { seed: 12 }, { seed: 14 }],
      unsafeCount: 2,
    })
  })
})

it('a description has texts and no file', async () => {
  const client = app.client()
  const task = await made(client, 'ideogramDescribe', { image: png })
  expect(task).toMatchObject({
    prompt: null,
    assets: [],
    pictures: [],
    unsafeCount: 0,
    descriptions: [
      'A picture called image_file.png.',
      `A picture called image_file.png, of ${pngBytes.length} bytes.`,
    ],
  })
  expect(await read(client, task.id)).toEqual(task)
})

describe('where no picture passed the safety check', { concurrent: true }, () => {
  it.each([
    ['ideogramGenerate', { prompt: 'an unsafe boat', count: 3 }],
    ['ideogramV3Remix', { image: png, prompt: 'an unsafe boat' }],
  ])('%s is refused', async (field, input) => {
    const client = app.client()
    expect(await submit(client, field, { ...input, idempotencyKey: 'k' })).toMatchObject({
      __typename: 'ContentRefusedError',
      code: 'CONTENT_REFUSED',
      message: 'No picture passed the safety check of the vendor.',
      upstreamStatus: 200,
      upstreamRequestId: expect.any(String),
    })
    expect(await stored(client)).toMatchObject([
      { status: 'FAILED', submission: 'REFUSED', failure: { code: 'CONTENT_REFUSED' }, assets: [] },
    ])
    await made(client, field, { ...input, prompt, idempotencyKey: 'k' })
  })
})

describe('HTTP 422 is a refusal by the safety check:', { concurrent: true }, () => {
  it.each(all)('%s', async (field, input) => {
    const message = 'The prompt failed the safety check'
    const client = clientWith({ fault: 'refused', status: 422, shape: 'text', message })
    expect(await submit(client, field, input)).toMatchObject({
      __typename: 'ContentRefusedError',
      message,
      upstreamStatus: 422,
      upstreamRequestId: expect.any(String),
    })
    expect(sentBy(app, client)).toHaveLength(1)
  })
})

describe('a gateway without the path', { concurrent: true }, () => {
  it.each(v3)('is said to offer no %s', async (field, input) => {
    const action = field.replace('ideogramV3', '').toLowerCase().replace('replaceb', 'replace-b')
    const said = `This gateway does not offer "${action}" of Ideogram 3.0. It says: `
    const unknown = clientWith({ fault: 'refused', status: 404, message: 'no such route' })
    expect(await submit(unknown, field, input)).toMatchObject({
      __typename: 'UpstreamRefusedError',
      message: `${said}no such route`,
      upstreamStatus: 404,
    })
    const unserved = clientWith({ fault: 'unavailable' })
    expect(await submit(unserved, field, input)).toMatchObject({
      __typename: 'UpstreamRefusedError',
      message: expect.stringMatching(`^${said}.+`),
      upstreamStatus: 503,
      upstreamCode: 'model_not_found',
    })
  })

  it.each(legacy)('has its own words for %s', async (field, input) => {
    const client = clientWith({ fault: 'refused', status: 404, message: 'no such route' })
    expect(await submit(client, field, input)).toMatchObject({
      __typename: 'UpstreamRefusedError',
      message: 'no such route',
    })
  })
})

describe('a refusal', { concurrent: true }, () => {
  it('of the input is told in the vendor’s words', async () => {
    const error = 'aspect_ratio and resolution cannot be used together'
    const client = clientToldOf(400, { error })
    expect(await submit(client, 'ideogramV3Generate', { prompt })).toMatchObject({
      __typename: 'UpstreamRefusedError',
      message: error,
      upstreamStatus: 400,
      upstreamCode: null,
    })
  })

  it('of the gateway’s own account is none of the caller’s key', async () => {
    const client = clientToldOf(403, { error: 'bad key' })
    expect(await submit(client, 'ideogramRemix', { image: png, prompt })).toMatchObject({
      __typename: 'UpstreamRefusedError',
      message: 'bad key',
      upstreamStatus: 403,
    })
  })
})

describe('nobody knows what was made', { concurrent: true }, () => {
  it.each(all)('where %s is answered with a task, as Kling does', async (field, input) => {
    const body = {
      code: 0,
      message: 'SUCCEED',
      request_id: 'r',
      data: { task_id: 'task-1', task_status: 'submitted' },
    }
    const client = clientToldOf(200, body)
    expect(await submit(client, field, input)).toMatchObject({
      __typename: 'SubmissionUnknownError',
      message: expect.stringMatching(
        /no usable answer \(The gateway started the task task-1 and .+\), so the generation may or may not/,
      ),
      upstreamStatus: 200,
      task: { submission: 'UNKNOWN', tracking: 'STALLED' },
    })
  })

  it('where the gateway’s router failed', async () => {
    const body = { code: 'custom_router_error', message: 'unknown error', data: null }
    const client = clientToldOf(500, body)
    expect(await submit(client, 'ideogramUpscale', { image: png })).toMatchObject({
      __typename: 'SubmissionUnknownError',
      message: expect.stringContaining('(unknown error)'),
      upstreamStatus: 500,
    })
  })

  it('where the answer of a description holds pictures', async () => {
    const url = 'https://example.com/a.png'
    const client = clientToldOf(200, { created: 'now', data: [{ url, is_image_safe: true }] })
    expect(await submit(client, 'ideogramDescribe', { image: png })).toMatchObject({
      __typename: 'SubmissionUnknownError',
    })
  })
})

it('a key that the gateway repeats as the name of a task is kept to itself', async () => {
  const client = app.client()
  said.set(`Bearer ${client.key}`, { status: 200, body: { code: 0, data: { task_id: client.key } } })
  const { message } = await submit(client, 'ideogramGenerate', { prompt })
  expect(message).toContain('the task [key]')
  expect(app.logged()).not.toContain(String(client.key))
})
