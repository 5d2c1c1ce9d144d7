import { afterAll, beforeAll, describe, it } from 'vitest'
import { tasks, taskUpdated } from '../documents.ts'
import { startTestApp, type TestApp } from '../support/app.ts'
import type { Client } from '../support/client.ts'
import { sentBy } from '../support/observe.ts'
import { ended, finished, generate, sandboxIdOf, submit } from './udio.ts'

let app: TestApp
beforeAll(async () => {
  // With an address for callbacks: Udio takes none.
  app = await startTestApp({ environment: { PUBLIC_URL: 'https://graph.example.com' } })
})
afterAll(() => app.stop())

const sent = (client: Client) => sentBy(app, client, 'generateUdioMusic')

describe.concurrent('udioGenerateMusic', () => {
  it('sends every field of the input under the name of the contract', async ({ expect }) => {
    const client = app.client()
    const source = await finished(app, client)
    const made = await generate(client, {
      prompt: '  brass band, upbeat ',
      lyricsType: 'USER',
      lyrics: '[Outro]\nHome again',
      model: 'UDIO130_V1_5',
      extend: { taskId: source.id, songId: source.songs[1]?.id, place: 'AFTER', contextSeconds: 64.5 },
      negativePrompt: 'drums',
      seed: 7,
      bypassPromptOptimization: true,
      songSectionStart: 0.9,
      songSectionEnd: 1,
      lyricsPlacementStart: 0.1,
      lyricsPlacementEnd: 0.8,
      promptStrength: 0.6,
      clarityStrength: 0.3,
      lyricsStrength: 0.7,
      generationQuality: 0.9,
      idempotencyKey: 'outro',
    })
    const post = sent(client).at(-1)
    expect(post).toMatchObject({
      method: 'POST',
      path: '/udio/generate-proxy',
      query: {},
      headers: { 'content-type': 'application/json', accept: 'application/json' },
    })
    expect(post?.body).toEqual({
      gen_params: {
        prompt: 'brass band, upbeat',
        lyrics: '[Outro]\nHome again',
        lyrics_type: 'user',
        model_type: 'udio130-v1.5',
        config: {
          mode: 'continuation',
          context_length: 64.5,
          source: { source_type: 'song', song_id: source.songs[1]?.id },
        },
        negative_prompt: 'drums',
        seed: 7,
        bypass_prompt_optimization: true,
        song_section_start: 0.9,
        song_section_end: 1,
        lyrics_placement_start: 0.1,
        lyrics_placement_end: 0.8,
        prompt_strength: 0.6,
        clarity_strength: 0.3,
        lyrics_strength: 0.7,
        generation_quality: 0.9,
      },
    })
    expect(made).toMatchObject({
      __typename: 'UdioTask',
      operation: 'UDIO_GENERATE_MUSIC',
      status: 'QUEUED',
      submission: 'ACCEPTED',
      tracking: 'ACTIVE',
      prompt: 'brass band, upbeat',
      state: null,
      songs: [],
    })
    const list = await client.execute(tasks, {})
    expect(list.tasks.edges.map(({ node }) => node.prompt)).toContain('brass band, upbeat')
  })

  it('sends what the contract requires, and nothing else that was not given', async ({ expect }) => {
    const client = app.client()
    await generate(client, { extend: null, seed: null, lyrics: null })
    expect(sent(client)[0]?.body).toEqual({
      gen_params: {
        prompt: 'brass band, upbeat',
        lyrics_type: 'generate',
        model_type: 'udio32-v1.5',
        config: { mode: 'regular' },
      },
    })
  })

  it.for([
    [
      { seed: 0, promptStrength: 0, songSectionStart: 0 },
      { seed: 0, prompt_strength: 0, song_section_start: 0 },
    ],
    [
      { seed: -1, bypassPromptOptimization: false },
      { seed: -1, bypass_prompt_optimization: false },
    ],
    [{ lyricsType: 'GENERATE' }, { lyrics_type: 'generate' }],
    [{ lyricsType: 'INSTRUMENTAL' }, { lyrics_type: 'instrumental' }],
    [
      { lyricsType: 'USER', lyrics: 'la' },
      { lyrics_type: 'user', lyrics: 'la' },
    ],
    [{ model: 'UDIO32_V1_5' }, { model_type: 'udio32-v1.5' }],
    [{ model: 'UDIO130_V1_5' }, { model_type: 'udio130-v1.5' }],
  ] as const)('%j is %j upstream', async ([given, parameters], { expect }) => {
    const client = app.client()
    await generate(client, given)
    expect(sent(client)[0]?.body).toMatchObject({ gen_params: parameters })
  })

  it('goes on from a song, named by its task or by itself', async ({ expect }) => {
    const client = app.client()
    const source = await finished(app, client)
    const [first, second] = source.songs.map(({ id }) => id)
    const elsewhere = await finished(app, client)
    for (const [extend, song] of [
      [{ taskId: source.id }, first],
      [{ taskId: source.id, songId: second, place: 'BEFORE' }, second],
      [{ taskId: first }, first],
      [{ taskId: first, songId: second }, second],
      // The graph knows a generation by its first song only.
      [{ taskId: second }, second],
      [{ taskId: second, songId: elsewhere.songs[0]?.id }, elsewhere.songs[0]?.id],
    ] as const) {
      const mode = 'place' in extend ? 'precede' : 'continuation'
      expect(await submit(client, { extend })).toMatchObject({ __typename: 'UdioTask' })
      expect(sent(client).at(-1)?.body).toMatchObject({
        gen_params: { config: { mode, source: { source_type: 'song', song_id: song } } },
      })
    }
  })

  it('tells what the upstream says of a song that nobody knows', async ({ expect }) => {
    expect(await submit(app.client(), { extend: { taskId: 'nobody' } })).toMatchObject({
      __typename: 'UpstreamRefusedError',
      upstreamStatus: 400,
      message: expect.stringContaining('song nobody is not there'),
    })
  })
})

describe.concurrent('the songs of a generation', () => {
  it('come one after the other, and the task ends with the last', async ({ expect }) => {
    const client = app.client()
    const made = await generate(client, { lyricsType: 'USER', lyrics: '[Verse]\nCrates of pears' })
    const id = sandboxIdOf(app, made)
    expect(made.upstreamId).not.toBe(id)
    const seen: string[] = []
    for await (const { taskUpdated: task } of client.subscribe(taskUpdated, { id: made.id })) {
      const music = task.assets.filter(({ __typename }) => __typename === 'AudioAsset')
      seen.push(`${task.status} ${music.length}`)
      if (task.status === 'QUEUED') await app.sandbox.move(id, 'running')
      if (task.status === 'RUNNING' && music.length === 0) await app.sandbox.move(id, 'succeeded')
      if (task.status === 'SUCCEEDED') break
    }
    expect([...new Set(seen)]).toEqual(['QUEUED 0', 'RUNNING 0', 'RUNNING 1', 'SUCCEEDED 2'])

    const task = await ended(client, made.id)
    const file = (name: string, number: number) => `${app.upstream.url}/media/${id}/${name}?index=${number}`
    const [first, second] = task.songs.map(song => song.id)
    expect(task).toMatchObject({
      upstreamId: first,
      generationId: id,
      state: null,
      tracking: 'ENDED',
      progress: 100,
      failure: null,
    })
    expect(task.songs).toEqual(
      [first, second].map((song, index) => ({
        id: song,
        title: 'brass band',
        durationSeconds: 2,
        imageUrl: file('image.jpg', index + 1),
        lyrics: '[Verse]\nCrates of pears',
        tags: ['brass band', 'upbeat'],
        finished: true,
        error: null,
      })),
    )
    const audio = { __typename: 'AudioAsset', role: 'RESULT', mediaType: 'audio/mpeg', expiresAt: null }
    const cover = { __typename: 'ImageAsset', role: 'THUMBNAIL', mediaType: 'image/jpeg', expiresAt: null }
    expect(task.assets).toEqual([
      { ...audio, url: file('audio.mp3', 1), upstreamId: first, durationSeconds: 2 },
      { ...audio, url: file('audio.mp3', 2), upstreamId: second, durationSeconds: 2 },
      { ...cover, url: file('image.jpg', 1), upstreamId: first },
      { ...cover, url: file('image.jpg', 2), upstreamId: second },
    ])
  })

  it('are asked for with those of other generations, at most 25 of them in one call', async ({ expect }) => {
    const client = app.client()
    const made = await Promise.all(Array.from({ length: 26 }, () => generate(client)))
    const idsOf = (queries = sentBy(app, client, 'fetchUdioSongs')) =>
      queries.map(({ query }) => String(query.ids).split(','))
    await expect.poll(() => new Set(idsOf().flat()).size).toBe(2 * made.length)
    const sizes = idsOf().map(ids => ids.length)
    expect(Math.max(...sizes)).toBeGreaterThan(2)
    expect(Math.max(...sizes)).toBeLessThanOrEqual(50)
    expect(sentBy(app, client, 'fetchUdioTask')).toEqual([])
  })

  it('fail with the words and the code of the vendor', async ({ expect }) => {
    const client = app.client()
    const made = await generate(client)
    await app.sandbox.move(sandboxIdOf(app, made), { phase: 'failed', failure: 'no brass allowed' })
    expect(await ended(client, made.id, 'FAILED')).toMatchObject({
      failure: { code: 'GENERATION_FAILED', message: 'no brass allowed' },
      assets: [],
      songs: [{ finished: true, error: 'no brass allowed' }, { error: 'no brass allowed' }],
    })
  })

  it('tell no key, whatever it looks like', async ({ expect }) => {
    const client = app.client('sk-R3cognisable.k~y/udio')
    const made = await generate(client)
    await app.sandbox.move(sandboxIdOf(app, made), { phase: 'failed', failure: `bad key ${client.key} here` })
    const failed = await ended(client, made.id, 'FAILED')
    expect(failed.songs[0]?.error).toContain('bad key')
    expect(JSON.stringify(failed)).not.toContain('R3cognisable')
    expect(JSON.stringify(failed)).not.toContain('k~y')
  })
})
