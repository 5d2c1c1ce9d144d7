import type { ObjectRef } from '@pothos/core'
import type { Task } from '../task.ts'
import type { Operation } from '../vendor.ts'
import type { builder } from './builder.ts'
import { submissionErrors } from './error-types.ts'

/** What the mutation of every operation has: the task or an error, and the operation's own description. */
export const submission = (
  type: ObjectRef<typeof builder.$inferSchemaTypes, Task>,
  { description }: Pick<Operation<never>, 'description'>,
) => ({ type, description, errors: { types: submissionErrors } })
