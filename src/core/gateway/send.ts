import { Agent, type Dispatcher, type FormData as Form } from 'undici'

/** The answer is larger than this server is willing to hold. */
export class ResponseTooLargeError extends Error {
  override readonly name = 'ResponseTooLargeError'
}

/** What is sent: JSON as text, so that no stream is built and read back, or a form with files. */
export type RequestBody = string | Form

export interface SendOptions {
  body?: RequestBody
  /** Larger answers are refused, in bytes. */
  maxBytes: number
  /** Leaves the body of an answer that is no error unread, as a stream of any length. */
  streams?: boolean
  /** Called right before the first byte goes out; until then nothing has left this process. */
  departs(): void
}

/** Sends one request. */
export type Send = (request: Request, options: SendOptions) => Promise<UpstreamResponse>

/**
 * The `fetch` that ky runs on: `undici` without the web streams, which cost a third of a whole request
 * (docs/decisions/0001-thin-fetch.md). Never follows a redirect, so the caller's key goes nowhere but to the gateway.
 *
 * @param timeoutMs until the head of the answer, and then between two pieces of its body
 */
export function createSend(timeoutMs: number): { send: Send; close(): Promise<void> } {
  const agent = new Agent({
    connections: 256,
    connect: { timeout: Math.min(10_000, timeoutMs) },
    headersTimeout: timeoutMs,
    bodyTimeout: timeoutMs,
    // Over HTTP/2 undici sends a request anew that the other side says it did not process, also a POST.
    allowH2: false,
  })
  const send: Send = async (request, { body, maxBytes, streams, departs }) => {
    const url = new URL(request.url)
    const answer = await agent.compose(telling(departs)).request({
      origin: url.origin,
      path: url.pathname + url.search,
      method: dispatcherMethod(request.method),
      headers: Object.fromEntries(request.headers),
      body: body ?? null,
      signal: request.signal,
    })
    return streams && answer.statusCode < 300
      ? new UpstreamResponse(request.url, answer, Buffer.alloc(0))
      : new UpstreamResponse(request.url, answer, await readBytes(answer.body, maxBytes))
  }
  return { send, close: () => agent.close() }
}

/** Waiting for a connection, opening one and its TLS handshake come before `onRequestStart`, the first byte after it. */
const telling =
  (departs: SendOptions['departs']): Dispatcher.DispatcherComposeInterceptor =>
  dispatch =>
  (options, handler) =>
    dispatch(options, {
      onRequestStart(...start) {
        departs()
        handler.onRequestStart?.(...start)
      },
      onResponseStart: (...head) => handler.onResponseStart?.(...head),
      onResponseData: (...data) => handler.onResponseData?.(...data),
      onResponseEnd: (...end) => handler.onResponseEnd?.(...end),
      onResponseError: (...failure) => handler.onResponseError?.(...failure),
    })

function dispatcherMethod(method: string): 'GET' | 'POST' {
  if (method === 'GET' || method === 'POST') return method
  throw new TypeError(`No operation of the gateway uses ${method}.`)
}

/** Reads a whole body. @throws {ResponseTooLargeError} as soon as it is known to be larger than `maxBytes` */
export async function readBytes(body: AsyncIterable<Buffer>, maxBytes: number): Promise<Buffer<ArrayBuffer>> {
  const chunks: Buffer[] = []
  let bytes = 0
  for await (const chunk of body) {
    bytes += chunk.length
    // Leaving the loop destroys the stream, and with it the connection.
    if (bytes > maxBytes) throw new ResponseTooLargeError(`The answer is larger than ${maxBytes} bytes.`)
    chunks.push(chunk)
  }
  return Buffer.concat(chunks)
}

/** As much of a `Response` as ky reads, over bytes that are already here. */
export class UpstreamResponse implements Response {
  readonly [Symbol.toStringTag] = 'Response'
  readonly url: string
  readonly status: number
  readonly statusText = ''
  readonly headers: Headers
  readonly body = null
  readonly bodyUsed = false
  readonly redirected = false
  readonly type = 'basic'
  /** The body as it comes, where it was asked for as a stream. */
  readonly unread: Dispatcher.ResponseData['body']
  /** The whole body otherwise; not a copy. */
  readonly content: Buffer<ArrayBuffer>

  constructor(url: string, answer: Dispatcher.ResponseData, content: Buffer<ArrayBuffer>) {
    this.url = url
    this.status = answer.statusCode
    this.headers = new Headers()
    for (const [name, value] of Object.entries(answer.headers)) {
      if (value !== undefined) this.headers.set(name, String(value))
    }
    this.unread = answer.body
    this.content = content
  }

  get ok(): boolean {
    return this.status >= 200 && this.status < 300
  }

  clone(): Response {
    return new Response(new Uint8Array(this.content), { status: this.status, headers: this.headers })
  }

  async text(): Promise<string> {
    return this.content.toString('utf8')
  }

  async json(): Promise<unknown> {
    return JSON.parse(await this.text())
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
