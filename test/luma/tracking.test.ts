import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { RecordedRequest } from '../../src/sandbox/records.ts'
import { lumaGenerateVideoOfficial, task as taskDocument, taskUpdated } from '../documents.ts'
import { startTestApp, type TestApp } from '../support/app.ts'
import type { Client } from '../support/client.ts'
import { databaseKinds } from '../support/database.ts'
import { lumaIdOf, moreLooks } from '../support/luma.ts'
import { sentBy, until } from '../support/observe.ts'
import { assertTask, submittedTask } from '../support/tasks.ts'

let app: TestApp
const submitMany = (client: Client, count: number) =>
  Promise.all(Array.from({ length: count }, async () => lumaIdOf(await submittedTask(client))))

/** The ids of one batch request. */
function idsOf(body: unknown): string[] {
  const ids = typeof body === 'object' && body !== null && 'ids' in body ? body.ids : undefined
  return Array.isArray(ids) ? ids.map(String) : []
}
const batchesOf = (client: Client) => sentBy(app, client, 'lumaFetchTasks').map(({ body }) => idsOf(body))

async function submitOfficial(client: Client) {
  const { lumaGenerateVideoOfficial: made } = await client.execute(lumaGenerateVideoOfficial, {
    input: { prompt: 'a boat' },
  })
  assertTask(made)
  return made
}

describe.each(databaseKinds)('tracking on %s', kind => {
  beforeAll(async () => {
    app = await startTestApp({ kind })
  })
  afterAll(() => app.stop())

  it('asks about all tasks of one key in one call, and of no other key with it', async () => {
    const [anna, bert] = [app.client(), app.client()]
    const [annas, berts] = await Promise.all([submitMany(anna, 4), submitMany(bert, 2)])
    const hasAll =
      (ids: string[]) =>
      ({ body, status }: RecordedRequest) =>
        status !== undefined && ids.every(id => idsOf(body).includes(id))
    const [batch] = await Promise.all([
      app.sandbox.requested(hasAll(annas)),
      app.sandbox.requested(hasAll(berts)),
    ])
    expect(batch).toMatchObject({ method: 'POST', path: '/luma/tasks' })
    expect(batch.body).toEqual({ ids: expect.arrayContaining(annas) })
    expect(new Set(batchesOf(anna).flat())).toEqual(new Set(annas))
    expect(new Set(batchesOf(bert).flat())).toEqual(new Set(berts))
    expect(sentBy(app, anna).filter(({ method }) => method === 'GET')).toEqual([])
  })

  it('asks about at most fifty at a time', async () => {
    const client = app.client()
    const ids = await submitMany(client, 55)
    await app.sandbox.requested(({ body }) => idsOf(body).length === 50 && ids.includes(idsOf(body)[0] ?? ''))
    await expect.poll(() => new Set(batchesOf(client).flat()).size).toBe(55)
    expect(Math.max(...batchesOf(client).map(batch => batch.length))).toBe(50)
  })

  it('asks about tasks of the official format one by one', async () => {
    const client = app.client()
    const [first, second] = [await submitOfficial(client), await submitOfficial(client)]
    await Promise.all([moreLooks(app, lumaIdOf(first), 1), moreLooks(app, lumaIdOf(second), 1)])
    const looks = sentBy(app, client, 'lumaOfficialGetTask')
    expect(new Set(looks.map(({ method, path }) => `${method} ${path}`))).toEqual(
      new Set([first, second].map(({ upstreamId }) => `GET /dream-machine/v1/generations/${upstreamId}`)),
    )
    expect(looks[0]?.headers.authorization).toBe(`Bearer ${client.key}`)
    expect(batchesOf(client)).toEqual([])
  })

  it('follows a task of the own format through its life, and then leaves it alone', async () => {
    const client = app.client()
    const { id, upstreamId } = await submittedTask(client)
    const lumaId = upstreamId ?? ''
    const statuses: string[] = []
    for await (const { taskUpdated: seen } of client.subscribe(taskUpdated, { id })) {
      statuses.push(`${seen.status} ${seen.progress ?? ''}`.trim())
      if (seen.status === 'QUEUED') await app.sandbox.move(lumaId, { phase: 'running', progress: 0.3 })
      if (seen.progress === 30) await app.sandbox.move(lumaId, { phase: 'running', progress: 0.8 })
      if (seen.progress === 80) await app.sandbox.move(lumaId, 'succeeded')
    }
    expect(statuses).toEqual(expect.arrayContaining(['QUEUED', 'RUNNING 30', 'RUNNING 80', 'SUCCEEDED 100']))
    expect(statuses.at(-1)).toBe('SUCCEEDED 100')
    const { task } = await client.execute(taskDocument, { id })
    expect(task).toMatchObject({
      __typename: 'LumaTask',
      status: 'SUCCEEDED',
      tracking: 'ENDED',
      state: 'completed',
      estimatedWaitSeconds: null,
      failure: null,
      endedAt: expect.any(String),
      assets: [
        {
          __typename: 'VideoAsset',
          role: 'RESULT',
          mediaType: 'video/mp4',
          // The signed link without a watermark goes before the plain one.
          url: expect.stringContaining('X-Amz-Signature'),
          expiresAt: expect.any(String),
          expired: false,
        },
        { __typename: 'ImageAsset', role: 'THUMBNAIL', mediaType: 'image/jpeg', expiresAt: null },
        { __typename: 'ImageAsset', role: 'LAST_FRAME', mediaType: 'image/jpeg', expired: false },
      ],
    })
    const video = await fetch(task?.assets[0]?.url ?? '')
    expect(video.headers.get('content-type')).toBe('video/mp4')
    const before = batchesOf(client).length
    // Another task of the same key goes on being asked about.
    await moreLooks(app, lumaIdOf(await submittedTask(client)))
    expect(batchesOf(client).slice(before).flat()).not.toContain(lumaId)
  })

  it('follows a task of the official format through its life', async () => {
    const client = app.client()
    const { id, upstreamId } = await submitOfficial(client)
    await app.sandbox.move(upstreamId ?? '', 'running')
    await until(client, id, ({ status }) => status === 'RUNNING')
    expect(await client.execute(taskDocument, { id })).toMatchObject({ task: { state: 'dreaming' } })
    await app.sandbox.move(upstreamId ?? '', 'succeeded')
    expect(await until(client, id, ({ status }) => status === 'SUCCEEDED')).toMatchObject({
      progress: 100,
      tracking: 'ENDED',
      assets: [{ __typename: 'VideoAsset', role: 'RESULT', expiresAt: null, expired: false }],
    })
  })

  it('tells why a task failed in the vendor’s words', async () => {
    const client = app.client()
    const [own, official] = [await submittedTask(client), await submitOfficial(client)]
    for (const { id, upstreamId } of [own, official]) {
      await app.sandbox.move(upstreamId ?? '', {
        phase: 'failed',
        failure: '内容被拒绝: content was refused',
      })
      expect(await until(client, id, ({ status }) => status === 'FAILED')).toMatchObject({
        submission: 'ACCEPTED',
        tracking: 'ENDED',
        failure: { code: 'GENERATION_FAILED', message: '内容被拒绝: content was refused' },
        assets: [],
        endedAt: expect.any(String),
      })
    }
  })
})
