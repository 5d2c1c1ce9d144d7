import { sql } from 'drizzle-orm'
import type { Executor } from './database.ts'
import { jsonRows } from './json-rows.ts'
import type { NewTask } from './ledger.ts'
import { tasks } from './schema.ts'

/**
 * Inserts PREPARED tasks with one statement. A task whose owner has another one with its idempotency key is left out.
 *
 * @returns the ids of those that were inserted
 */
export async function insertTasks(executor: Executor, planned: NewTask[]): Promise<Set<string>> {
  const rows = planned.map(task => ({
    id: task.id,
    owner_id: task.ownerId,
    vendor: task.vendor,
    operation: task.operation,
    prompt: task.prompt,
    idempotency_key: task.idempotencyKey,
    fingerprint: task.fingerprint,
    hook_token: task.hookToken,
    created_at: task.createdAt,
  }))
  const { rows: inserted } = await executor.execute(sql`
    insert into ${tasks}
      (id, owner_id, vendor, operation, prompt, idempotency_key, fingerprint, hook_token, created_at, updated_at,
        status, submission, tracking)
    select id, owner_id, vendor, operation, prompt, idempotency_key, fingerprint, hook_token, created_at, created_at,
      'QUEUED', 'PREPARED', 'STALLED'
    from json_to_recordset(${jsonRows(rows)}) as n (
      id uuid, owner_id text, vendor text, operation text, prompt text, idempotency_key text, fingerprint text,
      hook_token text, created_at timestamptz)
    -- In one order, so that two processes that insert the same keys never wait for each other.
    order by owner_id, idempotency_key
    on conflict (owner_id, idempotency_key) where idempotency_key is not null do nothing
    returning id`)
  return new Set(inserted.map(({ id }) => String(id)))
}
