import { setTimeout as delay } from 'node:timers/promises'
import type { Client } from './client.ts'
import { type ServerProcess, startServer } from './server-process.ts'

/** Several processes of the server on one database, as behind a load balancer: each request may go to another one. */
export interface Fleet {
  /** Resolves when all that run now serve. */
  ready(): Promise<unknown>
  /**
   * Does something with a client of a living process, of each in turn. If that dies meanwhile, does it again with
   * another: this is what a client does that heard no answer.
   */
  use<Result>(key: string, act: (client: Client, address: string) => Promise<Result>): Promise<Result>
  /** SIGKILL for the one whose turn it is, as soon as it and another one serve; its successor starts at once. */
  killNext(): Promise<void>
  /** SIGTERM for all. @returns their exit codes */
  stop(): Promise<(number | null)[]>
  /** All processes that there ever were. */
  processes: readonly ServerProcess[]
}

/** @param environments one for each process that is to run at a time; a successor gets that of the one it follows */
export function createFleet(environments: Record<string, string>[]): Fleet {
  const processes: ServerProcess[] = []
  const serving = new Set<ServerProcess>()
  const start = (environment: Record<string, string>) => {
    const server = startServer(environment)
    processes.push(server)
    const ready = server.ready.then(() => serving.add(server))
    // It may be killed before.
    ready.catch(() => {})
    void server.exited.then(() => serving.delete(server))
    return { server, ready }
  }
  const members = environments.map(start)
  let uses = 0
  let kills = 0

  /** Any process that serves, or the first one to serve. */
  async function anyone(): Promise<ServerProcess> {
    const [...alive] = serving
    const next = alive[uses++ % alive.length]
    if (next) return next
    await Promise.any(members.map(({ ready }) => ready))
    return anyone()
  }

  return {
    ready: () => Promise.all(members.map(({ ready }) => ready)),
    processes,
    async use(key, act) {
      for (;;) {
        const server = await anyone()
        try {
          return await act(await server.client(key), await server.ready)
        } catch (error) {
          // An error of a server that lives is an error of the test.
          const lives = delay(5_000, undefined, { ref: false }).then(() => Promise.reject(error))
          await Promise.race([server.exited, lives])
        }
      }
    },
    async killNext() {
      const index = kills++ % members.length
      const [member, environment] = [members[index], environments[index]]
      if (!member || !environment) throw new Error('There is nobody to kill.')
      await member.ready
      if (serving.size === 1)
        await Promise.any(members.filter(other => other !== member).map(other => other.ready))
      serving.delete(member.server)
      await member.server.kill()
      members[index] = start(environment)
    },
    stop: () => Promise.all(members.map(({ server }) => server.stop())),
  }
}
