import { setTimeout as delay } from 'node:timers/promises'
import { afterEach, expect, it } from 'vitest'
import { listenSandbox } from '../../src/sandbox/listen.ts'
import { lumaGenerateVideo, taskEvents, tasks as tasksDocument, viewer } from '../documents.ts'
import { createTestDatabase, databaseKinds } from '../support/database.ts'
import { killServers, startServer } from '../support/server-process.ts'

afterEach(killServers)

/** Long enough for the kill to come first; on PostgreSQL also short enough to wait three times for it. */
const timeouts = { pglite: 30, postgres: 2 }

it.each(databaseKinds)(
  'a submission that died with its process is UNKNOWN on %s and stays unsent',
  async kind => {
    const timeoutSeconds = timeouts[kind]
    await using upstream = await listenSandbox({ pace: 'manual' })
    const { sandbox } = upstream
    const { environment: database } = await createTestDatabase(kind)
    const environment = {
      ...database,
      GATEWAY_URL: upstream.url,
      UPSTREAM_TIMEOUT_SECONDS: String(timeoutSeconds),
    }
    const first = startServer(environment)
    const client = await first.client()
    const { eventCursor: beginning } = (await client.execute(viewer, {})).viewer
    sandbox.faults.add({ fault: 'hang-after', operation: 'lumaGenerate', times: 1 })
    const input = { userPrompt: 'a paper boat', idempotencyKey: 'once' }
    const answered = client.execute(lumaGenerateVideo, { input })
    // Made upstream and paid for, but the answer never comes.
    await Promise.all([
      sandbox.requested(({ operationId }) => operationId === 'lumaGenerate'),
      expect(answered).rejects.toThrow(),
      sandbox.requested(({ operationId }) => operationId === 'lumaGenerate').then(() => first.kill()),
    ])

    // Where others may use the database, only a submission that has outlived its timeouts is known to be abandoned.
    if (kind === 'postgres') await delay(3 * timeoutSeconds * 1000)
    const second = startServer(environment)
    const again = await second.client()
    const { edges } = (await again.execute(tasksDocument, {})).tasks
    expect(edges.map(({ node }) => node)).toMatchObject([
      { status: 'QUEUED', submission: 'UNKNOWN', tracking: 'STALLED', upstreamId: null },
    ])
    const id = edges[0]?.node.id

    // Whoever repeats the submission is told the truth and named the task; nothing is sent.
    const { lumaGenerateVideo: repeated } = await again.execute(lumaGenerateVideo, { input })
    expect(repeated).toMatchObject({
      __typename: 'SubmissionUnknownError',
      code: 'SUBMISSION_UNKNOWN',
      task: { id, submission: 'UNKNOWN' },
    })
    const changed = { ...input, userPrompt: 'another boat' }
    const { lumaGenerateVideo: other } = await again.execute(lumaGenerateVideo, { input: changed })
    expect(other).toMatchObject({ __typename: 'IdempotencyConflictError', task: { id } })
    expect(sandbox.requests.filter(({ operationId }) => operationId === 'lumaGenerate')).toHaveLength(1)

    // Whoever follows the feed from before the crash hears of it.
    for await (const { taskEvents: event } of again.subscribe(taskEvents, { after: beginning })) {
      expect(event.task).toMatchObject({ id, submission: 'UNKNOWN' })
      break
    }
    expect(await second.stop()).toBe(0)
  },
)
