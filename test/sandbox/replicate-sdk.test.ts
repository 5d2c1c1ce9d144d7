import Replicate from 'replicate'
import { afterAll, describe, expect, test } from 'vitest'
import { listenSandbox } from '../../src/sandbox/listen.ts'

const { url, sandbox, close } = await listenSandbox({ pace: 'manual' })
const clientOf = (auth: string, options: object = {}) =>
  new Replicate({ auth, baseUrl: `${url}/replicate/v1`, ...options })
const client = clientOf('sk-anna')
afterAll(close)

const input = { prompt: 'a fox walks through snow' }
const model = 'black-forest-labs/flux-schnell'
const hash = '7762fd07cf82c948538e41f63f77d685e02b063e37e496e96eefd46c929f9bdc'

/** The prediction that was created last by this request. */
const createdBy = async (prompt: string) => {
  await sandbox.requested(({ body, status }) => status === 201 && JSON.stringify(body).includes(prompt))
  const task = sandbox.tasks.find(candidate => candidate.prompt === prompt)
  if (!task) throw new Error(`Nothing was created for ${prompt}.`)
  return task.id
}

describe('the vendor’s SDK', () => {
  test('creates a prediction by model, in the path, and sees it succeed', async () => {
    const created = await client.predictions.create({ model, input: { ...input, num_outputs: 2 } })
    expect(created).toMatchObject({ status: 'starting', model, version: 'hidden', output: null })
    expect(sandbox.requests.at(-1)).toMatchObject({
      operationId: 'replicateCreateModelPrediction',
      path: '/replicate/v1/models/black-forest-labs/flux-schnell/predictions',
    })
    await sandbox.move(created.id, 'running')
    expect(await client.predictions.get(created.id)).toMatchObject({ status: 'processing' })
    await sandbox.move(created.id, 'succeeded')
    const done = await client.predictions.get(created.id)
    expect(done).toMatchObject({ status: 'succeeded', output: [expect.any(String), expect.any(String)] })
    expect((await fetch(String(done.output[0]))).headers.get('content-type')).toBe('image/jpeg')
  })

  test('creates a prediction by version', async () => {
    const created = await client.predictions.create({ version: hash, input })
    expect(created).toMatchObject({ status: 'starting', version: hash })
    expect(sandbox.requests.at(-1)).toMatchObject({
      operationId: 'replicateCreatePrediction',
      body: { version: hash, input },
    })
  })

  test('waits for the end', async () => {
    const created = await client.predictions.create({ model: 'minimax/video-01', input })
    const waiting = client.wait(created, { interval: 20 })
    await sandbox.requested(({ path }) => path.endsWith(created.id))
    await sandbox.move(created.id, 'succeeded')
    expect(await waiting).toMatchObject({
      status: 'succeeded',
      output: expect.stringContaining('/video.mp4'),
    })
  })

  test('runs a model and hands on its output', async () => {
    const plain = clientOf('sk-anna', { useFileOutput: false })
    const prompt = 'a run by version'
    const running = plain.run(`stability-ai/sdxl:${hash}`, {
      input: { prompt },
      wait: { mode: 'poll', interval: 20 },
    })
    await sandbox.move(await createdBy(prompt), 'succeeded')
    expect(await running).toEqual([expect.stringContaining('/image.jpg')])
  })

  test('asks to wait while it runs', async () => {
    const prompt = 'a run that blocks'
    const running = client.run('black-forest-labs/flux-1.1-pro', { input: { prompt } })
    await sandbox.move(await createdBy(prompt), 'succeeded')
    await running
    const post = sandbox.requests.find(({ body }) => JSON.stringify(body)?.includes(prompt))
    expect(post).toMatchObject({ method: 'POST', headers: { prefer: 'wait' } })
  })

  test('throws the vendor’s reason when a run fails', async () => {
    const prompt = 'a run that fails'
    const running = client.run(model, { input: { prompt }, wait: { mode: 'poll', interval: 20 } })
    const expected = expect(running).rejects.toThrow('Prediction failed: the output was flagged as sensitive')
    await sandbox.move(await createdBy(prompt), {
      phase: 'failed',
      failure: 'the output was flagged as sensitive',
    })
    await expected
  })

  test('meets its own error for a refused input and an unknown id', async () => {
    await expect(client.predictions.create({ model, input: { num_outputs: 9 } })).rejects.toMatchObject({
      name: 'ApiError',
      response: expect.objectContaining({ status: 422 }),
    })
    await expect(client.predictions.get('nobody')).rejects.toMatchObject({
      name: 'ApiError',
      response: expect.objectContaining({ status: 400 }),
    })
  })

  test('pays once for a 502', async () => {
    sandbox.faults.add({ fault: 'bad-gateway-after', key: 'sk-impatient' })
    const before = sandbox.tasks.length
    await expect(clientOf('sk-impatient').predictions.create({ model, input })).rejects.toThrow('502')
    expect(sandbox.tasks.length - before).toBe(1)
  })
})
