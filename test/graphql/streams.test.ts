import { once } from 'node:events'
import { get, type IncomingMessage } from 'node:http'
import { createInterface } from 'node:readline'
import { describe, expect, it, onTestFinished } from 'vitest'
import { listenSandbox } from '../../src/sandbox/listen.ts'
import { taskEvents, taskUpdated, viewer } from '../documents.ts'
import { startTestApp, type TestApp } from '../support/app.ts'
import { createTestDatabase, databaseKinds } from '../support/database.ts'
import { submittedTask } from '../support/tasks.ts'

/** A subscription as bytes on the wire: server-sent events over GET, line by line. */
async function openStream(app: TestApp, key: string, query: string) {
  const request = get(`${app.url}/graphql?${new URLSearchParams({ query })}`, {
    headers: { accept: 'text/event-stream', authorization: `Bearer ${key}` },
  })
  const [response]: IncomingMessage[] = await once(request, 'response')
  if (!response) throw new Error('No answer.')
  const lines = createInterface(response)[Symbol.asyncIterator]()
  return {
    response,
    request,
    /** Reads up to a line that begins so. */
    async until(beginning: string): Promise<string> {
      for (;;) {
        const { done, value } = await lines.next()
        if (done) throw new Error(`The stream ended before "${beginning}".`)
        if (value.startsWith(beginning)) return value
      }
    },
    /** What is left of it. */
    async rest(): Promise<string[]> {
      const all: string[] = []
      for await (const line of { [Symbol.asyncIterator]: () => lines }) all.push(line)
      return all.filter(line => line !== '' && !line.startsWith(':'))
    },
  }
}

describe.each(databaseKinds)('a stream on %s', kind => {
  it('is told that it is complete when the server stops', async () => {
    const app = await startTestApp({ kind })
    const client = app.client('sk-stopped')
    const made = await submittedTask(client)
    const waiting = await openStream(app, 'sk-idle', 'subscription { taskEvents { cursor } }')
    const events = await openStream(app, 'sk-stopped', 'subscription { taskEvents { cursor } }')
    const task = await openStream(app, 'sk-stopped', `subscription { taskUpdated(id: "${made.id}") { id } }`)
    await events.until('data: {"data"')
    await task.until('data: {"data"')
    const stopped = app.stop()
    for (const stream of [waiting, events, task]) {
      expect((await stream.rest()).slice(-2)).toEqual(['event: complete', 'data:'])
      expect(stream.response.complete).toBe(true)
    }
    await stopped
  })

  it('that its client leaves costs nothing more', async () => {
    const app = await startTestApp({ kind })
    onTestFinished(() => app.stop())
    const client = app.client('sk-leaving')
    for (let count = 0; count < 20; count++) {
      const stream = await openStream(app, 'sk-leaving', 'subscription { taskEvents { cursor } }')
      stream.request.destroy()
    }
    // The events after it reach whoever still listens, and those who left are not waited for.
    const staying = client.subscribe(taskEvents, {})
    const first = staying.next()
    const made = await submittedTask(client)
    expect((await first).value?.taskEvents.task.id).toBe(made.id)
    await staying.return?.()
    expect(app.logged()).not.toMatch(/"level":[456]0/)
  })
})

describe('two servers on one PostgreSQL', () => {
  it('tell each other of every change', async () => {
    await using upstream = await listenSandbox({ pace: 'manual' })
    const database = await createTestDatabase('postgres')
    const writer = await startTestApp({ database, upstream })
    const reader = await startTestApp({ database, upstream })
    onTestFinished(async () => void (await Promise.all([writer.stop(), reader.stop()])))
    const [writing, reading] = [writer.client('sk-shared'), reader.client('sk-shared')]
    const { viewer: me } = await reading.execute(viewer, {})
    expect(await writing.execute(viewer, {})).toEqual({ viewer: me })

    const events = reading.subscribe(taskEvents, { after: me.eventCursor })
    const first = events.next()
    const made = await submittedTask(writing)
    expect((await first).value?.taskEvents.task).toMatchObject({ id: made.id, status: 'QUEUED' })
    await events.return?.()

    const statuses: string[] = []
    for await (const { taskUpdated: task } of reading.subscribe(taskUpdated, { id: made.id })) {
      statuses.push(task.status)
      if (task.status === 'QUEUED') await upstream.sandbox.move(made.upstreamId ?? '', 'succeeded')
    }
    expect(statuses).toEqual(['QUEUED', 'SUCCEEDED'])
  })
})
