import type { ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { freePort } from './port.ts'
import { type Usage, usageOf } from './process-usage.ts'
import type { Program } from './programs.ts'
import { run } from './run.ts'

/** What the server has done since it was started. */
export interface Totals extends Usage {
  at: number
  /** By vendor: what it was asked, and about how many tasks in all. */
  requests: Map<string, number>
  looks: Map<string, number>
}

/** The server on the first core, with the settings of production. */
export interface TrackingServer {
  url: string
  totals(): Promise<Totals>
  /** Waits until it has ended, so that a profile is written. */
  stop(): Promise<void>
}

const metricsToken = 'a token for the benchmark'.replaceAll(' ', '-')
const pollMs = 50

/**
 * @param upstream address of the gateway
 * @param callbacks vendors are given an address
 * @param flags for Node.js
 */
export async function startTrackingServer(
  program: Program,
  upstream: string,
  callbacks: boolean,
  flags: string[],
): Promise<TrackingServer> {
  const port = await freePort()
  const folder = await mkdtemp(join(tmpdir(), 'media-graph-bench-'))
  const url = `http://127.0.0.1:${port}`
  const { args, env } = await program.command({ upstream, port, folder })
  const [node = 'node', ...rest] = args
  const server = run(0, [node, ...flags, ...rest], {
    ...env,
    METRICS_TOKEN: metricsToken,
    SUBMISSIONS_PER_MINUTE: '1000000',
    ...(callbacks ? { PUBLIC_URL: url } : {}),
  })
  await ready(server, `${url}/readyz`)
  return {
    url,
    async totals() {
      const headers = { authorization: `Bearer ${metricsToken}` }
      const page = await (await fetch(`${url}/metrics`, { headers })).text()
      return {
        at: Date.now(),
        ...(await usageOf(server.pid ?? 0)),
        requests: sums(page, 'media_graph_upstream_request_duration_seconds_count{kind="look",'),
        looks: sums(page, 'media_graph_looks_total{'),
      }
    },
    async stop() {
      const exited = once(server, 'exit')
      server.kill('SIGTERM')
      await exited
      await rm(folder, { recursive: true, force: true })
    },
  }
}

async function ready(server: ChildProcess, url: string): Promise<void> {
  const answered = async () => (await fetch(url).catch(() => undefined))?.ok
  while (!(await answered())) {
    if (server.exitCode !== null) throw new Error('The server ended by itself.')
    await sleep(pollMs)
  }
}

/** Adds up a metric's lines by vendor. */
function sums(page: string, prefix: string): Map<string, number> {
  const found = new Map<string, number>()
  for (const line of page.split('\n')) {
    if (!line.startsWith(prefix)) continue
    const [, vendor = ''] = /vendor="(\w+)"/.exec(line) ?? []
    found.set(vendor, (found.get(vendor) ?? 0) + Number(line.slice(line.lastIndexOf(' '))))
  }
  return found
}
