import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { fileURLToPath } from 'node:url'
import { afterAll, expect, test } from 'vitest'
import { listenSandbox } from '../../src/sandbox/listen.ts'
import { createCaller } from './caller.ts'

const program = fileURLToPath(new URL('../../src/sandbox/main.ts', import.meta.url))
const folder = mkdtempSync(join(tmpdir(), 'sandbox-'))
const children: ChildProcess[] = []
afterAll(() => {
  for (const child of children) child.kill('SIGKILL')
  rmSync(folder, { recursive: true })
})

function start(...flags: string[]) {
  const child = spawn(process.execPath, [program, ...flags], { stdio: ['ignore', 'pipe', 'pipe'] })
  children.push(child)
  return child
}

async function startReady(...flags: string[]) {
  const child = start('--port', '0', ...flags)
  const [line] = await once(child.stdout, 'data')
  return { child, url: /http:\S+/.exec(String(line))?.[0] ?? '', line: String(line) }
}

test.each(['SIGTERM', 'SIGINT'] as const)('prints one line and stops cleanly on %s', async signal => {
  const { child, url, line } = await startReady()
  expect(line).toBe(`sandbox at ${url} (keys: any bearer that starts with sk-)\n`)
  expect((await createCaller(url).generate()).status).toBe(200)
  child.kill(signal)
  expect(await once(child, 'exit')).toEqual([0, null])
})

test('killed and started again, it knows its tasks', async () => {
  const flags = ['--pace', 'manual', '--journal', join(folder, 'tasks.jsonl')]
  const first = await startReady(...flags)
  const id = await createCaller(first.url).submit('a boat')
  first.child.kill('SIGKILL')
  await once(first.child, 'exit')
  const second = await startReady(...flags)
  const answer = await createCaller(second.url).get(`/luma/generations/${id}`)
  expect(answer).toMatchObject({ status: 200, body: { id, state: 'pending' } })
})

test('a taken port is one plain line and exit 1', async () => {
  await using taken = await listenSandbox()
  const child = start('--port', new URL(taken.url).port)
  const [message, [code]] = await Promise.all([text(child.stderr), once(child, 'exit')])
  expect(message).toMatch(/^the port is taken \(.*\); try another --port\n$/)
  expect(code).toBe(1)
})

test.each([
  [['--pace', 'slow'], /^--pace is "manual" or .*\n$/],
  [['--port', 'x'], /^--port is 0 to 65535, not "x"\n$/],
  [['--speed', '1'], /^Unknown option '--speed'.*\n$/],
])('refuses %j with one line and exit 1', async (flags, expected) => {
  const child = start(...flags)
  const [message, [code]] = await Promise.all([text(child.stderr), once(child, 'exit')])
  expect(message).toMatch(expected)
  expect(code).toBe(1)
})
