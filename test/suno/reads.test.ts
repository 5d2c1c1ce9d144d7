import { afterAll, beforeAll, describe, it } from 'vitest'
import { startTestApp, type TestApp } from '../support/app.ts'
import type { Client } from '../support/client.ts'
import { sentBy, until } from '../support/observe.ts'
import { clipFields, current, finished, firstClip, made, read, song } from './suno.ts'

let app: TestApp
beforeAll(async () => {
  app = await startTestApp()
})
afterAll(() => app.stop())

const file = 'url mediaType role upstreamId expiresAt'
const timingFields = 'words { word startSeconds endSeconds found confidence } waveform characterErrorRate'
const readOne = (client: Client, field: string, clipId: string) =>
  read(
    client,
    field,
    'clipId: String!',
    {
      sunoWav: `... on AudioAsset { ${file} }`,
      sunoMp4: `... on VideoAsset { ${file} }`,
    }[field] ?? `... on SunoTiming { ${timingFields} }`,
    clipId,
  )
const readClips = (client: Client, clipIds: string[]) =>
  read(
    client,
    'sunoClips',
    'clipIds: [String!]!',
    `... on SunoClipsSuccess { clips { ${clipFields} } }`,
    clipIds,
  )

describe.concurrent('a complete clip', () => {
  it('tells when its words are sung', async ({ expect }) => {
    const client = app.client()
    const clip = firstClip(await finished(app, client, 'sunoGenerateFromLyrics', song))
    const timing = await readOne(client, 'sunoTiming', clip)
    expect(timing).toMatchObject({
      __typename: 'SunoTiming',
      words: [
        { word: 'The', startSeconds: 0, endSeconds: 0.5, found: true, confidence: 1 },
        { word: 'lamp' },
        { word: 'goes' },
        { word: 'round', startSeconds: 1.5, endSeconds: 2 },
      ],
      characterErrorRate: 0,
    })
    expect(timing.waveform).toHaveLength(32)
    expect(sentBy(app, client, 'getSunoTiming')).toMatchObject([
      { method: 'GET', path: `/suno/act/timing/${clip}`, headers: { authorization: `Bearer ${client.key}` } },
    ])
    const silent = { ...song, instrumental: true }
    const quiet = firstClip(await finished(app, client, 'sunoGenerateFromLyrics', silent))
    expect(await readOne(client, 'sunoTiming', quiet)).toMatchObject({ words: [] })
  })

  it('is had as WAV and as a video', async ({ expect }) => {
    const client = app.client()
    const { upstreamId, clips } = await finished(app, client, 'sunoGenerateFromLyrics', song)
    const clip = clips[1]?.id ?? ''
    const media = `${app.upstream.url}/media/${upstreamId}`
    const known = { role: 'RESULT', upstreamId: clip, expiresAt: null }
    expect(await readOne(client, 'sunoWav', clip)).toEqual({
      __typename: 'AudioAsset',
      url: `${media}/audio.wav?index=2`,
      mediaType: 'audio/wav',
      ...known,
    })
    expect(await readOne(client, 'sunoMp4', clip)).toEqual({
      __typename: 'VideoAsset',
      url: `${media}/video.mp4?index=2`,
      mediaType: 'video/mp4',
      ...known,
    })
    expect(sentBy(app, client).filter(({ path }) => path.startsWith('/suno/act/'))).toMatchObject([
      { method: 'GET', path: `/suno/act/wav/${clip}` },
      { method: 'GET', path: `/suno/act/mp4/${clip}` },
    ])
  })
})

describe.concurrent('clips by their ids', () => {
  it('come in the order of the ids, once, without those that are unknown', async ({ expect }) => {
    const client = app.client()
    const upload = await made(client, 'sunoUploadAudio', { audioUrl: 'https://example.com/a.mp3' })
    const { clips } = await finished(app, client, 'sunoGenerateFromLyrics', { ...song, tags: 'folk' })
    const [first, second] = clips.map(({ id }) => id)
    const ids = [second, 'nobody', upload.upstreamId, first, second].map(String)
    const found = await readClips(client, ids)
    expect(found).toMatchObject({
      clips: [clips[1], { id: upload.upstreamId, status: 'SUCCEEDED', durationSeconds: 2 }, clips[0]],
    })
    expect(clips[0]).toMatchObject({
      status: 'SUCCEEDED',
      tags: 'folk',
      lyrics: song.lyrics,
      model: 'chirp-v4',
    })
    expect(sentBy(app, client, 'getSunoFeed')).toMatchObject([
      { method: 'GET', path: `/suno/feed/${second},nobody,${upload.upstreamId},${first}` },
    ])
    expect(await readClips(app.client(), ids)).toMatchObject({ clips: [] })
  })

  it('are told while they are streaming, and why they failed', async ({ expect }) => {
    const client = app.client()
    const task = await made(client, 'sunoGenerateFromLyrics', song)
    await app.sandbox.move(task.upstreamId, 'running')
    await until(client, task.id, ({ status }) => status === 'RUNNING')
    const running = await current(client, task.id)
    const id = firstClip(running)
    expect(running.assets).toMatchObject([
      { __typename: 'AudioAsset', role: 'PREVIEW', upstreamId: id, expiresAt: null },
      { __typename: 'AudioAsset', role: 'PREVIEW' },
    ])
    expect(await readClips(client, [id])).toMatchObject({
      clips: [{ status: 'RUNNING', state: 'streaming', audioUrl: expect.any(String), videoUrl: null }],
    })
    await app.sandbox.move(task.upstreamId, { phase: 'failed', failure: `no lamps ${'QUJD'.repeat(100)}` })
    expect(await readClips(client, [id])).toMatchObject({
      clips: [{ status: 'FAILED', state: 'error', failure: 'no lamps [Base64]', audioUrl: null }],
    })
  })
})

describe.concurrent('a read', () => {
  it.for(['sunoTiming', 'sunoWav', 'sunoMp4'])(
    '%s of a clip that is unknown is refused',
    async (field, { expect }) => {
      expect(await readOne(app.client(), field, 'nobody')).toMatchObject({
        __typename: 'UpstreamRefusedError',
        upstreamStatus: 400,
        upstreamCode: 'task_not_exist',
      })
    },
  )

  it.for([
    ['fail_to_fetch_task', 'UpstreamRefusedError'],
    ['quota_not_enough', 'QuotaExceededError'],
    ['internal_error', 'UpstreamUnavailableError'],
  ] as const)('refused inside HTTP 200 with %s is a %s', async ([code, type], { expect }) => {
    const client = app.client()
    for (const field of ['sunoWav', 'sunoMp4']) {
      const operation = field.replace('suno', 'getSuno')
      app.sandbox.faults.add({ fault: 'refused-with-200', code, operation, key: client.key, times: 1 })
      expect(await readOne(client, field, 'nobody')).toMatchObject({
        __typename: type,
        upstreamStatus: 200,
        upstreamCode: code,
      })
    }
  })
})
