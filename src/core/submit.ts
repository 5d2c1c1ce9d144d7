import { GraphQLError } from 'graphql'
import type { Logger } from 'pino'
import { SubmissionUnknownError, UpstreamUnavailableError } from './errors.ts'
import type { Files } from './files.ts'
import type { Gateway } from './gateway/gateway.ts'
import type { Keys } from './keys.ts'
import type { Metrics } from './metrics.ts'
import { fingerprintOf, newTask } from './new-task.ts'
import { nothingWasMade, replay } from './outcome.ts'
import type { Settlement } from './settlement.ts'
import { StaleTaskError } from './store/ledger.ts'
import type { Store } from './store/store.ts'
import type { SubmissionRate } from './store/submission-rate.ts'
import { isStoreUnavailable, storeUnavailable } from './store/unavailable.ts'
import type { Task } from './task.ts'
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
   * @throws {SubmissionRateExceededError} nothing was stored or sent
   * @throws {FileSpaceExceededError} nothing was sent
   * @throws {SubmissionUnknownError} something may have been made; names the task
   * @throws {SubmissionNotStoredError} it was made, and the database does not know; has all that the gateway answered
   * @throws {UpstreamError} the gateway refused, nothing was made
   * @throws {GraphQLError} SHUTTING_DOWN, STORE_UNAVAILABLE, SUBMISSION_GIVEN_UP: nothing was sent
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
  store: Pick<Store, 'ledger'>
  files: Files
  /** Makes the `fileOf` of one submission. */
  newFileOf(): SubmissionCall['fileOf']
  gateway: Gateway
  keys: Keys
  rate: SubmissionRate
  settlement: Settlement
  settings: Call['settings']
  /** Base URL at which vendors reach this server, if they do, without a slash at the end. */
  publicUrl?: string
  metrics: Pick<Metrics, 'submissionFailed'>
  logger: Logger
}

export function createSubmitter(dependencies: SubmitterDependencies): Submitter {
  const { store, files, newFileOf, gateway, keys, rate, settlement } = dependencies
  const { settings, publicUrl, metrics, logger } = dependencies
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
    const tooMany = await rate.count(caller.ownerId)
    if (idempotencyKey != null && (tooMany || operation.prepare)) {
      // What is checked below may have become untrue by the very submission that is repeated here.
      const earlier = await ledger.earlier(caller.ownerId, idempotencyKey)
      if (earlier) return replay(earlier.task, earlier.fingerprint === fingerprint)
    }
    if (tooMany) throw tooMany
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
      kind: 'submission',
      vendor: operation.vendor,
      generates: operation.generates,
      async beforeSubmission() {
        // A second request leaves only when the first one was refused: until then nothing was made.
        sent = false
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
        await settlement.refuse(task, error, sent)
        throw error instanceof StaleTaskError ? givenUp() : error
      }
      logger.warn({ taskId: task.id, err: error }, 'a submission ended without a usable answer')
      const unknown = await settlement.leaveUnknown(task, sealedKey)
      if (!(error instanceof UpstreamUnavailableError)) throw new SubmissionUnknownError(unknown)
      throw new SubmissionUnknownError(unknown, error.facts, error.message)
    }
    return settlement.accept(task, accepted, caller.key, keys.seal(caller.key, caller.ownerId))
  }

  /** What became of a request that was sent is told by errors of its own. */
  function unlessStoreIsAway(error: unknown): never {
    if (!isStoreUnavailable(error)) throw error
    logger.error({ err: error }, 'a submission was not sent because the database cannot be used')
    throw storeUnavailable('Nothing was sent; submit again.')
  }

  return {
    async submit(caller, operation, input, lookup) {
      if (closed) throw shuttingDown()
      const submission = submit(caller, operation, input, lookup).catch(unlessStoreIsAway)
      running.add(submission)
      const forget = () => running.delete(submission)
      submission.then(forget, error => {
        forget()
        metrics.submissionFailed(operation.vendor, error)
      })
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

/** It was prepared for so long, such as by fetching its files, that it was taken for one of a process that died. */
const givenUp = (): GraphQLError =>
  new GraphQLError(
    'This submission took so long to prepare that it was given up; nothing was sent. Submit again.',
    {
      extensions: { code: 'SUBMISSION_GIVEN_UP', http: { status: 503, headers: { 'retry-after': '1' } } },
    },
  )
