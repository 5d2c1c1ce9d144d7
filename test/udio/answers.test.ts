import { afterAll, beforeAll, describe, it } from 'vitest'
import type { Client } from '../support/client.ts'
import { until } from '../support/observe.ts'
import { adopt, ended, generate, read, startScriptedApp, submit } from './udio.ts'

/** Answers that no sandbox gives, because the contract leaves them open or only relatives give them. */

let gateway: Awaited<ReturnType<typeof startScriptedApp>>
beforeAll(async () => {
  gateway = await startScriptedApp()
})
afterAll(() => gateway.stop())

const start = () => {
  const client = gateway.app.client()
  const on =
    (path: string, status = 200) =>
    (body: unknown) =>
      gateway.answer({ key: client.key, path, reply: () => ({ status, body }) })
  return {
    client,
    posted: on('/generate-proxy'),
    submitted: on('/submit/music'),
    fetched: on('/fetch/'),
    on,
    queried: (...songs: unknown[]) => on('/query')({ songs }),
  }
}
const song = (id: string, more: object = {}) => ({
  id,
  generation_id: 'g1',
  title: 'Market Morning',
  finished: true,
  duration: 32.8106,
  song_path: `https://storage.example.com/${id}.mp3`,
  image_path: `https://storage.example.com/${id}.jpg`,
  lyrics: null,
  tags: ['brass'],
  error_code: null,
  error_detail: null,
  error_id: null,
  error_type: null,
  ...more,
})
const failed = (id: string, more: object = {}) =>
  song(id, { song_path: null, error_type: 'MODERATION', error_detail: 'no brass', ...more })
const running = (id: string) =>
  song(id, { finished: false, song_path: null, image_path: null, duration: null })
const idsAsked = (client: Client) =>
  gateway.askedBy(client).flatMap(({ searchParams }) => searchParams.get('ids') ?? [])

describe.concurrent('a submission is named', () => {
  it.for([
    ['by both of its songs', { track_ids: ['a', 'b'], generation_id: 'g' }, 'a,b', 'g'],
    ['by one of them only', { message: 'Success', track_ids: ['a'] }, 'a', null],
    ['by songs where there are no ids', { songs: [running('c'), running('d')] }, 'c,d', 'g1'],
    ['by ids before anything else', { track_ids: ['a', null], songs: [song('c')], data: 'e' }, 'a', null],
  ] as const)('%s', async ([_, answer, ids, generationId], { expect }) => {
    const { client, posted, queried } = start()
    posted(answer)
    queried()
    expect(await generate(client)).toMatchObject({ upstreamId: ids[0], generationId, submission: 'ACCEPTED' })
    await expect.poll(() => idsAsked(client)).toContain(ids)
  })

  it.for([
    { code: 'success', message: '', data: 'e' },
    { data: 'e', track_ids: [] },
    { code: 200, data: 'e' },
  ])('by a task on the proxy route as well: %j', async (answer, { expect }) => {
    const { client, posted, fetched } = start()
    posted(answer)
    fetched({ code: 'success', data: { task_id: 'e', status: 'SUCCESS', data: { songs: [song('a')] } } })
    const made = await generate(client)
    expect(await ended(client, made.id)).toMatchObject({ state: 'SUCCESS', songs: [{ id: 'a' }] })
    expect(gateway.askedBy(client).map(({ pathname }) => pathname)).not.toContain('/udio/query')
  })
})

describe.concurrent('a submission with HTTP 200', () => {
  it.for([
    [{ message: 'no tunes', track_ids: [] }, 'no tunes', null],
    [{ code: 'invalid_request', message: 'no tunes', data: null }, 'no tunes', 'invalid_request'],
    [{ code: 7, msg: 'no tunes', sn: '1' }, 'no tunes', '7'],
    [{ code: 'fail_to_fetch_task', message: null, data: '' }, 'fail_to_fetch_task', 'fail_to_fetch_task'],
  ] as const)('is refused by %j', async ([answer, message, upstreamCode], { expect }) => {
    const { client, posted } = start()
    posted(answer)
    expect(await submit(client)).toMatchObject({
      __typename: 'UpstreamRefusedError',
      upstreamStatus: 200,
      message,
      upstreamCode,
    })
  })

  it.for([
    { message: 'Success', track_ids: [] },
    { message: 'flagged', generation_id: 'g', track_ids: [] },
    { message: 'Internal error', track_ids: [] },
    { message: 'no tunes' },
    { track_ids: [] },
    { songs: [] },
    { code: 'success', message: '', data: null },
    { code: 'fail_to_fetch_task', message: 'no', data: 'e' },
    { code: 'fail_to_fetch_task', message: 'internal server error', data: null },
    { code: 'do_request_failed', message: 'no answer', data: null },
    { code: 500, msg: 'it broke' },
    {},
    [],
  ])('is left open by %j', async (answer, { expect }) => {
    const { client, posted } = start()
    posted(answer)
    expect(await submit(client)).toMatchObject({ __typename: 'SubmissionUnknownError', upstreamStatus: 200 })
    expect(gateway.askedBy(client)).toHaveLength(1)
  })
})

it.concurrent('reads the words of a relative that says msg', async ({ expect }) => {
  const { client, on } = start()
  on('/generate-proxy', 400)({ code: 40001, msg: 'no such style', sn: '1' })
  expect(await submit(client)).toMatchObject({
    __typename: 'UpstreamRefusedError',
    message: 'no such style',
    upstreamCode: '40001',
  })
})

describe.concurrent('the songs of a generation', () => {
  const begin = async (...listed: unknown[]) => {
    const { client, posted, queried } = start()
    posted({ track_ids: ['a', 'b'], generation_id: 'g1' })
    queried(...listed)
    return { client, queried, made: await generate(client) }
  }

  it('succeed when one is good, and tell why the other failed', async ({ expect }) => {
    const { client, made } = await begin(
      failed('b'),
      song('a', { video_path: 'https://storage.example.com/a' }),
    )
    expect(await ended(client, made.id)).toMatchObject({
      failure: null,
      songs: [
        { id: 'a', durationSeconds: 32.8106, lyrics: null, tags: ['brass'], error: null },
        { id: 'b', finished: true, error: 'no brass' },
      ],
      assets: [
        { __typename: 'AudioAsset', upstreamId: 'a', mediaType: 'audio/mpeg', durationSeconds: 32.8106 },
        { __typename: 'VideoAsset', role: 'RESULT', mediaType: 'video/mp4' },
        { __typename: 'ImageAsset', role: 'THUMBNAIL', upstreamId: 'a' },
      ],
    })
    // The failed one cannot be extended, and the good one is taken unless another is named.
    expect(await submit(client, { extend: { taskId: made.id, songId: 'b' } })).toMatchObject({
      issues: [{ path: ['input', 'extend', 'songId'], message: 'This task made no such song; it made a.' }],
    })
  })

  it.for([
    [{}, 'MODERATION', 'no brass'],
    [{ finished: false }, 'MODERATION', 'no brass'],
    [{ error_detail: null }, 'MODERATION', 'MODERATION'],
    [{ error_detail: null, error_type: 'it broke' }, 'GENERATION_FAILED', 'it broke'],
    [{ error_detail: null, error_type: null, error_code: 17 }, 'GENERATION_FAILED', '17'],
    [{ error_detail: '', error_type: '', error_id: 'e-1' }, 'GENERATION_FAILED', 'e-1'],
    [{ error_detail: { why: 'brass' }, error_type: null }, 'GENERATION_FAILED', '{"why":"brass"}'],
    [{ song_path: 'https://storage.example.com/a.mp3' }, 'MODERATION', 'no brass'],
  ] as const)('fail by any error field: %j', async ([more, code, message], { expect }) => {
    const { client, made } = await begin(failed('a', more), failed('b'))
    expect(await ended(client, made.id, 'FAILED')).toMatchObject({ failure: { code, message }, assets: [] })
  })

  it('wait for the one that is missing', async ({ expect }) => {
    const { client, made, queried } = await begin(song('a'))
    await until(client, made.id, ({ assets }) => assets.length > 0)
    expect(await read(client, made.id)).toMatchObject({ status: 'RUNNING', songs: [{ id: 'a' }] })
    queried(song('a'), running('b'))
    await until(client, made.id, () => idsAsked(client).length > 1)
    queried(song('b'), song('a'))
    expect(await ended(client, made.id)).toMatchObject({ songs: [{ id: 'a' }, { id: 'b' }] })
  })

  it('are not hidden by what is odd about them', async ({ expect }) => {
    const odd = { title: 7, tags: 'brass', lyrics: {}, duration: 'long', image_path: null, error_code: 0 }
    const { client, made } = await begin(null, { title: 'no id' }, 'text', song('b'), song('a', odd))
    expect(await ended(client, made.id)).toMatchObject({
      songs: [
        { id: 'a', title: null, tags: [], lyrics: null, durationSeconds: null, imageUrl: null, error: null },
        { id: 'b' },
      ],
    })
  })

  it('are kept without the one character that cannot be stored', async ({ expect }) => {
    const { client, made } = await begin(song('a', { lyrics: 'la\0la' }), song('b'))
    expect(await ended(client, made.id)).toMatchObject({ songs: [{ lyrics: 'lala' }, { id: 'b' }] })
  })

  it('are told although the vendor refuses another id of the call', async ({ expect }) => {
    const { client, posted } = start()
    gateway.answer({
      key: client.key,
      path: '/query',
      reply: ({ searchParams }) => {
        const ids = String(searchParams.get('ids')).split(',')
        return ids.includes('bad')
          ? { status: 400, body: { code: 'invalid_request', message: 'bad is no id', data: null } }
          : { status: 200, body: { songs: ids.map(id => (held ? running(id) : song(id))) } }
      },
    })
    let held = true
    posted({ track_ids: ['a', 'b'] })
    const made = await generate(client)
    const adopted = await adopt(client, 'bad')
    await expect.poll(() => idsAsked(client).some(ids => /^(a,b,bad|bad,a,b)$/.test(ids))).toBe(true)
    held = false
    expect(await ended(client, made.id)).toMatchObject({ songs: [{ id: 'a' }, { id: 'b' }] })
    expect(await read(client, adopted.id)).toMatchObject({ status: 'QUEUED', tracking: 'ACTIVE' })
    // A look that failed would be logged with the gateway's words, and would be put off.
    expect(gateway.app.logged()).not.toContain('bad is no id')
  })
})

describe.concurrent('a task of the other route', () => {
  const begin = async (task: object) => {
    const { client, on, submitted, fetched } = start()
    on('/generate-proxy', 404)({ error: { message: 'Invalid URL' } })
    submitted({ code: 'success', message: '', data: 'e' })
    fetched({ code: 'success', data: { task_id: 'e', ...task } })
    return { client, fetched, made: await generate(client) }
  }

  it('may have its songs beside the state', async ({ expect }) => {
    const { client, made } = await begin({ status: 'SUCCESS', songs: [song('a'), song('b')] })
    expect(await ended(client, made.id)).toMatchObject({ songs: [{ id: 'a' }, { id: 'b' }] })
  })

  it('ends with its word, though its songs are there before', async ({ expect }) => {
    const { client, made, fetched } = await begin({ status: 'SUBMITTED', data: { songs: [song('a')] } })
    const early = await until(client, made.id, ({ assets }) => assets.length > 0)
    expect(early.status).toBe('RUNNING')
    fetched({ data: { task_id: 'e', status: 'SUCCESS', data: { songs: [song('a'), running('b')] } } })
    await expect
      .poll(async () => (await read(client, made.id)).songs)
      .toMatchObject([{}, { finished: false }])
    expect(await read(client, made.id)).toMatchObject({ status: 'RUNNING', state: 'SUCCESS' })
    fetched({ data: { task_id: 'e', status: 'SUCCESS', data: { songs: [song('a'), song('b')] } } })
    expect(await ended(client, made.id)).toMatchObject({ songs: [{ id: 'a' }, { id: 'b' }] })
  })

  it.for([
    [{ status: 'FAILURE', fail_reason: 'no brass' }, 'GENERATION_FAILED', 'no brass'],
    [{ status: 'FAILURE', fail_reason: '', data: { songs: [failed('a')] } }, 'MODERATION', 'no brass'],
    [{ status: 'UNKNOWN', data: null }, 'GENERATION_FAILED', 'The vendor gave no reason.'],
    [{ status: 'SUCCESS', data: { songs: [failed('a'), failed('b')] } }, 'MODERATION', 'no brass'],
  ] as const)('fails by %j', async ([task, code, message], { expect }) => {
    const { client, made } = await begin(task)
    expect(await ended(client, made.id, 'FAILED')).toMatchObject({ failure: { code, message } })
  })

  it('is waited for while it is refused inside HTTP 200, also where nothing tells songs', async ({
    expect,
  }) => {
    const { client, on, fetched } = start()
    on('/query', 404)({ error: { message: 'Invalid URL' } })
    fetched({ code: 'task_not_exist', message: 'task_not_exist', data: null })
    const adopted = await adopt(client, 'f')
    const looks = () => gateway.askedBy(client).filter(({ pathname }) => pathname.endsWith('/f')).length
    await expect.poll(looks).toBeGreaterThan(1)
    expect(await read(client, adopted.id)).toMatchObject({ status: 'QUEUED', tracking: 'ACTIVE' })
    fetched({ code: 'success', data: { task_id: 'f', status: 'SUCCESS', songs: [song('a')] } })
    expect(await ended(client, adopted.id)).toMatchObject({ upstreamId: 'f', state: 'SUCCESS' })
  })
})
