import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { PaceFacts } from '../../src/core/pace.ts'
import type { FaultRule } from '../../src/sandbox/faults.ts'
import { lumaGenerateVideoOfficial, task as taskDocument, taskUpdated } from '../documents.ts'
import { startTestApp, type TestApp } from '../support/app.ts'
import type { Client } from '../support/client.ts'
import { looksAt, lumaIdOf, moreLooks } from '../support/luma.ts'
import { until } from '../support/observe.ts'
import { assertTask, submittedTask } from '../support/tasks.ts'

let app: TestApp
let client: Client
let paced: PaceFacts[]
beforeAll(async () => {
  const pace = (facts: PaceFacts) => {
    paced.push(facts)
    return 0.05
  }
  app = await startTestApp({ pace, environment: { UPSTREAM_TIMEOUT_SECONDS: '1' } })
})
afterAll(() => app.stop())
beforeEach(() => {
  client = app.client()
  paced = []
})

const fault = (rule: FaultRule) => app.sandbox.faults.add({ key: client.key, ...rule })
const current = async (id: string) => (await client.execute(taskDocument, { id })).task

/** Lets a task succeed and sees that the graph learns of it. */
async function expectSuccess(id: string, lumaId: string) {
  await app.sandbox.move(lumaId, 'succeeded')
  expect(await until(client, id, ({ status }) => status === 'SUCCEEDED')).toMatchObject({
    tracking: 'ENDED',
    failure: null,
  })
}

describe('a look that fails does not fail the task', () => {
  it.each([
    { name: 'server-error' },
    { name: 'bad-gateway' },
    { name: 'unavailable' },
    { name: 'rate-limit-empty' },
    { name: 'unauthorized' },
    { name: 'quota' },
    { name: 'refused' },
    { name: 'not-found' },
    { name: 'html-ok' },
    { name: 'truncated' },
    { name: 'cut-before' },
    { name: 'cut-during' },
    { name: 'hang' },
  ] as const)('$name', async ({ name }) => {
    const made = await submittedTask(client)
    fault({ fault: name, operation: 'lumaFetchTasks', times: 2 })
    await expect.poll(() => paced.map(({ failedLooks }) => failedLooks), { timeout: 10_000 }).toContain(2)
    expect(await current(made.id)).toMatchObject({ status: 'QUEUED', tracking: 'ACTIVE', failure: null })
    await expectSuccess(made.id, lumaIdOf(made))
  })

  it('of the official format', async () => {
    const { lumaGenerateVideoOfficial: made } = await client.execute(lumaGenerateVideoOfficial, {
      input: { prompt: 'a boat' },
    })
    assertTask(made)
    fault({ fault: 'server-error', operation: 'lumaOfficialGetTask', times: 1 })
    await expect.poll(() => paced.map(({ failedLooks }) => failedLooks), { timeout: 10_000 }).toContain(1)
    expect(await current(made.id)).toMatchObject({ status: 'QUEUED', tracking: 'ACTIVE' })
    await expectSuccess(made.id, lumaIdOf(made))
  })
})

it('counts the looks that failed in a row, so that the pace can back off', async () => {
  const made = await submittedTask(client)
  fault({ fault: 'server-error', operation: 'lumaFetchTasks', times: 3 })
  await moreLooks(app, lumaIdOf(made), 6)
  const counts = paced.map(({ failedLooks }) => failedLooks)
  expect(counts.slice(counts.indexOf(1), counts.indexOf(1) + 4)).toEqual([1, 2, 3, 0])
})

it('hands the wait that a 429 asks for to the pace', async () => {
  const made = await submittedTask(client)
  fault({ fault: 'rate-limit', seconds: 1, operation: 'lumaFetchTasks', times: 1 })
  await moreLooks(app, lumaIdOf(made), 2)
  expect(paced.filter(({ retryAfterSeconds }) => retryAfterSeconds !== undefined)).toMatchObject([
    { retryAfterSeconds: 1, failedLooks: 1 },
  ])
})

it('asks nothing for the key before the wait is over, whoever watches and whatever is new', async () => {
  const made = await submittedTask(client)
  fault({ fault: 'rate-limit', seconds: 2, operation: 'lumaFetchTasks', times: 1 })
  await app.sandbox.requested(
    ({ status, headers }) => status === 429 && headers.authorization === `Bearer ${client.key}`,
  )
  const refused = performance.now()
  const other = await submittedTask(client)
  await app.sandbox.move(lumaIdOf(made), 'succeeded')
  await app.sandbox.move(lumaIdOf(other), 'succeeded')
  const waits = [made, other].map(async ({ id }) => {
    await until(client, id, ({ status }) => status === 'SUCCEEDED')
    return performance.now() - refused
  })
  for (const wait of await Promise.all(waits)) expect(wait).toBeGreaterThan(1_950)
})

it('waits for an id that the batch does not know at first', async () => {
  fault({ fault: 'late-id', reads: 3, operation: 'lumaGenerate' })
  const made = await submittedTask(client)
  await moreLooks(app, lumaIdOf(made), 2)
  expect(await current(made.id)).toMatchObject({ status: 'QUEUED', tracking: 'ACTIVE' })
  await expectSuccess(made.id, lumaIdOf(made))
  expect(looksAt(app, lumaIdOf(made)).length).toBeGreaterThan(3)
})

it('waits for an id that the official route does not know at first', async () => {
  fault({ fault: 'late-id', reads: 3, operation: 'lumaOfficialGenerate' })
  const { lumaGenerateVideoOfficial: made } = await client.execute(lumaGenerateVideoOfficial, {
    input: { prompt: 'a boat' },
  })
  assertTask(made)
  await expectSuccess(made.id, lumaIdOf(made))
  expect(looksAt(app, lumaIdOf(made)).map(({ status }) => status)).toEqual(expect.arrayContaining([400, 200]))
})

it('goes on with the tasks that a batch answers when it leaves out others', async () => {
  const [first, second] = [await submittedTask(client), await submittedTask(client)]
  fault({ fault: 'missing-ids', operation: 'lumaFetchTasks', times: 4 })
  await app.sandbox.move(lumaIdOf(first), 'succeeded')
  await app.sandbox.move(lumaIdOf(second), 'succeeded')
  for (const { id } of [first, second]) await until(client, id, ({ status }) => status === 'SUCCEEDED')
})

it('reads the bare array that relatives of the gateway answer', async () => {
  const made = await submittedTask(client)
  fault({ fault: 'bare-array', operation: 'lumaFetchTasks' })
  await app.sandbox.move(lumaIdOf(made), 'running')
  expect(await until(client, made.id, ({ status }) => status === 'RUNNING')).toMatchObject({ progress: null })
  await expectSuccess(made.id, lumaIdOf(made))
})

it('reads JSON that comes as text/plain', async () => {
  const made = await submittedTask(client)
  fault({ fault: 'wrong-content-type', operation: 'lumaFetchTasks' })
  await expectSuccess(made.id, lumaIdOf(made))
})

it('leaves a task where it is at an unknown word, asks on and logs the word once', async () => {
  const word = `dozing-${client.key}`.replaceAll('sk-', '')
  const [made, other] = [await submittedTask(client), await submittedTask(client)]
  await app.sandbox.move(lumaIdOf(made), 'running')
  await until(client, made.id, ({ status }) => status === 'RUNNING')
  fault({ fault: 'unknown-word', word, operation: 'lumaFetchTasks', times: 3 })
  await moreLooks(app, lumaIdOf(made), 4)
  expect(await current(made.id)).toMatchObject({ status: 'RUNNING', tracking: 'ACTIVE', failure: null })
  expect(await current(other.id)).toMatchObject({ status: 'QUEUED', tracking: 'ACTIVE' })
  const lines = app.logged().split('\n')
  expect(lines.filter(line => line.includes(`"${word}"`))).toHaveLength(1)
  expect(paced.every(({ failedLooks }) => failedLooks === 0)).toBe(true)
  await expectSuccess(made.id, lumaIdOf(made))
})

it('keeps asking when a task is completed before it has a URL', async () => {
  const made = await submittedTask(client)
  await app.sandbox.move(lumaIdOf(made), { phase: 'succeeded', withoutUrl: true })
  expect(await until(client, made.id, ({ status }) => status !== 'QUEUED')).toMatchObject({
    status: 'RUNNING',
    tracking: 'ACTIVE',
    assets: [],
    endedAt: null,
  })
  await moreLooks(app, lumaIdOf(made))
  expect(await current(made.id)).toMatchObject({ status: 'RUNNING', state: 'completed' })
  await expectSuccess(made.id, lumaIdOf(made))
})

it('lets neither progress nor status go back', async () => {
  const made = await submittedTask(client)
  const lumaId = lumaIdOf(made)
  const seen: { status: string; progress?: number | null }[] = []
  const watching = (async () => {
    for await (const { taskUpdated: task } of client.subscribe(taskUpdated, { id: made.id })) seen.push(task)
  })()
  const steps = [
    { phase: 'running', progress: 0.6 },
    { phase: 'running', progress: 0.2 },
    { phase: 'queued' },
    { phase: 'running', progress: 0.7 },
  ] as const
  for (const step of steps) {
    await app.sandbox.move(lumaId, step)
    await moreLooks(app, lumaId, 3)
  }
  await app.sandbox.move(lumaId, 'succeeded')
  await watching
  const progress = seen.map(task => task.progress ?? 0)
  expect(progress).toEqual(progress.toSorted((a, b) => a - b))
  expect(progress).toEqual(expect.arrayContaining([60, 70, 100]))
  const order = ['QUEUED', 'RUNNING', 'SUCCEEDED']
  const ranks = seen.map(({ status }) => order.indexOf(status))
  expect(ranks).toEqual(ranks.toSorted((a, b) => a - b))
})

it('learns of a task of the own format while the official route is down', async () => {
  const own = await submittedTask(client)
  const { lumaGenerateVideoOfficial: official } = await client.execute(lumaGenerateVideoOfficial, {
    input: { prompt: 'a boat' },
  })
  assertTask(official)
  fault({ fault: 'unauthorized', operation: 'lumaOfficialGetTask' })
  // From the first failure on, both are due at the same moments. Nobody watches, which would part them.
  await moreLooks(app, lumaIdOf(official), 2)
  await app.sandbox.move(lumaIdOf(own), 'succeeded')
  await expect
    .poll(async () => (await current(own.id))?.status, { timeout: 5000, interval: 200 })
    .toBe('SUCCEEDED')
  expect(await current(official.id)).toMatchObject({ status: 'QUEUED', tracking: 'ACTIVE' })
})
