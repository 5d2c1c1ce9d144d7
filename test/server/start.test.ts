import { mkdtemp, readFile, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest'
import { listenSandbox } from '../../src/sandbox/listen.ts'
import { createTestDatabase } from '../support/database.ts'
import { killServers, startServer } from '../support/server-process.ts'
import { submittedTask } from '../support/tasks.ts'
import { documentsFile } from '../support/trusted-documents.ts'

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'start-'))
})
afterEach(killServers)
afterAll(() => rm(folder, { recursive: true }))

const modeOf = async (path: string) => (await stat(path)).mode & 0o777

it('starts without any setting, says so in one line and keeps its secret to itself', async () => {
  const first = startServer({}, folder)
  const address = await first.ready
  expect(first.output.stdout).toBe(
    `Media Graph: GraphiQL at ${address}/graphql — no GATEWAY_URL, so it talks to the built-in sandbox and stores in ./data (PGlite).\n`,
  )
  expect((await fetch(`${address}/readyz`)).status).toBe(200)
  expect(await modeOf(join(folder, 'data'))).toBe(0o700)
  expect(await modeOf(join(folder, 'data', 'secret'))).toBe(0o600)
  const made = await submittedTask(await first.client('sk-sandbox'))
  expect(await first.stop()).toBe(0)
  expect(first.output.stderr).toBe('')

  const secret = await readFile(join(folder, 'data', 'secret'), 'utf8')
  const second = startServer({}, folder)
  const { body } = await (await second.client('sk-sandbox')).request({
    query: `{ task(id: "${made.id}") { id } }`,
  })
  expect(body).toEqual({ data: { task: { id: made.id } } })
  expect(await readFile(join(folder, 'data', 'secret'), 'utf8')).toBe(secret)
})

it('names the gateway and the database that it was given, without the password', async () => {
  await using upstream = await listenSandbox()
  const { environment } = await createTestDatabase('postgres')
  const server = startServer({ ...environment, GATEWAY_URL: upstream.url })
  const address = await server.ready
  const { host } = new URL(environment.DATABASE_URL ?? '')
  expect(server.output.stdout).toMatch(/^.* at http:.*\n$/)
  expect(server.output.stdout).toContain(`${address}/graphql`)
  expect(server.output.stdout).toContain(
    `the gateway is ${new URL(upstream.url).host} and stores in PostgreSQL at ${host}.`,
  )
})

it('offers no GraphiQL in production', async () => {
  await using upstream = await listenSandbox()
  const { environment } = await createTestDatabase('postgres')
  const server = startServer({ ...environment, GATEWAY_URL: upstream.url, NODE_ENV: 'production' })
  const page = await fetch(`${await server.ready}/graphql`, { headers: { accept: 'text/html' } })
  expect(await page.text()).not.toContain('GraphiQL')
  expect(server.output.stdout).not.toContain('GraphiQL')
})

it('executes trusted documents only, without GraphiQL, when it is given some', async () => {
  const { environment } = await createTestDatabase('pglite')
  const TRUSTED_DOCUMENTS = await documentsFile('{"sha256:abc":"query Viewer { viewer { id } }"}')
  const server = startServer({ ...environment, TRUSTED_DOCUMENTS })
  const client = await server.client()
  expect(server.output.stdout).toContain('Media Graph: GraphQL at')
  const trusted = await client.request({ documentId: 'sha256:abc' })
  expect(trusted.body).toEqual({ data: { viewer: { id: expect.any(String) } } })
  const other = await client.request({ query: '{ viewer { id } }' })
  expect(other.body.errors?.[0]?.extensions).toEqual({ code: 'PERSISTED_QUERY_ID_REQUIRED' })
})

it('logs JSON lines without a key where the output is no terminal', async () => {
  await using upstream = await listenSandbox({ pace: 'manual' })
  const { environment } = await createTestDatabase('pglite')
  const server = startServer({ ...environment, GATEWAY_URL: upstream.url, LOG_LEVEL: 'trace' })
  const client = await server.client('sk-very-private-key')
  await submittedTask(client, 'a wish that is nobody else’s')
  upstream.sandbox.faults.add({
    fault: 'unauthorized',
    message: 'the key sk-very-private-key is unknown',
    times: 1,
  })
  await client.request({
    query: 'mutation { lumaGenerateVideo(input: { userPrompt: "a boat" }) { __typename } }',
  })
  expect(await server.stop()).toBe(0)
  const [banner, ...lines] = server.output.stdout
    .trim()
    .split('\n')
    .toSorted((a, b) => Number(b.startsWith('Media')) - Number(a.startsWith('Media')))
  expect(banner).toMatch(/^Media Graph: /)
  const parsed: { requestId?: string; level: number }[] = lines.map(line => JSON.parse(line))
  expect(parsed.some(({ requestId }) => requestId !== undefined)).toBe(true)
  for (const output of [server.output.stdout, server.output.stderr]) {
    expect(output).not.toMatch(/very-private|nobody else/)
  }
})
