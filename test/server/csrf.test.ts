import { afterAll, beforeAll, expect, it } from 'vitest'
import { startTestApp, type TestApp } from '../support/app.ts'

let app: TestApp
beforeAll(async () => {
  app = await startTestApp()
})
afterAll(() => app.stop())

const query = 'mutation { lumaGenerateVideo(input: { userPrompt: "a boat" }) { __typename } }'

function multipart(): FormData {
  const form = new FormData()
  form.set('operations', JSON.stringify({ query }))
  form.set('map', '{}')
  return form
}

/** What a page of another site can send without being asked for permission, with a key that it got hold of. */
const simpleRequests: [string, () => RequestInit][] = [
  ['a form', () => ({ body: new URLSearchParams({ query }) })],
  ['a form with a file', () => ({ body: multipart() })],
  ['plain text', () => ({ body: JSON.stringify({ query }), headers: { 'content-type': 'text/plain' } })],
  [
    'plain text in odd letters',
    () => ({ body: JSON.stringify({ query }), headers: { 'content-type': 'Text/PLAIN;charset=utf-8' } }),
  ],
  ['a body without a type', () => ({ body: new Blob([JSON.stringify({ query })]) })],
]

function post(init: RequestInit, more: Record<string, string> = {}): Promise<Response> {
  const headers = {
    ...Object.fromEntries(new Headers(init.headers)),
    authorization: 'Bearer sk-csrf',
    ...more,
  }
  return fetch(`${app.url}/graphql`, { method: 'POST', ...init, headers })
}

it.each(simpleRequests)('refuses %s', async (_, request) => {
  const response = await post(request())
  expect(response.status).toBe(403)
  expect(await response.json()).toMatchObject({
    errors: [{ message: 'Required CSRF header(s) not present' }],
  })
  expect(app.sandbox.requests).toEqual([])
})

it('runs no mutation over GET', async () => {
  const url = `${app.url}/graphql?${new URLSearchParams({ query })}`
  const response = await fetch(url, { headers: { authorization: 'Bearer sk-csrf' } })
  expect(response.status).toBe(405)
  expect(response.headers.get('allow')).toBe('POST')
  expect(app.sandbox.requests).toEqual([])
})

it('answers a query over GET without any header of its own', async () => {
  const response = await fetch(`${app.url}/graphql?${new URLSearchParams({ query: '{ __typename }' })}`)
  expect(await response.json()).toEqual({ data: { __typename: 'Query' } })
})

it.each(['x-graphql-yoga-csrf', 'graphql-require-preflight', 'apollo-require-preflight'])(
  'takes a multipart request with %s',
  async name => {
    const before = app.sandbox.requests.length
    const response = await post({ body: multipart() }, { [name]: '1' })
    expect(await response.json()).toEqual({ data: { lumaGenerateVideo: { __typename: 'LumaTask' } } })
    expect(app.sandbox.requests.slice(before).map(({ operationId }) => operationId)).toContain('lumaGenerate')
  },
)
