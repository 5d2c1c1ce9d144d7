import type { TestApp } from '../support/app.ts'
import type { Client } from '../support/client.ts'

/** One mutation of a vendor, as the contract test submits it. */
export interface Sample {
  /** Value of `TaskOperation`. */
  operation: string
  /** The mutation. */
  field: string
  /** A small valid input; a function where it needs an earlier task of the same client (`finished`). */
  input: object | ((context: SampleContext) => Promise<object>)
  /** `operationId` of the paid POST in the contract. */
  operationId: string
  /** Group of `x-task-states` that its looks speak; absent: the submission answers with what was made. */
  format?: string
  /** What is made is no file with a URL, such as a text. */
  withoutFiles?: boolean
  /** It goes on with a task that is there already, so the vendor makes no new one, and an input serves once. */
  resumes?: boolean
  /** `x-result-ttl` does not hold for its files. */
  withoutExpiry?: boolean
  /** The answer names no task, so it may come without an id. */
  withoutId?: boolean
  /** The answer is a file and nothing else, so half of it cannot be told from a whole one. */
  answersFile?: boolean
}

export interface SampleContext {
  app: TestApp
  client: Client
  /** Submits another sample, lets it succeed and waits for the graph to know. @returns its task */
  finished(operation: string): Promise<Record<string, unknown> & { id: string; upstreamId: string }>
}
