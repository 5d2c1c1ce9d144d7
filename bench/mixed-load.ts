import { setTimeout as sleep } from 'node:timers/promises'
import { z } from 'zod'
import { taskUpdated } from '../test/documents.ts'
import { type Client, createClient } from '../test/support/client.ts'
import { submissions } from './submissions.ts'

/** Requests of several keys at a steady rate, each answer checked. */
export interface MixedLoad {
  /** Ends with the last answer; the tasks go on. @throws with the first answer that was wrong */
  run(minutes: number): Promise<void>
  /** Waits until every task has SUCCEEDED. @throws where one has not after a minute, or some are missing */
  settle(): Promise<void>
  /** Requests that were answered so far, subscriptions among them. */
  answered(): number
}

const owners = 16
/** From here on the next request waits: the rate was more than the server can do. */
const maxInFlight = 200
const settleMs = 60_000

const json = (value: unknown): string => JSON.stringify(value)
const task = z.object({ task: z.object({ id: z.string(), status: z.string() }) })
const list = z.object({ tasks: z.object({ nodes: z.array(z.unknown()) }) })
const refused = z.object({ extendVideo: z.object({ code: z.literal('INVALID_INPUT') }) })
const reading = 'query ($id: ID!) { task(id: $id) { id status progress prompt } }'
const listing =
  'query ($first: Int!, $statuses: [TaskStatus!]) { tasks(first: $first, filter: { statuses: $statuses }) { nodes { id status } } }'
const wrongInput =
  'mutation { extendVideo(input: { taskId: "", userPrompt: "" }) { ... on Error { code message } } }'

/** @param perSecond requests of all kinds together, a quarter of them submissions of all vendors in turn */
export function createMixedLoad(url: string, perSecond: number): MixedLoad {
  const clients = Array.from({ length: owners }, (_, index) => createClient(url, `sk-soak-${index}`))
  const made = new Map<Client, string[]>(clients.map(client => [client, []]))
  let submitted = 0
  let answered = 0
  let wrong: Error | undefined

  const ask = async (client: Client, query: string, variables: object = {}): Promise<unknown> => {
    const { body } = await client.request({ query, variables })
    if (body.errors) throw new Error(json(body.errors))
    return body.data
  }
  const idOf = (client: Client): string => made.get(client)?.at(-1 - (answered % 50)) ?? ''

  async function submit(client: Client): Promise<string> {
    const submission = submissions[submitted++ % submissions.length]
    const data = await ask(client, submission?.query ?? '', { input: submission?.input })
    const id = submission?.taskIn(data)?.id
    if (id === undefined) throw new Error(`Not accepted: ${json(data)}`)
    made.get(client)?.push(id)
    return id
  }

  async function read(client: Client): Promise<void> {
    const id = idOf(client)
    if (id && task.parse(await ask(client, reading, { id })).task.id !== id) throw new Error(`Not ${id}.`)
  }

  async function count(client: Client, statuses?: string[]): Promise<number> {
    return list.parse(await ask(client, listing, { first: 20, statuses })).tasks.nodes.length
  }

  /** Half of those who watch stay until the task has ended, the others leave after the first event. */
  async function watch(client: Client, stays: boolean): Promise<void> {
    let last = ''
    for await (const { taskUpdated: event } of client.subscribe(taskUpdated, { id: await submit(client) })) {
      last = event.status
      if (!stays) return
    }
    if (last !== 'SUCCEEDED') throw new Error(`A stream ended with ${last}.`)
  }

  const kinds: ((client: Client) => Promise<unknown>)[] = [
    submit,
    read,
    client => count(client),
    async client => refused.parse(await ask(client, wrongInput)),
    read,
    client => watch(client, true),
    read,
    async client => {
      const { status, body } = await client.request({ query: '{ nothing }' })
      if (!body.errors || status >= 500) throw new Error(`A wrong document was answered by ${status}.`)
    },
    read,
    client => watch(client, false),
    read,
    async client => {
      if (task.safeParse(await ask(client, reading, { id: 'nobody' })).success) throw new Error('A stranger.')
    },
  ]

  return {
    async run(minutes) {
      const began = performance.now()
      const inFlight = new Set<Promise<void>>()
      for (let n = 0; n < minutes * 60 * perSecond; n++) {
        await sleep(Math.max(0, began + (n * 1000) / perSecond - performance.now()))
        while (inFlight.size >= maxInFlight) await Promise.race(inFlight)
        if (wrong) throw wrong
        const client = clients[Math.floor(n / kinds.length) % clients.length]
        const kind = kinds[n % kinds.length]
        if (!client || !kind) continue
        const asked = kind(client)
          .then(() => void answered++)
          .catch((error: Error) => {
            wrong ??= error
          })
          .finally(() => inFlight.delete(asked))
        inFlight.add(asked)
      }
      await Promise.all(inFlight)
      if (wrong) throw wrong
    },
    async settle() {
      const until = Date.now() + settleMs
      for (const client of clients) {
        while ((await count(client, ['QUEUED', 'RUNNING'])) > 0) {
          if (Date.now() > until) throw new Error('Tasks have not ended.')
          await sleep(500)
        }
        const failed = await count(client, ['FAILED', 'CANCELED'])
        if (failed > 0) throw new Error(`${failed} tasks failed.`)
      }
    },
    answered: () => answered,
  }
}
