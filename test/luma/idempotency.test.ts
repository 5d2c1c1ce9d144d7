import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { extendVideo, lumaGenerateVideo, lumaGenerateVideoOfficial, tasks } from '../documents.ts'
import type { LumaGenerateVideoInput } from '../gql/graphql.ts'
import { startTestApp, type TestApp } from '../support/app.ts'
import type { Client } from '../support/client.ts'
import { databaseKinds } from '../support/database.ts'
import { lumaIdOf } from '../support/luma.ts'
import { sentBy, until } from '../support/observe.ts'
import { assertTask } from '../support/tasks.ts'

const submit = async (client: Client, more: Partial<LumaGenerateVideoInput> = {}) =>
  (await client.execute(lumaGenerateVideo, { input: { userPrompt: 'boat', idempotencyKey: 'k', ...more } }))
    .lumaGenerateVideo

describe.each(databaseKinds)('an idempotency key on %s', kind => {
  let app: TestApp
  beforeAll(async () => {
    app = await startTestApp({ kind })
  })
  afterAll(() => app.stop())
  const posts = (client: Client) => sentBy(app, client, 'lumaGenerate')

  it('gives the same task for the same input, however far it has come, with one POST', async () => {
    const client = app.client()
    const first = await submit(client)
    assertTask(first)
    expect(await submit(client)).toMatchObject({ id: first.id, status: 'QUEUED' })
    await app.sandbox.move(lumaIdOf(first), 'succeeded')
    await until(client, first.id, ({ status }) => status === 'SUCCEEDED')
    expect(await submit(client)).toMatchObject({ id: first.id, status: 'SUCCEEDED' })
    expect(posts(client)).toHaveLength(1)
  })

  it('takes the order of the fields and a default that is written out for the same input', async () => {
    const client = app.client()
    const first = await submit(client)
    assertTask(first)
    const input = { idempotencyKey: 'k', aspectRatio: 'RATIO_16_9', userPrompt: ' boat ' } as const
    expect(await client.execute(lumaGenerateVideo, { input })).toMatchObject({
      lumaGenerateVideo: { id: first.id },
    })
    expect(posts(client)).toHaveLength(1)
  })

  it('makes one POST of many requests at once', async () => {
    const client = app.client()
    const answers = await Promise.all(Array.from({ length: 20 }, () => submit(client)))
    const ids = answers.map(answer => {
      assertTask(answer)
      return answer.id
    })
    expect(new Set(ids).size).toBe(1)
    expect(posts(client)).toHaveLength(1)
    expect((await client.execute(tasks, {})).tasks.edges).toHaveLength(1)
  })

  it('gives the task as SENT while the first request is under way', async () => {
    const client = app.client()
    app.sandbox.faults.add({ fault: 'latency', milliseconds: 1500, key: client.key, times: 1 })
    const first = submit(client)
    await app.sandbox.requested(({ headers }) => headers.authorization === `Bearer ${client.key}`)
    const second = await submit(client)
    expect(second).toMatchObject({
      __typename: 'LumaTask',
      submission: 'SENT',
      status: 'QUEUED',
      upstreamId: null,
    })
    assertTask(second)
    expect(await first).toMatchObject({ id: second.id, submission: 'ACCEPTED' })
    // Whoever watches the second answer sees the first one's.
    expect(await until(client, second.id, ({ submission }) => submission === 'ACCEPTED')).toBeDefined()
    expect(posts(client)).toHaveLength(1)
  })

  it('conflicts with another input, and names the task', async () => {
    const client = app.client()
    const first = await submit(client)
    assertTask(first)
    expect(await submit(client, { userPrompt: 'another' })).toMatchObject({
      __typename: 'IdempotencyConflictError',
      code: 'IDEMPOTENCY_CONFLICT',
      task: { id: first.id, prompt: 'boat', submission: 'ACCEPTED' },
    })
    expect(await submit(client, { aspectRatio: 'RATIO_1_1' })).toMatchObject({ task: { id: first.id } })
    expect(posts(client)).toHaveLength(1)
  })

  it('conflicts with another operation', async () => {
    const client = app.client()
    assertTask(await submit(client))
    expect(
      await client.execute(lumaGenerateVideoOfficial, { input: { prompt: 'boat', idempotencyKey: 'k' } }),
    ).toMatchObject({ lumaGenerateVideoOfficial: { __typename: 'IdempotencyConflictError' } })
    expect(
      await client.execute(extendVideo, { input: { taskId: 'x', userPrompt: 'boat', idempotencyKey: 'k' } }),
    ).toMatchObject({ extendVideo: { __typename: 'IdempotencyConflictError' } })
    const sent = sentBy(app, client).map(({ operationId }) => operationId)
    expect(sent.filter(operation => operation !== 'lumaFetchTasks')).toEqual(['lumaGenerate'])
  })

  it('of one owner does not meet that of another', async () => {
    const [anna, bert] = [app.client(), app.client()]
    const [annas, berts] = [await submit(anna), await submit(bert, { userPrompt: 'another' })]
    assertTask(annas)
    assertTask(berts)
    expect(berts.id).not.toBe(annas.id)
    expect([posts(anna).length, posts(bert).length]).toEqual([1, 1])
  })

  it('may be used again after a refusal, with the same input or another', async () => {
    const client = app.client()
    app.sandbox.faults.add({ fault: 'quota', key: client.key, times: 2 })
    expect(await submit(client)).toMatchObject({ __typename: 'QuotaExceededError' })
    expect(await submit(client)).toMatchObject({ __typename: 'QuotaExceededError' })
    const accepted = await submit(client, { userPrompt: 'another' })
    assertTask(accepted)
    expect(await submit(client, { userPrompt: 'another' })).toMatchObject({ id: accepted.id })
    expect(posts(client)).toHaveLength(3)
    const { edges } = (await client.execute(tasks, {})).tasks
    expect(edges.map(({ node }) => node.submission)).toEqual(['ACCEPTED', 'REFUSED', 'REFUSED'])
  })

  it('is not used up by an input that is wrong', async () => {
    const client = app.client()
    expect(await submit(client, { userPrompt: '' })).toMatchObject({ __typename: 'InvalidInputError' })
    assertTask(await submit(client))
  })

  it('absent, makes a task of each request', async () => {
    const client = app.client()
    const first = await submit(client, { idempotencyKey: null })
    const second = await submit(client, { idempotencyKey: null })
    assertTask(first)
    assertTask(second)
    expect(second.id).not.toBe(first.id)
    expect(posts(client)).toHaveLength(2)
  })
})
