import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startTestApp, type TestApp } from '../support/app.ts'
import { sentBy, sentOnce } from '../support/observe.ts'
import { gif, jpegBytes, padded, partOf, png, pngBytes, webpBytes } from '../support/pictures.ts'
import { type FileServer, serveFiles } from '../support/serve-tls.ts'
import { made, submit, upload } from './ideogram.ts'

/** Pictures in each of the four ways: the vendor gets files only. */

const maxBytes = 10 * 2 ** 20
const files: Record<string, Buffer> = {
  '/photo': jpegBytes,
  '/drawing.png': pngBytes,
  '/a.gif': Buffer.from(gif, 'base64'),
  '/page.png': Buffer.from('<html></html>'),
  '/most.png': padded(pngBytes, maxBytes),
  '/large.png': padded(pngBytes, maxBytes + 1),
  '/half.png': padded(pngBytes, maxBytes / 2),
}
let server: FileServer
let app: TestApp
beforeAll(async () => {
  server = await serveFiles(files)
  app = await startTestApp({ environment: { PRIVATE_MEDIA_HOSTS: 'localhost' } })
})
afterAll(async () => {
  await app.stop()
  await server.close()
})

const prompt = 'a lighthouse in fog'
const at = (path: string) => server.at(path)

describe('a picture goes upstream as a file', { concurrent: true }, () => {
  it('when it was uploaded', async () => {
    const client = app.client()
    const input = { prompt, image: null, mask: null }
    const uploads = { 'input.image': webpBytes, 'input.mask': jpegBytes }
    expect(await upload(client, 'ideogramV3Edit', input, uploads)).toMatchObject({ status: 'SUCCEEDED' })
    expect(sentOnce(app, client).body).toMatchObject({
      image: partOf('image.webp', webpBytes, 'image/webp'),
      mask: partOf('mask.jpg', jpegBytes, 'image/jpeg'),
    })
  })

  it('when it was given as a data URI, whatever that calls it', async () => {
    const client = app.client()
    await made(client, 'ideogramUpscale', { image: `data:image/gif;base64,${png}` })
    expect(sentOnce(app, client).body).toMatchObject({
      image_file: partOf('image_file.png', pngBytes, 'image/png'),
    })
  })

  it('when it was given by its address: it is fetched here, without the key', async () => {
    const client = app.client()
    await made(client, 'ideogramV3Remix', {
      prompt,
      image: at('/photo'),
      styleReferenceImages: [at('/drawing.png'), png],
      characterReferenceImage: at('/drawing.png'),
      characterReferenceMask: at('/photo'),
    })
    const reference = partOf('style_reference_images.png', pngBytes, 'image/png')
    expect(sentOnce(app, client).body).toMatchObject({
      image: partOf('image.jpg', jpegBytes, 'image/jpeg'),
      style_reference_images: [reference, reference],
      character_reference_images: partOf('character_reference_images.png', pngBytes, 'image/png'),
      character_reference_images_mask: partOf('character_reference_images_mask.jpg', jpegBytes, 'image/jpeg'),
    })
    expect(new Set(server.authorizations)).toEqual(new Set([undefined]))
  })

  it('of exactly 10 MiB, and so may all references be together', async () => {
    const client = app.client()
    const input = { resolution: 'RESOLUTION_1024_1024', image: null }
    await upload(client, 'ideogramV3Reframe', input, { 'input.image': padded(pngBytes, maxBytes) })
    expect(sentOnce(app, client).body).toMatchObject({ image: { size: maxBytes } })
    const half = at('/half.png')
    await made(app.client(), 'ideogramV3Generate', { prompt, styleReferenceImages: [half, half] })
  })
})

describe('is refused, and nothing is sent:', { concurrent: true }, () => {
  const refused = (field: string, message: RegExp) => ({
    __typename: 'InvalidInputError',
    issues: [{ path: ['input', ...field.split('.')], message: expect.stringMatching(message) }],
  })

  it.each([
    ['a GIF behind an address', '/a.gif', /This is image\/gif, not a PNG, JPEG or WebP image/],
    ['no picture behind an address', '/page.png', /not a PNG, JPEG or WebP image/],
    ['more than 10 MiB behind an address', '/large.png', /at most 10 MiB/],
    ['an address that is not there', '/nothing', /answered 404/],
  ])('%s', async (_, path, message) => {
    const client = app.client()
    const image = at(path)
    expect(await submit(client, 'ideogramDescribe', { image })).toMatchObject(refused('image', message))
    expect(await submit(client, 'ideogramEdit', { image: png, mask: image, prompt })).toMatchObject(
      refused('mask', message),
    )
    for (const field of ['characterReferenceImage', 'characterReferenceMask']) {
      const input = { prompt, characterReferenceImage: png, [field]: image }
      expect(await submit(client, 'ideogramV3Generate', input)).toMatchObject(refused(field, message))
    }
    const styleReferenceImages = [png, image]
    expect(await submit(client, 'ideogramV3Generate', { prompt, styleReferenceImages })).toMatchObject(
      refused('styleReferenceImages.1', message),
    )
    expect(sentBy(app, client)).toEqual([])
  })

  it('an upload of more than 10 MiB', async () => {
    const client = app.client()
    const uploads = { 'input.image': padded(pngBytes, maxBytes + 1) }
    expect(await upload(client, 'ideogramUpscale', { image: null }, uploads)).toMatchObject(
      refused('image', /at most 10 MiB/),
    )
    expect(sentBy(app, client)).toEqual([])
  })

  it('references of more than 10 MiB together', async () => {
    const client = app.client()
    const styleReferenceImages = [png, at('/most.png')]
    expect(await submit(client, 'ideogramV3Generate', { prompt, styleReferenceImages })).toMatchObject(
      refused('styleReferenceImages', /at most 10 MiB together/),
    )
    expect(sentBy(app, client)).toEqual([])
  })

  it('an address of this network', async () => {
    const client = app.client()
    const image = `https://127.0.0.1:${server.port}/drawing.png`
    expect(await submit(client, 'ideogramRemix', { image, prompt })).toMatchObject(
      refused('image', /not a public one/),
    )
    expect(sentBy(app, client)).toEqual([])
  })
})
