import { readFile } from 'node:fs/promises'

/** What a process has used so far. */
export interface Usage {
  /** Of all its threads, in user and system mode. */
  cpuSeconds: number
  /** The most memory that was resident at a time. */
  peakMiB: number
}

/** Linux counts in hundredths of a second, whatever the kernel's own tick is. */
const ticksPerSecond = 100

/** Reads `/proc`, so on Linux only. @throws the file system's error when there is no such process */
export async function usageOf(pid: number | 'self'): Promise<Usage> {
  const [stat, status] = await Promise.all(
    ['stat', 'status'].map(name => readFile(`/proc/${pid}/${name}`, 'utf8')),
  )
  // The second field is the program's name, in parentheses, and may hold blanks.
  const fields = stat?.slice(stat.lastIndexOf(')') + 2).split(' ') ?? []
  const [user, system] = [fields[11], fields[12]]
  const [, peak] = /^VmHWM:\s+(\d+) kB$/m.exec(status ?? '') ?? []
  return {
    cpuSeconds: (Number(user) + Number(system)) / ticksPerSecond,
    peakMiB: Number(peak) / 1024,
  }
}
