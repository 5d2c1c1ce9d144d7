import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { z } from 'zod'
import { errorShapes } from '../../src/sandbox/answers.ts'
import type { FaultRule } from '../../src/sandbox/faults.ts'
import type { TaskPhase } from '../../src/sandbox/task.ts'
import { sandboxVendors } from '../../src/sandbox/vendors.ts'
import { vendors } from '../../src/vendors.ts'
import { startTestApp, type TestApp } from '../support/app.ts'
import { until } from '../support/observe.ts'
import type { Sample } from './sample.ts'
import { submitter } from './submit.ts'

/**
 * What has to be true of every operation of every vendor. A new vendor brings its samples; the rest is done here from
 * its contract.
 */

let app: TestApp
beforeAll(async () => {
  // Many of the tasks here never end: those that were left behind are asked about less and less.
  app = await startTestApp({ pace: ({ ageSeconds }) => Math.max(0.05, ageSeconds / 10) })
})
afterAll(() => app.stop())

const contractSchema = z.object({
  'x-task-states': z.record(z.string(), z.record(z.string(), z.string())),
  'x-result-ttl': z.object({ seconds: z.number().nullish() }).nullish(),
})
const phases: Record<string, TaskPhase> = {
  QUEUED: 'queued',
  RUNNING: 'running',
  SUCCEEDED: 'succeeded',
  FAILED: 'failed',
  CANCELED: 'canceled',
}
const file = 'QUJD'.repeat(100)

for (const vendor of vendors) {
  const contract = contractSchema.parse(
    parse(readFileSync(new URL(`../../contracts/${vendor.name}.yaml`, import.meta.url), 'utf8')),
  )
  const { samples }: { samples: Sample[] } = await import(`./samples/${vendor.name}.ts`)
  const sandboxVendor = sandboxVendors.find(played => played.contract === vendor.name)
  const start = () => {
    const client = app.client()
    return { client, ...submitter(app, client, samples) }
  }

  describe(vendor.title, () => {
    it('has a sample of every operation, and every format is spoken by one', () => {
      // An operation that speaks several formats has a sample of each.
      expect([...new Set(samples.map(({ operation }) => operation))].sort()).toEqual(
        vendor.operations.map(({ name }) => name).sort(),
      )
      const spoken = samples.flatMap(({ format }) => format ?? [])
      expect([...new Set(spoken)].sort()).toEqual(Object.keys(contract['x-task-states']).sort())
    })

    describe.each(samples)('$operation', { concurrent: true }, sample => {
      const { operation, operationId, format } = sample

      it('is accepted, once for each idempotency key', async () => {
        const { submit, inputOf, posts, taskCount } = start()
        const input = { ...(await inputOf(sample)), idempotencyKey: 'k' }
        const before = taskCount()
        const results = await Promise.all([submit(sample, input), submit(sample, input)])
        const made = await submit(sample, input)
        expect(made).toMatchObject({
          __typename: vendor.taskType,
          operation,
          submission: 'ACCEPTED',
          upstreamId: sample.withoutId ? null : expect.stringMatching(/./),
          tracking: format === undefined ? 'ENDED' : 'ACTIVE',
        })
        expect(results.map(({ id }) => id)).toEqual([made.id, made.id])
        expect(posts(sample)).toBe(1)
        expect(taskCount() - before).toBe(sample.resumes ? 0 : 1)
      })

      const refusals: { fault: FaultRule; type: string; status: number | null }[] = [
        ...errorShapes.map(shape => ({
          fault: { fault: 'refused', shape } as const,
          type: 'UpstreamRefusedError',
          status: 400,
        })),
        { fault: { fault: 'unauthorized' }, type: 'UpstreamUnauthorizedError', status: 401 },
        { fault: { fault: 'quota' }, type: 'QuotaExceededError', status: 403 },
        { fault: { fault: 'rate-limit' }, type: 'RateLimitedError', status: 429 },
        { fault: { fault: 'rate-limit-empty' }, type: 'RateLimitedError', status: 429 },
        { fault: { fault: 'unavailable' }, type: 'UpstreamRefusedError', status: 503 },
      ]
      it('tells every refusal by its type, and nothing was made', async () => {
        const { client, submit, inputOf, posts, taskCount } = start()
        const input = await inputOf(sample)
        const before = taskCount()
        for (const [index, { fault, type, status }] of refusals.entries()) {
          const message = `no ${client.key} ${file}`
          const said = fault.fault === 'refused' ? { ...fault, message } : fault
          app.sandbox.faults.add({ ...said, key: client.key, operation: operationId, times: 1 })
          const result = await submit(sample, input)
          expect(result, JSON.stringify(fault)).toMatchObject({ __typename: type, upstreamStatus: status })
          expect(JSON.stringify(result)).not.toContain(client.key)
          expect(JSON.stringify(result)).not.toContain(file)
          expect(posts(sample)).toBe(index + 1)
        }
        expect(taskCount()).toBe(before)
      })

      const refusal = sandboxVendor?.refusal?.(operationId, {})
      if (refusal?.status === 200)
        it('knows a refusal inside HTTP 200', async () => {
          const { client, submit, inputOf, posts, taskCount } = start()
          const input = await inputOf(sample)
          const before = taskCount()
          const message = `no ${client.key} ${file}`
          app.sandbox.faults.add({
            fault: 'refused-with-200',
            message,
            key: client.key,
            operation: operationId,
          })
          const result = await submit(sample, input)
          expect(['ContentRefusedError', 'UpstreamRefusedError', 'RateLimitedError']).toContain(
            result.__typename,
          )
          expect(result).toMatchObject({ upstreamStatus: 200, upstreamRequestId: expect.any(String) })
          expect(JSON.stringify(result)).not.toContain(client.key)
          expect(JSON.stringify(result)).not.toContain(file)
          expect(posts(sample)).toBe(1)
          expect(taskCount()).toBe(before)
        })

      it('leaves open what cannot be proved, and never sends again', async () => {
        const { client, submit, inputOf, posts } = start()
        let input = await inputOf(sample)
        const faults = ['server-error', 'bad-gateway-after', 'html', 'html-ok', 'cut-after'] as const
        for (const [index, fault] of [
          ...faults,
          ...(sample.answersFile ? [] : ['truncated' as const]),
          ...(sample.withoutId ? [] : ['without-id' as const]),
        ].entries()) {
          // The read by which a vendor could find out is closed here; that it does find out is a test of its own.
          app.sandbox.faults.add({ fault, key: client.key, operation: operationId, times: 1 })
          const once = { ...input, idempotencyKey: fault }
          const result = await submit(sample, once)
          expect(result, fault).toMatchObject({
            __typename: 'SubmissionUnknownError',
            task: { operation, submission: 'UNKNOWN', status: 'QUEUED' },
          })
          await submit(sample, once)
          expect(posts(sample)).toBe(index + 1)
          if (sample.resumes) input = await inputOf(sample)
        }
      })

      const words = format === undefined ? [] : Object.entries(contract['x-task-states'][format] ?? {})
      it.each(words)('the word "%s" means %s', async (word, status) => {
        const { client, submit, inputOf, lastSandboxId, looks } = start()
        const made = await submit(sample, await inputOf(sample))
        await app.sandbox.move(lastSandboxId(), { phase: phases[status], word })
        // A task is QUEUED before it was looked at: only looks that saw the word prove anything.
        if (status === 'QUEUED') await looks(2)
        const task = await until(client, String(made.id), seen => seen.status === status)
        expect(app.logged()).not.toContain(`"vendor":"${vendor.name}","word":${JSON.stringify(word)},`)
        expect(task.tracking).toBe(['QUEUED', 'RUNNING'].includes(status) ? 'ACTIVE' : 'ENDED')
      })

      if (words.length > 0)
        it('leaves a task where it is over a word that nobody knows', async ({ expect }) => {
          const { client, submit, inputOf, lastSandboxId } = start()
          const made = await submit(sample, await inputOf(sample))
          const word = `shuffling-${vendor.name}-${operation}`
          await app.sandbox.move(lastSandboxId(), { phase: 'running', word })
          await expect.poll(() => app.logged()).toContain(word)
          await app.sandbox.move(lastSandboxId(), { phase: 'succeeded' })
          await until(client, String(made.id), seen => seen.status === 'SUCCEEDED')
          expect(app.logged().split(`"${word}"`)).toHaveLength(2)
        })

      if (format !== undefined)
        it('ends with its files, and not before they are there', async () => {
          const { client, submit, inputOf, lastSandboxId } = start()
          const made = await submit(sample, await inputOf(sample))
          if (!sample.withoutFiles) {
            await app.sandbox.move(lastSandboxId(), { phase: 'succeeded', withoutUrl: true })
            await until(client, String(made.id), seen => seen.status === 'RUNNING')
          }
          await app.sandbox.move(lastSandboxId(), { phase: 'succeeded', withoutUrl: false })
          const now = Date.now()
          const task = await until(client, String(made.id), seen => seen.status === 'SUCCEEDED')
          expect(task).toMatchObject({ progress: 100, tracking: 'ENDED', failure: null })
          const results = task.assets.filter(({ role }) => role === 'RESULT')
          expect(results.length > 0).toBe(!sample.withoutFiles)
          expect(task.assets.filter(({ role }) => role === 'PREVIEW')).toEqual([])
          for (const asset of results) {
            expect((await fetch(asset.url)).status).toBe(200)
            expect(asset.expired).toBe(false)
            const seconds = contract['x-result-ttl']?.seconds
            if (seconds == null || sample.withoutExpiry) continue
            const expiresAt = Date.parse(asset.expiresAt ?? '')
            expect(expiresAt).toBeGreaterThan(now + (seconds - 60) * 1000)
            expect(expiresAt).toBeLessThanOrEqual(Date.now() + seconds * 1000)
          }
        })

      if (format !== undefined)
        it("fails with the vendor's words, free of keys and files", async () => {
          const { client, submit, inputOf, lastSandboxId } = start()
          const made = await submit(sample, await inputOf(sample))
          await app.sandbox.move(lastSandboxId(), {
            phase: 'failed',
            failure: `no boats ${client.key} ${file}`,
          })
          const task = await until(client, String(made.id), seen => seen.status === 'FAILED')
          expect(task.failure).toMatchObject({
            code: expect.stringMatching(/^[A-Z_]+$/),
            message: expect.stringContaining('no boats'),
          })
          expect(JSON.stringify(task)).not.toContain(client.key)
          expect(JSON.stringify(task)).not.toContain(file)
        })
    })
  })
}

it('no key and no file has reached the log', () => {
  expect(app.logged()).not.toMatch(/sk-test-/)
  expect(app.logged()).not.toContain(file)
})
