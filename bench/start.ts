import { execFile, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { promisify } from 'node:util'
import { freePort } from './port.ts'
import { report, table } from './report.ts'

// How long `npm start` takes until it answers, and what it takes of memory then. Measures, asserts nothing.

const warmStarts = 5
const coldStarts = 2
const pollMs = 10
const settleMs = 5000
const run = promisify(execFile)

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

async function start(folder: string): Promise<Start> {
  const port = await freePort()
  // Empty means "not set", whatever .env has.
  const settings = { PORT: String(port), DATA_DIR: folder, GATEWAY_URL: '', DATABASE_URL: '', NODE_ENV: '' }
  const began = performance.now()
  const npm = spawn('npm', ['start'], {
    env: { ...process.env, ...settings },
    stdio: ['ignore', 'ignore', 'inherit'],
    detached: true,
  })
  const { pid = 0 } = npm
  const exited = once(npm, 'exit')
  while (!(await answered(`http://127.0.0.1:${port}/graphql`))) {
    if (npm.exitCode !== null) throw new Error('npm start ended by itself')
    await sleep(pollMs)
  }
  const ms = performance.now() - began
  await sleep(settleMs)
  const rssMiB = await serverRss(pid)
  process.kill(-pid, 'SIGTERM')
  await exited
  // npm does not wait for the server, which still has to close its data folder.
  while (hasProcesses(pid)) await sleep(pollMs)
  return { ms, rssMiB }
}

function hasProcesses(group: number): boolean {
  try {
    return process.kill(-group, 0)
  } catch {
    return false
  }
}

function results(cold: Start[], warm: Start[]): string {
  const row = (name: string, starts: Start[], pick: (start: Start) => number) => {
    const sorted = starts.map(pick).sort((one, other) => one - other)
    const places = [0, Math.floor(sorted.length / 2), sorted.length - 1]
    return [name, String(starts.length), ...places.map(at => (sorted[at] ?? Number.NaN).toFixed(0))]
  }
  return table([
    ['`npm start`, PGlite and sandbox', 'starts', 'least', 'median', 'most'],
    row('fresh data folder, to the first answer, ms', cold, ({ ms }) => ms),
    row('warm data folder, to the first answer, ms', warm, ({ ms }) => ms),
    row('fresh data folder, idle RSS, MiB', cold, ({ rssMiB }) => rssMiB),
    row('warm data folder, idle RSS, MiB', warm, ({ rssMiB }) => rssMiB),
  ])
}

const folders: string[] = []
const cold: Start[] = []
const warm: Start[] = []
for (let n = 0; n < coldStarts; n++) {
  const folder = await mkdtemp(join(tmpdir(), 'media-graph-bench-'))
  folders.push(folder)
  cold.push(await start(folder))
}
for (let n = 0; n < warmStarts; n++) warm.push(await start(folders[0] ?? ''))
await Promise.all(folders.map(folder => rm(folder, { recursive: true })))
const note = `asks every ${pollMs} ms from spawn on; RSS ${settleMs / 1000} s after the first answer`
await report('Start', 'npm run bench:start', [note], results(cold, warm))
