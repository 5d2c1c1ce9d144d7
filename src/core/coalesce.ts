/** The most keys of one search. */
const maxKeys = 1_000

/**
 * Searches for keys with one search at a time: those that come while one is under way share the next, and each is
 * in it once, however often it was asked for.
 */
export function coalesce<Found>(
  search: (keys: string[]) => Promise<ReadonlyMap<string, Found>>,
): (key: string) => Promise<Found | undefined> {
  const waiting = new Map<string, PromiseWithResolvers<Found | undefined>>()
  let running = false

  async function run(): Promise<void> {
    running = true
    while (waiting.size > 0) {
      const batch = [...waiting].slice(0, maxKeys)
      const keys = batch.map(([key]) => key)
      for (const key of keys) waiting.delete(key)
      try {
        const found = await search(keys)
        for (const [key, { resolve }] of batch) resolve(found.get(key))
      } catch (error) {
        for (const [, { reject }] of batch) reject(error)
      }
    }
    running = false
  }

  return key => {
    const asked = waiting.get(key) ?? Promise.withResolvers<Found | undefined>()
    waiting.set(key, asked)
    if (!running) void run()
    return asked.promise
  }
}
