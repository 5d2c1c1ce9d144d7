import { taskUpdated } from '../documents.ts'
import type { TaskFieldsFragment } from '../gql/graphql.ts'
import type { TestApp } from './app.ts'
import type { Client } from './client.ts'

/** What the gateway got with a client's key, in order; of one operation where one is named. */
export const sentBy = (app: TestApp, client: Client, operationId?: string) =>
  app.sandbox.requests.filter(
    request =>
      request.headers.authorization === `Bearer ${client.key}` &&
      (operationId === undefined || request.operationId === operationId),
  )

/** Watches a task until it is as wanted. */
export async function until(
  client: Client,
  id: string,
  wanted: (task: TaskFieldsFragment) => boolean,
): Promise<TaskFieldsFragment> {
  let last: TaskFieldsFragment | undefined
  for await (const { taskUpdated: seen } of client.subscribe(taskUpdated, { id })) {
    last = seen
    if (wanted(seen)) return seen
  }
  throw new Error(`The stream ended with ${JSON.stringify(last)}`)
}
