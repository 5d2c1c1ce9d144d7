import { afterAll, describe, expect, test } from 'vitest'
import { listenSandbox } from '../../src/sandbox/listen.ts'
import type { CallerAnswer } from './caller.ts'
import { createCaller } from './caller.ts'

let now = 1_746_800_100_250
const { url, sandbox, close } = await listenSandbox({ pace: 'manual', clock: () => now })
const anna = createCaller(url, 'sk-anna')
const bert = createCaller(url, 'sk-bert')
afterAll(close)

const base = '/kling/v1'
const text = `${base}/videos/text2video`
const image = `${base}/videos/image2video`
const extend = `${base}/videos/video-extend`
const lipSync = `${base}/videos/lip-sync`
const pictures = `${base}/images/generations`
const tryOn = `${base}/images/kolors-virtual-try-on`
const picture = 'https://example.com/in/first.png'
const unknown = { status: 400, body: { code: 'task_not_exist' } }
const refused = (message: string) => ({
  status: 400,
  body: { code: 1201, message: expect.stringContaining(message), request_id: expect.any(String) },
})

function taskId({ status, body }: CallerAnswer): string {
  if (typeof body === 'object' && body !== null && 'data' in body) {
    const { data } = body
    if (typeof data === 'object' && data !== null && 'task_id' in data) return String(data.task_id)
  }
  throw new Error(`HTTP ${status} without a task: ${JSON.stringify(body)}`)
}

/** A finished text to video task and its video. */
async function finished(more: object = {}) {
  const id = taskId(await anna.post(text, { prompt: 'waves', ...more }))
  await sandbox.move(id, 'succeeded')
  const { body } = await anna.get(`${text}/${id}`)
  const video = /"id":"([^"]+)"/.exec(JSON.stringify(body))?.[1] ?? ''
  return { task_id: id, video_id: video }
}

const kinds: [kind: string, path: string, body: object, result: object][] = [
  ['text to video', text, { prompt: 'waves' }, { videos: [{ duration: '5.0' }] }],
  ['image to video', image, { image: picture }, { videos: [{ duration: '5.0' }] }],
  ['image', pictures, { prompt: 'fog', n: 2 }, { images: [{ index: 0 }, { index: 1 }] }],
  ['virtual try-on', tryOn, { human_image: picture, cloth_image: picture }, { images: [{ index: 0 }] }],
]

describe.each(kinds)('%s', (_, path, body, result) => {
  test('goes through its life', async () => {
    const submitted = await anna.post(path, body)
    const id = taskId(submitted)
    expect(id).toMatch(/^\d{18}$/)
    expect(submitted).toMatchObject({
      status: 200,
      body: { code: 0, message: 'SUCCEED', data: { task_status: 'submitted', created_at: now } },
    })
    now += 1000
    await sandbox.move(id, 'running')
    const running = await anna.get(`${path}/${id}`)
    expect(running.body).toMatchObject({
      data: { task_status: 'processing', task_status_msg: '', updated_at: now },
    })
    expect(running.body).not.toHaveProperty('data.task_result')
    now += 1000
    await sandbox.move(id, { phase: 'succeeded', withoutUrl: true })
    expect((await anna.get(`${path}/${id}`)).body).toMatchObject({
      data: {
        task_status: 'succeed',
        task_result: Object.fromEntries(Object.keys(result).map(name => [name, []])),
      },
    })
    await sandbox.move(id, 'succeeded')
    expect((await anna.get(`${path}/${id}`)).body).toMatchObject({
      code: 0,
      data: { task_id: id, task_status: 'succeed', updated_at: now, task_result: result },
    })
  })

  test('tells a failure with HTTP 200 and code 0', async () => {
    const id = taskId(await anna.post(path, body))
    await sandbox.move(id, { phase: 'failed', failure: 'risk control' })
    expect(await anna.get(`${path}/${id}`)).toMatchObject({
      status: 200,
      body: {
        code: 0,
        data: {
          task_status: 'failed',
          task_status_msg: 'risk control',
          task_result: { images: null, videos: null },
        },
      },
    })
  })

  test('knows a caller’s own id, once', async () => {
    const own = `job-${path}`.replaceAll('/', '-')
    const id = taskId(await anna.post(path, { ...body, external_task_id: own }))
    expect((await anna.get(`${path}/${own}`)).body).toMatchObject({
      data: { task_id: id, task_info: { external_task_id: own } },
    })
    const before = sandbox.tasks.length
    expect(await anna.post(path, { ...body, external_task_id: own })).toMatchObject(refused(own))
    expect(sandbox.tasks.length).toBe(before)
    expect(await bert.get(`${path}/${own}`)).toMatchObject(unknown)
    expect(await bert.post(path, { ...body, external_task_id: own })).toMatchObject({ status: 200 })
  })

  test('keeps to its own path and key', async () => {
    const own = `kept-${path}`.replaceAll('/', '-')
    const id = taskId(await anna.post(path, { ...body, external_task_id: own }))
    const others = kinds.map(([, other]) => other).filter(other => other !== path)
    for (const other of [...others, extend, lipSync]) {
      expect(await anna.get(`${other}/${id}`)).toMatchObject(unknown)
      expect(await anna.get(`${other}/${own}`)).toMatchObject(unknown)
    }
    expect(await bert.get(`${path}/${id}`)).toMatchObject(unknown)
    expect(await anna.get(`${path}/nobody`)).toMatchObject(unknown)
  })
})

test('refuses an external id that another kind has', async () => {
  await anna.post(text, { prompt: 'waves', external_task_id: 'shared' })
  expect(await anna.post(pictures, { prompt: 'fog', external_task_id: 'shared' })).toMatchObject(
    refused('shared'),
  )
})

test('hands out files that live for 30 days, marked ones beside them', async () => {
  const id = taskId(await anna.post(pictures, { prompt: 'x', n: 2, watermark_info: { enabled: true } }))
  await sandbox.move(id, 'succeeded')
  const { body } = await anna.get(`${pictures}/${id}`)
  const links = [...JSON.stringify(body).matchAll(/url":"([^"]+)"/g)].map(([, link = '']) => link)
  expect(new Set(links).size).toBe(4)
  expect((await fetch(links[3] ?? '')).headers.get('content-type')).toBe('image/jpeg')
  now += 31 * 86_400_000
  expect((await fetch(links[3] ?? '')).status).toBe(403)
})

test('extends a finished video, and the extension again', async () => {
  const source = await finished()
  const id = taskId(await anna.post(extend, { ...source, prompt: 'higher' }))
  await sandbox.move(id, 'succeeded')
  const answer = await anna.get(`${extend}/${id}`)
  expect(answer.body).toMatchObject({
    data: {
      task_status: 'succeed',
      task_info: { parent_video: { id: source.video_id, duration: '5.0' } },
      task_result: { videos: [{ id: expect.not.stringMatching(source.video_id) }] },
    },
  })
  const [, video = ''] = /"videos":\[{"id":"([^"]+)"/.exec(JSON.stringify(answer.body)) ?? []
  expect(await anna.post(extend, { task_id: id, video_id: video })).toMatchObject({ status: 200 })
})

test('refuses to extend what is not there', async () => {
  const source = await finished()
  expect(await anna.post(extend, { ...source, task_id: '8' })).toMatchObject(unknown)
  expect(await bert.post(extend, source)).toMatchObject(unknown)
  expect(await anna.post(extend, { ...source, video_id: 'x' })).toMatchObject(refused('video_id x is not of'))
  const later = await finished({ model_name: 'kling-v2-master' })
  expect(await anna.post(extend, later)).toMatchObject(refused('kling-v2-master cannot be extended'))
  expect(await anna.post(extend, { ...source, cfg_scale: 0.5 })).toMatchObject(refused('cfg_scale'))
  const unfinished = taskId(await anna.post(text, { prompt: 'waves' }))
  expect(await anna.post(extend, { ...source, task_id: unfinished })).toMatchObject(refused('not succeeded'))
  const still = taskId(await anna.post(pictures, { prompt: 'fog' }))
  expect(await anna.post(extend, { ...source, task_id: still })).toMatchObject(refused('made no video'))
  now += 31 * 86_400_000
  expect(await anna.post(extend, source)).toMatchObject(refused('older than 30 days'))
})

test('lip-syncs a video of its own or of the caller', async () => {
  const source = await finished()
  const speech = { mode: 'text2video', text: 'good morning', voice_id: 'girlfriend_1_speech02' }
  const id = taskId(await anna.post(lipSync, { input: { ...source, ...speech } }))
  await sandbox.move(id, 'succeeded')
  expect((await anna.get(`${lipSync}/${id}`)).body).toMatchObject({
    data: {
      task_info: { parent_video: { id: source.video_id } },
      task_result: { videos: [{ id: expect.any(String) }] },
    },
  })
  const video_url = 'https://example.com/in/talk.mp4'
  const sound = { mode: 'audio2video', audio_type: 'url', audio_url: 'https://example.com/in/voice.mp3' }
  expect(await anna.post(lipSync, { input: { video_url, ...sound } })).toMatchObject({
    status: 200,
    body: { data: { task_info: { parent_video: { url: video_url } } } },
  })
  const input = (more: object) => anna.post(lipSync, { input: { ...source, ...speech, ...more } })
  expect(await input({ video_url })).toMatchObject(refused('one of video_id and video_url'))
  expect(await input({ task_id: 'x' })).toMatchObject(unknown)
  expect(await input({ task_id: undefined })).toMatchObject(refused('task_id'))
  expect(await input({ video_id: 'x' })).toMatchObject(refused('video_id x'))
  expect(await input({ text: undefined })).toMatchObject(refused('text is required'))
  expect(await input({ voice_id: undefined })).toMatchObject(refused('voice_id'))
  expect(await input({ mode: 'audio2video' })).toMatchObject(refused('audio_type'))
  expect(await input({ mode: 'audio2video', audio_type: 'file' })).toMatchObject(refused('audio_file'))
  expect(await input({ mode: 'audio2video', audio_type: 'url' })).toMatchObject(refused('audio_url'))
})

test.each([
  [text, { model_name: 'kling-v2-1-master', cfg_scale: 0.5 }, 'cfg_scale'],
  [text, { model_name: 'kling-v2-master', mode: 'pro' }, 'mode'],
  [text, { duration: '7' }, 'duration'],
  [text, { model_name: 'kling-v3', duration: '20' }, 'duration'],
  [text, { model_name: 'kling-v2-5-turbo', sound: 'on' }, 'sound'],
  [text, { model_name: 'kling-v2-6', multi_shot: true }, 'multi_shot'],
  [text, { camera_control: { type: 'simple' } }, 'camera_control.config'],
  [text, { camera_control: { type: 'simple', config: { zoom: 1, pan: 1 } } }, 'camera_control.config'],
  [text, { camera_control: { type: 'down_back', config: { zoom: 1 } } }, 'down_back'],
  [image, { image: picture, image_tail: picture, static_mask: picture }, 'only one of'],
  [image, { image: picture, voice_list: [{ voice_id: 'a' }] }, 'voice_list'],
  [pictures, { image: picture, negative_prompt: 'people' }, 'negative_prompt'],
  [pictures, { image: picture, model_name: 'kling-v1-5' }, 'image_reference'],
  [pictures, { image: picture, image_reference: 'face' }, 'image_reference'],
  [pictures, { aspect_ratio: '21:9' }, 'aspect_ratio'],
])('%s refuses %j', async (path, body, message) => {
  expect(await anna.post(path, { prompt: 'x', ...body })).toMatchObject(refused(message))
})

test.each([
  [{ model_name: 'kling-v3', duration: '12', multi_shot: true, sound: 'on' }],
  [{ model_name: 'kling-v1', cfg_scale: 1, mode: 'pro', duration: '10' }],
  [{ model_name: 'kling-omni', duration: '1', sound: 'on' }],
  [{ camera_control: { type: 'simple', config: { zoom: 4, pan: 0 } } }],
  [{ camera_control: { type: 'forward_up' } }],
])('%j is accepted', async body => {
  expect(await anna.post(text, { prompt: 'x', ...body })).toMatchObject({ status: 200, body: { code: 0 } })
})

test.each([
  [text, { prompt: 'x', model: 'kling-v1' }, 'body.model is not known'],
  [text, { prompt: 'x', camera_control: { type: 'simple', config: { yaw: 1 } } }, 'config.yaw is not known'],
  [image, { prompt: 'x' }, 'body.image is missing'],
  [image, { image: picture, strength: 1 }, 'body.strength is not known'],
  [
    image,
    {
      image: picture,
      dynamic_masks: [
        {
          mask: picture,
          trajectories: [
            { x: 1, y: 1 },
            { x: 1, y: 1, z: 1 },
          ],
        },
      ],
    },
    'trajectories.1.z is not known',
  ],
  [pictures, { prompt: 'x', n: 10 }, 'body.n must be <= 9'],
  [tryOn, { human_image: picture }, 'body.cloth_image is missing'],
  [extend, { task_id: '1' }, 'body.video_id is missing'],
  [lipSync, { input: { mode: 'text2video', voice: 'x' } }, 'body.input.voice is not known'],
  [lipSync, { input: { mode: 'std' } }, 'body.input.mode must be one of'],
])('%s keeps to the contract: %j', async (path, body, message) => {
  expect(await anna.post(path, body)).toMatchObject({
    status: 400,
    body: { code: 'invalid_request', message: expect.stringContaining(message) },
  })
})

test('the list routes are closed', async () => {
  expect(await anna.get(`${text}?pageNum=1`)).toMatchObject({
    status: 400,
    body: { message: `no contract has GET ${text}` },
  })
})

test('refuses inside HTTP 200', async () => {
  const before = sandbox.tasks.length
  const ask = (fault: string) => anna.post(text, { prompt: 'x' }, { 'x-sandbox-fault': fault })
  expect(await ask('refused-with-200')).toMatchObject({ status: 200, body: { code: 1301 } })
  expect(await ask('refused-with-200;code=1201;message=no')).toMatchObject({
    status: 200,
    body: { code: 1201, message: 'no' },
  })
  expect(sandbox.tasks.length).toBe(before)
})

test('answers a word of the test’s choice', async () => {
  const id = taskId(await anna.post(text, { prompt: 'x' }))
  await sandbox.move(id, { phase: 'running', word: 'reviewing' })
  expect((await anna.get(`${text}/${id}`)).body).toMatchObject({ data: { task_status: 'reviewing' } })
})

test('calls back with the bare task', async () => {
  // Nobody listens there: what counts is what was to be sent.
  const callback_url = 'http://127.0.0.1:9/hooks/kling'
  const source = await finished()
  const speech = { mode: 'text2video', text: 'good morning', voice_id: 'girlfriend_1_speech02' }
  const id = taskId(await anna.post(lipSync, { input: { ...source, ...speech }, callback_url }))
  await sandbox.move(id, 'running')
  expect(sandbox.callbacks.at(-1)).toMatchObject({
    url: callback_url,
    body: { task_id: id, task_status: 'processing', created_at: now },
  })
})
