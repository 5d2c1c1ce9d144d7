import { randomUUID } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { listenSandbox } from '../../src/sandbox/listen.ts'
import type { Sandbox } from '../../src/sandbox/sandbox.ts'
import type { CallerAnswer } from './caller.ts'
import { createCaller } from './caller.ts'

let now = 1_760_000_000_123
const { url, sandbox, close } = await listenSandbox({ pace: 'manual', clock: () => now })
const bert = createCaller(url, 'sk-bert')
afterAll(close)

const picture = 'data:image/png;base64,aGVsbG8='
const unknownTask = { status: 400, body: { description: 'task_no_found ', type: 'upstream_error', code: 4 } }

/** A caller whose key has no tasks yet, so that nothing queues. */
const createKey = () => createCaller(url, `sk-${randomUUID()}`)

function field(body: unknown, name: string): unknown {
  return typeof body === 'object' && body !== null ? Reflect.get(body, name) : undefined
}

function resultOf({ status, body }: CallerAnswer): string {
  const result = field(body, 'result')
  if (typeof result !== 'string') throw new Error(`HTTP ${status} without a result: ${JSON.stringify(body)}`)
  return result
}

/** One caller's tasks. */
function createMidjourney(caller = createKey()) {
  const submit = (name: string, body: object, mode = '') => caller.post(`${mode}/mj/submit/${name}`, body)
  const read = async (id: string) => (await caller.get(`/mj/task/${id}/fetch`)).body
  const finish = async (submitted: CallerAnswer) => {
    const id = resultOf(submitted)
    await sandbox.move(id, 'succeeded')
    return id
  }
  const customId = async (id: string, has: string): Promise<string> => {
    const buttons = field(await read(id), 'buttons')
    const ids = Array.isArray(buttons) ? buttons.map(button => String(field(button, 'customId'))) : []
    return ids.find(text => text.includes(has)) ?? `no ${has}`
  }
  const press = async (taskId: string, button: string, more: object = {}) =>
    submit('action', { taskId, customId: await customId(taskId, button), ...more })
  const grid = async (prompt = 'a boat') => finish(await submit('imagine', { prompt }))
  const upscaled = async () => finish(await press(await grid(), 'upsample::2'))
  return { ...caller, submit, read, finish, customId, press, grid, upscaled }
}

test('takes a grid through its life', async () => {
  const anna = createMidjourney()
  const submitted = await anna.submit('imagine', { prompt: 'a boat --ar 3:2', state: 'order-77' })
  expect(submitted).toMatchObject({
    status: 200,
    body: { code: 1, description: 'ok', result: expect.stringMatching(/^\d{16}$/) },
  })
  const id = resultOf(submitted)
  expect(await anna.read(id)).toEqual({
    id,
    action: 'IMAGINE',
    customId: '',
    botType: 'MID_JOURNEY',
    prompt: 'a boat --ar 3:2',
    promptEn: 'a boat --ar 3:2',
    description: 'ok',
    state: 'order-77',
    submitTime: now,
    startTime: 0,
    finishTime: 0,
    imageUrl: '',
    videoUrl: '',
    status: '',
    progress: '0%',
    failReason: '',
    buttons: null,
    maskBase64: '',
    properties: null,
  })
  now += 1000
  await sandbox.move(id, { phase: 'running', progress: 0.31 })
  const preview = `${url}/media/${id}/image.jpg?preview=31`
  expect(await anna.read(id)).toMatchObject({
    status: 'IN_PROGRESS',
    progress: '31%',
    imageUrl: preview,
    startTime: now,
  })
  expect((await fetch(preview)).headers.get('content-type')).toBe('image/jpeg')
  now += 1000
  await sandbox.move(id, { phase: 'succeeded', withoutUrl: true })
  expect(await anna.read(id)).toMatchObject({ status: 'SUCCESS', imageUrl: '', properties: null })
  await sandbox.move(id, 'succeeded')
  const done = await anna.read(id)
  expect(done).toMatchObject({
    status: 'SUCCESS',
    progress: '100%',
    finishTime: now,
    imageUrl: expect.stringContaining('X-Amz-Expires=86400'),
    properties: { finalPrompt: 'a boat --ar 3:2 --v 7' },
  })
  const buttons = field(done, 'buttons')
  expect(Array.isArray(buttons) && buttons.map(button => field(button, 'label'))).toEqual([
    'U1',
    'U2',
    'U3',
    'U4',
    '',
    'V1',
    'V2',
    'V3',
    'V4',
  ])
})

test('tells a failure with HTTP 200', async () => {
  const anna = createMidjourney()
  const id = resultOf(await anna.submit('imagine', { prompt: 'a boat' }))
  await sandbox.move(id, { phase: 'failed', failure: 'no boats allowed' })
  expect(await anna.read(id)).toMatchObject({
    status: 'FAILURE',
    progress: '',
    failReason: 'no boats allowed',
    imageUrl: '',
    buttons: null,
  })
})

describe.each(['', '/mj-fast', '/mj-relax', '/mj-turbo'])('at the speed "%s"', mode => {
  test('takes every submission', async () => {
    const anna = createMidjourney()
    const finish = async (name: string, body: object) => anna.finish(await anna.submit(name, body, mode))
    const grid = await finish('imagine', { prompt: 'a boat', base64Array: [picture] })
    const single = await finish('action', {
      taskId: grid,
      customId: await anna.customId(grid, 'upsample::1'),
    })
    const opened = resultOf(
      await anna.submit('action', { taskId: single, customId: await anna.customId(single, 'Inpaint') }, mode),
    )
    expect(await finish('modal', { taskId: opened, maskBase64: picture })).toBe(opened)
    const blended = await finish('blend', { base64Array: [picture, picture], dimensions: 'PORTRAIT' })
    const described = await finish('describe', { base64: picture })
    const shortened = await finish('shorten', { prompt: 'a boat that is long' })
    for (const id of [grid, opened, blended, described, shortened]) {
      expect(await anna.read(id)).toMatchObject({ status: 'SUCCESS' })
    }
    const uploaded = await anna.submit('upload-discord-images', { base64Array: [picture, picture] }, mode)
    expect(uploaded).toMatchObject({ status: 200, body: { code: 1, description: 'success' } })
  })

  test('reads a task whatever the speed of its submission', async () => {
    const anna = createMidjourney()
    const id = await anna.grid()
    expect(await anna.get(`${mode}/mj/task/${id}/fetch`)).toMatchObject({ status: 200, body: { id } })
    expect(await anna.get(`${mode}/mj/task/${id}/image-seed`)).toMatchObject({ body: { code: 1 } })
    expect(await anna.post(`${mode}/mj/task/list-by-condition`, { ids: [id] })).toMatchObject({
      body: [{ id }],
    })
  })
})

test('has no other speeds', async () => {
  const answer = await createKey().post('/mj-slow/mj/submit/imagine', { prompt: 'a boat' })
  expect(answer).toMatchObject({ status: 400, body: { code: 'invalid_request' } })
})

test('presses a button of a grid', async () => {
  const anna = createMidjourney()
  const grid = await anna.grid('a red boat')
  const customId = await anna.customId(grid, 'upsample::3')
  const id = await anna.finish(await anna.submit('action', { taskId: grid, customId, state: 'mine' }))
  expect(await anna.read(id)).toMatchObject({
    action: 'UPSCALE',
    prompt: 'a red boat',
    customId,
    state: 'mine',
  })
  for (const [button, action] of [
    ['low_variation', 'LOW_VARIATION'],
    ['high_variation', 'HIGH_VARIATION'],
    ['Outpaint::50', 'ZOOM'],
    ['pan_left', 'PAN'],
  ] as const) {
    expect(await anna.read(await anna.finish(await anna.press(id, button)))).toMatchObject({ action })
  }
  for (const [button, action] of [
    ['variation::4', 'VARIATION'],
    ['reroll', 'REROLL'],
  ] as const) {
    expect(await anna.read(await anna.finish(await anna.press(grid, button)))).toMatchObject({ action })
  }
})

test('refuses a button that is not there', async () => {
  const anna = createMidjourney()
  const [grid, other] = [await anna.grid(), await anna.grid()]
  const foreign = await anna.customId(other, 'upsample::1')
  const before = sandbox.tasks.length
  expect(await anna.submit('action', { taskId: grid, customId: foreign })).toMatchObject({
    status: 200,
    body: { code: 4, description: 'customId is wrong' },
  })
  expect(await anna.submit('action', { taskId: '17', customId: foreign })).toMatchObject({
    status: 400,
    body: { description: 'task_not_found ', code: 4 },
  })
  expect(await bert.post('/mj/submit/action', { taskId: other, customId: foreign })).toMatchObject({
    status: 400,
  })
  expect(sandbox.tasks.length).toBe(before)
  const unfinished = resultOf(await anna.submit('imagine', { prompt: 'a boat' }))
  expect(await anna.submit('action', { taskId: unfinished, customId: foreign })).toMatchObject({
    status: 400,
    body: { description: 'task_status_not_success ' },
  })
})

describe('a form', () => {
  test.each(['CustomZoom', 'Inpaint'])('that %s opens waits until it is sent', async button => {
    const anna = createMidjourney()
    const pressed = await anna.press(await anna.upscaled(), button)
    expect(pressed).toMatchObject({
      status: 200,
      body: { code: 21, properties: { finalPrompt: 'a boat', remix: true } },
    })
    const id = resultOf(pressed)
    const submitTime = now
    now += 60_000
    const waiting = { id, status: 'MODAL', progress: '0%', startTime: 0, imageUrl: '', submitTime }
    expect(await anna.read(id)).toMatchObject(waiting)
    await sandbox.move(id, 'succeeded')
    expect(await anna.read(id)).toMatchObject(waiting)
    expect(await anna.get(`/mj/task/${id}/image-seed`)).toMatchObject({ body: { code: 4 } })

    const sent = await anna.submit('modal', { taskId: id, prompt: 'a boat --zoom 1.8' })
    expect(sent).toMatchObject({ status: 200, body: { code: 1, result: id } })
    expect(new Set(sandbox.tasks.map(({ number }) => number)).size).toBe(sandbox.tasks.length)
    expect(await anna.read(id)).toMatchObject({
      status: 'SUBMITTED',
      prompt: 'a boat --zoom 1.8',
      submitTime,
    })
    await sandbox.move(id, 'running')
    expect(await anna.read(id)).toMatchObject({ status: 'IN_PROGRESS' })
    await sandbox.move(id, 'succeeded')
    expect(await anna.read(id)).toMatchObject({ status: 'SUCCESS' })
    expect(await anna.submit('modal', { taskId: id })).toMatchObject({ status: 200, body: { code: 4 } })
  })

  test('opens for a variation when a remix is wished', async () => {
    const anna = createMidjourney()
    expect(await anna.press(await anna.grid(), 'variation::1', { enableRemix: true })).toMatchObject({
      body: { code: 21 },
    })
  })

  test('is not known under another key or id', async () => {
    const anna = createMidjourney()
    const taskId = resultOf(await anna.press(await anna.upscaled(), 'Inpaint'))
    expect(await bert.post('/mj/submit/modal', { taskId })).toMatchObject({ status: 400 })
    expect(await anna.submit('modal', { taskId: '17' })).toMatchObject({
      status: 400,
      body: { description: 'task_not_found ' },
    })
    expect(await anna.submit('modal', { taskId, maskBase64: 'https://example.com/a.png' })).toMatchObject({
      body: { code: 4, description: 'maskBase64 is wrong' },
    })
    expect(await anna.read(taskId)).toMatchObject({ status: 'MODAL' })
  })

  test('stays open, and sent, over a restart', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'midjourney-'))
    const options = {
      pace: { queuedMs: 1000, runningMs: 1000 },
      journal: join(folder, 'sandbox.jsonl'),
      clock: () => now,
    }
    const on = async <T>(
      use: (anna: ReturnType<typeof createMidjourney>, sandbox: Sandbox) => Promise<T>,
    ): Promise<T> => {
      await using listening = await listenSandbox(options)
      return await use(createMidjourney(createCaller(listening.url)), listening.sandbox)
    }
    const opened = await on(async anna => {
      const grid = resultOf(await anna.submit('imagine', { prompt: 'a boat' }))
      now += 2000
      const single = resultOf(await anna.press(grid, 'upsample::1'))
      now += 2000
      return resultOf(await anna.press(single, 'CustomZoom'))
    })
    now += 3_600_000
    await on(async (anna, sandbox) => {
      expect(await anna.read(opened)).toMatchObject({ status: 'MODAL' })
      await sandbox.move(opened, 'running')
      await anna.submit('modal', { taskId: opened })
      expect(await anna.read(opened)).toMatchObject({ status: 'SUBMITTED' })
    })
    now += 1000
    await on(async anna => expect(await anna.read(opened)).toMatchObject({ status: 'IN_PROGRESS' }))
    now += 1000
    await on(async anna => expect(await anna.read(opened)).toMatchObject({ status: 'SUCCESS' }))
    await rm(folder, { recursive: true })
  })
})

test('queues what comes while three tasks are unfinished', async () => {
  const anna = createMidjourney()
  const imagine = () => anna.submit('imagine', { prompt: 'a boat' })
  const first = resultOf(await imagine())
  await imagine()
  await imagine()
  const queued = await imagine()
  expect(queued).toMatchObject({ status: 200, body: { code: 22, properties: { numberOfQueues: 1 } } })
  expect(await imagine()).toMatchObject({ body: { code: 22, properties: { numberOfQueues: 2 } } })
  const id = resultOf(queued)
  expect(await anna.read(id)).toMatchObject({ status: 'NOT_START', description: 'queued, place 1' })
  await sandbox.move(id, 'running')
  expect(await anna.read(id)).toMatchObject({ status: 'IN_PROGRESS' })
  for (const task of [first, id]) await sandbox.move(task, 'succeeded')
  expect(await imagine()).toMatchObject({ body: { code: 22 } })
  for (const { id } of sandbox.tasks.slice(-3)) await sandbox.move(id, 'succeeded')
  expect(await imagine()).toMatchObject({ body: { code: 1 } })
})

test('refuses inside HTTP 200', async () => {
  const anna = createMidjourney()
  const before = sandbox.tasks.length
  const banned = { code: 24, properties: { bannedWord: 'bannedword', promptEn: 'a bannedword' } }
  expect(await anna.submit('imagine', { prompt: 'a bannedword' })).toMatchObject({
    status: 200,
    body: banned,
  })
  expect(await anna.submit('shorten', { prompt: 'a bannedword' })).toMatchObject({
    status: 200,
    body: banned,
  })
  const ask = (fault: string) =>
    anna.post('/mj/submit/imagine', { prompt: 'a boat' }, { 'x-sandbox-fault': `refused-with-200${fault}` })
  expect(await ask('')).toMatchObject({ body: { code: 24, properties: { bannedWord: 'bannedword' } } })
  expect(await ask(';code=23')).toMatchObject({
    status: 200,
    body: { code: 23, description: 'queue is full' },
  })
  expect(await ask(';code=3;message=nobody')).toMatchObject({ body: { code: 3, description: 'nobody' } })
  for (const [name, body] of [
    ['imagine', { prompt: 'x', base64Array: ['https://example.com/a.png'] }],
    ['blend', { base64Array: [picture, 'aGVsbG8='] }],
    ['describe', { base64: 'https://example.com/a.png' }],
    ['upload-discord-images', { base64Array: ['aGVsbG8='] }],
  ] as const) {
    expect(await anna.submit(name, body)).toMatchObject({
      status: 200,
      body: { code: 4, description: 'base64 is wrong' },
    })
  }
  expect(sandbox.tasks.length).toBe(before)
})

test('a refused form stays open', async () => {
  const anna = createMidjourney()
  const id = resultOf(await anna.press(await anna.upscaled(), 'CustomZoom'))
  expect(await anna.submit('modal', { taskId: id, prompt: 'bannedword' })).toMatchObject({
    body: { code: 24 },
  })
  expect(await anna.read(id)).toMatchObject({ status: 'MODAL' })
})

test('tells the text of describe and shorten, and imagines it', async () => {
  const anna = createMidjourney()
  const shortened = await anna.finish(
    await anna.submit('shorten', { prompt: 'a very long text about a boat' }),
  )
  expect(await anna.read(shortened)).toMatchObject({
    action: 'SHORTEN',
    imageUrl: '',
    properties: {
      finalPrompt: expect.stringMatching(/^1️⃣ a very long text about a\n\n2️⃣ a very long text about\n/),
    },
  })
  const imagined = await anna.finish(await anna.press(shortened, 'PromptAnalyzer::2'))
  expect(await anna.read(imagined)).toMatchObject({ action: 'IMAGINE', prompt: 'a very long text about' })

  const described = await anna.finish(await anna.submit('describe', { base64: picture }))
  const task = await anna.read(described)
  expect(task).toMatchObject({ action: 'DESCRIBE', imageUrl: expect.stringContaining('image.jpg') })
  expect(String(field(field(task, 'properties'), 'finalPrompt')).split('\n\n')).toHaveLength(4)
})

test('uploads at once, under addresses that live for a day', async () => {
  const anna = createMidjourney()
  const { body } = await anna.submit('upload-discord-images', { base64Array: [picture, picture] })
  const links = field(body, 'result')
  if (!Array.isArray(links)) throw new Error('no links')
  expect(new Set(links).size).toBe(2)
  for (const link of links) expect((await fetch(String(link))).status).toBe(200)
  const id = sandbox.tasks.at(-1)?.id ?? ''
  expect(await anna.get(`/mj/task/${id}/fetch`)).toMatchObject(unknownTask)
  now += 86_401_000
  for (const link of links) expect((await fetch(String(link))).status).toBe(403)
})

test('tells the seed of a finished picture alone', async () => {
  const anna = createMidjourney()
  const id = resultOf(await anna.submit('imagine', { prompt: 'a boat' }))
  const seed = () => anna.get(`/mj/task/${id}/image-seed`)
  expect(await seed()).toMatchObject({
    status: 200,
    body: { code: 4, description: 'task_status_not_success' },
  })
  await sandbox.move(id, 'succeeded')
  const told = await seed()
  expect(told).toMatchObject({ status: 200, body: { code: 1, result: expect.stringMatching(/^\d+$/) } })
  expect((await seed()).body).toEqual(told.body)
})

test('knows a task only under the key that submitted it', async () => {
  const anna = createMidjourney()
  const id = await anna.grid()
  expect(await bert.get(`/mj/task/${id}/fetch`)).toMatchObject(unknownTask)
  expect(await bert.get(`/mj/task/${id}/image-seed`)).toMatchObject(unknownTask)
  expect(await anna.get('/mj/task/17/fetch')).toMatchObject(unknownTask)
  const list = (caller: Pick<typeof bert, 'post'>) =>
    caller.post('/mj/task/list-by-condition', { ids: [id, '17'] })
  expect((await list(bert)).body).toEqual([])
  expect(await list(anna)).toMatchObject({ status: 200, body: [{ id }] })
})

test('the list is bare and has an order of its own', async () => {
  const anna = createMidjourney()
  const [first, second] = [await anna.grid(), await anna.grid()]
  const answer = await anna.post('/mj/task/list-by-condition', { ids: [first, second, first] })
  expect(answer.body).toMatchObject([{ id: second }, { id: first }])
})

test('calls back with the bare task, and not while a form waits', async () => {
  const anna = createMidjourney()
  // Nobody listens there: what counts is what was to be sent.
  const notifyHook = 'http://127.0.0.1:9/hooks/midjourney'
  const single = await anna.upscaled()
  const id = resultOf(await anna.press(single, 'Inpaint', { notifyHook }))
  const before = sandbox.callbacks.length
  await sandbox.move(id, 'running')
  expect(sandbox.callbacks.length).toBe(before)
  await anna.submit('modal', { taskId: id })
  await sandbox.move(id, 'succeeded')
  expect(sandbox.callbacks.slice(before)).toMatchObject([
    { url: notifyHook, body: { id, action: 'INPAINT', status: 'SUCCESS' } },
  ])
  await sandbox.move(resultOf(await anna.submit('imagine', { prompt: 'x', notifyHook: '' })), 'running')
  expect(sandbox.callbacks.length).toBe(before + 1)
})

test('answers a word of the test’s choice', async () => {
  const anna = createMidjourney()
  const id = resultOf(await anna.submit('imagine', { prompt: 'a boat' }))
  await sandbox.move(id, { phase: 'running', word: 'DREAMING' })
  expect(await anna.read(id)).toMatchObject({ status: 'DREAMING' })
})

test.each([
  ['imagine', { prompt: '' }, 'body.prompt must NOT have fewer'],
  ['imagine', { prompt: 'x', mode: 'FAST' }, 'body.mode is not known'],
  ['imagine', { prompt: 'x', accountFilter: { speed: 'FAST' } }, 'body.accountFilter.speed is not known'],
  ['action', { taskId: '1' }, 'body.customId is missing'],
  ['modal', { prompt: 'x' }, 'body.taskId is missing'],
  ['blend', { base64Array: [picture] }, 'must NOT have fewer than 2'],
  ['describe', { base64: picture, link: 'x' }, 'body.link is not known'],
  ['shorten', {}, 'body.prompt is missing'],
  ['upload-discord-images', { base64Array: [picture], accountFilter: {} }, 'body.accountFilter is not known'],
])('%s keeps to the contract: %j', async (name, body, message) => {
  expect(await createMidjourney().submit(name, body)).toMatchObject({
    status: 400,
    body: { code: 'invalid_request', message: expect.stringContaining(message) },
  })
})
