import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Duplex } from 'node:stream'
import type { Logger } from 'pino'
import { collectDefaultMetrics, Registry } from 'prom-client'
import type { Config } from './config.ts'
import { createAdoption } from './core/adopt.ts'
import { createDownloads } from './core/download.ts'
import { UpstreamUnavailableError } from './core/errors.ts'
import { createFeed, watchMs } from './core/feed.ts'
import { createFileOf } from './core/file-of.ts'
import { createFiles } from './core/files.ts'
import { createGateway } from './core/gateway/gateway.ts'
import { createWebSockets } from './core/gateway/web-socket.ts'
import { registerGauges } from './core/gauges.ts'
import { createJobs } from './core/jobs.ts'
import { createKeys } from './core/keys.ts'
import { createLive } from './core/live.ts'
import { createLook } from './core/look.ts'
import { createMetrics } from './core/metrics.ts'
import { adaptivePace, type Pace } from './core/pace.ts'
import { createPauses } from './core/pauses.ts'
import { createSettlement } from './core/settlement.ts'
import type { Database } from './core/store/database.ts'
import { readStatistics } from './core/store/statistics.ts'
import { createStore } from './core/store/store.ts'
import { createSubmissionRate } from './core/store/submission-rate.ts'
import type { InFlight } from './core/store/upkeep.ts'
import { eventChannel } from './core/store/write-changes.ts'
import { createSubmitter } from './core/submit.ts'
import { createTasks } from './core/tasks.ts'
import { createTickets } from './core/tickets.ts'
import { createTracker, trackingQueues } from './core/track.ts'
import { isTracked } from './core/vendor.ts'
import { createFileServer } from './http/files.ts'
import { createGraphQLServer } from './http/graphql.ts'
import { createHooks } from './http/hooks.ts'
import { createListener } from './http/listener.ts'
import { createMetricsServer } from './http/metrics.ts'
import { createRealtime } from './http/realtime.ts'
import type { TrustedDocuments } from './http/trusted-documents.ts'
import { vendors as allVendors } from './vendors.ts'

export interface AppDependencies {
  config: Config & { SECRET: string; GATEWAY_URL: string }
  /** The only documents that are executed; any, without it. */
  trustedDocuments?: TrustedDocuments
  /** The upstream is the sandbox. */
  sandbox: boolean
  /** Owned by the app from now on: it closes it. */
  database: Database
  logger: Logger
  pace?: Pace
  /** How often both sides of a realtime session are pinged, in milliseconds. Default 30,000. */
  heartbeatMs?: number
}

/** The whole server but for the socket. */
export interface App {
  /** For `node:http`. Requests that come before `start` is done wait for it. */
  listener(request: IncomingMessage, response: ServerResponse): void
  /** For the event `upgrade` of `node:http`, where `asksForSession` (http/upgrade.ts) is true; waits in the same way. */
  upgrade(request: IncomingMessage, socket: Duplex, head: Buffer): void
  /** @throws {SecretChangedError} */
  start(): Promise<void>
  /**
   * Ends the streams as complete and the realtime sessions with 1001, lets submissions that are under way come to their end, gives unfinished looks
   * back and closes the database. Nothing that was acknowledged is lost by skipping it.
   */
  stop(): Promise<void>
}

const hour = 3_600_000
const day = 24 * hour
/** The longest wait for one answer of a look. */
const maxLookMs = 15_000

export function createApp(dependencies: AppDependencies): App {
  const { config, trustedDocuments, sandbox, database, logger } = dependencies
  const { pace = adaptivePace, heartbeatMs = 30_000 } = dependencies
  const vendors = new Map(allVendors.map(vendor => [vendor.name, vendor]))
  const settings = config.vendorSettings
  const timeoutMs = config.UPSTREAM_TIMEOUT_SECONDS * 1000
  const keys = createKeys(config.SECRET)
  const tickets = createTickets(config.SECRET)
  const registry = new Registry()
  const metrics = createMetrics(registry, [...vendors.keys()])
  const store = createStore(database, metrics)
  const jobs = createJobs(database.jobs, logger)
  const live = createLive(store.reader)
  const generationTimeoutMs = Math.max(timeoutMs, config.GENERATION_TIMEOUT_SECONDS * 1000)
  const gateway = createGateway({ url: config.GATEWAY_URL, metrics, logger, timeoutMs, generationTimeoutMs })
  // Its own connections and less patience: a vendor that hangs must not hold up submissions, nor other keys' looks.
  // One that fails is asked again by the pace.
  const looking = createGateway({
    url: config.GATEWAY_URL,
    metrics,
    logger,
    timeoutMs: Math.min(timeoutMs, maxLookMs),
    repeats: false,
  })
  const deadlineMs = config.TRACKING_DEADLINE_HOURS * hour
  const pauses = createPauses()
  const look = createLook({ settings, gateway: looking, keys, pauses, logger })
  const tracked = new Map(allVendors.filter(isTracked).map(vendor => [vendor.name, vendor]))
  const tracker = createTracker({
    vendors: tracked,
    look,
    store,
    jobs,
    pace,
    pauses,
    deadlineMs,
    metrics,
    logger,
  })
  const publicUrl = config.PUBLIC_URL?.replace(/\/+$/, '')
  const downloads = createDownloads(config.PRIVATE_MEDIA_HOSTS)
  const keptFiles = createFiles(store.files, {
    retentionMs: config.FILE_RETENTION_HOURS * hour,
    bytesPerOwner: config.FILE_SPACE_MIB * 1024 * 1024,
  })
  const submitter = createSubmitter({
    store,
    files: keptFiles,
    newFileOf: createFileOf(downloads),
    gateway,
    keys,
    rate: createSubmissionRate(database.executor, config.SUBMISSIONS_PER_MINUTE),
    settlement: createSettlement({ ledger: store.ledger, files: keptFiles, tracker, logger }),
    settings,
    publicUrl,
    metrics,
    logger,
  })
  const adoption = createAdoption(store, keys, tracker)
  const leaving = new AbortController()
  const feed = createFeed(store, live, tracker)
  const tasksFor = createTasks({
    vendors,
    settings,
    reader: store.reader,
    gateway,
    keys,
    tickets,
    submitter,
    adoption,
    feed,
    stopping: leaving.signal,
  })
  const operations = allVendors.flatMap(vendor => vendor.operations)
  const findable = new Set(operations.filter(({ findable }) => findable).map(({ name }) => name))
  const generating = new Set(operations.filter(({ generates }) => generates).map(({ name }) => name))
  const started = Promise.withResolvers<void>()
  let open = false
  let stopping = false
  const graphql = createGraphQLServer({
    tasksFor,
    publicUrl,
    ready: async () => open,
    graphiql: config.GRAPHIQL,
    introspection: config.INTROSPECTION,
    trustedDocuments,
    sandbox,
    metrics,
    logger,
  })
  const hooks = createHooks(store.tracking, tracker, metrics)
  const files = createFileServer(store.files, keys)
  const realtime = createRealtime({
    openWebSocket: createWebSockets(config.GATEWAY_URL, timeoutMs),
    keys,
    tickets,
    started: started.promise,
    heartbeatMs,
    metrics,
    logger,
  })
  // It watches the process all the time, which nobody should pay for who does not look.
  if (config.METRICS_TOKEN !== undefined) collectDefaultMetrics({ register: registry })
  registerGauges(registry, {
    streams: { tasks: live.streams, conversation: gateway.streams, realtime: realtime.sessions },
    connections: database.connections,
    statistics: () => readStatistics(database.executor),
    tracked: [...tracked.keys()],
  })
  let watching: NodeJS.Timeout | undefined

  // A submission may hold two requests, and a stopped process a little longer still.
  const isTooOld = ({ operation, createdAt }: InFlight) =>
    createdAt.getTime() < Date.now() - 3 * (generating.has(operation) ? generationTimeoutMs : timeoutMs)
  /** Submissions that no process can be working on any more: all at the start, if nobody else uses the database. */
  const giveUpAbandoned = async (isAbandoned = isTooOld) => {
    const search = { operations: findable, begin: tracker.begin }
    const count = await store.upkeep.giveUpAbandoned(isAbandoned, search)
    if (count > 0) logger.warn({ count }, 'submissions of a process that died were given up')
  }
  const upkeep = async () => {
    await giveUpAbandoned()
    const now = Date.now()
    await store.upkeep.purge({
      eventsBefore: new Date(now - config.EVENT_RETENTION_DAYS * day),
      tasksUnchangedSince: new Date(now - config.TASK_RETENTION_DAYS * day),
    })
    await store.files.purge(new Date(now))
  }

  return {
    listener: createListener({
      graphql,
      hooks,
      files,
      metricsPage: createMetricsServer(registry, config.METRICS_TOKEN),
      metrics,
      started: started.promise,
      stopping: () => stopping,
      logger,
    }),
    upgrade: (request, _, head) => realtime.upgrade(request, head),
    async start() {
      await store.upkeep.checkSecret(keys.secretCheck)
      await jobs.start(trackingQueues(tracked.keys()))
      await giveUpAbandoned(database.exclusive ? () => true : undefined)
      await jobs.listen(eventChannel, ownerId => {
        live.wake(ownerId)
        // The connection was lost, and with it maybe the answer that handed out looks.
        if (ownerId === undefined)
          void tracker.replan().catch(err => logger.warn({ err }, 'replanning failed'))
      })
      await jobs.everyMinute(upkeep)
      // Last, because its workers begin to ask for looks at once, and PGlite answers one statement at a time.
      await tracker.start()
      const announce = () => store.tracking.watch(live.watched(), new Date(Date.now() + watchMs))
      watching = setInterval(
        () => void announce().catch(err => logger.warn({ err }, 'watching failed')),
        watchMs / 2,
      )
      open = true
      started.resolve()
    },
    async stop() {
      open = false
      stopping = true
      clearInterval(watching)
      live.stop()
      leaving.abort(new UpstreamUnavailableError('This server is stopping. Ask again.', true))
      await Promise.all([realtime.stop(), submitter.close()])
      await jobs.stop()
      await gateway.close()
      await looking.close()
      await downloads.close()
      await database.close()
    },
  }
}
