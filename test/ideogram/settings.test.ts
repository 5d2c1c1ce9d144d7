import { describe, expect, it } from 'vitest'
import { ConfigError, readConfig } from '../../src/config.ts'
import { listenSandbox } from '../../src/sandbox/listen.ts'
import { startTestApp } from '../support/app.ts'
import { sentBy, sentOnce } from '../support/observe.ts'
import { png } from '../support/pictures.ts'
import { serveSandbox } from '../support/serve.ts'
import { made, submit } from './ideogram.ts'

const prompt = 'a lighthouse in fog'

describe.concurrent('IDEOGRAM_PREFIX', () => {
  it('may be none, for a gateway whose base address has it already', async () => {
    await using upstream = await listenSandbox({ pace: 'manual' })
    const environment = { GATEWAY_URL: `${upstream.url}/ideogram`, IDEOGRAM_PREFIX: '/' }
    const app = await startTestApp({ kind: 'postgres', upstream, environment })
    const client = app.client()
    await made(client, 'ideogramGenerate', { prompt })
    await made(client, 'ideogramDescribe', { image: png })
    await made(client, 'ideogramV3Generate', { prompt })
    expect(sentBy(app, client).map(({ path }) => path)).toEqual([
      '/ideogram/generate',
      '/ideogram/describe',
      '/ideogram/v1/ideogram-v3/generate',
    ])
    await app.stop()
  })

  it('may be another', async () => {
    const seen: string[] = []
    const upstream = await serveSandbox(request => {
      seen.push(`${request.method} ${request.url}`)
      request.url = request.url?.replace('/relay/ideogram-2/', '/ideogram/')
    })
    const environment = { IDEOGRAM_PREFIX: '/relay/ideogram-2' }
    const app = await startTestApp({ kind: 'postgres', upstream, environment })
    await made(app.client(), 'ideogramUpscale', { image: png })
    await made(app.client(), 'ideogramV3Remix', { image: png, prompt })
    expect(seen).toEqual(['POST /relay/ideogram-2/upscale', 'POST /relay/ideogram-2/v1/ideogram-v3/remix'])
    await app.stop()
    await upstream.close()
  })

  it.each(['ideogram', '/ideogram/', '/a b', 'https://example.com/ideogram'])('is no %j', IDEOGRAM_PREFIX => {
    expect(() => readConfig({ IDEOGRAM_PREFIX })).toThrow(ConfigError)
    expect(() => readConfig({ IDEOGRAM_PREFIX })).toThrow(/IDEOGRAM_PREFIX must be a path/)
  })
})

it.concurrent('an answer is waited for as long as a generation may take', async () => {
  const environment = { UPSTREAM_TIMEOUT_SECONDS: '0.2', GENERATION_TIMEOUT_SECONDS: '1' }
  const app = await startTestApp({ kind: 'postgres', environment })
  const [patient, unlucky] = [app.client(), app.client()]
  app.sandbox.faults.add({ fault: 'latency', milliseconds: 400, key: patient.key })
  app.sandbox.faults.add({ fault: 'hang', key: unlucky.key })
  await made(patient, 'ideogramGenerate', { prompt })
  await made(patient, 'ideogramDescribe', { image: png })
  expect(await submit(unlucky, 'ideogramGenerate', { prompt })).toMatchObject({
    __typename: 'SubmissionUnknownError',
    message: expect.stringContaining('did not answer in time'),
  })
  expect(sentOnce(app, unlucky)).toMatchObject({ status: undefined })
  await app.stop()
})
