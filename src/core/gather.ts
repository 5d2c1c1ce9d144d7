/**
 * Does work on items with one call at a time: those that come while one is under way share the next.
 *
 * @returns resolves, or rejects, with the call that its items were part of
 */
export function gather<Item>(work: (items: Item[]) => Promise<void>): (items: Item[]) => Promise<void> {
  let waiting: Item[] = []
  let next: Promise<void> | undefined
  let current = Promise.resolve()
  return items => {
    waiting.push(...items)
    next ??= current.then(() => {
      const turn = waiting
      waiting = []
      next = undefined
      const done = work(turn)
      current = done.catch(() => {})
      return done
    })
    return next
  }
}
