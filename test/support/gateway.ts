import { pino } from 'pino'
import { Registry } from 'prom-client'
import { createGateway, type Gateway, type GatewayOptions } from '../../src/core/gateway/gateway.ts'
import { createMetrics } from '../../src/core/metrics.ts'

/** A client of a gateway without a server around it. It logs nothing unless it is told where. */
export function openGateway(url: string, more: Partial<GatewayOptions> = {}): Gateway {
  const metrics = createMetrics(new Registry(), [])
  return createGateway({ url, metrics, logger: pino({ level: 'silent' }), ...more })
}
