import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { lumaGenerateVideoOfficial } from '../documents.ts'
import type { LumaGenerateVideoOfficialInput, TaskFieldsFragment } from '../gql/graphql.ts'
import { startTestApp, type TestApp } from '../support/app.ts'
import type { Client } from '../support/client.ts'
import { lumaIdOf } from '../support/luma.ts'
import { sentBy } from '../support/observe.ts'
import { assertTask, finishedTask } from '../support/tasks.ts'

let app: TestApp
let client: Client
let first: TaskFieldsFragment
let second: TaskFieldsFragment
beforeAll(async () => {
  app = await startTestApp()
  client = app.client()
  first = await finishedTask(app, client)
  second = await finishedTask(app, client)
})
afterAll(() => app.stop())

/** Submits, and returns the task and the one request that was made for it. */
async function submit(input: LumaGenerateVideoOfficialInput) {
  const before = sentBy(app, client, 'lumaOfficialGenerate').length
  const { lumaGenerateVideoOfficial: made } = await client.execute(lumaGenerateVideoOfficial, { input })
  assertTask(made)
  const posts = sentBy(app, client, 'lumaOfficialGenerate').slice(before)
  expect(posts).toHaveLength(1)
  return { made, post: posts[0] }
}

it('sends every field of the input under the name of the contract', async () => {
  const { made, post } = await submit({
    prompt: 'a paper boat',
    aspectRatio: 'RATIO_21_9',
    loop: true,
    keyframes: { frame0: { imageUrl: 'https://example.com/first.png' } },
    model: 'ray-2',
    resolution: 'RESOLUTION_4K',
    duration: '9s',
    concepts: ['dolly_zoom', 'orbit_left'],
    notifyHook: 'https://example.com/hook',
    idempotencyKey: 'official',
  })
  expect(made).toMatchObject({
    vendor: 'LUMA',
    operation: 'LUMA_GENERATE_VIDEO_OFFICIAL',
    status: 'QUEUED',
    submission: 'ACCEPTED',
    tracking: 'ACTIVE',
    prompt: 'a paper boat',
  })
  expect(post).toMatchObject({ method: 'POST', path: '/dream-machine/v1/generations' })
  expect(post?.body).toEqual({
    prompt: 'a paper boat',
    aspect_ratio: '21:9',
    loop: true,
    keyframes: { frame0: { type: 'image', url: 'https://example.com/first.png' } },
    model: 'ray-2',
    resolution: '4k',
    duration: '9s',
    concepts: [{ key: 'dolly_zoom' }, { key: 'orbit_left' }],
    callback_url: 'https://example.com/hook',
  })
})

it('leaves what was not given to the vendor', async () => {
  const { post } = await submit({ prompt: 'a paper boat', keyframes: null, concepts: null })
  expect(post?.body).toEqual({ prompt: 'a paper boat' })
})

describe('keyframes', () => {
  const url = 'https://example.com/frame.png'
  const image = { imageUrl: url }
  const sentImage = { type: 'image', url }
  const generation = (task: TaskFieldsFragment) => ({ type: 'generation', id: lumaIdOf(task) })

  it.each([
    { what: 'begins with a picture', given: () => ({ frame0: image }), sent: () => ({ frame0: sentImage }) },
    { what: 'ends on a picture', given: () => ({ frame1: image }), sent: () => ({ frame1: sentImage }) },
    {
      what: 'goes from a picture to a picture',
      given: () => ({ frame0: image, frame1: image }),
      sent: () => ({ frame0: sentImage, frame1: sentImage }),
    },
    {
      what: 'continues a clip by its graph id',
      given: () => ({ frame0: { taskId: first.id } }),
      sent: () => ({ frame0: generation(first) }),
    },
    {
      what: 'continues a clip by Luma’s id',
      given: () => ({ frame0: { taskId: lumaIdOf(first) }, frame1: null }),
      sent: () => ({ frame0: generation(first) }),
    },
    {
      what: 'leads in to a clip by its graph id',
      given: () => ({ frame1: { taskId: first.id } }),
      sent: () => ({ frame1: generation(first) }),
    },
    {
      what: 'leads in to a clip by Luma’s id',
      given: () => ({ frame0: null, frame1: { taskId: lumaIdOf(first) } }),
      sent: () => ({ frame1: generation(first) }),
    },
    {
      what: 'joins two clips',
      given: () => ({ frame0: { taskId: first.id }, frame1: { taskId: lumaIdOf(second) } }),
      sent: () => ({ frame0: generation(first), frame1: generation(second) }),
    },
    {
      what: 'continues a clip towards a picture',
      given: () => ({ frame0: { taskId: first.id }, frame1: image }),
      sent: () => ({ frame0: generation(first), frame1: sentImage }),
    },
    {
      what: 'leads from a picture to a clip',
      given: () => ({ frame0: image, frame1: { taskId: second.id } }),
      sent: () => ({ frame0: sentImage, frame1: generation(second) }),
    },
  ])('$what', async ({ given, sent }) => {
    const { post } = await submit({ prompt: 'on', keyframes: given() })
    expect(post?.body).toEqual({ prompt: 'on', keyframes: sent() })
  })
})
