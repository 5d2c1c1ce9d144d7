import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { PaceFacts } from '../../src/core/pace.ts'
import { adoptTask } from '../documents.ts'
import type { TaskOperation } from '../gql/graphql.ts'
import { createCaller, idOf } from '../sandbox/caller.ts'
import { startTestApp, type TestApp } from '../support/app.ts'
import type { Client } from '../support/client.ts'
import { sentBy, until } from '../support/observe.ts'
import { image, moreReads, readsOf, submit, taskOf, video } from './runway.ts'

let app: TestApp
const paced: PaceFacts[] = []
beforeAll(async () => {
  const pace = (facts: PaceFacts) => {
    paced.push(facts)
    return 0.05
  }
  app = await startTestApp({ pace })
})
afterAll(() => app.stop())

async function adopt(client: Client, operation: TaskOperation, upstreamId: string) {
  const { adoptTask: adopted } = await client.execute(adoptTask, { input: { operation, upstreamId } })
  if (adopted.__typename !== 'AdoptTaskSuccess') throw new Error(JSON.stringify(adopted))
  return adopted.task
}

/** Submits as a program would that knows nothing of this server. */
async function elsewhere(client: Client, path: string, body: object): Promise<string> {
  const answer = await createCaller(app.upstream.url, client.key).post(path, body, {
    'x-runway-version': '2024-11-06',
  })
  if (path.startsWith('/runwayml/')) return idOf(answer)
  const made = app.sandbox.tasks.find(({ id }) => JSON.stringify(answer.body).includes(id))
  if (!made) throw new Error(`Nothing was made: ${JSON.stringify(answer)}`)
  return made.id
}

const picture = { model: 'gen3a_turbo', promptImage: image }
const adoptions: { operation: TaskOperation; path: string; body: object; read: string }[] = [
  {
    operation: 'RUNWAY_IMAGE_TO_VIDEO',
    path: '/runwayml/v1/image_to_video',
    body: picture,
    read: 'runwayGetTask',
  },
  {
    operation: 'RUNWAY_REVERSE_TEXT_TO_VIDEO',
    path: '/runway/pro/generate',
    body: { prompt: 'a boat' },
    read: 'runwayReverseGetTask',
  },
  {
    operation: 'RUNWAY_REVERSE_IMAGE_TO_VIDEO',
    path: '/runway/pro/generate',
    body: { image, prompt: 'a boat' },
    read: 'runwayReverseGetTask',
  },
  {
    operation: 'RUNWAY_REVERSE_VIDEO_TO_VIDEO',
    path: '/runway/pro/video2video',
    body: { video, prompt: 'pixels' },
    read: 'runwayReverseGetTask',
  },
  {
    operation: 'RUNWAY_REVERSE_ACT_ONE',
    path: '/runway/pro/act_one',
    body: { video, image },
    read: 'runwayReverseGetTask',
  },
]

describe.concurrent('a task made elsewhere', () => {
  it.for(adoptions)('by the route of $operation is read by its format alone', async (given, { expect }) => {
    const { operation, path, body, read } = given
    const client = app.client()
    const upstreamId = await elsewhere(client, path, body)
    const before = sentBy(app, client).length
    const adopted = await adopt(client, operation, upstreamId)
    await app.sandbox.move(upstreamId, 'succeeded')
    await until(client, adopted.id, ({ status }) => status === 'SUCCEEDED')
    expect(await taskOf(client, adopted.id)).toMatchObject({
      operation,
      upstreamId,
      prompt: null,
      assets: expect.arrayContaining([expect.objectContaining({ role: 'RESULT' })]),
    })
    const operations = sentBy(app, client)
      .slice(before)
      .map(({ operationId }) => operationId)
    expect(new Set(operations)).toEqual(new Set([read]))
  })

  it.for(['RUNWAY_IMAGE_TO_VIDEO', 'RUNWAY_REVERSE_TEXT_TO_VIDEO'] as const)(
    'that %s does not know is never said to have failed',
    async (operation, { expect }) => {
      const client = app.client()
      const { id } = await adopt(client, operation, `nobody-${operation}`)
      await moreReads(app, client)
      expect(await taskOf(client, id)).toMatchObject({ status: 'QUEUED', tracking: 'ACTIVE', failure: null })
      expect(readsOf(app, client).at(0)?.status).toBe(400)
    },
  )

  it('by a submission without an answer is brought in by its id', async ({ expect }) => {
    const client = app.client()
    const before = app.sandbox.tasks.length
    app.sandbox.faults.add({ fault: 'cut-after', key: client.key, operation: 'runwayReverseActOne' })
    const prompted = { video, image, idempotencyKey: 'k' }
    expect(await submit(client, 'runwayReverseActOne', prompted)).toMatchObject({
      __typename: 'SubmissionUnknownError',
    })
    const made = app.sandbox.tasks.slice(before).find(({ operation }) => operation === 'runwayReverseActOne')
    const { id } = await adopt(client, 'RUNWAY_REVERSE_ACT_ONE', made?.id ?? '')
    await app.sandbox.move(made?.id ?? '', 'succeeded')
    await until(client, id, ({ status }) => status === 'SUCCEEDED')
    expect(sentBy(app, client, 'runwayReverseActOne')).toHaveLength(1)
  })
})

it('no task is looked at more often than every five seconds by itself', async () => {
  const client = app.client()
  await adopt(client, 'RUNWAY_IMAGE_TO_VIDEO', 'nobody-at-all')
  await moreReads(app, client)
  // The first look at a task is planned with its submission, before it has an age.
  const planned = paced.filter(({ ageSeconds }) => ageSeconds > 0)
  expect(planned.length).toBeGreaterThan(0)
  expect(new Set(planned.map(({ lookDistanceSeconds }) => lookDistanceSeconds))).toEqual(new Set([5]))
})
