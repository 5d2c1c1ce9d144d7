import { fileTypeFromBuffer } from 'file-type'
import { z } from 'zod'
import { mediaTypeOf } from '../../core/media-types.ts'
import type { NewAsset } from '../../core/task.ts'
import { expiry } from '../../core/upstream-values.ts'
import type { Made } from '../../core/vendor.ts'
import type { RecraftPicture, RecraftPictures, RecraftStyle } from './api.ts'

/** Everything answers at once, so there are no words for states: what is made here is made. */
type Update = Made['update']

/** Addresses live for about 24 hours (contracts/recraft.yaml, x-result-ttl). */
const lifetimeSeconds = 86_400

/** What a task of Recraft knows beyond what all have: kept in its `facts`. */
export const recraftFacts = z.object({
  /** The vendor's units. */
  chargedCredits: z.number().nullable().catch(null),
  /** In the order of the assets. */
  revisedPrompts: z.array(z.string().nullable()).catch([]),
  styleId: z.string().nullable().catch(null),
})

export const svg = 'image/svg+xml'
/** In the DALL-E format a substyle may be joined to its style. */
const vectorStyle = /^(vector_illustration|icon)(_|$)/

interface Look {
  style?: string | null
  outputFormat?: string | null
}

/** Media type of what is drawn, where the file does not tell. */
export const drawnType = ({ style, outputFormat }: Look): string =>
  vectorStyle.test(style ?? '') ? svg : rasterType({ outputFormat }, 'webp')

/** The same of a raster picture. @param usual format where none was asked for */
export const rasterType = ({ outputFormat }: Pick<Look, 'outputFormat'>, usual: 'png' | 'webp'): string =>
  `image/${outputFormat ?? usual}`

/**
 * What was drawn, or made of a picture.
 *
 * @param usualType where a file does not tell its media type
 * @param now when the answer came: addresses live from the creation, or else from now
 */
export async function picturesUpdate(
  { created, credits, pictures }: RecraftPictures,
  usualType: string,
  now = new Date(),
): Promise<Update> {
  const expiresAt = expiry(lifetimeSeconds, created ?? now)
  const assets = await Promise.all(pictures.map(picture => assetOf(picture, usualType, expiresAt)))
  const revisedPrompts = pictures.map(({ revisedPrompt }) => revisedPrompt)
  return { status: 'SUCCEEDED', assets, facts: { chargedCredits: credits ?? null, revisedPrompts } }
}

async function assetOf(picture: RecraftPicture, usualType: string, expiresAt: string): Promise<NewAsset> {
  const image = { kind: 'IMAGE', role: 'RESULT' } as const
  if ('content' in picture) {
    const { content } = picture
    return { ...image, content, mediaType: (await typeOf(content)) ?? usualType }
  }
  const { url } = picture
  return { ...image, url, mediaType: mediaTypeOf(url) ?? usualType, expiresAt }
}

/** Vector pictures are text, which the library knows nothing of or takes for any other XML. */
async function typeOf(content: Buffer): Promise<string | undefined> {
  const isMarkup = /^\s*</.test(content.toString('utf8', 0, 64))
  return isMarkup ? svg : (await fileTypeFromBuffer(content))?.mime
}

/** An own style: no file. */
export const styleUpdate = ({ id, credits }: RecraftStyle): Update => ({
  status: 'SUCCEEDED',
  assets: [],
  facts: { chargedCredits: credits ?? null, styleId: id },
})
