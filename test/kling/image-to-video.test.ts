import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { KlingImageToVideoInput } from '../gql/graphql.ts'
import { startTestApp, type TestApp } from '../support/app.ts'
import type { Client } from '../support/client.ts'
import { klingImageToVideo } from './documents.ts'
import { assertKling, posted, rowIdOf } from './kling.ts'

let app: TestApp
beforeAll(async () => {
  app = await startTestApp({ kind: 'postgres' })
})
afterAll(() => app.stop())

const animate = async (client: Client, input: KlingImageToVideoInput) => {
  const { klingImageToVideo: made } = await client.execute(klingImageToVideo, { input })
  assertKling(made)
  return made
}
const first = 'https://example.com/in/first.png'
const last = 'https://example.com/in/last.png'
const mask = 'https://example.com/in/mask.png'
const still = { image: first }

describe('klingImageToVideo', { concurrent: true }, () => {
  it('sends every field that goes with masks under the name of the contract', async () => {
    const client = app.client()
    const made = await animate(client, {
      image: first,
      prompt: 'the boat starts to move, <<<voice_1>>> says',
      aspectRatio: 'RATIO_16_9',
      negativePrompt: 'people',
      mode: 'PROFESSIONAL',
      durationSeconds: 10,
      sound: true,
      staticMask: last,
      dynamicMasks: [
        {
          mask,
          trajectory: [
            { x: 120, y: 80 },
            { x: 360, y: 240 },
          ],
        },
      ],
      voiceIds: ['v1', 'v2'],
      elementIds: ['831', '832', '833'],
      watermark: false,
      model: 'kling-v2-6',
      notifyHook: 'https://example.com/hook',
      idempotencyKey: 'boat',
    })
    expect(made).toMatchObject({
      operation: 'KLING_IMAGE_TO_VIDEO',
      prompt: 'the boat starts to move, <<<voice_1>>> says',
    })
    expect(posted(app, client, 'klingImageToVideo')).toEqual({
      method: 'POST',
      path: '/kling/v1/videos/image2video',
      headers: expect.objectContaining({ authorization: `Bearer ${client.key}` }),
      body: {
        model_name: 'kling-v2-6',
        image: first,
        prompt: 'the boat starts to move, <<<voice_1>>> says',
        aspect_ratio: '16:9',
        negative_prompt: 'people',
        mode: 'pro',
        duration: '10',
        sound: 'on',
        static_mask: last,
        dynamic_masks: [
          {
            mask,
            trajectories: [
              { x: 120, y: 80 },
              { x: 360, y: 240 },
            ],
          },
        ],
        voice_list: [{ voice_id: 'v1' }, { voice_id: 'v2' }],
        element_list: [{ element_id: '831' }, { element_id: '832' }, { element_id: '833' }],
        watermark_info: { enabled: false },
        callback_url: 'https://example.com/hook',
        external_task_id: rowIdOf(made),
      },
    })
  })

  it.each<[string, KlingImageToVideoInput, object]>([
    ['the first frame alone', still, still],
    ['the last frame alone', { imageTail: last }, { image_tail: last }],
    ['both frames', { image: first, imageTail: last }, { image: first, image_tail: last }],
    [
      'a frame and a movement of the camera',
      { ...still, cameraControl: { type: 'FORWARD_UP' } },
      { ...still, camera_control: { type: 'forward_up' } },
    ],
    ['how close to the prompt', { ...still, cfgScale: 0.25 }, { ...still, cfg_scale: 0.25 }],
    [
      'shots',
      { ...still, shots: [{ prompt: 'a wave', durationSeconds: 5 }], model: 'kling-v3' },
      {
        ...still,
        model_name: 'kling-v3',
        multi_shot: true,
        shot_type: 'customize',
        multi_prompt: [{ index: 1, prompt: 'a wave', duration: '5' }],
      },
    ],
  ])('sends %s', async (_, given, sent) => {
    const client = app.client()
    const made = await animate(client, given)
    expect(posted(app, client, 'klingImageToVideo').body).toEqual({
      ...sent,
      external_task_id: rowIdOf(made),
    })
  })
})
