import { afterAll, beforeAll, expect, it } from 'vitest'
import { type ListeningSandbox, listenSandbox } from '../../src/sandbox/listen.ts'
import { idsOf } from '../../src/sandbox/part-id.ts'
import type { Result } from '../contract/submit.ts'
import { tasks } from '../documents.ts'
import type { TaskFieldsFragment } from '../gql/graphql.ts'
import { startTestApp, type TestApp } from '../support/app.ts'
import { createTestDatabase, type TestDatabase } from '../support/database.ts'
import { lumaIdOf, moreLooks } from '../support/luma.ts'
import { until } from '../support/observe.ts'
import { serve } from '../support/serve.ts'
import { submittedTask } from '../support/tasks.ts'
import { type Disturbance, disturbances } from './disturbances.ts'
import { type Candidate, everyOperation, type Facts, watch } from './every-operation.ts'
import { type GatewayProxy, startGatewayProxy } from './gateway-proxy.ts'
import { report } from './report.ts'

/**
 * Every operation of every vendor meets every fault. What may be said of a submission follows from what the sandbox
 * knows of it, and nothing is sent again: not by the process that met the fault, not by the one that comes after it,
 * and not under the same idempotency key, unless it is proved that nothing was made.
 */

let database: TestDatabase
let upstream: ListeningSandbox
let proxy: GatewayProxy
let nobody: string
/** The process that comes after the one that met a fault. */
let app: TestApp
let candidates: Candidate[]
/** What the sandbox knows since the inputs were made, and the POSTs that were seen under a disturbance. */
let allFactsOf: Meeting['factsOf']
const counted = new Map<Candidate, number>()
/** Of the disturbance that takes long, which is met beside the others. */
let slow: Promise<Meeting>

const start = (environment?: Record<string, string>) =>
  startTestApp({
    database,
    upstream,
    environment,
    // Some tasks here never end: those that were left behind are asked about less and less.
    pace: ({ ageSeconds }) => Math.max(0.05, ageSeconds / 10),
  })

beforeAll(async () => {
  database = await createTestDatabase('postgres')
  upstream = await listenSandbox({ pace: 'manual', recordLimit: 1_000_000 })
  proxy = await startGatewayProxy(upstream.url)
  const gone = await serve(() => {})
  await gone.close()
  nobody = gone.url
  app = await start()
  candidates = await everyOperation()
  // Some are made by the same route.
  await Promise.all(candidates.map(({ inputOf }) => inputOf(app)))
  allFactsOf = watch(upstream.sandbox)
  for (const disturbance of disturbances.filter(({ isSlow }) => isSlow))
    slow = meet(disturbance, await everyOperation())
})
afterAll(async () => {
  await app.stop()
  await proxy[Symbol.asyncDispose]()
  await upstream.close()
})

/** One submission under a disturbance. */
interface Submission {
  candidate: Candidate
  input: object
  result: Result
}

interface Meeting {
  submissions: Submission[]
  /** What the sandbox knows since before the first of them. */
  factsOf(candidate: Candidate): Facts
}

/** Submits every operation at a process of its own, side by side, and lets the process come to its end. */
async function meet(disturbance: Disturbance, all: Candidate[]): Promise<Meeting> {
  const { name, rule, environment, prepare, confirm } = disturbance
  const idempotencyKey = name.replaceAll(' ', '-')
  const prepared = await Promise.all(
    all.map(async candidate => ({
      candidate,
      input: { ...(await candidate.inputOf(app)), idempotencyKey },
    })),
  )
  proxy.mode = 'pass'
  const met = await start(environment?.({ proxy: proxy.url, nobody }))
  await prepare?.(met, proxy)
  const factsOf = watch(upstream.sandbox)
  const { faults } = upstream.sandbox
  const removals = all.flatMap(({ key, sample: { operationId: operation } }) =>
    rule ? faults.add({ ...rule, key, operation, times: 1 }) : [],
  )
  const submissions = await Promise.all(
    prepared.map(async ({ candidate, input }) => ({
      candidate,
      input,
      result: await candidate.submit(met, input),
    })),
  )
  confirm?.(proxy)
  for (const remove of removals) remove()
  await met.stop()
  return { submissions, factsOf }
}

/** Another process begins, and its tracker has looked at a task twice: what would be sent again has been. */
async function comeToRest(): Promise<void> {
  await app.stop()
  app = await start()
  const client = app.client()
  const boat = await submittedTask(client)
  await moreLooks(app, lumaIdOf(boat))
  await app.sandbox.move(lumaIdOf(boat), 'succeeded')
  await until(client, boat.id, ({ status }) => status === 'SUCCEEDED')
}

type State = 'REFUSED' | 'ACCEPTED' | 'UNKNOWN'

/** What can be known of a submission, by what reached the gateway and what came back. */
function provable({ mayReach, spoils }: Disturbance, { sample }: Candidate, { posts }: Facts): State {
  const [post] = posts
  if (!post) return mayReach ? 'UNKNOWN' : 'REFUSED'
  const { status = 0 } = post
  if (status >= 400 && status < 500) return 'REFUSED'
  return status >= 200 && status < 300 && !spoils?.(sample) ? 'ACCEPTED' : 'UNKNOWN'
}

/** What a client was told. */
function told({ __typename, submission }: Result): State | undefined {
  if (submission === 'ACCEPTED') return submission
  if (__typename === 'SubmissionUnknownError') return 'UNKNOWN'
  const refusals = /^(Upstream(Unauthorized|Refused|Unavailable)|QuotaExceeded|RateLimited)Error$/
  return refusals.test(__typename) ? 'REFUSED' : undefined
}

async function newestOf({ key }: Candidate): Promise<TaskFieldsFragment | undefined> {
  return (await app.client(key).execute(tasks, { first: 1 })).tasks.edges[0]?.node
}

/** The task as the store has it; one that can be found out has been. */
async function settled(candidate: Candidate, { made }: Facts): Promise<TaskFieldsFragment | undefined> {
  const task = await newestOf(candidate)
  return task?.submission === 'UNKNOWN' && candidate.findable && made.length > 0
    ? until(app.client(candidate.key), task.id, ({ submission }) => submission === 'ACCEPTED')
    : task
}

/** What a task tells that is not so. */
function untruths(task: TaskFieldsFragment | undefined, candidate: Candidate, { made }: Facts): string[] {
  if (!task) return ['no task']
  const { submission, upstreamId, tracking, status } = task
  const names = new Set(made.flatMap(({ id }) => [...idsOf(id)]))
  const isNamed = candidate.sample.withoutId ? upstreamId === null : names.has(upstreamId ?? '')
  return [
    ...(submission === 'REFUSED' && made.length > 0 ? ['refused, but made'] : []),
    ...(submission === 'REFUSED' && (status !== 'FAILED' || tracking !== 'ENDED')
      ? ['refused, but open']
      : []),
    ...(submission === 'ACCEPTED' && made.length !== 1 ? [`accepted, but made ${made.length} times`] : []),
    ...(submission === 'ACCEPTED' && !isNamed
      ? [`accepted as ${upstreamId}, but made as ${made[0]?.id}`]
      : []),
  ]
}

/** Operations whose samples are answered with files. */
const answeredWithFiles = new Set(['OPENAI_EDIT_IMAGE', 'OPENAI_CREATE_SPEECH', 'RECRAFT_GENERATIVE_UPSCALE'])

/** What is wrong with the files that this server has to keep for a task. */
async function lostFiles({ operation, submission, assets }: TaskFieldsFragment): Promise<string[]> {
  if (submission !== 'ACCEPTED' || !answeredWithFiles.has(operation)) return []
  const kept = assets.map(({ url }) => new URL(url)).filter(({ pathname }) => pathname.startsWith('/files/'))
  const lost = kept.length === 0 ? ['no file is kept'] : []
  for (const { pathname } of kept) {
    const response = await fetch(new URL(pathname, app.url))
    const { byteLength } = await response.arrayBuffer()
    if (response.status !== 200 || byteLength === 0) lost.push(`${pathname} is lost`)
  }
  keptFiles += kept.length
  return lost
}
let keptFiles = 0

/** What became of one submission. */
interface Outcome {
  told: State | undefined
  /** It was found out what an unknown submission had made. */
  found: boolean
  lost: number
  doubled: number
  complaints: string[]
}

/** Compares a submission with what is provable of it, then submits again under the same idempotency key. */
async function examine(
  { candidate, input, result }: Submission,
  disturbance: Disturbance,
  factsOf: Meeting['factsOf'],
): Promise<Outcome> {
  const facts = factsOf(candidate)
  const state = provable(disturbance, candidate, facts)
  const task = await settled(candidate, facts)
  const found = state === 'UNKNOWN' && candidate.findable && task?.submission === 'ACCEPTED'
  const complaints = untruths(task, candidate, facts)
  if (told(result) !== state) complaints.push(`${state} is provable, told was ${JSON.stringify(result)}`)
  if (task?.submission !== state && !found)
    complaints.push(`${state} is provable, stored is ${task?.submission}`)
  if (task) complaints.push(...(await lostFiles(task)))

  const again = await candidate.submit(app, input)
  const after = factsOf(candidate)
  const more = after.posts.length - facts.posts.length
  const allowed = state === 'REFUSED' ? 1 : 0
  if (more !== allowed) complaints.push(`again: ${more} POSTs`)
  if (state === 'REFUSED') {
    if (told(again) !== 'ACCEPTED') complaints.push(`again: ${JSON.stringify(again)}`)
    for (const untruth of untruths(await newestOf(candidate), candidate, after))
      complaints.push(`again: ${untruth}`)
  } else if (idOf(again) !== task?.id) complaints.push(`again: ${JSON.stringify(again)}`)

  // What has ended is looked at no more.
  for (const { id } of after.made) await upstream.sandbox.move(id, 'succeeded')
  counted.set(candidate, (counted.get(candidate) ?? 0) + after.posts.length)
  const isKept = task?.submission === 'ACCEPTED' || task?.submission === 'UNKNOWN'
  return {
    told: told(result),
    found,
    lost: Number(facts.made.length > 0 && !isKept),
    doubled: Math.max(0, facts.posts.length - 1) + Math.max(0, more - allowed),
    complaints: complaints.map(complaint => `${candidate.sample.operation}: ${complaint}`),
  }
}

it.each(disturbances)('$name', async disturbance => {
  const { submissions, factsOf } = disturbance.isSlow ? await slow : await meet(disturbance, candidates)
  await comeToRest()
  keptFiles = 0
  const outcomes = await Promise.all(submissions.map(submission => examine(submission, disturbance, factsOf)))
  const states = [...Map.groupBy(outcomes, outcome => outcome.told ?? 'something else')]
  const found = outcomes.filter(outcome => outcome.found).length
  const notes = [
    ...states.map(([state, { length }]) => `${length} ${state}`),
    ...(found > 0 ? [`${found} found out`] : []),
    ...(keptFiles > 0 ? [`${keptFiles} files kept`] : []),
  ]
  const sum = (numbers: number[]) => numbers.reduce((one, other) => one + other, 0)
  report({
    fault: disturbance.name,
    runs: outcomes.length,
    lost: sum(outcomes.map(({ lost }) => lost)),
    doubled: sum(outcomes.map(({ doubled }) => doubled)),
    notes: notes.join(', '),
  })
  expect(outcomes.flatMap(({ complaints }) => complaints)).toEqual([])
})

it('nothing was sent again until the end', async () => {
  await comeToRest()
  for (const candidate of candidates)
    expect(allFactsOf(candidate).posts.length, candidate.sample.operation).toBe(counted.get(candidate))
})

/** The task that an answer is or names. */
function idOf({ id, task }: Result): unknown {
  return typeof task === 'object' && task !== null && 'id' in task ? task.id : id
}
