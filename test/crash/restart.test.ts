import { describe, expect, it } from 'vitest'
import { listenSandbox } from '../../src/sandbox/listen.ts'
import type { Sandbox } from '../../src/sandbox/sandbox.ts'
import { lumaGenerateVideo, tasks as tasksDocument, taskUpdated } from '../documents.ts'
import { startTestApp } from '../support/app.ts'
import type { Client } from '../support/client.ts'
import { createTestDatabase, databaseKinds } from '../support/database.ts'
import { assertTask, submittedTask } from '../support/tasks.ts'

const key = 'sk-test-restart'
const submit = async (client: Client, userPrompt: string) => {
  const input = { userPrompt, idempotencyKey: userPrompt }
  return (await client.execute(lumaGenerateVideo, { input })).lumaGenerateVideo
}
const submissions = (sandbox: Sandbox) =>
  sandbox.requests.filter(({ operationId }) => operationId === 'lumaGenerate')

describe.each(databaseKinds)('a restart in the middle on %s', kind => {
  it('lets a submission come to its end first, and the next process tracks what is left', async () => {
    await using upstream = await listenSandbox({ pace: 'manual' })
    const { sandbox } = upstream
    const database = await createTestDatabase(kind)
    const first = await startTestApp({ database, upstream })
    const client = first.client(key)
    const running = await submittedTask(client)
    await sandbox.move(running.upstreamId ?? '', 'running')
    for await (const { taskUpdated: seen } of client.subscribe(taskUpdated, { id: running.id })) {
      if (seen.status === 'RUNNING') break
    }

    sandbox.faults.add({ fault: 'latency', milliseconds: 700, operation: 'lumaGenerate' })
    const submitted = submit(client, 'slow-boat')
    await sandbox.requested(({ body }) => JSON.stringify(body ?? '').includes('slow-boat'))
    await first.stop()
    // It was answered and stored before the database was closed.
    const slow = await submitted
    assertTask(slow)
    expect(slow).toMatchObject({ submission: 'ACCEPTED', tracking: 'ACTIVE' })

    // While nobody looks, both end; the next process finds out without being asked.
    sandbox.faults.clear()
    await sandbox.move(running.upstreamId ?? '', 'succeeded')
    await sandbox.move(slow.upstreamId ?? '', 'succeeded')
    const second = await startTestApp({ database, upstream })
    for (const { id } of [running, slow]) {
      const statuses: string[] = []
      for await (const { taskUpdated: seen } of second.client(key).subscribe(taskUpdated, { id })) {
        statuses.push(seen.status)
      }
      expect(statuses.at(-1)).toBe('SUCCEEDED')
    }
    expect(await submit(second.client(key), 'slow-boat')).toMatchObject({ id: slow.id, status: 'SUCCEEDED' })
    expect(submissions(sandbox)).toHaveLength(2)
    await second.stop()
  })

  it('sends nothing whose answer it could not keep, however many submit while it stops', async () => {
    await using upstream = await listenSandbox({ pace: 'manual' })
    const { sandbox } = upstream
    sandbox.faults.add({ fault: 'latency', milliseconds: 30, operation: 'lumaGenerate' })
    const database = await createTestDatabase(kind)
    const first = await startTestApp({ database, upstream })
    const client = first.client(key)
    const acknowledged = new Map<string, unknown>()
    /** Submits one after the other, on connections that stay open, until the server is gone. */
    const lane = async (name: number) => {
      for (let count = 0; ; count++) {
        const prompt = `boat-${name}-${count}`
        try {
          const made = await submit(client, prompt)
          assertTask(made)
          acknowledged.set(prompt, made.upstreamId)
        } catch {
          return
        }
      }
    }
    const lanes = [1, 2, 3, 4, 5, 6].map(lane)
    await sandbox.requested(() => submissions(sandbox).length > 20)
    await first.stop()
    await Promise.all(lanes)

    const second = await startTestApp({ database, upstream })
    const { edges } = (await second.client(key).execute(tasksDocument, { first: 100 })).tasks
    const states = new Map(edges.map(({ node }) => [node.prompt, node.submission]))
    const notAccepted = [...states].filter(([, submission]) => submission !== 'ACCEPTED')
    expect(notAccepted).toEqual([])
    expect(submissions(sandbox).length).toBe(states.size)
    expect(new Set(acknowledged.keys())).toEqual(new Set(states.keys()))
    await second.stop()
  })
})
