import { and, asc, desc, eq, gt, gte, inArray, lt, lte, type SQL, sql } from 'drizzle-orm'
import { v7 as uuidv7 } from 'uuid'
import { gatherEach } from '../gather.ts'
import type { Task, TaskStatus } from '../task.ts'
import type { Executor } from './database.ts'
import { createEventPages, type TaskEvent } from './event-pages.ts'
import { jsonRows } from './json-rows.ts'
import { events, owners, tasks } from './schema.ts'
import { taskOf } from './task-row.ts'
import { isStoreAway } from './unavailable.ts'

/** Which tasks of an owner are meant; an absent member means all, an empty list means none. */
export interface TaskFilter {
  vendors?: string[]
  operations?: string[]
  statuses?: TaskStatus[]
  createdAfter?: Date
  createdBefore?: Date
}

/** A page of a list, newest first. `after` and `before` are task ids. */
export interface Page {
  after?: string
  before?: string
  limit: number
  /** Take the page from the far end (`last`) and return it oldest first. */
  inverted: boolean
}

/** Every read of tasks and events; each is scoped by owner and is one statement. */
export interface Reader {
  find(ownerId: string, taskIds: readonly string[]): Promise<Task[]>
  findByUpstreamId(ownerId: string, vendor: string, upstreamId: string): Promise<Task | undefined>
  list(ownerId: string, filter: TaskFilter, page: Page): Promise<Task[]>
  /** Tasks as they are after the owner's event `newest`, all of one instant; unfinished ones, or the one asked for. */
  snapshot(ownerId: string, only?: string): Promise<{ newest: number; tasks: Task[] }>
  /** Events with a number above `after`, in order. */
  eventsAfter(ownerId: string, after: number, limit: number): Promise<TaskEvent[]>
  /** Numbers of the oldest event that is kept and of the newest ever; equal + 1 when none is kept. */
  eventRange(ownerId: string): Promise<{ oldest: number; newest: number }>
}

export function createReader(executor: Executor): Reader {
  const eventsAfter = createEventPages(executor)

  // What is read in the same moment is read together: most of a small statement's cost does not depend on its rows.
  const findGathered = gatherEach(async (asked: { ownerId: string; taskIds: readonly string[] }[]) => {
    const pairs = asked.flatMap(({ ownerId, taskIds }) => taskIds.map(id => ({ owner_id: ownerId, id })))
    const rows = await executor
      .select()
      .from(tasks)
      .where(
        sql`(${tasks.ownerId}, ${tasks.id}) in (select owner_id, id from json_to_recordset(${jsonRows(pairs)}) as n (owner_id text, id uuid))`,
      )
    const byId = new Map(rows.map(row => [row.id, row]))
    return asked.map(({ ownerId, taskIds }) =>
      taskIds.flatMap(id => {
        const row = byId.get(id)
        return row?.ownerId === ownerId ? row : []
      }),
    )
  }, isStoreAway)

  /** At least one for each owner that has any tasks, so that the number of the newest event is there. */
  const snapshotRows = (ownerIds: string[], wanted: SQL) =>
    executor
      .select({ ownerId: owners.id, newest: owners.lastEvent, task: tasks })
      .from(owners)
      .leftJoin(tasks, and(eq(tasks.ownerId, owners.id), wanted))
      .where(inArray(owners.id, ownerIds))
      .orderBy(asc(tasks.id))

  // Whoever was connected to a server that went away comes back at once, and many of them are the same owner's.
  const unfinishedGathered = gatherEach(async (ownerIds: string[]) => {
    const rows = await snapshotRows([...new Set(ownerIds)], inArray(tasks.status, ['QUEUED', 'RUNNING']))
    const byOwner = Map.groupBy(rows, row => row.ownerId)
    return ownerIds.map(ownerId => byOwner.get(ownerId) ?? [])
  }, isStoreAway)

  const findNamedGathered = gatherEach(async (asked: Name[]) => {
    const names = asked.map(({ ownerId, vendor, upstreamId }) => ({
      owner_id: ownerId,
      vendor,
      upstream_id: upstreamId,
    }))
    const rows = await executor
      .select()
      .from(tasks)
      .where(
        sql`(${tasks.ownerId}, ${tasks.vendor}, ${tasks.upstreamId}) in (select owner_id, vendor, upstream_id from json_to_recordset(${jsonRows(names)}) as n (owner_id text, vendor text, upstream_id text))`,
      )
      .orderBy(desc(tasks.id))
    const byName = Map.groupBy(rows, row => keyOf({ ...row, upstreamId: row.upstreamId ?? '' }))
    return asked.map(name => byName.get(keyOf(name)) ?? [])
  }, isStoreAway)

  return {
    async find(ownerId, taskIds) {
      const found = await findGathered({ ownerId, taskIds })
      return found.map(taskOf)
    },

    async findByUpstreamId(ownerId, vendor, upstreamId) {
      const [row] = await findNamedGathered({ ownerId, vendor, upstreamId })
      return row && taskOf(row)
    },

    async list(ownerId, filter, page) {
      const direction = page.inverted ? asc : desc
      const rows = await executor
        .select()
        .from(tasks)
        .where(
          and(
            ...conditions(ownerId, filter),
            page.after === undefined ? undefined : lt(tasks.id, page.after),
            page.before === undefined ? undefined : gt(tasks.id, page.before),
          ),
        )
        .orderBy(direction(tasks.ownerId), direction(tasks.id))
        .limit(page.limit)
      return rows.map(taskOf)
    },

    async snapshot(ownerId, only) {
      const rows =
        only === undefined
          ? await unfinishedGathered(ownerId)
          : await snapshotRows([ownerId], eq(tasks.id, only))
      return { newest: rows[0]?.newest ?? 0, tasks: rows.flatMap(({ task }) => (task ? [taskOf(task)] : [])) }
    },

    eventsAfter: (ownerId, after, limit) => eventsAfter({ ownerId, after, limit }),

    async eventRange(ownerId) {
      const oldest = sql<
        string | null
      >`(select min(${events.number}) from ${events} where ${events.ownerId} = ${ownerId})`
      const [row] = await executor
        .select({ newest: owners.lastEvent, oldest })
        .from(owners)
        .where(eq(owners.id, ownerId))
      const newest = row?.newest ?? 0
      return { newest, oldest: row?.oldest == null ? newest + 1 : Number(row.oldest) }
    },
  }
}

/** What a vendor calls a task of an owner. */
interface Name {
  ownerId: string
  vendor: string
  upstreamId: string
}

const keyOf = ({ ownerId, vendor, upstreamId }: Name): string => JSON.stringify([ownerId, vendor, upstreamId])

function conditions(ownerId: string, filter: TaskFilter): (SQL | undefined)[] {
  const { vendors, operations, statuses, createdAfter, createdBefore } = filter
  return [
    // Not `=`: that would let PostgreSQL drop the owner from the order, and then walk the primary key through everybody's
    // tasks (docs/decisions/0021-one-index-for-lists.md).
    sql`${tasks.ownerId} = any(array[${ownerId}])`,
    vendors && inArray(tasks.vendor, vendors),
    operations && inArray(tasks.operation, operations),
    statuses && inArray(tasks.status, statuses),
    // An id begins with its task's creation time, so a time is a place in the index that the list walks anyway.
    createdAfter && gte(tasks.id, idAt(createdAfter, 0x00)),
    createdBefore && lte(tasks.id, idAt(createdBefore, 0xff)),
  ]
}

/** The lowest (0x00) or highest (0xff) task id of a millisecond. */
function idAt(time: Date, filler: number): string {
  return uuidv7({
    // An id cannot be older than 1970; some clients mean "always" by the year 1.
    msecs: Math.max(0, time.getTime()),
    random: new Uint8Array(16).fill(filler),
    seq: filler === 0 ? 0 : 0xffffffff,
  })
}
