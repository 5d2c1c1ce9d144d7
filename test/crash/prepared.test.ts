import { fileURLToPath } from 'node:url'
import { sql } from 'drizzle-orm'
import { afterEach, expect, it } from 'vitest'
import { createStore } from '../../src/core/store/store.ts'
import { listenSandbox } from '../../src/sandbox/listen.ts'
import { taskEvents, tasks as tasksDocument, viewer } from '../documents.ts'
import { documentOf, made } from '../ideogram/ideogram.ts'
import { createDocument, created } from '../replicate/predictions.ts'
import { startTestApp } from '../support/app.ts'
import { createTestDatabase, databaseKinds, type TestDatabase } from '../support/database.ts'
import { sentBy } from '../support/observe.ts'
import { pngBytes } from '../support/pictures.ts'
import { serveTls } from '../support/serve-tls.ts'
import { killServers, startServer } from '../support/server-process.ts'

/** A submission that has not been sent yet: what it is made from is still being fetched. */

afterEach(killServers)

const certificate = fileURLToPath(new URL('../support/localhost.pem', import.meta.url))
const key = 'sk-test-prepared'

/** A picture that is held back until it is released. */
async function slowPicture() {
  const asked = Promise.withResolvers<void>()
  const released = Promise.withResolvers<void>()
  const { port, close } = await serveTls(async (_, response) => {
    asked.resolve()
    await released.promise
    response.end(pngBytes)
  })
  const image = `https://localhost:${port}/photo`
  return { asked: asked.promise, release: released.resolve, close, input: { image, idempotencyKey: 'once' } }
}

async function age(database: TestDatabase): Promise<void> {
  const opened = await database.open()
  await opened.executor.execute(sql`update tasks set created_at = created_at - interval '1 hour'`)
  await opened.close()
}

const neverSent = {
  status: 'FAILED',
  submission: 'REFUSED',
  tracking: 'ENDED',
  upstreamId: null,
  failure: { code: 'NOT_SENT', message: expect.stringContaining('Nothing was made or charged') },
}

it.each(databaseKinds)(
  'one whose process died is REFUSED on %s, and its key may be used again',
  { timeout: 60_000 },
  async kind => {
    await using upstream = await listenSandbox({ pace: 'manual' })
    const database = await createTestDatabase(kind)
    const picture = await slowPicture()
    const environment = {
      ...database.environment,
      GATEWAY_URL: upstream.url,
      PRIVATE_MEDIA_HOSTS: 'localhost',
      // Its table is unlogged: a crash empties it, and must not do more.
      SUBMISSIONS_PER_MINUTE: '2',
      NODE_EXTRA_CA_CERTS: certificate,
    }
    const first = startServer(environment)
    const client = await first.client(key)
    const { eventCursor: after } = (await client.execute(viewer, {})).viewer
    const body = { query: documentOf('ideogramDescribe'), variables: { input: picture.input } }
    const answered = client.request(body)
    await Promise.all([expect(answered).rejects.toThrow(), picture.asked.then(() => first.kill())])
    picture.release()

    // Where others may use the database, only a submission that has outlived its timeouts is known to be abandoned.
    if (kind === 'postgres') await age(database)
    const second = startServer(environment)
    const again = await second.client(key)
    for await (const { taskEvents: event } of again.subscribe(taskEvents, { after })) {
      expect(event.task).toMatchObject(neverSent)
      break
    }
    const { edges } = (await again.execute(tasksDocument, {})).tasks
    expect(edges.map(({ node }) => node)).toMatchObject([neverSent])
    expect(upstream.sandbox.requests).toEqual([])

    expect((await made(again, 'ideogramDescribe', picture.input)).id).not.toBe(edges[0]?.node.id)
    expect(upstream.sandbox.requests).toHaveLength(1)
    expect(await second.stop()).toBe(0)
    await picture.close()
  },
)

it('one that was given up though its process lives is not sent, and its client is told so', async () => {
  await using upstream = await listenSandbox({ pace: 'manual' })
  const database = await createTestDatabase('postgres')
  const picture = await slowPicture()
  const settings = { database, upstream, environment: { PRIVATE_MEDIA_HOSTS: 'localhost' } }
  const slow = await startTestApp(settings)
  const client = slow.client(key)
  const body = { query: documentOf('ideogramDescribe'), variables: { input: picture.input } }
  const answered = client.request(body)
  await picture.asked
  await age(database)
  const other = await startTestApp(settings)
  const allTasks = async () =>
    (await other.client(key).execute(tasksDocument, {})).tasks.edges.map(({ node }) => node)
  const [givenUp] = await allTasks()
  expect(givenUp).toMatchObject(neverSent)

  picture.release()
  const { status, headers, body: answer } = await answered
  expect([status, headers.get('retry-after')]).toEqual([503, '1'])
  expect(answer.errors).toEqual([
    expect.objectContaining({
      message: expect.stringContaining('nothing was sent'),
      path: ['result'],
      extensions: { code: 'SUBMISSION_GIVEN_UP' },
    }),
  ])
  expect(sentBy(slow, client)).toEqual([])
  // What it ended as was said once.
  expect(await allTasks()).toEqual([givenUp])
  const { id } = await made(client, 'ideogramDescribe', picture.input)
  expect(id).not.toBe(givenUp?.id)
  expect(sentBy(slow, client)).toHaveLength(1)
  await Promise.all([slow.stop(), other.stop()])
  await picture.close()
})

it('one that was given up between a refused request and its second route is not sent there', async () => {
  const app = await startTestApp({ kind: 'postgres' })
  const client = app.client()
  const operation = 'replicateCreatePrediction'
  app.sandbox.faults.add({ fault: 'not-found', operation })
  app.sandbox.faults.add({ fault: 'latency', milliseconds: 4000, operation })
  const query = createDocument
  const input = { model: 'black-forest-labs/flux-1.1-pro', input: { prompt: 'a cake' }, idempotencyKey: 'k' }
  const answered = client.request({ query, variables: { input } })
  await app.sandbox.requested(() => sentBy(app, client, operation).length > 0)
  const opened = await app.database.open()
  expect(await createStore(opened).upkeep.giveUpAbandoned(() => true)).toBe(1)
  await opened.close()
  const current = async () => (await client.execute(tasksDocument, {})).tasks.edges[0]?.node
  expect(await current()).toMatchObject({ submission: 'UNKNOWN', status: 'QUEUED' })
  expect((await answered).body.errors).toMatchObject([{ extensions: { code: 'SUBMISSION_GIVEN_UP' } }])
  // The process that lives knows better: the only request was refused.
  expect(await current()).toMatchObject({ submission: 'REFUSED', status: 'FAILED' })
  expect(sentBy(app, client)).toHaveLength(1)
  app.sandbox.faults.clear()
  expect(await created(client, input)).toMatchObject({ submission: 'ACCEPTED' })
  await app.stop()
})
