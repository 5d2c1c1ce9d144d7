import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import {
  extendVideo,
  lumaGenerateVideo,
  lumaGenerateVideoOfficial,
  task as taskDocument,
} from '../documents.ts'
import { startTestApp, type TestApp } from '../support/app.ts'
import type { Client } from '../support/client.ts'
import { looksAt, lumaIdOf, moreLooks } from '../support/luma.ts'
import { sentBy } from '../support/observe.ts'
import { assertTask, submittedTask } from '../support/tasks.ts'

let app: TestApp
beforeAll(async () => {
  // An hour between two looks: whatever is looked at sooner was called for.
  app = await startTestApp({
    pace: () => 3600,
    environment: { PUBLIC_URL: 'https://graph.example.com/base/' },
  })
})
afterAll(() => app.stop())

const ours = /^https:\/\/graph\.example\.com\/base(\/hooks\/[\w-]{32})$/
const current = async (client: Client, id: string) =>
  (await client.execute(taskDocument, { id })).task ?? undefined

/** The address that a submission gave to the vendor. */
function hookOf(client: Client): string {
  const body = JSON.stringify(sentBy(app, client)[0]?.body)
  return /"(?:notify_hook|callback_url)":"([^"]+)"/.exec(body)?.[1] ?? ''
}
/** Calls it as the vendor does; the public address leads to this server. */
const call = async (path: string, body: object = {}) => {
  const response = await fetch(app.url + path, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  })
  return response.status
}
const pathOf = (client: Client) => ours.exec(hookOf(client))?.[1] ?? ''

describe.each([
  {
    name: 'extendVideo',
    field: 'notify_hook',
    submit: (client: Client, notifyHook?: string) =>
      client.execute(extendVideo, { input: { taskId: 'abc', userPrompt: 'on', notifyHook } }),
  },
  {
    name: 'lumaGenerateVideo',
    field: 'notify_hook',
    submit: (client: Client, notifyHook?: string) =>
      client.execute(lumaGenerateVideo, { input: { userPrompt: 'on', notifyHook } }),
  },
  {
    name: 'lumaGenerateVideoOfficial',
    field: 'callback_url',
    submit: (client: Client, notifyHook?: string) =>
      client.execute(lumaGenerateVideoOfficial, { input: { prompt: 'on', notifyHook } }),
  },
])('$name', ({ field, submit }) => {
  it('gives the vendor an address of ours', async () => {
    const client = app.client()
    await submit(client)
    expect(sentBy(app, client)[0]?.body).toMatchObject({ [field]: expect.stringMatching(ours) })
  })

  it('gives the vendor the caller’s address instead where there is one', async () => {
    const client = app.client()
    await submit(client, 'https://example.com/hook')
    expect(sentBy(app, client)[0]?.body).toMatchObject({ [field]: 'https://example.com/hook' })
  })
})

it.each(['own', 'official'])('a call makes a task of the %s format be looked at at once', async format => {
  const client = app.client()
  const made = format === 'own' ? await submittedTask(client) : await submitOfficial(client)
  await app.sandbox.move(lumaIdOf(made), 'running')
  expect(await call(pathOf(client))).toBe(200)
  await expect.poll(async () => (await current(client, made.id))?.status).toBe('RUNNING')
  await app.sandbox.move(lumaIdOf(made), 'succeeded')
  expect(looksAt(app, lumaIdOf(made))).toHaveLength(1)
  expect(await call(pathOf(client))).toBe(200)
  await expect.poll(async () => (await current(client, made.id))?.status).toBe('SUCCEEDED')
  expect(looksAt(app, lumaIdOf(made))).toHaveLength(2)
})

async function submitOfficial(client: Client) {
  const { lumaGenerateVideoOfficial: made } = await client.execute(lumaGenerateVideoOfficial, {
    input: { prompt: 'on' },
  })
  assertTask(made)
  return made
}

it('the body of a call is not believed', async () => {
  const client = app.client()
  const made = await submittedTask(client)
  const looked = moreLooks(app, lumaIdOf(made), 1)
  const video = { url: 'https://evil.example.com/a.mp4', download_url: 'https://evil.example.com/a.mp4' }
  expect(await call(pathOf(client), { id: made.upstreamId, state: 'completed', video })).toBe(200)
  await looked
  expect(await call(pathOf(client), { id: made.upstreamId, state: 'failed' })).toBe(200)
  await moreLooks(app, lumaIdOf(made), 1)
  expect(await current(client, made.id)).toMatchObject({ status: 'QUEUED', assets: [], failure: null })
})

it('calls that never end do not put the look off', async () => {
  const client = app.client()
  const made = await submittedTask(client)
  const path = pathOf(client)
  let over = false
  const callers = Array.from({ length: 8 }, async () => {
    while (!over) expect(await call(path)).toBe(200)
  })
  try {
    // Three times, because the first look may be faster than the second call.
    for (const phase of ['queued', 'running', 'succeeded'] as const) {
      await app.sandbox.move(lumaIdOf(made), phase)
      await moreLooks(app, lumaIdOf(made), 1)
    }
    await expect.poll(async () => (await current(client, made.id))?.status).toBe('SUCCEEDED')
  } finally {
    over = true
    await Promise.all(callers)
  }
})

it('a forged address leads nowhere', async () => {
  const client = app.client()
  const made = await submittedTask(client)
  const token = pathOf(client).slice('/hooks/'.length)
  const forged = [token.slice(1), `${token}a`, 'a'.repeat(32), made.id, `${token}/x`, '', '..']
  for (const text of forged) expect(await call(`/hooks/${text}`)).toBe(404)
  expect(looksAt(app, lumaIdOf(made))).toEqual([])
  const got = await fetch(`${app.url}/hooks/${token}`)
  expect(got.status).toBe(404)
  expect(looksAt(app, lumaIdOf(made))).toEqual([])
})

it('a call about a task that has ended changes nothing', async () => {
  const client = app.client()
  const made = await submittedTask(client)
  await app.sandbox.move(lumaIdOf(made), 'failed')
  await call(pathOf(client))
  await expect.poll(async () => (await current(client, made.id))?.status).toBe('FAILED')
  const ended = await current(client, made.id)
  expect(await call(pathOf(client))).toBe(200)
  expect(await current(client, made.id)).toEqual(ended)
})

it('without a PUBLIC_URL the vendor is given no address', async () => {
  const hidden = await startTestApp()
  const client = hidden.client()
  await submittedTask(client)
  expect(sentBy(hidden, client)[0]?.body).toEqual({ user_prompt: 'a paper boat', aspect_ratio: '16:9' })
  await hidden.stop()
})
