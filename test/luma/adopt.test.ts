import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { adoptTask, tasks } from '../documents.ts'
import type { TaskOperation } from '../gql/graphql.ts'
import { createCaller, idOf } from '../sandbox/caller.ts'
import { startTestApp, type TestApp } from '../support/app.ts'
import type { Client } from '../support/client.ts'
import { looksAt, lumaIdOf, moreLooks } from '../support/luma.ts'
import { sentBy, until } from '../support/observe.ts'
import { finishedTask, submittedTask } from '../support/tasks.ts'

let app: TestApp
beforeAll(async () => {
  app = await startTestApp()
})
afterAll(() => app.stop())

const caller = (client: Client) => createCaller(app.upstream.url, client.key)
const makeOwn = (client: Client) => caller(client).submit()
const makeOfficial = async (client: Client) =>
  idOf(await caller(client).post('/dream-machine/v1/generations', { prompt: 'a boat' }))

async function adopt(client: Client, operation: TaskOperation, upstreamId: string) {
  const { adoptTask: adopted } = await client.execute(adoptTask, { input: { operation, upstreamId } })
  if (adopted.__typename !== 'AdoptTaskSuccess') throw new Error(JSON.stringify(adopted))
  return adopted.task
}
const countOf = async (client: Client) => (await client.execute(tasks, {})).tasks.edges.length

describe.each([
  { operation: 'LUMA_GENERATE_VIDEO', make: makeOwn, look: 'lumaFetchTasks' },
  { operation: 'LUMA_EXTEND_VIDEO', make: makeOwn, look: 'lumaFetchTasks' },
  { operation: 'LUMA_GENERATE_VIDEO_OFFICIAL', make: makeOfficial, look: 'lumaOfficialGetTask' },
] as const)('a task of $operation made elsewhere', ({ operation, make, look }) => {
  it('is tracked to its end by the route that made it, at no cost', async () => {
    const client = app.client()
    const lumaId = await make(client)
    const before = sentBy(app, client).length
    const adopted = await adopt(client, operation, lumaId)
    expect(adopted).toMatchObject({
      vendor: 'LUMA',
      operation,
      upstreamId: lumaId,
      status: 'QUEUED',
      submission: 'ACCEPTED',
      tracking: 'ACTIVE',
      prompt: null,
    })
    await app.sandbox.move(lumaId, 'succeeded')
    expect(await until(client, adopted.id, ({ status }) => status === 'SUCCEEDED')).toMatchObject({
      tracking: 'ENDED',
      assets: expect.arrayContaining([expect.objectContaining({ role: 'RESULT' })]),
    })
    const operations = new Set(
      sentBy(app, client)
        .slice(before)
        .map(({ operationId }) => operationId),
    )
    expect(operations).toEqual(new Set([look]))
  })

  it('is one task however often, and at once, it is adopted', async () => {
    const client = app.client()
    const lumaId = await make(client)
    const adopted = await Promise.all(Array.from({ length: 8 }, () => adopt(client, operation, lumaId)))
    const again = await adopt(client, operation, lumaId)
    expect(new Set([...adopted, again].map(({ id }) => id)).size).toBe(1)
    expect(await countOf(client)).toBe(1)
  })
})

it('returns a task that the graph knows, as it is', async () => {
  const client = app.client()
  const finished = await finishedTask(app, client)
  expect(await adopt(client, 'LUMA_GENERATE_VIDEO', lumaIdOf(finished))).toEqual(finished)
  const running = await submittedTask(client)
  expect(await adopt(client, 'LUMA_EXTEND_VIDEO', lumaIdOf(running))).toMatchObject({
    id: running.id,
    operation: 'LUMA_GENERATE_VIDEO',
    prompt: 'a paper boat',
    tracking: 'ACTIVE',
  })
  expect(await countOf(client)).toBe(2)
})

it('asks about an id that the upstream does not know, and never says that it failed', async () => {
  const client = app.client()
  const [own, official] = ['nobody-1', 'nobody-2']
  const unknown = [
    await adopt(client, 'LUMA_GENERATE_VIDEO', own),
    await adopt(client, 'LUMA_GENERATE_VIDEO_OFFICIAL', official),
  ]
  await Promise.all([moreLooks(app, own), moreLooks(app, official)])
  const { edges } = (await client.execute(tasks, {})).tasks
  expect(edges).toHaveLength(unknown.length)
  for (const { node } of edges)
    expect(node).toMatchObject({ status: 'QUEUED', tracking: 'ACTIVE', failure: null })
})

it('learns nothing of a task of another key', async () => {
  const [anna, bert] = [app.client(), app.client()]
  const annas = await finishedTask(app, anna)
  const berts = await adopt(bert, 'LUMA_GENERATE_VIDEO', lumaIdOf(annas))
  expect(berts.id).not.toBe(annas.id)
  await moreLooks(app, lumaIdOf(annas))
  const { edges } = (await bert.execute(tasks, {})).tasks
  expect(edges).toMatchObject([{ node: { id: berts.id, status: 'QUEUED', prompt: null, assets: [] } }])
  expect(looksAt(app, lumaIdOf(annas)).at(-1)?.headers.authorization).toBe(`Bearer ${bert.key}`)
})

it('brings in what a submission without an answer made', async () => {
  const client = app.client()
  app.sandbox.faults.add({ fault: 'cut-after', key: client.key, times: 1 })
  await expect(submittedTask(client)).rejects.toThrow()
  const made = app.sandbox.tasks.at(-1)
  const adopted = await adopt(client, 'LUMA_GENERATE_VIDEO', made?.id ?? '')
  await app.sandbox.move(made?.id ?? '', 'succeeded')
  await until(client, adopted.id, ({ status }) => status === 'SUCCEEDED')
  expect(sentBy(app, client, 'lumaGenerate')).toHaveLength(1)
})
