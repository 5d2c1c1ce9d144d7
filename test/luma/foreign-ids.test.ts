import { decodeGlobalID, encodeGlobalID } from '@pothos/plugin-relay'
import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { tasks } from '../../src/core/store/schema.ts'
import { extendVideo, lumaGenerateVideoOfficial, lumaUnwatermarkedVideo } from '../documents.ts'
import { startTestApp, type TestApp } from '../support/app.ts'
import type { Client } from '../support/client.ts'
import { lumaIdOf } from '../support/luma.ts'
import { sentBy, until } from '../support/observe.ts'
import { finishedTask, submittedTask } from '../support/tasks.ts'

let app: TestApp
beforeAll(async () => {
  // PostgreSQL, because one test changes a row from outside: no second vendor is there to make it.
  app = await startTestApp({ kind: 'postgres' })
})
afterAll(() => app.stop())

const uses = [
  {
    use: 'extendVideo',
    path: ['input', 'taskId'],
    ask: (client: Client, taskId: string) =>
      client.execute(extendVideo, { input: { taskId, userPrompt: 'on' } }),
  },
  {
    use: 'a keyframe',
    path: ['input', 'keyframes', 'frame1', 'taskId'],
    ask: (client: Client, taskId: string) =>
      client.execute(lumaGenerateVideoOfficial, {
        input: { prompt: 'on', keyframes: { frame1: { taskId } } },
      }),
  },
  {
    use: 'lumaUnwatermarkedVideo',
    path: ['taskId'],
    ask: (client: Client, taskId: string) => client.execute(lumaUnwatermarkedVideo, { taskId }),
  },
]

describe.each(uses)('$use refuses, with nothing sent,', ({ ask, path }) => {
  async function expectRefusal(client: Client, id: string, message: string) {
    const paid = () =>
      sentBy(app, client).filter(({ operationId }) => operationId !== 'lumaFetchTasks').length
    const before = paid()
    expect(Object.values(await ask(client, id))).toMatchObject([
      { __typename: 'InvalidInputError', issues: [{ path, message: expect.stringContaining(message) }] },
    ])
    expect(paid()).toBe(before)
  }

  it('a task of another owner as if there were none', async () => {
    const finished = await finishedTask(app, app.client())
    await expectRefusal(app.client(), finished.id, 'You have no task with this id.')
  })

  it('a task under the type name of another vendor', async () => {
    const client = app.client()
    const { id } = decodeGlobalID((await finishedTask(app, client)).id)
    await expectRefusal(client, encodeGlobalID('KlingTask', id), 'You have no task with this id.')
  })

  it('a task of another vendor', async () => {
    const client = app.client()
    const finished = await finishedTask(app, client)
    const { executor, close } = await app.database.open()
    await executor
      .update(tasks)
      .set({ vendor: 'kling' })
      .where(eq(tasks.id, decodeGlobalID(finished.id).id))
    await close()
    await expectRefusal(client, finished.id, 'made by kling; a task of luma is needed')
  })

  it('a task that is unfinished, by either of its ids', async () => {
    const client = app.client()
    const task = await submittedTask(client)
    await expectRefusal(client, task.id, 'has to be SUCCEEDED; it is QUEUED')
    await expectRefusal(client, lumaIdOf(task), 'has to be SUCCEEDED; it is QUEUED')
  })

  it('a task that failed', async () => {
    const client = app.client()
    const task = await submittedTask(client)
    await app.sandbox.move(lumaIdOf(task), 'failed')
    await until(client, task.id, ({ status }) => status === 'FAILED')
    await expectRefusal(client, task.id, 'has to be SUCCEEDED; it is FAILED')
  })
})

it('does not confuse the graph with Luma’s id of another owner', async () => {
  const finished = await finishedTask(app, app.client())
  const client = app.client()
  expect(
    await client.execute(extendVideo, { input: { taskId: lumaIdOf(finished), userPrompt: 'on' } }),
  ).toMatchObject({ extendVideo: { __typename: 'UpstreamRefusedError', upstreamCode: 'task_not_exist' } })
})
