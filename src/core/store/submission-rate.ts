import { RateLimiterDrizzle, RateLimiterRes } from 'rate-limiter-flexible'
import { SubmissionRateExceededError } from '../errors.ts'
import type { Executor } from './database.ts'
import { submissionRates } from './schema.ts'

/** Counts the submissions of each owner, over all processes (docs/decisions/0014-submission-rate.md). */
export interface SubmissionRate {
  /** Counts one more. @returns the error for the client where there were too many */
  count(ownerId: string): Promise<SubmissionRateExceededError | undefined>
}

const windowSeconds = 60

/** @param limit submissions of one owner in a minute; 0 for any number */
export function createSubmissionRate(executor: Executor, limit: number): SubmissionRate {
  if (limit === 0) return { count: async () => undefined }
  const limiter = new RateLimiterDrizzle({
    storeClient: executor,
    schema: submissionRates,
    points: limit,
    duration: windowSeconds,
    keyPrefix: '',
    // From there on until the end of the window the database is not asked any more.
    inMemoryBlockOnConsumed: limit,
    // `Upkeep.purge` does it.
    clearExpiredByTimeout: false,
  })
  return {
    async count(ownerId) {
      try {
        await limiter.consume(ownerId)
      } catch (error) {
        // A database that is away throws as well: what cannot be counted could not be stored either.
        if (!(error instanceof RateLimiterRes)) throw error
        const retryAfterSeconds = Math.max(1, Math.ceil(error.msBeforeNext / 1000))
        return new SubmissionRateExceededError({ limit, windowSeconds, retryAfterSeconds })
      }
    },
  }
}
