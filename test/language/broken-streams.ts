import type { FaultRule } from '../../src/sandbox/faults.ts'
import type { RecordedRequest } from '../../src/sandbox/records.ts'
import type { TestApp } from '../support/app.ts'
import type { Client } from '../support/client.ts'

/** The ways in which the sandbox breaks a stream, and what a client is told as the last event. */
export const brokenStreams: { fault: FaultRule; type: string }[] = [
  { fault: { fault: 'stream-cut' }, type: 'UpstreamUnavailableError' },
  { fault: { fault: 'stream-end' }, type: 'UpstreamUnavailableError' },
  { fault: { fault: 'stream-error' }, type: 'UpstreamUnavailableError' },
  { fault: { fault: 'stream-error', shape: 'stream' }, type: 'UpstreamUnavailableError' },
  { fault: { fault: 'html-ok' }, type: 'UpstreamUnavailableError' },
  { fault: { fault: 'bad-gateway' }, type: 'UpstreamUnavailableError' },
  { fault: { fault: 'cut-before' }, type: 'UpstreamUnavailableError' },
  { fault: { fault: 'unauthorized' }, type: 'UpstreamUnauthorizedError' },
  { fault: { fault: 'quota' }, type: 'QuotaExceededError' },
  { fault: { fault: 'rate-limit' }, type: 'RateLimitedError' },
  { fault: { fault: 'rate-limit-empty' }, type: 'RateLimitedError' },
  { fault: { fault: 'unavailable' }, type: 'UpstreamRefusedError' },
  { fault: { fault: 'refused', shape: 'stream' }, type: 'UpstreamRefusedError' },
]

/** The request of a client that left before its answer was complete. */
export const leftRequest = (app: TestApp, { key }: Client): Promise<RecordedRequest> =>
  app.sandbox.requested(
    ({ left, headers }) => left !== undefined && headers.authorization === `Bearer ${key}`,
  )
