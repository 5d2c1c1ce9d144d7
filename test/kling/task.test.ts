import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, describe, it } from 'vitest'
import { parse } from 'yaml'
import { z } from 'zod'
import { adoptTask } from '../documents.ts'
import { createCaller } from '../sandbox/caller.ts'
import { sentBy, until } from '../support/observe.ts'
import { klingExtendVideo, klingGenerateImage, klingLipSync, klingTask } from './documents.ts'
import { acceptedVideo, assertKling, current, finishedVideo, klingIdOf, succeeded } from './kling.ts'
import { type ScriptedApp, startScriptedApp } from './scripted.ts'

/** What a task of Kling tells, with the values that the vendor gave. */

let scripted: ScriptedApp
beforeAll(async () => {
  scripted = await startScriptedApp()
})
afterAll(() => scripted.stop())

const uuid = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/
const ended = ({ status }: { status: string }) => status === 'SUCCEEDED' || status === 'FAILED'
const { components } = z
  .object({ components: z.object({ examples: z.record(z.string(), z.object({ value: z.unknown() })) }) })
  .parse(parse(readFileSync(new URL('../../contracts/kling.yaml', import.meta.url), 'utf8')))

describe.concurrent('a task', () => {
  it('goes through the words of the vendor, without any progress before its end', async ({ expect }) => {
    const { app } = scripted
    const client = app.client()
    const made = await acceptedVideo(client, { watermark: true })
    expect(made).toMatchObject({ state: 'submitted', status: 'QUEUED', progress: null, parentVideoId: null })
    expect(made.upstreamId).toMatch(/^\d{18}$/)
    await app.sandbox.move(klingIdOf(made), { phase: 'running', progress: 0.5 })
    await until(client, made.id, ({ status }) => status === 'RUNNING')
    expect(await current(client, made.id)).toMatchObject({ state: 'processing', progress: null, assets: [] })
    const done = await succeeded(app, client, made)
    const path = `/kling/v1/videos/text2video/${made.upstreamId}`
    const { body } = await createCaller(app.upstream.url, client.key).get(path)
    const { data } = z.object({ data: z.object({ updated_at: z.int() }) }).parse(body)
    const file = {
      __typename: 'VideoAsset',
      mediaType: 'video/mp4',
      upstreamId: expect.stringMatching(uuid),
      expiresAt: new Date(data.updated_at + 30 * 86_400_000).toISOString(),
      expired: false,
      size: null,
      width: null,
      height: null,
      durationSeconds: 5,
    }
    expect(done).toMatchObject({ state: 'succeed', progress: 100, tracking: 'ENDED', chargedUnits: null })
    expect(done.assets).toEqual([
      { ...file, role: 'RESULT', url: expect.stringMatching(/video\.mp4\?[^ ]+$/) },
      { ...file, role: 'WATERMARKED', url: `${done.assets[0]?.url}&watermark=1` },
    ])
    expect(done.assets[1]?.upstreamId).toBe(done.assets[0]?.upstreamId)
  })

  it('is the same by its id, as a node and in the list', async ({ expect }) => {
    const client = scripted.app.client()
    const made = await acceptedVideo(client)
    const { task, node, tasks } = await client.execute(klingTask, { id: made.id })
    expect(task).toMatchObject({ id: made.id, state: 'submitted', vendor: 'KLING' })
    expect(node).toEqual(task)
    expect(tasks.edges).toEqual([{ node: task }])
  })

  it('has as many pictures as were asked for, and no ids of theirs', async ({ expect }) => {
    const { app } = scripted
    const client = app.client()
    const input = { prompt: 'fog', count: 3 }
    const { klingGenerateImage: made } = await client.execute(klingGenerateImage, { input })
    assertKling(made)
    const { assets } = await succeeded(app, client, made)
    const picture = {
      __typename: 'ImageAsset',
      role: 'RESULT',
      mediaType: 'image/jpeg',
      url: expect.stringMatching(/image\.jpg/),
      upstreamId: null,
      size: null,
      width: null,
      height: null,
      expiresAt: expect.any(String),
      expired: false,
    }
    expect(assets).toEqual([picture, picture, picture])
    expect(new Set(assets.map(({ url }) => url)).size).toBe(3)
  })

  it('names the video that it went on from', async ({ expect }) => {
    const { app } = scripted
    const client = app.client()
    const { id, videoId } = await finishedVideo(app, client)
    const speech = { text: 'good morning', voiceId: 'v1' }
    const videoUrl = 'https://example.com/in/talk.mp4'
    const [extended, synced, own] = await Promise.all([
      client.execute(klingExtendVideo, { input: { taskId: id } }),
      client.execute(klingLipSync, { input: { taskId: id, speech } }),
      client.execute(klingLipSync, { input: { videoUrl, speech } }),
    ])
    expect(extended.klingExtendVideo).toMatchObject({ parentVideoId: videoId, state: 'submitted' })
    expect(synced.klingLipSync).toMatchObject({ parentVideoId: videoId })
    expect(own.klingLipSync).toMatchObject({ parentVideoId: null })
    assertKling(synced.klingLipSync)
    expect(await succeeded(app, client, synced.klingLipSync)).toMatchObject({ parentVideoId: videoId })
  })

  it.for([
    [
      'VideoTaskSucceeded',
      {
        state: 'succeed',
        chargedUnits: 2,
        parentVideoId: null,
        assets: [
          {
            __typename: 'VideoAsset',
            url: 'https://example.com/out/clip.mp4',
            upstreamId: '5f3f0f1e-5c1b-4d52-9c3e-0b6f6f0a7a10',
            durationSeconds: 5.1,
            expiresAt: '2025-06-08T14:17:42.840Z',
            expired: true,
          },
        ],
      },
    ],
    [
      'ExtendTaskSucceeded',
      {
        parentVideoId: '5f3f0f1e-5c1b-4d52-9c3e-0b6f6f0a7a10',
        assets: [
          {
            url: 'https://example.com/out/clip_long.mp4',
            durationSeconds: 9.6,
            upstreamId: '0d6a3a55-61b4-4f7e-8b1f-53a1f2a0c931',
          },
        ],
      },
    ],
    [
      'ImageTaskSucceeded',
      {
        chargedUnits: null,
        assets: [
          { __typename: 'ImageAsset', url: 'https://example.com/out/image_0.png', mediaType: 'image/png' },
          { __typename: 'ImageAsset', url: 'https://example.com/out/image_1.png' },
        ],
      },
    ],
    [
      'TaskFailed',
      {
        status: 'FAILED',
        state: 'failed',
        failure: { code: 'GENERATION_FAILED', message: 'the content was refused by the risk control' },
        assets: [],
      },
    ],
  ] as const)('reads %s, the example of the contract', async ([name, wanted], { expect }) => {
    const client = scripted.app.client()
    const made = await acceptedVideo(client)
    scripted.answer(client, 'GET', { body: components.examples[name]?.value })
    await until(client, made.id, ended)
    expect(await current(client, made.id)).toMatchObject(wanted)
  })

  it('that was made elsewhere is read on the path of its operation', async ({ expect }) => {
    const { app } = scripted
    const client = app.client()
    const path = '/kling/v1/videos/image2video'
    const { body } = await createCaller(app.upstream.url, client.key).post(path, {
      image: 'https://example.com/in/first.png',
    })
    const { data } = z.object({ data: z.object({ task_id: z.string() }) }).parse(body)
    const upstreamId = data.task_id
    const input = { operation: 'KLING_IMAGE_TO_VIDEO', upstreamId } as const
    const { adoptTask: adopted } = await client.execute(adoptTask, { input })
    if (adopted.__typename !== 'AdoptTaskSuccess') throw new Error(adopted.__typename)
    expect(await succeeded(app, client, { id: adopted.task.id, upstreamId })).toMatchObject({
      operation: 'KLING_IMAGE_TO_VIDEO',
      state: 'succeed',
      assets: [{ role: 'RESULT' }],
    })
    const looks = sentBy(app, client).filter(({ method }) => method === 'GET')
    expect(new Set(looks.map(look => look.path))).toEqual(new Set([`${path}/${upstreamId}`]))
    expect(sentBy(app, client)).toHaveLength(looks.length + 1)
  })
})
