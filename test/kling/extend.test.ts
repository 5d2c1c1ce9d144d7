import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { KlingExtendVideoInput } from '../gql/graphql.ts'
import { startTestApp, type TestApp } from '../support/app.ts'
import type { Client } from '../support/client.ts'
import { sentBy } from '../support/observe.ts'
import { klingExtendVideo, klingGenerateImage } from './documents.ts'
import {
  acceptedVideo,
  assertKling,
  finishedVideo,
  klingIdOf,
  madeElsewhere,
  posted,
  succeeded,
} from './kling.ts'

let app: TestApp
beforeAll(async () => {
  app = await startTestApp({ kind: 'postgres' })
})
afterAll(() => app.stop())

const extend = async (client: Client, input: KlingExtendVideoInput) =>
  (await client.execute(klingExtendVideo, { input })).klingExtendVideo
const noVideo = [
  { path: ['input', 'videoId'], message: expect.stringMatching(/its id at the vendor is needed/) },
]

describe('klingExtendVideo', { concurrent: true }, () => {
  it('sends every field under the name of the contract, with the ids that Kling gave', async () => {
    const client = app.client()
    const { id, klingId, videoId } = await finishedVideo(app, client, { model: 'kling-v1-6' })
    const made = await extend(client, {
      taskId: id,
      prompt: 'the camera keeps rising',
      negativePrompt: 'people',
      cfgScale: 0.3,
      notifyHook: 'https://example.com/hook',
      idempotencyKey: 'rising',
    })
    assertKling(made)
    expect(made).toMatchObject({
      vendor: 'KLING',
      operation: 'KLING_EXTEND_VIDEO',
      prompt: 'the camera keeps rising',
    })
    expect(posted(app, client, 'klingExtendVideo')).toEqual({
      method: 'POST',
      path: '/kling/v1/videos/video-extend',
      headers: expect.objectContaining({
        authorization: `Bearer ${client.key}`,
        'content-type': 'application/json',
        accept: 'application/json',
      }),
      body: {
        task_id: klingId,
        video_id: videoId,
        prompt: 'the camera keeps rising',
        negative_prompt: 'people',
        cfg_scale: 0.3,
        callback_url: 'https://example.com/hook',
      },
    })
  })

  it('needs nothing but the task, and takes Kling’s own id of one that the graph knows', async () => {
    const client = app.client()
    const { klingId, videoId } = await finishedVideo(app, client)
    const made = await extend(client, { taskId: klingId, videoId: null, prompt: null })
    assertKling(made)
    expect(made.prompt).toBeNull()
    expect(posted(app, client, 'klingExtendVideo').body).toEqual({ task_id: klingId, video_id: videoId })
  })

  it('of a task that the graph does not know needs the id of the video', async () => {
    const client = app.client()
    const elsewhere = await madeElsewhere(app, client)
    const [taskId, videoId] = [elsewhere.task_id, elsewhere.video_id]
    expect(await extend(client, { taskId })).toMatchObject({
      __typename: 'InvalidInputError',
      issues: noVideo,
    })
    expect(sentBy(app, client, 'klingExtendVideo')).toEqual([])
    assertKling(await extend(client, { taskId, videoId }))
    expect(posted(app, client, 'klingExtendVideo').body).toEqual(elsewhere)
  })

  it('extends an extension by its own video', async () => {
    const client = app.client()
    const source = await finishedVideo(app, client)
    const once = await extend(client, { taskId: source.id })
    assertKling(once)
    const longer = await succeeded(app, client, once)
    expect(longer).toMatchObject({ parentVideoId: source.videoId })
    const twice = await extend(client, { taskId: longer.id })
    assertKling(twice)
    expect(sentBy(app, client, 'klingExtendVideo').at(-1)?.body).toEqual({
      task_id: klingIdOf(longer),
      video_id: longer.assets[0]?.upstreamId,
    })
    expect(longer.assets[0]?.upstreamId).not.toBe(source.videoId)
  })

  it('a video with a watermark by the one without', async () => {
    const client = app.client()
    const { id, klingId, videoId } = await finishedVideo(app, client, { watermark: true })
    assertKling(await extend(client, { taskId: id }))
    expect(posted(app, client, 'klingExtendVideo').body).toEqual({ task_id: klingId, video_id: videoId })
  })

  it('asks for the id of a video where the task made pictures', async () => {
    const client = app.client()
    const { klingGenerateImage: made } = await client.execute(klingGenerateImage, {
      input: { prompt: 'fog' },
    })
    assertKling(made)
    const picture = await succeeded(app, client, made)
    expect(await extend(client, { taskId: picture.id })).toMatchObject({ issues: noVideo })
    expect(sentBy(app, client, 'klingExtendVideo')).toEqual([])
  })

  it('waits for the video to be there', async () => {
    const client = app.client()
    const running = await acceptedVideo(client)
    const issues = [{ path: ['input', 'taskId'], message: 'The task has to be SUCCEEDED; it is QUEUED.' }]
    expect(await extend(client, { taskId: running.id })).toMatchObject({ issues })
    expect(sentBy(app, client, 'klingExtendVideo')).toEqual([])
  })

  it('is refused by Kling where the model of the video cannot be extended', async () => {
    const client = app.client()
    const { id } = await finishedVideo(app, client, { model: 'kling-v2-master' })
    expect(await extend(client, { taskId: id })).toMatchObject({
      __typename: 'UpstreamRefusedError',
      upstreamCode: '1201',
      message: 'videos of kling-v2-master cannot be extended',
    })
  })
})
