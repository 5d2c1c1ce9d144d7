import { EnvelopArmor } from '@escape.tech/graphql-armor'
import { createComplexityRule } from '@pothos/plugin-complexity'
import {
  type DocumentNode,
  GraphQLError,
  GraphQLInt,
  type GraphQLSchema,
  Kind,
  type ListTypeNode,
  MaxIntrospectionDepthRule,
  type NamedTypeNode,
  type TypeNode,
  type ValidationContext,
  type VariableDefinitionNode,
  validate,
} from 'graphql'
import type { Plugin } from 'graphql-yoga'

/** The largest operation that is executed, by its size as a document and by what it would select. */
const limits = {
  tokens: 1000,
  aliases: 15,
  // The schema has two of its own to offer, and nobody needs more of them than this.
  directives: 8,
  /** Fields below each other; introspection aside, the schema has no place for more than six. */
  depth: 12,
  /** Fields beside each other, all levels and fragments together. */
  breadth: 200,
  /** Fields times the length of the lists that they are in. */
  cost: 5000,
} as const

/** By graphql-js: lists of a type's fields, interfaces, possible types or input fields inside each other. */
const introspectionDepth = 2

type Limit = keyof typeof limits
const codes = {
  tokens: 'TOO_MANY_TOKENS',
  aliases: 'TOO_MANY_ALIASES',
  directives: 'TOO_MANY_DIRECTIVES',
  depth: 'QUERY_TOO_DEEP',
  breadth: 'QUERY_TOO_BROAD',
  cost: 'QUERY_TOO_COMPLEX',
} as const satisfies Record<Limit, string>

/** GraphQL over HTTP: 400 to whoever accepts `application/graphql-response+json`, which nothing was executed for. */
const http = { spec: true, status: 400 } as const

function tooLarge(name: Limit, actual?: number): GraphQLError {
  const limit = limits[name]
  const found = actual === undefined ? 'more' : String(actual)
  return new GraphQLError(`The ${name} of the operation may be at most ${limit}; found ${found}.`, {
    extensions: { code: codes[name], limit, ...(actual === undefined ? {} : { [name]: actual }), http },
  })
}

/** graphql-armor tells what it found in its message alone. */
const refuse = (name: Limit) => (_: ValidationContext | null, error: GraphQLError) => {
  const [, found] = /found (\d+)/.exec(error.message) ?? []
  throw tooLarge(name, found === undefined ? undefined : Number(found))
}

const armor = new EnvelopArmor({
  maxTokens: { n: limits.tokens, onReject: [refuse('tokens')] },
  // graphql-armor lets __typename through by default, which is what floods are made of.
  maxAliases: { n: limits.aliases, allowList: [], onReject: [refuse('aliases')] },
  maxDirectives: { n: limits.directives, onReject: [refuse('directives')] },
  // These are bounded below, by rules that know the schema's lists; suggestions in suggestions.ts.
  maxDepth: { enabled: false },
  costLimit: { enabled: false },
  blockFieldSuggestion: { enabled: false },
})

/** The rule of graphql-js, which has it among the usual ones, once more: with a code and the limit. */
function introspectionLimit(context: ValidationContext) {
  const reportError = () => {
    throw new GraphQLError(
      `Introspection may go at most ${introspectionDepth} lists of fields or types deep.`,
      { extensions: { code: 'INTROSPECTION_TOO_DEEP', limit: introspectionDepth, http } },
    )
  }
  return MaxIntrospectionDepthRule(Object.create(context, { reportError: { value: reportError } }))
}

/** As much of an operation that is to be executed as decides its size. */
export interface SizedOperation {
  schema: GraphQLSchema
  document: DocumentNode
  variableValues?: Record<string, unknown> | null
  operationName?: string | null
  contextValue?: object
}

/**
 * What of an operation is too large, once its variables are known; wrong variables are left for the execution to refuse.
 * `@pothos/plugin-complexity` would look itself, but not before the first field is resolved: too late for a stream that
 * costs money, and never where nothing but `__typename` is asked for.
 */
export function excessOf(operation: SizedOperation): GraphQLError | undefined {
  const { schema, document, variableValues, operationName, contextValue } = operation
  const found: GraphQLError[] = []
  const rule = createComplexityRule({
    variableValues: variableValues ?? {},
    operationName,
    context: contextValue ?? {},
    validate({ depth, breadth, complexity }) {
      if (depth > limits.depth) found.push(tooLarge('depth', depth))
      if (breadth > limits.breadth) found.push(tooLarge('breadth', breadth))
      if (complexity > limits.cost) found.push(tooLarge('cost', complexity))
    },
  })
  validate(
    schema,
    withVariables(document, definition => (isInt(definition.type) ? definition : [])),
    [rule],
  )
  return found[0]
}

/** The same of a document whose variables are not known yet: each of them is taken to be left out. */
export const excessOfDocument = (schema: GraphQLSchema, document: DocumentNode): GraphQLError | undefined =>
  excessOf({
    schema,
    document: withVariables(document, definition => ({ ...definition, type: nullable(definition.type) })),
  })

/** How long a list is, a number says; other variables may have megabytes, which need not be looked through twice. */
const isInt = (type: TypeNode): boolean => {
  const bare = nullable(type)
  return bare.kind === Kind.NAMED_TYPE && bare.name.value === GraphQLInt.name
}

const nullable = (type: TypeNode): NamedTypeNode | ListTypeNode =>
  type.kind === Kind.NON_NULL_TYPE ? type.type : type

const withVariables = (
  document: DocumentNode,
  change: (definition: VariableDefinitionNode) => VariableDefinitionNode | [],
): DocumentNode => ({
  ...document,
  definitions: document.definitions.map(definition =>
    definition.kind === Kind.OPERATION_DEFINITION
      ? { ...definition, variableDefinitions: definition.variableDefinitions?.flatMap(change) }
      : definition,
  ),
})

/** What was measured and fits: clients send the same documents again and again, and Yoga has each of them parsed once. */
const fitting = new WeakMap<DocumentNode, Set<string>>()
/** Lists of many lengths may be asked for with one document. */
const maxFitting = 100

/** The same as `excessOf`, measured once for each operation and each length of its lists. */
function knownExcessOf(operation: SizedOperation): GraphQLError | undefined {
  const known = fitting.get(operation.document) ?? new Set()
  fitting.set(operation.document, known)
  const size = sizeOf(operation)
  if (known.has(size)) return undefined
  const excess = excessOf(operation)
  if (known.size >= maxFitting) known.clear()
  if (!excess) known.add(size)
  return excess
}

/** All that the size of a document's operation depends on: which one it is, and the numbers among its variables. */
function sizeOf({ document, operationName, variableValues }: SizedOperation): string {
  const numbers = document.definitions
    .filter(definition => definition.kind === Kind.OPERATION_DEFINITION)
    .flatMap(({ variableDefinitions = [] }) => variableDefinitions.filter(({ type }) => isInt(type)))
    .map(({ variable }) => variableValues?.[variable.name.value])
    // Whatever else stands there is refused when the operation is executed.
    .map(value => (typeof value === 'number' ? value : typeof value))
  return `${operationName} ${numbers}`
}

const sizeLimits: Plugin = {
  onValidate({ addValidationRule }) {
    addValidationRule(introspectionLimit)
  },
  onExecute({ args, setResultAndStopExecution }) {
    const error = knownExcessOf(args)
    if (error) setResultAndStopExecution({ errors: [error] })
  },
  onSubscribe({ args, setResultAndStopExecution }) {
    const error = knownExcessOf(args)
    if (error) setResultAndStopExecution({ errors: [error] })
  },
}

/** Refuse what is too large before any of it is executed or subscribed to. */
export const operationLimits = [...armor.protect().plugins, sizeLimits]
