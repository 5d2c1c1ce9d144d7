import type { JsonObject } from './json.ts'
import { isJsonObject } from './json.ts'

/** An object of a contract, and the JSON pointer at which it stands. */
export interface Place {
  readonly value: JsonObject
  readonly pointer: string
}

/** Follows `$ref` within the document, as OpenAPI allows it nearly everywhere; `{}` for what is no object. */
export function resolve(contract: JsonObject, value: unknown): JsonObject {
  return resolvePlace(contract, value, '#').value
}

/** The same, for those who need to know where the object stands: `pointer` is where `value` was found. */
export function resolvePlace(contract: JsonObject, value: unknown, pointer: string): Place {
  if (!isJsonObject(value)) return { value: {}, pointer }
  if (typeof value.$ref !== 'string') return { value, pointer }
  const keys = value.$ref.split('/').slice(1)
  const target = keys.reduce<unknown>((at, key) => (isJsonObject(at) ? at[key] : undefined), contract)
  return resolvePlace(contract, target, value.$ref)
}

/** A name as a part of a JSON pointer. */
export function escapeName(name: string): string {
  return name.replaceAll('~', '~0').replaceAll('/', '~1')
}

/** The value if it is a list, else none. */
export function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : []
}

/** The entries of an object; none for anything else. */
export function entriesOf(value: unknown): readonly (readonly [string, unknown])[] {
  return isJsonObject(value) ? Object.entries(value) : []
}
