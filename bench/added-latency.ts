import { execFile } from 'node:child_process'
import { Agent, request } from 'node:http'
import { setTimeout as sleep } from 'node:timers/promises'
import { parseArgs, promisify } from 'node:util'
import { type Latencies, percentile } from './latency.ts'
import { startPostgres } from './postgres.ts'
import { apollo, embedded, limit, mercurius, onPostgres, type Program, undurable } from './programs.ts'
import { report, table } from './report.ts'
import { start, startUpstream } from './run.ts'
import type { Load } from './wrk.ts'

// What a program adds to a slow upstream at a rate that is nothing for it: a request begins every 20 ms, whether the ones
// before have been answered or not. The rounds of the programs take turns.

const { values } = parseArgs({ options: { seconds: { type: 'string', default: '10' } } })
const seconds = Number(values.seconds)
const perSecond = 50
const upstreamMs = 200
const warmUpSeconds = 6
const rounds = 2

const agent = new Agent({ keepAlive: true, maxSockets: 64 })

function ask({ url, body, expects }: Load, turn: number, keys: number): Promise<number> {
  const began = performance.now()
  const headers = {
    'content-type': 'application/json',
    'content-length': Buffer.byteLength(body),
    authorization: `Bearer sk-bench-${turn % keys}`,
  }
  return new Promise((resolve, reject) => {
    const sent = request(url, { method: 'POST', headers, agent }, response => {
      let text = ''
      response.setEncoding('utf8').on('data', (piece: string) => {
        text += piece
      })
      response.once('end', () => {
        const ms = performance.now() - began
        if (text.includes(expects)) resolve(ms)
        else reject(new Error(`${url} answers ${response.statusCode} ${text}`))
      })
    })
    sent.once('error', reject)
    sent.end(body)
  })
}

async function openLoop(load: Load, duringSeconds: number): Promise<Latencies> {
  const began = performance.now()
  const asked: Promise<number>[] = []
  for (let turn = 0; turn < duringSeconds * perSecond; turn++) {
    await sleep(Math.max(0, began + (turn * 1000) / perSecond - performance.now()))
    asked.push(ask(load, turn, load.callers))
  }
  return Promise.all(asked)
}

async function measure(program: Program): Promise<Latencies> {
  const upstream = await startUpstream(upstreamMs)
  const running = await start(program, upstream.url)
  const load = running.load('extendVideo')
  if (!load) throw new Error(`${program.name} extends no video.`)
  await openLoop(load, warmUpSeconds)
  const latencies = await openLoop(load, seconds)
  await running.stop()
  await upstream.stop()
  return latencies
}

await promisify(execFile)('taskset', ['-a', '-c', '-p', '1', String(process.pid)])
const postgres = await startPostgres()
const programs = [limit, mercurius, undurable, onPostgres(postgres.newDatabase), embedded, apollo]
const results = new Map<Program, Latencies>(programs.map(program => [program, []]))
for (let round = 0; round < rounds; round++) {
  for (const program of programs) results.get(program)?.push(...(await measure(program)))
}
await postgres.stop()

const [bare = []] = results.values()
const added = (latencies: Latencies, part: number) =>
  (Number(percentile(latencies, part)) - Number(percentile(bare, part))).toFixed(1)
await report(
  'Added latency',
  'npm run bench:latency',
  [
    `${perSecond} \`extendVideo\` a second, begun on time, for ${seconds} s in each of ${rounds} rounds after ${warmUpSeconds} s; the upstream answers after ${upstreamMs} ms`,
    'the program on the first core; its upstream, PostgreSQL and the clients on the second; every answer was checked; over the limit means longer than the first row',
  ],
  table([
    ['', 'p50 ms', 'p99 ms', 'p50 over the limit', 'p99 over the limit'],
    ...[...results].map(([{ name }, latencies]) => [
      name,
      percentile(latencies, 0.5),
      percentile(latencies, 0.99),
      added(latencies, 0.5),
      added(latencies, 0.99),
    ]),
  ]),
)
agent.destroy()
