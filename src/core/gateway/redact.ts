import type { Asset, Json, TaskUpdate } from '../task.ts'

/** The longest message of an upstream that is passed on, in characters. */
const maxMessageLength = 500

/** Bearer keys of the gateway family and its vendors. */
const anyKey = /\b(?:sk|pk|key|luma|r8)-[\w-]{8,}|Bearer\s+[^\s"',}]+/gi
/** An encoded file. Shorter runs may be ids or hashes, which help to find a task. */
const base64Run = /(?:data:[\w/+.-]+;base64,)?[A-Za-z0-9+/_-]{160,}={0,2}/g

/** Takes encoded files out of a text and leaves the rest of it whole. */
export const withoutFiles = (text: string): string => text.replace(base64Run, '[Base64]')

/** PostgreSQL holds neither U+0000 nor half a surrogate pair. */
const storable = (text: string): string => text.replaceAll('\0', '').toWellFormed()

/** A shorter text cannot be told from any other; keys of this gateway family have 51 characters. */
const shortestKey = 8

/** Takes the caller's key out of an answer before it is read, as it is and as JSON writes it. */
export function withoutKey(text: string, key: string): string {
  if (key.length < shortestKey) return text
  return text.replaceAll(key, '[key]').replaceAll(JSON.stringify(key).slice(1, -1), '[key]')
}

/** Takes the caller's key, anything that looks like a key, and encoded files out of a text; bounds its length. */
export function redact(text: string, key?: string): string {
  const withoutKey = key ? text.replaceAll(key, '[key]') : text
  const clean = storable(withoutFiles(withoutKey.replace(anyKey, '[key]'))).trim()
  // A cut may go through the middle of a character.
  return clean.length > maxMessageLength ? `${storable(clean.slice(0, maxMessageLength))}…` : clean
}

/**
 * The same for the vendor's reason of a failure, which goes to the store, the events and the clients. Its files and facts
 * go there as well: they may be as long as lyrics, so only the key and what cannot be stored is taken out of them.
 */
export function redactUpdate<Update extends TaskUpdate>(update: Update, key: string): Update {
  const cleaned = {
    ...update,
    ...('facts' in update && update.facts ? { facts: cleanFacts(update.facts, key) } : {}),
    ...('assets' in update && update.assets
      ? { assets: update.assets.map(asset => cleanAsset(asset, key)) }
      : {}),
  }
  // Words of states may look like keys of some vendor.
  if ('word' in cleaned) return { ...cleaned, word: cleanText(cleaned.word, key).slice(0, maxMessageLength) }
  if (!('failure' in cleaned)) return cleaned
  const { failure } = cleaned
  return { ...cleaned, failure: { ...failure, message: redact(failure.message, key) } }
}

const cleanText = (text: string, key: string): string => storable(text.replaceAll(key, '[key]'))

const cleanAsset = (asset: Asset, key: string): Asset => ({
  ...asset,
  ...('url' in asset ? { url: cleanText(asset.url, key) } : {}),
  upstreamId: asset.upstreamId === undefined ? undefined : cleanText(asset.upstreamId, key),
})

const cleanFacts = (facts: Record<string, Json>, key: string) =>
  Object.fromEntries(Object.entries(facts).map(([name, value]) => [storable(name), clean(value, key)]))

function clean(value: Json, key: string): Json {
  if (typeof value === 'string') return cleanText(value, key)
  if (Array.isArray(value)) return value.map(entry => clean(entry, key))
  return typeof value === 'object' && value !== null ? cleanFacts(value, key) : value
}
