import { expect } from 'vitest'
import { z } from 'zod'
import type { TestApp } from '../support/app.ts'
import type { Client } from '../support/client.ts'
import { sentBy } from '../support/observe.ts'

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

/** The answer of GraphQL as it is, also where the input is none. */
export const request = async (client: Client, field: string, input: object) =>
  (await client.request({ query: documentOf(field), variables: { input } })).body

/** Runs a mutation of Recraft; everything that it can answer is in the result. */
export async function submit(client: Client, field: string, input: object): Promise<Result> {
  const body = await request(client, field, input)
  expect(body.errors).toBeUndefined()
  return answer.parse(body.data).result
}

/**
 * The same with files as the GraphQL multipart request specification has it.
 *
 * @param uploads by their places in the input, such as `images.0`
 */
export async function upload(
  app: TestApp,
  client: Client,
  field: string,
  input: object,
  uploads: Record<string, Buffer>,
): Promise<Result> {
  const body = new FormData()
  const places = Object.keys(uploads)
  body.set('operations', JSON.stringify({ query: documentOf(field), variables: { input } }))
  body.set(
    'map',
    JSON.stringify(Object.fromEntries(places.map(place => [place, [`variables.input.${place}`]]))),
  )
  for (const [place, bytes] of Object.entries(uploads)) {
    // What the client calls the file does not count.
    body.set(place, new File([Uint8Array.from(bytes)], 'notes.txt', { type: 'text/plain' }))
  }
  const headers = { authorization: `Bearer ${client.key}`, 'graphql-require-preflight': 'true' }
  const response = await fetch(`${app.url}/graphql`, { method: 'POST', headers, body })
  const { data } = await response.json()
  return answer.parse(data).result
}

/** A task with all that Recraft told of it. */
export async function read(client: Client, id: string): Promise<Result> {
  const query = `query ($id: ID!) { result: task(id: $id) { __typename ${taskFields} } }`
  const { body } = await client.request({ query, variables: { id } })
  expect(body.errors).toBeUndefined()
  return answer.parse(body.data).result
}

/** Submits what has to be answered with what was made. */
export async function made(client: Client, field: string, input: object): Promise<Result> {
  const result = await submit(client, field, input)
  expect(result).toMatchObject({ __typename: 'RecraftTask', status: 'SUCCEEDED', submission: 'ACCEPTED' })
  return result
}

/** The one request of a client, as it was sent. */
export function sentOnce(app: TestApp, client: Client) {
  const [sent, ...more] = sentBy(app, client)
  if (!sent || more.length > 0) throw new Error(`${more.length + (sent ? 1 : 0)} requests.`)
  return sent
}

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
