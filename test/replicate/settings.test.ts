import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ConfigError, readConfig } from '../../src/config.ts'
import { type ListeningSandbox, listenSandbox } from '../../src/sandbox/listen.ts'
import { startTestApp, type TestApp } from '../support/app.ts'
import { sentBy } from '../support/observe.ts'
import { create, created, readAt } from './predictions.ts'

const model = 'google/imagen-4'
const modelRoute = '/replicate/v1/models/google/imagen-4/predictions'
const input = { prompt: 'a fox' }
let upstream: ListeningSandbox
let app: TestApp
beforeAll(async () => {
  // A gateway that has all of this one level down.
  upstream = await listenSandbox({ pace: 'manual', publicUrl: 'https://sandbox.example/relay' })
  app = await startTestApp({
    upstream,
    environment: {
      REPLICATE_PREFIX: '/relay/replicate',
      REPLICATE_MODEL_ROUTE: 'path',
      PUBLIC_URL: 'http://graph.example.com',
    },
  })
})
afterAll(async () => {
  await app.stop()
  await upstream.close()
})

it('REPLICATE_PREFIX stands before every path', async () => {
  const client = app.client()
  const { id, upstreamId } = await created(client, { version: model, input })
  await app.sandbox.move(upstreamId ?? '', 'succeeded')
  expect(await readAt(client, id, 'SUCCEEDED')).toMatchObject({
    output: expect.stringMatching(/^https:\/\/sandbox\.example\/relay\/media\//),
  })
  expect(sentBy(app, client).map(({ operationId }) => operationId)).toEqual(
    expect.arrayContaining(['replicateCreatePrediction', 'replicateGetPrediction']),
  )
})

describe.concurrent('with REPLICATE_MODEL_ROUTE=path', () => {
  it('the name goes into the path, as two segments', async () => {
    const client = app.client()
    await created(client, { model, input })
    const sent = sentBy(app, client, 'replicateCreateModelPrediction')
    expect(sent).toMatchObject([{ method: 'POST', path: modelRoute }])
    expect(sent[0]?.body).toEqual({ input })
  })

  it.each([404, 405, 410])('and into the body after %s', async status => {
    const client = app.client()
    const rule = { operation: 'replicateCreateModelPrediction', key: client.key, times: 1 }
    app.sandbox.faults.add({ ...rule, fault: 'refused', status })
    expect(await created(client, { model, input })).toMatchObject({ submission: 'ACCEPTED' })
    const [, second, ...more] = sentBy(app, client).filter(({ method }) => method === 'POST')
    expect(more).toEqual([])
    expect(second).toMatchObject({ path: '/replicate/v1/predictions' })
    expect(second?.body).toEqual({ model, input })
  })

  it('but not after 422, which there can mean the input only', async () => {
    const client = app.client()
    const rule = { operation: 'replicateCreateModelPrediction', key: client.key, times: 1 }
    app.sandbox.faults.add({ ...rule, fault: 'refused', status: 422 })
    expect(await create(client, { model, input })).toMatchObject({ upstreamStatus: 422 })
    expect(sentBy(app, client)).toHaveLength(1)
  })
})

it('an address of ours that is not https is not given to the vendor, who would refuse it', async () => {
  const client = app.client()
  await created(client, { version: model, input })
  expect(sentBy(app, client)[0]?.body).toEqual({ version: model, input })
})

it.each([
  [{ REPLICATE_MODEL_ROUTE: 'both' }, 'REPLICATE_MODEL_ROUTE must be body or path'],
  [{ REPLICATE_PREFIX: 'replicate/' }, 'REPLICATE_PREFIX must be a path such as /luma, or / for none'],
])('%j is refused at the start', (environment, message) => {
  expect(() => readConfig(environment)).toThrow(new ConfigError(message))
})
