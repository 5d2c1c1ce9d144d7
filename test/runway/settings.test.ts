import { describe, expect, it } from 'vitest'
import { readConfig } from '../../src/config.ts'
import { startTestApp, type TestApp } from '../support/app.ts'
import type { Client } from '../support/client.ts'
import { sentBy, until } from '../support/observe.ts'
import { type Field, freshVideo, made, postOf, readsOf, taskOf } from './runway.ts'

const reverseFields = [
  'runwayReverseTextToVideo',
  'runwayReverseImageToVideo',
  'runwayReverseVideoToVideo',
  'runwayReverseActOne',
] as const satisfies Field[]

/** Runs a test against an app of its own. */
async function withApp(
  options: Parameters<typeof startTestApp>[0],
  test: (app: TestApp) => Promise<void>,
): Promise<void> {
  const app = await startTestApp(options)
  try {
    await test(app)
  } finally {
    await app.stop()
  }
}

describe.concurrent('what the environment says', () => {
  it('the prefixes stand before the routes of their formats', async ({ expect }) => {
    const environment = { RUNWAY_PREFIX: '/', RUNWAY_REVERSE_PREFIX: '/runway/v1' }
    await withApp({ environment }, async app => {
      const [official, reverse, restyled] = [app.client(), app.client(), app.client()]
      const { id, upstreamId } = await made(official, 'runwayImageToVideo')
      await app.sandbox.move(upstreamId, 'succeeded')
      await until(official, id, ({ status }) => status === 'SUCCEEDED')
      expect(await freshVideo(official, id)).toMatchObject({ __typename: 'VideoAsset' })
      expect(new Set(sentBy(app, official).map(({ path }) => path))).toEqual(
        new Set(['/v1/image_to_video', `/v1/tasks/${upstreamId}`]),
      )

      const { upstreamId: reverseId } = await made(reverse, 'runwayReverseTextToVideo')
      expect(postPaths(app, reverse)).toContain('/runway/v1/pro/generate')
      const feed = await app.sandbox.requested(
        ({ path, body }) => path.endsWith('/feed') && JSON.stringify(body).includes(reverseId),
      )
      expect(feed).toMatchObject({ method: 'POST', path: '/runway/v1/feed' })

      await made(restyled, 'runwayReverseVideoToVideo')
      expect(postPaths(app, restyled)).toContain('/runway/v1/pro/video2video')
    })
  })

  it.for(['runway', '/runway/', '//', '/a b'])('%j is no prefix', (prefix, { expect }) => {
    const environment = { GATEWAY_URL: 'https://gateway.example.com', SECRET: 'a secret for tests' }
    expect(() => readConfig({ ...environment, RUNWAY_PREFIX: prefix })).toThrow('RUNWAY_PREFIX')
    expect(() => readConfig({ ...environment, RUNWAY_REVERSE_PREFIX: prefix })).toThrow(
      'RUNWAY_REVERSE_PREFIX',
    )
  })
})

describe('where vendors can reach this server', () => {
  const ours = /^https:\/\/graph\.example\.com\/base(\/hooks\/[\w-]{32})$/

  it('the reverse format is given an address, and a call makes the task be looked at', async () => {
    const environment = { PUBLIC_URL: 'https://graph.example.com/base/' }
    // An hour between two looks: whatever is looked at sooner was called for.
    await withApp({ environment, pace: () => 3600 }, async app => {
      for (const field of reverseFields) {
        const [client, other] = [app.client(), app.client()]
        await made(client, field)
        expect(postOf(app, client).body).toMatchObject({ callback_url: expect.stringMatching(ours) })
        await made(other, field, { notifyHook: 'https://example.com/hook' })
        expect(postOf(app, other).body).toMatchObject({ callback_url: 'https://example.com/hook' })
      }

      const official = app.client()
      await made(official, 'runwayImageToVideo')
      expect(JSON.stringify(postOf(app, official).body)).not.toContain('graph.example.com')

      const client = app.client()
      const { id, upstreamId } = await made(client, 'runwayReverseTextToVideo')
      const [, hook = ''] = /"callback_url":"([^"]+)"/.exec(JSON.stringify(postOf(app, client).body)) ?? []
      const address = app.url + (ours.exec(hook)?.[1] ?? '')
      // What the call says is not believed; the sandbox knows better.
      const body = JSON.stringify({
        task_id: upstreamId,
        status: '3',
        video_url: 'https://evil.example.com/a',
      })
      const call = async () => (await fetch(address, { method: 'POST', body })).status
      await app.sandbox.move(upstreamId, 'running')
      expect(await call()).toBe(200)
      await expect.poll(() => taskOf(client, id)).toMatchObject({ status: 'RUNNING', assets: [] })
      await app.sandbox.move(upstreamId, 'succeeded')
      expect(await call()).toBe(200)
      await expect.poll(() => taskOf(client, id)).toMatchObject({ status: 'SUCCEEDED' })
      expect(JSON.stringify(await taskOf(client, id))).not.toContain('evil')
      expect(readsOf(app, client)).toHaveLength(2)
    })
  })
})

const postPaths = (app: TestApp, client: Client) => sentBy(app, client).map(({ path }) => path)
