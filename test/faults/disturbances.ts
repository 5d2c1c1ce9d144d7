import type { FaultRule } from '../../src/sandbox/faults.ts'
import type { Sample } from '../contract/sample.ts'
import { createEmbeddings } from '../language/documents.ts'
import type { TestApp } from '../support/app.ts'
import type { GatewayProxy } from './gateway-proxy.ts'

/** One way in which a submission goes wrong. */
export interface Disturbance {
  name: string
  /** What the sandbox does to each submission, once. */
  rule?: FaultRule
  /** What the process that submits is told. */
  environment?(addresses: Addresses): Record<string, string>
  /** It takes so long that others are better met meanwhile. */
  isSlow?: boolean
  /** Something may have been read at the other side although the sandbox knows of no request. */
  mayReach?: boolean
  /** The answer is a success that names nothing. */
  spoils?(sample: Pick<Sample, 'answersFile' | 'withoutId'>): boolean
  /** Right before the submissions. */
  prepare?(app: TestApp, proxy: GatewayProxy): Promise<void>
  /** Right after them. @throws when nothing was disturbed */
  confirm?(proxy: GatewayProxy): void
}

/** Where a process may be sent to for its gateway. */
export interface Addresses {
  proxy: string
  /** Nobody listens there. */
  nobody: string
}

const gateway = (url: string): Record<string, string> => ({ GATEWAY_URL: url })
const impatient = () => ({ UPSTREAM_TIMEOUT_SECONDS: '5', GENERATION_TIMEOUT_SECONDS: '5' })
const always = () => true

/** Uses as many connections at a time as there are operations; they are kept for some seconds. */
async function warmUp(app: TestApp): Promise<void> {
  const client = app.client()
  const input = { model: 'text-embedding-3-small', texts: ['a boat'] }
  await Promise.all(Array.from({ length: 80 }, () => client.execute(createEmbeddings, { input })))
}

export const disturbances: Disturbance[] = [
  { name: '502 before create', rule: { fault: 'bad-gateway' } },
  { name: '502 after create', rule: { fault: 'bad-gateway-after' } },
  { name: 'HTML with 502', rule: { fault: 'html' } },
  { name: 'HTML with 200', rule: { fault: 'html-ok' }, spoils: always },
  { name: 'cut before create', rule: { fault: 'cut-before' } },
  { name: 'cut after create', rule: { fault: 'cut-after' } },
  { name: 'cut in the middle of the answer', rule: { fault: 'cut-during' } },
  { name: 'timeout before create', rule: { fault: 'hang' }, environment: impatient, mayReach: true },
  { name: 'timeout after create', rule: { fault: 'hang-after' }, environment: impatient, mayReach: true },
  { name: '401', rule: { fault: 'unauthorized' } },
  { name: '403 quota', rule: { fault: 'quota' } },
  { name: '429 with Retry-After', rule: { fault: 'rate-limit', seconds: 30 } },
  { name: '429 without a body', rule: { fault: 'rate-limit-empty' } },
  {
    name: 'truncated answer',
    rule: { fault: 'truncated' },
    spoils: sample => sample.answersFile !== true,
  },
  { name: 'wrong content type', rule: { fault: 'wrong-content-type' } },
  {
    name: 'answer without an id',
    rule: { fault: 'without-id' },
    spoils: sample => sample.withoutId !== true,
  },
  { name: 'connection refused', environment: ({ nobody }) => gateway(nobody) },
  { name: 'DNS failure', environment: () => gateway('http://gateway.invalid') },
  {
    name: 'connection closed before a byte is read',
    environment: ({ proxy }) => gateway(proxy),
    mayReach: true,
    async prepare(_, proxy) {
      proxy.mode = 'close-on-accept'
    },
  },
  {
    name: 'kept connections ended right before',
    environment: ({ proxy }) => gateway(proxy),
    async prepare(app, proxy) {
      await warmUp(app)
      if (proxy.endKept() === 0) throw new Error('No connection was kept.')
    },
  },
  {
    name: 'kept connections closed as they are used again',
    environment: ({ proxy }) => gateway(proxy),
    mayReach: true,
    async prepare(app, proxy) {
      await warmUp(app)
      proxy.mode = 'close-on-use'
    },
    confirm(proxy) {
      if (proxy.closedOnReuse() === 0) throw new Error('No connection was used again.')
    },
  },
  { name: '30 s of latency', rule: { fault: 'latency', milliseconds: 30_000 }, isSlow: true },
]
