import { Repeater } from 'graphql-yoga'
import { createSeats, tooManySubscriptions } from './seats.ts'
import type { Reader, TaskEvent } from './store/reader.ts'

export interface FollowOptions {
  /** Number of the event after which to begin. */
  after: number
  /** Sent before everything else: the stored state as it was at `after`. */
  first?: TaskEvent[]
  /** Which events the consumer wants. */
  wants(event: TaskEvent): boolean
  /** The stream is complete with this event. */
  endsWith?(event: TaskEvent): boolean
}

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

export function createLive(reader: Reader): Live {
  const seats = createSeats(maxStreams)
  const followers = new Map<string, Set<Latch>>()
  let stopped = false

  function join(ownerId: string): Latch {
    const latch = createLatch()
    followers.set(ownerId, (followers.get(ownerId) ?? new Set()).add(latch))
    if (stopped) latch.close()
    return latch
  }

  function leave(ownerId: string, latch: Latch): void {
    const group = followers.get(ownerId)
    if (group?.delete(latch) && group.size === 0) followers.delete(ownerId)
  }

  return {
    follow(ownerId, { after, first = [], wants, endsWith = () => false }) {
      // A Repeater and not an async generator: that could not be left while it waits for the next event.
      return new Repeater<TaskEvent>(async (push, stop) => {
        // Not before somebody reads: until then nothing would give it back.
        const leaveSeat = seats.take(ownerId)
        if (!leaveSeat) return stop(tooManySubscriptions('tasks', maxStreams))
        const latch = join(ownerId)
        stop.then(latch.close)
        let cursor = after
        const deliver = async (events: TaskEvent[]) => {
          for (const event of events) {
            if (!latch.open()) return
            if (wants(event)) await push(event)
            if (wants(event) && endsWith(event)) latch.close()
            cursor = event.number
          }
        }
        try {
          await deliver(first)
          while (latch.open()) {
            const batch = await reader.eventsAfter(ownerId, cursor, readAhead)
            await deliver(batch)
            if (batch.length < readAhead) await latch.wait()
          }
        } finally {
          leave(ownerId, latch)
          leaveSeat()
          stop()
        }
      })
    },
    wake(ownerId) {
      const groups = ownerId === undefined ? followers.values() : [followers.get(ownerId) ?? []]
      for (const group of groups) for (const latch of group) latch.wake()
    },
    watched: () => [...followers.keys()],
    streams: () => [...followers.values()].reduce((sum, group) => sum + group.size, 0),
    stop() {
      stopped = true
      for (const group of followers.values()) for (const latch of group) latch.close()
    },
  }
}

/** Remembers one wake-up that came while nobody waited; any number of them is as good as one. */
interface Latch {
  wake(): void
  wait(): Promise<void>
  open(): boolean
  close(): void
}

function createLatch(): Latch {
  let woken = false
  let closed = false
  let resume = () => {}
  const wake = () => {
    woken = true
    resume()
  }
  return {
    wake,
    open: () => !closed,
    async wait() {
      if (!woken && !closed) await new Promise<void>(resolve => (resume = resolve))
      woken = false
    },
    close() {
      closed = true
      wake()
    },
  }
}
