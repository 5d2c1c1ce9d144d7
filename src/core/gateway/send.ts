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
    const { origin, pathname, search } = new URL(request.url)
    const options = {
      origin,
      path: pathname + search,
      method: dispatcherMethod(request.method),
      headers: Object.fromEntries(request.headers),
      body: body ?? null,
    }
    if (!streams) return collect(agent, options, { signal: request.signal, maxBytes, departs })
    const answer = await agent.compose(telling(departs)).request({ ...options, signal: request.signal })
    const content = answer.statusCode < 300 ? Buffer.alloc(0) : await readBytes(answer.body, maxBytes)
    return new UpstreamResponse(request.url, answer, content, answer.body)
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

/**
 * Collects a whole answer as it comes. undici's `request` would put it into a stream, to be read back at once
 * (docs/decisions/0001-thin-fetch.md).
 *
 * @throws {ResponseTooLargeError} as soon as the answer is known to be larger than `maxBytes`
 */
function collect(
  agent: Agent,
  options: Dispatcher.DispatchOptions & { origin: string },
  { signal, maxBytes, departs }: Pick<SendOptions, 'maxBytes' | 'departs'> & { signal: AbortSignal },
): Promise<UpstreamResponse> {
  const { promise, resolve, reject } = Promise.withResolvers<UpstreamResponse>()
  const chunks: Buffer[] = []
  let bytes = 0
  let head: Head | undefined
  let leave = () => {}
  agent.dispatch(options, {
    onRequestStart(controller) {
      if (signal.aborted) return controller.abort(asError(signal.reason))
      leave = () => controller.abort(asError(signal.reason))
      signal.addEventListener('abort', leave)
      departs()
    },
    onResponseStart(_, statusCode, headers) {
      head = { statusCode, headers }
    },
    onResponseData(controller, chunk) {
      bytes += chunk.length
      if (bytes > maxBytes) controller.abort(tooLarge(maxBytes))
      else chunks.push(chunk)
    },
    onResponseEnd() {
      signal.removeEventListener('abort', leave)
      if (head) resolve(new UpstreamResponse(options.origin + options.path, head, Buffer.concat(chunks)))
    },
    onResponseError(_, error) {
      signal.removeEventListener('abort', leave)
      reject(error)
    },
  })
  return promise
}

const asError = (reason: unknown): Error =>
  reason instanceof Error ? reason : new DOMException(String(reason), 'AbortError')

const tooLarge = (maxBytes: number) =>
  new ResponseTooLargeError(`The answer is larger than ${maxBytes} bytes.`)

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
    if (bytes > maxBytes) throw tooLarge(maxBytes)
    chunks.push(chunk)
  }
  return Buffer.concat(chunks)
}

type Head = Pick<Dispatcher.ResponseData, 'statusCode' | 'headers'>

/** As much of a `Response` as ky reads, over bytes that are already here. */
export class UpstreamResponse implements Response {
  readonly [Symbol.toStringTag] = 'Response'
  readonly statusText = ''
  readonly body = null
  readonly bodyUsed = false
  readonly redirected = false
  readonly type = 'basic'
  readonly url: string
  readonly #head: Head
  /** The whole body; not a copy. */
  readonly content: Buffer<ArrayBuffer>
  readonly #unread: Dispatcher.ResponseData['body'] | undefined
  #headers: Headers | undefined

  constructor(
    url: string,
    head: Head,
    content: Buffer<ArrayBuffer>,
    unread?: Dispatcher.ResponseData['body'],
  ) {
    this.url = url
    this.#head = head
    this.content = content
    this.#unread = unread
  }

  /** The body as it comes, where it was asked for as a stream. */
  get unread(): Dispatcher.ResponseData['body'] {
    if (!this.#unread) throw new TypeError('This answer was collected.')
    return this.#unread
  }

  get status(): number {
    return this.#head.statusCode
  }

  /** Made when they are asked for: of most answers, only one is. */
  get headers(): Headers {
    this.#headers ??= new Headers(
      Object.entries(this.#head.headers).flatMap(([name, value]): [string, string][] =>
        value === undefined ? [] : [[name, String(value)]],
      ),
    )
    return this.#headers
  }

  /** @param name in lower case */
  header(name: string): string | null {
    const value = this.#head.headers[name]
    return value === undefined ? null : String(value)
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
