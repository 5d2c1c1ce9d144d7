import { readFile } from 'node:fs/promises'
import { afterAll, describe, expect, test } from 'vitest'
import { listenSandbox } from '../../src/sandbox/listen.ts'
import { createCaller } from './caller.ts'
import type { FormFields } from './form.ts'
import { formOf } from './form.ts'

let now = Date.parse('2025-02-05T03:16:00.123Z')
const { url, sandbox, close } = await listenSandbox({ pace: 'manual', clock: () => now })
const anna = createCaller(url)
afterAll(close)

const prompt = 'a lighthouse in fog'
const media = (file: string) => readFile(new URL(`../../src/sandbox/media/${file}`, import.meta.url))
const jpeg = await media('image.jpg')
const png = await media('image.png')
const webp = await media('image.webp')
const limit = 10 * 2 ** 20

const picture = (bytes: Buffer = png, type = 'image/png', name = 'picture.png') =>
  new File([new Uint8Array(bytes)], name, { type })
/** A real PNG, padded to a size: what follows its end does not count for readers. */
const pictureOf = (size: number) => picture(Buffer.concat([png, Buffer.alloc(size - png.length)]))

const legacy = (name: string, fields: FormFields) => anna.post(`/ideogram/${name}`, formOf(fields))
const v3 = (name: string, fields: FormFields, headers?: Record<string, string>) =>
  anna.post(`/ideogram/v1/ideogram-v3/${name}`, formOf(fields), headers)
const generate = (image_request: object) => anna.post('/ideogram/generate', { image_request })
const generateV3 = (body: object) => anna.post('/ideogram/v1/ideogram-v3/generate', body)
const json = (value: object) => JSON.stringify(value)

const pictures = (...data: object[]) => ({ status: 200, body: { data } })
const addressIn = (body: unknown) => JSON.stringify(body).match(/"url":"([^"]+)"/)?.[1] ?? ''
const refused = (error: string) => ({ status: 400, body: { error: expect.stringContaining(error) } })
const breach = (message: string) => ({
  status: 400,
  body: { code: 'invalid_request', message: expect.stringContaining(message) },
})

describe('every operation answers at once', () => {
  const image_file = picture()
  const image = picture()
  const mask = picture(jpeg, 'image/jpeg', 'mask.jpg')
  test.each([
    ['remixIdeogramImage', 'remix', { image_file, image_request: json({ prompt, image_weight: 100 }) }],
    ['editIdeogramImage', 'edit', { image_file, mask, prompt, model: 'V_2_TURBO', num_images: '1' }],
    ['upscaleIdeogramImage', 'upscale', { image_file, image_request: '{}' }],
    ['generateIdeogramV3Image', 'v1/ideogram-v3/generate', { prompt, style_codes: ['0a1b2c3d', 'FFFFFFFF'] }],
    ['remixIdeogramV3Image', 'v1/ideogram-v3/remix', { image, prompt, image_weight: '1' }],
    ['editIdeogramV3Image', 'v1/ideogram-v3/edit', { image, mask, prompt, rendering_speed: 'FLASH' }],
    ['reframeIdeogramV3Image', 'v1/ideogram-v3/reframe', { image, resolution: '1536x512' }],
    ['replaceIdeogramV3Background', 'v1/ideogram-v3/replace-background', { image, prompt }],
  ])('%s', async (operationId, path, fields) => {
    const answer = await legacy(path, fields)
    expect(answer).toMatchObject(pictures({ is_image_safe: true }))
    expect(sandbox.requests.at(-1)).toMatchObject({ operationId })
    expect((await fetch(addressIn(answer.body))).headers.get('content-type')).toBe('image/png')
  })
})

describe('a picture', () => {
  test('tells how it was made', async () => {
    const answer = await generate({ prompt, seed: 2_147_483_647, num_images: 2, style_type: 'ANIME' })
    expect(sandbox.requests.at(-1)).toMatchObject({ operationId: 'generateIdeogramImage' })
    const told = { prompt, resolution: '64x64', is_image_safe: true, style_type: 'ANIME' }
    expect(answer.body).toEqual({
      created: new Date(now).toISOString().replace('123Z', '123000+00:00'),
      data: [
        { ...told, seed: 2_147_483_647, url: expect.stringMatching(/\/image\.png\?.*X-Amz-Expires=86400&/) },
        { ...told, seed: 0, url: expect.stringMatching(/&index=1$/) },
      ],
    })
  })

  test('has the size that is asked for', async () => {
    const old = await generate({ prompt, resolution: 'RESOLUTION_512_1536' })
    expect(old).toMatchObject(pictures({ resolution: '512x1536' }))
    expect(await generateV3({ prompt, resolution: '1312x736' })).toMatchObject(
      pictures({ resolution: '1312x736' }),
    )
    const larger = await legacy('upscale', { image_file: picture(), image_request: json({ prompt }) })
    expect(larger).toMatchObject(pictures({ resolution: '32x32', upscaled_resolution: '64x64' }))
  })

  test('comes from another prompt where magic is on', async () => {
    for (const answer of [
      await generate({ prompt, magic_prompt_option: 'ON' }),
      await generateV3({ prompt, magic_prompt: 'ON' }),
    ])
      expect(answer).toMatchObject(pictures({ prompt: expect.stringMatching(`^${prompt}, .+`) }))
    expect(await generateV3({ prompt, magic_prompt: 'OFF' })).toMatchObject(pictures({ prompt }))
  })

  test('lives for a day', async () => {
    const address = addressIn((await generateV3({ prompt })).body)
    now += 86_399_000
    expect(await fetch(address)).toMatchObject({ status: 200 })
    now += 2000
    expect(await fetch(address)).toMatchObject({ status: 403 })
  })
})

describe('the safety check', () => {
  const safe = { is_image_safe: true, url: expect.any(String) }
  const unsafe = { is_image_safe: false, url: null }

  test('withholds every picture, or every second one', async () => {
    expect(await generate({ prompt: 'an unsafe boat', num_images: 2 })).toMatchObject(
      pictures(unsafe, unsafe),
    )
    expect(await generateV3({ prompt: 'half-unsafe', num_images: 4 })).toMatchObject(
      pictures(safe, unsafe, safe, unsafe),
    )
    expect(await generateV3({ prompt: 'unsafely', num_images: 1 })).toMatchObject(pictures(safe))
  })

  test('reads the prompt inside a form', async () => {
    const fields = { image_file: picture(), image_request: json({ prompt: 'unsafe' }) }
    expect(await legacy('remix', fields)).toMatchObject(pictures(unsafe))
  })

  test('can refuse the whole request, with a plain text', async () => {
    const error = 'The prompt failed the safety check'
    const unprocessable = { status: 422, body: { error } }
    const fault = { 'x-sandbox-fault': `refused;status=422;shape=text;message=${error}` }
    expect(await v3('remix', { image: picture(), prompt }, fault)).toMatchObject(unprocessable)
    expect(await generate({ prompt: `boats [sandbox:fail;message=${error}]` })).toMatchObject(unprocessable)
    const failing = { 'x-sandbox-fault': `fail;message=${error}` }
    const described = await anna.post('/ideogram/describe', formOf({ image_file: picture() }), failing)
    expect(described).toMatchObject(unprocessable)
  })
})

test('describes the file that came', async () => {
  const image_file = picture(webp, 'image/webp', 'boat.webp')
  const answer = await legacy('describe', { image_file, describe_model_version: 'V_2' })
  expect(answer).toMatchObject({ status: 200 })
  expect(answer.body).toEqual({
    descriptions: [
      { text: 'A picture called boat.webp.' },
      { text: `A picture called boat.webp, of ${webp.length} bytes.` },
    ],
  })
  expect(sandbox.requests.at(-1)).toMatchObject({ operationId: 'describeIdeogramImage' })
})

describe('files', () => {
  test('are looked at, whatever they are called', async () => {
    const text = picture(Buffer.from('GIF89a'))
    expect(await v3('remix', { image: text, prompt })).toMatchObject(
      refused('image must be a JPEG, PNG or WebP picture'),
    )
    expect(await v3('edit', { image: picture(), mask: text, prompt })).toMatchObject(
      refused('mask must be a JPEG, PNG or WebP picture'),
    )
    expect(await legacy('describe', { image_file: text })).toMatchObject(refused('image_file must be'))
  })

  test('have at most 10 MB', async () => {
    expect(await legacy('describe', { image_file: pictureOf(limit) })).toMatchObject({ status: 200 })
    expect(await legacy('describe', { image_file: pictureOf(limit + 1) })).toMatchObject(
      refused('image_file must have at most 10485760 bytes'),
    )
  })

  test('for style count together', async () => {
    const references = (size: number) => ({
      prompt,
      style_reference_images: [pictureOf(limit / 2), pictureOf(size)],
    })
    expect(await v3('generate', references(limit / 2))).toMatchObject({ status: 200 })
    expect(sandbox.requests.at(-1)).toMatchObject({
      body: { style_reference_images: [{ size: limit / 2 }, { size: limit / 2 }] },
    })
    expect(await v3('generate', references(limit / 2 + 1))).toMatchObject(
      refused('style_reference_images must have at most 10485760 bytes together'),
    )
  })

  test('for characters come with masks', async () => {
    const fields = {
      prompt,
      character_reference_images: picture(),
      character_reference_images_mask: picture(),
    }
    expect(await v3('generate', fields)).toMatchObject({ status: 200 })
  })
})

describe('what excludes each other is refused', () => {
  const style_codes = ['0a1b2c3d']
  const resolution = 'RESOLUTION_1024_1024'

  test('in legacy calls', async () => {
    const both = { prompt, aspect_ratio: 'ASPECT_1_1', resolution }
    const message = 'aspect_ratio and resolution cannot be used together'
    expect(await generate(both)).toMatchObject(refused(message))
    const form = { image_file: picture(), image_request: json(both) }
    expect(await legacy('remix', form)).toMatchObject(refused(message))
  })

  test('in calls of 3.0', async () => {
    expect(await generateV3({ prompt, aspect_ratio: '1x1', resolution: '1024x1024' })).toMatchObject(
      refused('aspect_ratio and resolution'),
    )
    expect(await generateV3({ prompt, style_codes, style_type: 'AUTO' })).toMatchObject(
      refused('style_type and style_codes'),
    )
    const style_reference_images = picture()
    const image = picture()
    expect(
      await v3('edit', { image, mask: image, prompt, style_type: 'AUTO', style_reference_images }),
    ).toMatchObject(refused('style_type and style_reference_images'))
    expect(
      await v3('reframe', { image, resolution: '1024x1024', style_codes, style_reference_images }),
    ).toMatchObject(refused('style_codes and style_reference_images'))
  })
})

describe('the contract is strict', () => {
  test.each([
    [{}, 'body.image_request.prompt is missing'],
    [{ prompt, width: 512 }, 'body.image_request.width is not known'],
    [{ prompt, model: 'V_9' }, 'body.image_request.model must be one of'],
    [{ prompt, image_weight: 50 }, 'body.image_request.image_weight is not known'],
    [{ prompt, color_palette: { name: 'EMBER', members: [] } }, 'body.image_request.color_palette'],
    [{ prompt, seed: -1 }, 'body.image_request.seed must be >= 0'],
  ])('legacy: %j', async (settings, message) => {
    expect(await generate(settings)).toMatchObject(breach(message))
  })

  test.each([
    [{}, 'body.prompt is missing'],
    [{ prompt, aspect_ratio: '16:9' }, 'body.aspect_ratio must be one of'],
    [{ prompt, style_codes: ['nothex'] }, 'body.style_codes.0 must match pattern'],
    [{ prompt, style_reference_images: ['aGk='] }, 'body.style_reference_images is not known'],
    [{ prompt, image_request: { prompt } }, 'body.image_request is not known'],
  ])('3.0: %j', async (body, message) => {
    expect(await generateV3(body)).toMatchObject(breach(message))
  })

  const image_file = picture()
  const gif = picture(png, 'image/gif', 'a.gif')
  test.each([
    ['remix', 'body.image_request.prompt is missing', { image_file, image_request: '{}' }],
    [
      'remix',
      'body.image_request.colour is not known',
      { image_file, image_request: json({ prompt, colour: 1 }) },
    ],
    [
      'remix',
      'body.image_request.image_weight must be integer',
      { image_file, image_request: json({ prompt, image_weight: '50' }) },
    ],
    ['remix', 'body.image_request must be object', { image_file, image_request: prompt }],
    ['remix', 'body.image_request is missing', { image_file, prompt }],
    [
      'upscale',
      'body.image_request.resemblance must be >= 1',
      { image_file, image_request: json({ resemblance: 0 }) },
    ],
    ['upscale', 'body.image_file is missing', { image_request: '{}' }],
    ['edit', 'body.mask is missing', { image_file, prompt, model: 'V_2' }],
    ['edit', 'body.model must be one of', { image_file, mask: image_file, prompt, model: 'V_3' }],
    ['describe', 'body.image_file must be one of image/jpeg', { image_file: gif }],
    ['describe', 'body.image_file must be a file', { image_file: 'https://example.com/a.png' }],
    ['describe', 'body.image_request is not known', { image_file, image_request: '{}' }],
  ])('legacy form: %s, %s', async (name, message, fields) => {
    expect(await legacy(name, fields)).toMatchObject(breach(message))
  })

  const image = picture()
  const two = [image, image]
  test.each([
    ['generate', 'body.image is not known', { prompt, image }],
    ['generate', 'body.num_images must be <= 8', { prompt, num_images: '9' }],
    ['generate', 'body.num_images must be integer', { prompt, num_images: 'two' }],
    ['generate', 'body.color_palette.name', { prompt, color_palette: json({ name: 'GREY' }) }],
    ['generate', 'body.color_palette must be object', { prompt, color_palette: 'EMBER' }],
    ['generate', 'body.character_reference_images must NOT', { prompt, character_reference_images: two }],
    ['generate', 'body.style_reference_images must be one of', { prompt, style_reference_images: gif }],
    ['remix', 'body.prompt is missing', { image }],
    ['remix', 'body.image must be string', { image: two, prompt }],
    ['remix', 'body.image_weight must be >= 1', { image, prompt, image_weight: '0' }],
    ['edit', 'body.mask is missing', { image, prompt }],
    ['edit', 'body.mask must be one of', { image, mask: gif, prompt }],
    ['reframe', 'body.prompt is not known', { image, resolution: '1024x1024', prompt }],
    ['reframe', 'body.resolution is missing', { image }],
    ['replace-background', 'body.style_type is not known', { image, prompt, style_type: 'AUTO' }],
  ])('3.0 form: %s, %s', async (name, message, fields) => {
    expect(await v3(name, fields)).toMatchObject(breach(message))
  })

  test('palettes come as JSON text in a form', async () => {
    const color_palette = json({ members: [{ color_hex: '#0a1b2c', color_weight: 0.05 }] })
    expect(await v3('generate', { prompt, color_palette, seed: '7' })).toMatchObject(pictures({ seed: 7 }))
  })
})
