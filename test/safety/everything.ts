import { createHash } from 'node:crypto'
import { encodeGlobalID } from '@pothos/plugin-relay'
import { z } from 'zod'
import { isTracked } from '../../src/core/vendor.ts'
import { vendors } from '../../src/vendors.ts'
import type { Sample } from '../contract/sample.ts'
import { submitter } from '../contract/submit.ts'
import { tasks as tasksDocument } from '../documents.ts'
import type { TestApp } from '../support/app.ts'
import type { Client } from '../support/client.ts'
import { until } from '../support/observe.ts'

/** The samples of every vendor. */
export const samples: Sample[] = []
for (const { name } of vendors) {
  const module: { samples: Sample[] } = await import(`../contract/samples/${name}.ts`)
  samples.push(...module.samples)
}

export const trackedVendors = vendors.filter(isTracked)

/** A task as its owner reads it. */
export type OwnTask = Awaited<ReturnType<typeof tasksOf>>[number]

/** All tasks of a client. */
export async function tasksOf(client: Client) {
  const read = async (after?: string) => {
    const { tasks } = await client.execute(tasksDocument, { first: 100, after })
    return tasks
  }
  const first = await read()
  const pages = [first]
  for (let page = first; page.pageInfo.hasNextPage; pages.push(page))
    page = await read(page.pageInfo.endCursor ?? '')
  return pages.flatMap(({ edges }) => edges.map(({ node }) => node))
}

const answered = z.object({ id: z.string() })

/** Submits one task of every operation of every vendor. */
export async function submitEverything(app: TestApp, client: Client): Promise<void> {
  const { submit, inputOf } = submitter(app, client, samples)
  for (const sample of samples) answered.parse(await submit(sample, await inputOf(sample)))
}

/** The sandbox's own tasks of a client. */
export const sandboxTasksOf = (app: TestApp, { key }: Pick<Client, 'key'>) => {
  const owner = createHash('sha256').update(String(key)).digest('hex')
  return app.sandbox.tasks.filter(task => task.owner === owner)
}

/** Lets all of a client's tasks succeed at their vendors, and waits until the graph knows. */
export async function finishEverything(app: TestApp, client: Client): Promise<void> {
  for (const { id } of sandboxTasksOf(app, client)) await app.sandbox.move(id, 'succeeded')
  for (const { id, tracking } of await tasksOf(client))
    if (tracking === 'ACTIVE') await until(client, id, task => task.tracking === 'ENDED')
}

/** A graph id of a vendor's type that nobody has. */
export const unknownId = (taskType: string): string =>
  encodeGlobalID(taskType, '01890000-0000-7000-8000-000000000000')

/** One task of each operation, for what is asked about many tasks. */
export function onePerOperation(all: readonly OwnTask[]): OwnTask[] {
  return [...Map.groupBy(all, ({ operation }) => operation).values()].flatMap(([first]) => first ?? [])
}

/** The GraphQL type of a task, which its graph id begins with. */
export const taskTypeOf = ({ vendor }: Pick<OwnTask, 'vendor'>): string =>
  vendors.find(({ name }) => name === vendor.toLowerCase())?.taskType ?? ''
