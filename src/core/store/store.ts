import type { Database } from './database.ts'
import { createFileStore, type FileStore } from './files.ts'
import { createLedger, type Ledger } from './ledger.ts'
import { createReader, type Reader } from './reader.ts'
import { createTrackingStore, type TrackingStore } from './tracking.ts'
import { createUpkeep, type Upkeep } from './upkeep.ts'

/** Everything that is kept: one way to write, one to read, and what tracking and upkeep need. */
export interface Store {
  ledger: Ledger
  reader: Reader
  tracking: TrackingStore
  upkeep: Upkeep
  files: FileStore
}

export function createStore({ executor }: Database): Store {
  const ledger = createLedger(executor)
  return {
    ledger,
    reader: createReader(executor),
    tracking: createTrackingStore(executor),
    upkeep: createUpkeep(executor, ledger),
    files: createFileStore(executor),
  }
}
