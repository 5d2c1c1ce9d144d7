import { isPicture } from './file-kind.ts'
import type { JsonObject } from './json.ts'
import type { SandboxFile } from './vendor.ts'

/** Of one file, and of all the reference pictures together. */
const mostFileBytes = 10 * 2 ** 20
const styleReference = 'style_reference_images'
/** Of each of these lists at most one can be given. */
const exclusiveFields = [
  ['aspect_ratio', 'resolution'],
  ['style_type', 'style_codes', styleReference],
] as const

/** Why the vendor refuses what keeps the contract, in its words; `undefined`: it does not. */
export function problemOf(settings: JsonObject, files: readonly SandboxFile[]): string | undefined {
  return problemOfSettings(settings, files) ?? problemOfFiles(files)
}

function problemOfSettings(settings: JsonObject, files: readonly SandboxFile[]): string | undefined {
  const given = new Set([...Object.keys(settings), ...files.map(({ field }) => field)])
  for (const fields of exclusiveFields) {
    const [first, second] = fields.filter(field => given.has(field))
    if (first && second) return `${first} and ${second} cannot be used together`
  }
  return undefined
}

function problemOfFiles(files: readonly SandboxFile[]): string | undefined {
  for (const { field, bytes } of files) {
    if (bytes.length > mostFileBytes) return `${field} must have at most ${mostFileBytes} bytes`
    if (!isPicture(bytes)) return `${field} must be a JPEG, PNG or WebP picture`
  }
  const references = files.filter(({ field }) => field === styleReference)
  const bytes = references.reduce((sum, file) => sum + file.bytes.length, 0)
  return bytes > mostFileBytes
    ? `${styleReference} must have at most ${mostFileBytes} bytes together`
    : undefined
}

/**
 * Whether a picture of an answer passes the safety check. With the word `unsafe` in the prompt none does, with
 * `half-unsafe` every second one does not.
 */
export function isSafe(prompt: string, index: number): boolean {
  if (/\bhalf-unsafe\b/.test(prompt)) return index % 2 === 0
  return !/\bunsafe\b/.test(prompt)
}
