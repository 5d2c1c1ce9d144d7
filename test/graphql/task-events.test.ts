import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { taskEvents, viewer } from '../documents.ts'
import type { TaskEventsSubscription, TaskFilter } from '../gql/graphql.ts'
import { startTestApp, type TestApp } from '../support/app.ts'
import type { Client } from '../support/client.ts'
import { databaseKinds } from '../support/database.ts'
import { finishedTask, submittedTask } from '../support/tasks.ts'

type Event = TaskEventsSubscription['taskEvents']

/** A subscription that a test reads event by event. */
function follow(client: Client, variables: { after?: string; filter?: TaskFilter } = {}) {
  const stream = client.subscribe(taskEvents, variables)
  const next = async (): Promise<Event> => {
    const { done, value } = await stream.next()
    if (done) throw new Error('The stream is complete.')
    return value.taskEvents
  }
  return {
    next,
    /** The next events until one is as wanted. */
    async until(wanted: (event: Event) => boolean): Promise<Event[]> {
      const seen: Event[] = []
      do seen.push(await next())
      while (!seen.slice(-1).every(wanted))
      return seen
    },
    leave: async () => void (await stream.return?.()),
  }
}

const short = ({ task }: Event) => `${task.prompt} ${task.status}`
const newestCursor = async (client: Client) => (await client.execute(viewer, {})).viewer.eventCursor

describe.each(databaseKinds)('taskEvents on %s', kind => {
  let app: TestApp
  beforeAll(async () => {
    app = await startTestApp({ kind })
  })
  afterAll(() => app.stop())

  it('begins with the unfinished tasks as they are and goes on with what happens', async () => {
    const client = app.client()
    await finishedTask(app, client)
    const waiting = await submittedTask(client, 'waiting')
    await submittedTask(app.client(), 'of somebody else')
    const stream = follow(client)
    expect(await stream.next()).toMatchObject({ task: { id: waiting.id, status: 'QUEUED' } })
    await submittedTask(client, 'new')
    expect(short(await stream.next())).toBe('new QUEUED')
    await app.sandbox.move(waiting.upstreamId ?? '', 'succeeded')
    expect(short(await stream.next())).toBe('waiting SUCCEEDED')
    await stream.leave()
  })

  it('sends only what the filter wants', async () => {
    const client = app.client()
    const stream = follow(client, { filter: { statuses: ['SUCCEEDED'], vendors: ['LUMA'] } })
    const made = await submittedTask(client, 'wanted')
    await app.sandbox.move(made.upstreamId ?? '', 'succeeded')
    expect(short(await stream.next())).toBe('wanted SUCCEEDED')
    await stream.leave()
  })

  it('goes on behind a cursor without a gap and without a double, however often the client reconnects', async () => {
    const client = app.client()
    const prompts = Array.from({ length: 12 }, (_, index) => `boat ${index}`)
    const whole = follow(client, { after: await newestCursor(client) })
    const writing = Promise.all(prompts.map(prompt => submittedTask(client, prompt)))
    const seen: Event[] = []
    let after = Buffer.from('event:0').toString('base64url')
    while (seen.length < prompts.length) {
      const stream = follow(client, { after })
      for (let count = 0; count < 5 && seen.length < prompts.length; count++) {
        const event = await stream.next()
        seen.push(event)
        after = event.cursor
      }
      await stream.leave()
    }
    await writing
    expect(seen.map(({ task }) => task.prompt).toSorted()).toEqual(prompts.toSorted())
    const live: Event[] = []
    for (const _ of prompts) live.push(await whole.next())
    expect(live).toEqual(seen)
    await whole.leave()
  })

  it('tells each event as it was then, also to who comes later', async () => {
    const client = app.client()
    const after = await newestCursor(client)
    const stream = follow(client, { after })
    await finishedTask(app, client)
    const live = await stream.until(({ task }) => task.status === 'SUCCEEDED')
    await stream.leave()
    const later = follow(client, { after })
    expect(await later.until(({ task }) => task.status === 'SUCCEEDED')).toEqual(live)
    await later.leave()
    expect(live[0]?.task).toMatchObject({ status: 'QUEUED', assets: [] })
  })

  it.each([
    ['nonsense', 'BAD_CURSOR'],
    ['', 'BAD_CURSOR'],
    [Buffer.from('event:-1').toString('base64url'), 'BAD_CURSOR'],
    [Buffer.from('event:1.5').toString('base64url'), 'BAD_CURSOR'],
    [Buffer.from('event:').toString('base64url'), 'BAD_CURSOR'],
    [Buffer.from('event:99999').toString('base64url'), 'CURSOR_EXPIRED'],
  ])('answers the cursor "%s" with %s', async (after, code) => {
    const client = app.client()
    await submittedTask(client)
    await expect(follow(client, { after }).next()).rejects.toThrow(new RegExp(`after: .*${code}`))
  })
})
