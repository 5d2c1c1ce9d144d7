import { randomUUID } from 'node:crypto'
import { isJsonObject, parseJson } from './json.ts'
import type { Pace, SandboxTask } from './task.ts'
import { changesOf } from './task-state.ts'
import type { TaskStore } from './task-store.ts'
import type { SandboxVendor, TaskView } from './vendor.ts'

/** One callback that a change of a task called for. */
export interface RecordedCallback {
  readonly taskId: string
  readonly url: string
  readonly body: unknown
  /** `lost`: never sent, by fault. `failed`: not answered with 2xx within 5 seconds; it is not repeated. */
  readonly outcome: 'sending' | 'delivered' | 'failed' | 'lost'
}

/** Tells the addresses that submissions gave when their tasks change. */
export interface Callbacks {
  readonly all: readonly RecordedCallback[]
  /** Plans the callbacks of a task that moves at a pace; those of the past are left out. */
  plan(task: SandboxTask): void
  /** Sends the callback of the task's state, now or at another moment (Unix milliseconds). Resolves when it is answered, failed or lost. */
  send(task: SandboxTask, at?: number): Promise<void>
  close(): void
}

const timeoutMs = 5000

export function createCallbacks(options: {
  vendors: readonly SandboxVendor[]
  tasks: TaskStore
  pace: Pace
  clock: () => number
  view(task: SandboxTask, at?: number): TaskView
}): Callbacks {
  const { vendors, tasks, pace, clock, view } = options
  const all: RecordedCallback[] = []
  const timers = new Set<NodeJS.Timeout>()
  const verified = new Map<string, Promise<boolean>>()
  const closing = new AbortController()

  const post = async (url: string, body: unknown) => {
    const signal = AbortSignal.any([closing.signal, AbortSignal.timeout(timeoutMs)])
    const headers = { 'content-type': 'application/json' }
    const response = await fetch(url, { method: 'POST', headers, body: JSON.stringify(body), signal })
    const text = await response.text()
    return { ok: response.ok, text }
  }
  const delivered = (url: string, body: unknown) =>
    post(url, body)
      .then(({ ok }) => ok)
      .catch(() => false)

  /** Each address is asked once. */
  const verify = (url: string): Promise<boolean> => {
    const challenge = randomUUID()
    const known =
      verified.get(url) ??
      post(url, { challenge })
        .then(({ ok, text }) => ok && echoes(text, challenge))
        .catch(() => false)
    verified.set(url, known)
    return known
  }

  const send = async (task: SandboxTask, at?: number): Promise<void> => {
    const vendor = vendors.find(({ contract }) => contract === task.vendor)
    if (!vendor?.callbackBody || !task.callbackUrl) return
    const body = vendor.callbackBody(view(task, at))
    if (!body) return
    const callback = { taskId: task.id, url: task.callbackUrl, body }
    const record: { -readonly [name in keyof RecordedCallback]: RecordedCallback[name] } = {
      ...callback,
      outcome: task.traits.callbacks === 'lost' ? 'lost' : 'sending',
    }
    all.push(record)
    if (record.outcome === 'lost') return
    if (vendor.challenges && !(await verify(callback.url))) {
      record.outcome = 'failed'
      return
    }
    if (task.traits.callbacks === 'repeated') await delivered(callback.url, callback.body)
    record.outcome = (await delivered(callback.url, callback.body)) ? 'delivered' : 'failed'
  }

  return {
    all,
    send,
    plan(task) {
      if (!task.callbackUrl) return
      let previous = Promise.resolve()
      for (const at of changesOf(task, pace)) {
        if (at < clock()) continue
        const timer = setTimeout(() => {
          timers.delete(timer)
          // Told as of its own moment, and in order: timers fire early, late and together.
          previous = previous.then(() => (tasks.wasMoved(task) ? undefined : send(task, at)))
        }, at - clock())
        timers.add(timer.unref())
      }
    },
    close() {
      for (const timer of timers) clearTimeout(timer)
      closing.abort()
    },
  }
}

const echoes = (text: string, challenge: string): boolean => {
  const answer = parseJson(text)
  return isJsonObject(answer) && answer.challenge === challenge
}
