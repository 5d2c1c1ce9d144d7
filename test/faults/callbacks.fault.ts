import { randomBytes } from 'node:crypto'
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import pMap from 'p-map'
import { Pool } from 'undici'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { task as taskDocument } from '../documents.ts'
import type { TaskFieldsFragment } from '../gql/graphql.ts'
import { submitted } from '../minimax/requests.ts'
import { startTestApp } from '../support/app.ts'
import type { Client } from '../support/client.ts'
import { databaseKinds } from '../support/database.ts'
import { lumaIdOf } from '../support/luma.ts'
import { until } from '../support/observe.ts'
import { killServers } from '../support/server-process.ts'
import { submittedTask } from '../support/tasks.ts'
import { type FloodCounts, type FloodedServer, startFloodedServer } from './flooded-server.ts'
import { report } from './report.ts'
import { newestEvent } from './tracked-tasks.ts'

/** For machines that are slow or busy. */
const timeoutMs = 600_000

afterAll(killServers)

/** Bodies that claim anything; none is a challenge. */
const forgedBodies = (upstreamId: string): string[] => [
  JSON.stringify({ id: upstreamId, state: 'completed', video: { url: 'https://example.com/forged.mp4' } }),
  JSON.stringify({ id: upstreamId, state: 'failed', failure_reason: 'forged' }),
  JSON.stringify({ id: 'another', state: 'completed' }),
  'not JSON',
  '',
  `[${'"x",'.repeat(3000)}"x"]`,
]

/** The most looks at one task in a time: one at once, then one a second, and one that was under way. */
const allowedLooks = (seconds: number): number => Math.ceil(seconds) + 2

const looksAt = (looks: FloodCounts['looks'], upstreamId: string): number =>
  looks.filter(({ body }) => JSON.stringify(body ?? '').includes(upstreamId)).length

const current = async (client: Client, id: string) => (await client.execute(taskDocument, { id })).task

function figures({ seconds, waits, statements }: FloodCounts): string {
  const beside = `p99 beside it: viewer ${waits.viewer.toFixed(0)} ms, tasks ${waits.tasks.toFixed(0)} ms`
  const counted = statements
    ? `, ${statements.searches} searches, ${statements.hastenings} made due in the database`
    : ''
  return `${seconds.toFixed(1)} s, ${beside}${counted}`
}

describe.each(databaseKinds)('callbacks on %s', { timeout: timeoutMs }, kind => {
  // On PostgreSQL statements are counted; PGlite is what most people run.
  const times = (count: number): number => (kind === 'pglite' ? count : count / 4)
  let flooded: FloodedServer
  let client: Client
  let one: TaskFieldsFragment
  let hook: string
  let bodies: string[]
  beforeAll(async () => {
    flooded = await startFloodedServer(kind)
    client = await flooded.client('sk-flooded')
    one = await submittedTask(client)
    hook = flooded.hookOf(lumaIdOf(one))
    bodies = forgedBodies(lumaIdOf(one))
  })
  afterAll(() => flooded.close())

  it('to one task, beside clients that take their time', async () => {
    // For seconds on PostgreSQL, too: a look may be due only after one.
    const [count, dawdlers] = [20_000, 50]
    const dawdled = flooded.dawdle(hook, dawdlers)
    const before = await current(client, one.id)
    const counts = await flooded.flood({ paths: [hook], bodies, count })
    const looks = looksAt(counts.looks, lumaIdOf(one))
    const allowed = allowedLooks(counts.seconds)
    report({
      fault: `callbacks to one task (${kind})`,
      runs: count,
      lost: count - (counts.answers['200 {}'] ?? 0),
      doubled: 0,
      notes: `${looks} looks (${allowed} allowed), ${figures(counts)}`,
    })
    expect(counts.answers).toEqual({ '200 {}': count })
    expect(looks).toBeLessThanOrEqual(allowed)
    // Calls that never end must not put the looks off either.
    expect(looks).toBeGreaterThan(counts.seconds / 5)
    expect(before).toMatchObject({ status: 'QUEUED', tracking: 'ACTIVE', assets: [], failure: null })
    expect(await current(client, one.id)).toEqual(before)
    expect(await dawdled).toBe(dawdlers)
    expect(counts.statements?.searches ?? 0).toBeLessThanOrEqual(count)
    expect(counts.statements?.hastenings ?? 0).toBeLessThanOrEqual(allowed)
  })

  it('to hundreds of tasks', async () => {
    const count = times(1_000)
    const many = await pMap(Array.from({ length: 200 }), () => submittedTask(client), { concurrency: 8 })
    const ids = many.map(lumaIdOf)
    const counts = await flooded.flood({ paths: ids.map(flooded.hookOf), bodies, count })
    const most = Math.max(...ids.map(id => looksAt(counts.looks, id)))
    const allowed = allowedLooks(counts.seconds)
    report({
      fault: `callbacks to ${ids.length} tasks (${kind})`,
      runs: count,
      lost: count - (counts.answers['200 {}'] ?? 0),
      doubled: 0,
      notes: `${counts.looks.length} requests upstream, at most ${most} looks at one task (${allowed} allowed), ${figures(counts)}`,
    })
    expect(counts.answers).toEqual({ '200 {}': count })
    expect(most).toBeGreaterThan(0)
    expect(most).toBeLessThanOrEqual(allowed)
    expect(counts.statements?.searches ?? 0).toBeLessThanOrEqual(count)
  })

  const unknown = Array.from({ length: 500 }, (_, index) => `/hooks/${String(index).padStart(32, 'a')}`)
  const malformed = ['/hooks/', '/hooks/a', `/hooks/${'a'.repeat(33)}`, `/hooks/${'%C3%A4'.repeat(32)}`]
  it.for([
    { tokens: 'unknown', paths: unknown, searches: times(4_000) },
    { tokens: 'malformed', paths: malformed, searches: 0 },
  ])('with $tokens tokens', async ({ tokens, paths, searches }) => {
    const count = times(4_000)
    const counts = await flooded.flood({ paths, bodies: ['{"challenge":"c"}', ...bodies], count })
    const refused = counts.answers['404 {}'] ?? 0
    report({
      fault: `callbacks with ${tokens} tokens (${kind})`,
      runs: count,
      lost: count - refused,
      doubled: 0,
      notes: figures(counts),
    })
    expect(counts.answers).toEqual({ '404 {}': count })
    expect(counts.statements?.searches ?? 0).toBeLessThanOrEqual(searches)
    expect(counts.statements?.hastenings ?? 0).toBe(0)
  })

  it('with challenges, at the address of another owner', async () => {
    const count = times(4_000)
    const video = await submitted(await flooded.client('sk-other'))
    const challenges = Array.from({ length: 100 }, (_, index) => JSON.stringify({ challenge: `c${index}` }))
    const paths = [flooded.hookOf(video.upstreamId)]
    const counts = await flooded.flood({ paths, bodies: challenges, count })
    const echoed = challenges.map(challenge => counts.answers[`200 ${challenge}`] ?? 0)
    report({
      fault: `challenges (${kind})`,
      runs: count,
      lost: count - echoed.reduce((sum, each) => sum + each, 0),
      doubled: 0,
      notes: figures(counts),
    })
    expect(echoed).toEqual(challenges.map(() => count / challenges.length))
  })

  it('to a task that has ended', async () => {
    const count = times(4_000)
    await flooded.sandbox.move(lumaIdOf(one), 'succeeded')
    const ended = await until(client, one.id, ({ status }) => status === 'SUCCEEDED')
    const newest = await newestEvent(client)
    const counts = await flooded.flood({ paths: [hook], bodies, count })
    const looks = looksAt(counts.looks, lumaIdOf(one))
    report({
      fault: `callbacks to a task that has ended (${kind})`,
      runs: count,
      lost: count - (counts.answers['200 {}'] ?? 0),
      doubled: looks,
      notes: figures(counts),
    })
    expect(counts.answers).toEqual({ '200 {}': count })
    expect(looks).toBe(0)
    expect(await current(client, one.id)).toMatchObject(ended)
    expect(await newestEvent(client)).toBe(newest)
  })

  it('leave no lines behind', async () => {
    const { output } = flooded.server
    expect(await flooded.server.stop()).toBe(0)
    expect(output.stdout.split('\n').length).toBeLessThan(20)
    expect(output.stderr).toBe('')
  })
})

it('callbacks leave nothing in memory', { timeout: timeoutMs }, async () => {
  setFlagsFromString('--expose-gc')
  const collectGarbage: () => void = runInNewContext('gc')
  const app = await startTestApp({
    pace: () => 3600,
    environment: { PUBLIC_URL: 'https://graph.example.com' },
  })
  const made = await submittedTask(app.client())
  const callbackUrl = app.sandbox.tasks.find(({ id }) => id === lumaIdOf(made))?.callbackUrl ?? ''
  const pool = new Pool(app.url, { connections: 16 })
  const count = 4_000

  /** Half of the calls are for a task, half for tokens that nobody had before. @returns bytes in use afterwards */
  async function flood(): Promise<number> {
    const paths = Array.from({ length: count }, (_, index) =>
      index % 2 ? new URL(callbackUrl).pathname : `/hooks/${randomBytes(24).toString('base64url')}`,
    )
    await pMap(
      paths,
      async path => {
        const { body } = await pool.request({ method: 'POST', path, body: '{"challenge":"c"}' })
        await body.dump()
      },
      { concurrency: 16 },
    )
    collectGarbage()
    return process.memoryUsage().heapUsed
  }

  // The first fills caches and warms up the engine.
  await flood()
  const before = await flood()
  const perCall = ((await flood()) - before) / count
  report({
    fault: 'callbacks and the heap',
    runs: 3 * count,
    lost: 0,
    doubled: 0,
    notes: `${perCall.toFixed(0)} bytes of heap for each call`,
  })
  // A request that is kept takes more.
  expect(perCall).toBeLessThan(1024)
  await pool.close()
  await app.stop()
})
