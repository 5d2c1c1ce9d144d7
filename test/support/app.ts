import { createServer } from 'node:http'
import { pino } from 'pino'
import { createApp } from '../../src/app.ts'
import { readConfig } from '../../src/config.ts'
import type { Pace as LookPace } from '../../src/core/pace.ts'
import { readTrustedDocuments } from '../../src/http/trusted-documents.ts'
import { asksForSession } from '../../src/http/upgrade.ts'
import { loggerOptions } from '../../src/log.ts'
import { listenSandbox } from '../../src/sandbox/listen.ts'
import type { Sandbox } from '../../src/sandbox/sandbox.ts'
import type { Pace } from '../../src/sandbox/task.ts'
import { type Client, createClient } from './client.ts'
import { createTestDatabase, type DatabaseKind, type TestDatabase } from './database.ts'

export interface TestAppOptions {
  /** @default pglite */
  kind?: DatabaseKind
  /** Settings as the environment gives them; the rate of submissions is not limited unless they say so. */
  environment?: Record<string, string>
  /** An upstream that is there already, with its sandbox; by default one is made, whose tasks only tests move. */
  upstream?: { url: string; sandbox: Sandbox }
  /** A database that is there already. */
  database?: TestDatabase
  /** Seconds between two looks. @default 0.05, so that pg-boss's own half second rules */
  pace?: LookPace
  sandboxPace?: Pace
  /** Milliseconds between two pings of a realtime session. @default as in production */
  heartbeatMs?: number
}

/** The server over the real code path: real HTTP on both sides, the sandbox behind it. */
export interface TestApp {
  url: string
  sandbox: Sandbox
  upstream: { url: string; sandbox: Sandbox }
  database: TestDatabase
  /** Everything that was logged so far, as text. */
  logged(): string
  /** A client with a key of its own unless one is given; null sends none. */
  client(key?: string | null): Client
  stop(): Promise<void>
}

let keys = 0

export async function startTestApp(options: TestAppOptions = {}): Promise<TestApp> {
  const { kind = 'pglite', environment = {}, pace = () => 0.05, sandboxPace = 'manual' } = options
  const database = options.database ?? (await createTestDatabase(kind))
  const made = options.upstream ? undefined : await listenSandbox({ pace: sandboxPace })
  const upstream = options.upstream ?? made
  if (!upstream) throw new Error('unreachable')
  let logged = ''
  const config = readConfig({
    SECRET: 'a secret for tests',
    GATEWAY_URL: upstream.url,
    // Tests submit much with one key.
    SUBMISSIONS_PER_MINUTE: '0',
    ...database.environment,
    ...environment,
  })
  const { SECRET = '', GATEWAY_URL = '', TRUSTED_DOCUMENTS, INTROSPECTION } = config
  const app = createApp({
    config: { ...config, SECRET, GATEWAY_URL },
    trustedDocuments: TRUSTED_DOCUMENTS
      ? await readTrustedDocuments(TRUSTED_DOCUMENTS, INTROSPECTION)
      : undefined,
    sandbox: true,
    database: await database.open(),
    logger: pino(loggerOptions('trace'), {
      write(line: string) {
        logged += line
      },
    }),
    pace,
    heartbeatMs: options.heartbeatMs,
  })
  const server = createServer({ shouldUpgradeCallback: asksForSession }, app.listener)
  server.on('upgrade', app.upgrade)
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  const url = `http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}`
  await app.start()
  return {
    url,
    sandbox: upstream.sandbox,
    upstream,
    database,
    logged: () => logged,
    client: (key = `sk-test-${process.pid}-${++keys}`) => createClient(`${url}/graphql`, key ?? undefined),
    async stop() {
      const closed = new Promise(resolve => server.close(resolve))
      server.closeIdleConnections()
      await app.stop()
      server.closeAllConnections()
      await closed
      await made?.close()
    },
  }
}
