import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startTestApp, type TestApp } from '../support/app.ts'

let app: TestApp
beforeAll(async () => {
  app = await startTestApp()
})
afterAll(() => app.stop())

const query = 'mutation ($input: OpenaiEditImageInput!) { openaiEditImage(input: $input) { __typename } }'
const variables = { input: { model: 'gpt-image-1', prompt: 'a boat', images: [null], text: 'x' } }
const operations = JSON.stringify({ query, variables })

interface Form {
  operations?: string
  map?: string
  files?: number
}

/** The files are called 0, 1, … */
async function send({ files = 1, ...fields }: Form) {
  const form = new FormData()
  for (const [name, value] of Object.entries(fields)) form.set(name, value)
  for (let index = 0; index < files; index += 1) form.set(String(index), new File(['x'], 'notes.txt'))
  const response = await fetch(`${app.url}/graphql`, {
    method: 'POST',
    headers: {
      authorization: 'Bearer sk-multipart',
      accept: 'application/json',
      'graphql-require-preflight': '1',
    },
    body: form,
  })
  return { status: response.status, body: await response.json() }
}

describe('a multipart request is refused', () => {
  const wrongMap = '"map" has to be a JSON object'
  const wrongOperations = '"operations" has to be one GraphQL request'
  it.each<[string, Form, string]>([
    ['with more than 32 files', { operations, map: '{}', files: 33 }, 'Files limit exceeded: 32'],
    ['with thousands of them', { operations, map: '{}', files: 3000 }, 'Files limit exceeded: 32'],
    ['without operations', { map: '{}' }, wrongOperations],
    ['with broken operations', { operations: '{', map: '{}' }, wrongOperations],
    [
      'with a list of operations',
      { operations: `[${operations}]`, map: '{"0":["0.variables.input.images.0"]}' },
      wrongOperations,
    ],
    [
      'with null for operations',
      { operations: 'null', map: '{"0":["variables.input.images.0"]}' },
      wrongOperations,
    ],
    ['with a broken map', { operations, map: '{' }, wrongMap],
    ['with a map that is none', { operations, map: '["variables.input.images.0"]' }, wrongMap],
    ['with a map to no list', { operations, map: '{"0":5}' }, wrongMap],
    ['with a map to no places', { operations, map: '{"0":[5]}' }, wrongMap],
    [
      'with a map of a file that is not there',
      { operations, map: '{"7":["variables.input.images.0"]}' },
      'names 7, which is no file',
    ],
    [
      'with a map of a field that is no file',
      { operations, map: '{"map":["variables.input.images.0"]}' },
      'names map, which is no file',
    ],
    ...[
      'query',
      'operationName',
      'variables',
      'extensions.persistedQuery',
      'variables.input',
      'variables.input.prompt',
      'variables.input.image',
      'variables.input.images.1',
      // Of a list it would make one with four thousand million places.
      'variables.input.images.4294967294',
      'variables.input.images.0.x',
      'variables.__proto__.input',
      'variables.constructor',
      'variables.input.images.length',
      'variables.',
      '',
    ].map((place): [string, Form, string] => [
      `with a map to "${place}"`,
      { operations, map: JSON.stringify({ 0: [place] }) },
      `"map" leads to ${place}; files go where variables are null.`,
    ]),
  ])('%s', async (_, form, reason) => {
    const { status, body } = await send(form)
    expect(body).toEqual({
      errors: [{ message: expect.stringContaining(reason), extensions: { code: 'BAD_REQUEST' } }],
    })
    expect(status).toBe(400)
    expect(app.sandbox.requests).toEqual([])
    expect(app.logged()).not.toContain('"level":50')
  })
})

it('a multipart request may put one file at several places', async () => {
  const twice = { query, variables: { input: { ...variables.input, text: undefined, images: [null, null] } } }
  const places = ['variables.input.images.0', 'variables.input.images.1']
  const { body } = await send({ operations: JSON.stringify(twice), map: JSON.stringify({ 0: places }) })
  // Both came as far as the check of the pictures, which they are not.
  expect(body).toEqual({ data: { openaiEditImage: { __typename: 'InvalidInputError' } } })
})

describe('parameters that are no JSON', () => {
  const refused = {
    errors: [
      { message: '"variables" and "extensions" have to be JSON.', extensions: { code: 'BAD_REQUEST' } },
    ],
  }
  it.each(['variables={', 'extensions=[', 'variables=nothing'])(
    'are refused over GET: %s',
    async parameter => {
      const response = await fetch(`${app.url}/graphql?query={__typename}&${parameter}`)
      expect(response.status).toBe(400)
      expect(await response.json()).toEqual(refused)
    },
  )

  it('are refused in a form', async () => {
    const body = new URLSearchParams({ query: '{__typename}', variables: '{' })
    const headers = { 'graphql-require-preflight': '1' }
    const response = await fetch(`${app.url}/graphql`, { method: 'POST', headers, body })
    expect(response.status).toBe(400)
    expect(await response.json()).toEqual(refused)
  })
})
