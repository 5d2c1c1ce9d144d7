import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { eventCursor } from '../../src/core/cursor.ts'
import { lumaGenerateVideo, taskEvents, tasks, viewer } from '../documents.ts'
import { startTestApp, type TestApp } from '../support/app.ts'
import type { Client } from '../support/client.ts'
import { lumaIdOf } from '../support/luma.ts'
import { sentBy } from '../support/observe.ts'
import { assertTask, submittedTask } from '../support/tasks.ts'
import { ask } from './ask.ts'
import { validArguments } from './inputs.ts'
import { rootFields } from './places.ts'

let app: TestApp
let anna: Client
let argumentsOf: ReturnType<typeof validArguments>
beforeAll(async () => {
  app = await startTestApp({ pace: ({ ageSeconds }) => Math.max(0.05, ageSeconds / 10) })
  anna = app.client()
  await submittedTask(anna)
  argumentsOf = validArguments(app, anna)
})
afterAll(() => app.stop())

const eventsPlace = { kind: 'subscription', field: 'taskEvents' } as const

describe('the feed', () => {
  it('takes a cursor of somebody else for one that it never gave out', async () => {
    const stranger = app.client()
    const { eventCursor: annas } = (await anna.execute(viewer, {})).viewer
    const answer = await ask(app, stranger, eventsPlace, { after: annas })
    expect(answer.text).toContain('CURSOR_EXPIRED')
    expect(answer).toEqual(await ask(app, stranger, eventsPlace, { after: eventCursor(999_999) }))
  })

  it('sends what is one’s own, whoever else is busy, from a cursor of anybody', async () => {
    const bert = app.client()
    const { eventCursor: start } = (await bert.execute(viewer, {})).viewer
    const stream = bert.subscribe(taskEvents, { after: start })
    const first = stream.next()
    const annasNew = await submittedTask(anna)
    await app.sandbox.move(lumaIdOf(annasNew), 'failed')
    const berts = await submittedTask(bert)
    expect((await first).value?.taskEvents).toMatchObject({ cursor: eventCursor(1), task: { id: berts.id } })
    await stream.return?.()
    // The first of Anna's cursors stands in Bert's feed for the first of his events.
    const again = bert.subscribe(taskEvents, { after: eventCursor(0) })
    expect((await again.next()).value?.taskEvents.task.id).toBe(berts.id)
    await again.return?.()
  })
})

it('the viewer is another one for each key, and the same for the same', async () => {
  const stranger = app.client()
  const [annas, strangers, again] = await Promise.all(
    [anna, stranger, app.client(stranger.key)].map(async client => (await client.execute(viewer, {})).viewer),
  )
  expect(strangers?.id).not.toBe(annas?.id)
  expect(strangers).toEqual(again)
  // Nothing has happened to a stranger, however much did to others.
  expect(strangers?.eventCursor).toBe(eventCursor(0))
  expect(annas?.eventCursor).not.toBe(eventCursor(0))
})

it('a refusal is for the one whose submission it was, though others submit the same at the same time', async () => {
  const clients = [app.client(), app.client(), app.client()]
  const [refused] = clients
  const message = 'a refusal for one alone'
  app.sandbox.faults.add({ fault: 'refused', message, key: refused?.key })
  const input = { userPrompt: 'the same boat', idempotencyKey: 'the-same-boat' }
  const answers = await Promise.all(clients.map(client => client.execute(lumaGenerateVideo, { input })))
  const kept = await Promise.all(clients.map(client => client.execute(tasks, {})))
  const isTold = (value: object) => JSON.stringify(value).includes(message)
  expect(answers.map(isTold)).toEqual([true, false, false])
  expect(kept.map(isTold)).toEqual([true, false, false])
})

describe('an idempotency key', () => {
  it.each([
    ['the same input', 'a paper boat'],
    ['another input', 'a paper plane'],
  ])('means nothing to another owner, with %s', async (_, userPrompt) => {
    const [first, second] = [app.client(), app.client()]
    const submit = async (client: Client, prompt: string) => {
      const input = { userPrompt: prompt, idempotencyKey: 'the-same-for-both' }
      const { lumaGenerateVideo: made } = await client.execute(lumaGenerateVideo, { input })
      assertTask(made)
      return made
    }
    const [one, other] = [await submit(first, 'a paper boat'), await submit(second, userPrompt)]
    expect(other.id).not.toBe(one.id)
    expect(other).toMatchObject({ submission: 'ACCEPTED', prompt: userPrompt })
    for (const client of [first, second]) expect(sentBy(app, client, 'lumaGenerate')).toHaveLength(1)
    expect((await submit(second, userPrompt)).id).toBe(other.id)
  })
})

describe('without a key', () => {
  it.each(rootFields.map(({ kind, field }) => [field.name, kind] as const))(
    '%s is refused before anything is sent',
    async (field, kind) => {
      const nobody = { key: undefined }
      const given = await argumentsOf({ field })
      const before = app.sandbox.requests.length
      const { status, text } = await ask(app, nobody, { kind, field }, given)
      expect(status).toBe(401)
      expect(text).toContain('UNAUTHENTICATED')
      expect(text).not.toContain('"id"')
      const sent = app.sandbox.requests.slice(before)
      expect(sent.filter(({ headers }) => !headers.authorization?.startsWith('Bearer sk-'))).toEqual([])
    },
  )
})
