import { globSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { sql } from 'drizzle-orm'
import type { Database } from '../../src/core/store/database.ts'

/** Every row of every table, pg-boss's as well, as text. */
export async function dump({ executor }: Database): Promise<string> {
  const { rows: tables } = await executor.execute(
    sql`select format('%I.%I', schemaname, tablename) as name from pg_tables where schemaname in ('public', 'jobs')`,
  )
  const texts: string[] = []
  for (const { name } of tables) {
    const { rows } = await executor.execute(sql`select t::text as line from ${sql.raw(String(name))} t`)
    texts.push(String(name), ...rows.map(({ line }) => String(line)))
  }
  return texts.join('\n')
}

/** The files below a folder that hold one of the texts, byte for byte; and how many there are. */
export async function filesHolding(folder: string, texts: readonly (string | Buffer)[]) {
  const files = globSync(join(folder, '**/*'), { withFileTypes: true }).filter(file => file.isFile())
  const holding: string[] = []
  for (const { parentPath, name } of files) {
    const path = join(parentPath, name)
    const content = await readFile(path)
    if (texts.some(text => content.includes(text))) holding.push(path)
  }
  return { count: files.length, holding }
}
