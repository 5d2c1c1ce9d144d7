import { randomUUID } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Logger } from 'pino'
import { filePath } from '../core/files.ts'
import type { Metrics } from '../core/metrics.ts'
import { isStoreUnavailable } from '../core/store/unavailable.ts'
import { currentRequest } from '../log.ts'
import { createBodyLimit } from './body-limit.ts'
import { hookPath } from './hooks.ts'
import { isForMetrics } from './metrics.ts'
import { refuse } from './refuse.ts'
import { isForRealtime } from './upgrade.ts'

type Handler = (request: IncomingMessage, response: ServerResponse) => unknown

export interface ListenerOptions {
  /** GraphQL, GraphiQL and the health checks. */
  graphql: Handler
  hooks: Handler
  /** The files that are kept here. */
  files: Handler
  /** What is counted here, for those who may see it. */
  metricsPage: Handler
  metrics: Pick<Metrics, 'served' | 'broke'>
  /** Requests wait for it. */
  started: Promise<void>
  stopping(): boolean
  logger: Logger
}

/** Whether Yoga can make a URL of where the request goes to: Node takes more. */
const isAddressable = ({ url = '', headers: { host = '' } }: IncomingMessage): boolean =>
  url.startsWith('/') && URL.canParse(`http://${host || 'localhost'}${url}`)

/** Nothing is taken for another type than it has, and addresses of files, which are permissions, go to no other site. */
const browserHeaders = { 'x-content-type-options': 'nosniff', 'referrer-policy': 'no-referrer' }

/** Gives each request an id and hands it to whom it is for. */
export function createListener(options: ListenerOptions) {
  const { graphql, hooks, files, metricsPage, metrics, started, stopping, logger } = options
  const limitBody = createBodyLimit()

  async function handle(request: IncomingMessage, response: ServerResponse): Promise<unknown> {
    // What is wrong has to be seen also, and above all, when this server cannot start or stop.
    if (isForMetrics(request) && request.method === 'GET') return metricsPage(request, response)
    // Whether it has started is a question that must not wait for the answer.
    const health = request.url === '/healthz' || request.url === '/readyz'
    if (!health) await started
    if (stopping() && !health) {
      // Clients that keep their connections would go on sending for as long as it takes to stop.
      const headers = { connection: 'close', 'retry-after': '1' }
      return refuse(response, 503, 'SHUTTING_DOWN', 'This server is stopping. Nothing was sent.', headers)
    }
    if (request.url?.startsWith(hookPath) && request.method === 'POST') return hooks(request, response)
    const reads = request.method === 'GET' || request.method === 'HEAD'
    if (request.url?.startsWith(filePath) && reads) return files(request, response)
    if (isForRealtime(request)) {
      const headers = { connection: 'Upgrade', upgrade: 'websocket' }
      return refuse(response, 426, 'UPGRADE_REQUIRED', 'Only WebSockets are served here.', headers)
    }
    if (!isAddressable(request))
      return refuse(response, 400, 'BAD_REQUEST', 'The header Host and the target make no address.')
    if (limitBody(request, response)) return graphql(request, response)
  }

  return (request: IncomingMessage, response: ServerResponse): void => {
    const requestId = randomUUID()
    response.setHeader('x-request-id', requestId)
    for (const [name, value] of Object.entries(browserHeaders)) response.setHeader(name, value)
    response.once('close', () =>
      metrics.served(routeOf(request), response.headersSent ? response.statusCode : undefined),
    )
    currentRequest.run({ requestId }, () => {
      handle(request, response).catch(error => {
        logger.error({ err: error }, 'a request could not be served')
        metrics.broke('request')
        if (response.headersSent) response.destroy()
        else if (isStoreUnavailable(error))
          refuse(response, 503, 'STORE_UNAVAILABLE', 'The database cannot be used at the moment.', {
            'retry-after': '5',
          })
        else refuse(response, 500, 'INTERNAL_SERVER_ERROR', 'Something unexpected happened.')
      })
    })
  }
}

/** Few words for any address. */
function routeOf(request: IncomingMessage): string {
  const { url = '' } = request
  if (url.startsWith('/graphql')) return 'graphql'
  if (url.startsWith(hookPath)) return 'hooks'
  if (url.startsWith(filePath)) return 'files'
  if (url === '/healthz' || url === '/readyz') return 'health'
  if (isForMetrics(request)) return 'metrics'
  return isForRealtime(request) ? 'realtime' : 'other'
}
