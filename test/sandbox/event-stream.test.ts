import { once } from 'node:events'
import type { ServerResponse } from 'node:http'
import { createServer } from 'node:http'
import { afterAll, afterEach, describe, expect, test } from 'vitest'
import { listenSandbox } from '../../src/sandbox/listen.ts'
import { createSandbox } from '../../src/sandbox/sandbox.ts'
import type { SandboxVendor } from '../../src/sandbox/vendor.ts'
import { createCaller } from './caller.ts'
import { studio } from './studio.ts'

const now = Date.UTC(2025, 2, 1)
const telling: SandboxVendor = {
  ...studio,
  errorEvent: said => ({ event: 'error', data: { type: 'error', error: said } }),
}
const options = { pace: 'manual', vendors: [studio], eventMs: 1, clock: () => now } as const
const { url, sandbox, close } = await listenSandbox(options)
afterEach(() => sandbox.faults.clear())
afterAll(close)

const head = ': PING\n\n'
const paper = 'event: word\ndata: {"word":"paper"}\n\n'
const boat = 'event: word\ndata: {"word":"boat"}\n\n'
const done = 'data: [DONE]\n\n'

function write(fault?: string, init: { at?: string; words?: string[]; signal?: AbortSignal } = {}) {
  const { at = url, words = ['paper', 'boat'], signal } = init
  return fetch(`${at}/studio/v1/texts`, {
    method: 'POST',
    headers: {
      authorization: 'Bearer sk-anna',
      'content-type': 'application/json',
      ...(fault && { 'x-sandbox-fault': fault }),
    },
    body: JSON.stringify({ words }),
    signal,
  })
}

/** Reads until the text so far is as long as `expected`, and leaves the rest alone. */
async function readLike(response: Response, expected: string) {
  const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader()
  let text = ''
  while (reader && text.length < expected.length) text += (await reader.read()).value ?? ''
  return { text, reader }
}

test('sends a keep-alive comment, then event after event', async () => {
  const response = await write()
  expect(response.status).toBe(200)
  expect(response.headers.get('content-type')).toBe('text/event-stream')
  expect(response.headers.get('content-length')).toBeNull()
  expect(await response.text()).toBe(head + paper + boat + done)
  expect(sandbox.requests.at(-1)).toMatchObject({ operationId: 'studioWrite', status: 200 })
  expect(sandbox.requests.at(-1)?.left).toBeUndefined()
})

test('leaves the time of `eventMs` between them', async () => {
  await using slow = await listenSandbox({ ...options, eventMs: 40 })
  const before = performance.now()
  await (await write(undefined, { at: slow.url })).text()
  expect(performance.now() - before).toBeGreaterThanOrEqual(115)
})

test('an event that breaks the contract is a 500 that names it', async () => {
  const response = await write(undefined, { words: ['paper', 'wrong'] })
  expect(response.status).toBe(500)
  expect(await response.json()).toMatchObject({
    code: 'sandbox_error',
    message: expect.stringMatching(/breaks the contract of studioWrite: event 2: body\.\w+ is/),
  })
})

describe('a fault of streams', () => {
  test.each([
    ['stream-end', head + paper + boat],
    ['stream-end;count=0', head],
    ['stream-end;count=1', head + paper],
    ['stream-end;count=9', head + paper + boat + done],
  ])('%s ends the body there', async (fault, expected) => {
    expect(await (await write(fault)).text()).toBe(expected)
  })

  test.each([
    ['stream-cut', head + paper + boat],
    ['stream-cut;count=1', head + paper],
  ])('%s cuts the connection there', async (fault, expected) => {
    const { text, reader } = await readLike(await write(fault), expected)
    expect(text).toBe(expected)
    await expect(reader?.read()).rejects.toThrow('terminated')
    // By the time of another answer the sandbox, too, has seen the connection close.
    await (await write()).text()
    expect(sandbox.requests.at(-2)?.left).toBeUndefined()
  })

  test('stream-error is bare JSON where the vendor has no event for it', async () => {
    const text = await (await write('stream-error;count=1;code=overloaded;message=busy')).text()
    expect(text.startsWith(head + paper)).toBe(true)
    expect(JSON.parse(text.slice((head + paper).length))).toEqual({
      error: { message: 'busy', type: 'new_api_error', code: 'overloaded', param: null },
    })
  })

  test('stream-error is the vendor’s own event, unless the bare JSON is asked for', async () => {
    await using other = await listenSandbox({ ...options, vendors: [telling] })
    const said = { code: 'overloaded', message: 'busy' }
    const own = await write('stream-error;code=overloaded;message=busy', { at: other.url })
    expect(await own.text()).toBe(
      `${head + paper + boat}event: error\ndata: ${JSON.stringify({ type: 'error', error: said })}\n\n`,
    )
    const bare = await (await write('stream-error;count=0;shape=stream', { at: other.url })).text()
    expect(JSON.parse(bare.slice(head.length))).toMatchObject({ error: { code: 'bad_response' } })
  })

  test('stream-hang sends nothing more until the client leaves', async () => {
    const leaving = new AbortController()
    const response = await write('stream-hang;count=1', { signal: leaving.signal })
    const { text, reader } = await readLike(response, head + paper)
    expect(text).toBe(head + paper)
    const next = reader?.read()
    // Other requests are answered meanwhile; the stream stays where it is.
    expect(await (await write()).text()).toContain(done)
    leaving.abort()
    await expect(next).rejects.toThrow('aborted')
  })

  test('comes from a rule, for one request', async () => {
    sandbox.faults.add({ fault: 'stream-end', count: 1, operation: 'studioWrite', times: 1 })
    expect(await (await write()).text()).toBe(head + paper)
    expect(await (await write()).text()).toBe(head + paper + boat + done)
  })

  test('leaves an answer that is no stream as it is', async () => {
    const caller = createCaller(url)
    const fault = { 'x-sandbox-fault': 'stream-cut;count=0' }
    expect(await caller.post('/studio/v1/drawings', { prompt: 'x' }, fault)).toMatchObject({ status: 200 })
  })
})

describe('the other faults work on streams', () => {
  test.each([
    ['unauthorized', 401],
    ['rate-limit', 429],
    ['server-error;shape=stream', 500],
    ['bad-gateway-after', 502],
  ])('%s', async (fault, status) => {
    expect((await write(fault)).status).toBe(status)
  })

  test('html-ok', async () => {
    const response = await write('html-ok')
    expect([response.status, response.headers.get('content-type')]).toEqual([200, 'text/html'])
  })

  test('wrong-content-type', async () => {
    const response = await write('wrong-content-type')
    expect(response.headers.get('content-type')).toBe('text/plain; charset=utf-8')
    expect(await response.text()).toBe(head + paper + boat + done)
  })

  test('truncated', async () => {
    const whole = head + paper + boat + done
    const response = await write('truncated')
    expect(response.headers.get('content-type')).toBe('text/event-stream')
    expect(await response.text()).toBe(whole.slice(0, whole.length / 2))
  })

  test('huge, in a line that stays a comment or an unknown field', async () => {
    const text = await (await write('huge;bytes=200000')).text()
    expect(text).toBe(' '.repeat(200_000) + head + paper + boat + done)
  })

  test.each(['cut-after', 'cut-during'])('%s', async fault => {
    await expect(write(fault).then(response => response.text())).rejects.toThrow()
    expect(sandbox.requests.at(-1)?.left).toBeUndefined()
  })
})

describe('a client that leaves', () => {
  const words = Array.from({ length: 100_000 }, (_, index) => `word ${index}`)

  test('in the middle of a stream is recorded, with the time', async () => {
    const leaving = new AbortController()
    const { reader } = await readLike(await write(undefined, { words, signal: leaving.signal }), head)
    const left = sandbox.requested(({ left }) => left !== undefined)
    leaving.abort()
    await reader?.cancel().catch(() => undefined)
    expect(await left).toMatchObject({ operationId: 'studioWrite', status: 200, left: now })
  })

  test('before any answer is recorded too', async () => {
    await using other = await listenSandbox(options)
    const leaving = new AbortController()
    const answer = write('hang', { at: other.url, signal: leaving.signal })
    await other.sandbox.requested(({ operationId }) => operationId === 'studioWrite')
    leaving.abort()
    await expect(answer).rejects.toThrow('aborted')
    const { status, left } = await other.sandbox.requested(({ left }) => left !== undefined)
    expect({ status, left }).toEqual({ status: undefined, left: now })
  })

  test('is not mixed up with a sandbox that closes', async () => {
    const other = await listenSandbox(options)
    const { reader } = await readLike(await write(undefined, { at: other.url, words }), head)
    await other.close()
    await expect(
      (async () => {
        while (!(await reader?.read())?.done);
      })(),
    ).rejects.toThrow('terminated')
    expect(other.sandbox.requests.at(-1)?.left).toBeUndefined()
  })
})

test('writes no faster than the client reads', async () => {
  const responses: ServerResponse[] = []
  const own = createSandbox({ ...options, eventMs: 0, publicUrl: 'http://127.0.0.1' })
  const server = createServer((request, response) => {
    responses.push(response)
    own.listener(request, response)
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  const at = `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}`

  const words = Array.from({ length: 100 }, () => 'x'.repeat(2 ** 18))
  const response = await write(undefined, { at, words })
  await expect.poll(() => responses[0]?.writableNeedDrain).toBe(true)
  // Time for as many more events as an eager sender would write.
  for (let round = 0; round < 50; round += 1) await createCaller(at).get('/nowhere')
  expect(responses[0]?.writableLength).toBeLessThan(2 * 2 ** 18)
  expect((await response.text()).match(/"word"/g)).toHaveLength(100)
  await own.close()
  server.close()
})
