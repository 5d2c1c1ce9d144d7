import { z } from 'zod'
import { adoptTask } from '../documents.ts'
import { startTestApp, type TestApp } from '../support/app.ts'
import type { Client } from '../support/client.ts'
import { until } from '../support/observe.ts'
import { serveSandbox } from '../support/serve.ts'

const taskFields = `
  __typename id operation status submission tracking progress prompt upstreamId
  failure { code message }
  assets { __typename role url mediaType expiresAt upstreamId ... on AudioAsset { durationSeconds } }
  ... on UdioTask {
    state generationId
    songs { id title durationSeconds imageUrl lyrics tags finished error }
  }`
const mutation = `mutation ($input: UdioGenerateMusicInput!) {
  result: udioGenerateMusic(input: $input) {
    __typename
    ... on MediaTask { ${taskFields} }
    ... on Error { code message }
    ... on InvalidInputError { issues { path message } }
    ... on UpstreamError { upstreamStatus upstreamCode }
    ... on SubmissionUnknownError { upstreamStatus task { ${taskFields} } }
  }
}`
const query = `query ($id: ID!) { task(id: $id) { ${taskFields} } }`

const taskSchema = z.looseObject({
  id: z.string(),
  upstreamId: z.string(),
  assets: z.array(z.looseObject({ url: z.string(), upstreamId: z.string().nullable() })),
  songs: z.array(z.looseObject({ id: z.string() })),
})
export type UdioTask = z.output<typeof taskSchema>

/** The answer of the mutation as it is. */
export async function submit(client: Client, input: object = {}) {
  const variables = { input: { prompt: 'brass band, upbeat', ...input } }
  const { body } = await client.request({ query: mutation, variables })
  if (body.errors) throw new Error(JSON.stringify(body.errors))
  return z.object({ result: z.looseObject({ __typename: z.string() }) }).parse(body.data).result
}

/** Submits what has to be accepted. */
export const generate = async (client: Client, input: object = {}): Promise<UdioTask> =>
  taskSchema.parse(await submit(client, input))

/** The task with what only Udio's have. */
export async function read(client: Client, id: string): Promise<UdioTask> {
  const { body } = await client.request({ query, variables: { id } })
  return z.object({ task: taskSchema }).parse(body.data).task
}

/** Watches a task until it has a status. */
export async function ended(client: Client, id: string, status: 'SUCCEEDED' | 'FAILED' = 'SUCCEEDED') {
  await until(client, id, seen => seen.status === status)
  return read(client, id)
}

/** The sandbox's own id of what a client submitted: the generation, or the task. */
export function sandboxIdOf(app: TestApp, task: UdioTask): string {
  const { generationId, upstreamId } = task
  const id = typeof generationId === 'string' ? generationId : upstreamId
  if (!app.sandbox.state(id)) throw new Error(`The sandbox has no ${id}.`)
  return id
}

/** Submits, lets it succeed and waits until the graph knows. */
export async function finished(app: TestApp, client: Client, input: object = {}): Promise<UdioTask> {
  const made = await generate(client, input)
  await app.sandbox.move(sandboxIdOf(app, made), 'succeeded')
  return ended(client, made.id)
}

export async function adopt(client: Client, upstreamId: string) {
  const input = { operation: 'UDIO_GENERATE_MUSIC', upstreamId } as const
  const { adoptTask: adopted } = await client.execute(adoptTask, { input })
  if (adopted.__typename !== 'AdoptTaskSuccess') throw new Error(JSON.stringify(adopted))
  return adopted.task
}

/** What another gateway of the family answers to one key on paths that contain a text. */
interface Script {
  key: string | undefined
  path: string
  /** By the request's address. */
  reply: (url: URL) => { status: number; body: unknown }
}

/** An app before a sandbox whose answers a test can replace for its own key. */
export async function startScriptedApp() {
  const scripts: Script[] = []
  const asked: { key: string; url: URL }[] = []
  const upstream = await serveSandbox((request, response) => {
    const url = new URL(request.url ?? '', 'http://gateway')
    const key = String(request.headers.authorization).replace('Bearer ', '')
    asked.push({ key, url })
    const script = scripts.find(candidate => candidate.key === key && url.pathname.includes(candidate.path))
    if (!script) return
    const { status, body } = script.reply(url)
    response.writeHead(status, { 'content-type': 'application/json' })
    response.end(JSON.stringify(body))
  })
  const app = await startTestApp({ upstream })
  return {
    app,
    /** The last script for a path counts. */
    answer: (script: Script) => void scripts.unshift(script),
    askedBy: (client: Client) => asked.filter(({ key }) => key === client.key).map(({ url }) => url),
    async stop() {
      await app.stop()
      await upstream.close()
    },
  }
}
