import { afterAll, beforeAll, describe, it } from 'vitest'
import type { PaceFacts } from '../../src/core/pace.ts'
import { startTestApp, type TestApp } from '../support/app.ts'
import { midjourneyBlend, midjourneyDescribe, midjourneyShorten } from './documents.ts'
import {
  adopted,
  assertMidjourney,
  current,
  finish,
  imagined,
  isDone,
  jpeg,
  looks,
  png,
  pressed,
  until,
  upstreamIdOf,
} from './support.ts'

const asked: PaceFacts[] = []
let app: TestApp
beforeAll(async () => {
  const pace = (facts: PaceFacts) => {
    asked.push(facts)
    return 0.05
  }
  app = await startTestApp({ pace })
})
afterAll(() => app.stop())

describe.concurrent('a task', () => {
  it('shows previews while it runs, and in the end the picture alone', async ({ expect }) => {
    const client = app.client()
    const made = await imagined(client, { callerState: 'order-77', prompt: 'a boat --ar 3:2' })
    const id = upstreamIdOf(made)
    const queued = await until(client, made.id, ({ action }) => action !== null)
    expect(queued).toMatchObject({
      status: 'QUEUED',
      action: 'IMAGINE',
      // The gateway has said '' so far.
      state: null,
      callerState: 'order-77',
      finalPrompt: null,
      assets: [],
    })
    for (const percent of [31, 60]) {
      await app.sandbox.move(id, { phase: 'running', progress: percent / 100 })
      const running = await until(client, made.id, ({ progress }) => progress === percent)
      expect(running).toMatchObject({
        status: 'RUNNING',
        state: 'IN_PROGRESS',
        buttons: [],
        assets: [
          {
            __typename: 'ImageAsset',
            role: 'PREVIEW',
            url: `${app.upstream.url}/media/${id}/image.jpg?preview=${percent}`,
            mediaType: 'image/jpeg',
            expired: false,
          },
        ],
      })
    }
    const before = Date.now()
    const done = await finish(app, client, made)
    expect(done).toMatchObject({
      state: 'SUCCESS',
      progress: 100,
      tracking: 'ENDED',
      callerState: 'order-77',
      prompt: 'a boat --ar 3:2',
      finalPrompt: 'a boat --ar 3:2 --v 7',
      suggestions: [],
      awaitsModal: false,
      assets: [{ __typename: 'ImageAsset', role: 'RESULT', mediaType: 'image/jpeg', expired: false }],
    })
    expect(done.assets).toHaveLength(1)
    const [picture] = done.assets
    expect((await fetch(picture?.url ?? '')).headers.get('content-type')).toBe('image/jpeg')
    const lives = Date.parse(picture?.expiresAt ?? '') - before
    expect(Math.abs(lives - 86_400_000)).toBeLessThan(60_000)
    expect(await current(client, made.id)).toEqual(done)
  })

  it('that fails says why, and its preview goes', async ({ expect }) => {
    const client = app.client()
    const made = await imagined(client)
    await app.sandbox.move(upstreamIdOf(made), { phase: 'running', progress: 0.3 })
    expect((await until(client, made.id, ({ progress }) => progress === 30)).assets).toHaveLength(1)
    await app.sandbox.move(upstreamIdOf(made), { phase: 'failed', failure: 'no boats allowed' })
    expect(await until(client, made.id, ({ status }) => status === 'FAILED')).toMatchObject({
      state: 'FAILURE',
      failure: { code: 'GENERATION_FAILED', message: 'no boats allowed' },
      tracking: 'ENDED',
      assets: [],
      buttons: [],
    })
  })

  it('that queues tells its place, and keeps it to the end', async ({ expect }) => {
    const client = app.client()
    const first = await imagined(client)
    expect(first).toMatchObject({ queuePosition: null })
    for (const _ of [2, 3]) expect(await imagined(client)).toMatchObject({ queuePosition: null })
    const queued = await imagined(client)
    expect(queued).toMatchObject({ submission: 'ACCEPTED', status: 'QUEUED', queuePosition: 1, state: null })
    expect(await imagined(client)).toMatchObject({ queuePosition: 2 })
    expect(await until(client, queued.id, ({ state }) => state !== null)).toMatchObject({
      state: 'NOT_START',
      status: 'QUEUED',
      queuePosition: 1,
    })
    expect(await finish(app, client, queued)).toMatchObject({ queuePosition: 1 })
    expect(await finish(app, client, first)).toMatchObject({ queuePosition: null })
  })

  it('is asked about together with the others of its key, and an unknown id disturbs none', async ({
    expect,
  }) => {
    const client = app.client()
    const grid = await imagined(client, { prompt: 'one', speed: 'TURBO' })
    const { midjourneyBlend: blend } = await client.execute(midjourneyBlend, {
      input: { images: [png, png], speed: 'RELAX' },
    })
    assertMidjourney(blend)
    const nobody = await adopted(client, '404')
    const ids = [grid, blend, nobody].map(upstreamIdOf)
    const together = ({ body }: { body: unknown }) =>
      ids.every(id => JSON.stringify(body).includes(`"${id}"`))
    await app.sandbox.requested(request => request.operationId === 'listMjTasksByIds' && together(request))
    const look = looks(app, client).find(together)
    expect(look).toMatchObject({ method: 'POST', path: '/mj/task/list-by-condition' })
    expect(look?.body).toEqual({ ids: expect.arrayContaining(ids) })

    await app.sandbox.move(upstreamIdOf(grid), 'succeeded')
    await app.sandbox.move(upstreamIdOf(blend), { phase: 'failed', failure: 'no mix' })
    expect(await until(client, grid.id, isDone)).toMatchObject({
      action: 'IMAGINE',
      finalPrompt: 'one --v 7',
    })
    expect(await until(client, blend.id, ({ status }) => status === 'FAILED')).toMatchObject({
      action: 'BLEND',
      failure: { message: 'no mix' },
    })
    expect(await current(client, nobody.id)).toMatchObject({
      status: 'QUEUED',
      tracking: 'ACTIVE',
      state: null,
      action: null,
    })
  })

  it('is asked about at most every three seconds', async ({ expect }) => {
    const client = app.client()
    await finish(app, client, await imagined(client))
    await expect.poll(() => asked.some(({ lookDistanceSeconds }) => lookDistanceSeconds === 3)).toBe(true)
    expect(asked.filter(({ lookDistanceSeconds = 3 }) => lookDistanceSeconds !== 3)).toEqual([])
  })
})

describe.concurrent('words', () => {
  it('are what a description finds, and the picture that was given is no file of it', async ({ expect }) => {
    const client = app.client()
    const { midjourneyDescribe: made } = await client.execute(midjourneyDescribe, { input: { image: jpeg } })
    assertMidjourney(made)
    expect(made).toMatchObject({ suggestions: [], prompt: null })
    await app.sandbox.move(upstreamIdOf(made), { phase: 'running', progress: 0.5 })
    expect(await until(client, made.id, ({ progress }) => progress === 50)).toMatchObject({
      status: 'RUNNING',
      action: 'DESCRIBE',
      suggestions: [],
      assets: [],
    })
    const done = await finish(app, client, made)
    expect(done).toMatchObject({
      action: 'DESCRIBE',
      suggestions: [
        'a photograph of the given picture',
        'a painting of the given picture',
        'a drawing of the given picture',
        'a collage of the given picture',
      ],
      finalPrompt: null,
      assets: [],
    })
    expect(done.buttons.map(({ emoji }) => emoji)).toEqual(['1️⃣', '2️⃣', '3️⃣', '4️⃣'])
    const grid = await finish(app, client, await pressed(client, done, '2️⃣'))
    expect(grid).toMatchObject({
      operation: 'MIDJOURNEY_PRESS_BUTTON',
      action: 'IMAGINE',
      finalPrompt: 'a painting of the given picture --v 7',
      suggestions: [],
      assets: [{ role: 'RESULT' }],
    })
  })

  it('are what a shortening leaves', async ({ expect }) => {
    const client = app.client()
    const prompt = 'a very long text about a boat'
    const { midjourneyShorten: made } = await client.execute(midjourneyShorten, { input: { prompt } })
    assertMidjourney(made)
    await app.sandbox.move(upstreamIdOf(made), { phase: 'succeeded', withoutUrl: true })
    expect(await until(client, made.id, ({ state }) => state === 'SUCCESS')).toMatchObject({
      status: 'RUNNING',
      suggestions: [],
      buttons: [],
    })
    await app.sandbox.move(upstreamIdOf(made), { phase: 'succeeded', withoutUrl: false })
    expect(await until(client, made.id, ({ status }) => status === 'SUCCEEDED')).toMatchObject({
      action: 'SHORTEN',
      prompt,
      suggestions: ['a very long text about a', 'a very long text about', 'a very long text', 'a very long'],
      finalPrompt: null,
      assets: [],
      buttons: [{ emoji: '1️⃣' }, { emoji: '2️⃣' }, { emoji: '3️⃣' }, { emoji: '4️⃣' }],
    })
  })
})
