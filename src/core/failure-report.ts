import type { Logger } from 'pino'
import { factsForLog, type UpstreamError } from './errors.ts'

/** Between two lines about failures of one kind, in milliseconds. */
const distanceMs = 60_000

/**
 * Logs looks that failed: the first of each kind at once, and then one line a minute that counts them, however many
 * tasks and owners there are. The facts are those of the failure at hand.
 */
export function createFailureReport(
  logger: Logger,
  clock: () => number = Date.now,
): (vendor: string, failure: UpstreamError, tasks: number) => void {
  const kinds = new Map<string, { at: number; untold: number }>()
  return (vendor, failure, tasks) => {
    const kind = `${vendor} ${failure.code} ${failure.facts.status}`
    const last = kinds.get(kind)
    if (last && clock() - last.at < distanceMs) {
      last.untold += tasks
      return
    }
    kinds.set(kind, { at: clock(), untold: 0 })
    const counted = tasks + (last?.untold ?? 0)
    const facts = { vendor, tasks: counted, ...factsForLog(failure), reason: failure.message }
    logger.warn(facts, 'looking at tasks failed')
  }
}
