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

/** Luma's own id of a task that has one. */
export function lumaIdOf(task: { upstreamId?: string | null }): string {
  if (task.upstreamId == null) throw new Error('The task has no name upstream.')
  return task.upstreamId
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

/** The looks at a task that were answered so far. */
export const looksAt = (app: TestApp, lumaId: string) =>
  app.sandbox.requests.filter(
    ({ operationId, path, body, status }) =>
      status !== undefined &&
      ((operationId === 'lumaFetchTasks' && JSON.stringify(body).includes(lumaId)) ||
        (operationId === 'lumaOfficialGetTask' && path.endsWith(lumaId))),
  )

/**
 * Resolves when a task was looked at so many times more. What a look found is stored before the next one begins,
 * so after two the first is in the graph.
 */
export async function moreLooks(app: TestApp, lumaId: string, times = 2): Promise<void> {
  const enough = looksAt(app, lumaId).length + times
  await app.sandbox.requested(() => looksAt(app, lumaId).length >= enough)
}
