import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { sentBy } from '../../support/observe.ts'
import { brokenStreams } from '../broken-streams.ts'
import { assertCompletion, type ChatEvent, hello, model, stream } from './conversation.ts'
import { dataLines, eventStream, json, type ScriptedApp, startScriptedApp } from './scripted.ts'

const operation = 'createChatCompletion'
let scripted: ScriptedApp
beforeAll(async () => {
  scripted = await startScriptedApp({ GENERATION_TIMEOUT_SECONDS: '2', UPSTREAM_TIMEOUT_SECONDS: '1' })
})
afterAll(() => scripted.stop())

const textOf = (events: ChatEvent[]) =>
  events.map(event => (event.__typename === 'ChatTextDelta' ? event.text : '')).join('')

describe('a stream that breaks', { concurrent: true }, () => {
  it.each([
    ...brokenStreams,
    // After the finish of the one choice and before the usage, an end is no break: see below.
    { fault: { fault: 'stream-end', count: 0 }, type: 'UpstreamUnavailableError' },
    { fault: { fault: 'stream-cut', count: 0 }, type: 'UpstreamUnavailableError' },
    { fault: { fault: 'stream-cut', count: 14 }, type: 'UpstreamUnavailableError' },
    { fault: { fault: 'stream-error', code: 'content_filter' }, type: 'ContentRefusedError' },
    {
      fault: { fault: 'stream-error', code: 'content_policy_violation', shape: 'stream' },
      type: 'ContentRefusedError',
    },
    { fault: { fault: 'stream-error', code: 'insufficient_user_quota' }, type: 'QuotaExceededError' },
    { fault: { fault: 'stream-error', code: 'rate_limit_exceeded' }, type: 'RateLimitedError' },
    { fault: { fault: 'stream-error', count: 14 }, type: 'UpstreamUnavailableError' },
    { fault: { fault: 'cut-during' }, type: 'UpstreamUnavailableError' },
    { fault: { fault: 'cut-after' }, type: 'UpstreamUnavailableError' },
    { fault: { fault: 'truncated' }, type: 'UpstreamUnavailableError' },
    { fault: { fault: 'hang' }, type: 'UpstreamUnavailableError' },
    { fault: { fault: 'refused-with-200' }, type: 'ContentRefusedError' },
  ] satisfies typeof brokenStreams)('by $fault ends with $type', async ({ fault, type }) => {
    const { app } = scripted
    const client = app.client()
    app.sandbox.faults.add({ ...fault, key: client.key, operation })
    const events = await stream(client, hello)
    const last = events.pop()
    expect(last).toMatchObject({ __typename: type, message: expect.stringMatching(/./) })
    expect(JSON.stringify(last)).not.toContain(client.key)
    for (const { __typename } of events) expect(__typename).toBe('ChatTextDelta')
    // What came before it came through: of the events, the first has no text.
    const { count = fault.fault.startsWith('stream-') ? 2 : 0 } = fault
    if (fault.fault !== 'cut-during' && fault.fault !== 'truncated')
      expect(events).toHaveLength(Math.min(12, Math.max(0, count - 1)))
    expect(sentBy(app, client)).toHaveLength(1)
  })

  it('tells what the gateway told', async () => {
    const { app } = scripted
    const client = app.client()
    const fault = { fault: 'stream-error', code: 'bad_response', message: 'gone (request id: 42)' } as const
    app.sandbox.faults.add({ ...fault, key: client.key, operation })
    expect((await stream(client, hello)).at(-1)).toMatchObject({
      code: 'UPSTREAM_UNAVAILABLE',
      message: 'gone',
      upstreamStatus: 200,
      upstreamCode: 'bad_response',
      upstreamRequestId: '42',
    })
  })
})

const envelope = { id: 'chatcmpl-1', object: 'chat.completion.chunk', created: 1737000000, model }
const chunk = (...choices: object[]) => ({ ...envelope, choices })
const piece = (delta: object, index = 0) => chunk({ index, delta, finish_reason: null })
const finish = (reason: string, index = 0) => chunk({ index, delta: {}, finish_reason: reason })
const said = (content: string, index = 0) => piece({ content }, index)
const tool = (index: number, text: string | null, start?: { id: string; name: string }) =>
  piece({ tool_calls: [{ index, id: start?.id, function: { name: start?.name, arguments: text } }] })
const usage = { prompt_tokens: 1, completion_tokens: 2, total_tokens: 3 }

async function told(text: string | Buffer, count?: number): Promise<ChatEvent[]> {
  const client = scripted.app.client()
  scripted.answer(client, eventStream(text))
  return stream(client, { ...hello, count })
}

describe('an odd stream', { concurrent: true }, () => {
  it('is read without [DONE], if each choice has its end', async () => {
    const whole = { choices: [{ message: { content: 'Hello' }, finishReason: 'STOP' }], usage: null }
    expect((await told(dataLines(said('Hello'), finish('stop')))).at(-1)).toMatchObject(whole)
    const two = await told(dataLines(said('Hello'), finish('stop'), said('you', 1)), 2)
    expect(two.at(-1)).toMatchObject({ __typename: 'UpstreamUnavailableError' })
    const oneOfTwo = await told(dataLines(said('Hello'), finish('stop')), 2)
    expect(oneOfTwo.at(-1)).toMatchObject({ __typename: 'UpstreamUnavailableError' })
  })

  it('is read with [DONE] and no end', async () => {
    const events = await told(dataLines(said('Hello'), tool(0, '{}', { id: 'a', name: 'f' }), '[DONE]'))
    expect(events).toMatchObject([
      { __typename: 'ChatTextDelta', choice: 0, text: 'Hello' },
      { __typename: 'ChatCompletedToolCall', toolCall: { id: 'a', name: 'f', arguments: '{}' } },
      { __typename: 'ChatCompletion', choices: [{ finishReason: null, message: { content: 'Hello' } }] },
    ])
  })

  it('has calls whose pieces come in turns', async () => {
    const [first, second] = [
      { id: 'a', name: 'one' },
      { id: 'b', name: 'two' },
    ]
    const events = await told(
      dataLines(
        tool(0, '', first),
        tool(1, '{"b"', second),
        tool(0, '{"a"', first),
        tool(1, ':2}'),
        tool(0, ':1}'),
        tool(0, null),
        finish('tool_calls'),
        finish('tool_calls'),
        '[DONE]',
      ),
    )
    const calls = [
      { ...first, arguments: '{"a":1}' },
      { ...second, arguments: '{"b":2}' },
    ]
    expect(events.slice(0, -1)).toEqual(
      calls.map(toolCall => ({ __typename: 'ChatCompletedToolCall', choice: 0, toolCall })),
    )
    expect(events.at(-1)).toMatchObject({
      choices: [{ finishReason: 'TOOL_CALLS', message: { content: null, toolCalls: calls } }],
    })
  })

  it('has pieces of all kinds at once, and an empty reason until the end', async () => {
    const events = await told(
      dataLines(
        // A channel of Azure begins with what its filter found.
        { id: '', object: '', created: 0, model: '', choices: [], prompt_filter_results: [] },
        chunk({ index: 1, delta: { role: 'assistant', content: 'Two' }, finish_reason: '' }),
        chunk({
          index: 0,
          delta: { reasoning: 'Hm', content: 'One', refusal: 'No', annotations: [{ type: 'note' }] },
          finish_reason: '',
          logprobs: { content: [{ token: 'One', logprob: -1 }] },
        }),
        chunk({
          index: 0,
          delta: null,
          finish_reason: 'stop',
          logprobs: { content: [{ token: '!', logprob: -2 }] },
        }),
        { ...finish('length', 1), usage },
        { ...envelope, choices: [], usage: null },
        '[DONE]',
        said('too late'),
      ),
      2,
    )
    expect(events.slice(0, -1)).toEqual([
      { __typename: 'ChatTextDelta', choice: 1, text: 'Two' },
      { __typename: 'ChatReasoningDelta', choice: 0, text: 'Hm' },
      { __typename: 'ChatTextDelta', choice: 0, text: 'One' },
      { __typename: 'ChatRefusalDelta', choice: 0, text: 'No' },
    ])
    const message = { toolCalls: [], reasoning: null, refusal: null, annotations: [] }
    const token = { bytes: null, alternatives: [] }
    expect(events.at(-1)).toEqual({
      __typename: 'ChatCompletion',
      upstreamId: 'chatcmpl-1',
      model,
      createdAt: '2025-01-16T04:00:00.000Z',
      choices: [
        {
          index: 0,
          finishReason: 'STOP',
          message: {
            ...message,
            content: 'One',
            reasoning: 'Hm',
            refusal: 'No',
            annotations: [{ type: 'note' }],
          },
          logprobs: [
            { token: 'One', logprob: -1, ...token },
            { token: '!', logprob: -2, ...token },
          ],
        },
        { index: 1, finishReason: 'LENGTH', message: { ...message, content: 'Two' }, logprobs: null },
      ],
      usage: {
        promptTokens: 1,
        completionTokens: 2,
        totalTokens: 3,
        promptDetails: null,
        completionDetails: null,
      },
    })
  })

  it('has other line ends, comments and characters of many bytes', async () => {
    const text = dataLines(said('Grüße, 世界 👋'), finish('stop'), '[DONE]')
    const events = await told(`: PING\r\n\r\n${text.replaceAll('\n', '\r\n')}`)
    expect(textOf(events)).toBe('Grüße, 世界 👋')
    assertCompletion(events.at(-1))
  })

  it.each<[string, string]>([
    ['nothing', ''],
    ['nothing but [DONE]', dataLines('[DONE]')],
    ['nothing but a count', dataLines({ ...envelope, choices: [], usage }, '[DONE]')],
    ['what is no JSON', dataLines('Hello', '[DONE]')],
    ['pieces of something else', dataLines({ type: 'response.created' }, '[DONE]')],
    ['an event without an end', `data: {"choices": "${'a'.repeat(1024 * 1024)}`],
    ['a bare error of another shape', '{"code":"get_channel_failed","message":"no","data":null}'],
    ['an error and nothing else', dataLines({ error: { message: 'no', type: 'server_error', code: null } })],
  ])('of %s is an error', async (_, text) => {
    expect(await told(text)).toMatchObject([{ __typename: 'UpstreamUnavailableError' }])
  })

  it('that is none is an error', async () => {
    const client = scripted.app.client()
    const message = { role: 'assistant', content: 'Hello' }
    scripted.answer(client, json({ ...envelope, choices: [{ index: 0, message, finish_reason: 'stop' }] }))
    expect(await stream(client, hello)).toMatchObject([{ __typename: 'UpstreamUnavailableError' }])
  })
})
