import { afterAll, beforeAll, describe, it } from 'vitest'
import { startTestApp, type TestApp } from '../support/app.ts'
import { sentBy } from '../support/observe.ts'
import { midjourneyImageSeed, midjourneyPressButton, midjourneyUploadImages } from './documents.ts'
import {
  assertMidjourney,
  current,
  elsewhere,
  finish,
  imagined,
  jpeg,
  looks,
  png,
  submissions,
  upstreamIdOf,
} from './support.ts'

let app: TestApp
beforeAll(async () => {
  app = await startTestApp()
})
afterAll(() => app.stop())

const start = () => {
  const client = app.client()
  const seed = async (taskId: string) =>
    (await client.execute(midjourneyImageSeed, { taskId })).midjourneyImageSeed
  return { client, seed, seedReads: () => sentBy(app, client, 'getMjImageSeed') }
}

describe.concurrent('an upload', () => {
  it('has ended with all its pictures at once, in their order, and has no id at the vendor', async ({
    expect,
  }) => {
    const { client, seed, seedReads } = start()
    const before = Date.now()
    const input = { images: [jpeg, png, jpeg], idempotencyKey: 'once' }
    const { midjourneyUploadImages: made } = await client.execute(midjourneyUploadImages, { input })
    assertMidjourney(made)
    expect(made).toMatchObject({
      operation: 'MIDJOURNEY_UPLOAD_IMAGES',
      status: 'SUCCEEDED',
      submission: 'ACCEPTED',
      tracking: 'ENDED',
      progress: 100,
      prompt: null,
      upstreamId: null,
      endedAt: expect.any(String),
      state: null,
      action: null,
      buttons: [],
    })
    const urls = made.assets.map(({ url }) => url)
    expect(new Set(urls).size).toBe(3)
    expect(urls.map(url => new URL(url).searchParams.get('index'))).toEqual([null, '1', '2'])
    for (const { url, role, mediaType, expiresAt } of made.assets) {
      expect({ role, mediaType }).toEqual({ role: 'RESULT', mediaType: 'image/jpeg' })
      expect((await fetch(url)).status).toBe(200)
      expect(Math.abs(Date.parse(expiresAt ?? '') - before - 86_400_000)).toBeLessThan(60_000)
    }
    expect(await current(client, made.id)).toEqual(made)
    const again = await client.execute(midjourneyUploadImages, { input })
    expect(again.midjourneyUploadImages).toEqual(made)
    expect(submissions(app, client)).toHaveLength(1)

    // Nothing can go on from it, and nothing is asked about it.
    const issues = [{ path: ['taskId'], message: 'The vendor never named this task; it is SUCCEEDED.' }]
    expect(await seed(made.id)).toMatchObject({ __typename: 'InvalidInputError', issues })
    const { midjourneyPressButton: press } = await client.execute(midjourneyPressButton, {
      input: { taskId: made.id, customId: 'MJ::1' },
    })
    expect(press).toMatchObject({ issues: [{ ...issues[0], path: ['input', 'taskId'] }] })
    expect([...seedReads(), ...looks(app, client)]).toEqual([])
  })

  it('serves as image prompt by its address, in the text', async ({ expect }) => {
    const { client } = start()
    const { midjourneyUploadImages: made } = await client.execute(midjourneyUploadImages, {
      input: { images: [png] },
    })
    assertMidjourney(made)
    const prompt = `${made.assets[0]?.url} a boat`
    await imagined(client, { prompt })
    expect(submissions(app, client).at(-1)?.body).toEqual({ prompt })
  })
})

describe.concurrent('the seed', () => {
  it('of a finished picture is asked each time, by its graph id or its own', async ({ expect }) => {
    const { client, seed, seedReads } = start()
    const made = await finish(app, client, await imagined(client, { speed: 'FAST' }))
    const first = await seed(made.id)
    expect(first).toEqual({
      __typename: 'MidjourneyImageSeedSuccess',
      seed: expect.stringMatching(/^\d{1,10}$/),
    })
    expect(await seed(upstreamIdOf(made))).toEqual(first)
    const read = { method: 'GET', path: `/mj/task/${made.upstreamId}/image-seed`, body: undefined }
    expect(seedReads()).toMatchObject([read, read])
    expect(seedReads()[0]?.headers).toMatchObject({
      authorization: `Bearer ${client.key}`,
      accept: 'application/json',
    })
  })

  it('of a task that the graph does not know is asked by its own id', async ({ expect }) => {
    const { client, seed } = start()
    expect(await seed(await elsewhere(app, client).grid())).toMatchObject({
      __typename: 'MidjourneyImageSeedSuccess',
    })
  })

  it('of an unfinished task is not asked where the graph knows better', async ({ expect }) => {
    const { client, seed, seedReads } = start()
    const made = await imagined(client)
    const message = 'The task has to be SUCCEEDED; it is QUEUED.'
    for (const id of [made.id, upstreamIdOf(made)]) {
      expect(await seed(id)).toMatchObject({
        __typename: 'InvalidInputError',
        issues: [{ path: ['taskId'], message }],
      })
    }
    expect(seedReads()).toEqual([])
    const unknown = await elsewhere(app, client).submit('imagine', { prompt: 'a boat' })
    expect(await seed(unknown)).toMatchObject({
      __typename: 'UpstreamRefusedError',
      upstreamStatus: 200,
      upstreamCode: '4',
      message: 'task_status_not_success',
    })
  })

  it('of a task that nobody has is refused', async ({ expect }) => {
    const { seed } = start()
    const other = app.client()
    const foreign = await elsewhere(app, other).grid()
    for (const id of ['404', foreign]) {
      expect(await seed(id)).toMatchObject({
        __typename: 'UpstreamRefusedError',
        upstreamStatus: 400,
        upstreamCode: 'task_no_found',
      })
    }
  })
})
