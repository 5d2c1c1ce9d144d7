import { mkdir, unlink } from 'node:fs/promises'
import { connect, createServer, type Server } from 'node:net'
import { join, relative } from 'node:path'

/** Another living process holds the data folder. */
export class DataFolderBusyError extends Error {
  override readonly name = 'DataFolderBusyError'
}

/**
 * Takes the data folder for this process. The embedded PostgreSQL does not guard its files itself, and two
 * processes on them destroy it. The lock is a listening socket: the kernel drops it with the process however
 * that ends, where a file with a process id or a time stamp would outlive a `kill -9`.
 *
 * @throws {DataFolderBusyError}
 */
export async function lockDataFolder(folder: string): Promise<{ release(): Promise<void> }> {
  await mkdir(folder, { recursive: true, mode: 0o700 })
  // The path of a socket may be 107 bytes long at most; the relative one is usually the shorter.
  const socket = relative(process.cwd(), join(folder, 'lock.sock'))
  let server: Server
  try {
    server = await listen(socket)
  } catch (error) {
    if (!hasCode(error, 'EADDRINUSE')) throw error
    if (await answers(socket))
      throw new DataFolderBusyError(`Another process uses the data folder ${folder}.`)
    await unlink(socket)
    server = await listen(socket)
  }
  return { release: () => new Promise(resolve => server.close(() => resolve())) }
}

function listen(socket: string): Promise<Server> {
  return new Promise((resolve, reject) => {
    const server = createServer(connection => connection.destroy())
    server.once('error', reject)
    server.listen(socket, () => resolve(server.unref()))
  })
}

function answers(socket: string): Promise<boolean> {
  return new Promise(resolve => {
    const connection = connect(socket)
    connection.once('connect', () => resolve(true))
    connection.once('error', () => resolve(false))
    connection.once('close', () => connection.destroy())
  })
}

const hasCode = (error: unknown, code: string): boolean =>
  error instanceof Error && 'code' in error && error.code === code
