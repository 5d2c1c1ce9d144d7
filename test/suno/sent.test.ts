import { afterAll, beforeAll, describe, it } from 'vitest'
import { startTestApp, type TestApp } from '../support/app.ts'
import { sentBy } from '../support/observe.ts'
import { ended, finished, firstClip, lastBody, made, song, submit } from './suno.ts'

let app: TestApp
beforeAll(async () => {
  app = await startTestApp()
})
afterAll(() => app.stop())

const hook = 'https://example.com/hook'
const style = {
  lyrics: '[Verse]\nThe lamp goes round',
  instrumental: false,
  title: 'Lamp Song',
  tags: 'folk, accordion',
  negativeTags: 'distorted guitar',
  vocalGender: 'MALE',
  metadata: {
    createMode: 'custom',
    vocalGender: 'FEMALE',
    controlSliders: [
      { name: 'style_weight', share: 0.65 },
      { name: 'weirdness_constraint', share: 0 },
    ],
  },
  model: 'chirp-crow',
  notifyHook: hook,
}
const sentVoice = {
  mv: 'chirp-crow',
  make_instrumental: false,
  vocal_gender: 'm',
  metadata: {
    create_mode: 'custom',
    vocal_gender: 'f',
    control_sliders: { style_weight: 0.65, weirdness_constraint: 0 },
  },
  notify_hook: hook,
}
const sentStyle = {
  prompt: '[Verse]\nThe lamp goes round',
  title: 'Lamp Song',
  tags: 'folk, accordion',
  negative_tags: 'distorted guitar',
  ...sentVoice,
}
const coverNulls = { continue_clip_id: null, continue_at: null, infill_start_s: null, infill_end_s: null }
const infillNulls = { continue_at: null, continued_aligned_prompt: null }

describe.concurrent('a song', () => {
  it('from a description', async ({ expect }) => {
    const client = app.client()
    const { vocalGender, metadata, model, notifyHook } = style
    const task = await made(client, 'sunoGenerateFromDescription', {
      description: '  a slow shanty ',
      instrumental: true,
      ...{ vocalGender, metadata, model, notifyHook },
      idempotencyKey: 'shanty',
    })
    expect(task).toMatchObject({
      operation: 'SUNO_GENERATE_FROM_DESCRIPTION',
      status: 'QUEUED',
      submission: 'ACCEPTED',
      tracking: 'ACTIVE',
      prompt: 'a slow shanty',
      clips: [],
      lyrics: null,
      persona: null,
    })
    expect(sentBy(app, client)).toMatchObject([
      {
        method: 'POST',
        path: '/suno/submit/music',
        query: {},
        headers: { 'content-type': 'application/json', authorization: `Bearer ${client.key}` },
      },
    ])
    expect(lastBody(app, client)).toEqual({
      gpt_description_prompt: 'a slow shanty',
      ...sentVoice,
      make_instrumental: true,
    })
    await made(client, 'sunoGenerateFromDescription', { description: 'x', model: null, metadata: null })
    expect(lastBody(app, client)).toEqual({ gpt_description_prompt: 'x', make_instrumental: false })
  })

  it('from lyrics, which may be empty', async ({ expect }) => {
    const client = app.client()
    const task = await made(client, 'sunoGenerateFromLyrics', style)
    expect(task).toMatchObject({ operation: 'SUNO_GENERATE_FROM_LYRICS', prompt: style.lyrics })
    expect(lastBody(app, client)).toEqual(sentStyle)
    const silent = await made(client, 'sunoGenerateFromLyrics', { lyrics: '', tags: '', negativeTags: '' })
    expect(silent.prompt).toBeNull()
    expect(lastBody(app, client)).toEqual({
      prompt: '',
      tags: '',
      negative_tags: '',
      make_instrumental: false,
    })
  })

  it('that builds on a clip', async ({ expect }) => {
    const client = app.client()
    const source = await finished(app, client, 'sunoGenerateFromLyrics', song)
    const [taskId, clip] = [source.id, firstClip(source)]
    const from = { task_id: source.upstreamId }

    const extended = await made(client, 'sunoExtendClip', { ...style, taskId, continueAtSeconds: 1.5 })
    expect(extended).toMatchObject({ operation: 'SUNO_EXTEND_CLIP', prompt: style.lyrics })
    const extend = { ...from, task: 'extend', continue_clip_id: clip }
    expect(lastBody(app, client)).toEqual({ ...sentStyle, ...extend, continue_at: 1.5 })
    const bare = await made(client, 'sunoExtendClip', { taskId, continueAtSeconds: 0 })
    expect(bare.prompt).toBeNull()
    expect(lastBody(app, client)).toEqual({ ...extend, continue_at: 0 })

    const cover = { ...from, task: 'cover', generation_type: 'TEXT', cover_clip_id: clip, ...coverNulls }
    expect(await made(client, 'sunoCoverClip', { ...style, taskId })).toMatchObject({
      operation: 'SUNO_COVER_CLIP',
    })
    expect(lastBody(app, client)).toEqual({ ...sentStyle, ...cover })
    await made(client, 'sunoCoverClip', { taskId })
    expect(lastBody(app, client)).toEqual(cover)

    const section = { taskId, startSeconds: 0.5, endSeconds: 1 }
    const infill = { task: 'infill', generation_type: 'TEXT', ...infillNulls }
    const sentSection = { continue_clip_id: clip, infill_start_s: 0.5, infill_end_s: 1 }
    expect(await made(client, 'sunoReplaceSection', { ...style, ...section })).toMatchObject({
      operation: 'SUNO_REPLACE_SECTION',
    })
    expect(lastBody(app, client)).toEqual({ ...sentStyle, ...from, ...infill, ...sentSection })
    await made(client, 'sunoReplaceSection', section)
    expect(lastBody(app, client)).toEqual({ ...from, ...infill, ...sentSection })
  })

  it('that builds on an upload', async ({ expect }) => {
    const client = app.client()
    const { id: taskId, upstreamId } = await made(client, 'sunoUploadAudio', {
      audioUrl: 'https://media.example.com/hum.mp3',
    })
    const extended = await made(client, 'sunoExtendUpload', { ...style, taskId, continueAtSeconds: 2 })
    expect(extended).toMatchObject({ operation: 'SUNO_EXTEND_UPLOAD', prompt: style.lyrics })
    // The id is that of the clip, so there is no task to name.
    const sent = { task: 'upload_extend', continue_clip_id: upstreamId, continue_at: 2 }
    expect(lastBody(app, client)).toEqual({ ...sentStyle, ...sent })
    await made(client, 'sunoExtendUpload', { clipId: upstreamId, continueAtSeconds: 2 })
    expect(lastBody(app, client)).toEqual(sent)
    for (const source of [{ taskId }, { clipId: upstreamId }]) {
      await made(client, 'sunoCoverClip', source)
      expect(lastBody(app, client)).toEqual({
        task: 'cover',
        generation_type: 'TEXT',
        cover_clip_id: upstreamId,
        ...coverNulls,
      })
    }
  })

  it('in a kept voice', async ({ expect }) => {
    const client = app.client()
    const source = await finished(app, client, 'sunoGenerateFromLyrics', song)
    const clip = firstClip(source)
    const persona = await made(client, 'sunoCreatePersona', {
      taskId: source.id,
      name: 'Keeper',
      description: 'Low, warm voice',
    })
    const task = await made(client, 'sunoGenerateWithPersona', { ...style, personaId: persona.id })
    expect(task).toMatchObject({ operation: 'SUNO_GENERATE_WITH_PERSONA', prompt: style.lyrics })
    const sent = {
      generation_type: 'TEXT',
      task: 'artist_consistency',
      task_id: source.upstreamId,
      persona_id: persona.upstreamId,
      artist_clip_id: clip,
    }
    expect(lastBody(app, client)).toEqual({ ...sentStyle, ...sent })
    await made(client, 'sunoGenerateWithPersona', { personaId: persona.id })
    expect(lastBody(app, client)).toEqual(sent)
  })

  it('split into its parts', async ({ expect }) => {
    const client = app.client()
    const source = await finished(app, client, 'sunoGenerateFromLyrics', song)
    const stems = await made(client, 'sunoSeparateStems', {
      taskId: source.id,
      parts: 'TWELVE',
      title: 'Lamp Song',
      model: 'chirp-crow',
      notifyHook: hook,
    })
    expect(stems).toMatchObject({ operation: 'SUNO_SEPARATE_STEMS', prompt: null })
    const sent = {
      task: 'gen_stem',
      generation_type: 'TEXT',
      make_instrumental: true,
      task_id: source.upstreamId,
      continue_clip_id: firstClip(source),
      stem_type_id: 91,
    }
    const twelve = { stem_type_group_name: 'Twelve', stem_task: 'twelve' }
    expect(lastBody(app, client)).toEqual({
      ...sent,
      ...twelve,
      title: 'Lamp Song',
      mv: 'chirp-crow',
      notify_hook: hook,
    })
    const two = await finished(app, client, 'sunoSeparateStems', { taskId: source.id })
    expect(lastBody(app, client)).toEqual({
      ...sent,
      mv: 'chirp-auk',
      stem_type_group_name: 'Two',
      stem_task: 'two',
    })
    expect(two.clips.map(({ title }) => title)).toEqual([
      expect.stringContaining('(Vocals)'),
      expect.stringContaining('(Instrumental)'),
    ])
    await app.sandbox.move(stems.upstreamId, 'succeeded')
    const parts = await ended(client, stems.id)
    expect(new Set(parts.clips.map(({ id }) => id)).size).toBe(12)
    expect(parts.assets.filter(({ __typename }) => __typename === 'AudioAsset')).toHaveLength(12)
  })

  it('split the older way, by a GET that is sent once even where a read would be repeated', async ({
    expect,
  }) => {
    const client = app.client()
    const source = await finished(app, client, 'sunoGenerateFromLyrics', song)
    const vocals = await finished(app, client, 'sunoSeparateVocals', { taskId: source.id })
    expect(sentBy(app, client, 'getSunoStems')).toMatchObject([
      { method: 'GET', path: `/suno/act/stems/${firstClip(source)}`, body: undefined, status: 200 },
    ])
    expect(vocals).toMatchObject({ operation: 'SUNO_SEPARATE_VOCALS' })
    expect(vocals.clips).toHaveLength(2)

    app.sandbox.faults.add({ fault: 'server-error', status: 503, key: client.key, operation: 'getSunoStems' })
    const unknown = await submit(client, 'sunoSeparateVocals', { clipId: firstClip(source) })
    expect(unknown).toMatchObject({ __typename: 'SubmissionUnknownError' })
    expect(sentBy(app, client, 'getSunoStems')).toHaveLength(2)
  })
})

const upload = { audioUrl: 'https://media.example.com/hum.mp3' }

describe.concurrent('what is no song', () => {
  it('lyrics', async ({ expect }) => {
    const client = app.client()
    const task = await made(client, 'sunoGenerateLyrics', {
      description: 'a ferry crossing at night',
      notifyHook: hook,
    })
    expect(task).toMatchObject({ operation: 'SUNO_GENERATE_LYRICS', prompt: 'a ferry crossing at night' })
    expect(sentBy(app, client)).toMatchObject([{ method: 'POST', path: '/suno/submit/lyrics' }])
    const prompt = 'a ferry crossing at night'
    expect(lastBody(app, client, 'submitSunoLyrics')).toEqual({ prompt, notify_hook: hook })
  })

  it('an upload, which is there at once', async ({ expect }) => {
    const client = app.client()
    const task = await made(client, 'sunoUploadAudio', upload)
    expect(task).toMatchObject({
      operation: 'SUNO_UPLOAD_AUDIO',
      status: 'SUCCEEDED',
      submission: 'ACCEPTED',
      tracking: 'ENDED',
      progress: 100,
      prompt: null,
      state: null,
      assets: [],
      clips: [{ id: task.upstreamId, status: null, title: null, audioUrl: null }],
    })
    const { upstreamId } = task
    // The second one finds out whether the id is a task's.
    expect(sentBy(app, client)).toMatchObject([
      { method: 'POST', path: '/suno/uploads/audio-url', body: { url: upload.audioUrl } },
      { method: 'GET', path: `/suno/fetch/${upstreamId}` },
    ])
  })

  it('a joined song', async ({ expect }) => {
    const client = app.client()
    const source = await finished(app, client, 'sunoGenerateFromLyrics', song)
    const on = { taskId: source.id }
    const extension = await finished(app, client, 'sunoExtendClip', { ...on, continueAtSeconds: 1 })
    const section = { ...on, startSeconds: 0, endSeconds: 1 }
    const replaced = await finished(app, client, 'sunoReplaceSection', section)
    const sent = () => lastBody(app, client, 'submitSunoConcat')

    const joined = await finished(app, client, 'sunoConcat', { taskId: extension.id })
    expect(joined).toMatchObject({ operation: 'SUNO_CONCAT', prompt: null })
    expect(joined.clips).toHaveLength(1)
    expect(sentBy(app, client, 'submitSunoConcat')).toMatchObject([{ path: '/suno/submit/concat' }])
    expect(sent()).toEqual({ clip_id: firstClip(extension), is_infill: false })
    await made(client, 'sunoConcat', { taskId: replaced.id })
    expect(sent()).toEqual({ clip_id: firstClip(replaced), is_infill: true })
    await made(client, 'sunoConcat', { taskId: extension.id, replacesSection: false })
    expect(sent()).toEqual({ clip_id: firstClip(extension), is_infill: false })
    await made(client, 'sunoConcat', { clipId: firstClip(extension) })
    expect(sent()).toEqual({ clip_id: firstClip(extension), is_infill: false })
    await made(client, 'sunoConcat', { clipId: firstClip(replaced), replacesSection: true })
    expect(sent()).toEqual({ clip_id: firstClip(replaced), is_infill: true })
  })

  it('a persona, which is there at once', async ({ expect }) => {
    const client = app.client()
    const source = await finished(app, client, 'sunoGenerateFromLyrics', song)
    const [first, second] = source.clips.map(({ id }) => id)
    const about = { name: ' Keeper ', description: '' }
    const persona = await made(client, 'sunoCreatePersona', { taskId: source.id, ...about })
    expect(persona).toMatchObject({
      operation: 'SUNO_CREATE_PERSONA',
      status: 'SUCCEEDED',
      tracking: 'ENDED',
      prompt: null,
      clips: [],
      persona: { id: persona.upstreamId, name: 'Keeper', clipId: first },
      assets: [
        {
          __typename: 'ImageAsset',
          role: 'THUMBNAIL',
          url: persona.persona?.imageUrl,
          mediaType: 'image/jpeg',
        },
      ],
    })
    expect(sentBy(app, client, 'createSunoPersona')).toMatchObject([
      { method: 'POST', path: '/suno/persona/create' },
    ])
    expect(lastBody(app, client, 'createSunoPersona')).toEqual({
      root_clip_id: first,
      name: 'Keeper',
      description: '',
      clips: [first],
      is_public: false,
    })
    const other = await made(client, 'sunoCreatePersona', {
      clipId: second,
      name: 'Gull',
      description: 'High',
      clipIds: [first, second],
      public: true,
    })
    expect(other).toMatchObject({ prompt: 'High', persona: { description: 'High', clipId: second } })
    expect(lastBody(app, client, 'createSunoPersona')).toEqual({
      root_clip_id: second,
      name: 'Gull',
      description: 'High',
      clips: [first, second],
      is_public: true,
    })
  })
})
