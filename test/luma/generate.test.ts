import { afterAll, beforeAll, expect, it } from 'vitest'
import { lumaGenerateVideo, tasks } from '../documents.ts'
import { startTestApp, type TestApp } from '../support/app.ts'
import { sentBy } from '../support/observe.ts'
import { assertTask } from '../support/tasks.ts'

let app: TestApp
beforeAll(async () => {
  app = await startTestApp()
})
afterAll(() => app.stop())

it('sends every field of the input under the name of the contract', async () => {
  const client = app.client()
  const { lumaGenerateVideo: made } = await client.execute(lumaGenerateVideo, {
    input: {
      userPrompt: 'the flower opens',
      aspectRatio: 'RATIO_1_1',
      expandPrompt: false,
      loop: true,
      imageUrl: 'https://example.com/first.png',
      imageEndUrl: 'https://example.com/last.png',
      model: 'ray-v2',
      resolution: 'RESOLUTION_1080P',
      duration: '5s',
      notifyHook: 'https://example.com/hook',
      idempotencyKey: 'flower',
    },
  })
  assertTask(made)
  expect(made).toMatchObject({
    vendor: 'LUMA',
    operation: 'LUMA_GENERATE_VIDEO',
    status: 'QUEUED',
    submission: 'ACCEPTED',
    tracking: 'ACTIVE',
    prompt: 'the flower opens',
  })
  const posts = sentBy(app, client)
  expect(posts).toMatchObject([{ method: 'POST', path: '/luma/generations', operationId: 'lumaGenerate' }])
  expect(posts[0]?.body).toEqual({
    user_prompt: 'the flower opens',
    aspect_ratio: '1:1',
    expand_prompt: false,
    loop: true,
    image_url: 'https://example.com/first.png',
    image_end_url: 'https://example.com/last.png',
    model_name: 'ray-v2',
    resolution: '1080p',
    duration: '5s',
    notify_hook: 'https://example.com/hook',
  })
  const { tasks: list } = await client.execute(tasks, {})
  expect(list.edges.map(({ node }) => node.id)).toEqual([made.id])
})

it('sends nothing that was not given but the shape', async () => {
  const client = app.client()
  await client.execute(lumaGenerateVideo, { input: { userPrompt: 'a boat', loop: null, model: null } })
  expect(sentBy(app, client)[0]?.body).toEqual({ user_prompt: 'a boat', aspect_ratio: '16:9' })
})

it.each([
  ['RATIO_16_9', '16:9'],
  ['RATIO_9_16', '9:16'],
  ['RATIO_4_3', '4:3'],
  ['RATIO_3_4', '3:4'],
  ['RATIO_1_1', '1:1'],
  ['RATIO_21_9', '21:9'],
  ['RATIO_9_21', '9:21'],
] as const)('%s is %s upstream', async (aspectRatio, sent) => {
  const client = app.client()
  const { lumaGenerateVideo: made } = await client.execute(lumaGenerateVideo, {
    input: { userPrompt: 'a boat', aspectRatio },
  })
  assertTask(made)
  expect(sentBy(app, client)[0]?.body).toMatchObject({ aspect_ratio: sent })
})

it('tells what the upstream finds wrong with a value that is open here', async () => {
  const client = app.client()
  const { lumaGenerateVideo: refused } = await client.execute(lumaGenerateVideo, {
    input: { userPrompt: 'a boat', model: 'ray-v99' },
  })
  expect(refused).toMatchObject({
    __typename: 'UpstreamRefusedError',
    upstreamStatus: 400,
    message: expect.stringContaining('model_name'),
  })
})
