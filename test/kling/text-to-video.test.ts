import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { KlingTextToVideoInput } from '../gql/graphql.ts'
import { startTestApp, type TestApp } from '../support/app.ts'
import { acceptedVideo, posted, rowIdOf } from './kling.ts'

let app: TestApp
beforeAll(async () => {
  app = await startTestApp({ kind: 'postgres' })
})
afterAll(() => app.stop())

const prompt = 'waves on an empty beach'
type Case = [given: Partial<KlingTextToVideoInput>, sent: object]

describe('klingTextToVideo', { concurrent: true }, () => {
  it('sends every field of an early model under the name of the contract', async () => {
    const client = app.client()
    const made = await acceptedVideo(client, {
      prompt,
      aspectRatio: 'RATIO_9_16',
      negativePrompt: 'people',
      cfgScale: 0.7,
      mode: 'PROFESSIONAL',
      durationSeconds: 10,
      cameraControl: { type: 'SIMPLE', config: { zoom: -4.5 } },
      sound: false,
      watermark: true,
      model: 'kling-v1-6',
      notifyHook: 'https://example.com/hook',
      idempotencyKey: 'beach',
    })
    expect(made).toMatchObject({ vendor: 'KLING', operation: 'KLING_TEXT_TO_VIDEO', prompt })
    expect(posted(app, client, 'klingTextToVideo')).toEqual({
      method: 'POST',
      path: '/kling/v1/videos/text2video',
      headers: expect.objectContaining({
        authorization: `Bearer ${client.key}`,
        'content-type': 'application/json',
        accept: 'application/json',
      }),
      body: {
        model_name: 'kling-v1-6',
        prompt,
        negative_prompt: 'people',
        cfg_scale: 0.7,
        mode: 'pro',
        aspect_ratio: '9:16',
        duration: '10',
        camera_control: { type: 'simple', config: { zoom: -4.5 } },
        sound: 'off',
        watermark_info: { enabled: true },
        callback_url: 'https://example.com/hook',
        external_task_id: rowIdOf(made),
      },
    })
  })

  it('sends sound and shots, numbered from 1, to a late model', async () => {
    const client = app.client()
    const made = await acceptedVideo(client, {
      prompt,
      sound: true,
      durationSeconds: 15,
      shots: [
        { prompt: 'a wave', durationSeconds: 1 },
        { prompt: 'a gull', durationSeconds: 14 },
      ],
      model: 'kling-v3',
    })
    expect(posted(app, client, 'klingTextToVideo').body).toEqual({
      model_name: 'kling-v3',
      prompt,
      duration: '15',
      sound: 'on',
      multi_shot: true,
      shot_type: 'customize',
      multi_prompt: [
        { index: 1, prompt: 'a wave', duration: '1' },
        { index: 2, prompt: 'a gull', duration: '14' },
      ],
      external_task_id: rowIdOf(made),
    })
  })

  it('leaves what was not given to the vendor', async () => {
    const client = app.client()
    const made = await acceptedVideo(client, {
      prompt,
      cameraControl: null,
      sound: null,
      shots: null,
      watermark: null,
      durationSeconds: null,
      model: null,
    })
    expect(posted(app, client, 'klingTextToVideo').body).toEqual({ prompt, external_task_id: rowIdOf(made) })
  })

  const simple = (config: object): Case => [
    { cameraControl: { type: 'SIMPLE', config } },
    { camera_control: { type: 'simple', config } },
  ]
  it.each<Case>([
    simple({ horizontal: -10 }),
    simple({ vertical: 10 }),
    simple({ tilt: 2.5 }),
    simple({ pan: 1 }),
    simple({ roll: -1, zoom: 0, pan: 0 }),
    [{ cameraControl: { type: 'DOWN_BACK' } }, { camera_control: { type: 'down_back' } }],
    [{ cameraControl: { type: 'FORWARD_UP' } }, { camera_control: { type: 'forward_up' } }],
    [{ cameraControl: { type: 'RIGHT_TURN_FORWARD' } }, { camera_control: { type: 'right_turn_forward' } }],
    [{ cameraControl: { type: 'LEFT_TURN_FORWARD' } }, { camera_control: { type: 'left_turn_forward' } }],
    [{ mode: 'STANDARD' }, { mode: 'std' }],
    [{ aspectRatio: 'RATIO_16_9' }, { aspect_ratio: '16:9' }],
    [{ aspectRatio: 'RATIO_1_1' }, { aspect_ratio: '1:1' }],
    [{ cfgScale: 0 }, { cfg_scale: 0 }],
    [{ cfgScale: 1 }, { cfg_scale: 1 }],
    [{ durationSeconds: 5 }, { duration: '5' }],
    [
      { durationSeconds: 3, model: 'kling-v3' },
      { duration: '3', model_name: 'kling-v3' },
    ],
  ])('%j is %j upstream', async (given, sent) => {
    const client = app.client()
    const made = await acceptedVideo(client, { prompt, ...given })
    expect(posted(app, client, 'klingTextToVideo').body).toEqual({
      prompt,
      ...sent,
      external_task_id: rowIdOf(made),
    })
  })
})
