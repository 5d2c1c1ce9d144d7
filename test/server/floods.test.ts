import { getIntrospectionQuery } from 'graphql'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startTestApp, type TestApp } from '../support/app.ts'

let app: TestApp
beforeAll(async () => {
  app = await startTestApp()
})
afterAll(() => app.stop())

const times = (count: number, part: (index: number) => string): string =>
  Array.from({ length: count }, (_, index) => part(index)).join(' ')
const page = 'edges { node { assets { url role } } } nodes { assets { url role } }'

/** Each fragment spreads the next one twice: 2^depth fields for whoever follows every spread. */
const bomb = `{ ...F0 } ${times(60, index => `fragment F${index} on Query { ...F${index + 1} ...F${index + 1} }`)}
  fragment F60 on Query { __typename }`

/** A document that is too large, the code of its error, and what else the error tells. */
type Flood = [what: string, selection: string, code: string, facts: Record<string, number>]

/** Of both kinds of operation that only read. */
const anywhere: Flood[] = [
  ['aliases', times(16, index => `a${index}: __typename`), 'TOO_MANY_ALIASES', { limit: 15, aliases: 16 }],
  ['tokens', times(1001, () => '__typename'), 'TOO_MANY_TOKENS', { limit: 1000 }],
  [
    'directives',
    `__typename ${times(9, () => '@include(if: true)')}`,
    'TOO_MANY_DIRECTIVES',
    { limit: 8, directives: 9 },
  ],
]

it.each<Flood>([
  ...anywhere,
  ['fields side by side', times(201, () => '__typename'), 'QUERY_TOO_BROAD', { limit: 200, breadth: 201 }],
  [
    'fields side by side, in fragments',
    `${times(20, () => '...on Query { viewer { id } }')} ${times(161, () => '__typename')}`,
    'QUERY_TOO_BROAD',
    { limit: 200, breadth: 201 },
  ],
  [
    'cost',
    times(9, index => `a${index}: tasks(first: 100) { ${page} }`),
    'QUERY_TOO_COMPLEX',
    { limit: 5000, cost: 10539 },
  ],
  [
    'introspection',
    `__schema { types { ${times(6, () => 'fields { type {')} name ${times(6, () => '} }')} } }`,
    'INTROSPECTION_TOO_DEEP',
    { limit: 2 },
  ],
])('refuses a flood of %s, with the limit', async (_, selection, code, facts) => {
  const { status, body } = await app.client(null).request({ query: `{ ${selection} }` })
  expect(body).toEqual({ errors: [expect.objectContaining({ extensions: { code, ...facts } })] })
  expect(status).toBe(200)
})

it.each<Flood>([
  ['aliases', times(16, index => `a${index}: cursor`), 'TOO_MANY_ALIASES', { limit: 15, aliases: 16 }],
  ['tokens', times(1001, () => 'cursor'), 'TOO_MANY_TOKENS', { limit: 1000 }],
  [
    'directives',
    `cursor ${times(9, () => '@include(if: true)')}`,
    'TOO_MANY_DIRECTIVES',
    { limit: 8, directives: 9 },
  ],
  ['fields side by side', times(200, () => 'cursor'), 'QUERY_TOO_BROAD', { limit: 200, breadth: 201 }],
])('refuses a subscription with a flood of %s before it begins', async (_, selection, code, facts) => {
  const response = await fetch(`${app.url}/graphql`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      accept: 'text/event-stream',
      authorization: 'Bearer sk-floods',
    },
    body: JSON.stringify({ query: `subscription { taskEvents { ${selection} } }` }),
  })
  // It ends by itself, which a subscription that has begun would not.
  const [, data = ''] = /^data: (\{.+)$/m.exec(await response.text()) ?? []
  expect(JSON.parse(data)).toEqual({
    errors: [expect.objectContaining({ extensions: { code, ...facts } })],
  })
})

it('answers 400 to who accepts the media type of GraphQL responses', async () => {
  const query = `{ ${times(201, () => '__typename')} }`
  const headers = { accept: 'application/graphql-response+json' }
  expect((await app.client().request({ query }, headers)).status).toBe(400)
})

describe('the cost', () => {
  const query = `query Large($first: Int! = 1) { ${times(9, index => `a${index}: tasks(first: $first) { ${page} }`)} }
    query Small { __typename }`

  it('counts the variables, and their defaults', async () => {
    const client = app.client()
    const large = await client.request({ query, operationName: 'Large', variables: { first: 100 } })
    expect(large.body.errors?.[0]?.extensions).toEqual({
      code: 'QUERY_TOO_COMPLEX',
      limit: 5000,
      cost: 10539,
    })
    const byDefault = await client.request({ query, operationName: 'Large' })
    expect(byDefault.body).toMatchObject({ data: { a8: { nodes: [] } } })
  })

  it('is that of the operation that is executed', async () => {
    const { body } = await app.client().request({ query, operationName: 'Small', variables: { first: 100 } })
    expect(body).toEqual({ data: { __typename: 'Query' } })
  })
})

it('refuses fragments in a circle', async () => {
  const query = '{ ...A } fragment A on Query { ...B } fragment B on Query { ...A }'
  const { body } = await app.client().request({ query })
  expect(body.errors?.[0]).toMatchObject({
    message: expect.stringContaining('within itself'),
    extensions: { code: 'GRAPHQL_VALIDATION_FAILED' },
  })
})

it('is not held up by fragments that double sixty times', async () => {
  const { body } = await app.client().request({ query: bomb })
  expect(body).toMatchObject({ errors: [{ extensions: { code: 'QUERY_TOO_BROAD', breadth: 2 ** 60 } }] })
})

describe('lists', () => {
  const invalid = (issue: object) => ({
    errors: [{ extensions: { code: 'INVALID_INPUT', issues: [issue] } }],
  })

  it('are refused where they would have more than 100 nodes', async () => {
    const client = app.client()
    const query = 'query ($ids: [ID!]!) { nodes(ids: $ids) { id } }'
    const nodes = await client.request({ query, variables: { ids: Array(101).fill('x') } })
    expect(nodes.body).toMatchObject(
      invalid({ path: ['ids'], message: 'At most 100 at a time.', limit: 100 }),
    )
    const tasks = await client.request({ query: '{ tasks(first: 101) { nodes { id } } }' })
    expect(tasks.body).toMatchObject(
      invalid({ path: ['first'], message: 'A page has at most 100 tasks.', limit: 100 }),
    )
  })

  it.each(['vendors: LUMA', 'operations: LUMA_EXTEND_VIDEO', 'statuses: QUEUED'])(
    'are refused where a filter has more than 100 of %s, also in a subscription',
    async entry => {
      const client = app.client()
      const [name = '', value = ''] = entry.split(': ')
      const filter = `filter: { ${name}: [${times(101, () => value)}] }`
      const issue = { path: ['filter', name], message: 'At most 100.', limit: 100 }
      const query = await client.request({ query: `{ tasks(${filter}) { nodes { id } } }` })
      expect(query.body).toMatchObject(invalid(issue))
      const subscription = await client.request({
        query: `subscription { taskEvents(${filter}) { cursor } }`,
      })
      expect(subscription.body).toMatchObject(invalid(issue))
    },
  )
})

it('lets the full introspection query and the largest page through', async () => {
  const introspection = getIntrospectionQuery({
    descriptions: true,
    specifiedByUrl: true,
    directiveIsRepeatable: true,
    schemaDescription: true,
    inputValueDeprecation: true,
    oneOf: true,
  })
  const client = app.client()
  expect((await client.request({ query: introspection })).body).toMatchObject({ data: { __schema: {} } })
  const list = `{ tasks(first: 100) { ${page} } }`
  expect((await client.request({ query: list })).body).toEqual({ data: { tasks: { edges: [], nodes: [] } } })
})
