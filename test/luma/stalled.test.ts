import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { adoptTask, extendVideo, resumeTracking, task as taskDocument, tasks } from '../documents.ts'
import { startTestApp, type TestApp } from '../support/app.ts'
import type { Client } from '../support/client.ts'
import { looksAt, lumaIdOf, moreLooks } from '../support/luma.ts'
import { sentBy, until } from '../support/observe.ts'
import { assertTask, finishedTask, submittedTask } from '../support/tasks.ts'

/** About a second. */
const TRACKING_DEADLINE_HOURS = '0.0003'
const stalled = ({ tracking }: { tracking: string }) => tracking === 'STALLED'
const resume = async (client: Client, taskId: string) =>
  (await client.execute(resumeTracking, { input: { taskId } })).resumeTracking

describe('after the deadline', () => {
  let app: TestApp
  beforeAll(async () => {
    app = await startTestApp({ environment: { TRACKING_DEADLINE_HOURS } })
  })
  afterAll(() => app.stop())

  it('a task is STALLED and nothing else', async () => {
    const client = app.client()
    const made = await submittedTask(client)
    await app.sandbox.move(lumaIdOf(made), { phase: 'running', progress: 0.4 })
    expect(await until(client, made.id, stalled)).toMatchObject({
      status: 'RUNNING',
      submission: 'ACCEPTED',
      failure: null,
      endedAt: null,
      assets: [],
    })
    const before = looksAt(app, lumaIdOf(made)).length
    await moreLooks(app, lumaIdOf(await submittedTask(client)))
    expect(looksAt(app, lumaIdOf(made))).toHaveLength(before)
  })

  it('a task that only ever met failed looks is STALLED too', async () => {
    const client = app.client()
    const made = await submittedTask(client)
    app.sandbox.faults.add({ fault: 'server-error', operation: 'lumaFetchTasks', key: client.key })
    expect(await until(client, made.id, stalled)).toMatchObject({ status: 'QUEUED', failure: null })
  })

  it('resumeTracking asks again, with a new deadline, until the end', async () => {
    const client = app.client()
    const made = await submittedTask(client)
    await until(client, made.id, stalled)
    expect(await resume(client, made.id)).toMatchObject({
      __typename: 'ResumeTrackingSuccess',
      task: { id: made.id, status: 'QUEUED', tracking: 'ACTIVE' },
    })
    await until(client, made.id, stalled)
    await app.sandbox.move(lumaIdOf(made), 'succeeded')
    await resume(client, made.id)
    expect(await until(client, made.id, ({ status }) => status === 'SUCCEEDED')).toMatchObject({
      tracking: 'ENDED',
      assets: [{ role: 'RESULT' }, {}, {}],
    })
    expect(sentBy(app, client, 'lumaGenerate')).toHaveLength(1)
  })

  it('adoptTask asks again by the route that made the task', async () => {
    const client = app.client()
    app.sandbox.faults.add({ fault: 'gone', operation: 'lumaExtend', key: client.key })
    const source = await finishedTask(app, client)
    const { extendVideo: made } = await client.execute(extendVideo, {
      input: { taskId: source.id, userPrompt: 'on' },
    })
    assertTask(made)
    await until(client, made.id, stalled)
    await app.sandbox.move(lumaIdOf(made), 'succeeded')
    const input = { operation: 'LUMA_EXTEND_VIDEO', upstreamId: lumaIdOf(made) } as const
    expect(await client.execute(adoptTask, { input })).toMatchObject({
      adoptTask: { task: { id: made.id, tracking: 'ACTIVE' } },
    })
    await until(client, made.id, ({ status }) => status === 'SUCCEEDED')
  })

  it('the look that finds the end counts', async () => {
    const late = await startTestApp({ environment: { TRACKING_DEADLINE_HOURS: '0' } })
    const client = late.client()
    const made = await submittedTask(client)
    await late.sandbox.move(lumaIdOf(made), 'succeeded')
    expect(await until(client, made.id, ({ tracking }) => tracking !== 'ACTIVE')).toMatchObject({
      status: 'SUCCEEDED',
      tracking: 'ENDED',
    })
    await late.stop()
  })
})

describe('resumeTracking', () => {
  let app: TestApp
  beforeAll(async () => {
    app = await startTestApp()
  })
  afterAll(() => app.stop())

  it('returns a task that is being tracked, and one that has ended, as it is', async () => {
    const client = app.client()
    const finished = await finishedTask(app, client)
    const running = await submittedTask(client)
    expect(await resume(client, finished.id)).toMatchObject({ task: finished })
    expect(await resume(client, running.id)).toMatchObject({ task: { id: running.id, tracking: 'ACTIVE' } })
    expect(await client.execute(taskDocument, { id: finished.id })).toMatchObject({
      task: { updatedAt: finished.updatedAt },
    })
  })

  it('refuses a task of another owner as if there were none', async () => {
    const { id } = await submittedTask(app.client())
    expect(await resume(app.client(), id)).toMatchObject({
      __typename: 'InvalidInputError',
      issues: [{ path: ['input', 'taskId'], message: 'You have no task with this id.' }],
    })
  })

  it('refuses a task that the gateway never named', async () => {
    const client = app.client()
    app.sandbox.faults.add({ fault: 'bad-gateway-after', key: client.key, times: 1 })
    await expect(submittedTask(client)).rejects.toThrow()
    const [edge] = (await client.execute(tasks, {})).tasks.edges
    expect(edge?.node).toMatchObject({ submission: 'UNKNOWN', tracking: 'STALLED' })
    expect(await resume(client, edge?.node.id ?? '')).toMatchObject({
      __typename: 'InvalidInputError',
      issues: [{ path: ['input', 'taskId'], message: expect.stringContaining('adoptTask') }],
    })
  })
})
