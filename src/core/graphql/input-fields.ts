import type { builder } from './builder.ts'
import { httpsUrlRule, idempotencyKeyRule } from './input-rules.ts'

/** What the fields of an input are made with, for those that several inputs share. */
export type InputFields = PothosSchemaTypes.InputFieldBuilder<typeof builder.$inferSchemaTypes, 'InputObject'>

/** Of every input that submits something. */
export const submissionFields = (t: InputFields) => ({
  idempotencyKey: t.string({
    description:
      'Any text of yours, 1–255 printable ASCII characters without blanks. The same key with the same input gives the ' +
      'same task, however often it is sent; with another input it is an IdempotencyConflictError. A key whose submission ' +
      'was REFUSED made nothing and may be used again.',
    validate: idempotencyKeyRule,
  }),
})

/** The same for vendors that call back. */
export const callbackFields = (t: InputFields) => ({
  ...submissionFields(t),
  notifyHook: t.string({
    description:
      'An https URL that the vendor calls when the task changes; at most 2,048 characters. Not needed for the subscriptions here.',
    validate: httpsUrlRule,
  }),
})

/** The task that an operation goes on from. */
export const taskIdDescription = "The graph id of a task of yours that SUCCEEDED, or the vendor's own id."
