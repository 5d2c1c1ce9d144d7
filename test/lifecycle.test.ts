import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { extendVideo } from './documents.ts'
import { startTestApp, type TestApp } from './support/app.ts'
import { databaseKinds } from './support/database.ts'
import { assertTask, finishedTask } from './support/tasks.ts'

describe.each(databaseKinds)('a task on %s', kind => {
  let app: TestApp
  beforeAll(async () => {
    app = await startTestApp({ kind })
  })
  afterAll(() => app.stop())

  it('is submitted with one POST that carries the input and the key', async () => {
    const client = app.client()
    const { upstreamId: sourceId } = await finishedTask(app, client)
    const before = app.sandbox.requests.length
    const { extendVideo: extended } = await client.execute(extendVideo, {
      input: {
        taskId: sourceId ?? '',
        userPrompt: '  the boat reaches the river ',
        aspectRatio: 'RATIO_9_16',
        expandPrompt: true,
        imageUrl: 'https://example.com/reference.png',
        notifyHook: 'https://example.com/hook',
      },
    })
    assertTask(extended)
    expect(extended).toMatchObject({
      __typename: 'LumaTask',
      vendor: 'LUMA',
      operation: 'LUMA_EXTEND_VIDEO',
      status: 'QUEUED',
      submission: 'ACCEPTED',
      tracking: 'ACTIVE',
      prompt: 'the boat reaches the river',
      assets: [],
    })
    const posts = app.sandbox.requests.slice(before).filter(request => request.operationId === 'lumaExtend')
    expect(posts).toHaveLength(1)
    expect(posts[0]).toMatchObject({
      method: 'POST',
      path: `/luma/generations/${sourceId}/extend`,
      body: {
        user_prompt: 'the boat reaches the river',
        aspect_ratio: '9:16',
        expand_prompt: true,
        image_url: 'https://example.com/reference.png',
        notify_hook: 'https://example.com/hook',
      },
    })
    expect(posts[0]?.headers.authorization).toBe(`Bearer ${client.key}`)
    expect(Object.keys(posts[0]?.body ?? {})).not.toContain('image_end_url')
  })
})
