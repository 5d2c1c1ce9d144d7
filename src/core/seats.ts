import { GraphQLError } from 'graphql'

/** Counts what each owner has open at a time. */
export interface Seats {
  /** @returns gives the seat back, to be called once; undefined when the owner has none left */
  take(ownerId: string): (() => void) | undefined
}

/** @param most of one owner */
export function createSeats(most: number): Seats {
  const taken = new Map<string, number>()
  return {
    take(ownerId) {
      const before = taken.get(ownerId) ?? 0
      if (before >= most) return undefined
      taken.set(ownerId, before + 1)
      return () => {
        const left = (taken.get(ownerId) ?? 0) - 1
        if (left > 0) taken.set(ownerId, left)
        else taken.delete(ownerId)
      }
    },
  }
}

/** @param what the subscriptions are to @param limit of one key in one process */
export const tooManySubscriptions = (what: string, limit: number): GraphQLError =>
  new GraphQLError(`One key may have at most ${limit} subscriptions to ${what} at a time.`, {
    extensions: { code: 'TOO_MANY_SUBSCRIPTIONS', limit },
  })
