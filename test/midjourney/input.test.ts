import { encodeGlobalID } from '@pothos/plugin-relay'
import { type DocumentNode, print } from 'graphql'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { tasks } from '../documents.ts'
import { startTestApp, type TestApp } from '../support/app.ts'
import { sentBy } from '../support/observe.ts'
import {
  midjourneyBlend,
  midjourneyDescribe,
  midjourneyImageSeed,
  midjourneyImagine,
  midjourneyPressButton,
  midjourneyShorten,
  midjourneySubmitModal,
  midjourneyUploadImages,
} from './documents.ts'
import { jpeg, png, submissions } from './support.ts'

let app: TestApp
beforeAll(async () => {
  app = await startTestApp()
})
afterAll(() => app.stop())

async function send(document: DocumentNode, variables: object) {
  const client = app.client()
  const { body } = await client.request({ query: print(document), variables })
  return { client, body }
}

/** Sends what has to be refused, and sees that it goes no further. */
async function sendBad(document: DocumentNode, variables: object) {
  const { client, body } = await send(document, variables)
  expect(sentBy(app, client)).toEqual([])
  expect((await client.execute(tasks, {})).tasks.edges).toEqual([])
  return body
}

async function expectIssue(document: DocumentNode, variables: object, path: string[], message: RegExp) {
  const { data, errors } = await sendBad(document, variables)
  expect(errors).toBeUndefined()
  expect(Object.values(data ?? {})).toEqual([
    {
      __typename: 'InvalidInputError',
      code: 'INVALID_INPUT',
      message: expect.stringMatching(message),
      issues: [{ path, message: expect.stringMatching(message) }],
    },
  ])
}

const long = (length: number) => 'a'.repeat(length)
const hook = (length: number) => 'https://example.com/'.padEnd(length, 'a')
const url = 'https://example.com/a.png'
const text = Buffer.from('no picture').toString('base64')

const mutations = {
  imagine: { document: midjourneyImagine, good: { prompt: 'a boat' } },
  press: { document: midjourneyPressButton, good: { taskId: '17', customId: 'MJ::1' } },
  modal: { document: midjourneySubmitModal, good: { taskId: '17', prompt: 'a boat' } },
  blend: { document: midjourneyBlend, good: { images: [png, png] } },
  describe: { document: midjourneyDescribe, good: { image: png } },
  shorten: { document: midjourneyShorten, good: { prompt: 'a boat' } },
  upload: { document: midjourneyUploadImages, good: { images: [png] } },
}
type Mutation = keyof typeof mutations
type Bound = { field: string; value: unknown; message: RegExp; inner?: string[] }

const ofPrompts: Bound[] = [
  { field: 'prompt', value: '', message: /A prompt is needed/ },
  { field: 'prompt', value: ' \n', message: /A prompt is needed/ },
  { field: 'prompt', value: long(6001), message: /at most 6000 characters/ },
  { field: 'prompt', value: 'a\0b', message: /U\+0000/ },
]
const ofKeys: Bound[] = [
  { field: 'idempotencyKey', value: 'a b', message: /no blank/ },
  { field: 'idempotencyKey', value: long(256), message: /1–255/ },
]
/** A field in an object, too short and too long. */
const inside = (field: string, name: string): Bound[] =>
  ['', long(256)].map(value => ({ field, value: { [name]: value }, message: /character/, inner: [name] }))
const ofAll: Bound[] = [
  ...ofKeys,
  { field: 'callerState', value: long(256), message: /at most 255 characters/i },
  { field: 'callerState', value: 'a\0b', message: /U\+0000/ },
  { field: 'callerState', value: 'a\ud800b', message: /half a character/ },
  { field: 'notifyHook', value: 'http://example.com/hook', message: /https URL/ },
  { field: 'notifyHook', value: hook(2001), message: /at most 2000 characters here/ },
  ...['channelId', 'instanceId', 'remark'].flatMap(name => inside('accountFilter', name)),
  {
    field: 'accountFilter',
    value: { modes: ['FAST', 'FAST', 'RELAX', 'TURBO'] },
    message: /At most 3/,
    inner: ['modes'],
  },
]
const pictures = (field: string, least: number, most: number): Bound[] => [
  ...(least > 0
    ? [{ field, value: Array(least - 1).fill(png), message: new RegExp(`At least (one|${least}) picture`) }]
    : []),
  { field, value: Array(most + 1).fill(png), message: new RegExp(`At most ${most} pictures`) },
  { field, value: [png, url], message: /takes no URL here: give the file itself/, inner: ['1'] },
  { field, value: [text, png], message: /not an image of a known format/, inner: ['0'] },
]

const bounds: Record<Mutation, Bound[]> = {
  imagine: [...ofAll, ...ofPrompts, ...pictures('images', 0, 10)],
  press: [
    ...ofAll,
    { field: 'customId', value: '', message: /character/ },
    { field: 'customId', value: long(1001), message: /character/ },
  ],
  modal: [
    ...ofKeys,
    ...ofPrompts,
    { field: 'mask', value: url, message: /takes no URL here/ },
    { field: 'mask', value: text, message: /not an image of a known format/ },
    { field: 'mask', value: jpeg, message: /has to be a PNG/ },
  ],
  blend: [...ofAll, ...pictures('images', 2, 5)],
  describe: [
    ...ofAll,
    { field: 'image', value: url, message: /takes no URL here/ },
    { field: 'image', value: text, message: /not an image of a known format/ },
  ],
  shorten: [...ofAll, ...ofPrompts],
  upload: [
    ...ofKeys,
    ...pictures('images', 1, 10),
    ...['channelId', 'instanceId', 'remark'].flatMap(name => inside('filter', name)),
  ],
}

const names = ['imagine', 'press', 'modal', 'blend', 'describe', 'shorten', 'upload'] as const
const cases = names.flatMap(name =>
  bounds[name].map(bound => ({ name, ...bound, shown: JSON.stringify(bound.value).slice(0, 40) })),
)

describe.concurrent('is refused, with nothing stored and nothing sent', () => {
  it.each(cases)('$name with $field $shown', async ({ name, field, value, message, inner = [] }) => {
    const { document, good } = mutations[name]
    const variables = { input: { ...good, [field]: value } }
    await expectIssue(document, variables, ['input', field, ...inner], message)
  })

  const noId = /neither an id of this graph nor/
  const badIds = [
    { id: '..', message: noId },
    { id: 'a/b', message: noId },
    { id: '', message: noId },
    { id: long(201), message: noId },
    {
      id: encodeGlobalID('MidjourneyTask', '01890000-0000-7000-8000-000000000000'),
      message: /no task with this id/,
    },
  ]
  it.each(badIds)('the task $id', async ({ id, message }) => {
    const modal = { input: { taskId: id, prompt: 'on' } }
    await expectIssue(midjourneySubmitModal, modal, ['input', 'taskId'], message)
    const press = { input: { taskId: id, customId: 'MJ::1' } }
    await expectIssue(midjourneyPressButton, press, ['input', 'taskId'], message)
    await expectIssue(midjourneyImageSeed, { taskId: id }, ['taskId'], message)
  })

  it.each([
    { name: 'imagine', field: 'speed', value: 'SLOW' },
    { name: 'imagine', field: 'bot', value: 'MID_JOURNEY' },
    { name: 'blend', field: 'dimensions', value: '3:2' },
    { name: 'blend', field: 'images', value: [png, null] },
    { name: 'press', field: 'chooseSameChannel', value: null },
    { name: 'shorten', field: 'accountFilter', value: { modes: ['SLOW'] } },
  ] as const)('by its type, $name with $field $value', async ({ name, field, value }) => {
    const { document, good } = mutations[name]
    const { data, errors } = await sendBad(document, { input: { ...good, [field]: value } })
    expect(data).toBeUndefined()
    expect(errors).toMatchObject([
      { message: expect.stringContaining(field), extensions: { code: 'BAD_USER_INPUT' } },
    ])
  })
})

describe.concurrent('is taken, at its very bound', () => {
  const most = {
    callerState: long(255),
    notifyHook: hook(2000),
    accountFilter: {
      channelId: long(255),
      instanceId: 'a',
      remark: long(255),
      modes: ['FAST', 'RELAX', 'TURBO'],
    },
  }
  it.each([
    { name: 'imagine', input: { ...most, prompt: long(6000), images: Array(10).fill(png) } },
    { name: 'imagine', input: { prompt: 'a', images: [], accountFilter: {}, callerState: '😀' } },
    { name: 'blend', input: { ...most, images: Array(5).fill(png) } },
    { name: 'describe', input: { ...most, image: png } },
    { name: 'shorten', input: { ...most, prompt: long(6000) } },
    {
      name: 'upload',
      input: { images: Array(10).fill(png), filter: { remark: long(255) } },
    },
  ] as const)('$name', async ({ name, input }) => {
    const { client, body } = await send(mutations[name].document, { input })
    expect(Object.values(body.data ?? {})).toMatchObject([{ submission: 'ACCEPTED' }])
    expect(submissions(app, client)).toMatchObject([{ status: 200 }])
  })

  it.each([
    { name: 'press', input: { ...most, taskId: '17', customId: long(1000) } },
    { name: 'modal', input: { taskId: long(200), prompt: long(6000) } },
  ] as const)('$name, as far as we are concerned', async ({ name, input }) => {
    const { client, body } = await send(mutations[name].document, { input })
    expect(Object.values(body.data ?? {})).toMatchObject([
      { __typename: 'UpstreamRefusedError', upstreamCode: 'task_not_found' },
    ])
    expect(submissions(app, client)).toMatchObject([{ status: 400 }])
  })
})
