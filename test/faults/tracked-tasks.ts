import { createHash } from 'node:crypto'
import pMap from 'p-map'
import { z } from 'zod'
import { isTracked, type TrackedVendor } from '../../src/core/vendor.ts'
import { sandboxVendors } from '../../src/sandbox/vendors.ts'
import { vendors } from '../../src/vendors.ts'
import type { Sample } from '../contract/sample.ts'
import { submitter } from '../contract/submit.ts'
import { taskEvents, tasks, viewer } from '../documents.ts'
import type { TestApp } from '../support/app.ts'
import type { Client } from '../support/client.ts'

/** The vendors whose tasks are asked about. */
export const trackedVendors: readonly TrackedVendor[] = vendors.filter(isTracked)

/** A task as it was accepted. */
export interface TrackedTask {
  id: string
  vendor: TrackedVendor
  upstreamId: string
}

const accepted = z.object({ submission: z.literal('ACCEPTED'), id: z.string(), upstreamId: z.string() })

/** Submits so many tasks of each tracked vendor, as different as its samples are. */
export async function submitToAll(app: TestApp, client: Client, perVendor: number): Promise<TrackedTask[]> {
  const made = await pMap(
    trackedVendors,
    async vendor => {
      const { samples }: { samples: Sample[] } = await import(`../contract/samples/${vendor.name}.ts`)
      const usable = samples.filter(
        ({ format, input }) => format !== undefined && typeof input !== 'function',
      )
      const { submit, inputOf } = submitter(app, client, samples)
      const submitted: TrackedTask[] = []
      for (let n = 0; n < perVendor; n++) {
        const sample = usable[n % usable.length]
        if (!sample) throw new Error(`No sample of ${vendor.name} is tracked.`)
        const task = accepted.parse(await submit(sample, await inputOf(sample)))
        submitted.push({ id: task.id, upstreamId: task.upstreamId, vendor })
      }
      return submitted
    },
    { concurrency: 3 },
  )
  return made.flat()
}

/** Moves all that was submitted with a key to its end at the vendors. */
export async function finishAll(app: TestApp, { key }: Client): Promise<void> {
  const owner = createHash('sha256').update(String(key)).digest('hex')
  const own = app.sandbox.tasks.filter(task => task.owner === owner)
  await Promise.all(own.map(({ id }) => app.sandbox.move(id, 'succeeded')))
}

/** How many tasks of a client there are of each status and tracking, such as `SUCCEEDED ENDED`. */
export async function countStates(client: Client): Promise<Record<string, number>> {
  const page = await client.execute(tasks, { first: 100 })
  const states = Map.groupBy(page.tasks.edges, ({ node: { status, tracking } }) => `${status} ${tracking}`)
  return Object.fromEntries([...states].map(([state, group]) => [state, group.length]))
}

/** The newest event of a client's feed. */
export async function newestEvent(client: Client): Promise<string> {
  return (await client.execute(viewer, {})).viewer.eventCursor
}

/** How many events since then told that a task has succeeded. */
export async function countSuccesses(client: Client, after: string): Promise<number> {
  const newest = await newestEvent(client)
  let successes = 0
  for await (const { taskEvents: event } of client.subscribe(taskEvents, { after })) {
    if (event.task.status === 'SUCCEEDED') successes += 1
    if (event.cursor === newest) return successes
  }
  throw new Error('The feed ended before its newest event.')
}

/** Whose route a path is. */
export function vendorOf(path: string): string {
  const names = new Set(trackedVendors.map(({ name }) => name))
  const asked = sandboxVendors.find(
    ({ contract, prefixes }) => names.has(contract) && prefixes.some(prefix => path.startsWith(prefix)),
  )
  if (!asked) throw new Error(`No tracked vendor has ${path}.`)
  return asked.contract
}
