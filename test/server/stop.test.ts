import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type ListeningSandbox, listenSandbox } from '../../src/sandbox/listen.ts'
import { lumaGenerateVideo, task, taskEvents } from '../documents.ts'
import { hello } from '../language/chat/conversation.ts'
import { createChatCompletion, streamChatCompletion } from '../language/chat/documents.ts'
import { createTestDatabase, databaseKinds, type TestDatabase } from '../support/database.ts'
import { killServers, startServer } from '../support/server-process.ts'
import { assertTask, submittedTask } from '../support/tasks.ts'

describe.each(databaseKinds)('the server on %s', kind => {
  let upstream: ListeningSandbox
  let database: TestDatabase
  beforeEach(async () => {
    upstream = await listenSandbox({ pace: 'manual' })
    database = await createTestDatabase(kind)
  })
  afterEach(async () => {
    await killServers()
    await upstream.close()
  })

  const start = () => startServer({ ...database.environment, GATEWAY_URL: upstream.url })

  it.each(['SIGTERM', 'SIGINT'] as const)(
    'finishes what is under way on %s and leaves everything in order',
    async signal => {
      const server = start()
      const client = await server.client('sk-stop')
      const earlier = await submittedTask(client, 'earlier')
      const stream = client.subscribe(taskEvents, {})
      expect((await stream.next()).value?.taskEvents.task.id).toBe(earlier.id)
      upstream.sandbox.faults.add({ fault: 'latency', milliseconds: 700, operation: 'lumaGenerate' })
      const submitted = client.execute(lumaGenerateVideo, { input: { userPrompt: 'a boat' } })
      // The second one: the first would be found at once, and the signal come before the server has this.
      await upstream.sandbox.requested(({ body }) => JSON.stringify(body ?? '').includes('a boat'))
      const end = stream.next()
      const code = server.stop(signal)
      const { lumaGenerateVideo: made } = await submitted
      assertTask(made)
      expect(made.submission).toBe('ACCEPTED')
      // Complete, and not cut off: graphql-sse would have thrown.
      expect((await end).done).toBe(true)
      expect(await code).toBe(0)
      expect(server.output.stderr).toBe('')
      expect(server.output.stdout).not.toMatch(/"level":[56]0/)

      const again = start()
      const found = await (await again.client('sk-stop')).execute(task, { id: made.id })
      expect(found.task).toMatchObject({ id: made.id, submission: 'ACCEPTED', upstreamId: made.upstreamId })
      expect(upstream.sandbox.tasks).toHaveLength(2)
      expect(await again.stop()).toBe(0)
    },
  )

  it('tells clients in the middle of a conversation, and does not wait for it', async () => {
    const server = start()
    const client = await server.client()
    const operation = 'createChatCompletion'
    upstream.sandbox.faults.add({ fault: 'stream-hang', operation, times: 1 })
    upstream.sandbox.faults.add({ fault: 'hang', operation, times: 1 })
    const streamed = client.subscribe(streamChatCompletion, { input: hello })
    await streamed.next()
    const created = client.execute(createChatCompletion, { input: hello })
    const asked = upstream.sandbox.requests.filter(request => request.operationId === operation).length
    if (asked < 2)
      await upstream.sandbox.requested(({ body }) => !JSON.stringify(body ?? '').includes('stream'))
    const began = Date.now()
    const code = server.stop()
    const told = { __typename: 'UpstreamUnavailableError', message: 'This server is stopping. Ask again.' }
    expect((await created).createChatCompletion).toMatchObject(told)
    const events = []
    for await (const { streamChatCompletion: event } of streamed) events.push(event)
    expect(events.at(-1)).toMatchObject(told)
    expect(await code).toBe(0)
    expect(Date.now() - began).toBeLessThan(10_000)
  })

  it('ends at once when it is asked twice', async () => {
    const server = start()
    const client = await server.client()
    upstream.sandbox.faults.add({ fault: 'hang', operation: 'lumaGenerate' })
    const submitted = client
      .execute(lumaGenerateVideo, { input: { userPrompt: 'a boat' } })
      .catch(() => 'cut off')
    await upstream.sandbox.requested(({ operationId }) => operationId === 'lumaGenerate')
    const stopped = server.stop()
    // It is stopping as soon as it takes nobody new.
    const address = await server.ready
    await expect
      .poll(() =>
        fetch(`${address}/healthz`).then(
          () => 'open',
          () => 'closed',
        ),
      )
      .toBe('closed')
    expect(await server.stop()).toBe(1)
    await stopped
    expect(await submitted).toBe('cut off')
  })
})
