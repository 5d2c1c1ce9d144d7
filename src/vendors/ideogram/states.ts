import { z } from 'zod'
import { mediaTypeOf } from '../../core/media-types.ts'
import type { Asset } from '../../core/task.ts'
import { expiry } from '../../core/upstream-values.ts'
import type { Made } from '../../core/vendor.ts'
import type { IdeogramPictures } from './api.ts'

/** Addresses live for 24 hours (contracts/ideogram.yaml, x-result-ttl). */
const lifetimeSeconds = 86_400

const text = z.string().nullable().catch(null)

const pictureFacts = z.object({
  /** The prompt that was used, rewritten where that was asked for. */
  prompt: text,
  seed: z.number().nullable().catch(null),
  styleType: text,
})
export type PictureFacts = z.output<typeof pictureFacts>

/** What a task of Ideogram knows beyond what all have: kept in its `facts`. */
export const ideogramFacts = z.object({
  /** In the order of the assets. */
  pictures: z.array(pictureFacts).catch([]),
  /** How many pictures failed the safety check and were withheld. */
  unsafeCount: z.number().catch(0),
  descriptions: z.array(z.string()).catch([]),
})

/**
 * What was drawn; undefined where no picture passed the safety check.
 *
 * @param now when the answer came: addresses live from the creation, or else from now
 */
export function picturesUpdate(
  { created = undefined, data }: IdeogramPictures,
  now = new Date(),
): Made['update'] | undefined {
  const pictures = data.flatMap(({ url, ...rest }) => (url === undefined ? [] : [{ ...rest, url }]))
  if (pictures.length === 0) return undefined
  const expiresAt = expiry(lifetimeSeconds, created ?? now)
  const assets = pictures.map(
    ({ url, size }): Asset => ({
      kind: 'IMAGE',
      role: 'RESULT',
      url,
      mediaType: mediaTypeOf(url) ?? 'image/png',
      width: size?.width,
      height: size?.height,
      expiresAt,
    }),
  )
  const facts = {
    pictures: pictures.map(({ prompt, seed, style_type }) => ({
      prompt: prompt ?? null,
      seed: seed ?? null,
      styleType: style_type ?? null,
    })),
    unsafeCount: data.filter(({ isUnsafe }) => isUnsafe).length,
  }
  return { status: 'SUCCEEDED', assets, facts }
}

/** What was written about a picture: no file. */
export const descriptionsUpdate = (descriptions: string[]): Made['update'] => ({
  status: 'SUCCEEDED',
  assets: [],
  facts: { descriptions },
})
