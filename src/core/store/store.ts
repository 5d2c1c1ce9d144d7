import type { Metrics } from '../metrics.ts'
import type { Database } from './database.ts'
import { createFileStore, type FileStore } from './files.ts'
import { createLedger, type Ledger, StaleTaskError } from './ledger.ts'
import { createReader, type Reader } from './reader.ts'
import { createTrackingStore, type TrackingStore } from './tracking.ts'
import { createUpkeep, SecretChangedError, type Upkeep } from './upkeep.ts'

/** Everything that is kept: one way to write, one to read, and what tracking and upkeep need. */
export interface Store {
  ledger: Ledger
  reader: Reader
  tracking: TrackingStore
  upkeep: Upkeep
  files: FileStore
}

/** Hears of what the store did. */
export type StoreObserver = Pick<Metrics, 'recorded' | 'storeFailed'>

const nobody: StoreObserver = { recorded() {}, storeFailed() {} }

export function createStore(
  { executor }: Database,
  { recorded, storeFailed }: StoreObserver = nobody,
): Store {
  const ledger = createLedger(executor, recorded)
  const failed = (error: unknown) => {
    // These two are answers.
    if (!(error instanceof StaleTaskError || error instanceof SecretChangedError)) storeFailed()
  }
  return {
    ledger: reporting(ledger, failed),
    reader: reporting(createReader(executor), failed),
    tracking: reporting(createTrackingStore(executor), failed),
    upkeep: reporting(createUpkeep(executor, ledger), failed),
    files: reporting(createFileStore(executor), failed),
  }
}

/** The same, but what its methods reject with is reported as well. */
function reporting<Part extends object>(part: Part, failed: (error: unknown) => void): Part {
  return new Proxy(part, {
    get(target, name) {
      const method: unknown = Reflect.get(target, name)
      if (typeof method !== 'function') return method
      return (...given: unknown[]) => {
        const result: unknown = Reflect.apply(method, target, given)
        if (result instanceof Promise) result.catch(failed)
        return result
      }
    },
  })
}
