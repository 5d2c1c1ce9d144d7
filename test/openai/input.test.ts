import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startTestApp, type TestApp } from '../support/app.ts'
import { sentBy } from '../support/observe.ts'
import { jpegBytes, padded, webpBytes } from '../support/pictures.ts'
import { mp3, png, recordings } from './files.ts'
import { invalid, submit, upload } from './submit.ts'

/** Every bound of every field, and every field that a model does not take. */

let app: TestApp
beforeAll(async () => {
  app = await startTestApp()
})
afterAll(() => app.stop())

const mebibyte = 2 ** 20
const prompt = 'a lighthouse in fog'
const base64 = (file: Buffer) => file.toString('base64')
const picture = base64(png(64, 64))
const file = base64(mp3)

type Bad = readonly [place: string, value: unknown, message: RegExp]

const range = (place: string, below: number, above: number): Bad[] => [
  [place, below, /^At least/],
  [place, above, /^At most/],
]
const text = (place: string, longest: number): Bad[] => [
  [place, ' \n', /is needed/],
  [place, 'a'.repeat(longest + 1), new RegExp(`at most ${longest} characters`)],
  [place, 'a\0b', /U\+0000/],
]
const every: Bad[] = [
  ['model', 'dall e', /name of a model/],
  ['model', '', /name of a model/],
  ['idempotencyKey', 'a b', /1–255 printable/],
]
const image: Bad[] = [
  ...every,
  ...text('prompt', 32_000),
  ...range('count', 0, 11),
  ...range('outputCompression', -1, 101),
  ['size', '1024×1024', /letter x/],
  ['size', '', /letter x/],
  ...text('user', 1000),
]
const recording: Bad[] = [
  ...every,
  ...text('prompt', 100_000),
  ...range('temperature', -0.1, 1.1),
  ['file', picture, /This is image\/png, not a sound or video file/],
  ['file', 'no file!', /neither an https URL nor/],
  ['file', 'http://example.com/a.mp3', /begin with https/],
]

describe.each<{ field: string; good: object; bad: Bad[] }>([
  { field: 'openaiGenerateImage', good: { model: 'paper-boat-9', prompt }, bad: image },
  {
    field: 'openaiEditImage',
    good: { model: 'paper-boat-9', prompt, images: [picture] },
    bad: [
      ...image,
      ['images', [], /At least one picture/],
      ['images', Array(17).fill('https://example.com/a.png'), /At most 16 pictures/],
      ['images.0', [file], /This is audio\/mpeg, not an image/],
      ['images.1', [picture, '!'], /neither an https URL nor/],
      ['mask', file, /This is audio\/mpeg, not an image/],
      ['quality', 'HD', /not for edits/],
    ],
  },
  {
    field: 'openaiCreateSpeech',
    good: { model: 'gpt-4o-mini-tts', text: prompt, voice: 'alloy' },
    bad: [
      ...every,
      ...text('text', 4096),
      ...text('voice', 100),
      ...text('instructions', 100_000),
      ...range('speed', 0.24, 4.01),
    ],
  },
  {
    field: 'openaiTranscribe',
    good: { model: 'whisper-1', file, responseFormat: 'VERBOSE_JSON' },
    bad: [
      ...recording,
      ['language', 'english', /two small letters/],
      ['language', 'EN', /two small letters/],
      ['timestampGranularities', [], /At least one/],
      ['timestampGranularities', ['WORD', 'WORD'], /at most once/],
    ],
  },
  { field: 'openaiTranslate', good: { model: 'whisper-1', file }, bad: recording },
])('$field refuses', { concurrent: true }, ({ field, good, bad }) => {
  it('every value out of its bounds, and sends nothing', async () => {
    const client = app.client()
    for (const [place, value, message] of bad) {
      const [name = ''] = place.split('.')
      expect(await submit(client, field, { ...good, [name]: value }), `${place} ${message}`).toMatchObject(
        invalid(place, message),
      )
    }
    expect(sentBy(app, client)).toEqual([])
  })
})

const gptImageFields = {
  background: 'OPAQUE',
  outputFormat: 'PNG',
  outputCompression: 100,
}
const foreign = (field: string, model: string, fields: object): [string, string, Bad][] =>
  Object.entries(fields).map(([name, value]) => [field, model, [name, value, /does not take this/]])

describe('what a known model does not take is refused:', { concurrent: true }, () => {
  it.each<[field: string, model: string, bad: Bad]>([
    ...['dall-e-2', 'dall-e-3'].flatMap(model =>
      foreign('openaiGenerateImage', model, { ...gptImageFields, moderation: 'LOW' }),
    ),
    ...foreign('openaiGenerateImage', 'dall-e-2', { style: 'VIVID' }),
    ...['gpt-image-1', 'gpt-image-1.5', 'gpt-image-2', 'gpt-image-next'].flatMap(model =>
      foreign('openaiGenerateImage', model, { style: 'VIVID', responseFormat: 'URL' }),
    ),
    ...foreign('openaiEditImage', 'dall-e-2', { ...gptImageFields, inputFidelity: 'LOW' }),
    ...foreign('openaiEditImage', 'gpt-image-1', { responseFormat: 'BASE64' }),
    ...['openaiGenerateImage', 'openaiEditImage'].flatMap((field): [string, string, Bad][] => [
      [field, 'dall-e-2', ['prompt', 'a'.repeat(1001), /at most 1000 characters/]],
      [field, 'dall-e-2', ['size', '1792x1024', /256x256, 512x512, 1024x1024/]],
      [field, 'dall-e-2', ['quality', 'HIGH', /STANDARD/]],
      [field, 'gpt-image-1', ['size', '512x512', /1024x1024, 1536x1024, 1024x1536, auto/]],
      [field, 'gpt-image-1.5', ['quality', 'STANDARD', /LOW, MEDIUM, HIGH, AUTO/]],
      [field, 'gpt-image-2', ['size', '1000x1024', /steps of 16/]],
      [field, 'gpt-image-2', ['size', '1024x3088', /between 1:3 and 3:1/]],
      [field, 'gpt-image-2', ['size', '3088x1024', /between 1:3 and 3:1/]],
      [field, 'gpt-image-2', ['size', '0x0', /steps of 16/]],
      [field, 'gpt-image-1', ['outputCompression', 50, /JPEG or WEBP/]],
    ]),
    ['openaiGenerateImage', 'dall-e-3', ['prompt', 'a'.repeat(4001), /at most 4000 characters/]],
    ['openaiGenerateImage', 'dall-e-3', ['count', 2, /makes 1 at a time/]],
    ['openaiGenerateImage', 'dall-e-3', ['size', 'auto', /1024x1024, 1792x1024, 1024x1792/]],
    ['openaiGenerateImage', 'dall-e-3', ['quality', 'AUTO', /STANDARD, HD/]],
    ['openaiEditImage', 'dall-e-3', ['model', 'dall-e-3', /does not edit/]],
    ['openaiEditImage', 'dall-e-2', ['images', [picture, picture], /takes one picture/]],
    ['openaiCreateSpeech', 'tts-1', ['instructions', 'Whisper.', /does not take this/]],
    ['openaiCreateSpeech', 'tts-1-hd', ['instructions', 'Whisper.', /does not take this/]],
    ['openaiCreateSpeech', 'tts-1-hd', ['voice', 'coral', /does not have this voice/]],
    ...['gpt-4o-transcribe', 'gpt-4o-mini-transcribe', 'gpt-4o-mini-transcribe-2025-03-20'].flatMap(model =>
      ['TEXT', 'SRT', 'VTT', 'VERBOSE_JSON'].map((format): [string, string, Bad] => [
        'openaiTranscribe',
        model,
        ['responseFormat', format, /takes JSON only/],
      ]),
    ),
    [
      'openaiTranscribe',
      'whisper-1',
      ['timestampGranularities', ['WORD'], /needs the responseFormat VERBOSE_JSON/],
    ],
  ])('%s, %s, %j', async (field, model, [place, value, message]) => {
    const client = app.client()
    const good = {
      openaiGenerateImage: { prompt },
      openaiEditImage: { prompt, images: [picture] },
      openaiCreateSpeech: { text: prompt, voice: 'alloy' },
      openaiTranscribe: { file },
    }[field]
    expect(await submit(client, field, { model, ...good, [place]: value })).toMatchObject(
      invalid(place, message),
    )
    expect(sentBy(app, client)).toEqual([])
  })

  it('a transparent background in a JPEG', async () => {
    const client = app.client()
    const input = { model: 'gpt-image-1', prompt, background: 'TRANSPARENT', outputFormat: 'JPEG' }
    const issue = invalid('background', /needs PNG or WEBP/)
    expect(await submit(client, 'openaiGenerateImage', input)).toMatchObject(issue)
    expect(await submit(client, 'openaiEditImage', { ...input, images: [picture] })).toMatchObject(issue)
    expect(sentBy(app, client)).toEqual([])
  })
})

it.each([
  ['dall-e-2', 1000],
  ['dall-e-3', 4000],
  ['gpt-image-1', 32_000],
])('the longest prompt of %s is taken', async (model, longest) => {
  const input = { model, prompt: ` ${'a'.repeat(longest)} ` }
  expect(await submit(app.client(), 'openaiGenerateImage', input)).toMatchObject({ submission: 'ACCEPTED' })
})

describe('files that the vendor would refuse are not sent:', { concurrent: true }, () => {
  const gif = base64(padded(Buffer.from('GIF89a'), 64))
  it.each<[what: string, model: string, input: object, place: string, message: RegExp]>([
    ['a GIF', 'gpt-image-1', { images: [picture, gif] }, 'images.1', /takes PNG, JPEG and WebP/],
    ['a JPEG', 'dall-e-2', { images: [base64(jpegBytes)] }, 'images.0', /takes a square PNG/],
    ['a wide PNG', 'dall-e-2', { images: [base64(png(64, 32))] }, 'images.0', /takes a square PNG/],
    [
      'a large PNG',
      'dall-e-2',
      { images: [base64(png(8, 8, 4 * mebibyte + 1))] },
      'images.0',
      /at most 4 MiB/,
    ],
    [
      'a mask that is no PNG',
      'gpt-image-1',
      { images: [picture], mask: base64(webpBytes) },
      'mask',
      /is a PNG/,
    ],
    [
      'a mask of another size',
      'gpt-image-1',
      { images: [picture], mask: base64(png(64, 32)) },
      'mask',
      /The mask has 64x32 pixels, the picture 64x64/,
    ],
    [
      'a large mask',
      'gpt-image-1',
      { images: [picture], mask: base64(png(64, 64, 4 * mebibyte + 1)) },
      'mask',
      /at most 4 MiB/,
    ],
  ])('%s', async (_, model, files, place, message) => {
    const client = app.client()
    const given = await submit(client, 'openaiEditImage', { model, prompt, ...files })
    expect(given).toMatchObject(invalid(place, message))
    expect(sentBy(app, client)).toEqual([])
  })

  it('a model that nobody knows may take them', async () => {
    const client = app.client()
    await submit(client, 'openaiEditImage', { model: 'paper-boat-9', prompt, images: [gif] })
    expect(sentBy(app, client)[0]).toMatchObject({ body: { image: { mediaType: 'image/gif' } } })
  })

  it.each(['quickTime', 'aiff'] as const)('a recording as %s', async kind => {
    const client = app.client()
    for (const field of ['openaiTranscribe', 'openaiTranslate']) {
      const input = { model: 'whisper-1', file: base64(recordings[kind]) }
      expect(await submit(client, field, input)).toMatchObject(invalid('file', /does not take .+convert it/))
    }
    expect(sentBy(app, client)).toEqual([])
  })

  it('more than 25 MiB', async () => {
    const client = app.client()
    const bytes = 25 * mebibyte + 1
    const recording = { 'input.file': padded(mp3, bytes) }
    const given = { model: 'whisper-1', file: null }
    for (const field of ['openaiTranscribe', 'openaiTranslate']) {
      const answer = await upload(client, field, given, recording)
      expect(answer).toMatchObject(invalid('file', /at most 25 MiB/))
    }
    const edit = { model: 'gpt-image-1', prompt, images: [null] }
    const answer = await upload(client, 'openaiEditImage', edit, { 'input.images.0': png(8, 8, bytes) })
    expect(answer).toMatchObject(invalid('images.0', /at most 25 MiB/))
    expect(sentBy(app, client)).toEqual([])
  })
})
