import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { taskEvents, taskUpdated, viewer } from '../documents.ts'
import type { TaskEventsSubscriptionVariables } from '../gql/graphql.ts'
import { startTestApp, type TestApp } from '../support/app.ts'
import type { Client } from '../support/client.ts'
import { databaseKinds } from '../support/database.ts'
import { submittedTask } from '../support/tasks.ts'

/** Prompt and status of the next events. */
async function nextEvents(client: Client, variables: TaskEventsSubscriptionVariables, count: number) {
  const seen: string[] = []
  for await (const { taskEvents: event } of client.subscribe(taskEvents, variables)) {
    seen.push(`${event.task.prompt} ${event.task.status}`)
    if (seen.length === count) break
  }
  return seen
}

describe.each(databaseKinds)('streams of one key on %s', kind => {
  let app: TestApp
  beforeAll(async () => {
    app = await startTestApp({ kind })
  })
  afterAll(() => app.stop())

  it('each have every event once and in order, whenever they began and whatever they leave out', async () => {
    const client = app.client()
    const other = app.client()
    const prompts = Array.from({ length: 25 }, (_, index) => `boat ${index}`)
    const first = await submittedTask(client, 'first')
    const { eventCursor: after } = (await client.execute(viewer, {})).viewer
    const live = Array.from({ length: 20 }, () => nextEvents(client, { after }, 26))
    const filtered = nextEvents(client, { after, filter: { statuses: ['SUCCEEDED'] } }, 1)
    const ofOne = Array.fromAsync(client.subscribe(taskUpdated, { id: first.id }))
    const ofOther = nextEvents(other, { after: Buffer.from('event:0').toString('base64url') }, 1)
    const late: Promise<string[]>[] = []
    for (const prompt of prompts) {
      await submittedTask(client, prompt)
      late.push(nextEvents(client, { after }, 26))
    }
    await submittedTask(other, 'of somebody else')
    await app.sandbox.move(first.upstreamId ?? '', 'succeeded')
    const expected = [...prompts.map(prompt => `${prompt} QUEUED`), 'first SUCCEEDED']
    for (const seen of await Promise.all([...live, ...late])) expect(seen).toEqual(expected)
    expect(await filtered).toEqual(['first SUCCEEDED'])
    expect((await ofOne).map(({ taskUpdated: task }) => task.status)).toEqual(['QUEUED', 'SUCCEEDED'])
    expect(await ofOther).toEqual(['of somebody else QUEUED'])
  })
})
