import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { sentBy } from '../../support/observe.ts'
import { brokenStreams } from '../broken-streams.ts'
import {
  assertCompletion,
  type ChatEvent,
  type ChatInput,
  type ChatResult,
  create,
  hello,
  model,
  stream,
  user,
  weather,
} from './conversation.ts'
import { json, type ScriptedApp, startScriptedApp } from './scripted.ts'

const operation = 'createChatCompletion'
let scripted: ScriptedApp
beforeAll(async () => {
  scripted = await startScriptedApp({ GENERATION_TIMEOUT_SECONDS: '2', UPSTREAM_TIMEOUT_SECONDS: '1' })
})
afterAll(() => scripted.stop())

const said = {
  content: null,
  refusal: null,
  reasoning: null,
  toolCalls: [],
  annotations: [],
}
const toolCall = { id: expect.stringMatching(/^call_/), name: 'get_weather', arguments: '{"city":"text"}' }
const greeting = 'I got 1 message, 0 pictures. You said: Good morning, dear model'
const forbidden = { ...hello, messages: user('something forbidden') }
const asked = (text: string): ChatInput => ({ model, messages: user(text), tools: [weather] })

/** The pieces of one choice's text, joined. */
const joined = (events: ChatEvent[], type: ChatEvent['__typename'], index: number): string | null =>
  events
    .flatMap(event =>
      'text' in event && event.__typename === type && event.choice === index ? event.text : [],
    )
    .join('') || null

describe('an answer, whole and as the end of a stream,', { concurrent: true }, () => {
  it.each<[string, ChatInput, object]>([
    [
      'is a text',
      hello,
      {
        model,
        choices: [
          { index: 0, finishReason: 'STOP', message: { ...said, content: greeting }, logprobs: null },
        ],
        usage: { promptTokens: 4, completionTokens: 12, totalTokens: 16, promptDetails: null },
      },
    ],
    [
      'ends where its tokens end',
      { ...hello, maxTokens: 2 },
      { choices: [{ finishReason: 'LENGTH', message: { ...said, content: 'I got' } }] },
    ],
    [
      'is several',
      { ...hello, count: 2 },
      {
        choices: [
          { index: 0, finishReason: 'STOP', message: { content: greeting } },
          { index: 1, finishReason: 'STOP', message: { content: `${greeting} (choice 2)` } },
        ],
      },
    ],
    [
      'has thoughts',
      { ...hello, model: 'deepseek-reasoner' },
      {
        choices: [{ message: { ...said, content: greeting, reasoning: 'The user sent 1 message.' } }],
        usage: {
          completionDetails: {
            reasoningTokens: 5,
            audioTokens: null,
            textTokens: null,
            acceptedPredictionTokens: null,
            rejectedPredictionTokens: null,
          },
        },
      },
    ],
    [
      'is a call of a tool',
      asked('Weather?'),
      { choices: [{ finishReason: 'TOOL_CALLS', message: { ...said, toolCalls: [toolCall] } }] },
    ],
    [
      'is several calls',
      { ...asked('Weather, twice?'), count: 2 },
      {
        choices: [
          { finishReason: 'TOOL_CALLS', message: { ...said, toolCalls: [toolCall, toolCall] } },
          { finishReason: 'TOOL_CALLS', message: { ...said, toolCalls: [toolCall, toolCall] } },
        ],
      },
    ],
    [
      'goes on from what a tool gave back',
      {
        ...hello,
        messages: [
          ...[user('Weather?')].flat(),
          { assistant: { toolCalls: [{ id: 'c', name: 'get_weather', arguments: '{}' }] } },
          { tool: { toolCallId: 'c', content: 'rain' } },
        ],
      },
      { choices: [{ finishReason: 'STOP', message: { content: 'The tool said: rain' } }] },
    ],
    [
      'is JSON by a schema',
      { ...hello, responseFormat: { jsonSchema: { name: 'weather', schema: weather.parameters } } },
      { choices: [{ message: { content: '{"city":"text"}' } }] },
    ],
    [
      'that the moderation cut is an answer, too',
      forbidden,
      {
        choices: [
          { finishReason: 'CONTENT_FILTER', message: { ...said, refusal: 'I cannot help with that.' } },
        ],
      },
    ],
    [
      'tells how probable it was',
      { ...hello, maxTokens: 1, logprobs: true, topLogprobs: 2 },
      {
        choices: [
          {
            message: { content: 'I' },
            logprobs: [
              {
                token: 'I',
                logprob: Math.log(0.5),
                bytes: [73],
                alternatives: [
                  { token: 'I', logprob: Math.log(0.5), bytes: [73] },
                  { token: 'I1', logprob: Math.log(0.25), bytes: [73, 49] },
                ],
              },
            ],
          },
        ],
      },
    ],
  ])('%s', async (_, input, expected) => {
    const client = scripted.app.client()
    const whole = await create(client, input)
    assertCompletion(whole)
    expect(whole).toMatchObject(expected)
    expect(whole.upstreamId).toMatch(/^chatcmpl-/)
    expect(Math.abs(Date.parse(whole.createdAt ?? '') - Date.now())).toBeLessThan(60_000)

    const events = await stream(client, input)
    const last = events.pop()
    assertCompletion(last)
    expect(last).toMatchObject(expected)
    expect(last.usage).toEqual(whole.usage)
    for (const { index, message } of last.choices) {
      expect(joined(events, 'ChatTextDelta', index)).toBe(message.content)
      expect(joined(events, 'ChatReasoningDelta', index)).toBe(message.reasoning)
      expect(joined(events, 'ChatRefusalDelta', index)).toBe(message.refusal)
      const calls = events.flatMap(event =>
        event.__typename === 'ChatCompletedToolCall' && event.choice === index ? event.toolCall : [],
      )
      expect(calls).toEqual(message.toolCalls)
    }
  })

  it('comes in many pieces', async () => {
    const events = await stream(scripted.app.client(), hello)
    expect(events.map(event => event.__typename)).toEqual([
      ...Array(12).fill('ChatTextDelta'),
      'ChatCompletion',
    ])
  })
})

describe('an error comes as data', { concurrent: true }, () => {
  it.each([
    ...brokenStreams.filter(({ fault }) => !fault.fault.startsWith('stream-')),
    { fault: { fault: 'refused-with-200' }, type: 'ContentRefusedError' },
    { fault: { fault: 'refused-with-200', code: 'content_filter' }, type: 'ContentRefusedError' },
    { fault: { fault: 'refused-with-200', code: 'invalid_value' }, type: 'UpstreamRefusedError' },
    { fault: { fault: 'refused-with-200', code: 'insufficient_quota' }, type: 'QuotaExceededError' },
    { fault: { fault: 'server-error' }, type: 'UpstreamUnavailableError' },
    { fault: { fault: 'truncated' }, type: 'UpstreamUnavailableError' },
    { fault: { fault: 'cut-during' }, type: 'UpstreamUnavailableError' },
    { fault: { fault: 'cut-after' }, type: 'UpstreamUnavailableError' },
    { fault: { fault: 'hang' }, type: 'UpstreamUnavailableError' },
  ] satisfies typeof brokenStreams)('$type of $fault', async ({ fault, type }) => {
    const { app } = scripted
    const client = app.client()
    app.sandbox.faults.add({ ...fault, key: client.key, operation })
    const result = await create(client, hello)
    expect(result).toMatchObject({ __typename: type, message: expect.stringMatching(/./) })
    expect(JSON.stringify(result)).not.toContain(client.key)
    expect(sentBy(app, client)).toHaveLength(1)
  })

  it('of a model that nobody serves', async () => {
    const client = scripted.app.client()
    const refused = {
      __typename: 'UpstreamRefusedError',
      upstreamStatus: 503,
      upstreamCode: 'model_not_found',
      upstreamRequestId: expect.stringMatching(/./),
    }
    expect(await create(client, { ...hello, model: 'nobody-1' })).toMatchObject(refused)
    expect(await stream(client, { ...hello, model: 'nobody-1' })).toMatchObject([refused])
  })

  it('but for a missing key, which is no data', async () => {
    const client = scripted.app.client(null)
    await expect(create(client, hello)).rejects.toThrow('UNAUTHENTICATED')
    await expect(stream(client, hello)).rejects.toThrow()
  })
})

describe('an odd answer', { concurrent: true }, () => {
  const choice = { index: 0, message: { role: 'assistant', content: 'Hello' }, finish_reason: 'stop' }
  const answer = {
    id: 'chatcmpl-1',
    object: 'chat.completion',
    created: 1737000000,
    model,
    choices: [choice],
  }
  const read = { __typename: 'ChatCompletion', choices: [{ message: { content: 'Hello' } }] }
  const tell = (body: object): Promise<ChatResult> => {
    const client = scripted.app.client()
    scripted.answer(client, json(body))
    return create(client, hello)
  }

  it('has only what was said, once', async () => {
    expect(await tell(answer)).toEqual({
      __typename: 'ChatCompletion',
      upstreamId: 'chatcmpl-1',
      model,
      createdAt: '2025-01-16T04:00:00.000Z',
      choices: [{ index: 0, finishReason: 'STOP', message: { ...said, content: 'Hello' }, logprobs: null }],
      usage: null,
    })
  })

  it.each<[string, object, object]>([
    ['of a reason that is not known', { finish_reason: 'moderated' }, { finishReason: 'UNKNOWN' }],
    ['of the oldest reason', { finish_reason: 'function_call' }, { finishReason: 'UNKNOWN' }],
    ['of a reason that is a trap', { finish_reason: 'constructor' }, { finishReason: 'UNKNOWN' }],
    ['without a reason', { finish_reason: null }, { finishReason: null }],
    ['with an empty reason', { finish_reason: '' }, { finishReason: null }],
    [
      'that says nothing',
      { message: { role: 'assistant', content: '', reasoning: '', tool_calls: null } },
      { message: said },
    ],
    [
      'with thoughts by another name',
      { message: { role: 'assistant', content: 'Hello', reasoning: 'Hm' } },
      { message: { ...said, content: 'Hello', reasoning: 'Hm' } },
    ],
    [
      'with a call of nothing',
      { message: { tool_calls: [{ id: 'a', function: { name: 'f', arguments: null } }] } },
      { message: { ...said, toolCalls: [{ id: 'a', name: 'f', arguments: '' }] } },
    ],
    [
      'with notes',
      { message: { role: 'assistant', content: 'Hello', annotations: [{ type: 'url_citation' }] } },
      { message: { annotations: [{ type: 'url_citation' }] } },
    ],
    ['with notes that are none', { message: { role: 'assistant', annotations: 'none' } }, { message: said }],
    ['with probabilities that are none', { logprobs: { content: 'high' } }, { logprobs: null }],
    ['with probabilities of nothing', { logprobs: {} }, { logprobs: null }],
    [
      'with bare probabilities',
      { logprobs: { content: [{ token: 'Hello', logprob: -1 }], refusal: null } },
      { logprobs: [{ token: 'Hello', logprob: -1, bytes: null, alternatives: [] }] },
    ],
  ])('%s is an answer', async (_, change, expected) => {
    expect(await tell({ ...answer, choices: [{ ...choice, ...change }] })).toMatchObject({
      __typename: 'ChatCompletion',
      choices: [expected],
    })
  })

  it.each<[string, object, object]>([
    ['without a name', { id: undefined, model: null, created: 0 }, { upstreamId: null, createdAt: null }],
    ['with a count of nothing', { usage: { prompt_tokens: 1 } }, { usage: null }],
    [
      'with all that can be counted',
      {
        usage: {
          prompt_tokens: 10,
          completion_tokens: 20,
          total_tokens: 30,
          prompt_tokens_details: { cached_tokens: 1, audio_tokens: 2, text_tokens: 3, image_tokens: 4 },
          completion_tokens_details: {
            reasoning_tokens: 5,
            audio_tokens: 6,
            text_tokens: 7,
            accepted_prediction_tokens: 8,
            rejected_prediction_tokens: 'nine',
          },
        },
      },
      {
        usage: {
          promptTokens: 10,
          completionTokens: 20,
          totalTokens: 30,
          promptDetails: { cachedTokens: 1, audioTokens: 2, textTokens: 3, imageTokens: 4 },
          completionDetails: {
            reasoningTokens: 5,
            audioTokens: 6,
            textTokens: 7,
            acceptedPredictionTokens: 8,
            rejectedPredictionTokens: null,
          },
        },
      },
    ],
  ])('%s is an answer', async (_, change, expected) => {
    expect(await tell({ ...answer, ...change })).toMatchObject({ ...read, ...expected })
  })

  it.each<[string, object, object]>([
    ['without a choice', { ...answer, choices: [] }, { __typename: 'UpstreamUnavailableError' }],
    ['of another kind', { object: 'list', data: [] }, { __typename: 'UpstreamUnavailableError' }],
    [
      'with a call that has no name',
      { ...answer, choices: [{ ...choice, message: { tool_calls: [{ id: 'a' }] } }] },
      { __typename: 'UpstreamUnavailableError' },
    ],
    [
      'that is an error',
      { error: { message: 'busy (request id: 42)', type: 'upstream_error', code: null } },
      {
        __typename: 'UpstreamUnavailableError',
        message: 'busy',
        upstreamCode: 'upstream_error',
        upstreamRequestId: '42',
      },
    ],
    [
      'that is a refusal',
      { error: { message: 'no', code: 'content_policy_violation' } },
      { __typename: 'ContentRefusedError', message: 'no', upstreamStatus: 200 },
    ],
    [
      'that is an error and a trap',
      { error: { message: 'no', code: 'constructor' } },
      { __typename: 'UpstreamUnavailableError', upstreamCode: 'constructor' },
    ],
  ])('%s is none', async (_, body, expected) => {
    expect(await tell(body)).toMatchObject(expected)
  })
})
