/** What the time to the next look depends on. */
export interface PaceFacts {
  /** How long the task has been tracked. */
  ageSeconds: number
  /** Looks in a row that brought no answer. */
  failedLooks: number
  /** Somebody watches the owner's tasks live. */
  watched: boolean
  /** The vendor calls back when such a task ends: a look is for the case that a call was lost, and for progress. */
  calledBack?: boolean
  /** What the upstream asked for with `Retry-After`. */
  retryAfterSeconds?: number
  /** What the vendor asks for at all times. */
  lookDistanceSeconds?: number
}

/** Seconds until a task is looked at again. */
export type Pace = (facts: PaceFacts) => number

const slowestSeconds = 300
/** So many times longer are the shortest waits where the vendor calls back. */
const patience = 4

/**
 * Media generation takes from seconds to an hour, so a look every few per cent of the age finds the end early
 * without asking an old task as often as a new one. Failed looks double the wait.
 */
export const adaptivePace: Pace = facts => {
  const {
    ageSeconds,
    failedLooks,
    watched,
    calledBack,
    retryAfterSeconds = 0,
    lookDistanceSeconds = 0,
  } = facts
  const fastest = (watched ? 1 : 2) * (calledBack ? patience : 1)
  const usual = Math.min(60, Math.max(fastest, ageSeconds / (watched ? 40 : 20)))
  const backedOff = Math.min(slowestSeconds, usual * 2 ** Math.min(failedLooks, 10))
  return Math.max(backedOff, retryAfterSeconds, lookDistanceSeconds)
}
