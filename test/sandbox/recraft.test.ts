import { readFile } from 'node:fs/promises'
import { afterAll, describe, expect, test } from 'vitest'
import { listenSandbox } from '../../src/sandbox/listen.ts'
import { createCaller, idOf } from './caller.ts'
import type { FormFields } from './form.ts'
import { formOf } from './form.ts'

const sampleKey = 'sk-anna'
let now = Date.parse('2025-02-05T03:16:00Z')
const { url, sandbox, close } = await listenSandbox({ pace: 'manual', sampleKey, clock: () => now })
const anna = createCaller(url, sampleKey)
const bert = createCaller(url, 'sk-bert')
afterAll(close)

const prompt = 'a lighthouse in fog'
const media = (file: string) => readFile(new URL(`../../src/sandbox/media/${file}`, import.meta.url))
const jpeg = await media('image.jpg')
const png = await media('image.png')
const webp = await media('image.webp')
const limit = 5 * 2 ** 20

const picture = (bytes: Buffer = png, type = 'image/png', name = 'picture.png') =>
  new File([new Uint8Array(bytes)], name, { type })
/** A real PNG, padded to a size: what follows its end does not count for readers. */
const pictureOf = (size: number) => picture(Buffer.concat([png, Buffer.alloc(size - png.length)]))

const generate = (body: object, caller = anna) => caller.post('/recraft/v1/images/generations', body)
const dalle = (body: object, caller = anna) => caller.post('/v1/images/generations', body)
const tool = (name: string, fields: FormFields, headers?: Record<string, string>) =>
  anna.post(`/recraft/v1/images/${name}`, formOf(fields), headers)
const createStyle = (fields: FormFields, caller = anna) => caller.post('/recraft/v1/styles', formOf(fields))

const texts = (body: unknown, field: string) =>
  [...JSON.stringify(body).matchAll(new RegExp(`"${field}":"([^"]+)"`, 'g'))].map(match => match[1] ?? '')
const contentType = async (address = '') => (await fetch(address)).headers.get('content-type')
const uuid = expect.stringMatching(/^[0-9a-f]{8}-[0-9a-f-]{27}$/)
const refused = (message: string) => ({
  status: 400,
  body: { code: 'invalid_request_parameter', message: expect.stringContaining(message) },
})
const breach = (message: string) => ({
  status: 400,
  body: { code: 'invalid_request', message: expect.stringContaining(message) },
})

describe('drawing', () => {
  test('answers pictures at once, in WebP', async () => {
    const answer = await generate({ prompt, n: 2, size: '1280x1024', substyle: 'b_and_w' })
    expect(answer).toMatchObject({ status: 200 })
    expect(answer.body).toEqual({
      created: Math.floor(now / 1000),
      credits: 80,
      data: [
        { image_id: uuid, url: expect.stringMatching(/\/image\.webp\?/), revised_prompt: prompt },
        { image_id: uuid, url: expect.stringMatching(/&index=1$/), revised_prompt: prompt },
      ],
    })
    expect(sandbox.requests.at(-1)).toMatchObject({ operationId: 'generateRecraftImage' })
    for (const address of texts(answer.body, 'url')) expect(await contentType(address)).toBe('image/webp')
  })

  test.each([
    [{ image_format: 'png' }, 'image/png'],
    [{ style: 'realistic_image' }, 'image/webp'],
    [{ style: 'vector_illustration', substyle: 'line_art' }, 'image/svg+xml'],
    [{ style: 'icon' }, 'image/svg+xml'],
    [{ style: null, style_id: null, size: null, controls: null }, 'image/webp'],
  ])('%j is %s', async (settings, type) => {
    const { body } = await generate({ prompt, ...settings })
    expect(await contentType(texts(body, 'url')[0])).toBe(type)
  })

  test('takes every setting of the contract', async () => {
    const answer = await generate({
      prompt,
      controls: {
        colors: [{ rgb: [0, 120, 255], weight: 0.5 }],
        background_color: { rgb: [255, 255, 255] },
        artistic_level: 5,
        no_text: true,
      },
      model: 'recraftv3',
      negative_prompt: 'rain',
      random_seed: 4_294_967_295,
      text_layout: [
        {
          text: 'OPEN',
          bbox: [
            [0, 0],
            [1, 0],
            [1, 1],
            [0, 1],
          ],
        },
      ],
    })
    expect(answer).toMatchObject({ status: 200 })
  })

  test('answers the picture itself as Base64', async () => {
    const { body } = await generate({ prompt, n: 2, response_format: 'b64_json' })
    const contents = texts(body, 'b64_json').map(text => Buffer.from(text, 'base64'))
    expect(contents).toEqual([webp, webp])
    expect(texts(body, 'url')).toEqual([])
  })

  test('an address lives for a day', async () => {
    const [address = ''] = texts((await generate({ prompt })).body, 'url')
    now += 86_400_000
    expect(await fetch(address)).toMatchObject({ status: 200 })
    now += 1000
    expect(await fetch(address)).toMatchObject({ status: 403 })
  })

  test('models of versions 2 and 3 take prompts of 1000 bytes, and not characters', async () => {
    expect(await generate({ prompt: 'é'.repeat(500) })).toMatchObject({ status: 200 })
    expect(await generate({ prompt: `${'é'.repeat(500)}e` })).toMatchObject(
      refused('prompt must have at most'),
    )
    expect(await generate({ prompt: 'e'.repeat(1001), model: 'recraft20b' })).toMatchObject(
      refused('prompt must have at most'),
    )
    expect(await generate({ prompt: 'e'.repeat(10_000), model: 'recraftv4' })).toMatchObject({ status: 200 })
  })

  test('tells a failure as a refusal', async () => {
    expect(await generate({ prompt: 'a boat [sandbox:fail;message=no boats]' })).toMatchObject(
      refused('no boats'),
    )
  })
})

describe('a tool for one picture', () => {
  test.each([
    ['vectorize', 'vectorizeRecraftImage', 'image/svg+xml', 10],
    ['removeBackground', 'removeRecraftBackground', 'image/png', 10],
    ['clarityUpscale', 'clarityUpscaleRecraftImage', 'image/webp', 4],
    ['crispUpscale', 'crispUpscaleRecraftImage', 'image/webp', 4],
    ['generativeUpscale', 'generativeUpscaleRecraftImage', 'image/webp', 250],
    ['creativeUpscale', 'creativeUpscaleRecraftImage', 'image/webp', 250],
  ])('%s', async (name, operationId, type, credits) => {
    const answer = await tool(name, { file: picture() })
    expect(answer).toMatchObject({ status: 200 })
    expect(answer.body).toEqual({
      created: Math.floor(now / 1000),
      credits,
      image: { image_id: uuid, url: expect.any(String) },
    })
    expect(await contentType(texts(answer.body, 'url')[0])).toBe(type)
    expect(sandbox.requests.at(-1)).toMatchObject({
      operationId,
      body: { file: { filename: 'picture.png', mediaType: 'image/png', size: png.length } },
    })
  })

  test('gives the format that is asked for, and the picture itself', async () => {
    const fields = { image_format: 'png', response_format: 'b64_json' }
    const { body } = await tool('clarityUpscale', { file: picture(webp, 'image/webp', 'a.webp'), ...fields })
    expect(texts(body, 'b64_json').map(text => Buffer.from(text, 'base64'))).toEqual([png])
    const vector = await tool('vectorize', { file: picture(jpeg, 'image/jpeg', 'a.jpg'), ...fields })
    expect(Buffer.from(texts(vector.body, 'b64_json')[0] ?? '', 'base64')).toEqual(await media('image.svg'))
  })

  test('looks at the file and not at its name', async () => {
    expect(await tool('vectorize', { file: picture(Buffer.from('<svg></svg>')) })).toMatchObject(
      refused('file must be a PNG, JPEG or WebP picture'),
    )
    expect(await tool('removeBackground', { file: picture(Buffer.alloc(0)) })).toMatchObject(
      refused('file must be a PNG, JPEG or WebP picture'),
    )
  })

  test('takes files of 5 MB', async () => {
    expect(await tool('crispUpscale', { file: pictureOf(limit) })).toMatchObject({ status: 200 })
    expect(await tool('crispUpscale', { file: pictureOf(limit + 1) })).toMatchObject(
      refused('files must have at most 5242880 bytes'),
    )
  })

  test('the old names of the upscalers can be gone while the new ones serve', async () => {
    sandbox.faults.add({ fault: 'not-found', operation: 'clarityUpscaleRecraftImage', times: 1 })
    expect(await tool('clarityUpscale', { file: picture() })).toMatchObject({ status: 404 })
    expect(await tool('crispUpscale', { file: picture() })).toMatchObject({ status: 200 })
  })

  test('tells a failure as a refusal', async () => {
    const fault = { 'x-sandbox-fault': 'fail;message=no boats' }
    expect(await tool('vectorize', { file: picture() }, fault)).toMatchObject(refused('no boats'))
  })
})

describe('an own style', () => {
  const styled = (style: string, caller = anna) => createStyle({ style, file: picture() }, caller)

  test('serves the key that made it, and says raster or vector', async () => {
    const raster = await styled('digital_illustration')
    expect(raster).toMatchObject({ status: 200, body: { id: uuid } })
    expect(raster.body).toEqual({ id: idOf(raster) })
    const vector = idOf(await styled('vector_illustration'))
    const typeFor = async (style_id: string) =>
      contentType(texts((await generate({ prompt, style_id })).body, 'url')[0])
    expect(await typeFor(idOf(raster))).toBe('image/webp')
    expect(await typeFor(vector)).toBe('image/svg+xml')
    expect(await generate({ prompt, style_id: vector }, bert)).toMatchObject(refused('style not found'))
  })

  test('is there from the start for people who try things out', async () => {
    const [sample] = sandbox.tasks.filter(({ vendor }) => vendor === 'recraft')
    expect(await generate({ prompt, style_id: sample?.id })).toMatchObject({ status: 200 })
    expect(await generate({ prompt, style_id: sample?.id }, bert)).toMatchObject(refused('style not found'))
  })

  test('is not a picture', async () => {
    await generate({ prompt })
    const { id } = sandbox.tasks.at(-1) ?? {}
    expect(await generate({ prompt, style_id: id })).toMatchObject(refused('style not found'))
  })

  test('does not go with a named style', async () => {
    const style_id = idOf(await styled('icon'))
    expect(await generate({ prompt, style: 'icon', style_id })).toMatchObject(
      refused('style and style_id cannot be used together'),
    )
  })

  test('takes five pictures, of 5 MB together', async () => {
    const four = { style: 'icon', file: picture(), file2: picture(), file3: picture(), file4: picture() }
    const used = 4 * png.length
    expect(await createStyle({ ...four, file5: pictureOf(limit - used) })).toMatchObject({ status: 200 })
    expect(await createStyle({ ...four, file5: pictureOf(limit - used + 1) })).toMatchObject(
      refused('files must have at most 5242880 bytes together'),
    )
    expect(await createStyle({ ...four, file4: picture(Buffer.from('PNG')) })).toMatchObject(
      refused('file4 must be a PNG, JPEG or WebP picture'),
    )
  })
})

describe('the DALL-E format', () => {
  const model = 'recraftv3'

  test('answers in the shape of OpenAI', async () => {
    const answer = await dalle({ model, prompt, n: 2, size: '1024x768' })
    expect(sandbox.requests.at(-1)).toMatchObject({ operationId: 'createRecraftImageDalleFormat' })
    expect(answer.body).toEqual({
      created: Math.floor(now / 1000),
      data: [{ url: expect.any(String) }, { url: expect.stringMatching(/&index=1$/) }],
    })
    for (const address of texts(answer.body, 'url')) expect(await contentType(address)).toBe('image/webp')
  })

  test('knows vector styles, also joined with a substyle, and own ones', async () => {
    const style_id = idOf(await createStyle({ style: 'icon', file: picture() }))
    for (const settings of [{ style: 'icon' }, { style: 'vector_illustration_line_art' }, { style_id }]) {
      const { body } = await dalle({ model, prompt, ...settings })
      expect(await contentType(texts(body, 'url')[0])).toBe('image/svg+xml')
    }
  })

  test('answers the picture itself as Base64', async () => {
    const { body } = await dalle({ model, prompt, response_format: 'b64_json' })
    expect(texts(body, 'b64_json').map(text => Buffer.from(text, 'base64'))).toEqual([webp])
  })

  test('refuses in the shape of OpenAI', async () => {
    const style_id = '00000000-0000-4000-8000-000000000000'
    expect(await dalle({ model, prompt, style_id })).toMatchObject({
      status: 400,
      body: { error: { code: 'invalid_request_parameter', message: 'style not found' } },
    })
    expect(await dalle({ model, prompt: '[sandbox:fail;message=no boats]' })).toMatchObject({
      status: 400,
      body: { error: { message: 'no boats' } },
    })
  })

  test('leaves the models of others to them', async () => {
    await dalle({ model: 'flux-dev', prompt })
    expect(sandbox.requests.at(-1)).toMatchObject({ operationId: 'fluxCreateImageDalle', status: 200 })
  })
})

describe('the contract is strict', () => {
  const rgb = [0, 0, 256]
  test.each([
    [{}, 'body.prompt is missing'],
    [{ prompt: '' }, 'body.prompt must NOT have fewer than 1 characters'],
    [{ prompt, n: 7 }, 'body.n must be <= 6'],
    [{ prompt, size: '1000x1000' }, 'body.size must be one of'],
    [{ prompt, style_id: 'mine' }, 'body.style_id must match format'],
    [{ prompt, seed: 1 }, 'body.seed is not known'],
    [{ prompt, controls: { colours: [] } }, 'body.controls.colours is not known'],
    [{ prompt, controls: { background_color: { rgb } } }, 'body.controls.background_color.rgb.2 must be <='],
    [{ prompt, text_layout: [{ text: 'a' }] }, 'body.text_layout.0.bbox is missing'],
  ])('drawing: %j', async (body, message) => {
    expect(await generate(body)).toMatchObject(breach(message))
  })

  test('the DALL-E format', async () => {
    expect(await dalle({ model: 'recraftv3', prompt, n: 3 })).toMatchObject(breach('body.n must be <= 2'))
    expect(await dalle({ model: 'recraftv3', prompt, substyle: 'pixel_art' })).toMatchObject(
      breach('body.substyle is not known'),
    )
  })

  const gif = picture(png, 'image/gif', 'a.gif')
  test.each([
    ['vectorize', 'body.file is missing', { response_format: 'url' }],
    ['vectorize', 'body.file must be a file, not a text', { file: 'https://example.com/a.png' }],
    ['vectorize', 'body.image is not known', { file: picture(), image: picture() }],
    ['clarityUpscale', 'body.scale is not known', { file: picture(), scale: '2' }],
    ['clarityUpscale', 'body.response_format must be one of', { file: picture(), response_format: 'png' }],
    ['removeBackground', 'body.file must be one of image/png, image/jpeg, image/webp', { file: gif }],
  ])('%s: %s', async (name, message, fields) => {
    expect(await tool(name, fields)).toMatchObject(breach(message))
  })

  test.each([
    ['body.style is missing', { file: picture() }],
    ['body.file is missing', { style: 'icon' }],
    ['body.style must be one of', { style: 'pixel_art', file: picture() }],
    ['body.file6 is not known', { style: 'icon', file: picture(), file6: picture() }],
    ['body.file5 must be one of', { style: 'icon', file: picture(), file5: gif }],
  ])('a style: %s', async (message, fields) => {
    expect(await createStyle(fields)).toMatchObject(breach(message))
  })
})
