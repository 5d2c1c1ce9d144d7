import { pino } from 'pino'
import { expect, it } from 'vitest'
import { RateLimitedError, UpstreamUnavailableError } from '../../src/core/errors.ts'
import { createFailureReport } from '../../src/core/failure-report.ts'

it('logs each kind of failure at once, then once a minute with the looks that failed since', () => {
  let now = 1_000_000
  const lines: object[] = []
  const logger = pino({ base: null }, { write: (text: string) => void lines.push(JSON.parse(text)) })
  const report = createFailureReport(logger, () => now)
  const away = new UpstreamUnavailableError('It is away.', true, { status: 502, requestId: 'a' })
  report('luma', away, 3)
  report('luma', new RateLimitedError('Slowly.', { status: 429 }), 1)
  report('kling', away, 1)
  now += 59_999
  for (let look = 0; look < 1000; look++) report('luma', away, 2)
  expect(lines).toMatchObject([
    {
      level: 40,
      vendor: 'luma',
      tasks: 3,
      code: 'UPSTREAM_UNAVAILABLE',
      status: 502,
      upstreamRequestId: 'a',
    },
    { vendor: 'luma', tasks: 1, code: 'RATE_LIMITED', reason: 'Slowly.' },
    { vendor: 'kling', tasks: 1 },
  ])
  now += 1
  report('luma', away, 2)
  expect(lines.slice(3)).toMatchObject([{ vendor: 'luma', tasks: 2002, reason: 'It is away.' }])
})
