import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { type Fault, faultNames } from '../../src/sandbox/faults.ts'
import { type ListeningSandbox, listenSandbox } from '../../src/sandbox/listen.ts'
import { createCaller, idOf } from './caller.ts'

let listening: ListeningSandbox
let caller: ReturnType<typeof createCaller>
beforeEach(async () => {
  listening = await listenSandbox({ pace: 'manual' })
  caller = createCaller(listening.url)
})
afterEach(() => listening.close())

const asked = (fault: string) => caller.generate('a boat', {}, { 'x-sandbox-fault': fault })
const tasks = () => listening.sandbox.tasks.length
const path = (id: string) => `/luma/generations/${id}`

describe('refuses before creating', () => {
  test.each([
    ['refused', 400, { code: 'fail_to_fetch_task', message: '{"detail":"prompt is too short"}', data: null }],
    ['unauthorized', 401, { error: { type: 'new_api_error' } }],
    ['quota', 403, { code: 'quota_not_enough' }],
    ['forbidden-empty', 403, ''],
    ['not-found', 404, { error: { code: 'not_found' } }],
    ['gone', 410, { code: 'route_abandoned' }],
    ['rate-limit', 429, { error: {} }],
    ['rate-limit-empty', 429, ''],
    ['server-error', 500, { code: 'do_request_failed' }],
    ['bad-gateway', 502, { error: {} }],
    ['unavailable', 503, { error: { code: 'model_not_found' } }],
    ['html', 502, expect.stringContaining('<html>')],
    ['html-ok', 200, expect.stringContaining('<html>')],
  ])('%s', async (fault, status, body) => {
    const answer = await asked(fault)
    expect(answer.status).toBe(status)
    if (typeof body === 'string') expect(answer.body).toBe(body)
    else expect({ body: answer.body }).toMatchObject({ body })
    expect(tasks()).toBe(0)
  })

  test('cut-before', async () => {
    await expect(asked('cut-before')).rejects.toThrow('fetch failed')
    expect(tasks()).toBe(0)
  })
})

describe('leaves exactly one task behind', () => {
  test.each(['bad-gateway-after', 'server-error;moment=after', 'html;moment=after'])('%s', async fault => {
    expect((await asked(fault)).status).toBeGreaterThanOrEqual(500)
    expect(tasks()).toBe(1)
  })

  test.each(['cut-after', 'cut-during'])('%s', async fault => {
    await expect(asked(fault)).rejects.toThrow()
    expect(tasks()).toBe(1)
  })

  test('hang-after, when the client gives up', async () => {
    const signal = new AbortController()
    const answer = fetch(`${listening.url}/luma/generations`, {
      method: 'POST',
      headers: { authorization: 'Bearer sk-anna', 'content-type': 'application/json' },
      body: JSON.stringify({ user_prompt: 'a boat [sandbox:hang-after]', aspect_ratio: '16:9' }),
      signal: signal.signal,
    })
    await listening.sandbox.requested(({ operationId }) => operationId === 'lumaGenerate')
    await expect.poll(tasks).toBe(1)
    signal.abort()
    await expect(answer).rejects.toThrow('aborted')
    expect(tasks()).toBe(1)
  })
})

describe('tells a refusal in every shape of the family', () => {
  test.each([
    [
      'error',
      {
        error: { message: 'no (request id: ', type: 'new_api_error', code: 'do_request_failed', param: null },
      },
    ],
    ['task', { code: 'do_request_failed', message: 'no', data: null }],
    ['description', { description: 'no', type: 'do_request_failed', code: 500 }],
    ['typed', { type: 'error', error: { type: 'do_request_failed', message: 'no' } }],
    ['number', { code: 500, message: 'no' }],
    ['text', { error: 'no' }],
    ['detail', { detail: 'no' }],
    ['empty', ''],
    ['html', '<html><head><title>500</title></head><body><h1>no</h1></body></html>'],
  ])('%s', async (shape, expected) => {
    const { body } = await asked(`server-error;shape=${shape};message=no`)
    expect(JSON.parse(JSON.stringify(body).replace(/\d{14}[0-9a-f]{16}\)/, ''))).toEqual(expected)
  })

  test('stream', async () => {
    const answer = await asked('server-error;shape=stream;message=no;status=503')
    expect(answer.status).toBe(503)
    expect(answer.headers.get('content-type')).toBe('text/event-stream')
    expect(answer.body).toMatchObject({ error: { message: 'no' } })
  })
})

test('rate-limit says when to come back, rate-limit-empty does not', async () => {
  expect((await asked('rate-limit;seconds=7')).headers.get('retry-after')).toBe('7')
  expect((await asked('rate-limit-empty')).headers.get('retry-after')).toBeNull()
})

test('latency delays the answer and no more', async () => {
  const before = performance.now()
  expect((await asked('latency;milliseconds=60')).status).toBe(200)
  expect(performance.now() - before).toBeGreaterThan(55)
})

test('truncated JSON is cut in the text, not on the wire', async () => {
  const answer = await asked('truncated')
  expect(answer.status).toBe(200)
  expect(answer.headers.get('content-type')).toBe('application/json')
  expect(answer.body).toMatch(/^\{"id":"/)
})

test('a wrong content type comes with the right body', async () => {
  const answer = await asked('wrong-content-type')
  expect(answer.headers.get('content-type')).toBe('text/plain; charset=utf-8')
  expect(answer.body).toMatchObject({ state: 'pending' })
})

test('an answer lacks its id, and the task exists', async () => {
  expect((await asked('without-id')).body).not.toHaveProperty('id')
  expect(tasks()).toBe(1)
})

test('a huge body is as huge as asked, and JSON', async () => {
  const response = await fetch(`${listening.url}/luma/generations`, {
    method: 'POST',
    headers: { authorization: 'Bearer sk-anna', 'content-type': 'application/json' },
    body: JSON.stringify({ user_prompt: '[sandbox:huge;bytes=1000000]', aspect_ratio: '1:1' }),
  })
  const text = await response.text()
  expect(text.length).toBeGreaterThan(1_000_000)
  expect(JSON.parse(text)).toMatchObject({ state: 'pending' })
})

test('the batch misses ids, or is a bare array', async () => {
  const ids = [await caller.submit(), await caller.submit(), await caller.submit()]
  const look = async (fault: string) =>
    (await caller.post('/luma/tasks', { ids }, { 'x-sandbox-fault': fault })).body
  expect(await look('missing-ids;count=2')).toMatchObject({ data: [{ task_id: ids[0] }] })
  expect(await look('bare-array')).toMatchObject([
    { id: ids[2], state: 'pending' },
    { id: ids[1] },
    { id: ids[0] },
  ])
})

test('a fresh id is unknown for as many reads as asked', async () => {
  const id = idOf(await asked('late-id;reads=3'))
  const seen = []
  for (let read = 1; read <= 4; read += 1) seen.push((await caller.get(path(id))).status)
  expect(seen).toEqual([400, 400, 400, 200])
})

test('in manual pace, the oddities of a task show on its first arrival', async () => {
  const { sandbox } = listening
  const id = await caller.submit('[sandbox:no-url] [sandbox:unknown-word;word=dozing]')
  const seen: unknown[] = []
  for (const phase of ['running', 'running', 'succeeded', 'succeeded'] as const) {
    await sandbox.move(id, phase)
    seen.push((await caller.get(path(id))).body)
  }
  expect(seen).toMatchObject([
    { state: 'dozing' },
    { state: 'processing' },
    { state: 'completed', video: { download_url: '' } },
    { state: 'completed', video: { download_url: expect.stringContaining('http') } },
  ])
})

test('faults of a read disturb that read alone', async () => {
  const id = await caller.submit()
  await listening.sandbox.move(id, 'succeeded')
  const look = (fault?: string) =>
    caller.get(path(id), fault === undefined ? {} : { 'x-sandbox-fault': fault })
  expect(await look('late-id')).toMatchObject({ status: 400, body: { code: 'task_not_exist' } })
  expect(await look('unknown-word')).toMatchObject({ body: { state: 'moderating' } })
  expect(await look('no-url')).toMatchObject({ body: { state: 'completed', video: { download_url: '' } } })
  expect(await look()).toMatchObject({ body: { state: 'completed', video: { url: expect.any(String) } } })
})

describe('rules', () => {
  test('hit their operation and key, as often as they say', async () => {
    const { faults } = listening.sandbox
    faults.add({ fault: 'gone', operation: 'lumaExtend' })
    faults.add({ fault: 'quota', key: 'sk-bert', times: 1 })
    const bert = createCaller(listening.url, 'sk-bert')
    expect((await caller.generate()).status).toBe(200)
    expect([(await bert.generate()).status, (await bert.generate()).status]).toEqual([403, 200])
    const extend = { user_prompt: 'on', aspect_ratio: '1:1' }
    expect((await caller.post(`${path('x')}/extend`, extend)).status).toBe(410)
    expect(faults.all).toEqual([{ fault: 'gone', operation: 'lumaExtend' }])
  })

  test('that decide an answer take turns', async () => {
    const { faults } = listening.sandbox
    faults.add({ fault: 'rate-limit', times: 1 })
    faults.add({ fault: 'bad-gateway', times: 1 })
    const statuses = [await caller.generate(), await caller.generate(), await caller.generate()].map(
      ({ status }) => status,
    )
    expect(statuses).toEqual([429, 502, 200])
  })

  test('can be taken back', async () => {
    const remove = listening.sandbox.faults.add({ fault: 'quota' })
    remove()
    expect((await caller.generate()).status).toBe(200)
  })

  test('are not used up by a request that breaks the contract', async () => {
    listening.sandbox.faults.add({ fault: 'quota', times: 1 })
    expect((await caller.post('/luma/generations', {})).status).toBe(400)
    expect((await caller.generate()).status).toBe(403)
  })

  test('that are malformed are refused', () => {
    const malformed: Fault = { fault: 'refused', status: 200 }
    expect(() => listening.sandbox.faults.add(malformed)).toThrow('>=400')
  })
})

test('a fault that does not exist is a 400 that lists those that do', async () => {
  for (const answer of [await asked('explode'), await caller.generate('[sandbox:explode]')]) {
    expect(answer).toMatchObject({
      status: 400,
      body: { message: expect.stringContaining('no fault "explode"') },
    })
    for (const name of faultNames) expect(JSON.stringify(answer.body)).toContain(name)
  }
})

test('closing cuts what hangs', async () => {
  const hanging = asked('hang')
  await listening.sandbox.requested(({ operationId }) => operationId === 'lumaGenerate')
  await Promise.all([expect(hanging).rejects.toThrow('fetch failed'), listening.close()])
})
