import { afterAll, expect, test } from 'vitest'
import { listenSandbox } from '../../src/sandbox/listen.ts'
import { createCaller, idOf } from './caller.ts'

const { url, sandbox, close } = await listenSandbox({ pace: 'manual' })
const anna = createCaller(url, 'sk-anna')
const bert = createCaller(url, 'sk-bert')
afterAll(close)

const own = (id: string) => `/luma/generations/${id}`
const official = (id = '') => `/dream-machine/v1/generations${id && `/${id}`}`
const unknown = { status: 400, body: { code: 'task_not_exist' } }
const extend = { user_prompt: 'on and on', aspect_ratio: '16:9' }

async function completed(): Promise<string> {
  const id = await anna.submit()
  await sandbox.move(id, 'succeeded')
  return id
}

test('takes a generation through its life in the own format', async () => {
  const submitted = await anna.generate('a paper boat')
  expect(submitted).toMatchObject({
    status: 200,
    body: { state: 'pending', prompt: 'a paper boat', video: null },
  })
  const id = idOf(submitted)

  await sandbox.move(id, 'running')
  expect((await anna.get(own(id))).body).toMatchObject({ id, state: 'processing', video: null })

  await sandbox.move(id, 'succeeded')
  expect((await anna.get(own(id))).body).toMatchObject({
    id,
    state: 'completed',
    created_at: '0001-01-01T00:00:00Z',
    prompt: '',
    request: { prompt: 'a paper boat', aspect_ratio: '16:9' },
    video: {
      url: `${url}/media/${id}/video.mp4`,
      download_url: expect.stringContaining(`/media/${id}/video.mp4?X-Amz-Date=`),
    },
    thumbnail: { url: `${url}/media/${id}/image.jpg` },
  })
})

test('tells a failed generation by HTTP 200', async () => {
  const id = await anna.submit()
  await sandbox.move(id, { phase: 'failed', failure: 'no boats allowed' })
  const answer = await anna.get(own(id))
  expect(answer).toMatchObject({
    status: 200,
    body: { state: 'failed', failure_reason: 'no boats allowed', video: null },
  })
})

test('extends a completed generation under a new id', async () => {
  const id = await completed()
  const answer = await anna.post(`${own(id)}/extend`, { ...extend, expand_prompt: true })
  expect(answer).toMatchObject({ status: 200, body: { state: 'pending', prompt: 'on and on' } })
  expect(idOf(answer)).not.toBe(id)
})

test('refuses to extend what is unknown or unfinished', async () => {
  const before = sandbox.tasks.length
  expect(await anna.post(`${own('nobody')}/extend`, extend)).toMatchObject(unknown)
  const id = await anna.submit()
  expect(await anna.post(`${own(id)}/extend`, extend)).toMatchObject({
    status: 400,
    body: { code: 'fail_to_fetch_task' },
  })
  expect(sandbox.tasks.length).toBe(before + 1)
})

test('gives a signed link to the finished video alone', async () => {
  const id = await anna.submit()
  const path = `${own(id)}/download_video_url`
  expect(await anna.get(path)).toMatchObject({ status: 400, body: { code: 'task_not_completed' } })
  await sandbox.move(id, 'succeeded')
  expect(await anna.get(path)).toMatchObject({
    status: 200,
    body: { url: expect.stringMatching('X-Amz-Expires=3600') },
  })
})

test('takes a generation through its life in the official format', async () => {
  const submitted = await anna.post(official(), { prompt: 'a boat', model: 'ray-2' })
  expect(submitted).toMatchObject({ status: 200, body: { state: 'queued', assets: null, model: 'ray-2' } })
  const id = idOf(submitted)
  await sandbox.move(id, 'running')
  expect((await anna.get(official(id))).body).toMatchObject({ state: 'dreaming', assets: null })
  await sandbox.move(id, 'succeeded')
  expect((await anna.get(official(id))).body).toMatchObject({
    state: 'completed',
    assets: { video: `${url}/media/${id}/video.mp4` },
  })
})

test('takes keyframes of completed generations of either format', async () => {
  const id = await completed()
  const keyframes = {
    frame0: { type: 'generation', id },
    frame1: { type: 'image', url: 'https://example.com/a.png' },
  }
  expect(await anna.post(official(), { prompt: 'x', keyframes })).toMatchObject({
    status: 200,
    body: { request: { keyframes } },
  })
  const unfinished = { frame1: { type: 'generation', id: await anna.submit() } }
  expect(await anna.post(official(), { prompt: 'x', keyframes: unfinished })).toMatchObject({ status: 400 })
  expect(await bert.post(official(), { prompt: 'x', keyframes })).toMatchObject({ status: 400 })
})

test('knows an id only in the format that made it', async () => {
  const ownId = await anna.submit()
  const officialId = idOf(await anna.post(official(), { prompt: 'x' }))
  expect(await anna.get(official(ownId))).toMatchObject(unknown)
  expect(await anna.get(own(officialId))).toMatchObject(unknown)
  await sandbox.move(officialId, 'succeeded')
  expect(await anna.get(`${own(officialId)}/download_video_url`)).toMatchObject(unknown)
  expect(await anna.post(`${own(officialId)}/extend`, extend)).toMatchObject(unknown)
  expect(await anna.post('/luma/tasks', { ids: [officialId] })).toMatchObject({ body: { data: [] } })
})

test('knows a task only under the key that submitted it', async () => {
  const id = await completed()
  expect(await bert.get(own(id))).toMatchObject(unknown)
  expect(await bert.get(`${own(id)}/download_video_url`)).toMatchObject(unknown)
  expect(await bert.post(`${own(id)}/extend`, extend)).toMatchObject(unknown)
  expect(await bert.post('/luma/tasks', { ids: [id] })).toMatchObject({ status: 200, body: { data: [] } })
})

test('the batch leaves unknown ids out and has an order of its own', async () => {
  const [first, second] = [await anna.submit('first'), await anna.submit('second')]
  const answer = await anna.post('/luma/tasks', { ids: [first, 'nobody', second] })
  expect(answer.body).toMatchObject({ code: 'success', data: [{ task_id: second }, { task_id: first }] })
})

test('the row of the batch lags its nested state by one step and one look', async () => {
  const id = await anna.submit()
  const look = async () => (await anna.post('/luma/tasks', { ids: [id] })).body
  expect(await look()).toMatchObject({
    data: [
      { status: 'SUBMITTED', progress: '0%', start_time: 0, finish_time: 0, data: { state: 'pending' } },
    ],
  })
  await sandbox.move(id, 'running')
  expect(await look()).toMatchObject({ data: [{ status: 'SUBMITTED', data: { state: 'processing' } }] })
  expect(await look()).toMatchObject({
    data: [{ status: 'IN_PROGRESS', progress: '45%', data: { state: 'processing' } }],
  })
  await sandbox.move(id, 'succeeded')
  expect(await look()).toMatchObject({
    data: [{ status: 'IN_PROGRESS', finish_time: 0, data: { state: 'completed' } }],
  })
  const seconds = Math.floor(Date.now() / 1000)
  expect(await look()).toMatchObject({
    data: [{ status: 'SUCCESS', progress: '100%', finish_time: expect.closeTo(seconds, -1) }],
  })
})

test('answers a word of the test’s choice and stays in its phase', async () => {
  const id = await anna.submit()
  await sandbox.move(id, 'running')
  await sandbox.move(id, { word: 'daydreaming' })
  expect((await anna.get(own(id))).body).toMatchObject({ state: 'daydreaming' })
  expect(sandbox.state(id)).toMatchObject({ phase: 'running' })
})

test('refuses to move what it does not know', async () => {
  await expect(sandbox.move('nobody', 'running')).rejects.toThrow(RangeError)
})
