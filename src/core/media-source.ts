/** A file that a vendor can be given: by its address, or as Base64 without a prefix. */
export type MediaSource = MediaAddress | MediaFile
export type MediaAddress = { url: string }
export type MediaFile = { base64: string; mediaType: string }

/** Narrows to what vendors take that fetch every file themselves. */
export const isAddress = (source: MediaSource): source is MediaAddress => 'url' in source

/** Narrows to what vendors take that fetch nothing. */
export const isFile = (source: MediaSource): source is MediaFile => 'base64' in source

type Optional<Value> = Value | null | undefined

/** For vendors that take an address or bare Base64 in one field. */
export function urlOrBase64(source: Optional<MediaSource>): string | undefined {
  if (!source) return undefined
  return 'url' in source ? source.url : source.base64
}

/** For vendors that take an address or a data URI in one field. */
export function urlOrDataUri(source: Optional<MediaSource>): string | undefined {
  if (!source) return undefined
  return 'url' in source ? source.url : dataUri(source)
}

/** A file as `data:image/png;base64,…`. */
export const dataUri = ({ mediaType, base64 }: MediaFile): string => `data:${mediaType};base64,${base64}`
