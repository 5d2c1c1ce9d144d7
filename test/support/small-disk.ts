import { execFile } from 'node:child_process'
import { mkdir, mkdtemp, open, rm, statfs, truncate } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'

const run = promisify(execFile)

/** A disk of a test's own: a file system in a file. Needs root and a loop device. */
export interface SmallDisk extends AsyncDisposable {
  path: string
  /** Takes what space is left, but for so many bytes. @default 0 */
  fill(but?: number): Promise<void>
  /** Gives back what `fill` took. */
  free(): Promise<void>
  /** Read-only from now on, for open files as well: what the kernel does when a disk fails. */
  fail(): Promise<void>
  /** Mounts it anew; no file may be open. */
  remount(how: 'read-write' | 'read-only'): Promise<void>
}

/** @throws what `mount` says where this machine does not let us */
export async function mountSmallDisk(mebibytes: number): Promise<SmallDisk> {
  const folder = await mkdtemp(join(tmpdir(), 'media-graph-disk-'))
  const [image, path] = [join(folder, 'image'), join(folder, 'disk')]
  const filler = join(path, 'filler')
  await (await open(image, 'w')).close()
  await truncate(image, mebibytes * 1024 * 1024)
  await mkdir(path)
  // All of it is for us: without a journal, without blocks that are kept for root.
  await run('mkfs.ext4', ['-q', '-O', '^has_journal', '-m', '0', image])
  const mount = (how: string) => run('mount', ['-o', `loop,${how}`, image, path])
  try {
    await mount('rw')
  } catch (error) {
    await rm(folder, { recursive: true })
    throw error
  }
  return {
    path,
    async fill(but = 0) {
      const { bavail, bsize } = await statfs(path)
      const file = await open(filler, 'w')
      const block = Buffer.alloc(bsize)
      try {
        for (let left = but ? bavail - but / bsize : Infinity; left > 0; left--) await file.write(block)
      } catch (error) {
        if (!(error instanceof Error && 'code' in error && error.code === 'ENOSPC')) throw error
      } finally {
        await file.close()
      }
    },
    free: () => rm(filler),
    async fail() {
      // What was written until now is on it.
      await run('sync', ['--file-system', path])
      await run('mount', ['-o', 'remount,abort', path])
    },
    async remount(how) {
      await run('umount', [path])
      await mount(how === 'read-only' ? 'ro' : 'rw')
    },
    async [Symbol.asyncDispose]() {
      // A process of a test that failed may still be there.
      await run('umount', ['--lazy', path])
      await rm(folder, { recursive: true, force: true })
    },
  }
}
