import { execFile } from 'node:child_process'
import { setTimeout as sleep } from 'node:timers/promises'
import { parseArgs, promisify } from 'node:util'
import { listenSandbox } from '../src/sandbox/listen.ts'
import { startPostgres } from './postgres.ts'
import { usageOf } from './process-usage.ts'
import { embedded, onPostgres, type Program } from './programs.ts'
import { report, table } from './report.ts'
import { submissions } from './submissions.ts'
import { connectCallers, type Load, playLoad, type Run } from './tracked-load.ts'
import { startTrackingServer, type Totals } from './tracking-server.ts'

// How long from the upstream's completion of a task to the event, and what it costs: many keys, all vendors, a steady
// rate. The server has the first core, the sandbox and the clients have the second. Ends with 1 when a task is lost or
// submitted twice.

interface Scenario {
  name: string
  load: Load
  /** The vendors that can call back do. */
  callbacks: boolean
  program: Program
}

const thousand: Load = { tasks: 1_000, keys: 100, watched: 100, submitMs: 20_000, lifeMs: 30_000 }
/** How many come before, at the pace of the others: what runs for the first time is compiled, and its statements planned. */
const warmUpTasks = 200
const tenThousand: Load = { tasks: 10_000, keys: 20, watched: 5, submitMs: 60_000, lifeMs: 75_000 }
const postgres = await startPostgres()
const onServer = onPostgres(postgres.newDatabase)
const scenarios: Scenario[] = [
  { name: '1,000 tasks, polled, PGlite', load: thousand, callbacks: false, program: embedded },
  { name: '1,000 tasks, called back, PGlite', load: thousand, callbacks: true, program: embedded },
  { name: '1,000 tasks, called back, PostgreSQL', load: thousand, callbacks: true, program: onServer },
  { name: '10,000 tasks, polled, PGlite', load: tenThousand, callbacks: false, program: embedded },
  { name: '10,000 tasks, polled, PostgreSQL', load: tenThousand, callbacks: false, program: onServer },
]

const { values } = parseArgs({
  options: {
    // Part of the names of the scenarios to play.
    only: { type: 'string', default: '' },
    // Folder for a CPU profile of the server.
    profile: { type: 'string' },
  },
})
const flags = values.profile === undefined ? [] : ['--cpu-prof', `--cpu-prof-dir=${values.profile}`]
/** The server's readings before the first task, at both ends of the time in which all tasks are active, and after all. */
interface Measured {
  runs: Run[]
  begun: Totals
  busy: [Totals, Totals]
  total: Totals
  /** Of the sandbox and the clients, as a part of a core while all tasks are active. */
  loadCpu: number
}

async function measure({ load, callbacks, program }: Scenario): Promise<Measured> {
  const queuedMs = Math.round(load.lifeMs / 6)
  const pace = { queuedMs, runningMs: load.lifeMs - queuedMs }
  await using upstream = await listenSandbox({ pace, recordLimit: 1 })
  const server = await startTrackingServer(program, upstream.url, callbacks, flags)
  const warmUpMs = (load.submitMs * warmUpTasks) / load.tasks
  const callers = connectCallers(server.url, load)
  await playLoad(callers, upstream.sandbox, { ...load, tasks: warmUpTasks, submitMs: warmUpMs })
  const begun = await server.totals()
  const readings: { server: Totals; load: number }[] = []
  const read = async () => {
    readings.push({ server: await server.totals(), load: (await usageOf('self')).cpuSeconds })
  }
  const runs = await playLoad(callers, upstream.sandbox, load, async () => {
    await read()
    // Until the first task ends.
    await sleep(Math.max(1_000, load.lifeMs - load.submitMs - 1_000))
    await read()
  })
  const total = await server.totals()
  await server.stop()
  const [before, after] = readings
  if (!before || !after) throw new Error('Nothing was read.')
  const seconds = (after.server.at - before.server.at) / 1000
  return {
    runs,
    begun,
    busy: [before.server, after.server],
    total,
    loadCpu: (after.load - before.load) / seconds,
  }
}

const percentile = (runs: Run[], part: number): string => {
  const sorted = runs.map(({ lagMs }) => lagMs).sort((one, other) => one - other)
  return (sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? Number.NaN).toFixed(0)
}
const sum = (counts: Map<string, number>): number => [...counts.values()].reduce((all, each) => all + each, 0)

/** A line for each vendor, and one for all. */
function vendorTable(
  { name, load }: Scenario,
  { runs, begun, busy: [before, after], total }: Measured,
): string {
  const minutes = (after.at - before.at) / 60_000
  const row = (title: string, of: Run[], count: (counts: Map<string, number>) => number) => {
    const requests = count(after.requests) - count(before.requests)
    return [
      title,
      String(of.length),
      ...[0.5, 0.99, 1].map(part => percentile(of, part)),
      ((count(total.requests) - count(begun.requests)) / of.length).toFixed(1),
      (requests / ((load.tasks * of.length) / runs.length) / minutes).toFixed(1),
      ((count(after.looks) - count(before.looks)) / requests).toFixed(1),
    ]
  }
  return table([
    [name, 'tasks', 'p50 ms', 'p99 ms', 'most ms', 'requests per task', 'per task-minute', 'ids per call'],
    ...submissions.map(({ vendor }) =>
      row(
        vendor,
        runs.filter(run => run.vendor === vendor),
        counts => counts.get(vendor) ?? 0,
      ),
    ),
    row('all', runs, sum),
  ])
}

function costs(
  { name, load }: Scenario,
  { begun, busy: [before, after], total, loadCpu }: Measured,
): string[] {
  const seconds = (after.at - before.at) / 1000
  const cpu = after.cpuSeconds - before.cpuSeconds
  const looks = sum(after.looks) - sum(before.looks)
  return [
    name,
    `${((100 * cpu) / seconds).toFixed(0)} %`,
    (looks / seconds).toFixed(0),
    ((cpu * 1_000_000) / looks).toFixed(0),
    ((cpu / load.tasks / seconds) * 60 * 1000).toFixed(1),
    (((total.cpuSeconds - begun.cpuSeconds) / load.tasks) * 1000).toFixed(0),
    total.peakMiB.toFixed(0),
    `${(100 * loadCpu).toFixed(0)} %`,
  ]
}

await promisify(execFile)('taskset', ['-a', '-c', '-p', '1', String(process.pid)])
const tables: string[] = []
const costRows: string[][] = []
for (const scenario of scenarios.filter(({ name }) => name.includes(values.only))) {
  const measured = await measure(scenario)
  tables.push(vendorTable(scenario, measured))
  costRows.push(costs(scenario, measured))
}
await postgres.stop()
const head = [
  'while all tasks are active',
  'server, of a core',
  'looks/s',
  'CPU µs per look',
  'CPU ms per task-minute',
  'CPU ms per task, in all',
  'peak RSS, MiB',
  'sandbox and clients',
]
const describe = ({ tasks, keys, watched, submitMs, lifeMs }: Load) =>
  `${tasks} tasks of ${keys} keys, ${watched} of them followed by a stream; submitted evenly over ${submitMs / 1000} s; each lives ${lifeMs / 1000} s upstream, so ${(tasks / submitMs) * 1000} end a second`
await report(
  'Tracking',
  'npm run bench:tracking',
  [
    ...[thousand, tenThousand].map(describe),
    `the tasks go evenly over ${submissions.length} vendors; ${warmUpTasks} of the same kind have ended before`,
    "from the upstream's completion to the event at the client, or to the time of the stored end where no stream follows",
    'ids per call and what is per minute: while all tasks are active, between the last submission and the first end',
    'the server is pinned to core 0; the sandbox and the clients (and PostgreSQL) to core 1',
  ],
  [...tables, table([head, ...costRows])].join('\n\n'),
)
