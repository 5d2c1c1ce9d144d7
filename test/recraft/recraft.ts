import { expect } from 'vitest'
import { z } from 'zod'
import type { Client, GraphQLAnswer, Uploads } from '../support/client.ts'

const taskFields = `
  id vendor operation status submission tracking progress prompt upstreamId upstreamRequestId
  failure { code message }
  assets { __typename role url mediaType size expiresAt expired }
  ... on RecraftTask { revisedPrompts chargedCredits styleId }`

/** The mutation as a text, because many tests serve every operation. */
const documentOf = (field: string) => `
  mutation ($input: ${field.replace('r', 'R')}Input!) {
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
    upstreamId: z.string().nullish(),
    assets: z.array(asset).default([]),
  }),
})
export type Result = z.output<typeof answer>['result']

/** The result of an answer that has no errors. */
function resultOf({ data, errors }: GraphQLAnswer): Result {
  expect(errors).toBeUndefined()
  return answer.parse(data).result
}

/** The answer of GraphQL as it is, also where the input is none. */
export const request = async (client: Client, field: string, input: object) =>
  (await client.request({ query: documentOf(field), variables: { input } })).body

/** Runs a mutation of Recraft; everything that it can answer is in the result. */
export const submit = async (client: Client, field: string, input: object): Promise<Result> =>
  resultOf(await request(client, field, input))

/** The same with uploaded files, where the input has null. */
export const upload = async (client: Client, field: string, input: object, files: Uploads): Promise<Result> =>
  resultOf((await client.upload({ query: documentOf(field), variables: { input } }, files)).body)

/** A task with all that Recraft told of it. */
export async function read(client: Client, id: string): Promise<Result> {
  const query = `query ($id: ID!) { result: task(id: $id) { __typename ${taskFields} } }`
  return resultOf((await client.request({ query, variables: { id } })).body)
}

/** Submits what has to be answered with what was made. */
export async function made(client: Client, field: string, input: object): Promise<Result> {
  const result = await submit(client, field, input)
  expect(result).toMatchObject({ __typename: 'RecraftTask', status: 'SUCCEEDED', submission: 'ACCEPTED' })
  return result
}

/** The most bytes that the vendor takes. */
export const maxBytes = 5 * 2 ** 20

/** Of an input that is refused here. @param path below `input` */
export const refused = (path: string, message: string | RegExp) => ({
  __typename: 'InvalidInputError',
  issues: [
    {
      path: ['input', ...path.split('.')],
      message: typeof message === 'string' ? message : expect.stringMatching(message),
    },
  ],
})

/** A smallest valid input of every operation. @param image as Base64 */
export const leastInputs = (prompt: string, image: string): [field: string, input: object][] => [
  ['recraftGenerateImage', { prompt }],
  ['recraftVectorize', { image }],
  ['recraftRemoveBackground', { image }],
  ['recraftClarityUpscale', { image }],
  ['recraftGenerativeUpscale', { image }],
  ['recraftCreateStyle', { style: 'ICON', images: [image] }],
  ['recraftCreateImageDalle', { model: 'recraftv3', prompt }],
]
