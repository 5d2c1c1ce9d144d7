import { readFile } from 'node:fs/promises'
import OpenAI, { APIError, BadRequestError, InternalServerError, toFile } from 'openai'
import { zodResponseFormat } from 'openai/helpers/zod'
import { afterAll, describe, expect, test } from 'vitest'
import { z } from 'zod'
import { listenSandbox } from '../../src/sandbox/listen.ts'

const { url, sandbox, close } = await listenSandbox({ pace: 'manual', eventMs: 1 })
const client = new OpenAI({ baseURL: `${url}/v1`, apiKey: 'sk-anna', maxRetries: 0 })
afterAll(close)

const media = (name: string) => readFile(new URL(`../../src/sandbox/media/${name}`, import.meta.url))
const model = 'gpt-4o'
const messages = [{ role: 'user', content: 'Tell me of Oslo' }] as const
const content = 'I got 1 message, 0 pictures. You said: Tell me of Oslo'

/** Reads a stream, or every page of a list, to its end. */
async function collect<T>(items: AsyncIterable<T>): Promise<T[]> {
  const collected: T[] = []
  for await (const item of items) collected.push(item)
  return collected
}

describe('a chat of the vendor’s SDK', () => {
  test('is answered whole', async () => {
    const completion = await client.chat.completions.create({ model, messages: [...messages] })
    expect(completion.choices).toMatchObject([{ message: { content }, finish_reason: 'stop' }])
    expect(completion.usage?.total_tokens).toBe(4 + 12)
    expect(sandbox.requests.at(-1)).toMatchObject({
      operationId: 'createChatCompletion',
      headers: { authorization: 'Bearer sk-anna' },
      body: { model, messages },
    })
  })

  test('is answered as a stream', async () => {
    const stream = await client.chat.completions.create({ model, messages: [...messages], stream: true })
    const chunks = await collect(stream)
    expect(chunks.map(chunk => chunk.choices[0]?.delta.content ?? '').join('')).toBe(content)
    expect(chunks.at(-1)?.choices[0]?.finish_reason).toBe('stop')
  })

  test('is put together by the helper for streams', async () => {
    const stream = client.chat.completions.stream({
      model,
      messages: [...messages],
      stream_options: { include_usage: true },
    })
    const pieces: string[] = []
    stream.on('content', delta => pieces.push(delta))
    const completion = await stream.finalChatCompletion()
    expect(pieces.join('')).toBe(content)
    expect(completion).toMatchObject({
      choices: [{ message: { content }, finish_reason: 'stop' }],
      usage: { total_tokens: 16 },
    })
  })

  test('calls tools, whole and streamed', async () => {
    const parameters = { type: 'object', properties: { city: { type: 'string' } }, required: ['city'] }
    const request = {
      model,
      messages: [{ role: 'user', content: 'Look twice' } as const],
      tools: [{ type: 'function', function: { name: 'weather', parameters } } as const],
    }
    const called = { type: 'function', function: { name: 'weather', arguments: '{"city":"text"}' } }
    const choices = [{ message: { tool_calls: [called, called] }, finish_reason: 'tool_calls' }]
    expect(await client.chat.completions.create(request)).toMatchObject({ choices })
    const streamed = await client.chat.completions.stream(request).finalChatCompletion()
    expect(streamed).toMatchObject({ choices })
  })

  test('runs tools until there is an answer', async () => {
    const cities: unknown[] = []
    const runner = client.chat.completions.runTools({
      model,
      messages: [...messages],
      tools: [
        {
          type: 'function',
          function: {
            name: 'weather',
            description: 'Weather of a city',
            parameters: { type: 'object', properties: { city: { type: 'string' } }, required: ['city'] },
            parse: JSON.parse,
            function: (parsed: unknown) => {
              cities.push(parsed)
              return 'rain'
            },
          },
        },
      ],
    })
    expect(await runner.finalContent()).toBe('The tool said: rain')
    expect(cities).toEqual([{ city: 'text' }])
  })

  test('is parsed by a schema', async () => {
    const forecast = z.object({ city: z.string(), days: z.int().min(2), warm: z.boolean() })
    const completion = await client.chat.completions.parse({
      model,
      messages: [...messages],
      response_format: zodResponseFormat(forecast, 'forecast'),
    })
    expect(completion.choices[0]?.message.parsed).toEqual({ city: 'text', days: 2, warm: true })
  })

  test('meets the SDK’s own errors', async () => {
    const unserved = client.chat.completions.create({ model: 'llama-3', messages: [...messages] })
    await expect(unserved).rejects.toThrow(InternalServerError)
    const impossible = client.chat.completions.create({ model, messages: [...messages], top_logprobs: 1 })
    await expect(impossible).rejects.toThrow(BadRequestError)
    const headers = { 'x-sandbox-fault': 'stream-error;count=2;message=overloaded' }
    const stream = await client.chat.completions.create(
      { model, messages: [...messages], stream: true },
      { headers },
    )
    const reading = collect(stream)
    await expect(reading).rejects.toThrow(APIError)
    await expect(reading).rejects.toThrow('overloaded')
  })
})

test('the vendor’s SDK has pictures drawn', async () => {
  const { data } = await client.images.generate({ model: 'dall-e-3', prompt: 'a lighthouse' })
  expect(data?.[0]?.revised_prompt).toMatch(/a lighthouse/)
  expect((await fetch(data?.[0]?.url ?? '')).headers.get('content-type')).toBe('image/png')
  const drawn = await client.images.generate({ model: 'gpt-image-1', prompt: 'a lighthouse', n: 2 })
  expect(drawn.data?.map(({ b64_json }) => b64_json)).toEqual(
    Array(2).fill((await media('image.png')).toString('base64')),
  )
})

test('the vendor’s SDK has pictures changed', async () => {
  const image = await toFile(media('image.png'), 'a.png', { type: 'image/png' })
  const other = await toFile(media('image.jpg'), 'b.jpg', { type: 'image/jpeg' })
  const prompt = 'make it night'
  const edited = await client.images.edit({ model: 'gpt-image-1', image, mask: image, prompt })
  expect(edited).toMatchObject({ usage: { input_tokens_details: { image_tokens: 250 } } })
  expect(sandbox.requests.at(-1)).toMatchObject({
    operationId: 'editImage',
    body: { prompt, image: { filename: 'a.png' }, mask: { filename: 'a.png' } },
  })
  const combined = await client.images.edit({ model: 'gpt-image-1', image: [image, other], prompt })
  expect(combined).toMatchObject({ usage: { input_tokens_details: { image_tokens: 500 } } })
  expect(sandbox.requests.at(-1)?.body).toMatchObject({
    'image[]': [{ filename: 'a.png' }, { filename: 'b.jpg' }],
  })
})

test('the vendor’s SDK has a text spoken', async () => {
  const speech = await client.audio.speech.create({
    model: 'tts-1',
    voice: 'nova',
    input: 'A boat.',
    response_format: 'wav',
  })
  expect(Buffer.from(await speech.arrayBuffer())).toEqual(await media('audio.wav'))
})

test('the vendor’s SDK has speech written down and translated', async () => {
  const file = await toFile(media('audio.wav'), 'speech.wav', { type: 'audio/wav' })
  const transcription = await client.audio.transcriptions.create({
    model: 'whisper-1',
    file,
    response_format: 'verbose_json',
    timestamp_granularities: ['word', 'segment'],
  })
  expect(transcription).toMatchObject({
    language: 'english',
    duration: 2,
    segments: [{ id: 0 }, { id: 1 }],
    words: expect.arrayContaining([{ word: 'wav.', start: 0.909, end: 1.091 }]),
  })
  const subtitles = await client.audio.transcriptions.create({
    model: 'whisper-1',
    file,
    response_format: 'srt',
  })
  expect(subtitles).toMatch(/^1\n00:00:00,000 --> /)
  const translation = await client.audio.translations.create({ model: 'whisper-1', file })
  expect(translation.text).toMatch(/^I heard 2 seconds of wav/)
})

test('the vendor’s SDK gets the same vectors in both encodings', async () => {
  const request = { model: 'text-embedding-3-small', input: ['red boat', 'blue boat'], dimensions: 8 }
  // Its default asks for Base64 and decodes it.
  const decoded = await client.embeddings.create(request)
  expect(sandbox.requests.at(-1)?.body).toMatchObject({ encoding_format: 'base64' })
  const plain = await client.embeddings.create({ ...request, encoding_format: 'float' })
  expect(decoded.data.map(({ embedding }) => [...embedding])).toEqual(
    plain.data.map(({ embedding }) => embedding),
  )
  expect(plain.data[0]?.embedding.length).toBe(8)
})

test('the vendor’s SDK lists models and looks at one', async () => {
  const models = await collect(client.models.list())
  expect(models.map(({ id }) => id)).toContain('gpt-image-1')
  expect(await client.models.retrieve('gpt-4o')).toMatchObject({ id: 'gpt-4o', owned_by: 'openai' })
})

test('the vendor’s SDK continues a text, whole and streamed', async () => {
  const request = { model: 'gpt-3.5-turbo-instruct', prompt: 'Once upon a time' }
  const whole = await client.completions.create(request)
  expect(whole.choices[0]?.text).toBe(' is a beginning of 4 words.')
  const pieces = await collect(await client.completions.create({ ...request, stream: true }))
  expect(pieces.map(({ choices }) => choices[0]?.text).join('')).toBe(whole.choices[0]?.text)
})
