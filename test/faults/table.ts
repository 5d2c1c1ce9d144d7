import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { table } from '../../bench/report.ts'
import { countsFile, type FaultCounts } from './report.ts'

const tableFile = new URL('../output/faults.md', import.meta.url)

/** Begins a run without counts and ends it with all of them in `test/output/faults.md`. */
export default function setup(): () => void {
  mkdirSync(new URL('.', countsFile), { recursive: true })
  rmSync(countsFile, { force: true })
  return () => {
    // No program came to its end.
    if (!existsSync(countsFile)) return
    const lines = readFileSync(countsFile, 'utf8').trim().split('\n')
    const rows = lines.map(line => {
      const { fault, runs, lost, doubled, notes }: FaultCounts = JSON.parse(line)
      return [fault, String(runs), String(lost), String(doubled), notes]
    })
    const text = table([['Fault', 'Runs', 'Lost', 'Doubled', 'Of them'], ...rows])
    writeFileSync(tableFile, `${text}\n`)
    process.stdout.write(`${text}\n`)
  }
}
