import { expect } from 'vitest'
import { z } from 'zod'
import type { Client, GraphQLAnswer, Uploads } from '../support/client.ts'

const taskFields = `
  id vendor operation status submission tracking progress prompt upstreamId upstreamRequestId
  failure { code message }
  assets {
    __typename role url mediaType expiresAt expired
    ... on ImageAsset { width height }
  }
  ... on IdeogramTask { pictures { prompt seed styleType } unsafeCount descriptions }`

/** The mutation as a text, because many tests serve every operation. */
export const documentOf = (field: string) => `
  mutation ($input: ${field.replace('i', 'I')}Input!) {
    result: ${field}(input: $input) {
      __typename
      ... on MediaTask { ${taskFields} }
      ... on Error { message code }
      ... on InvalidInputError { issues { path message } }
      ... on UpstreamError { upstreamStatus upstreamCode upstreamRequestId }
      ... on SubmissionUnknownError { upstreamStatus task { id submission tracking } }
    }
  }`

const asset = z.looseObject({ url: z.string(), expiresAt: z.string().nullable() })
const answer = z.object({
  result: z.looseObject({
    __typename: z.string(),
    id: z.string().default(''),
    message: z.string().default(''),
    assets: z.array(asset).default([]),
  }),
})
export type Result = z.output<typeof answer>['result']

/** The result of an answer that has no errors. */
function resultOf({ data, errors }: GraphQLAnswer): Result {
  expect(errors).toBeUndefined()
  return answer.parse(data).result
}

/** Runs a mutation of Ideogram; everything that it can answer is in the result. */
export const submit = async (client: Client, field: string, input: object): Promise<Result> =>
  resultOf((await client.request({ query: documentOf(field), variables: { input } })).body)

/** The same with uploaded files, where the input has null. */
export const upload = async (client: Client, field: string, input: object, files: Uploads): Promise<Result> =>
  resultOf((await client.upload({ query: documentOf(field), variables: { input } }, files)).body)

/** A task with all that Ideogram told of it. */
export async function read(client: Client, id: string): Promise<Result> {
  const query = `query ($id: ID!) { result: task(id: $id) { __typename ${taskFields} } }`
  return resultOf((await client.request({ query, variables: { id } })).body)
}

/** Submits what has to be answered with what was made. */
export async function made(client: Client, field: string, input: object): Promise<Result> {
  const result = await submit(client, field, input)
  expect(result).toMatchObject({ __typename: 'IdeogramTask', status: 'SUCCEEDED', submission: 'ACCEPTED' })
  return result
}
