import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { sql } from 'drizzle-orm'
import { drizzle as drizzlePostgres } from 'drizzle-orm/node-postgres'
import { migrate as migratePostgres } from 'drizzle-orm/node-postgres/migrator'
import type { PgDatabase, PgQueryResultHKT } from 'drizzle-orm/pg-core'
import { drizzle as drizzlePglite } from 'drizzle-orm/pglite'
import { migrate as migratePglite } from 'drizzle-orm/pglite/migrator'
import pg from 'pg'
import { type ConstructorOptions, fromPglite } from 'pg-boss'
import { DataFolderBusyError, lockDataFolder } from './data-folder.ts'
import { Embedded } from './embedded.ts'
import * as schema from './schema.ts'

/** What both drivers answer to a raw statement. */
interface RawResult extends PgQueryResultHKT {
  type: { rows: Record<string, unknown>[] }
}

/** Runs statements: the database itself or a transaction in it. */
export type Executor = PgDatabase<RawResult, typeof schema>

/** An open database with the newest schema. */
export interface Database {
  executor: Executor
  /** How pg-boss reaches the same database. */
  jobs: ConstructorOptions
  /** No other process can use it, so whatever a former process left half done is known to be abandoned. */
  exclusive: boolean
  /** Resolves when it is lost for this process; the message is for the person who runs the server. */
  lost: Promise<DatabaseUnavailableError>
  close(): Promise<void>
}

/** The database cannot be used; the message is for the person who starts the server. */
export class DatabaseUnavailableError extends Error {
  override readonly name = 'DatabaseUnavailableError'
}

const migrations = { migrationsFolder: fileURLToPath(new URL('./migrations', import.meta.url)) }
/** Any number: processes that migrate at the same time wait for one another under it. */
const migrationLock = 7_261_001

/**
 * PostgreSQL inside this process, in a folder on disk.
 *
 * @throws {DataFolderBusyError} when another process has the folder open
 * @throws {DatabaseUnavailableError}
 */
export async function openEmbedded(folder: string): Promise<Database> {
  const lock = await lockDataFolder(folder).catch(error => {
    throw error instanceof DataFolderBusyError ? error : cannotOpen(folder, messageOf(error), error)
  })
  const client = new Embedded(join(folder, 'postgres'))
  try {
    await client.waitReady
    const executor = drizzlePglite({ client, schema })
    await migratePglite(executor, migrations)
    return {
      executor,
      jobs: { db: fromPglite(client), backend: 'pglite' },
      exclusive: true,
      lost: client.lost.then(
        ({ message }) => new DatabaseUnavailableError(`The database in ${folder} gave up: ${message}`),
      ),
      async close() {
        await client.close()
        await lock.release()
      },
    }
  } catch (error) {
    await lock.release()
    throw cannotOpen(folder, client.explain(error), error)
  }
}

const cannotOpen = (folder: string, why: string, cause: unknown) =>
  new DatabaseUnavailableError(`The data folder ${folder} cannot be opened: ${why}`, { cause })

/** @param url postgres://… ; its password is kept out of every message */
export async function openPostgres(url: string): Promise<Database> {
  const pool = new pg.Pool({ connectionString: url, max: 10, connectionTimeoutMillis: 10_000 })
  // A connection that breaks is replaced by the pool, and whoever used it is told by the failing statement; unheard,
  // the events would end the process: the pool's own for idle connections, the client's for one in a transaction.
  pool.on('error', () => {})
  pool.on('connect', client => client.on('error', () => {}))
  try {
    const client = await pool.connect()
    try {
      const session = drizzlePostgres({ client, schema })
      await session.execute(sql`select pg_advisory_lock(${migrationLock})`)
      await migratePostgres(session, migrations)
      await session.execute(sql`select pg_advisory_unlock(${migrationLock})`)
    } finally {
      client.release()
    }
  } catch (error) {
    await pool.end()
    throw new DatabaseUnavailableError(`The database at ${hostOf(url)} cannot be used: ${messageOf(error)}`, {
      cause: error,
    })
  }
  return {
    executor: drizzleOver(pool),
    jobs: { connectionString: url, max: 4 },
    exclusive: false,
    // It comes back, sooner or later.
    lost: new Promise(() => {}),
    close: () => pool.end(),
  }
}

/** drizzle's own transaction over a pool never gives back a connection on which `begin` fails. */
function drizzleOver(pool: pg.Pool): Executor {
  const executor: Executor = drizzlePostgres({ client: pool, schema })
  const sessions = new WeakMap<pg.PoolClient, Executor>()
  executor.transaction = async (work, config) => {
    const client = await pool.connect()
    try {
      const session = sessions.get(client) ?? drizzlePostgres({ client, schema })
      sessions.set(client, session)
      return await session.transaction(work, config)
    } finally {
      // The pool closes it if it is broken.
      client.release()
    }
  }
  return executor
}

function messageOf(error: unknown): string {
  if (error instanceof AggregateError) return error.errors.map(messageOf).join('; ')
  return error instanceof Error ? error.message : String(error)
}

function hostOf(url: string): string {
  try {
    return new URL(url).host
  } catch {
    return 'DATABASE_URL'
  }
}
