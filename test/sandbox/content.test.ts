import { fileTypeFromBuffer } from 'file-type'
import { afterAll, describe, expect, test } from 'vitest'
import { listenSandbox } from '../../src/sandbox/listen.ts'
import { mediaBytes } from '../../src/sandbox/media.ts'
import { createCaller } from './caller.ts'
import { studio } from './studio.ts'

const { url, close } = await listenSandbox({ pace: 'manual', vendors: [studio] })
afterAll(close)

const picture = (kind: string, fault?: string) =>
  fetch(`${url}/studio/v1/pictures/${kind}`, {
    headers: { authorization: 'Bearer sk-anna', ...(fault && { 'x-sandbox-fault': fault }) },
  })
const bytesOf = async (response: Response) => Buffer.from(await response.arrayBuffer())

describe('an answer of bytes', () => {
  test('is sent as it is, under its own type', async () => {
    const response = await picture('png')
    expect(response.headers.get('content-type')).toBe('image/png')
    expect(response.headers.get('content-length')).toBe(String(mediaBytes('image.png').length))
    expect(await bytesOf(response)).toEqual(mediaBytes('image.png'))
  })

  test('needs a documented content type', async () => {
    expect(await createCaller(url).get('/studio/v1/pictures/webp')).toMatchObject({
      status: 500,
      body: {
        message: expect.stringContaining('status 200 is not documented with the content type "image/webp"'),
      },
    })
  })

  test('can be truncated, huge and of a wrong type', async () => {
    const whole = mediaBytes('image.png')
    const truncated = await picture('png', 'truncated')
    expect(truncated.headers.get('content-type')).toBe('image/png')
    expect(await bytesOf(truncated)).toEqual(whole.subarray(0, whole.length / 2))
    expect((await bytesOf(await picture('png', 'huge;bytes=100000'))).length).toBe(whole.length + 100_000)
    const mistyped = await picture('png', 'wrong-content-type')
    expect(mistyped.headers.get('content-type')).toBe('text/plain; charset=utf-8')
    expect(await bytesOf(mistyped)).toEqual(whole)
  })
})

describe('the small pictures are what they say, and small', () => {
  test.each([
    ['image.png', 'image/png'],
    ['image.webp', 'image/webp'],
  ] as const)('%s', async (file, mime) => {
    expect(await fileTypeFromBuffer(mediaBytes(file))).toMatchObject({ mime })
    expect(mediaBytes(file).length).toBeLessThan(20_000)
  })

  test('the PNG has 64x64 pixels with an alpha channel', () => {
    const header = mediaBytes('image.png').subarray(16, 26)
    const [width, height, depth, colorType] = [0, 4]
      .map(at => header.readUInt32BE(at))
      .concat([...header.subarray(8)])
    expect({ width, height, depth, colorType }).toEqual({ width: 64, height: 64, depth: 8, colorType: 6 })
  })

  test('the WebP has 64x64 pixels with an alpha channel', () => {
    const bytes = mediaBytes('image.webp')
    expect(bytes.toString('latin1', 12, 16)).toBe('VP8X')
    expect(bytes.readUInt8(20) & 0x10).toBe(0x10)
    expect([bytes.readUIntLE(24, 3) + 1, bytes.readUIntLE(27, 3) + 1]).toEqual([64, 64])
  })

  test('the SVG is 64x64', () => {
    expect(mediaBytes('image.svg').toString()).toMatch(/^<svg xmlns="[^"]+" width="64" height="64" /)
  })
})
