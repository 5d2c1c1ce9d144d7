import { expiredCursor, parseEventCursor } from './cursor.ts'
import { gather } from './gather.ts'
import type { Live } from './live.ts'
import type { TaskEvent } from './store/event-pages.ts'
import type { TaskFilter } from './store/reader.ts'
import type { Store } from './store/store.ts'
import { isSettled, type Task } from './task.ts'
import type { Tracker } from './track.ts'

/** What clients subscribe to: the stored state first, then each change. */
export interface Feed {
  /** One task until nothing more can happen to it by itself. */
  watch(task: Task): Promise<AsyncIterable<TaskEvent>>
  /**
   * All tasks of an owner. Without a cursor it begins with the unfinished ones as they are;
   * with one, with everything that happened after it.
   *
   * @throws {GraphQLError} BAD_CURSOR, CURSOR_EXPIRED
   */
  follow(ownerId: string, filter: TaskFilter, after: string | undefined): Promise<AsyncIterable<TaskEvent>>
}

/** How long a live subscription makes an owner's tasks be asked about more often, in milliseconds. */
export const watchMs = 60_000

export function createFeed(store: Store, live: Live, tracker: Tracker): Feed {
  const { reader, tracking } = store
  const announceGathered = gather((ownerIds: string[]) =>
    tracking.watch([...new Set(ownerIds)], new Date(Date.now() + watchMs)),
  )
  const announce = (ownerId: string) => announceGathered([ownerId])

  return {
    async watch(task) {
      const [{ newest, tasks }] = await Promise.all([
        reader.snapshot(task.ownerId, task.id),
        announce(task.ownerId),
      ])
      await tracker.hasten(task)
      return live.follow(task.ownerId, {
        after: newest,
        first: asEvents(tasks, newest),
        wants: event => event.task.id === task.id,
        endsWith: event => isSettled(event.task),
      })
    },

    async follow(ownerId, filter, cursor) {
      const wants = (event: TaskEvent) => matches(event.task, filter)
      if (cursor === undefined) {
        const [{ newest, tasks }] = await Promise.all([reader.snapshot(ownerId), announce(ownerId)])
        return live.follow(ownerId, { after: newest, first: asEvents(tasks, newest), wants })
      }
      const after = parseEventCursor(cursor)
      const [{ oldest, newest }] = await Promise.all([reader.eventRange(ownerId), announce(ownerId)])
      if (after < oldest - 1 || after > newest) throw expiredCursor()
      return live.follow(ownerId, { after, wants })
    },
  }
}

const asEvents = (tasks: Task[], number: number): TaskEvent[] =>
  tasks.map(task => ({ number, at: task.updatedAt, task }))

function matches(
  task: Task,
  { vendors, operations, statuses, createdAfter, createdBefore }: TaskFilter,
): boolean {
  return (
    (vendors?.includes(task.vendor) ?? true) &&
    (operations?.includes(task.operation) ?? true) &&
    (statuses?.includes(task.status) ?? true) &&
    (createdAfter === undefined || task.createdAt >= createdAfter) &&
    (createdBefore === undefined || task.createdAt <= createdBefore)
  )
}
