import { readFile } from 'node:fs/promises'
import type { ClientOptions } from '@anthropic-ai/sdk'
import Anthropic from '@anthropic-ai/sdk'
import { afterAll, afterEach, describe, expect, test } from 'vitest'
import { listenSandbox } from '../../src/sandbox/listen.ts'

const { url, sandbox, close } = await listenSandbox({ pace: 'manual', eventMs: 1 })
const clientOf = (options: ClientOptions) => new Anthropic({ baseURL: url, maxRetries: 0, ...options })
const client = clientOf({ authToken: 'sk-anna', apiKey: null })
afterEach(() => sandbox.faults.clear())
afterAll(close)

const model = 'claude-sonnet-5'
const ask = (content: string) => ({
  model,
  max_tokens: 2048,
  messages: [{ role: 'user' as const, content }],
})
const weather: Anthropic.Tool = {
  name: 'get_weather',
  input_schema: { type: 'object', properties: { city: { type: 'string' } }, required: ['city'] },
}
const png = (await readFile(new URL('../../src/sandbox/media/image.png', import.meta.url))).toString('base64')

describe('the vendor’s SDK', () => {
  test('creates a message with a bearer', async () => {
    const message = await client.messages.create(ask('What is a storyboard?'))
    expect(message).toMatchObject({
      role: 'assistant',
      stop_reason: 'end_turn',
      content: [{ type: 'text', text: expect.stringContaining('What is a storyboard?') }],
      usage: { input_tokens: 4 },
    })
    expect(sandbox.requests.at(-1)).toMatchObject({
      operationId: 'createMessage',
      headers: { authorization: 'Bearer sk-anna', 'anthropic-version': expect.any(String) },
      status: 200,
    })
  })

  test('creates a message with an API key, which it sends as a bearer too', async () => {
    const message = await clientOf({ apiKey: 'sk-anna', authToken: null }).messages.create(ask('Hello'))
    expect(message.type).toBe('message')
    expect(sandbox.requests.at(-1)?.headers).toMatchObject({ authorization: 'Bearer sk-anna' })
  })

  test('creates a message with a key in x-api-key', async () => {
    const defaultHeaders = { 'x-api-key': 'sk-anna', authorization: null }
    const message = await clientOf({ apiKey: null, authToken: null, defaultHeaders }).messages.create(
      ask('Hello'),
    )
    expect(message.type).toBe('message')
    expect(sandbox.requests.at(-1)?.headers).toMatchObject({ 'x-api-key': 'sk-anna' })
    expect(sandbox.requests.at(-1)?.headers.authorization).toBeUndefined()
  })

  test('sends a picture', async () => {
    const message = await client.messages.create({
      model,
      max_tokens: 256,
      messages: [
        {
          role: 'user',
          content: [
            { type: 'image', source: { type: 'base64', media_type: 'image/png', data: png } },
            { type: 'text', text: 'What is on it?' },
          ],
        },
      ],
    })
    expect(message.content).toMatchObject([{ text: expect.stringContaining('1 picture') }])
  })

  test('streams, and puts the message together', async () => {
    const stream = client.messages.stream(ask('What is a storyboard?'))
    const texts: string[] = []
    const events: string[] = []
    stream.on('text', text => texts.push(text))
    stream.on('streamEvent', ({ type }) => events.push(type))
    const message = await stream.finalMessage()
    expect(message.content).toMatchObject([{ type: 'text', text: texts.join('') }])
    expect(texts.length).toBeGreaterThan(3)
    expect(message).toMatchObject({ stop_reason: 'end_turn', usage: { output_tokens: 16 } })
    expect(events.at(0)).toBe('message_start')
    expect(events.at(-1)).toBe('message_stop')
  })

  test('streams thoughts and the call of a tool', async () => {
    const thinking = { type: 'enabled', budget_tokens: 1024 } as const
    const stream = client.messages.stream({ ...ask('Weather in Oslo?'), thinking, tools: [weather] })
    const message = await stream.finalMessage()
    expect(message.content).toMatchObject([
      {
        type: 'thinking',
        thinking: expect.stringContaining('Oslo'),
        signature: expect.stringMatching(/^\S{40,}$/),
      },
      { type: 'text', text: 'I will ask get_weather.' },
      { type: 'tool_use', name: 'get_weather', input: { city: expect.any(String) } },
    ])
    expect(message.stop_reason).toBe('tool_use')
  })

  test.each([false, true])(
    'makes the round trip of a tool, thinking included (streamed: %s)',
    async streamed => {
      const first = {
        ...ask('Weather in Oslo?'),
        tools: [weather],
        thinking: { type: 'adaptive' } as const,
      }
      const run = (params: typeof first) =>
        streamed ? client.messages.stream(params).finalMessage() : client.messages.create(params)
      const called = await run(first)
      const call = called.content.find(block => block.type === 'tool_use')
      const answered = await client.messages.create({
        ...first,
        messages: [
          ...first.messages,
          { role: 'assistant', content: called.content },
          {
            role: 'user',
            content: [{ type: 'tool_result', tool_use_id: call?.id ?? '', content: '4 degrees and rain' }],
          },
        ],
      })
      expect(answered.content.at(-1)).toMatchObject({ text: 'The tool says: 4 degrees and rain' })
    },
  )

  test('meets its own errors', async () => {
    await expect(client.messages.create({ ...ask('Hello'), messages: [] })).rejects.toSatisfy(
      error => error instanceof Anthropic.BadRequestError && error.status === 400,
    )
    await expect(
      clientOf({ authToken: 'key', apiKey: null }).messages.create(ask('Hello')),
    ).rejects.toBeInstanceOf(Anthropic.AuthenticationError)
    sandbox.faults.add({ fault: 'rate-limit', shape: 'typed', code: 'rate_limit_error', times: 1 })
    await expect(client.messages.create(ask('Hello'))).rejects.toBeInstanceOf(Anthropic.RateLimitError)
    sandbox.faults.add({
      fault: 'unavailable',
      status: 529,
      shape: 'typed',
      code: 'overloaded_error',
      times: 1,
    })
    await expect(client.messages.create(ask('Hello'))).rejects.toMatchObject({
      status: 529,
      error: { error: { type: 'overloaded_error' } },
    })
    await expect(client.messages.create(ask('Hello'))).resolves.toMatchObject({ type: 'message' })
  })

  test('meets an error within a stream', async () => {
    sandbox.faults.add({ fault: 'stream-error', code: 'overloaded_error', message: 'Overloaded', count: 5 })
    const stream = client.messages.stream(ask('Hello'))
    await expect(stream.finalMessage()).rejects.toMatchObject({
      message: expect.stringContaining('Overloaded'),
    })
  })

  test('leaves a stream that it has heard enough of', async () => {
    sandbox.faults.add({ fault: 'stream-hang', count: 4 })
    const stream = client.messages.stream(ask('Leave this one'))
    for await (const event of stream) if (event.type === 'content_block_delta') break
    const left = await sandbox.requested(
      ({ body, left }) => left !== undefined && JSON.stringify(body).includes('Leave this one'),
    )
    expect(left.status).toBe(200)
  })
})
