import fc from 'fast-check'
import { expect, it } from 'vitest'
import { listenSandbox } from '../../src/sandbox/listen.ts'
import { openSession, rawGateway, type Session } from '../realtime/sockets.ts'
import { startTestApp } from '../support/app.ts'
import { numRuns, propertyTimeout } from './runs.ts'

const frame = fc.oneof(
  { weight: 3, arbitrary: fc.json() },
  { weight: 3, arbitrary: fc.string({ unit: 'binary' }) },
  { weight: 1, arbitrary: fc.constantFrom('', '\0', '\ufeff', '{"type":"__proto__"}', '[key]') },
  { weight: 1, arbitrary: fc.nat(300_000).map(length => 'x'.repeat(length)) },
)
const frames = fc.array(frame, { maxLength: 30 })

it(
  'a realtime session passes every text on, unchanged and in order, both ways at once',
  async () => {
    await using gateway = await rawGateway()
    await using sandbox = await listenSandbox()
    const app = await startTestApp({ upstream: sandbox, environment: { GATEWAY_URL: gateway.url } })
    const client = await openSession(app, app.client())
    const upstream = await gateway.next()
    const said = { client: 0, upstream: 0 }
    await fc.assert(
      fc.asyncProperty(frames, frames, async (asked, answered) => {
        for (const text of asked) client.socket.send(text)
        for (const text of answered) upstream.socket.send(text)
        await arrived(upstream, said.client + asked.length)
        await arrived(client, said.upstream + answered.length)
        expect(upstream.received.slice(said.client)).toEqual(asked)
        expect(client.received.slice(said.upstream)).toEqual(answered)
        said.client += asked.length
        said.upstream += answered.length
      }),
      { numRuns: numRuns(40) },
    )
    client.socket.close()
    await app.stop()
  },
  propertyTimeout,
)

const arrived = ({ received }: Session, count: number) =>
  expect.poll(() => received.length, { interval: 5 }).toBeGreaterThanOrEqual(count)
