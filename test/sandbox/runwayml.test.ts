import RunwayML, { BadRequestError } from '@runwayml/sdk'
import { afterAll, expect, test } from 'vitest'
import { listenSandbox } from '../../src/sandbox/listen.ts'

const { url, sandbox, close } = await listenSandbox({ pace: 'manual' })
const client = new RunwayML({ baseURL: `${url}/runwayml`, apiKey: 'sk-anna', maxRetries: 0 })
afterAll(close)

const wanted = {
  model: 'gen4_turbo',
  promptImage: 'https://example.com/in/first.png',
  promptText: 'a boat',
  ratio: '1280:720',
  duration: 5,
} as const

test('the vendor’s SDK creates a task and sees it succeed', async () => {
  const { id } = await client.imageToVideo.create({ ...wanted, seed: 42 })
  expect(sandbox.requests.at(-1)).toMatchObject({
    operationId: 'runwayImageToVideo',
    headers: { authorization: 'Bearer sk-anna', 'x-runway-version': '2024-11-06' },
    body: { ...wanted, seed: 42 },
  })
  expect(await client.tasks.retrieve(id)).toMatchObject({ id, status: 'PENDING' })
  await sandbox.move(id, { phase: 'running', progress: 0.4 })
  expect(await client.tasks.retrieve(id)).toMatchObject({ status: 'RUNNING', progress: 0.4 })
  await sandbox.move(id, 'succeeded')
  const succeeded = await client.tasks.retrieve(id)
  const [link = ''] = succeeded.status === 'SUCCEEDED' ? succeeded.output : []
  expect((await fetch(link)).headers.get('content-type')).toBe('video/mp4')
  // It is not told to wait first, so its own waiting ends with the first read.
  expect(await client.tasks.retrieve(id).waitForTaskOutput()).toMatchObject({ id, status: 'SUCCEEDED' })
})

test('the vendor’s SDK takes frames by their positions', async () => {
  const promptImage = [{ uri: wanted.promptImage, position: 'first' }] as const
  const { id } = await client.imageToVideo.create({ ...wanted, promptImage: [...promptImage] })
  expect(sandbox.requests.at(-1)?.body).toMatchObject({ promptImage })
  expect(await client.tasks.retrieve(id)).toMatchObject({ status: 'PENDING' })
})

test('the vendor’s SDK throws its own error for a task that failed or was canceled', async () => {
  const { id } = await client.imageToVideo.create(wanted)
  await sandbox.move(id, { phase: 'failed', failure: 'the input was refused' })
  expect(await client.tasks.retrieve(id)).toMatchObject({
    status: 'FAILED',
    failure: 'the input was refused',
    failureCode: 'SAFETY.INPUT.TEXT',
  })
  await expect(client.tasks.retrieve(id).waitForTaskOutput()).rejects.toMatchObject({
    name: 'TaskFailedError',
    message: 'the input was refused',
    taskDetails: { id, failureCode: 'SAFETY.INPUT.TEXT' },
  })

  const { id: other } = await client.imageToVideo.create(wanted)
  await sandbox.move(other, 'canceled')
  await expect(client.tasks.retrieve(other).waitForTaskOutput()).rejects.toThrow('Task cancelled')
})

test('the vendor’s SDK meets its own error for a 400', async () => {
  await expect(client.tasks.retrieve('nobody')).rejects.toThrow(BadRequestError)
  const promptImage = 'http://example.com/first.png'
  await expect(client.imageToVideo.create({ ...wanted, promptImage })).rejects.toThrow(
    'promptImage must be an HTTPS URL',
  )
})
