import fc from 'fast-check'
import { type JsonTree, replaceAt, sizeOf, textOf, treeOf } from './json-tree.ts'

/** Stands for the caller's key in what is generated; who answers puts the key there. */
export const keyMark = '<the key of the caller>'

const nested = (levels: number) => '['.repeat(levels) + ']'.repeat(levels)

const addresses = [
  'javascript:alert(1)',
  'data:text/html,<script>alert(1)</script>',
  'data:image/png;base64,iVBORw0KGgo=',
  '/relative/path.png',
  'https://user:password@example.com/a.mp4',
  'http://[',
  'https://example.com/a.mp4?Expires=1e300&X-Amz-Expires=1e300&X-Amz-Date=99999999T999999Z&se=1e15&ex=ffffffff',
  'https://example.com/a.mp4?X-Amz-Expires=-1e300&se=9999999999999999&Expires=8.64e15',
  `https://example.com/${'a'.repeat(10_000)}.png`,
  `https://example.com/?key=${keyMark}`,
]
const texts = [
  '',
  ' ',
  '.',
  '..',
  '/',
  '\0',
  'a\0b',
  '\ud800',
  'a\udfffb',
  '\u202e',
  '__proto__',
  'constructor',
  'toString',
  'x'.repeat(3000),
  keyMark,
  `Bearer ${keyMark}`,
  '37%',
  '-5',
  '101',
  'abc',
  'NaN',
  'Infinity',
  '1e309',
  '9999-99-99T99:99:99Z',
  '+275760-09-13T00:00:00.000Z',
  '2026-01-01 00:00:00',
  'SUCCESS',
  'sUCCESS',
  'success ',
  'Succeeded',
  'completed',
  'FAILURE',
  'failed',
  'CANCEL',
  'UNKNOWN',
  ...addresses,
]
const numbers = [
  '-5',
  '-0',
  '0',
  '0.5',
  '37.5',
  '101',
  '200',
  '2147483648',
  '-2147483649',
  '9007199254740993',
  '8640000000000000',
  '8639999999999999',
  '1e21',
  '1e308',
  '-1e308',
  '1e309',
  '-1e309',
]
const structures = [
  'null',
  'true',
  'false',
  '[]',
  '{}',
  '[null]',
  '[[]]',
  '{"__proto__":{"polluted":true}}',
  '{"constructor":{"prototype":{"polluted":true}}}',
  '{"toString":1,"toJSON":1,"valueOf":null,"hasOwnProperty":0,"length":-1,"then":true}',
  nested(40),
  nested(3000),
  nested(50_000),
]

/** A value as it stands in a text of JSON; not every one can be held by JavaScript. */
export const oddRaw: fc.Arbitrary<string> = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom(...texts).map(text => JSON.stringify(text)) },
  { weight: 2, arbitrary: fc.constantFrom(...numbers) },
  { weight: 2, arbitrary: fc.constantFrom(...structures) },
  { weight: 1, arbitrary: fc.json({ maxDepth: 3 }) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 40 }).map(text => JSON.stringify(text)) },
  { weight: 1, arbitrary: fc.double().map(value => JSON.stringify(value)) },
)

const oddKey = fc.constantFrom(
  '__proto__',
  'constructor',
  'toString',
  '',
  'id',
  'status',
  'error',
  'code',
  'message',
)

/** One thing that is done to an answer; `at` counts its values. */
type Edit = { at: number; how: (typeof ways)[number]; raw: string; key: string; times: number }

const ways = [
  'replace',
  'replace',
  'replace',
  'remove',
  'double',
  'repeat',
  'rename',
  'empty',
  'nest',
  'name',
  'quote',
  'case',
] as const

const edit: fc.Arbitrary<Edit> = fc.record({
  at: fc.nat(),
  how: fc.constantFrom(...ways),
  raw: oddRaw,
  key: oddKey,
  times: fc.constantFrom(2, 3, 50),
})

/** Some edits of an answer, which answer ever it is. */
export const edits: fc.Arbitrary<Edit[]> = fc.array(edit, { minLength: 1, maxLength: 3 })

/** A text of JSON with the edits; what is no JSON, such as a file, as it is. */
export function edited(text: string, made: readonly Edit[]): string {
  const value = parsed(text)
  return value === undefined ? text : textOf(made.reduce(apply, treeOf(value)))
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

function apply(tree: JsonTree, { at, how, raw, key, times }: Edit): JsonTree {
  const odd: JsonTree = { raw }
  return replaceAt(tree, at % sizeOf(tree), (value, name) => {
    switch (how) {
      case 'replace':
        return [[name, odd]]
      case 'remove':
        return []
      case 'double':
        return [
          [name, value],
          [name, odd],
        ]
      case 'repeat':
        return Array.from({ length: times }, () => [name, value])
      case 'rename':
        return [[key, value]]
      case 'empty':
        return [[name, emptied(value)]]
      case 'nest':
        return [[name, { items: [value] }]]
      case 'name':
        return [[name, { entries: [[key, value]] }]]
      case 'quote':
        return [[name, quoted(value)]]
      case 'case':
        return [[name, otherCase(value)]]
    }
  })
}

function emptied(value: JsonTree): JsonTree {
  if ('items' in value) return { items: [] }
  return 'entries' in value ? { entries: [] } : { raw: '""' }
}

/** A number as text, and the text of one as a number. */
function quoted(value: JsonTree): JsonTree {
  if (!('raw' in value)) return value
  const { raw } = value
  return { raw: /^"-?\d+(\.\d+)?"$/.test(raw) ? raw.slice(1, -1) : JSON.stringify(raw) }
}

function otherCase(value: JsonTree): JsonTree {
  if (!('raw' in value) || !/^"[^\\]*"$/.test(value.raw)) return value
  const { raw } = value
  return { raw: raw === raw.toUpperCase() ? raw.toLowerCase() : raw.toUpperCase() }
}
