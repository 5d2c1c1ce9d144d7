import { z } from 'zod'
import { freeJson } from '../free-json.ts'
import type { Json } from '../task.ts'
import { builder } from './builder.ts'

builder.scalarType('JSON', {
  description: "Any value that JSON can hold, for what only the vendor's model can describe.",
  serialize: value => value,
})

const maxBytes = 1024 * 1024
const maxLevels = 32

/** A JSON object that is handed on as it is: at most 1 MiB and 32 levels deep; the bounds are this server's own. */
export const jsonObject = z.custom<Json>().transform((value, context): { [name: string]: Json } => {
  const isObject = typeof value === 'object' && value !== null && !Array.isArray(value)
  const flaw =
    (isObject ? flawOf(value) : 'This has to be an object.') ??
    (isTooLarge(value) ? `It may have at most ${maxBytes / 1024 / 1024} MiB as JSON.` : undefined)
  if (isObject && flaw === undefined) return freeJson(value)
  context.addIssue({ code: 'custom', message: flaw })
  return z.NEVER
})

/** What of a value cannot be sent as JSON, or not be kept. */
function flawOf(value: unknown, levels = maxLevels): string | undefined {
  if (typeof value === 'string') {
    return value.includes('\0') ? 'No text here may hold the character U+0000.' : undefined
  }
  if (value === null || typeof value === 'boolean') return undefined
  if (typeof value === 'number') {
    return Number.isFinite(value) ? undefined : 'A number here is too large for JSON.'
  }
  if (levels === 0) return `It may be nested at most ${maxLevels} levels deep.`
  const inner = Array.isArray(value) ? value : isPlain(value) ? Object.entries(value).flat() : undefined
  // The multipart parser puts files wherever a client asks for it.
  if (!inner) return 'A file goes in as a text: an https URL or a data URI. Uploads are not taken here.'
  for (const part of inner) {
    const flaw = flawOf(part, levels - 1)
    if (flaw !== undefined) return flaw
  }
  return undefined
}

/** Made by JSON.parse, or by graphql-js of a literal. */
const isPlain = (value: unknown): value is object =>
  typeof value === 'object' &&
  value !== null &&
  [Object.prototype, null].includes(Object.getPrototypeOf(value))

const isTooLarge = (value: unknown): boolean => Buffer.byteLength(JSON.stringify(value)) > maxBytes
