import { z } from 'zod'
import type { TestApp } from '../support/app.ts'
import type { Client } from '../support/client.ts'
import { sentBy } from '../support/observe.ts'

export const image = 'https://example.com/in/first.png'
export const lastImage = 'https://example.com/in/last.png'
export const video = 'https://example.com/in/source.mp4'

/** The least that each mutation takes. */
export const least = {
  runwayImageToVideo: { firstImage: image, model: 'gen3a_turbo', ratio: 'RATIO_1280_768' },
  runwayReverseTextToVideo: { prompt: 'a boat' },
  runwayReverseImageToVideo: { image, prompt: 'a boat' },
  runwayReverseVideoToVideo: { video, prompt: 'pixel art' },
  runwayReverseActOne: { video, image },
} as const
export type Field = keyof typeof least

const result = z.looseObject({ __typename: z.string() })
/** What a field answered: what was asked for or an error. */
export type Result = z.output<typeof result>

const errors = `
  ... on Error { code message }
  ... on InvalidInputError { issues { path message } }
  ... on UpstreamError { upstreamStatus upstreamCode }`
const taskFields = `
  id vendor operation status submission tracking progress prompt upstreamId
  failure { code message }
  assets { __typename role url mediaType expiresAt }
  state failureCode englishPrompt chargedUnits refunded`

/** @throws when the answer is an error of GraphQL's own, such as an enum value that is none */
async function ask(client: Client, query: string, variables: object): Promise<Result> {
  const { body } = await client.request({ query, variables })
  if (body.errors) throw new Error(JSON.stringify(body.errors))
  return z.object({ result }).parse(body.data).result
}

export const submit = (client: Client, field: Field, input: object): Promise<Result> =>
  ask(
    client,
    `mutation ($input: ${field.charAt(0).toUpperCase()}${field.slice(1)}Input!) {
      result: ${field}(input: $input) { __typename ... on RunwayTask { ${taskFields} } ${errors} ... on SubmissionUnknownError { task { submission } } }
    }`,
    { input },
  )

const accepted = z.looseObject({
  __typename: z.literal('RunwayTask'),
  id: z.string(),
  upstreamId: z.string(),
  submission: z.literal('ACCEPTED'),
})

/** Submits and returns the task, which has to be accepted. */
export async function made(client: Client, field: Field, more: object = {}) {
  return accepted.parse(await submit(client, field, { ...least[field], ...more }))
}

/** A task with Runway's own facts. */
export const taskOf = (client: Client, id: string): Promise<Result> =>
  ask(
    client,
    `query ($id: ID!) { result: task(id: $id) { __typename ... on RunwayTask { ${taskFields} } } }`,
    {
      id,
    },
  )

export const freshVideo = (client: Client, taskId: string): Promise<Result> =>
  ask(
    client,
    `query ($taskId: ID!) {
      result: runwayFreshVideo(taskId: $taskId) {
        __typename
        ... on VideoAsset { url role mediaType expiresAt expired }
        ${errors}
      }
    }`,
    { taskId },
  )

/** The one paid request that a client has made. */
export function postOf(app: TestApp, client: Client) {
  const [post, ...others] = sentBy(app, client).filter(
    ({ method, operationId }) => method === 'POST' && operationId !== 'runwayReverseGetTask',
  )
  if (!post || others.length > 0)
    throw new Error(`One request was expected: ${JSON.stringify([post, others])}`)
  return post
}

/** The reads of a client's tasks that were answered so far. */
export const readsOf = (app: TestApp, client: Client) =>
  sentBy(app, client).filter(
    ({ operationId, status }) => status !== undefined && /^runway(Reverse)?GetTask$/.test(operationId ?? ''),
  )

/** Resolves when a client's one task was read so many times more. What a read found is stored before the next one. */
export async function moreReads(app: TestApp, client: Client, times = 2): Promise<void> {
  const enough = readsOf(app, client).length + times
  await app.sandbox.requested(() => readsOf(app, client).length >= enough)
}
