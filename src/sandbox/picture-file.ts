/** Media types of the pictures that vendors take. */
export type PictureType = 'image/jpeg' | 'image/png' | 'image/webp'

/** What a file's first bytes say that it is; `undefined` when it is no picture of these types, whatever it is called. */
export function pictureTypeOf(bytes: Buffer): PictureType | undefined {
  if (bytes.subarray(0, 3).equals(Buffer.of(0xff, 0xd8, 0xff))) return 'image/jpeg'
  const text = bytes.toString('latin1', 0, 12)
  if (text.startsWith('\x89PNG\r\n\x1a\n')) return 'image/png'
  return text.startsWith('RIFF') && text.endsWith('WEBP') ? 'image/webp' : undefined
}
