import {
  type GraphQLArgument,
  type GraphQLInputField,
  type GraphQLOutputType,
  getNamedType,
  getNullableType,
  isInputObjectType,
  isInterfaceType,
  isLeafType,
  isListType,
  isObjectType,
  isUnionType,
} from 'graphql'
import { schema } from '../../src/schema.ts'

/** Where something stands in the arguments of a field of the schema. */
export interface Place {
  kind: 'query' | 'mutation' | 'subscription'
  field: string
  /** From the argument down; `0` is the first entry of a list. */
  path: string[]
}

export const nameOf = ({ field, path }: Place): string => `${field}(${path.join('.')})`

const roots = [
  ['query', schema.getQueryType()],
  ['mutation', schema.getMutationType()],
  ['subscription', schema.getSubscriptionType()],
] as const

/** Every field that a client can ask for. */
export const rootFields = roots.flatMap(([kind, type]) =>
  Object.values(type?.getFields() ?? {}).map(field => ({ kind, field })),
)

type Input = GraphQLArgument | GraphQLInputField

/** Every place of the schema's arguments that is wanted, however deep. An input that holds itself is entered once. */
export function placesOf(isWanted: (input: Input) => boolean): Place[] {
  const below = (input: Input, entered: readonly string[]): string[][] => {
    const isList = isListType(getNullableType(input.type))
    const type = getNamedType(input.type)
    const path = isList ? [input.name, '0'] : [input.name]
    if (isWanted(input)) return [path]
    if (!isInputObjectType(type) || entered.includes(type.name)) return []
    const inner = Object.values(type.getFields()).flatMap(field => below(field, [...entered, type.name]))
    return inner.map(rest => [...path, ...rest])
  }
  return rootFields.flatMap(({ kind, field }) =>
    field.args.flatMap(argument => below(argument, []).map(path => ({ kind, field: field.name, path }))),
  )
}

/** The name of an input's type, without what makes it a list or required. */
export const typeNameOf = (input: Input): string => getNamedType(input.type).name

/** Asks for one field, with all its arguments as variables and all that a plain answer shows as `result`. */
export function documentOf({ kind, field: name }: Omit<Place, 'path'>): string {
  const { field } = rootFields.find(({ field }) => field.name === name) ?? {}
  if (!field) throw new Error(`The schema has no field ${name}.`)
  const declared = field.args.map(argument => `$${argument.name}: ${argument.type}`).join(', ')
  const given = field.args.map(argument => `${argument.name}: $${argument.name}`).join(', ')
  const [head, call] = given ? [`${kind} (${declared})`, `${name}(${given})`] : [kind, name]
  return `${head} { result: ${call} ${selectionOf(field.type)} }`
}

const facts = ['id', 'prompt', 'status', 'upstreamId', 'url', 'message', 'code', 'cursor', 'eventCursor']
const parts = ['nodes', 'task', 'edges', 'issues']

function selectionOf(output: GraphQLOutputType): string {
  const type = getNamedType(output)
  if (isUnionType(type)) {
    const interfaces = new Set(type.getTypes().flatMap(member => member.getInterfaces()))
    const members = type
      .getTypes()
      .filter(member => 'issues' in member.getFields() || 'task' in member.getFields())
    const on = [...interfaces, ...members].map(member => `... on ${member.name} ${selectionOf(member)}`)
    return `{ __typename ${on.join(' ')} }`
  }
  if (!isObjectType(type) && !isInterfaceType(type)) return ''
  const selected = Object.values(type.getFields()).flatMap(field => {
    if (field.args.length > 0) return []
    if (isLeafType(getNamedType(field.type)))
      return facts.includes(field.name) || field.name === 'path' ? field.name : []
    return parts.includes(field.name) ? `${field.name} ${selectionOf(field.type)}` : []
  })
  return `{ __typename ${selected.join(' ')} }`
}

/** A copy of a value that holds `leaf` at a path. */
export function withLeaf(value: unknown, [step, ...rest]: readonly string[], leaf: unknown): unknown {
  if (step === undefined) return leaf
  if (/^\d+$/.test(step)) {
    const entries: unknown[] = Array.isArray(value) ? [...value] : []
    entries[Number(step)] = withLeaf(entries[Number(step)], rest, leaf)
    return entries
  }
  const members: Record<string, unknown> = typeof value === 'object' && value !== null ? { ...value } : {}
  return { ...members, [step]: withLeaf(members[step], rest, leaf) }
}
