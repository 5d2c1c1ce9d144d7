import { GraphQLError } from 'graphql'
import pRetry from 'p-retry'
import type { Logger } from 'pino'
import { SubmissionUnknownError, UpstreamUnavailableError } from './errors.ts'
import type { Files } from './files.ts'
import type { Gateway } from './gateway/gateway.ts'
import { redactUpdate } from './gateway/redact.ts'
import type { Keys } from './keys.ts'
import { fingerprintOf, newTask } from './new-task.ts'
import { failureOf, nothingWasMade, replay } from './outcome.ts'
import type { TaskChange } from './store/ledger.ts'
import type { Store } from './store/store.ts'
import { advance, type Task, type TaskUpdate } from './task.ts'
import type { Tracker } from './track.ts'
import { isTaskName } from './upstream-id.ts'
import type { Accepted, Call, Made, Operation, SubmissionCall, TaskLookup } from './vendor.ts'

/** Who calls: the bearer key and the owner that it stands for. */
export interface Caller {
  key: string
  ownerId: string
}

/** Makes paid calls, each at most once. */
export interface Submitter {
  /**
   * The row first, then one POST, then what is provable about it.
   *
   * @throws {InvalidInputError} nothing was sent
   * @throws {IdempotencyConflictError} nothing was sent
   * @throws {FileSpaceExceededError} nothing was sent
   * @throws {SubmissionUnknownError} something may have been made; names the task
   * @throws {UpstreamError} the gateway refused, nothing was made
   * @throws {GraphQLError} SHUTTING_DOWN: nothing was sent
   */
  submit<Input extends object>(
    caller: Caller,
    operation: Operation<Input>,
    input: Input & { idempotencyKey?: string | null },
    lookup: TaskLookup,
  ): Promise<Task>
  /** Takes no more submissions and resolves when none is under way. */
  close(): Promise<void>
}

export interface SubmitterDependencies {
  store: Store
  files: Files
  /** Makes the `fileOf` of one submission. */
  newFileOf(): SubmissionCall['fileOf']
  gateway: Gateway
  keys: Keys
  tracker: Tracker
  settings: Call['settings']
  /** Base URL at which vendors reach this server, if they do, without a slash at the end. */
  publicUrl?: string
  logger: Logger
}

export function createSubmitter(dependencies: SubmitterDependencies): Submitter {
  const { store, files, newFileOf, gateway, keys, tracker, settings, publicUrl, logger } = dependencies
  const { ledger } = store
  const running = new Set<Promise<unknown>>()
  let closed = false

  async function submit<Input extends object>(
    caller: Caller,
    operation: Operation<Input>,
    input: Input & { idempotencyKey?: string | null },
    lookup: TaskLookup,
  ): Promise<Task> {
    const { idempotencyKey, ...given } = input
    const fingerprint = fingerprintOf(operation.name, given)
    if (idempotencyKey != null && operation.prepare) {
      // What is checked below may have become untrue by the very submission that is repeated here.
      const earlier = await ledger.earlier(caller.ownerId, idempotencyKey)
      if (earlier) return replay(earlier.task, earlier.fingerprint === fingerprint)
    }
    const prepared = (await operation.prepare?.(input, { lookup, settings })) ?? input
    if (operation.bringsFiles) await files.checkRoom(caller.ownerId)
    const planned = newTask(caller.ownerId, operation, {
      prompt: operation.prompt(prepared) ?? null,
      idempotencyKey: idempotencyKey ?? null,
      fingerprint,
    })
    // Where an unknown outcome can be found out, the key is needed whatever happens to this process.
    const sealedKey = operation.findable ? keys.seal(caller.key, caller.ownerId) : undefined
    const { task, created, ...known } = await ledger.prepare(planned, sealedKey)
    if (!created) return replay(task, known.fingerprint === fingerprint)

    let sent = false
    const upstream = gateway.as(caller.key, {
      generates: operation.generates,
      async beforeSubmission() {
        await ledger.markSent(task.id, new Date())
        sent = true
      },
    })
    const callbackUrl = publicUrl && `${publicUrl}/hooks/${planned.hookToken}`
    let accepted: Accepted | Made
    try {
      accepted = await operation.submit(
        { upstream, settings, taskId: task.id, callbackUrl, fileOf: newFileOf() },
        prepared,
      )
      const { reference, upstreamRequestId: requestId } = accepted
      if (reference && !isTaskName(reference.upstreamId, caller.key)) throw namedBadly(requestId)
    } catch (error) {
      if (!sent || nothingWasMade(error)) {
        await refuse(task, error)
        throw error
      }
      logger.warn({ taskId: task.id, err: error }, 'a submission ended without a usable answer')
      const tracking = sealedKey === undefined ? 'STALLED' : 'ACTIVE'
      const state = { ...task, submission: 'UNKNOWN', tracking } as const
      const unknown = await settle(task, { state, sealedKey, trackedSince: new Date() })
      if (!(error instanceof UpstreamUnavailableError)) throw new SubmissionUnknownError(unknown)
      throw new SubmissionUnknownError(unknown, error.facts, error.message)
    }
    return accept(caller, task, accepted)
  }

  async function accept(caller: Caller, task: Task, accepted: Accepted | Made): Promise<Task> {
    const { reference, update, upstreamRequestId } = accepted
    const now = new Date()
    const state = {
      ...task,
      submission: 'ACCEPTED',
      tracking: 'ACTIVE',
      reference,
      upstreamRequestId,
    } as const
    const sealedKey = keys.seal(caller.key, caller.ownerId)
    try {
      const made: TaskUpdate =
        update.status === 'SUCCEEDED' ? { ...update, assets: await files.keep(task, update.assets) } : update
      const change = {
        state: advance(state, redactUpdate(made, caller.key), now) ?? state,
        sealedKey,
        trackedSince: now,
      }
      // The generation exists and is paid for: a store that stumbles must not lose its name.
      return await pRetry(() => settle(task, change), { retries: 5, minTimeout: 200 })
    } catch (error) {
      logger.error(
        { taskId: task.id, reference, upstreamRequestId },
        'an accepted submission could not be stored',
      )
      throw error
    }
  }

  function refuse(task: Task, error: unknown): Promise<Task> {
    const failure = failureOf(error)
    const endedAt = new Date().toISOString()
    return settle(task, {
      state: { ...task, submission: 'REFUSED', status: 'FAILED', tracking: 'ENDED', failure, endedAt },
      releaseIdempotencyKey: true,
    })
  }

  async function settle(task: Task, change: TaskChange): Promise<Task> {
    // A commit may be carried out without us hearing of it: the next attempt must not undo what came after it.
    const unlessAccepted = (current: Task) => (current.submission === 'ACCEPTED' ? undefined : change)
    const [settled] = await ledger.record(task.ownerId, [task.id], unlessAccepted, tracker.begin)
    if (!settled) throw new Error(`Task ${task.id} vanished.`)
    return settled
  }

  return {
    async submit(caller, operation, input, lookup) {
      if (closed) throw shuttingDown()
      const submission = submit(caller, operation, input, lookup)
      running.add(submission)
      const forget = () => running.delete(submission)
      submission.then(forget, forget)
      return submission
    },
    async close() {
      closed = true
      while (running.size > 0) await Promise.allSettled(running)
    },
  }
}

/** Of a task that was made and cannot be found again. */
const namedBadly = (requestId: string | undefined): UpstreamUnavailableError =>
  new UpstreamUnavailableError('The gateway named the task by something that is no name.', true, {
    requestId,
  })

/** Of a submission that came so late that its answer could not be kept. */
const shuttingDown = (): GraphQLError =>
  new GraphQLError('The server is stopping; nothing was sent. Submit again in a moment.', {
    extensions: { code: 'SHUTTING_DOWN', http: { status: 503, headers: { 'retry-after': '1' } } },
  })
