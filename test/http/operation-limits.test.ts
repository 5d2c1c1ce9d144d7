import { buildSchema, parse } from 'graphql'
import { expect, it } from 'vitest'
import { excessOf } from '../../src/http/operation-limits.ts'

// The schema has no place for such depth today; one field that leads back would make it.
const schema = buildSchema('type Query { self: Query! name: String! }')
const nested = (depth: number) => parse(`{ ${'self { '.repeat(depth - 1)} name ${' }'.repeat(depth - 1)} }`)

it('takes twelve levels of fields and no more', () => {
  expect(excessOf({ schema, document: nested(12) })).toBeUndefined()
  expect(excessOf({ schema, document: nested(13) })?.extensions).toMatchObject({
    code: 'QUERY_TOO_DEEP',
    limit: 12,
    depth: 13,
  })
})
