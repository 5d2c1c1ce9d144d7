import { expect, vi } from 'vitest'
import { z } from 'zod'
import type { TestApp } from '../support/app.ts'
import type { Client } from '../support/client.ts'
import { sentBy } from '../support/observe.ts'

const taskFields = `
  id vendor operation status submission tracking progress prompt upstreamId upstreamRequestId
  failure { code message }
  assets { ...File }
  ... on MinimaxTask { state }`

const file = `
  fragment File on Asset {
    __typename role url mediaType size upstreamId expiresAt expired
    ... on VideoAsset { width height durationSeconds }
  }`
const problem = `
  fragment Problem on Error {
    message code
    ... on InvalidInputError { issues { path message } }
    ... on UpstreamError { upstreamStatus upstreamCode upstreamRequestId }
    ... on SubmissionUnknownError { task { ${taskFields} } }
  }`

export const generateVideo = `mutation ($input: MinimaxGenerateVideoInput!) {
  result: minimaxGenerateVideo(input: $input) {
    __typename
    ... on MediaTask { ${taskFields} }
    ... on Error { ...Problem }
  }
} ${file} ${problem}`

const video = `query ($taskId: ID!) {
  result: minimaxVideo(taskId: $taskId) {
    __typename
    ... on Asset { ...File }
    ... on Error { ...Problem }
  }
} ${file} ${problem}`

const task = `query ($id: ID!) { result: task(id: $id) { __typename ${taskFields} } } ${file}`

const resultSchema = z.looseObject({ __typename: z.string() })
const assetSchema = z.looseObject({ url: z.url(), expiresAt: z.iso.datetime(), expired: z.boolean() })
const taskSchema = z.looseObject({
  id: z.string(),
  upstreamId: z.string(),
  status: z.string(),
  assets: z.array(assetSchema),
})

async function ask(client: Client, query: string, variables: object) {
  const { body } = await client.request({ query, variables })
  expect(body.errors).toBeUndefined()
  return z.object({ result: resultSchema }).parse(body.data).result
}

/** What the mutation answers: a task or an error. */
export const submit = (client: Client, input: object) => ask(client, generateVideo, { input })

export const boat = { model: 'MiniMax-Hailuo-02', prompt: 'a paper boat' }

/** Submits a generation that has to be accepted. */
export async function submitted(client: Client, input: object = boat) {
  const made = await submit(client, input)
  expect(made).toMatchObject({ __typename: 'MinimaxTask', submission: 'ACCEPTED' })
  return taskSchema.parse(made)
}

/** The task as the graph has it now. */
export const taskOf = async (client: Client, id: string) => taskSchema.parse(await ask(client, task, { id }))

/** Waits until a task has this status. It is not watched, because a watcher's coming makes it be looked at. */
export const reached = (client: Client, id: string, status: string) =>
  vi.waitFor(
    async () => {
      const seen = await taskOf(client, id)
      if (seen.status !== status) throw new Error(`The task is ${seen.status}, not ${status}.`)
      return seen
    },
    { timeout: 15_000, interval: 100 },
  )

/** What the query for a new link answers: a video or an error. */
export const newVideo = (client: Client, taskId: string) => ask(client, video, { taskId })
export const parseVideo = (result: object) => assetSchema.parse(result)

/** Submits a generation, lets it succeed and waits until the graph knows. */
export async function finished(app: TestApp, client: Client) {
  const made = await submitted(client)
  await app.sandbox.move(made.upstreamId, 'succeeded')
  return reached(client, made.id, 'SUCCEEDED')
}

/** The requests about tasks and files that were answered, in order: path and query. */
export const readsBy = (app: TestApp, client: Client, operationId: 'minimaxGetTask' | 'minimaxGetFile') =>
  sentBy(app, client, operationId).filter(({ status }) => status !== undefined)

/** Resolves when a client's tasks were read so many times more by one of the routes. */
export async function moreReads(
  app: TestApp,
  client: Client,
  operationId: 'minimaxGetTask' | 'minimaxGetFile',
  times = 2,
) {
  const enough = readsBy(app, client, operationId).length + times
  await app.sandbox.requested(() => readsBy(app, client, operationId).length >= enough)
}
