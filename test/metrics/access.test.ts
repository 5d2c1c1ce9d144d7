import { afterAll, beforeAll, expect, it } from 'vitest'
import { viewer } from '../documents.ts'
import { startTestApp, type TestApp } from '../support/app.ts'
import { metricsToken, scrape, withMetrics } from '../support/metrics.ts'
import { submittedTask } from '../support/tasks.ts'

let app: TestApp
beforeAll(async () => {
  app = await startTestApp({ environment: withMetrics })
})
afterAll(() => app.stop())

const get = (url: string, token?: string) =>
  fetch(`${url}/metrics`, token === undefined ? {} : { headers: { authorization: `Bearer ${token}` } })

it('without METRICS_TOKEN there are none, whatever is shown', async () => {
  const closed = await startTestApp()
  for (const token of [undefined, '', 'undefined', metricsToken]) {
    const response = await get(closed.url, token)
    expect(response.status).toBe(404)
    expect(await response.text()).not.toContain('media_graph')
  }
  await closed.stop()
})

it.each([undefined, '', 'sk-test', `${metricsToken}x`, metricsToken.slice(1)])(
  'the token %s shows none',
  async token => {
    const response = await get(app.url, token)
    expect(response.status).toBe(401)
    expect(response.headers.get('www-authenticate')).toBe('Bearer')
    expect(await response.text()).not.toContain('media_graph')
  },
)

it('the token shows them as Prometheus reads them, with those of the process', async () => {
  const response = await get(app.url, metricsToken)
  expect(response.status).toBe(200)
  expect(response.headers.get('content-type')).toBe('text/plain; version=0.0.4; charset=utf-8')
  const { series, of } = await scrape(app)
  expect(series('media_graph_submissions_total').length).toBeGreaterThan(20)
  for (const metric of ['process_resident_memory_bytes', 'nodejs_eventloop_lag_p99_seconds'])
    expect(of(metric)).toBeGreaterThan(0)
})

it('the token is no key of a caller’s, nor a key the token', async () => {
  const client = app.client(metricsToken)
  expect((await client.execute(viewer, {})).viewer.eventCursor).toEqual(expect.any(String))
  expect((await get(app.url, app.client().key)).status).toBe(401)
})

it('two servers in one process count each for itself', async () => {
  const other = await startTestApp({ environment: withMetrics })
  await submittedTask(other.client())
  const accepted = 'media_graph_submissions_total{vendor="luma",outcome="ACCEPTED",code=""}'
  expect((await scrape(other)).of(accepted)).toBe(1)
  expect((await scrape(app)).of(accepted)).toBe(0)
  await other.stop()
})
