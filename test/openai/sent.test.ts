import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startTestApp, type TestApp } from '../support/app.ts'
import { sentBy, sentOnce } from '../support/observe.ts'
import { jpegBytes, padded, partOf, webpBytes } from '../support/pictures.ts'
import { type FileServer, serveFiles } from '../support/serve-tls.ts'
import { mp3, mp4, png, recordings } from './files.ts'
import { ended, invalid, submit, upload } from './submit.ts'

/** What goes to the gateway for each field, in the contract's names. */

const mebibyte = 2 ** 20
const shared = {
  '/picture': png(64, 64),
  '/mask': png(64, 64),
  '/recording': mp3,
  '/page': Buffer.from('<!doctype html><p>no file'),
}
let files: FileServer
let app: TestApp
beforeAll(async () => {
  files = await serveFiles(shared)
  app = await startTestApp({ environment: { PRIVATE_MEDIA_HOSTS: 'localhost' } })
})
afterAll(async () => {
  await app.stop()
  await files.close()
})

const prompt = 'a lighthouse in fog'
const base64 = (file: Buffer) => file.toString('base64')
const address = (path: string) => files.at(path)
const small = png(64, 64)
const sentSmall = partOf('image.png', small, 'image/png')

describe('a picture is asked for with every field of', { concurrent: true }, () => {
  it.each([
    {
      what: 'dall-e-3',
      input: {
        model: 'dall-e-3',
        prompt,
        count: 1,
        size: '1792x1024',
        quality: 'HD',
        style: 'NATURAL',
        responseFormat: 'BASE64',
        user: 'mia',
      },
      body: {
        model: 'dall-e-3',
        prompt,
        n: 1,
        size: '1792x1024',
        quality: 'hd',
        style: 'natural',
        response_format: 'b64_json',
        user: 'mia',
      },
    },
    {
      what: 'dall-e-2',
      input: {
        model: 'dall-e-2',
        prompt,
        count: 10,
        size: '256x256',
        quality: 'STANDARD',
        responseFormat: 'URL',
      },
      body: {
        model: 'dall-e-2',
        prompt,
        n: 10,
        size: '256x256',
        quality: 'standard',
        response_format: 'url',
      },
    },
    {
      what: 'GPT image',
      input: {
        model: 'gpt-image-1.5',
        prompt,
        count: 2,
        size: 'auto',
        quality: 'AUTO',
        background: 'TRANSPARENT',
        outputFormat: 'WEBP',
        outputCompression: 0,
        moderation: 'LOW',
        user: 'mia',
      },
      body: {
        model: 'gpt-image-1.5',
        prompt,
        n: 2,
        size: 'auto',
        quality: 'auto',
        background: 'transparent',
        output_format: 'webp',
        output_compression: 0,
        moderation: 'low',
        user: 'mia',
      },
    },
    {
      what: 'GPT image 2, whose sizes are free',
      input: { model: 'gpt-image-2', prompt, size: '1008x3024', outputFormat: 'JPEG', background: 'OPAQUE' },
      body: {
        model: 'gpt-image-2',
        prompt,
        size: '1008x3024',
        output_format: 'jpeg',
        background: 'opaque',
      },
    },
    {
      what: 'no more than is needed',
      input: { model: 'dall-e-3', prompt, count: null, size: null, style: null, user: null },
      body: { model: 'dall-e-3', prompt },
    },
  ])('$what', async ({ input, body }) => {
    const client = app.client()
    expect(await submit(client, 'openaiGenerateImage', input)).toMatchObject({ ...ended, prompt })
    expect(sentOnce(app, client)).toMatchObject({
      method: 'POST',
      path: '/v1/images/generations',
      headers: { authorization: `Bearer ${client.key}`, 'content-type': 'application/json' },
      body,
    })
    expect(sentOnce(app, client).body).toEqual(body)
  })

  it('a model that nobody knows, whose limits the vendor has to know', async () => {
    const client = app.client()
    const input = {
      model: 'paper-boat-9',
      prompt: 'a'.repeat(32_000),
      count: 10,
      size: '16:9',
      quality: 'HD',
      style: 'VIVID',
      responseFormat: 'URL',
      background: 'TRANSPARENT',
      outputFormat: 'JPEG',
      outputCompression: 5,
      moderation: 'AUTO',
    }
    await submit(client, 'openaiGenerateImage', input)
    expect(sentOnce(app, client)).toMatchObject({
      path: '/v1/images/generations',
      body: { size: '16:9', n: 10 },
    })
  })
})

describe('an edit is a form', { concurrent: true }, () => {
  it('with one picture as `image`, its mask and every field', async () => {
    const client = app.client()
    const input = {
      model: 'gpt-image-1',
      prompt,
      images: [base64(small)],
      mask: `data:image/png;base64,${base64(small)}`,
      count: 2,
      size: '1024x1536',
      quality: 'LOW',
      background: 'AUTO',
      inputFidelity: 'HIGH',
      outputFormat: 'JPEG',
      outputCompression: 70,
      user: 'mia',
    }
    expect(await submit(client, 'openaiEditImage', input)).toMatchObject(ended)
    expect(sentOnce(app, client)).toMatchObject({
      method: 'POST',
      path: '/v1/images/edits',
      headers: {
        authorization: `Bearer ${client.key}`,
        'content-type': expect.stringMatching(/^multipart\/form-data; boundary=/),
      },
    })
    expect(sentOnce(app, client).body).toEqual({
      model: 'gpt-image-1',
      prompt,
      n: '2',
      size: '1024x1536',
      quality: 'low',
      background: 'auto',
      input_fidelity: 'high',
      output_format: 'jpeg',
      output_compression: '70',
      user: 'mia',
      image: sentSmall,
      mask: { ...sentSmall, filename: 'mask.png' },
    })
  })

  it('with several pictures as `image[]`, in their order, named by what they are', async () => {
    const client = app.client()
    const images = [webpBytes, small, jpegBytes].map(base64)
    const input = { model: 'gpt-image-1', prompt, images }
    expect(await submit(client, 'openaiEditImage', input)).toMatchObject(ended)
    expect(sentOnce(app, client).body).toEqual({
      model: 'gpt-image-1',
      prompt,
      'image[]': [
        partOf('image.webp', webpBytes, 'image/webp'),
        sentSmall,
        partOf('image.jpg', jpegBytes, 'image/jpeg'),
      ],
    })
  })

  it('for dall-e-2, with where the result is to lie', async () => {
    const client = app.client()
    const input = {
      model: 'dall-e-2',
      prompt,
      images: [base64(small)],
      size: '512x512',
      quality: 'STANDARD',
      responseFormat: 'BASE64',
    }
    expect(await submit(client, 'openaiEditImage', input)).toMatchObject(ended)
    expect(sentOnce(app, client).body).toEqual({
      model: 'dall-e-2',
      prompt,
      size: '512x512',
      quality: 'standard',
      response_format: 'b64_json',
      image: sentSmall,
    })
  })

  it('with uploads', async () => {
    const client = app.client()
    const input = { model: 'gpt-image-1', prompt, images: [null, null], mask: null }
    const uploads = { 'input.images.0': small, 'input.images.1': jpegBytes, 'input.mask': small }
    expect(await upload(client, 'openaiEditImage', input, uploads)).toMatchObject(ended)
    expect(sentOnce(app, client).body).toMatchObject({
      'image[]': [sentSmall, partOf('image.jpg', jpegBytes, 'image/jpeg')],
      mask: { ...sentSmall, filename: 'mask.png' },
    })
  })

  it('with files that are fetched from their addresses', async () => {
    const client = app.client()
    const input = { model: 'gpt-image-1', prompt, images: [address('/picture')], mask: address('/mask') }
    expect(await submit(client, 'openaiEditImage', input)).toMatchObject(ended)
    expect(sentOnce(app, client).body).toMatchObject({
      image: sentSmall,
      mask: { ...sentSmall, filename: 'mask.png' },
    })
  })

  it('with a picture of exactly 25 MiB', async () => {
    const client = app.client()
    const input = { model: 'gpt-image-1', prompt, images: [null] }
    const picture = png(64, 64, 25 * mebibyte)
    expect(await upload(client, 'openaiEditImage', input, { 'input.images.0': picture })).toMatchObject(ended)
    expect(sentOnce(app, client).body).toMatchObject({ image: { size: 25 * mebibyte } })
  })
})

describe('speech is asked for', { concurrent: true }, () => {
  it.each([
    {
      what: 'with every field',
      input: {
        model: 'gpt-4o-mini-tts',
        text: prompt,
        voice: 'coral',
        responseFormat: 'OPUS',
        speed: 0.25,
        instructions: 'Whisper.',
      },
      body: {
        model: 'gpt-4o-mini-tts',
        input: prompt,
        voice: 'coral',
        response_format: 'opus',
        speed: 0.25,
        instructions: 'Whisper.',
      },
    },
    {
      what: 'with no more than is needed, and the longest text',
      input: { model: 'tts-1', text: 'a'.repeat(4096), voice: 'alloy' },
      body: { model: 'tts-1', input: 'a'.repeat(4096), voice: 'alloy' },
    },
  ])('$what', async ({ input, body }) => {
    const client = app.client()
    expect(await submit(client, 'openaiCreateSpeech', input)).toMatchObject({ ...ended, prompt: input.text })
    expect(sentOnce(app, client)).toMatchObject({
      method: 'POST',
      path: '/v1/audio/speech',
      headers: { authorization: `Bearer ${client.key}`, 'content-type': 'application/json', accept: '*/*' },
    })
    expect(sentOnce(app, client).body).toEqual(body)
  })
})

describe('a recording goes', { concurrent: true }, () => {
  const sentMp3 = partOf('file.mp3', mp3, 'audio/mpeg')

  it('with every field of a transcription', async () => {
    const client = app.client()
    const input = {
      model: 'whisper-1',
      file: base64(mp3),
      language: 'de',
      prompt,
      responseFormat: 'VERBOSE_JSON',
      temperature: 0.2,
      timestampGranularities: ['WORD', 'SEGMENT'],
    }
    expect(await submit(client, 'openaiTranscribe', input)).toMatchObject({ ...ended, prompt })
    expect(sentOnce(app, client)).toMatchObject({
      method: 'POST',
      path: '/v1/audio/transcriptions',
      headers: {
        authorization: `Bearer ${client.key}`,
        'content-type': expect.stringMatching(/^multipart\/form-data; boundary=/),
      },
    })
    expect(sentOnce(app, client).body).toEqual({
      model: 'whisper-1',
      language: 'de',
      prompt,
      response_format: 'verbose_json',
      temperature: '0.2',
      'timestamp_granularities[]': ['word', 'segment'],
      file: sentMp3,
    })
  })

  it('with every field of a translation', async () => {
    const client = app.client()
    const input = { model: 'whisper-1', file: base64(mp3), prompt, responseFormat: 'SRT', temperature: 1 }
    expect(await submit(client, 'openaiTranslate', input)).toMatchObject({ ...ended, prompt })
    expect(sentOnce(app, client)).toMatchObject({ method: 'POST', path: '/v1/audio/translations' })
    expect(sentOnce(app, client).body).toEqual({
      model: 'whisper-1',
      prompt,
      response_format: 'srt',
      temperature: '1',
      file: sentMp3,
    })
  })

  it.each([
    ['mp3', 'mp3', 'audio/mpeg'],
    ['wav', 'wav', 'audio/wav'],
    ['flac', 'flac', 'audio/flac'],
    ['m4a', 'm4a', 'audio/mp4'],
    ['mp4', 'mp4', 'audio/mp4'],
    ['opus', 'ogg', 'audio/ogg'],
    ['vorbis', 'ogg', 'audio/ogg'],
    ['webm', 'webm', 'audio/webm'],
    ['mpeg', 'mpeg', 'application/octet-stream'],
    ['mpegStream', 'mpeg', 'application/octet-stream'],
  ] as const)('as %s under a name that ends in .%s', async (kind, ending, mediaType) => {
    const client = app.client()
    const bytes = recordings[kind]
    const input = { model: 'gpt-4o-transcribe', file: base64(bytes) }
    expect(await submit(client, 'openaiTranscribe', input)).toMatchObject({ ...ended, prompt: null })
    expect(sentOnce(app, client).body).toEqual({
      model: 'gpt-4o-transcribe',
      file: partOf(`file.${ending}`, bytes, mediaType),
    })
  })

  it('from its address', async () => {
    for (const field of ['openaiTranscribe', 'openaiTranslate']) {
      const client = app.client()
      const input = { model: 'whisper-1', file: address('/recording') }
      expect(await submit(client, field, input)).toMatchObject(ended)
      expect(sentOnce(app, client).body).toEqual({ model: 'whisper-1', file: sentMp3 })
    }
  })

  it('as an upload of exactly 25 MiB', async () => {
    const client = app.client()
    const file = padded(mp4, 25 * mebibyte)
    const input = { model: 'whisper-1', file: null, language: 'en' }
    expect(await upload(client, 'openaiTranscribe', input, { 'input.file': file })).toMatchObject(ended)
    expect(sentOnce(app, client).body).toMatchObject({ file: { size: 25 * mebibyte } })
  })
})

describe('nothing is sent over', { concurrent: true }, () => {
  const edit = { model: 'gpt-image-1', prompt }
  it.each([
    ['openaiTranscribe', 'file', '/page', /not a sound or video file/],
    ['openaiTranslate', 'file', '/picture', /This is image\/png, not a sound or video file/],
    ['openaiTranslate', 'file', '/nowhere', /answered 404/],
  ])('an address of %s that leads to no recording (%#)', async (field, place, path, message) => {
    const client = app.client()
    const given = { model: 'whisper-1', file: address(path) }
    expect(await submit(client, field, given)).toMatchObject(invalid(place, message))
    expect(sentBy(app, client)).toEqual([])
  })

  it('an address that leads to no picture', async () => {
    const client = app.client()
    const images = [address('/picture'), address('/recording')]
    expect(await submit(client, 'openaiEditImage', { ...edit, images })).toMatchObject(
      invalid('images.1', /This is audio\/mpeg, not an image/),
    )
    const masked = { ...edit, images: [address('/picture')], mask: 'https://127.0.0.1/mask.png' }
    expect(await submit(client, 'openaiEditImage', masked)).toMatchObject(invalid('mask', /not a public one/))
    expect(sentBy(app, client)).toEqual([])
  })
})
