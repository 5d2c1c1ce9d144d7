import { afterAll, describe, expect, test } from 'vitest'
import { listenSandbox } from '../../src/sandbox/listen.ts'
import { createCaller, idOf } from './caller.ts'

const sampleKey = 'sk-anna'
let now = Date.parse('2025-02-05T03:16:00Z')
const { url, sandbox, close } = await listenSandbox({ pace: 'manual', sampleKey, clock: () => now })
const anna = createCaller(url, sampleKey)
const bert = createCaller(url, 'sk-bert')
afterAll(close)

const base64 = 'iVBORw0KGgo='
const prompt = 'a lighthouse in fog'
const start = (model: string, body: object, caller = anna) => caller.post(`/flux/v1/${model}`, body)
const submit = async (body: object = { prompt }) => idOf(await start('flux-dev', body))
const read = async (id: string, caller = anna) => (await caller.get(`/flux/v1/get_result?id=${id}`)).body
const images = (body: object) => anna.post('/v1/images/generations', body)

/** Trains a variant to the end and gives its id. */
async function trained(): Promise<string> {
  const training = { file_data: 'UEsDBBQAAAAIAA==', finetune_comment: 'paper boats', mode: 'general' }
  const { body } = await anna.post('/flux/v1/finetune', training)
  expect(body).toEqual({ finetune_id: expect.stringMatching(/^[0-9a-f-]{36}$/) })
  const { id = '' } = sandbox.tasks.at(-1) ?? {}
  expect(body).toEqual({ finetune_id: id })
  expect(await read(id)).toMatchObject({ id, status: 'Pending' })
  expect(await start('flux-pro-finetuned', { finetune_id: id, prompt })).toMatchObject({
    status: 400,
    body: { detail: 'finetune is not ready' },
  })
  await sandbox.move(id, 'succeeded')
  expect(await read(id)).toMatchObject({ id, status: 'Ready', result: null })
  return id
}

describe('every model starts a task', () => {
  test.each([
    ['flux-2-klein-4b', 'fluxGenerate', { prompt, input_image: base64, width: 64, height: 4096 }],
    ['flux-dev', 'fluxGenerateDev', { prompt, width: 1024, height: 768, steps: 28, guidance: 3, seed: 42 }],
    ['flux-pro', 'fluxGeneratePro', { prompt, interval: 2, safety_tolerance: 6 }],
    ['flux-pro-1.1', 'fluxGeneratePro11', { prompt, image_prompt: base64, output_format: 'png' }],
    ['flux-pro-1.1-ultra', 'fluxGeneratePro11Ultra', { prompt, aspect_ratio: '21:9', raw: true }],
    ['flux-kontext-pro', 'fluxEditKontextPro', { prompt, input_image: 'https://example.com/car.jpg' }],
    ['flux-kontext-max', 'fluxEditKontextMax', { prompt, input_image: base64, input_image_2: base64 }],
    ['flux-2-pro', 'flux2GeneratePro', { prompt, width: 2000, height: 2000 }],
    ['flux-2-max', 'flux2GenerateMax', { prompt, input_image_8: base64 }],
    ['flux-2-flex', 'flux2GenerateFlex', { prompt, guidance: 10, steps: 50, prompt_upsampling: true }],
    ['flux-pro-1.0-fill', 'fluxFill', { image: base64, mask: base64 }],
    ['flux-pro-1.0-expand', 'fluxExpand', { image: base64, left: 256 }],
    ['flux-pro-1.0-canny', 'fluxCanny', { prompt, control_image: base64, canny_low_threshold: 0 }],
    ['flux-pro-1.0-depth', 'fluxDepth', { prompt, preprocessed_image: base64, guidance: 15 }],
  ])('%s', async (model, operationId, body) => {
    const answer = await start(model, body)
    const id = idOf(answer)
    expect(answer).toMatchObject({ status: 200, body: { id: expect.stringMatching(/^[0-9a-f-]{36}$/) } })
    expect(sandbox.requests.at(-1)).toMatchObject({ operationId })
    expect(await read(id)).toMatchObject({ id, status: 'Pending', result: null })
  })

  test('under the other prefix of the family as well', async () => {
    const id = idOf(await anna.post('/bfl/v1/flux-pro-1.1', { prompt }))
    expect((await anna.get(`/bfl/v1/get_result?id=${id}`)).body).toMatchObject({ id, status: 'Pending' })
  })

  test('a name of another family has no channel', async () => {
    expect(await start('dall-e-3', { prompt })).toMatchObject({
      status: 503,
      body: { error: { code: 'model_not_found' } },
    })
  })
})

describe('a trained variant', () => {
  test.each([
    ['flux-pro-finetuned', { prompt, finetune_strength: 1.1 }],
    ['flux-pro-1.1-ultra-finetuned', { prompt, aspect_ratio: '16:9' }],
    ['flux-pro-1.0-fill-finetuned', { image: base64 }],
    ['flux-pro-1.0-canny-finetuned', { prompt, control_image: base64 }],
    ['flux-pro-1.0-depth-finetuned', { prompt, control_image: base64 }],
    ['flux-new-finetuned', { prompt }],
  ])('serves %s', async (model, body) => {
    const finetune_id = await trained()
    const answer = await start(model, { finetune_id, ...body })
    expect(await read(idOf(answer))).toMatchObject({ status: 'Pending' })
    expect(await start(model, { finetune_id, ...body }, bert)).toMatchObject({
      status: 400,
      body: { detail: 'finetune not found' },
    })
  })

  test('is there from the start for people who try things out', async () => {
    const [sample] = sandbox.tasks.filter(({ vendor }) => vendor === 'flux')
    await sandbox.move(sample?.id ?? '', 'succeeded')
    expect(await start('flux-pro-finetuned', { finetune_id: sample?.id, prompt })).toMatchObject({
      status: 200,
    })
  })

  test('is not an image', async () => {
    expect(await start('flux-pro-finetuned', { finetune_id: await submit(), prompt })).toMatchObject({
      status: 400,
      body: { detail: 'finetune not found' },
    })
  })
})

test('takes an image through its life', async () => {
  const id = await submit({ prompt, seed: 42 })
  expect(await read(id)).toEqual({
    id,
    status: 'Pending',
    result: null,
    progress: null,
    details: null,
    preview: null,
  })
  now += 1500
  await sandbox.move(id, { phase: 'running', progress: 0.4 })
  expect(await read(id)).toMatchObject({ status: 'Pending', result: null, progress: 0.4 })
  now += 5060
  await sandbox.move(id, 'succeeded')
  expect(await read(id)).toMatchObject({
    id,
    status: 'Ready',
    result: {
      sample: expect.stringMatching(`^${url}/media/${id}/image.jpg\\?.*X-Amz-Expires=600&`),
      prompt,
      seed: 42,
      start_time: (now - 5060) / 1000,
      end_time: now / 1000,
      duration: 5.06,
    },
  })
})

test('an image can be fetched for ten minutes', async () => {
  const id = await submit()
  await sandbox.move(id, 'succeeded')
  const result = await read(id)
  const sample = JSON.stringify(result).match(/"sample":"([^"]+)"/)?.[1] ?? ''
  expect(await fetch(sample)).toMatchObject({ status: 200 })
  now += 601_000
  expect(await fetch(sample)).toMatchObject({ status: 403 })
  expect(await read(id)).toEqual(result)
})

test('Ready can come before the image', async () => {
  const id = await submit()
  await sandbox.move(id, { phase: 'succeeded', withoutUrl: true })
  expect(await read(id)).toMatchObject({ status: 'Ready', result: null })
})

test('tells why a task failed in the fields of its word', async () => {
  const id = await submit()
  await sandbox.move(id, { phase: 'failed', failure: 'no boats allowed' })
  expect(await read(id)).toMatchObject({
    status: 'Error',
    result: null,
    details: null,
    error: 'content_policy_violation',
    message: 'no boats allowed',
  })
  for (const word of ['Request Moderated', 'Content Moderated']) {
    await sandbox.move(id, { phase: 'failed', word, failure: 'no boats allowed' })
    const body = await read(id)
    expect(body).toMatchObject({ status: word, details: { 'Moderation Reasons': ['no boats allowed'] } })
    expect(body).not.toHaveProperty('message')
  }
})

test('has no word for canceled', async () => {
  const id = await submit()
  await sandbox.move(id, 'canceled')
  expect(await read(id)).toMatchObject({ status: 'Error', error: 'generation_timeout' })
})

test('an unknown id is a status, and HTTP 200', async () => {
  const missing = (id: string) => ({ id, status: 'Task not found', result: null })
  const id = await submit({ prompt: `${prompt} [sandbox:late-id;reads=1]` })
  expect(await anna.get('/flux/v1/get_result?id=nobody')).toMatchObject({
    status: 200,
    body: missing('nobody'),
  })
  expect(await read(id, bert)).toEqual(missing(id))
  expect(await read(id)).toEqual(missing(id))
  expect(await read(id)).toMatchObject({ status: 'Pending' })
})

test('answers a word of the test’s choice', async () => {
  const id = await submit()
  await sandbox.move(id, { phase: 'running', word: 'Dreaming' })
  expect(await read(id)).toMatchObject({ status: 'Dreaming', result: null })
})

test('the address in a submission is not the gateway’s', async () => {
  const { body } = await start('flux-dev', { prompt })
  expect(body).toMatchObject({ polling_url: expect.stringMatching(/^https:\/\/api\.bfl\.example\//) })
})

test('a webhook changes the answer and hears of the end alone', async () => {
  const webhook_url = 'http://127.0.0.1:1/hooks/flux'
  const answer = await start('flux-dev', { prompt, webhook_url, webhook_secret: 'paper' })
  const id = idOf(answer)
  expect(answer.body).toEqual({ id, status: 'Pending', webhook_url })
  await sandbox.move(id, 'running')
  await sandbox.move(id, 'succeeded')
  const told = sandbox.callbacks.filter(({ taskId }) => taskId === id)
  expect(told).toMatchObject([
    { url: webhook_url, body: { id, status: 'Ready', timestamp: new Date(now).toISOString() } },
  ])
})

describe('the contract is strict', () => {
  test.each([
    ['flux-dev', { prompt, aspect_ratio: '1:1' }, 'body.aspect_ratio is not known'],
    ['flux-pro-1.1-ultra', { prompt, width: 1024 }, 'body.width is not known'],
    ['flux-pro-1.1', { prompt, width: 1000 }, 'body.width must be multiple of 32'],
    ['flux-kontext-pro', { input_image: base64 }, 'body.prompt is missing'],
    ['flux-2-pro', { prompt, safety_tolerance: 6 }, 'body.safety_tolerance must be <= 5'],
    ['flux-2-pro', { prompt, guidance: 5 }, 'body.guidance is not known'],
    ['flux-pro-1.0-fill', { prompt }, 'body.image is missing'],
    ['flux-pro-1.0-fill-finetuned', { image: base64 }, 'body.finetune_id is missing'],
    [
      'flux-pro-1.0-canny-finetuned',
      { finetune_id: 'x', prompt, preprocessed_image: base64 },
      'body.control_image is missing',
    ],
    ['flux-2-klein-9b', { prompt, negative_prompt: 'rain' }, 'body.negative_prompt is not known'],
    ['finetune', { file_data: base64, finetune_comment: 'x', mode: 'boats' }, 'body.mode must be one of'],
  ])('%s', async (model, body, message) => {
    expect(await start(model, body)).toMatchObject({
      status: 400,
      body: { code: 'invalid_request', message: expect.stringContaining(message) },
    })
  })

  test('get_result wants an id', async () => {
    expect(await anna.get('/flux/v1/get_result')).toMatchObject({
      status: 400,
      body: { message: 'query.id is missing' },
    })
  })

  test.each([
    ['flux-2-max', { prompt, width: 4096, height: 1024 }, 'width'],
    ['flux-pro-1.0-canny', { prompt, control_image: null }, 'control_image'],
    ['flux-pro-1.0-depth', { prompt }, 'control_image'],
  ])('what no schema can say is the vendor’s own refusal: %s', async (model, body, field) => {
    expect(await start(model, body)).toMatchObject({
      status: 422,
      body: { detail: [{ loc: ['body', field] }] },
    })
  })
})

describe('a refusal inside HTTP 200', () => {
  const refused = { 'x-sandbox-fault': 'refused-with-200;message=Child Safety' }

  test('of a submission creates nothing', async () => {
    const before = sandbox.tasks.length
    const answer = await anna.post('/flux/v1/flux-dev', { prompt }, refused)
    expect(answer).toMatchObject({
      status: 200,
      body: { status: 'Request Moderated', details: { 'Moderation Reasons': ['Child Safety'] } },
    })
    expect(sandbox.tasks.length).toBe(before)
    expect(await read(idOf(answer))).toMatchObject({ status: 'Task not found' })
  })

  test('of a reading takes the word that it is given', async () => {
    const path = `/flux/v1/get_result?id=${await submit()}`
    expect((await anna.get(path, refused)).body).toMatchObject({ status: 'Request Moderated' })
    const fault = { 'x-sandbox-fault': 'refused-with-200;code=Content Moderated' }
    expect((await anna.get(path, fault)).body).toMatchObject({ status: 'Content Moderated' })
  })

  test('is an error in the DALL-E format, which has no states', async () => {
    const answer = await anna.post('/v1/images/generations', { model: 'flux-dev', prompt }, refused)
    expect(answer).toMatchObject({ status: 400, body: { error: { message: 'Child Safety' } } })
  })
})

describe('the DALL-E format', () => {
  test('answers finished images at once', async () => {
    const answer = await images({ model: 'flux-pro-1.1', prompt, n: 2, size: '1024x768' })
    expect(answer).toMatchObject({
      status: 200,
      body: {
        created: Math.floor(now / 1000),
        data: [{ url: expect.any(String) }, { url: expect.stringMatching(/&index=1$/) }],
      },
    })
    const [first = '', second = ''] = JSON.stringify(answer.body).match(/http[^"]+/g) ?? []
    expect(await fetch(first)).toMatchObject({ status: 200 })
    expect((await fetch(second)).headers.get('content-type')).toBe('image/jpeg')
  })

  test('answers the image itself as Base64', async () => {
    const { body } = await images({ model: 'flux', prompt, response_format: 'b64_json' })
    const content = JSON.stringify(body).match(/"b64_json":"([^"]+)"/)?.[1] ?? ''
    expect([...Buffer.from(content, 'base64').subarray(0, 3)]).toEqual([0xff, 0xd8, 0xff])
  })

  test('makes nothing that get_result could read', async () => {
    await images({ model: 'flux-schnell', prompt })
    expect(await read(sandbox.tasks.at(-1)?.id ?? '')).toMatchObject({ status: 'Task not found' })
  })

  test('tells a failure as an error', async () => {
    expect(
      await images({ model: 'flux-dev', prompt: 'a boat [sandbox:fail;message=no boats]' }),
    ).toMatchObject({ status: 400, body: { error: { message: 'no boats' } } })
  })

  test('has no channel for models of others, and no unknown fields', async () => {
    expect(await images({ model: 'fluxus-1', prompt })).toMatchObject({
      status: 503,
      body: { error: { message: 'no channel for model fluxus-1' } },
    })
    expect(await images({ model: 'flux-dev', prompt, width: 1024 })).toMatchObject({
      status: 400,
      body: { message: 'body.width is not known' },
    })
  })
})
