import { once } from 'node:events'
import { createServer } from 'node:http'
import { json } from 'node:stream/consumers'
import { afterAll, describe, expect, test } from 'vitest'
import { z } from 'zod'
import { listenSandbox } from '../../src/sandbox/listen.ts'
import type { CallerAnswer } from './caller.ts'
import { createCaller, idOf } from './caller.ts'

const { url, sandbox, close } = await listenSandbox({ pace: 'manual' })
const anna = createCaller(url, 'sk-anna')
const bert = createCaller(url, 'sk-bert')
afterAll(close)

const version = { 'x-runway-version': '2024-11-06' }
const image = 'https://example.com/in/first.png'
const unknown = { status: 400, body: { code: 'task_not_exist', data: null } }
const officialPath = '/runwayml/v1/image_to_video'
const wanted = {
  model: 'gen3a_turbo',
  promptImage: image,
  promptText: 'a boat',
  duration: 5,
  ratio: '1280:768',
}

const submitOfficial = (body: object = wanted, headers?: Record<string, string>) =>
  anna.post(officialPath, body, { ...version, ...headers })
const readOfficial = (id: string, caller = anna) => caller.get(`/runwayml/v1/tasks/${id}`, version)
const submitReverse = (body: object = { prompt: 'a boat' }) => anna.post('/runway/pro/generate', body)
const feed = (id: string, caller = anna) => caller.post('/runway/feed', { task_id: id })

const accepted = z.object({
  code: z.literal(200),
  msg: z.literal('ok'),
  data: z.object({ task_id: z.string() }),
})
const taskIdOf = ({ body }: CallerAnswer) => accepted.parse(body).data.task_id

describe('the official format', () => {
  test('takes a task through its life', async () => {
    const submitted = await submitOfficial()
    expect(submitted.status).toBe(200)
    expect(submitted.body).toEqual({ id: expect.stringMatching(/^[0-9a-f-]{36}$/) })
    const id = idOf(submitted)
    const createdAt = expect.stringMatching(/^\d{4}-\d\d-\d\dT[\d:.]+Z$/)
    expect((await readOfficial(id)).body).toEqual({ id, status: 'PENDING', createdAt })

    await sandbox.move(id, { phase: 'running', progress: 0.4 })
    expect((await readOfficial(id)).body).toEqual({ id, status: 'RUNNING', createdAt, progress: 0.4 })

    await sandbox.move(id, 'succeeded')
    const succeeded = await readOfficial(id)
    expect(succeeded.body).toEqual({ id, status: 'SUCCEEDED', createdAt, output: [expect.any(String)] })
    const { output } = z.object({ output: z.tuple([z.url()]) }).parse(succeeded.body)
    expect(output[0]).toContain('X-Amz-Expires=86400')
    const media = await fetch(output[0])
    expect(media.headers.get('content-type')).toBe('video/mp4')
    await media.body?.cancel()
  })

  test('tells a failed task by HTTP 200, in words and by a code', async () => {
    const id = idOf(await submitOfficial())
    await sandbox.move(id, { phase: 'failed', failure: 'the input was refused' })
    expect(await readOfficial(id)).toMatchObject({
      status: 200,
      body: { status: 'FAILED', failure: 'the input was refused', failureCode: 'SAFETY.INPUT.TEXT' },
    })
  })

  test('spells CANCELLED with two Ls, and takes any word', async () => {
    const id = idOf(await submitOfficial())
    await sandbox.move(id, { phase: 'queued', word: 'THROTTLED' })
    expect((await readOfficial(id)).body).toMatchObject({ id, status: 'THROTTLED' })
    await sandbox.move(id, 'canceled')
    expect((await readOfficial(id)).body).toMatchObject({ status: 'CANCELLED' })
  })

  test('succeeds with an empty list before there is a link', async () => {
    const id = idOf(await submitOfficial())
    await sandbox.move(id, { phase: 'succeeded', withoutUrl: true })
    expect((await readOfficial(id)).body).toMatchObject({ status: 'SUCCEEDED', output: [] })
  })

  test('takes a first and a last frame, and data URLs', async () => {
    const frames = [
      { uri: image, position: 'first' },
      { uri: 'data:image/png;base64,AAAA', position: 'last' },
    ]
    expect((await submitOfficial({ ...wanted, promptImage: frames })).status).toBe(200)
  })

  test('answers under the vendor’s bare paths as well', async () => {
    const id = idOf(await anna.post('/v1/image_to_video', wanted, version))
    expect(await anna.get(`/v1/tasks/${id}`, version)).toMatchObject({ status: 200, body: { id } })
  })

  const frame = (position: string) => ({ uri: image, position })
  test.each([
    ['an image without TLS', { promptImage: 'http://example.com/a.png' }, 'must be an HTTPS URL'],
    ['an image by address', { promptImage: 'https://192.0.2.1/a.png' }, 'must be an HTTPS URL'],
    ['a long URL', { promptImage: `${image}?${'a'.repeat(2048)}` }, 'must be an HTTPS URL'],
    ['plain Base64', { promptImage: 'iVBORw0KGgo=' }, 'must be an HTTPS URL'],
    ['two first frames', { promptImage: [frame('first'), frame('first')] }, 'must be unique'],
    [
      'a last frame for gen4_turbo',
      { model: 'gen4_turbo', ratio: '1280:720', promptImage: [frame('first'), frame('last')] },
      'takes no last frame',
    ],
    ['a ratio of another model', { ratio: '960:960' }, 'ratio 960:960 is not supported by gen3a_turbo'],
  ])('the vendor refuses %s', async (_, change, message) => {
    const before = sandbox.tasks.length
    const answer = await submitOfficial({ ...wanted, ...change })
    expect(answer).toMatchObject({ status: 400, body: { error: expect.stringContaining(message) } })
    expect(sandbox.tasks.length).toBe(before)
  })

  test.each([
    ['a field in snake_case', { ...wanted, prompt_text: 'x' }, 'body.prompt_text is not known'],
    ['no image', { model: 'gen3a_turbo' }, 'body.promptImage is missing'],
    ['other seconds', { ...wanted, duration: 7 }, 'body.duration must be one of 5, 10'],
  ])('the contract refuses %s', async (_, body, message) => {
    const answer = await submitOfficial(body)
    expect(answer).toMatchObject({ status: 400, body: { message: expect.stringContaining(message) } })
  })

  test('wants the version of the API in a header', async () => {
    const missing = { status: 400, body: { message: 'header.X-Runway-Version is missing' } }
    expect(await anna.post(officialPath, wanted)).toMatchObject(missing)
    expect(await anna.get('/runwayml/v1/tasks/x')).toMatchObject(missing)
  })

  test('has no refusal inside HTTP 200', async () => {
    expect(await submitOfficial(wanted, { 'x-sandbox-fault': 'refused-with-200' })).toMatchObject({
      status: 400,
      body: { message: 'runwayImageToVideo never refuses with 200' },
    })
  })
})

describe('the reverse format', () => {
  test('takes a task through its life', async () => {
    const submitted = await submitReverse({ prompt: 'a boat', model: 'gen3', options: { seconds: 10 } })
    expect(submitted.body).toMatchObject({ exec_time: 0, data: { task_id: expect.any(String) } })
    const id = taskIdOf(submitted)
    expect((await feed(id)).body).toEqual({
      code: 200,
      msg: 'ok',
      exec_time: 0,
      data: {
        task_id: id,
        state: '',
        status: '0',
        prompt: '',
        prompt_en: null,
        video_url: null,
        raw_video_url: null,
        poster: null,
        last_frame: null,
        msg: null,
        create_time: '0',
        update_time: '0',
      },
    })

    await sandbox.move(id, 'running')
    expect((await feed(id)).body).toMatchObject({
      data: { status: '1', state: '', prompt: 'a boat', create_time: expect.stringMatching(/^\d{10}$/) },
    })

    await sandbox.move(id, 'succeeded')
    expect((await feed(id)).body).toMatchObject({
      data: {
        status: '3',
        state: 'succeeded',
        video_url: `${url}/media/${id}/video.mp4`,
        poster: `${url}/media/${id}/image.jpg`,
        last_frame: `${url}/media/${id}/image.jpg?index=1`,
        refund: '0',
        update_time: expect.stringMatching(/^\d{10}$/),
      },
    })
  })

  test.each([
    ['/runway/pro/generate', { image, prompt: 'it moves', options: { seconds: 5, flip: true } }],
    ['/runway/v1/pro/generate', { prompt: 'a boat', ratio: '21:9' }],
    ['/runway/pro/video2video', { video: image, prompt: 'pixels', options: { structure_transformation: 0 } }],
    ['/runway/v1/pro/video2video', { video: image, prompt: 'pixels' }],
    ['/runway/pro/act_one', { video: image, image, options: { motion_multiplier: 5 } }],
  ])('starts a task at %s', async (path, body) => {
    const id = taskIdOf(await anna.post(path, body))
    expect((await feed(id)).body).toMatchObject({ data: { task_id: id, status: '0' } })
  })

  test.each(['failed', 'canceled'] as const)('a task that is %s is 2, refunded, by HTTP 200', async phase => {
    const id = taskIdOf(await submitReverse())
    await sandbox.move(id, { phase, failure: 'the source is not 16:9' })
    expect(await feed(id)).toMatchObject({
      status: 200,
      body: {
        code: 200,
        data: {
          status: '2',
          video_url: null,
          refund: '1',
          msg: phase === 'failed' ? 'the source is not 16:9' : null,
        },
      },
    })
  })

  test('succeeds before there is a link, and takes any word', async () => {
    const id = taskIdOf(await submitReverse())
    await sandbox.move(id, { phase: 'succeeded', withoutUrl: true })
    expect((await feed(id)).body).toMatchObject({ data: { status: '3', video_url: null, poster: null } })
    await sandbox.move(id, { word: '9' })
    expect((await feed(id)).body).toMatchObject({ data: { status: '9', state: '' } })
  })

  test.each([
    [
      '/runway/pro/generate',
      { image: 'data:image/png;base64,AA', prompt: 'x' },
      'image cannot be downloaded',
    ],
    [
      '/runway/pro/generate',
      { image, last_image: 'ftp://example.com/a', prompt: 'x' },
      'last_image cannot be downloaded',
    ],
    ['/runway/pro/video2video', { video: 'data:video/mp4,AA', prompt: 'x' }, 'video cannot be downloaded'],
  ])('%s refuses what it cannot fetch inside HTTP 200: %j', async (path, body, msg) => {
    const before = sandbox.tasks.length
    const answer = await anna.post(path, body)
    expect(answer).toMatchObject({ status: 200, body: { code: 400, msg, data: null } })
    expect(sandbox.tasks.length).toBe(before)
  })

  test('refuses inside HTTP 200 when told to', async () => {
    const refused = (fault: string, path = '/runway/pro/generate', body: object = { prompt: 'x' }) =>
      anna.post(path, body, { 'x-sandbox-fault': fault })
    expect(await refused('refused-with-200')).toMatchObject({
      status: 200,
      body: { code: 400, msg: 'image cannot be downloaded', data: null },
    })
    expect(await refused('refused-with-200;code=403;message=no points')).toMatchObject({
      status: 200,
      body: { code: 403, msg: 'no points' },
    })
    expect(await refused('refused-with-200', '/runway/feed', { task_id: 'x' })).toMatchObject({
      status: 200,
      body: { code: 500, msg: 'task does not exist' },
    })
  })

  test.each([
    ['/runway/pro/generate', { prompt: 'x', promptText: 'x' }, 'body.promptText is not known'],
    ['/runway/pro/generate', { prompt: 'x', options: { flip: true } }, 'body.options.flip is not known'],
    ['/runway/pro/generate', { prompt: 'x', ratio: '3:4' }, 'body.ratio must be one of'],
    ['/runway/pro/act_one', { video: image, image, prompt: 'x' }, 'body.prompt is not known'],
    ['/runway/pro/video2video', { prompt: 'x' }, 'body.video is missing'],
    ['/runway/feed', { task_id: 'x', id: 'x' }, 'body.id is not known'],
  ])('%s keeps the contract: %j', async (path, body, message) => {
    const answer = await anna.post(path, body)
    expect(answer).toMatchObject({ status: 400, body: { message: expect.stringContaining(message) } })
  })

  test('calls back with the task, without the envelope', async () => {
    const bodies: unknown[] = []
    const server = createServer(async (request, response) => {
      bodies.push(await json(request))
      response.writeHead(204).end()
    }).listen(0, '127.0.0.1')
    await once(server, 'listening')
    const address = z.object({ port: z.number() }).parse(server.address())
    const callback_url = `http://127.0.0.1:${address.port}/hooks/runway`
    const id = taskIdOf(await submitReverse({ prompt: 'a boat', callback_url }))
    await sandbox.move(id, 'running')
    await sandbox.move(id, 'succeeded')
    server.closeAllConnections()
    server.close()
    expect(bodies).toMatchObject([
      { task_id: id, status: '1' },
      { task_id: id, status: '3', video_url: expect.any(String) },
    ])
  })
})

test('knows an id only in the format that made it, and only under its key', async () => {
  const officialId = idOf(await submitOfficial())
  const reverseId = taskIdOf(await submitReverse())
  expect(await readOfficial(reverseId)).toMatchObject(unknown)
  expect(await feed(officialId)).toMatchObject(unknown)
  expect(await readOfficial(officialId, bert)).toMatchObject(unknown)
  expect(await feed(reverseId, bert)).toMatchObject(unknown)
})

test('a fresh id may be unknown for two reads', async () => {
  const id = taskIdOf(await submitReverse({ prompt: 'a boat [sandbox:late-id]' }))
  expect([await feed(id), await feed(id), await feed(id)]).toMatchObject([unknown, unknown, { status: 200 }])
})
