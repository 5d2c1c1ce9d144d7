import { spawnSync } from 'node:child_process'
import {
  buildSchema,
  type GraphQLNamedType,
  type GraphQLSchema,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isIntrospectionType,
  isObjectType,
  isSpecifiedScalarType,
} from 'graphql'
import { describe, expect, it } from 'vitest'
import { schema } from '../../src/schema.ts'

/** Everything that has no description, as schema coordinates. */
function undescribed(of: GraphQLSchema): string[] {
  return Object.values(of.getTypeMap())
    .filter(type => !isIntrospectionType(type) && !isSpecifiedScalarType(type))
    .flatMap(type => [{ place: type.name, description: type.description }, ...partsOf(type)])
    .filter(({ description }) => !description?.trim())
    .map(({ place }) => place)
}

interface Part {
  place: string
  description?: string | null
}

function partsOf(type: GraphQLNamedType): Part[] {
  const named = (part: { name: string; description?: string | null }): Part => ({
    place: `${type.name}.${part.name}`,
    description: part.description,
  })
  if (isEnumType(type)) return type.getValues().map(named)
  if (isInputObjectType(type)) return Object.values(type.getFields()).map(named)
  if (!isObjectType(type) && !isInterfaceType(type)) return []
  return Object.values(type.getFields()).flatMap(field => [
    named(field),
    ...field.args.map(({ name, description }) => ({
      place: `${type.name}.${field.name}(${name}:)`,
      description,
    })),
  ])
}

describe('the schema', () => {
  it('has a description on every type, field, argument, enum value and input field', () => {
    expect(undescribed(schema)).toEqual([])
  })

  it('would be found without one', () => {
    const bare = buildSchema(`
      "Reading." type Query { a(b: I): E, "Described." c: Int }
      enum E { X }
      input I { y: Int }
    `)
    expect(undescribed(bare)).toEqual(
      expect.arrayContaining(['Query.a', 'Query.a(b:)', 'E', 'E.X', 'I', 'I.y']),
    )
    expect(undescribed(bare)).not.toContain('Query.c')
  })

  it('is what schema.graphql and the typed documents were generated from', () => {
    const { status, stdout, stderr } = spawnSync(
      process.execPath,
      ['node_modules/.bin/graphql-codegen', '--config', 'codegen.ts', '--check'],
      { encoding: 'utf8' },
    )
    expect(status, `${stdout}${stderr}\nRepair it with: npm run generate`).toBe(0)
  })
})
