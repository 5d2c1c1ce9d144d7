import type { Logger } from 'pino'

/** Logs each unknown state word of a vendor once. */
export function createWordReport(logger: Logger): (vendor: string, word: string, taskId: string) => void {
  const seen = new Set<string>()
  return (vendor, word, taskId) => {
    const key = `${vendor} ${word}`
    if (seen.has(key) || seen.size >= 1000) return
    seen.add(key)
    logger.warn({ vendor, word, taskId }, 'the vendor used a state word that is not in its contract')
  }
}
