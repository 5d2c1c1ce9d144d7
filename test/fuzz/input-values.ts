import fc from 'fast-check'
import {
  type GraphQLInputField,
  type GraphQLInputType,
  getNullableType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
} from 'graphql'
import { mediaBytes } from '../../src/sandbox/media.ts'
import { pngBytes } from '../support/pictures.ts'
import { type JsonTree, treeOf } from './json-tree.ts'
import { oddRaw } from './odd-json.ts'

/** Values for what the schema calls an input, as a client writes them: plausible ones and odd ones. */

const raw = (value: unknown): JsonTree => treeOf(value)
const texts = (...values: string[]) => fc.constantFrom(...values).map(raw)

const prompts = texts(
  'a paper boat',
  'x',
  ' ',
  '',
  'a\0b',
  'half a \ud83d',
  'é漢😀'.repeat(50),
  'word '.repeat(500),
  'w'.repeat(100_000),
)
const addresses = texts(
  'https://example.com/in/a.png',
  'https://example.com/in/a.mp3?x=1#y',
  'HTTPS://EXAMPLE.COM/A.PNG',
  'https://exämple.com/ä b.png',
  'https://example.com/"<>\\^`{|}.png',
  'http://example.com/a.png',
  'ftp://example.com/a.png',
  'javascript:alert(1)',
  'https://user:password@example.com/a.png',
  'https://[::1]/a.png',
  'https://127.0.0.1:1/a.png',
  'https://',
  'https://a\0b/',
  `https://example.com/${'a'.repeat(3000)}`,
)
const png = pngBytes.toString('base64')
const files = texts(
  png,
  `data:image/png;base64,${png}`,
  `data:text/plain;base64,${png}`,
  `data:image/png;charset=x;base64,${png}`,
  mediaBytes('image.jpg').toString('base64'),
  mediaBytes('image.svg').toString('base64'),
  mediaBytes('audio.mp3').toString('base64'),
  mediaBytes('video.mp4').toString('base64'),
  png.slice(0, -1),
  png.slice(0, 21),
  png.slice(0, 8),
  `${png}=`,
  png.replace(/\+/g, '-').replace(/\//g, '_'),
  `data:image/png,${png}`,
  'data:image/png;base64,',
  'data:;base64,AAAA',
  'AAAA',
  'A'.repeat(200_001),
  '====',
)
const numbers = fc.constantFrom(
  ...[0, 1, 2, 3, 4, 5, 8, 10, 12, 16, 20, 25, 30, 50, 64, 100, 128, 256, 512, 1000, 1024, 1440, 2048, 4096],
)
const fractions = fc.constantFrom(-2, -0.5, 0, 0.05, 0.1, 0.35, 0.5, 0.7, 1, 1.5, 2, 3.7, 5, 10, 20, 99.9)
const bounds = fc
  .constantFrom(
    '-0',
    '-1',
    '2147483647',
    '2147483648',
    '-2147483648',
    '1e308',
    '1e309',
    '-1e309',
    '4.9e-324',
    '0.1',
    '1.0',
  )
  .map((text): JsonTree => ({ raw: text }))
const times = texts(
  '2026-03-01T08:00:00Z',
  '2026-03-01T08:00:00.123456789+23:59',
  '0000-01-01T00:00:00Z',
  '9999-12-31T23:59:59-23:59',
  '2026-02-30T00:00:00Z',
  '2026-03-01',
  '1e300',
)
const ids = texts(
  '3f0c1f5e-6a53-4b3e-9d0e-6f0c3b8f2a11',
  'THVtYVRhc2s6MDE5OWYzZDAtMDAwMC03MDAwLTgwMDAtMDAwMDAwMDAwMDAw',
  'S2xpbmdUYXNrOm5vLXV1aWQ=',
  Buffer.from('LumaTask:00000000-0000-0000-0000-000000000000').toString('base64'),
  Buffer.from('Task:ffffffff-ffff-ffff-ffff-ffffffffffff').toString('base64'),
  '123456789012345678',
  '.',
  '..',
  '',
  'a/b',
  'a\0b',
  'x'.repeat(5000),
)
const odd = oddRaw.map((text): JsonTree => ({ raw: text }))

const scalars: Record<string, fc.Arbitrary<JsonTree>> = {
  ID: ids,
  Int: fc.oneof({ weight: 6, arbitrary: numbers.map(raw) }, { weight: 1, arbitrary: bounds }),
  Float: fc.oneof({ weight: 6, arbitrary: fractions.map(raw) }, { weight: 1, arbitrary: bounds }),
  Boolean: fc.boolean().map(raw),
  DateTime: times,
  MediaInput: fc.oneof({ weight: 1, arbitrary: addresses }, { weight: 2, arbitrary: files }),
  JSON: fc.oneof(
    {
      weight: 2,
      arbitrary: fc
        .dictionary(fc.string(), fc.jsonValue({ maxDepth: 2 }), { noNullPrototype: true })
        .map(raw),
    },
    { weight: 1, arbitrary: odd },
  ),
}

/** What a description names between backticks is often a value. */
const namedIn = (description: string | null | undefined): string[] =>
  [...(description ?? '').matchAll(/`([^`]+)`/g)].map(([, value = '']) => value)

/** A value of an input type, or, now and then, something else. */
export function inputOf(
  type: GraphQLInputType,
  description?: string | null,
  depth = 0,
): fc.Arbitrary<JsonTree> {
  const usual = usualOf(getNullableType(type), description, depth)
  return fc.oneof({ weight: 30, arbitrary: usual }, { weight: 1, arbitrary: odd })
}

function usualOf(
  type: GraphQLInputType,
  description: string | null | undefined,
  depth: number,
): fc.Arbitrary<JsonTree> {
  if (isListType(type)) {
    const items = fc.array(inputOf(type.ofType, description, depth + 1), { maxLength: depth > 1 ? 1 : 3 })
    return items.map((list): JsonTree => ({ items: list }))
  }
  if (isEnumType(type)) return fc.constantFrom(...type.getValues().map(({ name }) => name)).map(raw)
  if (isInputObjectType(type)) return objectOf(Object.values(type.getFields()), depth)
  if ('name' in type && type.name !== 'String') return scalars[type.name] ?? odd
  const named = namedIn(description)
  const usual = fc.oneof(
    { weight: 3, arbitrary: prompts },
    { weight: 1, arbitrary: addresses },
    { weight: 1, arbitrary: ids },
  )
  return named.length === 0 ? usual : fc.oneof(texts(...named), usual)
}

/** An input object: what is required, and some of the rest. */
export function objectOf(fields: readonly InputField[], depth = 0): fc.Arbitrary<JsonTree> {
  const entries = fields.map(({ name, type, description }): fc.Arbitrary<Entry[]> => {
    const entry = inputOf(type, description, depth + 1).map((value): Entry[] => [[name, value]])
    const absent = fc.constant<Entry[]>([])
    return isNonNullType(type)
      ? entry
      : fc.oneof({ weight: depth > 0 ? 2 : 6, arbitrary: absent }, { weight: 1, arbitrary: entry })
  })
  return fc.tuple(...entries).map((parts): JsonTree => ({ entries: parts.flat() }))
}

type Entry = [string, JsonTree]

/** A field of an input, or an argument. */
type InputField = Pick<GraphQLInputField, 'name' | 'type' | 'description'>

/** A valid input with some of its fields left out and others put in. */
export function inputLike(base: object, fields: readonly InputField[]): fc.Arbitrary<JsonTree> {
  const given = Object.entries(base).map(([name, value]): Entry => [name, treeOf(value)])
  const kept = fc.oneof(
    { weight: 4, arbitrary: fc.constant(given) },
    { weight: 1, arbitrary: fc.subarray(given) },
  )
  return fc.tuple(kept, objectOf(fields)).map(([left, made]): JsonTree => {
    const names = new Set(left.map(([name]) => name))
    const more = 'entries' in made ? made.entries.filter(([name]) => !names.has(name)) : []
    return { entries: [...left, ...more] }
  })
}
