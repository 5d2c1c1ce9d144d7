import { encodeGlobalID } from '@pothos/plugin-relay'
import { type DocumentNode, print } from 'graphql'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import {
  adoptTask,
  extendVideo,
  lumaGenerateVideo,
  lumaGenerateVideoOfficial,
  lumaUnwatermarkedVideo,
  resumeTracking,
  tasks,
} from '../documents.ts'
import { startTestApp, type TestApp } from '../support/app.ts'
import type { Client } from '../support/client.ts'
import { sentBy } from '../support/observe.ts'

let app: TestApp
let client: Client
beforeAll(async () => {
  app = await startTestApp()
})
afterAll(() => app.stop())
beforeEach(() => {
  client = app.client()
})

const refused = (path: string[], message: RegExp) => [
  { __typename: 'InvalidInputError', issues: [{ path, message: expect.stringMatching(message) }] },
]
const send = async (document: DocumentNode, variables: object) =>
  (await client.request({ query: print(document), variables })).body

/** Sends what has to be refused, and sees that it goes no further. */
async function sendBad(document: DocumentNode, variables: object) {
  const answer = await send(document, variables)
  expect(sentBy(app, client)).toEqual([])
  expect((await client.execute(tasks, {})).tasks.edges).toEqual([])
  return answer
}

const submissions = [
  { name: 'extendVideo', document: extendVideo, good: { taskId: 'abc', userPrompt: 'on' } },
  { name: 'lumaGenerateVideo', document: lumaGenerateVideo, good: { userPrompt: 'on' } },
  { name: 'lumaGenerateVideoOfficial', document: lumaGenerateVideoOfficial, good: { prompt: 'on' } },
]

describe.each(submissions)('$name refuses', ({ name, document, good }) => {
  const prompt = 'prompt' in good ? 'prompt' : 'userPrompt'
  const long = 'https://example.com/'.padEnd(2049, 'a')

  it.each([
    { what: 'an empty prompt', field: prompt, value: '', message: /A prompt is needed/ },
    { what: 'a blank prompt', field: prompt, value: ' \n\t ', message: /A prompt is needed/ },
    { what: 'a long prompt', field: prompt, value: 'a'.repeat(5001), message: /at most 5000 characters/ },
    { what: 'a prompt with U+0000', field: prompt, value: 'a\0b', message: /U\+0000/ },
    { what: 'an http hook', field: 'notifyHook', value: 'http://example.com/hook', message: /https URL/ },
    { what: 'a hook that is no URL', field: 'notifyHook', value: 'example.com/hook', message: /https URL/ },
    { what: 'a long hook', field: 'notifyHook', value: long, message: /at most 2048/ },
    { what: 'an empty key', field: 'idempotencyKey', value: '', message: /1–255 printable/ },
    { what: 'a key with a blank', field: 'idempotencyKey', value: 'a b', message: /no blank/ },
    { what: 'a key that is not ASCII', field: 'idempotencyKey', value: 'clé', message: /ASCII/ },
    { what: 'a long key', field: 'idempotencyKey', value: 'k'.repeat(256), message: /1–255/ },
  ])('$what', async ({ field, value, message }) => {
    const { data, errors } = await sendBad(document, { input: { ...good, [field]: value } })
    expect(errors).toBeUndefined()
    expect(data).toEqual({ [name]: expect.objectContaining({ code: 'INVALID_INPUT' }) })
    expect(Object.values(data ?? {})).toMatchObject(refused(['input', field], message))
  })

  it('a shape that Luma has not', async () => {
    const { data, errors } = await sendBad(document, { input: { ...good, aspectRatio: '16:9' } })
    expect(data).toBeUndefined()
    expect(errors).toMatchObject([
      {
        message: expect.stringMatching(/input\.aspectRatio.*LumaAspectRatio/),
        extensions: { code: 'BAD_USER_INPUT' },
      },
    ])
  })

  it('the lack of a prompt', async () => {
    const { errors } = await sendBad(document, { input: { ...good, [prompt]: undefined } })
    expect(errors).toMatchObject([{ message: expect.stringContaining(`"${prompt}"`) }])
  })
})

it('takes a prompt of 5,000 characters', async () => {
  const { data } = await send(lumaGenerateVideo, { input: { userPrompt: 'a'.repeat(5000) } })
  expect(data).toMatchObject({ lumaGenerateVideo: { __typename: 'LumaTask' } })
})

const never = '01890000-0000-7000-8000-000000000000'
const noId = /neither an id of this graph nor/
const badIds = [
  { what: 'a parent folder', id: '..', message: noId },
  { what: 'this folder', id: '.', message: noId },
  { what: 'a path', id: 'abc/../../extend', message: noId },
  { what: 'an encoded path', id: 'abc%2f..', message: noId },
  { what: 'a query', id: 'abc?x=1', message: noId },
  { what: 'nothing', id: '', message: noId },
  { what: 'a very long id', id: 'a'.repeat(201), message: noId },
  { what: 'a graph id of no task', id: encodeGlobalID('LumaTask', never), message: /no task with this id/ },
  {
    what: 'a graph id of no vendor',
    id: encodeGlobalID('NobodyTask', never),
    message: /no task with this id/,
  },
]

describe.each(badIds)('$what is no taskId', ({ id, message }) => {
  it('of extendVideo', async () => {
    const { data } = await sendBad(extendVideo, { input: { taskId: id, userPrompt: 'on' } })
    expect(Object.values(data ?? {})).toMatchObject(refused(['input', 'taskId'], message))
  })

  it.each(['frame0', 'frame1'])('of %s', async frame => {
    const { data } = await sendBad(lumaGenerateVideoOfficial, {
      input: { prompt: 'on', keyframes: { [frame]: { taskId: id } } },
    })
    expect(Object.values(data ?? {})).toMatchObject(refused(['input', 'keyframes', frame, 'taskId'], message))
  })

  it('of lumaUnwatermarkedVideo', async () => {
    const { data } = await sendBad(lumaUnwatermarkedVideo, { taskId: id })
    expect(Object.values(data ?? {})).toMatchObject(refused(['taskId'], message))
  })
})

describe('keyframes are refused', () => {
  const url = 'https://example.com/a.png'
  const sendKeyframes = (keyframes: object) =>
    sendBad(lumaGenerateVideoOfficial, { input: { prompt: 'on', keyframes } })

  it('with a picture and a clip in one', async () => {
    const { errors } = await sendKeyframes({ frame0: { imageUrl: url, taskId: 'abc' } })
    expect(errors).toMatchObject([{ message: expect.stringMatching(/keyframes\.frame0.*Exactly one key/) }])
  })

  it('with neither in one', async () => {
    const { errors } = await sendKeyframes({ frame1: {} })
    expect(errors).toMatchObject([{ message: expect.stringMatching(/keyframes\.frame1.*Exactly one key/) }])
  })

  it.each([{}, { frame0: null }])('without any: %j', async keyframes => {
    const { data } = await sendKeyframes(keyframes)
    expect(Object.values(data ?? {})).toMatchObject(
      refused(['input', 'keyframes', 'frame0'], /Give frame0 or frame1/),
    )
  })
})

it.each([
  { field: 'duration', value: '5' },
  { field: 'duration', value: '100s' },
  { field: 'model', value: 'ray 2' },
  { field: 'concepts', value: Array(11).fill('orbit') },
])('refuses $field $value', async ({ field, value }) => {
  const { data } = await sendBad(lumaGenerateVideoOfficial, { input: { prompt: 'on', [field]: value } })
  expect(Object.values(data ?? {})).toMatchObject(refused(['input', field], /./))
})

it.each(['..', 'a/b', '', 'a'.repeat(201)])('refuses to adopt the id %j', async upstreamId => {
  const { data } = await sendBad(adoptTask, { input: { operation: 'LUMA_GENERATE_VIDEO', upstreamId } })
  expect(Object.values(data ?? {})).toMatchObject(refused(['input', 'upstreamId'], /cannot be an id/))
})

it.each(['abc', encodeGlobalID('LumaTask', never)])('refuses to resume %j', async taskId => {
  const { data } = await sendBad(resumeTracking, { input: { taskId } })
  expect(Object.values(data ?? {})).toMatchObject(refused(['input', 'taskId'], /no task with this id/))
})
