import { expect } from 'vitest'
import { z } from 'zod'
import type { TestApp } from '../support/app.ts'
import type { Client } from '../support/client.ts'

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

/** The same with uploaded files, by their places in the input such as `images.0`, where the input has null. */
export async function upload(
  app: TestApp,
  client: Client,
  field: string,
  input: object,
  files: Record<string, Buffer>,
): Promise<Result> {
  const places = Object.keys(files)
  const form = new FormData()
  form.set('operations', JSON.stringify({ query: documentOf(field), variables: { input } }))
  form.set(
    'map',
    JSON.stringify(Object.fromEntries(places.map((place, at) => [at, [`variables.input.${place}`]]))),
  )
  for (const [at, bytes] of Object.values(files).entries()) {
    // What the client calls a file does not count.
    form.set(String(at), new File([Uint8Array.from(bytes)], 'notes.txt', { type: 'text/plain' }))
  }
  const response = await fetch(`${app.url}/graphql`, {
    method: 'POST',
    headers: { authorization: `Bearer ${client.key}`, 'graphql-require-preflight': 'true' },
    body: form,
  })
  return answer.parse(await response.json()).data.result
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
