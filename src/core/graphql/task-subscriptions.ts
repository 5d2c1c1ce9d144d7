import { eventCursor } from '../cursor.ts'
import type { TaskEvent } from '../store/event-pages.ts'
import { builder } from './builder.ts'
import { MediaTask } from './media-task.ts'
import { TaskFilterInput, taskFilter } from './task-queries.ts'

const TaskEventType = builder.objectRef<TaskEvent>('TaskEvent').implement({
  description: 'One change of one task.',
  fields: t => ({
    cursor: t.string({
      description: 'Place in your feed; `taskEvents(after: cursor)` goes on behind it and misses nothing.',
      resolve: ({ number }) => eventCursor(number),
    }),
    at: t.expose('at', { type: 'DateTime', description: 'When it happened.' }),
    task: t.expose('task', { type: MediaTask, description: 'The task as it was after the change.' }),
  }),
})

builder.subscriptionFields(t => ({
  taskUpdated: t.field({
    type: MediaTask,
    description:
      'A task as it is now, then each time it changes. Completes when nothing more can happen to it by itself: ' +
      'it ended, it STALLED or its submission is UNKNOWN. An id that you have no task with is an error TASK_NOT_FOUND.',
    args: { id: t.arg.id({ required: true, description: 'The graph id of the task.' }) },
    subscribe: (_, { id }, { tasks }) => tasks.watch(id),
    resolve: ({ task }: TaskEvent) => task,
  }),
  taskEvents: t.field({
    type: TaskEventType,
    description:
      'Changes of all your tasks, each once and in order. Without `after` it begins with your unfinished tasks as they are; ' +
      'with it, with everything that happened behind that cursor. A cursor whose events are no longer kept is an error CURSOR_EXPIRED.',
    args: {
      filter: t.arg({ type: TaskFilterInput, description: 'Changes of which tasks; of all without it.' }),
      after: t.arg.string({ description: 'Cursor of the last event that you have seen.' }),
    },
    subscribe: (_, { filter, after }, { tasks }) => tasks.follow(taskFilter(filter), after ?? undefined),
    resolve: (event: TaskEvent) => event,
  }),
}))
