import fc from 'fast-check'
import { pino } from 'pino'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { UpstreamError } from '../../src/core/errors.ts'
import type { Gateway } from '../../src/core/gateway/gateway.ts'
import { createLook } from '../../src/core/look.ts'
import { newTask } from '../../src/core/new-task.ts'
import { createPauses } from '../../src/core/pauses.ts'
import { isTerminal, type Task } from '../../src/core/task.ts'
import { isTracked, type TrackedVendor } from '../../src/core/vendor.ts'
import { vendors } from '../../src/vendors.ts'
import type { Sample } from '../contract/sample.ts'
import { submitter } from '../contract/submit.ts'
import { openGateway } from '../support/gateway.ts'
import { errorLines } from '../support/observe.ts'
import { looked } from '../support/store.ts'
import { readBack } from './everything.ts'
import { type FuzzedApp, startFuzzedApp, taskIdOf } from './fuzzed-app.ts'
import { type Oddity, oddity, withOddity } from './odd-answers.ts'
import { type Exchange, type Recorded, record } from './recorded.ts'
import { numRuns, propertyTimeout } from './runs.ts'
import type { RawRequest } from './upstream.ts'

/** Whatever a gateway tells of a task: it goes forward or stays, can be read, and gives no key away. */

let fuzzed: FuzzedApp
let gateway: Gateway
beforeAll(async () => {
  fuzzed = await startFuzzedApp()
  gateway = openGateway(fuzzed.upstream.url)
})
afterAll(async () => {
  await gateway.close()
  await fuzzed.stop()
})

/** Those after which a GET is not tried again, for the sake of time. */
const statuses = [200, 201, 204, 302, 400, 401, 402, 403, 404, 409, 501]

describe.each(vendors.filter(isTracked))('$title', vendor => {
  let all: Recorded[]
  beforeAll(async () => {
    all = (await record(fuzzed, vendor)).filter(({ task }) => task)
    fuzzed.look(false)
  })

  it(
    'a task never goes back, whatever is told of it',
    async () => {
      const odd = fc.record({ phase: fc.nat(), exchange: fc.nat(), oddity: oddity(statuses) })
      const looks = fc.array(odd, { minLength: 1, maxLength: 4 })
      await fc.assert(
        fc.asyncProperty(fc.nat(), looks, async (which, odd) => {
          const recorded = all[which % all.length]
          if (!recorded) throw new Error('Nothing was recorded.')
          let before = await accepted(recorded)
          for (const { phase, exchange, oddity } of odd) {
            const exchanges = recorded.looks[phase % recorded.looks.length]?.exchanges ?? []
            const after = await lookOddly(vendor, recorded, before, exchanges, exchange, oddity)
            expectForward(before, after)
            before = after
          }
          await readBack(recorded.client, vendor, graphId(vendor, before))
        }),
        { numRuns: numRuns(25) },
      )
    },
    propertyTimeout,
  )
})

it(
  'the tracker goes on asking, whatever it was told',
  async () => {
    fuzzed.look(true)
    const tracked = vendors.filter(isTracked)
    const told = fc.array(oddity(statuses), { minLength: 4, maxLength: 4 })
    const toldByAll = fc.tuple(...tracked.map(() => told))
    await fc.assert(
      fc.asyncProperty(toldByAll, async all => {
        await Promise.all(all.map((oddities, index) => askedAfter(tracked[index], oddities)))
      }),
      { numRuns: numRuns(1) },
    )
    const { app } = fuzzed
    expect(errorLines(app)).toEqual([])
  },
  propertyTimeout,
)

/** Resolves when a new task was asked about once more than it was answered oddly, or has ended. */
async function askedAfter(vendor: TrackedVendor | undefined, oddities: Oddity[]): Promise<void> {
  const { app, upstream, store, ownerOf } = fuzzed
  const { samples }: { samples: Sample[] } = await import(`../contract/samples/${vendor?.name}.ts`)
  const sample = samples.find(({ input, format }) => typeof input === 'object' && format !== undefined)
  if (!sample) throw new Error(`${vendor?.name} has no sample that stands for itself.`)
  const client = app.client()
  const key = String(client.key)
  const made = await submitter(app, client, samples).submit(sample, sample.input)
  const left = [...oddities]
  let asked = 0
  upstream.answer(key, async request => {
    asked += 1
    const odd = left.shift()
    const answer = await upstream.forward(request)
    if (!odd) return answer
    // A pause that is asked for is kept, be it a day.
    const { 'retry-after': _, ...headers } = odd.headers
    return withOddity(answer, { ...odd, headers }, key)
  })
  const goesOn = async () => {
    const [task] = await store.reader.find(ownerOf(client), [taskIdOf(made.id)])
    return asked > oddities.length || task?.tracking === 'ENDED'
  }
  await expect.poll(goesOn, { timeout: 45_000, interval: 100 }).toBe(true)
}

const graphId = ({ taskType }: TrackedVendor, { id }: Task) =>
  Buffer.from(`${taskType}:${id}`).toString('base64')

/** A task of its own, under the vendor's id of the recorded one. */
async function accepted({ vendor, sample, client, task }: Recorded): Promise<Task> {
  const ownerId = fuzzed.ownerOf(client)
  const operation = { vendor: vendor.name, name: sample.operation }
  const rest = { prompt: null, idempotencyKey: null, fingerprint: '' }
  const { task: prepared } = await fuzzed.store.ledger.prepare(newTask(ownerId, operation, rest))
  const [accepted] = await fuzzed.store.ledger.record(ownerId, [prepared.id], current => ({
    state: {
      ...current,
      submission: 'ACCEPTED',
      tracking: 'ACTIVE',
      facts: task?.facts ?? {},
      reference: task?.reference,
    },
    sealedKey: fuzzed.keys.seal(String(client.key), ownerId),
  }))
  if (!accepted) throw new Error('The task is gone.')
  return accepted
}

/** One look, as the tracker takes it, that has one of its requests answered with an oddity. */
async function lookOddly(
  vendor: TrackedVendor,
  { client }: Recorded,
  task: Task,
  exchanges: Exchange[],
  exchange: number,
  oddity: Oddity,
): Promise<Task> {
  const key = String(client.key)
  const chosen = exchanges[exchange % exchanges.length]
  const isSame = (one: RawRequest) => (other: Exchange) =>
    one.method === other.request.method && one.path === other.request.path
  fuzzed.upstream.answer(key, async request => {
    const known = exchanges.find(isSame(request))
    const answer = known?.answer ?? (await fuzzed.upstream.forward(request))
    return known === chosen || !known ? withOddity(answer, oddity, key) : answer
  })
  const { settings, keys } = fuzzed
  const look = createLook({
    settings,
    gateway,
    keys,
    pauses: createPauses(),
    logger: pino({ level: 'silent' }),
  })
  const sealedKey = keys.seal(key, task.ownerId)
  const due = { task, sealedKey, watched: false, failedLooks: 0, trackedSince: task.createdAt }
  const seen = (await look(vendor, task.ownerId, [due])).get(task.id)
  const told = seen instanceof UpstreamError ? { ...seen, message: seen.message } : seen
  expect(JSON.stringify(told) ?? '').not.toContain(key)
  if (!seen || seen instanceof UpstreamError || 'update' in seen) return task
  const after = await looked(fuzzed.store, task, seen)
  if (!after) throw new Error('The task is gone.')
  return after
}

function expectForward(before: Task, after: Task) {
  const rank = { QUEUED: 0, RUNNING: 1, SUCCEEDED: 2, FAILED: 2, CANCELED: 2 }
  expect(rank[after.status]).toBeGreaterThanOrEqual(rank[before.status])
  expect(after.progress ?? 0).toBeGreaterThanOrEqual(before.progress ?? 0)
  if (isTerminal(before.status)) expect(after).toEqual(before)
  expect(after.endedAt !== undefined).toBe(isTerminal(after.status))
  expect(after.failure !== undefined).toBe(after.status === 'FAILED')
}
