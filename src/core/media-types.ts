import mime from 'mime/lite'
import type { AssetKind } from './task.ts'

/** Media type of a file by the end of its address; undefined where that tells nothing. */
export function mediaTypeOf(url: string): string | undefined {
  return URL.canParse(url) ? (mime.getType(new URL(url).pathname) ?? undefined) : undefined
}

const kinds: Record<string, AssetKind> = { video: 'VIDEO', image: 'IMAGE', audio: 'AUDIO', text: 'TEXT' }

/** The kind of asset that a media type makes; undefined for anything else, such as an archive. */
export function kindOf(mediaType: string): AssetKind | undefined {
  return kinds[mediaType.split('/')[0] ?? '']
}
