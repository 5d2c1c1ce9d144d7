import { randomBytes } from 'node:crypto'
import { sql } from 'drizzle-orm'
import { beforeAll, describe, expect, it } from 'vitest'
import { createKeys } from '../../src/core/keys.ts'
import type { Pace } from '../../src/core/pace.ts'
import { listenSandbox } from '../../src/sandbox/listen.ts'
import { refusalNames } from '../../src/sandbox/refusals.ts'
import { submitter } from '../contract/submit.ts'
import { taskEvents, viewer } from '../documents.ts'
import { create, hello, stream } from '../language/chat/conversation.ts'
import { realtimeConnection } from '../realtime/documents.ts'
import { model, openSession } from '../realtime/sockets.ts'
import { startTestApp, type TestApp } from '../support/app.ts'
import { createTestDatabase, databaseKinds } from '../support/database.ts'
import { dump, filesHolding } from '../support/dump.ts'
import { pngBytes } from '../support/pictures.ts'
import { serveFiles } from '../support/serve-tls.ts'
import { submittedTask } from '../support/tasks.ts'
import { ask } from './ask.ts'
import { finishEverything, samples, submitEverything, tasksOf } from './everything.ts'

const SECRET = 'the secret of a whole day'
const METRICS_TOKEN = 'the-token-of-a-whole-day'
/** Behind the end of a picture, where it changes nothing: nobody else makes these bytes. */
const marker = randomBytes(96)
const picture = Buffer.concat([pngBytes, Buffer.alloc(3 - (pngBytes.length % 3)), marker])
const base64 = picture.toString('base64')
const prompt = 'a prompt that stays between its owner and the vendor'

/** Everything that a client and a vendor do in a day, with a vendor that repeats what it is told. */
async function live(app: TestApp, key: string, told: string[]): Promise<void> {
  const client = app.client(key)
  const { submit } = submitter(app, client, samples)
  const tell = (answer: unknown) => void told.push(JSON.stringify(answer))
  const message = `bad key ${key} in Bearer ${key} with ${base64}`
  const { eventCursor } = (await client.execute(viewer, {})).viewer
  const events = client.subscribe(taskEvents, { after: eventCursor })

  // Looks that fail, beside submissions that do.
  app.sandbox.faults.add({ fault: 'server-error', message, key, operation: 'lumaFetchTasks', times: 3 })
  app.sandbox.faults.add({ fault: 'unauthorized', message, key, operation: 'fetchSunoTasks', times: 3 })
  app.sandbox.faults.add({ fault: 'html-ok', message, key, operation: 'replicateGetPrediction', times: 3 })
  await submitEverything(app, client)
  const [luma] = samples.filter(({ field }) => field === 'lumaGenerateVideo')
  for (const fault of [...refusalNames, 'cut-during', 'truncated', 'without-id', 'hang'] as const) {
    app.sandbox.faults.add({ fault, message, key, operation: luma?.operationId, times: 1 })
    if (luma) tell(await submit(luma, { userPrompt: 'a boat', imageUrl: base64, idempotencyKey: fault }))
  }

  // What a client gets wrong: the picture is repeated by no error.
  const place = { kind: 'mutation', field: 'lumaGenerateVideo' } as const
  for (const input of [
    { userPrompt: prompt, imageUrl: `${base64}*` },
    { userPrompt: '', imageUrl: base64 },
    { imageUrl: base64 },
    base64,
  ])
    tell(await ask(app, client, place, { input }))

  // Files that are fetched and kept here.
  const files = await serveFiles({ '/in.png': picture, '/in.txt': Buffer.from(key) })
  const [edit] = samples.filter(({ field }) => field === 'openaiEditImage')
  if (edit)
    for (const image of [files.at('/in.png'), files.at('/in.txt'), base64])
      tell(await submit(edit, { model: 'gpt-image-1', prompt, images: [image] }))
  await files.close()

  // Conversation, with a stream that breaks, and a session.
  const seeing = [{ user: { content: [{ text: prompt }, { image: { image: base64 } }] } }]
  tell(await create(client, { ...hello, messages: seeing }))
  for (const fault of ['stream-error', 'stream-cut', 'refused', 'html-ok'] as const) {
    app.sandbox.faults.add({ fault, message, key, operation: 'createChatCompletion', times: 1 })
    tell(await stream(client, { ...hello, messages: seeing }))
  }
  const { realtimeConnection: connection } = await client.execute(realtimeConnection, { model })
  if (connection.__typename === 'RealtimeConnection') told.push(...connection.protocols.map(fromBase64))
  const session = await openSession(app, client)
  await session.event('session.created')
  session.send({ type: 'nonsense', event_id: key })
  await session.event('error')
  told.push(...session.received)
  session.socket.close()
  await session.closed

  // Vendors call back, with whatever they like; some tasks end in words.
  const calls = [...new Set(JSON.stringify(app.sandbox.requests).match(/\/hooks\/[\w-]{32}/g))]
  for (const path of calls) {
    const response = await fetch(app.url + path, { method: 'POST', body: JSON.stringify({ key, message }) })
    tell([response.status, await response.text()])
  }
  const failing = app.sandbox.tasks.filter(({ vendor }) => vendor === 'luma').slice(0, 2)
  for (const { id } of failing) await app.sandbox.move(id, { phase: 'failed', failure: message })
  await finishEverything(app, client)
  tell(await tasksOf(client))

  const { eventCursor: newest } = (await client.execute(viewer, {})).viewer
  for await (const event of events) {
    tell(event)
    if (event.taskEvents.cursor === newest) break
  }
  const metrics = await fetch(`${app.url}/metrics`, { headers: { authorization: `Bearer ${METRICS_TOKEN}` } })
  expect(metrics.status).toBe(200)
  told.push(await metrics.text())
  for (const path of ['/healthz', '/readyz', '/metrics', '/graphql', '/nothing']) {
    const response = await fetch(app.url + path, { headers: { authorization: `Bearer ${key}` } })
    tell([...response.headers, await response.text()])
  }
}

/** A ticket is sealed; what it looks like in the clear is looked at as well. */
const fromBase64 = (text: string) => Buffer.from(text.split('.').at(-1) ?? '', 'base64url').toString('latin1')

describe.each(databaseKinds)('a day on %s', kind => {
  const key = `sk-R3cognisable.k~y/${kind}`
  const traces = { logs: '', told: [] as string[] }
  let tables = ''
  let files = { count: 0, holding: [] as string[] }

  beforeAll(async () => {
    const database = await createTestDatabase(kind)
    await using upstream = await listenSandbox({ pace: 'manual' })
    const environment = {
      SECRET,
      METRICS_TOKEN,
      PUBLIC_URL: 'https://graph.example.com',
      PRIVATE_MEDIA_HOSTS: 'localhost',
      UPSTREAM_TIMEOUT_SECONDS: '5',
    }
    const pace: Pace = ({ ageSeconds }) => 0.1 + ageSeconds / 10
    const first = await startTestApp({ kind, database, upstream, environment, pace })
    await live(first, key, traces.told)
    await first.stop()
    const opened = await database.open()
    const { rows } = await opened.executor.execute(sql`select id, sealed_key from owners`)
    await opened.close()
    // Nothing is tracked any more, so nobody needs the key.
    const ownerId = createKeys(SECRET).ownerOf(key)
    expect(rows).toEqual([{ id: ownerId, sealed_key: null }])

    // The next morning one task is under way when the server stops, so the key is there, sealed.
    const second = await startTestApp({ kind, database, upstream, environment, pace })
    const { upstreamId } = await submittedTask(second.client(key))
    await second.stop()
    traces.logs = first.logged() + second.logged()
    const again = await database.open()
    tables = await dump(again)
    await again.close()
    expect(tables).toContain(upstreamId)
    expect(tables).toContain(ownerId)
    files = await filesHolding(`${database.environment.DATA_DIR ?? '/nowhere'}/postgres`, [
      key,
      SECRET,
      METRICS_TOKEN,
      marker,
      base64.slice(-120),
    ])
  }, 300_000)

  it.each([
    ['the log', () => traces.logs],
    ['an answer or an event', () => traces.told.join('\n')],
    ['a table', () => tables],
  ])('leaves no secret in %s', (_, of) => {
    expect(of().length).toBeGreaterThan(10_000)
    for (const secret of [
      key,
      key.slice(3),
      SECRET,
      METRICS_TOKEN,
      base64.slice(-120),
      marker.toString('hex').slice(0, 60),
    ])
      expect(of()).not.toContain(secret)
  })

  it('leaves no prompt in the log', () => {
    expect(traces.logs).not.toContain(prompt)
    // It was looked at with every level on.
    expect(traces.logs).toMatch(/looking at tasks failed.*/)
    expect(traces.logs).toContain('upstream answered')
  })

  it('leaves no secret in a file of the embedded database, also not in what it has forgotten', () => {
    expect(files.holding).toEqual([])
    expect(files.count > 0).toBe(kind === 'pglite')
  })
})
