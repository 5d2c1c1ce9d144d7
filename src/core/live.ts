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

/** Who follows one owner, and what they share. */
interface Group {
  latches: Set<Latch>
  reads: SharedReads
}

export function createLive(reader: Reader): Live {
  const seats = createSeats(maxStreams)
  const groups = new Map<string, Group>()
  let stopped = false

  function join(ownerId: string, latch: Latch): Group {
    const group = groups.get(ownerId) ?? { latches: new Set(), reads: createSharedReads(reader, ownerId) }
    groups.set(ownerId, group)
    group.latches.add(latch)
    if (stopped) latch.close()
    return group
  }

  function leave(ownerId: string, group: Group, latch: Latch): void {
    group.latches.delete(latch)
    if (group.latches.size === 0) groups.delete(ownerId)
  }

  async function* events(
    ownerId: string,
    { after, first = [], wants, endsWith }: FollowOptions,
    latch: Latch,
  ) {
    // Not before somebody reads: until then nothing would give it back.
    const leaveSeat = seats.take(ownerId)
    if (!leaveSeat) throw tooManySubscriptions('tasks', maxStreams)
    const group = join(ownerId, latch)
    let cursor = after
    let batch = first
    let mayHaveMore = true
    try {
      for (;;) {
        for (const event of batch) {
          if (!latch.open()) return
          cursor = event.number
          if (!wants(event)) continue
          yield event
          if (endsWith?.(event)) return
        }
        if (!mayHaveMore) await latch.wait()
        if (!latch.open()) return
        batch = await group.reads.after(cursor)
        mayHaveMore = batch.length === readAhead
      }
    } finally {
      leave(ownerId, group, latch)
      leaveSeat()
    }
  }

  return {
    follow(ownerId, options) {
      const latch = createLatch()
      const following = events(ownerId, options, latch)
      return {
        [Symbol.asyncIterator]: () => ({
          next: () => following.next(),
          // By itself a generator cannot be left while it waits for the next event.
          return() {
            latch.close()
            return following.return(undefined)
          },
        }),
      }
    },
    wake(ownerId) {
      const woken = ownerId === undefined ? groups.values() : [groups.get(ownerId)]
      for (const group of woken) {
        group?.reads.forget()
        for (const latch of group?.latches ?? []) latch.wake()
      }
    },
    watched: () => [...groups.keys()],
    streams: () => [...groups.values()].reduce((sum, { latches }) => sum + latches.size, 0),
    stop() {
      stopped = true
      for (const { latches } of groups.values()) for (const latch of latches) latch.close()
    },
  }
}

/** Reads on for all who stand at the same place, as those who follow live nearly always do. */
interface SharedReads {
  after(number: number): Promise<TaskEvent[]>
  /** There may be more than was read. */
  forget(): void
}

function createSharedReads(reader: Reader, ownerId: string): SharedReads {
  // One and no more: whoever is slow reads for itself, and costs no memory.
  let last: { number: number; events: Promise<TaskEvent[]> } | undefined
  return {
    after(number) {
      if (last?.number === number) return last.events
      const read = { number, events: reader.eventsAfter(ownerId, number, readAhead) }
      last = read
      // Who comes later tries again.
      read.events.catch(() => {
        if (last === read) last = undefined
      })
      return read.events
    },
    forget() {
      last = undefined
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
