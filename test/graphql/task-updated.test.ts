import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { lumaGenerateVideo, taskUpdated } from '../documents.ts'
import type { TaskFieldsFragment } from '../gql/graphql.ts'
import { startTestApp, type TestApp } from '../support/app.ts'
import type { Client } from '../support/client.ts'
import { databaseKinds } from '../support/database.ts'
import { finishedTask, submittedTask } from '../support/tasks.ts'

describe.each(databaseKinds)('taskUpdated on %s', kind => {
  let app: TestApp
  beforeAll(async () => {
    app = await startTestApp({ kind })
  })
  afterAll(() => app.stop())

  /** All that the stream sends until it completes. */
  async function follow(client: Client, id: string, seen?: (task: TaskFieldsFragment) => Promise<void>) {
    const all: TaskFieldsFragment[] = []
    for await (const { taskUpdated: task } of client.subscribe(taskUpdated, { id })) {
      all.push(task)
      await seen?.(task)
    }
    return all
  }

  it('sends the stored state, then each change in order, and completes at the end', async () => {
    const client = app.client()
    const made = await submittedTask(client)
    const seen = await follow(client, made.id, async ({ status }) => {
      if (status === 'QUEUED') await app.sandbox.move(made.upstreamId ?? '', 'running')
      if (status === 'RUNNING') await app.sandbox.move(made.upstreamId ?? '', 'succeeded')
    })
    // A change of something else, such as the progress, may repeat a status.
    const statuses = seen.map(({ status }) => status).filter((status, at, all) => status !== all[at - 1])
    expect(statuses).toEqual(['QUEUED', 'RUNNING', 'SUCCEEDED'])
    expect(made).toMatchObject(seen[0] ?? {})
    const progress = seen.map(task => task.progress ?? 0)
    expect(progress).toEqual(progress.toSorted((a, b) => a - b))
    expect(seen.at(-1)).toMatchObject({
      progress: 100,
      tracking: 'ENDED',
      assets: expect.arrayContaining([
        expect.objectContaining({ __typename: 'VideoAsset', role: 'RESULT', mediaType: 'video/mp4' }),
      ]),
    })
  })

  it('sends a task that has ended once and completes', async () => {
    const client = app.client()
    const done = await finishedTask(app, client)
    expect(await follow(client, done.id)).toEqual([done])
  })

  it('sends the failure and completes', async () => {
    const client = app.client()
    const made = await submittedTask(client)
    await app.sandbox.move(made.upstreamId ?? '', { phase: 'failed', failure: 'content was refused' })
    const seen = await follow(client, made.id)
    expect(seen.at(-1)).toMatchObject({
      status: 'FAILED',
      failure: { code: 'GENERATION_FAILED', message: 'content was refused' },
    })
  })

  it('completes for a submission that is UNKNOWN', async () => {
    const client = app.client()
    app.sandbox.faults.add({
      fault: 'bad-gateway',
      moment: 'after',
      operation: 'lumaGenerate',
      times: 1,
      key: client.key,
    })
    const { lumaGenerateVideo: result } = await client.execute(lumaGenerateVideo, {
      input: { userPrompt: 'a boat' },
    })
    const id = 'task' in result ? result.task.id : ''
    expect(await follow(client, id)).toEqual([
      expect.objectContaining({ id, submission: 'UNKNOWN', status: 'QUEUED' }),
    ])
  })

  it('sends the same to all who watch', async () => {
    const client = app.client()
    const made = await submittedTask(client)
    const streams = Array.from({ length: 5 }, () => {
      const first = Promise.withResolvers<void>()
      return { first, seen: follow(client, made.id, async () => first.resolve()) }
    })
    await Promise.all(streams.map(({ first }) => first.promise))
    await app.sandbox.move(made.upstreamId ?? '', 'succeeded')
    const all = await Promise.all(streams.map(({ seen }) => seen))
    const task = expect.objectContaining({ id: made.id })
    expect(all).toEqual(Array(5).fill([task, task]))
    expect(all[0]?.map(({ status }) => status)).toEqual(['QUEUED', 'SUCCEEDED'])
  })

  it.each([
    ['that nobody has', async () => Buffer.from(`LumaTask:${randomUUID()}`).toString('base64')],
    ['of another owner', async () => (await submittedTask(app.client())).id],
    ['with another type', async (id: string) => renamed(id)],
    ['that is none', async () => 'nonsense'],
  ])('answers an id %s with TASK_NOT_FOUND and completes', async (_, makeId) => {
    const client = app.client()
    const id = await makeId((await submittedTask(client)).id)
    await expect(follow(client, id)).rejects.toThrow(/id: you have no task with this id\..*TASK_NOT_FOUND/)
  })

  const renamed = (id: string) =>
    Buffer.from(Buffer.from(id, 'base64').toString().replace('LumaTask', 'KlingTask')).toString('base64')
})
