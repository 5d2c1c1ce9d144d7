import { z } from 'zod'
import type { TestApp } from '../support/app.ts'
import type { Client } from '../support/client.ts'
import { sentBy, until } from '../support/observe.ts'

const text = z.string().nullable()

const asset = z.object({
  __typename: z.string(),
  role: z.string(),
  url: z.string(),
  mediaType: z.string(),
  upstreamId: text,
  expiresAt: text,
  durationSeconds: z.number().nullish(),
})
const clip = z.object({
  id: z.string(),
  status: text,
  state: text,
  title: text,
  tags: text,
  negativeTags: text,
  lyrics: text,
  durationSeconds: z.number().nullable(),
  model: text,
  audioUrl: text,
  videoUrl: text,
  imageUrl: text,
  failure: text,
})
const task = z.looseObject({
  __typename: z.literal('SunoTask'),
  id: z.string(),
  operation: z.string(),
  status: z.string(),
  submission: z.string(),
  tracking: z.string(),
  progress: z.number().nullable(),
  prompt: text,
  upstreamId: z.string(),
  failure: z.object({ code: z.string(), message: z.string() }).nullable(),
  assets: z.array(asset),
  state: text,
  chargedUnits: z.number().nullable(),
  clips: z.array(clip),
  lyrics: z.object({ title: text, text: z.string(), tags: z.array(z.string()) }).nullable(),
  persona: z
    .object({ id: z.string(), name: text, description: text, clipId: text, imageUrl: text })
    .nullable(),
})
export type SunoTask = z.output<typeof task>

export const clipFields = Object.keys(clip.shape).join(' ')
const taskFields = `id operation status submission tracking progress prompt upstreamId failure { code message }
  assets {
    __typename role url mediaType upstreamId expiresAt
    ... on AudioAsset { durationSeconds } ... on VideoAsset { durationSeconds }
  }
  state chargedUnits clips { ${clipFields} } lyrics { title text tags } persona { id name description clipId imageUrl }`
const errorFields = `... on Error { message code } ... on InvalidInputError { issues { path message } }
  ... on UpstreamError { upstreamStatus upstreamCode }`

const result = z.object({ result: z.looseObject({ __typename: z.string() }) })

/** Sends one field of a query or a mutation, and returns what it answers. @throws on errors of GraphQL's own */
async function ask(client: Client, query: string, variables: object) {
  const { body } = await client.request({ query, variables })
  if (body.errors) throw new Error(JSON.stringify(body.errors))
  return result.parse(body.data).result
}

/** Submits; the answer is a task or an error. */
export const submit = (client: Client, field: string, input: object) =>
  ask(
    client,
    `mutation ($input: ${field.charAt(0).toUpperCase()}${field.slice(1)}Input!) {
      result: ${field}(input: $input) { __typename ... on SunoTask { ${taskFields} } ${errorFields}
        ... on SubmissionUnknownError { task { submission tracking } } }
    }`,
    { input },
  )

/** Reads: `sunoWav` and its like. @param type of the argument @param fields of what is answered */
export const read = (client: Client, field: string, argument: string, fields: string, value: unknown) => {
  const [name, type] = argument.split(': ')
  return ask(
    client,
    `query ($value: ${type}) { result: ${field}(${name}: $value) { __typename ${fields} ${errorFields} } }`,
    { value },
  )
}

/** Submits what has to be taken. */
export const made = async (client: Client, field: string, input: object): Promise<SunoTask> =>
  task.parse(await submit(client, field, input))

/** A task as the graph has it now. */
export async function current(client: Client, id: string): Promise<SunoTask> {
  const query = `query ($id: ID!) { result: task(id: $id) { __typename ... on SunoTask { ${taskFields} } } }`
  return task.parse(await ask(client, query, { id }))
}

/** Submits, lets it succeed and waits until the graph knows. */
export async function finished(app: TestApp, client: Client, field: string, input: object) {
  const { id, upstreamId, tracking } = await made(client, field, input)
  if (tracking === 'ACTIVE') await app.sandbox.move(upstreamId, 'succeeded')
  return ended(client, id)
}

/** Waits until the graph knows the end of a task. */
export async function ended(client: Client, id: string): Promise<SunoTask> {
  await until(client, id, ({ tracking }) => tracking === 'ENDED')
  return current(client, id)
}

/** The body of the last request of an operation. */
export const lastBody = (app: TestApp, client: Client, operationId = 'submitSunoMusic') =>
  sentBy(app, client, operationId).at(-1)?.body

export const firstClip = ({ clips }: SunoTask): string => {
  const [first] = clips
  if (!first) throw new Error('The task has no clip.')
  return first.id
}

export const song = { lyrics: '[Verse]\nThe lamp goes round', title: 'Lamp Song', model: 'chirp-v4' }
