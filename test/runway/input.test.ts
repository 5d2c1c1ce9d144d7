import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { tasks } from '../documents.ts'
import { startTestApp, type TestApp } from '../support/app.ts'
import { sentBy } from '../support/observe.ts'
import { type Field, image, lastImage, least, made, postOf, submit, video } from './runway.ts'

let app: TestApp
beforeAll(async () => {
  app = await startTestApp()
})
afterAll(() => app.stop())

/** A JPEG of so many bytes, as far as its first ones tell. */
const jpeg = (bytes: number) => {
  const file = Buffer.alloc(bytes)
  file.write('ffd8ffe000104a46494600', 'hex')
  return file.toString('base64')
}
const pictureBytes = 3.5 * 2 ** 20
const long = (characters: number) => 'a'.repeat(characters)
const png =
  'data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAQAAAC1HAwCAAAAC0lEQVR42mNk+A8AAQUBAScY42YAAAAASUVORK5CYII='

interface Refusal {
  field: Field
  what: string
  given: object
  at: string[]
  message: RegExp
}
const domain = /wants a domain/
const noFile = /https URL here, and no file/
const refusals: Refusal[] = [
  // runwayImageToVideo
  ...[
    { what: 'neither frame', given: { firstImage: null }, at: 'firstImage', message: /Give firstImage or/ },
    {
      what: 'an http URL',
      given: { firstImage: 'http://example.com/a.png' },
      at: 'firstImage',
      message: /https/,
    },
    {
      what: 'an IPv4 address',
      given: { firstImage: 'https://192.0.2.1/a.png' },
      at: 'firstImage',
      message: domain,
    },
    {
      what: 'an IPv6 address',
      given: { lastImage: 'https://[2001:db8::1]/a.png' },
      at: 'lastImage',
      message: domain,
    },
    {
      what: 'an odd IPv4 address',
      given: { firstImage: 'https://0x7f.1/a.png' },
      at: 'firstImage',
      message: domain,
    },
    {
      what: 'a long URL',
      given: { firstImage: `${image}?${long(2048)}` },
      at: 'firstImage',
      message: /2048/,
    },
    {
      what: 'a video for a frame',
      given: { firstImage: 'AAAAIGZ0eXBpc29tAAACAGlzb21pc28y' },
      at: 'firstImage',
      message: /video\/mp4/,
    },
    {
      what: 'a large first frame',
      given: { firstImage: jpeg(pictureBytes + 1) },
      at: 'firstImage',
      message: /at most 3\.5 MiB/,
    },
    {
      what: 'a large last frame',
      given: { lastImage: jpeg(pictureBytes + 1) },
      at: 'lastImage',
      message: /at most 3\.5 MiB/,
    },
    { what: 'an empty prompt', given: { promptText: ' ' }, at: 'promptText', message: /A prompt is needed/ },
    { what: 'a long prompt', given: { promptText: long(1001) }, at: 'promptText', message: /at most 1000/ },
    { what: 'no name of a model', given: { model: 'gen 3' }, at: 'model', message: /name of a model/ },
    { what: '7 seconds', given: { durationSeconds: 7 }, at: 'durationSeconds', message: /5 or 10/ },
    { what: 'a seed below 0', given: { seed: -1 }, at: 'seed', message: /At least 0/ },
    {
      what: 'a seed beyond 32 bits',
      given: { seed: 4_294_967_296 },
      at: 'seed',
      message: /At most 4294967295/,
    },
    { what: 'a broken seed', given: { seed: 0.5 }, at: 'seed', message: /whole number/ },
    {
      what: 'a shape of gen4_turbo for gen3a_turbo',
      given: { ratio: 'RATIO_960_960' },
      at: 'ratio',
      message: /gen3a_turbo/,
    },
    {
      what: 'a shape of gen3a_turbo for gen4_turbo',
      given: { model: 'gen4_turbo' },
      at: 'ratio',
      message: /gen4_turbo/,
    },
    {
      what: 'a last frame for gen4_turbo',
      given: { model: 'gen4_turbo', ratio: 'RATIO_1280_720', lastImage },
      at: 'lastImage',
      message: /gen4_turbo takes no last frame/,
    },
    { what: 'a key with a blank', given: { idempotencyKey: 'a b' }, at: 'idempotencyKey', message: /blank/ },
  ].map(({ at, ...rest }): Refusal => ({ field: 'runwayImageToVideo', at: [at], ...rest })),
  // What the four of the reverse format share
  ...(
    [
      'runwayReverseTextToVideo',
      'runwayReverseImageToVideo',
      'runwayReverseVideoToVideo',
      'runwayReverseActOne',
    ] as const
  ).flatMap((field): Refusal[] => [
    {
      field,
      what: 'an http hook',
      given: { notifyHook: 'http://example.com/' },
      at: ['notifyHook'],
      message: /https/,
    },
    { field, what: 'an empty key', given: { idempotencyKey: '' }, at: ['idempotencyKey'], message: /1–255/ },
    ...(field === 'runwayReverseActOne'
      ? []
      : [
          { field, what: 'an empty prompt', given: { prompt: '' }, at: ['prompt'], message: /is needed/ },
          {
            field,
            what: 'a long prompt',
            given: { prompt: long(1001) },
            at: ['prompt'],
            message: /at most 1000/,
          },
          {
            field,
            what: '6 seconds',
            given: { durationSeconds: 6 },
            at: ['durationSeconds'],
            message: /5 or 10/,
          },
        ]),
  ]),
  // Text and picture
  ...(['runwayReverseTextToVideo', 'runwayReverseImageToVideo'] as const).flatMap((field): Refusal[] => [
    ...['horizontal', 'vertical', 'zoom', 'roll', 'pan', 'tilt'].flatMap((axis): Refusal[] => [
      {
        field,
        what: `${axis} below -10`,
        given: { model: 'GEN2', motionVector: { [axis]: -10.1 } },
        at: ['motionVector', axis],
        message: /At least -10/,
      },
      {
        field,
        what: `${axis} above 10`,
        given: { model: 'GEN2', motionVector: { [axis]: 11 } },
        at: ['motionVector', axis],
        message: /At most 10/,
      },
    ]),
    {
      field,
      what: 'a camera that does nothing',
      given: { model: 'GEN2', motionVector: { pan: null } },
      at: ['motionVector', 'horizontal'],
      message: /Give horizontal, vertical, zoom, roll, pan or tilt/,
    },
    {
      field,
      what: 'a camera for the default model',
      given: { motionVector: { pan: 1 } },
      at: ['motionVector'],
      message: /Only GEN2/,
    },
    {
      field,
      what: 'a camera for Gen-4',
      given: { model: 'GEN4', motionVector: { pan: 1 } },
      at: ['motionVector'],
      message: /Only GEN2/,
    },
    {
      field,
      what: 'seconds for Gen-2',
      given: { model: 'GEN2', durationSeconds: 5 },
      at: ['durationSeconds'],
      message: /Only GEN3 and GEN4/,
    },
  ]),
  {
    field: 'runwayReverseTextToVideo',
    what: 'a style for Gen-3',
    given: { style: 'CINEMATIC', model: 'GEN3' },
    at: ['style'],
    message: /Only GEN2/,
  },
  {
    field: 'runwayReverseTextToVideo',
    what: '3:4',
    given: { ratio: 'RATIO_3_4' },
    at: ['ratio'],
    message: /from a picture/,
  },
  ...[
    { what: 'a file', given: { image: png }, at: 'image', message: noFile },
    { what: 'a file as the last frame', given: { lastImage: png }, at: 'lastImage', message: noFile },
    { what: 'a style for the default model', given: { style: 'anime' }, at: 'style', message: /Only GEN2/ },
    { what: 'an empty style', given: { model: 'GEN2', style: ' ' }, at: 'style', message: /has a name/ },
    { what: 'a long style', given: { model: 'GEN2', style: long(65) }, at: 'style', message: /At most 64/ },
    { what: 'a flip for Gen-4', given: { model: 'GEN4', flip: true }, at: 'flip', message: /Only GEN3 can/ },
    {
      what: 'an end frame for Gen-2',
      given: { model: 'GEN2', imageAsEndFrame: true },
      at: 'imageAsEndFrame',
      message: /Only GEN3 can/,
    },
  ].map(({ at, ...rest }): Refusal => ({ field: 'runwayReverseImageToVideo', at: [at], ...rest })),
  ...[
    { what: 'a file', given: { video: png }, at: 'video', message: /png, not a video/ },
    { what: 'Gen-2', given: { model: 'GEN2' }, at: 'model', message: /Only GEN3 and GEN4/ },
    {
      what: 'a change below 0',
      given: { structureTransformation: -0.1 },
      at: 'structureTransformation',
      message: /At least 0/,
    },
    {
      what: 'a change above 1',
      given: { structureTransformation: 1.1 },
      at: 'structureTransformation',
      message: /At most 1/,
    },
  ].map(({ at, ...rest }): Refusal => ({ field: 'runwayReverseVideoToVideo', at: [at], ...rest })),
  ...[
    { what: 'a file for the character', given: { image: png }, at: 'image', message: noFile },
    {
      what: 'a file for the performance',
      given: { video: 'AAAAIGZ0eXBpc29tAAACAGlzb21pc28y' },
      at: 'video',
      message: noFile,
    },
    { what: 'no motion', given: { motionMultiplier: 0 }, at: 'motionMultiplier', message: /At least 1/ },
    { what: 'too much motion', given: { motionMultiplier: 6 }, at: 'motionMultiplier', message: /At most 5/ },
  ].map(({ at, ...rest }): Refusal => ({ field: 'runwayReverseActOne', at: [at], ...rest })),
]

describe.concurrent('refuses, and sends nothing', () => {
  it.for(refusals)('$field: $what', async ({ field, given, at, message }, { expect }) => {
    const client = app.client()
    expect(await submit(client, field, { ...least[field], ...given })).toMatchObject({
      __typename: 'InvalidInputError',
      code: 'INVALID_INPUT',
      issues: [{ path: ['input', ...at], message: expect.stringMatching(message) }],
    })
    expect(sentBy(app, client)).toEqual([])
    expect((await client.execute(tasks, {})).tasks.edges).toEqual([])
  })

  it.for([
    { field: 'runwayImageToVideo', given: { ratio: null }, message: 'ratio' },
    { field: 'runwayImageToVideo', given: { model: null }, message: 'model' },
    { field: 'runwayImageToVideo', given: { ratio: '1280:768' }, message: 'RunwayRatio' },
    { field: 'runwayImageToVideo', given: { notifyHook: 'https://example.com/' }, message: 'notifyHook' },
    { field: 'runwayReverseTextToVideo', given: { prompt: null }, message: 'prompt' },
    { field: 'runwayReverseTextToVideo', given: { image }, message: 'image' },
    { field: 'runwayReverseTextToVideo', given: { flip: true }, message: 'flip' },
    { field: 'runwayReverseTextToVideo', given: { model: 'gen3' }, message: 'RunwayReverseModel' },
    { field: 'runwayReverseImageToVideo', given: { prompt: null }, message: 'prompt' },
    { field: 'runwayReverseImageToVideo', given: { image: null }, message: 'image' },
    { field: 'runwayReverseVideoToVideo', given: { video: null }, message: 'video' },
    { field: 'runwayReverseActOne', given: { prompt: 'talk' }, message: 'prompt' },
  ] as const)('$field: $given, by the schema itself', async ({ field, given, message }, { expect }) => {
    const client = app.client()
    await expect(submit(client, field, { ...least[field], ...given })).rejects.toThrow(message)
    expect(sentBy(app, client)).toEqual([])
  })
})

describe.concurrent('takes what just fits', () => {
  it.for([
    { field: 'runwayImageToVideo', given: { promptText: long(1000) } },
    { field: 'runwayReverseTextToVideo', given: { prompt: long(1000) } },
    { field: 'runwayReverseVideoToVideo', given: { structureTransformation: 1 } },
    { field: 'runwayReverseActOne', given: { motionMultiplier: 1 } },
    { field: 'runwayReverseImageToVideo', given: { model: 'GEN2', style: long(64) } },
  ] as const)('$field', async ({ field, given }, { expect }) => {
    expect(await made(app.client(), field, given)).toMatchObject({ submission: 'ACCEPTED' })
  })

  it('a picture of 3.5 MiB, whose data URI stays below 5 MB', async ({ expect }) => {
    const client = app.client()
    const file = jpeg(pictureBytes)
    await made(client, 'runwayImageToVideo', { firstImage: file })
    const promptImage = `data:image/jpeg;base64,${file}`
    expect(postOf(app, client).body).toMatchObject({ promptImage })
    expect(promptImage.length).toBeLessThan(5_000_000)
  })
})

it('the same sources are fine as URLs', async () => {
  const client = app.client()
  await made(client, 'runwayReverseActOne')
  expect(postOf(app, client).body).toEqual({ video, image })
})
