import type { TypedDocumentNode } from '@graphql-typed-document-node/core'
import { print } from 'graphql'
import { createClient as createSseClient } from 'graphql-sse'

/** A GraphQL client as an application would write it: typed documents over HTTP, subscriptions over graphql-sse. */
export interface Client {
  key: string | undefined
  /** @throws when the answer has errors */
  execute<Data, Variables>(document: TypedDocumentNode<Data, Variables>, variables: Variables): Promise<Data>
  /** The answer as it is, for requests that are meant to fail. */
  request(body: object, headers?: Record<string, string>): Promise<GraphQLResponse>
  /** The same with files, as {@link uploadForm} has them. */
  upload(body: UploadBody, files: Uploads): Promise<GraphQLResponse>
  /** Ends with the server's completion, or when the loop is left. */
  subscribe<Data, Variables extends Record<string, unknown>>(
    document: TypedDocumentNode<Data, Variables>,
    variables: Variables,
  ): AsyncIterableIterator<Data>
}

/** What came over HTTP, with or without errors. */
export interface GraphQLResponse {
  status: number
  headers: Headers
  body: GraphQLAnswer
}

export interface GraphQLAnswer {
  data?: unknown
  errors?: { message: string; path?: string[]; extensions?: Record<string, unknown> }[]
}

/** An operation, whose variables have null wherever a file comes. */
export interface UploadBody {
  query: string
  variables: object
}

/**
 * Files by their places in the variables such as `input.images.0`.
 * What a client calls a file does not count, so bare bytes are called a text; a `File` keeps its own name and type.
 */
export type Uploads = Record<string, Buffer | File>

/**
 * A form as the GraphQL multipart request specification has it: the operation first, then the map, then the files.
 *
 * @see https://github.com/jaydenseric/graphql-multipart-request-spec
 */
export function uploadForm(body: UploadBody, files: Uploads): FormData {
  const form = new FormData()
  form.set('operations', JSON.stringify(body))
  const places = Object.keys(files).map((place, index) => [index, [`variables.${place}`]])
  form.set('map', JSON.stringify(Object.fromEntries(places)))
  for (const [index, file] of Object.values(files).entries()) {
    form.set(String(index), file instanceof File ? file : declaredAsText(file))
  }
  return form
}

const declaredAsText = (bytes: Buffer) =>
  new File([Uint8Array.from(bytes)], 'notes.txt', { type: 'text/plain' })

const responseOf = async (response: Response): Promise<GraphQLResponse> => ({
  status: response.status,
  headers: response.headers,
  body: await response.json(),
})

/** As a text, or in chunks of no declared length, which the server leaves to Yoga as a whole (`npm run test:yoga`). */
const send: typeof fetch = (url, init) => {
  // Without Vitest, in a benchmark, there is no environment of its own.
  if (import.meta.env?.REQUESTS !== 'chunked') return fetch(url, init)
  const chunked = { ...init, body: new Blob([String(init?.body)]).stream(), duplex: 'half' } as const
  return fetch(url, chunked)
}

export function createClient(url: string, key: string | undefined): Client {
  const authorization: Record<string, string> = key === undefined ? {} : { authorization: `Bearer ${key}` }

  const request: Client['request'] = async (body, headers = {}) => {
    const response = await send(url, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        accept: 'application/json',
        ...authorization,
        ...headers,
      },
      body: JSON.stringify(body),
    })
    return responseOf(response)
  }

  return {
    key,
    request,
    async upload(body, files) {
      const headers = { accept: 'application/json', 'graphql-require-preflight': 'true', ...authorization }
      return responseOf(await fetch(url, { method: 'POST', headers, body: uploadForm(body, files) }))
    },
    async execute(document, variables) {
      const response = await send(url, {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...authorization },
        body: JSON.stringify({ query: print(document), variables }),
      })
      const { data, errors } = await response.json()
      if (errors) throw new Error(JSON.stringify(errors))
      return data
    },
    async *subscribe<Data, Variables extends Record<string, unknown>>(
      document: TypedDocumentNode<Data, Variables>,
      variables: Variables,
    ) {
      const sse = createSseClient({ url, headers: authorization, retryAttempts: 0, fetchFn: send })
      try {
        for await (const { data, errors } of sse.iterate<Data>({ query: print(document), variables })) {
          if (errors) throw new Error(JSON.stringify(errors))
          if (data) yield data
        }
      } finally {
        sse.dispose()
      }
    },
  }
}
