import { type DocumentNode, print } from 'graphql'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { tasks } from '../documents.ts'
import { startTestApp, type TestApp } from '../support/app.ts'
import { sentBy } from '../support/observe.ts'
import {
  klingExtendVideo,
  klingGenerateImage,
  klingImageToVideo,
  klingLipSync,
  klingTextToVideo,
  klingVirtualTryOn,
} from './documents.ts'

/** Rules over several fields, and what the schema itself rules out. */

let app: TestApp
beforeAll(async () => {
  app = await startTestApp({ kind: 'postgres' })
})
afterAll(() => app.stop())

const url = 'https://example.com/in/a.png'
const trajectory = [
  { x: 1, y: 2 },
  { x: 3, y: 4 },
]
const dynamicMasks = [{ mask: url, trajectory }]
const camera = { type: 'FORWARD_UP' }
const speech = { text: 'good morning', voiceId: 'v1' }
const taskId = '831456302918475264'

type Issue = [path: string, message: RegExp]
interface Breach {
  document: DocumentNode
  input: object
  issues: Issue[]
}

const image = (input: object, ...issues: Issue[]): Breach => ({
  document: klingGenerateImage,
  input: { prompt: 'fog', ...input },
  issues,
})
const animate = (input: object, ...issues: Issue[]): Breach => ({
  document: klingImageToVideo,
  input,
  issues,
})
const sync = (input: object, ...issues: Issue[]): Breach => ({ document: klingLipSync, input, issues })

const breaches: Breach[] = [
  image({ image: url, negativePrompt: 'people' }, ['negativePrompt', /together with image/]),
  image({ imageReference: 'SUBJECT' }, ['imageReference', /only together with image/]),
  image({ imageFidelity: 0.5 }, ['imageFidelity', /only together with image/]),
  image({ humanFidelity: 0.5 }, ['image', /humanFidelity needs this/]),
  image({ image: url, humanFidelity: 0.5 }, ['imageReference', /humanFidelity needs this/]),
  image({ image: url, imageReference: 'FACE', humanFidelity: 0.5 }, ['humanFidelity', /SUBJECT/]),
  animate({ prompt: 'waves' }, ['image', /Give image or imageTail/]),
  animate({ image: url, imageTail: url, staticMask: url }, ['staticMask', /together with imageTail/]),
  animate({ image: url, imageTail: url, dynamicMasks }, ['dynamicMasks', /together with imageTail/]),
  animate({ image: url, imageTail: url, cameraControl: camera }, [
    'cameraControl',
    /together with imageTail/,
  ]),
  animate({ image: url, staticMask: url, cameraControl: camera }, [
    'cameraControl',
    /together with staticMask/,
  ]),
  animate({ image: url, dynamicMasks, cameraControl: camera }, [
    'cameraControl',
    /together with dynamicMasks/,
  ]),
  animate(
    { imageTail: url, staticMask: url },
    ['staticMask', /cannot be given together with imageTail/],
    ['staticMask', /only together with image\./],
  ),
  animate(
    { imageTail: url, dynamicMasks },
    ['dynamicMasks', /cannot be given together with imageTail/],
    ['dynamicMasks', /only together with image\./],
  ),
  animate({ image: url, voiceIds: ['v1'] }, ['sound', /voiceIds needs this/]),
  animate({ image: url, voiceIds: ['v1'], sound: false }, ['sound', /voiceIds needs this/]),
  sync({ speech }, ['taskId', /Give taskId or videoUrl/]),
  sync({ taskId, videoUrl: url, speech }, ['videoUrl', /together with taskId/]),
  sync({ videoUrl: url, videoId: 'v', speech }, ['videoId', /only together with taskId/]),
  sync({ videoUrl: url }, ['speech', /Give speech or audio/]),
  sync({ videoUrl: url, speech, audio: url }, ['audio', /together with speech/]),
]

const noConfig = /belongs to the type SIMPLE/
const oneMovement = /Exactly one movement/
for (const [document, good] of [
  [klingTextToVideo, { prompt: 'waves' }],
  [klingImageToVideo, { image: url }],
] as const) {
  const control = (cameraControl: object, ...issues: Issue[]) =>
    breaches.push({ document, input: { ...good, cameraControl }, issues })
  control({ type: 'SIMPLE' }, ['cameraControl.config', noConfig])
  control({ type: 'DOWN_BACK', config: { zoom: 1 } }, ['cameraControl.config', noConfig])
  control({ type: 'SIMPLE', config: {} }, ['cameraControl.config', oneMovement])
  control({ type: 'SIMPLE', config: { zoom: 0, pan: null } }, ['cameraControl.config', oneMovement])
  control({ type: 'SIMPLE', config: { zoom: 1, pan: 1 } }, ['cameraControl.config', oneMovement])
}

describe.concurrent('a breach is told by its field, and nothing is sent', () => {
  it.each(breaches)('$input', async ({ document, input, issues }) => {
    const client = app.client()
    const { body } = await client.request({ query: print(document), variables: { input } })
    expect(body.errors).toBeUndefined()
    expect(Object.values(body.data ?? {})).toEqual([
      {
        __typename: 'InvalidInputError',
        code: 'INVALID_INPUT',
        message: expect.stringMatching(/./),
        issues: issues.map(([path, message]) => ({
          path: ['input', ...path.split('.')],
          message: expect.stringMatching(message),
        })),
      },
    ])
    expect(sentBy(app, client)).toEqual([])
    expect((await client.execute(tasks, {})).tasks.edges).toEqual([])
  })
})

it('tells every breach at once', async () => {
  const client = app.client()
  const input = { prompt: 'fog', image: url, negativePrompt: 'people', humanFidelity: 0.5 }
  const { body } = await client.request({ query: print(klingGenerateImage), variables: { input } })
  expect(body).toMatchObject({
    data: {
      klingGenerateImage: {
        issues: [{ path: ['input', 'negativePrompt'] }, { path: ['input', 'imageReference'] }],
      },
    },
  })
})

it.each([
  { model: 'kling-v1-5', image: url, message: /image_reference is required by kling-v1-5/ },
  { model: 'kling-v1', aspectRatio: 'RATIO_21_9', message: /21:9 is not supported by kling-v1/ },
])('what only the vendor can judge by the model is its refusal: $model', async ({ message, ...given }) => {
  const client = app.client()
  const input = { prompt: 'fog', ...given }
  const { body } = await client.request({ query: print(klingGenerateImage), variables: { input } })
  expect(body).toMatchObject({
    data: {
      klingGenerateImage: {
        __typename: 'UpstreamRefusedError',
        upstreamStatus: 400,
        upstreamCode: '1201',
        message: expect.stringMatching(message),
      },
    },
  })
})

it.each<[DocumentNode, object, RegExp]>([
  [klingGenerateImage, {}, /"prompt" of required type/],
  [klingGenerateImage, { prompt: 'fog', aspectRatio: '16:9' }, /KlingImageAspectRatio/],
  [klingGenerateImage, { prompt: 'fog', resolution: 'RESOLUTION_4K' }, /KlingImageResolution/],
  [klingGenerateImage, { prompt: 'fog', image: url, imageReference: 'HAND' }, /KlingImageReference/],
  [klingVirtualTryOn, { humanImage: url }, /"clothImage" of required type/],
  [klingVirtualTryOn, { clothImage: url }, /"humanImage" of required type/],
  [klingVirtualTryOn, { humanImage: url, clothImage: url, model: 'V2' }, /KlingTryOnModel/],
  [klingTextToVideo, {}, /"prompt" of required type/],
  [klingTextToVideo, { prompt: 'waves', aspectRatio: 'RATIO_4_3' }, /KlingVideoAspectRatio/],
  [klingTextToVideo, { prompt: 'waves', mode: 'MASTER' }, /KlingMode/],
  [klingTextToVideo, { prompt: 'waves', durationSeconds: 5.5 }, /Int/],
  [klingTextToVideo, { prompt: 'waves', cameraControl: { type: 'SPIN' } }, /KlingCameraMovement/],
  [klingImageToVideo, { image: url, dynamicMasks: [{ mask: url }] }, /"trajectory" of required type/],
  [klingExtendVideo, { videoId: 'v' }, /"taskId" of required type/],
  [klingLipSync, { taskId: 'a', speech: { text: 'hi' } }, /"voiceId" of required type/],
  [klingLipSync, { taskId: 'a', speech: { ...speech, language: null } }, /KlingVoiceLanguage!/],
  [klingLipSync, { taskId: 'a', speech: { ...speech, language: 'FRENCH' } }, /KlingVoiceLanguage/],
])('what the schema itself rules out goes nowhere: %#', async (document, input, message) => {
  const client = app.client()
  const { body } = await client.request({ query: print(document), variables: { input } })
  expect(body.data).toBeUndefined()
  expect(body.errors).toMatchObject([{ message: expect.stringMatching(message) }])
  expect(sentBy(app, client)).toEqual([])
})
