import { once } from 'node:events'
import type { ServerResponse } from 'node:http'
import { print } from 'graphql'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import type { FaultRule } from '../../src/sandbox/faults.ts'
import { lumaUnwatermarkedVideo } from '../documents.ts'
import { startTestApp, type TestApp } from '../support/app.ts'
import { lumaIdOf } from '../support/luma.ts'
import { sentBy } from '../support/observe.ts'
import { serveSandbox } from '../support/serve.ts'
import { finishedTask, submittedTask } from '../support/tasks.ts'

const operation = 'lumaGetUnwatermarkedVideo'
const requestId = expect.stringMatching(/^\d{14}[0-9a-f]{16}$/)
/** Takes the place of the sandbox for the reads, as long as it is set. */
let answer: ((response: ServerResponse) => void) | undefined
let app: TestApp
const upstream = await serveSandbox((request, response) => {
  if (request.url?.endsWith('/download_video_url')) answer?.(response)
})
beforeAll(async () => {
  app = await startTestApp({ upstream, environment: { UPSTREAM_TIMEOUT_SECONDS: '2' } })
})
afterEach(() => {
  answer = undefined
})
afterAll(async () => {
  await app.stop()
  await upstream.close()
})

/** Reads under faults with a key of its own; how often it was tried stands beside the result. */
async function read(...faults: FaultRule[]) {
  const client = app.client()
  const { id } = await finishedTask(app, client)
  for (const fault of faults) app.sandbox.faults.add({ key: client.key, operation, ...fault })
  const started = performance.now()
  const { lumaUnwatermarkedVideo: result } = await client.execute(lumaUnwatermarkedVideo, { taskId: id })
  const tries = sentBy(app, client, operation).length
  return { result, tries, seconds: (performance.now() - started) / 1000 }
}

describe('a read', () => {
  it('gives a link that lives for an hour', async () => {
    const client = app.client()
    const finished = await finishedTask(app, client)
    for (const taskId of [finished.id, lumaIdOf(finished)]) {
      const { lumaUnwatermarkedVideo: video } = await client.execute(lumaUnwatermarkedVideo, { taskId })
      expect(video).toMatchObject({ __typename: 'VideoAsset', expired: false, expiresAt: expect.any(String) })
      if (video.__typename !== 'VideoAsset') throw new Error('unreachable')
      expect((await fetch(video.url)).headers.get('content-type')).toBe('video/mp4')
      const left = Date.parse(String(video.expiresAt)) - Date.now()
      expect(Math.abs(left - 3_600_000)).toBeLessThan(30_000)
    }
    expect(sentBy(app, client, operation)).toMatchObject(
      Array(2).fill({
        method: 'GET',
        path: `/luma/generations/${finished.upstreamId}/download_video_url`,
        headers: { authorization: `Bearer ${client.key}`, accept: 'application/json' },
        body: undefined,
      }),
    )
  })

  it('tells what the upstream refuses', async () => {
    const { lumaUnwatermarkedVideo: refused } = await app
      .client()
      .execute(lumaUnwatermarkedVideo, { taskId: 'nobody' })
    expect(refused).toEqual({
      __typename: 'UpstreamRefusedError',
      code: 'UPSTREAM_REFUSED',
      message: 'task_not_exist',
      upstreamStatus: 400,
      upstreamCode: 'task_not_exist',
      upstreamRequestId: requestId,
    })
  })

  it.each(['server-error', 'bad-gateway', 'unavailable', 'html'] as const)(
    'is repeated after %s until there is an answer',
    async fault => {
      const { result, tries } = await read({ fault, times: 2 })
      expect(result).toMatchObject({ __typename: 'VideoAsset' })
      expect(tries).toBe(3)
    },
  )

  it('is given up after three tries', async () => {
    const { result, tries } = await read({ fault: 'server-error' })
    expect(result).toEqual({
      __typename: 'UpstreamUnavailableError',
      code: 'UPSTREAM_UNAVAILABLE',
      message: 'upstream is unreachable',
      upstreamStatus: 500,
      upstreamCode: 'do_request_failed',
      upstreamRequestId: requestId,
    })
    expect(tries).toBe(3)
  })

  it('waits as long as the upstream asks', async () => {
    const { result, tries, seconds } = await read({ fault: 'rate-limit', seconds: 1, times: 1 })
    expect(result).toMatchObject({ __typename: 'VideoAsset' })
    expect(tries).toBe(2)
    expect(seconds).toBeGreaterThan(0.95)
  })

  it('hands a wait of more than five seconds to the client', async () => {
    const { result, tries } = await read({ fault: 'rate-limit', seconds: 30 })
    expect(result).toMatchObject({ __typename: 'RateLimitedError', retryAfterSeconds: 30 })
    expect(tries).toBe(1)
  })

  it('hands a date that is far away to the client too', async () => {
    answer = response =>
      response.writeHead(429, { 'retry-after': new Date(Date.now() + 3_600_000).toUTCString() }).end()
    const { result } = await read()
    expect(result).toMatchObject({ __typename: 'RateLimitedError' })
    expect('retryAfterSeconds' in result && result.retryAfterSeconds).toBeGreaterThan(3590)
  })

  it.each(['100000000000', '1e15', 'Fri, 31 Dec 9999 23:59:59 GMT'])(
    'takes a wait of %s for a day, which is a number that a client can read',
    async wait => {
      answer = response => response.writeHead(429, { 'retry-after': wait }).end()
      const { result } = await read()
      expect(result).toMatchObject({ __typename: 'RateLimitedError', retryAfterSeconds: 86_400 })
    },
  )

  it.each(['refused', 'unauthorized', 'quota', 'not-found', 'gone'] as const)(
    'is not repeated after %s',
    async fault => {
      const { result, tries } = await read({ fault })
      expect(result).toMatchObject({ upstreamStatus: expect.any(Number) })
      expect(tries).toBe(1)
    },
  )

  it.each([
    { fault: 'html-ok', upstreamStatus: 200, message: /contract does not know/ },
    { fault: 'truncated', upstreamStatus: 200, message: /contract does not know/ },
    { fault: 'cut-before', upstreamStatus: null, message: /connection/ },
    { fault: 'cut-during', upstreamStatus: null, message: /connection/ },
    { fault: 'hang', upstreamStatus: null, message: /in time/ },
    { fault: 'huge', bytes: 9 * 2 ** 20, upstreamStatus: null, message: /./ },
  ] as const)(
    'without a usable answer is an error: $fault',
    async ({ upstreamStatus, message, ...fault }) => {
      const { result, tries } = await read(fault)
      expect(result).toMatchObject({
        __typename: 'UpstreamUnavailableError',
        upstreamStatus,
        message: expect.stringMatching(message),
      })
      expect(tries).toBe(1)
    },
  )

  it('takes an answer of 7 MiB', async () => {
    const { result } = await read({ fault: 'huge', bytes: 7 * 2 ** 20 })
    expect(result).toMatchObject({ __typename: 'VideoAsset' })
  })

  it('does not go where the upstream redirects it', async () => {
    let visited = false
    const elsewhere = await serveSandbox(() => {
      visited = true
    })
    answer = response => response.writeHead(302, { location: `${elsewhere.url}/luma/tasks` }).end()
    const { result } = await read()
    expect(result).toMatchObject({ __typename: 'UpstreamUnavailableError', upstreamStatus: 302 })
    expect(visited).toBe(false)
    await elsewhere.close()
  })

  it('ends upstream when the client leaves', async () => {
    const client = app.client()
    const { id } = await finishedTask(app, client)
    const begun = Promise.withResolvers<ServerResponse>()
    answer = response => {
      begun.resolve(response)
      // Headers, so that the sandbox leaves it alone; the body never comes.
      response.writeHead(200, { 'content-type': 'application/json', 'content-length': 10 }).flushHeaders()
    }
    const leaving = new AbortController()
    const asked = fetch(`${app.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${client.key}` },
      body: JSON.stringify({ query: print(lumaUnwatermarkedVideo), variables: { taskId: id } }),
      signal: leaving.signal,
    })
    const response = await begun.promise
    const closed = once(response, 'close')
    const before = performance.now()
    leaving.abort()
    await expect(asked).rejects.toThrow('aborted')
    await closed
    // By itself it would have lasted until the timeout of two seconds.
    expect(performance.now() - before).toBeLessThan(1000)
  })
})

it('a submission is carried through when the client leaves', async () => {
  const client = app.client()
  app.sandbox.faults.add({ fault: 'latency', milliseconds: 500, key: client.key, operation: 'lumaGenerate' })
  const leaving = new AbortController()
  const asked = fetch(`${app.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${client.key}` },
    body: JSON.stringify({
      query:
        'mutation { lumaGenerateVideo(input: { userPrompt: "a boat", idempotencyKey: "k" }) { __typename } }',
    }),
    signal: leaving.signal,
  })
  await app.sandbox.requested(({ headers }) => headers.authorization === `Bearer ${client.key}`)
  leaving.abort()
  await expect(asked).rejects.toThrow('aborted')
  const { body } = await client.request({ query: '{ tasks { nodes { id } } }' })
  expect(body).toMatchObject({ data: { tasks: { nodes: [{ id: expect.any(String) }] } } })
  const accepted = async () =>
    (await client.request({ query: '{ tasks { nodes { submission } } }' })).body.data
  await expect.poll(accepted).toEqual({ tasks: { nodes: [{ submission: 'ACCEPTED' }] } })
  expect(sentBy(app, client, 'lumaGenerate')).toHaveLength(1)
})

it('the unwatermarked video of a task that is not in the graph is the upstream’s to give', async () => {
  const client = app.client()
  const { id, upstreamId } = await submittedTask(client)
  expect(await client.execute(lumaUnwatermarkedVideo, { taskId: id })).toMatchObject({
    lumaUnwatermarkedVideo: { __typename: 'InvalidInputError' },
  })
  const other = app.client()
  expect(await other.execute(lumaUnwatermarkedVideo, { taskId: upstreamId ?? '' })).toMatchObject({
    lumaUnwatermarkedVideo: { __typename: 'UpstreamRefusedError', upstreamCode: 'task_not_exist' },
  })
})
