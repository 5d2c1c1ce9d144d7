import type { TaskUpdate } from '../task.ts'

/** The longest message of an upstream that is passed on, in characters. */
const maxMessageLength = 500

/** Bearer keys of the gateway family and its vendors. */
const anyKey = /\b(?:sk|pk|key|luma|r8)-[\w-]{8,}|Bearer\s+[^\s"',}]+/gi
/** An encoded file. Shorter runs may be ids or hashes, which help to find a task. */
const base64Run = /(?:data:[\w/+.-]+;base64,)?[A-Za-z0-9+/_-]{160,}={0,2}/g

/** Takes encoded files out of a text and leaves the rest of it whole. */
export const withoutFiles = (text: string): string => text.replace(base64Run, '[Base64]')

/** Takes the caller's key, anything that looks like a key, and encoded files out of a text; bounds its length. */
export function redact(text: string, key?: string): string {
  const withoutKey = key ? text.replaceAll(key, '[key]') : text
  // PostgreSQL cannot store U+0000.
  const clean = withoutFiles(withoutKey.replace(anyKey, '[key]')).replaceAll('\0', '').trim()
  return clean.length > maxMessageLength ? `${clean.slice(0, maxMessageLength)}…` : clean
}

/** The same for the vendor's reason of a failure, which goes to the store, the events and the clients. */
export function redactFailure<Update extends TaskUpdate>(update: Update, key: string): Update {
  if (!('failure' in update)) return update
  const { failure } = update
  return { ...update, failure: { ...failure, message: redact(failure.message, key) } }
}
