import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { DrizzleQueryError, sql } from 'drizzle-orm'
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
import { sideBySide } from './side-by-side.ts'
import { isConnectionFailure } from './unavailable.ts'

/** What both drivers answer to a raw statement. */
interface RawResult extends PgQueryResultHKT {
  type: { rows: Record<string, unknown>[] }
}

/** Runs statements: the database itself or a transaction in it. */
export interface Executor extends Omit<PgDatabase<RawResult, typeof schema>, 'transaction'> {
  /**
   * Commits what the work did, or nothing of it where the work throws. Statements that are executed side by side go to the
   * database one after another without waiting for answers in between; the work waits for all of them (side-by-side.ts).
   */
  transaction<Result>(work: (transaction: Executor) => Promise<Result>): Promise<Result>
}

/** Connections of one process, and how many of its statements wait for one. */
export interface Connections {
  inUse: number
  idle: number
  waiting: number
}

/** An open database with the newest schema. */
export interface Database {
  executor: Executor
  /** How pg-boss reaches the same database. */
  jobs: ConstructorOptions
  /** No other process can use it, so whatever a former process left half done is known to be abandoned. */
  exclusive: boolean
  /** The state of the pool, where there is one. */
  connections?(): Connections
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
 * Bounds of what one statement of a request may take, in milliseconds. All of them take some milliseconds, so whatever
 * comes near these waits for a lock or a disk (docs/decisions/0015-database-time-outs.md). The last is our own, for a
 * PostgreSQL that cannot be heard any more.
 */
const requestTimeouts = {
  lock_timeout: 5_000,
  statement_timeout: 10_000,
  idle_in_transaction_session_timeout: 10_000,
  query_timeout: 15_000,
}

/** The same for pg-boss, which rebuilds indexes as well, and waits as long for a lock where it sets the bound itself. */
const maintenanceTimeouts = {
  lock_timeout: 30_000,
  statement_timeout: 60_000,
  idle_in_transaction_session_timeout: 30_000,
}

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

/** @param url postgres://… ; its password is kept out of every message, and its own parameters come first */
export async function openPostgres(url: string): Promise<Database> {
  const connection = {
    connectionString: url,
    application_name: 'media-graph',
    connectionTimeoutMillis: 10_000,
    keepAlive: true,
    keepAliveInitialDelayMillis: 10_000,
  }
  await migrate(connection).catch((error: unknown) => {
    throw new DatabaseUnavailableError(`The database at ${hostOf(url)} cannot be used: ${messageOf(error)}`, {
      cause: error,
    })
  })
  const pool = new pg.Pool({ ...connection, ...requestTimeouts, max: 10, pipeline: true })
  // A connection that breaks is replaced by the pool, and whoever used it is told by the failing statement; unheard,
  // the events would end the process: the pool's own for idle connections, the client's for one in a transaction.
  pool.on('error', () => {})
  pool.on('connect', client => client.on('error', () => {}))
  return {
    executor: drizzleOver(pool),
    jobs: { ...connection, ...maintenanceTimeouts, max: 4 },
    exclusive: false,
    connections: () => ({
      inUse: pool.totalCount - pool.idleCount,
      idle: pool.idleCount,
      waiting: pool.waitingCount,
    }),
    // It comes back, sooner or later.
    lost: new Promise(() => {}),
    close: () => pool.end(),
  }
}

/** On a connection of its own, without time-outs: to build an index takes as long as it takes. */
async function migrate(connection: pg.ClientConfig): Promise<void> {
  const client = new pg.Client(connection)
  client.on('error', () => {})
  try {
    await client.connect()
    const session = drizzlePostgres({ client, schema })
    await session.execute(sql`select pg_advisory_lock(${migrationLock})`)
    await migratePostgres(session, migrations)
  } finally {
    // The lock goes with the connection.
    await client.end()
  }
}

/**
 * With a transaction of our own: drizzle's waits for `begin` before anything else is sent
 * (docs/decisions/0027-fewer-round-trips.md), and over a pool it never gives back a connection on which `begin` fails.
 */
function drizzleOver(pool: pg.Pool): Executor {
  const sessions = new WeakMap<pg.PoolClient, Executor>()

  async function transaction<Result>(work: (transaction: Executor) => Promise<Result>): Promise<Result> {
    const client = await pool.connect().catch((error: Error) => {
      throw new DrizzleQueryError('begin', [], error)
    })
    const session: Executor = sessions.get(client) ?? drizzlePostgres({ client, schema })
    sessions.set(client, session)
    let broken = false
    try {
      // Where it does not begin, the connection is lost, and what follows fails as well.
      const [, result] = await sideBySide(session.execute(sql`begin`).execute(), work(session))
      await session.execute(sql`commit`)
      return result
    } catch (error) {
      // A connection that does not answer any more looks whole to the pool.
      broken = isConnectionFailure(error)
      if (!broken) await session.execute(sql`rollback`)
      throw error
    } finally {
      client.release(broken)
    }
  }

  return Object.assign(drizzlePostgres({ client: pool, schema }), { transaction })
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
