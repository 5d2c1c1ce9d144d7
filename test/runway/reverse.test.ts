import { afterAll, beforeAll, describe, it } from 'vitest'
import { startTestApp, type TestApp } from '../support/app.ts'
import { until } from '../support/observe.ts'
import {
  type Field,
  image,
  lastImage,
  least,
  made,
  moreReads,
  postOf,
  readsOf,
  submit,
  taskOf,
  video,
} from './runway.ts'

let app: TestApp
beforeAll(async () => {
  app = await startTestApp()
})
afterAll(() => app.stop())

const hook = { notifyHook: 'https://example.com/hook', idempotencyKey: 'once' }
const sentHook = { callback_url: 'https://example.com/hook' }
const motionVector = { horizontal: 1, vertical: -2.5, zoom: 3, roll: -10, pan: 10, tilt: 0 }
const sentMotion = { x: 1, y: -2.5, z: 3, r: -10, bg_x_pan: 10, bg_y_pan: 0 }
const inputs: { field: Field; operation: string; path: string; given: object; body: object }[] = [
  {
    field: 'runwayReverseTextToVideo',
    operation: 'RUNWAY_REVERSE_TEXT_TO_VIDEO',
    path: '/runway/pro/generate',
    given: {
      prompt: 'a boat',
      ratio: 'RATIO_21_9',
      model: 'GEN2',
      style: 'CINEMATIC',
      motionVector,
      ...hook,
    },
    body: {
      prompt: 'a boat',
      ratio: '21:9',
      model: 'gen2',
      style: 'cinematic',
      options: { motion_vector: sentMotion },
      ...sentHook,
    },
  },
  {
    field: 'runwayReverseTextToVideo',
    operation: 'RUNWAY_REVERSE_TEXT_TO_VIDEO',
    path: '/runway/pro/generate',
    given: { prompt: '纸船', durationSeconds: 5 },
    body: { prompt: '纸船', options: { seconds: 5 } },
  },
  {
    field: 'runwayReverseImageToVideo',
    operation: 'RUNWAY_REVERSE_IMAGE_TO_VIDEO',
    path: '/runway/pro/generate',
    given: {
      image,
      lastImage,
      prompt: 'the boat starts to move',
      ratio: 'RATIO_3_4',
      model: 'GEN3',
      durationSeconds: 10,
      imageAsEndFrame: false,
      flip: true,
      ...hook,
    },
    body: {
      image,
      last_image: lastImage,
      prompt: 'the boat starts to move',
      ratio: '3:4',
      model: 'gen3',
      options: { seconds: 10, image_as_end_frame: false, flip: true },
      ...sentHook,
    },
  },
  {
    field: 'runwayReverseImageToVideo',
    operation: 'RUNWAY_REVERSE_IMAGE_TO_VIDEO',
    path: '/runway/pro/generate',
    given: { image, prompt: 'a boat', model: 'GEN2', style: 'anime', motionVector: { zoom: 0.5 } },
    body: { image, prompt: 'a boat', model: 'gen2', style: 'anime', options: { motion_vector: { z: 0.5 } } },
  },
  {
    field: 'runwayReverseVideoToVideo',
    operation: 'RUNWAY_REVERSE_VIDEO_TO_VIDEO',
    path: '/runway/pro/video2video',
    given: {
      video,
      prompt: 'pixel art',
      model: 'GEN4',
      structureTransformation: 0,
      flip: false,
      durationSeconds: 5,
      ...hook,
    },
    body: {
      video,
      prompt: 'pixel art',
      model: 'gen4',
      options: { structure_transformation: 0, flip: false, seconds: 5 },
      ...sentHook,
    },
  },
  {
    field: 'runwayReverseActOne',
    operation: 'RUNWAY_REVERSE_ACT_ONE',
    path: '/runway/pro/act_one',
    given: { video, image, motionMultiplier: 5, flip: true, ...hook },
    body: { video, image, options: { motion_multiplier: 5, flip: true }, ...sentHook },
  },
]

describe.concurrent('every field of the input is sent under the name of the contract', () => {
  it.for(inputs)('$field $given', async ({ field, operation, path, given, body }, { expect }) => {
    const client = app.client()
    const task = await made(client, field, given)
    expect(task).toMatchObject({
      vendor: 'RUNWAY',
      operation,
      status: 'QUEUED',
      tracking: 'ACTIVE',
      prompt: 'prompt' in given ? given.prompt : null,
      state: '0',
    })
    const post = postOf(app, client)
    expect(post).toMatchObject({ method: 'POST', path, headers: { authorization: `Bearer ${client.key}` } })
    expect(post.headers).not.toHaveProperty('x-runway-version')
    expect(post.body).toEqual(body)
  })

  it.for([
    'runwayReverseTextToVideo',
    'runwayReverseImageToVideo',
    'runwayReverseVideoToVideo',
    'runwayReverseActOne',
  ] as const)('%s sends nothing that was not given', async (field, { expect }) => {
    const client = app.client()
    await made(client, field, { notifyHook: null })
    expect(postOf(app, client).body).toEqual(least[field])
  })

  it.for([
    ['RATIO_16_9', '16:9'],
    ['RATIO_9_16', '9:16'],
    ['RATIO_1_1', '1:1'],
    ['RATIO_4_3', '4:3'],
    ['RATIO_3_4', '3:4'],
    ['RATIO_21_9', '21:9'],
  ] as const)('%s is %s upstream', async ([ratio, sent], { expect }) => {
    const client = app.client()
    await made(client, 'runwayReverseImageToVideo', { ratio })
    expect(postOf(app, client).body).toMatchObject({ ratio: sent })
  })

  it('Gen-4 takes seconds as well', async ({ expect }) => {
    const client = app.client()
    await made(client, 'runwayReverseTextToVideo', { model: 'GEN4', durationSeconds: 10 })
    expect(postOf(app, client).body).toMatchObject({ model: 'gen4', options: { seconds: 10 } })
  })
})

describe.concurrent('a reverse task', () => {
  it('is read by a POST, and ends with its files, its prompt and its price', async ({ expect }) => {
    const client = app.client()
    const { id, upstreamId } = await made(client, 'runwayReverseImageToVideo')
    await app.sandbox.move(upstreamId, { phase: 'running', progress: 0.4 })
    expect(await until(client, id, ({ status }) => status === 'RUNNING')).toMatchObject({ progress: null })
    await app.sandbox.move(upstreamId, 'succeeded')
    await until(client, id, ({ status }) => status === 'SUCCEEDED')
    const media = `${app.upstream.url}/media/${upstreamId}`
    const still = { __typename: 'ImageAsset', mediaType: 'image/jpeg', expiresAt: null }
    expect(await taskOf(client, id)).toMatchObject({
      state: '3',
      englishPrompt: 'a boat',
      chargedUnits: 150,
      refunded: false,
      failureCode: null,
      assets: [
        {
          __typename: 'VideoAsset',
          role: 'RESULT',
          url: `${media}/video.mp4`,
          mediaType: 'video/mp4',
          expiresAt: null,
        },
        { ...still, role: 'THUMBNAIL', url: `${media}/image.jpg` },
        { ...still, role: 'LAST_FRAME', url: `${media}/image.jpg?index=1` },
      ],
    })
    const read = readsOf(app, client).at(-1)
    expect(read).toMatchObject({ method: 'POST', path: '/runway/feed', body: { task_id: upstreamId } })
    expect(read?.headers).not.toHaveProperty('x-runway-version')
  })

  it('that failed was refunded', async ({ expect }) => {
    const client = app.client()
    const { id, upstreamId } = await made(client, 'runwayReverseActOne')
    await app.sandbox.move(upstreamId, { phase: 'failed', failure: 'the source is not 16:9' })
    await until(client, id, ({ status }) => status === 'FAILED')
    expect(await taskOf(client, id)).toMatchObject({
      state: '2',
      chargedUnits: 150,
      refunded: true,
      failure: { code: 'GENERATION_FAILED', message: 'the source is not 16:9' },
      assets: [],
    })
  })

  it('may be unknown at first', async ({ expect }) => {
    const client = app.client()
    const { id, upstreamId } = await made(client, 'runwayReverseTextToVideo', {
      prompt: 'a boat [sandbox:late-id;reads=2]',
    })
    await moreReads(app, client)
    expect(await taskOf(client, id)).toMatchObject({ status: 'QUEUED', tracking: 'ACTIVE', failure: null })
    await app.sandbox.move(upstreamId, 'succeeded')
    await until(client, id, ({ status }) => status === 'SUCCEEDED')
    const statuses = readsOf(app, client).map(({ status }) => status)
    expect(statuses.slice(0, 3)).toEqual([400, 400, 200])
  })

  it('that a read refuses inside HTTP 200 is asked about again', async ({ expect }) => {
    const client = app.client()
    const rule = { fault: 'refused-with-200', operation: 'runwayReverseGetTask', key: client.key } as const
    const allow = app.sandbox.faults.add(rule)
    const { id, upstreamId } = await made(client, 'runwayReverseTextToVideo')
    await app.sandbox.move(upstreamId, 'succeeded')
    await moreReads(app, client, 3)
    expect(await taskOf(client, id)).toMatchObject({ status: 'QUEUED', tracking: 'ACTIVE', failure: null })
    allow()
    await until(client, id, ({ status }) => status === 'SUCCEEDED')
  })
})

describe.concurrent('a refusal inside HTTP 200', () => {
  it.for([
    { code: 400, type: 'UpstreamRefusedError' },
    { code: 403, type: 'UpstreamRefusedError' },
    { code: 402, type: 'QuotaExceededError' },
    { code: 429, type: 'RateLimitedError' },
  ])('with the code $code is $type', async ({ code, type }, { expect }) => {
    const client = app.client()
    app.sandbox.faults.add({ fault: 'refused-with-200', code, message: 'no points', key: client.key })
    expect(await submit(client, 'runwayReverseTextToVideo', { prompt: 'a boat' })).toMatchObject({
      __typename: type,
      upstreamStatus: 200,
      message: 'no points',
    })
    expect(postOf(app, client).operationId).toBe('runwayReverseGenerate')
  })

  it.for([408, 500, 502, 503, 504])('with the code %s proves nothing', async (code, { expect }) => {
    const client = app.client()
    app.sandbox.faults.add({ fault: 'refused-with-200', code, key: client.key })
    const input = { prompt: 'a boat', idempotencyKey: 'k' }
    const unknown = { __typename: 'SubmissionUnknownError', task: { submission: 'UNKNOWN' } }
    expect(await submit(client, 'runwayReverseTextToVideo', input)).toMatchObject(unknown)
    expect(await submit(client, 'runwayReverseTextToVideo', input)).toMatchObject(unknown)
    expect(postOf(app, client).operationId).toBe('runwayReverseGenerate')
  })
})
