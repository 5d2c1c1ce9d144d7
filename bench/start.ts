import { type ChildProcess, execFile, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { parseArgs, promisify } from 'node:util'
import { freePort } from './port.ts'
import { startPostgres } from './postgres.ts'
import { report, table } from './report.ts'
import { startUpstream } from './run.ts'

// How long the server takes from nothing until it answers, and what it takes of memory then. The kinds of start take
// turns. Measures, asserts nothing.

const { values } = parseArgs({
  options: { warm: { type: 'string', default: '5' }, cold: { type: 'string', default: '2' } },
})
const pollMs = 10
const settleMs = 5000
const run = promisify(execFile)

/** A way to start the server. */
interface Kind {
  name: string
  command: string[]
  /** Empty means "not set", whatever .env has. */
  env: Record<string, string>
  /** Whether each start has a data folder of its own. */
  freshData: boolean
  /** Whether nothing that Node compiled before is at hand. */
  freshCode: boolean
  times: number
}

interface Start {
  /** From spawn to the first answered GraphQL request. */
  ms: number
  /** Of the server's own process, not npm's, some seconds later. */
  rssMiB: number
}

async function answered(url: string): Promise<boolean> {
  try {
    const response = await fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: '{"query":"{ __typename }"}',
    })
    return (await response.text()) === '{"data":{"__typename":"Query"}}'
  } catch {
    return false
  }
}

/** Resident memory of the server, which is the largest process that npm started. */
async function serverRss(group: number): Promise<number> {
  const { stdout } = await run('ps', ['-e', '-o', 'pgid=,rss=,args='])
  const sizes = stdout.split('\n').flatMap(line => {
    const [pgid, rss] = line.trim().split(/\s+/)
    return Number(pgid) === group && line.includes('src/server.ts') ? [Number(rss) / 1024] : []
  })
  return Math.max(...sizes)
}

/** @param folder of the data @param code where Node keeps what it compiled */
async function start({ command, env }: Kind, folder: string, code: string): Promise<Start> {
  const port = await freePort()
  const settings = { PORT: String(port), DATA_DIR: folder, NODE_COMPILE_CACHE: code, LOG_LEVEL: 'warn' }
  const [program = '', ...args] = command
  const began = performance.now()
  const child = spawn(program, args, {
    env: { ...process.env, ...settings, ...env },
    stdio: ['ignore', 'ignore', 'inherit'],
    detached: true,
  })
  while (!(await answered(`http://127.0.0.1:${port}/graphql`))) {
    if (child.exitCode !== null) throw new Error(`${command.join(' ')} ended by itself`)
    await sleep(pollMs)
  }
  const ms = performance.now() - began
  await sleep(settleMs)
  const rssMiB = await serverRss(child.pid ?? 0)
  await end(child)
  return { ms, rssMiB }
}

/** npm does not wait for the server, which still has to close its data folder. */
async function end(child: ChildProcess): Promise<void> {
  const { pid = 0 } = child
  const exited = once(child, 'exit')
  process.kill(-pid, 'SIGTERM')
  await exited
  while (hasProcesses(pid)) await sleep(pollMs)
}

function hasProcesses(group: number): boolean {
  try {
    return process.kill(-group, 0)
  } catch {
    return false
  }
}

const upstream = await startUpstream(0)
const postgres = await startPostgres()
const npm = {
  command: ['npm', 'start'],
  env: { GATEWAY_URL: '', DATABASE_URL: '', NODE_ENV: '' },
}
const production = {
  command: ['node', '--import', './src/fast-start.ts', 'src/server.ts'],
  env: {
    NODE_ENV: 'production',
    GATEWAY_URL: upstream.url,
    SECRET: 'a secret for the benchmark',
    DATABASE_URL: '',
  },
}
const warm = { freshData: false, freshCode: false, times: Number(values.warm) }
const cold = { freshData: true, freshCode: false, times: Number(values.cold) }
const onPostgres = { ...production.env, DATABASE_URL: await postgres.newDatabase() }
const kinds: Kind[] = [
  { name: '`npm start`, the very first: nothing is there', ...npm, ...cold, freshCode: true },
  { name: '`npm start`, fresh data', ...npm, ...cold },
  { name: '`npm start`, warm', ...npm, ...warm },
  { name: '`node`, production, PGlite, warm', ...production, ...warm },
  { name: '`node`, production, PostgreSQL, warm', ...production, env: onPostgres, ...warm },
]

const folders: string[] = []
const newFolder = async () => {
  const folder = await mkdtemp(join(tmpdir(), 'media-graph-bench-'))
  folders.push(folder)
  return folder
}
const code = await newFolder()
const warmData = new Map<Kind, string>()
for (const kind of kinds.filter(({ freshData }) => !freshData)) {
  const folder = await newFolder()
  warmData.set(kind, folder)
  await start(kind, folder, code)
}
const starts = new Map<Kind, Start[]>(kinds.map(kind => [kind, []]))
for (let round = 0; round < Math.max(warm.times, cold.times); round++) {
  for (const kind of kinds.filter(({ times }) => round < times)) {
    const folder = warmData.get(kind) ?? (await newFolder())
    starts.get(kind)?.push(await start(kind, folder, kind.freshCode ? await newFolder() : code))
  }
}
await Promise.all([upstream.stop(), postgres.stop()])
await Promise.all(folders.map(folder => rm(folder, { recursive: true })))

const rows = [...starts].map(([{ name }, measured]) => {
  const sorted = (figures: number[]) => figures.sort((one, other) => one - other).map(it => it.toFixed(0))
  const times = sorted(measured.map(({ ms }) => ms))
  const sizes = sorted(measured.map(({ rssMiB }) => rssMiB))
  const middle = Math.floor(measured.length / 2)
  return [
    name,
    String(times.length),
    times[0] ?? '',
    times[middle] ?? '',
    times.at(-1) ?? '',
    sizes[middle] ?? '',
  ]
})
const head = ['to the first answer', 'starts', 'least ms', 'median ms', 'most ms', 'idle RSS, MiB']
await report(
  'Start',
  'npm run bench:start',
  [
    `asks every ${pollMs} ms from spawn on; RSS ${settleMs / 1000} s after the first answer, median`,
    "the very first start has no data folder and nothing in Node's compile cache; the files themselves may be in the page cache",
  ],
  table([head, ...rows]),
)
