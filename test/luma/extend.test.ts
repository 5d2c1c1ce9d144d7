import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { extendVideo, tasks } from '../documents.ts'
import { createCaller } from '../sandbox/caller.ts'
import { startTestApp, type TestApp } from '../support/app.ts'
import type { Client } from '../support/client.ts'
import { databaseKinds } from '../support/database.ts'
import { lumaIdOf } from '../support/luma.ts'
import { sentBy } from '../support/observe.ts'
import { assertTask, finishedTask } from '../support/tasks.ts'

let app: TestApp

/** Made by REST with the same key, so that the store knows nothing of it. */
const madeElsewhere = (client: Client) => createCaller(app.upstream.url, client.key).submit()

describe.each(databaseKinds)('extendVideo on %s', kind => {
  beforeAll(async () => {
    app = await startTestApp({ kind })
  })
  afterAll(() => app.stop())

  it('is submitted with one POST that carries the input and the key', async () => {
    const client = app.client()
    const sourceId = lumaIdOf(await finishedTask(app, client))
    const { extendVideo: extended } = await client.execute(extendVideo, {
      input: {
        taskId: sourceId,
        userPrompt: '  the boat reaches the river ',
        aspectRatio: 'RATIO_9_16',
        expandPrompt: true,
        imageUrl: 'https://example.com/reference.png',
        imageEndUrl: 'https://example.com/end.png',
        notifyHook: 'https://example.com/hook',
      },
    })
    assertTask(extended)
    expect(extended).toMatchObject({
      vendor: 'LUMA',
      operation: 'LUMA_EXTEND_VIDEO',
      status: 'QUEUED',
      submission: 'ACCEPTED',
      tracking: 'ACTIVE',
      progress: null,
      prompt: 'the boat reaches the river',
      failure: null,
      assets: [],
      endedAt: null,
      upstreamRequestId: expect.stringMatching(/^\d{14}[0-9a-f]{16}$/),
    })
    expect(lumaIdOf(extended)).not.toBe(sourceId)
    const posts = sentBy(app, client, 'lumaExtend')
    expect(posts).toMatchObject([
      {
        method: 'POST',
        path: `/luma/generations/${sourceId}/extend`,
        query: {},
        headers: { 'content-type': 'application/json', accept: 'application/json' },
      },
    ])
    expect(posts[0]?.body).toEqual({
      user_prompt: 'the boat reaches the river',
      aspect_ratio: '9:16',
      expand_prompt: true,
      image_url: 'https://example.com/reference.png',
      image_end_url: 'https://example.com/end.png',
      notify_hook: 'https://example.com/hook',
    })
  })
})

describe('extendVideo', () => {
  beforeAll(async () => {
    app = await startTestApp()
  })
  afterAll(() => app.stop())

  it('takes a graph id for Luma’s own, and always sends a shape', async () => {
    const client = app.client()
    const source = await finishedTask(app, client)
    const { extendVideo: extended } = await client.execute(extendVideo, {
      input: { taskId: source.id, userPrompt: 'on', expandPrompt: null, imageUrl: null, notifyHook: null },
    })
    assertTask(extended)
    const [post] = sentBy(app, client, 'lumaExtend')
    expect(post?.path).toBe(`/luma/generations/${source.upstreamId}/extend`)
    expect(post?.body).toEqual({ user_prompt: 'on', aspect_ratio: '16:9' })
  })

  it('passes on an id that the store does not know', async () => {
    const client = app.client()
    const sourceId = await madeElsewhere(client)
    await app.sandbox.move(sourceId, 'succeeded')
    const { extendVideo: extended } = await client.execute(extendVideo, {
      input: { taskId: sourceId, userPrompt: 'on' },
    })
    assertTask(extended)
    expect(sentBy(app, client, 'lumaExtend')).toHaveLength(1)
  })

  it('tells that the upstream does not know an id either, and keeps the refused submission', async () => {
    const client = app.client()
    const { extendVideo: refused } = await client.execute(extendVideo, {
      input: { taskId: '3f0c1f5e-6a53-4b3e-9d0e-6f0c3b8f2a11', userPrompt: 'on' },
    })
    expect(refused).toEqual({
      __typename: 'UpstreamRefusedError',
      code: 'UPSTREAM_REFUSED',
      message: 'task_not_exist',
      upstreamStatus: 400,
      upstreamCode: 'task_not_exist',
      upstreamRequestId: expect.stringMatching(/^\d{14}[0-9a-f]{16}$/),
    })
    const { tasks: list } = await client.execute(tasks, {})
    expect(list.edges).toMatchObject([
      {
        node: {
          operation: 'LUMA_EXTEND_VIDEO',
          status: 'FAILED',
          submission: 'REFUSED',
          tracking: 'ENDED',
          upstreamId: null,
          failure: { code: 'UPSTREAM_REFUSED', message: 'task_not_exist' },
          endedAt: expect.any(String),
        },
      },
    ])
  })

  it('tells what the upstream says of an unfinished video that the store does not know', async () => {
    const client = app.client()
    const { extendVideo: refused } = await client.execute(extendVideo, {
      input: { taskId: await madeElsewhere(client), userPrompt: 'on' },
    })
    expect(refused).toMatchObject({
      __typename: 'UpstreamRefusedError',
      upstreamCode: 'fail_to_fetch_task',
      message: expect.stringContaining('generation is not completed'),
    })
  })
})
