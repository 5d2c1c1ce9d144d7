import { setTimeout as delay } from 'node:timers/promises'
import pMap from 'p-map'
import { afterEach, expect, it } from 'vitest'
import { eventCursor } from '../../src/core/cursor.ts'
import { createStore } from '../../src/core/store/store.ts'
import { listenSandbox } from '../../src/sandbox/listen.ts'
import type { RecordedRequest } from '../../src/sandbox/records.ts'
import type { Sandbox } from '../../src/sandbox/sandbox.ts'
import { lumaGenerateVideo, tasks as tasksDocument, viewer } from '../documents.ts'
import type { TaskFieldsFragment } from '../gql/graphql.ts'
import type { Client } from '../support/client.ts'
import { createTestDatabase, databaseKinds } from '../support/database.ts'
import { createMortalServer, watchEvents } from '../support/mortal-server.ts'
import { killServers } from '../support/server-process.ts'
import { assertTask } from '../support/tasks.ts'

afterEach(killServers)

const timeoutSeconds = 2
const quickPrompts = Array.from({ length: 72 }, (_, index) => `boat-${index}`)
/** Runs for as long as the test wants, so that there is always something to look at. */
const slowPrompt = 'slow-boat'
const prompts = [...quickPrompts, slowPrompt]
/** The server is killed when so many submissions have reached the gateway, most of them not answered yet. */
const killsAtSubmission = [8, 30, 52]

const submit = async (client: Client, prompt: string) => {
  const input = { userPrompt: prompt, idempotencyKey: `key-of-${prompt}` }
  return (await client.execute(lumaGenerateVideo, { input })).lumaGenerateVideo
}
async function allTasks(client: Client): Promise<TaskFieldsFragment[]> {
  const found: TaskFieldsFragment[] = []
  for (let after: string | null | undefined; ; ) {
    const { edges, pageInfo } = (await client.execute(tasksDocument, { first: 100, after })).tasks
    found.push(...edges.map(({ node }) => node))
    if (!pageInfo.hasNextPage) return found
    after = pageInfo.endCursor
  }
}

const requestsOf = (sandbox: Sandbox, operation: string) =>
  sandbox.requests.filter(({ operationId }) => operationId === operation)

/** Resolves when the gateway gets its nth request of an operation. */
function nthRequest(sandbox: Sandbox, operation: string, count: number): Promise<RecordedRequest> {
  const counted = new Set<RecordedRequest>()
  return sandbox.requested(request => {
    if (request.operationId === operation) counted.add(request)
    return counted.size >= count
  })
}

/** How many POSTs the gateway got for each prompt. */
function postsByPrompt(sandbox: Sandbox): Map<string, number> {
  const counts = new Map<string, number>()
  for (const { body } of requestsOf(sandbox, 'lumaGenerate')) {
    const prompt =
      typeof body === 'object' && body !== null && 'user_prompt' in body ? String(body.user_prompt) : ''
    counts.set(prompt, (counts.get(prompt) ?? 0) + 1)
  }
  return counts
}

it.each(databaseKinds)(
  'killed again and again on %s, it loses no acknowledged task and repeats no POST',
  async kind => {
    await using upstream = await listenSandbox({
      pace: { queuedMs: 500, runningMs: 1500 },
      recordLimit: 100_000,
    })
    const { sandbox } = upstream
    // Every kill meets submissions and looks that wait for their answer.
    sandbox.faults.add({ fault: 'latency', milliseconds: 60 })
    const database = await createTestDatabase(kind)
    const settings = { GATEWAY_URL: upstream.url, UPSTREAM_TIMEOUT_SECONDS: String(timeoutSeconds) }
    const server = createMortalServer({ ...database.environment, ...settings }, 'sk-test-kill')
    const { id: ownerId, eventCursor: beginning } = (await server.use(client => client.execute(viewer, {})))
      .viewer
    const watcher = watchEvents(server, beginning)

    const submitted = pMap(quickPrompts, prompt => server.use(client => submit(client, prompt)), {
      concurrency: 6,
    })
    for (const count of killsAtSubmission) {
      await nthRequest(sandbox, 'lumaGenerate', count)
      await server.killAndRestart()
    }
    const quick = await submitted
    const slow = await server.use(client => submit(client, slowPrompt))
    assertTask(slow)
    await sandbox.move(slow.upstreamId ?? '', 'running')
    const answers = [...quick, slow]
    for (const _ of ['once', 'twice']) {
      await nthRequest(sandbox, 'lumaFetchTasks', requestsOf(sandbox, 'lumaFetchTasks').length + 1)
      await server.killAndRestart()
    }
    await sandbox.move(slow.upstreamId ?? '', 'succeeded')
    const acceptedOf = (list: typeof answers) =>
      list.flatMap(answer =>
        answer.__typename === 'LumaTask' && answer.submission === 'ACCEPTED' ? [answer.id] : [],
      )
    const acknowledged = new Set(acceptedOf(answers))
    const allSucceed = (ids: Iterable<string>) =>
      watcher.until(seen => {
        const done = new Set(seen.flatMap(({ task }) => (task.status === 'SUCCEEDED' ? [task.id] : [])))
        return [...ids].every(id => done.has(id))
      })
    await allSucceed(acknowledged)

    // On PostgreSQL other processes might still have them in hand: they are given up when that cannot be any more.
    const inFlight = (await server.use(allTasks)).filter(({ submission }) => /PREPARED|SENT/.test(submission))
    const youngest = Math.max(0, ...inFlight.map(({ createdAt }) => Date.parse(createdAt)))
    await delay(Math.max(0, youngest + 3 * timeoutSeconds * 1000 - Date.now()))
    await server.killAndRestart()

    const posts = postsByPrompt(sandbox)
    expect([...posts].filter(([, count]) => count > 1)).toEqual([])
    const stored = Map.groupBy(await server.use(allTasks), task => task.prompt ?? '')
    expect(new Set(stored.keys())).toEqual(new Set(prompts))
    const repeated = await pMap(prompts, prompt => server.use(client => submit(client, prompt)), {
      concurrency: 6,
    })
    const counts = { unknown: 0, neverSent: 0 }
    for (const [index, prompt] of prompts.entries()) {
      const { REFUSED: refused = [], ...others } = Object.groupBy(
        stored.get(prompt) ?? [],
        ({ submission }) => submission,
      )
      // What died before it was sent gave its key back, so it may have been submitted again.
      for (const task of refused)
        expect(task).toMatchObject({ status: 'FAILED', tracking: 'ENDED', failure: { code: 'NOT_SENT' } })
      counts.neverSent += refused.length
      const [task, ...more] = Object.values(others).flat()
      expect(more).toEqual([])
      const [first, again] = [answers[index], repeated[index]]
      if (task?.submission === 'ACCEPTED') {
        expect(posts.get(prompt)).toBe(1)
        expect(task).toMatchObject({ status: 'SUCCEEDED', tracking: 'ENDED' })
        expect(again).toEqual({ __typename: 'LumaTask', ...task })
      } else if (task) {
        counts.unknown += 1
        expect(task).toMatchObject({ status: 'QUEUED', submission: 'UNKNOWN', tracking: 'STALLED' })
        expect(first).not.toMatchObject({ submission: 'ACCEPTED' })
        expect(again).toMatchObject({ __typename: 'SubmissionUnknownError', task: { id: task.id } })
      } else {
        expect(posts.get(prompt)).toBeUndefined()
        expect(first).not.toMatchObject({ submission: 'ACCEPTED' })
        expect(again).toMatchObject({ __typename: 'LumaTask', submission: 'ACCEPTED' })
        posts.set(prompt, 1)
      }
    }
    expect(postsByPrompt(sandbox)).toEqual(posts)
    await allSucceed(acceptedOf(repeated))

    const newest = (await server.use(client => client.execute(viewer, {}))).viewer.eventCursor
    await watcher.until(seen => seen.at(-1)?.cursor === newest)
    expect(await server.stop()).toBe(0)
    await watcher.ended
    const opened = await database.open()
    const events = await createStore(opened).reader.eventsAfter(ownerId, 0, 10_000)
    await opened.close()
    expect(watcher.seen.map(({ cursor }) => cursor)).toEqual(events.map(({ number }) => eventCursor(number)))

    process.stdout.write(
      `${kind}: ${killsAtSubmission.length + 3} kills, ${prompts.length} submissions, ${acknowledged.size} acknowledged, ` +
        `all SUCCEEDED; ${counts.unknown} UNKNOWN; ${counts.neverSent} REFUSED because never sent; ` +
        `${posts.size} POSTs, none twice; ${events.length} events, each seen once\n`,
    )
    // The kills met what they were meant to meet.
    expect(counts.unknown).toBeGreaterThan(0)
    expect(acknowledged.size).toBeGreaterThan(prompts.length / 2)
  },
  90_000,
)
