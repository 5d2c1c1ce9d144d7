import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startTestApp, type TestApp } from '../support/app.ts'
import type { Client } from '../support/client.ts'
import { archive, png } from './files.ts'
import { accepted, posts, submit, trained } from './submit.ts'

let app: TestApp
beforeAll(async () => {
  // An hour between two looks: a task is looked at when somebody begins to watch it.
  app = await startTestApp({ pace: () => 3600 })
})
afterAll(() => app.stop())

const prompt = 'a lighthouse in fog'
const url = 'https://example.com/in/car.jpg'
const notifyHook = 'https://example.com/hook?t=abc'
const hook = { notifyHook, notifySecret: 'paper' }
const sentHook = { webhook_url: notifyHook, webhook_secret: 'paper' }
const common = {
  prompt,
  promptUpsampling: true,
  seed: 4_294_967_295,
  safetyTolerance: 5,
  outputFormat: 'PNG',
}
const sentCommon = {
  prompt,
  prompt_upsampling: true,
  seed: 4_294_967_295,
  safety_tolerance: 5,
  output_format: 'png',
}
const flux1 = { ...common, imagePrompt: png, width: 1440, height: 256 }
const sentFlux1 = { ...sentCommon, image_prompt: png, width: 1440, height: 256 }
const tool = { ...common, steps: 15, guidance: 100 }
const sentTool = { ...sentCommon, steps: 15, guidance: 100 }
const control = { ...tool, controlImage: png, preprocessedImage: png }
const sentControl = { ...sentTool, control_image: png, preprocessed_image: png }
const canny = { cannyLowThreshold: 0, cannyHighThreshold: 500 }
const sentCanny = { canny_low_threshold: 0, canny_high_threshold: 500 }

describe('every field goes under the name of the contract', { concurrent: true }, () => {
  it.each([
    {
      model: 'flux-dev',
      operationId: 'fluxGenerateDev',
      field: 'fluxGenerate',
      input: { ...flux1, steps: 50, guidance: 1.5 },
      body: { ...sentFlux1, steps: 50, guidance: 1.5 },
    },
    {
      model: 'flux-pro',
      operationId: 'fluxGeneratePro',
      field: 'fluxGenerate',
      input: { model: 'flux-pro', ...flux1, steps: 1, guidance: 5, interval: 1.5 },
      body: { ...sentFlux1, steps: 1, guidance: 5, interval: 1.5 },
    },
    {
      model: 'flux-pro-1.1',
      operationId: 'fluxGeneratePro11',
      field: 'fluxGenerate',
      input: { model: 'flux-pro-1.1', ...flux1 },
      body: sentFlux1,
    },
    {
      model: 'flux-schnell',
      operationId: 'fluxGenerate',
      field: 'fluxGenerate',
      input: { model: 'flux-schnell', ...flux1, steps: 4, guidance: 2, interval: 4 },
      body: { ...sentFlux1, steps: 4, guidance: 2, interval: 4 },
    },
    {
      model: 'flux-pro-1.1-ultra',
      operationId: 'fluxGeneratePro11Ultra',
      field: 'fluxGenerateUltra',
      input: { ...common, imagePrompt: png, imagePromptStrength: 0.5, aspectRatio: '9:21', raw: true },
      body: { ...sentCommon, image_prompt: png, image_prompt_strength: 0.5, aspect_ratio: '9:21', raw: true },
    },
    {
      model: 'flux-kontext-pro',
      operationId: 'fluxEditKontextPro',
      field: 'fluxKontext',
      input: { ...common, inputImages: [url, png, `data:image/png;base64,${png}`, url], aspectRatio: '21:9' },
      body: {
        ...sentCommon,
        input_image: url,
        input_image_2: png,
        input_image_3: png,
        input_image_4: url,
        aspect_ratio: '21:9',
      },
    },
    {
      model: 'flux-kontext-max',
      operationId: 'fluxEditKontextMax',
      field: 'fluxKontext',
      input: { model: 'flux-kontext-max', ...common, outputFormat: 'JPEG' },
      body: { ...sentCommon, output_format: 'jpeg' },
    },
    {
      model: 'flux-2-pro',
      operationId: 'flux2GeneratePro',
      field: 'flux2Generate',
      input: { ...common, inputImages: [url], width: 2000, height: 2000 },
      body: { ...sentCommon, input_image: url, width: 2000, height: 2000 },
    },
    {
      model: 'flux-2-max',
      operationId: 'flux2GenerateMax',
      field: 'flux2Generate',
      input: { model: 'flux-2-max', ...common, inputImages: [png, url, url, url, url, url, url, png] },
      body: {
        ...sentCommon,
        input_image: png,
        ...Object.fromEntries([2, 3, 4, 5, 6, 7].map(number => [`input_image_${number}`, url])),
        input_image_8: png,
      },
    },
    ...['flux-2-klein-4b', 'flux-2-klein-9b'].map(model => ({
      model,
      operationId: 'fluxGenerate',
      field: 'flux2Generate',
      input: { model, ...common, width: 64, height: 62_496 },
      body: { ...sentCommon, width: 64, height: 62_496 },
    })),
    {
      model: 'flux-2-flex',
      operationId: 'flux2GenerateFlex',
      field: 'flux2GenerateFlex',
      input: {
        ...common,
        inputImages: [url, png],
        width: 1024,
        height: 768,
        promptUpsampling: false,
        guidance: 10,
        steps: 50,
      },
      body: {
        ...sentCommon,
        input_image: url,
        input_image_2: png,
        width: 1024,
        height: 768,
        prompt_upsampling: false,
        guidance: 10,
        steps: 50,
      },
    },
    {
      model: 'flux-pro-1.0-fill',
      operationId: 'fluxFill',
      field: 'fluxFill',
      input: { ...tool, image: png, mask: png },
      body: { ...sentTool, image: png, mask: png },
    },
    {
      model: 'flux-pro-1.0-expand',
      operationId: 'fluxExpand',
      field: 'fluxExpand',
      input: { ...tool, image: png, top: 0, bottom: 2048, left: 1, right: 2 },
      body: { ...sentTool, image: png, top: 0, bottom: 2048, left: 1, right: 2 },
    },
    {
      model: 'flux-pro-1.0-canny',
      operationId: 'fluxCanny',
      field: 'fluxCanny',
      input: { ...control, ...canny },
      body: { ...sentControl, ...sentCanny },
    },
    {
      model: 'flux-pro-1.0-depth',
      operationId: 'fluxDepth',
      field: 'fluxDepth',
      input: control,
      body: sentControl,
    },
  ])('$model', async ({ model, operationId, field, input, body }) => {
    const client = app.client()
    const made = await accepted(client, field, { ...input, ...hook, idempotencyKey: 'k' })
    expectPost(client, { path: `/flux/v1/${model}`, operationId, body: { ...body, ...sentHook } })
    expect(made).toMatchObject({ vendor: 'FLUX', prompt, status: 'RUNNING', state: 'Pending' })
  })
})

/** One paid request was made, and it was this. */
function expectPost(client: Client, post: { path: string; operationId: string; body: object }) {
  const sent = posts(app, client)
  expect(sent).toHaveLength(1)
  expect(sent[0]).toMatchObject({
    path: post.path,
    operationId: post.operationId,
    status: 200,
    headers: { authorization: `Bearer ${client.key}`, 'content-type': 'application/json' },
  })
  expect(sent[0]?.body).toEqual(post.body)
}

describe('an own variant has a model of its own', { concurrent: true }, () => {
  it.each([
    {
      model: 'flux-pro-finetuned',
      field: 'fluxGenerate',
      input: { model: 'flux-pro-finetuned', ...flux1, steps: 40, guidance: 2.5 },
      body: { ...sentFlux1, steps: 40, guidance: 2.5 },
    },
    {
      model: 'flux-next-finetuned',
      field: 'fluxGenerate',
      input: { model: 'flux-next-finetuned', ...common },
      body: sentCommon,
    },
    {
      model: 'flux-pro-1.1-ultra-finetuned',
      field: 'fluxGenerateUltra',
      input: { ...common, imagePrompt: png, imagePromptStrength: 1, aspectRatio: '1:1' },
      body: { ...sentCommon, image_prompt: png, image_prompt_strength: 1, aspect_ratio: '1:1' },
    },
    {
      model: 'flux-pro-1.0-fill-finetuned',
      field: 'fluxFill',
      input: { ...tool, image: png, mask: png },
      body: { ...sentTool, image: png, mask: png },
    },
    {
      model: 'flux-pro-1.0-canny-finetuned',
      field: 'fluxCanny',
      input: { ...control, ...canny },
      body: { ...sentControl, ...sentCanny },
    },
    { model: 'flux-pro-1.0-depth-finetuned', field: 'fluxDepth', input: control, body: sentControl },
  ])('$model', async ({ model, field, input, body }) => {
    const client = app.client()
    const { training } = await trained(app, client)
    await accepted(client, field, { ...input, finetuneId: training.id, finetuneStrength: 2 })
    // The vendor's own id means the same.
    await accepted(client, field, { ...input, finetuneId: training.upstreamId })
    const [, first, second] = posts(app, client)
    const sent = { ...body, finetune_id: training.upstreamId }
    expect([first?.path, second?.path]).toEqual(Array(2).fill(`/flux/v1/${model}`))
    expect([first?.body, second?.body]).toEqual([{ ...sent, finetune_strength: 2 }, sent])
  })
})

it('sends every field of a training', async () => {
  const client = app.client()
  const input = {
    archive: `data:application/zip;base64,${archive}`,
    comment: 'paper boats',
    mode: 'PRODUCT',
    triggerWord: 'BOAT',
    iterations: 1000,
    learningRate: 0.000001,
    captioning: false,
    priority: 'HIGH_RES_ONLY',
    finetuneType: 'LORA',
    loraRank: 'RANK_16',
  }
  const made = await accepted(client, 'fluxFinetune', { ...input, ...hook })
  expect(made).toMatchObject({ operation: 'FLUX_FINETUNE', prompt: 'paper boats' })
  const body = {
    file_data: archive,
    finetune_comment: 'paper boats',
    mode: 'product',
    trigger_word: 'BOAT',
    iterations: 1000,
    learning_rate: 0.000001,
    captioning: false,
    priority: 'high_res_only',
    finetune_type: 'lora',
    lora_rank: 16,
    ...sentHook,
  }
  expectPost(client, { path: '/flux/v1/finetune', operationId: 'fluxFinetune', body })
})

it.each([
  ['mode', ['GENERAL', 'general'], ['CHARACTER', 'character'], ['STYLE', 'style'], ['PRODUCT', 'product']],
  ['priority', ['SPEED', 'speed'], ['QUALITY', 'quality'], ['HIGH_RES_ONLY', 'high_res_only']],
  ['finetuneType', ['LORA', 'lora'], ['FULL', 'full']],
  ['loraRank', ['RANK_16', 16], ['RANK_32', 32]],
] as const)('knows every %s of a training', async (field, ...values) => {
  const client = app.client()
  for (const [value] of values) {
    await accepted(client, 'fluxFinetune', { archive, comment: 'boats', mode: 'STYLE', [field]: value })
  }
  const wire = { mode: 'mode', priority: 'priority', finetuneType: 'finetune_type', loraRank: 'lora_rank' }[
    field
  ]
  expect(posts(app, client).map(({ body }) => body)).toMatchObject(
    values.map(([, sent]) => ({ [wire]: sent })),
  )
})

it('sends every field of the DALL-E format, and asks for addresses', async () => {
  const client = app.client()
  const made = await submit(client, 'fluxCreateImageDalle', {
    model: 'flux-pro-1.1',
    prompt,
    count: 10,
    width: 1024,
    height: 768,
    aspectRatio: 'RATIO_4_3',
    quality: 'hd',
    style: 'vivid',
    user: 'anna',
    steps: 40,
    promptUpsampling: false,
    seed: 42,
    guidance: 2.5,
    safetyTolerance: 6,
    interval: 2,
    idempotencyKey: 'k',
  })
  expect(made).toMatchObject({ __typename: 'FluxTask', operation: 'FLUX_CREATE_IMAGE_DALLE', prompt })
  const body = {
    model: 'flux-pro-1.1',
    prompt,
    n: 10,
    size: '1024x768',
    aspect_ratio: '4:3',
    response_format: 'url',
    quality: 'hd',
    style: 'vivid',
    user: 'anna',
    steps: 40,
    prompt_upsampling: false,
    seed: 42,
    guidance: 2.5,
    safety_tolerance: 6,
    interval: 2,
  }
  expectPost(client, { path: '/v1/images/generations', operationId: 'fluxCreateImageDalle', body })
})

it('knows every shape of the DALL-E format', async () => {
  const client = app.client()
  const shapes = ['21:9', '16:9', '4:3', '3:2', '1:1', '2:3', '3:4', '9:16', '9:21']
  for (const shape of shapes) {
    const aspectRatio = `RATIO_${shape.replace(':', '_')}`
    await submit(client, 'fluxCreateImageDalle', { model: 'flux', prompt, aspectRatio })
  }
  expect(posts(app, client).map(({ body }) => body)).toEqual(
    shapes.map(aspect_ratio => ({ model: 'flux', prompt, aspect_ratio, response_format: 'url' })),
  )
})

describe('what was not given is left to the vendor', { concurrent: true }, () => {
  it.each([
    ['fluxGenerate', { prompt, width: null, finetuneId: null }, { prompt }],
    ['fluxGenerate', { imagePrompt: png }, { image_prompt: png }],
    ['fluxGenerateUltra', { prompt }, { prompt }],
    // The sources name two defaults of the format.
    ['fluxKontext', { prompt, inputImages: null }, { prompt, output_format: 'png' }],
    ['flux2Generate', { prompt }, { prompt }],
    ['flux2GenerateFlex', { prompt }, { prompt }],
    ['fluxFill', { image: png }, { image: png }],
    ['fluxExpand', { image: png }, { image: png }],
    ['fluxCanny', { prompt, controlImage: png }, { prompt, control_image: png }],
    ['fluxDepth', { prompt, preprocessedImage: png }, { prompt, preprocessed_image: png }],
    [
      'fluxFinetune',
      { archive, comment: 'boats', mode: 'STYLE' },
      { file_data: archive, finetune_comment: 'boats', mode: 'style' },
    ],
  ])('%s (%#)', async (field, input, body) => {
    const client = app.client()
    await accepted(client, field, input)
    expect(posts(app, client)[0]?.body).toEqual(body)
  })
})
