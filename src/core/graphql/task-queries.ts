import { type ResolveCursorConnectionArgs, resolveCursorConnection } from '@pothos/plugin-relay'
import { validate } from 'uuid'
import { z } from 'zod'
import { eventCursor } from '../cursor.ts'
import type { TaskFilter } from '../store/reader.ts'
import type { Task } from '../task.ts'
import { builder } from './builder.ts'
import { TaskOperationEnum, TaskStatusEnum, VendorEnum } from './enums.ts'
import { MediaTask } from './media-task.ts'

/** The store is asked for each of them. */
const anyOf = z.array(z.string()).max(100, 'At most 100.')

export const TaskFilterInput = builder.inputType('TaskFilter', {
  description: 'Which tasks are meant; an absent member means all of them.',
  fields: t => ({
    vendors: t.field({
      type: [VendorEnum],
      description: 'Any of these vendors, at most 100.',
      validate: anyOf,
    }),
    operations: t.field({
      type: [TaskOperationEnum],
      description: 'Any of these operations, at most 100.',
      validate: anyOf,
    }),
    statuses: t.field({
      type: [TaskStatusEnum],
      description: 'Any of these statuses, at most 100.',
      validate: anyOf,
    }),
    createdAfter: t.field({ type: 'DateTime', description: 'Submitted then or later.' }),
    createdBefore: t.field({ type: 'DateTime', description: 'Submitted then or earlier.' }),
  }),
})

/** GraphQL gives null where the filter knows only absence. */
export function taskFilter(input: typeof TaskFilterInput.$inferInput | null | undefined): TaskFilter {
  return {
    vendors: input?.vendors ?? undefined,
    operations: input?.operations ?? undefined,
    statuses: input?.statuses ?? undefined,
    createdAfter: input?.createdAfter ?? undefined,
    createdBefore: input?.createdBefore ?? undefined,
  }
}

/** Opaque, so that a client does not come to rely on what is in it. */
const toCursor = (taskId: string): string => Buffer.from(taskId).toString('base64url')
const fromCursor = (text: string): string => Buffer.from(text, 'base64url').toString('utf8')

const size = z
  .int()
  .min(0, 'A page has no fewer than 0 tasks.')
  .max(100, 'A page has at most 100 tasks.')
  .nullish()
const cursor = z
  .string()
  .refine(text => validate(fromCursor(text)), 'This is not a cursor of this list.')
  .nullish()
const pageArguments = z
  .looseObject({ first: size, last: size, after: cursor, before: cursor })
  .refine(({ first, last }) => first == null || last == null, {
    path: ['last'],
    message: 'Give first or last, not both.',
  })

const Viewer = builder.objectRef<{ ownerId: string }>('Viewer').implement({
  description: 'Whoever holds the key of this request.',
  fields: t => ({
    id: t.id({
      description: 'The same for the same key; the key cannot be found from it.',
      resolve: ({ ownerId }) => ownerId,
    }),
    eventCursor: t.string({
      description:
        'The newest place in your event feed: `taskEvents(after: …)` sends what happens from now on.',
      resolve: async (_, __, { tasks }) => eventCursor(await tasks.newestEvent()),
    }),
  }),
})

const ids = z.array(z.string()).max(100, 'At most 100 at a time.')

builder.queryFields(t => ({
  node: t.field({
    type: builder.nodeInterfaceRef(),
    nullable: true,
    description: 'Anything of yours by its graph id; null when you have nothing with this id.',
    args: { id: t.arg.id({ required: true, description: 'The graph id.' }) },
    resolve: (_, { id }, { tasks }) => tasks.find(id),
  }),
  nodes: t.field({
    type: [builder.nodeInterfaceRef()],
    nullable: { list: false, items: true },
    description:
      'Several at once, in the order of the ids; null in the place of each id that you have nothing with.',
    args: { ids: t.arg.idList({ required: true, description: 'Graph ids, at most 100.', validate: ids }) },
    resolve: (_, { ids }, { tasks }) => tasks.findMany(ids),
  }),
  task: t.field({
    type: MediaTask,
    nullable: true,
    description: 'One task of yours, from the store; null when you have none with this id.',
    args: { id: t.arg.id({ required: true, description: 'The graph id of the task.' }) },
    resolve: (_, { id }, { tasks }) => tasks.find(id),
  }),
  tasks: t.connection(
    {
      type: MediaTask,
      description: 'Your tasks, newest first; at most 100 a page, 20 unless asked otherwise.',
      args: { filter: t.arg({ type: TaskFilterInput, description: 'Which tasks; all without it.' }) },
      validate: pageArguments,
      complexity: ({ first, last }) => ({ field: 1, multiplier: (first ?? last ?? 20) / 10 }),
      resolve: async (_, { filter, ...page }, { tasks }) => {
        const { edges, pageInfo } = await resolveCursorConnection(
          { args: page, defaultSize: 20, maxSize: 100, toCursor: (task: Task) => toCursor(task.id) },
          ({ after, before, ...range }: ResolveCursorConnectionArgs) =>
            tasks.list(taskFilter(filter), {
              after: after && fromCursor(after),
              before: before && fromCursor(before),
              ...range,
            }),
        )
        // The plugin has an empty text where there is no cursor, which is none to go on with.
        const { startCursor, endCursor } = pageInfo
        return {
          edges,
          pageInfo: { ...pageInfo, startCursor: startCursor || null, endCursor: endCursor || null },
        }
      },
    },
    { name: 'TaskConnection' },
    { name: 'TaskEdge' },
  ),
  viewer: t.field({
    type: Viewer,
    description: 'Whoever holds the key of this request.',
    resolve: (_, __, { tasks }) => ({ ownerId: tasks.ownerId() }),
  }),
}))
