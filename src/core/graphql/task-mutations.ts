import { z } from 'zod'
import { InvalidInputError } from '../errors.ts'
import { isUpstreamId } from '../upstream-id.ts'
import { builder } from './builder.ts'
import { TaskOperationEnum } from './enums.ts'
import { MediaTask } from './media-task.ts'

const AdoptTaskInput = builder.inputType('AdoptTaskInput', {
  description: 'A task that was submitted elsewhere with the same key.',
  fields: t => ({
    operation: t.field({
      type: TaskOperationEnum,
      required: true,
      description: 'What made it; decides which vendor, and which of its routes, is asked.',
    }),
    upstreamId: t.string({
      required: true,
      description: "The vendor's own id, 1–200 characters.",
      validate: z.string().refine(isUpstreamId, 'This cannot be an id of a vendor.'),
    }),
  }),
})

const ResumeTrackingInput = builder.inputType('ResumeTrackingInput', {
  description: 'Which task is to be asked about again.',
  fields: t => ({ taskId: t.id({ required: true, description: 'The graph id of the task.' }) }),
})

/** An interface cannot be a member of a union, so these two answer with an object around the task. */
const dataField = { name: 'task', description: 'The task, being tracked unless it has ended.' } as const

builder.mutationFields(t => ({
  adoptTask: t.field({
    type: MediaTask,
    description:
      'Brings a task that was made elsewhere (by REST, or by a submission that stayed UNKNOWN or could not be stored) into ' +
      'the graph and tracks it. ' +
      'Costs nothing. A task that is in the graph already is returned.',
    errors: { types: [InvalidInputError], directResult: false, dataField },
    args: { input: t.arg({ type: AdoptTaskInput, required: true, description: 'Which task.' }) },
    resolve: (_, { input: { operation, upstreamId } }, { tasks }) => tasks.adopt(operation, { upstreamId }),
  }),
  resumeTracking: t.field({
    type: MediaTask,
    description:
      'Asks about a STALLED task again, with a new deadline. Costs nothing. Any other task is returned as it is.',
    errors: { types: [InvalidInputError], directResult: false, dataField },
    args: { input: t.arg({ type: ResumeTrackingInput, required: true, description: 'Which task.' }) },
    resolve: (_, { input }, { tasks }) => tasks.resume(input.taskId),
  }),
}))
