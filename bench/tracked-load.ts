import { setTimeout as sleep } from 'node:timers/promises'
import pMap from 'p-map'
import { idsOf } from '../src/sandbox/part-id.ts'
import type { Sandbox } from '../src/sandbox/sandbox.ts'
import { taskEvents, tasks as tasksDocument } from '../test/documents.ts'
import { type Client, createClient } from '../test/support/client.ts'
import { type Submission, submissions } from './submissions.ts'

/** How many tasks there are, and how they come. */
export interface Load {
  tasks: number
  keys: number
  /** So many of the keys are followed by a stream. */
  watched: number
  /** From the first submission to the last; they come at a steady rate, and so do the ends. */
  submitMs: number
  /** How long each task takes upstream. */
  lifeMs: number
}

/** One task from the upstream's completion to the event that says so. */
export interface Run {
  vendor: string
  /** When it is followed, at the client; otherwise to the time that the task was given as it was stored. */
  lagMs: number
}

/** Who submits, from the first load to the last. */
export interface Callers {
  clients: Client[]
  /** Those whose tasks are followed by a stream. */
  followed: Set<Client>
  /** When the tasks ended, by their ids, in Unix milliseconds. */
  ends: Map<string, number>
  /** Why streams broke. */
  broken: unknown[]
}

export function connectCallers(url: string, { keys, watched }: Pick<Load, 'keys' | 'watched'>): Callers {
  const clients = Array.from({ length: keys }, (_, n) => createClient(`${url}/graphql`, `sk-bench-${n}`))
  const followed = new Set(clients.slice(0, watched))
  const ends = new Map<string, number>()
  const broken: unknown[] = []
  for (const client of followed) follow(client, ends).catch(error => broken.push(error))
  return { clients, followed, ends, broken }
}

/** The most submissions that are under way at a time. */
const concurrency = 64
/** A task that has not ended so long after it did upstream is lost, in milliseconds. */
const patienceMs = 60_000

/**
 * Submits at a steady rate and waits for every task's end.
 *
 * @param allSubmitted hears when the last task was accepted, and waits for what it returns before anything else
 * @throws when a task is lost, failed or submitted twice
 */
export async function playLoad(
  { clients, followed, ends, broken }: Callers,
  sandbox: Sandbox,
  load: Load,
  allSubmitted: () => Promise<void> = async () => {},
): Promise<Run[]> {
  const earlier = sandbox.tasks.length
  const began = Date.now()
  const made = await pMap(
    Array.from({ length: load.tasks }, (_, n) => n),
    async n => {
      await sleep(Math.max(0, began + (n * load.submitMs) / load.tasks - Date.now()))
      // Every key has tasks of every vendor.
      const submission = submissions[(n + Math.floor(n / clients.length)) % submissions.length]
      const client = clients[n % clients.length]
      if (!submission || !client) throw new RangeError(`No client or vendor for task ${n}.`)
      return { client, vendor: submission.vendor, ...(await submit(client, submission)) }
    },
    { concurrency },
  )
  await allSubmitted()
  const lastEnd = Math.max(...sandbox.tasks.map(({ createdAt }) => createdAt)) + load.lifeMs
  await sleep(Math.max(0, lastEnd - Date.now()))
  const open = () => made.some(({ client, id }) => followed.has(client) && !ends.has(id))
  while (open() && broken.length === 0 && Date.now() < lastEnd + patienceMs) await sleep(100)
  if (broken.length > 0) throw broken[0]
  for (const client of clients) {
    if (!followed.has(client)) await readEnds(client, ends, lastEnd + patienceMs)
  }
  const count = sandbox.tasks.length - earlier
  if (count !== load.tasks) throw new Error(`${load.tasks} tasks were submitted, and ${count} were made.`)
  // Some vendors name a submission by a part of what it makes.
  const upstream = new Map(sandbox.tasks.flatMap(task => [...idsOf(task.id)].map(id => [id, task])))
  return made.map(({ id, upstreamId, vendor }) => {
    const [end, task] = [ends.get(id), upstream.get(upstreamId)]
    if (end === undefined) throw new Error(`${vendor}: ${upstreamId} never ended.`)
    if (!task) throw new Error(`${vendor}: ${upstreamId} was never made.`)
    return { vendor, lagMs: end - (task.createdAt + load.lifeMs) }
  })
}

async function submit(client: Client, { query, input, taskIn }: Submission) {
  const { body } = await client.request({ query, variables: { input } })
  const task = taskIn(body.data)
  if (task === undefined) throw new Error(`Not accepted: ${JSON.stringify(body)}`)
  return task
}

/** Notes when each task's end arrives over server-sent events, in Unix milliseconds, until the server leaves. */
async function follow(client: Client, ends: Map<string, number>): Promise<void> {
  for await (const { taskEvents: event } of client.subscribe(taskEvents, {})) {
    const { id, status } = event.task
    if (status === 'FAILED') throw new Error(`A task failed: ${JSON.stringify(event.task.failure)}`)
    if (status === 'SUCCEEDED' && !ends.has(id)) ends.set(id, Date.now())
  }
}

/** For tasks that nobody follows: reads when they ended, once all have. */
async function readEnds(client: Client, ends: Map<string, number>, deadline: number): Promise<void> {
  for (let after: string | null | undefined; ; ) {
    const { tasks } = await client.execute(tasksDocument, { first: 100, after })
    const open = tasks.edges.some(({ node }) => node.status !== 'SUCCEEDED')
    if (open && Date.now() < deadline) {
      await sleep(1000)
      continue
    }
    for (const { node } of tasks.edges) if (node.endedAt) ends.set(node.id, Date.parse(node.endedAt))
    if (!tasks.pageInfo.hasNextPage) return
    after = tasks.pageInfo.endCursor
  }
}
