import { appendFileSync } from 'node:fs'

/** Where the counts of one run are gathered, one JSON object a line. */
export const countsFile = new URL('../output/faults.jsonl', import.meta.url)

/** What a fault did to the tasks that met it. */
export interface FaultCounts {
  /** What was done, in a few words. */
  fault: string
  /** How often: submissions, events, callbacks, whatever the fault was done to. */
  runs: number
  /** Acknowledged, and not found again as it was. */
  lost: number
  /** Sent, made or told more often than once. */
  doubled: number
  /** What else was counted. */
  notes: string
}

/** Prints the counts of a fault and keeps them for the table at the end of the run. */
export function report(counts: FaultCounts): void {
  appendFileSync(countsFile, `${JSON.stringify(counts)}\n`)
  const { fault, runs, lost, doubled, notes } = counts
  process.stdout.write(`${fault}: ${runs} runs, ${lost} lost, ${doubled} doubled; ${notes}\n`)
}
