import { once } from 'node:events'
import { type IncomingMessage, request } from 'node:http'
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { print } from 'graphql'
import { createClient } from 'graphql-sse'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { FaultRule } from '../../src/sandbox/faults.ts'
import { startTestApp, type TestApp } from '../support/app.ts'
import type { Client } from '../support/client.ts'
import { leftRequest } from './broken-streams.ts'
import { anthropicCreateMessage, anthropicStreamMessage } from './documents.ts'

let app: TestApp
beforeAll(async () => {
  app = await startTestApp()
})
afterAll(() => app.stop())

const input = {
  model: 'claude-sonnet-4-5',
  maxTokens: 2048,
  messages: [{ user: [{ text: { text: 'a paper boat' } }] }],
}
const asked = (client: Client) =>
  app.sandbox.requested(({ headers }) => headers.authorization === `Bearer ${client.key}`)

function faulty(fault: FaultRule): Client {
  const client = app.client()
  app.sandbox.faults.add({ key: client.key, times: 1, ...fault })
  return client
}

/** Leaves and waits until the gateway has seen it. @returns milliseconds */
async function gone(client: Client, leave: () => unknown): Promise<number> {
  const leaving = Date.now()
  await leave()
  const { left = 0 } = await leftRequest(app, client)
  return left - leaving
}

const headersOf = (client: Client) => ({
  'content-type': 'application/json',
  accept: 'text/event-stream, application/json',
  authorization: `Bearer ${client.key}`,
})
const bodyOf = (document: Parameters<typeof print>[0]) =>
  JSON.stringify({ query: print(document), variables: { input } })

describe('whoever leaves ends the request within a second:', () => {
  it('with graphql-sse, between two events', async () => {
    const client = app.client()
    const events = client.subscribe(anthropicStreamMessage, { input })
    expect(await events.next()).toMatchObject({ value: { anthropicStreamMessage: { text: 'I read 1 ' } } })
    expect(await gone(client, () => events.return?.())).toBeLessThan(1000)
  })

  it('with graphql-sse, while nothing comes any more', async () => {
    const client = faulty({ fault: 'stream-hang', count: 4 })
    const { authorization } = headersOf(client)
    const sse = createClient({ url: `${app.url}/graphql`, headers: { authorization }, retryAttempts: 0 })
    const first = Promise.withResolvers<unknown>()
    const dispose = sse.subscribe(
      { query: print(anthropicStreamMessage), variables: { input } },
      { next: first.resolve, error: first.reject, complete: () => {} },
    )
    expect(await first.promise).toMatchObject({ data: { anthropicStreamMessage: { text: 'I read 1 ' } } })
    expect(await gone(client, dispose)).toBeLessThan(1000)
  })

  it.each<FaultRule>([
    { fault: 'stream-hang', count: 0 },
    { fault: 'stream-hang', count: 5 },
    { fault: 'hang' },
  ])('with an aborted fetch, under %j', async fault => {
    const client = faulty(fault)
    const leaver = new AbortController()
    const { signal } = leaver
    const response = await fetch(`${app.url}/graphql`, {
      method: 'POST',
      headers: headersOf(client),
      body: bodyOf(anthropicStreamMessage),
      signal,
    })
    expect(response.status).toBe(200)
    await asked(client)
    expect(await gone(client, () => leaver.abort())).toBeLessThan(1000)
  })

  it('of a message that comes whole', async () => {
    const client = faulty({ fault: 'hang' })
    const leaver = new AbortController()
    const { signal } = leaver
    const body = bodyOf(anthropicCreateMessage)
    const response = fetch(`${app.url}/graphql`, { method: 'POST', headers: headersOf(client), body, signal })
    const failed = response.catch(String)
    await asked(client)
    expect(await gone(client, () => leaver.abort())).toBeLessThan(1000)
    expect(await failed).toContain('AbortError')
  })

  it('also when garbage was collected in the middle of the stream', async () => {
    const client = faulty({ fault: 'stream-hang', count: 5 })
    // Nothing on this side may be collected, so no fetch.
    const sent = request(`${app.url}/graphql`, { method: 'POST', headers: headersOf(client) })
    sent.end(bodyOf(anthropicStreamMessage))
    const [response]: IncomingMessage[] = await once(sent, 'response')
    response?.on('error', () => {})
    let received = ''
    response?.on('data', chunk => {
      received += chunk
    })
    await expect.poll(() => received).toContain('I read 1 ')
    setFlagsFromString('--expose-gc')
    const collectGarbage: () => void = runInNewContext('gc')
    for (let round = 0; round < 5; round++) {
      collectGarbage()
      await new Promise(setImmediate)
    }
    expect(await gone(client, () => sent.destroy())).toBeLessThan(1000)
  })
})

it('nothing of all this is unexpected', () => {
  expect(app.logged()).not.toMatch(/"level":[456]0/)
})
