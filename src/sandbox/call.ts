import { createHash, randomUUID } from 'node:crypto'
import { defaultWord, traitsOf } from './disturb.ts'
import type { Fault } from './faults.ts'
import type { JsonObject } from './json.ts'
import { mediaBytes } from './media.ts'
import type { SandboxTask, TaskState } from './task.ts'
import type { TaskStore } from './task-store.ts'
import type { SandboxCall, SandboxFile, SandboxVendor, TaskView } from './vendor.ts'

/** What stays the same for every call. */
export interface CallParts {
  readonly tasks: TaskStore
  readonly clock: () => number
  view(task: SandboxTask): TaskView
  created(task: SandboxTask): void
}

/** One judged request. */
export interface CallRequest {
  readonly vendor: SandboxVendor
  readonly operationId: string
  readonly key: string
  readonly parameters: Readonly<Record<string, string>>
  readonly query: Readonly<Record<string, string>>
  readonly body: JsonObject
  readonly files: readonly SandboxFile[]
  readonly faults: readonly Fault[]
}

/** Puts the store, the key and the faults of one request behind what a vendor's handler may do. */
export function createCall(parts: CallParts, request: CallRequest) {
  const { tasks, clock, view } = parts
  const { vendor, operationId, key, parameters, query, body, files, faults } = request
  const owner = createHash('sha256').update(key).digest('hex')
  const has = (name: Fault['fault']) => faults.some(({ fault }) => fault === name)
  let deviates = false
  let created: string | undefined

  const isOwn = (task: SandboxTask) => task.owner === owner && task.vendor === vendor.contract
  const find: SandboxCall['find'] = (id, format) => {
    const task = tasks.get(id)
    return task && isOwn(task) && (format ?? task.format) === task.format ? view(task) : undefined
  }

  const disturbed = (state: TaskState): TaskState => {
    const word = faults.find(({ fault }) => fault === 'unknown-word')
    return {
      ...state,
      word: word ? (word.word ?? defaultWord) : state.word,
      hasUrl: state.hasUrl && !has('no-url'),
    }
  }

  const call: SandboxCall = {
    parameters,
    query,
    body,
    files,
    now: clock(),
    create(submission) {
      const task = tasks.create({
        ...submission,
        id: submission.id ?? randomUUID(),
        vendor: vendor.contract,
        operation: operationId,
        owner,
        traits: traitsOf(faults),
      })
      parts.created(task)
      created = task.id
      return view(task)
    },
    find,
    list: () => tasks.all.filter(isOwn).map(task => view(task)),
    read(id, format) {
      const found = find(id, format)
      if (!found || has('late-id') || !tasks.countRead(found.task)) return undefined
      const state = disturbed(found.state)
      deviates ||= state.word !== undefined
      return { ...found, state }
    },
    rowPhase: ({ task }) => tasks.rowPhase(task),
    mediaBytes,
  }
  /**
   * `deviates`: a fault let the answer leave the contract, so it must not be held against it.
   * `created`: the id of the task that the request made.
   */
  return { call, deviates: () => deviates, created: () => created }
}
