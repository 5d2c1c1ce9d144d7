import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { tasks } from '../documents.ts'
import { startTestApp, type TestApp } from '../support/app.ts'
import { sentBy } from '../support/observe.ts'
import { serveSandbox } from '../support/serve.ts'
import { boat, submit } from './requests.ts'

let app: TestApp
let upstream: Awaited<ReturnType<typeof serveSandbox>>
/** What the gateway answers a submission of a key with, in place of the sandbox. */
const answers = new Map<string, { status: number; body: object }>()
beforeAll(async () => {
  upstream = await serveSandbox((request, response) => {
    const answer = answers.get(String(request.headers.authorization))
    if (!answer || request.method !== 'POST') return
    request.resume()
    response.writeHead(answer.status, { 'content-type': 'application/json' }).end(JSON.stringify(answer.body))
  })
  app = await startTestApp({ upstream })
})
afterAll(async () => {
  await app.stop()
  await upstream.close()
})

const meanings = [
  [1002, 'RateLimitedError'],
  [1004, 'UpstreamRefusedError'],
  [1008, 'QuotaExceededError'],
  [1026, 'ContentRefusedError'],
  [1027, 'ContentRefusedError'],
  [1041, 'RateLimitedError'],
  [2013, 'UpstreamRefusedError'],
  [2045, 'RateLimitedError'],
  [2049, 'UpstreamRefusedError'],
  [4711, 'UpstreamRefusedError'],
] as const
const openEnds = [1000, 1001, 1013, 1024, 1033]

describe('base_resp of a submission', { concurrent: true }, () => {
  it.each(meanings)('%i is a %s, and nothing was made', async (code, type) => {
    const client = app.client()
    const { key } = client
    upstream.sandbox.faults.add({ fault: 'refused-with-200', code, message: 'no boats', key, times: 1 })
    const refused = await submit(client, boat)
    expect(refused).toMatchObject({
      __typename: type,
      message: 'no boats',
      upstreamStatus: 200,
      upstreamCode: String(code),
      upstreamRequestId: expect.any(String),
    })
    expect(sentBy(app, client)).toHaveLength(1)
    expect((await client.execute(tasks, {})).tasks.edges).toMatchObject([
      { node: { status: 'FAILED', submission: 'REFUSED', failure: { code: refused.code } } },
    ])
  })

  it.each(openEnds)('%i leaves open whether something was made', async code => {
    const client = app.client()
    upstream.sandbox.faults.add({ fault: 'refused-with-200', code, key: client.key, times: 1 })
    const input = { ...boat, idempotencyKey: 'once' }
    expect(await submit(client, input)).toMatchObject({
      __typename: 'SubmissionUnknownError',
      task: { status: 'QUEUED', submission: 'UNKNOWN', tracking: 'STALLED', upstreamId: null },
    })
    expect(await submit(client, input)).toMatchObject({ __typename: 'SubmissionUnknownError' })
    expect(sentBy(app, client)).toHaveLength(1)
  })
})

describe('an answer of the gateway', { concurrent: true }, () => {
  const say = (status: number, body: object) => {
    const client = app.client()
    answers.set(`Bearer ${client.key}`, { status, body })
    return submit(client, boat)
  }

  it.each([
    ['1026', 'ContentRefusedError'],
    ['1002', 'RateLimitedError'],
    ['1008', 'QuotaExceededError'],
    ['2013', 'UpstreamRefusedError'],
    ['1024', 'SubmissionUnknownError'],
  ])('with 400 and the vendor’s code %s as text is a %s', async (code, type) => {
    const message = 'hailuo api error: input is sensitive'
    expect(await say(400, { code, message, data: null })).toMatchObject({
      __typename: type,
      ...(type === 'SubmissionUnknownError' ? {} : { message, upstreamStatus: 400, upstreamCode: code }),
    })
  })

  it.each([
    { what: 'no id', body: { task_id: '', base_resp: { status_code: 0, status_msg: 'success' } } },
    { what: 'no verdict', body: { task_id: '412345678901234' } },
    {
      what: 'the envelope that sisters describe and none has shown',
      body: { code: 'success', message: '', request_id: 'r', data: '412345678901234' },
    },
  ])('with 200 and $what leaves open whether something was made', async ({ body }) => {
    expect(await say(200, body)).toMatchObject({ __typename: 'SubmissionUnknownError' })
  })

  it('may hold the id as a number', async () => {
    const body = { task_id: 412_345_678_901_234, base_resp: { status_code: 0 } }
    expect(await say(200, body)).toMatchObject({ __typename: 'MinimaxTask', upstreamId: '412345678901234' })
  })
})
