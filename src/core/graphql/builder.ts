import SchemaBuilder from '@pothos/core'
import ComplexityPlugin from '@pothos/plugin-complexity'
import ErrorsPlugin from '@pothos/plugin-errors'
import RelayPlugin from '@pothos/plugin-relay'
import ValidationPlugin from '@pothos/plugin-validation'
import { InvalidInputError } from '../errors.ts'
import type { Json } from '../task.ts'
import type { Tasks } from '../tasks.ts'
import type { MediaInput } from './media-input.ts'
import './subscription-errors.ts'

/** What every resolver is given. */
export interface Context {
  tasks: Tasks
  /** Where clients reach this server: `https://media.example.com`. */
  origin(): string
}

const capitalized = (name: string): string => name.charAt(0).toUpperCase() + name.slice(1)

/** The schema builder: it knows the plugins and the scalars, and no type of the domain. */
export const builder = new SchemaBuilder<{
  Context: Context
  DefaultFieldNullability: false
  DefaultEdgesNullability: { list: false; items: false }
  DefaultNodeNullability: false
  Scalars: {
    ID: { Input: string; Output: string | number }
    DateTime: { Input: Date; Output: Date }
    JSON: { Input: Json; Output: Json }
    MediaInput: { Input: MediaInput; Output: never }
  }
}>({
  plugins: ['subscriptionErrors', ErrorsPlugin, RelayPlugin, ValidationPlugin, ComplexityPlugin],
  defaultFieldNullability: false,
  relay: {
    cursorType: 'String',
    // The plugin's own fail as a whole over one id that is not known; task-queries.ts has ours.
    nodeQueryOptions: false,
    nodesQueryOptions: false,
    nodeTypeOptions: { description: 'Anything that has a graph id.' },
    idFieldOptions: { description: 'The graph id: opaque, and the same for ever.' },
    defaultConnectionTypeOptions: { description: 'A page of a list.' },
    defaultEdgeTypeOptions: { description: 'One entry of a page and its place in the list.' },
    edgesFieldOptions: {
      nullable: { list: false, items: false },
      description: 'The entries with their cursors, in the order of the list.',
    },
    nodeFieldOptions: { nullable: false, description: 'The entry itself.' },
    nodesOnConnection: { description: 'The entries without their cursors, in the order of the list.' },
    cursorFieldOptions: { description: 'Place in the list, for `after` and `before`.' },
    pageInfoFieldOptions: { description: 'Where this page lies in the list.' },
    pageInfoTypeOptions: { description: 'Where a page lies in its list.' },
    hasNextPageFieldOptions: { description: 'Whether more follows behind `endCursor`; asked with `first`.' },
    hasPreviousPageFieldOptions: {
      description: 'Whether more stands before `startCursor`; asked with `last`.',
    },
    startCursorFieldOptions: {
      description: 'Cursor of the first entry. On an empty page the cursor that was given, or null.',
    },
    endCursorFieldOptions: {
      description: 'Cursor of the last entry. On an empty page the cursor that was given, or null.',
    },
    firstArgOptions: { description: 'How many from the beginning, 0–100.' },
    afterArgOptions: { description: 'Only what stands behind this cursor.' },
    lastArgOptions: { description: 'How many from the end, 0–100; not together with `first`.' },
    beforeArgOptions: { description: 'Only what stands before this cursor.' },
  },
  errors: {
    directResult: true,
    // Input is validated before anything else is done with it; an answer tells nothing but what is wrong with it.
    unsafelyHandleInputErrors: true,
    defaultUnionOptions: {
      name: ({ fieldName }) => `${capitalized(fieldName)}Result`,
      description: 'What was asked for, or why there is none.',
    },
    defaultResultOptions: {
      name: ({ fieldName }) => `${capitalized(fieldName)}Success`,
      description: 'It was done.',
    },
  },
  validation: {
    validationError: ({ issues }) =>
      new InvalidInputError(
        issues.map(issue => ({
          path: (issue.path ?? []).map(part => String(typeof part === 'object' ? part.key : part)),
          message: issue.message,
          ...('maximum' in issue && typeof issue.maximum === 'number' ? { limit: issue.maximum } : {}),
        })),
      ),
  },
  complexity: {
    defaultComplexity: 1,
    defaultListMultiplier: 5,
    // Operations are measured before they are executed (http/operation-limits.ts).
    disabled: true,
  },
})

builder.queryType({ description: 'Reading. Nothing here costs money.' })
builder.mutationType({
  description:
    'One mutation for each operation of a vendor, vendor first; `extendVideo` (Luma) has none in its name, nor has what ' +
    'language models of all vendors do. ' +
    'Every mutation that submits a paid generation takes an `idempotencyKey` and sends at most one paid request.',
})
builder.subscriptionType({
  description:
    'Over server-sent events. Of tasks: the stored state first, then each change. Of language models: an answer while it is ' +
    'being written.',
})
