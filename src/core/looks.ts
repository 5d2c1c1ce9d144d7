import pMap from 'p-map'
import { UpstreamError, UpstreamRefusedError } from './errors.ts'
import type { TaskUpdate } from './task.ts'
import type { Looks, TrackedTask } from './vendor.ts'

/** How many requests of one batch are under way at a time. */
const concurrency = 8
/** After so many milliseconds no further request of a batch begins: a slow upstream must not hold up other keys. */
const spanMs = 20_000

/** Tasks of one key that are looked at together where there is no batch route: it bounds the requests at a time. */
export const oneByOneBatch = 100

/** Runs one request about some tasks; a failure of the upstream is what it showed of each of them. */
export async function orFailure(tasks: TrackedTask[], look: Promise<Looks>): Promise<Looks> {
  try {
    return await look
  } catch (error) {
    if (error instanceof UpstreamError) return new Map(tasks.map(({ id }) => [id, error]))
    throw error
  }
}

/** Asks about items one by one, some at a time, as long as the batch may take; the last ones may go unasked. */
export async function inTurns<Item, Result>(
  items: readonly Item[],
  ask: (item: Item) => Promise<Result>,
): Promise<Result[]> {
  const end = performance.now() + spanMs
  const results = await pMap(items, async item => (performance.now() > end ? [] : [await ask(item)]), {
    concurrency,
  })
  return results.flat(1)
}

/**
 * For vendors without a batch route: asks about each task by itself, some at a time. A refusal means that the id is
 * not known (yet), like an undefined; so the task is asked about again at its usual pace. So is one whose turn did
 * not come in time.
 */
export async function oneByOne(
  tasks: TrackedTask[],
  look: (task: TrackedTask) => Promise<TaskUpdate | undefined>,
): Promise<Looks> {
  const seen = await inTurns(tasks, async (task): Promise<[string, TaskUpdate | UpstreamError][]> => {
    try {
      const update = await look(task)
      return update ? [[task.id, update]] : []
    } catch (error) {
      // A 5xx that refuses (no channel) says nothing of the id: it backs off like any other failure.
      if (error instanceof UpstreamRefusedError && (error.facts.status ?? 0) < 500) return []
      if (error instanceof UpstreamError) return [[task.id, error]]
      throw error
    }
  })
  return new Map(seen.flat())
}

/** For batch routes: what the answer shows of each task, by the vendor's id. */
export function byUpstreamId(tasks: TrackedTask[], updates: ReadonlyMap<string, TaskUpdate>): Looks {
  return new Map(
    tasks.flatMap(({ id, reference }) => {
      const update = updates.get(reference.upstreamId)
      return update ? [[id, update]] : []
    }),
  )
}
