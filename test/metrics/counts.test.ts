import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { FaultRule } from '../../src/sandbox/faults.ts'
import { adoptTask, lumaGenerateVideo, taskEvents, viewer } from '../documents.ts'
import { model } from '../language/chat/conversation.ts'
import { streamChatCompletion } from '../language/chat/documents.ts'
import { openSession } from '../realtime/sockets.ts'
import { createCaller } from '../sandbox/caller.ts'
import { startTestApp, type TestApp } from '../support/app.ts'
import { lumaIdOf, moreLooks } from '../support/luma.ts'
import { rises, scrape, withMetrics } from '../support/metrics.ts'
import { sentOnce } from '../support/observe.ts'
import { finishedTask, submittedTask } from '../support/tasks.ts'

/** In turn, because they count what happens to one server. */

let app: TestApp
beforeAll(async () => {
  // Looks only when somebody calls for them: what is counted is what a test does.
  app = await startTestApp({
    pace: () => 3600,
    environment: { ...withMetrics, PUBLIC_URL: 'https://graph.example.com', UPSTREAM_TIMEOUT_SECONDS: '5' },
  })
})
afterAll(() => app.stop())

const submissions = (outcome: string, code = '') =>
  `media_graph_submissions_total{vendor="luma",outcome="${outcome}",code="${code}"}`
const answered = (code: string) => `media_graph_submission_errors_total{vendor="luma",code="${code}"}`
const upstream = (kind: string, vendor: string, status: string) =>
  `media_graph_upstream_request_duration_seconds_count{kind="${kind}",vendor="${vendor}",status="${status}"}`
const operations = (type: string, outcome: string) =>
  `media_graph_operation_duration_seconds_count{type="${type}",outcome="${outcome}"}`
const looks = (outcome: string) => `media_graph_looks_total{vendor="luma",outcome="${outcome}"}`

/** A submission that meets a fault. */
const submit = async (fault: FaultRule) => {
  const client = app.client()
  app.sandbox.faults.add({ ...fault, key: client.key, times: 1 })
  return client.execute(lumaGenerateVideo, { input: { userPrompt: 'a boat' } })
}

it('an accepted submission', async () => {
  const rise = await rises(app, () => submittedTask(app.client()))
  expect(rise(submissions('ACCEPTED'))).toBe(1)
  expect(rise(submissions('UNKNOWN'))).toBe(0)
  expect(rise(upstream('submission', 'luma', '2xx'))).toBe(1)
  expect(rise('media_graph_events_total{vendor="luma",status="QUEUED"}')).toBe(1)
  expect(rise(operations('mutation', 'success'))).toBe(1)
  expect(rise('media_graph_http_requests_total{route="graphql",status="200"}')).toBe(1)
})

describe('a submission that the gateway does not accept', () => {
  it.each([
    { fault: { fault: 'rate-limit' }, outcome: ['REFUSED', 'RATE_LIMITED'], status: '429' },
    { fault: { fault: 'quota' }, outcome: ['REFUSED', 'QUOTA_EXCEEDED'], status: '4xx' },
    { fault: { fault: 'unavailable' }, outcome: ['REFUSED', 'UPSTREAM_REFUSED'], status: '5xx' },
    { fault: { fault: 'bad-gateway-after' }, outcome: ['UNKNOWN', ''], status: '5xx' },
    { fault: { fault: 'cut-after' }, outcome: ['UNKNOWN', ''], status: 'none' },
  ] as const)('by $fault.fault is $outcome', async ({ fault, outcome: [outcome, code], status }) => {
    const rise = await rises(app, () => submit(fault))
    expect(rise(submissions(outcome, code))).toBe(1)
    expect(rise(submissions('ACCEPTED'))).toBe(0)
    expect(rise(upstream('submission', 'luma', status))).toBe(1)
    expect(rise(answered(code || 'SUBMISSION_UNKNOWN'))).toBe(1)
  })
})

it('what was refused here was no submission', async () => {
  const client = app.client()
  const input = { userPrompt: 'a boat', idempotencyKey: 'boat' }
  await client.execute(lumaGenerateVideo, { input })
  const rise = await rises(app, () =>
    client.execute(lumaGenerateVideo, { input: { ...input, userPrompt: 'a ship' } }),
  )
  expect(rise(answered('IDEMPOTENCY_CONFLICT'))).toBe(1)
  for (const outcome of ['ACCEPTED', 'UNKNOWN']) expect(rise(submissions(outcome))).toBe(0)
  expect(rise(upstream('submission', 'luma', '2xx'))).toBe(0)
})

it('nor what was repeated, nor what was adopted', async () => {
  const client = app.client()
  const input = { userPrompt: 'a boat', idempotencyKey: 'boat' }
  await client.execute(lumaGenerateVideo, { input })
  const upstreamId = await createCaller(app.upstream.url, client.key).submit()
  const rise = await rises(app, async () => {
    await client.execute(lumaGenerateVideo, { input })
    await client.execute(adoptTask, { input: { operation: 'LUMA_GENERATE_VIDEO', upstreamId } })
  })
  expect(rise('media_graph_events_total{vendor="luma",status="QUEUED"}')).toBe(1)
  expect(rise(submissions('ACCEPTED'))).toBe(0)
})

it('a callback, and the look that it causes', async () => {
  const client = app.client()
  const made = await submittedTask(client)
  const [hook = ''] = /\/hooks\/[\w-]{32}/.exec(JSON.stringify(sentOnce(app, client).body)) ?? []
  const call = (path: string) => fetch(app.url + path, { method: 'POST', body: '{}' })
  const rise = await rises(app, async () => {
    const looked = moreLooks(app, lumaIdOf(made), 1)
    await call(hook)
    await looked
    await call(`/hooks/${'a'.repeat(32)}`)
    await call('/hooks/x')
    await expect.poll(async () => (await scrape(app)).of(looks('SEEN'))).toBeGreaterThan(0)
  })
  expect(rise('media_graph_callbacks_total{task="known"}')).toBe(1)
  expect(rise('media_graph_callbacks_total{task="unknown"}')).toBe(2)
  expect(rise(looks('SEEN'))).toBe(1)
  expect(rise(upstream('look', 'luma', '2xx'))).toBe(1)
  expect(rise('media_graph_http_requests_total{route="hooks",status="404"}')).toBe(2)
})

it('looks that fail, or find nothing', async () => {
  for (const [fault, outcome] of [
    ['not-found', 'FAILED'],
    ['missing-ids', 'NOT_FOUND'],
  ] as const) {
    const client = app.client()
    app.sandbox.faults.add({ fault, key: client.key, operation: 'lumaFetchTasks' })
    const before = (await scrape(app)).of(looks(outcome)) ?? 0
    const made = await submittedTask(client)
    const events = client.subscribe(taskEvents, {})
    await events.next()
    const [hook = ''] = /\/hooks\/[\w-]{32}/.exec(JSON.stringify(sentOnce(app, client).body)) ?? []
    const looked = moreLooks(app, lumaIdOf(made), 1)
    await fetch(app.url + hook, { method: 'POST', body: '{}' })
    await looked
    await expect.poll(async () => (await scrape(app)).of(looks(outcome))).toBe(before + 1)
    await events.return?.()
  }
})

it('open streams of each kind, as long as they are open', async () => {
  const open = async () => {
    const { of } = await scrape(app)
    return ['tasks', 'conversation', 'realtime'].map(kind => of(`media_graph_streams{kind="${kind}"}`))
  }
  await expect.poll(open).toEqual([0, 0, 0])
  const client = app.client()
  await submittedTask(client)
  const ofTasks = client.subscribe(taskEvents, {})
  await ofTasks.next()
  expect(await open()).toEqual([1, 0, 0])
  app.sandbox.faults.add({ fault: 'stream-hang', key: client.key, operation: 'createChatCompletion' })
  const input = { model, messages: [{ user: { content: [{ text: 'hello' }] } }] }
  const words = client.subscribe(streamChatCompletion, { input })
  const rise = await rises(app, () => words.next())
  expect(rise(operations('subscription', 'success'))).toBe(1)
  expect(rise(upstream('conversation', '', '2xx'))).toBe(1)
  expect(await open()).toEqual([1, 1, 0])
  const session = await openSession(app, client)
  await expect.poll(open).toEqual([1, 1, 1])
  session.socket.close()
  await words.return?.()
  await ofTasks.return?.()
  await expect.poll(open).toEqual([0, 0, 0])
})

it('an operation that fails, and a request that is none', async () => {
  const rise = await rises(app, async () => {
    await app.client(null).request({ query: '{ viewer { eventCursor } }' })
    await app.client().request({ query: '{' })
    await app.client().execute(viewer, {})
    await fetch(`${app.url}/nowhere-${Date.now()}`)
  })
  expect(rise(operations('query', 'error'))).toBe(1)
  expect(rise(operations('query', 'success'))).toBe(1)
  expect(rise('media_graph_http_requests_total{route="graphql",status="401"}')).toBe(1)
  expect(rise('media_graph_http_requests_total{route="other",status="404"}')).toBe(1)
})

it('a client that leaves before its answer', async () => {
  const client = app.client()
  app.sandbox.faults.add({ fault: 'hang', key: client.key, times: 1 })
  const left = 'media_graph_http_requests_total{route="graphql",status="none"}'
  const before = (await scrape(app)).of(left) ?? 0
  const leaving = new AbortController()
  const headers = { 'content-type': 'application/json', authorization: `Bearer ${client.key}` }
  const body = JSON.stringify({
    query: 'mutation { lumaGenerateVideo(input: { userPrompt: "x" }) { __typename } }',
  })
  const answer = fetch(`${app.url}/graphql`, { method: 'POST', headers, body, signal: leaving.signal })
  await app.sandbox.requested(({ headers }) => headers.authorization === `Bearer ${client.key}`)
  leaving.abort()
  await expect(answer).rejects.toThrow('abort')
  await expect.poll(async () => (await scrape(app)).of(left)).toBe(before + 1)
})

it('no label tells of a client, a task or what a client wrote', async () => {
  const before = (await scrape(app)).text.split('\n').length
  const client = app.client('sk-key-that-must-not-be-seen')
  await client.request({
    query: 'query NameOfAClient { viewer { eventCursor } }',
    operationName: 'NameOfAClient',
  })
  await finishedTaskOf(client)
  for (let number = 0; number < 30; number++) {
    await fetch(`${app.url}/graphql/${number}`)
    await client.request({ query: `query Name${number} { viewer { eventCursor } }` })
  }
  const { text } = await scrape(app)
  expect(text.split('\n').length - before).toBeLessThan(60)
  const ownerOf = /[0-9a-f]{64}/
  const graphId = /[\w-]{32}/
  for (const secret of [client.key ?? '', 'sk-', 'NameOf', 'Name1', 'paper boat', ownerOf])
    expect(text).not.toMatch(secret)
  for (const [label] of text.matchAll(/"[^"]*"/g)) expect(label).not.toMatch(graphId)
})

async function finishedTaskOf(client: ReturnType<TestApp['client']>) {
  const made = await finishedTask(app, client)
  expect(made.status).toBe('SUCCEEDED')
}
