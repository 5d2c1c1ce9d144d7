import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { KlingGenerateImageInput, KlingVirtualTryOnInput } from '../gql/graphql.ts'
import { startTestApp, type TestApp } from '../support/app.ts'
import type { Client } from '../support/client.ts'
import { klingGenerateImage, klingVirtualTryOn } from './documents.ts'
import { assertKling, posted, rowIdOf } from './kling.ts'

let app: TestApp
beforeAll(async () => {
  app = await startTestApp({ kind: 'postgres' })
})
afterAll(() => app.stop())

const generate = async (client: Client, input: KlingGenerateImageInput) => {
  const { klingGenerateImage: made } = await client.execute(klingGenerateImage, { input })
  assertKling(made)
  return made
}
const tryOn = async (client: Client, input: KlingVirtualTryOnInput) => {
  const { klingVirtualTryOn: made } = await client.execute(klingVirtualTryOn, { input })
  assertKling(made)
  return made
}
const person = 'https://example.com/in/person.jpg'

describe('klingGenerateImage', { concurrent: true }, () => {
  it('sends every field that goes with a picture under the name of the contract', async () => {
    const client = app.client()
    const made = await generate(client, {
      prompt: ' the same person on a bicycle ',
      image: person,
      imageReference: 'SUBJECT',
      imageFidelity: 0.4,
      humanFidelity: 0.6,
      resolution: 'RESOLUTION_2K',
      count: 9,
      aspectRatio: 'RATIO_3_2',
      elementIds: ['831', '832'],
      watermark: true,
      model: 'kling-v1-5',
      notifyHook: 'https://example.com/hook',
      idempotencyKey: 'bicycle',
    })
    expect(made).toMatchObject({
      vendor: 'KLING',
      operation: 'KLING_GENERATE_IMAGE',
      status: 'QUEUED',
      tracking: 'ACTIVE',
      prompt: 'the same person on a bicycle',
    })
    expect(posted(app, client, 'klingGenerateImage')).toEqual({
      method: 'POST',
      path: '/kling/v1/images/generations',
      headers: expect.objectContaining({
        authorization: `Bearer ${client.key}`,
        'content-type': 'application/json',
        accept: 'application/json',
      }),
      body: {
        model_name: 'kling-v1-5',
        prompt: 'the same person on a bicycle',
        image: person,
        image_reference: 'subject',
        image_fidelity: 0.4,
        human_fidelity: 0.6,
        resolution: '2k',
        n: 9,
        aspect_ratio: '3:2',
        element_list: [{ element_id: '831' }, { element_id: '832' }],
        watermark_info: { enabled: true },
        callback_url: 'https://example.com/hook',
        external_task_id: rowIdOf(made),
      },
    })
  })

  it('sends what to avoid', async () => {
    const client = app.client()
    const made = await generate(client, {
      prompt: 'a lighthouse',
      negativePrompt: 'people',
      watermark: false,
    })
    expect(posted(app, client, 'klingGenerateImage').body).toEqual({
      prompt: 'a lighthouse',
      negative_prompt: 'people',
      watermark_info: { enabled: false },
      external_task_id: rowIdOf(made),
    })
  })

  it('leaves what was not given to the vendor', async () => {
    const client = app.client()
    const made = await generate(client, {
      prompt: 'a lighthouse',
      image: null,
      imageReference: null,
      imageFidelity: null,
      humanFidelity: null,
      count: null,
      elementIds: null,
      watermark: null,
      model: null,
      notifyHook: null,
    })
    expect(posted(app, client, 'klingGenerateImage').body).toEqual({
      prompt: 'a lighthouse',
      external_task_id: rowIdOf(made),
    })
  })

  it.each([
    [{ aspectRatio: 'RATIO_16_9' }, { aspect_ratio: '16:9' }],
    [{ aspectRatio: 'RATIO_9_16' }, { aspect_ratio: '9:16' }],
    [{ aspectRatio: 'RATIO_1_1' }, { aspect_ratio: '1:1' }],
    [{ aspectRatio: 'RATIO_4_3' }, { aspect_ratio: '4:3' }],
    [{ aspectRatio: 'RATIO_3_4' }, { aspect_ratio: '3:4' }],
    [{ aspectRatio: 'RATIO_2_3' }, { aspect_ratio: '2:3' }],
    [
      { aspectRatio: 'RATIO_21_9', model: 'kling-v2' },
      { aspect_ratio: '21:9', model_name: 'kling-v2' },
    ],
    [{ resolution: 'RESOLUTION_1K' }, { resolution: '1k' }],
    [
      { image: person, imageReference: 'FACE', model: 'kling-v1-5' },
      { image: person, image_reference: 'face', model_name: 'kling-v1-5' },
    ],
    [
      { image: person, imageFidelity: 0 },
      { image: person, image_fidelity: 0 },
    ],
  ] as const)('%j is %j upstream', async (given, sent) => {
    const client = app.client()
    const made = await generate(client, { prompt: 'fog', ...given })
    expect(posted(app, client, 'klingGenerateImage').body).toEqual({
      prompt: 'fog',
      ...sent,
      external_task_id: rowIdOf(made),
    })
  })
})

describe('klingVirtualTryOn', { concurrent: true }, () => {
  it('sends every field under the name of the contract', async () => {
    const client = app.client()
    const made = await tryOn(client, {
      humanImage: person,
      clothImage: 'https://example.com/in/jacket.png',
      model: 'V1_5',
      notifyHook: 'https://example.com/hook',
      idempotencyKey: 'jacket',
    })
    expect(made).toMatchObject({ vendor: 'KLING', operation: 'KLING_VIRTUAL_TRY_ON', prompt: null })
    expect(posted(app, client, 'klingVirtualTryOn')).toEqual({
      method: 'POST',
      path: '/kling/v1/images/kolors-virtual-try-on',
      headers: expect.objectContaining({ authorization: `Bearer ${client.key}` }),
      body: {
        model_name: 'kolors-virtual-try-on-v1-5',
        human_image: person,
        cloth_image: 'https://example.com/in/jacket.png',
        callback_url: 'https://example.com/hook',
        external_task_id: rowIdOf(made),
      },
    })
  })

  it('knows both models, and leaves the choice to the vendor', async () => {
    const [named, open] = [app.client(), app.client()]
    await tryOn(named, { humanImage: person, clothImage: person, model: 'V1' })
    expect(posted(app, named, 'klingVirtualTryOn').body).toMatchObject({
      model_name: 'kolors-virtual-try-on-v1',
    })
    const made = await tryOn(open, { humanImage: person, clothImage: person })
    expect(posted(app, open, 'klingVirtualTryOn').body).toEqual({
      human_image: person,
      cloth_image: person,
      external_task_id: rowIdOf(made),
    })
  })
})
