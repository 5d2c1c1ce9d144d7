import { sql } from 'drizzle-orm'
import { expect, it } from 'vitest'
import { listenSandbox } from '../../src/sandbox/listen.ts'
import { resumeTracking } from '../documents.ts'
import { startTestApp } from '../support/app.ts'
import { createTestDatabase, databaseKinds } from '../support/database.ts'
import { sentBy, until } from '../support/observe.ts'
import { acceptedVideo, current, klingIdOf, rowIdOf, submitVideo } from './kling.ts'

const minute = 60_000
const operation = 'klingGetTextToVideoTask'

it.concurrent.each(databaseKinds)(
  'an unknown submission is looked for after a restart, and for 15 minutes, on %s',
  async kind => {
    await using upstream = await listenSandbox({ pace: 'manual' })
    const { sandbox } = upstream
    const database = await createTestDatabase(kind)
    const first = await startTestApp({ database, upstream })
    const before = first.client()
    // Nobody is found before the restart.
    sandbox.faults.add({ fault: 'refused', operation })
    const submit = async (idempotencyKey: string, fault: 'bad-gateway' | 'bad-gateway-after') => {
      sandbox.faults.add({ fault, operation: 'klingTextToVideo', times: 1 })
      const unknown = await submitVideo(before, { idempotencyKey })
      if (unknown.__typename !== 'SubmissionUnknownError') throw new Error(unknown.__typename)
      return unknown.task.id
    }
    const made = await submit('made', 'bad-gateway-after')
    const madeLongAgo = await submit('made-long-ago', 'bad-gateway-after')
    const young = await submit('young', 'bad-gateway')
    const old = await submit('old', 'bad-gateway')
    const looks = (id: string) => sentBy(first, before).filter(({ path }) => path.endsWith(rowIdOf({ id })))
    const looked = (id: string, times: number) =>
      sandbox.requested(
        () => looks(id).filter(({ method, status }) => method === 'GET' && status === 400).length >= times,
      )
    await Promise.all([made, madeLongAgo, young, old].map(id => looked(id, 1)))
    await first.stop()

    const opened = await database.open()
    for (const [id, minutes] of [
      [madeLongAgo, 15],
      [young, 14],
      [old, 15],
    ] as const) {
      const since = new Date(Date.now() - minutes * minute).toISOString()
      await opened.executor.execute(
        sql`update tasks set tracked_since = ${since} where id = ${rowIdOf({ id })}`,
      )
    }
    await opened.close()
    sandbox.faults.clear()

    const second = await startTestApp({ database, upstream })
    const client = second.client(before.key)
    // The look that finds it counts, however late.
    for (const id of [made, madeLongAgo]) {
      await until(client, id, ({ submission }) => submission === 'ACCEPTED')
      const found = await current(client, id)
      expect(found).toMatchObject({ status: 'QUEUED', tracking: 'ACTIVE' })
      await sandbox.move(klingIdOf(found), 'succeeded')
      await until(client, id, ({ status }) => status === 'SUCCEEDED')
    }
    expect(await acceptedVideo(client, { idempotencyKey: 'made' })).toMatchObject({ id: made })

    await until(client, old, ({ tracking }) => tracking === 'STALLED')
    expect(await current(client, old)).toMatchObject({
      submission: 'UNKNOWN',
      status: 'QUEUED',
      failure: null,
    })
    // One that was under way already may still come.
    await looked(young, looks(young).length + 1)
    const looksAtOld = looks(old).length
    await looked(young, looks(young).length + 2)
    expect(looks(old)).toHaveLength(looksAtOld)
    expect(await current(client, young)).toMatchObject({ submission: 'UNKNOWN', tracking: 'ACTIVE' })

    // What was given up is told so, and stays so.
    expect(await submitVideo(client, { idempotencyKey: 'old' })).toMatchObject({
      message: expect.stringMatching(/Look it up at the gateway before you submit anew/),
      task: { id: old, tracking: 'STALLED' },
    })
    expect(await submitVideo(client, { idempotencyKey: 'young' })).toMatchObject({
      message: expect.stringMatching(/is being found out: watch the task/),
      task: { id: young },
    })
    expect(await client.execute(resumeTracking, { input: { taskId: old } })).toMatchObject({
      resumeTracking: {
        __typename: 'InvalidInputError',
        issues: [{ path: ['input', 'taskId'], message: expect.stringContaining('adoptTask') }],
      },
    })
    expect(sentBy(second, client, 'klingTextToVideo')).toHaveLength(4)
    await second.stop()
  },
)
