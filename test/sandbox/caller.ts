/** An answer as a client sees it; `body` is the parsed JSON, or the text when it is none. */
export interface CallerAnswer {
  readonly status: number
  readonly headers: Headers
  readonly body: unknown
}

/** A client of the gateway with one key, over real HTTP, that adds nothing and repeats nothing. */
export function createCaller(url: string, key = 'sk-anna') {
  const call = async (method: string, path: string, body?: unknown, headers?: Record<string, string>) => {
    const isForm = body instanceof FormData
    const response = await fetch(url + path, {
      method,
      headers: {
        authorization: `Bearer ${key}`,
        // The boundary of a form is known to fetch alone.
        ...(!isForm && { 'content-type': 'application/json' }),
        ...headers,
      },
      body: body === undefined || typeof body === 'string' || isForm ? body : JSON.stringify(body),
    })
    const text = await response.text()
    return { status: response.status, headers: response.headers, body: parsed(text) } satisfies CallerAnswer
  }
  const generate = (prompt = 'a paper boat', more: object = {}, headers?: Record<string, string>) =>
    call('POST', '/luma/generations', { user_prompt: prompt, aspect_ratio: '16:9', ...more }, headers)
  return {
    get: (path: string, headers?: Record<string, string>) => call('GET', path, undefined, headers),
    post: (path: string, body: unknown, headers?: Record<string, string>) =>
      call('POST', path, body, headers),
    call,
    /** `POST /luma/generations` with the required fields. */
    generate,
    /** The same, for its id alone. */
    submit: async (prompt?: string, more?: object) => idOf(await generate(prompt, more)),
  }
}

/** The `id` of an answer. @throws Error when there is none */
export function idOf(answer: CallerAnswer): string {
  const { body } = answer
  if (typeof body === 'object' && body !== null && 'id' in body && typeof body.id === 'string') return body.id
  throw new Error(`HTTP ${answer.status} without an id: ${JSON.stringify(body)}`)
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return text
  }
}
