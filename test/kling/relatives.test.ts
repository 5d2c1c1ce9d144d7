import { afterAll, beforeAll, describe, it } from 'vitest'
import { until } from '../support/observe.ts'
import { klingExtendVideo } from './documents.ts'
import { acceptedVideo, current, submitVideo } from './kling.ts'
import { type ScriptedApp, startScriptedApp } from './scripted.ts'

/** Gateways that answer with envelopes of their own. */

let scripted: ScriptedApp
beforeAll(async () => {
  scripted = await startScriptedApp()
})
afterAll(() => scripted.stop())

const url = 'https://example.com/out/clip.mp4'

describe.concurrent('a relative of the gateway', () => {
  it('is understood from the submission to the file', async ({ expect }) => {
    const client = scripted.app.client()
    scripted.answer(client, 'POST', {
      body: { code: 'success', data: { task_id: 'rel-1', status: 'NOT_START' } },
    })
    scripted.answer(client, 'GET', { body: { task_id: 'rel-1', status: 'IN_PROGRESS' } })
    const made = await acceptedVideo(client)
    expect(made).toMatchObject({ upstreamId: 'rel-1', state: 'NOT_START', status: 'QUEUED' })
    await until(client, made.id, ({ status }) => status === 'RUNNING')
    scripted.answer(client, 'GET', {
      body: { code: 'success', data: { status: 'succeeded', url, error: null } },
    })
    await until(client, made.id, ({ status }) => status === 'SUCCEEDED')
    expect(await current(client, made.id)).toMatchObject({
      state: 'succeeded',
      upstreamId: 'rel-1',
      chargedUnits: null,
      assets: [{ __typename: 'VideoAsset', role: 'RESULT', url, upstreamId: null, durationSeconds: null }],
    })
    // It names no video, so what goes on from it needs the id.
    const input = { taskId: made.id }
    expect(await client.execute(klingExtendVideo, { input })).toMatchObject({
      klingExtendVideo: { issues: [{ path: ['input', 'videoId'] }] },
    })
  })

  it.for([
    { code: 'success', message: '', data: 'rel-2' },
    { code: 'success', data: { status: 'queued' } },
    { code: 'success' },
    { code: '0', data: null },
    { code: 0, message: 'SUCCEED' },
    { status: 'queued' },
  ])('that claims success and names no task may have made one: %j', async (body, { expect }) => {
    const client = scripted.app.client()
    const posts = scripted.answer(client, 'POST', { body })
    expect(await submitVideo(client, { idempotencyKey: 'once' })).toMatchObject({
      __typename: 'SubmissionUnknownError',
      upstreamStatus: 200,
      task: { submission: 'UNKNOWN', tracking: 'ACTIVE', failure: null },
    })
    await submitVideo(client, { idempotencyKey: 'once' })
    expect(posts()).toBe(1)
  })

  it('is asked for what became of an unknown submission, and understood', async ({ expect }) => {
    const client = scripted.app.client()
    scripted.answer(client, 'POST', { status: 502, body: {} })
    // It knows the handle, but does not name the task by another: nothing to go by.
    const looks = scripted.answer(client, 'GET', { body: { code: 'success', data: { status: 'queued' } } })
    const unknown = await submitVideo(client)
    if (unknown.__typename !== 'SubmissionUnknownError') throw new Error(unknown.__typename)
    const { id } = unknown.task
    await expect.poll(looks).toBeGreaterThan(1)
    expect(await current(client, id)).toMatchObject({
      submission: 'UNKNOWN',
      tracking: 'ACTIVE',
      upstreamId: null,
    })
    scripted.answer(client, 'GET', { body: { task_id: 'rel-3', status: 'SUCCESS', url } })
    await until(client, id, ({ status }) => status === 'SUCCEEDED')
    expect(await current(client, id)).toMatchObject({
      submission: 'ACCEPTED',
      upstreamId: 'rel-3',
      assets: [{ url }],
    })
  })
})
