import { sql } from 'drizzle-orm'
import { z } from 'zod'
import type { Executor } from './database.ts'
import { files, tasks } from './schema.ts'

/** How much there is of everything, over all owners and processes. */
export interface Statistics {
  /** Tasks that are not settled. */
  tasks: { vendor: string; submission: string; tracking: string; count: number }[]
  /** For how many seconds the oldest look that is due has been waiting, by its queue; absent where none is. */
  waiting: Map<string, number>
  /** Files that are kept here, in bytes. */
  fileBytes: number
  /** The whole database with its indexes, in bytes. */
  databaseBytes: number
}

const rows = z.array(
  z.object({ fact: z.string(), a: z.string(), b: z.string(), c: z.string(), value: z.number() }),
)

/**
 * Counts in one statement: tasks by their index `tasks_open`, looks by pg-boss's own; of the files, which are few and live a
 * day, it reads the rows. A look that was hastened is due since 1970, so it waits since it was planned.
 */
const statement = sql`
  select 'tasks' as fact, ${tasks.vendor} as a, ${tasks.submission} as b, ${tasks.tracking} as c, count(*)::float8 as value
    from ${tasks} where ${tasks.tracking} <> 'ENDED' group by 2, 3, 4
  union all
  select 'waiting', name, '', '', extract(epoch from now() - min(greatest(start_after, created_on)))::float8
    from jobs.job where state < 'active' and not blocked and start_after <= now() group by 2
  union all
  select 'fileBytes', '', '', '', coalesce(sum(${files.size}), 0)::float8 from ${files}
  union all
  select 'databaseBytes', '', '', '', pg_database_size(current_database())::float8`

export async function readStatistics(executor: Executor): Promise<Statistics> {
  const read = rows.parse((await executor.execute(statement)).rows)
  const of = (fact: string) => read.filter(row => row.fact === fact)
  const only = (fact: string) => of(fact)[0]?.value ?? 0
  return {
    tasks: of('tasks').map(({ a, b, c, value }) => ({ vendor: a, submission: b, tracking: c, count: value })),
    waiting: new Map(of('waiting').map(({ a, value }) => [a, value])),
    fileBytes: only('fileBytes'),
    databaseBytes: only('databaseBytes'),
  }
}
