import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { tasks } from '../documents.ts'
import { startTestApp, type TestApp } from '../support/app.ts'
import type { Client } from '../support/client.ts'
import { serveSandbox } from '../support/serve.ts'
import {
  midjourneyImageSeed,
  midjourneyImagine,
  midjourneyPressButton,
  midjourneyShorten,
  midjourneyUploadImages,
} from './documents.ts'
import { assertMidjourney, png, submissions } from './support.ts'

/** Answers that are given in the sandbox's place, once, to the next submission or seed with a key. */
const planned = new Map<string, { status: number; body: object }>()
let upstream: Awaited<ReturnType<typeof serveSandbox>>
let app: TestApp
beforeAll(async () => {
  upstream = await serveSandbox((request, response) => {
    const { authorization = '' } = request.headers
    const answer = planned.get(authorization)
    if (!answer || !/\/mj\/submit\/|\/image-seed$/.test(request.url ?? '')) return
    planned.delete(authorization)
    request.resume()
    response.writeHead(answer.status, { 'content-type': 'application/json' }).end(JSON.stringify(answer.body))
  })
  app = await startTestApp({ upstream })
})
afterAll(async () => {
  await app.stop()
  await upstream.close()
})

/** A client whose next submission is answered so. */
function answered(body: object, status = 200): Client {
  const client = app.client()
  planned.set(`Bearer ${client.key}`, { status, body })
  return client
}
const imagine = async (client: Client, prompt = 'a boat') =>
  (await client.execute(midjourneyImagine, { input: { prompt, idempotencyKey: 'k' } })).midjourneyImagine
const press = async (client: Client) => {
  const input = { taskId: '17', customId: 'MJ::JOB::upsample::1' }
  return (await client.execute(midjourneyPressButton, { input })).midjourneyPressButton
}

describe.concurrent('accepts', () => {
  it.each([
    { what: '1', body: { code: 1, description: 'ok', result: '17' } },
    { what: '1 with a number', body: { code: 1, description: 'ok', result: 1760000000123456 } },
    { what: '22 without a place', body: { code: 22, description: 'queued', result: '17', properties: null } },
    { what: '21: the vendor has this very task', body: { code: 21, description: 'exists', result: '17' } },
  ])('$what', async ({ body }) => {
    const made = await imagine(answered(body))
    expect(made).toMatchObject({
      submission: 'ACCEPTED',
      status: 'QUEUED',
      tracking: 'ACTIVE',
      upstreamId: String(body.result),
      state: null,
      awaitsModal: false,
      queuePosition: null,
    })
  })

  it.each([2, '2'])('22 with the place %j', async numberOfQueues => {
    const body = { code: 22, description: 'queued, 2 ahead', result: '17', properties: { numberOfQueues } }
    expect(await imagine(answered(body))).toMatchObject({ submission: 'ACCEPTED', queuePosition: 2 })
  })

  it('21 of a button as an open form', async () => {
    const properties = { finalPrompt: 'a boat', remix: true }
    expect(
      await press(answered({ code: 21, description: 'waiting', result: '18', properties })),
    ).toMatchObject({
      upstreamId: '18',
      state: 'MODAL',
      awaitsModal: true,
    })
  })

  it('21 of a button that was pressed before as the task that it made then', async () => {
    const properties = { status: 'SUCCESS', imageUrl: 'https://cdn.example.com/one.png' }
    expect(
      await press(answered({ code: 21, description: 'exists', result: '18', properties })),
    ).toMatchObject({
      upstreamId: '18',
      status: 'QUEUED',
      tracking: 'ACTIVE',
      state: 'SUCCESS',
      awaitsModal: false,
    })
  })
})

describe.concurrent('refuses', () => {
  const banned = { promptEn: 'some text', bannedWord: 'text' }
  it.each([
    { type: 'RateLimitedError', code: 23, more: { properties: {} } },
    { type: 'RateLimitedError', code: 30, more: {} },
    { type: 'ContentRefusedError', code: 24, more: { properties: banned }, bannedWord: 'text' },
    { type: 'ContentRefusedError', code: 24, more: { properties: { bannedWord: null } }, bannedWord: null },
    { type: 'ContentRefusedError', code: 24, more: {}, bannedWord: null },
    { type: 'UpstreamRefusedError', code: 3, more: { result: null } },
    { type: 'UpstreamRefusedError', code: 4, more: {} },
    { type: 'UpstreamRefusedError', code: 5, more: { properties: null } },
    { type: 'UpstreamRefusedError', code: 9, more: { result: '' } },
    { type: 'UpstreamRefusedError', code: 0, more: {} },
    { type: 'UpstreamRefusedError', code: 77, more: {} },
  ])('$code inside HTTP 200 is a $type', async ({ type, code, more, ...rest }) => {
    const client = answered({ code, description: 'the vendor says no', ...more })
    expect(await imagine(client)).toMatchObject({
      __typename: type,
      message: 'the vendor says no',
      upstreamStatus: 200,
      upstreamCode: String(code),
      ...rest,
    })
    const { edges } = (await client.execute(tasks, {})).tasks
    expect(edges).toMatchObject([{ node: { submission: 'REFUSED', status: 'FAILED', tracking: 'ENDED' } }])
    // Nothing was made, so the idempotency key is free again.
    assertMidjourney(await imagine(client))
  })

  it('30 with HTTP 429, as the gateway writes it', async () => {
    const body = { description: 'the group is saturated', type: 'upstream_error', code: 30 }
    expect(await imagine(answered(body, 429))).toMatchObject({
      __typename: 'RateLimitedError',
      message: 'the group is saturated',
      upstreamStatus: 429,
      retryAfterSeconds: null,
    })
  })

  it('a banned word in the text, wherever one is given', async () => {
    const client = app.client()
    const refused = { __typename: 'ContentRefusedError', bannedWord: 'bannedword', upstreamCode: '24' }
    expect(await imagine(client, 'a bannedword')).toMatchObject(refused)
    const input = { prompt: 'a bannedword' }
    const { midjourneyShorten: shortened } = await client.execute(midjourneyShorten, { input })
    expect(shortened).toMatchObject(refused)
    expect(submissions(app, client)).toMatchObject([{ status: 200 }, { status: 200 }])
  })
})

describe.concurrent('leaves open, whether a task was made,', () => {
  it.each([
    { what: 'without an id', body: { code: 1, description: 'ok' } },
    { what: 'with an empty id', body: { code: 1, description: 'ok', result: '' } },
    { what: 'with null for an id', body: { code: 21, description: 'ok', result: null } },
    { what: 'without a code', body: { description: 'ok', result: '17' } },
    { what: 'with a text for a code', body: { code: 'success', result: '17' } },
    { what: 'that refuses and names a task', body: { code: 9, description: 'no', result: '17' } },
  ])('an answer $what', async ({ body }) => {
    expect(await imagine(answered(body))).toMatchObject({
      __typename: 'SubmissionUnknownError',
      upstreamStatus: 200,
      task: { submission: 'UNKNOWN', tracking: 'STALLED', upstreamId: null },
    })
  })
})

describe.concurrent('an upload', () => {
  const upload = async (client: Client) =>
    (await client.execute(midjourneyUploadImages, { input: { images: [png, png] } })).midjourneyUploadImages

  it("ends each address where the vendor's chat says", async () => {
    const url = 'https://cdn.example.com/attachments/1/2/boat'
    // 2026-03-02T00:00:00Z and, where it does not say, a day from now.
    const result = [`${url}.png?ex=69a4d300&is=69a38180&hm=0abc`, `${url}.webp`]
    const made = await upload(answered({ code: 1, description: 'success', result }))
    assertMidjourney(made)
    expect(made.assets).toEqual([
      {
        __typename: 'ImageAsset',
        role: 'RESULT',
        url: result[0],
        mediaType: 'image/png',
        expiresAt: '2026-03-02T00:00:00.000Z',
        expired: Date.now() >= Date.parse('2026-03-02T00:00:00.000Z'),
      },
      {
        __typename: 'ImageAsset',
        role: 'RESULT',
        url: result[1],
        mediaType: 'image/webp',
        expiresAt: expect.any(String),
        expired: false,
      },
    ])
    const lives = Date.parse(made.assets[1]?.expiresAt ?? '') - Date.now()
    expect(Math.abs(lives - 86_400_000)).toBeLessThan(60_000)
  })

  it.each([{ result: [] }, { result: null }, { result: ['boat.png'] }])(
    'without addresses is unknown: %j',
    async more => {
      expect(await upload(answered({ code: 1, description: 'success', ...more }))).toMatchObject({
        __typename: 'SubmissionUnknownError',
      })
    },
  )

  it('may be refused inside HTTP 200', async () => {
    expect(await upload(answered({ code: 4, description: 'base64 is wrong' }))).toMatchObject({
      __typename: 'UpstreamRefusedError',
      message: 'base64 is wrong',
      upstreamCode: '4',
    })
  })
})

describe.concurrent('a seed', () => {
  const seed = async (client: Client) =>
    (await client.execute(midjourneyImageSeed, { taskId: '17' })).midjourneyImageSeed

  it.each(['2873641907', 2873641907])('may be the text or the number %j', async result => {
    expect(await seed(answered({ code: 1, description: 'success', result }))).toEqual({
      __typename: 'MidjourneyImageSeedSuccess',
      seed: '2873641907',
    })
  })

  it.each([
    { body: { code: 23, description: 'queue is full' }, status: 200, type: 'RateLimitedError' },
    { body: { code: 23, message: 'queue is full' }, status: 400, type: 'RateLimitedError' },
    {
      body: { code: 3, description: 'task_not_found', type: 'upstream_error' },
      status: 404,
      type: 'UpstreamRefusedError',
    },
    { body: { code: 1, description: 'success' }, status: 200, type: 'UpstreamUnavailableError' },
  ])('$body with HTTP $status is a $type', async ({ body, status, type }) => {
    expect(await seed(answered(body, status))).toMatchObject({ __typename: type, upstreamStatus: status })
  })
})
