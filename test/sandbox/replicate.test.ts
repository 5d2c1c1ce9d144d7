import { afterAll, describe, expect, test } from 'vitest'
import { listenSandbox } from '../../src/sandbox/listen.ts'
import { createCaller, idOf } from './caller.ts'

let now = Date.parse('2025-07-08T09:20:10.101Z')
const { url, sandbox, close } = await listenSandbox({ pace: 'manual', clock: () => now })
const anna = createCaller(url, 'sk-anna')
const bert = createCaller(url, 'sk-bert')
afterAll(close)

const predictions = '/replicate/v1/predictions'
const input = { prompt: 'a chocolate cake on a picnic table' }
const model = 'black-forest-labs/flux-schnell'
const hash = '7762fd07cf82c948538e41f63f77d685e02b063e37e496e96eefd46c929f9bdc'
const create = (body: object) => anna.post(predictions, body)
const run = (name: string, body: object = { input }) =>
  anna.post(`/replicate/v1/models/${name}/predictions`, body)
const read = async (id: string) => (await anna.get(`${predictions}/${id}`)).body

/** The files of a prediction, whatever the shape of its output. */
const filesOf = (prediction: unknown) => JSON.stringify(prediction).match(/http[^"]+\/media\/[^"]+/g) ?? []
const typeOf = async (file = '') => (await fetch(file)).headers.get('content-type')

/** Runs a model to its end and gives the prediction as it is read then. */
async function finished(body: object) {
  const id = idOf(await create(body))
  await sandbox.move(id, 'succeeded')
  return read(id)
}

test('takes a prediction through its life', async () => {
  const submitted = await create({ model, input })
  const id = idOf(submitted)
  expect(id).toMatch(/^[0-9a-z]{26}$/)
  expect(submitted).toMatchObject({
    status: 201,
    body: {
      id,
      model,
      version: 'hidden',
      input,
      logs: '',
      output: null,
      error: null,
      status: 'starting',
      data_removed: false,
      created_at: '2025-07-08T09:20:10.101Z',
    },
  })
  now += 400
  await sandbox.move(id, { phase: 'running', progress: 0.5 })
  expect(await read(id)).toMatchObject({
    status: 'processing',
    output: null,
    logs: expect.stringMatching(/^Using seed: \d+\n 50%\|#{5} {5}\|$/),
    started_at: '2025-07-08T09:20:10.501000000Z',
  })
  now += 600
  await sandbox.move(id, 'succeeded')
  expect(await read(id)).toMatchObject({
    status: 'succeeded',
    output: [expect.stringMatching(`^${url}/media/${id}/image.jpg\\?.*X-Amz-Expires=3600&`)],
    logs: expect.stringMatching(/^Using seed: \d+\n$/),
    completed_at: '2025-07-08T09:20:11.101000000Z',
    metrics: { image_count: 1, predict_time: 0.6, total_time: 1 },
  })
})

describe('names the model', () => {
  test.each([
    ['by a bare version', { version: hash }, { version: hash }],
    [
      'by name and version',
      { version: `stability-ai/sdxl:${hash}` },
      { model: 'stability-ai/sdxl', version: hash },
    ],
    ['by an official name in version', { version: model }, { model, version: 'hidden' }],
  ])('%s', async (_, body, shown) => {
    const answer = await create({ ...body, input })
    expect(answer).toMatchObject({ status: 201, body: shown })
    expect(await read(idOf(answer))).toMatchObject({ ...shown, status: 'starting' })
  })

  test('in the path', async () => {
    const answer = await run('google/imagen-4')
    expect(answer).toMatchObject({ status: 201, body: { model: 'google/imagen-4', version: 'hidden' } })
  })

  test.each([
    [{ version: 'v1' }],
    [{ version: `${hash}0` }],
    [{ version: `sdxl:${hash}` }],
    [{ model: 'flux-schnell' }],
    [{ model: `stability-ai/sdxl:${hash}` }],
  ])('but not by %j', async body => {
    expect(await create({ ...body, input })).toMatchObject({ status: 422, body: { status: 422 } })
  })

  test('but not by a path with a colon', async () => {
    expect(await run('google/imagen:4')).toMatchObject({ status: 404, body: { status: 404 } })
  })
})

describe('the model decides about its output', () => {
  test('a list of as many files as were asked for', async () => {
    const prediction = await finished({ model, input: { ...input, num_outputs: 2 } })
    const [first, second] = filesOf(prediction)
    expect(prediction).toMatchObject({ output: [first, `${first}&index=1`], metrics: { image_count: 2 } })
    expect([await typeOf(first), await typeOf(second)]).toEqual(['image/jpeg', 'image/jpeg'])
  })

  test('a list when the version is fixed', async () => {
    expect(await finished({ version: hash, input })).toMatchObject({ output: [expect.any(String)] })
  })

  test.each([
    ['black-forest-labs/flux-1.1-pro', 'image/jpeg'],
    ['minimax/video-01', 'video/mp4'],
    ['minimax/music-01', 'audio/mpeg'],
  ])('one file of %s', async (name, type) => {
    const prediction = await finished({ model: name, input })
    const [file] = filesOf(prediction)
    expect(prediction).toMatchObject({ output: file })
    expect(prediction).not.toHaveProperty('metrics.image_count')
    expect(await typeOf(file)).toBe(type)
  })

  test.each([0, 5, 1.5, 'two'])('and refuses num_outputs %j', async num_outputs => {
    expect(await create({ model, input: { ...input, num_outputs } })).toMatchObject({
      status: 422,
      body: { title: 'Input validation failed', detail: expect.stringContaining('num_outputs') },
    })
    expect(await create({ model: 'google/imagen-4', input: { num_outputs } })).toMatchObject({ status: 201 })
  })
})

test('files die, and data are removed, an hour after the end', async () => {
  const id = idOf(await create({ model, input }))
  await sandbox.move(id, 'succeeded')
  const prediction = await read(id)
  const [file = ''] = filesOf(prediction)
  now += 3_599_000
  expect(await fetch(file)).toMatchObject({ status: 200 })
  expect(await read(id)).toEqual(prediction)
  now += 2000
  expect(await fetch(file)).toMatchObject({ status: 403 })
  const removed = await read(id)
  expect(removed).toMatchObject({
    status: 'succeeded',
    input: {},
    logs: '',
    output: null,
    data_removed: true,
  })
  expect(removed).not.toHaveProperty('metrics')
})

test('a long wait removes nothing', async () => {
  const id = idOf(await create({ model, input }))
  now += 7_200_000
  expect(await read(id)).toMatchObject({ status: 'starting', input, data_removed: false })
})

test('succeeded can come before the output', async () => {
  const id = idOf(await create({ model, input: { prompt: 'a cake [sandbox:no-url]' } }))
  await sandbox.move(id, 'succeeded')
  expect(await read(id)).toMatchObject({ status: 'succeeded', output: null, data_removed: false })
  await sandbox.move(id, 'succeeded')
  expect(await read(id)).toMatchObject({ status: 'succeeded', output: [expect.any(String)] })
})

test('tells why a prediction failed, and nothing of one that was canceled', async () => {
  const [failed, canceled] = [idOf(await create({ model, input })), idOf(await create({ model, input }))]
  await sandbox.move(failed, { phase: 'failed', failure: 'the output was flagged as sensitive' })
  expect(await read(failed)).toMatchObject({
    status: 'failed',
    output: null,
    error: 'the output was flagged as sensitive',
  })
  await sandbox.move(canceled, 'canceled')
  expect(await read(canceled)).toMatchObject({
    status: 'canceled',
    error: null,
    completed_at: expect.any(String),
  })
  await sandbox.move(canceled, { word: 'aborted' })
  expect(await read(canceled)).toMatchObject({ status: 'aborted' })
})

test('knows a prediction only under the key that created it', async () => {
  const id = idOf(await create({ model, input }))
  const unknown = { status: 400, body: { code: 'task_not_exist' } }
  expect(await bert.get(`${predictions}/${id}`)).toMatchObject(unknown)
  expect(await anna.get(`${predictions}/nobody`)).toMatchObject(unknown)
})

test('the addresses in a prediction are not the gateway’s', async () => {
  const { body } = await create({ model, input })
  const foreign = expect.stringMatching(/^https:\/\/[a-z.]+\.example\//)
  expect(body).toMatchObject({ urls: { get: foreign, cancel: foreign, web: foreign } })
})

describe('a webhook hears of the events that it asked for', () => {
  const webhook = 'http://127.0.0.1:1/hooks/replicate'
  test.each([
    [undefined, ['succeeded']],
    [['completed'], ['succeeded']],
    [['start'], ['processing']],
    [
      ['logs', 'output'],
      ['processing', 'succeeded'],
    ],
  ])('%j', async (webhook_events_filter, heard) => {
    const id = idOf(await run(model, { input, webhook, webhook_events_filter }))
    await sandbox.move(id, 'running')
    await sandbox.move(id, 'succeeded')
    const told = sandbox.callbacks.filter(({ taskId }) => taskId === id)
    expect(told).toMatchObject(heard.map(status => ({ url: webhook, body: { id, status } })))
  })

  test('a failure is completed without output', async () => {
    const [output, completed] = await Promise.all(
      ['output', 'completed'].map(async event =>
        idOf(await create({ model, input, webhook, webhook_events_filter: [event] })),
      ),
    )
    await sandbox.move(output ?? '', 'failed')
    await sandbox.move(completed ?? '', 'failed')
    expect(sandbox.callbacks.at(-1)).toMatchObject({ taskId: completed, body: { status: 'failed' } })
    expect(sandbox.callbacks.filter(({ taskId }) => taskId === output)).toEqual([])
  })
})

describe('the contract is strict', () => {
  test.each([
    ['no input', { model }, 'body.input is missing'],
    ['an unknown field', { model, input, prompt: 'x' }, 'body.prompt is not known'],
    ['model and version', { model, version: hash, input }, 'must match exactly one schema'],
    ['neither', { input }, 'body.model is missing'],
    ['an unknown event', { model, input, webhook_events_filter: ['end'] }, 'must be one of start, output'],
  ])('%s', async (_, body, message) => {
    expect(await create(body)).toMatchObject({
      status: 400,
      body: { code: 'invalid_request', message: expect.stringContaining(message) },
    })
  })

  test('a model twice', async () => {
    expect(await run(model, { model, input })).toMatchObject({
      status: 400,
      body: { message: 'body.model is not known' },
    })
  })

  test('a wait that is too long', async () => {
    const wait = (seconds: number) => anna.post(predictions, { model, input }, { prefer: `wait=${seconds}` })
    expect(await wait(61)).toMatchObject({
      status: 400,
      body: { message: expect.stringContaining('header.Prefer must match pattern') },
    })
    expect(await wait(60)).toMatchObject({ status: 201 })
  })

  test('a refusal with 200, which this vendor has not', async () => {
    const answer = await anna.post(predictions, { model, input }, { 'x-sandbox-fault': 'refused-with-200' })
    expect(answer).toMatchObject({ status: 400, body: { message: 'replicate never refuses with 200' } })
  })
})
