import { GraphQLError } from 'graphql'
import { Counter, Histogram, type Registry } from 'prom-client'
import { MediaGraphError } from './errors.ts'
import type { Task } from './task.ts'

/** What an upstream request is for. */
export type RequestKind = 'submission' | 'look' | 'read' | 'conversation'

/** What a look showed of one task: its state, that the vendor does not know it (yet), or a failure of the upstream. */
export type LookOutcome = 'SEEN' | 'NOT_FOUND' | 'FAILED'

/**
 * Counts what happens; each part of the server is given the few functions that it needs. Labels are names of vendors and
 * words of this server's own: nothing that a client or a vendor writes becomes a label, so there are never many.
 */
export interface Metrics {
  /** A change of a task was committed. */
  recorded(before: Task, after: Task): void
  /** The store could not do what it was asked. */
  storeFailed(): void
  /** A client that submitted was answered with an error. */
  submissionFailed(vendor: string, error: unknown): void
  /** An attempt of an upstream request ended. @param status undefined when no complete answer came */
  requested(kind: RequestKind, vendor: string, status: number | undefined, seconds: number): void
  looked(vendor: string, outcome: LookOutcome): void
  /** A vendor called back. @param known whether there is a task for the address */
  calledBack(known: boolean): void
  /** An HTTP request was answered. @param status undefined when the client left before */
  served(route: string, status: number | undefined): void
  /** A GraphQL operation was executed; of a subscription, its beginning. */
  executed(type: string, succeeded: boolean, seconds: number): void
  /** Something went wrong that nobody foresaw: the log has it. */
  broke(where: 'request' | 'tracking'): void
}

/** In seconds: a gateway answers in tenths, pictures and speech are made in minutes. */
const upstreamBuckets = [0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 60, 300]
const operationBuckets = [0.001, 0.005, 0.01, 0.05, 0.1, 0.5, 1, 5, 10, 60]

/** @param vendors names, for which the counts that alerts look at begin with 0: a rise from nothing is not seen */
export function createMetrics(registry: Registry, vendors: readonly string[]): Metrics {
  const registers = [registry]
  const counter = <Label extends string>(name: string, help: string, labelNames: Label[]) =>
    new Counter({ name: `media_graph_${name}_total`, help, labelNames, registers })

  const submissions = counter('submissions', 'What was proved of paid submissions.', [
    'vendor',
    'outcome',
    'code',
  ])
  const submissionErrors = counter('submission_errors', 'Submissions that were answered with an error.', [
    'vendor',
    'code',
  ])
  const events = counter('events', 'Changes of tasks, by the status after them.', ['vendor', 'status'])
  const storeErrors = counter('store_errors', 'Operations of the store that failed.', [])
  const looks = counter('looks', 'Tasks that a vendor was asked about.', ['vendor', 'outcome'])
  const callbacks = counter('callbacks', 'Calls of vendors, by whether there is a task for them.', ['task'])
  const requests = counter('http_requests', 'HTTP requests that were answered.', ['route', 'status'])
  const unexpected = counter('unexpected_errors', 'Errors that nobody foresaw; the log has them.', ['where'])
  const upstreamRequests = new Histogram({
    name: 'media_graph_upstream_request_duration_seconds',
    help: 'Requests to the gateway, each attempt by itself; of a stream, until it begins.',
    labelNames: ['kind', 'vendor', 'status'],
    buckets: upstreamBuckets,
    registers,
  })
  const operations = new Histogram({
    name: 'media_graph_operation_duration_seconds',
    help: 'GraphQL operations that were executed; of a subscription, until it begins.',
    labelNames: ['type', 'outcome'],
    buckets: operationBuckets,
    registers,
  })
  for (const vendor of vendors) {
    for (const outcome of ['ACCEPTED', 'UNKNOWN']) submissions.inc({ vendor, outcome, code: '' }, 0)
  }
  for (const where of ['request', 'tracking']) unexpected.inc({ where }, 0)

  return {
    recorded({ submission }, { vendor, status, submission: outcome, failure }) {
      events.inc({ vendor, status })
      if (outcome === submission) return
      // An adopted task was submitted elsewhere: here it was never sent.
      if (submission === 'PREPARED' && outcome === 'ACCEPTED') return
      submissions.inc({ vendor, outcome, code: outcome === 'REFUSED' ? (failure?.code ?? '') : '' })
    },
    storeFailed: () => storeErrors.inc(),
    submissionFailed: (vendor, error) => submissionErrors.inc({ vendor, code: codeOf(error) }),
    requested: (kind, vendor, status, seconds) =>
      upstreamRequests.observe({ kind, vendor, status: statusClass(status) }, seconds),
    looked: (vendor, outcome) => looks.inc({ vendor, outcome }),
    calledBack: known => callbacks.inc({ task: known ? 'known' : 'unknown' }),
    served: (route, status) => requests.inc({ route, status: status ?? 'none' }),
    executed: (type, succeeded, seconds) =>
      operations.observe({ type, outcome: succeeded ? 'success' : 'error' }, seconds),
    broke: where => unexpected.inc({ where }),
  }
}

/** 429 stands by itself: it asks for something else than the other refusals. */
function statusClass(status: number | undefined): string {
  if (status === undefined) return 'none'
  return status === 429 ? '429' : `${Math.floor(status / 100)}xx`
}

function codeOf(error: unknown): string {
  if (error instanceof MediaGraphError) return error.code
  const code = error instanceof GraphQLError ? error.extensions.code : undefined
  return typeof code === 'string' ? code : 'INTERNAL_SERVER_ERROR'
}
