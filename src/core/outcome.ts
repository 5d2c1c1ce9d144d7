import {
  IdempotencyConflictError,
  MediaGraphError,
  SubmissionUnknownError,
  UpstreamUnavailableError,
} from './errors.ts'
import type { Task, TaskFailure } from './task.ts'

/** Only a refusal, or a request that never left, proves that nothing was made. */
export function nothingWasMade(error: unknown): boolean {
  if (error instanceof UpstreamUnavailableError) return !error.delivered
  return error instanceof MediaGraphError
}

/** What a task whose submission was refused says of it. */
export function failureOf(error: unknown): TaskFailure {
  if (error instanceof MediaGraphError) return { code: error.code, message: error.message }
  return { code: 'INTERNAL', message: 'The submission was given up before it was sent.' }
}

/** A repeated submission gets the task of the first one, however far that has come. */
export function replay(task: Task, sameInput: boolean): Task {
  if (!sameInput) throw new IdempotencyConflictError(task)
  if (task.submission === 'UNKNOWN') throw new SubmissionUnknownError(task)
  return task
}
