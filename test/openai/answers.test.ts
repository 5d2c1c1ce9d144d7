import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { tasks } from '../documents.ts'
import { startTestApp, type TestApp } from '../support/app.ts'
import type { Client } from '../support/client.ts'
import { jpegBytes, webpBytes } from '../support/pictures.ts'
import { serveSandbox } from '../support/serve.ts'
import { mp3, png } from './files.ts'
import { ended, submit } from './submit.ts'

/** What is made of the answers, odd ones among them. */

interface Answer {
  status?: number
  type?: string
  body: object | string | Buffer
}
/** What the gateway answers to the submissions of a key in the sandbox's place. */
const answers = new Map<string, Answer>()
const upstream = await serveSandbox((request, response) => {
  const key = request.headers.authorization?.replace('Bearer ', '') ?? ''
  const answer = answers.get(key)
  if (!answer) return
  // The body is read first, so that the connection stays in order.
  request.resume()
  const { status = 200, type, body } = answer
  const isRaw = typeof body === 'string' || Buffer.isBuffer(body)
  response.writeHead(status, {
    'x-oneapi-request-id': 'r1',
    ...(type === undefined && isRaw ? {} : { 'content-type': type ?? 'application/json' }),
  })
  response.end(isRaw ? body : JSON.stringify(body))
})
let app: TestApp
beforeAll(async () => {
  app = await startTestApp({ upstream })
})
afterAll(async () => {
  await app.stop()
  await upstream.close()
})

const prompt = 'a lighthouse in fog'
const base64 = (file: Buffer) => file.toString('base64')
const file = base64(mp3)
const inputs: Record<string, object> = {
  openaiGenerateImage: { model: 'gpt-image-1', prompt },
  openaiEditImage: { model: 'gpt-image-1', prompt, images: [base64(png(8, 8))] },
  openaiCreateSpeech: { model: 'tts-1', text: prompt, voice: 'alloy' },
  openaiTranscribe: { model: 'whisper-1', file },
  openaiTranslate: { model: 'whisper-1', file },
}

/** Submits, and the gateway answers so. */
function answered(client: Client, answer: Answer, field: string, more: object = {}) {
  answers.set(client.key ?? '', answer)
  return submit(client, field, { ...inputs[field], ...more })
}
const kept = async (url: string) => {
  const response = await fetch(url)
  return {
    status: response.status,
    mediaType: response.headers.get('content-type'),
    bytes: Buffer.from(await response.arrayBuffer()),
  }
}
const image = { __typename: 'ImageAsset', role: 'RESULT', expired: false }
const url = 'https://files.example.com/img/5f0c9d1e.png'

describe('a picture', { concurrent: true }, () => {
  it.each(['openaiGenerateImage', 'openaiEditImage'])(
    'of %s that came as Base64 is kept here',
    async field => {
      const { url: _, ...asset } = await onlyAsset({ data: [{ b64_json: base64(webpBytes) }] }, field)
      expect(asset).toMatchObject({ ...image, mediaType: 'image/webp', size: webpBytes.length, width: null })
    },
  )

  it.each([
    {
      what: 'with empty texts around it',
      entry: { url: '', b64_json: base64(webpBytes), revised_prompt: '' },
    },
    { what: 'though there is an address as well', entry: { url, b64_json: base64(webpBytes) } },
    { what: 'as a data URI', entry: { b64_json: `data:image/png;base64,${base64(webpBytes)}` } },
    {
      what: 'as a data URI in the place of the address',
      entry: { url: `data:image/png;base64,${base64(webpBytes)}` },
    },
  ])('$what', async ({ entry }) => {
    const { url: address } = await onlyAsset({ data: [entry] })
    expect(address).toMatch(new RegExp(`^${app.url}/files/[\\w-]{32}\\.webp$`))
    expect(await kept(address)).toEqual({ status: 200, mediaType: 'image/webp', bytes: webpBytes })
  })

  it.each([
    [
      'by what its bytes say',
      { output_format: 'png', data: [{ b64_json: base64(jpegBytes) }] },
      'image/jpeg',
    ],
    [
      'by what was made, where the bytes tell nothing',
      { output_format: 'webp', data: [{ b64_json: 'QUJD' }] },
      'image/webp',
    ],
    ['as a PNG, where nothing tells', { data: [{ b64_json: 'QUJD' }] }, 'image/png'],
    [
      'by the end of its address',
      { data: [{ url: 'https://files.example.com/a.webp?sig=b' }] },
      'image/webp',
    ],
    [
      'as a PNG, where the address tells nothing',
      { data: [{ url: 'https://files.example.com/a' }] },
      'image/png',
    ],
  ])('has its media type %s', async (_, body, mediaType) => {
    expect(await onlyAsset(body)).toMatchObject({ mediaType })
  })

  it('at an address lives for 60 minutes from when it was made', async () => {
    const made = Math.floor(Date.now() / 1000) - 60
    const body = { created: made, data: [{ url, b64_json: '', revised_prompt: 'A tall lighthouse' }] }
    const task = await answered(app.client(), { body }, 'openaiGenerateImage', { model: 'dall-e-3' })
    expect(task).toMatchObject({
      ...ended,
      operation: 'OPENAI_GENERATE_IMAGE',
      upstreamId: null,
      upstreamRequestId: 'r1',
      progress: 100,
      revisedPrompts: ['A tall lighthouse'],
      quality: null,
      background: null,
      usage: null,
      transcription: null,
      assets: [
        { ...image, url, mediaType: 'image/png', expiresAt: new Date((made + 3600) * 1000).toISOString() },
      ],
    })
  })

  it('that came without a time lives for 60 minutes from then', async () => {
    const before = Date.now()
    const { expiresAt } = await onlyAsset({ created: 0, data: [{ url }] })
    const expires = Date.parse(expiresAt ?? '')
    expect(expires).toBeGreaterThanOrEqual(before + 3_600_000)
    expect(expires).toBeLessThanOrEqual(Date.now() + 3_600_000)
  })

  it('of GPT image tells what was counted and chosen', async () => {
    const body = {
      created: 1_737_000_201,
      data: [{ b64_json: base64(webpBytes) }, { url: '', b64_json: '' }, { b64_json: base64(jpegBytes) }],
      size: '1024x1536',
      quality: 'high',
      background: 'transparent',
      output_format: 'webp',
      usage: {
        total_tokens: 1600,
        input_tokens: 520,
        output_tokens: 1080,
        input_tokens_details: { text_tokens: 20, image_tokens: 500 },
      },
    }
    const task = await answered(app.client(), { body }, 'openaiEditImage')
    expect(task).toMatchObject({
      ...ended,
      revisedPrompts: [],
      quality: 'HIGH',
      background: 'TRANSPARENT',
      usage: {
        totalTokens: 1600,
        inputTokens: 520,
        outputTokens: 1080,
        inputTextTokens: 20,
        inputImageTokens: 500,
        seconds: null,
      },
      // What came without a file is no asset.
      assets: [
        { ...image, mediaType: 'image/webp', width: 1024, height: 1536 },
        { ...image, mediaType: 'image/jpeg', width: 1024, height: 1536 },
      ],
    })
  })

  it('outlives facts that make no sense', async () => {
    const body = {
      created: 'soon',
      data: [{ url, revised_prompt: 7 }],
      size: 'auto',
      quality: 'ultra',
      background: 3,
      output_format: null,
      usage: 'much',
    }
    expect(await answered(app.client(), { body }, 'openaiGenerateImage')).toMatchObject({
      ...ended,
      revisedPrompts: [],
      quality: null,
      background: null,
      usage: null,
      assets: [{ url, width: null, height: null }],
    })
  })

  it('is in the answer, its event and the log by its address alone', async () => {
    const client = app.client()
    const large = Buffer.concat([webpBytes, Buffer.alloc(2 ** 20)])
    const task = await answered(
      client,
      { body: { data: [{ b64_json: base64(large) }] } },
      'openaiGenerateImage',
    )
    expect(JSON.stringify(task).length).toBeLessThan(3000)
    expect(JSON.stringify(await client.execute(tasks, {})).length).toBeLessThan(3000)
    expect(app.logged()).not.toContain(base64(large).slice(0, 400))
  })

  it.each([
    { data: [] },
    { data: [{ url: '', b64_json: '', revised_prompt: 'A tall lighthouse' }] },
    { data: [{ url: null, b64_json: null }] },
    { data: [{ url: '/img/5f0c9d1e.png' }] },
    { data: [{}] },
    { created: 1_737_000_201 },
    { error: { message: 'internal error', type: 'server_error' } },
  ])('that is not in the answer leaves the outcome open: %j', async body => {
    for (const field of ['openaiGenerateImage', 'openaiEditImage']) {
      expect(await answered(app.client(), { body }, field)).toMatchObject({
        __typename: 'SubmissionUnknownError',
        upstreamStatus: 200,
        upstreamRequestId: 'r1',
        task: { submission: 'UNKNOWN', status: 'QUEUED' },
      })
    }
  })

  async function onlyAsset(body: object, field = 'openaiGenerateImage') {
    const task = await answered(app.client(), { body }, field)
    expect(task).toMatchObject(ended)
    const [asset] = task.assets
    if (!asset) throw new Error('There is no asset.')
    return asset
  }
})

describe('speech', { concurrent: true }, () => {
  it.each([
    [undefined, 'audio/mpeg', 'mp3'],
    ['MP3', 'audio/mpeg', 'mp3'],
    ['OPUS', 'audio/opus', 'opus'],
    ['AAC', 'audio/aac', 'aac'],
    ['FLAC', 'audio/flac', 'flac'],
    ['WAV', 'audio/wav', 'wav'],
    ['PCM', 'audio/pcm', 'pcm'],
  ])('as %s is kept as %s, whatever the gateway calls it', async (responseFormat, mediaType, ending) => {
    const client = app.client()
    const answer = { type: 'application/octet-stream', body: mp3 }
    const task = await answered(client, answer, 'openaiCreateSpeech', { responseFormat })
    expect(task).toMatchObject({
      ...ended,
      operation: 'OPENAI_CREATE_SPEECH',
      prompt,
      upstreamRequestId: 'r1',
      transcription: null,
      assets: [{ __typename: 'AudioAsset', role: 'RESULT', mediaType, size: mp3.length, expired: false }],
    })
    const address = task.assets[0]?.url ?? ''
    expect(address).toMatch(new RegExp(`\\.${ending}$`))
    expect(await kept(address)).toEqual({ status: 200, mediaType, bytes: mp3 })
  })

  it.each([
    { type: 'application/json', body: {} },
    { type: 'audio/mpeg', body: { error: { message: 'no voice' } } },
    { type: 'text/html', body: '<html><body>Welcome!' },
    { type: 'audio/mpeg', body: '\n<!DOCTYPE html>' },
    { type: 'audio/mpeg', body: '' },
  ])('that is not in the answer leaves the outcome open: %j', async answer => {
    expect(await answered(app.client(), answer, 'openaiCreateSpeech')).toMatchObject({
      __typename: 'SubmissionUnknownError',
      upstreamStatus: 200,
      upstreamRequestId: 'r1',
      task: { submission: 'UNKNOWN' },
    })
  })
})

const both = ['openaiTranscribe', 'openaiTranslate']
describe('a transcript', { concurrent: true }, () => {
  const plain = { text: 'Hello world.', language: null, durationSeconds: null, segments: [], words: [] }

  it.each([
    [{ text: 'Hello world.' }, null],
    [
      { text: 'Hello world.', usage: { type: 'duration', seconds: 3 } },
      { seconds: 3, totalTokens: null },
    ],
    [
      {
        text: 'Hello world.',
        usage: { type: 'tokens', input_tokens: 14, output_tokens: 5, total_tokens: 19 },
      },
      { inputTokens: 14, outputTokens: 5, totalTokens: 19, seconds: null },
    ],
  ])('as JSON: %j', async (body, usage) => {
    for (const field of both) {
      // The header is not to be relied on.
      const task = await answered(app.client(), { type: 'text/plain', body }, field)
      expect(task).toMatchObject({ ...ended, assets: [], upstreamRequestId: 'r1', transcription: plain })
      expect(task.usage).toEqual(usage && expect.objectContaining(usage))
    }
  })

  it('with its times', async () => {
    const body = {
      task: 'transcribe',
      language: 'english',
      duration: '2.4',
      text: 'Hello world.',
      segments: [
        { id: 0, seek: 0, start: 0, end: 2.4, text: ' Hello world.', tokens: [50364, 2425], temperature: 0 },
        { id: 1, text: 'without times' },
      ],
      words: [
        { word: 'Hello', start: 0, end: 1.1 },
        { word: 'world', start: 1.1, end: 2.4 },
      ],
    }
    const given = { responseFormat: 'VERBOSE_JSON' }
    const task = await answered(app.client(), { body }, 'openaiTranscribe', given)
    expect(task).toMatchObject({
      ...ended,
      assets: [],
      transcription: {
        text: 'Hello world.',
        language: 'english',
        durationSeconds: 2.4,
        segments: [{ start: 0, end: 2.4, text: ' Hello world.' }],
        words: [
          { word: 'Hello', start: 0, end: 1.1 },
          { word: 'world', start: 1.1, end: 2.4 },
        ],
      },
    })
    const odd = { text: 'Hello world.', duration: -1 / 0, segments: 'many', words: null }
    expect(await answered(app.client(), { body: odd }, 'openaiTranslate', given)).toMatchObject({
      ...ended,
      transcription: plain,
    })
  })

  it('as text', async () => {
    for (const field of both) {
      const answer = { type: 'application/json', body: 'Hello world.\n' }
      expect(await answered(app.client(), answer, field, { responseFormat: 'TEXT' })).toMatchObject({
        ...ended,
        assets: [],
        usage: null,
        transcription: plain,
      })
    }
  })

  it('of silence', async () => {
    for (const [responseFormat, body] of [
      ['TEXT', ''],
      ['SRT', ''],
      ['VTT', 'WEBVTT\n\n'],
    ] as const) {
      const given = { responseFormat }
      expect(await answered(app.client(), { body }, 'openaiTranscribe', given)).toMatchObject({
        ...ended,
        transcription: { text: '', segments: [] },
      })
    }
  })

  const segments = [
    { start: 0, end: 2.4, text: 'Hello world.' },
    { start: 3602.5, end: 3603, text: 'And\ngood night.' },
  ]
  it.each([
    {
      responseFormat: 'SRT',
      mediaType: 'application/x-subrip',
      body: '1\n00:00:00,000 --> 00:00:02,400\nHello world.\n\n2\n01:00:02,500 --> 01:00:03,000\nAnd\ngood night.\n',
    },
    {
      responseFormat: 'SRT',
      mediaType: 'application/x-subrip',
      body: '1\r\n00:00:00,000 --> 00:00:02,400\r\nHello world.\r\n\r\n2\r\n01:00:02,500 --> 01:00:03,000\r\nAnd\ngood night.\r\n\r\n',
    },
    {
      responseFormat: 'VTT',
      mediaType: 'text/vtt',
      body: 'WEBVTT\n\n00:00.000 --> 00:02.400 align:start\nHello world.\n\n01:00:02.500 --> 01:00:03.000\nAnd\ngood night.\n\n',
    },
  ])('as $responseFormat is a file and a text (%#)', async ({ responseFormat, mediaType, body }) => {
    for (const field of both) {
      const task = await answered(app.client(), { type: 'text/html', body }, field, { responseFormat })
      expect(task).toMatchObject({
        ...ended,
        assets: [{ __typename: 'TextAsset', role: 'RESULT', mediaType, size: Buffer.byteLength(body) }],
        transcription: { ...plain, text: 'Hello world. And\ngood night.', segments },
      })
      const address = task.assets[0]?.url ?? ''
      expect(address).toMatch(new RegExp(`\\.${responseFormat.toLowerCase()}$`))
      expect(await kept(address)).toMatchObject({ status: 200, bytes: Buffer.from(body) })
    }
  })

  it.each([
    ['TEXT', '<!doctype html><p>Welcome!'],
    ['SRT', '<html>'],
    ['VTT', '{"error":{"message":"no speech"}}'],
    ['JSON', 'Hello world.'],
    ['VERBOSE_JSON', '{"segments":[]}'],
  ])('that is not in the answer leaves the outcome open: %s, %j', async (responseFormat, body) => {
    for (const field of both) {
      expect(
        await answered(app.client(), { type: 'text/plain', body }, field, { responseFormat }),
      ).toMatchObject({
        __typename: 'SubmissionUnknownError',
        upstreamStatus: 200,
        upstreamRequestId: 'r1',
        task: { submission: 'UNKNOWN' },
      })
    }
  })
})

describe('a refusal', { concurrent: true }, () => {
  const error = (code: string | null, message = 'no boats', type = 'new_api_error') => ({
    error: { message, type, param: '', code },
  })
  it.each([
    ['content_policy_violation', 'openaiGenerateImage'],
    ['moderation_blocked', 'openaiEditImage'],
    ['content_filter', 'openaiCreateSpeech'],
    ['sensitive_words_detected', 'openaiTranscribe'],
    ['content_policy_violation', 'openaiTranslate'],
  ])('with the code %s is the moderation’s (%s)', async (code, field) => {
    const client = app.client()
    expect(await answered(client, { status: 400, body: error(code) }, field)).toMatchObject({
      __typename: 'ContentRefusedError',
      message: 'no boats',
      upstreamStatus: 400,
      upstreamCode: code,
    })
    expect((await client.execute(tasks, {})).tasks.edges[0]?.node).toMatchObject({
      status: 'FAILED',
      submission: 'REFUSED',
      tracking: 'ENDED',
      failure: { code: 'CONTENT_REFUSED', message: 'no boats' },
    })
  })

  it.each(Object.keys(inputs))('is what a route of %s that is not served means', async field => {
    const body = error('api_not_implemented', 'API not implemented (request id: r9)')
    expect(await answered(app.client(), { status: 501, body }, field)).toMatchObject({
      __typename: 'UpstreamRefusedError',
      message: 'This gateway does not offer it: API not implemented',
      upstreamStatus: 501,
      upstreamCode: 'api_not_implemented',
      upstreamRequestId: 'r1',
    })
  })

  it.each(Object.keys(inputs))(
    'is what a request of %s that failed the gateway’s own check means',
    async field => {
      const answer = { status: 500, body: error('invalid_request', 'size is odd') }
      expect(await answered(app.client(), answer, field)).toMatchObject({
        __typename: 'UpstreamRefusedError',
        message: 'size is odd',
        upstreamStatus: 500,
      })
    },
  )

  it.each([
    [400, error('invalid_request', 'model is required'), 'UpstreamRefusedError'],
    [413, error('read_request_body_failed'), 'UpstreamRefusedError'],
    [403, error('insufficient_user_quota'), 'QuotaExceededError'],
    [403, error('pre_consume_token_quota_failed'), 'QuotaExceededError'],
    [403, error('access_denied'), 'UpstreamRefusedError'],
    [401, error(''), 'UpstreamUnauthorizedError'],
    [429, '', 'RateLimitedError'],
    [429, error('bad_response_status_code', 'busy', 'upstream_error'), 'RateLimitedError'],
    [503, error('model_not_found'), 'UpstreamRefusedError'],
    [503, error(null), 'SubmissionUnknownError'],
    [500, error('do_request_failed'), 'SubmissionUnknownError'],
    [500, error(null, 'The server had an error', 'server_error'), 'SubmissionUnknownError'],
    [502, '<html>', 'SubmissionUnknownError'],
  ])('%i %j is a %s', async (status, body, type) => {
    const fields = ['openaiEditImage', 'openaiCreateSpeech', 'openaiTranslate']
    for (const field of fields) {
      expect(await answered(app.client(), { status, body }, field)).toMatchObject({
        __typename: type,
        upstreamStatus: status,
      })
    }
  })
})
