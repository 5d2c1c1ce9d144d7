import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { vendors } from '../../src/vendors.ts'
import type { Result } from '../contract/submit.ts'
import { tasks } from '../documents.ts'
import { startTestApp, type TestApp } from '../support/app.ts'
import { createTestDatabase } from '../support/database.ts'
import { type Candidate, everyOperation, watch } from './every-operation.ts'
import { report } from './report.ts'

/** Many requests at once under one idempotency key, of an operation of each vendor. */

const times = 20

describe.each([
  { where: 'one process', processes: 1 },
  { where: 'two processes', processes: 2 },
])('on $where', ({ where, processes }) => {
  let apps: TestApp[]
  let candidates: Candidate[]
  beforeAll(async () => {
    const database = await createTestDatabase('postgres')
    const pace = ({ ageSeconds }: { ageSeconds: number }) => Math.max(0.05, ageSeconds / 10)
    const first = await startTestApp({ database, pace })
    apps = [first]
    const { upstream } = first
    while (apps.length < processes) apps.push(await startTestApp({ database, upstream, pace }))
    const all = await everyOperation()
    const ofVendors = Map.groupBy(all.filter(isWritten), ({ vendor }) => vendor)
    candidates = [...ofVendors.values()]
      .map(([candidate]) => candidate)
      .filter(candidate => candidate !== undefined)
    expect(candidates).toHaveLength(vendors.length)
  })
  afterAll(async () => {
    for (const app of apps.toReversed()) await app.stop()
  })

  /** Sends an input for each, all at once, to the processes in turn. */
  const submitAll = (candidate: Candidate, inputs: object[]): Promise<Result[]> =>
    Promise.all(inputs.map((input, index) => candidate.submit(at(index), input)))
  const at = (index: number): TestApp => {
    const app = apps[index % apps.length]
    if (!app) throw new Error('No process runs.')
    return app
  }

  /** Has every vendor's operation submitted many times at once, counts what came of it and lets each be judged. */
  async function race(
    what: string,
    inputsOf: (candidate: Candidate) => object[],
    judge: (results: Result[], candidate: Candidate) => Promise<void> | void,
  ) {
    const factsOf = watch(at(0).sandbox)
    const raced = await Promise.all(
      candidates.map(async candidate => {
        const results = await submitAll(candidate, inputsOf(candidate))
        const [stored] = (await at(0).client(candidate.key).execute(tasks, { first: 1 })).tasks.edges
        return { candidate, results, stored: stored?.node.submission, ...factsOf(candidate) }
      }),
    )
    const isKept = (submission: string | undefined) => submission === 'ACCEPTED' || submission === 'UNKNOWN'
    const told = Map.groupBy(
      raced.flatMap(({ results }) => results),
      ({ __typename, submission }) => submission ?? __typename,
    )
    report({
      fault: `${what}, ${where}`,
      runs: candidates.length * times,
      lost: raced.filter(({ made, stored }) => made.length > 0 && !isKept(stored)).length,
      doubled: raced.reduce((sum, { posts }) => sum + Math.max(0, posts.length - 1), 0),
      notes: [...told].map(([answer, { length }]) => `${length} ${answer}`).join(', '),
    })
    for (const { candidate, results, posts, made } of raced) {
      await judge(results, candidate)
      expect([posts.length, made.length], candidate.sample.operation).toEqual([1, 1])
      // Nor afterwards, by those who ask again.
      expect(factsOf(candidate).posts.length, candidate.sample.operation).toBe(1)
    }
  }

  it('the same input makes one POST, and all get its task', () =>
    race(
      'same key and input',
      ({ sample }) => Array(times).fill({ ...sample.input, idempotencyKey: 'same' }),
      results => {
        expect(new Set(results.map(taskIdOf)).size).toBe(1)
        for (const { submission } of results) expect(submission).toMatch(/^(PREPARED|SENT|ACCEPTED)$/)
        expect(results.map(({ submission }) => submission)).toContain('ACCEPTED')
      },
    ))

  it('of different inputs one wins, and the others are told whose key it is', () =>
    race(
      'same key, other inputs',
      ({ sample }) =>
        Array.from({ length: times }, (_, index) => ({
          ...reworded(sample.input, `a boat with ${index} sails`),
          idempotencyKey: 'different',
        })),
      results => {
        const [winners, others] = [true, false].map(won =>
          results.filter(({ submission }) => (submission !== undefined) === won),
        )
        expect(winners).toHaveLength(1)
        expect(winners?.[0]).toMatchObject({ submission: 'ACCEPTED' })
        for (const other of others ?? []) expect(other.__typename).toBe('IdempotencyConflictError')
      },
    ))

  it('the same input whose POST meets a 502 after create stays one unknown task', () =>
    race(
      'same key, 502 after create',
      ({ key, sample }) => {
        at(0).sandbox.faults.add({ fault: 'bad-gateway-after', key, operation: sample.operationId })
        return Array(times).fill({ ...sample.input, idempotencyKey: 'unknown' })
      },
      async (results, candidate) => {
        expect(new Set(results.map(taskIdOf)).size).toBe(1)
        expect(results.map(({ __typename }) => __typename)).toContain('SubmissionUnknownError')
        // Those that came while the first was under way were given its task; now they are told as well.
        const again = await submitAll(
          candidate,
          Array(times).fill({ ...candidate.sample.input, idempotencyKey: 'unknown' }),
        )
        expect(new Set([...again, ...results].map(taskIdOf)).size).toBe(1)
        if (!candidate.findable)
          for (const { __typename } of again) expect(__typename).toBe('SubmissionUnknownError')
      },
    ))
})

/** The same input with other words, where it has any. */
function reworded(input: object, words: string): object {
  const isText = /^(userPrompt|prompt|text|description|lyrics)$/
  return JSON.parse(JSON.stringify(input), (name, value) => (isText.test(name) ? words : value))
}

/** Its sample needs no earlier task and has words in it, which can be others. */
const isWritten = ({ sample: { input } }: Candidate): boolean =>
  typeof input === 'object' && JSON.stringify(reworded(input, '')) !== JSON.stringify(input)

/** The id of the task that an answer is or names. */
function taskIdOf({ id, task }: Result): unknown {
  return typeof task === 'object' && task !== null && 'id' in task ? task.id : id
}
