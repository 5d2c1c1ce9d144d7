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

/** The lines of an app's log that tell of an error, or of worse. */
export const errorLines = (app: TestApp): string[] =>
  app
    .logged()
    .split('\n')
    .filter(line => /"level":[56]0/.test(line))

/** The one request of a client, as it was sent. @throws when it made none, or more */
export function sentOnce(app: TestApp, client: Client) {
  const [request, ...more] = sentBy(app, client)
  if (!request || more.length > 0) throw new Error(`${more.length + (request ? 1 : 0)} requests.`)
  return request
}

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
