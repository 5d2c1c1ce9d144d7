import { InvalidInputError } from './errors.ts'
import type { Keys } from './keys.ts'
import { fingerprintOf, newTask } from './new-task.ts'
import type { Store } from './store/store.ts'
import type { Caller } from './submit.ts'
import { isTerminal, type Task, type TaskReference } from './task.ts'
import type { Tracker } from './track.ts'

/** Begins or resumes the tracking of tasks without any paid call. */
export interface Adoption {
  /** Brings a task that was submitted elsewhere into the graph; one that is in it already is returned. */
  adopt(caller: Caller, vendor: string, operation: string, reference: TaskReference): Promise<Task>
  /**
   * Tracks a STALLED task again, with a new deadline; any other task is returned as it is.
   *
   * @throws {InvalidInputError} when the task has no name upstream
   */
  resume(caller: Caller, task: Task): Promise<Task>
}

export function createAdoption({ ledger, reader }: Store, keys: Keys, tracker: Tracker): Adoption {
  async function track({ key, ownerId }: Caller, task: Task, reference: TaskReference): Promise<Task> {
    const [tracked] = await ledger.record(
      ownerId,
      [task.id],
      current =>
        isTerminal(current.status) || current.tracking === 'ACTIVE'
          ? undefined
          : {
              state: { ...current, reference, submission: 'ACCEPTED', tracking: 'ACTIVE' },
              sealedKey: keys.seal(key, ownerId),
              trackedSince: new Date(),
            },
      tracker.begin,
    )
    return tracked ?? task
  }

  return {
    async adopt(caller, vendor, operation, reference) {
      const { ownerId } = caller
      const known = await reader.findByUpstreamId(ownerId, vendor, reference.upstreamId)
      // What the submission is known to have gone by tells more than the id alone, such as the route family.
      if (known) return track(caller, known, known.reference ?? reference)
      // No client's key begins with a blank: two adoptions of one id meet here, and nothing else does.
      const idempotencyKey = ` adopt ${vendor} ${reference.upstreamId}`
      const fingerprint = fingerprintOf(operation, reference)
      const planned = newTask(
        ownerId,
        { vendor, name: operation },
        { prompt: null, idempotencyKey, fingerprint },
      )
      const { task } = await ledger.prepare(planned)
      return track(caller, task, reference)
    },

    async resume(caller, task) {
      if (task.reference) return track(caller, task, task.reference)
      const message =
        'The gateway never named this task, so it cannot be asked about; adoptTask takes it by its id.'
      throw new InvalidInputError([{ path: ['input', 'taskId'], message }])
    },
  }
}
