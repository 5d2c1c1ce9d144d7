import { isJsonObject } from './json.ts'

/** Texts for the formats that structured answers name most. */
const texts: Readonly<Record<string, string>> = {
  date: '2025-01-16',
  time: '12:00:00Z',
  'date-time': '2025-01-16T12:00:00Z',
  email: 'anna@example.com',
  uri: 'https://example.com/',
  uuid: '5b0c7a52-8f7e-4a35-9a60-0d0c1f6d2f10',
}
/** A schema that requires itself can never be met; deeper than this it is given up. */
const deepest = 20

/**
 * A value that a JSON Schema allows, always the same one: required properties only, the first of several choices,
 * and for a plain text the name of its property.
 */
export function sampleOf(schema: unknown, name = 'value', root = schema, depth = 0): unknown {
  if (!isJsonObject(schema) || depth > deepest) return null
  const sample = (inner: unknown, innerName = name) => sampleOf(inner, innerName, root, depth + 1)
  if (typeof schema.$ref === 'string') return sample(referred(root, schema.$ref))
  if ('const' in schema) return schema.const
  const choices = [schema.enum, schema.examples].find(Array.isArray) ?? []
  if (choices.length > 0) return choices[0]
  if (schema.default !== undefined) return schema.default
  const alternatives = [schema.anyOf, schema.oneOf, schema.allOf].find(Array.isArray) ?? []
  if (alternatives.length > 0) return sample(alternatives[0])

  const type = Array.isArray(schema.type) ? schema.type[0] : schema.type
  switch (type ?? (isJsonObject(schema.properties) ? 'object' : 'string')) {
    case 'object': {
      const properties = isJsonObject(schema.properties) ? schema.properties : {}
      const required = Array.isArray(schema.required) ? schema.required.map(String) : []
      return Object.fromEntries(required.map(key => [key, sample(properties[key] ?? {}, key)]))
    }
    case 'array':
      return Array.from({ length: Number(schema.minItems ?? 0) }, () => sample(schema.items))
    case 'number':
    case 'integer':
      return Number(
        schema.minimum ?? (schema.exclusiveMinimum === undefined ? 0 : Number(schema.exclusiveMinimum) + 1),
      )
    case 'boolean':
      return true
    case 'null':
      return null
    default:
      return (
        texts[String(schema.format)] ??
        fitted(name, Number(schema.minLength ?? 0), Number(schema.maxLength ?? Infinity))
      )
  }
}

function fitted(text: string, least: number, most: number): string {
  return text.padEnd(least, '.').slice(0, most)
}

/** Follows a JSON pointer within the document, such as `#/$defs/city`. */
function referred(root: unknown, pointer: string): unknown {
  const keys = pointer.split('/').slice(1)
  return keys.reduce<unknown>((at, key) => (isJsonObject(at) ? at[key] : undefined), root)
}
