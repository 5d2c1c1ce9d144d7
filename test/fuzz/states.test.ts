import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { advance, isTerminal, type Task, type TaskState, type TaskUpdate } from '../../src/core/task.ts'
import { databaseKinds } from '../support/database.ts'
import { acceptedTask, anyOwner, looked, openTestStore, type TestStore } from '../support/store.ts'
import { numRuns, propertyTimeout } from './runs.ts'

/** Updates in any order, any number of times and from several writers at once: a task only goes forward. */

const json = fc.jsonValue({ maxDepth: 2 }).map(value => JSON.parse(JSON.stringify(value)))
const plain = { noNullPrototype: true }
const facts = fc.dictionary(fc.constantFrom('state', 'seed', '__proto__', 'toString', ''), json, plain)
const role = fc.constantFrom('RESULT', 'PREVIEW', 'THUMBNAIL', 'LAST_FRAME', 'WATERMARKED')
const asset = fc.record(
  {
    kind: fc.constantFrom('VIDEO', 'IMAGE', 'AUDIO', 'TEXT'),
    role,
    mediaType: fc.constant('video/mp4'),
    url: fc.webUrl(),
  },
  plain,
)
const assets = fc.array(asset, { maxLength: 3 })
const update: fc.Arbitrary<TaskUpdate> = fc.oneof(
  fc.record({ status: fc.constantFrom('QUEUED', 'CANCELED'), facts }),
  fc.record(
    { status: fc.constant('RUNNING'), progress: fc.double(), assets, facts },
    { requiredKeys: ['status'] },
  ),
  fc.record(
    { status: fc.constant('RUNNING'), progress: fc.integer({ min: -10, max: 110 }) },
    { requiredKeys: ['status'] },
  ),
  fc.record({ status: fc.constant('SUCCEEDED'), assets, facts }),
  fc.record({
    status: fc.constant('FAILED'),
    failure: fc.record({ code: fc.constant('GENERATION_FAILED'), message: fc.string() }, plain),
    facts,
  }),
  fc.record({ status: fc.constant('UNRECOGNIZED'), word: fc.string() }),
)
const updates = fc.array(update, { minLength: 1, maxLength: 12 })

const rank = { QUEUED: 0, RUNNING: 1, SUCCEEDED: 2, FAILED: 2, CANCELED: 2 }

function expectForward(before: TaskState, after: TaskState): void {
  expect(rank[after.status]).toBeGreaterThanOrEqual(rank[before.status])
  expect(after.progress ?? 0).toBeGreaterThanOrEqual(before.progress ?? 0)
  if (isTerminal(before.status)) expect(after).toEqual(before)
  if (after.progress !== undefined) expect(after.progress).toSatisfy(isPercent)
  expect(after.tracking === 'ENDED').toBe(isTerminal(after.status))
  expect(after.endedAt !== undefined).toBe(isTerminal(after.status))
  expect(after.failure !== undefined).toBe(after.status === 'FAILED')
  if (isTerminal(after.status)) expect(after.assets.map(({ role }) => role)).not.toContain('PREVIEW')
  if (after.status === 'SUCCEEDED') expect(after.progress).toBe(100)
}

const isPercent = (value: number) => Number.isInteger(value) && value >= 0 && value <= 100

const begun: TaskState = {
  status: 'QUEUED',
  submission: 'ACCEPTED',
  tracking: 'ACTIVE',
  assets: [],
  facts: {},
}

it('advance only goes forward', () => {
  fc.assert(
    fc.property(updates, told => {
      told.reduce<TaskState>((state, one) => {
        const next = advance(state, one, new Date()) ?? state
        expectForward(state, next)
        // The same once more is no news.
        expect(advance(next, one, new Date())).toBeUndefined()
        return next
      }, begun)
    }),
    { numRuns: numRuns(300) },
  )
})

describe.each(databaseKinds)('the ledger on %s', kind => {
  let store: TestStore
  beforeAll(async () => {
    store = await openTestStore(kind)
  })
  afterAll(() => store.close())

  it(
    'only goes forward under two writers, and numbers its events without a gap',
    async () => {
      await fc.assert(
        fc.asyncProperty(updates, updates, fc.boolean(), async (first, second, sameTask) => {
          const owner = anyOwner()
          const task = await acceptedTask(store, owner)
          const other = sameTask ? task : await acceptedTask(store, owner)
          const [here = store, there = store] = store.writers
          const write = async (writer: typeof here, target: Task, told: TaskUpdate[]) => {
            for (const one of told) await looked(writer, target, one)
          }
          await Promise.all([write(here, task, first), write(there, other, second)])
          const events = await store.reader.eventsAfter(owner, 0, 100)
          expect(events.map(({ number }) => number)).toEqual(events.map((_, index) => index + 1))
          expect(await store.reader.eventRange(owner)).toEqual({ oldest: 1, newest: events.length })
          for (const id of new Set([task.id, other.id])) {
            const states = events.filter(event => event.task.id === id).map(event => event.task)
            for (const [index, state] of states.entries()) {
              const before = states[index - 1]
              if (before) expectForward(stateOnly(before), stateOnly(state))
              expect(before && isTerminal(before.status)).not.toBe(true)
            }
            const [now] = await store.reader.find(owner, [id])
            expect(now && stateOnly(now)).toEqual(stateOnly(states.at(-1)))
          }
        }),
        { numRuns: numRuns(25) },
      )
    },
    propertyTimeout,
  )
})

/** What an event has of a task. */
function stateOnly(task: Task | undefined): TaskState {
  if (!task) throw new Error('There is no event.')
  const { status, submission, tracking, progress, failure, assets, facts, reference, endedAt } = task
  return { status, submission, tracking, progress, failure, assets, facts, reference, endedAt }
}
