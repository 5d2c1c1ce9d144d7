import { createServer, type IncomingMessage, type Server } from 'node:http'
import { resolve } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { type Config, readConfig } from './config.ts'
import { openEmbedded, openPostgres } from './core/store/database.ts'
import { sampleKey } from './http/graphiql-tabs.ts'
import type { TrustedDocuments } from './http/trusted-documents.ts'
import { asksForSession, asksForWebSocket } from './http/upgrade.ts'
import { createLogger } from './log.ts'
import type { createSandbox, Sandbox } from './sandbox/sandbox.ts'
import { secretBeside } from './secret.ts'

/** The path under which the sandbox is served, where it is used. */
const sandboxPath = '/sandbox'

async function main(): Promise<void> {
  // Node's diagnostic reports repeat the environment, where SECRET and the database's password are.
  process.report.excludeEnv = true
  const config = readConfig()
  const { TRUSTED_DOCUMENTS, INTROSPECTION } = config
  const trustedDocuments = TRUSTED_DOCUMENTS
    ? await readDocuments(TRUSTED_DOCUMENTS, INTROSPECTION)
    : undefined
  const logger = await createLogger(config.LOG_LEVEL, process.stdout.isTTY)
  const folder = resolve(config.DATA_DIR)
  // PGlite is compiled on other threads while this one loads the rest.
  const [database, { createApp }, played] = await Promise.all([
    config.DATABASE_URL ? openPostgres(config.DATABASE_URL) : openEmbedded(folder),
    import('./app.ts'),
    config.GATEWAY_URL === undefined ? import('./sandbox/sandbox.ts') : undefined,
  ])
  const SECRET = config.SECRET ?? (await secretBeside(folder))
  const server = createServer({
    shouldUpgradeCallback: request =>
      asksForSession(request) ||
      (config.GATEWAY_URL === undefined && isForSandbox(request) && asksForWebSocket(request)),
  })
  await listen(server, config)
  const address = addressOf(server, config)
  const sandbox = played && playGateway(played.createSandbox, address, folder)
  const GATEWAY_URL = config.GATEWAY_URL ?? address + sandboxPath
  const app = createApp({
    config: { ...config, SECRET, GATEWAY_URL },
    trustedDocuments,
    sandbox: sandbox !== undefined,
    database,
    logger,
  })
  server.on('request', (request, response) =>
    sandbox && isForSandbox(request) ? sandbox.listener(request, response) : app.listener(request, response),
  )
  server.on('upgrade', (request, socket, head) =>
    sandbox && isForSandbox(request)
      ? sandbox.upgrade(request, socket, head)
      : app.upgrade(request, socket, head),
  )
  await app.start()
  const stop = async () => {
    // New connections are refused from here; those that stream are ended by the app, those that idle at once.
    const closed = new Promise(done => server.close(done))
    server.closeIdleConnections()
    await app.stop()
    // Answers and the ends of streams may still be on their way to slow clients.
    await Promise.race([closed, delay(2_000, undefined, { ref: false })])
    await sandbox?.close()
    server.closeAllConnections()
  }
  stopOnSignal(stop)
  // Whoever waits for an answer gets an error first, and what the gateway accepted meanwhile is logged with its name there.
  void database.lost.then(error => stop().finally(() => explain(error)))
  // Last, because whoever waits for this line may send a signal at once.
  process.stdout.write(`${banner(config, address)}\n`)
}

/** Loaded only where it is asked for: the schema comes with it, which otherwise loads while the database opens. */
async function readDocuments(path: string, introspection: boolean): Promise<TrustedDocuments> {
  const { readTrustedDocuments } = await import('./http/trusted-documents.ts')
  return readTrustedDocuments(path, introspection)
}

function isForSandbox({ url }: IncomingMessage): boolean {
  return url?.startsWith(`${sandboxPath}/`) ?? false
}

function playGateway(create: typeof createSandbox, address: string, folder: string): Sandbox {
  const publicUrl = address + sandboxPath
  return create({ publicUrl, journal: resolve(folder, 'sandbox.jsonl'), sampleKey })
}

function listen(server: Server, { PORT, HOST }: Config): Promise<void> {
  return new Promise((done, fail) => {
    server.once('error', error =>
      fail(
        'code' in error && error.code === 'EADDRINUSE'
          ? new Error(`Port ${PORT} is taken. Set PORT to another.`)
          : error,
      ),
    )
    server.listen(PORT, HOST, done)
  })
}

function addressOf(server: Server, { PORT, HOST }: Config): string {
  const address = server.address()
  const port = typeof address === 'object' && address ? address.port : PORT
  const host = ['127.0.0.1', '0.0.0.0', '::', '::1'].includes(HOST) ? 'localhost' : HOST
  return `http://${host}:${port}`
}

function banner({ GATEWAY_URL, DATABASE_URL, DATA_DIR, GRAPHIQL }: Config, address: string): string {
  const endpoint = GRAPHIQL ? 'GraphiQL' : 'GraphQL'
  const upstream = GATEWAY_URL
    ? `the gateway is ${new URL(GATEWAY_URL).host}`
    : 'no GATEWAY_URL, so it talks to the built-in sandbox'
  const store = DATABASE_URL
    ? `stores in PostgreSQL at ${new URL(DATABASE_URL).host}`
    : `stores in ${DATA_DIR} (PGlite)`
  return `Media Graph: ${endpoint} at ${address}/graphql — ${upstream} and ${store}.`
}

function stopOnSignal(stop: () => Promise<void>): void {
  let stopping = false
  for (const signal of ['SIGTERM', 'SIGINT'] as const) {
    process.on(signal, () => {
      // Whoever asks twice does not want to wait.
      if (stopping) process.exit(1)
      stopping = true
      stop().then(() => process.exit(0), explain)
    })
  }
}

/** What goes wrong at startup is told in one plain line. */
function explain(error: unknown): never {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`)
  process.exit(1)
}

main().catch(explain)
