import type { IncomingMessage, ServerResponse } from 'node:http'
import { json } from 'node:stream/consumers'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { createSandbox, type Sandbox } from '../../src/sandbox/sandbox.ts'
import { startTestApp, type TestApp } from '../support/app.ts'
import { sentBy } from '../support/observe.ts'
import { serve } from '../support/serve.ts'
import { ended, finished, firstClip, lastBody, made, read, song, submit } from './suno.ts'

/**
 * What differs between gateways: the prefix, and the readings that contracts/suno.yaml leaves in doubt. The gateway here
 * has its paths under /music, and answers some of them in the other way.
 */

let app: TestApp
let close: () => Promise<void>
/** Every path that was asked for, as it came. */
const paths: string[] = []
/** What is answered once in place of the sandbox, by method and path; to one key where one is named. */
const instead = new Map<string, { body: unknown; key?: string; sent(body: unknown): void }>()

beforeAll(async () => {
  let url = ''
  const sandbox: Sandbox = createSandbox({ publicUrl: () => `${url}/music`, pace: 'manual' })
  const listener = async (incoming: IncomingMessage, response: ServerResponse) => {
    paths.push(incoming.url ?? '')
    const request = `${incoming.method} ${incoming.url}`
    const other = instead.get(request)
    if (!other || (other.key && incoming.headers.authorization !== `Bearer ${other.key}`))
      return sandbox.listener(incoming, response)
    instead.delete(request)
    other.sent(incoming.method === 'POST' ? await json(incoming) : undefined)
    response.setHeader('content-type', 'application/json').end(JSON.stringify(other.body))
  }
  const server = await serve((request, response) => void listener(request, response))
  url = server.url
  close = async () => {
    await sandbox.close()
    await server.close()
  }
  app = await startTestApp({
    upstream: { url, sandbox },
    environment: { SUNO_PREFIX: '/music/suno', PUBLIC_URL: 'https://graph.example.com' },
  })
})
afterAll(async () => {
  await app.stop()
  await close()
})

/** Answers one request in another way, once. @returns what was sent with it */
const answer = (request: string, body: unknown, key?: string) =>
  new Promise<unknown>(sent => instead.set(request, { body, key, sent }))
const envelope = (data: unknown) => ({ code: 'success', message: '', data })
const clip = (id: string) => ({ id, status: 'complete', audio_url: `https://cdn.example.com/${id}.mp3` })
const audioUrl = 'https://media.example.com/hum.mp3'
const music = 'POST /music/suno/submit/music'
const about = { name: 'Keeper', description: 'Low' }

describe('the paths', () => {
  it('begin with SUNO_PREFIX, all of them', async () => {
    const client = app.client()
    const before = paths.length
    const source = await finished(app, client, 'sunoGenerateFromLyrics', song)
    const id = firstClip(source)
    const on = { taskId: source.id }
    const piece = await finished(app, client, 'sunoExtendClip', { ...on, continueAtSeconds: 1 })
    await made(client, 'sunoConcat', { taskId: piece.id })
    await made(client, 'sunoGenerateLyrics', { description: 'a ferry' })
    const upload = await made(client, 'sunoUploadAudio', { audioUrl })
    await made(client, 'sunoCreatePersona', { ...on, ...about })
    await read(client, 'sunoClips', 'clipIds: [String!]!', '', [id, upload.upstreamId])
    for (const field of ['sunoTiming', 'sunoWav', 'sunoMp4'])
      await read(client, field, 'clipId: String!', '', id)
    expect([...new Set(paths.slice(before))].sort()).toEqual(
      [
        '/music/suno/submit/music',
        '/music/suno/submit/concat',
        '/music/suno/submit/lyrics',
        '/music/suno/uploads/audio-url',
        '/music/suno/persona/create',
        '/music/suno/fetch',
        `/music/suno/fetch/${upload.upstreamId}`,
        `/music/suno/feed/${id},${upload.upstreamId}`,
        `/music/suno/act/timing/${id}`,
        `/music/suno/act/wav/${id}`,
        `/music/suno/act/mp4/${id}`,
      ].sort(),
    )
  })
})

describe('an address for calls', () => {
  const ours = /^https:\/\/graph\.example\.com(\/hooks\/[\w-]{32})$/
  const hookOf = z.object({ notify_hook: z.string().regex(ours) })

  it('is given where the vendor calls back, and leads to the task', async () => {
    const client = app.client()
    const source = await finished(app, client, 'sunoGenerateFromLyrics', song)
    const upload = await made(client, 'sunoUploadAudio', { audioUrl })
    const persona = await made(client, 'sunoCreatePersona', { taskId: source.id, ...about })
    const [taskId, at] = [source.id, { continueAtSeconds: 1 }]
    for (const [field, input] of [
      ['sunoGenerateFromDescription', { description: 'a shanty' }],
      ['sunoGenerateFromLyrics', song],
      ['sunoGenerateWithPersona', { personaId: persona.id }],
      ['sunoExtendClip', { taskId, ...at }],
      ['sunoExtendUpload', { taskId: upload.id, ...at }],
      ['sunoCoverClip', { taskId }],
      ['sunoReplaceSection', { taskId, startSeconds: 0, endSeconds: 1 }],
      ['sunoSeparateStems', { taskId }],
    ] as const) {
      await made(client, field, input)
      hookOf.parse(lastBody(app, client))
    }
    await made(client, 'sunoGenerateLyrics', { description: 'a ferry' })
    const { notify_hook: hook } = hookOf.parse(lastBody(app, client, 'submitSunoLyrics'))
    const called = await fetch(app.url + hook.replace(ours, '$1'), { method: 'POST', body: '{}' })
    expect(called.status).toBe(200)
    for (const operation of ['uploadSunoAudio', 'createSunoPersona'])
      expect(lastBody(app, client, operation)).not.toHaveProperty('notify_hook')
  })

  it('is the caller’s where there is one', async () => {
    const client = app.client()
    const notifyHook = 'https://example.com/hook'
    await made(client, 'sunoGenerateFromLyrics', { ...song, notifyHook })
    expect(lastBody(app, client)).toMatchObject({ notify_hook: notifyHook })
  })
})

describe('an upload that is named by a task', () => {
  const task = (id: string, more: object) => envelope({ task_id: id, action: 'MUSIC', ...more })
  const upload = (id: string) => answer('POST /music/suno/uploads/audio-url', envelope(id))

  it('which is finished has the clip of the task, and pins its account', async () => {
    const client = app.client()
    upload('upload-1')
    answer('GET /music/suno/fetch/upload-1', task('upload-1', { status: 'SUCCESS', data: [clip('clip-1')] }))
    const made1 = await made(client, 'sunoUploadAudio', { audioUrl })
    expect(made1).toMatchObject({
      status: 'SUCCEEDED',
      upstreamId: 'upload-1',
      clips: [{ id: 'clip-1', status: 'SUCCEEDED' }],
      assets: [{ role: 'RESULT', upstreamId: 'clip-1' }],
    })
    const sent = answer(music, envelope('extension-1'))
    await made(client, 'sunoExtendUpload', { taskId: made1.id, continueAtSeconds: 1 })
    expect(await sent).toMatchObject({ task_id: 'upload-1', continue_clip_id: 'clip-1' })
  })

  it('which is not finished is watched until it is', async () => {
    const client = app.client()
    upload('upload-2')
    answer('GET /music/suno/fetch/upload-2', task('upload-2', { status: 'IN_PROGRESS', data: null }))
    const running = await made(client, 'sunoUploadAudio', { audioUrl })
    expect(running).toMatchObject({ status: 'RUNNING', tracking: 'ACTIVE', clips: [] })
    const done = { task_id: 'upload-2', status: 'SUCCESS', data: [clip('clip-2')] }
    answer('POST /music/suno/fetch', envelope([done]), client.key)
    expect(await ended(client, running.id)).toMatchObject({ status: 'SUCCEEDED', clips: [{ id: 'clip-2' }] })
  })

  it('of which nothing can be read is taken for a clip', async () => {
    const client = app.client()
    app.sandbox.faults.add({ fault: 'html-ok', operation: 'fetchSunoTask', key: client.key })
    const task = await made(client, 'sunoUploadAudio', { audioUrl })
    expect(task).toMatchObject({ status: 'SUCCEEDED', clips: [{ id: task.upstreamId }] })
  })
})

describe('a submission', () => {
  it('is accepted with the vendor’s bare job', async () => {
    const client = app.client()
    answer(music, { id: 'job-1', clips: [], metadata: {}, status: 'queued' })
    expect(await made(client, 'sunoSeparateStems', { clipId: 'c1' })).toMatchObject({
      status: 'QUEUED',
      submission: 'ACCEPTED',
      upstreamId: 'job-1',
    })
  })

  it.each([
    ['the shape of another system', { code: 1, description: 'Submit success', result: 'x' }],
    ['success without an id', envelope(null)],
    ['success with an empty id', envelope('')],
    ['nothing', {}],
  ])('stays open that is answered with %s', async (_, body) => {
    answer('POST /music/suno/submit/concat', body)
    expect(await submit(app.client(), 'sunoConcat', { clipId: 'c1' })).toMatchObject({
      __typename: 'SubmissionUnknownError',
      task: { submission: 'UNKNOWN' },
    })
  })

  it.each([
    ['prompt_empty', 'UpstreamRefusedError'],
    ['invalid_request', 'UpstreamRefusedError'],
    ['invalid_action', 'UpstreamRefusedError'],
    ['task_not_exist', 'UpstreamRefusedError'],
    ['fail_to_fetch_task', 'UpstreamRefusedError'],
    ['quota_not_enough', 'QuotaExceededError'],
    ['do_request_failed', 'SubmissionUnknownError'],
    ['unmarshal_response_body_failed', 'SubmissionUnknownError'],
    ['internal_error', 'SubmissionUnknownError'],
    ['error', 'SubmissionUnknownError'],
  ])('refused inside HTTP 200 with %s is a %s', async (code, type) => {
    const client = app.client()
    app.sandbox.faults.add({ fault: 'refused-with-200', code, message: 'no lamps', key: client.key })
    for (const [field, input] of [
      ['sunoGenerateFromLyrics', song],
      ['sunoGenerateLyrics', { description: 'a ferry' }],
      ['sunoUploadAudio', { audioUrl }],
      ['sunoConcat', { clipId: 'c1' }],
    ] as const)
      expect(await submit(client, field, input)).toMatchObject({ __typename: type })
  })

  it('of a persona can be refused inside HTTP 200 as well', async () => {
    answer('POST /music/suno/persona/create', { code: 'fail_to_fetch_task', message: 'no voice', data: null })
    expect(await submit(app.client(), 'sunoCreatePersona', { clipId: 'c1', ...about })).toMatchObject({
      __typename: 'UpstreamRefusedError',
      message: 'no voice',
      upstreamStatus: 200,
    })
  })

  it('of a persona may have a picture that is no address, and repeat nothing', async () => {
    answer('POST /music/suno/persona/create', { id: 'p1', image_s3_id: 'image_1' })
    expect(await made(app.client(), 'sunoCreatePersona', { clipId: 'c1', ...about })).toMatchObject({
      persona: { id: 'p1', ...about, clipId: 'c1', imageUrl: null },
      assets: [],
    })
  })
})

describe('a read', () => {
  it('of a WAV may name the task that makes it', async () => {
    const client = app.client()
    const wav = (status: string, more: object = {}) => {
      answer('GET /music/suno/act/wav/c1', envelope('wav-1'))
      const task = { task_id: 'wav-1', action: 'MUSIC', status, ...more }
      answer('GET /music/suno/fetch/wav-1', envelope(task))
      return read(client, 'sunoWav', 'clipId: String!', '... on AudioAsset { url upstreamId }', 'c1')
    }
    expect(await wav('IN_PROGRESS')).toMatchObject({
      __typename: 'UpstreamUnavailableError',
      message: expect.stringContaining('ask again'),
    })
    expect(await wav('FAILURE', { fail_reason: 'no lamps' })).toMatchObject({
      __typename: 'UpstreamRefusedError',
      message: 'no lamps',
    })
    expect(
      await wav('SUCCESS', { data: [{ ...clip('c1'), audio_url: 'https://cdn.example.com/c1.wav' }] }),
    ).toMatchObject({ __typename: 'AudioAsset', url: 'https://cdn.example.com/c1.wav', upstreamId: 'c1' })
  })

  it.each([
    ['sunoTiming', 'clipId: String!', 'c1', 'GET /music/suno/act/timing/c1'],
    ['sunoClips', 'clipIds: [String!]!', ['c1'], 'GET /music/suno/feed/c1'],
  ])(
    'without an envelope can be refused inside HTTP 200 as well: %s',
    async (field, type, value, request) => {
      answer(request, { code: 'fail_to_fetch_task', message: 'no lamps' })
      expect(await read(app.client(), field, type, '', value)).toMatchObject({
        __typename: 'UpstreamRefusedError',
        message: 'no lamps',
      })
    },
  )

  it('of a timing that makes no sense is no timing', async () => {
    answer('GET /music/suno/act/timing/c1', {})
    expect(await read(app.client(), 'sunoTiming', 'clipId: String!', '', 'c1')).toMatchObject({
      __typename: 'UpstreamUnavailableError',
    })
  })
})

it('asks for songs and lyrics apart, each with its action', async () => {
  const client = app.client()
  const tasks = [
    await made(client, 'sunoGenerateFromLyrics', song),
    await made(client, 'sunoGenerateFromDescription', { description: 'a shanty' }),
    await made(client, 'sunoGenerateLyrics', { description: 'a ferry' }),
  ]
  const [first, second, lyrics] = tasks.map(({ upstreamId }) => upstreamId)
  await Promise.all(tasks.map(({ upstreamId }) => app.sandbox.move(upstreamId, 'succeeded')))
  const [, , written] = await Promise.all(tasks.map(({ id }) => ended(client, id)))
  expect(written?.lyrics).toMatchObject({ text: expect.stringContaining('ferry') })
  const batches = z
    .array(z.strictObject({ ids: z.array(z.string()), action: z.string() }))
    .parse(sentBy(app, client, 'fetchSunoTasks').map(({ body }) => body))
  const asked = (action: string) =>
    new Set(batches.filter(batch => batch.action === action).flatMap(({ ids }) => ids))
  expect(asked('LYRICS')).toEqual(new Set([lyrics]))
  expect(asked('MUSIC')).toEqual(new Set([first, second]))
})

it('looks on when a batch is refused inside HTTP 200', async () => {
  const client = app.client()
  const task = await made(client, 'sunoGenerateFromLyrics', song)
  const refusal = { code: 'internal_error', message: 'no batches today', data: null }
  const refused = answer('POST /music/suno/fetch', refusal, client.key)
  await app.sandbox.move(task.upstreamId, 'succeeded')
  expect(await ended(client, task.id)).toMatchObject({ status: 'SUCCEEDED' })
  expect(await refused).toMatchObject({ ids: [task.upstreamId] })
  expect(app.logged()).toContain('no batches today')
})
