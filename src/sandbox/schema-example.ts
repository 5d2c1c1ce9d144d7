import type { JsonObject } from './json.ts'
import { isJsonObject } from './json.ts'

const formatted: Readonly<Record<string, string>> = {
  date: '2025-01-16',
  'date-time': '2025-01-16T12:00:00Z',
  duration: 'PT1M',
  email: 'anna@example.com',
  hostname: 'example.com',
  ipv4: '192.0.2.1',
  time: '12:00:00Z',
  uri: 'https://example.com',
  uuid: '5e2c4f9a-0f64-4f0b-9d0a-3c1b7a7f1d10',
}
/** From here on nothing is made that the schema does not demand, so that schemas which contain themselves come to an end. */
const sparseDepth = 4
const deepest = 32

/**
 * A value that fits a JSON Schema, the same for each call: the first choice of every list, and of objects only the
 * required properties. Patterns and conditions are not looked at.
 */
export function exampleOf(schema: unknown): unknown {
  return build(schema, schema, 0)
}

function build(schema: unknown, root: unknown, depth: number): unknown {
  if (!isJsonObject(schema)) return 'text'
  if (depth > deepest) return null
  const within = (inner: unknown) => build(inner, root, depth + 1)
  if (typeof schema.$ref === 'string') return within(at(root, schema.$ref))
  if ('const' in schema) return schema.const
  if (Array.isArray(schema.enum)) return schema.enum[0]
  if (Array.isArray(schema.allOf)) return Object.assign({}, ...schema.allOf.map(within))
  const choices = schema.anyOf ?? schema.oneOf
  if (Array.isArray(choices)) {
    const nothing = choices.find(choice => isJsonObject(choice) && choice.type === 'null')
    return within(depth > sparseDepth && nothing !== undefined ? nothing : choices[0])
  }
  switch (typeOf(schema)) {
    case 'object':
      return objectOf(schema, within)
    case 'array': {
      const fewest = numberOf(schema.minItems) ?? 0
      const length =
        depth > sparseDepth ? fewest : Math.min(Math.max(fewest, 1), Number(schema.maxItems ?? 1))
      return Array.from({ length: Math.max(length, fewest) }, () => within(schema.items))
    }
    case 'integer':
    case 'number':
      return someNumber(schema)
    case 'boolean':
      return true
    case 'null':
      return null
    default: {
      const text = formatted[String(schema.format)] ?? 'text'
      return text.padEnd(numberOf(schema.minLength) ?? 0, '.').slice(0, numberOf(schema.maxLength))
    }
  }
}

function typeOf({ type, properties }: JsonObject): unknown {
  if (Array.isArray(type)) return type.find(name => name !== 'null') ?? 'null'
  return type ?? (properties === undefined ? 'string' : 'object')
}

function objectOf({ properties, required }: JsonObject, within: (schema: unknown) => unknown): JsonObject {
  const schemas = isJsonObject(properties) ? properties : {}
  const names = Array.isArray(required) ? required.map(String) : []
  return Object.fromEntries(names.map(name => [name, within(schemas[name])]))
}

/** The step (1 unless the schema says otherwise) where it is allowed, otherwise a number near a bound. */
function someNumber({
  minimum,
  exclusiveMinimum,
  maximum,
  exclusiveMaximum,
  multipleOf,
}: JsonObject): number {
  const step = numberOf(multipleOf) ?? 1
  const low = numberOf(minimum) ?? numberOf(exclusiveMinimum) ?? Number.NEGATIVE_INFINITY
  const high = numberOf(maximum) ?? numberOf(exclusiveMaximum) ?? Number.POSITIVE_INFINITY
  const fits = (value: number) =>
    Number.isFinite(value) &&
    value >= low &&
    value <= high &&
    value !== exclusiveMinimum &&
    value !== exclusiveMaximum
  const above = [Math.ceil(low / step), Math.floor(low / step) + 1]
  const below = [Math.floor(high / step), Math.ceil(high / step) - 1]
  const candidates = [step, ...[...above, ...below].map(count => count * step), (low + high) / 2]
  return candidates.find(fits) ?? step
}

function numberOf(value: unknown): number | undefined {
  return typeof value === 'number' ? value : undefined
}

/** Follows a JSON pointer such as `#/$defs/City`. */
function at(root: unknown, pointer: string): unknown {
  const names = pointer.split('/').slice(1)
  return names.reduce<unknown>((value, name) => (isJsonObject(value) ? value[name] : undefined), root)
}
