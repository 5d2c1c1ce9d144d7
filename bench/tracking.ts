import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { listenSandbox } from '../src/sandbox/listen.ts'
import type { Sandbox } from '../src/sandbox/sandbox.ts'
import { sandboxVendors } from '../src/sandbox/vendors.ts'
import { taskEvents } from '../test/documents.ts'
import { type Client, createClient } from '../test/support/client.ts'
import { startServer } from '../test/support/server-process.ts'
import { freePort } from './port.ts'
import { report, table } from './report.ts'
import { type Submission, submissions } from './submissions.ts'

// Many tasks of one key over all vendors: how long from the upstream's completion to the event, and what it costs.
// The server is a process of its own; the sandbox and the client share this one. Measures; ends with 1 when a task
// is lost or submitted twice.

const { values } = parseArgs({ options: { tasks: { type: 'string', default: '1000' } } })
const count = Number(values.tasks)
const pace = { queuedMs: 5_000, runningMs: 25_000 }
const lifeMs = pace.queuedMs + pace.runningMs

/** One task from its submission to the event that it has ended. */
interface Run {
  vendor: string
  lagMs: number
}

/** Unix milliseconds at which each task's end arrived over server-sent events, by graph id. */
async function follow(client: Client, ends: Map<string, number>, all: number): Promise<void> {
  for await (const { taskEvents: event } of client.subscribe(taskEvents, {})) {
    const { id, status } = event.task
    if (status === 'FAILED') throw new Error(`A task failed: ${JSON.stringify(event.task.failure)}`)
    if (status === 'SUCCEEDED' && !ends.has(id)) ends.set(id, Date.now())
    if (ends.size === all) return
  }
}

/** Submits in order, so that the sandbox's tasks are in the same order. @returns graph ids */
async function submitAll(client: Client, submission: Submission, times: number): Promise<string[]> {
  const ids: string[] = []
  for (let n = 0; n < times; n++) {
    const { body } = await client.request({ query: submission.query, variables: { input: submission.input } })
    const id = submission.idIn(body.data)
    if (id === undefined) throw new Error(`Not accepted: ${JSON.stringify(body)}`)
    ids.push(id)
  }
  return ids
}

function runsOf(sandbox: Sandbox, vendor: string, ids: string[], ends: Map<string, number>): Run[] {
  const made = sandbox.tasks.filter(task => task.vendor === vendor)
  if (made.length !== ids.length) throw new Error(`${vendor}: ${ids.length} submitted, ${made.length} made.`)
  return ids.map((id, index) => {
    const end = ends.get(id)
    if (end === undefined) throw new Error(`${vendor}: ${id} never ended.`)
    return { vendor, lagMs: end - ((made[index]?.createdAt ?? 0) + lifeMs) }
  })
}

const percentile = (sorted: number[], part: number): string =>
  (sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? Number.NaN).toFixed(0)

async function measure(callbacks: boolean): Promise<string[][]> {
  const folder = await mkdtemp(join(tmpdir(), 'media-graph-bench-'))
  await using upstream = await listenSandbox({ pace, recordLimit: 10_000_000 })
  const port = await freePort()
  const server = startServer({
    PORT: String(port),
    DATA_DIR: folder,
    GATEWAY_URL: upstream.url,
    LOG_LEVEL: 'warn',
    ...(callbacks ? { PUBLIC_URL: `http://127.0.0.1:${port}` } : {}),
  })
  const client = createClient(`${await server.ready}/graphql`, 'sk-bench')
  const ends = new Map<string, number>()
  const share = Math.ceil(count / submissions.length)
  const following = follow(client, ends, share * submissions.length)
  const ids = await Promise.all(submissions.map(submission => submitAll(client, submission, share)))
  await following
  await server.stop()
  await rm(folder, { recursive: true })

  const { sandbox } = upstream
  const posts = new Set(submissions.map(({ operationId }) => operationId))
  const looksAt = (vendor: string) => {
    const played = sandboxVendors.find(({ contract }) => contract === vendor)
    return sandbox.requests.filter(
      ({ operationId }) => operationId && played?.operations[operationId] && !posts.has(operationId),
    ).length
  }
  const row = (name: string, runs: Run[], looks: number) => {
    const lags = runs.map(({ lagMs }) => lagMs).sort((one, other) => one - other)
    const figures = [0.5, 0.99, 1].map(part => percentile(lags, part))
    return [name, String(runs.length), ...figures, (looks / runs.length).toFixed(1)]
  }
  const vendors = submissions.map(({ vendor }, index) => ({
    runs: runsOf(sandbox, vendor, ids[index] ?? [], ends),
    looks: looksAt(vendor),
    vendor,
  }))
  const all = vendors.flatMap(({ runs }) => runs)
  const looks = vendors.reduce((sum, each) => sum + each.looks, 0)
  return [...vendors.map(each => row(each.vendor, each.runs, each.looks)), row('all', all, looks)]
}

const head = (name: string) => [name, 'tasks', 'p50 ms', 'p99 ms', 'most ms', 'requests per task']
const polled = table([head('polled'), ...(await measure(false))])
const called = table([head('with callbacks'), ...(await measure(true))])
await report(
  'Tracking',
  'npm run bench:tracking',
  [
    `${count} tasks of one key, evenly over ${submissions.length} vendors; each lives ${lifeMs / 1000} s upstream; one subscription follows all`,
    "time from the upstream's completion to the event at the client; requests that read, for each task (a batch counts once)",
    'PGlite, the sandbox and the client in the other process',
  ],
  `${polled}\n\n${called}`,
)
