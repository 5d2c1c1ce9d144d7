import { afterAll, describe, expect, test } from 'vitest'
import { loadContract } from '../../src/sandbox/contract.ts'
import { listenSandbox } from '../../src/sandbox/listen.ts'
import { luma } from '../../src/sandbox/luma.ts'
import type { SandboxHandler } from '../../src/sandbox/vendor.ts'
import { sandboxVendors } from '../../src/sandbox/vendors.ts'
import { createCaller } from './caller.ts'

const { url, sandbox, close } = await listenSandbox({ pace: 'manual' })
const caller = createCaller(url)
afterAll(close)

const generate = '/luma/generations'
const official = '/dream-machine/v1/generations'
const wanted = { user_prompt: 'a boat', aspect_ratio: '16:9' }

describe('a request that breaks the contract is HTTP 400 and names the field', () => {
  test.each([
    ['an unknown field', 'POST', generate, { ...wanted, prompt: 'x' }, 'body.prompt is not known'],
    ['a missing field', 'POST', generate, { user_prompt: 'x' }, 'body.aspect_ratio is missing'],
    ['a wrong type', 'POST', generate, { ...wanted, loop: 'yes' }, 'body.loop must be boolean'],
    [
      'a value off the list',
      'POST',
      generate,
      { ...wanted, aspect_ratio: '2:1' },
      'body.aspect_ratio must be one of',
    ],
    [
      'a hook that is no URL',
      'POST',
      generate,
      { ...wanted, notify_hook: 'here' },
      'body.notify_hook must match format',
    ],
    ['no ids', 'POST', '/luma/tasks', { ids: [] }, 'body.ids must NOT have fewer than 1 items'],
    [
      'an unknown field of the batch',
      'POST',
      '/luma/tasks',
      { ids: ['a'], limit: 1 },
      'body.limit is not known',
    ],
    [
      'an unknown field of extend',
      'POST',
      `${generate}/x/extend`,
      { ...wanted, loop: true },
      'body.loop is not known',
    ],
    ['no prompt, official', 'POST', official, { model: 'ray-2' }, 'body.prompt is missing'],
    [
      'a camelCase field, official',
      'POST',
      official,
      { prompt: 'x', aspectRatio: '1:1' },
      'body.aspectRatio',
    ],
    [
      'a keyframe without id',
      'POST',
      official,
      { prompt: 'x', keyframes: { frame0: { type: 'generation' } } },
      'body.keyframes.frame0.id is missing',
    ],
    [
      'a third keyframe',
      'POST',
      official,
      { prompt: 'x', keyframes: { frame2: {} } },
      'body.keyframes.frame2',
    ],
    ['a body that is no JSON', 'POST', generate, '{"user_prompt":', 'the body must be JSON'],
    ['no body', 'POST', generate, undefined, 'the body must be JSON'],
    ['an unknown query', 'GET', `${generate}/x?watermark=1`, undefined, 'query.watermark is not known'],
    ['an unknown path', 'GET', '/luma/generation/x', undefined, 'no contract has GET /luma/generation/x'],
    ['an unknown vendor', 'POST', '/pika/generate', {}, 'no contract has POST /pika/generate'],
    ['a slash too many', 'POST', `${generate}/`, wanted, 'no contract has POST /luma/generations/'],
    ['a wrong method', 'DELETE', `${generate}/x`, undefined, 'no contract has DELETE /luma/generations/x'],
    ['a wrong method of a known path', 'GET', '/luma/tasks', undefined, 'no contract has GET /luma/tasks'],
  ])('%s', async (_, method, path, body, message) => {
    const answer = await caller.call(method, path, body)
    expect(answer.status).toBe(400)
    expect(answer.body).toEqual({
      code: 'invalid_request',
      message: expect.stringContaining(message),
      data: null,
    })
  })

  test('a content type that is not JSON', async () => {
    const answer = await caller.post(generate, wanted, { 'content-type': 'text/plain' })
    expect(answer.body).toMatchObject({
      code: 'invalid_request',
      message: 'content-type must be application/json',
    })
  })
})

test.each(['', 'Bearer ', 'Bearer key-1', 'sk-anna'])(
  'refuses the authorization "%s" with 401',
  async authorization => {
    const answer = await caller.get(`${generate}/x`, { authorization })
    expect(answer.status).toBe(401)
    expect(answer.body).toMatchObject({
      error: { message: expect.stringMatching(/^invalid token \(request id: \d{14}/) },
    })
  },
)

test('names every request in a header', async () => {
  const answers = [await caller.generate(), await caller.get(`${generate}/x`), await caller.get('/nowhere')]
  const names = answers.map(({ headers }) => headers.get('x-oneapi-request-id'))
  expect(new Set(names).size).toBe(3)
  expect(names.every(name => /^\d{14}[0-9a-f]{16}$/.test(name ?? ''))).toBe(true)
})

test('records what was sent and what was answered', async () => {
  await caller.post(`${generate}?`, wanted, { 'x-caller': 'me' })
  expect(sandbox.requests.at(-1)).toMatchObject({
    method: 'POST',
    path: generate,
    operationId: 'lumaGenerate',
    headers: { authorization: 'Bearer sk-anna', 'x-caller': 'me' },
    body: wanted,
    status: 200,
  })
})

test('plays every operation of every contract, and no other', async () => {
  for (const vendor of sandboxVendors) {
    const operations = await loadContract(vendor.contract)
    const played = Object.keys({ ...vendor.operations, ...vendor.sockets })
    expect(operations.map(({ operationId }) => operationId).sort()).toEqual(played.sort())
  }
})

test('an answer that breaks the contract is found', async () => {
  const read = (await loadContract('luma')).find(({ operationId }) => operationId === 'lumaGetTask')
  expect(read?.checkAnswer({ status: 200, body: { id: 'x', state: 'completed' } })).toBeUndefined()
  expect(read?.checkAnswer({ status: 200, body: { id: 'x', state: 'sleeping' } })).toMatch(
    'body.state must be one of pending',
  )
  expect(read?.checkAnswer({ status: 200, body: { state: 'pending' } })).toBe('body.id is missing')
  expect(read?.checkAnswer({ status: 418, body: {} })).toBe('status 418 is not documented')
})

test('an answer of its own that breaks the contract is a 500 that says why', async () => {
  const sleeping: SandboxHandler = () => ({ status: 200, body: { id: 'x', state: 'sleeping' } })
  const broken = { ...luma, operations: { ...luma.operations, lumaGetTask: sleeping } }
  await using listening = await listenSandbox({ vendors: [broken] })
  const answer = await createCaller(listening.url).get(`${generate}/x`)
  expect(answer.status).toBe(500)
  expect(answer.body).toMatchObject({
    code: 'sandbox_error',
    message: expect.stringMatching(/breaks the contract of lumaGetTask: body\.state must be one of/),
  })
})
