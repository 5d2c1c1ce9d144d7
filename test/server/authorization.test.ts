import { getIntrospectionQuery } from 'graphql'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startTestApp, type TestApp } from '../support/app.ts'

let app: TestApp
beforeAll(async () => {
  app = await startTestApp()
})
afterAll(() => app.stop())

const unauthenticated = {
  message: 'Send your gateway key in the header "Authorization: Bearer <key>".',
  extensions: { code: 'UNAUTHENTICATED' },
}

describe('without a key', () => {
  it.each([
    ['a query', '{ viewer { id } }'],
    ['a list', '{ tasks { nodes { id } } }'],
    ['a nullable field', '{ __typename task(id: "x") { id } }'],
    ['a node', '{ node(id: "x") { id } }'],
    ['a mutation', 'mutation { lumaGenerateVideo(input: { userPrompt: "a boat" }) { __typename } }'],
    ['a read from a vendor', '{ lumaUnwatermarkedVideo(taskId: "x") { __typename } }'],
  ])('%s is answered 401 and says which header is missing', async (_, query) => {
    const { status, headers, body } = await app.client(null).request({ query })
    expect(status).toBe(401)
    expect(headers.get('www-authenticate')).toBe('Bearer')
    expect(body.errors).toEqual([expect.objectContaining(unauthenticated)])
    expect(app.sandbox.requests).toEqual([])
  })

  it.each(['{ taskEvents { cursor } }', '{ taskUpdated(id: "x") { id } }'])(
    'the subscription %s is answered 401 and ends',
    async selection => {
      const response = await fetch(`${app.url}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', accept: 'text/event-stream' },
        body: JSON.stringify({ query: `subscription ${selection}` }),
      })
      expect(response.status).toBe(401)
      expect(response.headers.get('www-authenticate')).toBe('Bearer')
      expect(await response.text()).toContain('UNAUTHENTICATED')
    },
  )

  it.each([
    ['the type name', '{ __typename }'],
    ['introspection', getIntrospectionQuery({ inputValueDeprecation: true, oneOf: true })],
  ])('%s can be read', async (_, query) => {
    const { status, body } = await app.client(null).request({ query })
    expect(status).toBe(200)
    expect(body.errors).toBeUndefined()
  })
})

it.each(['Bearer', 'Bearer ', 'Basic c2stYTpi', 'sk-without-a-scheme', 'Bearer two keys', 'Bearersk-glued'])(
  'takes the header "Authorization: %s" for none',
  async authorization => {
    const { status, body } = await app.client(null).request({ query: '{ viewer { id } }' }, { authorization })
    expect(status).toBe(401)
    expect(body.errors).toEqual([expect.objectContaining(unauthenticated)])
  },
)

it('takes the scheme in any case, as HTTP has it', async () => {
  const query = '{ viewer { id } }'
  const { body } = await app.client('sk-same').request({ query })
  const lower = await app.client(null).request({ query }, { authorization: 'bearer sk-same' })
  expect(lower).toMatchObject({ status: 200, body })
})
