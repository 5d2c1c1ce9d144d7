import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startTestApp, type TestApp } from '../support/app.ts'
import { sentBy } from '../support/observe.ts'
import { serveTls } from '../support/serve-tls.ts'
import { gif, jpegBytes, maxBytes, partOf, png, pngBytes, pngOf, svgBytes, webpBytes } from './files.ts'
import { made, refused, sentOnce, submit, upload } from './recraft.ts'

/** Pictures in each of the four ways: the vendor gets files only. */

const files: Record<string, Buffer> = {
  '/photo': jpegBytes,
  '/drawing.png': pngBytes,
  '/vector.png': svgBytes,
  '/a.gif': Buffer.from(gif, 'base64'),
  '/page.png': Buffer.from('no picture at all'),
  '/most.png': pngOf(maxBytes),
  '/large.png': pngOf(maxBytes + 1),
  '/half.png': pngOf(maxBytes / 2),
}
const authorizations: (string | undefined)[] = []
let server: Awaited<ReturnType<typeof serveTls>>
let app: TestApp
beforeAll(async () => {
  server = await serveTls(({ url = '', headers }, response) => {
    authorizations.push(headers.authorization)
    const file = files[url]
    response.writeHead(file ? 200 : 404).end(file)
  })
  app = await startTestApp({ environment: { PRIVATE_MEDIA_HOSTS: 'localhost' } })
})
afterAll(async () => {
  await app.stop()
  await server.close()
})

const at = (path: string) => `https://localhost:${server.port}${path}`
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
    expect(sentOnce(app, client).body).toMatchObject({ file: partOf('file', jpegBytes, 'image/jpeg') })
    expect(new Set(authorizations)).toEqual(new Set([undefined]))
  })

  it('when it was given as a data URI, whatever that calls it', async () => {
    const client = app.client()
    await made(client, 'recraftVectorize', { image: `data:image/gif;base64,${png}` })
    expect(sentOnce(app, client).body).toMatchObject({ file: partOf('file', pngBytes, 'image/png') })
  })

  it('when it was uploaded, also of exactly 5 MiB', async () => {
    const client = app.client()
    const most = pngOf(maxBytes)
    const result = await upload(app, client, 'recraftClarityUpscale', { image: null }, { image: most })
    expect(result).toMatchObject({ status: 'SUCCEEDED' })
    expect(sentOnce(app, client).body).toMatchObject({ file: partOf('file', most, 'image/png') })
  })

  it('as a sample of a style, in any mixture', async () => {
    const client = app.client()
    const input = { style: 'ICON', images: [at('/half.png'), null, png] }
    const result = await upload(app, client, 'recraftCreateStyle', input, { 'images.1': webpBytes })
    expect(result).toMatchObject({ status: 'SUCCEEDED' })
    expect(sentOnce(app, client).body).toEqual({
      style: 'icon',
      file: partOf('file', pngOf(maxBytes / 2), 'image/png'),
      file2: partOf('file2', webpBytes, 'image/webp'),
      file3: partOf('file3', pngBytes, 'image/png'),
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
    const image = pngOf(maxBytes + 1)
    expect(await upload(app, client, 'recraftVectorize', { image: null }, { image })).toMatchObject(
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
