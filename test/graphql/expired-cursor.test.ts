import { expect, it } from 'vitest'
import { createStore } from '../../src/core/store/store.ts'
import { listenSandbox } from '../../src/sandbox/listen.ts'
import { taskEvents, viewer } from '../documents.ts'
import { startTestApp } from '../support/app.ts'
import type { Client } from '../support/client.ts'
import { createTestDatabase, databaseKinds } from '../support/database.ts'
import { submittedTask } from '../support/tasks.ts'

const eventCursor = async (client: Client) => (await client.execute(viewer, {})).viewer.eventCursor

/** The first event behind a cursor. */
async function firstAfter(client: Client, after: string) {
  for await (const { taskEvents: event } of client.subscribe(taskEvents, { after })) return event
  throw new Error('The stream is complete.')
}

it.each(databaseKinds)('a cursor expires with the events behind it, and no other does, on %s', async kind => {
  const database = await createTestDatabase(kind)
  await using upstream = await listenSandbox({ pace: 'manual' })
  const before = await startTestApp({ kind, database, upstream })
  const key = 'sk-expiry'
  const client = before.client(key)
  const [none, one] = [await eventCursor(client), await cursorAfter('first')]
  const two = await cursorAfter('second')

  async function cursorAfter(prompt: string) {
    await submittedTask(client, prompt)
    return eventCursor(client)
  }

  // Embedded, the database has one user at a time.
  await before.stop()
  const opened = await database.open()
  const { events } = await createStore(opened).upkeep.purge({
    eventsBefore: new Date(Date.now() + 1000),
    tasksUnchangedSince: new Date(0),
  })
  expect(events).toBe(2)
  await opened.close()

  const app = await startTestApp({ kind, database, upstream })
  const again = app.client(key)
  for (const cursor of [none, one]) {
    await expect(firstAfter(again, cursor)).rejects.toThrow(/after: .* no longer kept.*CURSOR_EXPIRED/)
  }
  // Nothing is missing behind the newest, whatever was purged.
  const following = firstAfter(again, two)
  await submittedTask(again, 'third')
  expect((await following).task.prompt).toBe('third')
  await app.stop()
})
