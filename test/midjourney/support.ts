import { readFileSync } from 'node:fs'
import { expect, vi } from 'vitest'
import { z } from 'zod'
import { adoptTask } from '../documents.ts'
import type { MidjourneyFieldsFragment, MidjourneyImagineInput } from '../gql/graphql.ts'
import { createCaller } from '../sandbox/caller.ts'
import type { TestApp } from '../support/app.ts'
import type { Client } from '../support/client.ts'
import { sentBy } from '../support/observe.ts'
import {
  midjourneyImagine,
  midjourneyPressButton,
  midjourneyTask,
  midjourneyTaskUpdated,
} from './documents.ts'

export const jpeg = readFileSync('src/sandbox/media/image.jpg').toString('base64')
export const jpegUri = `data:image/jpeg;base64,${jpeg}`
/** One pixel. */
export const png =
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=='
export const pngUri = `data:image/png;base64,${png}`

/** Narrows a result to the task that it has to be. */
export function assertMidjourney<Result extends { __typename: string }>(
  result: Result | null,
): asserts result is Extract<Result, { __typename: 'MidjourneyTask' }> {
  expect(result).toMatchObject({ __typename: 'MidjourneyTask' })
}

/** The submissions that the gateway got with a client's key, in order. */
export const submissions = (app: TestApp, client: Client) =>
  sentBy(app, client).filter(({ path }) => path.includes('/mj/submit/'))

/** What each look of a client's tasks asked for. */
export const looks = (app: TestApp, client: Client) => sentBy(app, client, 'listMjTasksByIds')

export function upstreamIdOf({ upstreamId }: { upstreamId: string | null }): string {
  if (upstreamId === null) throw new Error('The task has no name upstream.')
  return upstreamId
}

export async function imagined(client: Client, more: Partial<MidjourneyImagineInput> = {}) {
  const input = { prompt: 'a paper boat', ...more }
  const { midjourneyImagine: made } = await client.execute(midjourneyImagine, { input })
  assertMidjourney(made)
  return made
}

/** Presses the button with this label or emoji. */
export async function pressed(client: Client, of: MidjourneyFieldsFragment, button: string) {
  const input = { taskId: of.id, customId: customIdOf(of, button) }
  const { midjourneyPressButton: made } = await client.execute(midjourneyPressButton, { input })
  assertMidjourney(made)
  return made
}

export function customIdOf({ buttons }: MidjourneyFieldsFragment, button: string): string {
  const found = buttons.find(({ label, emoji }) => label === button || emoji === button)
  if (!found) throw new Error(`No button ${button} in ${JSON.stringify(buttons)}.`)
  return found.customId
}

/** The task as a query shows it. */
export async function current(client: Client, id: string): Promise<MidjourneyFieldsFragment> {
  const { task } = await client.execute(midjourneyTask, { id })
  assertMidjourney(task)
  return task
}

/** Everything that a subscription shows of a task, until it is as wanted. */
export async function watched(
  client: Client,
  id: string,
  wanted: (task: MidjourneyFieldsFragment) => boolean,
): Promise<MidjourneyFieldsFragment[]> {
  const seen: MidjourneyFieldsFragment[] = []
  for await (const { taskUpdated: task } of client.subscribe(midjourneyTaskUpdated, { id })) {
    assertMidjourney(task)
    seen.push(task)
    if (wanted(task)) return seen
  }
  throw new Error(`The stream ended with ${JSON.stringify(seen.at(-1))}`)
}

/**
 * The task as soon as it is as wanted. Asked, not watched: each new watcher brings the next look forward, and puts off
 * that of a test.
 */
export async function until(
  client: Client,
  id: string,
  wanted: (task: MidjourneyFieldsFragment) => boolean,
): Promise<MidjourneyFieldsFragment> {
  const options = { timeout: 15_000, interval: 50 }
  const isWanted = async () => {
    const task = await current(client, id)
    return wanted(task) ? task : undefined
  }
  const task = await vi.waitUntil(isWanted, options)
  if (!task) throw new Error('unreachable')
  return task
}

export const isDone = ({ status }: { status: string }): boolean => status === 'SUCCEEDED'

/** Lets a task succeed and waits until the graph knows. */
export async function finish(app: TestApp, client: Client, task: MidjourneyFieldsFragment) {
  await app.sandbox.move(upstreamIdOf(task), 'succeeded')
  return until(client, task.id, isDone)
}

/** Brings a task that was made elsewhere into the graph. */
export async function adopted(client: Client, upstreamId: string) {
  const input = { operation: 'MIDJOURNEY_PRESS_BUTTON', upstreamId } as const
  const { adoptTask: result } = await client.execute(adoptTask, { input })
  if (result.__typename !== 'AdoptTaskSuccess') throw new Error(JSON.stringify(result))
  return current(client, result.task.id)
}

const submitted = z.object({ result: z.string() })
const withButtons = z.object({ buttons: z.array(z.object({ customId: z.string() })) })

/** A finished grid, its first picture, and a form that one of that picture's buttons opened: all past the graph. */
export function elsewhere(app: TestApp, client: Client) {
  const caller = createCaller(app.upstream.url, client.key)
  const submit = async (action: string, body: object) =>
    submitted.parse((await caller.post(`/mj/submit/${action}`, body)).body).result
  const grid = async () => {
    const id = await submit('imagine', { prompt: 'a boat' })
    await app.sandbox.move(id, 'succeeded')
    return id
  }
  const customId = async (id: string, has: string) => {
    const { buttons } = withButtons.parse((await caller.get(`/mj/task/${id}/fetch`)).body)
    return buttons.find(button => button.customId.includes(has))?.customId ?? `no ${has}`
  }
  const press = async (taskId: string, has: string) =>
    submit('action', { taskId, customId: await customId(taskId, has) })
  const form = async (has = 'CustomZoom') => {
    const picture = await press(await grid(), 'upsample::1')
    await app.sandbox.move(picture, 'succeeded')
    return press(picture, has)
  }
  return { submit, grid, customId, press, form }
}
