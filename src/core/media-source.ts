import { createHash } from 'node:crypto'

/** A file that a vendor can be given: by its address, or its bytes. */
export type MediaSource = MediaAddress | MediaFile
export type MediaAddress = { url: string }

/** A file that is here. */
export class MediaFile {
  readonly bytes: Buffer<ArrayBuffer>
  /** By what the bytes say. */
  readonly mediaType: string

  constructor(bytes: Buffer<ArrayBuffer>, mediaType: string) {
    this.bytes = bytes
    this.mediaType = mediaType
  }

  /** Without a prefix. */
  get base64(): string {
    return this.bytes.toString('base64')
  }

  /** Stands for the file where inputs are compared. */
  toJSON(): object {
    return { mediaType: this.mediaType, sha256: createHash('sha256').update(this.bytes).digest('hex') }
  }
}

/** Narrows to what vendors take that fetch every file themselves. */
export const isAddress = (source: MediaSource): source is MediaAddress => !isFile(source)

/** Narrows to what vendors take that fetch nothing. */
export const isFile = (source: MediaSource): source is MediaFile => source instanceof MediaFile

type Optional<Value> = Value | null | undefined

/** For vendors that take an address or bare Base64 in one field. */
export function urlOrBase64(source: Optional<MediaSource>): string | undefined {
  if (!source) return undefined
  return isFile(source) ? source.base64 : source.url
}

/** For vendors that take an address or a data URI in one field. */
export function urlOrDataUri(source: Optional<MediaSource>): string | undefined {
  if (!source) return undefined
  return isFile(source) ? dataUri(source) : source.url
}

/** A file as `data:image/png;base64,…`. */
export const dataUri = ({ mediaType, base64 }: MediaFile): string => `data:${mediaType};base64,${base64}`
