import { once } from 'node:events'
import type { ServerResponse } from 'node:http'
import { print } from 'graphql'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Client } from '../../support/client.ts'
import { leftRequest } from '../broken-streams.ts'
import { hello } from './conversation.ts'
import { createChatCompletion, streamChatCompletion } from './documents.ts'
import { dataLines, type ScriptedApp, startScriptedApp } from './scripted.ts'

const operation = 'createChatCompletion'
let scripted: ScriptedApp
beforeAll(async () => {
  scripted = await startScriptedApp()
})
afterAll(() => scripted.stop())

/** A request as a browser sends it, without any library. */
function post(client: Client, document: Parameters<typeof print>[0], accept: string, signal: AbortSignal) {
  const headers = { authorization: `Bearer ${client.key}`, 'content-type': 'application/json', accept }
  const body = JSON.stringify({ query: print(document), variables: { input: hello } })
  return fetch(`${scripted.app.url}/graphql`, { method: 'POST', headers, body, signal })
}

describe('a client that leaves ends the request to the vendor within a second', { concurrent: true }, () => {
  it.each([
    ['while words come', undefined],
    ['while nothing comes any more', { fault: 'stream-hang' }],
  ] as const)('by its library, %s', async (_, fault) => {
    const { app } = scripted
    const client = app.client()
    if (fault) app.sandbox.faults.add({ ...fault, key: client.key, operation })
    const events = client.subscribe(streamChatCompletion, { input: hello })
    expect(await events.next()).toMatchObject({
      value: { streamChatCompletion: { __typename: 'ChatTextDelta', text: 'I' } },
    })
    const leftAt = Date.now()
    await events.return?.()
    const { left = 0 } = await leftRequest(app, client)
    expect(left - leftAt).toBeLessThan(1000)
  })

  it.each([
    ['a stream, before its first word', streamChatCompletion, 'text/event-stream', 'stream-hang'],
    ['a stream, before its answer', streamChatCompletion, 'text/event-stream', 'hang'],
    ['a whole answer', createChatCompletion, 'application/json', 'hang'],
  ] as const)('by its connection, of %s', async (_, document, accept, fault) => {
    const { app } = scripted
    const client = app.client()
    app.sandbox.faults.add({ fault, count: 0, key: client.key, operation })
    const leaving = new AbortController()
    const answer = post(client, document, accept, leaving.signal)
      .then(response => response.text())
      .catch(String)
    await app.sandbox.requested(({ headers }) => headers.authorization === `Bearer ${client.key}`)
    const leftAt = Date.now()
    leaving.abort()
    expect(await answer).toMatch(/AbortError/)
    const { left = 0 } = await leftRequest(app, client)
    expect(left - leftAt).toBeLessThan(1000)
  })

  it('and is no error', async () => {
    const { app } = scripted
    const client = app.client()
    app.sandbox.faults.add({ fault: 'stream-hang', key: client.key, operation })
    const events = client.subscribe(streamChatCompletion, { input: hello })
    await events.next()
    await events.return?.()
    await leftRequest(app, client)
    expect(app.logged()).not.toMatch(/"level":[456]0/)
  })
})

const text = 'a'.repeat(60_000)
const eventCount = 1500

/** Says much more than all the buffers on the way hold, as fast as it is taken. */
async function flood(response: ServerResponse, said: { count: number }): Promise<void> {
  response.writeHead(200, { 'content-type': 'text/event-stream' })
  const event = dataLines({ choices: [{ index: 0, delta: { content: text } }] })
  for (; said.count < eventCount; said.count++) if (!response.write(event)) await once(response, 'drain')
  response.end(dataLines('[DONE]'))
}

it('a client that does not read stops the vendor, and misses nothing when it goes on', async () => {
  const client = scripted.app.client()
  const said = { count: 0 }
  scripted.answer(client, response => void flood(response, said))
  const response = await post(client, streamChatCompletion, 'text/event-stream', AbortSignal.timeout(60_000))
  let before = -1
  const isStill = () => {
    const still = said.count > 0 && said.count === before
    before = said.count
    return still
  }
  await expect.poll(isStill, { interval: 500 }).toBe(true)
  expect(said.count).toBeLessThan(eventCount / 2)

  let length = 0
  for await (const chunk of response.body ?? []) length += chunk.length
  expect(said.count).toBe(eventCount)
  // Once in pieces, and once as a whole.
  expect(length).toBeGreaterThan(2 * eventCount * text.length)
})
