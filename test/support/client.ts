import type { TypedDocumentNode } from '@graphql-typed-document-node/core'
import { print } from 'graphql'
import { createClient as createSseClient } from 'graphql-sse'

/** A GraphQL client as an application would write it: typed documents over HTTP, subscriptions over graphql-sse. */
export interface Client {
  key: string | undefined
  /** @throws when the answer has errors */
  execute<Data, Variables>(document: TypedDocumentNode<Data, Variables>, variables: Variables): Promise<Data>
  /** The answer as it is, for requests that are meant to fail. */
  request(
    body: object,
    headers?: Record<string, string>,
  ): Promise<{ status: number; headers: Headers; body: GraphQLAnswer }>
  /** Ends with the server's completion, or when the loop is left. */
  subscribe<Data, Variables extends Record<string, unknown>>(
    document: TypedDocumentNode<Data, Variables>,
    variables: Variables,
  ): AsyncIterableIterator<Data>
}

export interface GraphQLAnswer {
  data?: unknown
  errors?: { message: string; path?: string[]; extensions?: Record<string, unknown> }[]
}

export function createClient(url: string, key: string | undefined): Client {
  const authorization: Record<string, string> = key === undefined ? {} : { authorization: `Bearer ${key}` }

  const request: Client['request'] = async (body, headers = {}) => {
    const response = await fetch(url, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        accept: 'application/json',
        ...authorization,
        ...headers,
      },
      body: JSON.stringify(body),
    })
    return { status: response.status, headers: response.headers, body: await response.json() }
  }

  return {
    key,
    request,
    async execute(document, variables) {
      const response = await fetch(url, {
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
      const sse = createSseClient({ url, headers: authorization, retryAttempts: 0 })
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
