import { createHash } from 'node:crypto'
import type { Pace, SandboxTask } from './task.ts'
import type { SandboxVendor } from './vendor.ts'

/** The sample of each vendor, finished just now. Under the pace `manual` they begin queued, like all others. */
export function sampleTasks(
  vendors: readonly SandboxVendor[],
  key: string,
  pace: Pace,
  now: number,
): SandboxTask[] {
  const owner = createHash('sha256').update(key).digest('hex')
  const createdAt = pace === 'manual' ? now : now - pace.queuedMs - pace.runningMs
  return vendors.flatMap(({ contract, sample }, index) =>
    sample ? [{ ...sample, number: index + 1, vendor: contract, owner, createdAt, traits: {} }] : [],
  )
}
