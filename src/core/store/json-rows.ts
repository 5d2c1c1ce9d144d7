import { type SQL, sql } from 'drizzle-orm'

/**
 * Rows as one parameter, for `json_to_recordset`. Half a surrogate pair, which JSON can write and PostgreSQL cannot read, is
 * U+FFFD, as it is in a parameter that is text.
 */
export const jsonRows = (rows: readonly unknown[]): SQL => sql`${JSON.stringify(rows, wellFormed)}::json`

const wellFormed = (_: string, value: unknown): unknown =>
  typeof value === 'string' ? value.toWellFormed() : value
