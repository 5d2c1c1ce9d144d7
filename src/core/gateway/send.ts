import { Agent, type Dispatcher } from 'undici'

/** The answer is larger than this server is willing to hold. */
export class ResponseTooLargeError extends Error {
  override readonly name = 'ResponseTooLargeError'
}

/** Sends one request; `body` is text so that no stream is built and read back. */
export type Send = (request: Request, body: string | undefined) => Promise<Response>

/**
 * The `fetch` that ky runs on: `undici` without the web streams, which cost a third of a whole request
 * (docs/decisions/0001-thin-fetch.md). Reads the whole answer, at most `maxResponseBytes`. Never follows a
 * redirect, so the caller's key goes nowhere but to the gateway.
 */
export function createSend(options: { maxResponseBytes: number; timeoutMs: number }): {
  send: Send
  close(): Promise<void>
} {
  const agent = new Agent({
    connections: 256,
    connect: { timeout: Math.min(10_000, options.timeoutMs) },
    headersTimeout: options.timeoutMs,
    bodyTimeout: options.timeoutMs,
  })
  const send: Send = async (request, body) => {
    const url = new URL(request.url)
    const answer = await agent.request({
      origin: url.origin,
      path: url.pathname + url.search,
      method: dispatcherMethod(request.method),
      headers: Object.fromEntries(request.headers),
      body: body ?? null,
      signal: request.signal,
    })
    return new BufferedResponse(request.url, answer, await readText(answer.body, options.maxResponseBytes))
  }
  return { send, close: () => agent.close() }
}

function dispatcherMethod(method: string): 'GET' | 'POST' {
  if (method === 'GET' || method === 'POST') return method
  throw new TypeError(`No operation of the gateway uses ${method}.`)
}

async function readText(body: Dispatcher.ResponseData['body'], maxBytes: number): Promise<string> {
  const chunks: Buffer[] = []
  let bytes = 0
  for await (const chunk of body) {
    bytes += chunk.length
    // Leaving the loop destroys the stream, and with it the connection.
    if (bytes > maxBytes)
      throw new ResponseTooLargeError(`The gateway's answer is larger than ${maxBytes} bytes.`)
    chunks.push(chunk)
  }
  return Buffer.concat(chunks).toString('utf8')
}

/** As much of a `Response` as ky reads, over text that is already here. */
class BufferedResponse implements Response {
  readonly [Symbol.toStringTag] = 'Response'
  readonly url: string
  readonly status: number
  readonly statusText = ''
  readonly headers: Headers
  readonly body = null
  readonly bodyUsed = false
  readonly redirected = false
  readonly type = 'basic'
  readonly #text: string

  constructor(url: string, answer: Dispatcher.ResponseData, text: string) {
    this.url = url
    this.status = answer.statusCode
    this.headers = new Headers()
    for (const [name, value] of Object.entries(answer.headers)) {
      if (value !== undefined) this.headers.set(name, String(value))
    }
    this.#text = text
  }

  get ok(): boolean {
    return this.status >= 200 && this.status < 300
  }

  clone(): Response {
    return new Response(this.#text, { status: this.status, headers: this.headers })
  }

  async text(): Promise<string> {
    return this.#text
  }

  async json(): Promise<unknown> {
    return JSON.parse(this.#text)
  }

  arrayBuffer(): Promise<ArrayBuffer> {
    return this.clone().arrayBuffer()
  }

  blob(): Promise<Blob> {
    return this.clone().blob()
  }

  async bytes(): Promise<Uint8Array<ArrayBuffer>> {
    return new Uint8Array(await this.arrayBuffer())
  }

  formData(): Promise<FormData> {
    return this.clone().formData()
  }
}
