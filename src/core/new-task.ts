import { createHash, randomBytes } from 'node:crypto'
import { v7 as uuidv7 } from 'uuid'
import { isFreeJson } from './free-json.ts'
import type { NewTask } from './store/ledger.ts'

/** The row of a task that is about to be submitted. */
export function newTask(
  ownerId: string,
  { vendor, name }: { vendor: string; name: string },
  rest: Pick<NewTask, 'prompt' | 'idempotencyKey' | 'fingerprint'>,
): NewTask {
  const id = uuidv7()
  return {
    id,
    ownerId,
    vendor,
    operation: name,
    hookToken: randomBytes(24).toString('base64url'),
    createdAt: timeOf(id),
    ...rest,
  }
}

/** A UUID v7 begins with 48 bits of Unix milliseconds; ids of one process rise within a millisecond, too. */
const timeOf = (id: string): Date => new Date(Number.parseInt(id.slice(0, 8) + id.slice(9, 13), 16))

/**
 * GraphQL coerces inputs in the order of their definition, so equal inputs give equal text.
 * What is null is not sent, and so is the same as what is absent, but for free JSON: that goes in as text, nulls and all.
 */
export function fingerprintOf(operation: string, input: object): string {
  return createHash('sha256')
    .update(JSON.stringify([operation, input], meant))
    .digest('hex')
}

const meant = (_: string, value: unknown): unknown =>
  isFreeJson(value) ? JSON.stringify(value) : (value ?? undefined)
