/** What the first bytes of a file tell about it. */
export type FileKind = 'png' | 'jpeg' | 'webp' | 'mp3' | 'wav' | 'mp4' | 'webm' | 'ogg' | 'flac' | 'mpeg'

interface Signature {
  readonly kind: FileKind
  readonly at: number
  readonly bytes: Buffer
}

const signatures: readonly Signature[] = [
  { kind: 'png', at: 0, bytes: Buffer.from('89504e470d0a1a0a', 'hex') },
  { kind: 'jpeg', at: 0, bytes: Buffer.from('ffd8ff', 'hex') },
  { kind: 'webp', at: 8, bytes: Buffer.from('WEBP') },
  { kind: 'mp3', at: 0, bytes: Buffer.from('ID3') },
  { kind: 'wav', at: 8, bytes: Buffer.from('WAVE') },
  { kind: 'mp4', at: 4, bytes: Buffer.from('ftyp') },
  { kind: 'webm', at: 0, bytes: Buffer.from('1a45dfa3', 'hex') },
  { kind: 'ogg', at: 0, bytes: Buffer.from('OggS') },
  { kind: 'flac', at: 0, bytes: Buffer.from('fLaC') },
  // A video sequence, and a pack of a program stream.
  { kind: 'mpeg', at: 0, bytes: Buffer.from('000001b3', 'hex') },
  { kind: 'mpeg', at: 0, bytes: Buffer.from('000001ba', 'hex') },
]

/** The kind of a picture or sound by its first bytes, whatever its name says; `undefined`: none of those known here. */
export function fileKindOf(content: Buffer): FileKind | undefined {
  const found = signatures.find(({ at, bytes }) => content.subarray(at, at + bytes.length).equals(bytes))
  return found?.kind ?? (isMp3Frame(content) ? 'mp3' : undefined)
}

/** Whether it is a picture of the kinds that vendors take. */
export function isPicture(content: Buffer): boolean {
  return /^(png|jpeg|webp)$/.test(fileKindOf(content) ?? '')
}

/** MP3 files need no tag in front: a frame begins with eleven set bits; behind two others its layer stands, which is not 0. */
function isMp3Frame([first = 0, second = 0]: Buffer): boolean {
  return first === 0xff && (second & 0xe0) === 0xe0 && (second & 0x06) !== 0
}

/** Width and height of a PNG in pixels, from its first chunk; `undefined` when the file is too short. */
export function pngSizeOf(content: Buffer): { width: number; height: number } | undefined {
  const [widthAt, heightAt, end] = [16, 20, 24]
  if (content.length < end) return undefined
  return { width: content.readUInt32BE(widthAt), height: content.readUInt32BE(heightAt) }
}
