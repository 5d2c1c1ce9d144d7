import { and, asc, eq, gt, inArray, sql } from 'drizzle-orm'
import { gatherEach } from '../gather.ts'
import { stateOf, type Task } from '../task.ts'
import type { Executor } from './database.ts'
import { jsonRows } from './json-rows.ts'
import { events, owners, tasks } from './schema.ts'
import { taskOf } from './task-row.ts'
import { isStoreAway } from './unavailable.ts'

/** One change of one task. `number` counts an owner's events from 1 without a gap. */
export interface TaskEvent {
  number: number
  at: Date
  task: Task
}

/** Where a page of an owner's events begins, and how many it has at most. */
export interface EventPlace {
  ownerId: string
  after: number
  limit: number
}

type EventRow = Pick<typeof events.$inferSelect, 'number' | 'at' | 'taskId' | 'state'>

/** Whether a place has an event in its row, or none at all. */
const isEvent = <Row extends { [Name in keyof EventRow]: EventRow[Name] | null }>(
  row: Row,
): row is Row & EventRow => row.number !== null

/** Reads the events behind a place, in order; those that are asked for in the same moment together. */
export function createEventPages(executor: Executor): (place: EventPlace) => Promise<TaskEvent[]> {
  /** Wherever a page begins, as far as anything is behind it. */
  const pageAfter = ({ ownerId, after, limit }: EventPlace) =>
    executor
      .select()
      .from(events)
      .where(and(eq(events.ownerId, ownerId), gt(events.number, after)))
      .orderBy(asc(events.number))
      .limit(limit)

  /** Numbers have no gap but where old events were deleted, so a page is a range of them. */
  async function pagesAfter(asked: EventPlace[]) {
    const places = asked.map(({ ownerId, after, limit }, index) => {
      return { index, owner_id: ownerId, after, last: after + limit }
    })
    // The limits keep PostgreSQL, which expects a hundred places, from reading all owners or all events for one: it does where
    // it has no statistics (a database that was empty just now, PGlite), or has them of owners with few events.
    const owner = executor
      .select({ newest: owners.lastEvent })
      .from(owners)
      .where(sql`${owners.id} = place.owner_id`)
      .limit(1)
      .as('owner')
    const page = executor
      .select()
      .from(events)
      .where(
        sql`${events.ownerId} = place.owner_id and ${events.number} > place.after and ${events.number} <= place.last`,
      )
      .limit(Math.max(...asked.map(({ limit }) => limit)))
      .as('page')
    const rows = await executor
      .select({
        index: sql<number>`place.index`,
        newest: owner.newest,
        number: page.number,
        at: page.at,
        taskId: page.taskId,
        state: page.state,
      })
      .from(
        sql`json_to_recordset(${jsonRows(places)}) as place (index int, owner_id text, after bigint, last bigint)`,
      )
      .innerJoinLateral(owner, sql`true`)
      .leftJoinLateral(page, sql`true`)
      .orderBy(asc(page.number))
    const byPlace = Map.groupBy(rows, ({ index }) => index)
    return Promise.all(
      asked.map((place, index) => {
        const found = byPlace.get(index) ?? []
        const page: EventRow[] = found.filter(isEvent)
        const end = place.after + place.limit
        return page.length < place.limit && end < (found[0]?.newest ?? 0) ? pageAfter(place) : page
      }),
    )
  }

  // A transaction with news for many owners wakes the streams of all of them. Tasks are read by themselves: joined, they would
  // be read as a whole table as soon as PostgreSQL expects many events.
  return gatherEach(async (asked: EventPlace[]) => {
    const pages = await pagesAfter(asked)
    const taskIds = new Set(pages.flat().map(({ taskId }) => taskId))
    if (taskIds.size === 0) return pages.map(() => [])
    const found = await executor
      .select()
      .from(tasks)
      .where(inArray(tasks.id, [...taskIds]))
    const taskRows = new Map(found.map(row => [row.id, row]))
    return pages.map(page =>
      page.flatMap(event => {
        const task = taskRows.get(event.taskId)
        return task ? [eventOf(event, task)] : []
      }),
    )
  }, isStoreAway)
}

function eventOf({ number, at, state }: EventRow, task: typeof tasks.$inferSelect): TaskEvent {
  // As it was then: what became of the task later is not part of this event.
  return { number, at, task: { ...taskOf(task), ...stateOf(state), updatedAt: at } }
}
