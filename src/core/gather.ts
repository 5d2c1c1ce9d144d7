import { setImmediate, setTimeout } from 'node:timers/promises'

/**
 * Does work on items with one call at a time: those that come while one is under way share the next, and so do those of
 * requests that came in the same moment. (PGlite works in this process: without the pause, each request would be done with
 * before the next one is looked at.)
 *
 * @param patienceMs how long each call waits for more of them, where it is not urgent
 * @returns resolves, or rejects, with the call that its items were part of
 */
export function gather<Item>(
  work: (items: Item[]) => Promise<void>,
  patienceMs?: number,
): (items: Item[]) => Promise<void> {
  const pause = () => (patienceMs === undefined ? setImmediate() : setTimeout(patienceMs))
  let waiting: Item[] = []
  let next: Promise<void> | undefined
  let current = Promise.resolve()
  return items => {
    waiting.push(...items)
    next ??= current.then(pause).then(() => {
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

/**
 * The same for work with a result for each item, in their order. Where it breaks, it is done again for each item alone, so that
 * what is wrong with one breaks nothing for others.
 *
 * @param isForAll whether an error says something of no item: then it is not done again
 */
export function gatherEach<Item, Result>(
  work: (items: Item[]) => Promise<Result[]>,
  isForAll: (error: unknown) => boolean,
): (item: Item) => Promise<Result> {
  type Ask = { item: Item; answer: PromiseWithResolvers<Result> }

  async function answer(asks: Ask[]): Promise<void> {
    const results = await work(asks.map(({ item }) => item))
    for (const [index, ask] of asks.entries()) {
      const result = results[index]
      if (result === undefined) throw new TypeError('There is no result for each item.')
      ask.answer.resolve(result)
    }
  }

  const turn = gather<Ask>(async asks => {
    try {
      await answer(asks)
    } catch (error) {
      const alone = asks.length > 1 && !isForAll(error)
      // Side by side: one may wait for a lock.
      await Promise.all(
        asks.map(ask => (alone ? answer([ask]).catch(ask.answer.reject) : ask.answer.reject(error))),
      )
    }
  })
  return item => {
    const answer = Promise.withResolvers<Result>()
    void turn([{ item, answer }])
    return answer.promise
  }
}
