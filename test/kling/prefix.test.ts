import { describe, expect, it } from 'vitest'
import { ConfigError, readConfig } from '../../src/config.ts'
import { listenSandbox } from '../../src/sandbox/listen.ts'
import { startTestApp, type TestApp } from '../support/app.ts'
import { sentBy, until } from '../support/observe.ts'
import { serveSandbox } from '../support/serve.ts'
import { klingTextToVideo } from './documents.ts'
import { acceptedVideo, klingIdOf, rowIdOf, succeeded } from './kling.ts'

/** KLING_PREFIX: submissions, looks and the search for lost submissions all follow it. */

async function goThrough(app: TestApp) {
  const client = app.client()
  const found = await succeeded(app, client, await acceptedVideo(client))
  app.sandbox.faults.add({ fault: 'bad-gateway-after', operation: 'klingTextToVideo', times: 1 })
  const input = { prompt: 'waves' }
  const { klingTextToVideo: unknown } = await client.execute(klingTextToVideo, { input })
  if (unknown.__typename !== 'SubmissionUnknownError') throw new Error(unknown.__typename)
  await until(client, unknown.task.id, ({ submission }) => submission === 'ACCEPTED')
  return { client, ids: [klingIdOf(found), rowIdOf(unknown.task)] }
}

describe.concurrent('KLING_PREFIX', () => {
  it('may be none, for a gateway whose base address has it already', async () => {
    await using upstream = await listenSandbox({ pace: 'manual' })
    const environment = { GATEWAY_URL: `${upstream.url}/kling`, KLING_PREFIX: '/' }
    const app = await startTestApp({ kind: 'postgres', upstream, environment })
    const { client, ids } = await goThrough(app)
    const paths = sentBy(app, client).map(({ method, path }) => `${method} ${path}`)
    expect(paths).toContain('POST /kling/v1/videos/text2video')
    for (const id of ids) expect(paths).toContain(`GET /kling/v1/videos/text2video/${id}`)
    await app.stop()
  })

  it('may be another', async () => {
    const seen: string[] = []
    const upstream = await serveSandbox(request => {
      seen.push(`${request.method} ${request.url}`)
      request.url = request.url?.replace('/relay/kling-2/', '/kling/')
    })
    const app = await startTestApp({
      kind: 'postgres',
      upstream,
      environment: { KLING_PREFIX: '/relay/kling-2' },
    })
    const { ids } = await goThrough(app)
    expect(seen).toContain('POST /relay/kling-2/v1/videos/text2video')
    for (const id of ids) expect(seen).toContain(`GET /relay/kling-2/v1/videos/text2video/${id}`)
    expect(seen.filter(line => !line.includes('/relay/kling-2/v1/'))).toEqual([])
    await app.stop()
    await upstream.close()
  })

  it.each(['kling', '/kling/', '/a b', 'https://example.com/kling'])('is no %j', KLING_PREFIX => {
    expect(() => readConfig({ KLING_PREFIX })).toThrow(ConfigError)
    expect(() => readConfig({ KLING_PREFIX })).toThrow(/KLING_PREFIX must be a path/)
  })
})
