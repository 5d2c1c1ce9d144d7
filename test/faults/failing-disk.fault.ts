import { randomBytes } from 'node:crypto'
import { cp } from 'node:fs/promises'
import { join } from 'node:path'
import { sql } from 'drizzle-orm'
import pMap from 'p-map'
import { afterEach, expect, inject, it, type TestContext } from 'vitest'
import { openEmbedded } from '../../src/core/store/database.ts'
import { type ListeningSandbox, listenSandbox } from '../../src/sandbox/listen.ts'
import { submit as submitPicture } from '../openai/submit.ts'
import { killServers, type ServerProcess, startServer } from '../support/server-process.ts'
import { mountSmallDisk, type SmallDisk } from '../support/small-disk.ts'
import { type Answered, mutations, postsByPrompt, submit } from './load.ts'
import { checkTasks } from './owners.ts'
import { report } from './report.ts'

/** What PGlite and the server make of a disk that is full or fails. */

afterEach(killServers)

const diskMebibytes = 96
const journalFileBytes = 16 * 1024 * 1024
/** When a start finds three quarters of a file written, it makes the next one at once. */
const journalBytesLeft = Math.ceil(0.26 * journalFileBytes)
const key = 'sk-test-disk'

/** A disk with an empty database. Who may not mount disks cannot do any of this, and is told so. */
async function diskOf({ task, skip }: TestContext): Promise<SmallDisk> {
  try {
    return await mountSmallDisk(diskMebibytes)
  } catch (error) {
    const reason = `NOT DONE, this machine lets us mount no disk: ${error}`.replaceAll(/\s+/g, ' ')
    report({ fault: task.name, runs: 0, lost: 0, doubled: 0, notes: reason })
    return skip(reason)
  }
}

/** The server with its data on the disk, from an empty database. */
async function install(disk: SmallDisk, upstream: ListeningSandbox) {
  const folder = join(disk.path, 'data')
  const environment = { DATA_DIR: folder, GATEWAY_URL: upstream.url, UPSTREAM_TIMEOUT_SECONDS: '5' }
  await cp(join(inject('embeddedTemplate'), 'postgres'), join(folder, 'postgres'), { recursive: true })
  return { folder, start: () => startServer(environment) }
}

/** Submits some more, all at the same time. A process that ends meanwhile answers nothing. */
async function submitSome(server: ServerProcess, answers: Answered[], count: number): Promise<Answered[]> {
  const client = await server.client(key)
  const made = Array.from({ length: count }, (_, index) => answers.length + index)
  const some = await pMap(made, async (number): Promise<Answered> => {
    const [prompt, mutation] = [`boat-${number}`, mutations[number % mutations.length] ?? 'lumaGenerateVideo']
    return submit(client, mutation, prompt).catch(() => ({ key, prompt, code: 'NO_ANSWER' }))
  })
  answers.push(...some)
  return some
}

/** PGlite is of no use after some errors; then the process has to end, not to hang. */
async function submitUntilEnd(server: ServerProcess, answers: Answered[]): Promise<void> {
  let ended = false
  void server.exited.then(() => {
    ended = true
  })
  for (let rounds = 0; !ended; rounds++) {
    if (rounds === 100) throw new Error('The server lives on.')
    await Promise.all([submitSome(server, answers, 8), writeMuch(server)])
  }
  expect(await server.exited).toEqual([1, null])
}

/** Makes the database grow, for a key that nobody asks about. */
async function writeMuch(server: ServerProcess): Promise<void> {
  const client = await server.client('sk-test-ballast')
  const long = () => randomBytes(22_500).toString('base64')
  const pictures = Array.from({ length: 8 }, () =>
    submitPicture(client, 'openaiGenerateImage', { model: 'gpt-image-1', prompt: long() }),
  )
  await Promise.allSettled(pictures)
}

const isAccepted = ({ submission }: Answered) => submission === 'ACCEPTED'

/** The same disk with the next process: everything that was acknowledged is there, and nothing goes out again. */
async function checkAfterwards(
  fault: string,
  next: ServerProcess,
  upstream: ListeningSandbox,
  answers: Answered[],
): Promise<void> {
  await next.ready
  const client = await next.client(key)
  const tasks = await checkTasks([{ use: act => act(client) }], answers, upstream.sandbox.requests)
  expect((await submitSome(next, answers, 4)).filter(answer => !isAccepted(answer))).toEqual([])
  expect(await next.stop()).toBe(0)
  const codes = Map.groupBy(answers, ({ submission, code = submission ?? '' }) => code)
  report({
    fault,
    runs: 1,
    lost: tasks.lost,
    doubled: tasks.doubledPosts,
    notes:
      `${answers.length} submissions: ${[...codes].map(([code, all]) => `${all.length} ${code}`).join(', ')}; ` +
      `then ${tasks.succeeded} succeeded, ${tasks.unknown} unknown, ${tasks.refused} refused, ${tasks.keptFiles} kept files served`,
  })
}

it('the disk is full, and has room again', async context => {
  await using disk = await diskOf(context)
  await using upstream = await listenSandbox({ pace: { queuedMs: 300, runningMs: 300 } })
  const { start } = await install(disk, upstream)
  const server = start()
  const address = await server.ready
  const answers: Answered[] = []
  const early = await submitSome(server, answers, 8)
  expect(early.filter(isAccepted)).toHaveLength(8)

  await disk.fill()
  const isUnsent = ({ prompt }: Answered) => !postsByPrompt(upstream.sandbox.requests).has(prompt)
  // At first, there is room in what the database has already.
  for (let refused = 0; refused < 10; )
    refused += (await submitSome(server, answers, 8)).filter(isUnsent).length
  expect(answers.filter(({ code, submission }) => code === undefined && submission === undefined)).toEqual([])
  expect(server.output.stdout).toContain('No space left on device')
  // Whatever could not be stored is in the log by the name that the gateway gave it.
  const taken = upstream.sandbox.tasks.filter(
    ({ prompt, vendor }) =>
      // OpenAI gives no names.
      vendor !== 'openai' && answers.some(answer => answer.prompt === prompt && !isAccepted(answer)),
  )
  expect(taken.filter(({ id }) => !server.output.stdout.includes(id))).toEqual([])
  expect((await fetch(`${address}/healthz`)).status).toBe(200)

  await disk.free()
  // The process goes on by itself.
  expect((await submitSome(server, answers, 4)).filter(isAccepted)).toHaveLength(4)
  expect(await server.stop()).toBe(0)
  await checkAfterwards('the disk of the embedded database is full', start(), upstream, answers)
})

it('the database finds no room for its journal', async context => {
  await using disk = await diskOf(context)
  await using upstream = await listenSandbox({ pace: { queuedMs: 300, runningMs: 300 } })
  const { folder, start } = await install(disk, upstream)
  const installed = start()
  await installed.ready
  expect(await installed.stop()).toBe(0)
  await fillJournal(folder)
  const server = start()
  const answers: Answered[] = []
  expect((await submitSome(server, answers, 4)).filter(isAccepted)).toHaveLength(4)
  // Room for rows, but not for the next file of the journal.
  await disk.fill(journalFileBytes / 2)
  await submitUntilEnd(server, answers)
  expect(server.output.stderr).toMatch(/^The database in \S+ gave up: .*No space left on device\n$/)

  const tooEarly = start()
  expect(await tooEarly.exited).toEqual([1, null])
  expect(tooEarly.output.stderr).toMatch(/^The data folder \S+ cannot be opened: .*(full|No space left).*\n$/)
  await disk.free()
  await checkAfterwards('no room for the journal of the embedded database', start(), upstream, answers)
})

/** Brings the journal of an empty database near to the end of its file of 16 MiB: the next one needs room on the disk. */
async function fillJournal(folder: string): Promise<void> {
  const database = await openEmbedded(folder)
  const position = sql`((pg_current_wal_insert_lsn() - '0/0'::pg_lsn) % ${journalFileBytes})::int`
  const message = sql`repeat('-', ${journalFileBytes} - ${position} - ${journalBytesLeft})`
  await database.executor.execute(sql`select pg_logical_emit_message(false, 'test', ${message})`)
  await database.close()
}

it('the data folder is read-only at the start', async context => {
  await using disk = await diskOf(context)
  await using upstream = await listenSandbox({ pace: { queuedMs: 300, runningMs: 300 } })
  const { folder, start } = await install(disk, upstream)
  const answers: Answered[] = []
  const server = start()
  await submitSome(server, answers, 4)
  expect(await server.stop()).toBe(0)

  await disk.remount('read-only')
  const refused = start()
  expect(await refused.exited).toEqual([1, null])
  expect(refused.output.stderr).toMatch(/^The data folder \S+ cannot be opened: .*read-?only.*\n$/i)
  expect(refused.output.stderr).toContain(folder)
  await disk.remount('read-write')
  await checkAfterwards('the data folder is read-only at the start', start(), upstream, answers)
})

it('the disk fails and becomes read-only', async context => {
  await using disk = await diskOf(context)
  await using upstream = await listenSandbox({ pace: { queuedMs: 300, runningMs: 300 } })
  const { start } = await install(disk, upstream)
  const server = start()
  const answers: Answered[] = []
  expect((await submitSome(server, answers, 8)).filter(isAccepted)).toHaveLength(8)
  await disk.fail()
  await submitUntilEnd(server, answers)
  expect(server.output.stderr).toMatch(/^The database in \S+ gave up: .*Read-only file system\n$/)
  await disk.remount('read-write')
  await checkAfterwards('the disk of the embedded database fails', start(), upstream, answers)
})
