import { describe, expect, it } from 'vitest'
import { ConfigError, readConfig } from '../../src/config.ts'
import { listenSandbox } from '../../src/sandbox/listen.ts'
import { startTestApp } from '../support/app.ts'
import { sentBy, sentOnce } from '../support/observe.ts'
import { padded, png, pngBytes } from '../support/pictures.ts'
import { serveSandbox } from '../support/serve.ts'
import { leastInputs, made, submit } from './recraft.ts'

const prompt = 'a lighthouse in fog'

describe.concurrent('RECRAFT_PREFIX', () => {
  it('may be another; the DALL-E format has none', async () => {
    const seen: string[] = []
    const upstream = await serveSandbox(request => {
      seen.push(`${request.method} ${request.url}`)
      request.url = request.url?.replace('/relay/recraftAI/', '/recraft/')
    })
    const environment = { RECRAFT_PREFIX: '/relay/recraftAI' }
    const app = await startTestApp({ kind: 'postgres', upstream, environment })
    const client = app.client()
    app.sandbox.faults.add({ fault: 'not-found', operation: 'clarityUpscaleRecraftImage' })
    for (const [field, input] of leastInputs(prompt, png)) await made(client, field, input)
    expect(seen).toEqual([
      'POST /relay/recraftAI/v1/images/generations',
      'POST /relay/recraftAI/v1/images/vectorize',
      'POST /relay/recraftAI/v1/images/removeBackground',
      'POST /relay/recraftAI/v1/images/clarityUpscale',
      'POST /relay/recraftAI/v1/images/crispUpscale',
      'POST /relay/recraftAI/v1/images/generativeUpscale',
      'POST /relay/recraftAI/v1/styles',
      'POST /v1/images/generations',
    ])
    await app.stop()
    await upstream.close()
  })

  it('may be none, for a gateway whose base address has it already', async () => {
    await using upstream = await listenSandbox({ pace: 'manual' })
    const environment = { GATEWAY_URL: `${upstream.url}/recraft`, RECRAFT_PREFIX: '/' }
    const app = await startTestApp({ kind: 'postgres', upstream, environment })
    const client = app.client()
    await made(client, 'recraftGenerateImage', { prompt })
    await made(client, 'recraftCreateStyle', { style: 'ICON', images: [png] })
    expect(sentBy(app, client).map(({ path }) => path)).toEqual([
      '/recraft/v1/images/generations',
      '/recraft/v1/styles',
    ])
    await app.stop()
  })

  it.each(['recraft', '/recraft/', '/a b', 'https://example.com/recraft'])('is no %j', RECRAFT_PREFIX => {
    expect(() => readConfig({ RECRAFT_PREFIX })).toThrow(ConfigError)
    expect(() => readConfig({ RECRAFT_PREFIX })).toThrow(/RECRAFT_PREFIX must be a path/)
  })
})

it.concurrent('an answer is waited for as long as a generation may take', async () => {
  const environment = { UPSTREAM_TIMEOUT_SECONDS: '0.2', GENERATION_TIMEOUT_SECONDS: '1' }
  const app = await startTestApp({ kind: 'postgres', environment })
  const [patient, unlucky] = [app.client(), app.client()]
  app.sandbox.faults.add({ fault: 'latency', milliseconds: 400, key: patient.key })
  app.sandbox.faults.add({ fault: 'hang', key: unlucky.key })
  const least = leastInputs(prompt, png)
  await Promise.all(least.map(([field, input]) => made(patient, field, input)))
  expect(await submit(unlucky, 'recraftGenerativeUpscale', { image: png })).toMatchObject({
    __typename: 'SubmissionUnknownError',
    task: { submission: 'UNKNOWN' },
  })
  expect(sentOnce(app, unlucky)).toMatchObject({ status: undefined })
  await app.stop()
})

it.concurrent('files that come inside answers need room, and a style needs none', async () => {
  const large = JSON.stringify({ image: { b64_json: padded(pngBytes, 2 ** 20).toString('base64') } })
  let answered = 0
  const upstream = await serveSandbox((request, response) => {
    answered += 1
    if (answered > 1) return
    request.resume()
    response.writeHead(200, { 'content-type': 'application/json' }).end(large)
  })
  const app = await startTestApp({ kind: 'postgres', upstream, environment: { FILE_SPACE_MIB: '1' } })
  const client = app.client()
  await made(client, 'recraftVectorize', { image: png, responseFormat: 'BASE64' })
  for (const [field, input] of leastInputs(prompt, png)) {
    const expected = field === 'recraftCreateStyle' ? 'RecraftTask' : 'FileSpaceExceededError'
    expect(await submit(client, field, input), field).toMatchObject({ __typename: expected })
  }
  expect(answered).toBe(2)
  await app.stop()
  await upstream.close()
})
