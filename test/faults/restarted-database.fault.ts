import { setTimeout as delay } from 'node:timers/promises'
import { afterEach, expect, it, vi } from 'vitest'
import { openPostgres } from '../../src/core/store/database.ts'
import { listenSandbox } from '../../src/sandbox/listen.ts'
import { adoptTask } from '../documents.ts'
import type { MortalServer } from '../support/mortal-server.ts'
import { type Shutdown, startPostgres } from '../support/postgres.ts'
import { killServers, type ServerProcess, startServer } from '../support/server-process.ts'
import { type Answered, mutations, postsByPrompt, submit } from './load.ts'
import { acknowledgedOf, checkEvents, checkTasks, untilNewest, untilSucceeded, watchOwner } from './owners.ts'
import { report } from './report.ts'

afterEach(killServers)

const timeoutSeconds = 5
const shutdowns: Shutdown[] = ['fast', 'immediate', 'kill']
/** For what takes as long as the machine needs. */
const waiting = { timeout: 60_000, interval: 50 }
/** So many answers are waited for before each shutdown, and so many errors before PostgreSQL comes back. */
const [calm, met] = [10, 5]
const clientsPerKey = 3

/** Asks one process again and again until it answers, as a client does that was told of an error. */
const insisting =
  (server: ServerProcess, key: string): MortalServer['use'] =>
  async act => {
    for (;;) {
      try {
        return await act(await server.client(key))
      } catch {
        await delay(200)
      }
    }
  }

/** Submits until there is a task, or nobody can know whether there is one. */
async function submitStubbornly(
  use: MortalServer['use'],
  prompt: string,
  mutation: (typeof mutations)[number],
  failed: (code: string) => void,
): Promise<Answered> {
  for (;;) {
    const answered = await use(client => submit(client, mutation, prompt))
    if (answered.submission !== undefined || answered.code === 'SUBMISSION_UNKNOWN') return answered
    failed(answered.code ?? '')
    await delay(100)
  }
}

it('PostgreSQL is restarted under load', async () => {
  await using postgres = await startPostgres()
  await using upstream = await listenSandbox({
    pace: { queuedMs: 500, runningMs: 1000 },
    recordLimit: 1_000_000,
  })
  const { sandbox } = upstream
  sandbox.faults.add({ fault: 'latency', milliseconds: 50 })
  const environment = {
    DATABASE_URL: postgres.url,
    SECRET: 'a secret for tests',
    GATEWAY_URL: upstream.url,
    UPSTREAM_TIMEOUT_SECONDS: String(timeoutSeconds),
    GENERATION_TIMEOUT_SECONDS: String(timeoutSeconds),
  }
  const servers = [startServer(environment), startServer(environment)]
  await Promise.all(servers.map(({ ready }) => ready))
  // A process for each key: it has to recover by itself, for nobody goes to another one.
  const owners = await Promise.all(
    servers.map((server, index) => {
      const key = `sk-restart-${index}`
      return watchOwner(key, insisting(server, key))
    }),
  )

  const answers: Answered[] = []
  const errors: string[] = []
  let submissions = 0
  let over = false
  const submitted = owners.flatMap(({ use }) =>
    Array.from({ length: clientsPerKey }, async () => {
      while (!over) {
        const mutation = mutations[submissions % mutations.length] ?? 'lumaGenerateVideo'
        const prompt = `boat-${submissions++}`
        answers.push(await submitStubbornly(use, prompt, mutation, code => errors.push(code)))
      }
    }),
  )
  /** Both processes acknowledge again, each on its own. */
  const acknowledgedByAll = async () => {
    const before = owners.map(
      ({ key }) => acknowledgedOf(answers).filter(answer => answer.key === key).length,
    )
    await vi.waitFor(
      () =>
        owners.forEach(({ key }, index) => {
          const now = acknowledgedOf(answers).filter(answer => answer.key === key).length
          expect(now).toBeGreaterThanOrEqual((before[index] ?? 0) + calm)
        }),
      waiting,
    )
  }
  for (const how of shutdowns) {
    await acknowledgedByAll()
    const before = errors.length
    await postgres.stop(how)
    await vi.waitFor(() => expect(errors.length).toBeGreaterThanOrEqual(before + met), waiting)
    await postgres.start()
  }
  await acknowledgedByAll()
  over = true
  await Promise.all(submitted)

  const [owner, server] = [owners[0], servers[0]]
  if (!owner || !server) throw new Error('There is nobody.')
  /** Submits something that the gateway takes while there is no database to write that into. */
  const takenMeanwhile = async (comesBack: (upstreamId: string) => Promise<unknown>) => {
    const prompt = `boat-${submissions++}`
    sandbox.faults.add({ fault: 'latency', milliseconds: 3000, operation: 'lumaGenerate', times: 1 })
    const answered = submit(await server.client(owner.key), 'lumaGenerateVideo', prompt)
    await sandbox.requested(({ body }) => postsByPrompt([{ body }]).has(prompt))
    await postgres.stop('fast')
    const taken = await vi.waitUntil(() => sandbox.tasks.find(task => task.prompt === prompt), waiting)
    await comesBack(taken.id)
    await postgres.start()
    answers.push(await answered)
    return { answered: await answered, upstreamId: taken.id }
  }
  const short = await takenMeanwhile(() => delay(2000))
  expect(short.answered).toMatchObject({ submission: 'ACCEPTED' })
  // The log has the name of what could not be stored, for adoptTask.
  const long = await takenMeanwhile(id => vi.waitUntil(() => server.output.stdout.includes(id), waiting))
  await untilSucceeded(owners, answers)

  // What met the restarts is given up when nobody can have it in hand any more, at the next start at the latest.
  await delay(3 * timeoutSeconds * 1000)
  const third = startServer(environment)
  await third.ready
  const tasks = await checkTasks(owners, answers, sandbox.requests)
  const adopted = await owner.use(client =>
    client.execute(adoptTask, { input: { operation: 'LUMA_GENERATE_VIDEO', upstreamId: long.upstreamId } }),
  )
  expect(adopted.adoptTask).toMatchObject({ task: { upstreamId: long.upstreamId } })
  await untilNewest(owners)
  const opened = await openPostgres(postgres.url)
  const { events, missed, doubled } = await checkEvents(opened, owners)
  await opened.close()
  // They lived through all of it.
  expect(await Promise.all([...servers, third].map(one => one.stop()))).toEqual([0, 0, 0])
  const codes = Map.groupBy(errors, code => code)
  report({
    fault: 'PostgreSQL is stopped and started again under load: fast, immediate, SIGKILL',
    runs: shutdowns.length + 2,
    lost: tasks.lost + missed,
    doubled: tasks.doubledPosts + doubled,
    notes:
      `${answers.length} submissions, ${tasks.acknowledged} acknowledged, ${tasks.succeeded} succeeded, ` +
      `${tasks.unknown} unknown, ${tasks.refused} refused, ${tasks.posts} POSTs; ` +
      `${[...codes].map(([code, all]) => `${all.length} answers ${code}`).join(', ')}; ` +
      `${events} events, ${missed} missed, ${doubled} doubled`,
  })
})
