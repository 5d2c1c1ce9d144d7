import { setTimeout as delay } from 'node:timers/promises'
import { afterEach, expect, it } from 'vitest'
import { listenSandbox } from '../../src/sandbox/listen.ts'
import { createTestDatabase } from '../support/database.ts'
import { createFleet, type Fleet } from '../support/fleet.ts'
import { serve } from '../support/serve.ts'
import { killServers } from '../support/server-process.ts'
import { type Answered, mutations, submit } from './load.ts'
import { checkEvents, checkTasks, untilNewest, untilSucceeded, watchOwner } from './owners.ts'
import { report } from './report.ts'

afterEach(killServers)

/** Each at least a second after the one before. */
const kills = 50
/** A start takes a second or two of a processor, and each kill waits for one: more than a minute on a busy machine. */
const slowMs = 480_000
const timeoutSeconds = 2
const keys = ['sk-kill-1', 'sk-kill-2', 'sk-kill-3', 'sk-kill-4']
/** Each waits for its answer before it submits again. */
const clientsPerKey = 2

/** The address that vendors and browsers know: what comes there goes to any living process. */
const openDoor = (fleet: () => Fleet) =>
  serve(async (request, response) => {
    const chunks: Buffer[] = []
    for await (const chunk of request) chunks.push(chunk)
    const { method, url = '' } = request
    const body = method === 'POST' ? Buffer.concat(chunks) : undefined
    const headers = { 'content-type': 'application/json' }
    const forward = fleet().use('sk-door', async (_, address) => {
      const answer = await fetch(address + url, { method, headers, body })
      return { status: answer.status, content: Buffer.from(await answer.arrayBuffer()) }
    })
    const { status, content } = await forward.catch(() => ({ status: 502, content: '' }))
    response.writeHead(status).end(content)
  })

/** Submits one after the other, each with a prompt of its own, for as long as it is wanted. */
async function keepSubmitting(fleet: Fleet, answers: Answered[], isOver: () => boolean): Promise<void> {
  let submissions = 0
  const client = async (key: string) => {
    while (!isOver()) {
      const prompt = `boat-${submissions}`
      const mutation = mutations[submissions++ % mutations.length] ?? 'lumaGenerateVideo'
      answers.push(await fleet.use(key, client => submit(client, mutation, prompt)))
    }
  }
  await Promise.all(keys.flatMap(key => Array.from({ length: clientsPerKey }, () => client(key))))
}

it(
  'one of three processes dies every second under load',
  async () => {
    await using upstream = await listenSandbox({
      pace: { queuedMs: 500, runningMs: 1000 },
      recordLimit: 1_000_000,
    })
    const { sandbox } = upstream
    // Every kill meets submissions and looks that wait for their answer.
    sandbox.faults.add({ fault: 'latency', milliseconds: 150 })
    const database = await createTestDatabase('postgres')
    const door = await openDoor(() => fleet)
    const fleet = createFleet(
      Array.from({ length: 3 }, () => ({
        ...database.environment,
        GATEWAY_URL: upstream.url,
        PUBLIC_URL: door.url,
        UPSTREAM_TIMEOUT_SECONDS: String(timeoutSeconds),
        GENERATION_TIMEOUT_SECONDS: String(timeoutSeconds),
      })),
    )
    await fleet.ready()
    const owners = await Promise.all(keys.map(key => watchOwner(key, act => fleet.use(key, act))))

    const answers: Answered[] = []
    let killed = 0
    const submitted = keepSubmitting(fleet, answers, () => killed === kills)
    for (; killed < kills; killed++) {
      await delay(1000)
      await fleet.killNext()
    }
    await submitted
    await untilSucceeded(owners, answers)

    // What died with its process is given up when nobody can have it in hand any more, at the next start at the latest.
    await delay(3 * timeoutSeconds * 1000)
    await fleet.killNext()
    await fleet.ready()
    const tasks = await checkTasks(owners, answers, sandbox.requests)
    await untilNewest(owners)
    expect(await fleet.stop()).toEqual([0, 0, 0])
    await Promise.all(owners.map(({ watcher }) => watcher.ended))
    const opened = await database.open()
    const { events, missed, doubled } = await checkEvents(opened, owners)
    await opened.close()
    const callbacks = sandbox.callbacks.filter(({ outcome }) => outcome === 'delivered').length
    await door.close()
    report({
      fault: 'kill -9 of one of three processes, every second',
      runs: kills + 1,
      lost: tasks.lost + missed,
      doubled: tasks.doubledPosts + doubled,
      notes:
        `${answers.length} submissions, ${tasks.acknowledged} acknowledged, ${tasks.succeeded} succeeded, ` +
        `${tasks.unknown} unknown, ${tasks.refused} refused, ${tasks.posts} POSTs, ${tasks.doubledPosts} doubled; ` +
        `${tasks.keptFiles} kept files served; ${callbacks} callbacks; ` +
        `${events} events, ${missed} missed, ${doubled} doubled`,
    })
    // The kills met what they were meant to meet.
    expect(tasks.unknown).toBeGreaterThan(0)
    expect(tasks.acknowledged).toBeGreaterThan(answers.length / 2)
    expect(tasks.keptFiles).toBeGreaterThan(0)
    expect(callbacks).toBeGreaterThan(0)
  },
  slowMs,
)
