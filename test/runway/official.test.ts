import { readFile } from 'node:fs/promises'
import { afterAll, beforeAll, describe, it } from 'vitest'
import { createCaller, idOf } from '../sandbox/caller.ts'
import { startTestApp, type TestApp } from '../support/app.ts'
import { until } from '../support/observe.ts'
import { freshVideo, image, lastImage, made, moreReads, postOf, readsOf, submit, taskOf } from './runway.ts'

const jpeg = await readFile(new URL('../../src/sandbox/media/image.jpg', import.meta.url), 'base64')
const dataUri = `data:image/jpeg;base64,${jpeg}`
const day = 86_400_000

let app: TestApp
beforeAll(async () => {
  app = await startTestApp()
})
afterAll(() => app.stop())

describe.concurrent('runwayImageToVideo sends', () => {
  it('every field of the input under the name of the contract', async ({ expect }) => {
    const client = app.client()
    const task = await made(client, 'runwayImageToVideo', {
      firstImage: image,
      lastImage,
      promptText: 'the camera moves slowly to the left',
      model: 'gen3a_turbo',
      ratio: 'RATIO_768_1280',
      durationSeconds: 10,
      seed: 4_294_967_295,
      watermark: false,
      idempotencyKey: 'official',
    })
    expect(task).toMatchObject({
      vendor: 'RUNWAY',
      operation: 'RUNWAY_IMAGE_TO_VIDEO',
      status: 'QUEUED',
      tracking: 'ACTIVE',
      prompt: 'the camera moves slowly to the left',
      state: 'PENDING',
    })
    const { method, path, headers, body } = postOf(app, client)
    expect({ method, path }).toEqual({ method: 'POST', path: '/runwayml/v1/image_to_video' })
    expect(headers).toMatchObject({
      authorization: `Bearer ${client.key}`,
      'content-type': 'application/json',
      'x-runway-version': '2024-11-06',
    })
    expect(body).toEqual({
      model: 'gen3a_turbo',
      promptImage: [
        { uri: image, position: 'first' },
        { uri: lastImage, position: 'last' },
      ],
      promptText: 'the camera moves slowly to the left',
      duration: 10,
      ratio: '768:1280',
      seed: 4_294_967_295,
      watermark: false,
    })
  })

  it('nothing that was not given but the seconds', async ({ expect }) => {
    const client = app.client()
    const task = await made(client, 'runwayImageToVideo', { promptText: null, seed: null, lastImage: null })
    expect(task.prompt).toBeNull()
    expect(postOf(app, client).body).toEqual({
      model: 'gen3a_turbo',
      promptImage: image,
      duration: 5,
      ratio: '1280:768',
    })
  })

  it.for([
    { what: 'a first frame alone as a text', given: { firstImage: image }, sent: image },
    { what: 'a file as a data URI', given: { firstImage: jpeg }, sent: dataUri },
    { what: 'a data URI as it is', given: { firstImage: dataUri }, sent: dataUri },
    {
      what: 'a last frame alone with its position',
      given: { firstImage: null, lastImage: image },
      sent: [{ uri: image, position: 'last' }],
    },
    {
      what: 'a file as the last frame as a data URI',
      given: { lastImage: jpeg },
      sent: [
        { uri: image, position: 'first' },
        { uri: dataUri, position: 'last' },
      ],
    },
  ])('$what', async ({ given, sent }, { expect }) => {
    const client = app.client()
    await made(client, 'runwayImageToVideo', given)
    expect(postOf(app, client).body).toMatchObject({ promptImage: sent })
  })

  it.for([
    ['gen3a_turbo', 'RATIO_1280_768', '1280:768'],
    ['gen3a_turbo', 'RATIO_768_1280', '768:1280'],
    ['gen4_turbo', 'RATIO_1280_720', '1280:720'],
    ['gen4_turbo', 'RATIO_720_1280', '720:1280'],
    ['gen4_turbo', 'RATIO_1104_832', '1104:832'],
    ['gen4_turbo', 'RATIO_832_1104', '832:1104'],
    ['gen4_turbo', 'RATIO_960_960', '960:960'],
    ['gen4_turbo', 'RATIO_1584_672', '1584:672'],
    // What a model can do that is not listed, only the vendor knows.
    ['gen9', 'RATIO_1280_768', '1280:768'],
    ['gen9', 'RATIO_960_960', '960:960'],
  ] as const)('for %s the shape %s as %s', async ([model, ratio, sent], { expect }) => {
    const client = app.client()
    await made(client, 'runwayImageToVideo', { model, ratio })
    expect(postOf(app, client).body).toMatchObject({ model, ratio: sent })
  })

  it('the seed 0 and a last frame for a model that is not listed', async ({ expect }) => {
    const client = app.client()
    await made(client, 'runwayImageToVideo', { model: 'gen9', seed: 0, lastImage })
    expect(postOf(app, client).body).toMatchObject({ seed: 0, promptImage: [{}, { position: 'last' }] })
  })
})

describe.concurrent('an official task', () => {
  it('is read with the version, and passes on the fraction as per cent', async ({ expect }) => {
    const client = app.client()
    const { id, upstreamId } = await made(client, 'runwayImageToVideo')
    await app.sandbox.move(upstreamId, { phase: 'running', progress: 0.4 })
    await until(client, id, ({ progress }) => progress === 40)
    await app.sandbox.move(upstreamId, 'succeeded')
    await until(client, id, ({ status }) => status === 'SUCCEEDED')
    expect(await taskOf(client, id)).toMatchObject({
      state: 'SUCCEEDED',
      failureCode: null,
      refunded: null,
      assets: [{ __typename: 'VideoAsset', role: 'RESULT', mediaType: 'video/mp4' }],
    })
    expect(readsOf(app, client).at(-1)).toMatchObject({
      method: 'GET',
      path: `/runwayml/v1/tasks/${upstreamId}`,
      headers: { 'x-runway-version': '2024-11-06' },
    })
  })

  it('that moderation refused says so, with the vendor’s own code', async ({ expect }) => {
    const client = app.client()
    const { id, upstreamId } = await made(client, 'runwayImageToVideo')
    await app.sandbox.move(upstreamId, { phase: 'failed', failure: 'the input was refused' })
    await until(client, id, ({ status }) => status === 'FAILED')
    expect(await taskOf(client, id)).toMatchObject({
      failure: { code: 'CONTENT_REFUSED', message: 'the input was refused' },
      failureCode: 'SAFETY.INPUT.TEXT',
    })
  })

  it('that was canceled at the vendor is CANCELED', async ({ expect }) => {
    const client = app.client()
    const { id, upstreamId } = await made(client, 'runwayImageToVideo')
    await app.sandbox.move(upstreamId, 'canceled')
    expect(await until(client, id, ({ status }) => status === 'CANCELED')).toMatchObject({
      tracking: 'ENDED',
      failure: null,
      assets: [],
    })
  })

  it('may be unknown at first', async ({ expect }) => {
    const client = app.client()
    const { id, upstreamId } = await made(client, 'runwayImageToVideo', {
      promptText: 'a boat [sandbox:late-id;reads=2]',
    })
    await moreReads(app, client)
    expect(await taskOf(client, id)).toMatchObject({ status: 'QUEUED', tracking: 'ACTIVE', failure: null })
    await app.sandbox.move(upstreamId, 'succeeded')
    await until(client, id, ({ status }) => status === 'SUCCEEDED')
    const statuses = readsOf(app, client).map(({ status }) => status)
    expect(statuses.slice(0, 3)).toEqual([400, 400, 200])
  })

  it('is refused in the vendor’s words where the vendor finds more than we do', async ({ expect }) => {
    const client = app.client()
    const refused = await submit(client, 'runwayImageToVideo', {
      firstImage: 'https://example.com./first.png',
      model: 'gen3a_turbo',
      ratio: 'RATIO_1280_768',
    })
    expect(refused).toMatchObject({
      __typename: 'UpstreamRefusedError',
      upstreamStatus: 400,
      message: 'promptImage must be an HTTPS URL',
    })
  })
})

describe.concurrent('runwayFreshVideo', () => {
  /** Looks at a task when somebody begins to watch it and no more, so that every other read is a query's. */
  const startQuietApp = () => startTestApp({ pace: () => 3600 })
  async function finished() {
    const client = app.client()
    const { id, upstreamId } = await made(client, 'runwayImageToVideo')
    await app.sandbox.move(upstreamId, 'succeeded')
    const task = await until(client, id, ({ status }) => status === 'SUCCEEDED')
    return { client, id, upstreamId, task }
  }

  it.for(['graph', 'upstream'] as const)('gives a new link by the %s id', async (kind, { expect }) => {
    const { client, id, upstreamId, task } = await finished()
    const reads = readsOf(app, client).length
    const asked = Date.now()
    const fresh = await freshVideo(client, kind === 'graph' ? id : upstreamId)
    expect(fresh).toMatchObject({
      __typename: 'VideoAsset',
      role: 'RESULT',
      mediaType: 'video/mp4',
      expired: false,
    })
    expect(Date.parse(String(fresh.expiresAt))).toBeGreaterThanOrEqual(asked + day)
    expect((await fetch(String(fresh.url))).status).toBe(200)
    // A look that was under way when the task ended may be among them.
    const later = readsOf(app, client).slice(reads)
    expect(later.length).toBeGreaterThan(0)
    for (const read of later)
      expect(read).toMatchObject({ method: 'GET', headers: { 'x-runway-version': '2024-11-06' } })
    expect((await taskOf(client, id)).assets).toMatchObject([{ url: task.assets[0]?.url }])
  })

  it('takes a task that the graph does not know, once it has succeeded', async ({ expect }) => {
    const client = app.client()
    const caller = createCaller(app.upstream.url, client.key)
    const body = { model: 'gen3a_turbo', promptImage: image }
    const elsewhere = await caller.post('/runwayml/v1/image_to_video', body, {
      'x-runway-version': '2024-11-06',
    })
    const id = idOf(elsewhere)
    expect(await freshVideo(client, id)).toMatchObject({
      __typename: 'InvalidInputError',
      issues: [{ path: ['taskId'], message: 'The task has to be SUCCEEDED; it is QUEUED.' }],
    })
    await app.sandbox.move(id, 'succeeded')
    expect(await freshVideo(client, id)).toMatchObject({ __typename: 'VideoAsset' })
  })

  it('tells that Runway knows no such task, such as one of another key', async ({ expect }) => {
    const { upstreamId } = await finished()
    expect(await freshVideo(app.client(), upstreamId)).toMatchObject({
      __typename: 'UpstreamRefusedError',
      upstreamStatus: 400,
      upstreamCode: 'task_not_exist',
    })
  })

  it('refuses a task that has not succeeded, and asks nobody', async ({ expect }) => {
    const app = await startQuietApp()
    const client = app.client()
    const { id, upstreamId } = await made(client, 'runwayImageToVideo')
    await app.sandbox.move(upstreamId, 'failed')
    await until(client, id, ({ status }) => status === 'FAILED')
    const reads = readsOf(app, client).length
    expect(await freshVideo(client, id)).toMatchObject({
      __typename: 'InvalidInputError',
      issues: [{ path: ['taskId'], message: 'The task has to be SUCCEEDED; it is FAILED.' }],
    })
    expect(readsOf(app, client)).toHaveLength(reads)
    await app.stop()
  })

  it('refuses a task of the reverse format, and asks nobody', async ({ expect }) => {
    const app = await startQuietApp()
    const client = app.client()
    const { id, upstreamId } = await made(client, 'runwayReverseTextToVideo')
    await app.sandbox.move(upstreamId, 'succeeded')
    await until(client, id, ({ status }) => status === 'SUCCEEDED')
    const reads = readsOf(app, client).length
    for (const taskId of [id, upstreamId]) {
      expect(await freshVideo(client, taskId)).toMatchObject({
        __typename: 'InvalidInputError',
        issues: [{ path: ['taskId'], message: expect.stringContaining('reverse format') }],
      })
    }
    expect(readsOf(app, client)).toHaveLength(reads)
    await app.stop()
  })

  it.for(['..', 'a/b', ''])('refuses the id %j', async (taskId, { expect }) => {
    expect(await freshVideo(app.client(), taskId)).toMatchObject({
      __typename: 'InvalidInputError',
      issues: [{ path: ['taskId'] }],
    })
  })
})
