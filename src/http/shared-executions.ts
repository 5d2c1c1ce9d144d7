import { createSourceEventStream, type ExecutionArgs, type ExecutionResult, execute } from 'graphql'
import { isAsyncIterable, type Plugin } from 'graphql-yoga'
import { Follower } from '../core/follower.ts'
import type { Context } from '../core/graphql/builder.ts'

/** What is made of each event of a subscription. */
type Execute = (event: object) => ExecutionResult | Promise<ExecutionResult>

/**
 * Executes subscriptions, with less between an event and its result than Yoga's executor has, and once for all streams that
 * ask the same of the same event (docs/decisions/0026-shared-executions.md).
 */
export function useSharedExecutions(): Plugin<Context> {
  return {
    onSubscribe({ subscribeFn, setSubscribeFn }) {
      setSubscribeFn(async (args: ExecutionArgs) => {
        const events = await createSourceEventStream(args)
        if (isAsyncIterable(events)) return new Results(events, executeOf(events, args))
        // What no field is to blame for, such as a wrong variable, has a status and a code of Yoga's. No field was asked then,
        // so nothing that costs money is begun twice.
        return events.errors?.some(({ path }) => !path) ? subscribeFn(args) : events
      })
    },
  }
}

function executeOf(events: AsyncIterable<unknown>, args: ExecutionArgs): Execute {
  const executeFor: Execute = event => execute({ ...args, rootValue: event })
  // Only the feed gives an event to more than one stream.
  if (!(events instanceof Follower)) return executeFor
  const question = questionOf(args)
  return event => {
    const results = resultsOf(event)
    const result = results.get(question) ?? executeFor(event)
    results.set(question, result)
    return result
  }
}

/** How long a result stands for those that come later, in milliseconds: some fields depend on the time. */
const sharedMs = 1000
/** Results by what was asked; an event belongs to one owner, and so do all who are given it. */
let shared = new WeakMap<object, Map<string, ReturnType<Execute>>>()
let sharedUntil = 0

function resultsOf(event: object): Map<string, ReturnType<Execute>> {
  const now = performance.now()
  if (now > sharedUntil) {
    shared = new WeakMap()
    sharedUntil = now + sharedMs
  }
  const results = shared.get(event) ?? new Map()
  shared.set(event, results)
  return results
}

const documents = new WeakMap<object, number>()
let documentCount = 0

/** All of an operation that its result can depend on, beside the event and its owner. */
function questionOf({ document, operationName, variableValues, contextValue }: ExecutionArgs): string {
  const number = documents.get(document) ?? ++documentCount
  documents.set(document, number)
  return JSON.stringify([number, operationName, variableValues, (contextValue as Context).origin()])
}

/** No async generator: see `Follower`. */
class Results implements AsyncIterableIterator<ExecutionResult> {
  readonly #events: AsyncIterator<object>
  readonly #execute: Execute

  constructor(events: AsyncIterable<unknown>, execute: Execute) {
    this.#events = (events as AsyncIterable<object>)[Symbol.asyncIterator]()
    this.#execute = execute
  }

  [Symbol.asyncIterator](): this {
    return this
  }

  async next(): Promise<IteratorResult<ExecutionResult, undefined>> {
    const { done, value } = await this.#events.next()
    return done ? { done, value: undefined } : { done: false, value: await this.#execute(value) }
  }

  async return(): Promise<IteratorResult<ExecutionResult, undefined>> {
    await this.#events.return?.()
    return { done: true, value: undefined }
  }
}
