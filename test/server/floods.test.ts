import { getIntrospectionQuery } from 'graphql'
import { afterAll, beforeAll, expect, it } from 'vitest'
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

it.each([
  ['aliases', `{ ${times(16, index => `a${index}: __typename`)} }`, 'Aliases limit of 15 exceeded'],
  ['tokens', `{ ${times(1001, () => '__typename')} }`, 'Token limit of 1000 exceeded'],
  [
    'directives',
    `{ __typename ${times(11, () => '@include(if: true)')} }`,
    'Directives limit of 10 exceeded',
  ],
  ['fields side by side', `{ viewer { ${times(201, () => 'id')} } }`, 'maximum breadth'],
  ['cost', `{ ${times(9, index => `a${index}: tasks(first: 100) { ${page} }`)} }`, 'maximum complexity'],
  [
    'depth, which only introspection has here',
    `{ __schema { types { ${times(6, () => 'fields { type {')} name ${times(6, () => '} }')} } } }`,
    'Maximum introspection depth exceeded',
  ],
  [
    'fragments in a circle',
    '{ ...A } fragment A on Query { ...B } fragment B on Query { ...A }',
    'within itself',
  ],
])('refuses a flood of %s', async (_, query, reason) => {
  const { body } = await app.client().request({ query })
  expect(body.errors?.[0]?.message).toContain(reason)
  expect(body.errors?.[0]?.extensions?.code).toMatch(/^[A-Z_]+$/)
  expect(body.data ?? null).toBeNull()
})

it('is not held up by fragments that double sixty times', async () => {
  expect((await app.client().request({ query: bomb })).body).toEqual({ data: { __typename: 'Query' } })
})

it('refuses more than 100 nodes at a time, naming the argument', async () => {
  const query = 'query ($ids: [ID!]!) { nodes(ids: $ids) { id } }'
  const { body } = await app.client().request({ query, variables: { ids: Array(101).fill('x') } })
  expect(body).toMatchObject({
    data: null,
    errors: [{ message: 'ids: At most 100 at a time.', extensions: { code: 'INVALID_INPUT' } }],
  })
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
