import { createHash, randomBytes } from 'node:crypto'
import { v7 as uuidv7 } from 'uuid'
import type { NewTask } from './store/ledger.ts'

/** The row of a task that is about to be submitted. */
export function newTask(
  ownerId: string,
  { vendor, name }: { vendor: string; name: string },
  rest: Pick<NewTask, 'prompt' | 'idempotencyKey' | 'fingerprint'>,
): NewTask {
  const createdAt = new Date()
  const id = uuidv7({ msecs: createdAt.getTime() })
  return {
    id,
    ownerId,
    vendor,
    operation: name,
    hookToken: randomBytes(24).toString('base64url'),
    createdAt,
    ...rest,
  }
}

/** GraphQL coerces inputs in the order of their definition, so equal inputs give equal text. */
export function fingerprintOf(operation: string, input: object): string {
  return createHash('sha256')
    .update(JSON.stringify([operation, input]))
    .digest('hex')
}
