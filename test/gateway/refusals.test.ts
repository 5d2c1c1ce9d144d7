import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { FaultRule } from '../../src/sandbox/faults.ts'
import { lumaGenerateVideo, tasks } from '../documents.ts'
import { startTestApp, type TestApp } from '../support/app.ts'
import type { Client } from '../support/client.ts'
import { sentBy } from '../support/observe.ts'
import { serve } from '../support/serve.ts'
import { assertTask } from '../support/tasks.ts'

let app: TestApp
let client: Client
beforeAll(async () => {
  app = await startTestApp()
})
afterAll(() => app.stop())
beforeEach(() => {
  client = app.client()
})

const requestId = expect.stringMatching(/^\d{14}[0-9a-f]{16}$/)
async function submit(fault: FaultRule) {
  app.sandbox.faults.add({ key: client.key, times: 1, ...fault })
  return (await client.execute(lumaGenerateVideo, { input: { userPrompt: 'a boat' } })).lumaGenerateVideo
}

/** Nothing was made, the store says so, and the gateway was asked once. */
async function expectRefused(code: string, message: string) {
  expect(sentBy(app, client)).toHaveLength(1)
  const { edges } = (await client.execute(tasks, {})).tasks
  expect(edges).toMatchObject([
    {
      node: {
        status: 'FAILED',
        submission: 'REFUSED',
        tracking: 'ENDED',
        upstreamId: null,
        failure: { code, message },
        endedAt: expect.any(String),
      },
    },
  ])
}

describe('a refused submission is', () => {
  it.each([
    {
      fault: { fault: 'unauthorized' },
      type: 'UpstreamUnauthorizedError',
      facts: {
        code: 'UPSTREAM_UNAUTHORIZED',
        message: '无效的令牌',
        upstreamStatus: 401,
        upstreamCode: 'new_api_error',
      },
    },
    {
      // No channel serves the model: told before anything is sent on, so it is no unknown submission.
      fault: { fault: 'unavailable' },
      type: 'UpstreamRefusedError',
      facts: {
        code: 'UPSTREAM_REFUSED',
        message: '当前分组下无可用渠道',
        upstreamStatus: 503,
        upstreamCode: 'model_not_found',
      },
    },
    {
      fault: { fault: 'quota' },
      type: 'QuotaExceededError',
      facts: {
        code: 'QUOTA_EXCEEDED',
        message: 'user quota is not enough',
        upstreamStatus: 403,
        upstreamCode: 'quota_not_enough',
      },
    },
    {
      fault: { fault: 'quota', status: 402, shape: 'empty' },
      type: 'QuotaExceededError',
      facts: { code: 'QUOTA_EXCEEDED', upstreamStatus: 402, upstreamCode: null },
    },
    {
      fault: { fault: 'forbidden-empty' },
      type: 'UpstreamRefusedError',
      facts: {
        code: 'UPSTREAM_REFUSED',
        message: 'The gateway answered 403 without a message that can be read.',
        upstreamStatus: 403,
        upstreamCode: null,
      },
    },
    {
      fault: { fault: 'rate-limit', seconds: 7 },
      type: 'RateLimitedError',
      facts: {
        code: 'RATE_LIMITED',
        message: 'too many requests',
        upstreamStatus: 429,
        retryAfterSeconds: 7,
      },
    },
    {
      fault: { fault: 'rate-limit', seconds: 0.2 },
      type: 'RateLimitedError',
      facts: { code: 'RATE_LIMITED', retryAfterSeconds: 1 },
    },
    {
      fault: { fault: 'rate-limit-empty' },
      type: 'RateLimitedError',
      facts: { code: 'RATE_LIMITED', upstreamStatus: 429, upstreamCode: null, retryAfterSeconds: null },
    },
    {
      fault: { fault: 'not-found' },
      type: 'UpstreamRefusedError',
      facts: {
        code: 'UPSTREAM_REFUSED',
        message: 'Invalid URL',
        upstreamStatus: 404,
        upstreamCode: 'not_found',
      },
    },
    {
      fault: { fault: 'html', status: 413 },
      type: 'UpstreamRefusedError',
      facts: { code: 'UPSTREAM_REFUSED', upstreamStatus: 413, upstreamCode: null },
    },
  ] as const)('$type for $fault', async ({ fault, type, facts }) => {
    const refused = await submit(fault)
    expect(refused).toMatchObject({ __typename: type, ...facts, upstreamRequestId: requestId })
    if (!('message' in refused)) throw new Error('unreachable')
    await expectRefused(facts.code, refused.message)
  })
})

describe('an error body is understood in the shape', () => {
  it.each([
    { shape: 'error', code: 'fail_to_fetch_task' },
    { shape: 'task', code: 'fail_to_fetch_task' },
    { shape: 'description', code: 'fail_to_fetch_task' },
    { shape: 'typed', code: 'fail_to_fetch_task' },
    { shape: 'number', code: '400' },
    { shape: 'text', code: null },
    { shape: 'detail', code: null },
    { shape: 'stream', code: 'fail_to_fetch_task' },
  ] as const)('$shape', async ({ shape, code }) => {
    expect(await submit({ fault: 'refused', shape, message: '提示词太短' })).toEqual({
      __typename: 'UpstreamRefusedError',
      code: 'UPSTREAM_REFUSED',
      message: '提示词太短',
      upstreamStatus: 400,
      upstreamCode: code,
      upstreamRequestId: requestId,
    })
    await expectRefused('UPSTREAM_REFUSED', '提示词太短')
  })

  it.each(['empty', 'html'] as const)('%s, which tells nothing', async shape => {
    expect(await submit({ fault: 'refused', shape })).toEqual({
      __typename: 'UpstreamRefusedError',
      code: 'UPSTREAM_REFUSED',
      message: 'The gateway answered 400 without a message that can be read.',
      upstreamStatus: 400,
      upstreamCode: null,
      upstreamRequestId: requestId,
    })
  })

  it('JSON of another kind, which tells nothing either', async () => {
    expect(await submit({ fault: 'refused', shape: 'detail', message: '' })).toMatchObject({
      message: 'The gateway answered 400 without a message that can be read.',
      upstreamCode: null,
    })
  })
})

it('a refused key may submit again', async () => {
  expect(await submit({ fault: 'quota' })).toMatchObject({ __typename: 'QuotaExceededError' })
  const { lumaGenerateVideo: made } = await client.execute(lumaGenerateVideo, {
    input: { userPrompt: 'a boat' },
  })
  assertTask(made)
})

it('a gateway that nobody listens at was never asked, so nothing was made', async () => {
  const gone = await serve(() => {})
  await gone.close()
  const alone = await startTestApp({ environment: { GATEWAY_URL: gone.url } })
  const lonely = alone.client()
  const { lumaGenerateVideo: refused } = await lonely.execute(lumaGenerateVideo, {
    input: { userPrompt: 'a boat', idempotencyKey: 'k' },
  })
  expect(refused).toEqual({
    __typename: 'UpstreamUnavailableError',
    code: 'UPSTREAM_UNAVAILABLE',
    message: 'The gateway could not be reached.',
    upstreamStatus: null,
    upstreamCode: null,
    upstreamRequestId: null,
  })
  const { edges } = (await lonely.execute(tasks, {})).tasks
  expect(edges).toMatchObject([{ node: { submission: 'REFUSED', status: 'FAILED', tracking: 'ENDED' } }])
  await alone.stop()
})
