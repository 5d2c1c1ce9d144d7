import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { KlingLipSyncInput } from '../gql/graphql.ts'
import { startTestApp, type TestApp } from '../support/app.ts'
import type { Client } from '../support/client.ts'
import { sentBy } from '../support/observe.ts'
import { klingLipSync } from './documents.ts'
import { acceptedVideo, assertKling, finishedVideo, madeElsewhere, posted } from './kling.ts'

let app: TestApp
beforeAll(async () => {
  app = await startTestApp({ kind: 'postgres' })
})
afterAll(() => app.stop())

const sync = async (client: Client, input: KlingLipSyncInput) =>
  (await client.execute(klingLipSync, { input })).klingLipSync
const speech = { text: 'good morning', voiceId: 'girlfriend_1_speech02' }
const audio = 'https://example.com/in/voice.mp3'
const videoUrl = 'https://example.com/in/talk.mp4'
const noVideo = [
  { path: ['input', 'videoId'], message: expect.stringMatching(/its id at the vendor is needed/) },
]

describe('klingLipSync', { concurrent: true }, () => {
  it('says a text in a video of the graph: the parameters one level down, the address beside them', async () => {
    const client = app.client()
    const { id, klingId, videoId } = await finishedVideo(app, client)
    const made = await sync(client, {
      taskId: id,
      speech: { ...speech, language: 'ENGLISH', speed: 1.3 },
      notifyHook: 'https://example.com/hook',
      idempotencyKey: 'morning',
    })
    assertKling(made)
    expect(made).toMatchObject({ vendor: 'KLING', operation: 'KLING_LIP_SYNC', prompt: 'good morning' })
    expect(posted(app, client, 'klingLipSync')).toEqual({
      method: 'POST',
      path: '/kling/v1/videos/lip-sync',
      headers: expect.objectContaining({ authorization: `Bearer ${client.key}` }),
      body: {
        input: {
          task_id: klingId,
          video_id: videoId,
          mode: 'text2video',
          text: 'good morning',
          voice_id: 'girlfriend_1_speech02',
          voice_language: 'en',
          voice_speed: 1.3,
        },
        callback_url: 'https://example.com/hook',
      },
    })
  })

  it('always names the language, and takes the id of a video', async () => {
    const client = app.client()
    const { klingId, videoId } = await finishedVideo(app, client)
    assertKling(await sync(client, { taskId: klingId, videoId, speech }))
    expect(posted(app, client, 'klingLipSync').body).toEqual({
      input: {
        task_id: klingId,
        video_id: videoId,
        mode: 'text2video',
        text: 'good morning',
        voice_id: 'girlfriend_1_speech02',
        voice_language: 'zh',
      },
    })
  })

  it('plays a sound in a video of the caller’s', async () => {
    const client = app.client()
    const made = await sync(client, { videoUrl, audio })
    assertKling(made)
    expect(made.prompt).toBeNull()
    expect(posted(app, client, 'klingLipSync').body).toEqual({
      input: { video_url: videoUrl, mode: 'audio2video', audio_type: 'url', audio_url: audio },
    })
  })

  it.each([0.8, 0.9, 1, 1.1, 1.2, 1.4, 1.5, 1.6, 1.7, 1.8, 1.9, 2])('speaks at the speed %d', async speed => {
    const client = app.client()
    assertKling(await sync(client, { videoUrl, speech: { ...speech, speed } }))
    expect(posted(app, client, 'klingLipSync').body).toMatchObject({ input: { voice_speed: speed } })
  })

  it('of a task that the graph does not know needs the id of the video', async () => {
    const client = app.client()
    const elsewhere = await madeElsewhere(app, client)
    const [taskId, videoId] = [elsewhere.task_id, elsewhere.video_id]
    expect(await sync(client, { taskId, speech })).toMatchObject({
      __typename: 'InvalidInputError',
      issues: noVideo,
    })
    expect(sentBy(app, client, 'klingLipSync')).toEqual([])
    assertKling(await sync(client, { taskId, videoId, speech }))
    expect(posted(app, client, 'klingLipSync').body).toMatchObject({ input: elsewhere })
  })

  it('waits for the video to be there', async () => {
    const client = app.client()
    const { id } = await acceptedVideo(client)
    expect(await sync(client, { taskId: id, speech })).toMatchObject({
      issues: [{ path: ['input', 'taskId'], message: 'The task has to be SUCCEEDED; it is QUEUED.' }],
    })
    expect(sentBy(app, client, 'klingLipSync')).toEqual([])
  })
})
