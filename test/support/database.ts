import { randomBytes } from 'node:crypto'
import { cp, mkdtemp } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import pg from 'pg'
import { inject } from 'vitest'
import { type Database, openEmbedded, openPostgres } from '../../src/core/store/database.ts'

export const databaseKinds = ['pglite', 'postgres'] as const
export type DatabaseKind = (typeof databaseKinds)[number]

/** A database of a test's own; opened again and again, it is the same. */
export interface TestDatabase {
  open(): Promise<Database>
  /** What the server is told about it in its environment. */
  environment: Record<string, string>
}

export async function createTestDatabase(kind: DatabaseKind): Promise<TestDatabase> {
  return kind === 'pglite' ? createEmbedded() : createPostgres()
}

async function createEmbedded(): Promise<TestDatabase> {
  const template = inject('embeddedTemplate')
  // Beside the template, so that it goes when that goes: a full run makes more than a hundred, of 50 MB each.
  const folder = await mkdtemp(join(dirname(template), 'data-'))
  await cp(join(template, 'postgres'), join(folder, 'postgres'), { recursive: true })
  return { open: () => openEmbedded(folder), environment: { DATA_DIR: folder } }
}

async function createPostgres(): Promise<TestDatabase> {
  const name = `test_${randomBytes(6).toString('hex')}`
  const client = new pg.Client(`${inject('postgresUrl')}/postgres`)
  await client.connect()
  await client.query(`create database ${name}`)
  await client.end()
  const url = `${inject('postgresUrl')}/${name}`
  return { open: () => openPostgres(url), environment: { DATABASE_URL: url, SECRET: 'a secret for tests' } }
}
