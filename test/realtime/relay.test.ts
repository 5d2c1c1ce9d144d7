import { once } from 'node:events'
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { WebSocket } from 'ws'
import { startTestApp, type TestApp } from '../support/app.ts'
import type { Client } from '../support/client.ts'
import { openSession, type RawGateway, rawGateway } from './sockets.ts'

const kibibyte = 1024
const mebibyte = 1024 * kibibyte
const heartbeatMs = 150
/** For a reader whose system takes data in bursts. */
const patientHeartbeatMs = 600

let gateway: RawGateway
let app: TestApp
beforeAll(async () => {
  gateway = await rawGateway()
  app = await startTestApp({ environment: { GATEWAY_URL: gateway.url } })
})
afterAll(async () => {
  await app.stop()
  await gateway[Symbol.asyncDispose]()
})

/** Both ends of one session. The tests of this file run one after another, so they are of one session. */
async function openBoth(of: { app: TestApp; gateway: RawGateway } = { app, gateway }, client?: Client) {
  const session = await openSession(of.app, client ?? of.app.client())
  return { client: session, upstream: await of.gateway.next() }
}

describe('a frame', () => {
  it('is passed on as it is, in order, both ways', async () => {
    const { client, upstream } = await openBoth()
    const texts = ['{"type":"a"}', '', 'ünïcödé ✓ 😀', '{"type":"end"}']
    for (const text of texts) {
      client.socket.send(text)
      upstream.socket.send(text)
    }
    await expect.poll(() => client.received).toEqual(texts)
    await expect.poll(() => upstream.received).toEqual(texts)
    client.socket.close()
    await upstream.closed
  })

  it.each(['sk-plain-key-0123456789', 'sk-"quoted"\\key'])(
    'holds no %s when it goes to the client',
    async key => {
      const { client, upstream } = await openBoth(undefined, app.client(key))
      const error = (message: string) => JSON.stringify({ type: 'error', error: { message } })
      upstream.socket.send(error(`the token ${key} (${key}) is disabled`))
      upstream.socket.send(error('sk-another is none of ours'))
      await expect
        .poll(() => client.received)
        .toEqual([error('the token [key] ([key]) is disabled'), error('sk-another is none of ours')])
      client.socket.send(error(key))
      await expect.poll(() => upstream.received).toEqual([error(key)])
      upstream.socket.close(4001, `no ${key}`)
      expect(await client.closed).toEqual({ code: 4001, reason: 'no [key]' })
    },
  )

  it('may have 8 MiB and no more', async () => {
    const largest = 'x'.repeat(8 * mebibyte)
    for (const sender of ['client', 'upstream'] as const) {
      const both = await openBoth()
      const receiver = sender === 'client' ? both.upstream : both.client
      both[sender].socket.send(largest)
      await expect.poll(() => receiver.received[0]?.length).toBe(largest.length)
      both[sender].socket.send(`${largest}x`)
      expect(await both[sender].closed).toMatchObject({ code: 1009 })
      expect(await receiver.closed).toEqual({ code: 1009, reason: 'A frame was too large.' })
      expect(receiver.received).toHaveLength(1)
    }
  })

  it.each(['client', 'upstream'] as const)('of bytes from the %s ends the session', async sender => {
    const both = await openBoth()
    both[sender].socket.send(Buffer.from([1, 2, 3]))
    const unsupported = { code: 1003, reason: 'Only text frames are understood.' }
    expect(await both.client.closed).toEqual(unsupported)
    expect(await both.upstream.closed).toEqual(unsupported)
    expect([...both.client.received, ...both.upstream.received]).toEqual([])
  })

  it('that is no UTF-8 ends it as well', async () => {
    const { client, upstream } = await openBoth()
    client.socket.send(Buffer.from([0xc3, 0x28]), { binary: false })
    expect(await client.closed).toMatchObject({ code: 1007 })
    expect(await upstream.closed).toMatchObject({ code: 1000 })
  })
})

describe('a close', () => {
  it.each([
    { code: 1000, reason: 'done' },
    { code: 1001, reason: '' },
    { code: 1013, reason: 'try again later' },
    { code: 4999, reason: 'ü'.repeat(61) },
  ])('with $code reaches the other side', async closing => {
    for (const sender of ['client', 'upstream'] as const) {
      const both = await openBoth()
      both[sender].socket.close(closing.code, closing.reason)
      expect(await both.client.closed).toEqual(closing)
      expect(await both.upstream.closed).toEqual(closing)
    }
  })

  it('comes behind everything that was said before', async () => {
    const { client, upstream } = await openBoth()
    for (let frame = 0; frame < 100; frame += 1) upstream.socket.send('x'.repeat(64 * kibibyte))
    upstream.socket.close(1000)
    expect(await client.closed).toMatchObject({ code: 1000 })
    expect(client.received).toHaveLength(100)
  })

  it('without a code is an ordinary one', async () => {
    const { client, upstream } = await openBoth()
    upstream.socket.close()
    expect(await client.closed).toEqual({ code: 1000, reason: '' })
  })

  it('without a word is told as what it is', async () => {
    const ofClient = await openBoth()
    ofClient.client.socket.terminate()
    expect(await ofClient.upstream.closed).toEqual({ code: 1000, reason: 'The client is gone.' })
    const ofGateway = await openBoth()
    ofGateway.upstream.socket.terminate()
    expect(await ofGateway.client.closed).toEqual({
      code: 1011,
      reason: 'The connection to the gateway broke.',
    })
  })
})

const frameBytes = 64 * kibibyte
const frames = 1024

/** Sends numbered frames as fast as the connection takes them. @returns how many it took so far */
function flood(socket: WebSocket): () => number {
  let begun = 0
  let written = 0
  const more = (error?: Error) => {
    if (error) return
    written += 1
    send()
  }
  const send = () => {
    if (begun < frames) socket.send(`${begun++} `.padEnd(frameBytes, 'x'), more)
  }
  for (let parallel = 0; parallel < 16; parallel += 1) send()
  return () => written
}

/** Takes numbered frames and keeps nothing but how many came in order. */
function count(socket: WebSocket): () => number {
  let taken = 0
  socket.removeAllListeners('message').on('message', data => {
    if (data.toString().startsWith(`${taken} `)) taken += 1
  })
  return () => taken
}

setFlagsFromString('--expose-gc')
const collectGarbage: () => void = runInNewContext('gc')

/** What the buffers of this process hold, both ends of the sessions among it, without what nobody needs any more. */
function heldBytes(): number {
  collectGarbage()
  return process.memoryUsage().arrayBuffers
}

describe('a side that does not read', () => {
  it.each(['client', 'upstream'] as const)(
    'holds up the other, and nothing piles up here: %s',
    async slow => {
      const both = await openBoth()
      const reader = both[slow].socket
      const taken = count(reader)
      reader.pause()
      const before = heldBytes()
      const written = flood(both[slow === 'client' ? 'upstream' : 'client'].socket)
      let last = -1
      let unchanged = 0
      const standstill = () => {
        unchanged = written() === last ? unchanged + 1 : 0
        last = written()
        return unchanged
      }
      await expect.poll(standstill, { interval: 50 }).toBeGreaterThan(10)
      const bufferedMebibytes = (written() * frameBytes) / mebibyte
      // What the system's own four buffers take, and a quarter of a mebibyte of ours.
      expect(bufferedMebibytes).toBeLessThan(32)
      await expect.poll(() => heldBytes() - before).toBeLessThan(4 * mebibyte)
      expect(taken()).toBe(0)

      reader.resume()
      await expect.poll(taken).toBe(frames)
      expect(written()).toBe(frames)
      both.client.socket.close()
      await both.upstream.closed
    },
  )
})

describe('the heartbeat', () => {
  let watched: { app: TestApp; gateway: RawGateway }
  let mute: { app: TestApp; gateway: RawGateway }
  let patient: { app: TestApp; gateway: RawGateway }
  beforeAll(async () => {
    const make = async (made: RawGateway, every: number) => ({
      gateway: made,
      app: await startTestApp({ environment: { GATEWAY_URL: made.url }, heartbeatMs: every }),
    })
    ;[watched, mute, patient] = await Promise.all([
      make(await rawGateway(), heartbeatMs),
      make(await rawGateway({ autoPong: false }), heartbeatMs),
      make(await rawGateway(), patientHeartbeatMs),
    ])
  })
  afterAll(async () => {
    for (const { app: one, gateway: its } of [watched, mute, patient]) {
      await one.stop()
      await its[Symbol.asyncDispose]()
    }
  })

  it('keeps a session in which nobody says anything', async () => {
    const { client, upstream } = await openBoth(watched)
    for (let pings = 0; pings < 6; pings += 1) {
      await Promise.all([once(client.socket, 'ping'), once(upstream.socket, 'ping')])
    }
    client.socket.send('still there')
    await expect.poll(() => upstream.received).toEqual(['still there'])
    client.socket.close()
    await upstream.closed
  })

  it('finds out that the client is dead', async () => {
    const client = await openSession(watched.app, watched.app.client(), { autoPong: false })
    const upstream = await watched.gateway.next()
    const opened = performance.now()
    expect(await upstream.closed).toEqual({ code: 1000, reason: 'The client is gone.' })
    expect(performance.now() - opened).toBeGreaterThan(heartbeatMs)
    expect(await client.closed).toMatchObject({ code: 1006 })
  })

  it('finds out that the gateway is dead', async () => {
    const client = await openSession(mute.app, mute.app.client())
    expect(await client.closed).toEqual({ code: 1011, reason: 'The connection to the gateway broke.' })
  })

  it('takes a client that never reads for dead, although the gateway goes on', async () => {
    const { client, upstream } = await openBoth(watched)
    client.socket.pause()
    flood(upstream.socket)
    expect(await upstream.closed).toMatchObject({ code: 1000 })
  })

  it('is patient with a client that reads slowly and comes to no ping', async () => {
    const client = await openSession(patient.app, patient.app.client(), { autoPong: false })
    const upstream = await patient.gateway.next()
    const begun = performance.now()
    const written = flood(upstream.socket)
    let resuming: NodeJS.Timeout | undefined
    client.socket.removeAllListeners('message').on('message', () => {
      client.socket.pause()
      resuming = setTimeout(() => client.socket.resume(), 5)
    })
    await expect.poll(written).toBeGreaterThan(frames * 0.75)
    expect(performance.now() - begun).toBeGreaterThan(3 * patientHeartbeatMs)
    clearTimeout(resuming)
    client.socket.terminate()
    expect(await upstream.closed).toMatchObject({ code: 1000 })
  })
})
