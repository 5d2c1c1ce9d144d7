import { afterAll, beforeAll, describe, it } from 'vitest'
import { startTestApp, type TestApp } from '../support/app.ts'
import { sentBy } from '../support/observe.ts'
import { ended, finished, firstClip, lastBody, made, song, submit } from './suno.ts'

/** How an operation finds the clip that it builds on. */

let app: TestApp
beforeAll(async () => {
  app = await startTestApp()
})
afterAll(() => app.stop())

const invalid = (field: string, message: RegExp, expect: typeof import('vitest')['expect']) => ({
  __typename: 'InvalidInputError',
  issues: [{ path: ['input', field], message: expect.stringMatching(message) }],
})

describe.concurrent('the clip', () => {
  it('is the first of the task, or the one that is named, by either id of the task', async ({ expect }) => {
    const client = app.client()
    const source = await finished(app, client, 'sunoGenerateFromLyrics', song)
    const [first, second] = source.clips.map(({ id }) => id)
    for (const taskId of [source.id, source.upstreamId]) {
      await made(client, 'sunoExtendClip', { taskId, continueAtSeconds: 1 })
      expect(lastBody(app, client)).toMatchObject({
        task_id: source.upstreamId,
        continue_clip_id: first,
      })
      await made(client, 'sunoCoverClip', { taskId, clipId: second })
      expect(lastBody(app, client)).toMatchObject({ task_id: source.upstreamId, cover_clip_id: second })
    }
    await made(client, 'sunoSeparateStems', { clipId: second })
    expect(lastBody(app, client)).toMatchObject({ continue_clip_id: second })
    expect(lastBody(app, client)).not.toHaveProperty('task_id')
  })

  it('of a task that the graph does not know is named by the client', async ({ expect }) => {
    const [here, elsewhere] = [app.client(), app.client()]
    const source = await finished(app, elsewhere, 'sunoGenerateFromLyrics', song)
    const on = { taskId: source.upstreamId, clipId: firstClip(source), continueAtSeconds: 1 }
    expect(await submit(here, 'sunoExtendClip', on)).toMatchObject({
      __typename: 'UpstreamRefusedError',
      upstreamCode: 'task_not_exist',
    })
    expect(lastBody(app, here)).toMatchObject({
      task_id: source.upstreamId,
      continue_clip_id: firstClip(source),
    })
  })

  it('has to be finished, and of the kind that the operation takes', async ({ expect }) => {
    const client = app.client()
    const upload = await made(client, 'sunoUploadAudio', { audioUrl: 'https://example.com/a.mp3' })
    const lyrics = await finished(app, client, 'sunoGenerateLyrics', { description: 'a ferry' })
    const running = await made(client, 'sunoGenerateFromLyrics', song)
    const source = await finished(app, client, 'sunoGenerateFromLyrics', song)
    const persona = await made(client, 'sunoCreatePersona', {
      taskId: source.id,
      name: 'Keeper',
      description: 'Low',
    })
    const before = sentBy(app, client, 'submitSunoMusic').length
    const on = { continueAtSeconds: 1 }
    const cases = [
      ['sunoExtendClip', { ...on, taskId: running.id }, 'taskId', /has to be SUCCEEDED; it is QUEUED/],
      ['sunoExtendClip', { ...on, taskId: lyrics.id }, 'taskId', /has made no clip/],
      ['sunoCoverClip', { taskId: persona.id }, 'taskId', /has made no clip/],
      ['sunoExtendClip', { ...on, taskId: upload.id }, 'taskId', /was uploaded; one that was made/],
      ['sunoExtendUpload', { ...on, taskId: source.id }, 'taskId', /was made; one that was uploaded/],
      ['sunoCreatePersona', { taskId: upload.id, name: 'a', description: '' }, 'taskId', /was uploaded/],
      ['sunoGenerateWithPersona', { personaId: source.id }, 'personaId', /has made no persona/],
      ['sunoGenerateWithPersona', { personaId: running.id }, 'personaId', /has to be SUCCEEDED/],
    ] as const
    for (const [field, input, path, message] of cases)
      expect(await submit(client, field, input)).toMatchObject(invalid(path, message, expect))
    expect(sentBy(app, client, 'submitSunoMusic')).toHaveLength(before)
    expect(sentBy(app, client, 'createSunoPersona')).toHaveLength(1)
  })

  it('of a persona is known with the persona, or named by the client', async ({ expect }) => {
    const client = app.client()
    const source = await finished(app, client, 'sunoGenerateFromLyrics', song)
    const [, second] = source.clips.map(({ id }) => id)
    const about = { name: 'Keeper', description: 'Low' }
    const { upstreamId: personaId } = await made(client, 'sunoCreatePersona', { clipId: second, ...about })
    await made(client, 'sunoGenerateWithPersona', { personaId })
    const sent = { persona_id: personaId, artist_clip_id: second }
    expect(lastBody(app, client)).toMatchObject(sent)
    // The persona was made without a task, so none is known.
    expect(lastBody(app, client)).not.toHaveProperty('task_id')
    await made(client, 'sunoGenerateWithPersona', { personaId, taskId: source.id })
    expect(lastBody(app, client)).toMatchObject({ ...sent, task_id: source.upstreamId })
    expect(
      await submit(client, 'sunoGenerateWithPersona', { personaId: 'made-elsewhere', taskId: source.id }),
    ).toMatchObject({ __typename: 'UpstreamRefusedError' })
    expect(lastBody(app, client)).toMatchObject({
      persona_id: 'made-elsewhere',
      artist_clip_id: firstClip(source),
      task_id: source.upstreamId,
    })
  })

  it('of another owner is unknown', async ({ expect }) => {
    const [owner, other] = [app.client(), app.client()]
    const source = await finished(app, owner, 'sunoGenerateFromLyrics', song)
    expect(await submit(other, 'sunoCoverClip', { taskId: source.id })).toMatchObject(
      invalid('taskId', /no task with this id/, expect),
    )
    expect(sentBy(app, other)).toEqual([])
  })

  it('is found in what was made from a piece, down to the joined song', async ({ expect }) => {
    const client = app.client()
    const upload = await made(client, 'sunoUploadAudio', { audioUrl: 'https://example.com/a.mp3' })
    const piece = await made(client, 'sunoExtendUpload', { taskId: upload.id, continueAtSeconds: 1 })
    await app.sandbox.move(piece.upstreamId, 'succeeded')
    const joined = await finished(app, client, 'sunoConcat', { taskId: (await ended(client, piece.id)).id })
    const cover = await finished(app, client, 'sunoCoverClip', { taskId: joined.id })
    expect(lastBody(app, client)).toMatchObject({ cover_clip_id: firstClip(joined) })
    expect(cover.clips).toHaveLength(2)
  })
})
