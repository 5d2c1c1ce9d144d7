import { createHash } from 'node:crypto'
import { mediaBytes } from '../../src/sandbox/media.ts'

/** A picture of each format, as bytes. */
export const pngBytes = mediaBytes('image.png')
export const jpegBytes = mediaBytes('image.jpg')
export const webpBytes = mediaBytes('image.webp')
export const svgBytes = mediaBytes('image.svg')

/** The same as Base64. */
export const png = pngBytes.toString('base64')
export const jpeg = jpegBytes.toString('base64')
export const webp = webpBytes.toString('base64')
export const svg = svgBytes.toString('base64')

/** A GIF of one pixel, as Base64. */
export const gif = 'R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7'

/** Bytes behind the end of a file change nothing about what it is. @param size in bytes, of the whole */
export const padded = (file: Buffer, size: number): Buffer =>
  Buffer.concat([file, Buffer.alloc(Math.max(0, size - file.length))])

/** What the sandbox records of a file that came as a part of a form. */
export const partOf = (filename: string, bytes: Buffer, mediaType: string) => ({
  filename,
  mediaType,
  size: bytes.length,
  sha256: createHash('sha256').update(bytes).digest('hex'),
})
