import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { startTestApp, type TestApp } from '../support/app.ts'
import { sentOnce } from '../support/observe.ts'
import { jpeg, jpegBytes, partOf, png, pngBytes, webp, webpBytes } from '../support/pictures.ts'
import { made } from './ideogram.ts'

/** What is sent for every field of every input. */

let app: TestApp
beforeAll(async () => {
  app = await startTestApp()
})
afterAll(() => app.stop())

const prompt = 'a lighthouse in fog'
const members = [{ hex: '#0A1b2C', weight: 0.05 }, { hex: '#fff' }]
const wireMembers = [{ color_hex: '#0A1b2C', color_weight: 0.05 }, { color_hex: '#fff' }]
const pngPart = (name: string) => partOf(`${name}.png`, pngBytes, 'image/png')
const jpegPart = (name: string) => partOf(`${name}.jpg`, jpegBytes, 'image/jpeg')
const webpPart = (name: string) => partOf(`${name}.webp`, webpBytes, 'image/webp')

interface Case {
  field: string
  what: string
  input: object
  path: string
  operationId: string
  body: object
  /** What `image_request` holds, where it is JSON text in a form. */
  settings?: object
}

const request = {
  prompt,
  model: 'V_2_TURBO',
  magic_prompt_option: 'OFF',
  seed: 2_147_483_647,
  style_type: 'RENDER_3D',
  negative_prompt: 'boats',
  num_images: 8,
}
const requestInput = {
  prompt: `  ${prompt}\n`,
  model: 'V_2_TURBO',
  magicPrompt: 'OFF',
  seed: 2_147_483_647,
  styleType: 'RENDER_3D',
  negativePrompt: ' boats ',
  count: 8,
}

const legacy: Case[] = [
  {
    field: 'ideogramGenerate',
    what: 'the least',
    input: { prompt },
    path: '/ideogram/generate',
    operationId: 'generateIdeogramImage',
    body: { image_request: { prompt } },
  },
  {
    field: 'ideogramGenerate',
    what: 'everything, with a shape',
    input: { ...requestInput, aspectRatio: 'RATIO_10_16', colorPalette: { name: 'EMBER' } },
    path: '/ideogram/generate',
    operationId: 'generateIdeogramImage',
    body: { image_request: { ...request, aspect_ratio: 'ASPECT_10_16', color_palette: { name: 'EMBER' } } },
  },
  {
    field: 'ideogramGenerate',
    what: 'everything, with a size',
    input: { ...requestInput, resolution: 'RESOLUTION_512_1536', colorPalette: { members } },
    path: '/ideogram/generate',
    operationId: 'generateIdeogramImage',
    body: {
      image_request: {
        ...request,
        resolution: 'RESOLUTION_512_1536',
        color_palette: { members: wireMembers },
      },
    },
  },
  {
    field: 'ideogramRemix',
    what: 'the least',
    input: { image: png, prompt },
    path: '/ideogram/remix',
    operationId: 'remixIdeogramImage',
    body: { image_file: pngPart('image_file') },
    settings: { prompt },
  },
  {
    field: 'ideogramRemix',
    what: 'everything',
    input: {
      image: jpeg,
      imageWeight: 1,
      ...requestInput,
      aspectRatio: 'RATIO_3_1',
      colorPalette: { members },
    },
    path: '/ideogram/remix',
    operationId: 'remixIdeogramImage',
    body: { image_file: jpegPart('image_file') },
    settings: {
      ...request,
      aspect_ratio: 'ASPECT_3_1',
      color_palette: { members: wireMembers },
      image_weight: 1,
    },
  },
  {
    field: 'ideogramEdit',
    what: 'the least, and the model',
    input: { image: png, mask: jpeg, prompt },
    path: '/ideogram/edit',
    operationId: 'editIdeogramImage',
    body: { image_file: pngPart('image_file'), mask: jpegPart('mask'), prompt, model: 'V_2' },
  },
  {
    field: 'ideogramEdit',
    what: 'everything',
    input: {
      image: webp,
      mask: png,
      prompt,
      model: 'V_2_TURBO',
      magicPrompt: 'ON',
      count: 2,
      seed: 0,
      styleType: 'ANIME',
    },
    path: '/ideogram/edit',
    operationId: 'editIdeogramImage',
    body: {
      image_file: webpPart('image_file'),
      mask: pngPart('mask'),
      prompt,
      model: 'V_2_TURBO',
      magic_prompt_option: 'ON',
      num_images: '2',
      seed: '0',
      style_type: 'ANIME',
    },
  },
  {
    field: 'ideogramUpscale',
    what: 'the least: settings that are empty',
    input: { image: png },
    path: '/ideogram/upscale',
    operationId: 'upscaleIdeogramImage',
    body: { image_file: pngPart('image_file') },
    settings: {},
  },
  {
    field: 'ideogramUpscale',
    what: 'everything',
    input: {
      image: webp,
      prompt,
      resemblance: 100,
      detail: 1,
      magicPrompt: 'AUTO',
      count: 3,
      seed: 7,
    },
    path: '/ideogram/upscale',
    operationId: 'upscaleIdeogramImage',
    body: { image_file: webpPart('image_file') },
    settings: { prompt, resemblance: 100, detail: 1, magic_prompt_option: 'AUTO', num_images: 3, seed: 7 },
  },
  {
    field: 'ideogramDescribe',
    what: 'the least',
    input: { image: png },
    path: '/ideogram/describe',
    operationId: 'describeIdeogramImage',
    body: { image_file: pngPart('image_file') },
  },
  {
    field: 'ideogramDescribe',
    what: 'everything',
    input: { image: jpeg, model: 'V_3' },
    path: '/ideogram/describe',
    operationId: 'describeIdeogramImage',
    body: { image_file: jpegPart('image_file'), describe_model_version: 'V_3' },
  },
]

const common = {
  count: 2,
  seed: 11,
  renderingSpeed: 'TURBO',
  stylePreset: 'ART_DECO',
  colorPalette: { members },
}
/** In JSON. */
const wireCommon = {
  num_images: 2,
  seed: 11,
  rendering_speed: 'TURBO',
  style_preset: 'ART_DECO',
  color_palette: { members: wireMembers },
}
/** In a form. */
const formCommon = {
  num_images: '2',
  seed: '11',
  rendering_speed: 'TURBO',
  style_preset: 'ART_DECO',
  color_palette: JSON.stringify({ members: wireMembers }),
}
const drawing = { prompt, negativePrompt: 'boats', magicPrompt: 'ON', ...common }
const wireDrawing = { prompt, negative_prompt: 'boats', magic_prompt: 'ON' }
const references = [png, jpeg]
const referenceParts = [pngPart('style_reference_images'), jpegPart('style_reference_images')]
const styleCodes = ['0a1b2c3d', 'FFFFFFFF']

const v3: Case[] = [
  {
    field: 'ideogramV3Generate',
    what: 'the least, as JSON',
    input: { prompt },
    path: '/ideogram/v1/ideogram-v3/generate',
    operationId: 'generateIdeogramV3Image',
    body: { prompt },
  },
  {
    field: 'ideogramV3Generate',
    what: 'all that is no file, as JSON',
    input: { ...drawing, aspectRatio: 'RATIO_4_5', styleType: 'DESIGN' },
    path: '/ideogram/v1/ideogram-v3/generate',
    operationId: 'generateIdeogramV3Image',
    body: { ...wireDrawing, ...wireCommon, aspect_ratio: '4x5', style_type: 'DESIGN' },
  },
  {
    field: 'ideogramV3Generate',
    what: 'codes, as a list of JSON',
    input: { prompt, resolution: 'RESOLUTION_1536_640', styleCodes },
    path: '/ideogram/v1/ideogram-v3/generate',
    operationId: 'generateIdeogramV3Image',
    body: { prompt, resolution: '1536x640', style_codes: styleCodes },
  },
  {
    field: 'ideogramV3Generate',
    what: 'reference pictures, as a form',
    input: {
      ...drawing,
      resolution: 'RESOLUTION_512_1536',
      styleReferenceImages: references,
      characterReferenceImage: webp,
      characterReferenceMask: png,
    },
    path: '/ideogram/v1/ideogram-v3/generate',
    operationId: 'generateIdeogramV3Image',
    body: {
      ...wireDrawing,
      ...formCommon,
      resolution: '512x1536',
      style_reference_images: referenceParts,
      character_reference_images: webpPart('character_reference_images'),
      character_reference_images_mask: pngPart('character_reference_images_mask'),
    },
  },
  {
    field: 'ideogramV3Generate',
    what: 'a figure, as a form with codes in parts of their own',
    input: { prompt, styleCodes, characterReferenceImage: jpeg },
    path: '/ideogram/v1/ideogram-v3/generate',
    operationId: 'generateIdeogramV3Image',
    body: {
      prompt,
      style_codes: styleCodes,
      character_reference_images: jpegPart('character_reference_images'),
    },
  },
  {
    field: 'ideogramV3Remix',
    what: 'the least',
    input: { image: webp, prompt },
    path: '/ideogram/v1/ideogram-v3/remix',
    operationId: 'remixIdeogramV3Image',
    body: { image: webpPart('image'), prompt },
  },
  {
    field: 'ideogramV3Remix',
    what: 'everything',
    input: {
      image: png,
      imageWeight: 100,
      ...drawing,
      aspectRatio: 'RATIO_1_3',
      styleReferenceImages: references,
      characterReferenceImage: png,
      characterReferenceMask: webp,
    },
    path: '/ideogram/v1/ideogram-v3/remix',
    operationId: 'remixIdeogramV3Image',
    body: {
      ...wireDrawing,
      ...formCommon,
      image: pngPart('image'),
      image_weight: '100',
      aspect_ratio: '1x3',
      style_reference_images: referenceParts,
      character_reference_images: pngPart('character_reference_images'),
      character_reference_images_mask: webpPart('character_reference_images_mask'),
    },
  },
  {
    field: 'ideogramV3Edit',
    what: 'everything, with a style',
    input: { image: png, mask: webp, prompt, magicPrompt: 'AUTO', ...common, styleType: 'FICTION' },
    path: '/ideogram/v1/ideogram-v3/edit',
    operationId: 'editIdeogramV3Image',
    body: {
      ...formCommon,
      image: pngPart('image'),
      mask: webpPart('mask'),
      prompt,
      magic_prompt: 'AUTO',
      style_type: 'FICTION',
    },
  },
  {
    field: 'ideogramV3Edit',
    what: 'reference pictures',
    input: { image: png, mask: png, prompt, styleReferenceImages: references },
    path: '/ideogram/v1/ideogram-v3/edit',
    operationId: 'editIdeogramV3Image',
    body: {
      image: pngPart('image'),
      mask: pngPart('mask'),
      prompt,
      style_reference_images: referenceParts,
    },
  },
  {
    field: 'ideogramV3Reframe',
    what: 'everything, with codes',
    input: { image: jpeg, resolution: 'RESOLUTION_1024_1024', ...common, styleCodes },
    path: '/ideogram/v1/ideogram-v3/reframe',
    operationId: 'reframeIdeogramV3Image',
    body: { ...formCommon, image: jpegPart('image'), resolution: '1024x1024', style_codes: styleCodes },
  },
  {
    field: 'ideogramV3Reframe',
    what: 'one reference picture',
    input: { image: jpeg, resolution: 'RESOLUTION_832_1248', styleReferenceImages: [webp] },
    path: '/ideogram/v1/ideogram-v3/reframe',
    operationId: 'reframeIdeogramV3Image',
    body: {
      image: jpegPart('image'),
      resolution: '832x1248',
      style_reference_images: webpPart('style_reference_images'),
    },
  },
  {
    field: 'ideogramV3ReplaceBackground',
    what: 'everything, with reference pictures',
    input: { image: png, prompt, magicPrompt: 'OFF', ...common, styleReferenceImages: references },
    path: '/ideogram/v1/ideogram-v3/replace-background',
    operationId: 'replaceIdeogramV3Background',
    body: {
      ...formCommon,
      image: pngPart('image'),
      prompt,
      magic_prompt: 'OFF',
      style_reference_images: referenceParts,
    },
  },
  {
    field: 'ideogramV3ReplaceBackground',
    what: 'codes',
    input: { image: png, prompt, styleCodes: styleCodes.slice(1) },
    path: '/ideogram/v1/ideogram-v3/replace-background',
    operationId: 'replaceIdeogramV3Background',
    body: { image: pngPart('image'), prompt, style_codes: 'FFFFFFFF' },
  },
]

const wrapped = z.object({ image_request: z.string() })

describe('what is sent', { concurrent: true }, () => {
  it.each([...legacy, ...v3])('$field: $what', async sample => {
    const client = app.client()
    await made(client, sample.field, sample.input)
    const { method, path, operationId, headers, body } = sentOnce(app, client)
    expect({ method, path, operationId }).toEqual({
      method: 'POST',
      path: sample.path,
      operationId: sample.operationId,
    })
    expect(headers).toMatchObject({ authorization: `Bearer ${client.key}`, accept: 'application/json' })
    const isForm = JSON.stringify(sample.body).includes('sha256')
    expect(headers['content-type']).toMatch(
      isForm ? /^multipart\/form-data; boundary=/ : /^application\/json$/,
    )
    if (!sample.settings) return expect(body).toEqual(sample.body)
    const { image_request } = wrapped.parse(body)
    expect(body).toEqual({ ...sample.body, image_request })
    expect(JSON.parse(image_request)).toEqual(sample.settings)
  })
})
