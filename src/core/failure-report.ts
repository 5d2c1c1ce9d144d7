import type { Logger } from 'pino'
import { factsForLog, type UpstreamError } from './errors.ts'

/** Between two lines about failures of one kind, in milliseconds. */
const distanceMs = 60_000

/**
 * Warns of looks that failed: of the first of each kind at once, and then with one line a minute that counts them,
 * however many tasks and owners there are. All of them are there for who debugs.
 */
export function createFailureReport(
  logger: Logger,
  clock: () => number = Date.now,
): (vendor: string, failure: UpstreamError, tasks: number) => void {
  const kinds = new Map<string, { at: number; untold: number }>()
  return (vendor, failure, tasks) => {
    const kind = `${vendor} ${failure.code} ${failure.facts.status}`
    const line = { vendor, tasks, ...factsForLog(failure), reason: failure.message }
    const last = kinds.get(kind)
    if (last && clock() - last.at < distanceMs) {
      last.untold += tasks
      logger.debug(line, 'looking at tasks failed')
      return
    }
    kinds.set(kind, { at: clock(), untold: 0 })
    logger.warn({ ...line, tasks: tasks + (last?.untold ?? 0) }, 'looking at tasks failed')
  }
}
