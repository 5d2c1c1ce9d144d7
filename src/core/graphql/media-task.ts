import type { ObjectFieldsShape } from '@pothos/core'
import type { Task } from '../task.ts'
import { AssetInterface } from './asset.ts'
import { builder } from './builder.ts'
import {
  SubmissionStateEnum,
  TaskOperationEnum,
  TaskStatusEnum,
  TrackingStateEnum,
  VendorEnum,
} from './enums.ts'

const TaskFailure = builder.objectRef<NonNullable<Task['failure']>>('TaskFailure').implement({
  description: 'Why a task failed.',
  fields: t => ({
    code: t.exposeString('code', { description: 'A code to act on; the vendor decides which there are.' }),
    message: t.exposeString('message', {
      description: "The vendor's own words, in whatever language it uses.",
    }),
  }),
})

export const MediaTask = builder.interfaceRef<Task>('MediaTask')

MediaTask.implement({
  description:
    'One submission and what became of it. `status`, `submission` and `tracking` are three different truths: ' +
    'what the vendor says, what can be proved about the paid request, and whether this server still asks.',
  interfaces: [builder.nodeInterfaceRef()],
  fields: t => ({
    vendor: t.expose('vendor', { type: VendorEnum, description: 'The system that makes it.' }),
    operation: t.expose('operation', {
      type: TaskOperationEnum,
      description: 'What was asked of the vendor.',
    }),
    status: t.expose('status', { type: TaskStatusEnum, description: 'What the vendor says.' }),
    submission: t.expose('submission', {
      type: SubmissionStateEnum,
      description: 'What can be proved about the paid request.',
    }),
    tracking: t.expose('tracking', {
      type: TrackingStateEnum,
      description: 'Whether this server still asks.',
    }),
    progress: t.exposeInt('progress', {
      nullable: true,
      description:
        'Percent, 0–100, never falling; null while the vendor gives none. It does not decide completion.',
    }),
    prompt: t.exposeString('prompt', {
      nullable: true,
      description: 'The text that was submitted; null for operations without one and for adopted tasks.',
    }),
    failure: t.expose('failure', {
      type: TaskFailure,
      nullable: true,
      description: 'Why the task failed; null unless `status` is FAILED.',
    }),
    assets: t.expose('assets', {
      type: [AssetInterface],
      description: 'What was made, the result first; empty before.',
    }),
    upstreamId: t.string({
      nullable: true,
      description: "The vendor's own id of the task; null until the submission is ACCEPTED.",
      resolve: task => task.reference?.upstreamId,
    }),
    upstreamRequestId: t.exposeString('upstreamRequestId', {
      nullable: true,
      description: "The gateway's name for the submitting request, for its support; null where it gave none.",
    }),
    createdAt: t.expose('createdAt', {
      type: 'DateTime',
      description: 'When it was submitted to this server.',
    }),
    updatedAt: t.expose('updatedAt', { type: 'DateTime', description: 'When anything here last changed.' }),
    endedAt: t.field({
      type: 'DateTime',
      nullable: true,
      description: 'When this server saw the end; null before.',
      resolve: task => (task.endedAt === undefined ? null : new Date(task.endedAt)),
    }),
  }),
})

/**
 * Defines the type of a vendor's tasks: a `MediaTask` with the vendor's own facts.
 *
 * @param description of the type
 * @param fields reading `facts`, which hold whatever the vendor's `states.ts` put there
 */
export function defineTask(
  vendor: { name: string; taskType: string },
  description: string,
  fields: ObjectFieldsShape<typeof builder.$inferSchemaTypes, Task>,
) {
  const type = builder.objectRef<Task>(vendor.taskType)
  builder.node(type, {
    id: { resolve: task => task.id },
    description,
    interfaces: [MediaTask],
    isTypeOf: value =>
      typeof value === 'object' && value !== null && 'vendor' in value && value.vendor === vendor.name,
    fields,
  })
  return type
}
