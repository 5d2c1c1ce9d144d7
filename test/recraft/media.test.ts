import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startTestApp, type TestApp } from '../support/app.ts'
import { sentBy, sentOnce } from '../support/observe.ts'
import { gif, jpegBytes, padded, partOf, png, pngBytes, svgBytes, webpBytes } from '../support/pictures.ts'
import { type FileServer, serveFiles } from '../support/serve-tls.ts'
import { made, maxBytes, refused, submit, upload } from './recraft.ts'

/** Pictures in each of the four ways: the vendor gets files only. */

const files: Record<string, Buffer> = {
  '/photo': jpegBytes,
  '/drawing.png': pngBytes,
  '/vector.png': svgBytes,
  '/a.gif': Buffer.from(gif, 'base64'),
  '/page.png': Buffer.from('no picture at all'),
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

const at = (path: string) => server.at(path)
const tools = [
  'recraftVectorize',
  'recraftRemoveBackground',
  'recraftClarityUpscale',
  'recraftGenerativeUpscale',
]

describe('a picture goes upstream as a file', { concurrent: true }, () => {
  it.each(tools)('when %s was given its address: it is fetched here, without the key', async field => {
    const client = app.client()
    await made(client, field, { image: at('/photo') })
    expect(sentOnce(app, client).body).toMatchObject({ file: partOf('file.jpg', jpegBytes, 'image/jpeg') })
    expect(new Set(server.authorizations)).toEqual(new Set([undefined]))
  })

  it('when it was given as a data URI, whatever that calls it', async () => {
    const client = app.client()
    await made(client, 'recraftVectorize', { image: `data:image/gif;base64,${png}` })
    expect(sentOnce(app, client).body).toMatchObject({ file: partOf('file.png', pngBytes, 'image/png') })
  })

  it('when it was uploaded, also of exactly 5 MiB', async () => {
    const client = app.client()
    const most = padded(pngBytes, maxBytes)
    const result = await upload(client, 'recraftClarityUpscale', { image: null }, { 'input.image': most })
    expect(result).toMatchObject({ status: 'SUCCEEDED' })
    expect(sentOnce(app, client).body).toMatchObject({ file: partOf('file.png', most, 'image/png') })
  })

  it('as a sample of a style, in any mixture', async () => {
    const client = app.client()
    const input = { style: 'ICON', images: [at('/half.png'), null, png] }
    const result = await upload(client, 'recraftCreateStyle', input, { 'input.images.1': webpBytes })
    expect(result).toMatchObject({ status: 'SUCCEEDED' })
    expect(sentOnce(app, client).body).toEqual({
      style: 'icon',
      file: partOf('file.png', padded(pngBytes, maxBytes / 2), 'image/png'),
      file2: partOf('file2.webp', webpBytes, 'image/webp'),
      file3: partOf('file3.png', pngBytes, 'image/png'),
    })
  })

  it('and samples may have 5 MiB together', async () => {
    const half = at('/half.png')
    await made(app.client(), 'recraftCreateStyle', { style: 'ICON', images: [half, half] })
  })
})

describe('is refused, and nothing is sent:', { concurrent: true }, () => {
  it.each([
    ['a GIF', '/a.gif', /^This is image\/gif, not a PNG, JPEG or WebP image\.$/],
    ['a vector picture', '/vector.png', /not a PNG, JPEG or WebP image/],
    ['no picture', '/page.png', /not a PNG, JPEG or WebP image/],
    ['more than 5 MiB', '/large.png', /at most 5 MiB/],
    ['nothing', '/nothing', /answered 404/],
  ])('%s behind an address', async (_, path, message) => {
    const client = app.client()
    const image = at(path)
    for (const field of tools) {
      expect(await submit(client, field, { image })).toMatchObject(refused('image', message))
    }
    expect(await submit(client, 'recraftCreateStyle', { style: 'ICON', images: [png, image] })).toMatchObject(
      refused('images.1', message),
    )
    expect(sentBy(app, client)).toEqual([])
  })

  it('samples of more than 5 MiB together', async () => {
    const client = app.client()
    const images = [at('/most.png'), at('/drawing.png')]
    expect(await submit(client, 'recraftCreateStyle', { style: 'ICON', images })).toMatchObject(
      refused('images', 'These may have at most 5 MiB together.'),
    )
    expect(sentBy(app, client)).toEqual([])
  })

  it('an upload of more than 5 MiB', async () => {
    const client = app.client()
    const uploads = { 'input.image': padded(pngBytes, maxBytes + 1) }
    expect(await upload(client, 'recraftVectorize', { image: null }, uploads)).toMatchObject(
      refused('image', /at most 5 MiB/),
    )
    expect(sentBy(app, client)).toEqual([])
  })

  it('an address of this network', async () => {
    const client = app.client()
    const image = `https://127.0.0.1:${server.port}/drawing.png`
    expect(await submit(client, 'recraftVectorize', { image })).toMatchObject(
      refused('image', /not a public one/),
    )
    expect(sentBy(app, client)).toEqual([])
  })
})
