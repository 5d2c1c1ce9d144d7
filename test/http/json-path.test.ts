import { request } from 'node:http'
import { text } from 'node:stream/consumers'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { startTestApp, type TestApp } from '../support/app.ts'

/** A plain JSON request is answered without Yoga's adapter, one in chunks by it: nobody can tell which. */

let app: TestApp
beforeAll(async () => {
  app = await startTestApp({ environment: { INTROSPECTION: 'false' } })
})
afterAll(() => app.stop())

interface Asked {
  body: string
  headers?: Record<string, string>
}

async function ask({ body, headers }: Asked, chunked: boolean) {
  const { promise, resolve, reject } = Promise.withResolvers<unknown>()
  const length = chunked ? { 'transfer-encoding': 'chunked' } : { 'content-length': Buffer.byteLength(body) }
  const sent = request(
    `${app.url}/graphql`,
    { method: 'POST', headers: { 'content-type': 'application/json', ...headers, ...length } },
    async response => {
      const {
        date,
        'x-request-id': id,
        'content-length': size,
        'transfer-encoding': encoding,
        ...rest
      } = response.headers
      expect([date, id].every(value => typeof value === 'string')).toBe(true)
      expect(size ?? encoding).toBeDefined()
      resolve({
        status: response.statusCode,
        headers: rest,
        // Yoga's adapter repeats the body behind what is wrong with its JSON.
        body: (await text(response))
          .replaceAll(String(id), '<id>')
          .replace(/, \\".*\\" is not valid JSON/, ''),
      })
    },
  )
  sent.once('error', reject)
  sent.end(body)
  return promise
}

const json = (query: string, rest: object = {}) => JSON.stringify({ query, ...rest })
const typename = json('{ __typename }')
const events = 'text/event-stream'
const both = 'application/graphql-response+json, application/json;q=0.9'

const requests: Record<string, Asked> = {
  'a query': { body: typename },
  'what any type answers': { body: typename, headers: { accept: '*/*' } },
  'what the newer type answers': { body: typename, headers: { accept: both } },
  'what the older type answers first': {
    body: typename,
    headers: { accept: 'application/json, application/graphql-response+json' },
  },
  'a type in capitals and with a charset': {
    body: typename,
    headers: { accept: 'Application/JSON; charset=utf-8' },
  },
  'a charset that is not served': { body: typename, headers: { accept: 'application/json; charset=latin1' } },
  'a type that is not served': { body: typename, headers: { accept: 'text/html' } },
  'a query as an event': { body: typename, headers: { accept: events } },
  'an origin': { body: typename, headers: { origin: 'https://app.example' } },
  'an error with an origin': { body: '[]', headers: { origin: 'https://app.example' } },
  'a header of a preflight': {
    body: typename,
    headers: { origin: 'https://app.example', 'access-control-request-headers': 'x-a' },
  },
  'no JSON': { body: '{' },
  'no JSON for the newer type': { body: '{', headers: { accept: both } },
  nothing: { body: '' },
  null: { body: 'null' },
  'a number': { body: '1' },
  'a batch': { body: `[${typename}]` },
  'no query': { body: '{}' },
  'a query that is no text': { body: '{"query":1}' },
  'a parameter that nobody knows': { body: json('{ __typename }', { other: 1 }) },
  'variables that are a list': { body: json('{ __typename }', { variables: [] }) },
  'a syntax error': { body: json('{') },
  'a syntax error for the newer type': { body: json('{'), headers: { accept: both } },
  'a field that is not there': { body: json('{ nothing }'), headers: { accept: both } },
  'two operations and no name': { body: json('query A { __typename } query B { __typename }') },
  'a variable of a wrong type': {
    body: json('query ($id: ID!) { task(id: $id) { id } }', { variables: { id: [] } }),
  },
  introspection: { body: json('{ __schema { types { name } } }') },
  'too many aliases': {
    body: json(`{ ${Array.from({ length: 30 }, (_, index) => `a${index}: __typename`).join(' ')} }`),
  },
  'too large a cost': {
    body: json(
      '{ tasks(first: 100) { nodes { id assets { url kind role mediaType } status prompt } edges { node { id assets { url kind } } } } }',
    ),
  },
  'no key': { body: json('{ viewer { id } }') },
  'a key': { body: json('{ viewer { id } }'), headers: { authorization: 'Bearer sk-test-path' } },
  'a mutation with a wrong input': {
    body: json(
      'mutation { extendVideo(input: { taskId: "a", userPrompt: "" }) { __typename ... on Error { message } } }',
    ),
    headers: { authorization: 'Bearer sk-test-path' },
  },
  'a subscription for somebody who takes no events': {
    body: json('subscription { taskEvents { cursor } }'),
    headers: { accept: 'application/json', authorization: 'Bearer sk-test-path' },
  },
  'a subscription without a key': {
    body: json('subscription { taskEvents { cursor } }'),
    headers: { accept: events },
  },
  "a subscription to nobody's task": {
    body: json('subscription { taskUpdated(id: "x") { id } }'),
    headers: { accept: events, authorization: 'Bearer sk-test-path' },
  },
}

it.each(Object.entries(requests))('%s is answered alike', async (_, asked) => {
  expect(await ask(asked, false)).toEqual(await ask(asked, true))
})

it('a GET that calls itself JSON is told what is wrong with its variables', async () => {
  const url = `${app.url}/graphql?query=${encodeURIComponent('{ __typename }')}&variables=%7B`
  const response = await fetch(url, { headers: { 'content-type': 'application/json' } })
  expect(await response.json()).toMatchObject({
    errors: [
      { message: '"variables" and "extensions" have to be JSON.', extensions: { code: 'BAD_REQUEST' } },
    ],
  })
  expect(response.status).toBe(400)
})
