import type { IncomingMessage, ServerResponse } from 'node:http'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { adoptTask } from '../documents.ts'
import { startTestApp, type TestApp } from '../support/app.ts'
import { sentBy, until } from '../support/observe.ts'
import { serveSandbox } from '../support/serve.ts'
import { created, read, readAt } from './predictions.ts'

/** Predictions as no sandbox tells them, by id. */
const told = new Map<string, object>()
/** Ids that the vendor does not know yet: how many looks find nothing. */
const unknown = new Map<string, number>()
const looks: string[] = []

/** Answers for the vendor about the predictions of this test, and at once for the model that waits. */
function tell({ method, url = '' }: IncomingMessage, response: ServerResponse): void {
  const id = url.split('/').at(-1) ?? ''
  const isWaiting = method === 'POST' && url.includes('/models/sister/')
  const prediction = isWaiting ? told.get('waiting') : method === 'GET' ? told.get(id) : undefined
  if (!prediction) return
  looks.push(url)
  const late = unknown.get(id) ?? 0
  unknown.set(id, late - 1)
  response.writeHead(late > 0 ? 404 : 200, { 'content-type': 'application/json' })
  response.end(late > 0 ? '{"detail":"not found","status":404}' : JSON.stringify(prediction))
}

let upstream: Awaited<ReturnType<typeof serveSandbox>>
let app: TestApp
beforeAll(async () => {
  upstream = await serveSandbox(tell)
  app = await startTestApp({ upstream, environment: { REPLICATE_MODEL_ROUTE: 'path' } })
})
afterAll(async () => {
  await app.stop()
  await upstream.close()
})

const completed = '2050-07-04T09:20:10.732302833Z'
const expires = '2050-07-04T10:20:10.732Z'
const file = 'QUJD'.repeat(100)
let ids = 0

/** Brings a prediction that the vendor tells like this into the graph. */
async function adopted(prediction: object, missingLooks = 0) {
  const client = app.client()
  const upstreamId = `odd${++ids}`
  unknown.set(upstreamId, missingLooks)
  told.set(upstreamId, { id: upstreamId, status: 'succeeded', completed_at: completed, ...prediction })
  const { adoptTask: made } = await client.execute(adoptTask, {
    input: { operation: 'REPLICATE_CREATE_PREDICTION', upstreamId },
  })
  if (!('task' in made)) throw new Error(`Not adopted: ${JSON.stringify(made)}`)
  return { client, id: made.task.id, upstreamId }
}

async function adoptedAt(status: string, prediction: object) {
  const { client, id } = await adopted(prediction)
  return readAt(client, id, status)
}

const url = (name: string) => `https://replicate.delivery/xezq/a1/${name}`

describe.concurrent('an output', () => {
  it('that is an address is a file', async () => {
    expect(await adoptedAt('SUCCEEDED', { output: url('out.mp4') })).toMatchObject({
      progress: 100,
      tracking: 'ENDED',
      assets: [
        {
          __typename: 'VideoAsset',
          role: 'RESULT',
          url: url('out.mp4'),
          mediaType: 'video/mp4',
          expiresAt: expires,
        },
      ],
      output: url('out.mp4'),
      outputOmitted: false,
      outputExpiresAt: expires,
    })
  })

  it('is searched for files, however deep, and each is told once', async () => {
    const output = {
      images: [{ file: url('a.png') }, { file: url('b.webp?size=1') }, url('a.png')],
      more: { sound: url('c.mp3'), captions: [[url('d.vtt')]] },
      seed: 7,
      mask: null,
      safe: true,
    }
    const task = await adoptedAt('SUCCEEDED', { output })
    expect(task.assets).toMatchObject([
      { __typename: 'ImageAsset', url: url('a.png'), mediaType: 'image/png' },
      { __typename: 'ImageAsset', url: url('b.webp?size=1'), mediaType: 'image/webp' },
      { __typename: 'AudioAsset', url: url('c.mp3'), mediaType: 'audio/mpeg' },
      { __typename: 'TextAsset', url: url('d.vtt'), mediaType: 'text/vtt' },
    ])
    expect(task.output).toEqual(output)
  })

  it('keeps addresses that tell no kind to itself', async () => {
    const output = [url('mesh.glb'), url('weights.zip'), url('tmpfile'), 'ftp://example.com/a.png', 'a.png']
    expect(await adoptedAt('SUCCEEDED', { output })).toMatchObject({ assets: [], output })
  })

  it.each([
    ['a text', 'the cake is a lie'],
    ['a text about an address', `see ${url('a.png')}`],
    ['pieces of a text', ['the ', 'cake']],
    ['a number', 0],
    ['no', false],
    ['an empty text', ''],
    ['an empty list', []],
  ])('may be %s', async (_, output) => {
    expect(await adoptedAt('SUCCEEDED', { output })).toMatchObject({
      assets: [],
      output,
      outputOmitted: false,
      outputExpiresAt: expires,
    })
  })

  it('is kept without the files in it', async () => {
    const signed = `${url('a.png')}?signature=${'0f'.repeat(256)}`
    const output = [`data:image/png;base64,${file}`, `a ${file} b`, signed]
    const task = await adoptedAt('SUCCEEDED', { output })
    expect(task.output).toEqual(['[Base64]', 'a [Base64] b', signed])
    expect(task.assets).toMatchObject([{ url: signed }])
  })

  it('takes no address that is longer than addresses are', async () => {
    const output = `${url('a.png')}?${'a=b&'.repeat(1100)}`
    expect(await adoptedAt('SUCCEEDED', { output })).toMatchObject({ assets: [], output })
  })

  it('is cleaned of what cannot be stored', async () => {
    const output = { 'na\0me': ['te\0xt', 'half \ud83d', url('a\0.png')] }
    const task = await adoptedAt('SUCCEEDED', { output, model: 'a/\0b', version: 'c\ud83d' })
    expect(task).toMatchObject({ model: 'a/b', version: 'c\ufffd' })
    expect(task.output).toEqual({ name: ['text', 'half \ufffd', url('a.png')] })
    expect(task.assets).toMatchObject([{ url: url('a.png') }])
  })

  it.each([
    [64 * 1024, false],
    [64 * 1024 + 1, true],
  ])('of %i bytes is omitted: %s', async (bytes, outputOmitted) => {
    const room = bytes - Buffer.byteLength(JSON.stringify([url('a.png'), '']))
    // Two bytes each, and no file to anybody's eye.
    const output = [url('a.png'), 'ü'.repeat(room / 2) + ' '.repeat(room % 2)]
    expect(Buffer.byteLength(JSON.stringify(output))).toBe(bytes)
    const task = await adoptedAt('SUCCEEDED', { output })
    expect(task).toMatchObject({ outputOmitted, assets: [{ url: url('a.png') }], outputExpiresAt: expires })
    expect(task.output).toEqual(outputOmitted ? null : output)
  })

  it('that is nested too deep is omitted whole', async () => {
    const nested = (levels: number): unknown => (levels === 0 ? url('a.png') : [nested(levels - 1)])
    expect(await adoptedAt('SUCCEEDED', { output: nested(32) })).toMatchObject({
      assets: [{ url: url('a.png') }],
      outputOmitted: false,
    })
    expect(await adoptedAt('SUCCEEDED', { output: nested(33) })).toMatchObject({
      assets: [],
      output: null,
      outputOmitted: true,
    })
  })

  it('gives at most 256 files', async () => {
    const output = Array.from({ length: 300 }, (_, index) => url(`${index}.png`))
    const task = await adoptedAt('SUCCEEDED', { output })
    expect(task.assets.map(asset => asset.url)).toEqual(output.slice(0, 256))
    expect(task.output).toEqual(output)
  })
})

describe.concurrent('the end', () => {
  it('is not the first output', async () => {
    const prediction = { status: 'processing', output: [url('a.png')], completed_at: null }
    const { client, id, upstreamId } = await adopted(prediction)
    const running = await readAt(client, id, 'RUNNING')
    expect(running).toMatchObject({ state: 'processing', assets: [], output: null, outputExpiresAt: null })
    const output = [url('a.png'), url('b.png')]
    told.set(upstreamId, { id: upstreamId, status: 'succeeded', completed_at: completed, output })
    expect(await readAt(client, id, 'SUCCEEDED')).toMatchObject({ output, progress: 100 })
  })

  it('waits for an output that is on its way', async () => {
    const completed_at = new Date(Date.now() - 60_000).toISOString()
    const { client, id, upstreamId } = await adopted({ output: null, completed_at })
    expect(await readAt(client, id, 'RUNNING')).toMatchObject({ state: 'succeeded', tracking: 'ACTIVE' })
    told.set(upstreamId, { id: upstreamId, status: 'succeeded', completed_at, output: url('a.png') })
    expect(await readAt(client, id, 'SUCCEEDED')).toMatchObject({ assets: [{ url: url('a.png') }] })
  })

  it('comes without one where the model makes nothing', async () => {
    const completed_at = new Date(Date.now() - 301_000).toISOString()
    expect(await adoptedAt('SUCCEEDED', { output: null, completed_at })).toMatchObject({
      tracking: 'ENDED',
      assets: [],
      output: null,
      outputOmitted: false,
      outputExpiresAt: null,
      dataRemoved: false,
    })
  })

  it('is told after the data are gone', async () => {
    const removed = { input: {}, logs: '', output: null, data_removed: true, completed_at: undefined }
    expect(await adoptedAt('SUCCEEDED', removed)).toMatchObject({
      tracking: 'ENDED',
      assets: [],
      output: null,
      outputExpiresAt: null,
      dataRemoved: true,
    })
  })

  it.each(['canceled', 'aborted'])('%s leaves nothing', async status => {
    expect(await adoptedAt('CANCELED', { status, output: [url('a.png')] })).toMatchObject({
      state: status,
      assets: [],
      output: null,
      failure: null,
    })
  })

  it.each([
    ['a text', ' the output was flagged ', 'the output was flagged'],
    ['an object with a message', { message: 'out of memory', code: 1 }, 'out of memory'],
    ['an object with a detail', { detail: 'out of memory' }, 'out of memory'],
    ['any other object', { reason: ['x', `${file}`] }, '{"reason":["x","[Base64]"]}'],
    ['nothing', null, 'The vendor gave no reason.'],
    ['an empty text', '', 'The vendor gave no reason.'],
    ['half a character', 'no \ud83d', 'no \ufffd'],
  ])('failed tells %s', async (_, error, message) => {
    expect(await adoptedAt('FAILED', { status: 'failed', error })).toMatchObject({
      failure: { code: 'GENERATION_FAILED', message },
      output: null,
    })
  })
})

describe.concurrent('an answer', () => {
  it('tells the model, its version and the seconds of computing', async () => {
    const told = {
      model: 'a/b',
      version: 'dp-0123',
      metrics: { predict_time: 0.58, total_time: 3 },
      output: 'x',
    }
    expect(await adoptedAt('SUCCEEDED', told)).toMatchObject({
      model: 'a/b',
      version: 'dp-0123',
      predictSeconds: 0.58,
      state: 'succeeded',
    })
  })

  it('is read whatever becomes of its extras', async () => {
    const odd = {
      model: 5,
      version: {},
      metrics: 'none',
      data_removed: 'no',
      completed_at: 'soon',
      output: 'x',
    }
    const before = Date.now()
    const task = await adoptedAt('SUCCEEDED', odd)
    expect(task).toMatchObject({
      model: null,
      version: null,
      predictSeconds: null,
      dataRemoved: false,
      output: 'x',
    })
    // Without a time of the end, an hour from when it was seen.
    expect(Date.parse(String(task.outputExpiresAt))).toBeGreaterThanOrEqual(before + 3_600_000)
    expect(Date.parse(String(task.outputExpiresAt))).toBeLessThanOrEqual(Date.now() + 3_600_000)
  })

  it('that comes finished ends the task at once', async () => {
    told.set('waiting', {
      id: 'waited1',
      status: 'succeeded',
      completed_at: completed,
      output: [url('a.png')],
    })
    const client = app.client()
    const task = await created(client, { model: 'sister/waiting', input: { prompt: 'a fox' } })
    expect(task).toMatchObject({
      status: 'SUCCEEDED',
      submission: 'ACCEPTED',
      tracking: 'ENDED',
      upstreamId: 'waited1',
      assets: [{ url: url('a.png'), expiresAt: expires }],
      output: [url('a.png')],
    })
    expect(looks.filter(path => path.endsWith('waited1'))).toEqual([])
  })

  it('404 to a look means not yet', async () => {
    const { client, id, upstreamId } = await adopted({ output: 'x' }, 2)
    expect(await readAt(client, id, 'SUCCEEDED')).toMatchObject({ output: 'x' })
    expect(looks.filter(path => path === `/replicate/v1/predictions/${upstreamId}`)).toHaveLength(3)
  })

  it('has addresses of the vendor that are neither shown nor followed', async () => {
    const client = app.client()
    const made = await created(client, { version: 'google/imagen-4', input: { prompt: 'a fox' } })
    await app.sandbox.move(made.upstreamId ?? '', 'succeeded')
    await until(client, made.id, ({ status }) => status === 'SUCCEEDED')
    const text = JSON.stringify(await read(client, made.id))
    expect(text).not.toContain('replicate.example')
    expect(text).not.toContain('Using seed')
    expect(new Set(sentBy(app, client).map(({ operationId }) => operationId))).toEqual(
      new Set(['replicateCreatePrediction', 'replicateGetPrediction']),
    )
  })
})
