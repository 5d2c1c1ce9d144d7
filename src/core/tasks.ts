import { GraphQLError } from 'graphql'
import type { Adoption } from './adopt.ts'
import { CallLimitExceededError, InvalidInputError } from './errors.ts'
import type { Feed } from './feed.ts'
import type { Gateway } from './gateway/gateway.ts'
import { parseGraphId } from './graph-id.ts'
import type { Keys } from './keys.ts'
import { createLookup } from './lookup.ts'
import { createSeats, type Seats, tooManySubscriptions } from './seats.ts'
import type { TaskEvent } from './store/event-pages.ts'
import type { Page, Reader, TaskFilter } from './store/reader.ts'
import type { Caller, Submitter } from './submit.ts'
import type { Task, TaskReference } from './task.ts'
import type { Ticket, Tickets } from './tickets.ts'
import type { Call, ClientCall, Operation, TaskLookup, Vendor } from './vendor.ts'

/**
 * What a resolver can do, all of it in the name of one caller. The GraphQL context holds this and nothing else.
 * Every method throws a GraphQLError UNAUTHENTICATED (HTTP 401) when the request carried no key.
 */
export interface Tasks {
  ownerId(): string
  /** As the `Submitter` does. @throws {CallLimitExceededError} nothing was stored or sent */
  submit<Input extends object>(
    operation: Operation<Input>,
    input: Input & { idempotencyKey?: string | null },
  ): Promise<Task>
  /** Brings a task that was submitted elsewhere into the graph; one that is in it already is returned. */
  adopt(operation: string, reference: TaskReference): Promise<Task>
  /** Tracks a STALLED task again. @param id graph id */
  resume(id: string): Promise<Task>
  /** @param id graph id; undefined when the caller has no such task */
  find(id: string): Promise<Task | undefined>
  /** @param ids graph ids @returns in their order, with undefined for each that the caller has no task with */
  findMany(ids: readonly string[]): Promise<(Task | undefined)[]>
  list(filter: TaskFilter, page: Page): Promise<Task[]>
  newestEvent(): Promise<number>
  /** @param id graph id @throws {GraphQLError} TASK_NOT_FOUND */
  watch(id: string): Promise<AsyncIterable<TaskEvent>>
  follow(filter: TaskFilter, after: string | undefined): Promise<AsyncIterable<TaskEvent>>
  lookup(): TaskLookup
  /** For what is no task: reading from a vendor, conversation. @throws {CallLimitExceededError} */
  call(): ClientCall
  /**
   * The same for an answer that comes in pieces. It takes one of the caller's places until it ends; where none is left,
   * nothing is sent and it is an error TOO_MANY_SUBSCRIPTIONS.
   */
  stream<Event>(write: (call: ClientCall) => AsyncIterable<Event>): AsyncIterable<Event>
  /** Opens realtime sessions in the caller's name. */
  ticket(model: string): Ticket
}

export interface TasksDependencies {
  vendors: ReadonlyMap<string, Vendor>
  settings: Call['settings']
  reader: Reader
  gateway: Gateway
  keys: Keys
  tickets: Tickets
  submitter: Submitter
  adoption: Adoption
  feed: Feed
  /** Aborts when the server stops, with what the clients that still wait are told. */
  stopping: AbortSignal
}

/**
 * How much one request may ask of the gateway: submissions, reads from a vendor and conversations, each with its own
 * repetitions. Enough for a page full of variations; a request that asks for more pays for what nobody looked over, and
 * holds connections that others wait for.
 */
const callsPerRequest = 10
/** How many answers one key may have being written at a time in one process; each holds a connection to the gateway. */
const streamsPerOwner = 32

/** @returns makes the service of one request; its signal is made when it is needed */
export function createTasks(
  dependencies: TasksDependencies,
): (key: string | undefined, signal: () => AbortSignal) => Tasks {
  const { vendors, settings, reader, gateway, keys, tickets, submitter, adoption, feed, stopping } =
    dependencies
  const vendorOf = new Map(
    [...vendors.values()].flatMap(({ name, operations }) =>
      operations.map(operation => [operation.name, name]),
    ),
  )

  const seats = createSeats(streamsPerOwner)

  return (key, signal) => {
    let calls = 0
    const countCall = () => {
      calls += 1
      if (calls > callsPerRequest) throw new CallLimitExceededError(callsPerRequest)
    }
    let known: Caller | undefined
    let leaving: AbortSignal | undefined
    const caller = (): Caller => {
      if (key === undefined) throw unauthenticated()
      known ??= { key, ownerId: keys.ownerOf(key) }
      return known
    }
    const lookup = () => createLookup(reader, vendors, caller().ownerId)
    const findMany = async (ids: readonly string[]) => {
      const { ownerId } = caller()
      const parsed = ids.map(parseGraphId)
      const found = await reader.find(
        ownerId,
        parsed.flatMap(id => id?.taskId ?? []),
      )
      const tasks = new Map(found.map(task => [task.id, task]))
      return parsed.map(id => {
        const task = id && tasks.get(id.taskId)
        return task && vendors.get(task.vendor)?.taskType === id.taskType ? task : undefined
      })
    }
    const find = async (id: string) => (await findMany([id]))[0]
    const call = (): ClientCall => {
      const { key } = caller()
      countCall()
      leaving ??= AbortSignal.any([signal(), stopping])
      return { upstream: gateway.as(key), settings, signal: leaving }
    }

    return {
      ownerId: () => caller().ownerId,
      async submit(operation, input) {
        const submitted = caller()
        countCall()
        return submitter.submit(submitted, operation, input, lookup())
      },
      adopt(operation, reference) {
        const vendor = vendorOf.get(operation)
        if (vendor === undefined) throw new Error(`No vendor has the operation ${operation}.`)
        if (!vendors.get(vendor)?.tracking) throw nothingToAsk()
        return adoption.adopt(caller(), vendor, operation, reference)
      },
      async resume(id) {
        const task = await find(id)
        if (task) return adoption.resume(caller(), task)
        throw new InvalidInputError([
          { path: ['input', 'taskId'], message: 'You have no task with this id.' },
        ])
      },
      find,
      findMany,
      list: (filter, page) => reader.list(caller().ownerId, filter, page),
      newestEvent: async () => (await reader.eventRange(caller().ownerId)).newest,
      async watch(id) {
        const task = await find(id)
        if (task) return feed.watch(task)
        throw new GraphQLError('id: you have no task with this id.', {
          extensions: { code: 'TASK_NOT_FOUND' },
        })
      },
      follow: async (filter, after) => feed.follow(caller().ownerId, filter, after),
      lookup,
      call,
      stream: write => seated(seats, caller().ownerId, write(call())),
      ticket: model => tickets.issue(caller().key, model),
    }
  }
}

async function* seated<Event>(seats: Seats, ownerId: string, events: AsyncIterable<Event>) {
  // Not before somebody reads: until then nothing would give it back.
  const leaveSeat = seats.take(ownerId)
  if (!leaveSeat) throw tooManySubscriptions('language models', streamsPerOwner)
  try {
    yield* events
  } finally {
    leaveSeat()
  }
}

const nothingToAsk = (): InvalidInputError =>
  new InvalidInputError([
    { path: ['input', 'operation'], message: 'This vendor answers with what it made and keeps no task.' },
  ])

const unauthenticated = (): GraphQLError =>
  new GraphQLError('Send your gateway key in the header "Authorization: Bearer <key>".', {
    extensions: { code: 'UNAUTHENTICATED', http: { status: 401, headers: { 'www-authenticate': 'Bearer' } } },
  })
