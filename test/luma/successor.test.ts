import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { extendVideo, tasks } from '../documents.ts'
import type { ExtendVideoInput } from '../gql/graphql.ts'
import { startTestApp, type TestApp } from '../support/app.ts'
import { lumaIdOf } from '../support/luma.ts'
import { sentBy, until } from '../support/observe.ts'
import { serveSandbox } from '../support/serve.ts'
import { assertTask, finishedTask } from '../support/tasks.ts'

const mark = Buffer.from('\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\0\x01\0\0\0\x01\x08\x06\0\0\0', 'latin1')
const png = mark.toString('base64')
const onlyOwn = [
  { field: 'imageUrl', more: { imageUrl: 'https://example.com/reference.png' } },
  { field: 'imageEndUrl', more: { imageEndUrl: png } },
]

/** An app with such a setting, and a function that continues a finished clip with a key of its own. */
function useApp(LUMA_EXTEND: string | undefined) {
  let app: TestApp
  beforeAll(async () => {
    app = await startTestApp({ environment: LUMA_EXTEND === undefined ? {} : { LUMA_EXTEND } })
  })
  afterAll(() => app.stop())
  return async (fault: 'gone' | 'not-found' | undefined, more: Partial<ExtendVideoInput> = {}) => {
    const client = app.client()
    const source = await finishedTask(app, client)
    if (fault) app.sandbox.faults.add({ fault, operation: 'lumaExtend', key: client.key })
    const { extendVideo: result } = await client.execute(extendVideo, {
      input: { taskId: source.id, userPrompt: 'on', ...more },
    })
    const bodies = (operation: string) => sentBy(app, client, operation).map(({ body }) => body)
    const list = async () => (await client.execute(tasks, {})).tasks.edges.map(({ node }) => node)
    return { app, client, sourceId: lumaIdOf(source), result, bodies, list }
  }
}

describe.each([undefined, 'auto'])('LUMA_EXTEND %s', setting => {
  const extend = useApp(setting)

  it('uses the own route while that is served', async () => {
    const { result, bodies } = await extend(undefined)
    assertTask(result)
    expect(bodies('lumaExtend')).toHaveLength(1)
    expect(bodies('lumaOfficialGenerate')).toEqual([])
  })

  it.each(['gone', 'not-found'] as const)('goes on with the successor when the own is %s', async fault => {
    const { app, client, sourceId, result, bodies } = await extend(fault, {
      aspectRatio: 'RATIO_1_1',
      imageEndUrl: 'https://example.com/end.png',
      notifyHook: 'https://example.com/hook',
    })
    assertTask(result)
    expect(result).toMatchObject({ operation: 'LUMA_EXTEND_VIDEO', submission: 'ACCEPTED', prompt: 'on' })
    expect(bodies('lumaExtend')).toHaveLength(1)
    expect(bodies('lumaOfficialGenerate')).toEqual([
      {
        prompt: 'on',
        aspect_ratio: '1:1',
        keyframes: {
          frame0: { type: 'generation', id: sourceId },
          frame1: { type: 'image', url: 'https://example.com/end.png' },
        },
        callback_url: 'https://example.com/hook',
      },
    ])
    await app.sandbox.move(lumaIdOf(result), 'succeeded')
    expect(await until(client, result.id, ({ status }) => status === 'SUCCEEDED')).toMatchObject({
      assets: [{ role: 'RESULT' }],
    })
    expect(sentBy(app, client, 'lumaOfficialGetTask')[0]?.path).toBe(
      `/dream-machine/v1/generations/${result.upstreamId}`,
    )
    const batches = sentBy(app, client, 'lumaFetchTasks')
    expect(JSON.stringify(batches.map(({ body }) => body))).not.toContain(result.upstreamId)
  })

  it.each(onlyOwn)('refuses what the successor cannot take: $field', async ({ field, more }) => {
    const { result, bodies, list } = await extend('gone', more)
    expect(result).toMatchObject({
      __typename: 'InvalidInputError',
      issues: [{ path: ['input', field], message: expect.stringContaining('successor') }],
    })
    expect(bodies('lumaExtend')).toHaveLength(1)
    expect(bodies('lumaOfficialGenerate')).toEqual([])
    expect((await list())[0]).toMatchObject({ submission: 'REFUSED', status: 'FAILED' })
  })

  it('does not go on after any other refusal', async () => {
    const { app, client, result, bodies } = await extend(undefined)
    assertTask(result)
    app.sandbox.faults.add({ fault: 'refused', operation: 'lumaExtend', key: client.key })
    const source = await finishedTask(app, client)
    const { extendVideo: refused } = await client.execute(extendVideo, {
      input: { taskId: source.id, userPrompt: 'on' },
    })
    expect(refused).toMatchObject({ __typename: 'UpstreamRefusedError', upstreamStatus: 400 })
    expect(bodies('lumaOfficialGenerate')).toEqual([])
  })
})

describe('LUMA_EXTEND own', () => {
  const extend = useApp('own')

  it.each([
    ['gone', 410, 'route_abandoned'],
    ['not-found', 404, 'not_found'],
  ] as const)('tells that the route is %s', async (fault, upstreamStatus, upstreamCode) => {
    const { result, bodies } = await extend(fault)
    expect(result).toMatchObject({ __typename: 'UpstreamRefusedError', upstreamStatus, upstreamCode })
    expect(bodies('lumaOfficialGenerate')).toEqual([])
  })
})

describe('LUMA_EXTEND official', () => {
  const extend = useApp('official')

  it('never calls the own route', async () => {
    const { app, client, sourceId, result, bodies } = await extend(undefined)
    assertTask(result)
    expect(bodies('lumaExtend')).toEqual([])
    expect(bodies('lumaOfficialGenerate')).toEqual([
      { prompt: 'on', aspect_ratio: '16:9', keyframes: { frame0: { type: 'generation', id: sourceId } } },
    ])
    await app.sandbox.move(lumaIdOf(result), 'succeeded')
    await until(client, result.id, ({ status }) => status === 'SUCCEEDED')
  })

  it.each(onlyOwn)('refuses what it cannot take before anything is stored: $field', async given => {
    const { result, bodies, list } = await extend(undefined, given.more)
    expect(result).toMatchObject({ issues: [{ path: ['input', given.field] }] })
    expect([...bodies('lumaExtend'), ...bodies('lumaOfficialGenerate')]).toEqual([])
    expect(await list()).toMatchObject([{ operation: 'LUMA_GENERATE_VIDEO' }])
  })
})

it('LUMA_OFFICIAL_PREFIX stands before the official routes and no others', async () => {
  const prefixed: string[] = []
  // A gateway of the family that serves the official format below /luma.
  const upstream = await serveSandbox(request => {
    if (!request.url?.startsWith('/luma/dream-machine')) return
    prefixed.push(`${request.method} ${request.url}`)
    request.url = request.url.slice('/luma'.length)
  })
  const environment = { LUMA_OFFICIAL_PREFIX: '/luma', LUMA_EXTEND: 'official' }
  const app = await startTestApp({ upstream, environment })
  try {
    const client = app.client()
    const source = await finishedTask(app, client)
    const { extendVideo: made } = await client.execute(extendVideo, {
      input: { taskId: source.id, userPrompt: 'on' },
    })
    assertTask(made)
    await upstream.sandbox.move(lumaIdOf(made), 'succeeded')
    await until(client, made.id, ({ status }) => status === 'SUCCEEDED')
    expect(new Set(prefixed)).toEqual(
      new Set([
        'POST /luma/dream-machine/v1/generations',
        `GET /luma/dream-machine/v1/generations/${made.upstreamId}`,
      ]),
    )
  } finally {
    await app.stop()
    await upstream.close()
  }
})
