import { builder } from '../../core/graphql/builder.ts'
import { MediaTask } from '../../core/graphql/media-task.ts'
import type { Task } from '../../core/task.ts'
import { luma } from './vendor.ts'

export const LumaTask = builder.objectRef<Task>(luma.taskType)

builder.node(LumaTask, {
  id: { resolve: task => task.id },
  description: 'A video that Luma (Dream Machine) makes.',
  interfaces: [MediaTask],
  isTypeOf: value =>
    typeof value === 'object' && value !== null && 'vendor' in value && value.vendor === luma.name,
  loadMany: async (ids, { tasks }) => {
    const found = new Map((await tasks.findMany(ids)).map(task => [task.id, task]))
    return ids.map(id => (found.get(id)?.vendor === luma.name ? found.get(id) : null))
  },
  fields: t => ({
    state: t.string({
      nullable: true,
      description: "The vendor's own word for the state; null until it has said one.",
      resolve: ({ facts }) => (typeof facts.state === 'string' ? facts.state : null),
    }),
    estimatedWaitSeconds: t.float({
      nullable: true,
      description: 'Seconds until it begins, as estimated by the vendor; null where it gives none.',
      resolve: ({ facts }) =>
        typeof facts.estimatedWaitSeconds === 'number' ? facts.estimatedWaitSeconds : null,
    }),
  }),
})
