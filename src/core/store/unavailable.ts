import { DrizzleQueryError } from 'drizzle-orm'
import { GraphQLError } from 'graphql'

/**
 * What PostgreSQL says when it cannot do now what it could do later, as SQLSTATE: connections (08), no disk, memory or
 * connection left (53), stopped, canceled or timed out (57, 25P03), input and output (58), read-only (25006), and locks
 * that were not given (40001, 40P01, 55P03).
 */
const passing = /^(?:08|53|57|58)|^(?:25006|25P03|40001|40P01|55P03)$/

/** The database is away, or cannot be used now; nothing is wrong with the statement. */
export function isStoreUnavailable(error: unknown): boolean {
  if (isConnectionFailure(error)) return true
  if (!(error instanceof DrizzleQueryError) || !error.cause || !('severity' in error.cause)) return false
  const { cause } = error
  return cause.severity === 'FATAL' || ('code' in cause && passing.test(String(cause.code)))
}

/** Locks that were not given: somebody else holds a row. */
const held = /^(?:40001|40P01|55P03)$/

/** The same, and not for one row alone: nobody who asks now has another answer. */
export const isStoreAway = (error: unknown): boolean =>
  isStoreUnavailable(error) &&
  !(
    error instanceof DrizzleQueryError &&
    error.cause &&
    'code' in error.cause &&
    held.test(String(error.cause.code))
  )

/** PostgreSQL was not reached or did not answer: only what it said itself has a severity. */
export const isConnectionFailure = (error: unknown): boolean =>
  error instanceof DrizzleQueryError &&
  error.cause !== undefined &&
  !('severity' in error.cause) &&
  !(error.cause instanceof TypeError)

/** For the client: an error with HTTP status 503. @param consequence a sentence: what became of the request */
export const storeUnavailable = (consequence: string): GraphQLError =>
  new GraphQLError(`The database cannot be used at the moment. ${consequence}`, {
    extensions: { code: 'STORE_UNAVAILABLE', http: { status: 503, headers: { 'retry-after': '5' } } },
  })
