import { execFile, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { parseArgs, promisify } from 'node:util'
import pMap from 'p-map'
import { collectGarbage } from './collect.ts'
import { type OpenStream, openStream } from './open-streams.ts'
import { freePort } from './port.ts'
import { startPostgres } from './postgres.ts'
import { usageOf } from './process-usage.ts'
import { type Command, embedded, onPostgres, type Program } from './programs.ts'
import { report, table } from './report.ts'
import { startUpstream } from './run.ts'

// Many open streams in one process: what each takes of memory, how long one event takes to reach all of them, and
// whether the memory comes back when they are closed. The server is on the first core, the streams' other ends and the
// gateway's stand-in on the second. Measures; ends with 1 when a stream misses an event, gets one twice or breaks.

const run = promisify(execFile)
const { values } = parseArgs({ options: { owners: { type: 'string', default: '100' } } })
const ownerCount = Number(values.owners)
/** As many as one key may have. */
const streamsPerOwner = 100
const streamCount = ownerCount * streamsPerOwner
const rounds = 2
const settleMs = 10_000
/** Streams and submissions that are being begun at a time. */
const concurrency = 64

const keys = Array.from({ length: ownerCount }, (_, index) => `sk-bench-${index}`)
const subscription = JSON.stringify({
  query: 'subscription { taskEvents { cursor task { id status } } }',
})
const submission = JSON.stringify({
  query:
    'mutation ($input: ExtendVideoInput!) { extendVideo(input: $input) { ... on LumaTask { upstreamId status } } }',
  variables: {
    input: { taskId: '3f0c1f5e-6a53-4b3e-9d0e-6f0c3b8f2a11', userPrompt: 'the boat reaches the river' },
  },
})

/** A server that is being measured. */
interface Server {
  port: number
  inspectorPort: number
  pid: number
  stop(): Promise<void>
}

async function start({ args: [node = '', ...args], env }: Command, port: number): Promise<Server> {
  const inspectorPort = await freePort()
  const child = spawn('taskset', ['-c', '0', node, `--inspect=127.0.0.1:${inspectorPort}`, ...args], {
    env: { PATH: process.env.PATH, HOME: process.env.HOME, ...env },
    // The inspector would say hello.
    stdio: ['ignore', 'ignore', 'ignore'],
  })
  const exited = once(child, 'exit')
  // Nothing outlives a run that breaks.
  const kill = () => void child.kill('SIGKILL')
  process.once('exit', kill)
  while (!(await answers(port))) {
    if (child.exitCode !== null) throw new Error('The server ended by itself.')
    await sleep(50)
  }
  return {
    port,
    inspectorPort,
    pid: child.pid ?? 0,
    async stop() {
      process.off('exit', kill)
      kill()
      await exited
    },
  }
}

const answers = (port: number): Promise<boolean> =>
  fetch(`http://127.0.0.1:${port}/readyz`).then(
    ({ status }) => status < 500,
    () => false,
  )

/** Resident memory, in KiB. */
async function rss(pid: number): Promise<number> {
  return Number(/VmRSS:\s+(\d+)/.exec(await readFile(`/proc/${pid}/status`, 'utf8'))?.[1])
}

/** What the process has used of the processor so far, in microseconds. */
const cpu = async (pid: number): Promise<number> => (await usageOf(pid)).cpuSeconds * 1e6

async function submit(port: number, key: string): Promise<void> {
  const response = await fetch(`http://127.0.0.1:${port}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${key}` },
    body: submission,
  })
  const text = await response.text()
  if (!text.includes('"status":"QUEUED"')) throw new Error(`Not accepted: ${text}`)
}

/** One task of each owner. @returns what that took of the server's processor, in microseconds */
async function submitForAll({ port, pid }: Server): Promise<number> {
  const before = await cpu(pid)
  await pMap(keys, key => submit(port, key), { concurrency })
  return (await cpu(pid)) - before
}

/** Each of its owner's unfinished tasks as it is, then what happened: neither less nor more. */
function check({ key, numbers }: OpenStream, tasks: number): void {
  const expected = [...Array<number>(tasks).fill(tasks), tasks + 1]
  if (numbers.join() !== expected.join())
    throw new Error(`A stream of ${key} got the events ${numbers.join()} instead of ${expected.join()}.`)
}

/** @param tasks that each owner has, all unfinished @param quietCpu what the submissions take without streams */
async function round(name: string, server: Server, tasks: number, quietCpu: number): Promise<string[]> {
  const { port, inspectorPort, pid } = server
  await collectGarbage(inspectorPort)
  const before = await rss(pid)
  const opening = performance.now()
  const request = { port, path: '/graphql', body: subscription }
  const all = Array.from({ length: streamCount }, (_, index) => keys[index % ownerCount] ?? '')
  const streams = await pMap(
    all,
    async key => {
      const stream = openStream(request, key)
      await stream.received(tasks)
      return stream
    },
    { concurrency },
  )
  const openedSeconds = (performance.now() - opening) / 1000
  await sleep(settleMs)
  const open = await rss(pid)

  const cpuBefore = await cpu(pid)
  const sending = performance.now()
  const received = Promise.all(streams.map(stream => stream.received(tasks + 1)))
  await submitForAll(server)
  await received
  const eventMs = performance.now() - sending
  const eventCpu = (await cpu(pid)) - cpuBefore - quietCpu
  // Whatever came twice would be there by then.
  await sleep(1000)
  for (const stream of streams) check(stream, tasks)
  await collectGarbage(inspectorPort)
  const openCollected = await rss(pid)

  for (const stream of streams) stream.leave()
  await sleep(settleMs)
  const closed = await rss(pid)
  await collectGarbage(inspectorPort)
  const collected = await rss(pid)
  const mebibytes = [before, open, openCollected, closed, collected].map(kibibytes =>
    (kibibytes / 1024).toFixed(0),
  )
  const each = [open, openCollected].map(kibibytes => ((kibibytes - before) / streamCount).toFixed(1))
  const perEvent = (eventCpu / streamCount).toFixed(0)
  return [name, openedSeconds.toFixed(1), ...mebibytes, ...each, eventMs.toFixed(0), perEvent]
}

async function measure(name: string, server: Server): Promise<string[][]> {
  const rows: string[][] = []
  // Twice, so that the second time tells what it costs once everything is compiled.
  await submitForAll(server)
  const quietCpu = await submitForAll(server)
  await sleep(settleMs)
  for (let n = 0; n < rounds; n++) rows.push(await round(`${name}, round ${n + 1}`, server, n + 2, quietCpu))
  await server.stop()
  return rows
}

async function measureHeld(): Promise<string[][]> {
  const port = await freePort()
  const args = ['node', fileURLToPath(new URL('held-streams.ts', import.meta.url))]
  return measure('node:http alone', await start({ args, env: { PORT: String(port) } }, port))
}

async function measureOurs(program: Program): Promise<string[][]> {
  const upstream = await startUpstream(0, 'unending')
  const folder = await mkdtemp(join(tmpdir(), 'media-graph-bench-'))
  const port = await freePort()
  const command = await program.command({ upstream: upstream.url, port, folder })
  const rows = await measure(program.name, await start(command, port))
  await upstream.stop()
  await rm(folder, { recursive: true, force: true })
  return rows
}

const files = streamCount + 1000
const limits = await readFile('/proc/self/limits', 'utf8')
const [, soft = ''] = /Max open files\s+(\d+)/.exec(limits) ?? []
// Of this process, which the server inherits.
if (Number(soft) < files) await run('prlimit', ['--pid', String(process.pid), `--nofile=${files}:`])
await run('taskset', ['-a', '-c', '-p', '1', String(process.pid)])

const head = [
  `${streamCount} streams`,
  'opened in s',
  'RSS before, MiB',
  'all open',
  'collected',
  'all closed',
  'collected',
  'KiB each',
  'collected',
  'one event to all, ms',
  'CPU each, µs',
]
const postgres = await startPostgres()
const ours = [embedded, onPostgres(postgres.newDatabase)]
await report(
  'Streams',
  'npm run bench:streams',
  [
    `${ownerCount} owners with ${streamsPerOwner} streams each: \`subscription { taskEvents { cursor task { id status } } }\``,
    `RSS ${settleMs / 1000} s after the last stream was opened or closed, without asking for a garbage collection; it is asked for only before the first figure and before the columns "collected", and so after the event to all`,
    'one event to all: each owner submits a task; from the first submission sent to the last stream that has its event, and what that takes of the server above the same submissions without streams',
    'each stream got each event once and in order, or there would be no table; `ulimit -n` is raised to the streams and 1000 where it is lower',
  ],
  table([head, ...(await measureHeld()), ...(await pMap(ours, measureOurs, { concurrency: 1 })).flat()]),
)
await postgres.stop()
