import pg from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startTestApp, type TestApp } from '../support/app.ts'

let app: TestApp
let database: pg.Client
beforeAll(async () => {
  app = await startTestApp({ kind: 'postgres' })
  database = new pg.Client(app.database.environment.DATABASE_URL)
  await database.connect()
})
afterAll(async () => {
  await app.stop()
  await database.end()
})

/** The lines that were logged under a request's id. */
const linesOf = (requestId: string | null) =>
  app
    .logged()
    .trim()
    .split('\n')
    .map(line => JSON.parse(line))
    .filter(line => line.requestId === requestId)

describe('an error that nobody foresaw', () => {
  it('tells the client nothing but the id under which the log has it', async () => {
    const client = app.client()
    await database.query('alter table tasks rename to tasks_elsewhere')
    const { status, headers, body } = await client.request({ query: '{ tasks { nodes { id } } }' })
    await database.query('alter table tasks_elsewhere rename to tasks')
    const requestId = headers.get('x-request-id')
    expect(status).toBe(200)
    expect(body).toEqual({
      data: null,
      errors: [
        {
          message: 'Something unexpected happened; the log of the server has it under the request id.',
          path: ['tasks'],
          locations: [{ line: 1, column: 3 }],
          extensions: { code: 'INTERNAL_SERVER_ERROR', requestId },
        },
      ],
    })
    expect(linesOf(requestId)).toEqual([
      expect.objectContaining({
        level: 50,
        msg: 'a request failed unexpectedly',
        err: expect.objectContaining({ cause: expect.stringContaining('"tasks" does not exist') }),
      }),
    ])
    expect(app.logged()).not.toContain(client.key)
  })
})

it('logs neither key nor prompt when a submission cannot be stored', async () => {
  const client = app.client()
  await database.query('alter table tasks rename to tasks_elsewhere')
  const { headers } = await client.request({
    query: 'mutation { lumaGenerateVideo(input: { userPrompt: "a very\\nprivate wish" }) { __typename } }',
  })
  await database.query('alter table tasks_elsewhere rename to tasks')
  const logged = JSON.stringify(linesOf(headers.get('x-request-id')))
  expect(logged).toContain('does not exist')
  expect(logged).not.toMatch(/private wish|a very/)
  expect(logged).not.toContain(client.key)
})

describe('an error that a client can mend', () => {
  it.each([
    ['an input', '{ tasks(first: 101) { nodes { id } } }', 'INVALID_INPUT'],
    ['a missing key', '{ viewer { id } }', 'UNAUTHENTICATED'],
    ['an unknown field', '{ nothing }', 'GRAPHQL_VALIDATION_FAILED'],
    ['a syntax error', '{', 'GRAPHQL_PARSE_FAILED'],
  ])('is told and not logged: %s', async (_, query, code) => {
    const client = app.client(code === 'UNAUTHENTICATED' ? null : undefined)
    const { headers, body } = await client.request({ query })
    expect(body.errors).toEqual([expect.objectContaining({ extensions: expect.objectContaining({ code }) })])
    expect(linesOf(headers.get('x-request-id')).filter(({ level }) => level >= 40)).toEqual([])
  })
})

it('gives every answer an id of its own', async () => {
  const answers = await Promise.all(
    ['/graphql?query={__typename}', '/healthz', '/readyz', '/nowhere', '/graphql'].map(path =>
      fetch(app.url + path),
    ),
  )
  const ids = answers.map(({ headers }) => headers.get('x-request-id'))
  expect(new Set(ids).size).toBe(5)
  expect(ids).not.toContain(null)
})

it('repeats no file to a client whose variable is wrong', async () => {
  const file = 'iVBORw0KGgo'.repeat(400)
  const { body } = await app.client().request({
    query: 'mutation($input: LumaGenerateVideoInput!) { lumaGenerateVideo(input: $input) { __typename } }',
    variables: { input: { userPrompt: 'a boat', imageUrl: file, unknown: true } },
  })
  expect(body.errors).toMatchObject([
    {
      message: expect.stringMatching(/\[Base64\].*Field "unknown" is not defined/),
      extensions: { code: 'BAD_USER_INPUT' },
    },
  ])
  expect(JSON.stringify(body)).not.toContain(file.slice(0, 200))
})
