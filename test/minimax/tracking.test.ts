import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { FaultRule } from '../../src/sandbox/faults.ts'
import { startTestApp, type TestApp } from '../support/app.ts'
import type { Client } from '../support/client.ts'
import { serveSandbox } from '../support/serve.ts'
import { finished, moreReads, newVideo, reached, readsBy, submitted, taskOf } from './requests.ts'

let app: TestApp
let upstream: Awaited<ReturnType<typeof serveSandbox>>
/** What the gateway answers about a task or a file, by its id, in place of the sandbox. */
const answers = new Map<string, { status: number; body: object }>()
beforeAll(async () => {
  upstream = await serveSandbox((request, response) => {
    const { searchParams } = new URL(request.url ?? '/', 'http://gateway')
    const answer = answers.get(searchParams.get('task_id') ?? searchParams.get('file_id') ?? '')
    if (!answer) return
    response.writeHead(answer.status, { 'content-type': 'application/json' }).end(JSON.stringify(answer.body))
  })
  app = await startTestApp({ upstream })
})
afterAll(async () => {
  await app.stop()
  await upstream.close()
})

const fault = (client: Client, rule: FaultRule) => app.sandbox.faults.add({ key: client.key, ...rule })
const fileIdOf = (id: string) => String(Number(id) + 111_111)
/** The looks that were counted as failed for this reason. */
const failedLooks = (reason: string) =>
  app
    .logged()
    .split('\n')
    .filter(line => line.includes('looking at tasks failed') && line.includes(`"reason":"${reason}"`))

describe('a task', { concurrent: true }, () => {
  it('is read by its id, then its file, and never again', async () => {
    const client = app.client()
    const { id, upstreamId } = await submitted(client)
    await app.sandbox.move(upstreamId, 'running')
    expect(await reached(client, id, 'RUNNING')).toMatchObject({ state: 'Processing', progress: null })
    expect(readsBy(app, client, 'minimaxGetFile')).toEqual([])
    await app.sandbox.move(upstreamId, 'succeeded')
    const before = Date.now()
    const task = await reached(client, id, 'SUCCEEDED')
    expect(task).toMatchObject({
      state: 'Success',
      progress: 100,
      tracking: 'ENDED',
      failure: null,
      assets: [
        {
          __typename: 'VideoAsset',
          role: 'RESULT',
          mediaType: 'video/mp4',
          upstreamId: fileIdOf(upstreamId),
          size: null,
          width: 640,
          height: 360,
          durationSeconds: null,
          expired: false,
        },
      ],
    })
    expect(Date.parse(task.assets[0]?.expiresAt ?? '')).toBeCloseTo(before + 3_600_000, -5)
    expect(readsBy(app, client, 'minimaxGetTask').at(-1)).toMatchObject({
      method: 'GET',
      path: '/v1/query/video_generation',
      query: { task_id: upstreamId },
      body: undefined,
    })
    expect(readsBy(app, client, 'minimaxGetFile')).toMatchObject([
      {
        method: 'GET',
        path: '/v1/files/retrieve',
        query: { file_id: fileIdOf(upstreamId) },
        body: undefined,
      },
    ])
  })

  it('waits for an id that the gateway does not know at first', async () => {
    const client = app.client()
    fault(client, { fault: 'late-id', reads: 2, operation: 'minimaxGenerateVideo' })
    const { id, upstreamId } = await submitted(client)
    await app.sandbox.move(upstreamId, 'succeeded')
    await reached(client, id, 'SUCCEEDED')
    expect(readsBy(app, client, 'minimaxGetTask').map(({ status }) => status)).toEqual([400, 400, 200])
  })

  it('that failed tells why, and what moderation refused by its code', async () => {
    const client = app.client()
    const { id, upstreamId } = await submitted(client)
    await app.sandbox.move(upstreamId, { phase: 'failed', word: 'Failed', failure: 'output is sensitive' })
    expect(await reached(client, id, 'FAILED')).toMatchObject({
      state: 'Failed',
      failure: { code: 'CONTENT_REFUSED', message: 'output is sensitive' },
      assets: [],
    })
  })
})

describe('a query that was refused', { concurrent: true }, () => {
  it.each([1000, 1001, 1002, 1008, 1013, 1024, 1033, 1041, 2045])(
    'with %i says nothing of the task, and counts as failed',
    async code => {
      const client = app.client()
      const message = `no answer ${code}`
      fault(client, { fault: 'refused-with-200', code, message, operation: 'minimaxGetTask', times: 1 })
      const { id, upstreamId } = await submitted(client)
      await app.sandbox.move(upstreamId, 'running')
      await reached(client, id, 'RUNNING')
      expect(failedLooks(message)).toHaveLength(1)
    },
  )

  it.each([1004, 2013, 2049])('with %i is repeated at the usual pace', async code => {
    const client = app.client()
    const message = `no answer ${code}`
    fault(client, { fault: 'refused-with-200', code, message, operation: 'minimaxGetTask', times: 2 })
    const { id, upstreamId } = await submitted(client)
    await app.sandbox.move(upstreamId, 'running')
    await reached(client, id, 'RUNNING')
    expect(failedLooks(message)).toEqual([])
  })

  it.each([1026, 1027])('with %i means that the task has failed', async code => {
    const client = app.client()
    const message = `no ${code} ${client.key}`
    fault(client, { fault: 'refused-with-200', code, message, operation: 'minimaxGetTask', times: 1 })
    const { id } = await submitted(client)
    expect(await reached(client, id, 'FAILED')).toMatchObject({
      tracking: 'ENDED',
      failure: { code: 'CONTENT_REFUSED', message: `no ${code} [key]` },
    })
  })

  it('with 400 and the code of moderation as text means so, too', async () => {
    const client = app.client()
    const { id, upstreamId } = await submitted(client)
    const body = { code: '1026', message: 'hailuo api error: input is sensitive', data: null }
    answers.set(upstreamId, { status: 400, body })
    expect(await reached(client, id, 'FAILED')).toMatchObject({
      failure: { code: 'CONTENT_REFUSED', message: body.message },
    })
  })
})

describe('a file', { concurrent: true }, () => {
  it('that cannot be had yet leaves the task RUNNING, and the task is not queried again', async () => {
    const client = app.client()
    const { id, upstreamId } = await submitted(client)
    await app.sandbox.move(upstreamId, { phase: 'succeeded', withoutUrl: true })
    expect(await reached(client, id, 'RUNNING')).toMatchObject({
      state: 'Success',
      tracking: 'ACTIVE',
      failure: null,
      assets: [],
    })
    const queries = readsBy(app, client, 'minimaxGetTask').length
    await moreReads(app, client, 'minimaxGetFile', 3)
    expect(await taskOf(client, id)).toMatchObject({ status: 'RUNNING', tracking: 'ACTIVE' })
    await app.sandbox.move(upstreamId, 'succeeded')
    expect(await reached(client, id, 'SUCCEEDED')).toMatchObject({
      assets: [{ upstreamId: fileIdOf(upstreamId), width: 640, height: 360 }],
    })
    expect(readsBy(app, client, 'minimaxGetTask')).toHaveLength(queries)
    expect(failedLooks('internal error').length).toBeGreaterThanOrEqual(2)
  })

  it.each([
    { what: 'does not know', code: 2014 },
    { what: 'refuses', code: 1027 },
  ])('that the vendor $what counts as failed, so that it is asked for ever more rarely', async ({ code }) => {
    const client = app.client()
    const message = `no file ${code}`
    fault(client, { fault: 'refused-with-200', code, message, operation: 'minimaxGetFile', times: 3 })
    const { id, upstreamId } = await submitted(client)
    await app.sandbox.move(upstreamId, 'succeeded')
    await reached(client, id, 'SUCCEEDED')
    expect(readsBy(app, client, 'minimaxGetFile')).toHaveLength(4)
    // The first failure is told by the state of the task.
    expect(failedLooks(message)).toHaveLength(2)
  })

  it('whose route is down keeps the task, too', async () => {
    const client = app.client()
    const repair = fault(client, { fault: 'server-error', operation: 'minimaxGetFile' })
    const { id, upstreamId } = await submitted(client)
    await app.sandbox.move(upstreamId, 'succeeded')
    expect(await reached(client, id, 'RUNNING')).toMatchObject({ state: 'Success' })
    const queries = readsBy(app, client, 'minimaxGetTask').length
    repair()
    await reached(client, id, 'SUCCEEDED')
    expect(readsBy(app, client, 'minimaxGetTask')).toHaveLength(queries)
  })
})

it('minimaxVideo tells a refusal of moderation as a refusal, because it gave no content', async () => {
  const client = app.client()
  const { id, upstreamId } = await finished(app, client)
  const body = { code: '1027', message: 'output is sensitive', data: null }
  answers.set(fileIdOf(upstreamId), { status: 400, body })
  expect(await newVideo(client, id)).toMatchObject({
    __typename: 'UpstreamRefusedError',
    upstreamStatus: 400,
    upstreamCode: '1027',
  })
})

describe('the gateway’s wrapper', { concurrent: true }, () => {
  const url = 'https://example.com/out/output.mp4'
  const wrapper = (data: object) => ({ status: 200, body: { code: 'success', message: '', data } })
  const base_resp = { status_code: 0, status_msg: 'success' }

  it('brings the file with it, so that no file call is made', async () => {
    const client = app.client()
    const { id, upstreamId } = await submitted(client)
    answers.set(
      upstreamId,
      wrapper({ task_id: upstreamId, status: 'IN_PROGRESS', progress: '45%', data: null }),
    )
    expect(await reached(client, id, 'RUNNING')).toMatchObject({ progress: 45, state: 'IN_PROGRESS' })
    const file = { file_id: 412_345_679_012_345, bytes: 0, created_at: 1_772_352_000, download_url: url }
    answers.set(
      upstreamId,
      wrapper({
        task_id: upstreamId,
        status: 'SUCCESS',
        fail_reason: '412345679012345',
        progress: '100%',
        data: { task_id: upstreamId, status: 'Success', file_id: '412345679012345', file, base_resp },
      }),
    )
    expect(await reached(client, id, 'SUCCEEDED')).toMatchObject({
      failure: null,
      assets: [{ url, upstreamId: '412345679012345', expiresAt: '2026-03-01T09:00:00.000Z', expired: true }],
    })
    expect(readsBy(app, client, 'minimaxGetFile')).toEqual([])
  })

  it('names the file that is then asked for', async () => {
    const client = app.client()
    const { id, upstreamId } = await submitted(client)
    await app.sandbox.move(upstreamId, 'succeeded')
    const data = { task_id: upstreamId, status: 'Success', file_id: fileIdOf(upstreamId), base_resp }
    answers.set(upstreamId, wrapper({ task_id: upstreamId, status: 'SUCCESS', data }))
    expect(await reached(client, id, 'SUCCEEDED')).toMatchObject({
      assets: [{ upstreamId: fileIdOf(upstreamId), expired: false }],
    })
    expect(readsBy(app, client, 'minimaxGetFile')).toHaveLength(1)
  })

  it('tells a failure in fail_reason', async () => {
    const client = app.client()
    const { id, upstreamId } = await submitted(client)
    answers.set(
      upstreamId,
      wrapper({ task_id: upstreamId, status: 'FAILURE', fail_reason: 'no boats', data: null }),
    )
    expect(await reached(client, id, 'FAILED')).toMatchObject({
      failure: { code: 'GENERATION_FAILED', message: 'no boats' },
    })
  })
})
