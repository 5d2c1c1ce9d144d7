import { expect } from 'vitest'
import { z } from 'zod'
import type { TestApp } from '../support/app.ts'
import type { Client } from '../support/client.ts'
import { sentBy, until } from '../support/observe.ts'
import { archive } from './files.ts'

const taskFields = `
  id vendor operation status submission tracking progress prompt upstreamId
  failure { code message }
  assets { __typename role url mediaType expiresAt expired }
  ... on FluxTask {
    state seed revisedPrompt computingSeconds chargedCredits inputMegapixels outputMegapixels moderationReasons
  }`

const documentOf = (field: string) => `
  mutation ($input: ${field.replace('f', 'F')}Input!) {
    result: ${field}(input: $input) {
      __typename
      ... on MediaTask { ${taskFields} }
      ... on Error { message code }
      ... on InvalidInputError { issues { path message } }
      ... on UpstreamError { upstreamStatus upstreamCode }
      ... on SubmissionUnknownError { task { submission } }
    }
  }`

const asset = z.object({
  __typename: z.string(),
  role: z.string(),
  url: z.string(),
  mediaType: z.string(),
  expiresAt: z.string().nullable(),
  expired: z.boolean(),
})
const result = z.looseObject({
  __typename: z.string(),
  id: z.string().default(''),
  upstreamId: z.string().nullish(),
  assets: z.array(asset).default([]),
})
export type Result = z.output<typeof result>

/** Runs a mutation of Flux; everything that it can answer is in the result. */
export async function submit(client: Client, field: string, input: object): Promise<Result> {
  const { body } = await client.request({ query: documentOf(field), variables: { input } })
  expect(body.errors).toBeUndefined()
  return z.object({ result }).parse(body.data).result
}

/** A task with all that Flux tells of it. */
export async function read(client: Client, id: string): Promise<Result> {
  const query = `query ($id: ID!) { result: task(id: $id) { __typename ${taskFields} } }`
  const { body } = await client.request({ query, variables: { id } })
  expect(body.errors).toBeUndefined()
  return z.object({ result }).parse(body.data).result
}

/** Waits until a task has ended, and reads it. */
export async function ended(client: Client, id: string): Promise<Result> {
  await until(client, id, ({ tracking }) => tracking === 'ENDED')
  return read(client, id)
}

/** Submits what has to be accepted; the vendor's own id is there. */
export async function accepted(client: Client, field: string, input: object) {
  const made = await submit(client, field, input)
  expect(made).toMatchObject({ __typename: 'FluxTask', submission: 'ACCEPTED', tracking: 'ACTIVE' })
  return { ...made, upstreamId: made.upstreamId ?? '' }
}

/** Trains a variant to the end. */
export async function trained(app: TestApp, client: Client) {
  const training = await accepted(client, 'fluxFinetune', { archive, comment: 'boats', mode: 'STYLE' })
  await app.sandbox.move(training.upstreamId, 'succeeded')
  return { training, task: await ended(client, training.id) }
}

/** The paid requests of a client. */
export const posts = (app: TestApp, client: Client) =>
  sentBy(app, client).filter(({ method }) => method === 'POST')

/** The looks at a task, answered or not. */
export const looks = (app: TestApp, id: string) =>
  app.sandbox.requests.filter(({ operationId, query }) => operationId === 'fluxGetResult' && query.id === id)
