import { afterAll, expect, test } from 'vitest'
import { z } from 'zod'
import { listenSandbox } from '../../src/sandbox/listen.ts'
import { type CallerAnswer, createCaller } from './caller.ts'

const { url, sandbox, close } = await listenSandbox({ pace: 'manual' })
const anna = createCaller(url, 'sk-anna')
const bert = createCaller(url, 'sk-bert')
afterAll(close)

const generationSchema = z.object({ generation_id: z.string(), track_ids: z.tuple([z.string(), z.string()]) })
const parameters = {
  prompt: 'brass band, upbeat',
  lyrics: '[Verse]\nCrates of pears',
  lyrics_type: 'user',
  model_type: 'udio32-v1.5',
  config: { mode: 'regular' },
}
const unknown = { status: 400, body: { code: 'task_not_exist', data: null } }

const generate = (more: object = {}, caller = anna, headers?: Record<string, string>) =>
  caller.post('/udio/generate-proxy', { gen_params: { ...parameters, ...more } }, headers)
const submit = (more: object = {}) =>
  anna.post('/udio/submit/music', { gen_params: { ...parameters, ...more } })
const query = async (...ids: string[]) => anna.get(`/udio/query?ids=${ids.join(',')}`)
const taskIdOf = (answer: CallerAnswer) => z.object({ data: z.string() }).parse(answer.body).data

async function generation(more: object = {}) {
  const answer = await generate(more)
  const { generation_id: id, track_ids: songs } = generationSchema.parse(answer.body)
  return { id, songs }
}

async function finished() {
  const made = await generation()
  await sandbox.move(made.id, 'succeeded')
  return made
}

test('takes a generation of two songs through its life', async () => {
  const answer = await generate()
  expect(answer).toMatchObject({ status: 200, body: { message: 'Success' } })
  const { generation_id: id, track_ids: songs } = generationSchema.parse(answer.body)
  expect(new Set([id, ...songs]).size).toBe(3)
  expect(await query(...songs)).toMatchObject({ status: 200, body: { songs: [] } })

  await sandbox.move(id, 'running')
  await query(...songs)
  expect((await query(...songs)).body).toMatchObject({
    songs: songs.map(song => ({
      id: song,
      generation_id: id,
      finished: false,
      song_path: null,
      duration: null,
    })),
  })

  await sandbox.move(id, 'succeeded')
  await query(...songs)
  expect((await query(...songs)).body).toEqual({
    songs: [
      expect.objectContaining({ id: songs[0], song_path: `${url}/media/${id}/audio.mp3?index=1` }),
      expect.objectContaining({
        id: songs[1],
        finished: true,
        duration: 2,
        song_path: `${url}/media/${id}/audio.mp3?index=2`,
        image_path: `${url}/media/${id}/image.jpg?index=2`,
        video_path: null,
        title: 'brass band',
        tags: ['brass band', 'upbeat'],
        lyrics: '[Verse]\nCrates of pears',
        created_at: expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{6}\+00:00$/),
        error_code: null,
        error_detail: null,
        error_id: null,
        error_type: null,
      }),
    ],
  })
  const response = await fetch(`${url}/media/${id}/audio.mp3?index=2`)
  expect(response.headers.get('content-type')).toBe('audio/mpeg')
})

test('the second song finishes one look after the first', async () => {
  const { songs } = await finished()
  expect((await query(...songs)).body).toMatchObject({ songs: [{ finished: true }, { finished: false }] })
  expect((await query(...songs)).body).toMatchObject({ songs: [{ finished: true }, { finished: true }] })
})

test('tells songs of several generations at once, and leaves out what is no song of the caller', async () => {
  const [first, second] = [await finished(), await finished()]
  const asked = [second.songs[0], 'nobody', first.id, first.songs[0]]
  expect((await query(...asked)).body).toMatchObject({
    songs: [{ id: second.songs[0] }, { id: first.songs[0] }],
  })
  expect((await bert.get(`/udio/query?ids=${first.songs[0]}`)).body).toEqual({ songs: [] })
  expect(await anna.get('/udio/query')).toMatchObject({
    status: 400,
    body: { message: 'query.ids is missing' },
  })
})

test('tells a failed song by its error fields', async () => {
  const { id, songs } = await generation()
  await sandbox.move(id, { phase: 'failed', failure: 'no brass allowed' })
  expect((await query(songs[0])).body).toMatchObject({
    songs: [
      { finished: true, song_path: null, error_type: 'GENERATION_FAILED', error_detail: 'no brass allowed' },
    ],
  })
})

test('a song can be finished before it has an address', async () => {
  const { id, songs } = await generation()
  await sandbox.move(id, { phase: 'succeeded', withoutUrl: true })
  expect((await query(songs[0])).body).toMatchObject({
    songs: [{ finished: true, song_path: null, error_type: null }],
  })
})

test('a generation made under late-id has no songs at first, and both at once then', async () => {
  const late = await generate({}, anna, { 'x-sandbox-fault': 'late-id;reads=1' })
  const { generation_id: id, track_ids: songs } = generationSchema.parse(late.body)
  await sandbox.move(id, 'running')
  expect((await query(...songs)).body).toEqual({ songs: [] })
  await query(...songs)
  expect((await query(...songs)).body).toMatchObject({ songs: [{ id: songs[0] }, { id: songs[1] }] })
})

test('goes on after a finished song of either path, and after no other', async () => {
  const continuation = (id: string) => ({
    config: { mode: 'continuation', context_length: 130, source: { source_type: 'song', song_id: id } },
  })
  const { id, songs } = await finished()
  expect(await generate(continuation(songs[1]))).toMatchObject({ status: 200 })
  expect(await submit(continuation(songs[1]))).toMatchObject({ status: 200 })
  const refused = { status: 400, body: { code: 'invalid_request' } }
  const unfinished = await generation()
  for (const source of ['nobody', id, unfinished.songs[0]])
    expect(await generate(continuation(source))).toMatchObject(refused)
  expect(await generate(continuation(songs[0]), bert)).toMatchObject(refused)
})

test.each([
  ['no wrapper', parameters, 'body.gen_params is missing'],
  ['an unknown field', { gen_params: { ...parameters, mood: 'x' } }, 'body.gen_params.mood is not known'],
  [
    'an unknown field of the source',
    {
      gen_params: {
        ...parameters,
        config: { mode: 'precede', source: { source_type: 'song', song_id: 'x', a: 1 } },
      },
    },
    'body.gen_params.config.source.a is not known',
  ],
  [
    'a continuation of nothing',
    { gen_params: { ...parameters, config: { mode: 'continuation' } } },
    'body.gen_params.config.source is missing',
  ],
  [
    'own lyrics that are empty',
    { gen_params: { ...parameters, lyrics: '' } },
    'body.gen_params.lyrics must NOT have fewer than 1 characters',
  ],
  [
    'a strength beyond 1',
    { gen_params: { ...parameters, prompt_strength: 2 } },
    'body.gen_params.prompt_strength must be <= 1',
  ],
])('refuses %s on both paths', async (_, body, message) => {
  for (const path of ['/udio/generate-proxy', '/udio/submit/music'])
    expect(await anna.post(path, body)).toMatchObject({
      status: 400,
      body: { code: 'invalid_request', message: expect.stringContaining(message) },
    })
})

test('takes a task through its life; its songs are ahead of its status', async () => {
  const submitted = await submit({ lyrics_type: 'generate', lyrics: '' })
  expect(submitted).toMatchObject({ status: 200, body: { code: 'success', message: '' } })
  const id = taskIdOf(submitted)
  const look = async () => (await anna.get(`/udio/fetch/${id}`)).body
  expect(await look()).toMatchObject({
    code: 'success',
    data: {
      task_id: id,
      action: 'udio-generate',
      status: 'SUBMITTED',
      progress: '0%',
      start_time: 0,
      finish_time: 0,
      data: null,
    },
  })
  await sandbox.move(id, 'running')
  await look()
  expect(await look()).toMatchObject({
    data: {
      status: 'IN_PROGRESS',
      progress: '45%',
      data: { songs: [{ finished: false }, { finished: false }] },
    },
  })
  await sandbox.move(id, 'succeeded')
  const songs = [{ song_path: `${url}/media/${id}/audio.mp3?index=1` }, { finished: true }]
  expect(await look()).toMatchObject({ data: { status: 'IN_PROGRESS', finish_time: 0, data: { songs } } })
  const seconds = Math.floor(Date.now() / 1000)
  expect(await look()).toMatchObject({
    data: {
      status: 'SUCCESS',
      progress: '100%',
      fail_reason: '',
      submit_time: expect.closeTo(seconds, -1),
      finish_time: expect.closeTo(seconds, -1),
      data: { songs },
    },
  })
})

test('tells a failed task by HTTP 200', async () => {
  const id = taskIdOf(await submit())
  await sandbox.move(id, { phase: 'failed', failure: 'no brass allowed' })
  await anna.get(`/udio/fetch/${id}`)
  expect(await anna.get(`/udio/fetch/${id}`)).toMatchObject({
    status: 200,
    body: { code: 'success', data: { status: 'FAILURE', fail_reason: 'no brass allowed', progress: '100%' } },
  })
})

test.each(['', 'UNKNOWN', 'moderating'])('answers the word %j of the test’s choice', async word => {
  const id = taskIdOf(await submit())
  await sandbox.move(id, { phase: 'running', word })
  expect((await anna.get(`/udio/fetch/${id}`)).body).toMatchObject({ data: { status: word } })
})

test('knows a task only on the path and under the key that made it', async () => {
  const { id, songs } = await finished()
  const taskId = taskIdOf(await submit())
  await sandbox.move(taskId, 'succeeded')
  const { body } = await anna.get(`/udio/fetch/${taskId}`)
  const [song] = z
    .object({ data: z.object({ data: z.object({ songs: z.array(z.object({ id: z.string() })) }) }) })
    .parse(body).data.data.songs
  for (const other of [id, songs[0], 'nobody'])
    expect(await anna.get(`/udio/fetch/${other}`)).toMatchObject(unknown)
  expect(await bert.get(`/udio/fetch/${taskId}`)).toMatchObject(unknown)
  expect((await query(song?.id ?? '')).body).toEqual({ songs: [] })
})

test('refuses inside HTTP 200, and makes nothing', async () => {
  const before = sandbox.tasks.length
  const prompt = 'a tune [sandbox:refused-with-200;message=no tunes]'
  expect(await generate({ prompt })).toMatchObject({
    status: 200,
    body: { message: 'no tunes', track_ids: [] },
  })
  expect(await submit({ prompt: 'a tune [sandbox:refused-with-200]' })).toMatchObject({
    status: 200,
    body: { code: 'fail_to_fetch_task', message: expect.stringContaining('moderation'), data: null },
  })
  const header = { 'x-sandbox-fault': 'refused-with-200' }
  expect(await anna.get('/udio/query?ids=a', header)).toMatchObject({ status: 400 })
  expect(sandbox.tasks.length).toBe(before)
})

test('an answer without its id names no song either, and the generation exists', async () => {
  const before = sandbox.tasks.length
  const prompt = 'a tune [sandbox:without-id]'
  expect((await generate({ prompt })).body).toEqual({ message: 'Success', track_ids: [] })
  expect((await submit({ prompt })).body).toEqual({ code: 'success', message: '' })
  expect(sandbox.tasks.length).toBe(before + 2)
})
