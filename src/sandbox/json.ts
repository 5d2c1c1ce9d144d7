/** What a JSON text can hold at its top, before anything is known about the fields. */
export type JsonObject = { readonly [name: string]: unknown }

/** True for a JSON object; false for null, arrays and plain values. */
export function isJsonObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** Parses a JSON text; `undefined` when it is none (JSON itself cannot say `undefined`). */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
