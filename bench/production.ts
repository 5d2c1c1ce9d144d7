import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'

const [fastStart, server] = ['fast-start.ts', 'server.ts'].map(name =>
  fileURLToPath(new URL(`../src/${name}`, import.meta.url)),
)

/** Starts the server as in production, on the first core, and waits until it serves. @throws when it ends instead */
export async function production(
  settings: Record<string, string>,
): Promise<{ pid: number; stop(): Promise<void> }> {
  const args = ['-c', '0', process.execPath, '--import', String(fastStart), String(server)]
  const child = spawn('taskset', args, {
    env: {
      PATH: process.env.PATH,
      NODE_ENV: 'production',
      SECRET: 'a secret for the benchmark',
      LOG_LEVEL: 'warn',
      // It counts as always; the benchmark's few callers are just allowed more.
      SUBMISSIONS_PER_MINUTE: '1000000',
      ...settings,
    },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  process.once('exit', () => child.kill('SIGKILL'))
  const exited = once(child, 'exit')
  // The banner is its first line, and comes when it serves.
  const [first] = await Promise.race([once(child.stdout, 'data'), exited])
  if (!String(first).startsWith('Media Graph')) throw new Error(`The server said ${first}`)
  child.stdout.resume()
  return {
    pid: child.pid ?? 0,
    async stop() {
      child.kill('SIGTERM')
      await exited
    },
  }
}
