import { encodeGlobalID } from '@pothos/plugin-relay'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { readConfig } from '../../src/config.ts'
import { settings } from '../../src/vendors/minimax/operations.ts'
import { adoptTask } from '../documents.ts'
import { createCaller } from '../sandbox/caller.ts'
import { startTestApp, type TestApp } from '../support/app.ts'
import type { Client } from '../support/client.ts'
import { sentBy } from '../support/observe.ts'
import { boat, finished, newVideo, parseVideo, reached, readsBy, submitted, taskOf } from './requests.ts'

let app: TestApp
beforeAll(async () => {
  app = await startTestApp({ environment: { MINIMAX_PREFIX: '/minimax' } })
})
afterAll(() => app.stop())

/** Made by REST with the same key, so that the store knows nothing of it. */
async function madeElsewhere(client: Client): Promise<string> {
  const { body } = await createCaller(app.upstream.url, client.key).post('/v1/video_generation', boat)
  return z.object({ task_id: z.string() }).parse(body).task_id
}
const fileIdOf = (id: string) => String(Number(id) + 111_111)

describe('MINIMAX_PREFIX', () => {
  const prefixOf = (given: string) =>
    readConfig({ MINIMAX_PREFIX: given }).vendorSettings(settings).MINIMAX_PREFIX

  it('stands before all three paths', async () => {
    const client = app.client()
    await finished(app, client)
    expect(new Set(sentBy(app, client).map(({ method, path }) => `${method} ${path}`))).toEqual(
      new Set([
        'POST /minimax/v1/video_generation',
        'GET /minimax/v1/query/video_generation',
        'GET /minimax/v1/files/retrieve',
      ]),
    )
  })

  it('is empty unless it is given, and has to be a path', () => {
    expect([prefixOf(''), prefixOf('/'), prefixOf('/task/minimax')]).toEqual(['', '', '/task/minimax'])
    expect(() => prefixOf('minimax')).toThrow(/^MINIMAX_PREFIX must be a path/)
  })
})

describe('minimaxVideo', { concurrent: true }, () => {
  it('gives a new link by the graph id, without a query', async () => {
    const client = app.client()
    const task = await finished(app, client)
    const reads = sentBy(app, client).length
    const video = await newVideo(client, task.id)
    expect(video).toMatchObject({
      __typename: 'VideoAsset',
      role: 'RESULT',
      mediaType: 'video/mp4',
      upstreamId: fileIdOf(task.upstreamId),
      width: 640,
      height: 360,
      expired: false,
    })
    expect(sentBy(app, client).slice(reads)).toMatchObject([
      {
        method: 'GET',
        path: '/minimax/v1/files/retrieve',
        query: { file_id: fileIdOf(task.upstreamId) },
        headers: { authorization: `Bearer ${client.key}` },
      },
    ])
    const { url, expiresAt } = parseVideo(video)
    expect((await fetch(url)).status).toBe(200)
    expect(Date.parse(expiresAt)).toBeGreaterThan(Date.now() + 3_500_000)
    // What the task has is kept: the query gives a link and changes nothing.
    expect(await taskOf(client, task.id)).toEqual(task)
  })

  it('takes the vendor’s id of a task of the graph', async () => {
    const client = app.client()
    const { upstreamId } = await finished(app, client)
    const queries = readsBy(app, client, 'minimaxGetTask').length
    expect(await newVideo(client, upstreamId)).toMatchObject({ upstreamId: fileIdOf(upstreamId) })
    expect(readsBy(app, client, 'minimaxGetTask')).toHaveLength(queries)
  })

  it('queries first where the graph knows nothing of the task', async () => {
    const client = app.client()
    const id = await madeElsewhere(client)
    await app.sandbox.move(id, 'succeeded')
    expect(await newVideo(client, id)).toMatchObject({
      __typename: 'VideoAsset',
      upstreamId: fileIdOf(id),
      width: 640,
    })
    expect(sentBy(app, client).map(({ path }) => path)).toEqual([
      '/v1/video_generation',
      '/minimax/v1/query/video_generation',
      '/minimax/v1/files/retrieve',
    ])
  })

  it('gives what an adopted task made', async () => {
    const client = app.client()
    const upstreamId = await madeElsewhere(client)
    await app.sandbox.move(upstreamId, 'succeeded')
    const { adoptTask: adopted } = await client.execute(adoptTask, {
      input: { operation: 'MINIMAX_GENERATE_VIDEO', upstreamId },
    })
    expect(adopted).toMatchObject({ __typename: 'AdoptTaskSuccess', task: { prompt: null } })
    const { id } = z.object({ task: z.object({ id: z.string() }) }).parse(adopted).task
    expect(await reached(client, id, 'SUCCEEDED')).toMatchObject({
      assets: [{ upstreamId: fileIdOf(upstreamId) }],
    })
    expect(await newVideo(client, id)).toMatchObject({ upstreamId: fileIdOf(upstreamId) })
  })

  it.each([
    { phase: 'queued', state: 'QUEUED' },
    { phase: 'running', state: 'RUNNING' },
    { phase: 'failed', state: 'FAILED' },
  ] as const)('is refused while the vendor has a task as $phase', async ({ phase, state }) => {
    const client = app.client()
    const id = await madeElsewhere(client)
    await app.sandbox.move(id, phase)
    expect(await newVideo(client, id)).toMatchObject({
      __typename: 'InvalidInputError',
      issues: [{ path: ['taskId'], message: `The task has to be SUCCEEDED; it is ${state}.` }],
    })
    expect(readsBy(app, client, 'minimaxGetFile')).toEqual([])
  })

  it('is refused with the vendor’s word where nobody knows it', async () => {
    const client = app.client()
    const id = await madeElsewhere(client)
    await app.sandbox.move(id, { phase: 'running', word: 'Resting' })
    expect(await newVideo(client, id)).toMatchObject({
      issues: [{ path: ['taskId'], message: expect.stringContaining('it is Resting') }],
    })
  })

  it('is refused for a task of the graph that has not SUCCEEDED, and nothing is asked', async () => {
    const client = app.client()
    const { id } = await submitted(client)
    expect(await newVideo(client, id)).toMatchObject({
      __typename: 'InvalidInputError',
      issues: [{ path: ['taskId'], message: 'The task has to be SUCCEEDED; it is QUEUED.' }],
    })
    expect(readsBy(app, client, 'minimaxGetFile')).toEqual([])
  })

  const never = '01890000-0000-7000-8000-000000000000'
  it.each(['..', 'a?b=1', '', encodeGlobalID('MinimaxTask', never), encodeGlobalID('LumaTask', never)])(
    'takes no id %j',
    async id => {
      const client = app.client()
      expect(await newVideo(client, id)).toMatchObject({
        __typename: 'InvalidInputError',
        issues: [{ path: ['taskId'] }],
      })
      expect(sentBy(app, client)).toEqual([])
    },
  )

  it('tells that the vendor knows no such task', async () => {
    expect(await newVideo(app.client(), '412345678901234')).toMatchObject({
      __typename: 'UpstreamRefusedError',
      upstreamStatus: 400,
      upstreamCode: 'task_not_exist',
    })
  })

  it('knows the tasks of its own key only', async () => {
    const { id, upstreamId } = await finished(app, app.client())
    const stranger = app.client()
    expect(await newVideo(stranger, id)).toMatchObject({ __typename: 'InvalidInputError' })
    expect(await newVideo(stranger, upstreamId)).toMatchObject({ __typename: 'UpstreamRefusedError' })
  })

  it.each([
    [1000, 'UpstreamUnavailableError'],
    [1002, 'RateLimitedError'],
    [1008, 'QuotaExceededError'],
    [1027, 'UpstreamRefusedError'],
    [2013, 'UpstreamRefusedError'],
  ])('tells the refusal %i of a file as a %s', async (code, type) => {
    const client = app.client()
    const { id } = await finished(app, client)
    const { key } = client
    app.sandbox.faults.add({ fault: 'refused-with-200', code, key, operation: 'minimaxGetFile' })
    expect(await newVideo(client, id)).toMatchObject({
      __typename: type,
      upstreamStatus: 200,
      upstreamCode: String(code),
    })
  })

  it('tells that the key is not known', async () => {
    const client = app.client()
    const { id } = await finished(app, client)
    app.sandbox.faults.add({ fault: 'unauthorized', key: client.key, operation: 'minimaxGetFile' })
    expect(await newVideo(client, id)).toMatchObject({ __typename: 'UpstreamUnauthorizedError' })
  })
})
