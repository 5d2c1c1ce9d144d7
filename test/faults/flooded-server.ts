import { connect } from 'node:net'
import pMap from 'p-map'
import pg from 'pg'
import { Pool } from 'undici'
import { freePort } from '../../bench/port.ts'
import { listenSandbox } from '../../src/sandbox/listen.ts'
import type { RecordedRequest } from '../../src/sandbox/records.ts'
import type { Sandbox } from '../../src/sandbox/sandbox.ts'
import type { Client } from '../support/client.ts'
import { createTestDatabase, type DatabaseKind } from '../support/database.ts'
import { type ServerProcess, startServer } from '../support/server-process.ts'

/** Calls to take turns with, on many connections. */
export interface Flood {
  paths: readonly string[]
  bodies: readonly string[]
  count: number
}

/** What a flood did. */
export interface FloodCounts {
  /** How often each answer came: status and body. */
  answers: Record<string, number>
  seconds: number
  /** What the vendors were asked meanwhile. */
  looks: readonly RecordedRequest[]
  /** How often PostgreSQL searched for tokens, and how often it made a task due; undefined on PGlite. */
  statements?: { searches: number; hastenings: number }
  /** Milliseconds that other requests of the time took: the 99th of a hundred. */
  waits: { viewer: number; tasks: number }
}

/** The real program over the sandbox, at an address that vendors can call. */
export interface FloodedServer {
  url: string
  server: ServerProcess
  sandbox: Sandbox
  client(key: string): Promise<Client>
  /** Path of the address that a task's vendor was given. */
  hookOf(upstreamId: string): string
  flood(flood: Flood): Promise<FloodCounts>
  /** Calls whose bodies come byte by byte. @returns how many connections the server closed, once all are closed */
  dawdle(path: string, count: number): Promise<number>
  close(): Promise<void>
}

const connections = 64

export async function startFloodedServer(kind: DatabaseKind): Promise<FloodedServer> {
  const database = await createTestDatabase(kind)
  const upstream = await listenSandbox({ pace: 'manual', recordLimit: 1_000_000 })
  const { sandbox } = upstream
  const port = await freePort()
  const server = startServer({
    ...database.environment,
    SECRET: 'a secret for tests',
    GATEWAY_URL: upstream.url,
    PORT: String(port),
    PUBLIC_URL: `http://127.0.0.1:${port}`,
  })
  const url = await server.ready
  const pool = new Pool(url, { connections })
  const bystander = await server.client('sk-bystander')
  const statistics = kind === 'postgres' ? await openStatistics(database.environment.DATABASE_URL) : undefined

  async function call(path: string, body: string): Promise<string> {
    const headers = { 'content-type': 'application/json' }
    const answer = await pool.request({ method: 'POST', path, body, headers })
    return `${answer.statusCode} ${await answer.body.text()}`
  }

  return {
    url,
    server,
    sandbox,
    client: key => server.client(key),
    hookOf(upstreamId) {
      const callbackUrl = sandbox.tasks.find(({ id }) => id === upstreamId)?.callbackUrl
      if (callbackUrl === undefined) throw new Error(`The vendor of ${upstreamId} was given no address.`)
      return new URL(callbackUrl).pathname
    },

    async flood({ paths, bodies, count }) {
      await statistics?.reset()
      const earlier = sandbox.requests.length
      const began = performance.now()
      const over = new AbortController()
      const waits = measure(bystander, over.signal)
      const answers: Record<string, number> = {}
      await pMap(
        Array.from({ length: count }, (_, index) => index),
        async index => {
          const answer = await call(paths[index % paths.length] ?? '', bodies[index % bodies.length] ?? '')
          answers[answer] = (answers[answer] ?? 0) + 1
        },
        { concurrency: connections },
      )
      const seconds = (performance.now() - began) / 1000
      over.abort()
      const looks = sandbox.requests.slice(earlier)
      return { answers, seconds, looks, waits: await waits, statements: await statistics?.read() }
    },

    async dawdle(path, count) {
      const closed = Array.from(
        { length: count },
        () =>
          new Promise<void>(resolve => {
            const socket = connect(port, '127.0.0.1')
            const writing = setInterval(() => socket.write(' '), 500)
            socket.on('error', () => {}).resume()
            socket.on('close', () => {
              clearInterval(writing)
              resolve()
            })
            socket.write(`POST ${path} HTTP/1.1\r\nhost: slow\r\ncontent-length: 4000\r\n\r\n`)
          }),
      )
      return (await Promise.all(closed)).length
    },

    async close() {
      await pool.close()
      await statistics?.close()
      await upstream.close()
    },
  }
}

/** Asks what clients ask, one after another, until the signal. @returns the 99th of a hundred waits of each */
async function measure(client: Client, over: AbortSignal): Promise<FloodCounts['waits']> {
  const waits = { viewer: [0], tasks: [0] }
  const timed = async (into: number[], query: string) => {
    const began = performance.now()
    const { body } = await client.request({ query })
    if (body.errors) throw new Error(JSON.stringify(body))
    into.push(performance.now() - began)
  }
  while (!over.aborted) {
    await timed(waits.viewer, '{ viewer { id } }')
    await timed(waits.tasks, '{ tasks(first: 10) { edges { node { id } } } }')
  }
  const late = (milliseconds: number[]) => {
    const sorted = milliseconds.toSorted((one, other) => one - other)
    return sorted[Math.ceil(sorted.length * 0.99) - 1] ?? 0
  }
  return { viewer: late(waits.viewer), tasks: late(waits.tasks) }
}

async function openStatistics(url: string | undefined) {
  const client = new pg.Client(url)
  await client.connect()
  await client.query('create extension pg_stat_statements')
  const here = '(select oid from pg_database where datname = current_database())'
  const calls = async (pattern: string): Promise<number> => {
    const { rows } = await client.query<{ calls: string | null }>(
      `select sum(calls) as calls from pg_stat_statements where dbid = ${here} and query ~ $1`,
      [pattern],
    )
    return Number(rows[0]?.calls ?? 0)
  }
  return {
    reset: () => client.query(`select pg_stat_statements_reset(0, ${here})`),
    // The second is how pg-boss begins an upsert.
    read: async () => ({
      searches: await calls('where "tasks"."hook_token" in'),
      hastenings: await calls('^WITH o AS \\(SELECT \\$1::text::jsonb AS data\\),\\s+target AS'),
    }),
    close: () => client.end(),
  }
}
