import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { CreateEmbeddingsInput } from '../gql/graphql.ts'
import { startTestApp, type TestApp } from '../support/app.ts'
import type { Client } from '../support/client.ts'
import { sentBy } from '../support/observe.ts'
import { serve } from '../support/serve.ts'
import { createEmbeddings } from './documents.ts'

const model = 'text-embedding-3-small'
let app: TestApp
beforeAll(async () => {
  app = await startTestApp()
})
afterAll(() => app.stop())

const embed = async (client: Client, input: CreateEmbeddingsInput) =>
  (await client.execute(createEmbeddings, { input })).createEmbeddings

describe('embeddings', () => {
  it('are asked for as numbers and come in the order of the texts', async () => {
    const client = app.client()
    const texts = ['red lighthouse', 'blue boat', 'red lighthouse']
    const made = await embed(client, { model, texts, dimensions: 8, user: 'someone' })
    if (made.__typename !== 'Embeddings') throw new Error(JSON.stringify(made))
    const [first, second, third] = made.embeddings.map(({ vector }) => vector)
    expect(first).toHaveLength(8)
    expect(first).toEqual(third)
    expect(first).not.toEqual(second)
    expect(Math.hypot(...(first ?? []))).toBeCloseTo(1)
    expect(made).toMatchObject({ model, usage: { promptTokens: 6, totalTokens: 6 } })
    expect(sentBy(app, client)).toMatchObject([
      {
        method: 'POST',
        path: '/v1/embeddings',
        body: { model, input: texts, dimensions: 8, encoding_format: 'float', user: 'someone' },
      },
    ])
  })

  it('can be asked for in a full batch', async () => {
    const texts = Array.from({ length: 256 }, (_, index) => `text ${index}`)
    const made = await embed(app.client(), { model, texts })
    if (made.__typename !== 'Embeddings') throw new Error(JSON.stringify(made))
    expect(made.embeddings.map(({ vector }) => vector.length)).toEqual(Array(256).fill(1536))
  })

  it.each([
    [{ model: '' }, 'model'],
    [{ texts: [] }, 'texts'],
    [{ texts: Array(257).fill('a') }, 'texts'],
    [{ texts: ['a', ' '] }, 'texts.1'],
    [{ texts: ['a'.repeat(32_769)] }, 'texts.0'],
    [{ texts: Array(31).fill('a'.repeat(32_768)) }, 'texts'],
    [{ dimensions: 0 }, 'dimensions'],
    [{ dimensions: 4097 }, 'dimensions'],
    [{ user: 'u'.repeat(257) }, 'user'],
  ] satisfies [Partial<CreateEmbeddingsInput>, string][])('refuse input %#', async (wrong, field) => {
    const client = app.client()
    expect(await embed(client, { model, texts: ['a'], ...wrong })).toMatchObject({
      __typename: 'InvalidInputError',
      issues: [{ path: ['input', ...field.split('.')] }],
    })
    expect(sentBy(app, client)).toEqual([])
  })

  it.each([
    ['unauthorized', 'UpstreamUnauthorizedError'],
    ['quota', 'QuotaExceededError'],
    ['bad-gateway-after', 'UpstreamUnavailableError'],
    ['truncated', 'UpstreamUnavailableError'],
  ] as const)('answer %s as %s, after one request', async (fault, type) => {
    const client = app.client()
    app.sandbox.faults.add({ fault, key: client.key })
    expect(await embed(client, { model, texts: ['a'] })).toMatchObject({ __typename: type })
    expect(sentBy(app, client)).toHaveLength(1)
  })
})

describe('the answer of another channel', () => {
  const vector = [0.25, -0.5, 1]
  const base64 = Buffer.from(Float32Array.from(vector).buffer).toString('base64')
  const entry = (index: number, embedding: unknown) => ({ object: 'embedding', index, embedding })
  let data: unknown[] = []
  let other: TestApp
  let close: () => Promise<void>
  beforeAll(async () => {
    const upstream = await serve((_, response) => {
      const answer = { object: 'list', model, data, usage: { prompt_tokens: 1, total_tokens: 1, extra: 0 } }
      response.setHeader('content-type', 'application/json').end(JSON.stringify(answer))
    })
    close = upstream.close
    other = await startTestApp({ upstream: { url: upstream.url, sandbox: app.sandbox } })
  })
  afterAll(async () => {
    await other.stop()
    await close()
  })

  it('may be Base64, in any order', async () => {
    data = [entry(1, base64), entry(0, vector)]
    expect(await embed(other.client(), { model, texts: ['a', 'b'] })).toMatchObject({
      embeddings: [{ vector }, { vector }],
    })
  })

  it.each([
    ['leaves one out', [entry(0, vector)]],
    ['has one twice', [entry(0, vector), entry(0, vector)]],
    ['has one that is empty', [entry(0, vector), entry(1, [])]],
    ['has one of another length', [entry(0, vector), entry(1, [1])]],
    ['has a torn one', [entry(0, vector), entry(1, base64.slice(4))]],
    ['is empty', []],
  ])('that %s is an error', async (_, entries) => {
    data = entries
    expect(await embed(other.client(), { model, texts: ['a', 'b'] })).toMatchObject({
      __typename: 'UpstreamUnavailableError',
    })
  })
})
