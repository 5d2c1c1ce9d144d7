import pMap from 'p-map'
import { afterAll, expect, it } from 'vitest'
import { task as taskDocument } from '../documents.ts'
import { submitted } from '../minimax/requests.ts'
import type { Client } from '../support/client.ts'
import { databaseKinds } from '../support/database.ts'
import { lumaIdOf } from '../support/luma.ts'
import { until } from '../support/observe.ts'
import { killServers } from '../support/server-process.ts'
import { submittedTask } from '../support/tasks.ts'
import { type FloodCounts, startFloodedServer } from './flooded-server.ts'
import { report } from './report.ts'
import { newestEvent } from './tracked-tasks.ts'

const mebibyte = 1024 * 1024

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

const figures = ({ seconds, waits, statements }: FloodCounts): string =>
  `${seconds.toFixed(1)} s, p99 beside it: viewer ${waits.viewer.toFixed(0)} ms, tasks ${waits.tasks.toFixed(0)} ms${statements ? `, ${statements.searches} searches, ${statements.hastenings} hastenings` : ''}`

it.for(databaseKinds)('floods of callbacks on %s', async kind => {
  const flooded = await startFloodedServer(kind)
  const { sandbox, hookOf, flood } = flooded
  const [client, other] = [await flooded.client('sk-flooded'), await flooded.client('sk-other')]
  // On PostgreSQL statements are counted; PGlite is what most people run.
  const share = kind === 'pglite' ? 1 : 0.25

  // One task, beside clients that take their time.
  const one = await submittedTask(client)
  const hook = hookOf(lumaIdOf(one))
  const dawdlers = 50
  const dawdled = flooded.dawdle(hook, dawdlers)
  const bodies = forgedBodies(lumaIdOf(one))
  await flood({ paths: [hook], bodies, count: 2_000 })
  const memoryBefore = await flooded.memory()
  const before = await current(client, one.id)
  const ofOne = await flood({ paths: [hook], bodies, count: 20_000 * share })
  const memoryAfter = await flooded.memory()
  const looksAtOne = looksAt(ofOne.looks, lumaIdOf(one))
  report({
    fault: `callbacks to one task (${kind})`,
    runs: 20_000 * share,
    lost: 20_000 * share - (ofOne.answers['200 {}'] ?? 0),
    doubled: 0,
    notes: `${looksAtOne} looks (${allowedLooks(ofOne.seconds)} allowed), ${figures(ofOne)}, memory ${((memoryAfter - memoryBefore) / mebibyte).toFixed(0)} MiB more`,
  })
  expect(ofOne.answers).toEqual({ '200 {}': 20_000 * share })
  // Calls that never end must not put the looks off either.
  expect(looksAtOne).toBeGreaterThan(ofOne.seconds / 5)
  expect(looksAtOne).toBeLessThanOrEqual(allowedLooks(ofOne.seconds))
  expect(before).toMatchObject({ status: 'QUEUED', tracking: 'ACTIVE', assets: [], failure: null })
  expect(await current(client, one.id)).toEqual(before)
  expect(memoryAfter - memoryBefore).toBeLessThan(64 * mebibyte)
  expect(await dawdled).toBe(dawdlers)
  if (ofOne.statements) {
    expect(ofOne.statements.searches).toBeLessThanOrEqual(20_000 * share)
    expect(ofOne.statements.hastenings).toBeLessThanOrEqual(allowedLooks(ofOne.seconds))
  }

  // Hundreds of tasks.
  const many = await pMap(Array.from({ length: 200 }), () => submittedTask(client), { concurrency: 8 })
  const ids = many.map(lumaIdOf)
  const ofMany = await flood({ paths: ids.map(hookOf), bodies, count: 2_000 * share })
  const most = Math.max(...ids.map(id => looksAt(ofMany.looks, id)))
  report({
    fault: `callbacks to ${many.length} tasks (${kind})`,
    runs: 2_000 * share,
    lost: 2_000 * share - (ofMany.answers['200 {}'] ?? 0),
    doubled: 0,
    notes: `${ofMany.looks.length} requests upstream, at most ${most} about one task (${allowedLooks(ofMany.seconds)} allowed), ${figures(ofMany)}`,
  })
  expect(ofMany.answers).toEqual({ '200 {}': 2_000 * share })
  expect(most).toBeLessThanOrEqual(allowedLooks(ofMany.seconds))
  if (ofMany.statements) {
    expect(ofMany.statements.searches).toBeLessThanOrEqual(2_000 * share)
    expect(ofMany.statements.hastenings).toBeLessThanOrEqual(many.length * allowedLooks(ofMany.seconds))
  }

  // Tokens that nobody has.
  const unknown = Array.from({ length: 500 }, (_, index) => `/hooks/${String(index).padStart(32, 'a')}`)
  const malformed = ['/hooks/', '/hooks/a', `/hooks/${'a'.repeat(33)}`, `/hooks/${'ä'.repeat(32)}`].map(
    encodeURI,
  )
  for (const [name, paths] of Object.entries({ unknown, malformed })) {
    const count = 4_000 * share
    const counts = await flood({ paths, bodies: ['{"challenge":"c"}', ...bodies], count })
    report({
      fault: `callbacks with ${name} tokens (${kind})`,
      runs: count,
      lost: 0,
      doubled: 0,
      notes: figures(counts),
    })
    expect(counts.answers).toEqual({ '404 {}': count })
    if (!counts.statements) continue
    expect(counts.statements.searches).toBeLessThanOrEqual(name === 'unknown' ? count : 0)
    expect(counts.statements.hastenings).toBe(0)
  }

  // Another owner's token, with a body about this one's task; and challenges.
  const video = await submitted(other)
  const challenges = Array.from({ length: 100 }, (_, index) => JSON.stringify({ challenge: `c${index}` }))
  const challenged = await flood({
    paths: [hookOf(video.upstreamId)],
    bodies: challenges,
    count: 4_000 * share,
  })
  report({
    fault: `challenges (${kind})`,
    runs: 4_000 * share,
    lost: challenges.filter(body => challenged.answers[`200 ${body}`] !== 40 * share).length,
    doubled: 0,
    notes: figures(challenged),
  })
  expect(challenged.answers).toEqual(Object.fromEntries(challenges.map(body => [`200 ${body}`, 40 * share])))
  expect(await current(client, one.id)).toMatchObject({ status: 'QUEUED', assets: [], failure: null })

  // Replays after the end.
  await sandbox.move(lumaIdOf(one), 'succeeded')
  const ended = await until(client, one.id, ({ status }) => status === 'SUCCEEDED')
  const newest = await newestEvent(client)
  const replayed = await flood({ paths: [hook], bodies, count: 4_000 * share })
  report({
    fault: `callbacks to a task that has ended (${kind})`,
    runs: 4_000 * share,
    lost: 0,
    doubled: looksAt(replayed.looks, lumaIdOf(one)),
    notes: figures(replayed),
  })
  expect(replayed.answers).toEqual({ '200 {}': 4_000 * share })
  expect(looksAt(replayed.looks, lumaIdOf(one))).toBe(0)
  expect(await current(client, one.id)).toMatchObject(ended)
  expect(await newestEvent(client)).toBe(newest)

  const { stdout, stderr } = flooded.server.output
  expect(await flooded.server.stop()).toBe(0)
  expect(stdout.split('\n').length).toBeLessThan(20)
  expect(stderr).toBe('')
  await flooded.close()
})
