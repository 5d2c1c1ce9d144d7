import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { FaultRule } from '../../src/sandbox/faults.ts'
import { tasks } from '../documents.ts'
import { startTestApp, type TestApp } from '../support/app.ts'
import type { Client } from '../support/client.ts'
import { sentBy } from '../support/observe.ts'
import { partOf, png, pngBytes, svgBytes, webpBytes } from '../support/pictures.ts'
import { serveSandbox } from '../support/serve.ts'
import { leastInputs, made, read, refused, submit } from './recraft.ts'

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
const all = leastInputs(prompt, png)

/** A client whose requests meet faults. */
function clientWith(...faults: FaultRule[]): Client {
  const client = app.client()
  for (const fault of faults) app.sandbox.faults.add({ times: 1, ...fault, key: client.key })
  return client
}
/** A client that the gateway answers so, whatever it asks. */
function clientToldOf(status: number, body: unknown): Client {
  const client = app.client()
  said.set(`Bearer ${client.key}`, { status, body })
  return client
}
const bytesOf = async (url: string) => {
  const response = await fetch(url)
  return { type: response.headers.get('content-type'), bytes: Buffer.from(await response.arrayBuffer()) }
}

describe('what was made', { concurrent: true }, () => {
  it('is there at once, with what the vendor tells of it', async () => {
    const client = app.client()
    const before = Date.now()
    const task = await made(client, 'recraftGenerateImage', { prompt, count: 2 })
    const asset = { __typename: 'ImageAsset', role: 'RESULT', mediaType: 'image/webp', expired: false }
    expect(task).toMatchObject({
      operation: 'RECRAFT_GENERATE_IMAGE',
      vendor: 'RECRAFT',
      tracking: 'ENDED',
      progress: 100,
      prompt,
      upstreamId: null,
      upstreamRequestId: expect.any(String),
      failure: null,
      assets: [asset, asset],
      revisedPrompts: [prompt, prompt],
      chargedCredits: 80,
      styleId: null,
    })
    for (const { url, expiresAt } of task.assets) {
      expect(await bytesOf(url)).toEqual({ type: 'image/webp', bytes: webpBytes })
      const created = Date.parse(expiresAt ?? '') - 86_400_000
      // The vendor tells whole seconds.
      expect(created).toBeGreaterThan(before - 1000)
      expect(created).toBeLessThanOrEqual(Date.now())
    }
    expect(await read(client, task.id)).toEqual(task)
  })

  it.each([
    ['recraftGenerateImage', { prompt, style: 'icon' }, 'image/svg+xml', svgBytes, 80],
    ['recraftVectorize', { image: png }, 'image/svg+xml', svgBytes, 10],
    ['recraftRemoveBackground', { image: png }, 'image/png', pngBytes, 10],
    ['recraftRemoveBackground', { image: png, outputFormat: 'WEBP' }, 'image/webp', webpBytes, 10],
    ['recraftClarityUpscale', { image: png }, 'image/webp', webpBytes, 4],
    ['recraftGenerativeUpscale', { image: png, outputFormat: 'PNG' }, 'image/png', pngBytes, 250],
    ['recraftCreateImageDalle', { prompt, model: 'recraftv3' }, 'image/webp', webpBytes, null],
  ])('is the same by its address and as a file: %s (%#)', async (field, input, mediaType, bytes, credits) => {
    const client = app.client()
    const there = await made(client, field, input)
    const here = await made(client, field, { ...input, responseFormat: 'BASE64' })
    for (const { assets, chargedCredits } of [there, here]) {
      expect(assets).toMatchObject([{ mediaType }])
      expect(await bytesOf(assets[0]?.url ?? '')).toEqual({ type: mediaType, bytes })
      expect(chargedCredits).toBe(credits)
    }
    expect(there.assets[0]?.url).toContain(app.upstream.url)
    expect(here.assets).toMatchObject([
      { url: expect.stringContaining(`${app.url}/files/`), size: bytes.length, expired: false },
    ])
    // The answer, the events and the log hold no file.
    expect(JSON.stringify(here)).not.toContain(bytes.toString('base64'))
    expect(app.logged()).not.toContain(bytes.toString('base64'))
  })

  it('of a style is its id, and no file', async () => {
    const client = app.client()
    const task = await made(client, 'recraftCreateStyle', { style: 'ICON', images: [png] })
    expect(task).toMatchObject({
      operation: 'RECRAFT_CREATE_STYLE',
      tracking: 'ENDED',
      prompt: null,
      upstreamId: expect.stringMatching(/^[\da-f-]{36}$/),
      styleId: task.upstreamId,
      assets: [],
      revisedPrompts: [],
    })
  })

  it('is read as a relative of the gateway tells it', async () => {
    const url = 'https://files.example.com/7f8a9b0c'
    const client = clientToldOf(200, { id: 't', url, status: 'succeeded' })
    expect(await made(client, 'recraftVectorize', { image: png })).toMatchObject({
      assets: [{ url, mediaType: 'image/svg+xml' }],
      chargedCredits: null,
      revisedPrompts: [null],
    })
  })
})

describe('an upscaler whose old route is gone', { concurrent: true }, () => {
  const upscalers = [
    {
      field: 'recraftClarityUpscale',
      old: 'clarityUpscaleRecraftImage',
      successor: 'crispUpscaleRecraftImage',
      path: '/recraft/v1/images/crispUpscale',
    },
    {
      field: 'recraftGenerativeUpscale',
      old: 'generativeUpscaleRecraftImage',
      successor: 'creativeUpscaleRecraftImage',
      path: '/recraft/v1/images/creativeUpscale',
    },
  ]
  const input = { image: png, outputFormat: 'PNG', idempotencyKey: 'k' }
  const gone = (operation: string): FaultRule => ({ fault: 'not-found', operation })

  it.each(upscalers)('goes on to the new one: $field', async ({ field, old, successor, path }) => {
    const client = clientWith(gone(old))
    const task = await made(client, field, input)
    expect(await bytesOf(task.assets[0]?.url ?? '')).toMatchObject({ bytes: pngBytes })
    const body = {
      file: partOf('file.png', pngBytes, 'image/png'),
      response_format: 'url',
      image_format: 'png',
    }
    expect(sentBy(app, client)).toMatchObject([
      { operationId: old, status: 404, body },
      { operationId: successor, status: 200, path, body },
    ])
    // The old one is tried first again: what is gone for one channel is there for another.
    await made(client, field, { image: png })
    expect(sentBy(app, client).map(({ operationId }) => operationId)).toEqual([old, successor, old])
  })

  it.each(upscalers)('is refused where the new one is not there either: $field', async upscaler => {
    const { field, old, successor } = upscaler
    const client = clientWith(gone(old), gone(successor))
    expect(await submit(client, field, input)).toMatchObject({
      __typename: 'UpstreamRefusedError',
      message: 'Invalid URL',
      upstreamStatus: 404,
    })
    expect(sentBy(app, client)).toHaveLength(2)
    await made(client, field, input)
  })

  it.each(upscalers)('tells what the new one refuses, or leaves open: $field', async upscaler => {
    const { field, old, successor } = upscaler
    const denied = clientWith(gone(old), { fault: 'quota', operation: successor })
    expect(await submit(denied, field, input)).toMatchObject({ __typename: 'QuotaExceededError' })
    const unlucky = clientWith(gone(old), { fault: 'bad-gateway-after', operation: successor })
    for (const _ of ['first', 'again']) {
      expect(await submit(unlucky, field, input)).toMatchObject({
        __typename: 'SubmissionUnknownError',
        task: { submission: 'UNKNOWN' },
      })
    }
    expect(sentBy(app, unlucky)).toHaveLength(2)
  })

  it.each([400, 403, 405, 410, 413])('is not meant by HTTP %i', async status => {
    const client = clientWith({ fault: 'refused', status })
    expect(await submit(client, 'recraftClarityUpscale', input)).toMatchObject({
      __typename: 'UpstreamRefusedError',
      upstreamStatus: status,
    })
    expect(sentBy(app, client)).toHaveLength(1)
  })

  it.each(['recraftVectorize', 'recraftRemoveBackground'])('%s has no other route', async field => {
    const client = clientWith({ fault: 'not-found' })
    expect(await submit(client, field, { image: png })).toMatchObject({
      __typename: 'UpstreamRefusedError',
      upstreamStatus: 404,
    })
    expect(sentBy(app, client)).toHaveLength(1)
  })
})

describe('a refusal', { concurrent: true }, () => {
  it.each(all)('by a moderation is told as that: %s', async (field, input) => {
    for (const code of ['content_policy_violation', 'sensitive_words_detected']) {
      const client = clientToldOf(400, { error: { message: 'no boats', type: 'new_api_error', code } })
      expect(await submit(client, field, input)).toMatchObject({
        __typename: 'ContentRefusedError',
        message: 'no boats',
        upstreamCode: code,
      })
    }
  })

  it("is told in the vendor's words", async () => {
    expect(
      await submit(app.client(), 'recraftGenerateImage', { prompt: '[sandbox:fail;message=no boats]' }),
    ).toMatchObject({
      __typename: 'UpstreamRefusedError',
      message: 'no boats',
      upstreamStatus: 400,
      upstreamCode: 'invalid_request_parameter',
    })
  })

  it('of too large a file is one of the gateway', async () => {
    const body = { error: { message: 'request body too large', code: 'read_request_body_failed' } }
    expect(await submit(clientToldOf(413, body), 'recraftVectorize', { image: png })).toMatchObject({
      __typename: 'UpstreamRefusedError',
      upstreamStatus: 413,
      upstreamCode: 'read_request_body_failed',
    })
  })

  it('of a stored task frees its idempotency key, with its failure kept', async () => {
    const client = clientWith({ fault: 'refused', message: 'no boats' })
    const input = { image: png, idempotencyKey: 'k' }
    await submit(client, 'recraftRemoveBackground', input)
    await made(client, 'recraftRemoveBackground', input)
    const stored = (await client.execute(tasks, {})).tasks.edges.map(({ node }) => node)
    expect(stored).toMatchObject([
      { status: 'SUCCEEDED', submission: 'ACCEPTED' },
      { status: 'FAILED', submission: 'REFUSED', failure: { message: 'no boats' } },
    ])
  })
})

describe('nobody knows what was made', { concurrent: true }, () => {
  const router = { code: 'custom_router_error', message: 'unknown error', data: null }

  it.each(all)('where the router of the gateway failed: %s', async (field, input) => {
    for (const status of [500, 200]) {
      const client = clientToldOf(status, router)
      expect(await submit(client, field, input)).toMatchObject({
        __typename: 'SubmissionUnknownError',
        upstreamStatus: status,
        task: { submission: 'UNKNOWN', tracking: 'STALLED' },
      })
    }
  })

  it('where the answer names a picture and has none', async () => {
    const client = clientToldOf(200, { image: { image_id: 'i', url: null } })
    expect(await submit(client, 'recraftVectorize', { image: png })).toMatchObject({
      __typename: 'SubmissionUnknownError',
    })
  })
})

it('a style whose outcome is unknown serves nobody', async () => {
  const client = clientWith({ fault: 'bad-gateway-after' })
  const { task } = await submit(client, 'recraftCreateStyle', { style: 'ICON', images: [png] })
  expect(task).toMatchObject({ submission: 'UNKNOWN' })
  const styleId = typeof task === 'object' && task !== null && 'id' in task ? task.id : ''
  expect(await submit(client, 'recraftGenerateImage', { prompt, styleId })).toMatchObject(
    refused('styleId', /never named this task/),
  )
  expect(sentBy(app, client)).toHaveLength(1)
})
