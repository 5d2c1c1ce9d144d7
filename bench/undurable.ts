import { createServer } from 'node:http'
import { pino } from 'pino'
import { Registry } from 'prom-client'
import { readConfig } from '../src/config.ts'
import { createGateway } from '../src/core/gateway/gateway.ts'
import { createKeys } from '../src/core/keys.ts'
import { createMetrics } from '../src/core/metrics.ts'
import { createSettlement } from '../src/core/settlement.ts'
import type { Ledger } from '../src/core/store/ledger.ts'
import { createSubmitter } from '../src/core/submit.ts'
import type { Task } from '../src/core/task.ts'
import { createTasks } from '../src/core/tasks.ts'
import { createTickets } from '../src/core/tickets.ts'
import { createGraphQLServer } from '../src/http/graphql.ts'
import { createListener } from '../src/http/listener.ts'
import { vendors as allVendors } from '../src/vendors.ts'

// Only for the benchmark: the whole way of a request, but for the store. A task is kept in memory until its submission
// has ended, and nothing is tracked, so this shows what the rest costs and what durability costs.

const secret = 'a secret for the benchmark'
const { GATEWAY_URL = '', PORT, vendorSettings: settings } = readConfig()

const none = (): never => {
  throw new Error('This benchmark keeps nothing.')
}

function createMemoryLedger(): Ledger {
  const tasks = new Map<string, Task>()
  return {
    async prepare({ fingerprint, idempotencyKey: _, hookToken: __, prompt, ...rest }) {
      const task: Task = {
        ...rest,
        prompt: prompt ?? undefined,
        updatedAt: rest.createdAt,
        status: 'QUEUED',
        submission: 'PREPARED',
        tracking: 'STALLED',
        assets: [],
        facts: {},
      }
      tasks.set(task.id, task)
      return { task, fingerprint, created: true }
    },
    earlier: none,
    async markSent(taskId, now) {
      const task = tasks.get(taskId)
      if (task) tasks.set(taskId, { ...task, submission: 'SENT', updatedAt: now })
    },
    record: none,
    async recordAll(changes) {
      return changes.flatMap(({ taskIds, change }) =>
        taskIds.flatMap(id => {
          const task = tasks.get(id)
          tasks.delete(id)
          return task ? [{ ...task, ...change(task)?.state, updatedAt: new Date() }] : []
        }),
      )
    },
  }
}

const logger = pino({ level: 'warn' })
const vendors = new Map(allVendors.map(vendor => [vendor.name, vendor]))
const metrics = createMetrics(new Registry(), [...vendors.keys()])
const gateway = createGateway({ url: GATEWAY_URL, metrics, logger })
const keys = createKeys(secret)
const ledger = createMemoryLedger()
const files = { checkRoom: none, keep: async () => [] }
const tasksFor = createTasks({
  vendors,
  settings,
  reader: {
    find: none,
    findByUpstreamId: async () => undefined,
    list: none,
    snapshot: none,
    eventsAfter: none,
    eventRange: none,
  },
  gateway,
  keys,
  tickets: createTickets(secret),
  submitter: createSubmitter({
    store: { ledger },
    files,
    newFileOf: () => none,
    gateway,
    keys,
    rate: { count: async () => undefined },
    settlement: createSettlement({ ledger, files, tracker: { begin: async () => {} }, logger }),
    settings,
    metrics,
    logger,
  }),
  adoption: { adopt: none, resume: none },
  feed: { watch: none, follow: none },
  stopping: new AbortController().signal,
})
const graphql = createGraphQLServer({
  tasksFor,
  ready: async () => true,
  graphiql: false,
  introspection: false,
  sandbox: false,
  metrics,
  logger,
})
const listener = createListener({
  graphql,
  hooks: none,
  files: none,
  metricsPage: none,
  metrics,
  started: Promise.resolve(),
  stopping: () => false,
  logger,
})
createServer(listener).listen(PORT, '127.0.0.1')
