import type { IncomingMessage, ServerResponse } from 'node:http'
import { inspect } from 'node:util'
import { pino } from 'pino'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { z } from 'zod'
import type { Gateway } from '../../src/core/gateway/gateway.ts'
import type { Upstream } from '../../src/core/gateway/upstream.ts'
import { createWebSockets } from '../../src/core/gateway/web-socket.ts'
import { loggerOptions } from '../../src/log.ts'
import { faultNames } from '../../src/sandbox/faults.ts'
import { type ListeningSandbox, listenSandbox } from '../../src/sandbox/listen.ts'
import { openGateway } from '../support/gateway.ts'
import { png } from '../support/pictures.ts'
import { serve } from '../support/serve.ts'

/**
 * An error that nobody catches is printed by Node with all that hangs on it: its causes, and whatever request they hold.
 * So no error of the gateway may lead to the key, however it is looked at.
 */

/** Like no key that a pattern could know, but for what the sandbox asks for. */
const key = 'sk-R3c.ogn~zable+/only*by_itself'
const prompt = 'a prompt that is nobody else’s business'
const echo = `bad key ${key} with ${png}`

/** All that can be reached from a value. */
const everything = (value: unknown) =>
  inspect(value, {
    depth: Number.POSITIVE_INFINITY,
    showHidden: true,
    maxStringLength: null,
    maxArrayLength: null,
  })

const anything = z.unknown()
const calls: Record<string, (upstream: Upstream) => Promise<unknown>> = {
  post: upstream =>
    upstream.post(
      '/luma/generations',
      { user_prompt: prompt, aspect_ratio: '16:9', image_url: `data:image/png;base64,${png}` },
      z.object({ id: z.string() }),
    ),
  get: upstream => upstream.get('/replicate/v1/predictions/unknown', z.object({ id: z.string() })),
  'post for a file': upstream =>
    upstream.postForFile('/v1/audio/speech', { model: 'tts-1', input: prompt, voice: 'alloy' }),
  async stream(upstream) {
    const body = { model: 'gpt-4o', messages: [{ role: 'user', content: prompt }], stream: true }
    for await (const { data } of upstream.stream('/v1/chat/completions', body)) z.string().parse(data)
  },
}

let sandbox: ListeningSandbox
let gateway: Gateway
let lines = ''
const logger = pino(loggerOptions('trace'), {
  write(line: string) {
    lines += line
  },
})
beforeAll(async () => {
  sandbox = await listenSandbox({ pace: 'manual', eventMs: 1 })
  gateway = openGateway(sandbox.url, { logger, timeoutMs: 400 })
})
beforeEach(() => {
  lines = ''
})
afterAll(async () => {
  await gateway.close()
  await sandbox.close()
})

/** Neither in the error nor in what is logged of it. */
function expectNoSecret(error: unknown) {
  logger.error({ err: error }, 'an error')
  logger.error(error)
  for (const text of [everything(error), lines]) {
    expect(text).not.toContain(key.slice(3, 14))
    expect(text).not.toContain(png.slice(40, 120))
    expect(text).not.toContain(prompt)
  }
}

describe.each(Object.entries(calls))('an error of a %s', (_, call) => {
  it.each(faultNames)('leads to no secret: %s', async fault => {
    sandbox.sandbox.faults.clear()
    sandbox.sandbox.faults.add({ fault, message: echo, milliseconds: 600 })
    const error = await call(gateway.as(key)).catch((thrown: unknown) => thrown)
    expectNoSecret(error)
  })

  it.each([
    ['the key alone', (response: ServerResponse) => response.end(key)],
    [
      'the key as JSON of another shape',
      (response: ServerResponse) => response.end(JSON.stringify({ [key]: [key] })),
    ],
    [
      'the key in a redirect',
      (response: ServerResponse) => response.writeHead(302, { location: `/${key}` }).end(),
    ],
    [
      'the key in its headers',
      (response: ServerResponse) => response.writeHead(500, { 'x-oneapi-request-id': key }).end(),
    ],
    ['a reset', (response: ServerResponse) => response.destroy()],
    [
      'a broken length',
      (response: ServerResponse) => {
        response.writeHead(200, { 'content-length': 100 }).write(key)
        response.destroy()
      },
    ],
  ])('leads to no secret when the gateway answers with %s', async (_, respond) => {
    await using upstream = await answering((_, response) => respond(response))
    expectNoSecret(await call(upstream.gateway.as(key)).then(anything.parse, (thrown: unknown) => thrown))
  })

  it('leads to no secret when nobody is there', async () => {
    const nobody = openGateway('http://127.0.0.1:1', { logger, timeoutMs: 400 })
    const error = await call(nobody.as(key)).catch((thrown: unknown) => thrown)
    await nobody.close()
    expect(error).toBeInstanceOf(Error)
    expectNoSecret(error)
  })
})

async function answering(respond: (request: IncomingMessage, response: ServerResponse) => void) {
  const { url, close } = await serve(respond)
  const made = openGateway(url, { logger, timeoutMs: 400 })
  return {
    gateway: made,
    async [Symbol.asyncDispose]() {
      await made.close()
      await close()
    },
  }
}

describe('an error of a WebSocket', () => {
  it.each(faultNames)('leads to no secret: %s', async fault => {
    sandbox.sandbox.faults.clear()
    sandbox.sandbox.faults.add({ fault, message: echo, milliseconds: 600 })
    const openWebSocket = createWebSockets(sandbox.url, 400)
    const path = '/v1/realtime?model=gpt-4o-realtime-preview'
    const { signal } = new AbortController()
    const request = { key, path, headers: {}, subprotocol: 'realtime', maxFrameBytes: 1024, signal }
    const opened = await openWebSocket(request).catch((thrown: unknown) => thrown)
    if (opened instanceof Error) return expectNoSecret(opened)
    if (
      typeof opened === 'object' &&
      opened &&
      'terminate' in opened &&
      typeof opened.terminate === 'function'
    )
      opened.terminate()
  })
})
