import { sql } from 'drizzle-orm'
import { afterAll, expect, it } from 'vitest'
import { listenSandbox } from '../../src/sandbox/listen.ts'
import { tasks as tasksDocument } from '../documents.ts'
import { createTestDatabase, databaseKinds } from '../support/database.ts'
import { until } from '../support/observe.ts'
import { killServers, startServer } from '../support/server-process.ts'
import { klingLipSync } from './documents.ts'
import { acceptedVideo, current, klingIdOf, rowIdOf, submitVideo } from './kling.ts'

afterAll(killServers)

it.concurrent.each(databaseKinds)(
  'what died with its process is found on %s, and sent once',
  { timeout: 60_000 },
  async kind => {
    await using upstream = await listenSandbox({ pace: 'manual' })
    const { sandbox } = upstream
    const database = await createTestDatabase(kind)
    const environment = { ...database.environment, GATEWAY_URL: upstream.url }
    const first = startServer(environment)
    const client = await first.client()
    sandbox.faults.add({ fault: 'hang-after' })
    const video = { prompt: 'waves', idempotencyKey: 'video' }
    const speech = {
      videoUrl: 'https://example.com/in/talk.mp4',
      speech: { text: 'good morning', voiceId: 'v1' },
      idempotencyKey: 'speech',
    }
    const answers = [submitVideo(client, video), client.execute(klingLipSync, { input: speech })]
    // Both are made upstream and paid for; neither answer ever comes.
    const made = ['klingTextToVideo', 'klingLipSync'].map(operation =>
      sandbox.requested(({ operationId }) => operationId === operation),
    )
    await Promise.all([
      ...answers.map(answer => expect(answer).rejects.toThrow()),
      Promise.all(made).then(() => first.kill()),
    ])
    sandbox.faults.clear()
    const posts = () => sandbox.requests.filter(({ method }) => method === 'POST').length
    expect(posts()).toBe(2)

    // Where others may use the database, only a submission that has outlived its timeouts is known to be abandoned.
    if (kind === 'postgres') {
      const opened = await database.open()
      await opened.executor.execute(sql`update tasks set created_at = created_at - interval '10 minutes'`)
      await opened.close()
    }
    const second = startServer(environment)
    const again = await second.client()
    const { edges } = (await again.execute(tasksDocument, {})).tasks
    const idOf = (operation: string) => edges.find(({ node }) => node.operation === operation)?.node.id ?? ''
    const id = idOf('KLING_TEXT_TO_VIDEO')
    await until(again, id, ({ submission }) => submission === 'ACCEPTED')
    const found = await current(again, id)
    expect(found).toMatchObject({ status: 'QUEUED', tracking: 'ACTIVE', state: 'submitted' })
    expect(sandbox.tasks.find(task => task.id === found.upstreamId)?.facts.external_task_id).toBe(
      rowIdOf(found),
    )
    expect(await acceptedVideo(again, video)).toMatchObject({ id })
    await sandbox.move(klingIdOf(found), 'succeeded')
    await until(again, id, ({ status }) => status === 'SUCCEEDED')

    // The other carried no id of ours: whether it was made is not found out.
    expect(await current(again, idOf('KLING_LIP_SYNC'))).toMatchObject({
      submission: 'UNKNOWN',
      tracking: 'STALLED',
      upstreamId: null,
    })
    expect(await again.execute(klingLipSync, { input: speech })).toMatchObject({
      klingLipSync: {
        __typename: 'SubmissionUnknownError',
        message: expect.stringMatching(/Look it up at the gateway/),
      },
    })
    expect(posts()).toBe(2)
    expect(await second.stop()).toBe(0)
  },
)
