import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, describe, expect, inject, it } from 'vitest'
import { type ListeningSandbox, listenSandbox } from '../../src/sandbox/listen.ts'
import { lumaGenerateVideo } from '../documents.ts'
import { openSession } from '../realtime/sockets.ts'
import { createTestDatabase, databaseKinds } from '../support/database.ts'
import { countConnections } from '../support/ports.ts'
import { killServers, startServer } from '../support/server-process.ts'

/** What the real program says and leaves behind where something goes wrong for all of it. */
let folder: string
let upstream: ListeningSandbox
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'media-graph-process-'))
  upstream = await listenSandbox({ pace: 'manual' })
})
afterEach(killServers)
afterAll(async () => {
  await upstream.close()
  await rm(folder, { recursive: true })
})

const key = 'sk-R3cognisable.k~y'
const SECRET = 'hidden-word of the server'
const userPrompt = 'a prompt of nobody else'

/** Runs in the server, to end it as a defect would. */
const provoking = `data:text/javascript,process.on('SIGUSR2',()=>{throw%20new%20Error('provoked')})`

describe.each(databaseKinds)('a crash on %s', kind => {
  it('in the middle of a submission tells and leaves no secret', async () => {
    const { environment } = await createTestDatabase(kind)
    const reports = await mkdtemp(join(folder, 'reports-'))
    const NODE_OPTIONS = `--import=${provoking} --report-uncaught-exception --report-directory=${reports}`
    const server = startServer({
      ...environment,
      SECRET,
      GATEWAY_URL: upstream.url,
      LOG_LEVEL: 'trace',
      NODE_OPTIONS,
    })
    const client = await server.client(key)
    upstream.sandbox.faults.add({ fault: 'hang', key })
    const submission = client.execute(lumaGenerateVideo, { input: { userPrompt } })
    submission.catch(() => {})
    await upstream.sandbox.requested(({ headers }) => headers.authorization === `Bearer ${key}`)
    server.signal('SIGUSR2')
    expect(await server.exited).toEqual([expect.any(Number), null])
    expect(server.output.stderr).toContain('provoked')
    const [name = ''] = await readdir(reports)
    const report = await readFile(join(reports, name), 'utf8')
    expect(report).toContain('provoked')
    const { password } = new URL(environment.DATABASE_URL ?? 'postgres://x:hidden-word@x')
    for (const text of [report, server.output.stdout, server.output.stderr]) {
      expect(text).not.toContain(key)
      expect(text).not.toContain('hidden-word')
      expect(text).not.toContain(`:${password}@`)
      expect(text).not.toContain(userPrompt)
    }
  })
})

it('PostgreSQL that was filled under another SECRET is told so, by neither of them', async () => {
  const { environment } = await createTestDatabase('postgres')
  const first = startServer({ ...environment, SECRET, GATEWAY_URL: upstream.url })
  await first.ready
  await first.kill()
  const second = startServer({
    ...environment,
    SECRET: 'another-word of the server',
    GATEWAY_URL: upstream.url,
  })
  expect(await second.exited).toEqual([1, null])
  expect(second.output.stderr).toContain('SECRET is not the one')
  expect(second.output.stderr).not.toMatch(/(hidden|another)-word/)
})

describe('an address of the configuration', () => {
  it.each(['GATEWAY_URL', 'PUBLIC_URL'])('%s may not hold a password, and is not repeated', async name => {
    const server = startServer({
      DATA_DIR: join(folder, 'unused'),
      [name]: 'https://anna:hidden-word@example.com',
    })
    expect(await server.exited).toEqual([1, null])
    expect(server.output.stderr).toBe(
      `${name} must be an http or https URL without a user name, a password, a query and a fragment\n`,
    )
  })

  it('of a database on an unknown host is told without its password', async () => {
    const DATABASE_URL = 'postgres://anna:hidden-word@no-such-host.invalid/graph'
    const server = startServer({ DATABASE_URL, SECRET, LOG_LEVEL: 'trace' })
    expect(await server.exited).toEqual([1, null])
    expect(server.output.stderr).toContain('no-such-host.invalid')
    expect(server.output.stderr + server.output.stdout).not.toContain('hidden-word')
  })

  it('of a database is told without its password in the banner and the log', async () => {
    const { environment } = await createTestDatabase('postgres')
    const server = startServer({ ...environment, SECRET, GATEWAY_URL: upstream.url, LOG_LEVEL: 'trace' })
    await server.ready
    await server.stop()
    const { host, password } = new URL(inject('postgresUrl'))
    expect(server.output.stdout).toContain(host)
    expect(server.output.stdout + server.output.stderr).not.toContain(`:${password}@`)
  })
})

it('a proxy of the environment gets no request and no key', async () => {
  await using proxy = await countConnections()
  const url = `http://127.0.0.1:${proxy.port}`
  const names = ['HTTP_PROXY', 'HTTPS_PROXY', 'ALL_PROXY', 'http_proxy', 'https_proxy', 'all_proxy']
  const proxies = Object.fromEntries(names.map(name => [name, url]))
  const { environment } = await createTestDatabase('pglite')
  const server = startServer({
    ...environment,
    ...proxies,
    NODE_USE_ENV_PROXY: '1',
    GATEWAY_URL: upstream.url,
  })
  const client = await server.client('sk-through-no-proxy')
  const { lumaGenerateVideo: made } = await client.execute(lumaGenerateVideo, {
    input: { userPrompt: 'a boat' },
  })
  expect(made.__typename).toBe('LumaTask')
  const session = await openSession({ url: await server.ready }, client)
  await session.event('session.created')
  session.socket.close()
  // A file that would have to be fetched: nothing is there, but the proxy is not asked for it.
  const query = `mutation ($input: OpenaiEditImageInput!) {
    made: openaiEditImage(input: $input) { __typename ... on InvalidInputError { issues { message } } }
  }`
  const edit = { model: 'gpt-image-1', prompt: 'a boat', images: ['https://no-such-host.invalid/a.png'] }
  const { body } = await client.request({ query, variables: { input: edit } })
  expect(JSON.stringify(body)).toContain('could not be fetched')
  expect(proxy.connections()).toBe(0)
})
