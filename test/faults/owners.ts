import { expect } from 'vitest'
import { eventCursor } from '../../src/core/cursor.ts'
import type { Database } from '../../src/core/store/database.ts'
import { createStore } from '../../src/core/store/store.ts'
import type { RecordedRequest } from '../../src/sandbox/records.ts'
import { tasks as tasksDocument, viewer } from '../documents.ts'
import type { TaskFieldsFragment } from '../gql/graphql.ts'
import { type MortalServer, type Watcher, watchEvents } from '../support/mortal-server.ts'
import { type Answered, postsByPrompt } from './load.ts'

/** A key, by whatever way its requests reach a server that lives, and all that its watcher has seen. */
export interface Owner extends Pick<MortalServer, 'use'> {
  key: string
  id: string
  watcher: Watcher
}

export async function watchOwner(key: string, use: MortalServer['use']): Promise<Owner> {
  const { id, eventCursor: beginning } = (await use(client => client.execute(viewer, {}))).viewer
  return { key, id, use, watcher: watchEvents({ use }, beginning) }
}

/** What was answered with a task that the gateway took: it must not be lost. */
export const acknowledgedOf = (answers: readonly Answered[]) =>
  answers.filter(({ submission }) => submission === 'ACCEPTED')

/** Resolves when the watchers have seen everything succeed that was acknowledged. */
export async function untilSucceeded(owners: readonly Owner[], answers: readonly Answered[]): Promise<void> {
  const acknowledged = acknowledgedOf(answers)
  const allOf = ({ key, watcher }: Owner) => {
    const ids = acknowledged.filter(answer => answer.key === key).map(({ id }) => id ?? '')
    return watcher.until(seen => {
      const done = new Set(seen.flatMap(({ task }) => (task.status === 'SUCCEEDED' ? [task.id] : [])))
      return ids.every(id => done.has(id))
    })
  }
  await Promise.all(owners.map(allOf))
}

/** Every task of a key. */
async function tasksOf({ use }: Pick<Owner, 'use'>): Promise<TaskFieldsFragment[]> {
  const found: TaskFieldsFragment[] = []
  for (let after: string | undefined; ; ) {
    const { tasks } = await use(client => client.execute(tasksDocument, { first: 100, after }))
    found.push(...tasks.edges.map(({ node }) => node))
    if (!tasks.pageInfo.hasNextPage) return found
    after = tasks.pageInfo.endCursor ?? undefined
  }
}

/** Whether a task has files and all of them can be fetched. */
async function hasFiles({ assets }: TaskFieldsFragment): Promise<boolean> {
  const answers = await Promise.all(assets.map(({ url }) => fetch(url)))
  const sizes = await Promise.all(answers.map(async answer => (await answer.arrayBuffer()).byteLength))
  return assets.length > 0 && answers.every(({ ok }) => ok) && sizes.every(size => size > 0)
}

/** What the store and the gateway say in the end, beside what was answered. */
export interface Outcome {
  acknowledged: number
  succeeded: number
  unknown: number
  refused: number
  posts: number
  keptFiles: number
  /** Acknowledged, but not SUCCEEDED in the store. */
  lost: number
  doubledPosts: number
}

/**
 * Waits until nothing can change any more and checks what became of each submission.
 * What died with its process has to be given up before, or be given up meanwhile.
 */
export async function checkTasks(
  owners: readonly Pick<Owner, 'use'>[],
  answers: readonly Answered[],
  requests: readonly RecordedRequest[],
): Promise<Outcome> {
  const posts = postsByPrompt(requests)
  const isSent = ({ prompt }: TaskFieldsFragment) => posts.has(prompt ?? '')
  const isOpen = (task: TaskFieldsFragment) =>
    task.submission === 'PREPARED' ||
    task.submission === 'SENT' ||
    (task.tracking === 'ACTIVE' && (task.submission === 'ACCEPTED' || isSent(task)))
  let stored: TaskFieldsFragment[] = []
  await expect
    .poll(
      async () => {
        stored = (await Promise.all(owners.map(tasksOf))).flat()
        return stored.filter(isOpen)
      },
      { timeout: 60_000 },
    )
    .toEqual([])
  const prompts = new Set(stored.map(({ prompt }) => prompt))
  const [withoutTask, unheardOf] = [
    answers.filter(({ submission, prompt }) => submission !== undefined && !prompts.has(prompt)),
    [...posts.keys()].filter(prompt => !prompts.has(prompt)),
  ]
  expect({ withoutTask, unheardOf }).toEqual({ withoutTask: [], unheardOf: [] })
  // Nothing was sent meanwhile.
  expect(postsByPrompt(requests)).toEqual(posts)
  const of = (submission: string) => stored.filter(task => task.submission === submission)
  const [accepted, unknown, refused] = [of('ACCEPTED'), of('UNKNOWN'), of('REFUSED')]
  const succeeded = accepted.filter(({ status }) => status === 'SUCCEEDED')
  expect(succeeded).toHaveLength(accepted.length)
  expect(accepted.filter(({ prompt }) => posts.get(prompt ?? '') !== 1)).toEqual([])
  // The key of a refused one may have been used again: then another task has the POST.
  const open = new Set([...accepted, ...unknown].map(({ prompt }) => prompt))
  expect(refused.filter(task => isSent(task) && !open.has(task.prompt))).toEqual([])
  const ids = new Set(succeeded.map(({ id }) => id))
  const acknowledged = acknowledgedOf(answers)
  const lost = acknowledged.filter(({ id = '' }) => !ids.has(id))
  const doubled = [...posts].filter(([, count]) => count > 1)
  expect({ lost, doubled }).toEqual({ lost: [], doubled: [] })
  const images = succeeded.filter(({ vendor }) => vendor === 'OPENAI')
  expect((await Promise.all(images.map(hasFiles))).filter(served => !served)).toEqual([])
  return {
    acknowledged: acknowledged.length,
    succeeded: succeeded.length,
    unknown: unknown.length,
    refused: refused.length,
    posts: [...posts.values()].reduce((total, count) => total + count, 0),
    keptFiles: images.length,
    lost: lost.length,
    doubledPosts: doubled.length,
  }
}

/** Resolves when the watchers have seen the newest event. */
export async function untilNewest(owners: readonly Owner[]): Promise<void> {
  for (const { use, watcher } of owners) {
    const { eventCursor: newest } = (await use(client => client.execute(viewer, {}))).viewer
    await watcher.until(seen => seen.at(-1)?.cursor === newest)
  }
}

/** Checks that the watchers saw each event that is stored, once and in order. */
export async function checkEvents(database: Database, owners: readonly Owner[]) {
  const { reader } = createStore(database)
  let [events, missed, doubled] = [0, 0, 0]
  for (const { id, watcher } of owners) {
    const stored = (await reader.eventsAfter(id, 0, 1_000_000)).map(({ number }) => eventCursor(number))
    const seen = watcher.seen.map(({ cursor }) => cursor)
    const different = new Set(seen)
    events += stored.length
    missed += stored.filter(cursor => !different.has(cursor)).length
    doubled += seen.length - different.size
    expect(seen).toEqual(stored)
  }
  return { events, missed, doubled }
}
