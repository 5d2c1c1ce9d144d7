import {
  type GraphQLField,
  type GraphQLNamedType,
  getNamedType,
  isAbstractType,
  isLeafType,
  isObjectType,
  isRequiredArgument,
} from 'graphql'
import { schema } from '../../src/schema.ts'

/** Everything that can be read of a type, as a selection; a type that is inside itself is not entered again. */
export function selectionOf(type: GraphQLNamedType, outer: readonly GraphQLNamedType[] = []): string {
  if (isLeafType(type)) return ''
  const inside = [...outer, type]
  if (isAbstractType(type)) {
    const parts = schema.getPossibleTypes(type).map(one => `... on ${one.name} ${selectionOf(one, inside)}`)
    return `{ __typename ${parts.join(' ')} }`
  }
  if (!isObjectType(type)) throw new TypeError(`${type.name} is not read.`)
  const fields = Object.values(type.getFields()).flatMap(field => fieldOf(field, inside))
  return `{ ${fields.join(' ')} }`
}

function fieldOf(field: GraphQLField<unknown, unknown>, outer: readonly GraphQLNamedType[]): string[] {
  const type = getNamedType(field.type)
  const isOpen = outer.some(({ name }) => name === type.name) || field.args.some(isRequiredArgument)
  return isOpen ? [] : [`${field.name} ${selectionOf(type, outer)}`]
}

/** The type of a name. @throws when the schema has none */
export function typeNamed(name: string): GraphQLNamedType {
  const type = schema.getType(name)
  if (!type) throw new Error(`The schema has no type ${name}.`)
  return type
}
