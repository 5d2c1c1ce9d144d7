import { expect } from 'vitest'
import { lumaGenerateVideo, task as taskDocument, taskUpdated } from '../documents.ts'
import type { TaskFieldsFragment } from '../gql/graphql.ts'
import type { TestApp } from './app.ts'
import type { Client } from './client.ts'

/** Narrows a result union to the task that it has to be. */
export function assertTask<Result extends { __typename: string }>(
  result: Result,
): asserts result is Extract<Result, { upstreamId?: unknown }> {
  expect(result).toMatchObject({ __typename: 'LumaTask' })
}

/** Submits a generation and returns it as accepted. */
export async function submittedTask(
  client: Client,
  userPrompt = 'a paper boat',
): Promise<TaskFieldsFragment> {
  const { lumaGenerateVideo: made } = await client.execute(lumaGenerateVideo, { input: { userPrompt } })
  assertTask(made)
  return made
}

/** Submits a generation, lets it succeed and waits until the graph knows. */
export async function finishedTask(app: TestApp, client: Client): Promise<TaskFieldsFragment> {
  const made = await submittedTask(client)
  await app.sandbox.move(made.upstreamId ?? '', 'succeeded')
  for await (const { taskUpdated: seen } of client.subscribe(taskUpdated, { id: made.id })) {
    if (seen.status === 'SUCCEEDED') return seen
  }
  throw new Error(
    `The stream ended before the end: ${JSON.stringify(await client.execute(taskDocument, { id: made.id }))}`,
  )
}
