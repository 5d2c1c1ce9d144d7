import { readFileSync } from 'node:fs'
import { isEnumType } from 'graphql'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { z } from 'zod'
import { schema } from '../../src/schema.ts'
import { startTestApp, type TestApp } from '../support/app.ts'
import { sentBy, sentOnce } from '../support/observe.ts'
import { jpeg, jpegBytes, partOf, png, pngBytes, webp, webpBytes } from '../support/pictures.ts'
import { made, submit } from './recraft.ts'

/** What is sent for every field of every input. */

let app: TestApp
beforeAll(async () => {
  app = await startTestApp()
})
afterAll(() => app.stop())

const prompt = 'a lighthouse in fog'
const styleId = '6c1f7f0a-55b6-4a51-9d0f-3f2f4c7f6d10'
const url = { response_format: 'url' }
const corner = (x: number, y: number) => ({ x, y })

const cases = [
  {
    field: 'recraftGenerateImage',
    what: 'the least, and how the picture is to come',
    input: { prompt },
    path: '/recraft/v1/images/generations',
    operationId: 'generateRecraftImage',
    body: { prompt, ...url },
  },
  {
    field: 'recraftGenerateImage',
    what: 'everything',
    input: {
      prompt: `  ${prompt}\n`,
      count: 6,
      style: ' vector_illustration ',
      substyle: 'line_art',
      size: 'SIZE_1707_1024',
      responseFormat: 'BASE64',
      controls: {
        colors: [
          { red: 0, green: 120, blue: 255 },
          { red: 1, green: 2, blue: 3, weight: 0.5 },
        ],
        backgroundColor: { red: 255, green: 255, blue: 255 },
        artisticLevel: 5,
        noText: false,
      },
      model: 'recraftv3',
      negativePrompt: ' boats ',
      seed: 4_294_967_295,
      outputFormat: 'PNG',
      textLayout: [{ text: 'OPEN', corners: [corner(0, 0), corner(1, 0), corner(1, 0.25), corner(0, 0.25)] }],
    },
    path: '/recraft/v1/images/generations',
    operationId: 'generateRecraftImage',
    body: {
      prompt,
      n: 6,
      style: 'vector_illustration',
      substyle: 'line_art',
      size: '1707x1024',
      response_format: 'b64_json',
      controls: {
        colors: [{ rgb: [0, 120, 255] }, { rgb: [1, 2, 3], weight: 0.5 }],
        background_color: { rgb: [255, 255, 255] },
        artistic_level: 5,
        no_text: false,
      },
      model: 'recraftv3',
      negative_prompt: 'boats',
      random_seed: 4_294_967_295,
      image_format: 'png',
      text_layout: [
        {
          text: 'OPEN',
          bbox: [
            [0, 0],
            [1, 0],
            [1, 0.25],
            [0, 0.25],
          ],
        },
      ],
    },
  },
  {
    field: 'recraftGenerateImage',
    what: 'nulls as what was not given',
    input: {
      prompt,
      count: null,
      style: null,
      styleId: null,
      controls: { colors: [], backgroundColor: null, artisticLevel: 0, noText: null },
      seed: 0,
      textLayout: [],
      outputFormat: 'WEBP',
    },
    path: '/recraft/v1/images/generations',
    operationId: 'generateRecraftImage',
    body: {
      prompt,
      ...url,
      controls: { colors: [], artistic_level: 0 },
      random_seed: 0,
      text_layout: [],
      image_format: 'webp',
    },
  },
  {
    field: 'recraftVectorize',
    what: 'the least',
    input: { image: png },
    path: '/recraft/v1/images/vectorize',
    operationId: 'vectorizeRecraftImage',
    body: { file: partOf('file.png', pngBytes, 'image/png'), ...url },
  },
  {
    field: 'recraftVectorize',
    what: 'everything',
    input: { image: jpeg, responseFormat: 'BASE64' },
    path: '/recraft/v1/images/vectorize',
    operationId: 'vectorizeRecraftImage',
    body: { file: partOf('file.jpg', jpegBytes, 'image/jpeg'), response_format: 'b64_json' },
  },
  ...[
    {
      field: 'recraftRemoveBackground',
      path: '/recraft/v1/images/removeBackground',
      operationId: 'removeRecraftBackground',
    },
    {
      field: 'recraftClarityUpscale',
      path: '/recraft/v1/images/clarityUpscale',
      operationId: 'clarityUpscaleRecraftImage',
    },
    {
      field: 'recraftGenerativeUpscale',
      path: '/recraft/v1/images/generativeUpscale',
      operationId: 'generativeUpscaleRecraftImage',
    },
  ].flatMap(tool => [
    {
      ...tool,
      what: 'the least',
      input: { image: jpeg },
      body: { file: partOf('file.jpg', jpegBytes, 'image/jpeg'), ...url },
    },
    {
      ...tool,
      what: 'everything',
      input: { image: webp, responseFormat: 'BASE64', outputFormat: 'PNG' },
      body: {
        file: partOf('file.webp', webpBytes, 'image/webp'),
        response_format: 'b64_json',
        image_format: 'png',
      },
    },
  ]),
  {
    field: 'recraftCreateStyle',
    what: 'one sample',
    input: { style: 'ICON', images: [webp] },
    path: '/recraft/v1/styles',
    operationId: 'createRecraftStyle',
    body: { style: 'icon', file: partOf('file.webp', webpBytes, 'image/webp') },
  },
  {
    field: 'recraftCreateStyle',
    what: 'five samples, in their order',
    input: { style: 'REALISTIC_IMAGE', images: [png, jpeg, webp, jpeg, png] },
    path: '/recraft/v1/styles',
    operationId: 'createRecraftStyle',
    body: {
      style: 'realistic_image',
      file: partOf('file.png', pngBytes, 'image/png'),
      file2: partOf('file2.jpg', jpegBytes, 'image/jpeg'),
      file3: partOf('file3.webp', webpBytes, 'image/webp'),
      file4: partOf('file4.jpg', jpegBytes, 'image/jpeg'),
      file5: partOf('file5.png', pngBytes, 'image/png'),
    },
  },
  {
    field: 'recraftCreateImageDalle',
    what: 'the least',
    input: { model: 'recraftv3-halloween', prompt },
    path: '/v1/images/generations',
    operationId: 'createRecraftImageDalleFormat',
    body: { model: 'recraftv3-halloween', prompt, ...url },
  },
  {
    field: 'recraftCreateImageDalle',
    what: 'everything',
    input: {
      model: 'recraftv3',
      prompt,
      count: 2,
      size: '1366x768',
      style: 'digital_illustration_pixel_art',
      responseFormat: 'BASE64',
    },
    path: '/v1/images/generations',
    operationId: 'createRecraftImageDalleFormat',
    body: {
      model: 'recraftv3',
      prompt,
      n: 2,
      size: '1366x768',
      style: 'digital_illustration_pixel_art',
      response_format: 'b64_json',
    },
  },
]

describe('what is sent', { concurrent: true }, () => {
  it.each(cases)('$field: $what', async ({ field, input, path, operationId, body }) => {
    const client = app.client()
    await made(client, field, { ...input, idempotencyKey: 'k' })
    const sent = sentOnce(app, client)
    const isForm = 'file' in body
    expect(sent).toMatchObject({
      method: 'POST',
      path,
      operationId,
      status: 200,
      headers: {
        authorization: `Bearer ${client.key}`,
        accept: 'application/json',
        'content-type': isForm
          ? expect.stringMatching(/^multipart\/form-data; boundary=/)
          : 'application/json',
      },
    })
    expect(sent.body).toEqual(body)
  })
})

describe('an own style', { concurrent: true }, () => {
  it.each([
    ['recraftGenerateImage', { prompt }],
    ['recraftCreateImageDalle', { prompt, model: 'recraftv3' }],
  ])('goes with %s by the id that the vendor gave it', async (field, input) => {
    const client = app.client()
    const style = await made(client, 'recraftCreateStyle', { style: 'VECTOR_ILLUSTRATION', images: [png] })
    for (const id of [style.id, style.upstreamId]) {
      const { assets } = await made(client, field, { ...input, styleId: id })
      // The vendor draws vector pictures in it, which the end of the address tells.
      expect(assets).toMatchObject([{ mediaType: 'image/svg+xml' }])
    }
    const sent = { ...input, ...url, style_id: style.upstreamId }
    expect(
      sentBy(app, client)
        .slice(1)
        .map(({ body }) => body),
    ).toEqual([sent, sent])
  })

  it('may be one that the graph knows nothing of; the vendor may not know it either', async () => {
    const client = app.client()
    expect(await submit(client, 'recraftGenerateImage', { prompt, styleId })).toMatchObject({
      __typename: 'UpstreamRefusedError',
      message: 'style not found',
      upstreamStatus: 400,
      upstreamCode: 'invalid_request_parameter',
    })
    expect(sentOnce(app, client).body).toMatchObject({ style_id: styleId })
  })
})

it.each([
  ['REALISTIC_IMAGE', 'realistic_image'],
  ['DIGITAL_ILLUSTRATION', 'digital_illustration'],
  ['VECTOR_ILLUSTRATION', 'vector_illustration'],
  ['ICON', 'icon'],
])('a style founded on %s is sent as %s', async (style, sent) => {
  const client = app.client()
  await made(client, 'recraftCreateStyle', { style, images: [png] })
  expect(sentOnce(app, client).body).toMatchObject({ style: sent })
})

const contract = z
  .object({
    components: z.object({
      schemas: z.record(
        z.string(),
        z.looseObject({
          properties: z
            .record(z.string(), z.looseObject({ enum: z.array(z.string().nullable()).optional() }))
            .optional(),
        }),
      ),
    }),
  })
  .parse(parse(readFileSync(new URL('../../contracts/recraft.yaml', import.meta.url), 'utf8')))

it.each([
  ['RecraftSize', 'GenerateRequest', 'size'],
  ['RecraftResponseFormat', 'GenerateRequest', 'response_format'],
  ['RecraftOutputFormat', 'GenerateRequest', 'image_format'],
  ['RecraftBaseStyle', 'CreateStyleRequest', 'style'],
])('%s has every value of the contract and no other', (name, component, property) => {
  const type = schema.getType(name)
  if (!isEnumType(type)) throw new Error(`${name} is no enum.`)
  const values = type.getValues().map(({ value }) => String(value))
  const known = contract.components.schemas[component]?.properties?.[property]?.enum ?? []
  expect(values.sort()).toEqual(known.filter(value => value !== null).sort())
})
