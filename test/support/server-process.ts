import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import { type Client, createClient } from './client.ts'

const [server, fastStart] = ['server.ts', 'fast-start.ts'].map(name =>
  fileURLToPath(new URL(`../../src/${name}`, import.meta.url)),
)

/** The real program, started as `npm start` does, with no environment but the one given. Submissions are not limited. */
export interface ServerProcess {
  /** Resolves with the address that its banner names. @throws with what it said when it ended instead */
  ready: Promise<string>
  /** Exit code and signal, when all that it wrote has been read. */
  exited: Promise<[number | null, NodeJS.Signals | null]>
  /** What it wrote so far to both outputs. */
  output: { stdout: string; stderr: string }
  client(key?: string): Promise<Client>
  /** SIGKILL: the process has no chance to do anything more. */
  kill(): Promise<void>
  /** Any signal, without waiting for what comes of it. */
  signal(name: NodeJS.Signals): void
  /** SIGTERM, unless another signal is given. @returns exit code */
  stop(signal?: NodeJS.Signals): Promise<number | null>
}

const running = new Set<ServerProcess>()

/** For `afterEach`: no process outlives its test. */
export async function killServers(): Promise<void> {
  await Promise.all([...running].map(one => one.kill()))
}

/** On a free port, unless the environment says otherwise. @param cwd where `./data` is */
export function startServer(environment: Record<string, string>, cwd?: string): ServerProcess {
  const child = spawn(process.execPath, ['--import', String(fastStart), String(server)], {
    cwd,
    env: { PORT: '0', LOG_LEVEL: 'info', SUBMISSIONS_PER_MINUTE: '0', ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const output = { stdout: '', stderr: '' }
  const exited = once(child, 'close').then(([code, signal]): [number | null, NodeJS.Signals | null] => {
    running.delete(started)
    return [code, signal]
  })
  const ready = new Promise<string>((resolve, reject) => {
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      output.stdout += text
      const [, address] = /Graph\w+ at (http:\S+)\/graphql/.exec(output.stdout) ?? []
      if (address) resolve(address)
    })
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      output.stderr += text
    })
    child.once('close', () => reject(new Error(`The server ended: ${output.stderr}${output.stdout}`)))
  })
  // Not every test waits for it.
  ready.catch(() => {})
  const started: ServerProcess = {
    ready,
    exited,
    output,
    client: async (key = 'sk-test-crash') => createClient(`${await ready}/graphql`, key),
    async kill() {
      child.kill('SIGKILL')
      await exited
    },
    signal: name => void child.kill(name),
    async stop(signal = 'SIGTERM') {
      child.kill(signal)
      const [code] = await exited
      return code
    },
  }
  running.add(started)
  return started
}
