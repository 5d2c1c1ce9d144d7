import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { freePort } from './port.ts'
import { usageOf } from './process-usage.ts'
import { idPlace, type Program, type Row } from './programs.ts'
import type { Load } from './wrk.ts'

/** A program that answers. */
export interface Running {
  /** What a row asks of it; undefined where it has no such row. */
  load(row: Row): Load | undefined
  /** What it has taken of its core so far, in seconds. */
  cpuSeconds(): Promise<number>
  stop(): Promise<void>
}

const pollMs = 50
const startMs = 60_000
const children = new Set<ChildProcess>()
// Nothing outlives a run that breaks.
process.once('exit', () => {
  for (const child of children) child.kill('SIGKILL')
})

/** Starts a process on a core. It ends with this one at the latest. */
export function run(core: number, args: string[], env: Record<string, string>) {
  const child = spawn('taskset', ['-c', String(core), ...args], {
    env: { PATH: process.env.PATH, HOME: process.env.HOME, ...env },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  children.add(child)
  child.once('exit', () => children.delete(child))
  return child
}

export async function end(child: ChildProcess): Promise<void> {
  const exited = once(child, 'exit')
  child.kill('SIGKILL')
  await exited
}

/** The gateway's stand-in, on the second core. @param delayMs until each answer @param tasks whether they end at a look */
export async function startUpstream(
  delayMs: number,
  tasks: 'ending' | 'unending' = 'ending',
): Promise<{ url: string; stop(): Promise<void> }> {
  const file = fileURLToPath(new URL('upstream.ts', import.meta.url))
  const child = run(1, ['node', file, String(delayMs), tasks], {})
  const [port] = await once(child.stdout, 'data')
  return { url: `http://127.0.0.1:${String(port).trim()}`, stop: () => end(child) }
}

async function ask(url: string, body: string): Promise<string> {
  const headers = { 'content-type': 'application/json', authorization: 'Bearer sk-bench-0' }
  const answer = await fetch(url, { method: 'POST', headers, body })
  return answer.text()
}

/** Starts a program on the first core and waits until it answers every one of its questions as it should. */
export async function start(program: Program, upstream: string): Promise<Running> {
  const port = await freePort()
  const folder = await mkdtemp(join(tmpdir(), 'media-graph-bench-'))
  const { args, env } = await program.command({ upstream, port, folder })
  const child = run(0, args, env)
  const url = `http://127.0.0.1:${port}${program.path}`
  const deadline = Date.now() + startMs
  const answered = async (body: string, found: (text: string) => string | undefined): Promise<string> => {
    const text = await ask(url, body).catch(() => '')
    const what = found(text)
    if (what !== undefined) return what
    if (child.exitCode !== null || Date.now() > deadline) throw new Error(`${program.name} answers ${text}`)
    await sleep(pollMs)
    return answered(body, found)
  }
  const { makes } = program
  const taskId = makes && (await answered(makes.body, text => makes.id.exec(text)?.[1]))
  const bodyOf = (body: string) => body.replace(idPlace, taskId ?? '')
  for (const { body, expects } of Object.values(program.questions)) {
    await answered(bodyOf(body), text => (text.includes(expects) ? text : undefined))
  }
  return {
    load(row) {
      const question = program.questions[row]
      return (
        question && {
          url,
          body: bodyOf(question.body),
          expects: question.expects,
          callers: row === 'task' ? 1 : 64,
        }
      )
    },
    cpuSeconds: async () => (await usageOf(child.pid ?? 0)).cpuSeconds,
    async stop() {
      await end(child)
      await rm(folder, { recursive: true, force: true })
    },
  }
}
