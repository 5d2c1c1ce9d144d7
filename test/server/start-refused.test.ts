import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, expect, inject, it } from 'vitest'
import { createTestDatabase } from '../support/database.ts'
import { serve } from '../support/serve.ts'
import { killServers, startServer } from '../support/server-process.ts'
import { documentsFile } from '../support/trusted-documents.ts'

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'refused-'))
})
afterEach(killServers)
afterAll(() => rm(folder, { recursive: true }))

/** Starts what cannot start. @returns the one line that it gives as the reason */
async function refusal(environment: Record<string, string>): Promise<string> {
  const server = startServer({ DATA_DIR: join(folder, 'unused'), ...environment })
  expect(await server.exited).toEqual([1, null])
  expect(server.output.stdout).toBe('')
  expect(server.output.stderr).toMatch(/^[^\n]+\n$/)
  expect(server.output.stderr).not.toMatch(/Error:|node:internal/)
  return server.output.stderr.trim()
}

const postgres = {
  SECRET: 'a secret for tests',
  DATABASE_URL: 'postgres://somebody:hidden-word@127.0.0.1:1/graph',
}

it.each([
  [{ PORT: 'abc', LOG_LEVEL: 'loud' }, 'PORT must be a number; LOG_LEVEL must be one of'],
  [{ NODE_ENV: 'production' }, 'GATEWAY_URL is required with NODE_ENV=production'],
  [{ TRUSTED_DOCUMENTS: '/nowhere/documents.json' }, '/nowhere/documents.json: there is no such file'],
])('refuses to start with %j, naming the setting', async (environment, reason) => {
  expect(await refusal(environment)).toContain(reason)
})

it('says which of the trusted documents could not be executed, and why', async () => {
  const documents = { good: '{ viewer { id } }', bad: '{ viewer { nam } }' }
  const path = await documentsFile(JSON.stringify(documents))
  expect(await refusal({ TRUSTED_DOCUMENTS: path })).toBe(
    `TRUSTED_DOCUMENTS ${path}: bad: Cannot query field "nam" on type "Viewer".`,
  )
})

it('says that the port is taken', async () => {
  const taken = await serve(() => {})
  const { port } = new URL(taken.url)
  const { environment } = await createTestDatabase('pglite')
  expect(await refusal({ ...environment, PORT: port })).toBe(`Port ${port} is taken. Set PORT to another.`)
  await taken.close()
})

it('says which database is out of reach, and not with which password', async () => {
  const reason = await refusal(postgres)
  expect(reason).toMatch(/^The database at 127\.0\.0\.1:1 cannot be used: .*ECONNREFUSED/)
  expect(reason).not.toContain('hidden-word')
})

it.each([
  ['a database that is not there', (url: string) => `${url}/nowhere`, 'database "nowhere" does not exist'],
  [
    'a wrong password',
    (url: string) => `${url.replace(':postgres@', ':hidden-word@')}/postgres`,
    'password authentication failed',
  ],
])('says that PostgreSQL refuses %s', async (_, urlOf, expected) => {
  const reason = await refusal({ ...postgres, DATABASE_URL: urlOf(inject('postgresUrl')) })
  expect(reason).toMatch(/^The database at 127\.0\.0\.1:\d+ cannot be used: /)
  expect(reason).toContain(expected)
  expect(reason).not.toContain('hidden-word')
})

it('says that another process holds the data folder, which goes on undisturbed', async () => {
  const { environment } = await createTestDatabase('pglite')
  const holder = startServer(environment)
  const address = await holder.ready
  expect(await refusal(environment)).toBe(`Another process uses the data folder ${environment.DATA_DIR}.`)
  expect((await fetch(`${address}/readyz`)).status).toBe(200)
})

it('says that the data folder is none', async () => {
  const file = join(folder, 'file')
  await writeFile(file, 'not a folder')
  expect(await refusal({ DATA_DIR: file })).toContain(file)
})

it('says that the secret is not that of the stored tasks', async () => {
  const { environment } = await createTestDatabase('pglite')
  const first = startServer({ ...environment, SECRET: 'the first secret of all' })
  await first.ready
  expect(await first.stop()).toBe(0)
  expect(await refusal({ ...environment, SECRET: 'the second secret of all' })).toBe(
    'SECRET is not the one that the stored tasks were made under; with it, nobody would find their tasks again.',
  )
})
