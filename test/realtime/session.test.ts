import { once } from 'node:events'
import OpenAI from 'openai'
import { OpenAIRealtimeWS } from 'openai/beta/realtime/ws'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startTestApp, type TestApp } from '../support/app.ts'
import type { Client } from '../support/client.ts'
import { sentBy } from '../support/observe.ts'
import { fronted } from '../support/serve-tls.ts'
import { realtimeConnection } from './documents.ts'
import { model, openSession, realtimeUrl } from './sockets.ts'

let app: TestApp
beforeAll(async () => {
  app = await startTestApp()
})
afterAll(() => app.stop())

const ask = (text: string) => ({
  type: 'conversation.item.create',
  item: { type: 'message', role: 'user', content: [{ type: 'input_text', text }] },
})
const answerInText = { type: 'response.create', response: { modalities: ['text'] } }

async function connectionFor(client: Client) {
  const { realtimeConnection: connection } = await client.execute(realtimeConnection, { model })
  if (connection.__typename === 'RealtimeConnection') return connection
  throw new Error(JSON.stringify(connection))
}

describe.concurrent('a realtime session', () => {
  it('is opened with the key in a header and carries what both sides say', async ({ expect }) => {
    const client = app.client()
    const session = await openSession(app, client)
    expect(session.socket.protocol).toBe('realtime')
    expect(await session.event('session.created')).toMatchObject({ session: { model } })
    session.send(ask('How high is the Zugspitze — 2.962 m?'))
    session.send(answerInText)
    expect(await session.event('response.text.done')).toMatchObject({
      text: expect.stringContaining('How high is the Zugspitze — 2.962 m?'),
    })
    expect(await session.event('response.done')).toMatchObject({ response: { status: 'completed' } })
    session.socket.close(1000, 'that was all')
    expect(await session.closed).toEqual({ code: 1000, reason: 'that was all' })

    await app.sandbox.requested(
      ({ headers, socket }) =>
        headers.authorization === `Bearer ${client.key}` && socket?.closed !== undefined,
    )
    const [sent, ...others] = sentBy(app, client)
    expect(others).toEqual([])
    expect(sent).toMatchObject({
      method: 'GET',
      path: '/v1/realtime',
      query: { model },
      status: 101,
      headers: { 'openai-beta': 'realtime=v1', 'sec-websocket-protocol': 'realtime' },
      socket: {
        received: [ask('How high is the Zugspitze — 2.962 m?'), answerInText],
        closed: { code: 1000 },
      },
    })
    // Nothing is compressed, because it would take memory for each connection.
    expect(sent?.headers['sec-websocket-extensions']).toBeUndefined()
  })

  it('is opened by a browser, which can name nothing but subprotocols, with a ticket', async ({ expect }) => {
    const client = app.client()
    const asked = Date.now()
    const { url, protocols, expiresAt } = await connectionFor(client)
    expect(url).toBe(realtimeUrl(app))
    expect(protocols).toEqual(['realtime', expect.stringMatching(/^media-graph-ticket\.[\w-]+$/)])
    expect(protocols.join()).not.toContain(client.key)
    expect(Math.abs(Date.parse(expiresAt) - asked - 60_000)).toBeLessThan(5_000)
    expect(sentBy(app, client)).toEqual([])

    const socket = new globalThis.WebSocket(url, protocols)
    const seen: string[] = []
    const created = Promise.withResolvers<void>()
    socket.addEventListener('message', ({ data }) => {
      seen.push(data)
      created.resolve()
    })
    socket.addEventListener('error', created.reject)
    await created.promise
    expect(socket.protocol).toBe('realtime')
    expect(JSON.parse(seen[0] ?? '')).toMatchObject({ type: 'session.created', session: { model } })
    const closed = once(socket, 'close')
    socket.close()
    await closed
    const [sent] = sentBy(app, client)
    expect(sent?.headers['sec-websocket-protocol']).toBe('realtime')
    // A close without a code is an ordinary one.
    const { socket: recorded } = await app.sandbox.requested(
      ({ headers, socket: other }) =>
        headers.authorization === `Bearer ${client.key}` && other?.closed !== undefined,
    )
    expect(recorded?.closed?.code).toBe(1000)
  })

  it('carries sound both ways', async ({ expect }) => {
    const client = app.client()
    const session = await openSession(app, client)
    session.send({ type: 'session.update', session: { turn_detection: null, voice: 'verse' } })
    expect(await session.event('session.updated')).toMatchObject({ session: { voice: 'verse' } })
    // Half a second of PCM at 24 kHz, in frames of a megabyte of text at the most.
    const sound = Buffer.alloc(24_000, 7)
    session.send({ type: 'input_audio_buffer.append', audio: sound.toString('base64') })
    session.send({ type: 'input_audio_buffer.commit' })
    await session.event('input_audio_buffer.committed')
    session.send({ type: 'response.create' })
    const { delta } = await session.event('response.audio.delta')
    expect(Buffer.from(String(delta), 'base64').length).toBe(4_800)
    expect(await session.event('response.done')).toMatchObject({
      response: {
        status: 'completed',
        usage: { input_token_details: { audio_tokens: 5 } },
      },
    })
    session.socket.close()
    await session.closed
    const [sent] = sentBy(app, client)
    expect(sent?.socket?.received[1]).toEqual({
      type: 'input_audio_buffer.append',
      audio: sound.toString('base64'),
    })
  })

  it('tells an error event and how the gateway closed, without the key', async ({ expect }) => {
    const client = app.client()
    app.sandbox.faults.add({
      fault: 'quota',
      moment: 'after',
      key: client.key,
      message: `no quota left for ${client.key}`,
      times: 1,
    })
    const session = await openSession(app, client)
    expect(await session.event('error')).toMatchObject({
      error: {
        code: 'quota_not_enough',
        message: expect.stringMatching(/^no quota left for \[key\] \(request/),
      },
    })
    expect(await session.closed).toMatchObject({ code: 1011 })
    expect(session.received.join()).not.toContain(client.key)
  })

  it('tells when the connection to the gateway breaks', async ({ expect }) => {
    const client = app.client()
    app.sandbox.faults.add({ fault: 'stream-cut', count: 1, key: client.key, times: 1 })
    const session = await openSession(app, client)
    expect(await session.closed).toEqual({ code: 1011, reason: 'The connection to the gateway broke.' })
    expect(session.received).toHaveLength(1)
  })

  it('ends with the client, also without a word', async ({ expect }) => {
    const client = app.client()
    const session = await openSession(app, client)
    await session.event('session.created')
    const left = Date.now()
    session.socket.terminate()
    const { socket } = await app.sandbox.requested(
      ({ headers, socket: other }) =>
        headers.authorization === `Bearer ${client.key}` && other?.closed !== undefined,
    )
    expect(socket?.closed?.code).toBe(1000)
    expect((socket?.closed?.at ?? 0) - left).toBeLessThan(1_000)
  })

  it('is refused as a broken protocol when a frame is no JSON, in the words of the gateway', async ({
    expect,
  }) => {
    const session = await openSession(app, app.client())
    session.socket.send('hello')
    expect(await session.closed).toEqual({ code: 1003, reason: 'not JSON' })
  })
})

it('works with the SDK of the vendor, over TLS', async () => {
  const client = app.client()
  const front = await fronted(Number(new URL(app.url).port))
  const openai = new OpenAI({ apiKey: client.key, baseURL: `https://localhost:${front.port}` })
  const session = new OpenAIRealtimeWS({ model }, openai)
  const failed = new Promise<never>((_, reject) => session.on('error', reject))
  session.on('session.created', () => {
    session.send({
      type: 'conversation.item.create',
      item: { type: 'message', role: 'user', content: [{ type: 'input_text', text: 'Hello there' }] },
    })
    session.send({ type: 'response.create', response: { modalities: ['text'] } })
  })
  const words: string[] = []
  session.on('response.text.delta', ({ delta }) => words.push(delta))
  const done = new Promise<string | undefined>(resolve =>
    session.on('response.done', ({ response }) => resolve(response.status)),
  )
  expect(await Promise.race([done, failed])).toBe('completed')
  expect(words.join('')).toContain('Hello there')
  const closed = once(session.socket, 'close')
  session.close()
  expect((await closed)[0]).toBe(1000)
  await front.close()
  // It offers no subprotocol here, so none is answered.
  expect(session.socket.protocol).toBe('')
  expect(sentBy(app, client)).toHaveLength(1)
})

it('names the field when the model cannot be one', async () => {
  const { realtimeConnection: refused } = await app
    .client()
    .execute(realtimeConnection, { model: 'gpt realtime' })
  expect(refused).toEqual({
    __typename: 'InvalidInputError',
    code: 'INVALID_INPUT',
    issues: [{ path: ['model'], message: 'This cannot be the name of a model.' }],
  })
})

it('gives no ticket to a caller without a key', async () => {
  const { status, body } = await app.client(null).request({
    query: '{ realtimeConnection(model: "gpt-realtime") { __typename } }',
  })
  expect(status).toBe(401)
  expect(body.errors?.[0]?.extensions?.code).toBe('UNAUTHENTICATED')
})
