import { parseArgs } from 'node:util'
import { startPostgres } from './postgres.ts'
import {
  apollo,
  embedded,
  limit,
  mercurius,
  mesh,
  onPostgres,
  type Program,
  type Row,
  undurable,
} from './programs.ts'
import { report, table } from './report.ts'
import { start, startUpstream } from './run.ts'
import { type Throughput, wrk } from './wrk.ts'

// Requests per second of one core, side by side with the peers. Each round starts every program anew, so that none
// carries on with what an earlier round has left it, and the rounds of the programs take turns.

const { values } = parseArgs({
  options: {
    seconds: { type: 'string', default: '6' },
    rounds: { type: 'string', default: '3' },
    only: { type: 'string', default: '' },
  },
})
const seconds = Number(values.seconds)
const rounds = Number(values.rounds)
/** Until what runs often is compiled: PGlite takes the longest. */
const warmUpSeconds = 6

const postgres = await startPostgres()
const durable = onPostgres(postgres.newDatabase)
const rows: { row: Row; title: string; programs: Program[] }[] = [
  { row: 'typename', title: '`{ __typename }`', programs: [mercurius, embedded, apollo, mesh] },
  {
    row: 'task',
    title: 'a task: ours from the store, the peers with one upstream GET',
    programs: [mercurius, durable, embedded, apollo, mesh],
  },
  {
    row: 'extendVideo',
    title: '`extendVideo`: one upstream POST',
    programs: [limit, mercurius, undurable, durable, embedded, apollo, mesh],
  },
]

interface Measured extends Throughput {
  /** Of the program, for each request. */
  cpuMicroseconds: number
}

async function measure(program: Program, row: Row): Promise<Measured> {
  const upstream = await startUpstream(0)
  const running = await start(program, upstream.url)
  const load = running.load(row)
  if (!load) throw new Error(`${program.name} has no ${row}.`)
  await wrk(load, warmUpSeconds)
  const before = await running.cpuSeconds()
  const result = await wrk(load, seconds)
  const cpuSeconds = (await running.cpuSeconds()) - before
  await running.stop()
  await upstream.stop()
  return { ...result, cpuMicroseconds: (cpuSeconds * 1e6) / (result.perSecond * seconds) }
}

const middle = (figures: number[]): number =>
  figures.toSorted((one, other) => one - other)[Math.floor(figures.length / 2)] ?? Number.NaN

/** Against the fastest of the row. */
function tableOf(title: string, programs: Program[], results: Map<Program, Measured[]>): string {
  const medians = programs.map(program => {
    const runs = results.get(program) ?? []
    return {
      name: program.name,
      perSecond: middle(runs.map(run => run.perSecond)),
      p50: middle(runs.map(run => run.p50Ms)),
      p99: middle(runs.map(run => run.p99Ms)),
      cpu: middle(runs.map(run => run.cpuMicroseconds)),
    }
  })
  const fastest = Math.max(...medians.map(({ perSecond }) => perSecond))
  const ratio = (perSecond: number) => (perSecond / fastest).toFixed(2)
  return table([
    [title, 'requests/s', 'ratio', 'p50 ms', 'p99 ms', 'CPU µs each'],
    ...medians.map(({ name, perSecond, p50, p99, cpu }) => [
      name,
      perSecond.toFixed(0),
      ratio(perSecond),
      p50.toFixed(1),
      p99.toFixed(1),
      cpu.toFixed(0),
    ]),
  ])
}

const tables: string[] = []
for (const { row, title, programs } of rows.filter(({ row }) => row.includes(values.only))) {
  const results = new Map<Program, Measured[]>(programs.map(program => [program, []]))
  for (let round = 0; round < rounds; round++) {
    for (const program of programs) {
      const result = await measure(program, row)
      results.get(program)?.push(result)
      process.stdout.write(`${row}, round ${round + 1}, ${program.name}: ${result.perSecond.toFixed(0)}/s\n`)
    }
  }
  tables.push(tableOf(title, programs, results))
}
await postgres.stop()
await report(
  'Throughput',
  'npm run bench:throughput',
  [
    `the program on the first core, its upstream, PostgreSQL and wrk (64 connections, ${seconds} s, medians of ${rounds} rounds that take turns) on the second`,
    'each after a warm-up of the same kind; production settings (NODE_ENV=production); a task that was accepted has ended at its first look',
    'every answer was checked; ours with all limits, masking, idempotency and tracking on; 64 keys take turns where something is submitted',
  ],
  tables.join('\n\n'),
)
