import LumaAI, { BadRequestError } from 'lumaai'
import { afterAll, expect, test } from 'vitest'
import { listenSandbox } from '../../src/sandbox/listen.ts'

const { url, sandbox, close } = await listenSandbox({ pace: 'manual' })
const client = new LumaAI({ baseURL: `${url}/dream-machine/v1`, authToken: 'sk-anna', maxRetries: 0 })
afterAll(close)

async function create(prompt: string): Promise<string> {
  const { id } = await client.generations.create({ model: 'ray-2', prompt })
  if (!id) throw new Error('the answer has no id')
  return id
}

test('the vendor’s SDK creates a generation and sees it complete', async () => {
  const created = await client.generations.create({
    model: 'ray-2',
    prompt: 'a boat',
    aspect_ratio: '16:9',
    duration: '5s',
  })
  expect(created).toMatchObject({ state: 'queued', model: 'ray-2', assets: null })
  const id = String(created.id)
  await sandbox.move(id, 'running')
  expect(await client.generations.get(id)).toMatchObject({ state: 'dreaming' })
  await sandbox.move(id, 'succeeded')
  const completed = await client.generations.get(id)
  expect(completed.state).toBe('completed')
  expect((await fetch(String(completed.assets?.video))).headers.get('content-type')).toBe('video/mp4')
})

test('the vendor’s SDK extends a generation by keyframes', async () => {
  const id = await create('a boat')
  await sandbox.move(id, 'succeeded')
  const extended = await client.generations.create({
    model: 'ray-2',
    prompt: 'it reaches the river',
    keyframes: { frame0: { type: 'generation', id } },
  })
  expect(extended).toMatchObject({ state: 'queued', request: { keyframes: { frame0: { id } } } })
  expect(extended.id).not.toBe(id)
})

test('the vendor’s SDK meets its own error for a 400', async () => {
  await expect(client.generations.get('nobody')).rejects.toThrow(BadRequestError)
  const keyframes = { frame0: { type: 'generation', id: await create('unfinished') } } as const
  await expect(client.generations.create({ model: 'ray-2', prompt: 'x', keyframes })).rejects.toThrow(
    BadRequestError,
  )
})

test('the vendor’s SDK, left to itself, pays three times for a 502', async () => {
  const impatient = new LumaAI({ baseURL: `${url}/dream-machine/v1`, authToken: 'sk-impatient' })
  sandbox.faults.add({ fault: 'bad-gateway-after', key: 'sk-impatient' })
  const before = sandbox.tasks.length
  await expect(impatient.generations.create({ model: 'ray-2', prompt: 'a boat' })).rejects.toThrow('502')
  expect(sandbox.tasks.length - before).toBe(3)
})
