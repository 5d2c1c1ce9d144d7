import { readConfig } from '../../src/config.ts'
import { parseGraphId } from '../../src/core/graph-id.ts'
import { createKeys, type Keys } from '../../src/core/keys.ts'
import type { Database } from '../../src/core/store/database.ts'
import { createStore, type Store } from '../../src/core/store/store.ts'
import type { Call } from '../../src/core/vendor.ts'
import { startTestApp, type TestApp } from '../support/app.ts'
import type { Client } from '../support/client.ts'
import { createTestDatabase } from '../support/database.ts'
import { type ScriptedUpstream, startUpstream } from './upstream.ts'

/** A server whose upstream says what a test puts into its mouth, and its store seen from a second process. */
export interface FuzzedApp {
  app: TestApp
  upstream: ScriptedUpstream
  database: Database
  store: Store
  keys: Keys
  settings: Call['settings']
  ownerOf(client: Client): string
  /** Whether new tasks are looked at: from the beginning they are. */
  look(on: boolean): void
  stop(): Promise<void>
}

const never = 86_400

export async function startFuzzedApp(environment: Record<string, string> = {}): Promise<FuzzedApp> {
  const upstream = await startUpstream()
  const made = await createTestDatabase('postgres')
  let looks = true
  const app = await startTestApp({
    database: made,
    upstream,
    environment,
    pace: () => (looks ? 0.05 : never),
  })
  const database = await made.open()
  const keys = createKeys('a secret for tests')
  return {
    app,
    upstream,
    database,
    store: createStore(database),
    keys,
    settings: readConfig({}).vendorSettings,
    ownerOf: ({ key }) => keys.ownerOf(String(key)),
    look(on) {
      looks = on
    },
    async stop() {
      await app.stop()
      await database.close()
      await upstream.close()
    },
  }
}

/** The row that a graph id means. */
export function taskIdOf(id: unknown): string {
  const parsed = parseGraphId(String(id))
  if (!parsed) throw new Error(`${id} is no graph id.`)
  return parsed.taskId
}
