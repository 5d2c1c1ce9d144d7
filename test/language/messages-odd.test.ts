import type { ServerResponse } from 'node:http'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startTestApp, type TestApp } from '../support/app.ts'
import { serveSandbox } from '../support/serve.ts'
import { anthropicCreateMessage, anthropicStreamMessage } from './documents.ts'

/** Answers that no sandbox gives, but channels of other kinds do; by the caller's key. */
const scripts = new Map<string | undefined, (response: ServerResponse) => void>()
let upstream: Awaited<ReturnType<typeof serveSandbox>>
let app: TestApp
beforeAll(async () => {
  upstream = await serveSandbox(({ headers }, response) => {
    scripts.get(headers.authorization)?.(response)
  })
  app = await startTestApp({ upstream })
})
afterAll(async () => {
  await app.stop()
  await upstream.close()
})

const input = {
  model: 'claude-sonnet-4-5',
  maxTokens: 256,
  messages: [{ user: [{ text: { text: 'a boat' } }] }],
}

/** A client that gets this answer. */
function scripted(script: (response: ServerResponse) => void) {
  const client = app.client()
  scripts.set(`Bearer ${client.key}`, script)
  return client
}

async function answered(body: unknown) {
  const client = scripted(response =>
    response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(body)),
  )
  return (await client.execute(anthropicCreateMessage, { input })).anthropicCreateMessage
}

const textOf = (events: readonly unknown[]) =>
  events.map(event => `data: ${typeof event === 'string' ? event : JSON.stringify(event)}\n\n`).join('')

async function streamed(text: string, ends = true) {
  const client = scripted(response => {
    response.writeHead(200, { 'content-type': 'text/event-stream' }).write(text)
    if (ends) response.end()
  })
  const events = []
  for await (const { anthropicStreamMessage: event } of client.subscribe(anthropicStreamMessage, { input }))
    events.push(event)
  return events
}

const id = 'msg_1'
const model = 'claude-a'
const start = { type: 'message_start', message: { id, type: 'message', model, content: [], usage: {} } }
const begin = (index: number, content_block: object) => ({
  type: 'content_block_start',
  index,
  content_block,
})
const delta = (index: number, delta: object) => ({ type: 'content_block_delta', index, delta })
const stop = (index: number) => ({ type: 'content_block_stop', index })
const end = (stop_reason: string | null, usage?: object) => ({
  type: 'message_delta',
  delta: { stop_reason },
  usage,
})
const done = { type: 'message_stop' }
const text = (index: number, text: string) => [
  begin(index, { type: 'text', text: '' }),
  delta(index, { type: 'text_delta', text }),
  stop(index),
]
const call = (index: number, ...json: string[]) => [
  begin(index, { type: 'tool_use', id: 'toolu_1', name: 'a', input: {} }),
  ...json.map(partial_json => delta(index, { type: 'input_json_delta', partial_json })),
  stop(index),
]
const unavailable = { __typename: 'UpstreamUnavailableError', code: 'UPSTREAM_UNAVAILABLE' }

describe('a stream', { concurrent: true }, () => {
  it('may hold what is not known here: events, blocks and pieces of them', async () => {
    const events = await streamed(
      `: hello\n\n${textOf([
        { type: 'ping' },
        start,
        { type: 'message_thoughts', thoughts: 3 },
        begin(0, { type: 'server_tool_use', id: 'srvtoolu_1', name: 'web_search', input: {} }),
        delta(0, { type: 'input_json_delta', partial_json: '{"query"' }),
        stop(0),
        begin(1, { type: 'redacted_thinking', data: 'c2VjcmV0' }),
        stop(1),
        begin(2, { type: 'text', text: 'Hel' }),
        delta(2, { type: 'citations_delta', citation: {} }),
        delta(2, { type: 'text_delta', text: '' }),
        delta(2, { type: 'text_delta', text: 'lo' }),
        stop(2),
        end('pause_turn'),
        done,
      ])}`,
    )
    expect(events).toEqual([
      { __typename: 'AnthropicTextDelta', block: 1, text: 'Hel' },
      { __typename: 'AnthropicTextDelta', block: 1, text: 'lo' },
      {
        __typename: 'AnthropicMessage',
        upstreamId: id,
        model,
        content: [
          { __typename: 'AnthropicRedactedThinkingBlock', data: 'c2VjcmV0' },
          { __typename: 'AnthropicTextBlock', text: 'Hello' },
        ],
        stopReason: 'PAUSE_TURN',
        stopSequence: null,
        usage: {
          inputTokens: null,
          outputTokens: null,
          cacheCreationInputTokens: null,
          cacheReadInputTokens: null,
          cacheCreationFiveMinuteInputTokens: null,
          cacheCreationOneHourInputTokens: null,
        },
      },
    ])
  })

  it('tells figures at both ends; the last that is told counts', async () => {
    const cache_creation = { ephemeral_5m_input_tokens: 5, ephemeral_1h_input_tokens: 1 }
    const first = { input_tokens: 3, output_tokens: 1, cache_creation_input_tokens: 6, cache_creation }
    const events = await streamed(
      textOf([
        { ...start, message: { ...start.message, usage: first } },
        ...text(0, 'Hello'),
        end('end_turn', { input_tokens: null, output_tokens: 7, cache_read_input_tokens: 2 }),
        done,
      ]),
    )
    expect(events.at(-1)).toMatchObject({
      usage: {
        inputTokens: 3,
        outputTokens: 7,
        cacheCreationInputTokens: 6,
        cacheReadInputTokens: 2,
        cacheCreationFiveMinuteInputTokens: 5,
        cacheCreationOneHourInputTokens: 1,
      },
    })
  })

  it('may have thoughts without a signature and calls of tools without an input', async () => {
    const events = await streamed(
      textOf([
        start,
        begin(0, { type: 'thinking', thinking: '' }),
        delta(0, { type: 'thinking_delta', thinking: 'hm' }),
        stop(0),
        ...call(1),
        ...call(2, '', '{"a"', ':[1,"', '二"]}'),
        end('tool_use'),
        done,
      ]),
    )
    const tool = { id: 'toolu_1', name: 'a' }
    expect(events).toMatchObject([
      { __typename: 'AnthropicThinkingDelta', block: 0, text: 'hm' },
      { __typename: 'AnthropicToolUse', block: 1, ...tool, input: {} },
      { __typename: 'AnthropicToolUse', block: 2, ...tool, input: { a: [1, '二'] } },
      {
        content: [
          { thinking: 'hm', signature: null },
          { ...tool, input: {} },
          { ...tool, input: { a: [1, '二'] } },
        ],
      },
    ])
  })

  it('is over with its last event, whatever the gateway does after it', async () => {
    const events = await streamed(textOf([start, ...text(0, 'Hello'), end('end_turn'), done]), false)
    expect(events.at(-1)).toMatchObject({ __typename: 'AnthropicMessage', stopReason: 'END_TURN' })
  })

  it.each([null, 'bored'])('that ends for the reason %j has an unknown one', async reason => {
    const events = await streamed(textOf([start, end(reason), done]))
    expect(events).toMatchObject([{ stopReason: 'UNKNOWN', content: [] }])
  })

  it.each(['max_tokens', 'model_context_window_exceeded', 'refusal'])(
    'that ends with %s in the middle of a call leaves the call out',
    async reason => {
      const events = await streamed(
        textOf([start, ...text(0, 'Hello'), ...call(1, '{"a":'), end(reason), done]),
      )
      expect(events.map(({ __typename }) => __typename)).toEqual(['AnthropicTextDelta', 'AnthropicMessage'])
      expect(events.at(-1)).toMatchObject({ stopReason: reason.toUpperCase(), content: [{ text: 'Hello' }] })
    },
  )

  const hello = [start, ...text(0, 'Hello')]
  it.each<[string, string]>([
    ['a call that is no JSON', textOf([...hello, ...call(1, '{"a":'), end('tool_use'), done])],
    ['a call that is no object', textOf([...hello, ...call(1, '[1]'), end('tool_use'), done])],
    ['a block that was not begun', textOf([...hello, delta(7, { type: 'text_delta', text: 'a' })])],
    ['the end of a block that was not begun', textOf([...hello, stop(7)])],
    ['a piece of another kind', textOf([...hello, delta(0, { type: 'input_json_delta', partial_json: '' })])],
    ['data that is no JSON', textOf([...hello, '[DONE]'])],
    ['data that is no object', textOf([...hello, '7'])],
    ['a text that is none', textOf([...hello, delta(0, { type: 'text_delta', text: null })])],
    ['a block that is none', textOf([...hello, begin(1, { type: 'tool_use', name: 'a' })])],
    ['an end without any beginning', textOf([...text(0, 'Hello'), end('end_turn'), done])],
    ['an end without its event', textOf([...hello, end('end_turn')])],
    [
      'too much of it',
      textOf([start, ...Array(17).fill(begin(0, { type: 'text', text: 'a'.repeat(1e6) })), done]),
    ],
  ])('with %s breaks', async (_, text) => {
    const events = await streamed(text)
    expect(events.at(-1)).toMatchObject(unavailable)
    expect(events.slice(0, -1).every(({ __typename }) => __typename === 'AnthropicTextDelta')).toBe(true)
  })

  it.each<[string, object, object]>([
    [
      'the front',
      {
        error: {
          message: 'no money (request id: 1)',
          type: 'new_api_error',
          code: 'insufficient_user_quota',
        },
      },
      { __typename: 'QuotaExceededError', message: 'no money', upstreamRequestId: '1' },
    ],
    [
      'the vendor',
      { type: 'error', error: { type: 'not_found_error', message: 'no model' } },
      { __typename: 'UpstreamRefusedError', message: 'no model', upstreamCode: 'not_found_error' },
    ],
    ['nobody in particular', { error: {} }, unavailable],
  ])('tells an error of %s, as an event, as bare JSON or as the whole answer', async (_, error, told) => {
    const bare = JSON.stringify(error, null, 2)
    expect(await streamed(textOf([...hello, error]))).toMatchObject([{ text: 'Hello' }, told])
    expect(await streamed(textOf(hello) + bare)).toMatchObject([{ text: 'Hello' }, told])
    expect(await streamed(bare)).toMatchObject([told])
  })
})

describe('a whole message', { concurrent: true }, () => {
  const message = {
    id,
    type: 'message',
    model,
    content: [],
    stop_reason: 'end_turn',
    usage: { output_tokens: 1 },
  }

  it('leaves out blocks of types that are not known here', async () => {
    const content = [
      { type: 'server_tool_use', id: 'a', name: 'web_search', input: {} },
      { type: 'text', text: 'Hello', citations: [{}] },
      { type: 'redacted_thinking', data: 'c2VjcmV0' },
      { type: 'thinking', thinking: 'hm' },
    ]
    expect(await answered({ ...message, content })).toMatchObject({
      content: [
        { __typename: 'AnthropicTextBlock', text: 'Hello' },
        { __typename: 'AnthropicRedactedThinkingBlock', data: 'c2VjcmV0' },
        { __typename: 'AnthropicThinkingBlock', thinking: 'hm', signature: null },
      ],
    })
  })

  it('may have no reason and no figures', async () => {
    const usage = { input_tokens: '3', output_tokens: 2 ** 40, cache_creation: 1 }
    expect(await answered({ ...message, stop_reason: null, usage })).toMatchObject({
      stopReason: 'UNKNOWN',
      usage: { inputTokens: null, outputTokens: null, cacheCreationOneHourInputTokens: null },
    })
  })

  it.each<[string, unknown]>([
    ['no id', { ...message, id: undefined }],
    ['no content', { ...message, content: undefined }],
    ['a text that is none', { ...message, content: [{ type: 'text' }] }],
    ['a call without an id', { ...message, content: [{ type: 'tool_use', name: 'a', input: {} }] }],
    ['another type', { ...message, type: 'completion' }],
    ['nothing', null],
  ])('with %s is no answer', async (_, body) => {
    expect(await answered(body)).toMatchObject(unavailable)
  })

  it.each<[object, object]>([
    [{ error: { message: 'slow down', code: 'rate_limit_error' } }, { __typename: 'RateLimitedError' }],
    [
      { type: 'error', error: { type: 'permission_error', message: 'no' } },
      { __typename: 'UpstreamRefusedError', message: 'no', upstreamStatus: 200 },
    ],
    [
      { type: 'error', error: { type: 'overloaded_error', message: 'busy' } },
      { ...unavailable, message: 'busy' },
    ],
  ])('can be a refusal inside HTTP 200: %j', async (body, told) => {
    expect(await answered(body)).toMatchObject(told)
  })
})
