import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { FaultRule } from '../../src/sandbox/faults.ts'
import { startTestApp, type TestApp } from '../support/app.ts'
import type { Client } from '../support/client.ts'
import { sentBy } from '../support/observe.ts'
import { create, createDocument, created, readAt, resultOf } from './predictions.ts'

let app: TestApp
beforeAll(async () => {
  app = await startTestApp()
})
afterAll(() => app.stop())

const route = '/replicate/v1/predictions'
const model = 'black-forest-labs/flux-1.1-pro'
const modelRoute = '/replicate/v1/models/black-forest-labs/flux-1.1-pro/predictions'
const hash = '7762fd07cf82c948538e41f63f77d685e02b063e37e496e96eefd46c929f9bdc'
const input = { prompt: 'a chocolate cake on a picnic table' }

/** The one request that a submission made. */
async function sentFor(given: object) {
  const client = app.client()
  await created(client, given)
  const requests = sentBy(app, client)
  expect(requests).toHaveLength(1)
  return requests[0]
}

describe.concurrent('sends', () => {
  it('every field of the input under the name of the contract', async () => {
    const client = app.client()
    const made = await created(client, {
      model,
      input,
      cancelAfterSeconds: 90,
      notifyHook: 'https://example.com/hook',
      notifyEvents: ['START', 'OUTPUT', 'LOGS', 'COMPLETED'],
      idempotencyKey: 'cake',
    })
    expect(made).toMatchObject({
      vendor: 'REPLICATE',
      operation: 'REPLICATE_CREATE_PREDICTION',
      status: 'QUEUED',
      submission: 'ACCEPTED',
      tracking: 'ACTIVE',
      progress: null,
      prompt: input.prompt,
      upstreamId: expect.stringMatching(/^[0-9a-z]{26}$/),
      state: 'starting',
      model,
      version: 'hidden',
      predictSeconds: null,
      output: null,
      outputOmitted: false,
      outputExpiresAt: null,
      dataRemoved: false,
    })
    const [sent] = sentBy(app, client, 'replicateCreatePrediction')
    expect(sent).toMatchObject({ method: 'POST', path: route, headers: { 'cancel-after': '90s' } })
    expect(sent?.body).toEqual({
      model,
      input,
      webhook: 'https://example.com/hook',
      webhook_events_filter: ['start', 'output', 'logs', 'completed'],
    })
  })

  it('nothing that was not given', async () => {
    const sent = await sentFor({ model, input, version: null, cancelAfterSeconds: null, notifyHook: null })
    expect(sent?.body).toEqual({ model, input })
    expect(sent?.headers).not.toHaveProperty('cancel-after')
    expect(sent?.headers).not.toHaveProperty('prefer')
  })

  it.each([hash, `stability-ai/sdxl:${hash}`, 'google/imagen-4'])('the version %s', async version => {
    expect(await sentFor({ version, input })).toMatchObject({ path: route, body: { version, input } })
  })

  it('the caller’s address with the vendor’s own choice of events', async () => {
    const sent = await sentFor({ model, input, notifyHook: 'https://example.com/hook' })
    expect(sent?.body).toEqual({ model, input, webhook: 'https://example.com/hook' })
  })

  it('any JSON that the model may want', async () => {
    const odd = {
      a: null,
      b: [1, [true, null], { '': 'ü' }],
      image: 'data:image/png;base64,QUJD',
      n: -1.5e-7,
    }
    expect((await sentFor({ model, input: odd }))?.body).toEqual({ model, input: odd })
    expect((await sentFor({ model, input: {} }))?.body).toEqual({ model, input: {} })
  })

  it('an input that is written in the document', async () => {
    const client = app.client()
    const query = createDocument
      .replace('($input: ReplicateCreatePredictionInput!)', '')
      .replace(
        '$input',
        `{ model: "${model}", input: { prompt: "a cake", size: [640, 1.5], safe: true, seed: null } }`,
      )
    expect(resultOf((await client.request({ query })).body)).toMatchObject({ prompt: 'a cake' })
    expect(sentBy(app, client)[0]?.body).toEqual({
      model,
      input: { prompt: 'a cake', size: [640, 1.5], safe: true, seed: null },
    })
  })
})

describe.concurrent('lists show', () => {
  it.each([
    ['the prompt', { prompt: 'a cake', text: 'a word' }, 'a cake'],
    ['or else the text', { prompt: ' ', text: 'a word' }, 'a word'],
    ['or nothing', { image: 'https://example.com/a.png', prompt: 7 }, null],
    ['a long prompt cut', { prompt: 'a'.repeat(5001) }, 'a'.repeat(5000)],
  ])('%s', async (_, given, prompt) => {
    expect(await created(app.client(), { model, input: given })).toMatchObject({ prompt })
  })
})

const operationId = 'replicateCreatePrediction'
const byPath = 'replicateCreateModelPrediction'
const refuse = (to: TestApp, client: Client, operation: string, rule: FaultRule) =>
  to.sandbox.faults.add({ key: client.key, operation, times: 1, ...rule })

describe.concurrent('a model in the body that is refused', () => {
  it.each([
    { fault: 'not-found' },
    { fault: 'refused', status: 405 },
    { fault: 'gone' },
    { fault: 'refused', status: 422, shape: 'detail', message: 'Additional property model is not allowed' },
  ] satisfies FaultRule[])('goes into the path after %j', async fault => {
    const client = app.client()
    refuse(app, client, operationId, fault)
    const made = await created(client, {
      model,
      input,
      cancelAfterSeconds: 5,
      notifyHook: 'https://example.com/hook',
    })
    expect(made).toMatchObject({ submission: 'ACCEPTED', model })
    const [first, second, ...more] = sentBy(app, client)
    expect(more).toEqual([])
    expect(first).toMatchObject({ method: 'POST', path: route, body: { model } })
    expect(second).toMatchObject({ method: 'POST', path: modelRoute, headers: { 'cancel-after': '5s' } })
    expect(second?.body).toEqual({ input, webhook: 'https://example.com/hook' })
    await app.sandbox.move(made.upstreamId ?? '', 'succeeded')
    const done = await readAt(client, made.id, 'SUCCEEDED')
    expect(done.output).toBe(done.assets[0]?.url)
  })

  it.each([
    { fault: 'refused', status: 400 },
    { fault: 'refused', status: 403 },
    { fault: 'rate-limit' },
    { fault: 'unavailable' },
    { fault: 'unauthorized' },
    { fault: 'quota', status: 402 },
  ] satisfies FaultRule[])('stays refused after %j', async fault => {
    const client = app.client()
    refuse(app, client, operationId, fault)
    expect(await create(client, { model, input })).toMatchObject({ upstreamStatus: expect.any(Number) })
    expect(sentBy(app, client)).toHaveLength(1)
  })

  it('is told by the second refusal', async () => {
    const client = app.client()
    refuse(app, client, operationId, { fault: 'not-found', message: 'no such route' })
    refuse(app, client, byPath, {
      fault: 'refused',
      status: 422,
      shape: 'detail',
      message: 'prompt is required',
    })
    expect(await create(client, { model, input })).toMatchObject({
      __typename: 'UpstreamRefusedError',
      upstreamStatus: 422,
      message: 'prompt is required',
    })
    expect(sentBy(app, client)).toHaveLength(2)
  })

  it('is told by the first refusal where the path is not served', async () => {
    const client = app.client()
    refuse(app, client, operationId, {
      fault: 'refused',
      status: 422,
      shape: 'detail',
      message: 'prompt is required',
    })
    refuse(app, client, byPath, { fault: 'not-found' })
    expect(await create(client, { model, input })).toMatchObject({
      __typename: 'UpstreamRefusedError',
      upstreamStatus: 422,
      message: 'prompt is required',
    })
    expect(sentBy(app, client)).toHaveLength(2)
  })

  it('is unknown where the path gives no usable answer, and is not sent a third time', async () => {
    const client = app.client()
    refuse(app, client, operationId, { fault: 'not-found' })
    refuse(app, client, byPath, { fault: 'bad-gateway-after' })
    expect(await create(client, { model, input })).toMatchObject({
      __typename: 'SubmissionUnknownError',
      upstreamStatus: 502,
      task: { submission: 'UNKNOWN', tracking: 'STALLED', upstreamId: null },
    })
    expect(sentBy(app, client)).toHaveLength(2)
  })

  it('is not tried elsewhere when its answer was lost', async () => {
    const client = app.client()
    refuse(app, client, operationId, { fault: 'cut-after' })
    expect(await create(client, { model, input })).toMatchObject({ __typename: 'SubmissionUnknownError' })
    expect(sentBy(app, client)).toHaveLength(1)
  })
})

it.each([404, 422])('a version that is refused with %s has no other route', async status => {
  const client = app.client()
  refuse(app, client, operationId, { fault: 'refused', status })
  expect(await create(client, { version: 'google/imagen-4', input })).toMatchObject({
    __typename: 'UpstreamRefusedError',
    upstreamStatus: status,
  })
  expect(sentBy(app, client)).toHaveLength(1)
})

it('tells what the model finds wrong with its input', async () => {
  const client = app.client()
  const flux = { model: 'black-forest-labs/flux-schnell', input: { ...input, num_outputs: 9 } }
  expect(await create(client, flux)).toMatchObject({
    __typename: 'UpstreamRefusedError',
    upstreamStatus: 422,
    message: '- input.num_outputs: must be an integer from 1 to 4',
  })
  expect(sentBy(app, client)).toMatchObject([{ path: route, status: 422 }, { status: 422 }])
})
