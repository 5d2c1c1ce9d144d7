import { z } from 'zod'
import { eventCursor } from '../src/core/cursor.ts'
import { taskEvents } from '../test/documents.ts'
import { createClient } from '../test/support/client.ts'
import { atOnce, inTurn, type Latencies, percentile } from './latency.ts'
import type { ReadKind } from './read-kinds.ts'
import { table } from './report.ts'

/** Somebody whose tasks are read. */
export interface Reading {
  title: string
  key: string
  /** Number of the newest event. */
  newest: number
}

/** How much is asked of each kind: so many requests one after another, then as many by some callers at this rate. */
export interface Extent {
  requests: number
  callers: number
  /** Requests of all callers together in a second. */
  rate: number
}

export const figures = (latencies: Latencies): string[] =>
  [0.5, 0.99].map(part => percentile(latencies, part))
const columns = (callers: number) => [
  'p50 ms',
  'p99 ms',
  `p50, ${callers} callers`,
  `p99, ${callers} callers`,
]

/** @throws when the answer has errors */
export async function ask(url: string, key: string, { name, query, variables }: ReadKind): Promise<unknown> {
  const { status, body } = await createClient(url, key).request({ query, variables })
  if (status !== 200 || body.errors) throw new Error(`${name}: ${JSON.stringify(body)}`)
  return body.data
}

/** A row for each kind. */
export async function readEach(
  url: string,
  { title, key }: Reading,
  kinds: ReadKind[],
  { requests, callers, rate }: Extent,
): Promise<string> {
  const rows: string[][] = []
  for (const kind of kinds) {
    const read = async () => void (await ask(url, key, kind))
    await inTurn(10, read)
    const alone = await inTurn(requests, read)
    rows.push([kind.name, ...figures(alone), ...figures(await atOnce(callers, rate, requests, read))])
  }
  return table([[title, ...columns(callers)], ...rows])
}

/** Each kind once, and which were the slowest. */
export async function readAll(url: string, { title, key }: Reading, kinds: ReadKind[]): Promise<string> {
  const read: { name: string; ms: number }[] = []
  for (const kind of kinds) {
    const [ms = 0] = await inTurn(1, async () => void (await ask(url, key, kind)))
    read.push({ name: kind.name, ms })
  }
  const slowest = read.toSorted((one, other) => other.ms - one.ms).slice(0, 5)
  const all = read.map(({ ms }) => ms)
  const row = [`each of ${kinds.length} filters once`, ...figures(all), percentile(all, 1)]
  const named = slowest.map(({ name, ms }) => `${name} (${ms.toFixed(1)} ms)`)
  return `${table([[title, 'p50 ms', 'p99 ms', 'most ms'], row])}\n\nThe slowest: ${named.join(', ')}.`
}

const replayed = 1000

/** Reads on from an event. @returns milliseconds to the 100th event and to the last of 1,000 */
async function replay(url: string, key: string, after: number): Promise<[number, number]> {
  const began = performance.now()
  let seen = 0
  let hundredth = Number.NaN
  for await (const _ of createClient(url, key).subscribe(taskEvents, { after: eventCursor(after) })) {
    seen += 1
    if (seen === 100) hundredth = performance.now() - began
    if (seen === replayed) break
  }
  return [hundredth, performance.now() - began]
}

/** Two rows for each owner who has enough events: reads on from places all over the feed. */
export async function replayEach(
  url: string,
  owners: Reading[],
  { requests, callers }: Extent,
): Promise<string> {
  const rows: string[][] = []
  for (const { title, key, newest } of owners.filter(owner => owner.newest > replayed)) {
    const times: [number, number][] = []
    const one = async (turn: number) => {
      times.push(await replay(url, key, Math.floor(((newest - replayed) * turn) / requests)))
    }
    await inTurn(requests, one)
    const alone = times.splice(0)
    await atOnce(callers, callers / 2, requests, one)
    const of = (runs: [number, number][], part: 0 | 1) => figures(runs.map(run => run[part]))
    rows.push([`${title}, 100 events`, ...of(alone, 0), ...of(times, 0)])
    rows.push([`${title}, 1,000 events`, ...of(alone, 1), ...of(times, 1)])
  }
  return table([['`taskEvents(after:)`', ...columns(callers)], ...rows])
}

const accepted = z.object({ extendVideo: z.object({ upstreamId: z.string() }) })
const query =
  'mutation ($input: ExtendVideoInput!) { extendVideo(input: $input) { ... on LumaTask { upstreamId } } }'

/** One after another, each with a new idempotency key. @throws when one is not accepted */
export const submitEach = (url: string, key: string, submissions: number): Promise<Latencies> =>
  inTurn(submissions, async () => {
    const taskId = '3f0c1f5e-6a53-4b3e-9d0e-6f0c3b8f2a11'
    const input = { taskId, userPrompt: 'the boat reaches the river', idempotencyKey: crypto.randomUUID() }
    accepted.parse(await ask(url, key, { name: 'extendVideo', query, variables: { input } }))
  })
