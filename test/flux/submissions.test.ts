import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { tasks, taskUpdated as watched } from '../documents.ts'
import { startTestApp, type TestApp } from '../support/app.ts'
import type { Client } from '../support/client.ts'
import { serveSandbox } from '../support/serve.ts'
import { archive, png } from './files.ts'
import { accepted, posts, submit } from './submit.ts'

/** What the gateway answers to the submissions of a key in the sandbox's place. */
const answers = new Map<string, { status?: number; body: object }>()
/** Paths that were asked for, with the key, in any place. */
const asked: string[] = []
const upstream = await serveSandbox((request, response) => {
  const key = request.headers.authorization?.replace('Bearer ', '') ?? ''
  asked.push(`${key} ${request.url}`)
  const answer = request.method === 'POST' ? answers.get(key) : undefined
  if (!answer) return
  // The body is read first, so that the connection stays in order.
  request.resume()
  response.writeHead(answer.status ?? 200, { 'content-type': 'application/json' })
  response.end(JSON.stringify(answer.body))
})
let app: TestApp
beforeAll(async () => {
  app = await startTestApp({ upstream, pace: () => 3600 })
})
afterAll(async () => {
  await app.stop()
  await upstream.close()
})

const prompt = 'a lighthouse in fog'
const training = { archive, comment: 'boats', mode: 'STYLE' }

/** Submits, and the gateway answers so. */
function answered(client: Client, answer: { status?: number; body: object }, field = 'fluxGenerate') {
  answers.set(client.key ?? '', answer)
  const dalle = field === 'fluxCreateImageDalle' ? { model: 'flux' } : {}
  return submit(client, field, field === 'fluxFinetune' ? training : { prompt, ...dalle })
}
const onlyTask = async (client: Client) => (await client.execute(tasks, {})).tasks.edges[0]?.node

describe('an accepted submission is named', { concurrent: true }, () => {
  it.each([
    ['by its id alone', { id: 'a1' }, { status: 'QUEUED', state: null, chargedCredits: null }],
    [
      'with what it costs',
      { id: 'a2', cost: 3, input_mp: 0.5, output_mp: 1 },
      { status: 'QUEUED', chargedCredits: 3, inputMegapixels: 0.5, outputMegapixels: 1 },
    ],
    [
      'with an address that will be told',
      { id: 'a3', status: 'Pending', webhook_url: 'https://example.com/hook' },
      { status: 'RUNNING', state: 'Pending' },
    ],
    [
      'with a word that nobody knows',
      { id: 'a4', status: 'Dreaming', cost: 1 },
      { status: 'QUEUED', chargedCredits: 1 },
    ],
    ['before it has got around', { id: 'a5', status: 'Task not found' }, { status: 'QUEUED', failure: null }],
    [
      'though its picture was refused',
      { id: 'a6', status: 'Content Moderated', cost: 4, details: { 'Moderation Reasons': ['no boats'] } },
      {
        status: 'FAILED',
        tracking: 'ENDED',
        chargedCredits: 4,
        moderationReasons: ['no boats'],
        failure: { code: 'CONTENT_REFUSED', message: 'no boats' },
      },
    ],
  ])('%s', async (_, body, wanted) => {
    expect(await answered(app.client(), { body })).toMatchObject({
      __typename: 'FluxTask',
      submission: 'ACCEPTED',
      upstreamId: body.id,
      ...wanted,
    })
  })

  it('as a training by the id of the variant', async () => {
    const body = { finetune_id: 'my-finetune' }
    expect(await answered(app.client(), { body }, 'fluxFinetune')).toMatchObject({
      submission: 'ACCEPTED',
      upstreamId: 'my-finetune',
      status: 'QUEUED',
    })
  })

  it('and the address at the vendor is not followed', async () => {
    const client = app.client()
    const body = { id: 'a7', polling_url: `${upstream.url}/trap` }
    const { id } = await answered(client, { body })
    for await (const { taskUpdated } of client.subscribe(watched, { id })) {
      if (taskUpdated.status === 'QUEUED') break
    }
    await app.sandbox.requested(({ query }) => query.id === 'a7')
    expect(asked.filter(line => line.startsWith(`${client.key} `)).map(line => line.split(' ')[1])).toEqual([
      '/flux/v1/flux-dev',
      '/flux/v1/get_result?id=a7',
    ])
  })
})

describe('a refusal inside HTTP 200', { concurrent: true }, () => {
  it.each([
    ['fluxGenerate', { prompt }, 'fluxGenerateDev'],
    ['fluxFill', { image: png }, 'fluxFill'],
    ['fluxFinetune', training, 'fluxFinetune'],
  ])('of %s is the moderation’s', async (field, input, operation) => {
    const client = app.client()
    app.sandbox.faults.add({ fault: 'refused-with-200', message: 'Child Safety', key: client.key, operation })
    expect(await submit(client, field, input)).toMatchObject({
      __typename: 'ContentRefusedError',
      message: 'Child Safety',
      upstreamStatus: 200,
      upstreamCode: 'Request Moderated',
    })
    expect(await onlyTask(client)).toMatchObject({
      status: 'FAILED',
      submission: 'REFUSED',
      tracking: 'ENDED',
      upstreamId: null,
      failure: { code: 'CONTENT_REFUSED', message: 'Child Safety' },
    })
    expect(posts(app, client)).toHaveLength(1)
  })

  it.each([
    [{ status: 'request moderated', message: 'no boats' }, 'no boats'],
    [{ status: 'Request Moderated', details: { 'Moderation Reasons': ['a', 'b'] }, message: 'c' }, 'a, b'],
    [{ status: 'Request Moderated', result: null }, 'Request Moderated'],
  ])('may name no task: %j', async (body, message) => {
    expect(await answered(app.client(), { body })).toMatchObject({
      __typename: 'ContentRefusedError',
      message,
    })
  })
})

describe('a refusal is understood in the vendor’s shape', { concurrent: true }, () => {
  it.each([
    [
      {
        status: 422,
        body: { detail: [{ loc: ['body', 'width'], msg: 'too large', type: 'less_than_equal' }] },
      },
      { __typename: 'UpstreamRefusedError', message: 'body.width: too large', upstreamStatus: 422 },
    ],
    [
      {
        status: 422,
        body: {
          detail: [
            { loc: ['body', 'images', 0], msg: 'no picture', type: 'value_error', input: 'x' },
            { loc: ['body', 'seed'], msg: 'not whole', type: 'int_type' },
          ],
        },
      },
      { message: 'body.images.0: no picture; body.seed: not whole' },
    ],
    [{ status: 422, body: { detail: { reason: 'no boats' } } }, { message: '{"reason":"no boats"}' }],
    [
      { status: 400, body: { error: 'content_policy_violation', message: 'no boats', details: {} } },
      { __typename: 'ContentRefusedError', message: 'no boats', upstreamCode: 'content_policy_violation' },
    ],
    [
      { status: 400, body: { error: 'validation_error', message: 'width is odd' } },
      { __typename: 'UpstreamRefusedError', message: 'width is odd', upstreamCode: 'validation_error' },
    ],
    [{ status: 402, body: { detail: 'insufficient credits' } }, { __typename: 'QuotaExceededError' }],
    [
      { status: 403, body: { detail: 'not authenticated' } },
      { __typename: 'UpstreamRefusedError', message: 'not authenticated' },
    ],
    [{ status: 429, body: { detail: 'too many active tasks' } }, { __typename: 'RateLimitedError' }],
    [
      { status: 500, body: { detail: 'internal server error' } },
      { __typename: 'SubmissionUnknownError', task: { submission: 'UNKNOWN' } },
    ],
  ])('%j', async (answer, wanted) => {
    expect(await answered(app.client(), answer)).toMatchObject(wanted)
  })
})

describe('the DALL-E format', { concurrent: true }, () => {
  const dalle = (client: Client, body: object) => answered(client, { body }, 'fluxCreateImageDalle')
  const url = 'https://example.com/results/sample.png'

  it('answers with a task that has ended', async () => {
    const client = app.client()
    const before = Date.now()
    const made = await submit(client, 'fluxCreateImageDalle', { model: 'flux-schnell', prompt, count: 3 })
    expect(made).toMatchObject({
      operation: 'FLUX_CREATE_IMAGE_DALLE',
      status: 'SUCCEEDED',
      submission: 'ACCEPTED',
      tracking: 'ENDED',
      upstreamId: null,
      progress: 100,
      assets: Array(3).fill({ role: 'RESULT', mediaType: 'image/jpeg', expired: false }),
    })
    expect(new Set(made.assets.map(asset => asset.url)).size).toBe(3)
    for (const asset of made.assets) {
      expect((await fetch(asset.url)).headers.get('content-type')).toBe('image/jpeg')
      // The vendor tells the moment in whole seconds.
      const end = Date.parse(asset.expiresAt ?? '')
      expect(end).toBeGreaterThanOrEqual(before + 599_000)
      expect(end).toBeLessThanOrEqual(Date.now() + 600_000)
    }
    expect(asked.filter(line => line.startsWith(`${client.key} `))).toEqual([
      `${client.key} /v1/images/generations`,
    ])
  })

  it('tells the prompt that was used, and lets old links be expired', async () => {
    const body = { created: 1_738_725_973, data: [{ url, revised_prompt: 'a tall lighthouse in fog' }] }
    expect(await dalle(app.client(), body)).toMatchObject({
      revisedPrompt: 'a tall lighthouse in fog',
      assets: [{ url, mediaType: 'image/png', expiresAt: '2025-02-05T03:36:13.000Z', expired: true }],
    })
  })

  it('counts the life of a link from the answer where no moment is told', async () => {
    const before = Date.now()
    const { assets } = await dalle(app.client(), { data: [{ url }] })
    expect(Date.parse(assets[0]?.expiresAt ?? '')).toBeGreaterThanOrEqual(before + 600_000)
    expect(Date.parse(assets[0]?.expiresAt ?? '')).toBeLessThanOrEqual(Date.now() + 600_000)
  })

  it('takes the pictures that have an address', async () => {
    const { assets } = await dalle(app.client(), { data: [{ b64_json: png }, { url }] })
    expect(assets).toMatchObject([{ url }])
  })

  it.each([{ data: [{ b64_json: png }] }, { data: [] }, { data: [{ url: '' }] }])(
    'leaves open what was made where no picture has an address: %j',
    async body => {
      expect(await dalle(app.client(), body)).toMatchObject({ __typename: 'SubmissionUnknownError' })
    },
  )

  it('is refused by the moderation as an error', async () => {
    const client = app.client()
    const operation = 'fluxCreateImageDalle'
    app.sandbox.faults.add({ fault: 'refused-with-200', message: 'no boats', key: client.key, operation })
    expect(await submit(client, operation, { model: 'flux', prompt })).toMatchObject({
      __typename: 'ContentRefusedError',
      message: 'no boats',
      upstreamStatus: 400,
      upstreamCode: 'content_policy_violation',
    })
  })

  it('has no channel for a model that nobody serves', async () => {
    const client = app.client()
    const body = {
      error: { message: 'no channel for model flux-x', type: 'new_api_error', code: 'model_not_found' },
    }
    expect(await answered(client, { status: 503, body }, 'fluxCreateImageDalle')).toMatchObject({
      __typename: 'UpstreamRefusedError',
      upstreamStatus: 503,
    })
  })
})

it('what only the vendor can know is told in its words', async () => {
  const input = { image: png, finetuneId: 'nobody' }
  expect(await submit(app.client(), 'fluxFill', input)).toMatchObject({
    __typename: 'UpstreamRefusedError',
    message: 'finetune not found',
  })
  await accepted(app.client(), 'fluxExpand', { image: png })
})
