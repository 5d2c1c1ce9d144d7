import { readFile } from 'node:fs/promises'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { afterAll, afterEach, describe, expect, test } from 'vitest'
import { z } from 'zod'
import { listenSandbox } from '../../src/sandbox/listen.ts'
import type { CallerAnswer } from './caller.ts'
import { createCaller } from './caller.ts'

const { url, sandbox, close } = await listenSandbox({ pace: 'manual', eventMs: 1 })
const anna = createCaller(url)
afterEach(() => sandbox.faults.clear())
afterAll(close)

const version = { 'anthropic-version': '2023-06-01' }
const png = (await readFile(new URL('../../src/sandbox/media/image.png', import.meta.url))).toString('base64')
const said = (content: unknown) => [{ role: 'user', content }]
const create = (body: object, headers: Record<string, string> = version) =>
  anna.post(
    '/v1/messages',
    { model: 'claude-sonnet-4-5', max_tokens: 256, messages: said('What is a storyboard?'), ...body },
    headers,
  )
const picture = { type: 'image', source: { type: 'base64', media_type: 'image/png', data: png } }
const paper = {
  type: 'document',
  source: { type: 'base64', media_type: 'application/pdf', data: btoa('%PDF-1.7') },
}
const schema = {
  type: 'object',
  properties: { city: { type: 'string' }, days: { type: 'integer', minimum: 1 }, unit: { type: 'string' } },
  required: ['city', 'days'],
}
const weather = { name: 'get_weather', description: 'Weather of a city', input_schema: schema }
const time = { name: 'get_time', input_schema: { type: 'object' } }

const message = z.looseObject({
  content: z.array(z.looseObject({ type: z.string() })),
  stop_reason: z.string(),
  usage: z.looseObject({ input_tokens: z.number(), output_tokens: z.number() }),
})
const contentOf = ({ body }: CallerAnswer) => message.parse(body).content

/** The events of a stream by name, with their data. */
function eventsOf({ body }: CallerAnswer) {
  return [...String(body).matchAll(/^event: (\w+)\ndata: (.*)\n\n/gm)].map(([, event, data = '']) => {
    const parsed = z.looseObject({ type: z.string() }).parse(JSON.parse(data))
    expect(parsed.type).toBe(event)
    return parsed
  })
}

describe('a whole answer', () => {
  test('tells what it got', async () => {
    expect(await create({ system: 'Answer in one sentence.' })).toMatchObject({
      status: 200,
      body: {
        id: expect.stringMatching(/^msg_01[0-9a-f]{22}$/),
        type: 'message',
        role: 'assistant',
        model: 'claude-sonnet-4-5',
        content: [
          {
            type: 'text',
            text: 'I read 1 message, 0 pictures, 0 documents; the last text begins: What is a storyboard?',
          },
        ],
        stop_reason: 'end_turn',
        stop_sequence: null,
        usage: { input_tokens: 8, output_tokens: 16 },
      },
    })
  })

  test('counts pictures and documents, also within the results of tools', async () => {
    const { body } = await create({
      messages: [
        ...said([picture, { type: 'text', text: 'Look' }]),
        { role: 'assistant', content: [{ type: 'tool_use', id: 'toolu_1', name: 'get_weather', input: {} }] },
        ...said([{ type: 'tool_result', tool_use_id: 'toolu_1', content: [picture] }]),
        { role: 'assistant', content: 'Seen.' },
        ...said([paper, { type: 'text', text: 'And this' }]),
      ],
    })
    expect(body).toMatchObject({
      content: [{ text: 'I read 5 messages, 2 pictures, 1 document; the last text begins: And this' }],
    })
  })

  test.each([
    [{ max_tokens: 3 }, 'max_tokens', null, 'I read 1'],
    [{ stop_sequences: ['documents', ' 0 pictures'] }, 'stop_sequence', ' 0 pictures', 'I read 1 message,'],
    [{ stop_sequences: ['message'], max_tokens: 2 }, 'max_tokens', null, 'I read'],
    [{ stop_sequences: ['nowhere'] }, 'end_turn', null, expect.stringMatching(/storyboard\?$/)],
  ])('ends where %j says', async (body, stop_reason, stop_sequence, text) => {
    const answer = await create(body)
    expect(answer.body).toMatchObject({ stop_reason, stop_sequence, content: [{ text }] })
  })

  test('refuses what is forbidden', async () => {
    expect((await create({ messages: said('Something forbidden.') })).body).toMatchObject({
      content: [],
      stop_reason: 'refusal',
      usage: { output_tokens: 0 },
    })
  })

  test('fits the schema that it is given', async () => {
    const place = {
      $defs: { point: { type: 'object', properties: { x: { type: 'number' } }, required: ['x'] } },
      type: 'object',
      properties: { at: { $ref: '#/$defs/point' }, seen: { type: 'string', format: 'date-time' } },
      required: ['at', 'seen'],
    }
    const format = { type: 'json_schema', schema: place }
    const [block] = contentOf(await create({ output_config: { format } }))
    const validate = new Ajv2020({ strict: false, validateFormats: false }).compile(place)
    expect(validate(JSON.parse(String(block?.text)))).toBe(true)
  })
})

describe('tools', () => {
  test('are called after a text, with what their schema requires, and their results are quoted', async () => {
    const asked = said('Weather in Oslo?')
    const called = await create({ tools: [weather, time], messages: asked })
    expect(called.body).toMatchObject({
      content: [
        { type: 'text', text: 'I will ask get_weather.' },
        {
          type: 'tool_use',
          id: expect.stringMatching(/^toolu_01[0-9a-f]{22}$/),
          name: 'get_weather',
          input: { city: expect.any(String), days: 1 },
        },
      ],
      stop_reason: 'tool_use',
    })
    const id = contentOf(called)[1]?.id
    const answered = await create({
      tools: [weather],
      messages: [
        ...asked,
        { role: 'assistant', content: contentOf(called) },
        ...said([{ type: 'tool_result', tool_use_id: id, content: '4 degrees and rain' }]),
      ],
    })
    expect(answered.body).toMatchObject({
      content: [{ text: 'The tool says: 4 degrees and rain' }],
      stop_reason: 'end_turn',
    })
  })

  test.each([
    [{ type: 'tool', name: 'get_time' }, ['get_time']],
    [{ type: 'any' }, ['get_weather']],
    [{ type: 'none' }, []],
  ])('obey the choice %j', async (tool_choice, names) => {
    const content = contentOf(await create({ tools: [weather, time], tool_choice }))
    expect(content.flatMap(({ type, name }) => (type === 'tool_use' ? [name] : []))).toEqual(names)
  })

  test.each([
    [false, 2],
    [true, 1],
  ])('are called twice when asked to, unless disable_parallel_tool_use is %s', async (disable, count) => {
    const tool_choice = { type: 'auto', disable_parallel_tool_use: disable }
    const content = contentOf(await create({ tools: [weather], tool_choice, messages: said('Ask twice') }))
    expect(content.filter(({ type }) => type === 'tool_use')).toHaveLength(count)
  })

  test('tell of a failure', async () => {
    const messages = [
      ...said('Weather in Oslo?'),
      { role: 'assistant', content: [{ type: 'tool_use', id: 'toolu_1', name: 'get_weather', input: {} }] },
      ...said([{ type: 'tool_result', tool_use_id: 'toolu_1', content: 'no such city', is_error: true }]),
    ]
    expect(contentOf(await create({ messages }))[0]?.text).toBe('The tool failed: no such city')
  })
})

describe('thinking', () => {
  const enabled = { type: 'enabled', budget_tokens: 1024 }

  test.each([enabled, { type: 'adaptive' }])('goes ahead of the answer: %j', async thinking => {
    const content = contentOf(await create({ thinking, max_tokens: 2048 }))
    expect(content).toMatchObject([
      {
        type: 'thinking',
        thinking: expect.stringContaining('storyboard'),
        signature: expect.stringMatching(/^\S{40,}$/),
      },
      { type: 'text' },
    ])
  })

  test('stays out of sight where it shall', async () => {
    const content = contentOf(await create({ thinking: { type: 'adaptive', display: 'omitted' } }))
    expect(content[0]).toMatchObject({ thinking: '', signature: expect.stringMatching(/^\S{40,}$/) })
  })

  test('is taken back unchanged only', async () => {
    const [thought] = contentOf(await create({ thinking: { type: 'adaptive' } }))
    const turn = (block: unknown) =>
      create({
        messages: [
          ...said('Think'),
          { role: 'assistant', content: [block, { type: 'text', text: 'So.' }] },
          ...said('Go on'),
        ],
      })
    expect((await turn(thought)).status).toBe(200)
    expect((await turn({ ...thought, thinking: 'something else' })).body).toMatchObject({
      error: { message: 'messages.1.content.0: invalid `signature` in `thinking` block' },
    })
  })
})

describe('a stream', () => {
  test('goes block by block in pieces that add up to the answer', async () => {
    const answer = await create({ stream: true })
    expect(answer.headers.get('content-type')).toBe('text/event-stream')
    expect(String(answer.body)).toMatch(/^: PING\n\nevent: message_start\n/)
    const events = eventsOf(answer)
    const names = events.map(({ type }) => type)
    expect(names.filter((name, index) => name !== names[index - 1])).toEqual([
      'message_start',
      'content_block_start',
      'ping',
      'content_block_delta',
      'content_block_stop',
      'message_delta',
      'message_stop',
    ])
    expect(events[0]).toMatchObject({
      message: { content: [], stop_reason: null, usage: { input_tokens: 4, output_tokens: 1 } },
    })
    expect(events[1]).toMatchObject({ index: 0, content_block: { type: 'text', text: '' } })
    const deltas = events.filter(({ type }) => type === 'content_block_delta')
    const text = deltas.map(({ delta }) => z.object({ text: z.string() }).parse(delta).text).join('')
    expect(deltas.length).toBeGreaterThan(3)
    expect(text).toBe(
      'I read 1 message, 0 pictures, 0 documents; the last text begins: What is a storyboard?',
    )
    expect(events.at(-2)).toMatchObject({
      delta: { stop_reason: 'end_turn', stop_sequence: null },
      usage: { output_tokens: 16 },
    })
  })

  test('gives thoughts with their signature, and the input of a tool in pieces of JSON', async () => {
    const events = eventsOf(await create({ stream: true, tools: [weather], thinking: { type: 'adaptive' } }))
    const starts = events.filter(({ type }) => type === 'content_block_start')
    expect(starts).toMatchObject([
      { index: 0, content_block: { type: 'thinking', thinking: '' } },
      { index: 1, content_block: { type: 'text', text: '' } },
      { index: 2, content_block: { type: 'tool_use', name: 'get_weather', input: {} } },
    ])
    const deltasOf = (index: number) =>
      events.filter(event => event.type === 'content_block_delta' && event.index === index)
    expect(deltasOf(0).at(-1)).toMatchObject({ delta: { type: 'signature_delta' } })
    const pieces = deltasOf(2).map(
      ({ delta }) =>
        z.object({ type: z.literal('input_json_delta'), partial_json: z.string() }).parse(delta).partial_json,
    )
    expect(pieces.length).toBeGreaterThan(3)
    expect(JSON.parse(pieces.join(''))).toEqual({ city: expect.any(String), days: 1 })
    expect(events.at(-2)).toMatchObject({ delta: { stop_reason: 'tool_use' } })
  })

  test('of a refusal has no block', async () => {
    const events = eventsOf(await create({ stream: true, messages: said('forbidden') }))
    expect(events.map(({ type }) => type)).toEqual(['message_start', 'message_delta', 'message_stop'])
  })

  test.each([
    ['in the vendor’s way', {}, /event: error\ndata: {"type":"error","error":{"type":"overloaded_error"/],
    ['as bare JSON', { shape: 'stream' } as const, /\n\n{"error":{"message":"上游返回错误"[^\n]*$/],
  ])('can end with an error, told %s', async (_, settings, expected) => {
    sandbox.faults.add({ fault: 'stream-error', code: 'overloaded_error', count: 3, ...settings })
    const { status, body } = await create({ stream: true })
    expect(status).toBe(200)
    expect(body).toMatch(expected)
    expect(body).not.toContain('message_stop')
  })
})

describe('what the vendor refuses, in its own envelope', () => {
  const call = { role: 'assistant', content: [{ type: 'tool_use', id: 'toolu_1', name: 'x', input: {} }] }
  const result = { type: 'tool_result', tool_use_id: 'toolu_1', content: 'y' }
  const thinking = { type: 'enabled', budget_tokens: 1024 }

  test.each([
    ['no messages', { messages: [] }, 'messages: at least one message is required'],
    [
      'a first message that is not the user’s',
      { messages: [{ role: 'assistant', content: 'Hi' }] },
      '"user" role',
    ],
    [
      'an empty message',
      { messages: said('') },
      'messages.0.content.0: text content blocks must be non-empty',
    ],
    [
      'a message without blocks',
      { messages: said([]) },
      'messages.0: all messages must have non-empty content',
    ],
    ['a budget as large as the answer', { thinking, max_tokens: 1024 }, '`max_tokens` must be greater'],
    [
      'a temperature beside thinking',
      { thinking, max_tokens: 2048, temperature: 0.5 },
      '`temperature` may only',
    ],
    [
      'a forced tool beside thinking',
      { thinking, max_tokens: 2048, tools: [weather], tool_choice: { type: 'any' } },
      'thinking may not be enabled',
    ],
    ['a choice without tools', { tool_choice: { type: 'any' } }, 'only be specified while providing tools'],
    ['an unknown tool', { tools: [weather], tool_choice: { type: 'tool', name: 'x' } }, "tool 'x' not found"],
    ['two tools of one name', { tools: [weather, weather] }, 'tool names must be unique'],
    [
      'a call without result',
      { messages: [...said('a'), call, ...said('b')] },
      'without `tool_result` blocks',
    ],
    ['a call at the end', { messages: [...said('a'), call] }, 'cannot end with `tool_use`'],
    ['a result without call', { messages: said([result]) }, 'unexpected `tool_use_id`'],
    [
      'a picture of another type',
      { messages: said([{ ...picture, source: { ...picture.source, media_type: 'image/webp' } }]) },
      'messages.0.content.0: the file does not match the media type image/webp',
    ],
  ])('%s', async (_, body, text) => {
    expect(await create(body)).toMatchObject({
      status: 400,
      body: {
        type: 'error',
        error: { type: 'invalid_request_error', message: expect.stringContaining(text) },
      },
    })
  })
})

describe('what the front refuses', () => {
  test('a model of another family has no channel', async () => {
    expect(await create({ model: 'gpt-4o' })).toMatchObject({
      status: 503,
      body: { error: { code: 'model_not_found' } },
    })
  })

  test.each([
    ['no version', {}, {}, 'header.anthropic-version is missing'],
    ['an unknown field', { n: 2 }, version, 'body.n is not known'],
    [
      'an unknown field of a block',
      { messages: said([{ ...picture, alt: 'x' }]) },
      version,
      'alt is not known',
    ],
    ['no limit', { max_tokens: undefined }, version, 'body.max_tokens is missing'],
    [
      'a small budget',
      { thinking: { type: 'enabled', budget_tokens: 1 } },
      version,
      'budget_tokens must be >= 1024',
    ],
  ])('%s', async (_, body, headers, text) => {
    expect(await create(body, headers)).toMatchObject({
      status: 400,
      body: { code: 'invalid_request', message: expect.stringContaining(text) },
    })
  })

  test.each([
    [{ authorization: 'Bearer key', 'x-api-key': 'sk-anna' }, 200],
    [{ 'x-api-key': 'key' }, 401],
  ])('takes x-api-key before the bearer: %j', async (headers, status) => {
    expect((await create({}, { ...version, ...headers })).status).toBe(status)
  })

  test('an overloaded vendor, as a fault tells it', async () => {
    sandbox.faults.add({ fault: 'unavailable', status: 529, shape: 'typed', code: 'overloaded_error' })
    expect(await create({})).toMatchObject({
      status: 529,
      body: { type: 'error', error: { type: 'overloaded_error' } },
    })
  })
})
