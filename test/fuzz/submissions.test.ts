import { sql } from 'drizzle-orm'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { schema } from '../../src/schema.ts'
import { vendors } from '../../src/vendors.ts'
import { everythingOf, readBack } from './everything.ts'
import { type FuzzedApp, startFuzzedApp } from './fuzzed-app.ts'
import { type Oddity, oddity, withOddity } from './odd-answers.ts'
import { type Recorded, record } from './recorded.ts'
import { numRuns, propertyTimeout } from './runs.ts'
import type { RawAnswer, RawRequest } from './upstream.ts'

/**
 * A gateway can answer anything to a paid request. Whatever it is, a client is told what is proved by it, can read the
 * task again, and has nothing sent twice.
 */

let fuzzed: FuzzedApp
beforeAll(async () => {
  fuzzed = await startFuzzedApp()
})
afterAll(() => fuzzed.stop())

const statuses = [
  200, 201, 202, 204, 302, 400, 401, 402, 403, 404, 408, 409, 413, 429, 500, 501, 502, 503, 504, 599,
]

describe.each(vendors)('$title', vendor => {
  let all: Recorded[]
  beforeAll(async () => {
    all = await record(fuzzed, vendor)
    fuzzed.look(false)
  })

  it(
    'a submission is what its answer proves, whatever that holds',
    async () => {
      await fc.assert(
        fc.asyncProperty(fc.nat(), fc.nat(), oddity(statuses), async (which, exchange, odd) => {
          const recorded = all[which % all.length]
          const chosen = recorded?.submission[exchange % recorded.submission.length]
          if (!recorded || !chosen) throw new Error('Nothing was recorded.')
          const { result, answered, sent } = await submitOddly(recorded, chosen.request, odd)
          if (result.__typename === 'InvalidInputError') expect(sent).toBe(0)
          else if (result.__typename === vendor.taskType) expect(result.submission).toBe('ACCEPTED')
          else if (result.__typename !== 'SubmissionUnknownError') expectRefusal(recorded, result, answered)
          const id = result.id ?? result.task?.id
          if (id !== undefined) await readBack(recorded.client, vendor, id)
        }),
        { numRuns: numRuns(40) },
      )
    },
    propertyTimeout,
  )
})

const resultSchema = z.looseObject({
  __typename: z.string(),
  id: z.string().optional(),
  submission: z.string().optional(),
  task: z.object({ id: z.string() }).optional(),
})
type Result = z.output<typeof resultSchema>

/** Submits twice with one idempotency key, and has one of the requests that this takes answered with an oddity. */
async function submitOddly(
  { client, input, sample, submission, vendor }: Recorded,
  odd: RawRequest,
  oddity: Oddity,
) {
  const key = String(client.key)
  const isSame = (request: RawRequest) => (one: RawRequest) =>
    one.method === request.method && one.path === request.path
  let answered: RawAnswer | undefined
  fuzzed.upstream.answer(key, async request => {
    const known = submission.find(exchange => isSame(request)(exchange.request))
    if (!known) return fuzzed.upstream.forward(request)
    if (!isSame(request)(odd)) return known.answer
    answered = withOddity(known.answer, oddity, key)
    return answered
  })
  const before = fuzzed.upstream.requestsOf(key).length
  const sent = () => fuzzed.upstream.requestsOf(key).slice(before).filter(isSame(odd)).length
  const argument = schema.getMutationType()?.getFields()[sample.field]?.args[0]
  const query = `mutation ($input: ${argument?.type}) { result: ${sample.field}(input: $input) {
    __typename
    ... on MediaTask { submission }
    ... on ${vendor.taskType} ${everythingOf(vendor)}
    ... on Error { code message }
    ... on UpstreamError { upstreamStatus upstreamCode upstreamRequestId }
    ... on RateLimitedError { retryAfterSeconds }
    ... on ContentRefusedError { bannedWord }
    ... on InvalidInputError { issues { path message } }
    ... on SubmissionUnknownError { upstreamStatus upstreamRequestId task { id } }
  } }`
  const variables = { input: { ...input, idempotencyKey: crypto.randomUUID() } }
  const submit = async () => {
    const { body } = await client.request({ query, variables })
    expect(body.errors).toBeUndefined()
    expect(JSON.stringify(body)).not.toContain(key)
    return z.object({ result: resultSchema }).parse(body.data).result
  }
  const result = await submit()
  const once = sent()
  if (result.id !== undefined || result.task !== undefined) {
    const again = await submit()
    expect([again.__typename, again.id, again.task]).toEqual([result.__typename, result.id, result.task])
    expect(sent()).toBe(once)
  }
  return { result, answered, sent: once }
}

/** Codes with which a gateway says, with a 5xx, that nothing was made. */
const provableCode = /model_not_found|no_available_channel|get_channel_failed|invalid_request/

/** Nothing was made: the status says so, or the answer does and names no task. */
function expectRefusal({ task, submission }: Recorded, { __typename }: Result, answered?: RawAnswer) {
  expect(__typename).toMatch(
    /^(UpstreamUnauthorized|QuotaExceeded|RateLimited|ContentRefused|UpstreamRefused)Error$/,
  )
  const { status = 0, body = Buffer.alloc(0) } = answered ?? {}
  if ((status >= 400 && status < 500 && status !== 408) || status === 501) return
  const text = body.toString('utf8')
  if (status >= 300) return expect(text).toMatch(provableCode)
  const made = task?.reference.upstreamId
  if (made === undefined) return expect(text).toMatch(/\{/)
  const said = placesOf(JSON.parse(text), made)
  const namesTask = submission.some(({ answer }) =>
    placesOf(JSON.parse(answer.body.toString('utf8')), made).some(place => said.includes(place)),
  )
  expect(namesTask).toBe(false)
}

/** Where a text stands in an answer, each as the keys that lead there. */
function placesOf(value: unknown, wanted: string, place = ''): string[] {
  if (value === wanted) return [place]
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([name, part]) => placesOf(part, wanted, `${place} ${name}`))
}

it('the key is in no row and in no line of the log', async () => {
  const rows = await fuzzed.database.executor.execute(
    sql`select row from (select tasks::text as row from tasks union all select events::text from events) as rows where row like '%sk-test-%'`,
  )
  expect(rows.rows).toEqual([])
  expect(
    fuzzed.app
      .logged()
      .split('\n')
      .filter(line => line.includes('sk-test-')),
  ).toEqual([])
})
