import { Follower, type FollowOptions, type Place } from './follower.ts'
import { createSeats, tooManySubscriptions } from './seats.ts'
import type { TaskEvent } from './store/event-pages.ts'
import type { Reader } from './store/reader.ts'

/** The live end of the event table. */
export interface Live {
  /**
   * The owner's events in order and without a gap: those stored, then those to come.
   * Reads on only when the consumer asks, so a slow client costs no memory. Ends with `stop`.
   * Where the owner has too many of them it is an error TOO_MANY_SUBSCRIPTIONS and nothing else.
   */
  follow(ownerId: string, options: FollowOptions): AsyncIterable<TaskEvent>
  /** New events of this owner may be there; without an owner, of anybody (after a lost connection). */
  wake(ownerId?: string): void
  /** The owners that somebody watches from this process. */
  watched(): string[]
  /** How many streams are open. */
  streams(): number
  /** Ends all streams as complete. */
  stop(): void
}

const readAhead = 100
/** Streams of one owner in one process. */
const maxStreams = 100

/** Who follows one owner, and what they read. */
interface Group {
  followers: Set<Follower>
  reads: SharedReads
}

export function createLive(reader: Reader): Live {
  const seats = createSeats(maxStreams)
  const groups = new Map<string, Group>()
  let stopped = false

  function groupOf(ownerId: string): Group {
    const group = groups.get(ownerId) ?? { followers: new Set(), reads: createSharedReads(reader, ownerId) }
    groups.set(ownerId, group)
    return group
  }

  function takePlace(ownerId: string, follower: Follower): Place | undefined {
    if (stopped) return undefined
    const leaveSeat = seats.take(ownerId)
    if (!leaveSeat) throw tooManySubscriptions('tasks', maxStreams)
    const group = groupOf(ownerId)
    const { followers, reads } = group
    followers.add(follower)
    return {
      read: number => reads.after(number),
      leave() {
        followers.delete(follower)
        if (followers.size === 0) groups.delete(ownerId)
        leaveSeat()
      },
    }
  }

  return {
    follow: (ownerId, options) => new Follower(options, follower => takePlace(ownerId, follower)),
    wake(ownerId) {
      const woken = ownerId === undefined ? groups.values() : [groups.get(ownerId)]
      for (const group of woken) {
        group?.reads.forget()
        for (const follower of group?.followers ?? []) follower.wake()
      }
    },
    watched: () => [...groups.keys()],
    streams: () => [...groups.values()].reduce((sum, { followers }) => sum + followers.size, 0),
    stop() {
      stopped = true
      for (const { followers } of groups.values()) for (const follower of followers) follower.close()
    },
  }
}

/** Reads on for all who stand at the same place, as those who follow live nearly always do. */
interface SharedReads {
  after(number: number): ReturnType<Place['read']>
  /** There may be more than was read. */
  forget(): void
}

function createSharedReads(reader: Reader, ownerId: string): SharedReads {
  // One and no more: whoever is slow reads for itself, and costs no memory.
  let last: { number: number; result: ReturnType<Place['read']> } | undefined

  async function read(number: number) {
    const events = await reader.eventsAfter(ownerId, number, readAhead)
    return { events, more: events.length === readAhead }
  }

  return {
    after(number) {
      if (last?.number === number) return last.result
      const begun = { number, result: read(number) }
      last = begun
      // Who comes later tries again.
      begun.result.catch(() => {
        if (last === begun) last = undefined
      })
      return begun.result
    },
    forget() {
      last = undefined
    },
  }
}
