import { readFile } from 'node:fs/promises'
import { afterAll, describe, expect, test } from 'vitest'
import { listenSandbox } from '../../src/sandbox/listen.ts'
import type { CallerAnswer } from './caller.ts'
import { createCaller } from './caller.ts'

let now = Date.parse('2025-01-16T12:00:00Z')
const { url, sandbox, close } = await listenSandbox({ pace: 'manual', clock: () => now, eventMs: 1 })
const anna = createCaller(url)
afterAll(close)

const media = (name: string) => readFile(new URL(`../../src/sandbox/media/${name}`, import.meta.url))
const [mp3, wav, flac, opus, aac, png, jpeg, webp, mp4] = await Promise.all(
  [
    'audio.mp3',
    'audio.wav',
    'audio.flac',
    'audio.opus',
    'audio.aac',
    'image.png',
    'image.jpg',
    'image.webp',
    'video.mp4',
  ].map(media),
)

const said = (content: unknown) => [{ role: 'user', content }]
const chat = (body: object) =>
  anna.post('/v1/chat/completions', { model: 'gpt-4o', messages: said('Tell me of Oslo'), ...body })
const complete = (body: object) =>
  anna.post('/v1/completions', { model: 'gpt-3.5-turbo-instruct', prompt: 'Once upon a time', ...body })
const embed = (body: object) =>
  anna.post('/v1/embeddings', { model: 'text-embedding-3-small', input: 'boat', ...body })
const speak = (body: object) =>
  fetch(`${url}/v1/audio/speech`, {
    method: 'POST',
    headers: { authorization: 'Bearer sk-anna', 'content-type': 'application/json' },
    body: JSON.stringify({ model: 'tts-1', input: 'A boat.', voice: 'alloy', ...body }),
  })

interface FormFile {
  readonly field: string
  readonly bytes: Uint8Array<ArrayBuffer> | undefined
  readonly type: string
  readonly name?: string
}

/** Posts a form; a list becomes as many fields of the same name. */
async function postForm(
  path: string,
  fields: Record<string, string | readonly string[]>,
  files: readonly FormFile[],
) {
  const form = new FormData()
  for (const [name, value] of Object.entries(fields))
    for (const text of [value].flat()) form.append(name, text)
  for (const { field, bytes = new Uint8Array(), type, name = 'file' } of files)
    form.append(field, new Blob([bytes], { type }), name)
  const headers = { authorization: 'Bearer sk-anna' }
  const response = await fetch(url + path, { method: 'POST', headers, body: form })
  const { status } = response
  const text = await response.text()
  const isJson = response.headers.get('content-type') === 'application/json'
  return { status, headers: response.headers, body: isJson ? JSON.parse(text) : text } satisfies CallerAnswer
}

/** The data of every event; comments are passed over. */
function eventsOf({ body }: CallerAnswer): unknown[] {
  return String(body)
    .split('\n\n')
    .filter(block => block.startsWith('data: '))
    .map(block => block.slice('data: '.length))
    .map(data => (data === '[DONE]' ? data : JSON.parse(data)))
}

/** What an error of the vendor looks like. */
function refusal(param: string | null, message: RegExp) {
  return { status: 400, body: { error: { param, message: expect.stringMatching(message) } } }
}

const noChannel = { status: 503, body: { error: { code: 'model_not_found' } } }
const weather = {
  type: 'function',
  function: {
    name: 'weather',
    parameters: {
      type: 'object',
      properties: { city: { type: 'string' }, unit: { enum: ['C', 'F'] }, days: { type: 'integer' } },
      required: ['city', 'unit'],
    },
  },
}
const clock = { type: 'function', function: { name: 'clock' } }

describe('a chat', () => {
  test('is answered with what it holds', async () => {
    const picture = { type: 'image_url', image_url: { url: 'data:image/png;base64,iVBORw0KGgo=' } }
    const text = { type: 'text', text: 'Compare these two pictures with each other in one sentence' }
    const messages = [{ role: 'system', content: 'Be brief.' }, ...said([text, picture, picture])]
    expect(await chat({ messages })).toMatchObject({
      status: 200,
      body: {
        id: expect.stringMatching(/^chatcmpl-/),
        object: 'chat.completion',
        created: now / 1000,
        model: 'gpt-4o',
        choices: [
          {
            index: 0,
            message: {
              role: 'assistant',
              content:
                'I got 2 messages, 2 pictures. You said: Compare these two pictures with each other in',
              refusal: null,
            },
            logprobs: null,
            finish_reason: 'stop',
          },
        ],
        usage: { prompt_tokens: 2 + 10 + 2 * 85, completion_tokens: 16, total_tokens: 198 },
      },
    })
  })

  test('counts sounds and files', async () => {
    const sound = { type: 'input_audio', input_audio: { data: 'SUQz', format: 'mp3' } }
    const file = {
      type: 'file',
      file: { filename: 'a.pdf', file_data: 'data:application/pdf;base64,JVBERg==' },
    }
    expect(await chat({ messages: said([sound, file]) })).toMatchObject({
      body: {
        choices: [{ message: { content: 'I got 1 message, 0 pictures, 1 sound, 1 file. You said: ' } }],
      },
    })
  })

  test('has as many choices as asked for', async () => {
    const { body } = await chat({ n: 3 })
    expect(body).toMatchObject({
      choices: [
        { index: 0, message: { content: expect.stringMatching(/Oslo$/) } },
        { index: 1, message: { content: expect.stringMatching(/ \(choice 2\)$/) } },
        { index: 2, message: { content: expect.stringMatching(/ \(choice 3\)$/) } },
      ],
    })
  })

  test.each([
    [{ max_tokens: 2 }, 'I got', 'length'],
    [{ max_completion_tokens: 3 }, 'I got 1', 'length'],
    [{ stop: 'You' }, 'I got 1 message, 0 pictures. ', 'stop'],
    [{ stop: ['Oslo', 'message'] }, 'I got 1 ', 'stop'],
  ])('ends where it is told: %j', async (body, content, finish_reason) => {
    expect((await chat(body)).body).toMatchObject({ choices: [{ message: { content }, finish_reason }] })
  })

  test('about what is forbidden is refused', async () => {
    expect((await chat({ messages: said('Tell me a Forbidden thing') })).body).toMatchObject({
      choices: [
        { message: { content: null, refusal: 'I cannot help with that.' }, finish_reason: 'content_filter' },
      ],
    })
  })

  test.each(['o1', 'o3-mini', 'o4-mini', 'deepseek-reasoner'])('shows the thoughts of %s', async model => {
    expect((await chat({ model })).body).toMatchObject({
      choices: [{ message: { reasoning_content: 'The user sent 1 message.' } }],
      usage: { completion_tokens_details: { reasoning_tokens: 5 } },
    })
  })

  test('shows how likely its words were', async () => {
    const { body } = await chat({ logprobs: true, top_logprobs: 2, max_tokens: 1 })
    const likely = { token: 'I', logprob: Math.log(0.5), bytes: [73] }
    expect(body).toMatchObject({
      choices: [
        { logprobs: { content: [{ ...likely, top_logprobs: [likely, { logprob: Math.log(0.25) }] }] } },
      ],
    })
  })

  test('can be answered in sound', async () => {
    const audio = { voice: 'alloy', format: 'wav' }
    const { body } = await chat({ modalities: ['text', 'audio'], audio })
    expect(body).toMatchObject({
      choices: [
        {
          message: {
            content: null,
            audio: {
              data: wav?.toString('base64'),
              expires_at: now / 1000 + 3600,
              transcript: expect.stringMatching(/Oslo$/),
            },
          },
        },
      ],
    })
  })

  test('is answered in JSON', async () => {
    const messages = said('Oslo as JSON')
    const content = '{"answer":"I got 1 message, 0 pictures. You said: Oslo as JSON"}'
    expect((await chat({ messages, response_format: { type: 'json_object' } })).body).toMatchObject({
      choices: [{ message: { content } }],
    })
    const json_schema = { name: 'forecast', strict: true, schema: weather.function.parameters }
    expect((await chat({ response_format: { type: 'json_schema', json_schema } })).body).toMatchObject({
      choices: [{ message: { content: '{"city":"text","unit":"C"}' }, finish_reason: 'stop' }],
    })
  })
})

describe('a chat with tools', () => {
  const callOf = (name: string, text: string) => ({
    id: expect.stringMatching(/^call_\w{32}$/),
    type: 'function',
    function: { name, arguments: text },
  })
  const weatherCall = callOf('weather', '{"city":"text","unit":"C"}')

  test('calls the first one, or the chosen one', async () => {
    const tools = [weather, clock]
    const called = { content: null, tool_calls: [weatherCall] }
    expect((await chat({ tools })).body).toMatchObject({
      choices: [{ message: called, finish_reason: 'tool_calls' }],
    })
    const tool_choice = { type: 'function', function: { name: 'clock' } }
    expect((await chat({ tools, tool_choice })).body).toMatchObject({
      choices: [{ message: { tool_calls: [callOf('clock', '{}')] } }],
    })
    expect((await chat({ tools, tool_choice: 'none' })).body).toMatchObject({
      choices: [{ message: { content: expect.stringMatching(/Oslo$/) }, finish_reason: 'stop' }],
    })
  })

  test('calls twice when it is asked to, unless it may not', async () => {
    const body = { messages: said('Look twice'), tools: [weather] }
    const twice = await chat(body)
    expect(twice.body).toMatchObject({
      choices: [{ message: { tool_calls: [weatherCall, weatherCall] } }],
    })
    expect(new Set(JSON.stringify(twice.body).match(/call_\w{32}/g)).size).toBe(2)
    const once = await chat({ ...body, parallel_tool_calls: false })
    expect(once.body).toMatchObject({ choices: [{ message: { tool_calls: [weatherCall] } }] })
  })

  test('tells what the tools said', async () => {
    const call = (id: string) => ({ id, type: 'function', function: { name: 'weather', arguments: '{}' } })
    const messages = [
      ...said('Look twice'),
      { role: 'assistant', content: null, tool_calls: [call('a'), call('b')] },
      { role: 'tool', tool_call_id: 'a', content: 'rain' },
      { role: 'tool', tool_call_id: 'b', content: [{ type: 'text', text: 'snow' }] },
    ]
    expect((await chat({ messages, tools: [weather] })).body).toMatchObject({
      choices: [{ message: { content: 'The tool said: rain and snow' }, finish_reason: 'stop' }],
    })
    expect(await chat({ messages: messages.slice(0, 3) })).toMatchObject(
      refusal('messages', /these had none: b$/),
    )
    expect(await chat({ messages: [...messages.slice(0, 2), ...said('Well?')] })).toMatchObject(
      refusal('messages', /these had none: a, b$/),
    )
    expect(await chat({ messages: [messages[0], messages[2]] })).toMatchObject(
      refusal('messages.[1].role', /must be a response/),
    )
  })
})

describe('a streamed chat', () => {
  const chunk = (delta: object, finish_reason: string | null = null, index = 0) => ({
    object: 'chat.completion.chunk',
    choices: [{ index, delta, finish_reason }],
  })

  test('comes as a role, words and an end', async () => {
    const answer = await chat({ stream: true, max_tokens: 2 })
    expect(answer.headers.get('content-type')).toMatch(/^text\/event-stream/)
    const events = eventsOf(answer)
    expect(events).toMatchObject([
      chunk({ role: 'assistant', content: '' }),
      chunk({ content: 'I' }),
      chunk({ content: ' got' }),
      chunk({}, 'length'),
      '[DONE]',
    ])
    expect(JSON.stringify(events)).not.toContain('usage')
    expect(new Set(JSON.stringify(events).match(/chatcmpl-\w+/g)).size).toBe(1)
  })

  test('tells the usage only when asked', async () => {
    const answer = await chat({ stream: true, max_tokens: 1, stream_options: { include_usage: true } })
    const usage = { prompt_tokens: 4, completion_tokens: 1, total_tokens: 5 }
    expect(eventsOf(answer)).toMatchObject([
      { usage: null },
      { usage: null },
      { usage: null },
      { choices: [], usage },
      '[DONE]',
    ])
  })

  test('tells a tool’s id and name once, and the arguments in pieces', async () => {
    const answer = await chat({ stream: true, messages: said('Look twice'), tools: [weather] })
    const piece = (index: number, text: string) =>
      chunk({ tool_calls: [{ index, function: { arguments: text } }] })
    const call = (index: number) => [
      chunk({
        tool_calls: [
          {
            index,
            id: expect.stringMatching(/^call_/),
            type: 'function',
            function: { name: 'weather', arguments: '' },
          },
        ],
      }),
      piece(index, '{"city":"'),
      piece(index, 'text","un'),
      piece(index, 'it":"C"}'),
    ]
    expect(eventsOf(answer)).toMatchObject([
      chunk({ role: 'assistant', content: null }),
      ...call(0),
      ...call(1),
      chunk({}, 'tool_calls'),
      '[DONE]',
    ])
    expect(JSON.stringify(eventsOf(answer)).match(/call_\w+/g)?.length).toBe(2)
  })

  test('mixes the pieces of several choices', async () => {
    const answer = await chat({ stream: true, n: 2, max_tokens: 1 })
    expect(eventsOf(answer)).toMatchObject([
      chunk({ role: 'assistant' }, null, 0),
      chunk({ role: 'assistant' }, null, 1),
      chunk({ content: 'I' }, null, 0),
      chunk({ content: 'I' }, null, 1),
      chunk({}, 'length', 0),
      chunk({}, 'length', 1),
      '[DONE]',
    ])
  })

  test('shows thoughts first, and how likely each word was', async () => {
    const events = eventsOf(await chat({ model: 'deepseek-r1', stream: true, logprobs: true, max_tokens: 1 }))
    expect(events.slice(1, 3)).toMatchObject([
      chunk({ reasoning_content: 'The' }),
      chunk({ reasoning_content: ' user' }),
    ])
    expect(events.at(-3)).toMatchObject({
      choices: [{ delta: { content: 'I' }, logprobs: { content: [{ token: 'I' }] } }],
    })
  })

  test('tells a refusal in pieces', async () => {
    const events = eventsOf(await chat({ stream: true, messages: said('forbidden') }))
    expect(events).toMatchObject([
      chunk({ role: 'assistant', content: null }),
      ...['I', ' cannot', ' help', ' with', ' that.'].map(refusal => chunk({ refusal })),
      chunk({}, 'content_filter'),
      '[DONE]',
    ])
  })

  test('tells an error of its middle as the vendor does', async () => {
    const fault = { 'x-sandbox-fault': 'stream-error;count=1;message=overloaded' }
    const body = { model: 'gpt-4o', messages: said('Oslo'), stream: true }
    const events = eventsOf(await anna.post('/v1/chat/completions', body, fault))
    expect(events).toMatchObject([
      chunk({ role: 'assistant' }),
      { error: { message: 'overloaded', type: 'new_api_error', param: null } },
    ])
  })
})

describe('the vendor refuses a chat', () => {
  const tools = [weather]
  test.each<[string, object, string, RegExp]>([
    ['stream_options alone', { stream_options: { include_usage: true } }, 'stream_options', /'stream'/],
    ['max_tokens of o-series', { model: 'o3-mini', max_tokens: 9 }, 'max_tokens', /max_completion_tokens/],
    ['top_logprobs alone', { top_logprobs: 2 }, 'top_logprobs', /'logprobs'/],
    ['JSON unsaid', { response_format: { type: 'json_object' } }, 'messages', /word 'json'/],
    ['sound without a voice', { modalities: ['audio'] }, 'audio', /required/],
    [
      'streamed sound',
      { modalities: ['audio'], audio: { voice: 'alloy', format: 'pcm16' }, stream: true },
      'stream',
      /cannot be streamed/,
    ],
    ['a choice of no tools', { tool_choice: 'auto' }, 'tool_choice', /'tools'/],
    ['parallel calls of no tools', { parallel_tool_calls: true }, 'parallel_tool_calls', /'tools'/],
    [
      'an unknown tool',
      { tools, tool_choice: { type: 'function', function: { name: 'clock' } } },
      'tool_choice',
      /'clock' not found/,
    ],
    [
      'a picture that is none',
      { messages: said([{ type: 'image_url', image_url: { url: 'data:text/plain;base64,QQ==' } }]) },
      'messages.[0].content',
      /data URL/,
    ],
    [
      'a stored file',
      { messages: said([{ type: 'file', file: { file_id: 'file-1' } }]) },
      'messages.[0].content',
      /file-1/,
    ],
  ])('%s', async (_, body, param, message) => {
    expect(await chat(body)).toMatchObject(refusal(param, message))
  })

  test.each([
    [{ tols: [] }, 'body.tols is not known'],
    [{ messages: [] }, 'body.messages must NOT have fewer than 1 items'],
    [{ messages: [{ role: 'user', content: 'x', id: 1 }] }, 'body.messages.0.id is not known'],
    [{ temperature: 3 }, 'body.temperature must be <= 2'],
    [
      { tools: [{ type: 'function', function: { name: 'a b' } }] },
      'body.tools.0.function.name must match pattern',
    ],
  ])('the contract is strict: %j', async (body, message) => {
    expect(await chat(body)).toMatchObject({
      status: 400,
      body: { code: 'invalid_request', message: expect.stringContaining(message) },
    })
  })
})

test.each<[string, () => Promise<CallerAnswer>]>([
  ['a chat', () => chat({ model: 'llama-3' })],
  ['a completion', () => complete({ model: 'dall-e-3' })],
  ['a vector', () => embed({ model: 'gpt-4o' })],
  ['a transcription', () => transcribe({ model: 'whisper-2' })],
  ['a translation', () => translate({ model: 'gpt-4o-transcribe' })],
  ['a changed picture', () => edit({ model: 'sdxl' })],
])('a model that nobody serves has no channel for %s', async (_, call) => {
  expect(await call()).toMatchObject(noChannel)
})

describe('a completion', () => {
  test('continues the text', async () => {
    expect(await complete({})).toMatchObject({
      status: 200,
      body: {
        id: expect.stringMatching(/^cmpl-/),
        object: 'text_completion',
        choices: [{ index: 0, text: ' is a beginning of 4 words.', logprobs: null, finish_reason: 'stop' }],
        usage: { prompt_tokens: 4, completion_tokens: 6, total_tokens: 10 },
      },
    })
  })

  test('continues several, several times', async () => {
    const { body } = await complete({ prompt: ['a b', 'c'], n: 2, echo: true, max_tokens: 1 })
    const choice = (index: number, text: string) => ({ index, text, finish_reason: 'length' })
    expect(body).toMatchObject({
      choices: [choice(0, 'a b is'), choice(1, 'a b is'), choice(2, 'c is'), choice(3, 'c is')],
    })
  })

  test.each([
    [[1, 2, 3], [3]],
    [
      [[1], [2, 3]],
      [1, 2],
    ],
  ])('takes tokens %j', async (prompt, counts) => {
    expect((await complete({ prompt })).body).toMatchObject({
      choices: counts.map(count => ({ text: ` is a beginning of ${count} words.` })),
    })
  })

  test('shows how likely its words were', async () => {
    const { body } = await complete({ logprobs: 1, max_tokens: 2 })
    const half = Math.log(0.5)
    expect(body).toMatchObject({
      choices: [
        {
          logprobs: {
            tokens: [' is', ' a'],
            token_logprobs: [half, half],
            top_logprobs: [{ ' is': half }, { ' a': half }],
            text_offset: [0, 3],
          },
        },
      ],
    })
  })

  test('about what is forbidden is empty', async () => {
    expect((await complete({ prompt: 'forbidden words' })).body).toMatchObject({
      choices: [{ text: '', finish_reason: 'content_filter' }],
    })
  })

  test('streams word by word', async () => {
    const answer = await complete({ stream: true, stop: ' of', stream_options: { include_usage: true } })
    const piece = (text: string, finish_reason: string | null = null) => ({
      object: 'text_completion',
      choices: [{ index: 0, text, finish_reason }],
      usage: null,
    })
    expect(eventsOf(answer)).toMatchObject([
      piece(' is'),
      piece(' a'),
      piece(' beginning'),
      piece('', 'stop'),
      { choices: [], usage: { completion_tokens: 3 } },
      '[DONE]',
    ])
  })

  test.each<[object, string]>([
    [{ n: 2, best_of: 1 }, 'best_of'],
    [{ best_of: 2, stream: true }, 'best_of'],
    [{ stream_options: { include_usage: true } }, 'stream_options'],
  ])('is refused with %j', async (body, param) => {
    expect(await complete(body)).toMatchObject(refusal(param, /./))
  })
})

describe('a vector', () => {
  const vectorsOf = ({ body }: CallerAnswer): number[][] =>
    [...JSON.stringify(body).matchAll(/"embedding":(\[[^\]]+\])/g)].map(match => JSON.parse(match[1] ?? '[]'))

  test.each([
    ['text-embedding-3-small', undefined, 1536],
    ['text-embedding-3-large', undefined, 3072],
    ['text-embedding-ada-002', undefined, 1536],
    ['text-embedding-3-small', 7, 7],
  ])('of %s has length 1 (dimensions %s)', async (model, dimensions, count) => {
    const [vector = []] = vectorsOf(await embed({ model, dimensions }))
    expect(vector.length).toBe(count)
    expect(Math.hypot(...vector)).toBeCloseTo(1)
  })

  test('is the same for the same text only', async () => {
    const answer = await embed({ input: ['red boat', 'blue boat', 'red boat'] })
    expect(answer.body).toMatchObject({
      object: 'list',
      model: 'text-embedding-3-small',
      data: [{ index: 0 }, { index: 1 }, { index: 2 }],
      usage: { prompt_tokens: 6, total_tokens: 6 },
    })
    const [first, second, third] = vectorsOf(answer)
    expect(first).toEqual(third)
    expect(first).not.toEqual(second)
  })

  test('comes as Base64 of the same numbers', async () => {
    const [vector = []] = vectorsOf(await embed({ dimensions: 3 }))
    const { body } = await embed({ dimensions: 3, encoding_format: 'base64' })
    const bytes = Buffer.from(JSON.stringify(body).match(/"embedding":"([^"]+)"/)?.[1] ?? '', 'base64')
    expect([0, 4, 8].map(at => bytes.readFloatLE(at))).toEqual(vector)
  })

  test('is made of tokens too', async () => {
    expect((await embed({ input: [1, 2, 3] })).body).toMatchObject({
      data: [{ index: 0 }],
      usage: { total_tokens: 3 },
    })
    expect(vectorsOf(await embed({ input: [[1], [2]] })).length).toBe(2)
  })

  test.each<[object, string]>([
    [{ dimensions: 4000 }, 'dimensions'],
    [{ model: 'text-embedding-ada-002', dimensions: 256 }, 'dimensions'],
    [{ input: ['boat', ''] }, 'input'],
    [{ input: [] }, 'input'],
    [{ input: Array(8193).fill(1) }, 'input'],
  ])('is refused: case %#', async (body, param) => {
    expect(await embed(body)).toMatchObject(refusal(param, /./))
  })
})

describe('models', () => {
  test('are listed with what they can be asked for', async () => {
    expect((await anna.get('/v1/models')).body).toMatchObject({
      success: true,
      object: 'list',
      data: expect.arrayContaining([
        {
          id: 'claude-sonnet-4-5',
          object: 'model',
          created: 1626777600,
          owned_by: 'anthropic',
          supported_endpoint_types: ['anthropic', 'openai'],
        },
      ]),
    })
  })

  test('can be looked at, unknown ones with status 200 too', async () => {
    expect((await anna.get('/v1/models/gpt-4o')).body).toMatchObject({ id: 'gpt-4o', owned_by: 'openai' })
    expect(await anna.get('/v1/models/no-such')).toMatchObject({
      status: 200,
      body: { error: { message: "The model 'no-such' does not exist", code: 'model_not_found' } },
    })
  })

  test('are refused inside HTTP 200', async () => {
    const refused = { 'x-sandbox-fault': 'refused-with-200;message=no group' }
    expect(await anna.get('/v1/models', refused)).toMatchObject({
      status: 200,
      body: { success: false, message: 'no group' },
    })
    expect(await anna.get('/v1/models/gpt-4o', refused)).toMatchObject({
      status: 200,
      body: { error: { message: 'no group' } },
    })
    const body = { model: 'gpt-4o', messages: said('x') }
    expect(await anna.post('/v1/chat/completions', body, refused)).toMatchObject({
      status: 400,
      body: { error: { message: 'no group', code: 'content_policy_violation' } },
    })
  })
})

const draw = (body: object) => anna.post('/v1/images/generations', { prompt: 'a lighthouse', ...body })
const edit = (
  fields: Record<string, string>,
  files: readonly FormFile[] = [{ field: 'image', bytes: png, type: 'image/png' }],
) => postForm('/v1/images/edits', { prompt: 'make it night', ...fields }, files)

describe('a picture', () => {
  test('of dall-e-3 is an address that lives an hour, with a new prompt', async () => {
    const answer = await draw({ model: 'dall-e-3', size: '1792x1024', quality: 'hd', style: 'natural' })
    expect(answer).toMatchObject({
      status: 200,
      body: {
        created: now / 1000,
        data: [{ url: expect.any(String), revised_prompt: 'A detailed picture: a lighthouse' }],
      },
    })
    const address = JSON.stringify(answer.body).match(/http[^"]+/)?.[0] ?? ''
    expect(Buffer.from(await (await fetch(address)).arrayBuffer())).toEqual(png)
    const before = now
    now += 3_601_000
    expect((await fetch(address)).status).toBe(403)
    now = before
  })

  test('of dall-e comes as Base64 when asked, and several of dall-e-2 at once', async () => {
    const b64_json = png?.toString('base64')
    expect((await draw({ model: 'dall-e-3', response_format: 'b64_json' })).body).toMatchObject({
      data: [{ b64_json }],
    })
    expect((await draw({ model: 'dall-e-2', n: 2 })).body).toMatchObject({
      data: [{ url: expect.any(String) }, { url: expect.stringMatching(/&index=1$/) }],
    })
  })

  test('may lack its address', async () => {
    expect((await draw({ model: 'dall-e-3', prompt: 'a boat [sandbox:no-url]' })).body).toMatchObject({
      data: [{ url: '' }],
    })
  })

  test.each([
    ['png', png],
    ['jpeg', jpeg],
    ['webp', webp],
  ])('of a GPT image model is always Base64: %s', async (output_format, bytes) => {
    const picture = { url: '', b64_json: bytes?.toString('base64'), revised_prompt: '' }
    const answer = await draw({ model: 'gpt-image-1', n: 2, quality: 'low', output_format })
    expect(answer.body).toMatchObject({
      data: [picture, picture],
      output_format,
      background: 'opaque',
      usage: {
        total_tokens: 546,
        input_tokens: 2,
        output_tokens: 544,
        input_tokens_details: { text_tokens: 2, image_tokens: 0 },
      },
    })
  })

  test('of gpt-image-2 has any size in steps', async () => {
    expect(await draw({ model: 'gpt-image-2', size: '1600x544' })).toMatchObject({ status: 200 })
    expect(await draw({ model: 'gpt-image-2', size: '1600x512' })).toMatchObject(refusal('size', /1600x512/))
    expect(await draw({ model: 'gpt-image-2', size: '1000x1000' })).toMatchObject(refusal('size', /./))
  })

  test.each<[object, string]>([
    [{ model: 'dall-e-3', n: 2 }, 'n'],
    [{ model: 'dall-e-3', size: '512x512' }, 'size'],
    [{ model: 'dall-e-3', quality: 'high' }, 'quality'],
    [{ model: 'dall-e-3', background: 'opaque' }, 'background'],
    [{ model: 'dall-e-3', prompt: 'x'.repeat(4001) }, 'prompt'],
    [{ model: 'dall-e-2', style: 'vivid' }, 'style'],
    [{ model: 'gpt-image-1', response_format: 'b64_json' }, 'response_format'],
    [{ model: 'gpt-image-1', size: '256x256' }, 'size'],
    [{ model: 'gpt-image-1', quality: 'hd' }, 'quality'],
    [{ model: 'gpt-image-1', background: 'transparent', output_format: 'jpeg' }, 'background'],
    [{ model: 'gpt-image-1', output_compression: 50 }, 'output_compression'],
  ])('is refused: case %#', async (body, param) => {
    expect(await draw(body)).toMatchObject(refusal(param, /./))
  })

  test.each([
    ['dall-e-3', 'content_policy_violation'],
    ['gpt-image-1', 'moderation_blocked'],
  ])('of what is forbidden is refused by %s', async (model, code) => {
    expect(await draw({ model, prompt: 'a forbidden thing' })).toMatchObject({
      status: 400,
      body: { error: { code } },
    })
    expect(await draw({ model, prompt: 'a boat [sandbox:fail;message=no boats]' })).toMatchObject({
      status: 400,
      body: { error: { message: 'Your request was rejected: no boats', code } },
    })
  })

  test('goes to this vendor only for its own models', async () => {
    await draw({ model: 'gpt-image-1' })
    expect(sandbox.requests.at(-1)?.operationId).toBe('createImage')
    await draw({ model: 'flux-dev' })
    expect(sandbox.requests.at(-1)?.operationId).toBe('fluxCreateImageDalle')
  })
})

describe('a changed picture', () => {
  const picture = { field: 'image', bytes: png, type: 'image/png' }
  const mask = { field: 'mask', bytes: png, type: 'image/png' }
  const wide = Buffer.from(png ?? [])
  wide.writeUInt32BE(640, 16)

  test('is made of one with a mask, or of several', async () => {
    expect(await edit({ model: 'gpt-image-1', n: '2' }, [picture, mask])).toMatchObject({
      status: 200,
      body: {
        data: [{ b64_json: png?.toString('base64') }, {}],
        usage: { input_tokens_details: { text_tokens: 3, image_tokens: 250 } },
      },
    })
    expect(sandbox.requests.at(-1)).toMatchObject({
      operationId: 'editImage',
      body: {
        prompt: 'make it night',
        n: '2',
        image: { filename: 'file', mediaType: 'image/png', size: png?.length },
      },
    })
    const several = [
      { field: 'image[]', bytes: jpeg, type: 'image/jpeg' },
      { field: 'image[]', bytes: webp, type: 'image/webp' },
    ]
    expect(await edit({ model: 'gpt-image-1' }, several)).toMatchObject({
      status: 200,
      body: { usage: { input_tokens_details: { image_tokens: 500 } } },
    })
  })

  test.each<[string, Record<string, string>, FormFile[], string]>([
    ['no picture at all', { model: 'gpt-image-1' }, [{ ...picture, bytes: mp3 }], 'image'],
    ['a mask that is no PNG', { model: 'gpt-image-1' }, [picture, { ...mask, bytes: jpeg }], 'mask'],
    ['dall-e-2 with a jpg', { model: 'dall-e-2' }, [{ ...picture, bytes: jpeg }], 'image'],
    ['dall-e-2 with a picture that is not square', {}, [{ ...picture, bytes: wide }], 'image'],
    ['dall-e-3', { model: 'dall-e-3' }, [picture], 'model'],
    [
      'GPT image with response_format',
      { model: 'gpt-image-1', response_format: 'url' },
      [picture],
      'response_format',
    ],
  ])('is refused: %s', async (_, fields, files, param) => {
    expect(await edit(fields, files)).toMatchObject(refusal(param, /./))
  })

  test('a mask of another size is refused', async () => {
    const files = [picture, { ...mask, bytes: wide }]
    expect(await edit({ model: 'gpt-image-1' }, files)).toMatchObject(refusal('mask', /size/))
  })

  test('of dall-e-2, the model that is meant when none is named, is an address', async () => {
    expect(await edit({})).toMatchObject({
      status: 200,
      body: { data: [{ url: expect.stringContaining('/media/') }] },
    })
  })

  test('the contract is strict', async () => {
    const wanted = { model: 'gpt-image-1' }
    expect(await edit(wanted, [])).toMatchObject({ body: { code: 'invalid_request' } })
    expect(await edit(wanted, [{ ...picture, field: 'picture' }, picture])).toMatchObject({ status: 400 })
    expect(await edit(wanted, [{ ...picture, type: 'image/gif' }])).toMatchObject({ status: 400 })
    expect(await edit({ ...wanted, style: 'vivid' })).toMatchObject({ status: 400 })
  })
})

describe('speech', () => {
  test.each([
    ['mp3', 'audio/mpeg', mp3],
    ['wav', 'audio/wav', wav],
    ['flac', 'audio/flac', flac],
    ['opus', 'audio/opus', opus],
    ['aac', 'audio/aac', aac],
  ])('is a file: %s', async (response_format, type, bytes) => {
    const response = await speak({ response_format })
    expect(response.headers.get('content-type')).toBe(type)
    expect(Buffer.from(await response.arrayBuffer())).toEqual(bytes)
  })

  test('is mp3 unless it is asked to be another', async () => {
    expect((await speak({})).headers.get('content-type')).toBe('audio/mpeg')
  })

  test('is 24000 bare samples a second as pcm', async () => {
    const response = await speak({ response_format: 'pcm' })
    expect(response.headers.get('content-type')).toBe('audio/pcm')
    expect((await response.arrayBuffer()).byteLength).toBe(2 * 24_000 * 2)
  })

  test('has more voices on newer models', async () => {
    expect((await speak({ voice: 'coral' })).status).toBe(400)
    expect((await speak({ model: 'gpt-4o-mini-tts', voice: 'coral', instructions: 'softly' })).status).toBe(
      200,
    )
  })

  test.each<[object, number]>([
    [{ model: 'speech-02-hd' }, 503],
    [{ input: '' }, 400],
    [{ input: 'x'.repeat(4097) }, 400],
    [{ voice: 'anna' }, 400],
    [{ speed: 5 }, 400],
    [{ model: 'gpt-4o-mini-tts', stream_format: 'sse' }, 400],
  ])('is refused: case %#', async (body, status) => {
    expect((await speak(body)).status).toBe(status)
  })
})

const sound = (bytes = wav, type = 'audio/wav', name = 'speech.wav'): FormFile => ({
  field: 'file',
  bytes,
  type,
  name,
})
const transcribe = (fields: Record<string, string | readonly string[]>, file = sound()) =>
  postForm('/v1/audio/transcriptions', { model: 'whisper-1', ...fields }, [file])
const translate = (fields: Record<string, string>, file = sound()) =>
  postForm('/v1/audio/translations', { model: 'whisper-1', ...fields }, [file])

describe('a transcription', () => {
  const text = 'I heard 2 seconds of wav. The file is called speech.wav.'

  test('tells what was heard', async () => {
    expect(await transcribe({ language: 'no', prompt: 'Oslo', temperature: '0.2' })).toMatchObject({
      status: 200,
      body: { text, usage: { type: 'duration', seconds: 2 } },
    })
    expect(sandbox.requests.at(-1)).toMatchObject({
      operationId: 'createTranscription',
      body: {
        temperature: '0.2',
        file: { filename: 'speech.wav', mediaType: 'audio/wav', size: wav?.length },
      },
    })
    expect((await transcribe({ model: 'gpt-4o-mini-transcribe' })).body).toMatchObject({
      text,
      usage: { type: 'tokens', input_tokens: 20, output_tokens: 11, total_tokens: 31 },
    })
  })

  test.each([
    ['mp3', mp3, 'audio/mpeg'],
    ['flac', flac, 'audio/flac'],
    ['ogg', opus, 'audio/ogg'],
    ['mp4', mp4, 'audio/mp4'],
    ['webm', Buffer.from('1a45dfa3', 'hex'), 'audio/webm'],
    ['mp3', Buffer.from('fffb9064', 'hex'), 'application/octet-stream'],
  ])('knows %s by its first bytes', async (kind, bytes, type) => {
    expect((await transcribe({}, sound(bytes, type, 'x'))).body).toMatchObject({
      text: expect.stringMatching(new RegExp(`seconds of ${kind}\\.`)),
    })
  })

  test.each([
    ['text', `${text}\n`],
    [
      'srt',
      '1\n00:00:00,000 --> 00:00:01,000\nI heard 2 seconds of wav.\n\n2\n00:00:01,000 --> 00:00:02,000\nThe file is called speech.wav.\n',
    ],
    [
      'vtt',
      'WEBVTT\n\n00:00:00.000 --> 00:00:01.000\nI heard 2 seconds of wav.\n\n00:00:01.000 --> 00:00:02.000\nThe file is called speech.wav.\n',
    ],
  ])('comes as %s', async (response_format, body) => {
    const answer = await transcribe({ response_format })
    expect(answer.headers.get('content-type')).toMatch(/^text\/plain/)
    expect(answer.body).toBe(body)
  })

  test('comes with times', async () => {
    const response_format = 'verbose_json'
    const plain = await transcribe({ response_format, language: 'no' })
    expect(plain.body).toMatchObject({
      task: 'transcribe',
      language: 'norwegian',
      duration: 2,
      text,
      segments: [
        { id: 0, start: 0, end: 1, text: ' I heard 2 seconds of wav.' },
        { id: 1, start: 1, end: 2 },
      ],
    })
    expect(plain.body).not.toHaveProperty('words')
    const granularities = 'timestamp_granularities[]'
    const words = await transcribe({ response_format, [granularities]: ['word'] })
    expect(words.body).toMatchObject({ words: expect.arrayContaining([{ word: 'I', start: 0, end: 0.182 }]) })
    expect(words.body).not.toHaveProperty('segments')
    const both = await transcribe({ response_format, [granularities]: ['word', 'segment'] })
    expect(both.body).toMatchObject({ words: expect.any(Array), segments: expect.any(Array) })
  })

  test.each<[string, Record<string, string>, FormFile, string]>([
    ['no sound', {}, sound(png, 'audio/mpeg'), 'file'],
    ['an unknown language', { language: 'norsk' }, sound(), 'language'],
    ['a language of nobody', { language: 'xx' }, sound(), 'language'],
    [
      'another format of gpt-4o',
      { model: 'gpt-4o-transcribe', response_format: 'srt' },
      sound(),
      'response_format',
    ],
    [
      'times without verbose_json',
      { 'timestamp_granularities[]': 'word' },
      sound(),
      'timestamp_granularities[]',
    ],
  ])('is refused: %s', async (_, fields, file, param) => {
    expect(await transcribe(fields, file)).toMatchObject(refusal(param, /./))
  })

  test('of more than 25 MB is refused', async () => {
    const large = Buffer.concat([wav ?? Buffer.alloc(0), Buffer.alloc(25 * 2 ** 20)])
    expect(await transcribe({}, sound(large))).toMatchObject({
      status: 413,
      body: { error: { message: expect.stringMatching(/^413: Maximum content size limit/) } },
    })
  })

  test('the contract is strict', async () => {
    expect(await transcribe({ stream: 'true' })).toMatchObject({ body: { code: 'invalid_request' } })
    expect(await transcribe({}, { ...sound(), field: 'audio' })).toMatchObject({ status: 400 })
    expect(await transcribe({}, sound(wav, 'text/plain'))).toMatchObject({ status: 400 })
  })
})

test('a translation is English', async () => {
  expect((await translate({ response_format: 'verbose_json' })).body).toMatchObject({
    task: 'translate',
    language: 'english',
  })
  expect(await translate({})).toMatchObject({ status: 200, body: { text: expect.stringContaining('wav') } })
  expect(await translate({ language: 'no' })).toMatchObject({ body: { code: 'invalid_request' } })
})
