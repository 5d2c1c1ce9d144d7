import type { JsonObject } from './json.ts'
import type { CreateCheck } from './schema-check.ts'

/** One operation as its contract has it, and what it takes to check against it. */
export interface OperationSource {
  readonly contract: JsonObject
  readonly createCheck: CreateCheck
  /** JSON pointer to `operation`. */
  readonly pointer: string
  /** The object of its path. */
  readonly item: JsonObject
  readonly operation: JsonObject
}
