import { expect } from 'vitest'
import { z } from 'zod'
import { parseGraphId } from '../../src/core/graph-id.ts'
import type { KlingFieldsFragment, KlingTextToVideoInput } from '../gql/graphql.ts'
import { createCaller } from '../sandbox/caller.ts'
import type { TestApp } from '../support/app.ts'
import type { Client } from '../support/client.ts'
import { sentBy, until } from '../support/observe.ts'
import { klingTask, klingTextToVideo } from './documents.ts'

/** Narrows a result union to the task that it has to be. */
export function assertKling<Result extends { __typename: string }>(
  result: Result,
): asserts result is Extract<Result, { __typename: 'KlingTask' }> {
  expect(result).toMatchObject({ __typename: 'KlingTask', submission: 'ACCEPTED' })
}

/** The id that this server gives a task, by which Kling knows it as well. */
export function rowIdOf({ id }: { id: string }): string {
  const parsed = parseGraphId(id)
  if (!parsed) throw new Error(`${id} is no graph id.`)
  return parsed.taskId
}

export function klingIdOf({ upstreamId }: { upstreamId?: string | null }): string {
  if (upstreamId == null) throw new Error('The task has no name upstream.')
  return upstreamId
}

/** The one paid request of a client, as it was sent. */
export function posted(app: TestApp, client: Client, operationId: string) {
  const [post, ...more] = sentBy(app, client, operationId)
  if (!post || more.length > 0) throw new Error(`${more.length + (post ? 1 : 0)} requests of ${operationId}.`)
  const { method, path, headers, body } = post
  return { method, path, headers, body }
}

export async function submitVideo(client: Client, more: Partial<KlingTextToVideoInput> = {}) {
  const input = { prompt: 'waves on an empty beach', ...more }
  return (await client.execute(klingTextToVideo, { input })).klingTextToVideo
}

/** Submits a video and returns it as accepted. */
export async function acceptedVideo(client: Client, more: Partial<KlingTextToVideoInput> = {}) {
  const made = await submitVideo(client, more)
  assertKling(made)
  return made
}

/** A task as the graph has it now. */
export async function current(client: Client, id: string): Promise<KlingFieldsFragment> {
  const { task } = await client.execute(klingTask, { id })
  if (task?.__typename !== 'KlingTask') throw new Error(`No task ${id} of Kling.`)
  return task
}

/** Lets a task end well and waits until the graph knows. */
export async function succeeded(
  app: TestApp,
  client: Client,
  task: { id: string; upstreamId?: string | null },
): Promise<KlingFieldsFragment> {
  await app.sandbox.move(klingIdOf(task), 'succeeded')
  await until(client, task.id, ({ status }) => status === 'SUCCEEDED')
  return current(client, task.id)
}

/** A finished video with the id that Kling gave to the file. */
export async function finishedVideo(
  app: TestApp,
  client: Client,
  more: Partial<KlingTextToVideoInput> = {},
): Promise<{ id: string; klingId: string; videoId: string }> {
  const task = await succeeded(app, client, await acceptedVideo(client, more))
  const videoId = task.assets[0]?.upstreamId
  if (videoId == null) throw new Error('The video has no id.')
  return { id: task.id, klingId: klingIdOf(task), videoId }
}

const answered = z.object({
  data: z.object({
    task_id: z.string(),
    task_result: z.object({ videos: z.tuple([z.object({ id: z.string() })]) }).optional(),
  }),
})

/** A finished video that was made with the same key, but not by this graph. */
export async function madeElsewhere(app: TestApp, client: Client) {
  const caller = createCaller(app.upstream.url, client.key)
  const path = '/kling/v1/videos/text2video'
  const made = answered.parse((await caller.post(path, { prompt: 'waves' })).body)
  const { task_id } = made.data
  await app.sandbox.move(task_id, 'succeeded')
  const { data } = answered.parse((await caller.get(`${path}/${task_id}`)).body)
  return { task_id, video_id: data.task_result?.videos[0].id ?? '' }
}
