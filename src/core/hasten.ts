/** The shortest time between two looks at a task that somebody asks for, in milliseconds. */
const shortestMs = 1_000

/**
 * Decides when a look that somebody asks for takes place; undefined when one is planned already.
 *
 * @param distanceSeconds what the vendor asks for between two looks, if that is more than a second
 */
export type Hasten = (taskId: string, distanceSeconds?: number) => Date | undefined

/**
 * The first asker is served at once; those that follow within the distance share one look at its end. So a flood of
 * callbacks costs one look a second, and the last of them is still followed by a look.
 */
export function createHasten(clock: () => number = Date.now): Hasten {
  const planned = new Map<string, number>()
  return (taskId, distanceSeconds = 0) => {
    const now = clock()
    const distanceMs = Math.max(shortestMs, distanceSeconds * 1000)
    const earlier = planned.get(taskId) ?? 0
    if (earlier > now) return undefined
    // Forgetting costs at most one look more for each task.
    if (planned.size >= 10_000) planned.clear()
    const at = Math.max(now, earlier + distanceMs)
    planned.set(taskId, at)
    return new Date(at)
  }
}
