import { expect } from 'vitest'
import { z } from 'zod'
import type { Client, GraphQLAnswer } from '../support/client.ts'
import { until } from '../support/observe.ts'

const taskFields = `
  id vendor operation status submission tracking progress prompt upstreamId endedAt
  failure { code message }
  assets { __typename role url mediaType expiresAt }
  state model version predictSeconds output outputOmitted outputExpiresAt dataRemoved`

export const createDocument = `mutation ($input: ReplicateCreatePredictionInput!) {
  result: replicateCreatePrediction(input: $input) {
    __typename
    ... on ReplicateTask { ${taskFields} }
    ... on Error { message code }
    ... on InvalidInputError { issues { path message } }
    ... on UpstreamError { upstreamStatus upstreamCode }
    ... on SubmissionUnknownError { upstreamStatus task { id submission tracking upstreamId } }
  }
}`
const readDocument = `query ($id: ID!) { result: task(id: $id) { __typename ... on ReplicateTask { ${taskFields} } } }`

const predictionTask = z.looseObject({
  __typename: z.literal('ReplicateTask'),
  id: z.string(),
  status: z.string(),
  upstreamId: z.string().nullable(),
  output: z.unknown(),
  assets: z.array(z.looseObject({ url: z.string(), expiresAt: z.string().nullable() })),
})
export type PredictionTask = z.output<typeof predictionTask>

const answer = z.object({ result: z.looseObject({ __typename: z.string() }) })

/** What the mutation answered, a task or an error. */
export async function create(client: Client, input: object) {
  const { body } = await client.request({ query: createDocument, variables: { input } })
  return resultOf(body)
}

/** The result of an answer that has no errors. */
export function resultOf({ data, errors }: GraphQLAnswer) {
  expect(errors).toBeUndefined()
  return answer.parse(data).result
}

/** Creates a prediction that has to be accepted. */
export const created = async (client: Client, input: object): Promise<PredictionTask> =>
  predictionTask.parse(await create(client, input))

export async function read(client: Client, id: string): Promise<PredictionTask> {
  const { body } = await client.request({ query: readDocument, variables: { id } })
  return predictionTask.parse(resultOf(body))
}

/** Waits until the task is in a state. @returns it with all its facts */
export async function readAt(client: Client, id: string, status: string): Promise<PredictionTask> {
  await until(client, id, seen => seen.status === status)
  return read(client, id)
}
