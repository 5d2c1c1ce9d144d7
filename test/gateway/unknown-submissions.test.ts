import { afterAll, beforeAll, expect, it } from 'vitest'
import { extendVideo, lumaGenerateVideo, task as taskDocument, tasks, taskUpdated } from '../documents.ts'
import { startTestApp, type TestApp } from '../support/app.ts'
import { lumaIdOf, moreLooks } from '../support/luma.ts'
import { sentBy } from '../support/observe.ts'
import { assertTask, finishedTask, submittedTask } from '../support/tasks.ts'

let app: TestApp
beforeAll(async () => {
  app = await startTestApp({ environment: { UPSTREAM_TIMEOUT_SECONDS: '1' } })
})
afterAll(() => app.stop())

const input = { userPrompt: 'a boat', idempotencyKey: 'k' }

it.each([
  { fault: 'server-error', status: 500, made: 0 },
  { fault: 'server-error', moment: 'after', status: 500, made: 1 },
  { fault: 'bad-gateway', status: 502, made: 0 },
  { fault: 'bad-gateway-after', status: 502, made: 1 },
  { fault: 'server-error', status: 503, made: 0 },
  { fault: 'unavailable', status: 504, moment: 'after', made: 1 },
  { fault: 'refused', status: 408, moment: 'after', made: 1 },
  { fault: 'html', status: 502, made: 0 },
  { fault: 'html', status: 502, moment: 'after', made: 1 },
  { fault: 'html-ok', status: 200, made: 0 },
  { fault: 'cut-before', status: null, made: 0 },
  { fault: 'cut-after', status: null, made: 1 },
  { fault: 'cut-during', status: null, made: 1 },
  { fault: 'hang', status: null, made: 0 },
  { fault: 'hang-after', status: null, made: 1 },
  { fault: 'truncated', status: 200, made: 1 },
  { fault: 'without-id', status: 200, made: 1 },
  { fault: 'huge', bytes: 9 * 2 ** 20, status: null, made: 1 },
] as const)(
  'leaves open what a submission made that met $fault $status $moment',
  async ({ status, made, ...fault }) => {
    const client = app.client()
    const before = app.sandbox.tasks.length
    const refusal = status !== null && status >= 400 ? { status } : {}
    app.sandbox.faults.add({ ...fault, ...refusal, key: client.key, operation: 'lumaGenerate' })
    const { lumaGenerateVideo: unknown } = await client.execute(lumaGenerateVideo, { input })
    expect(unknown).toMatchObject({
      __typename: 'SubmissionUnknownError',
      code: 'SUBMISSION_UNKNOWN',
      message: expect.stringContaining('may or may not have been made'),
      upstreamStatus: status,
      upstreamRequestId: status === null ? null : expect.stringMatching(/^\d{14}[0-9a-f]{16}$/),
      task: {
        operation: 'LUMA_GENERATE_VIDEO',
        status: 'QUEUED',
        submission: 'UNKNOWN',
        tracking: 'STALLED',
        prompt: 'a boat',
        upstreamId: null,
        failure: null,
        endedAt: null,
      },
    })
    if (unknown.__typename !== 'SubmissionUnknownError') throw new Error('unreachable')
    expect(app.sandbox.tasks.length - before).toBe(made)

    // Not by the same key, not by watching it, and not while others are looked at.
    const { lumaGenerateVideo: again } = await client.execute(lumaGenerateVideo, { input })
    expect(again).toMatchObject({ __typename: 'SubmissionUnknownError', task: { id: unknown.task.id } })
    for await (const { taskUpdated: seen } of client.subscribe(taskUpdated, { id: unknown.task.id }))
      expect(seen.submission).toBe('UNKNOWN')
    app.sandbox.faults.clear()
    await moreLooks(app, lumaIdOf(await submittedTask(client, 'another boat')), 1)
    const posts = sentBy(app, client, 'lumaGenerate').map(({ body }) => JSON.stringify(body))
    expect(posts.filter(body => body.includes('"a boat"'))).toHaveLength(1)
    expect(await client.execute(taskDocument, { id: unknown.task.id })).toMatchObject({
      task: { submission: 'UNKNOWN', tracking: 'STALLED', status: 'QUEUED' },
    })
  },
)

it('takes the answer of a gateway that calls its JSON plain text', async () => {
  const client = app.client()
  app.sandbox.faults.add({ fault: 'wrong-content-type', key: client.key, operation: 'lumaGenerate' })
  const { lumaGenerateVideo: made } = await client.execute(lumaGenerateVideo, { input })
  assertTask(made)
  expect(sentBy(app, client, 'lumaGenerate')).toHaveLength(1)
})

it('waits for a slow answer as long as it was told to', async () => {
  const client = app.client()
  app.sandbox.faults.add({ fault: 'latency', milliseconds: 500, key: client.key, operation: 'lumaGenerate' })
  const { lumaGenerateVideo: made } = await client.execute(lumaGenerateVideo, { input })
  assertTask(made)
})

it('does not try the successor of a route whose answer is unknown', async () => {
  const client = app.client()
  const source = await finishedTask(app, client)
  app.sandbox.faults.add({ fault: 'bad-gateway-after', key: client.key, operation: 'lumaExtend' })
  const { extendVideo: unknown } = await client.execute(extendVideo, {
    input: { taskId: source.id, userPrompt: 'on' },
  })
  expect(unknown).toMatchObject({ __typename: 'SubmissionUnknownError', upstreamStatus: 502 })
  expect(sentBy(app, client, 'lumaExtend')).toHaveLength(1)
  expect(sentBy(app, client, 'lumaOfficialGenerate')).toEqual([])
})

it('leaves open what the successor made after the own route was gone', async () => {
  const client = app.client()
  const source = await finishedTask(app, client)
  app.sandbox.faults.add({ fault: 'gone', key: client.key, operation: 'lumaExtend' })
  app.sandbox.faults.add({ fault: 'cut-after', key: client.key, operation: 'lumaOfficialGenerate' })
  const { extendVideo: unknown } = await client.execute(extendVideo, {
    input: { taskId: source.id, userPrompt: 'on' },
  })
  expect(unknown).toMatchObject({
    __typename: 'SubmissionUnknownError',
    task: { submission: 'UNKNOWN', operation: 'LUMA_EXTEND_VIDEO' },
  })
  expect(sentBy(app, client, 'lumaOfficialGenerate')).toHaveLength(1)
  expect((await client.execute(tasks, {})).tasks.edges).toHaveLength(2)
})
