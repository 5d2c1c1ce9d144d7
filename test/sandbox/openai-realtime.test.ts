import { once } from 'node:events'
import { readFile } from 'node:fs/promises'
import { request } from 'node:http'
import { afterAll, afterEach, describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { z } from 'zod'
import { listenSandbox } from '../../src/sandbox/listen.ts'
import type { RecordedRequest } from '../../src/sandbox/records.ts'
import { createCaller } from './caller.ts'
import type { LiveCaller, LiveOptions, ServerEvent } from './live-caller.ts'
import { openLive, refusedLive } from './live-caller.ts'

const { url, sandbox, close } = await listenSandbox({ pace: 'manual', eventMs: 1 })
const opened: LiveCaller[] = []
const open = async (options?: LiveOptions) => {
  const live = await openLive(url, options)
  opened.push(live)
  return live
}
afterEach(() => {
  sandbox.faults.clear()
  for (const { webSocket } of opened.splice(0)) webSocket.terminate()
})
afterAll(close)

const operation = 'connectRealtime'
const say = (text: string) => ({
  type: 'conversation.item.create',
  item: { type: 'message', role: 'user', content: [{ type: 'input_text', text }] },
})
const answer = (response: object = {}) => ({ type: 'response.create', response })
const written = answer({ modalities: ['text'] })
const weather = {
  type: 'function',
  name: 'get_weather',
  parameters: { type: 'object', properties: { city: { type: 'string' } }, required: ['city'] },
}
const doneEvent = z.looseObject({
  response: z.looseObject({
    output: z.array(z.looseObject({ id: z.string(), content: z.array(z.looseObject({})).optional() })),
    usage: z.looseObject({ total_tokens: z.number() }),
  }),
})

/** Joins what the deltas of a type hold. */
const joined = (events: readonly ServerEvent[], type: string) =>
  events.flatMap(event => (event.type === type ? [String(event.delta)] : [])).join('')

/** PCM of so many milliseconds: a loud saw, or silence. */
function sound(milliseconds: number, isLoud: boolean): string {
  const bytes = Buffer.alloc(milliseconds * 48)
  for (let at = 0; isLoud && at < bytes.length; at += 2) bytes.writeInt16LE((at * 37) % 16_000, at)
  return bytes.toString('base64')
}

describe('an upgrade', () => {
  test('greets, and is recorded with what the client sends and how it closes', async () => {
    const live = await open({ path: '/v1/realtime?model=gpt-4o-mini-realtime-preview' })
    expect(live.webSocket.protocol).toBe('')
    expect(await live.next('session.created')).toMatchObject({
      session: {
        object: 'realtime.session',
        model: 'gpt-4o-mini-realtime-preview',
        modalities: ['audio', 'text'],
        turn_detection: { type: 'server_vad' },
      },
    })
    await live.next('conversation.created')
    live.send({ type: 'input_audio_buffer.clear', event_id: 'mine' })
    await live.next('input_audio_buffer.cleared')
    live.webSocket.close(1000)
    const record = await sandbox.requested(({ socket }) => socket?.closed?.code === 1000)
    expect(record).toMatchObject({
      method: 'GET',
      path: '/v1/realtime',
      operationId: operation,
      query: { model: 'gpt-4o-mini-realtime-preview' },
      status: 101,
      socket: { received: [{ type: 'input_audio_buffer.clear', event_id: 'mine' }] },
    })
    expect(new Set(live.events.map(({ event_id }) => event_id)).size).toBe(live.events.length)
  })

  test('takes the key of a browser from the subprotocols, before any bearer', async () => {
    const protocols = ['realtime', 'openai-insecure-api-key.sk-anna', 'openai-beta.realtime-v1']
    const live = await open({ protocols, headers: {} })
    expect(live.webSocket.protocol).toBe('realtime')
    expect((await refusedLive(url, { protocols: ['realtime', 'openai-insecure-api-key.key'] })).status).toBe(
      401,
    )
  })

  test.each([
    [
      'no model',
      { path: '/v1/realtime' },
      400,
      { code: 'invalid_request', message: 'query.model is missing' },
    ],
    ['no key', { headers: {} }, 401, { error: { message: expect.stringContaining('invalid token') } }],
    ['another model', { path: '/v1/realtime?model=gpt-4o' }, 503, { error: { code: 'model_not_found' } }],
    ['no WebSocket', { path: '/v1/models' }, 400, { message: 'listModels is no WebSocket' }],
    ['no operation', { path: '/v1/live' }, 400, { message: 'no contract has GET /v1/live' }],
    ['an odd version', { headers: { authorization: 'Bearer sk-anna', 'openai-beta': 'x' } }, 400, {}],
  ])('is refused in HTTP: %s', async (_, options, status, body) => {
    const refused = await refusedLive(url, options)
    expect(refused).toMatchObject({ status, body })
    expect(refused.headers['x-oneapi-request-id']).toMatch(/^\d{14}/)
    expect(sandbox.requests.at(-1)).toMatchObject({ method: 'GET', status })
  })

  test.each([
    [{ fault: 'unauthorized' }, 401],
    [{ fault: 'quota', shape: 'error', code: 'insufficient_user_quota' }, 403],
    [{ fault: 'rate-limit-empty' }, 429],
    [{ fault: 'unavailable' }, 503],
    [{ fault: 'html' }, 502],
  ] as const)('is refused by the fault %j', async (fault, status) => {
    sandbox.faults.add({ ...fault, operation })
    expect((await refusedLive(url)).status).toBe(status)
  })

  test('is refused for a fault in words that are none', async () => {
    const headers = { authorization: 'Bearer sk-anna', 'x-sandbox-fault': 'earthquake' }
    expect(await refusedLive(url, { headers })).toMatchObject({
      status: 400,
      body: { code: 'invalid_request' },
    })
  })

  test('is cut before it is answered', async () => {
    sandbox.faults.add({ fault: 'cut-before', operation })
    await expect(open()).rejects.toThrow('socket hang up')
  })

  test('hangs until the client leaves, which is recorded', async () => {
    sandbox.faults.add({ fault: 'hang', operation })
    const path = '/v1/realtime?model=gpt-realtime'
    const impatience = new AbortController()
    const opening = expect(openLive(url, { path, signal: impatience.signal })).rejects.toThrow()
    const isOurs = ({ query }: RecordedRequest) => query.model === 'gpt-realtime'
    await sandbox.requested(request => isOurs(request) && request.operationId === operation)
    impatience.abort()
    await opening
    const record = await sandbox.requested(request => isOurs(request) && request.left !== undefined)
    expect(record.status).toBeUndefined()
  })

  test('waits out a latency', async () => {
    sandbox.faults.add({ fault: 'latency', milliseconds: 50, operation, times: 1 })
    const start = performance.now()
    const live = await open()
    expect(performance.now() - start).toBeGreaterThan(45)
    await live.next('session.created')
  })

  test('is needed: plain HTTP is refused', async () => {
    const plain = await createCaller(url).get('/v1/realtime?model=gpt-4o-realtime-preview')
    expect(plain).toMatchObject({
      status: 400,
      body: { error: { message: expect.stringContaining('websocket') } },
    })
  })
})

describe('a session', () => {
  test('takes its settings', async () => {
    const live = await open()
    const session = { modalities: ['text'], instructions: 'Be short.', voice: 'verse', turn_detection: null }
    live.send({ type: 'session.update', session })
    expect(await live.next('session.updated')).toMatchObject({ session: { ...session, temperature: 0.8 } })
    live.send(say('Hello there'))
    live.send({ type: 'response.create' })
    await live.next('response.text.done')
  })

  test('answers in writing, event by event', async () => {
    const live = await open()
    live.send(say('Tell me of Oslo'))
    const created = await live.next('conversation.item.created')
    expect(created).toMatchObject({
      previous_item_id: null,
      item: {
        object: 'realtime.item',
        role: 'user',
        content: [{ type: 'input_text', text: 'Tell me of Oslo' }],
      },
    })
    live.send(written)
    const done = doneEvent.parse(await live.next('response.done'))
    await live.next('rate_limits.updated')
    const text = 'I heard 1 items, 0 of them spoken; the last text begins: Tell me of Oslo'
    expect(joined(live.events, 'response.text.delta')).toBe(text)
    expect(done.response).toMatchObject({
      object: 'realtime.response',
      status: 'completed',
      status_details: null,
      output: [
        { type: 'message', role: 'assistant', status: 'completed', content: [{ type: 'text', text }] },
      ],
      usage: {
        input_tokens: 4,
        output_token_details: { audio_tokens: 0 },
        input_token_details: { text_tokens: 4, audio_tokens: 0, cached_tokens: 0 },
      },
    })
    const types = live.events.slice(3).map(({ type }) => type)
    expect(types.filter((type, index) => type !== types[index - 1])).toEqual([
      'response.created',
      'response.output_item.added',
      'conversation.item.created',
      'response.content_part.added',
      'response.text.delta',
      'response.text.done',
      'response.content_part.done',
      'response.output_item.done',
      'response.done',
      'rate_limits.updated',
    ])
  })

  test('answers in speech with sound and its words', async () => {
    const live = await open()
    live.send(say('Hello there'))
    live.send(answer())
    const done = doneEvent.parse(await live.next('response.done'))
    const words = joined(live.events, 'response.audio_transcript.delta')
    expect(words).toMatch(/Hello there$/)
    expect(done.response.output[0]?.content).toEqual([{ type: 'audio', transcript: words }])
    const pieces = live.events.filter(({ type }) => type === 'response.audio.delta')
    const samples = pieces.map(({ delta }) => Buffer.from(String(delta), 'base64'))
    // 100 milliseconds a word, at 24 kHz with two bytes each.
    expect(samples.map(({ length }) => length)).toEqual(pieces.map(() => 4800))
    expect(samples[0]?.some(byte => byte !== 0)).toBe(true)
    expect(done.response.usage).toMatchObject({ output_token_details: { audio_tokens: pieces.length * 2 } })
  })

  test.each([
    ['g711_ulaw', 0xff],
    ['g711_alaw', 0xd5],
  ])('speaks %s over the telephone, where it is silent', async (output_audio_format, silence) => {
    const live = await open()
    live.send(answer({ output_audio_format }))
    const { delta } = await live.next('response.audio.delta')
    expect(Buffer.from(String(delta), 'base64')).toEqual(Buffer.alloc(800, silence))
  })

  test('calls a function and quotes what it gave', async () => {
    const live = await open()
    live.send(say('Weather in Oslo?'))
    live.send(answer({ modalities: ['text'], tools: [weather] }))
    const called = await live.next('response.function_call_arguments.done')
    expect(JSON.parse(String(called.arguments))).toEqual({ city: expect.any(String) })
    expect(joined(live.events, 'response.function_call_arguments.delta')).toBe(called.arguments)
    expect(await live.next('response.done')).toMatchObject({
      response: { output: [{ type: 'function_call', name: 'get_weather', call_id: called.call_id }] },
    })
    live.send({
      type: 'conversation.item.create',
      item: { type: 'function_call_output', call_id: called.call_id, output: '4 degrees' },
    })
    live.send(answer({ modalities: ['text'], tools: [weather] }))
    expect(await live.next('response.text.done')).toMatchObject({ text: 'The tool says: 4 degrees' })
  })

  test.each([
    [{ max_response_output_tokens: 2 }, 'Hello', 'max_output_tokens'],
    [{ max_output_tokens: 2 }, 'Hello', 'max_output_tokens'],
    [{}, 'Something forbidden', 'content_filter'],
  ])('ends early with %j for "%s"', async (settings, text, reason) => {
    const live = await open()
    live.send(say(text))
    live.send(answer(settings))
    expect(await live.next('response.done')).toMatchObject({
      response: { status: 'incomplete', status_details: { type: 'incomplete', reason } },
    })
  })

  test('is cancelled with what was said so far, and then answers anew', async () => {
    const live = await open()
    live.send(say('Hello there'))
    live.send(written)
    await live.next('response.text.delta')
    live.send({ type: 'response.cancel' })
    live.send(written)
    const done = doneEvent.parse(await live.next('response.done'))
    const said = joined(live.events, 'response.text.delta')
    expect(done.response).toMatchObject({
      status: 'cancelled',
      status_details: { type: 'cancelled', reason: 'client_cancelled' },
      output: [{ status: 'incomplete', content: [{ type: 'text', text: said }] }],
    })
    expect(await live.next('response.done')).toMatchObject({ response: { status: 'completed' } })
  })

  test('puts items where they are asked for, and forgets them', async () => {
    const live = await open()
    live.send({ ...say('first'), item: { ...say('first').item, id: 'item_a' } })
    live.send(say('last'))
    live.send({ ...say('middle'), previous_item_id: 'item_a' })
    await live.next('conversation.item.created')
    expect(await live.next('conversation.item.created')).toMatchObject({ previous_item_id: 'item_a' })
    expect(await live.next('conversation.item.created')).toMatchObject({ previous_item_id: 'item_a' })
    live.send({ type: 'conversation.item.truncate', item_id: 'item_a', content_index: 0, audio_end_ms: 5 })
    expect(await live.next('conversation.item.truncated')).toMatchObject({
      item_id: 'item_a',
      audio_end_ms: 5,
    })
    live.send({ type: 'conversation.item.delete', item_id: 'item_a' })
    await live.next('conversation.item.deleted')
    live.send(written)
    expect(await live.next('response.text.done')).toMatchObject({ text: expect.stringContaining('2 items') })
  })

  test('says only events that the contract lists', async () => {
    const document = z.looseObject({
      'x-websocket': z.looseObject({ 'server-events': z.record(z.string(), z.unknown()) }),
    })
    const file = await readFile(new URL('../../contracts/openai.yaml', import.meta.url), 'utf8')
    const listed = Object.keys(document.parse(parse(file))['x-websocket']['server-events'])
    const live = await open()
    live.send({ type: 'session.update', session: { input_audio_transcription: { model: 'whisper-1' } } })
    live.send({ type: 'input_audio_buffer.append', audio: sound(300, true) })
    live.send({ type: 'input_audio_buffer.append', audio: sound(600, false) })
    await live.next('response.done')
    live.send(answer({ tools: [weather] }))
    await live.next('response.done')
    live.send(written)
    await live.next('rate_limits.updated')
    live.send({ type: 'nonsense' })
    await live.next('error')
    expect(live.events.map(({ type }) => type).filter(type => !listed.includes(type))).toEqual([])
  })
})

describe('the buffer for sound', () => {
  const manual = { type: 'session.update', session: { turn_detection: null } }

  test('is committed by hand', async () => {
    const live = await open()
    live.send(manual)
    live.send({ type: 'input_audio_buffer.append', audio: sound(200, true) })
    live.send({ type: 'input_audio_buffer.commit' })
    const { item_id } = await live.next('input_audio_buffer.committed')
    expect(await live.next('conversation.item.created')).toMatchObject({
      item: { id: item_id, role: 'user', content: [{ type: 'input_audio', transcript: null }] },
    })
    live.send(written)
    expect(await live.next('response.done')).toMatchObject({
      response: { usage: { input_token_details: { text_tokens: 0, audio_tokens: 2 } } },
    })
    expect(joined(live.events, 'response.text.delta')).toMatch('1 items, 1 of them spoken')
  })

  test('cannot be committed while it holds too little', async () => {
    const live = await open()
    live.send(manual)
    live.send({ type: 'input_audio_buffer.append', audio: sound(200, true) })
    live.send({ type: 'input_audio_buffer.clear' })
    live.send({ type: 'input_audio_buffer.append', audio: sound(50, true) })
    live.send({ type: 'input_audio_buffer.commit' })
    expect(await live.next('error')).toMatchObject({
      error: { code: 'input_audio_buffer_commit_empty', message: expect.stringContaining('50.00ms') },
    })
  })

  test('is committed and answered when the speaker falls silent', async () => {
    const live = await open()
    live.send({ type: 'session.update', session: { input_audio_transcription: { model: 'whisper-1' } } })
    live.send({ type: 'input_audio_buffer.append', audio: sound(400, false) })
    live.send({ type: 'input_audio_buffer.append', audio: sound(300, true) })
    const { item_id } = await live.next('input_audio_buffer.speech_started')
    expect(live.events.at(-1)).toMatchObject({ audio_start_ms: 100 })
    live.send({ type: 'input_audio_buffer.append', audio: sound(600, false) })
    expect(await live.next('input_audio_buffer.speech_stopped')).toMatchObject({
      item_id,
      audio_end_ms: 1200,
    })
    await live.next('input_audio_buffer.committed')
    expect(await live.next('conversation.item.input_audio_transcription.completed')).toMatchObject({
      item_id,
      transcript: '1300 milliseconds of sound',
    })
    expect(await live.next('response.done')).toMatchObject({ response: { status: 'completed' } })
  })

  test('interrupts an answer when somebody speaks', async () => {
    const live = await open()
    live.send(written)
    await live.next('response.text.delta')
    live.send({ type: 'input_audio_buffer.append', audio: sound(100, true) })
    expect(await live.next('response.done')).toMatchObject({
      response: { status: 'cancelled', status_details: { reason: 'turn_detected' } },
    })
  })
})

describe('a mistake of the client is an error event', () => {
  test.each([
    [{ type: 'response.stop' }, 'invalid_value', 'type'],
    [{ text: 'no type' }, 'missing_required_parameter', 'type'],
    [5, 'invalid_value', null],
    [{ type: 'session.update', session: { model: 'x' } }, 'unknown_parameter', 'session.model'],
    [{ type: 'session.update' }, 'missing_required_parameter', 'session'],
    [{ type: 'session.update', session: { temperature: 2 } }, 'invalid_value', 'session.temperature'],
    [answer({ modalities: ['audio'] }), 'invalid_value', 'response.modalities'],
    [{ type: 'input_audio_buffer.append', audio: 'no base64!' }, 'invalid_value', 'audio'],
    [{ ...say('x'), previous_item_id: 'item_x' }, 'item_not_found', 'previous_item_id'],
    [{ type: 'conversation.item.delete', item_id: 'item_x' }, 'item_not_found', 'item_id'],
    [{ type: 'response.cancel' }, 'response_cancel_not_active', null],
  ])('%j', async (event, code, param) => {
    const live = await open()
    const event_id = 'mine_1'
    live.send(typeof event === 'object' ? { ...event, event_id } : String(event))
    expect(await live.next('error')).toMatchObject({
      error: {
        type: 'invalid_request_error',
        code,
        param,
        message: expect.any(String),
        event_id: typeof event === 'object' ? event_id : null,
      },
    })
    live.send({ type: 'input_audio_buffer.clear' })
    await live.next('input_audio_buffer.cleared')
  })

  test('a second answer while one is under way', async () => {
    const live = await open()
    live.send(written)
    live.send(written)
    expect(await live.next('error')).toMatchObject({
      error: { code: 'conversation_already_has_active_response' },
    })
  })

  test('but a frame that is no JSON ends it', async () => {
    const live = await open()
    live.send('{"type":')
    expect(await live.closed).toBe(1003)
  })
})

describe('a fault after the upgrade', () => {
  test('tells that the quota is used up, and closes', async () => {
    sandbox.faults.add({ fault: 'quota', moment: 'after', code: 'insufficient_user_quota', operation })
    const live = await open()
    expect(await live.closed).toBe(1011)
    expect(live.events).toEqual([
      {
        type: 'error',
        event_id: expect.stringMatching(/^evt_\d{14}/),
        error: {
          type: 'new_api_error',
          code: 'insufficient_user_quota',
          param: '',
          message: expect.stringMatching(/ \(request id: \d{14}[0-9a-f]{16}\)$/),
        },
      },
    ])
  })

  test.each([
    [{ fault: 'cut-after' }, 1006, []],
    [{ fault: 'cut-during' }, 1006, ['session.created']],
    [{ fault: 'stream-cut', count: 2 }, 1006, ['session.created', 'conversation.created']],
    [{ fault: 'stream-end', count: 1 }, 1000, ['session.created']],
    [{ fault: 'stream-error', count: 2 }, 1011, ['session.created', 'conversation.created', 'error']],
  ] as const)('%j closes with %i', async (fault, code, types) => {
    sandbox.faults.add({ ...fault, operation })
    const live = await open()
    expect(await live.closed).toBe(code)
    expect(live.events.map(({ type }) => type)).toEqual(types)
    const record = sandbox.requests.at(-1)
    await sandbox.requested(request => request === record && request.socket?.closed !== undefined)
  })

  test('cuts in the middle of an answer', async () => {
    sandbox.faults.add({ fault: 'stream-cut', count: 8, operation })
    const live = await open()
    live.send(written)
    expect(await live.closed).toBe(1006)
    expect(live.events.at(-1)?.type).toBe('response.text.delta')
    expect(live.events).toHaveLength(8)
  })

  test('hangs while the client goes on', async () => {
    sandbox.faults.add({ fault: 'stream-hang', count: 2, operation })
    const live = await open()
    await live.next('conversation.created')
    live.send(written)
    await sandbox.requested(({ socket }) => JSON.stringify(socket?.received) === JSON.stringify([written]))
    live.webSocket.close(1000)
    expect(await live.closed).toBe(1000)
    expect(live.events).toHaveLength(2)
  })
})

test('closing the sandbox cuts open sessions and lets go of the port', async () => {
  const listening = await listenSandbox({ pace: 'manual' })
  const live = await openLive(listening.url)
  live.send(written)
  await live.next('response.created')
  await listening.close()
  expect(await live.closed).toBe(1006)
})

test('an upgrade to something else is answered as plain HTTP', async () => {
  const client = request(`${url}/v1/models`, {
    headers: { authorization: 'Bearer sk-anna', connection: 'Upgrade', upgrade: 'h2c' },
  }).end()
  const [response] = await once(client, 'response')
  expect(response.statusCode).toBe(200)
  response.resume()
})
