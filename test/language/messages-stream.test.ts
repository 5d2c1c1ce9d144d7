import { print } from 'graphql'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { FaultRule } from '../../src/sandbox/faults.ts'
import type { AnthropicCreateMessageInput } from '../gql/graphql.ts'
import { startTestApp, type TestApp } from '../support/app.ts'
import type { Client } from '../support/client.ts'
import { sentBy } from '../support/observe.ts'
import { anthropicCreateMessage, anthropicStreamMessage } from './documents.ts'

let app: TestApp
beforeAll(async () => {
  app = await startTestApp()
})
afterAll(() => app.stop())

type Input = AnthropicCreateMessageInput
const boat: Input = {
  model: 'claude-sonnet-4-5',
  maxTokens: 2048,
  messages: [{ user: [{ text: { text: 'a paper boat' } }] }],
}
const inputSchema = { type: 'object', properties: { city: { type: 'string' } }, required: ['city'] }
const weather = { name: 'get_weather', inputSchema }
const sentence = 'I read 1 message, 0 pictures, 0 documents; the last text begins: a paper boat'

async function stream(client: Client, input: Input = boat) {
  const events = []
  for await (const { anthropicStreamMessage: event } of client.subscribe(anthropicStreamMessage, { input }))
    events.push(event)
  return events
}

function faulty(fault: FaultRule): Client {
  const client = app.client()
  app.sandbox.faults.add({ key: client.key, times: 1, ...fault })
  return client
}

describe('a message', { concurrent: true }, () => {
  it('comes piece by piece, and at last as a whole', async () => {
    const client = app.client()
    const events = await stream(client)
    const whole = events.pop()
    expect(events.length).toBeGreaterThan(3)
    for (const event of events) expect(event).toMatchObject({ __typename: 'AnthropicTextDelta', block: 0 })
    expect(events.map(event => ('text' in event ? event.text : '')).join('')).toBe(sentence)

    const { anthropicCreateMessage: same } = await client.execute(anthropicCreateMessage, { input: boat })
    expect(whole).toEqual({ ...same, upstreamId: expect.stringMatching(/^msg_/) })
    const [sent, sentWhole] = sentBy(app, client)
    expect(sent).toMatchObject({
      method: 'POST',
      path: '/v1/messages',
      headers: { 'anthropic-version': '2023-06-01', accept: 'text/event-stream' },
    })
    expect(sent?.body).toEqual({ ...Object(sentWhole?.body), stream: true })
  })

  it('with thoughts and calls of tools tells of a call once its input is there', async () => {
    const events = await stream(app.client(), {
      ...boat,
      messages: [{ user: [{ text: { text: 'Weather, twice?' } }] }],
      tools: [weather],
      thinking: { adaptive: {} },
      betas: ['a'],
    })
    const whole = events.at(-1)
    if (whole?.__typename !== 'AnthropicMessage') throw new Error(JSON.stringify(whole))
    const { content } = whole
    expect(content.map(({ __typename }) => __typename)).toEqual([
      'AnthropicThinkingBlock',
      'AnthropicTextBlock',
      'AnthropicToolUseBlock',
      'AnthropicToolUseBlock',
    ])
    expect(content[0]).toMatchObject({ signature: expect.stringMatching(/.{40}/) })
    expect(whole.stopReason).toBe('TOOL_USE')
    const partsOf = (block: number) => events.filter(event => 'block' in event && event.block === block)
    const textOf = (block: number) =>
      partsOf(block)
        .map(event => ('text' in event ? event.text : ''))
        .join('')
    expect(new Set(partsOf(0).map(({ __typename }) => __typename))).toEqual(
      new Set(['AnthropicThinkingDelta']),
    )
    expect(content[0]).toMatchObject({ thinking: textOf(0) })
    expect(new Set(partsOf(1).map(({ __typename }) => __typename))).toEqual(new Set(['AnthropicTextDelta']))
    expect(content[1]).toMatchObject({ text: textOf(1) })
    expect(partsOf(2)).toEqual([{ ...content[2], __typename: 'AnthropicToolUse', block: 2 }])
    expect(partsOf(3)).toEqual([{ ...content[3], __typename: 'AnthropicToolUse', block: 3 }])
    expect(content[2]).toMatchObject({ name: 'get_weather', input: { city: expect.any(String) } })
    // In the order in which they were written.
    const blocks = events.flatMap(event => ('block' in event ? [event.block] : []))
    expect(blocks).toEqual(blocks.toSorted())
  })

  it.each<[string, Partial<Input>, object]>([
    ['too long', { maxTokens: 2 }, { stopReason: 'MAX_TOKENS', content: [{ text: 'I read' }] }],
    [
      'stopped',
      { stopSequences: ['pictures'] },
      { stopReason: 'STOP_SEQUENCE', stopSequence: 'pictures', content: [{ text: 'I read 1 message, 0 ' }] },
    ],
    [
      'refused',
      { messages: [{ user: [{ text: { text: 'a forbidden boat' } }] }] },
      { stopReason: 'REFUSAL', content: [] },
    ],
  ])('that is %s says so', async (_, input, whole) => {
    const events = await stream(app.client(), { ...boat, ...input })
    expect(events.at(-1)).toMatchObject({ __typename: 'AnthropicMessage', ...whole })
  })
})

const unavailable = { __typename: 'UpstreamUnavailableError', code: 'UPSTREAM_UNAVAILABLE' }

describe('what goes wrong is told, whole or streamed:', { concurrent: true }, () => {
  it.each<[FaultRule, object]>([
    [{ fault: 'unauthorized' }, { __typename: 'UpstreamUnauthorizedError', upstreamStatus: 401 }],
    [
      { fault: 'unauthorized', shape: 'typed' },
      { __typename: 'UpstreamUnauthorizedError', message: '无效的令牌' },
    ],
    [{ fault: 'quota' }, { __typename: 'QuotaExceededError', upstreamCode: 'quota_not_enough' }],
    [
      { fault: 'quota', shape: 'typed' },
      { __typename: 'QuotaExceededError', upstreamCode: 'quota_not_enough' },
    ],
    [{ fault: 'forbidden-empty' }, { __typename: 'UpstreamRefusedError', upstreamStatus: 403 }],
    [
      { fault: 'refused', shape: 'typed' },
      { __typename: 'UpstreamRefusedError', upstreamStatus: 400 },
    ],
    [
      { fault: 'not-found', shape: 'typed' },
      { __typename: 'UpstreamRefusedError', upstreamStatus: 404 },
    ],
    [{ fault: 'refused', status: 413, shape: 'typed' }, { __typename: 'UpstreamRefusedError' }],
    [
      { fault: 'rate-limit', seconds: 7 },
      { __typename: 'RateLimitedError', retryAfterSeconds: 7 },
    ],
    [
      { fault: 'rate-limit', shape: 'typed' },
      { __typename: 'RateLimitedError', message: 'too many requests' },
    ],
    [{ fault: 'rate-limit-empty' }, { __typename: 'RateLimitedError', upstreamStatus: 429 }],
    [{ fault: 'unavailable' }, { __typename: 'UpstreamRefusedError', upstreamCode: 'model_not_found' }],
    [
      // The vendor's servers and not the key have too much to do.
      { fault: 'server-error', status: 529, shape: 'typed', message: 'Overloaded' },
      { ...unavailable, upstreamStatus: 529, message: 'Overloaded' },
    ],
    [{ fault: 'server-error' }, { ...unavailable, upstreamStatus: 500 }],
    [
      { fault: 'bad-gateway', shape: 'typed' },
      { ...unavailable, message: '上游返回错误' },
    ],
    [{ fault: 'html' }, { ...unavailable, upstreamStatus: 502 }],
    [{ fault: 'html-ok' }, unavailable],
    [{ fault: 'cut-before' }, unavailable],
    [{ fault: 'cut-after' }, unavailable],
    [{ fault: 'cut-during' }, unavailable],
    [{ fault: 'truncated' }, unavailable],
    [{ fault: 'refused-with-200' }, { message: expect.stringMatching(/./) }],
  ])('%j', async (fault, error) => {
    const client = faulty(fault)
    const { anthropicCreateMessage: told } = await client.execute(anthropicCreateMessage, { input: boat })
    expect(told).toMatchObject(error)
    const streaming = faulty(fault)
    expect((await stream(streaming)).at(-1)).toMatchObject(error)
    // Sent once, whatever happens.
    expect([sentBy(app, client).length, sentBy(app, streaming).length]).toEqual([1, 1])
  })

  it('an answer that is too large to hold, where it comes whole', async () => {
    const client = faulty({ fault: 'huge', bytes: 65 * 2 ** 20 })
    const { anthropicCreateMessage: told } = await client.execute(anthropicCreateMessage, { input: boat })
    expect(told).toMatchObject({ ...unavailable, message: 'The answer is larger than 67108864 bytes.' })
  })

  it('a model that no channel has', async () => {
    const error = {
      __typename: 'UpstreamRefusedError',
      upstreamStatus: 503,
      upstreamRequestId: expect.stringMatching(/^\d{14}/),
    }
    expect(await stream(app.client(), { ...boat, model: 'gpt-5' })).toMatchObject([error])
  })

  it('what the vendor alone refuses', async () => {
    const client = app.client()
    const input = { ...boat, toolChoice: { any: {} } }
    const error = { __typename: 'UpstreamRefusedError', upstreamCode: 'invalid_request_error' }
    expect(await stream(client, input)).toMatchObject([error])
    expect((await client.execute(anthropicCreateMessage, { input })).anthropicCreateMessage).toMatchObject(
      error,
    )
  })
})

describe('a stream that breaks ends with an error:', { concurrent: true }, () => {
  const said = { message: 'Overloaded' }
  const failed = (code: string, shape?: 'stream'): FaultRule => ({
    fault: 'stream-error',
    code,
    shape,
    ...said,
  })
  it.each<[FaultRule, object]>([
    [{ fault: 'stream-cut' }, unavailable],
    [{ fault: 'stream-end' }, { ...unavailable, message: 'The stream ended before the message did.' }],
    [failed('overloaded_error'), { ...unavailable, ...said, upstreamCode: 'overloaded_error' }],
    [failed('api_error'), { ...unavailable, ...said }],
    [failed('new_api_error', 'stream'), { ...unavailable, ...said, upstreamCode: 'new_api_error' }],
    [failed('rate_limit_error'), { __typename: 'RateLimitedError', ...said }],
    [failed('rate_limit_error', 'stream'), { __typename: 'RateLimitedError', ...said }],
    [failed('billing_error'), { __typename: 'QuotaExceededError', ...said }],
    [failed('insufficient_user_quota', 'stream'), { __typename: 'QuotaExceededError', ...said }],
    [failed('invalid_request_error'), { __typename: 'UpstreamRefusedError', ...said }],
    [failed('sensitive_words_detected', 'stream'), { __typename: 'ContentRefusedError', ...said }],
  ])('%j', async (fault, error) => {
    // Events: message_start, content_block_start, ping, then text, or nothing at all.
    for (const [count, texts] of [
      [0, 0],
      [5, 2],
    ] as const) {
      const events = await stream(faulty({ count, ...fault }))
      const told = events.slice(0, -1).map(event => ('text' in event ? event.text : event))
      expect(told).toHaveLength(texts)
      expect(sentence).toMatch(new RegExp(`^${told.join('')}`))
      expect(events.at(-1)).toMatchObject(error)
    }
  })

  it('at any of its events but the last', async () => {
    const client = app.client()
    const whole = await stream(client)
    // Two ahead of the text, a ping, two between the text and the end.
    const last = whole.length - 1 + 5
    for (const count of [1, 2, 3, last - 1, last])
      expect((await stream(faulty({ fault: 'stream-end', count }))).at(-1)).toMatchObject(unavailable)
    expect((await stream(faulty({ fault: 'stream-end', count: last + 1 }))).at(-1)).toMatchObject({
      __typename: 'AnthropicMessage',
    })
  })
})

it('is answered 401 without a key, before a stream begins', async () => {
  const response = await fetch(`${app.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: 'text/event-stream' },
    body: JSON.stringify({ query: print(anthropicStreamMessage), variables: { input: boat } }),
  })
  expect(response.status).toBe(401)
  expect(await response.text()).toContain('UNAUTHENTICATED')
})

it('nothing of all this is unexpected, and nothing of the prompts is logged', () => {
  expect(app.logged()).not.toMatch(/"level":[456]0/)
  expect(app.logged()).not.toContain('paper boat')
})
