import { fileTypeFromBuffer } from 'file-type'
import { MediaFile } from './media-source.ts'

const mebibyte = 1024 * 1024

/** What a file has to be, and what people call that. */
const kinds = {
  image: { is: (type: string) => type.startsWith('image/'), name: 'an image' },
  /** What vendors take that are particular about pictures. */
  raster: {
    is: (type: string) => /^image\/(jpeg|png|webp)$/.test(type),
    name: 'a PNG, JPEG or WebP image',
  },
  audio: { is: (type: string) => type.startsWith('audio/') || type === 'video/mp4', name: 'a sound file' },
  /** Sound, or video for the sake of its sound. */
  speech: { is: (type: string) => /^(audio|video)\//.test(type), name: 'a sound or video file' },
  video: { is: (type: string) => type.startsWith('video/'), name: 'a video' },
  pdf: { is: (type: string) => type === 'application/pdf', name: 'a PDF' },
  archive: { is: (type: string) => type === 'application/zip', name: 'a ZIP archive' },
} as const

export type MediaKind = keyof typeof kinds

/** What is wrong with a file that somebody gave. */
export class FileProblem {
  readonly message: string

  constructor(message: string) {
    this.message = message
  }
}

export const tooLarge = (maxBytes: number) =>
  new FileProblem(`A file may have at most ${maxBytes / mebibyte} MiB.`)

/** Takes bytes for a file of a kind. What the bytes say counts, not what somebody calls them. */
export async function mediaFileOf(
  bytes: Buffer<ArrayBuffer>,
  kind: MediaKind,
  maxBytes: number,
): Promise<MediaFile | FileProblem> {
  if (bytes.length > maxBytes) return tooLarge(maxBytes)
  const mediaType = (await fileTypeFromBuffer(bytes))?.mime
  const { is, name } = kinds[kind]
  if (mediaType && is(mediaType)) return new MediaFile(bytes, mediaType)
  return new FileProblem(
    mediaType ? `This is ${mediaType}, not ${name}.` : `This is not ${name} of a known format.`,
  )
}
