import { once } from 'node:events'
import { connect, type Socket } from 'node:net'
import { text } from 'node:stream/consumers'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { WebSocket } from 'ws'
import { createTickets } from '../../src/core/tickets.ts'
import type { FaultRule } from '../../src/sandbox/faults.ts'
import { startTestApp, type TestApp } from '../support/app.ts'
import type { Client } from '../support/client.ts'
import { sentBy } from '../support/observe.ts'
import { realtimeConnection } from './documents.ts'
import { model, openSession, realtimeUrl, refusedUpgrade } from './sockets.ts'

let app: TestApp
beforeAll(async () => {
  app = await startTestApp({ environment: { UPSTREAM_TIMEOUT_SECONDS: '1' } })
})
afterAll(() => app.stop())

const ticketOf = async (key: string) => {
  const { realtimeConnection: connection } = await app.client(key).execute(realtimeConnection, { model })
  return connection.__typename === 'RealtimeConnection' ? connection.protocols : []
}

describe.concurrent('before anything is sent, a session is refused', () => {
  const secret = 'a secret for tests'
  const issued = (tickets: ReturnType<typeof createTickets>, name = model) => [
    'realtime',
    `media-graph-ticket.${tickets.issue('sk-ticket-holder', name).text}`,
  ]
  it.each([
    ['nothing', []],
    ['no key in a subprotocol of the vendor', ['realtime', 'openai-insecure-api-key.sk-ticket-holder']],
    ['no ticket', ['realtime', 'media-graph-ticket.']],
    ['an invented ticket', ['realtime', `media-graph-ticket.${'A'.repeat(120)}`]],
    ['a ticket that has expired', issued(createTickets(secret, () => Date.now() - 60_000))],
    ['a ticket of another server', issued(createTickets('another secret, for tests'))],
    ['a ticket for another model', issued(createTickets(secret), 'gpt-realtime')],
  ])('to whoever shows %s', async (_, protocols) => {
    const refused = await refusedUpgrade(realtimeUrl(app), { protocols })
    expect(refused).toMatchObject({ status: 401, code: 'UNAUTHENTICATED' })
    expect(refused.headers).toMatchObject({ 'www-authenticate': 'Bearer', connection: 'close' })
    expect(refused.headers['x-request-id']).toMatch(/^[\w-]{36}$/)
    expect(app.sandbox.requests.filter(({ headers }) => headers.authorization?.includes('ticket'))).toEqual(
      [],
    )
  })

  it.each([
    '/realtime',
    '/realtime?model=',
    '/realtime?model=gpt%20realtime',
    `/realtime?model=${'m'.repeat(129)}`,
  ])('without the name of a model: %s', async address => {
    const client = app.client()
    const refused = await refusedUpgrade(app.url.replace('http', 'ws') + address, { client })
    expect(refused).toMatchObject({ status: 400, code: 'INVALID_INPUT' })
    expect(sentBy(app, client)).toEqual([])
  })

  it.each([
    ['/healthz', 200],
    ['/realtime/x', 404],
    ['//', 404],
  ])('at another address, which has its plain answer: %s', async (address, status) => {
    const socket = new WebSocket(app.url.replace('http', 'ws') + address)
    socket.on('error', () => {})
    const [, response] = await once(socket, 'unexpected-response')
    expect(response.statusCode).toBe(status)
    socket.terminate()
  })

  it('that asks for no WebSocket', async () => {
    const plain = await fetch(`${app.url}/realtime?model=${model}`)
    expect(plain.status).toBe(426)
    expect(plain.headers.get('upgrade')).toBe('websocket')
    const { errors } = await plain.json()
    expect(errors[0].extensions.code).toBe('UPGRADE_REQUIRED')
  })

  it('leaves other upgrades to whoever answers without them', async () => {
    const socket = connect(Number(new URL(app.url).port), '127.0.0.1')
    socket.end('GET /healthz HTTP/1.1\r\nhost: x\r\nconnection: upgrade\r\nupgrade: h2c\r\n\r\n')
    expect(await text(socket)).toMatch(/^HTTP\/1.1 200 /)
  })
})

describe.concurrent('what the gateway refuses is refused with its status', () => {
  const refusals: { fault: Omit<FaultRule, 'key'>; status: number; code: string; words?: RegExp }[] = [
    { fault: { fault: 'refused' }, status: 400, code: 'UPSTREAM_REFUSED', words: /prompt is too short/ },
    { fault: { fault: 'unauthorized' }, status: 401, code: 'UPSTREAM_UNAUTHORIZED', words: /^无效的令牌$/ },
    { fault: { fault: 'quota' }, status: 403, code: 'QUOTA_EXCEEDED', words: /^user quota is not enough$/ },
    { fault: { fault: 'forbidden-empty' }, status: 403, code: 'UPSTREAM_REFUSED' },
    { fault: { fault: 'not-found' }, status: 404, code: 'UPSTREAM_REFUSED' },
    { fault: { fault: 'rate-limit', seconds: 7 }, status: 429, code: 'RATE_LIMITED' },
    { fault: { fault: 'rate-limit-empty' }, status: 429, code: 'RATE_LIMITED' },
    { fault: { fault: 'server-error' }, status: 500, code: 'UPSTREAM_UNAVAILABLE' },
    { fault: { fault: 'html' }, status: 502, code: 'UPSTREAM_UNAVAILABLE' },
    { fault: { fault: 'html-ok' }, status: 502, code: 'UPSTREAM_UNAVAILABLE', words: /without opening/ },
    { fault: { fault: 'unavailable' }, status: 503, code: 'UPSTREAM_REFUSED', words: /当前分组下无可用渠道/ },
    { fault: { fault: 'cut-before' }, status: 502, code: 'UPSTREAM_UNAVAILABLE', words: /broke/ },
    { fault: { fault: 'hang' }, status: 504, code: 'UPSTREAM_UNAVAILABLE', words: /in time/ },
  ]
  it.each(refusals)('$fault.fault: $status $code', async ({ fault, status, code, words = /./ }) => {
    const client = app.client()
    app.sandbox.faults.add({ ...fault, key: client.key })
    const refused = await refusedUpgrade(realtimeUrl(app), { client, protocols: ['realtime'] })
    expect(refused).toMatchObject({ status, code, message: expect.stringMatching(words) })
    expect(refused.headers['retry-after']).toBe(fault.seconds === undefined ? undefined : '7')
    // Once, whatever it is.
    expect(sentBy(app, client)).toHaveLength(1)
  })

  it('in words without the key', async () => {
    const client = app.client()
    const said = { message: `token ${client.key} is disabled`, shape: 'error' } as const
    app.sandbox.faults.add({ fault: 'unauthorized', key: client.key, ...said })
    const refused = await refusedUpgrade(realtimeUrl(app), { client })
    expect(refused.message).toBe('token [key] is disabled')
    expect(app.logged()).not.toContain(client.key)
  })

  it('for a model that nobody serves', async () => {
    const refused = await refusedUpgrade(realtimeUrl(app, 'gpt-4o'), { client: app.client() })
    expect(refused).toMatchObject({ status: 503, code: 'UPSTREAM_REFUSED' })
  })

  it('also to whoever has a ticket', async () => {
    const key = 'sk-ticket-without-credit'
    app.sandbox.faults.add({ fault: 'quota', key })
    const refused = await refusedUpgrade(realtimeUrl(app), { protocols: await ticketOf(key) })
    expect(refused).toMatchObject({ status: 403, code: 'QUOTA_EXCEEDED' })
  })
})

it('refuses with 502 while the gateway cannot be reached', async () => {
  const lonely = await startTestApp({ environment: { GATEWAY_URL: 'http://127.0.0.1:9' } })
  const refused = await refusedUpgrade(realtimeUrl(lonely), { client: lonely.client() })
  await lonely.stop()
  expect(refused).toMatchObject({
    status: 502,
    code: 'UPSTREAM_UNAVAILABLE',
    message: 'The gateway could not be reached.',
  })
})

/** Writes a request for a WebSocket by hand. @param handshake what makes it a whole one */
function askByHand(client: Client, handshake: string[]): Socket {
  const socket = connect(Number(new URL(app.url).port), '127.0.0.1')
  const lines = [
    `GET /realtime?model=${model} HTTP/1.1`,
    'host: x',
    `authorization: Bearer ${client.key}`,
    'connection: upgrade',
    'upgrade: websocket',
    ...handshake,
  ]
  socket.write(`${lines.join('\r\n')}\r\n\r\n`)
  return socket
}

describe('the gateway is left before it has answered', () => {
  it.each<[string, (socket: Socket) => unknown]>([
    ['is gone', socket => socket.destroy()],
    ['sends no more', socket => socket.end()],
    ['sends before it may', socket => socket.write('hello')],
  ])('when the client %s', async (_, leave) => {
    const client = app.client()
    app.sandbox.faults.add({ fault: 'hang', key: client.key })
    const socket = askByHand(client, [
      'sec-websocket-version: 13',
      'sec-websocket-key: AAAAAAAAAAAAAAAAAAAAAA==',
    ])
    const ofClient = (authorization: string | undefined) => authorization === `Bearer ${client.key}`
    await app.sandbox.requested(({ headers }) => ofClient(headers.authorization))
    const leaving = Date.now()
    leave(socket)
    const { left = 0 } = await app.sandbox.requested(
      ({ headers, left: gone }) => gone !== undefined && ofClient(headers.authorization),
    )
    // Well within the second after which this server would have given up by itself.
    expect(left - leaving).toBeLessThan(700)
    socket.destroy()
  })
})

it('opens nothing at the gateway for long when the handshake of the client is none', async () => {
  const client = app.client()
  const socket = askByHand(client, [])
  expect(await text(socket)).toMatch(/^HTTP\/1.1 400 /)
  await app.sandbox.requested(
    ({ headers, socket: opened }) =>
      headers.authorization === `Bearer ${client.key}` && opened?.closed !== undefined,
  )
})

it('holds sixteen sessions of one key, and more of others', async () => {
  const client = app.client()
  const sessions = await Promise.all(Array.from({ length: 16 }, () => openSession(app, client)))
  expect(await refusedUpgrade(realtimeUrl(app), { client })).toMatchObject({
    status: 429,
    code: 'RATE_LIMITED',
    message: expect.stringContaining('16 realtime sessions'),
  })
  expect(sentBy(app, client)).toHaveLength(16)
  const other = await openSession(app, app.client())
  other.socket.close()

  const [first] = sessions
  first?.socket.close()
  await first?.closed
  // The gateway's side may close a little later.
  await expect
    .poll(() =>
      openSession(app, client).then(
        session => sessions.push(session),
        () => 0,
      ),
    )
    .toBe(17)
  // A refusal gives the place back as well.
  for (const { socket } of sessions) socket.close()
  await Promise.all(sessions.map(({ closed }) => closed))
})

it('gives the places of clients back that go away without a word', async () => {
  const client = app.client()
  const sessions = await Promise.all(Array.from({ length: 16 }, () => openSession(app, client)))
  expect(await refusedUpgrade(realtimeUrl(app), { client })).toMatchObject({ status: 429 })
  for (const { socket } of sessions) socket.terminate()
  const open = () => openSession(app, client).then(({ socket }) => socket.terminate())
  await expect.poll(() => open().then(() => 'open', String)).toBe('open')
})

it('gives the place of a refused session back', async () => {
  const client = app.client()
  app.sandbox.faults.add({ fault: 'rate-limit', key: client.key, times: 20 })
  for (let tries = 0; tries < 20; tries += 1) {
    expect(await refusedUpgrade(realtimeUrl(app), { client })).toMatchObject({
      headers: { 'retry-after': '1' },
    })
  }
  const session = await openSession(app, client)
  session.socket.close()
  await once(session.socket, 'close')
})
