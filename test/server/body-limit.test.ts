import { once } from 'node:events'
import { request as httpRequest, type IncomingMessage } from 'node:http'
import { json } from 'node:stream/consumers'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { startTestApp, type TestApp } from '../support/app.ts'

let app: TestApp
beforeAll(async () => {
  app = await startTestApp()
})
afterAll(() => app.stop())

afterEach(async () => {
  // Whatever was sent, the next client is served.
  const response = await fetch(`${app.url}/graphql?query={__typename}`)
  expect(await response.json()).toEqual({ data: { __typename: 'Query' } })
})

const mebibyte = 1024 * 1024
const limit = 32 * mebibyte

const refusal = {
  errors: [
    {
      message: 'The request body may have at most 32 MiB.',
      extensions: { code: 'PAYLOAD_TOO_LARGE' },
    },
  ],
}

/** JSON of exactly so many bytes: blanks mean nothing in it. */
function jsonOf(bytes: number): Buffer {
  const body = Buffer.alloc(bytes, ' ')
  body.write('{"query":"{__typename}"}')
  return body
}

/** A body that is sent chunk by chunk, without a length. */
function chunked(body: Buffer): ReadableStream<Uint8Array> {
  let at = 0
  return new ReadableStream({
    pull(controller) {
      if (at >= body.length) return controller.close()
      controller.enqueue(body.subarray(at, at + mebibyte))
      at += mebibyte
    },
  })
}

function post(body: Buffer | ReadableStream<Uint8Array>): Promise<Response> {
  const headers = { 'content-type': 'application/json', accept: 'application/json' }
  return fetch(`${app.url}/graphql`, {
    method: 'POST',
    headers,
    ...(Buffer.isBuffer(body)
      ? { body: new Blob([new Uint8Array(body)]) }
      : { body, duplex: 'half' as const }),
  })
}

describe.each([
  ['with its length', (body: Buffer) => post(body)],
  ['in chunks', (body: Buffer) => post(chunked(body))],
])('a body sent %s', (_, send) => {
  it('may have exactly 32 MiB', async () => {
    const response = await send(jsonOf(limit))
    expect(response.status).toBe(200)
    expect(await response.json()).toEqual({ data: { __typename: 'Query' } })
  })

  it.each([1, 40 * mebibyte])('is refused with 413 when it has %i bytes more', async more => {
    const response = await send(jsonOf(limit + more))
    expect(response.status).toBe(413)
    expect(response.headers.get('content-type')).toContain('application/json')
    expect(await response.json()).toEqual(refusal)
  })
})

it('refuses a body by the length that it announces, before it is sent', async () => {
  const request = httpRequest(`${app.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'content-length': limit + 1 },
  })
  request.flushHeaders()
  const [response]: IncomingMessage[] = await once(request, 'response')
  expect(response?.statusCode).toBe(413)
  expect(response && (await json(response))).toEqual(refusal)
  request.destroy()
})

it('refuses a body that never ends as soon as it is too large', async () => {
  let sent = 0
  const endless = new ReadableStream<Uint8Array>({
    pull(controller) {
      sent += mebibyte
      controller.enqueue(new Uint8Array(mebibyte).fill(0x20))
    },
  })
  const response = await post(endless)
  expect(response.status).toBe(413)
  expect(await response.json()).toEqual(refusal)
  // What the sockets on both sides hold comes on top.
  expect(sent).toBeLessThan(limit + 32 * mebibyte)
})

it('takes only so many large bodies at a time, and small ones all the while', async () => {
  const announce = (bytes: number) => {
    const headers = {
      'content-type': 'application/json',
      accept: 'application/json',
      'content-length': bytes,
    }
    const request = httpRequest(`${app.url}/graphql`, { method: 'POST', headers })
    request.flushHeaders()
    return request
  }
  const uploads = Array.from({ length: 8 }, () => announce(limit))
  await expect.poll(async () => (await post(jsonOf(2 * mebibyte))).status).toBe(503)
  for (const send of [post(jsonOf(2 * mebibyte)), post(chunked(jsonOf(3 * mebibyte)))]) {
    const refused = await send
    expect(refused.status).toBe(503)
    expect(refused.headers.get('retry-after')).toBe('1')
    expect(await refused.json()).toMatchObject({ errors: [{ extensions: { code: 'SERVER_BUSY' } }] })
  }
  expect((await post(jsonOf(mebibyte))).status).toBe(200)
  expect((await post(chunked(jsonOf(mebibyte)))).status).toBe(200)
  for (const upload of uploads) {
    upload.on('error', () => {})
    upload.destroy()
  }
  await expect.poll(async () => (await post(jsonOf(2 * mebibyte))).status).toBe(200)
})
