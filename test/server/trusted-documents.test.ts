import { createHash } from 'node:crypto'
import { createClient as createSseClient } from 'graphql-sse'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { ConfigError } from '../../src/config.ts'
import { readTrustedDocuments } from '../../src/http/trusted-documents.ts'
import { startTestApp, type TestApp } from '../support/app.ts'
import { uploadForm } from '../support/client.ts'
import { documentsFile, generatedDocuments, relayDocuments } from '../support/trusted-documents.ts'

const key = 'sk-trusted'
const relayApplication = `
import { graphql } from 'react-relay'
export const page = graphql\`query applicationQuery { viewer { id } }\`
`
const several = 'query First { __typename } query Second { viewer { id } }'

let app: TestApp
let documents: Awaited<ReturnType<typeof generatedDocuments>>
let relay: Record<string, string>
beforeAll(async () => {
  documents = await generatedDocuments('test/documents.ts', 'sha256')
  relay = await relayDocuments(relayApplication)
  const all = { ...documents.texts, ...relay, two: several }
  const TRUSTED_DOCUMENTS = await documentsFile(JSON.stringify(all))
  app = await startTestApp({ environment: { TRUSTED_DOCUMENTS } })
})
afterAll(() => app.stop())

/** Tasks of earlier tests are being looked at meanwhile. */
const submissions = () =>
  app.sandbox.requests.filter(({ operationId }) => operationId === 'lumaGenerate').length
const submitted = z.object({ lumaGenerateVideo: z.object({ id: z.string(), upstreamId: z.string() }) })
const authorization = { authorization: `Bearer ${key}` }
const input = { userPrompt: 'a boat' }
const apq = (sha256Hash: string) => ({ extensions: { persistedQuery: { version: 1, sha256Hash } } })
const get = async (parameters: Record<string, string>) => {
  const response = await fetch(`${app.url}/graphql?${new URLSearchParams(parameters)}`, {
    headers: { ...authorization, accept: 'application/json' },
  })
  return { status: response.status, body: await response.json() }
}

describe('a document that GraphQL Codegen wrote', () => {
  it.each([
    ['documentId, as GraphQL over HTTP has it', (id: string) => ({ documentId: id })],
    ['documentId without the algorithm', (id: string) => ({ documentId: id.replace('sha256:', '') })],
    ['automatic persisted queries', (id: string) => apq(id)],
    ['these without the algorithm', (id: string) => apq(id.replace('sha256:', ''))],
    ['doc_id', (id: string) => ({ doc_id: id })],
    ['id', (id: string) => ({ id })],
    ['documentId beside an empty query', (id: string) => ({ documentId: id, query: '' })],
  ])('is executed by %s', async (_, named) => {
    const before = submissions()
    const request = named(documents.idOf('LumaGenerateVideo'))
    const { status, body } = await app.client(key).request({ ...request, variables: { input } })
    expect(status).toBe(200)
    expect(body).toMatchObject({
      data: { lumaGenerateVideo: { __typename: 'LumaTask', submission: 'ACCEPTED' } },
    })
    expect(submissions()).toBe(before + 1)
  })

  it('is executed over GET when it is a query', async () => {
    const documentId = documents.idOf('Tasks')
    const variables = JSON.stringify({ first: 3 })
    const { extensions } = apq(documentId)
    const ways: Record<string, string>[] = [
      { documentId },
      { id: documentId },
      { extensions: JSON.stringify(extensions) },
    ]
    for (const named of ways) {
      expect(await get({ ...named, variables })).toMatchObject({
        status: 200,
        body: { data: { tasks: { edges: expect.any(Array) } } },
      })
    }
  })

  it('is not executed over GET when it is a mutation', async () => {
    const before = submissions()
    const documentId = documents.idOf('LumaGenerateVideo')
    expect(await get({ documentId, variables: JSON.stringify({ input }) })).toMatchObject({ status: 405 })
    expect(submissions()).toBe(before)
  })

  it('takes files', async () => {
    const { idOf } = documents
    const form = uploadForm(
      { query: '', variables: { input: { ...input, imageUrl: null } } },
      {
        'input.imageUrl': Buffer.from('no picture'),
      },
    )
    form.set(
      'operations',
      JSON.stringify({
        documentId: idOf('LumaGenerateVideo'),
        variables: { input: { ...input, imageUrl: null } },
      }),
    )
    const response = await fetch(`${app.url}/graphql`, {
      method: 'POST',
      headers: { ...authorization, 'graphql-require-preflight': '1' },
      body: form,
    })
    // It came as far as the check of the picture, which it is not.
    expect(await response.json()).toMatchObject({
      data: {
        lumaGenerateVideo: { __typename: 'InvalidInputError', issues: [{ path: ['input', 'imageUrl'] }] },
      },
    })
  })

  it('is streamed by graphql-sse when it is a subscription, live', async () => {
    const client = app.client(key)
    const { body } = await client.request({
      documentId: documents.idOf('LumaGenerateVideo'),
      variables: { input },
    })
    const { lumaGenerateVideo: made } = submitted.parse(body.data)
    const sse = createSseClient({ url: `${app.url}/graphql`, headers: authorization, retryAttempts: 0 })
    // What graphql-sse sends is the request as it is given.
    const request = { ...apq(documents.idOf('TaskUpdated')), variables: { id: made.id }, query: '' }
    const statuses: unknown[] = []
    for await (const { data, errors } of sse.iterate<{ taskUpdated: { status: string } }>(request)) {
      expect(errors).toBeUndefined()
      statuses.push(data?.taskUpdated.status)
      if (statuses.length === 1) await app.sandbox.move(made.upstreamId, 'succeeded')
    }
    sse.dispose()
    expect(statuses).toEqual(['QUEUED', 'SUCCEEDED'])
  })

  it('is streamed to an EventSource, which sends GET', async () => {
    const parameters = new URLSearchParams({
      documentId: documents.idOf('TaskUpdated'),
      variables: '{"id":"x"}',
    })
    const response = await fetch(`${app.url}/graphql?${parameters}`, {
      headers: { ...authorization, accept: 'text/event-stream' },
    })
    expect(response.headers.get('content-type')).toContain('text/event-stream')
    expect(await response.text()).toContain('TASK_NOT_FOUND')
  })
})

it('executes a document of the Relay compiler, and the operation that is named where there are several', async () => {
  const client = app.client(key)
  const viewer = { viewer: { id: expect.any(String) } }
  const [id] = Object.keys(relay)
  expect(id).toMatch(/^[0-9a-f]{32}$/)
  expect((await client.request({ doc_id: id, variables: {} })).body).toEqual({ data: viewer })
  const second = await client.request({ documentId: 'two', operationName: 'Second' })
  expect(second.body).toEqual({ data: viewer })
})

describe('nothing else is executed', () => {
  const query = 'mutation { lumaGenerateVideo(input: { userPrompt: "a boat" }) { __typename } }'
  const json = { 'content-type': 'application/json' }
  const preflight = { 'graphql-require-preflight': '1' }
  const known = () => documents.idOf('LumaGenerateVideo')
  const post = (body: BodyInit, headers: Record<string, string> = json): RequestInit => ({
    method: 'POST',
    body,
    headers: { accept: 'application/json', ...authorization, ...headers },
  })
  const multipart = (operations: object) => {
    const form = new FormData()
    form.set('operations', JSON.stringify(operations))
    form.set('map', '{}')
    return form
  }

  it.each<[string, string, () => RequestInit]>([
    ['a query', 'PERSISTED_QUERY_ID_REQUIRED', () => post(JSON.stringify({ query }))],
    ['__typename alone', 'PERSISTED_QUERY_ID_REQUIRED', () => post('{"query":"{__typename}"}')],
    ['nothing', 'PERSISTED_QUERY_ID_REQUIRED', () => post('{}')],
    [
      'a query beside an id',
      'CANNOT_SEND_PQ_ID_AND_BODY',
      () => post(JSON.stringify({ query, documentId: known() })),
    ],
    [
      'a query beside a hash',
      'CANNOT_SEND_PQ_ID_AND_BODY',
      () => post(JSON.stringify({ query, ...apq(known()) })),
    ],
    [
      'a query that is a list',
      'CANNOT_SEND_PQ_ID_AND_BODY',
      () => post(JSON.stringify({ query: [query], ...apq(known()) })),
    ],
    [
      'a query beside its own hash, to be registered',
      'CANNOT_SEND_PQ_ID_AND_BODY',
      () => post(JSON.stringify({ query, ...apq(createHash('sha256').update(query).digest('hex')) })),
    ],
    ['an unknown id', 'PERSISTED_QUERY_NOT_IN_LIST', () => post('{"documentId":"unknown"}')],
    ['the name of a method', 'PERSISTED_QUERY_NOT_IN_LIST', () => post('{"documentId":"constructor"}')],
    ['an id that is no text', 'PERSISTED_QUERY_ID_REQUIRED', () => post('{"documentId":["two"]}')],
    [
      'a hash of another version',
      'PERSISTED_QUERY_ID_REQUIRED',
      () => post(JSON.stringify({ extensions: { persistedQuery: { version: 2, sha256Hash: 'two' } } })),
    ],
    ['a list of requests', 'BAD_REQUEST', () => post(JSON.stringify([{ query }]))],
    ['a list of ids', 'BAD_REQUEST', () => post(JSON.stringify([{ documentId: known() }]))],
    [
      'plain GraphQL',
      'PERSISTED_QUERY_ID_REQUIRED',
      () => post(query, { 'content-type': 'application/graphql', ...preflight }),
    ],
    ['a form', 'PERSISTED_QUERY_ID_REQUIRED', () => post(new URLSearchParams({ query }), preflight)],
    ['a form with files', 'PERSISTED_QUERY_ID_REQUIRED', () => post(multipart({ query }), preflight)],
    ['a list in a form with files', 'BAD_REQUEST', () => post(multipart([{ query }]), preflight)],
    [
      'a subscription',
      'PERSISTED_QUERY_ID_REQUIRED',
      () =>
        post('{"query":"subscription { taskEvents { cursor } }"}', { ...json, accept: 'text/event-stream' }),
    ],
  ])('%s', async (_, code, request) => {
    const before = submissions()
    const text = await (await fetch(`${app.url}/graphql`, request())).text()
    expect(text).toContain(`"code":"${code}"`)
    expect(text).not.toContain('"data"')
    expect(submissions()).toBe(before)
  })

  it.each<[string, Record<string, string>]>([
    ['a query', { query: '{ __typename }' }],
    ['a query beside an id', { query: '{ __typename }', documentId: 'two' }],
    ['a subscription', { query: 'subscription { taskEvents { cursor } }' }],
  ])('over GET: %s', async (_, parameters) => {
    const { body } = await get(parameters)
    expect(body).toEqual({
      errors: [
        expect.objectContaining({
          extensions: {
            code: expect.stringMatching(/PERSISTED_QUERY_ID_REQUIRED|CANNOT_SEND_PQ_ID_AND_BODY/),
          },
        }),
      ],
    })
  })

  it('and the error says what to send, in words that no client takes for an invitation to send the text', async () => {
    const { body } = await app.client(key).request({ query })
    const [error] = body.errors ?? []
    expect(error?.message).toContain('"documentId"')
    expect(error?.message).not.toMatch(/PersistedQueryNot(Found|Supported)/)
    const { status } = await app
      .client(key)
      .request({ query }, { accept: 'application/graphql-response+json' })
    expect(status).toBe(400)
  })

  it('GraphiQL is not served, because it could not work', async () => {
    const page = await fetch(`${app.url}/graphql`, { headers: { accept: 'text/html' } })
    expect(await page.text()).not.toContain('GraphiQL')
  })
})

const tooMany = Array.from({ length: 16 }, (_, index) => `a${index}: __typename`).join(' ')
const tooCostly = Array.from(
  { length: 9 },
  (_, index) => `a${index}: tasks(first: 100) { nodes { assets { url } } edges { node { assets { url } } } }`,
)
const needing =
  'query Q($id: ID!, $first: Int!) { task(id: $id) { id } tasks(first: $first) { nodes { id } } }'

it.each([
  ['{', true, 'has to be a JSON object'],
  ['["{ __typename }"]', true, 'has to be a JSON object'],
  [{ good: '{ __typename }', bad: 5 }, true, 'bad: it has to be a JSON object of ids and documents'],
  [{ good: needing, bad: '{ viewer { nam } }' }, true, 'bad: Cannot query field "nam" on type "Viewer".'],
  [{ bad: 'query {' }, true, 'bad: Syntax Error'],
  [{ bad: '{ ...Missing }' }, true, 'bad: Unknown fragment "Missing".'],
  [{ bad: `{ ${tooMany} }` }, true, 'bad: The aliases of the operation may be at most 15; found 16.'],
  [
    { bad: `{ ${'__typename '.repeat(1001)} }` },
    true,
    'bad: The tokens of the operation may be at most 1000',
  ],
  [
    { bad: `query Q($id: ID!) { ${'__typename '.repeat(200)} task(id: $id) { id } }` },
    true,
    'bad: The breadth of the operation may be at most 200; found 202.',
  ],
  [{ bad: `{ ${tooCostly.join(' ')} }` }, true, 'bad: The cost of the operation may be at most 5000'],
  [{ bad: '{ __schema { queryType { name } } }' }, false, 'bad: GraphQL introspection has been disabled'],
])('a file with %j is not taken, which names the entry', async (content, introspection, reason) => {
  const path = await documentsFile(typeof content === 'string' ? content : JSON.stringify(content))
  const read = readTrustedDocuments(path, introspection)
  await expect(read).rejects.toThrow(ConfigError)
  await expect(read).rejects.toThrow(reason)
  await expect(read).rejects.toThrow(/^TRUSTED_DOCUMENTS \/.+\.json: [^\n]+$/)
})
