import pRetry from 'p-retry'
import type { Logger } from 'pino'
import { SubmissionNotStoredError } from './errors.ts'
import type { Files } from './files.ts'
import { redactUpdate } from './gateway/redact.ts'
import { gatherEach } from './gather.ts'
import { failureOf } from './outcome.ts'
import type { Ledger, TaskChange } from './store/ledger.ts'
import { isStoreAway } from './store/unavailable.ts'
import { advance, type Task, type TaskState } from './task.ts'
import type { Tracker } from './track.ts'
import type { Accepted, Made } from './vendor.ts'

/**
 * Stores what became of a submission. Nobody else knows it, so a database that stumbles, or a lock that is held for some
 * seconds, must not lose it; where all tries fail, the client is told what is known all the same.
 */
export interface Settlement {
  /**
   * @param key the caller's, kept out of what is stored
   * @param sealedKey to keep while the task is tracked
   * @throws {SubmissionNotStoredError} with all that the gateway answered
   */
  accept(task: Task, accepted: Accepted | Made, key: string, sealedKey: string): Promise<Task>
  /** Nothing was made. @param sent something may have been sent; if not, the row can be given up later just as well */
  refuse(task: Task, error: unknown, sent: boolean): Promise<void>
  /** Whether something was made is not known. @param sealedKey present when that can be found out */
  leaveUnknown(task: Task, sealedKey: string | undefined): Promise<Task>
}

export interface SettlementDependencies {
  ledger: Ledger
  files: Files
  tracker: Pick<Tracker, 'begin'>
  logger: Logger
}

/** Six tries; the waits between them take six seconds, and each try as long as the database lets it wait. */
const patience = { retries: 5, minTimeout: 200 }

export function createSettlement({ ledger, files, tracker, logger }: SettlementDependencies): Settlement {
  const record = gatherEach(async (outcomes: { task: Task; change: TaskChange }[]) => {
    const changes = outcomes.map(({ task, change }) => ({
      ownerId: task.ownerId,
      taskIds: [task.id],
      // A commit may be carried out without us hearing of it: the next attempt must not undo what came after it.
      change: ({ submission }: Task) =>
        submission === 'ACCEPTED' || submission === 'REFUSED' ? undefined : change,
    }))
    const recorded = await ledger.recordAll(changes, tracker.begin)
    const byId = new Map(recorded.map(task => [task.id, task]))
    return outcomes.map(({ task }) => byId.get(task.id) ?? new Error(`Task ${task.id} vanished.`))
  }, isStoreAway)

  async function recordOne(task: Task, change: TaskChange): Promise<Task> {
    const recorded = await record({ task, change })
    if (recorded instanceof Error) throw recorded
    return recorded
  }

  const store = (task: Task, change: TaskChange, retries = patience.retries): Promise<Task> =>
    pRetry(() => recordOne(task, change), {
      ...patience,
      retries,
      onFailedAttempt: ({ error, retriesLeft }) =>
        logger.warn({ taskId: task.id, retriesLeft, err: error }, 'an outcome could not be stored yet'),
    })

  return {
    async accept(task, { reference, update, upstreamRequestId }, key, sealedKey) {
      const now = new Date()
      let state: TaskState = {
        ...task,
        submission: 'ACCEPTED',
        tracking: 'ACTIVE',
        reference,
        upstreamRequestId,
      }
      try {
        const made =
          update.status === 'SUCCEEDED'
            ? { ...update, assets: await files.keep(task, update.assets) }
            : update
        state = advance(state, redactUpdate(made, key), now) ?? state
        return await store(task, { state, sealedKey, trackedSince: now })
      } catch (error) {
        const facts = { taskId: task.id, reference, upstreamRequestId, err: error }
        logger.error(facts, 'an accepted submission could not be stored')
        const tracking = state.tracking === 'ENDED' ? 'ENDED' : 'STALLED'
        throw new SubmissionNotStoredError({ ...task, ...state, tracking })
      }
    },

    async refuse(task, error, sent) {
      const state = { ...task, submission: 'REFUSED', status: 'FAILED', tracking: 'ENDED' } as const
      const ended = { failure: failureOf(error), endedAt: new Date().toISOString() }
      const change = { state: { ...state, ...ended }, releaseIdempotencyKey: true }
      await store(task, change, sent ? undefined : 0).catch(err =>
        logger.error({ taskId: task.id, err }, 'a refused submission could not be stored'),
      )
    },

    async leaveUnknown(task, sealedKey) {
      const tracking = sealedKey === undefined ? 'STALLED' : 'ACTIVE'
      const state = { ...task, submission: 'UNKNOWN', tracking } as const
      return store(task, { state, sealedKey, trackedSince: new Date() }).catch(err => {
        // It is SENT in the store, and becomes UNKNOWN when it is given up.
        logger.error({ taskId: task.id, err }, 'an unknown submission could not be stored')
        return state
      })
    },
  }
}
