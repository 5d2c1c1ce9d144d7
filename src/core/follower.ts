import type { TaskEvent } from './store/event-pages.ts'

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

/** How a follower gets at events, from when it takes its place on. */
export interface Place {
  /** The next events behind a number, and whether more of them are stored. */
  read(number: number): Promise<{ events: TaskEvent[]; more: boolean }>
  leave(): void
}

const nothing: TaskEvent[] = []

/**
 * One stream of events. It takes its place when the first is asked for, not before: until then nothing would give it back.
 * No async generator: that could not be left while it waits, and would hold what it began with for as long as it lives.
 * The next event may be asked for when the one before has come.
 */
export class Follower implements AsyncIterableIterator<TaskEvent> {
  readonly #wants: FollowOptions['wants']
  readonly #endsWith: FollowOptions['endsWith']
  readonly #take: (follower: Follower) => Place | undefined
  #place: Place | undefined
  #cursor: number
  #batch: TaskEvent[]
  #position = 0
  #closed = false
  /** Remembers one wake-up that came while nobody waited; any number of them is as good as one. */
  #woken = true
  #resume = () => {}

  /** @param take gives none when nothing comes any more; may throw, which ends the stream with this error */
  constructor(
    { after, first = nothing, wants, endsWith }: FollowOptions,
    take: (follower: Follower) => Place | undefined,
  ) {
    this.#cursor = after
    this.#batch = first
    this.#wants = wants
    this.#endsWith = endsWith
    this.#take = take
  }

  [Symbol.asyncIterator](): this {
    return this
  }

  async next(): Promise<IteratorResult<TaskEvent, undefined>> {
    try {
      while (!this.#closed) {
        this.#place ??= this.#take(this)
        if (!this.#place) break
        const event = this.#nextOfBatch()
        if (event) {
          if (this.#endsWith?.(event)) this.close()
          return { done: false, value: event }
        }
        if (!this.#woken) await new Promise<void>(resolve => (this.#resume = resolve))
        if (!this.#closed) await this.#read(this.#place)
      }
      return { done: true, value: undefined }
    } catch (error) {
      this.close()
      throw error
    }
  }

  async return(): Promise<IteratorResult<TaskEvent, undefined>> {
    this.close()
    return { done: true, value: undefined }
  }

  /** There may be events that were not read yet. */
  wake(): void {
    this.#woken = true
    this.#resume()
  }

  /** Ends the stream as complete and gives its place back; more than once is as good as once. */
  close(): void {
    if (this.#closed) return
    this.#closed = true
    this.#place?.leave()
    this.#batch = nothing
    this.wake()
  }

  #nextOfBatch(): TaskEvent | undefined {
    for (;;) {
      const event = this.#batch[this.#position]
      if (!event) {
        this.#batch = nothing
        return undefined
      }
      this.#position += 1
      this.#cursor = event.number
      if (this.#wants(event)) return event
    }
  }

  async #read(place: Place): Promise<void> {
    this.#woken = false
    const { events, more } = await place.read(this.#cursor)
    this.#woken ||= more
    if (this.#closed) return
    this.#batch = events
    this.#position = 0
  }
}
