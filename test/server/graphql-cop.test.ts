import { afterAll, beforeAll, expect, it } from 'vitest'
import { startTestApp, type TestApp } from '../support/app.ts'

/**
 * What graphql-cop (https://github.com/dolevf/graphql-cop) sends, in its sizes, and what this server makes of it in
 * production. The tool reports nothing but that queries are answered over GET, which GraphQL over HTTP asks for and
 * which changes nothing here: no cookie goes with them, and no mutation is executed.
 */
let app: TestApp
beforeAll(async () => {
  app = await startTestApp({ environment: { NODE_ENV: 'production' } })
})
afterAll(() => app.stop())

const times = (count: number, part: (index: number) => string): string =>
  Array.from({ length: count }, (_, index) => part(index)).join('')

/** As the tool posts it. */
const cop = async (query: string) => (await app.client(null).request({ query, operationName: 'cop' })).body

it('alias overloading: 101 aliases are refused', async () => {
  const body = await cop(`query cop { ${times(101, index => `alias${index}:__typename \n`)} }`)
  expect(body).toEqual({
    errors: [expect.objectContaining({ extensions: { code: 'TOO_MANY_ALIASES', limit: 15, aliases: 101 } })],
  })
})

it('array-based query batching: ten at once are refused', async () => {
  const requests = Array.from({ length: 10 }, () => ({ query: 'query cop { __typename }' }))
  const { status, body } = await app.client(null).request(requests)
  expect(status).toBe(400)
  expect(body).toEqual({
    errors: [{ message: 'Batching is not supported.', extensions: { code: 'BAD_REQUEST' } }],
  })
})

it('directive overloading: ten unknown directives are one error, not ten', async () => {
  const body = await cop('query cop { __typename @aa@aa@aa@aa@aa@aa@aa@aa@aa@aa }')
  expect(body).toEqual({
    errors: [
      expect.objectContaining({ extensions: { code: 'TOO_MANY_DIRECTIVES', limit: 8, directives: 10 } }),
    ],
  })
})

it('field duplication: 500 of the same field are refused', async () => {
  const body = await cop(`query cop { ${'__typename \n'.repeat(500)}} `)
  expect(body).toEqual({
    errors: [expect.objectContaining({ extensions: { code: 'QUERY_TOO_BROAD', limit: 200, breadth: 500 } })],
  })
})

it('introspection is refused', async () => {
  const { data, errors } = await cop('query cop { __schema { types { name fields { name } } } }')
  expect(data).toBeUndefined()
  expect(errors?.[0]?.message).toContain('introspection has been disabled')
})

it('introspection-based circular query is refused, also where introspection is allowed', async () => {
  const circle = `query cop { __schema { types { ${'fields { type { '.repeat(4)}name${' } }'.repeat(4)} } } }`
  expect((await cop(circle)).data).toBeUndefined()
  const open = await startTestApp({ environment: { NODE_ENV: 'production', INTROSPECTION: 'true' } })
  const { body } = await open.client(null).request({ query: circle, operationName: 'cop' })
  expect(body).toEqual({
    errors: [expect.objectContaining({ extensions: { code: 'INTROSPECTION_TOO_DEEP', limit: 2 } })],
  })
  await open.stop()
})

it('field suggestions are not made', async () => {
  const { errors } = await cop('query cop { __schema { directive } }')
  expect(errors?.map(({ message }) => message)).toContain(
    'Cannot query field "directive" on type "__Schema".',
  )
  expect(JSON.stringify(errors)).not.toMatch(/did you mean|directives/i)
})

it('mutations over GET are refused', async () => {
  const query = new URLSearchParams({ query: 'mutation cop {__typename}' })
  const response = await fetch(`${app.url}/graphql?${query}`)
  expect(response.status).toBe(405)
  expect(await response.json()).not.toHaveProperty('data')
})

it('queries over GET are answered, as GraphQL over HTTP has it, to whoever sends no cookie', async () => {
  const query = new URLSearchParams({ query: 'query cop {__typename}' })
  const response = await fetch(`${app.url}/graphql?${query}`)
  expect(await response.json()).toEqual({ data: { __typename: 'Query' } })
  expect(response.headers.get('set-cookie')).toBeNull()
})

it('a form of another site is refused', async () => {
  const body = new URLSearchParams({ query: 'query cop { __typename }' })
  const response = await fetch(`${app.url}/graphql`, { method: 'POST', body })
  expect(response.status).toBe(403)
  expect(await response.json()).not.toHaveProperty('data')
})

it('tracing is not told, in answers or in errors', async () => {
  expect(await cop('query cop { __typename }')).toEqual({ data: { __typename: 'Query' } })
  const query = 'query cop { __typename }'
  const extensions = { tracing: true }
  const asked = await app.client(null).request({ query, extensions }, { 'x-apollo-tracing': '1' })
  expect(asked.body).toEqual({ data: { __typename: 'Query' } })
  expect(JSON.stringify(await cop('query cop { viewer { id } }'))).not.toMatch(/tracing|stacktrace/i)
})

it.each(['/graphql', '/', '/graphiql', '/playground', '/console'])('no IDE is found at %s', async path => {
  const response = await fetch(app.url + path, { headers: { accept: 'text/html' } })
  expect(await response.text()).not.toMatch(/graphiql|graphql.playground|<script/i)
})

it('what cannot be parsed is an error of the client without an exception in it', async () => {
  const { errors } = await cop('qwerty cop { abc }')
  expect(errors).toEqual([
    {
      message: 'Syntax Error: Unexpected Name "qwerty".',
      locations: [{ line: 1, column: 1 }],
      extensions: { code: 'GRAPHQL_PARSE_FAILED' },
    },
  ])
})
