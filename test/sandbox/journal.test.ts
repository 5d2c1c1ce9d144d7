import { appendFileSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { listenSandbox } from '../../src/sandbox/listen.ts'
import { createCaller } from './caller.ts'

const folder = mkdtempSync(join(tmpdir(), 'sandbox-'))
afterAll(() => rmSync(folder, { recursive: true }))

const look = async (url: string, id: string) => (await createCaller(url).get(`/luma/generations/${id}`)).body

test('a new sandbox knows the tasks and moves of the old one', async () => {
  const options = { journal: join(folder, 'new/tasks.jsonl'), pace: 'manual' as const }
  const before = await listenSandbox(options)
  const id = await createCaller(before.url).submit('a boat')
  await before.sandbox.move(id, 'running')
  await before.close()

  await using after = await listenSandbox(options)
  expect(await look(after.url, id)).toMatchObject({ id, state: 'processing', prompt: 'a boat' })
  await after.sandbox.move(id, 'succeeded')
  expect(await look(after.url, id)).toMatchObject({ state: 'completed' })
})

test('time passes for a task while no sandbox runs', async () => {
  let now = 1_700_000_000_000
  const options = {
    journal: join(folder, 'pace.jsonl'),
    clock: () => now,
    pace: { queuedMs: 1000, runningMs: 1000 },
  }
  const before = await listenSandbox(options)
  const id = await createCaller(before.url).submit('a boat [sandbox:fail]')
  await before.close()
  now += 5000
  await using after = await listenSandbox(options)
  expect(await look(after.url, id)).toMatchObject({ state: 'failed' })
})

test('a task is on disk before its answer, which may never come', async () => {
  const journal = join(folder, 'cut.jsonl')
  await using listening = await listenSandbox({ journal, pace: 'manual' })
  await expect(createCaller(listening.url).generate('[sandbox:cut-after]')).rejects.toThrow()
  expect(readFileSync(journal, 'utf8').trim().split('\n')).toHaveLength(1)
})

test('a line torn by a kill costs that line alone', async () => {
  const options = { journal: join(folder, 'torn.jsonl'), pace: 'manual' as const }
  const before = await listenSandbox(options)
  const first = await createCaller(before.url).submit()
  await before.close()
  appendFileSync(options.journal, '{"type":"created","task":{"id":"torn')
  const between = await listenSandbox(options)
  const second = await createCaller(between.url).submit()
  await between.close()
  await using after = await listenSandbox(options)
  expect(after.sandbox.tasks.map(({ id }) => id)).toEqual([first, second])
})

test('no key is written', async () => {
  const journal = join(folder, 'key.jsonl')
  await using listening = await listenSandbox({ journal })
  await createCaller(listening.url, 'sk-very-secret').submit()
  expect(readFileSync(journal, 'utf8')).not.toContain('secret')
})
