import { print } from 'graphql'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startTestApp, type TestApp } from '../../support/app.ts'
import { uploadForm } from '../../support/client.ts'
import { sentBy } from '../../support/observe.ts'
import {
  assertCompletion,
  type ChatInput,
  create,
  files,
  hello,
  model,
  stream,
  user,
  weather,
} from './conversation.ts'
import { createChatCompletion, streamChatCompletion } from './documents.ts'

let app: TestApp
beforeAll(async () => {
  app = await startTestApp()
})
afterAll(() => app.stop())

const url = 'https://example.com/a%20b.png?size=1'
const helloBody = { model, messages: [{ role: 'user', content: 'Good morning, dear model' }] }
const weatherTool = { type: 'function', function: weather }
const call = { id: 'call_1', name: 'get_weather', arguments: '{"city":"Oslo"}' }
const callBody = {
  id: 'call_1',
  type: 'function',
  function: { name: 'get_weather', arguments: '{"city":"Oslo"}' },
}

describe('what is sent', { concurrent: true }, () => {
  it.each<[string, Partial<ChatInput>, object]>([
    ['nothing that was not given', {}, {}],
    [
      'how it is written',
      {
        maxTokens: 5,
        temperature: 0,
        topP: 0.9,
        count: 2,
        stop: ['END', ' '],
        presencePenalty: -2,
        frequencyPenalty: 2,
        logitBias: [
          { tokenId: 50256, bias: -100 },
          { tokenId: 0, bias: 1.5 },
        ],
        seed: -7,
        user: 'someone',
      },
      {
        max_tokens: 5,
        temperature: 0,
        top_p: 0.9,
        n: 2,
        stop: ['END', ' '],
        presence_penalty: -2,
        frequency_penalty: 2,
        logit_bias: { '50256': -100, '0': 1.5 },
        seed: -7,
        user: 'someone',
      },
    ],
    [
      'how long it may think and write',
      { model: 'o3-mini', maxCompletionTokens: 100, reasoningEffort: 'XHIGH' },
      { model: 'o3-mini', max_completion_tokens: 100, reasoning_effort: 'xhigh' },
    ],
    [
      'that probabilities are wanted',
      { logprobs: true, topLogprobs: 2 },
      { logprobs: true, top_logprobs: 2 },
    ],
    ['that they are not', { logprobs: false }, { logprobs: false }],
    [
      'tools and which one is called',
      {
        tools: [{ ...weather, strict: true }, { name: 'stop' }],
        toolChoice: { function: 'get_weather' },
        parallelToolCalls: false,
      },
      {
        tools: [
          { type: 'function', function: { ...weather, strict: true } },
          { type: 'function', function: { name: 'stop' } },
        ],
        tool_choice: { type: 'function', function: { name: 'get_weather' } },
        parallel_tool_calls: false,
      },
    ],
    ...(['NONE', 'AUTO', 'REQUIRED'] as const).map((mode): [string, Partial<ChatInput>, object] => [
      `tools and the choice ${mode}`,
      { tools: [weather], toolChoice: { mode } },
      { tools: [weatherTool], tool_choice: mode.toLowerCase() },
    ]),
    [
      'a text as the form of the answer',
      { responseFormat: { type: 'TEXT' } },
      { response_format: { type: 'text' } },
    ],
    [
      'JSON as the form of the answer',
      { messages: user('As JSON, please'), responseFormat: { type: 'JSON_OBJECT' } },
      {
        messages: [{ role: 'user', content: 'As JSON, please' }],
        response_format: { type: 'json_object' },
      },
    ],
    [
      'a schema as the form of the answer',
      {
        responseFormat: {
          jsonSchema: { name: 'w', description: 'of a city', schema: weather.parameters, strict: true },
        },
      },
      {
        response_format: {
          type: 'json_schema',
          json_schema: { name: 'w', description: 'of a city', schema: weather.parameters, strict: true },
        },
      },
    ],
    [
      'every kind of message',
      {
        messages: [
          { system: { content: ' Be brief. ', name: 'house' } },
          { developer: { content: 'Be kind.' } },
          { user: { content: [{ text: 'Weather in Oslo?' }], name: 'ada' } },
          { assistant: { toolCalls: [call], name: 'ada' } },
          { tool: { toolCallId: 'call_1', content: '' } },
          { assistant: { content: 'Rain.', refusal: 'No more.' } },
          { user: { content: [{ text: 'One' }, { text: 'Two' }] } },
        ],
      },
      {
        messages: [
          { role: 'system', content: ' Be brief. ', name: 'house' },
          { role: 'developer', content: 'Be kind.' },
          { role: 'user', content: 'Weather in Oslo?', name: 'ada' },
          { role: 'assistant', content: null, tool_calls: [callBody], name: 'ada' },
          { role: 'tool', tool_call_id: 'call_1', content: '' },
          { role: 'assistant', content: 'Rain.', refusal: 'No more.' },
          {
            role: 'user',
            content: [
              { type: 'text', text: 'One' },
              { type: 'text', text: 'Two' },
            ],
          },
        ],
      },
    ],
    [
      'pictures, sound and documents',
      {
        messages: [
          {
            user: {
              content: [
                { text: 'Compare' },
                { image: { image: url, detail: 'LOW' } },
                { image: { image: files.png } },
                { audio: { audio: files.mp3 } },
                { audio: { audio: `data:audio/x-wav;base64,${files.wav}` } },
                { file: { file: files.pdf, filename: 'contract.pdf' } },
                { file: { file: files.pdf } },
              ],
            },
          },
        ],
      },
      {
        messages: [
          {
            role: 'user',
            content: [
              { type: 'text', text: 'Compare' },
              { type: 'image_url', image_url: { url, detail: 'low' } },
              { type: 'image_url', image_url: { url: `data:image/png;base64,${files.png}` } },
              { type: 'input_audio', input_audio: { data: files.mp3, format: 'mp3' } },
              { type: 'input_audio', input_audio: { data: files.wav, format: 'wav' } },
              {
                type: 'file',
                file: { filename: 'contract.pdf', file_data: `data:application/pdf;base64,${files.pdf}` },
              },
              {
                type: 'file',
                file: { filename: 'file.pdf', file_data: `data:application/pdf;base64,${files.pdf}` },
              },
            ],
          },
        ],
      },
    ],
  ])('is %s', async (_, given, sent) => {
    const client = app.client()
    const body = { ...helloBody, ...sent }
    assertCompletion(await create(client, { ...hello, ...given }))
    assertCompletion((await stream(client, { ...hello, ...given })).at(-1))
    expect(sentBy(app, client)).toMatchObject([
      { method: 'POST', path: '/v1/chat/completions', headers: { accept: 'application/json' } },
      { method: 'POST', path: '/v1/chat/completions', headers: { accept: 'text/event-stream' } },
    ])
    expect(sentBy(app, client).map(({ body }) => body)).toEqual([
      body,
      { ...body, stream: true, stream_options: { include_usage: true } },
    ])
  })

  it.each(['gpt-4o', 'deepseek/deepseek-chat:free', 'claude-sonnet-4@20250514', 'gpt-4o+search'])(
    'is the model %s',
    async name => {
      const client = app.client()
      await create(client, { ...hello, model: name })
      expect(sentBy(app, client)).toMatchObject([{ body: { model: name } }])
    },
  )
})

describe('an uploaded picture', { concurrent: true }, () => {
  const messages = [{ user: { content: [{ text: 'What is it?' }, { image: { image: null } }] } }]
  const variables = { input: { model, messages } }
  const uploads = { 'input.messages.0.user.content.1.image.image': Buffer.from(files.png, 'base64') }
  const content = [
    { type: 'text', text: 'What is it?' },
    { type: 'image_url', image_url: { url: `data:image/png;base64,${files.png}` } },
  ]

  it('goes as a data URI', async () => {
    const client = app.client()
    const { body } = await client.upload({ query: print(createChatCompletion), variables }, uploads)
    expect(body).toMatchObject({
      data: {
        createChatCompletion: {
          choices: [{ message: { content: 'I got 1 message, 1 picture. You said: What is it?' } }],
        },
      },
    })
    expect(sentBy(app, client)).toMatchObject([{ body: { messages: [{ role: 'user', content }] } }])
  })

  it('goes so for a stream, too', async () => {
    const client = app.client()
    const response = await fetch(`${app.url}/graphql`, {
      method: 'POST',
      headers: {
        accept: 'text/event-stream',
        authorization: `Bearer ${client.key}`,
        'graphql-require-preflight': 'true',
      },
      body: uploadForm({ query: print(streamChatCompletion), variables }, uploads),
    })
    const text = await response.text()
    expect(text).toContain('"content":"I got 1 message, 1 picture. You said: What is it?"')
    expect(text).not.toContain('Error')
    expect(sentBy(app, client)).toMatchObject([{ body: { stream: true, messages: [{ content }] } }])
  })
})
