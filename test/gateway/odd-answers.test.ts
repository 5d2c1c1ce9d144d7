import type { ServerResponse } from 'node:http'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { startTestApp, type TestApp } from '../support/app.ts'
import type { Client } from '../support/client.ts'
import { serveSandbox } from '../support/serve.ts'

/** Answers that fuzzing (test/fuzz) has found something by: each is a plain case of what was wrong once. */

interface Said {
  status?: number
  headers?: Record<string, string>
  body: string
}

const scripted = new Map<string, Said>()
let upstream: Awaited<ReturnType<typeof serveSandbox>>
let app: TestApp
beforeAll(async () => {
  upstream = await serveSandbox((request, response: ServerResponse) => {
    const said = scripted.get(String(request.headers.authorization))
    if (!said) return
    request.resume()
    response.writeHead(said.status ?? 200, said.headers).end(said.body)
  })
  app = await startTestApp({ kind: 'postgres', upstream })
})
afterAll(async () => {
  await app.stop()
  await upstream.close()
})

const task = `id submission status assets { ... on ImageAsset { mediaType width height url } ... on VideoAsset { width height expiresAt } }`
const answer = `__typename
  ... on MediaTask { ${task} }
  ... on Error { code message }
  ... on UpstreamError { upstreamRequestId }
  ... on RateLimitedError { retryAfterSeconds }
  ... on SubmissionUnknownError { upstreamRequestId task { ${task} } }`

/** What a client is told when the gateway answers so. */
async function told(client: Client, field: string, said: Said) {
  scripted.set(`Bearer ${client.key}`, said)
  const { body } = await client.request({ query: `mutation { result: ${field} { ${answer} } }` })
  expect(body.errors).toBeUndefined()
  return body.data
}
const json = (value: unknown): Said => ({ body: JSON.stringify(value) })

const luma = 'lumaGenerateVideo(input: { userPrompt: "a paper boat" })'
const generation = (more: object) => json({ id: 'a', state: 'pending', ...more })
const unknown = { result: { __typename: 'SubmissionUnknownError', task: { submission: 'UNKNOWN' } } }

describe('the name of a task that is none leaves open what was made', () => {
  it.each([
    ['holds the character that PostgreSQL cannot store', 'a\0b'],
    ['is longer than an index takes', 'x'.repeat(3000)],
    ['is half a character', 'a\ud83d'],
    ['leads to another route', '..'],
  ])('%s', async (_, id) => {
    expect(await told(app.client(), luma, generation({ id }))).toMatchObject(unknown)
  })

  it('is the key of the caller', async () => {
    const client = app.client('sk-odd-name-of-a-task')
    const said = await told(client, luma, generation({ id: client.key }))
    expect(said).toMatchObject(unknown)
    expect(JSON.stringify(said)).not.toContain(client.key)
  })
})

it('figures that make no sense of a file that is there leave the task readable', async () => {
  const client = app.client()
  const made = z.object({ result: z.object({ id: z.string() }) })
  const { id } = made.parse(await told(client, luma, generation({ id: 'a' }))).result
  const url = 'https://example.com/a.mp4?X-Amz-Expires=1e300'
  const video = { url, width: 1919.5, height: 3e9, duration: 5 }
  scripted.set(`Bearer ${client.key}`, json([{ id: 'a', state: 'completed', video }]))
  const query = `query ($id: ID!) { task(id: $id) { ${task} } }`
  const read = async () => (await client.request({ query, variables: { id } })).body
  await expect.poll(read).toMatchObject({ data: { task: { status: 'SUCCEEDED' } } })
  const assets = [{ width: 1920, height: null, expiresAt: '9999-12-31T23:59:59.999Z' }]
  expect(await read()).toMatchObject({ data: { task: { assets } } })
})

describe('what names a task is no refusal, whatever its code is', () => {
  const blend = 'midjourneyImagine(input: { prompt: "a paper boat" })'
  const image = 'klingGenerateImage(input: { prompt: "a paper boat" })'
  const song = 'sunoGenerateFromDescription(input: { description: "a paper boat" })'
  const video = 'minimaxGenerateVideo(input: { model: "MiniMax-Hailuo-02", prompt: "a paper boat" })'
  const reverse = 'runwayReverseTextToVideo(input: { prompt: "a paper boat" })'

  it.each([
    ['Kling', image, { code: 'SUCCEEDED', message: 'ok', data: { task_id: 'a', task_status: 'submitted' } }],
    ['Kling, without one', image, { code: '', data: { task_id: 'a', task_status: 'submitted' } }],
    ['Suno', song, { code: 'SUCCESS', message: '', data: 'a' }],
    ['Suno, without one', song, { code: '', message: '', data: 'a' }],
    ['Midjourney', blend, { code: 0, description: 'ok', result: '1760000000123456' }],
    ['MiniMax', video, { task_id: '1', base_resp: { status_code: 1002, status_msg: 'slow' } }],
    ['Runway', reverse, { code: 9, msg: 'ok', data: { task_id: 7 } }],
  ])('%s', async (_, field, body) => {
    expect(await told(app.client(), field, json(body))).toMatchObject(unknown)
  })
})

describe('what an answer tells besides', () => {
  it('the name of the request is told without the key', async () => {
    const client = app.client('sk-odd-request-id')
    const headers = { 'x-oneapi-request-id': `of ${client.key}` }
    const refused = await told(client, luma, { status: 400, headers, body: '{"error":{"message":"no"}}' })
    expect(refused).toMatchObject({ result: { upstreamRequestId: 'of [key]' } })
    const open = await told(client, luma, { headers, body: '[]' })
    expect(open).toMatchObject({ result: { upstreamRequestId: 'of [key]' } })
  })

  it.each(['99999999999', '1e300', 'Fri, 31 Dec 9999 23:59:59 GMT'])(
    'a wait until %s is one of a day',
    async wait => {
      const said = await told(app.client(), luma, { status: 429, headers: { 'retry-after': wait }, body: '' })
      expect(said).toMatchObject({ result: { __typename: 'RateLimitedError', retryAfterSeconds: 86_400 } })
    },
  )

  it('a format that is no word becomes no media type', async () => {
    const field = 'openaiGenerateImage(input: { model: "gpt-image-1", prompt: "a paper boat" })'
    const picture = { b64_json: Buffer.from('no known format').toString('base64') }
    const said = await told(app.client(), field, json({ data: [picture], output_format: 'x\0\r\ny' }))
    expect(said).toMatchObject({ result: { assets: [{ mediaType: 'image/png' }] } })
  })
})

describe('language models', () => {
  const odd = { id: 'x', model: 'm' }
  const complete = 'input: { model: "gpt-3.5-turbo-instruct", prompts: ["a paper boat"] }'
  const fields =
    '__typename ... on Completion { choices { index text } usage { totalTokens } } ... on Error { code }'

  it('a count that is no whole number of 32 bits is not told', async () => {
    const client = app.client()
    const usage = { prompt_tokens: 1.5, completion_tokens: 1, total_tokens: 3e9 }
    const choices = [{ index: 0, text: 'drifts', finish_reason: 'stop' }]
    scripted.set(`Bearer ${client.key}`, json({ ...odd, choices, usage }))
    const { body } = await client.request({
      query: `mutation { createCompletion(${complete}) { ${fields} } }`,
    })
    expect(body).toMatchObject({ data: { createCompletion: { choices: [{ text: 'drifts' }], usage: null } } })
    scripted.set(`Bearer ${client.key}`, json({ model: 'm', data: [{ index: 0, embedding: [1] }], usage }))
    const query = `mutation { createEmbeddings(input: { model: "m", texts: ["a"] }) { __typename ... on Embeddings { usage { totalTokens } } } }`
    const vectors = await client.request({ query })
    expect(vectors.body).toEqual({ data: { createEmbeddings: { __typename: 'Embeddings', usage: null } } })
  })

  it.each(['constructor', 'toString', '__proto__'])(
    '%s is a reason to end like any unknown one',
    async word => {
      const client = app.client()
      const choices = [{ index: 0, text: 'drifts', finish_reason: word }]
      scripted.set(`Bearer ${client.key}`, json({ ...odd, choices }))
      const read = '__typename ... on Completion { choices { finishReason } }'
      const { body } = await client.request({
        query: `mutation { createCompletion(${complete}) { ${read} } }`,
      })
      expect(body).toMatchObject({ data: { createCompletion: { choices: [{ finishReason: 'OTHER' }] } } })
    },
  )

  it('a piece that is nested deeper than the stack goes ends the stream with an error of its union', async () => {
    const client = app.client()
    const deep = '['.repeat(20_000) + ']'.repeat(20_000)
    const piece = `{"id":"x","model":"m","choices":[{"index":0,"text":"a","logprobs":${deep}}]}`
    scripted.set(`Bearer ${client.key}`, { body: `data: ${piece}\n\ndata: [DONE]\n\n` })
    const response = await fetch(`${app.url}/graphql`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        accept: 'text/event-stream',
        authorization: `Bearer ${client.key}`,
      },
      body: JSON.stringify({ query: `subscription { streamCompletion(${complete}) { ${fields} } }` }),
    })
    expect(await response.text()).toContain(
      '{"streamCompletion":{"__typename":"UpstreamUnavailableError","code":"UPSTREAM_UNAVAILABLE"}}',
    )
  })

  it('a reason that is nested so deep is left out', async () => {
    const client = app.client()
    const deep = '['.repeat(20_000) + ']'.repeat(20_000)
    scripted.set(`Bearer ${client.key}`, { status: 400, body: `{"detail":{"a":${deep}}}` })
    const { body } = await client.request({
      query: `mutation { createCompletion(${complete}) { ${fields} } }`,
    })
    expect(body).toEqual({
      data: { createCompletion: { __typename: 'UpstreamRefusedError', code: 'UPSTREAM_REFUSED' } },
    })
  })

  it('the key is in no answer', async () => {
    const client = app.client('sk-odd-echo-of-the-key')
    const choices = [{ index: 0, text: `You sent ${client.key}.`, finish_reason: 'stop' }]
    scripted.set(`Bearer ${client.key}`, json({ ...odd, choices }))
    const { body } = await client.request({
      query: `mutation { createCompletion(${complete}) { ${fields} } }`,
    })
    expect(body).toMatchObject({ data: { createCompletion: { choices: [{ text: 'You sent [key].' }] } } })
  })

  it('a model whose name leads to another route is refused here', async () => {
    const query = '{ model(name: "..") { __typename ... on Error { code } } }'
    const { body } = await app.client().request({ query })
    expect(body).toEqual({ data: { model: { __typename: 'InvalidInputError', code: 'INVALID_INPUT' } } })
  })
})
