import { setTimeout as delay } from 'node:timers/promises'
import { taskEvents } from '../documents.ts'
import type { TaskEventsSubscription } from '../gql/graphql.ts'
import type { Client } from './client.ts'
import { startServer } from './server-process.ts'

/** One server as its clients know it, though its processes die and others take their place. */
export interface MortalServer {
  /**
   * Does something with a client of the process that runs now. If that dies meanwhile, does it again with the next:
   * this is what a client does that heard no answer.
   */
  use<Result>(act: (client: Client) => Promise<Result>): Promise<Result>
  /** SIGKILL, then the next process on the same database. */
  killAndRestart(): Promise<void>
  /** SIGTERM. @returns exit code */
  stop(): Promise<number | null>
}

export function createMortalServer(environment: Record<string, string>, key: string): MortalServer {
  const start = async () => {
    const server = startServer(environment)
    return { server, client: await server.client(key) }
  }
  let current = start()
  return {
    async use(act) {
      for (;;) {
        const { client, server } = await current
        try {
          return await act(client)
        } catch (error) {
          // An error of a server that lives is an error of the test.
          const lives = delay(5_000, undefined, { ref: false }).then(() => Promise.reject(error))
          await Promise.race([server.exited, lives])
        }
      }
    },
    async killAndRestart() {
      const { server } = await current
      // At once, so that nobody takes the dying one for the current one.
      current = server.kill().then(start)
      await current
    },
    stop: async () => (await current).server.stop(),
  }
}

type Event = TaskEventsSubscription['taskEvents']

/** Follows all events of an owner over the deaths of the server, each time from the last cursor that it has seen. */
export interface Watcher {
  seen: readonly Event[]
  /** Resolves as soon as what was seen fulfils the condition. */
  until(condition: (seen: readonly Event[]) => boolean): Promise<void>
  /** Resolves when the server has completed the stream. */
  ended: Promise<void>
}

/** @param server or all that stand in for one another */
export function watchEvents(server: Pick<MortalServer, 'use'>, from: string): Watcher {
  const seen: Event[] = []
  const waiting = new Set<() => void>()
  const follow = async (client: Client) => {
    const after = seen.at(-1)?.cursor ?? from
    for await (const { taskEvents: event } of client.subscribe(taskEvents, { after })) {
      seen.push(event)
      for (const look of waiting) look()
    }
  }
  return {
    seen,
    ended: server.use(follow),
    until: condition =>
      new Promise(resolve => {
        const look = () => {
          if (!condition(seen)) return
          waiting.delete(look)
          resolve()
        }
        waiting.add(look)
        look()
      }),
  }
}
