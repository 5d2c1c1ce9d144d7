import { setTimeout as sleep } from 'node:timers/promises'

/** Milliseconds that requests took, each from when it was sent to the end of its answer. */
export type Latencies = number[]

async function timed(ask: () => Promise<void>): Promise<number> {
  const began = performance.now()
  await ask()
  return performance.now() - began
}

/** One request after another. */
export async function inTurn(requests: number, ask: (turn: number) => Promise<void>): Promise<Latencies> {
  const latencies: Latencies = []
  for (let turn = 0; turn < requests; turn++) latencies.push(await timed(() => ask(turn)))
  return latencies
}

/** Callers that each begin their next request when its time has come, or when the one before has ended. */
export async function atOnce(
  callers: number,
  perSecond: number,
  requests: number,
  ask: (turn: number) => Promise<void>,
): Promise<Latencies> {
  const began = performance.now()
  const latencies: Latencies = []
  const caller = async (first: number) => {
    for (let turn = first; turn < requests; turn += callers) {
      await sleep(Math.max(0, began + (turn * 1000) / perSecond - performance.now()))
      latencies.push(await timed(() => ask(turn)))
    }
  }
  await Promise.all(Array.from({ length: callers }, (_, first) => caller(first)))
  return latencies
}

/** @param part 0.99 for the 99th percentile, 1 for the most */
export function percentile(latencies: Latencies, part: number): string {
  const sorted = latencies.toSorted((one, other) => one - other)
  return (sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? Number.NaN).toFixed(1)
}
