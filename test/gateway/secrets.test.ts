import { readFile } from 'node:fs/promises'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { FaultName } from '../../src/sandbox/faults.ts'
import { lumaGenerateVideo, lumaUnwatermarkedVideo, tasks } from '../documents.ts'
import { startTestApp, type TestApp } from '../support/app.ts'
import type { Client } from '../support/client.ts'
import { lumaIdOf, moreLooks } from '../support/luma.ts'
import { until } from '../support/observe.ts'
import { finishedTask, submittedTask } from '../support/tasks.ts'

const base64 = (await readFile(new URL('../../src/sandbox/media/image.jpg', import.meta.url))).toString(
  'base64',
)
const prompt = 'a prompt that is nobody else’s business'
let app: TestApp
let keys = 0
beforeAll(async () => {
  app = await startTestApp({ environment: { UPSTREAM_TIMEOUT_SECONDS: '1' } })
})
afterAll(() => app.stop())

/** The sandbox takes keys that begin with sk-; the rest is like no key that a pattern could know. */
const recognisable = () => `sk-R3cognisable.k~y/${++keys}`

/** Neither in what the client is told, nor in what it can read later, nor in the log. */
async function expectNoSecret(client: Client, told: unknown) {
  const kept = await client.execute(tasks, {})
  for (const text of [JSON.stringify(told), JSON.stringify(kept), app.logged()]) {
    expect(text).not.toContain(client.key)
    expect(text).not.toContain(String(client.key).slice(3))
    expect(text).not.toContain(base64.slice(100, 180))
  }
  expect(app.logged()).not.toContain(prompt)
}

describe('an upstream that echoes the key and the file is not echoed', () => {
  const echo = (client: Client) => `bad key ${client.key} in Bearer ${client.key} with ${base64}`

  it.each([
    { fault: 'refused' },
    { fault: 'unauthorized' },
    { fault: 'quota' },
    { fault: 'rate-limit' },
    { fault: 'server-error' },
    { fault: 'html' },
    { fault: 'html-ok' },
    { fault: 'cut-during' },
    { fault: 'truncated' },
    { fault: 'without-id' },
    { fault: 'hang' },
  ] satisfies { fault: FaultName }[])('by a submission: $fault', async ({ fault }) => {
    const client = app.client(recognisable())
    app.sandbox.faults.add({ fault, message: echo(client), key: client.key })
    const told = await client.execute(lumaGenerateVideo, {
      input: { userPrompt: prompt, imageUrl: base64 },
    })
    expect(JSON.stringify(told)).toContain('Error')
    await expectNoSecret(client, { ...told, lumaGenerateVideo: { ...told.lumaGenerateVideo, task: null } })
  })

  it.each(['unauthorized', 'server-error', 'html-ok'] as const)('by a look: %s', async fault => {
    const client = app.client(recognisable())
    const made = await submittedTask(client)
    app.sandbox.faults.add({ fault, message: echo(client), key: client.key, operation: 'lumaFetchTasks' })
    await moreLooks(app, lumaIdOf(made))
    expect(app.logged()).toContain('looking at tasks failed')
    await expectNoSecret(client, {})
  })

  it('by a failed task', async () => {
    const client = app.client(recognisable())
    const made = await submittedTask(client)
    await app.sandbox.move(lumaIdOf(made), { phase: 'failed', failure: echo(client) })
    const failed = await until(client, made.id, ({ status }) => status === 'FAILED')
    expect(failed.failure?.message).toContain('bad key')
    await expectNoSecret(client, failed)
  })

  it('by a read', async () => {
    const client = app.client(recognisable())
    const { id } = await finishedTask(app, client)
    app.sandbox.faults.add({
      fault: 'refused',
      message: echo(client),
      key: client.key,
      operation: 'lumaGetUnwatermarkedVideo',
    })
    await expectNoSecret(client, await client.execute(lumaUnwatermarkedVideo, { taskId: id }))
  })
})

it('a file is not echoed by what is wrong with the rest of the input', async () => {
  const client = app.client(recognisable())
  const { lumaGenerateVideo: refused } = await client.execute(lumaGenerateVideo, {
    input: { userPrompt: '', imageUrl: `${base64}*` },
  })
  await expectNoSecret(client, refused)
})

it('a message is bounded', async () => {
  const client = app.client()
  app.sandbox.faults.add({ fault: 'refused', message: 'no! '.repeat(5000), key: client.key })
  const { lumaGenerateVideo: refused } = await client.execute(lumaGenerateVideo, {
    input: { userPrompt: 'a boat' },
  })
  expect('message' in refused && refused.message.length).toBeLessThanOrEqual(501)
})
