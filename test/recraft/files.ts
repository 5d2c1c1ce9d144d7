import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import mime from 'mime/lite'

const media = (name: string) => readFile(new URL(`../../src/sandbox/media/${name}`, import.meta.url))

/** A picture of each format that the vendor takes, and a vector picture, as bytes. */
export const pngBytes = await media('image.png')
export const jpegBytes = await media('image.jpg')
export const webpBytes = await media('image.webp')
export const svgBytes = await media('image.svg')

/** The same as Base64. */
export const png = pngBytes.toString('base64')
export const jpeg = jpegBytes.toString('base64')
export const webp = webpBytes.toString('base64')
export const svg = svgBytes.toString('base64')

/** A GIF of one pixel, as Base64. */
export const gif = 'R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7'

/** The most bytes that the vendor takes. */
export const maxBytes = 5 * 2 ** 20
/** A picture that is padded behind its end. @param size in bytes */
export const pngOf = (size: number) => Buffer.concat([pngBytes, Buffer.alloc(size - pngBytes.length)])

/** What the sandbox records of a file that came as a part. */
export const partOf = (name: string, bytes: Buffer, mediaType: string) => ({
  filename: `${name}.${mime.getExtension(mediaType)}`,
  mediaType,
  size: bytes.length,
  sha256: createHash('sha256').update(bytes).digest('hex'),
})
