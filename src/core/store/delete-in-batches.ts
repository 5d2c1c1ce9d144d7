import { type SQL, sql } from 'drizzle-orm'
import type { PgTable } from 'drizzle-orm/pg-core'
import type { Executor } from './database.ts'

/**
 * Deletes rows, so many with each statement, so that a million of them neither hold locks for long nor meet a time-out.
 * A row that somebody holds is left for another time.
 *
 * @returns how many were deleted
 */
export async function deleteInBatches(
  executor: Executor,
  table: PgTable,
  condition: SQL | undefined,
  batchSize: number,
): Promise<number> {
  // An array is made once; what stands behind `in` may be asked for again and again, each time for other rows.
  const batch = sql`select ctid from ${table} where ${condition} limit ${batchSize} for update skip locked`
  let count = 0
  for (;;) {
    const { rows } = await executor.execute(
      sql`delete from ${table} where ctid = any(array(${batch})) returning 1`,
    )
    count += rows.length
    if (rows.length < batchSize) return count
  }
}
