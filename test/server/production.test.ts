import { getIntrospectionQuery } from 'graphql'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { startTestApp, type TestApp } from '../support/app.ts'

let app: TestApp | undefined
afterEach(async () => {
  await app?.stop()
  app = undefined
})

async function start(environment: Record<string, string>): Promise<TestApp> {
  app = await startTestApp({ environment })
  return app
}

/** Whether there is GraphiQL, with its files, and whether the schema can be read or guessed at. */
async function openness({ url, client }: TestApp) {
  const page = await fetch(`${url}/graphql`, { headers: { accept: 'text/html' } })
  const { body } = await client().request({
    query: getIntrospectionQuery({ inputValueDeprecation: true, oneOf: true }),
  })
  const guess = await client().request({ query: '{ viewr { id } }' })
  return {
    graphiql: (await page.text()).includes('GraphiQL'),
    introspection: body.data !== undefined,
    suggestions: JSON.stringify(guess.body).includes('viewer'),
  }
}

const production = { NODE_ENV: 'production' }
const open = { graphiql: true, introspection: true, suggestions: true }
const closed = { graphiql: false, introspection: false, suggestions: false }

it.each([
  [{}, open],
  [production, closed],
  [
    { ...production, INTROSPECTION: 'true' },
    { ...closed, introspection: true, suggestions: true },
  ],
  [
    { ...production, GRAPHIQL: 'true' },
    { ...closed, graphiql: true },
  ],
  [{ INTROSPECTION: 'false' }, { ...closed, graphiql: true }],
  [{ GRAPHIQL: 'false' }, { ...open, graphiql: false }],
  [{ NODE_ENV: '', INTROSPECTION: '', GRAPHIQL: '' }, open],
])('with %j it is so open: %j', async (environment, expected) => {
  expect(await openness(await start(environment))).toEqual(expected)
})

describe('without introspection', () => {
  let closedApp: TestApp
  beforeAll(async () => {
    closedApp = await startTestApp({ environment: production })
  })
  afterAll(() => closedApp.stop())

  it.each([
    ['__schema', '{ __schema { queryType { name } } }'],
    ['__type', '{ __type(name: "Query") { name } }'],
    ['an alias', '{ a: __schema { queryType { name } } }'],
    ['a fragment', '{ ...F } fragment F on Query { __schema { queryType { name } } }'],
    ['a subscription', 'subscription { __type(name: "Query") { name } }'],
  ])('nothing is told of the schema by %s, whichever way it is asked', async (_, query) => {
    const { url, client } = closedApp
    const { body } = await client().request({ query })
    expect(body.errors?.[0]?.extensions).toEqual({ code: 'GRAPHQL_VALIDATION_FAILED' })
    expect(body.data).toBeUndefined()
    const get = await fetch(`${url}/graphql?${new URLSearchParams({ query })}`)
    expect(JSON.stringify(await get.json())).not.toContain('"data"')
    const form = new FormData()
    form.set('operations', JSON.stringify({ query }))
    const headers = { 'graphql-require-preflight': '1' }
    const multipart = await fetch(`${url}/graphql`, { method: 'POST', headers, body: form })
    expect(JSON.stringify(await multipart.json())).not.toContain('"data"')
  })

  it('nothing is suggested to whoever guesses', async () => {
    const { client } = closedApp
    const make =
      'mutation ($input: LumaGenerateVideoInput!) { lumaGenerateVideo(input: $input) { __typename } }'
    const guesses = [
      ['a field', '{ viewr { id } }'],
      ['one of a type that has it', '{ node(id: "x") { status } }'],
      ['an argument', '{ task(idd: "x") { id } }'],
      ['an argument of a directive', '{ __typename @include(iff: true) }'],
      ['a type', 'query ($x: TaskFilte) { __typename }'],
      ['a fragment', '{ ...on Vewer { id } }'],
      ['an enum value', '{ tasks(filter: { statuses: [QUEUD] }) { nodes { id } } }'],
      ['an input field', 'mutation { lumaGenerateVideo(input: { userPromp: "x" }) { __typename } }'],
      ['a subscription', 'subscription { taskEvent { cursor } }'],
      ['an input field in a variable', make, { input: { userPrompt: 'x', userPromp: 'x' } }],
      ['an enum value in a variable', make, { input: { userPrompt: 'x', aspectRatio: 'RATIO_16_8' } }],
      [
        'an enum value in a variable of a subscription',
        'subscription ($filter: TaskFilter) { taskEvents(filter: $filter) { cursor } }',
        { filter: { statuses: ['QUEUD'] } },
      ],
    ] as const
    for (const [what, query, variables] of guesses) {
      const { body } = await client().request({ query, variables })
      expect(body.errors?.length, what).toBeGreaterThan(0)
      expect(JSON.stringify(body), what).not.toMatch(/did you mean/i)
    }
  })
})

it('suggests where the schema can be read', async () => {
  const { client } = await start({})
  const { body } = await client().request({ query: '{ viewr { id } }' })
  expect(body.errors?.[0]?.message).toContain('Did you mean "viewer"?')
})
