import { randomUUID } from 'node:crypto'
import { pino } from 'pino'
import { createJobs } from '../../src/core/jobs.ts'
import { newTask } from '../../src/core/new-task.ts'
import type { Database } from '../../src/core/store/database.ts'
import type { NewTask } from '../../src/core/store/ledger.ts'
import { createStore, type Store } from '../../src/core/store/store.ts'
import { eventChannel } from '../../src/core/store/write-changes.ts'

import { advance, type Task, type TaskUpdate } from '../../src/core/task.ts'
import { createTestDatabase, type DatabaseKind } from './database.ts'

/** A store of a test's own, without a server. */
export interface TestStore extends Store {
  database: Database
  /** One for each process that could write: two over separate databases' pools on PostgreSQL, one on PGlite. */
  writers: Store[]
  /** Calls back when an owner has new events, as the server is told; ends with the store. */
  listen(heard: (ownerId?: string) => void): Promise<void>
  close(): Promise<void>
}

export async function openTestStore(kind: DatabaseKind): Promise<TestStore> {
  const made = await createTestDatabase(kind)
  const database = await made.open()
  const other = kind === 'postgres' ? await made.open() : undefined
  const store = createStore(database)
  const jobs: { stop(): Promise<void> }[] = []
  return {
    ...store,
    database,
    writers: other ? [store, createStore(other)] : [store],
    async listen(heard) {
      const listening = createJobs(database.jobs, pino({ level: 'silent' }))
      jobs.push(listening)
      await listening.start([])
      await listening.listen(eventChannel, heard)
    },
    async close() {
      await Promise.all(jobs.map(listening => listening.stop()))
      await other?.close()
      await database.close()
    },
  }
}

/** An owner that no other test has. */
export const anyOwner = (): string => `owner-${randomUUID()}`

/** A task that can be prepared. */
export function planned(ownerId: string, more: Partial<NewTask> = {}): NewTask {
  const operation = { vendor: 'luma', name: 'LUMA_GENERATE_VIDEO' }
  const rest = { prompt: 'a paper boat', idempotencyKey: null, fingerprint: 'boat' }
  return { ...newTask(ownerId, operation, rest), ...more }
}

/** A task that the vendor took and that is tracked: its first event. */
export async function acceptedTask(
  { ledger }: Store,
  ownerId: string,
  more: Partial<NewTask> = {},
): Promise<Task> {
  const { task } = await ledger.prepare(planned(ownerId, more))
  const [accepted] = await ledger.record(ownerId, [task.id], current => ({
    state: {
      ...current,
      submission: 'ACCEPTED',
      tracking: 'ACTIVE',
      reference: { upstreamId: `up-${task.id}`, format: 'own' },
    },
    trackedSince: new Date(),
    sealedKey: 'sealed',
  }))
  if (!accepted) throw new Error('The task that was just prepared is not there.')
  return accepted
}

/** Stores what a look showed, as the tracker does: one event where it is news. */
export async function looked({ ledger }: Store, task: Task, update: TaskUpdate): Promise<Task | undefined> {
  const [after] = await ledger.record(task.ownerId, [task.id], current => {
    const state = advance(current, update, new Date())
    return state && { state }
  })
  return after
}
