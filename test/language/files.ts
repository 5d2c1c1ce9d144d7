import { readFileSync } from 'node:fs'

const media = (name: string) =>
  readFileSync(new URL(`../../src/sandbox/media/${name}`, import.meta.url)).toString('base64')

/** Small files as Base64. */
export const png = media('image.png')
export const jpeg = media('image.jpg')
export const webp = media('image.webp')
export const sound = media('audio.wav')
export const gif = 'R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7'
export const bmp = Buffer.concat([Buffer.from('BM'), Buffer.alloc(60)]).toString('base64')
export const pdf = Buffer.from(
  '%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n',
).toString('base64')
