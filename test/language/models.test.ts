import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startTestApp, type TestApp } from '../support/app.ts'
import type { Client } from '../support/client.ts'
import { sentBy } from '../support/observe.ts'
import { listModels, readModel } from './documents.ts'

let app: TestApp
beforeAll(async () => {
  app = await startTestApp()
})
afterAll(() => app.stop())

const list = async (client: Client) => (await client.execute(listModels, {})).models
const read = async (client: Client, name: string) => (await client.execute(readModel, { name })).model

describe('models', () => {
  it('are listed as the gateway has them', async () => {
    const client = app.client()
    const listed = await list(client)
    if (listed.__typename !== 'ModelsSuccess') throw new Error(JSON.stringify(listed))
    expect(listed.models.length).toBeGreaterThan(5)
    expect(listed.models).toContainEqual({ name: 'gpt-4o', ownedBy: 'openai', endpointTypes: ['openai'] })
    expect(sentBy(app, client)).toMatchObject([
      { method: 'GET', path: '/v1/models', headers: { authorization: `Bearer ${client.key}` } },
    ])
    expect(sentBy(app, client)[0]?.headers).not.toHaveProperty('x-api-key')
  })

  it('are read one by one; an unknown one is null', async () => {
    const client = app.client()
    expect(await read(client, 'gpt-4o')).toMatchObject({ __typename: 'Model', name: 'gpt-4o' })
    expect(await read(client, 'no-such')).toBeNull()
    expect(sentBy(app, client).map(({ path }) => path)).toEqual(['/v1/models/gpt-4o', '/v1/models/no-such'])
  })

  it('may be refused inside HTTP 200', async () => {
    const client = app.client()
    const message = 'get user group failed'
    app.sandbox.faults.add({ fault: 'refused-with-200', message, key: client.key })
    expect(await list(client)).toEqual({
      __typename: 'UpstreamRefusedError',
      code: 'UPSTREAM_REFUSED',
      message,
    })
  })

  it('are asked for again after an error that passes', async () => {
    const client = app.client()
    app.sandbox.faults.add({ fault: 'bad-gateway', key: client.key, times: 1 })
    expect(await list(client)).toMatchObject({ __typename: 'ModelsSuccess' })
    expect(sentBy(app, client)).toHaveLength(2)
    app.sandbox.faults.add({ fault: 'unauthorized', key: client.key })
    expect(await read(client, 'gpt-4o')).toMatchObject({ __typename: 'UpstreamUnauthorizedError' })
  })

  it.each(['', 'a b', '../v1/chat', 'm'.repeat(129)])('have no name like %j', async name => {
    const client = app.client()
    const answer = await read(client, name)
    if (name === '../v1/chat') expect(sentBy(app, client)[0]?.path).toBe('/v1/models/..%2Fv1%2Fchat')
    else expect(answer).toMatchObject({ __typename: 'InvalidInputError', issues: [{ path: ['name'] }] })
  })
})
