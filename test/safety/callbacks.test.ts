import { afterAll, beforeAll, expect, it } from 'vitest'
import { lumaGenerateVideo, task as taskDocument } from '../documents.ts'
import { startTestApp, type TestApp } from '../support/app.ts'
import type { Client } from '../support/client.ts'
import { looksAt, lumaIdOf } from '../support/luma.ts'
import { sentBy, until } from '../support/observe.ts'
import { submittedTask } from '../support/tasks.ts'

/** The address that a vendor calls back is known to the vendor and the gateway; whoever has it learns nothing by it. */
let app: TestApp
beforeAll(async () => {
  app = await startTestApp({ pace: () => 3600, environment: { PUBLIC_URL: 'https://graph.example.com' } })
})
afterAll(() => app.stop())

const hookOf = (client: Client) => /\/hooks\/[\w-]{32}/.exec(JSON.stringify(sentBy(app, client)))?.[0] ?? ''
async function call(path: string, body = '{}', headers: Record<string, string> = {}) {
  const response = await fetch(app.url + path, { method: 'POST', body, headers })
  const { date: _, 'x-request-id': __, ...rest } = Object.fromEntries(response.headers)
  return { status: response.status, headers: rest, text: await response.text() }
}

it('answers the same whatever became of the task, and whoever calls', async () => {
  const client = app.client()
  const made = await submittedTask(client)
  const open = await call(hookOf(client))
  expect(open).toMatchObject({ status: 200, text: '{}' })
  await app.sandbox.move(lumaIdOf(made), 'failed')
  await call(hookOf(client))
  await until(client, made.id, ({ status }) => status === 'FAILED')
  expect(await call(hookOf(client))).toEqual(open)

  const refused = app.client()
  app.sandbox.faults.add({ fault: 'refused', key: refused.key })
  await refused.execute(lumaGenerateVideo, { input: { userPrompt: 'a boat' } })
  expect(await call(hookOf(refused))).toEqual(open)

  for (const key of [client.key, app.client().key])
    expect(await call(hookOf(client), '{}', { authorization: `Bearer ${key}` })).toEqual(open)
})

it('believes nothing and shows nothing, though it is called in another owner’s name', async () => {
  const [anna, bert] = [app.client(), app.client()]
  const annas = await submittedTask(anna)
  const berts = await submittedTask(bert)
  const told = JSON.stringify({ id: berts.upstreamId, task_id: berts.upstreamId, state: 'completed' })
  const looked = app.sandbox.requested(() => looksAt(app, lumaIdOf(annas)).length > 0)
  const { text } = await call(hookOf(anna), told, { authorization: `Bearer ${bert.key}` })
  expect(text).toBe('{}')
  await looked
  expect(looksAt(app, lumaIdOf(annas)).map(({ headers }) => headers.authorization)).toEqual([
    `Bearer ${anna.key}`,
  ])
  // It is the task of the address that was made due, and no other.
  expect(looksAt(app, lumaIdOf(berts))).toEqual([])
  expect((await bert.execute(taskDocument, { id: berts.id })).task?.status).toBe('QUEUED')
})

it('an address that was never given out is not found, in one way whatever it looks like', async () => {
  const unknown = await call(`/hooks/${'A'.repeat(32)}`)
  expect(unknown).toMatchObject({ status: 404, text: '{}' })
  for (const path of ['/hooks/', '/hooks/x', `/hooks/${'A'.repeat(31)}.`])
    expect(await call(path)).toEqual(unknown)
})
