import { randomBytes } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Duplex } from 'node:stream'
import { createAdmission } from './admission.ts'
import { sandboxFailure } from './answers.ts'
import type { RecordedCallback } from './callbacks.ts'
import { createCallbacks } from './callbacks.ts'
import type { Connection } from './connection.ts'
import { createConnection } from './connection.ts'
import { createControl } from './control.ts'
import type { FaultRules } from './faults.ts'
import { createFaultRules } from './faults.ts'
import { createGateway } from './gateway.ts'
import { forgetfulJournal, openJournal } from './journal.ts'
import { createMedia, mediaPath, mediaSignature } from './media.ts'
import type { RecordedRequest } from './records.ts'
import { createRecords } from './records.ts'
import { carryOut } from './reply.ts'
import { createRoutes } from './routes.ts'
import { sampleTasks } from './samples.ts'
import type { Pace, SandboxTask, TaskMove, TaskPhase, TaskState } from './task.ts'
import { createTaskStore } from './task-store.ts'
import { createUpgrades } from './upgrades.ts'
import type { SandboxVendor, TaskView } from './vendor.ts'
import { sandboxVendors } from './vendors.ts'

export interface SandboxOptions {
  /** Absolute address under which it is reached; may have a path, which is taken off incoming paths. */
  readonly publicUrl: string | (() => string)
  /** @default 1500 ms queued, then 3000 ms running */
  readonly pace?: Pace
  /** Path of the file that tasks are remembered in; absent: they are forgotten. */
  readonly journal?: string
  /** Unix milliseconds. @default Date.now */
  readonly clock?: () => number
  /** How many requests are kept for inspection. @default 10000 */
  readonly recordLimit?: number
  /** Milliseconds between the events of a stream. @default 20 */
  readonly eventMs?: number
  /** A key that owns a finished task of each vendor from the start, for people who want to try things out. */
  readonly sampleKey?: string
  /** @default all of them */
  readonly vendors?: readonly SandboxVendor[]
}

/** A simulated gateway: keys are bearers that start with `sk-`, and a task belongs to the key that submitted it. */
export interface Sandbox {
  /** For `node:http`. Never throws. */
  listener(request: IncomingMessage, response: ServerResponse): void
  /** For the event `upgrade` of `node:http`, when a WebSocket is asked for. Never throws. */
  upgrade(request: IncomingMessage, socket: Duplex, head: Buffer): void
  readonly requests: readonly RecordedRequest[]
  readonly callbacks: readonly RecordedCallback[]
  readonly tasks: readonly SandboxTask[]
  readonly faults: FaultRules
  state(taskId: string): TaskState | undefined
  /** Changes a task at once; resolves when its callback is answered, failed or lost. Rejects with RangeError for an unknown id. */
  move(taskId: string, to: TaskPhase | TaskMove): Promise<void>
  /** Resolves with the first request, past or future, that matches. */
  requested(matches: (request: RecordedRequest) => boolean): Promise<RecordedRequest>
  /** Ends what is under way (hanging answers are cut) and lets go of the journal. */
  close(): Promise<void>
}

const defaultPace = { queuedMs: 1500, runningMs: 3000 }

/** Makes a sandbox; nothing listens yet. @throws the file system's error when the journal cannot be opened */
export function createSandbox(options: SandboxOptions): Sandbox {
  const {
    publicUrl,
    pace = defaultPace,
    clock = Date.now,
    recordLimit = 10_000,
    eventMs = 20,
    vendors = sandboxVendors,
  } = options
  const base = () => (typeof publicUrl === 'string' ? publicUrl : publicUrl()).replace(/\/+$/, '')
  const journal = options.journal === undefined ? forgetfulJournal() : openJournal(options.journal)
  const closing = new AbortController()
  const open = new Set<Pick<Connection, 'cut'>>()

  const samples =
    options.sampleKey === undefined ? [] : sampleTasks(vendors, options.sampleKey, pace, clock())
  const tasks = createTaskStore({ journal, pace, clock, samples })
  const records = createRecords(recordLimit)
  const rules = createFaultRules()
  const view = (task: SandboxTask, at?: number): TaskView => ({
    task,
    state: tasks.state(task, at),
    mediaUrl: file => base() + mediaPath(task.id, file),
    signedMediaUrl: (file, signedAt, seconds = 3600) =>
      base() + mediaPath(task.id, file) + mediaSignature(signedAt, seconds),
  })
  const callbacks = createCallbacks({ vendors, tasks, pace, clock, view })
  const move = async (taskId: string, to: TaskPhase | TaskMove) => {
    await callbacks.send(tasks.move(taskId, typeof to === 'string' ? { phase: to } : to))
  }
  const media = createMedia({ isTask: id => tasks.get(id) !== undefined, clock })
  const control = createControl({ tasks, records, rules, move })
  const parts = { tasks, clock, view, created: callbacks.plan }
  const findRoute = createRoutes(vendors)
  const admit = createAdmission({ rules, parts, closing: closing.signal })
  const judge = createGateway({ findRoute, records, parts, admit })
  const handleUpgrade = createUpgrades({ findRoute, records, parts, admit, eventMs })
  for (const task of tasks.all) callbacks.plan(task)

  const addressed = (request: IncomingMessage) => {
    const { pathname, searchParams } = new URL(request.url ?? '/', 'http://sandbox')
    return { path: withoutPrefix(pathname, new URL(base()).pathname), query: searchParams }
  }
  const handle = async (request: IncomingMessage, connection: Connection) => {
    const { response } = connection
    const { path, query } = addressed(request)
    if (path.startsWith('/media/')) return media(request, response, path, query)
    if (path.startsWith('/_sandbox/')) return control(request, response, path)
    const requestId = createRequestId(clock())
    response.setHeader('x-oneapi-request-id', requestId)
    const reply = await judge({ request, path, query, requestId, connection })
    await carryOut(reply, connection, eventMs)
  }

  return {
    listener(request, response) {
      const connection = createConnection(response)
      open.add(connection)
      response.once('close', () => open.delete(connection))
      handle(request, connection).catch(async error => {
        if (response.headersSent || closing.signal.aborted) return connection.cut()
        const answer = sandboxFailure(`the sandbox failed: ${error}`)
        await carryOut({ kind: 'send', answer }, connection, eventMs)
      })
    },
    upgrade(request, socket, head) {
      const connection = { cut: () => void socket.destroy() }
      open.add(connection)
      socket.once('close', () => open.delete(connection))
      // The HTTP server has let go of the connection, so its errors would be nobody's.
      socket.on('error', connection.cut)
      const upgrade = { request, socket, head, ...addressed(request), requestId: createRequestId(clock()) }
      handleUpgrade(upgrade).catch(connection.cut)
    },
    requests: records.all,
    callbacks: callbacks.all,
    get tasks() {
      return tasks.all
    },
    faults: rules,
    state(taskId) {
      const task = tasks.get(taskId)
      return task && tasks.state(task)
    },
    move,
    requested: records.find,
    async close() {
      closing.abort()
      callbacks.close()
      for (const connection of open) connection.cut()
      journal.close()
    },
  }
}

function withoutPrefix(path: string, prefix: string): string {
  return prefix !== '/' && path.startsWith(`${prefix}/`) ? path.slice(prefix.length) : path
}

/** As the family writes it: the second, then some letters. */
function createRequestId(now: number): string {
  return new Date(now).toISOString().replace(/\D/g, '').slice(0, 14) + randomBytes(8).toString('hex')
}
