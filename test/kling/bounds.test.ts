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

/** Every bound of every field: what lies outside is refused by name, and what lies on it is sent. */

let app: TestApp
beforeAll(async () => {
  app = await startTestApp({ kind: 'postgres' })
})
afterAll(() => app.stop())

interface Bad {
  field: string
  /** Where in the value, if not all of it is wrong. */
  within?: string[]
  value: unknown
  message: RegExp
}

const url = 'https://example.com/in/a.png'
const empty = /A prompt is needed/
const tooLong = (most: number) => new RegExp(`at most ${most} characters`)
const text = (field: string): Bad[] => [
  { field, value: '', message: empty },
  { field, value: ' \n', message: empty },
  { field, value: 'a'.repeat(2501), message: tooLong(2500) },
  { field, value: 'a\0b', message: /U\+0000/ },
]
const weight = (field: string): Bad[] => [
  { field, value: -0.01, message: /At least 0\./ },
  { field, value: 1.01, message: /At most 1\./ },
]
const list = (field: string, most: number): Bad[] => [
  { field, value: [], message: /At least one/ },
  { field, value: Array(most + 1).fill('831'), message: new RegExp(`At most ${most}\\.`) },
  { field, within: ['0'], value: [''], message: /./ },
  { field, within: ['1'], value: ['831', 'a'.repeat(129)], message: /./ },
]
const model: Bad[] = [
  { field: 'model', value: 'kling 2', message: /name of a model/ },
  { field: 'model', value: '', message: /name of a model/ },
]
const every: Bad[] = [
  { field: 'notifyHook', value: 'http://example.com/hook', message: /https URL/ },
  { field: 'notifyHook', value: 'https://example.com/'.padEnd(2049, 'a'), message: /at most 2048/ },
  { field: 'idempotencyKey', value: 'a b', message: /no blank/ },
  { field: 'idempotencyKey', value: 'k'.repeat(256), message: /1–255/ },
]
const shot = { prompt: 'a wave', durationSeconds: 5 }
const config = (axes: object) => ({ type: 'SIMPLE', config: axes })
const video: Bad[] = [
  ...text('negativePrompt'),
  ...weight('cfgScale'),
  { field: 'durationSeconds', value: 2, message: /At least 3/ },
  { field: 'durationSeconds', value: 16, message: /At most 15/ },
  ...['horizontal', 'vertical', 'pan', 'tilt', 'roll', 'zoom'].flatMap(axis => [
    {
      field: 'cameraControl',
      within: ['config', axis],
      value: config({ [axis]: -10.1 }),
      message: /At least -10/,
    },
    {
      field: 'cameraControl',
      within: ['config', axis],
      value: config({ [axis]: 11 }),
      message: /At most 10/,
    },
  ]),
  { field: 'shots', value: [], message: /At least one/ },
  { field: 'shots', value: Array(7).fill(shot), message: /At most 6/ },
  { field: 'shots', within: ['0', 'prompt'], value: [{ ...shot, prompt: '' }], message: empty },
  {
    field: 'shots',
    within: ['1', 'prompt'],
    value: [shot, { ...shot, prompt: 'a'.repeat(513) }],
    message: tooLong(512),
  },
  {
    field: 'shots',
    within: ['0', 'durationSeconds'],
    value: [{ ...shot, durationSeconds: 0 }],
    message: /1/,
  },
  {
    field: 'shots',
    within: ['0', 'durationSeconds'],
    value: [{ ...shot, durationSeconds: 16 }],
    message: /15/,
  },
  ...model,
]
const point = { x: 1, y: 2 }
const masks = (points: number, count = 1) =>
  Array(count).fill({ mask: url, trajectory: Array(points).fill(point) })
const speech = { text: 'good morning', voiceId: 'v1' }

const operations: { name: string; document: DocumentNode; good: object; bad: Bad[]; onBound: object[] }[] = [
  {
    name: 'klingGenerateImage',
    document: klingGenerateImage,
    good: { prompt: 'fog' },
    bad: [
      ...text('prompt'),
      ...text('negativePrompt'),
      ...weight('imageFidelity'),
      ...weight('humanFidelity'),
      { field: 'count', value: 0, message: /At least one picture/ },
      { field: 'count', value: 10, message: /At most 9 pictures/ },
      ...list('elementIds', 10),
      ...model,
    ],
    onBound: [
      {
        prompt: 'a'.repeat(2500),
        negativePrompt: 'a'.repeat(2500),
        count: 1,
        elementIds: Array(10).fill('831'),
      },
    ],
  },
  {
    name: 'klingVirtualTryOn',
    document: klingVirtualTryOn,
    good: { humanImage: url, clothImage: url },
    bad: [],
    onBound: [],
  },
  {
    name: 'klingTextToVideo',
    document: klingTextToVideo,
    good: { prompt: 'waves' },
    bad: [...text('prompt'), ...video],
    onBound: [
      {
        prompt: 'a'.repeat(2500),
        shots: Array(6).fill({ prompt: 'a'.repeat(512), durationSeconds: 15 }),
        model: 'kling-v3',
      },
    ],
  },
  {
    name: 'klingImageToVideo',
    document: klingImageToVideo,
    good: { image: url },
    bad: [
      ...text('prompt'),
      ...video,
      { field: 'dynamicMasks', value: [], message: /At least one mask/ },
      { field: 'dynamicMasks', value: masks(2, 7), message: /At most 6 masks/ },
      { field: 'dynamicMasks', within: ['0', 'trajectory'], value: masks(1), message: /At least 2/ },
      { field: 'dynamicMasks', within: ['0', 'trajectory'], value: masks(78), message: /At most 77/ },
      {
        field: 'dynamicMasks',
        within: ['1', 'mask'],
        value: [...masks(2), { ...masks(2)[0], mask: 'http://example.com/a.png' }],
        message: /begin with https/,
      },
      ...list('voiceIds', 2),
      ...list('elementIds', 3),
    ],
    onBound: [{ prompt: 'a'.repeat(2500), dynamicMasks: masks(77, 6) }, { dynamicMasks: masks(2) }],
  },
  {
    name: 'klingExtendVideo',
    document: klingExtendVideo,
    good: { taskId: '831456302918475264', videoId: 'v' },
    bad: [
      ...text('prompt'),
      ...text('negativePrompt'),
      ...weight('cfgScale'),
      { field: 'taskId', value: '../text2video', message: /neither an id of this graph nor/ },
      { field: 'videoId', value: '', message: /./ },
      { field: 'videoId', value: 'a'.repeat(201), message: /./ },
    ],
    onBound: [],
  },
  {
    name: 'klingLipSync',
    document: klingLipSync,
    good: { taskId: '831456302918475264', videoId: 'v', speech },
    bad: [
      { field: 'taskId', value: 'a/b', message: /neither an id of this graph nor/ },
      { field: 'videoId', value: '', message: /./ },
      { field: 'videoId', value: 'a'.repeat(201), message: /./ },
      { field: 'speech', within: ['text'], value: { ...speech, text: ' ' }, message: empty },
      {
        field: 'speech',
        within: ['text'],
        value: { ...speech, text: 'a'.repeat(121) },
        message: tooLong(120),
      },
      { field: 'speech', within: ['voiceId'], value: { ...speech, voiceId: '' }, message: /./ },
      { field: 'speech', within: ['voiceId'], value: { ...speech, voiceId: 'v'.repeat(129) }, message: /./ },
      { field: 'speech', within: ['speed'], value: { ...speech, speed: 0.7 }, message: /At least 0\.8/ },
      { field: 'speech', within: ['speed'], value: { ...speech, speed: 2.1 }, message: /At most 2/ },
      { field: 'speech', within: ['speed'], value: { ...speech, speed: 1.25 }, message: /One decimal/ },
    ],
    onBound: [
      {
        taskId: undefined,
        videoId: undefined,
        videoUrl: 'https://example.com/in/talk.mp4',
        speech: { text: 'a'.repeat(120), voiceId: 'v'.repeat(128) },
      },
    ],
  },
]

describe.each(operations)('$name', { concurrent: true }, ({ name, document, good, bad }) => {
  it('refuses what lies outside a bound, and sends nothing', async () => {
    const client = app.client()
    for (const { field, within = [], value, message } of [...bad, ...every]) {
      const input = { ...good, [field]: value }
      const { body } = await client.request({ query: print(document), variables: { input } })
      expect(body, `${field} ${JSON.stringify(value).slice(0, 200)}`).toMatchObject({
        data: {
          [name]: {
            __typename: 'InvalidInputError',
            code: 'INVALID_INPUT',
            issues: [{ path: ['input', field, ...within], message: expect.stringMatching(message) }],
          },
        },
      })
    }
    expect(sentBy(app, client)).toEqual([])
    expect((await client.execute(tasks, {})).tasks.edges).toEqual([])
  })
})

const onBounds = operations.flatMap(({ name, document, good, onBound }) =>
  onBound.map(more => ({ name, document, input: { ...good, ...more } })),
)
it.concurrent.each(onBounds)('$name takes what lies on a bound', async ({ name, document, input }) => {
  const { body } = await app.client().request({ query: print(document), variables: { input } })
  expect(body).toMatchObject({ data: { [name]: { __typename: 'KlingTask', submission: 'ACCEPTED' } } })
})
