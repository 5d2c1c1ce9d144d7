import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'

/** Another living process holds the data folder. */
export class DataFolderBusyError extends Error {
  override readonly name = 'DataFolderBusyError'
}

/** SQLITE_BUSY: another connection has the lock. */
const busy = 5

/**
 * Takes the data folder for this process. The embedded PostgreSQL does not guard its files itself, and two
 * processes on them destroy it. The lock is that of a file, which only SQLite gives without a native add-on: the
 * kernel drops it with the process however that ends, and of several who want it at once exactly one gets it
 * (docs/decisions/0003-data-folder-lock.md).
 *
 * @throws {DataFolderBusyError}
 */
export async function lockDataFolder(folder: string): Promise<{ release(): Promise<void> }> {
  await mkdir(folder, { recursive: true, mode: 0o700 })
  const file = new DatabaseSync(join(folder, 'lock'))
  try {
    file.exec('begin exclusive')
  } catch (error) {
    file.close()
    if (!(error instanceof Error && 'errcode' in error && error.errcode === busy)) throw error
    throw new DataFolderBusyError(`Another process uses the data folder ${folder}.`)
  }
  return { release: async () => file.close() }
}
