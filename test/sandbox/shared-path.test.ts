import { afterAll, describe, expect, test } from 'vitest'
import { flux } from '../../src/sandbox/flux.ts'
import { listenSandbox } from '../../src/sandbox/listen.ts'
import { createCaller } from './caller.ts'
import { studio } from './studio.ts'

const { url, sandbox, close } = await listenSandbox({ pace: 'manual', vendors: [flux, studio] })
const caller = createCaller(url, 'sk-very-secret-1234')
afterAll(close)

const path = '/v1/images/generations'
const prompt = 'a boat'

describe('of several vendors on one path', () => {
  test.each([
    ['flux-dev', 'fluxCreateImageDalle', { data: [{}] }],
    ['studio-1', 'studioDrawDalle', { model: 'studio-1' }],
  ])('the model %s chooses %s', async (model, operationId, body) => {
    expect(await caller.post(path, { model, prompt })).toMatchObject({ status: 200, body })
    expect(sandbox.requests.at(-1)).toMatchObject({ operationId })
  })

  test('none serves an unknown model: no channel, whatever the other fields', async () => {
    expect(await caller.post(path, { model: 'dall-e-3', prompt, quality: 'hd' })).toMatchObject({
      status: 503,
      body: { error: { code: 'model_not_found', message: 'no channel for model dall-e-3' } },
    })
    expect(await createCaller(url, 'none').post(path, { model: 'dall-e-3', prompt })).toMatchObject({
      status: 401,
    })
  })

  test('a missing model is told by a contract', async () => {
    expect(await caller.post(path, { prompt })).toMatchObject({
      status: 400,
      body: { message: 'body.model is missing' },
    })
  })
})

describe('the key as x-api-key', () => {
  const draw = (headers: Record<string, string>) =>
    caller.post('/studio/v1/drawings', { prompt }, { authorization: '', ...headers })

  test.each([
    ['alone', { 'x-api-key': 'sk-anna' }, 200],
    ['against a bearer, and wins', { 'x-api-key': 'sk-anna', authorization: 'Bearer x' }, 200],
    ['against a bearer, and loses all', { 'x-api-key': 'x', authorization: 'Bearer sk-anna' }, 401],
    ['not at all', {}, 401],
  ])('%s', async (_, headers, status) => {
    expect((await draw(headers)).status).toBe(status)
  })

  test('counts only where the contract has it', async () => {
    const headers = { authorization: '', 'x-api-key': 'sk-anna' }
    expect(await caller.get('/studio/v1/pictures/png', headers)).toMatchObject({ status: 401 })
  })

  test('is not given away', async () => {
    await draw({ 'x-api-key': 'sk-very-secret-5678' })
    const { body } = await caller.get('/_sandbox/requests')
    expect(JSON.stringify(body)).toContain('"x-api-key":"…5678"')
    expect(JSON.stringify(body)).not.toContain('secret')
  })
})
