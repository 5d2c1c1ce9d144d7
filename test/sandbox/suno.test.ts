import { once } from 'node:events'
import { createServer } from 'node:http'
import { json } from 'node:stream/consumers'
import { afterAll, describe, expect, test } from 'vitest'
import { z } from 'zod'
import { listenSandbox } from '../../src/sandbox/listen.ts'
import { type CallerAnswer, createCaller } from './caller.ts'

const { url, sandbox, close } = await listenSandbox({ pace: 'manual' })
const anna = createCaller(url, 'sk-anna')
const bert = createCaller(url, 'sk-bert')
afterAll(close)

const music = '/suno/submit/music'
const custom = { prompt: '[Verse]\nThe lamp goes round', tags: 'folk', title: 'Lamp Song', mv: 'chirp-v4' }
const unknown = { status: 400, body: { code: 'task_not_exist', message: 'task_not_exist', data: null } }
const refused = { status: 400, body: { code: 'fail_to_fetch_task', data: null } }
const accepted = { status: 200, body: { code: 'success', message: '', data: expect.any(String) } }

const dataOf = (answer: CallerAnswer) => z.object({ data: z.string() }).parse(answer.body).data
const submit = async (body: object = custom) => dataOf(await anna.post(music, body))
const upload = async () =>
  dataOf(await anna.post('/suno/uploads/audio-url', { url: 'https://example.com/a.mp3' }))
const look = async (id: string) =>
  z.looseObject({ data: z.unknown() }).parse((await anna.get(`/suno/fetch/${id}`)).body)
const clipsOf = async (id: string) =>
  z
    .object({ data: z.object({ data: z.array(z.object({ id: z.string() })) }) })
    .parse(await look(id))
    .data.data.map(clip => clip.id)

/** A finished job and the ids of its clips. */
async function finished(body: object = custom) {
  const id = await submit(body)
  await sandbox.move(id, 'succeeded')
  const clips = await clipsOf(id)
  return { id, clips, clip: clips[0] ?? '' }
}

describe('a music job', () => {
  test('goes through its life: two clips, that stream before they are complete', async () => {
    const submitted = await anna.post(music, custom)
    expect(submitted).toMatchObject(accepted)
    const id = dataOf(submitted)
    expect(await look(id)).toEqual({
      code: 'success',
      message: '',
      data: {
        task_id: id,
        notify_hook: '',
        action: '',
        status: 'SUBMITTED',
        fail_reason: '',
        submit_time: expect.closeTo(Date.now() / 1000, -1),
        start_time: 0,
        finish_time: 0,
        progress: '0%',
        data: null,
      },
    })

    await sandbox.move(id, 'running')
    const streaming = {
      status: 'streaming',
      title: 'Lamp Song',
      model_name: 'chirp-v4',
      audio_url: `${url}/media/${id}/audio.mp3?index=1`,
      video_url: '',
      metadata: { duration: null, tags: 'folk', error_message: null },
    }
    expect(await look(id)).toMatchObject({
      data: {
        action: 'MUSIC',
        status: 'IN_PROGRESS',
        progress: '45%',
        finish_time: 0,
        data: [streaming, {}],
      },
    })
    const clips = await clipsOf(id)
    expect(new Set([id, ...clips]).size).toBe(3)

    await sandbox.move(id, 'succeeded')
    expect(await look(id)).toMatchObject({
      data: {
        status: 'SUCCESS',
        progress: '100%',
        finish_time: expect.closeTo(Date.now() / 1000, -1),
        data: [
          { id: clips[0], clip_id: clips[0], task_id: `${id}_1`, state: 'succeeded', status: 'complete' },
          {
            clip_id: clips[1],
            task_id: `${id}_2`,
            mv: 'chirp-v4',
            msg: '',
            duration: 2,
            prompt: custom.prompt,
            audio_url: `${url}/media/${id}/audio.mp3?index=2`,
            image_url: `${url}/media/${id}/image.jpg?index=2`,
            video_url: `${url}/media/${id}/video.mp4?index=2`,
          },
        ],
      },
    })
    const response = await fetch(`${url}/media/${id}/audio.mp3?index=2`)
    expect(response.headers.get('content-type')).toBe('audio/mpeg')
  })

  test('of an early model keeps the classic shape', async () => {
    const id = await submit({ gpt_description_prompt: 'a slow shanty' })
    await sandbox.move(id, 'succeeded')
    expect(await look(id)).toMatchObject({
      data: {
        data: [
          {
            status: 'complete',
            title: 'a slow shanty',
            model_name: 'chirp-v3-0',
            metadata: {
              duration: 2,
              gpt_description_prompt: 'a slow shanty',
              prompt: '[Verse]\na slow shanty',
            },
          },
          expect.not.objectContaining({ clip_id: expect.anything() }),
        ],
      },
    })
  })

  test('that failed is HTTP 200, without its clips', async () => {
    const id = await submit()
    await sandbox.move(id, 'running')
    const clips = await clipsOf(id)
    await sandbox.move(id, { phase: 'failed', failure: 'prompt was refused' })
    expect(await look(id)).toMatchObject({
      code: 'success',
      data: { status: 'FAILURE', fail_reason: 'prompt was refused', progress: '100%', data: null },
    })
    expect((await anna.get(`/suno/feed/${clips[0]}`)).body).toMatchObject([
      { id: clips[0], status: 'error', audio_url: '', metadata: { error_message: 'prompt was refused' } },
    ])
  })

  test('can be done before its clips have addresses', async () => {
    const id = await submit()
    await sandbox.move(id, { phase: 'succeeded', withoutUrl: true })
    expect(await look(id)).toMatchObject({
      data: { status: 'SUCCESS', data: [{ status: 'complete', audio_url: '', video_url: '' }, {}] },
    })
    const [clip] = await clipsOf(id)
    expect(await anna.get(`/suno/act/wav/${clip}`)).toMatchObject(refused)
  })

  test.each(['', 'NOT_START', 'UNKNOWN', 'moderating'])(
    'answers the word %j of the test’s choice',
    async word => {
      const id = await submit()
      await sandbox.move(id, { phase: 'running', word })
      expect(await look(id)).toMatchObject({ data: { status: word, action: 'MUSIC' } })
    },
  )

  test('is known only under the key that submitted it, and not by the id of a clip', async () => {
    const { id, clip } = await finished()
    expect(await bert.get(`/suno/fetch/${id}`)).toMatchObject(unknown)
    expect(await anna.get(`/suno/fetch/${clip}`)).toMatchObject(unknown)
    expect(await anna.get('/suno/fetch/nobody')).toMatchObject(unknown)
    expect(await bert.get(`/suno/act/mp4/${clip}`)).toMatchObject(unknown)
    expect(await bert.get(`/suno/feed/${clip}`)).toMatchObject({ status: 200, body: [] })
  })
})

test('lyrics are null, then one object of text', async () => {
  const submitted = await anna.post('/suno/submit/lyrics', { prompt: 'a ferry crossing at night' })
  expect(submitted).toMatchObject(accepted)
  const id = dataOf(submitted)
  await sandbox.move(id, 'running')
  expect(await look(id)).toMatchObject({ data: { action: 'LYRICS', status: 'IN_PROGRESS', data: null } })
  await sandbox.move(id, 'succeeded')
  expect(await look(id)).toMatchObject({
    data: {
      action: 'LYRICS',
      status: 'SUCCESS',
      data: { status: 'complete', text: expect.stringContaining('ferry') },
    },
  })
})

test('the batch leaves unknown ids out, has an order of its own and a second path', async () => {
  const [first, second] = [await submit(), await submit()]
  const body = { ids: [first, 'nobody', second], action: 'LYRICS' }
  const data = [{ task_id: second, status: 'SUBMITTED', data: null }, { task_id: first }]
  for (const path of ['/suno/fetch', '/suno/submit/fetch'])
    expect(await anna.post(path, body)).toMatchObject({ status: 200, body: { code: 'success', data } })
  expect(await bert.post('/suno/fetch', body)).toMatchObject({ body: { data: [] } })
})

describe('a mode that builds on a clip', () => {
  test('extends an own clip under the job that made it', async () => {
    const { id, clip } = await finished()
    const extend = { ...custom, task: 'extend', task_id: id, continue_clip_id: clip, continue_at: 1 }
    expect(await anna.post(music, extend)).toMatchObject(accepted)
    expect(await anna.post(music, { ...extend, continue_clip_id: 'nobody' })).toMatchObject(unknown)
    expect(await bert.post(music, extend)).toMatchObject(unknown)
    expect(await anna.post(music, { ...extend, task_id: await submit() })).toMatchObject(refused)
    expect(await anna.post(music, { ...extend, task_id: undefined })).toMatchObject({
      status: 400,
      body: { code: 'invalid_request', message: expect.stringContaining('body.task_id is missing') },
    })
  })

  test('wants the clip complete', async () => {
    const id = await submit()
    await sandbox.move(id, 'running')
    const [clip] = await clipsOf(id)
    const before = sandbox.tasks.length
    expect(await anna.post(music, { ...custom, task: 'cover', cover_clip_id: clip })).toMatchObject(refused)
    expect(sandbox.tasks.length).toBe(before)
  })

  test('extends an uploaded clip, and only such a one', async () => {
    const extend = { ...custom, task: 'upload_extend', continue_clip_id: await upload(), continue_at: 1 }
    expect(await anna.post(music, extend)).toMatchObject(accepted)
    const { clip } = await finished()
    expect(await anna.post(music, { ...extend, continue_clip_id: clip })).toMatchObject(refused)
  })

  test('covers either', async () => {
    const { clip } = await finished()
    const nulls = { continue_clip_id: null, continue_at: null, infill_start_s: null, infill_end_s: null }
    for (const cover_clip_id of [clip, await upload()])
      expect(await anna.post(music, { ...custom, ...nulls, task: 'cover', cover_clip_id })).toMatchObject(
        accepted,
      )
  })

  test('replaces a section that ends after it starts', async () => {
    const { clip } = await finished()
    const infill = { ...custom, task: 'infill', continue_clip_id: clip, infill_start_s: 0.5, infill_end_s: 1 }
    expect(await anna.post(music, infill)).toMatchObject(accepted)
    expect(await anna.post(music, { ...infill, infill_end_s: 0.5 })).toMatchObject(refused)
  })

  test.each([
    ['Two', 'two', 2],
    ['Twelve', 'twelve', 12],
  ])('splits a clip into parts: %s', async (stem_type_group_name, stem_task, count) => {
    const { clip } = await finished()
    const body = {
      title: 'Lamp Song',
      task: 'gen_stem',
      continue_clip_id: clip,
      stem_type_id: 91,
      mv: 'chirp-auk',
    }
    const { clips, id } = await finished({ ...body, stem_type_group_name, stem_task })
    expect(new Set([id, ...clips]).size).toBe(count + 1)
    const feed = await anna.get(`/suno/feed/${clips.join(',')}`)
    expect(feed.body).toHaveLength(count)
    expect(feed.body).toMatchObject(
      clips.map(part => ({ id: part, title: expect.stringMatching(/^Lamp Song \(/) })),
    )
    const other = stem_task === 'two' ? 'twelve' : 'two'
    expect(await anna.post(music, { ...body, stem_type_group_name, stem_task: other })).toMatchObject(refused)
  })
})

test('joins a piece with its song, and nothing that is whole', async () => {
  const concat = (clip_id: string, more = {}) => anna.post('/suno/submit/concat', { clip_id, ...more })
  const { id, clip } = await finished()
  expect(await concat(clip)).toMatchObject(refused)
  expect(await concat('nobody')).toMatchObject(unknown)
  const piece = await finished({
    ...custom,
    task: 'extend',
    task_id: id,
    continue_clip_id: clip,
    continue_at: 1,
  })
  expect(await concat(piece.clip, { is_infill: true })).toMatchObject(refused)
  const joined = await concat(piece.clip, { is_infill: false })
  expect(joined).toMatchObject(accepted)
  await sandbox.move(dataOf(joined), 'succeeded')
  expect(await clipsOf(dataOf(joined))).toHaveLength(1)
  const infill = { task: 'infill', continue_clip_id: clip, infill_start_s: 0, infill_end_s: 1 }
  const section = await finished({ ...custom, ...infill })
  expect(await concat(section.clip)).toMatchObject(refused)
  expect(await concat(section.clip, { is_infill: true })).toMatchObject(accepted)
})

test('makes a persona of a generated clip, bare, and sings with it', async () => {
  const { id, clip, clips } = await finished()
  const persona = { root_clip_id: clip, name: 'Keeper', description: 'Low, warm', clips, is_public: false }
  const create = (more = {}, path = '/suno/persona/create') => anna.post(path, { ...persona, ...more })
  const made = await create({}, '/suno/persona/create/')
  expect(made).toMatchObject({
    status: 200,
    body: {
      name: 'Keeper',
      description: 'Low, warm',
      root_clip_id: clip,
      image_s3_id: `${url}/media/${id}/image.jpg?index=1`,
      clip: { id: clip },
    },
  })
  const persona_id = z.object({ id: z.string() }).parse(made.body).id
  const sing = { ...custom, mv: 'chirp-v4-tau', task: 'artist_consistency', persona_id, artist_clip_id: clip }
  expect(await anna.post(music, sing)).toMatchObject(accepted)
  expect(await anna.post(music, { ...sing, persona_id: id })).toMatchObject(unknown)
  expect(await anna.post(music, { ...sing, artist_clip_id: clips[1] })).toMatchObject(refused)
  expect(await create({ root_clip_id: 'nobody' })).toMatchObject(unknown)
  expect(await create({ clips: ['nobody'] })).toMatchObject(unknown)
  expect(await create({ root_clip_id: await upload() })).toMatchObject(refused)
  expect(await anna.get(`/suno/fetch/${persona_id}`)).toMatchObject(unknown)
})

describe('about one complete clip', () => {
  test('its timing comes bare, with the words alone', async () => {
    const { clip } = await finished()
    const answer = await anna.get(`/suno/act/timing/${clip}`)
    expect(answer).toMatchObject({ status: 200, body: { is_streamed: false, hoot_cer: 0 } })
    const { aligned_words: words } = z
      .object({
        aligned_words: z.array(z.object({ word: z.string(), start_s: z.number(), end_s: z.number() })),
      })
      .parse(answer.body)
    expect(words.map(({ word }) => word)).toEqual(['The', 'lamp', 'goes', 'round'])
    expect(words.at(-1)).toMatchObject({ start_s: 1.5, end_s: 2 })
    const silent = await finished({ ...custom, make_instrumental: true })
    expect(await anna.get(`/suno/act/timing/${silent.clip}`)).toMatchObject({ body: { aligned_words: [] } })
  })

  test('WAV and video are addresses in the envelope', async () => {
    const { id, clips } = await finished()
    const wav = await anna.get(`/suno/act/wav/${clips[1]}`)
    expect(wav.body).toEqual({ code: 'success', message: '', data: `${url}/media/${id}/audio.wav?index=2` })
    expect((await fetch(dataOf(wav))).headers.get('content-type')).toBe('audio/wav')
    const video = await anna.get(`/suno/act/mp4/${clips[1]}`)
    expect(video.body).toMatchObject({ data: `${url}/media/${id}/video.mp4?index=2` })
  })

  test('the older stems are a task of their own', async () => {
    const { clip } = await finished()
    const answer = await anna.get(`/suno/act/stems/${clip}`)
    expect(answer).toMatchObject(accepted)
    await sandbox.move(dataOf(answer), 'succeeded')
    expect(await look(dataOf(answer))).toMatchObject({
      data: { data: [{ title: 'Lamp Song (Vocals)' }, { title: 'Lamp Song (Instrumental)' }] },
    })
  })

  test.each(['timing', 'wav', 'mp4', 'stems'])(
    '%s is refused before, and for an unknown clip',
    async action => {
      const id = await submit()
      await sandbox.move(id, 'running')
      const [clip] = await clipsOf(id)
      expect(await anna.get(`/suno/act/${action}/${clip}`)).toMatchObject(refused)
      expect(await anna.get(`/suno/act/${action}/nobody`)).toMatchObject(unknown)
      expect(await anna.get(`/suno/act/${action}/${id}`)).toMatchObject(unknown)
    },
  )
})

test('the feed is a bare array of clips, also of uploads, without those it does not know', async () => {
  const { clips } = await finished()
  const uploaded = await upload()
  const answer = await anna.get(`/suno/feed/${[uploaded, 'nobody', ...clips].join(',')}`)
  expect(answer).toMatchObject({
    status: 200,
    body: [
      { id: uploaded, status: 'complete', audio_url: `${url}/media/${uploaded}/audio.mp3?index=1` },
      { id: clips[0], duration: 2 },
      { id: clips[1] },
    ],
  })
})

describe('refuses with 400', () => {
  test.each([
    ['an unknown field', { ...custom, style: 'x' }, 'body.style is not known'],
    ['an unknown vendor option', { ...custom, metadata: { mood: 'x' } }, 'body.metadata.mood is not known'],
    ['neither words nor description', { tags: 'folk' }, 'body.prompt is missing'],
    ['an unknown mode', { ...custom, task: 'underpainting' }, 'body.task must be one of extend'],
    [
      'a cover of nothing',
      { ...custom, task: 'cover', cover_clip_id: null },
      'body.cover_clip_id must be string',
    ],
    ['long lyrics of v4', { ...custom, prompt: 'a'.repeat(3001) }, '3000 characters of chirp-v4'],
    ['long tags of the default', { prompt: '', tags: 'a'.repeat(201) }, '200 characters of chirp-v3-0'],
  ])('%s', async (_, body, message) => {
    expect(await anna.post(music, body)).toMatchObject({
      status: 400,
      body: { code: 'invalid_request', message: expect.stringContaining(message), data: null },
    })
  })

  test('unknown fields of the other submissions', async () => {
    for (const [path, body] of [
      ['/suno/submit/lyrics', { prompt: 'x' }],
      ['/suno/submit/concat', { clip_id: 'x' }],
      ['/suno/uploads/audio-url', { url: 'https://example.com/a.mp3' }],
      ['/suno/fetch', { ids: ['x'] }],
      ['/suno/persona/create', { root_clip_id: 'x', name: '', description: '', clips: [], is_public: true }],
    ] as const) {
      expect(await anna.post(path, { ...body, more: 1 })).toMatchObject({
        status: 400,
        body: { message: 'body.more is not known' },
      })
    }
  })

  test('Base64 in place of an address', async () => {
    expect(await anna.post('/suno/uploads/audio-url', { url: 'SUQzBAAAAAAA' })).toMatchObject({
      status: 400,
      body: { message: expect.stringContaining('body.url must match format') },
    })
  })
})

test('newer models take longer lyrics', async () => {
  const prompt = 'a'.repeat(5000)
  expect(await anna.post(music, { prompt, mv: 'chirp-crow', tags: 'b'.repeat(1000) })).toMatchObject(accepted)
})

test('refuses inside HTTP 200 where an envelope can say so, and makes nothing', async () => {
  const before = sandbox.tasks.length
  const prompt = '[sandbox:refused-with-200;code=prompt_empty;message=no lamps]'
  expect(await anna.post(music, { prompt })).toMatchObject({
    status: 200,
    body: { code: 'prompt_empty', message: 'no lamps', data: null },
  })
  const header = { 'x-sandbox-fault': 'refused-with-200' }
  expect(await anna.get('/suno/act/wav/x', header)).toMatchObject({
    status: 200,
    body: { code: 'fail_to_fetch_task', data: null },
  })
  expect(await anna.get('/suno/act/timing/x', header)).toMatchObject(refused)
  expect(sandbox.tasks.length).toBe(before)
})

test('calls the hook with the task itself', async () => {
  const bodies: unknown[] = []
  const server = createServer(async (request, response) => {
    bodies.push(await json(request))
    response.writeHead(204).end()
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  const notify_hook = `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}/`
  const id = await submit({ ...custom, notify_hook })
  await sandbox.move(id, 'succeeded')
  server.closeAllConnections()
  server.close()
  expect(bodies).toMatchObject([
    { task_id: id, notify_hook, action: 'MUSIC', status: 'SUCCESS', data: [{}, {}] },
  ])
  expect(sandbox.callbacks.at(-1)).toMatchObject({ taskId: id, outcome: 'delivered' })
})
