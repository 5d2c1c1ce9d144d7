import { createHash, timingSafeEqual } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Registry } from 'prom-client'
import { bearerKey } from './bearer-key.ts'
import { refuse } from './refuse.ts'

export const isForMetrics = ({ url }: IncomingMessage): boolean => url?.split('?')[0] === '/metrics'

/**
 * Serves the metrics as Prometheus reads them, to whoever shows the token. They are nobody else's business: how much is
 * made, with which vendor and how often it fails.
 *
 * @param token without one there are no metrics here
 */
export function createMetricsServer(registry: Registry, token: string | undefined) {
  return async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    if (token === undefined)
      return refuse(response, 404, 'NOT_FOUND', 'Metrics are off: METRICS_TOKEN switches them on.')
    if (!isSame(bearerKey(request.headers.authorization) ?? '', token)) {
      const headers = { 'www-authenticate': 'Bearer' }
      return refuse(response, 401, 'UNAUTHENTICATED', 'Send METRICS_TOKEN as the bearer token.', headers)
    }
    const text = await registry.metrics()
    response.writeHead(200, { 'content-type': registry.contentType, 'cache-control': 'no-store' }).end(text)
  }
}

/** Takes the same time whatever was sent; hashes, because both sides need one length. */
const isSame = (given: string, token: string): boolean => timingSafeEqual(digest(given), digest(token))

const digest = (text: string): Buffer => createHash('sha256').update(text).digest()
