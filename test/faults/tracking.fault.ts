import { connect } from 'node:net'
import { setTimeout as delay } from 'node:timers/promises'
import pMap from 'p-map'
import { afterAll, describe, it } from 'vitest'
import { z } from 'zod'
import { adaptivePace } from '../../src/core/pace.ts'
import type { FaultRule } from '../../src/sandbox/faults.ts'
import { startTestApp, type TestApp } from '../support/app.ts'
import type { Client } from '../support/client.ts'
import { createTestDatabase } from '../support/database.ts'
import { killServers, startServer } from '../support/server-process.ts'
import { serveAbsent } from './absent-gateway.ts'
import { type FaultyLooks, impatientRequests, longestWait, mostLooks, mostRequests } from './allowed-looks.ts'
import { report } from './report.ts'
import {
  countStates,
  countSuccesses,
  finishAll,
  newestEvent,
  submitToAll,
  trackedVendors,
  vendorOf,
} from './tracked-tasks.ts'
import { watchRequests } from './upstream-requests.ts'

// All at the same time: a minute is a minute, and what is counted here is not disturbed by the others.

const outageMs = 60_000
const stormMs = 25_000
/** The longest look: one that hangs is given up then. */
const hangingMs = 15_000
/** What a busy machine may add to a moment that the pace gives. */
const slackMs = 15_000
/** For machines that are slow or busy. */
const timeoutMs = 600_000

afterAll(killServers)

/** Waits until as many tasks of a client as given have succeeded, or the time is over. @returns how many have */
async function succeeded(client: Client, count: number, withinMs: number): Promise<number> {
  for (const end = performance.now() + withinMs; ; await delay(1000)) {
    const { 'SUCCEEDED ENDED': done = 0 } = await countStates(client)
    if (done === count || performance.now() > end) return done
  }
}

const line = z.object({ level: z.number(), time: z.number() })

/** How many lines for people to act on were logged from a moment in Unix milliseconds on. */
const countWarnings = (app: TestApp, from: number): number =>
  app
    .logged()
    .trim()
    .split('\n')
    .map(text => line.parse(JSON.parse(text)))
    .filter(({ level, time }) => level >= 40 && time >= from).length

const seconds = (milliseconds: number): string => (milliseconds / 1000).toFixed(1)

describe.concurrent('an upstream that is away for a minute', { timeout: timeoutMs }, () => {
  it.for(['refuses connections', 'hangs'] as const)('because it %s', async (absence, { expect }) => {
    const gateway = await serveAbsent()
    const app = await startTestApp({ upstream: gateway, pace: adaptivePace })
    const client = app.client()
    const beginning = await newestEvent(client)
    const submitting = Date.now()
    const tasks = await submitToAll(app, client, 3)
    const watch = watchRequests(gateway.url)
    await (absence === 'hangs' ? gateway.hang() : gateway.refuse())
    const began = Date.now()
    await finishAll(app, client)
    await delay(outageMs)
    const during = [...watch.requests]
    const lines = countWarnings(app, began)
    const states = await countStates(client)
    await gateway.restore()

    const restored = Date.now()
    const looks = { failing: true }
    const wait = longestWait(outageMs, restored - submitting, looks) + (absence === 'hangs' ? hangingMs : 0)
    const done = await succeeded(client, tasks.length, wait + slackMs)
    const recovery = Date.now() - restored
    const successes = await countSuccesses(client, beginning)
    const most = mostRequests(during, tasks)
    const allowed = mostLooks(outageMs, looks)
    report({
      fault: `upstream ${absence} for a minute`,
      runs: tasks.length,
      lost: tasks.length - done,
      doubled: successes - done + app.sandbox.tasks.length - tasks.length,
      notes: `${during.length} requests, ${most} about one task (${allowed} allowed), ${lines} lines logged, all ended ${seconds(recovery)} s later (${seconds(wait)} allowed)`,
    })
    expect(done).toBe(tasks.length)
    expect(successes).toBe(tasks.length)
    expect(['QUEUED ACTIVE', 'RUNNING ACTIVE']).toEqual(expect.arrayContaining(Object.keys(states)))
    expect(most).toBeGreaterThan(1)
    expect(most).toBeLessThanOrEqual(allowed)
    expect(during.length).toBeLessThanOrEqual(tasks.length * allowed)
    expect(lines).toBeLessThanOrEqual(2 * trackedVendors.length)
    watch.stop()
    await app.stop()
    await gateway.close()
  })
})

const storms: (FaultyLooks & { rule: FaultRule })[] = [
  { rule: { fault: 'rate-limit', seconds: 10 }, failing: true, retryAfterSeconds: 10 },
  { rule: { fault: 'rate-limit', seconds: 2 }, failing: true, retryAfterSeconds: 2 },
  { rule: { fault: 'rate-limit-empty' }, failing: true },
  { rule: { fault: 'server-error' }, failing: true },
  { rule: { fault: 'unavailable' }, failing: true },
  { rule: { fault: 'html' }, failing: true },
  { rule: { fault: 'html-ok' }, failing: true },
  { rule: { fault: 'truncated' }, failing: true },
  { rule: { fault: 'cut-before' }, failing: true },
  { rule: { fault: 'late-id' }, failing: false },
  { rule: { fault: 'unknown-word' }, failing: false },
  { rule: { fault: 'no-url' }, failing: false },
  { rule: { fault: 'missing-ids' }, failing: false },
  { rule: { fault: 'bare-array' }, failing: false },
]

describe.concurrent('an upstream whose answers are of no use for a while', { timeout: timeoutMs }, () => {
  it('fails no task, is asked as the pace allows and believed again afterwards', async ({ expect }) => {
    const app = await startTestApp({ pace: adaptivePace })
    const submitting = Date.now()
    const met = await pMap(
      storms,
      async storm => {
        const client = app.client()
        const beginning = await newestEvent(client)
        return { ...storm, client, beginning, tasks: await submitToAll(app, client, 2) }
      },
      { concurrency: 2 },
    )
    const watch = watchRequests(app.upstream.url)
    for (const { rule, client } of met) app.sandbox.faults.add({ ...rule, key: client.key })
    const began = Date.now()
    await Promise.all(met.map(({ client }) => finishAll(app, client)))
    await delay(stormMs)
    const during = [...watch.requests]
    const lines = countWarnings(app, began)
    const states = await Promise.all(met.map(({ client }) => countStates(client)))
    app.sandbox.faults.clear()

    const ended = Date.now()
    const unended = await pMap(met, async ({ client, beginning, tasks, rule, ...looks }) => {
      const done = await succeeded(
        client,
        tasks.length,
        longestWait(stormMs, ended - submitting, looks) + slackMs,
      )
      const recovery = Date.now() - ended
      const successes = await countSuccesses(client, beginning)
      const own = during.filter(({ key }) => key === client.key)
      const most = mostRequests(own, tasks)
      const allowed = mostLooks(stormMs, looks)
      const impatient = impatientRequests(own).length
      const pause = rule.seconds === undefined ? '' : ` with Retry-After: ${rule.seconds}`
      report({
        fault: `${rule.fault}${pause} for ${seconds(stormMs)} s`,
        runs: tasks.length,
        lost: tasks.length - done,
        doubled: successes - done,
        notes: `${own.length} requests, ${most} about one task (${allowed} allowed), ${impatient} too early after a 429, all ended ${seconds(recovery)} s later`,
      })
      expect.soft(most, rule.fault).toBeGreaterThan(0)
      expect.soft(most, rule.fault).toBeLessThanOrEqual(allowed)
      expect.soft(impatient, rule.fault).toBe(0)
      expect.soft(successes, rule.fault).toBe(tasks.length)
      return tasks.length - done
    })
    expect(unended).toEqual(storms.map(() => 0))
    const seen = new Set(states.flatMap(counts => Object.keys(counts)))
    expect(['QUEUED ACTIVE', 'RUNNING ACTIVE', 'SUCCEEDED ENDED']).toEqual(expect.arrayContaining([...seen]))
    // One line for what a vendor answers, however many tasks and keys there are, and one more a minute.
    const kinds = new Set(during.map(({ path, answer }) => `${vendorOf(path)} ${answer?.status}`)).size
    expect(lines).toBeLessThanOrEqual(2 * kinds)
    watch.stop()
    await app.stop()
  })
})

describe.concurrent('a client that takes its time', { timeout: timeoutMs }, () => {
  it('has its connection no longer than Node’s own time limits allow', async ({ expect }) => {
    const { environment } = await createTestDatabase('pglite')
    const server = startServer({ ...environment, SECRET: 'a secret for tests' })
    const { hostname, port } = new URL(await server.ready)
    const socket = connect(Number(port), hostname)
    const began = performance.now()
    const closed = new Promise<number>(resolve =>
      socket.on('close', () => resolve(performance.now() - began)),
    )
    socket.on('error', () => {}).resume()
    socket.write('POST /hooks/slow HTTP/1.1\r\nhost: slow\r\nx-slow: ')
    const writing = setInterval(() => socket.write('x'), 1000)
    const held = await Promise.race([closed, delay(120_000, Number.POSITIVE_INFINITY, { ref: false })])
    clearInterval(writing)
    socket.destroy()
    report({
      fault: 'headers that come byte by byte',
      runs: 1,
      lost: 0,
      doubled: 0,
      notes: `the connection was closed after ${seconds(held)} s`,
    })
    // 60 s, looked at every 30 s.
    expect(held).toBeLessThan(95_000 + slackMs)
    expect(await server.stop()).toBe(0)
  })
})
