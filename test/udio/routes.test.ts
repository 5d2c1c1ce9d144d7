import { afterAll, beforeAll, describe, it } from 'vitest'
import { z } from 'zod'
import type { RefusalName } from '../../src/sandbox/refusals.ts'
import { tasks } from '../documents.ts'
import { createCaller } from '../sandbox/caller.ts'
import { startTestApp, type TestApp } from '../support/app.ts'
import { sentBy, until } from '../support/observe.ts'
import { serveSandbox } from '../support/serve.ts'
import { adopt, ended, generate, read, sandboxIdOf, submit } from './udio.ts'

/** An app with a gateway of its own, whose paths begin with a prefix in place of /udio. */
function useApp(environment: Record<string, string> = {}, prefix = '/udio') {
  const asked: { key: string; path: string }[] = []
  const used: { app?: TestApp; upstream?: Awaited<ReturnType<typeof serveSandbox>> } = {}
  beforeAll(async () => {
    const upstream = await serveSandbox(request => {
      const path = String(request.url)
      asked.push({ key: String(request.headers.authorization), path: path.replace(/[?].*/, '') })
      request.url = `/udio${path.slice(prefix.length)}`
    })
    Object.assign(used, { upstream, app: await startTestApp({ upstream, environment }) })
  })
  afterAll(async () => {
    await used.app?.stop()
    await used.upstream?.close()
  })
  return () => {
    const { app } = used
    if (!app) throw new Error('The app has not started.')
    const client = app.client()
    const fail = (fault: RefusalName | 'cut-after' | 'without-id', ...operations: string[]) => {
      for (const operation of operations) app.sandbox.faults.add({ fault, operation, key: client.key })
    }
    const posts = () =>
      sentBy(app, client)
        .filter(({ method }) => method === 'POST')
        .map(({ path, status }) => [path, status])
    const paths = () =>
      new Set(asked.filter(({ key }) => key === `Bearer ${client.key}`).map(({ path }) => path))
    return { app, client, fail, posts, paths }
  }
}

const proxy = '/udio/generate-proxy'
const other = '/udio/submit/music'
const both = ['generateUdioMusic', 'submitUdioMusic']

describe.concurrent('UDIO_ROUTE auto', () => {
  const start = useApp()

  it('uses the proxy route while that is served', async ({ expect }) => {
    const { client, posts } = start()
    await generate(client)
    expect(posts()).toEqual([[proxy, 200]])
  })

  it.for([
    ['not-found', 404],
    ['gone', 410],
  ] as const)('goes on with the other route when that is %s', async ([fault, status], { expect }) => {
    const { app, client, fail, posts } = start()
    fail(fault, 'generateUdioMusic')
    const made = await generate(client, { prompt: 'brass band, upbeat' })
    expect(posts()).toEqual([
      [proxy, status],
      [other, 200],
    ])
    const bodies = sentBy(app, client).map(({ body }) => body)
    expect(bodies[1]).toEqual(bodies[0])

    const { upstreamId: id } = made
    expect(made).toMatchObject({ generationId: null, songs: [], status: 'QUEUED' })
    await app.sandbox.move(id, 'running')
    const running = await until(client, made.id, ({ progress }) => progress === 45)
    expect(running.status).toBe('RUNNING')
    await app.sandbox.move(id, 'succeeded')
    const task = await ended(client, made.id)
    expect(task).toMatchObject({
      state: 'SUCCESS',
      progress: 100,
      upstreamId: id,
      generationId: id,
      assets: [
        { __typename: 'AudioAsset', role: 'RESULT', durationSeconds: 2, upstreamId: task.songs[0]?.id },
        { __typename: 'AudioAsset', role: 'RESULT', durationSeconds: 2, upstreamId: task.songs[1]?.id },
        { __typename: 'ImageAsset', role: 'THUMBNAIL' },
        { __typename: 'ImageAsset', role: 'THUMBNAIL' },
      ],
      songs: [
        { title: 'brass band', finished: true, lyrics: '[Verse]\nbrass band, upbeat' },
        { title: 'brass band', finished: true },
      ],
    })
    const looks = sentBy(app, client).filter(({ method }) => method === 'GET')
    expect(new Set(looks.map(({ path }) => path))).toEqual(new Set([`/udio/fetch/${id}`]))
  })

  it('tells why a task of the other route failed', async ({ expect }) => {
    const { app, client, fail } = start()
    fail('not-found', 'generateUdioMusic')
    const made = await generate(client)
    await app.sandbox.move(made.upstreamId, { phase: 'failed', failure: 'no brass allowed' })
    expect(await ended(client, made.id, 'FAILED')).toMatchObject({
      state: 'FAILURE',
      failure: { code: 'GENERATION_FAILED', message: 'no brass allowed' },
    })
  })

  it.for(['server-error', 'bad-gateway-after', 'html-ok', 'cut-after', 'without-id'] as const)(
    'never goes on after an unknown outcome: %s',
    async (fault, { expect }) => {
      const { client, fail, posts } = start()
      fail(fault, 'generateUdioMusic')
      expect(await submit(client)).toMatchObject({
        __typename: 'SubmissionUnknownError',
        task: { submission: 'UNKNOWN', tracking: 'STALLED' },
      })
      expect(posts().map(([path]) => path)).toEqual([proxy])
    },
  )

  it('never goes on after a refusal', async ({ expect }) => {
    for (const fault of ['refused', 'unauthorized', 'quota', 'rate-limit', 'unavailable'] as const) {
      const { client, fail, posts } = start()
      fail(fault, 'generateUdioMusic')
      await submit(client)
      expect(posts().map(([path]) => path)).toEqual([proxy])
    }
  })

  it('leaves open what the other route leaves open', async ({ expect }) => {
    const { client, fail, posts } = start()
    fail('gone', 'generateUdioMusic')
    fail('without-id', 'submitUdioMusic')
    expect(await submit(client)).toMatchObject({ __typename: 'SubmissionUnknownError', upstreamStatus: 200 })
    expect(posts()).toHaveLength(2)
  })

  it.for([
    { fault: 'unavailable', status: 503, code: 'model_not_found', words: '当前分组下无可用渠道' },
    { fault: 'not-found', status: 404, code: 'not_found', words: 'Invalid URL' },
    { fault: 'gone', status: 410, code: 'route_abandoned', words: 'this route is no longer served' },
  ] as const)(
    'says that Udio is switched off: $fault',
    async ({ fault, status, code, words }, { expect }) => {
      const { client, fail } = start()
      fail(fault, ...both)
      const message = `The gateway does not serve Udio now; nothing was made. It says: ${words}`
      expect(await submit(client, { idempotencyKey: 'k' })).toMatchObject({
        __typename: 'UpstreamRefusedError',
        upstreamStatus: status,
        upstreamCode: code,
        message,
      })
      const list = await client.execute(tasks, {})
      expect(list.tasks.edges).toMatchObject([
        { node: { submission: 'REFUSED', status: 'FAILED', failure: { code: 'UPSTREAM_REFUSED', message } } },
      ])
    },
  )

  it('adopts one song by its id: a task that has that song alone', async ({ expect }) => {
    const { app, client } = start()
    const generation = await generate(client)
    const generationId = sandboxIdOf(app, generation)
    await app.sandbox.move(generationId, 'succeeded')
    const [first, second] = (await ended(client, generation.id)).songs
    const adopted = await adopt(client, second?.id ?? '')
    expect(adopted).toMatchObject({ submission: 'ACCEPTED', tracking: 'ACTIVE', prompt: null })
    expect(await ended(client, adopted.id)).toMatchObject({
      upstreamId: second?.id,
      generationId,
      songs: [{ id: second?.id, finished: true }],
      assets: [
        { role: 'RESULT', upstreamId: second?.id },
        { role: 'THUMBNAIL', upstreamId: second?.id },
      ],
    })
    // The first song names the whole generation, which is in the graph.
    expect(await adopt(client, first?.id ?? '')).toMatchObject({ id: generation.id })
  })

  it('adopts a task of the other route by its id', async ({ expect }) => {
    const { app, client } = start()
    const body = {
      prompt: 'a',
      lyrics_type: 'generate',
      model_type: 'udio32-v1.5',
      config: { mode: 'regular' },
    }
    const caller = createCaller(app.upstream.url, client.key)
    const { data } = z
      .object({ data: z.string() })
      .parse((await caller.post(other, { gen_params: body })).body)
    const adopted = await adopt(client, data)
    await app.sandbox.move(data, 'succeeded')
    expect(await ended(client, adopted.id)).toMatchObject({
      upstreamId: data,
      state: 'SUCCESS',
      songs: [{}, {}],
    })
  })
})

describe.concurrent('UDIO_ROUTE proxy with a UDIO_PREFIX', () => {
  const start = useApp({ UDIO_ROUTE: 'proxy', UDIO_PREFIX: '/relay/udio' }, '/relay/udio')

  it('asks for the one route and its songs', async ({ expect }) => {
    const { app, client, paths } = start()
    const made = await generate(client)
    await app.sandbox.move(sandboxIdOf(app, made), 'succeeded')
    await ended(client, made.id)
    expect(paths()).toEqual(new Set(['/relay/udio/generate-proxy', '/relay/udio/query']))
  })

  it('goes on with no other route', async ({ expect }) => {
    const { client, fail, posts } = start()
    fail('gone', 'generateUdioMusic')
    expect(await submit(client)).toMatchObject({
      __typename: 'UpstreamRefusedError',
      upstreamStatus: 410,
      message: expect.stringContaining('does not serve Udio now'),
    })
    expect(posts()).toEqual([[proxy, 410]])
  })

  it('takes an adopted id for a song', async ({ expect }) => {
    const { app, client, paths } = start()
    const { id } = await adopt(client, 'nobody')
    await app.sandbox.requested(() => sentBy(app, client, 'fetchUdioSongs').length > 1)
    expect(paths()).toEqual(new Set(['/relay/udio/query']))
    expect(await read(client, id)).toMatchObject({ status: 'QUEUED', tracking: 'ACTIVE' })
  })
})

describe.concurrent('UDIO_ROUTE task without a prefix', () => {
  const start = useApp({ UDIO_ROUTE: 'task', UDIO_PREFIX: '/' }, '')

  it('asks for the other route and its tasks', async ({ expect }) => {
    const { app, client, paths } = start()
    const made = await generate(client)
    await app.sandbox.move(made.upstreamId, 'succeeded')
    await ended(client, made.id)
    expect(paths()).toEqual(new Set(['/submit/music', `/fetch/${made.upstreamId}`]))
  })

  it('takes an adopted id for a task', async ({ expect }) => {
    const { app, client, paths } = start()
    const { id } = await adopt(client, 'nobody')
    await app.sandbox.requested(() => sentBy(app, client, 'fetchUdioTask').length > 1)
    expect(paths()).toEqual(new Set(['/fetch/nobody']))
    expect(await read(client, id)).toMatchObject({ status: 'QUEUED', tracking: 'ACTIVE' })
  })
})
