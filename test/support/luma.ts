import type { TestApp } from './app.ts'

/** Luma's own id of a task that has one. */
export function lumaIdOf(task: { upstreamId?: string | null }): string {
  if (task.upstreamId == null) throw new Error('The task has no name upstream.')
  return task.upstreamId
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
