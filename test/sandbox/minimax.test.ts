import { once } from 'node:events'
import { createServer } from 'node:http'
import { json } from 'node:stream/consumers'
import { afterAll, describe, expect, test } from 'vitest'
import { z } from 'zod'
import { listenSandbox } from '../../src/sandbox/listen.ts'
import type { CallerAnswer } from './caller.ts'
import { createCaller } from './caller.ts'

const { url, sandbox, close } = await listenSandbox({ pace: 'manual' })
const anna = createCaller(url, 'sk-anna')
const bert = createCaller(url, 'sk-bert')
afterAll(close)

const path = '/v1/video_generation'
const image = 'https://example.com/in/first.png'
const wanted = { model: 'MiniMax-Hailuo-02', prompt: 'a boat' }
const success = { status_code: 0, status_msg: 'success' }
const unknown = { status: 400, body: { code: 'task_not_exist', data: null } }
const unknownFile = {
  status: 200,
  body: { base_resp: { status_code: 2013, status_msg: 'invalid params' } },
}

const submit = (body: object = wanted, headers?: Record<string, string>) => anna.post(path, body, headers)
const query = (id: string, caller = anna) => caller.get(`/v1/query/video_generation?task_id=${id}`)
const file = (id: string, caller = anna) => caller.get(`/v1/files/retrieve?file_id=${id}`)
const taskIdOf = ({ body }: CallerAnswer) =>
  z
    .object({ task_id: z.string().regex(/^\d{15}$/), base_resp: z.object({ status_code: z.literal(0) }) })
    .parse(body).task_id
const fileIdOf = ({ body }: CallerAnswer) =>
  z.object({ file_id: z.string().regex(/^\d+$/) }).parse(body).file_id

async function succeeded(): Promise<{ id: string; fileId: string }> {
  const id = taskIdOf(await submit())
  await sandbox.move(id, 'succeeded')
  return { id, fileId: fileIdOf(await query(id)) }
}

test('takes a task through its three steps', async () => {
  const submitted = await submit()
  expect(submitted).toMatchObject({ status: 200, body: { base_resp: success } })
  const id = taskIdOf(submitted)
  expect((await query(id)).body).toEqual({
    task_id: id,
    status: 'Queueing',
    file_id: '',
    base_resp: success,
  })

  await sandbox.move(id, 'running')
  expect((await query(id)).body).toMatchObject({ status: 'Processing', file_id: '' })

  await sandbox.move(id, 'succeeded')
  const done = await query(id)
  expect(done.body).toMatchObject({ status: 'Success', video_width: 640, video_height: 360 })
  const fileId = fileIdOf(done)
  expect(fileId).not.toBe(id)

  const found = await file(fileId)
  expect(found).toMatchObject({
    status: 200,
    body: {
      file: {
        file_id: Number(fileId),
        bytes: 0,
        created_at: expect.closeTo(Date.now() / 1000, -1),
        filename: 'output.mp4',
        purpose: 'video_generation',
        download_url: expect.stringMatching(`/media/${id}/video\\.mp4\\?X-Amz-Date=.*X-Amz-Expires=3600`),
      },
      base_resp: success,
    },
  })
  const { download_url } = z.object({ file: z.object({ download_url: z.url() }) }).parse(found.body).file
  const media = await fetch(download_url)
  expect(media.headers.get('content-type')).toBe('video/mp4')
  await media.body?.cancel()
})

test.each(['failed', 'canceled'] as const)('tells a task that is %s by its base_resp', async phase => {
  const id = taskIdOf(await submit())
  await sandbox.move(id, { phase, failure: 'no boats' })
  expect(await query(id)).toMatchObject({
    status: 200,
    body: {
      status: 'Fail',
      file_id: '',
      base_resp: { status_code: 1027, status_msg: phase === 'failed' ? 'no boats' : 'output is sensitive' },
    },
  })
})

test('takes any word', async () => {
  const id = taskIdOf(await submit())
  await sandbox.move(id, { phase: 'queued', word: 'Preparing' })
  expect((await query(id)).body).toMatchObject({ status: 'Preparing' })
})

test('names a file that cannot be had yet', async () => {
  const id = taskIdOf(await submit())
  await sandbox.move(id, { phase: 'succeeded', withoutUrl: true })
  const done = await query(id)
  expect(done.body).toMatchObject({ status: 'Success', base_resp: success })
  expect(await file(fileIdOf(done))).toMatchObject({
    status: 200,
    body: { base_resp: { status_code: 1024, status_msg: 'internal error' } },
  })
  await sandbox.move(id, 'succeeded')
  expect((await file(fileIdOf(done))).body).toMatchObject({ file: { filename: 'output.mp4' } })
})

test('signs a fresh link at each call, which dies in an hour', async () => {
  let now = Date.now()
  await using moving = await listenSandbox({ pace: 'manual', clock: () => now })
  const caller = createCaller(moving.url)
  const id = taskIdOf(await caller.post(path, wanted))
  await moving.sandbox.move(id, 'succeeded')
  const fileId = fileIdOf(await query(id, caller))
  const linkOf = async () => {
    const { body } = await file(fileId, caller)
    return z.object({ file: z.object({ download_url: z.url() }) }).parse(body).file.download_url
  }
  const statusOf = (link: string) => fetch(link, { method: 'HEAD' }).then(({ status }) => status)
  const first = await linkOf()
  expect(await statusOf(first)).toBe(200)
  now += 3_601_000
  expect(await statusOf(first)).toBe(403)
  expect(await statusOf(await linkOf())).toBe(200)
})

test('knows a task and its file only under the key that submitted it', async () => {
  const { id, fileId } = await succeeded()
  expect(await query(id, bert)).toMatchObject(unknown)
  expect(await file(fileId, bert)).toEqual(expect.objectContaining(unknownFile))
  expect(await query('nobody')).toMatchObject(unknown)
  expect(await file('nobody')).toEqual(expect.objectContaining(unknownFile))
  expect(await file(id)).toEqual(expect.objectContaining(unknownFile))
})

test('has no file for a task that is under way', async () => {
  const { id, fileId } = await succeeded()
  await sandbox.move(id, 'running')
  expect(await file(fileId)).toEqual(expect.objectContaining(unknownFile))
})

test.each(['/minimax', '/task/minimax'])('answers under %s as well', async prefix => {
  const { fileId } = await succeeded()
  expect((await anna.get(`${prefix}/v1/files/retrieve?file_id=${fileId}`)).body).toMatchObject({
    base_resp: success,
  })
})

test('submits and reads under /minimax as well', async () => {
  const id = taskIdOf(await anna.post(`/minimax${path}`, wanted))
  expect((await anna.get(`/minimax/v1/query/video_generation?task_id=${id}`)).body).toMatchObject({
    task_id: id,
  })
})

describe('a model takes', () => {
  const subject_reference = [{ type: 'character', image: [image] }]
  test.each([
    ['a first frame', { model: 'I2V-01', first_frame_image: image }],
    ['a first and a last frame', { ...wanted, first_frame_image: image, last_frame_image: image }],
    ['a data URL', { model: 'I2V-01', first_frame_image: 'data:image/png;base64,AAAA' }],
    ['a subject', { model: 'S2V-01', prompt: 'a walk', subject_reference }],
    ['10 seconds at 768P', { ...wanted, duration: 10, resolution: '768P' }],
    ['whatever is asked of a model nobody lists', { model: 'T2V-09', prompt: 'x', resolution: '512P' }],
  ])('%s', async (_, body) => {
    expect((await submit(body)).body).toMatchObject({ base_resp: success })
  })

  test.each([
    ['a text for a model of frames', { model: 'I2V-01', prompt: 'x' }, 'does not start from these'],
    ['a last frame alone', { ...wanted, last_frame_image: image }, 'does not start from these'],
    ['a subject for a model of texts', { ...wanted, subject_reference }, 'does not start from these'],
    ['10 seconds of an early model', { model: 'T2V-01', prompt: 'x', duration: 10 }, 'has no 10 seconds'],
    ['1080P of an early model', { model: 'T2V-01', prompt: 'x', resolution: '1080P' }, 'has no 1080P'],
    ['10 seconds at 1080P', { ...wanted, duration: 10, resolution: '1080P' }, '1080P has no 10 seconds'],
    ['512P without a first frame', { ...wanted, resolution: '512P' }, '512P starts from a first frame'],
    ['an image that is no address', { model: 'I2V-01', first_frame_image: 'AAAA' }, 'must be a URL'],
    [
      'a subject that is no address',
      { model: 'S2V-01', prompt: 'x', subject_reference: [{ type: 'character', image: ['AAAA'] }] },
      'must be a URL',
    ],
  ])('not %s, and says so inside HTTP 200', async (_, body, message) => {
    const before = sandbox.tasks.length
    expect(await submit(body)).toMatchObject({
      status: 200,
      body: {
        task_id: '',
        base_resp: { status_code: 2013, status_msg: expect.stringMatching(`^invalid params, .*${message}`) },
      },
    })
    expect(sandbox.tasks.length).toBe(before)
  })
})

test.each([
  ['an unknown field', { ...wanted, aspect_ratio: '16:9' }, 'body.aspect_ratio is not known'],
  ['neither prompt nor frame', { model: 'T2V-01' }, 'body.prompt is missing'],
  ['other seconds', { ...wanted, duration: 5 }, 'body.duration must be one of 6, 10'],
  [
    'an unknown field of a subject',
    { ...wanted, subject_reference: [{ type: 'character', image: [image], url: image }] },
    'body.subject_reference.0.url is not known',
  ],
])('the contract refuses %s', async (_, body, message) => {
  expect(await submit(body)).toMatchObject({
    status: 400,
    body: { code: 'invalid_request', message: expect.stringContaining(message) },
  })
})

test('the contract refuses a query without an id', async () => {
  expect(await anna.get('/v1/query/video_generation')).toMatchObject({
    status: 400,
    body: { message: 'query.task_id is missing' },
  })
  expect(await anna.get('/v1/files/retrieve')).toMatchObject({
    status: 400,
    body: { message: 'query.file_id is missing' },
  })
})

test('refuses inside HTTP 200 when told to', async () => {
  const { id, fileId } = await succeeded()
  const before = sandbox.tasks.length
  const fault = { 'x-sandbox-fault': 'refused-with-200' }
  const told = { 'x-sandbox-fault': 'refused-with-200;code=1008;message=no balance' }
  expect(await submit(wanted, fault)).toMatchObject({
    status: 200,
    body: { task_id: '', base_resp: { status_code: 1026, status_msg: 'input is sensitive' } },
  })
  expect((await submit(wanted, told)).body).toEqual({
    task_id: '',
    base_resp: { status_code: 1008, status_msg: 'no balance' },
  })
  expect((await anna.get(`/v1/query/video_generation?task_id=${id}`, fault)).body).toEqual({
    base_resp: { status_code: 1002, status_msg: 'rate limit' },
  })
  expect((await anna.get(`/v1/files/retrieve?file_id=${fileId}`, fault)).body).toEqual(unknownFile.body)
  expect(sandbox.tasks.length).toBe(before)
})

test('a fresh id may be unknown for two reads', async () => {
  const id = taskIdOf(await submit({ ...wanted, prompt: 'a boat [sandbox:late-id]' }))
  expect([await query(id), await query(id), await query(id)]).toMatchObject([
    unknown,
    unknown,
    { status: 200 },
  ])
})

describe('a callback', () => {
  /** Takes callbacks over real HTTP and answers each with what `reply` makes of it. */
  async function createReceiver(reply: (body: unknown) => unknown) {
    const bodies: unknown[] = []
    const server = createServer(async (request, response) => {
      const body = await json(request)
      bodies.push(body)
      response.writeHead(200).end(JSON.stringify(reply(body)))
    }).listen(0, '127.0.0.1')
    await once(server, 'listening')
    const { port } = z.object({ port: z.number() }).parse(server.address())
    return {
      url: `http://127.0.0.1:${port}/hooks/minimax`,
      bodies,
      async [Symbol.asyncDispose]() {
        server.closeAllConnections()
        server.close()
      },
    }
  }

  test('comes after an echoed challenge, in words of its own', async () => {
    await using receiver = await createReceiver(body => body)
    const id = taskIdOf(await submit({ ...wanted, callback_url: receiver.url }))
    await sandbox.move(id, 'running')
    await sandbox.move(id, 'succeeded')
    expect(receiver.bodies).toMatchObject([
      { challenge: expect.any(String) },
      { task_id: id, status: 'processing', file_id: '', base_resp: success },
      { task_id: id, status: 'success', file_id: expect.stringMatching(/^\d+$/), base_resp: success },
    ])
  })

  test('does not come where the challenge is not echoed', async () => {
    await using receiver = await createReceiver(() => ({}))
    const id = taskIdOf(await submit({ ...wanted, callback_url: receiver.url }))
    await sandbox.move(id, 'failed')
    expect(receiver.bodies).toEqual([{ challenge: expect.any(String) }])
    expect(sandbox.callbacks.at(-1)).toMatchObject({
      taskId: id,
      outcome: 'failed',
      body: { status: 'failed', base_resp: { status_code: 1027 } },
    })
  })
})
