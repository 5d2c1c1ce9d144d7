import { expect, test } from 'vitest'
import { listenSandbox } from '../../src/sandbox/listen.ts'
import { createCaller } from './caller.ts'

async function paced() {
  let now = Date.UTC(2025, 2, 1)
  const listening = await listenSandbox({ pace: { queuedMs: 1000, runningMs: 2000 }, clock: () => now })
  const caller = createCaller(listening.url)
  return {
    ...listening,
    caller,
    pass: (milliseconds: number) => {
      now += milliseconds
    },
    look: async (id: string) => (await caller.get(`/luma/generations/${id}`)).body,
  }
}

test('moves tasks by the clock, with growing progress', async () => {
  await using sandbox = await paced()
  const id = await sandbox.caller.submit()
  const seen: unknown[] = []
  for (const step of [0, 1000, 500, 1499, 1]) {
    sandbox.pass(step)
    const { phase, progress } = sandbox.sandbox.state(id) ?? {}
    seen.push([phase, progress])
  }
  expect(seen).toEqual([
    ['queued', 0],
    ['running', 0],
    ['running', 0.25],
    ['running', 0.99],
    ['succeeded', 1],
  ])
  expect(await sandbox.look(id)).toMatchObject({ state: 'completed' })
})

test('a prompt asks for a failure', async () => {
  await using sandbox = await paced()
  const id = await sandbox.caller.submit('a boat [sandbox:fail]')
  sandbox.pass(3000)
  expect(await sandbox.look(id)).toMatchObject({ state: 'failed', failure_reason: 'content was refused' })
})

test('a prompt asks for a completion that has no URL at first', async () => {
  await using sandbox = await paced()
  const id = await sandbox.caller.submit('a boat [sandbox:no-url]')
  sandbox.pass(3000)
  const empty = await sandbox.look(id)
  expect(empty).toMatchObject({ state: 'completed', video: { download_url: '' }, video_raw: null })
  expect(JSON.stringify(empty)).not.toContain('http')
  sandbox.pass(2000)
  expect(await sandbox.look(id)).toMatchObject({
    state: 'completed',
    video: { url: expect.stringContaining('/media/') },
  })
})

test('a prompt asks for a state word that nobody knows, on the way', async () => {
  await using sandbox = await paced()
  const id = await sandbox.caller.submit('a boat [sandbox:unknown-word]')
  sandbox.pass(1500)
  expect(await sandbox.look(id)).toMatchObject({ state: 'moderating' })
  sandbox.pass(500)
  expect(await sandbox.look(id)).toMatchObject({ state: 'processing' })
})

test('a move by hand takes a task off the pace', async () => {
  await using sandbox = await paced()
  const id = await sandbox.caller.submit()
  await sandbox.sandbox.move(id, 'running')
  sandbox.pass(10_000)
  expect(await sandbox.look(id)).toMatchObject({ state: 'processing' })
})
