import { readFile } from 'node:fs/promises'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { tasks } from '../documents.ts'
import { startTestApp, type TestApp } from '../support/app.ts'
import type { Client } from '../support/client.ts'
import { sentBy } from '../support/observe.ts'
import { boat, generateVideo, submit, submitted } from './requests.ts'

const jpeg = await readFile(new URL('../../src/sandbox/media/image.jpg', import.meta.url))
const video = await readFile(new URL('../../src/sandbox/media/video.mp4', import.meta.url))
const gif = Buffer.from('GIF89a\x01\x00\x01\x00\x00\x00\x00;', 'latin1')
const picture = 'https://example.com/in/picture.png'

let app: TestApp
beforeAll(async () => {
  app = await startTestApp()
})
afterAll(() => app.stop())

async function expectNothing(client: Client) {
  expect(sentBy(app, client)).toEqual([])
  expect((await client.execute(tasks, {})).tasks.edges).toEqual([])
}

/** Submits what has to be refused for one reason, and sees that it goes no further. */
async function expectRefused(input: object, field: string, message: RegExp) {
  const client = app.client()
  expect(await submit(client, input)).toEqual({
    __typename: 'InvalidInputError',
    code: 'INVALID_INPUT',
    message: expect.stringMatching(message),
    issues: [{ path: ['input', field], message: expect.stringMatching(message) }],
  })
  await expectNothing(client)
}

describe('minimaxGenerateVideo refuses', { concurrent: true }, () => {
  const long = 'https://example.com/'.padEnd(2049, 'a')
  it.each([
    { what: 'an empty prompt', field: 'prompt', value: '', message: /A prompt is needed/ },
    { what: 'a blank prompt', field: 'prompt', value: ' \n\t ', message: /A prompt is needed/ },
    { what: 'a long prompt', field: 'prompt', value: 'a'.repeat(2001), message: /at most 2000 characters/ },
    { what: 'a prompt with U+0000', field: 'prompt', value: 'a\0b', message: /U\+0000/ },
    { what: 'an empty model', field: 'model', value: '', message: /name of a model/ },
    { what: 'a model with a blank', field: 'model', value: 'Hailuo 02', message: /name of a model/ },
    { what: 'a long model', field: 'model', value: 'm'.repeat(65), message: /name of a model/ },
    { what: '5 seconds', field: 'durationSeconds', value: 5, message: /Either 6 or 10/ },
    { what: '8 seconds', field: 'durationSeconds', value: 8, message: /Either 6 or 10/ },
    { what: '0 seconds', field: 'durationSeconds', value: 0, message: /Either 6 or 10/ },
    { what: 'an http hook', field: 'notifyHook', value: 'http://example.com/hook', message: /https URL/ },
    { what: 'a long hook', field: 'notifyHook', value: long, message: /at most 2048/ },
    { what: 'a key with a blank', field: 'idempotencyKey', value: 'a b', message: /no blank/ },
  ])('$what', ({ field, value, message }) => expectRefused({ ...boat, [field]: value }, field, message))

  it.each([
    { what: 'neither a prompt nor a first frame', input: {}, field: 'prompt' },
    { what: 'a null prompt', input: { prompt: null }, field: 'prompt' },
    { what: 'a subject without a prompt', input: { subjectImage: picture }, field: 'prompt' },
  ])('$what', ({ input, field }) =>
    expectRefused({ model: 'S2V-01', ...input }, field, /Give prompt or firstFrameImage/),
  )

  it('a last frame without a first', () =>
    expectRefused({ ...boat, lastFrameImage: picture }, 'lastFrameImage', /together with firstFrameImage/))

  it('frames together with a subject', () =>
    expectRefused(
      { ...boat, firstFrameImage: picture, subjectImage: picture },
      'subjectImage',
      /cannot be given together with firstFrameImage/,
    ))

  it('a last frame together with a subject', () =>
    expectRefused(
      { ...boat, lastFrameImage: picture, subjectImage: picture },
      'lastFrameImage',
      /together with firstFrameImage/,
    ))

  it('10 seconds at 1080P', () =>
    expectRefused(
      { ...boat, durationSeconds: 10, resolution: 'RESOLUTION_1080P' },
      'durationSeconds',
      /At 1080P a video lasts 6 seconds/,
    ))

  it('a last frame at 512P', () =>
    expectRefused(
      { ...boat, firstFrameImage: picture, lastFrameImage: picture, resolution: 'RESOLUTION_512P' },
      'resolution',
      /cannot have 512P/,
    ))

  it('a picture of more than 20 MiB', () => {
    const large = Buffer.concat([jpeg, Buffer.alloc(20 * 2 ** 20 + 1 - jpeg.length)]).toString('base64')
    return expectRefused({ ...boat, firstFrameImage: large }, 'firstFrameImage', /at most 20 MiB/)
  })

  describe.each([
    { field: 'firstFrameImage', beside: {} },
    { field: 'lastFrameImage', beside: { firstFrameImage: picture } },
    { field: 'subjectImage', beside: {} },
  ])('as $field', ({ field, beside }) => {
    it.each([
      { what: 'an http URL', given: 'http://example.com/a.png', message: /begin with https/ },
      { what: 'a text', given: 'a picture, please!', message: /neither an https URL nor/ },
      { what: 'a video', given: video.toString('base64'), message: /video\/mp4, not an image/ },
      { what: 'a GIF', given: gif.toString('base64'), message: /JPEG, PNG and WebP only/ },
    ])('$what', ({ given, message }) => expectRefused({ ...boat, ...beside, [field]: given }, field, message))
  })

  it.each([
    { what: 'the lack of a model', input: { model: undefined }, message: /"model"/ },
    { what: 'a size that MiniMax has not', input: { resolution: '768P' }, message: /MinimaxResolution/ },
    { what: 'a fraction of a second', input: { durationSeconds: 6.5 }, message: /durationSeconds/ },
    { what: 'a field that it does not know', input: { aspectRatio: 'RATIO_1_1' }, message: /aspectRatio/ },
  ])('$what', async ({ input, message }) => {
    const client = app.client()
    const variables = { input: { ...boat, ...input } }
    const { body } = await client.request({ query: generateVideo, variables })
    expect(body.data).toBeUndefined()
    expect(body.errors).toMatchObject([
      { message: expect.stringMatching(message), extensions: { code: 'BAD_USER_INPUT' } },
    ])
    await expectNothing(client)
  })
})

it('takes a prompt of 2,000 characters, and a model of 64', async () => {
  await submitted(app.client(), { model: 'm'.repeat(64), prompt: 'a'.repeat(2000) })
})
