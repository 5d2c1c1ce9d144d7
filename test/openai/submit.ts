import { expect } from 'vitest'
import { z } from 'zod'
import type { Client, Uploads } from '../support/client.ts'

const taskFields = `
  id vendor operation status submission tracking progress prompt upstreamId upstreamRequestId
  failure { code message }
  assets { __typename role url mediaType size expiresAt expired ... on ImageAsset { width height } }
  ... on OpenaiTask {
    revisedPrompts quality background
    usage { totalTokens inputTokens outputTokens inputTextTokens inputImageTokens seconds }
    transcription {
      text language durationSeconds segments { start end text } words { word start end }
    }
  }`

const documentOf = (field: string) => `
  mutation ($input: ${field.replace('o', 'O')}Input!) {
    result: ${field}(input: $input) {
      __typename
      ... on MediaTask { ${taskFields} }
      ... on Error { message code }
      ... on InvalidInputError { issues { path message } }
      ... on UpstreamError { upstreamStatus upstreamCode upstreamRequestId }
      ... on SubmissionUnknownError { upstreamStatus upstreamRequestId task { id submission status } }
    }
  }`

const result = z.looseObject({
  __typename: z.string(),
  id: z.string().default(''),
  assets: z
    .array(z.looseObject({ url: z.string(), mediaType: z.string(), expiresAt: z.string().nullable() }))
    .default([]),
})
export type Result = z.output<typeof result>
const answer = z.object({ data: z.object({ result }), errors: z.undefined().optional() })

/** Runs a mutation of OpenAI; everything that it can answer is in the result. */
export async function submit(client: Client, field: string, input: object): Promise<Result> {
  const { body } = await client.request({ query: documentOf(field), variables: { input } })
  expect(body.errors).toBeUndefined()
  return answer.parse(body).data.result
}

/** The same with uploaded files, where the input has null. */
export async function upload(client: Client, field: string, input: object, files: Uploads): Promise<Result> {
  const { body } = await client.upload({ query: documentOf(field), variables: { input } }, files)
  return answer.parse(body).data.result
}

/** What is refused before anything is sent: an issue of one place in the input. */
export const invalid = (place: string, message: RegExp) => ({
  __typename: 'InvalidInputError',
  issues: [{ path: ['input', ...place.split('.')], message: expect.stringMatching(message) }],
})

/** What an ended task has. */
export const ended = {
  __typename: 'OpenaiTask',
  status: 'SUCCEEDED',
  submission: 'ACCEPTED',
  tracking: 'ENDED',
}
