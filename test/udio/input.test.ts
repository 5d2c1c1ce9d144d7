import { encodeGlobalID } from '@pothos/plugin-relay'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { lumaGenerateVideo, tasks } from '../documents.ts'
import { startTestApp, type TestApp } from '../support/app.ts'
import { sentBy } from '../support/observe.ts'
import { assertTask } from '../support/tasks.ts'
import { finished, generate, submit } from './udio.ts'

let app: TestApp
beforeAll(async () => {
  app = await startTestApp()
})
afterAll(() => app.stop())

/** Submits what has to be refused, and sees that nothing was sent and nothing kept. */
async function refused(input: object) {
  const client = app.client()
  const result = await submit(client, input)
  expect(result.__typename).toBe('InvalidInputError')
  expect(sentBy(app, client)).toEqual([])
  expect((await client.execute(tasks, {})).tasks.edges).toEqual([])
  return result.issues
}

const shares = [
  'songSectionStart',
  'songSectionEnd',
  'lyricsPlacementStart',
  'lyricsPlacementEnd',
  'promptStrength',
  'clarityStrength',
  'lyricsStrength',
  'generationQuality',
]
const long = 'a'.repeat(10_001)
const extend = { taskId: 'abc' }
const sung = { lyricsType: 'USER', lyrics: 'la' }

describe('udioGenerateMusic refuses', () => {
  it.each([
    { what: 'an empty prompt', path: ['prompt'], input: { prompt: ' \n' }, message: /prompt is needed/ },
    { what: 'a long prompt', path: ['prompt'], input: { prompt: long }, message: /at most 10000/ },
    { what: 'a prompt with U+0000', path: ['prompt'], input: { prompt: 'a\0' }, message: /U\+0000/ },
    {
      what: 'a long negative prompt',
      path: ['negativePrompt'],
      input: { negativePrompt: long },
      message: /at most/,
    },
    {
      what: 'USER without lyrics',
      path: ['lyrics'],
      input: { lyricsType: 'USER' },
      message: /USER needs this/,
    },
    { what: 'empty lyrics', path: ['lyrics'], input: { ...sung, lyrics: ' ' }, message: /Lyrics are needed/ },
    { what: 'long lyrics', path: ['lyrics'], input: { ...sung, lyrics: long }, message: /at most 10000/ },
    { what: 'lyrics with U+0000', path: ['lyrics'], input: { ...sung, lyrics: 'a\0' }, message: /U\+0000/ },
    {
      what: 'lyrics that nobody would sing',
      path: ['lyrics'],
      input: { lyrics: 'la' },
      message: /only with lyricsType USER/,
    },
    {
      what: 'lyrics without a voice',
      path: ['lyrics'],
      input: { lyrics: 'la', lyricsType: 'INSTRUMENTAL' },
      message: /only with lyricsType USER/,
    },
    { what: 'a seed below −1', path: ['seed'], input: { seed: -2 }, message: /At least -1/ },
    ...shares.flatMap(field => [
      { what: `${field} below 0`, path: [field], input: { [field]: -0.01 }, message: /At least 0/ },
      { what: `${field} above 1`, path: [field], input: { [field]: 1.01 }, message: /At most 1/ },
    ]),
    ...[0, -1].map(contextSeconds => ({
      what: `a context of ${contextSeconds} seconds`,
      path: ['extend', 'contextSeconds'],
      input: { extend: { ...extend, contextSeconds } },
      message: /More than 0/,
    })),
    ...['', '..', 'a b', 'a,b', 'a'.repeat(201)].map(songId => ({
      what: `a song called ${JSON.stringify(songId.slice(0, 10))}`,
      path: ['extend', 'songId'],
      input: { extend: { ...extend, songId } },
      message: /cannot be an id of a song/,
    })),
    ...['', '..', 'a/b', 'https://example.com/a.mp3'].map(taskId => ({
      what: `a task called ${JSON.stringify(taskId)}`,
      path: ['extend', 'taskId'],
      input: { extend: { taskId } },
      message: /neither an id of this graph nor/,
    })),
    {
      what: 'a graph id of no task',
      path: ['extend', 'taskId'],
      input: { extend: { taskId: encodeGlobalID('UdioTask', '01890000-0000-7000-8000-000000000000') } },
      message: /no task with this id/,
    },
    {
      what: 'a key with a blank',
      path: ['idempotencyKey'],
      input: { idempotencyKey: 'a b' },
      message: /no blank/,
    },
  ])('$what', async ({ path, input, message }) => {
    expect(await refused(input)).toEqual([
      { path: ['input', ...path], message: expect.stringMatching(message) },
    ])
  })

  it.each([
    { model: 'udio130-v1.5' },
    { lyricsType: 'user' },
    { extend: { ...extend, place: 'regular' } },
    { extend: {} },
    { prompt: null },
    { notifyHook: 'https://example.com/hook' },
  ])('what the schema has no place for: %j', async input => {
    await expect(submit(app.client(), input)).rejects.toThrow(/BAD_USER_INPUT/)
  })

  it('a song of another task, with the songs that there are', async () => {
    const client = app.client()
    const [source, other] = [await finished(app, client), await finished(app, client)]
    const before = sentBy(app, client, 'generateUdioMusic').length
    const result = await submit(client, { extend: { taskId: source.id, songId: other.songs[0]?.id } })
    expect(result).toMatchObject({
      __typename: 'InvalidInputError',
      issues: [
        {
          path: ['input', 'extend', 'songId'],
          message: expect.stringContaining(source.songs.map(({ id }) => id).join(' and ')),
        },
      ],
    })
    expect(sentBy(app, client, 'generateUdioMusic')).toHaveLength(before)
  })

  it('a task that has not ended, and one of another vendor', async () => {
    const client = app.client()
    const running = await generate(client)
    const { lumaGenerateVideo: video } = await client.execute(lumaGenerateVideo, {
      input: { userPrompt: 'a' },
    })
    assertTask(video)
    for (const [taskId, message] of [
      [running.id, /has to be SUCCEEDED/],
      [video.id, /made by luma/],
    ] as const) {
      expect(await submit(client, { extend: { taskId } })).toMatchObject({
        issues: [{ path: ['input', 'extend', 'taskId'], message: expect.stringMatching(message) }],
      })
    }
    expect(sentBy(app, client, 'generateUdioMusic')).toHaveLength(1)
  })
})

it('takes the bounds themselves', async () => {
  const client = app.client()
  const edge = (value: number) => Object.fromEntries(shares.map(field => [field, value]))
  await generate(client, { ...sung, ...edge(0), seed: -1, prompt: 'a'.repeat(10_000) })
  await generate(client, {
    ...sung,
    ...edge(1),
    lyrics: 'a'.repeat(10_000),
    negativePrompt: 'a'.repeat(10_000),
  })
  expect(sentBy(app, client, 'generateUdioMusic').map(({ status }) => status)).toEqual([200, 200])
})
