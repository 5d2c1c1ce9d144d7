import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, describe, expect, it } from 'vitest'
import { DataFolderBusyError, lockDataFolder } from '../../src/core/store/data-folder.ts'
import { openEmbedded } from '../../src/core/store/database.ts'
import { createTestDatabase } from '../support/database.ts'
import { killServers, startServer } from '../support/server-process.ts'

afterEach(killServers)

describe('the data folder', () => {
  it('is refused to a second process in one clear line, and free at once after kill -9', async () => {
    const { environment } = await createTestDatabase('pglite')
    const { DATA_DIR = '' } = environment
    const first = startServer(environment)
    await first.ready

    const second = startServer(environment)
    expect(await second.exited).toEqual([1, null])
    await expect(second.ready).rejects.toThrow()
    expect(second.output).toEqual({
      stdout: '',
      stderr: `Another process uses the data folder ${DATA_DIR}.\n`,
    })
    await expect(openEmbedded(DATA_DIR)).rejects.toThrow(DataFolderBusyError)
    // The refused ones did the first no harm.
    const client = await first.client()
    expect(await client.request({ query: '{ viewer { id } }' })).toMatchObject({ status: 200 })

    await first.kill()
    const third = startServer(environment)
    await third.ready
    expect(await third.stop()).toBe(0)
    expect(third.output.stderr).toBe('')
  })

  it('goes to exactly one of many that want it', async () => {
    const { environment } = await createTestDatabase('pglite')
    const { DATA_DIR = '' } = environment
    const holder = startServer(environment)
    await holder.ready
    await holder.kill()
    for (let round = 0; round < 20; round++) {
      const wanted = await Promise.allSettled(Array.from({ length: 8 }, () => lockDataFolder(DATA_DIR)))
      const [winner, ...more] = wanted.flatMap(result =>
        result.status === 'fulfilled' ? [result.value] : [],
      )
      const reasons = wanted.flatMap(result => (result.status === 'rejected' ? [result.reason] : []))
      expect(winner).toBeDefined()
      expect(more).toEqual([])
      for (const reason of reasons) expect(reason).toBeInstanceOf(DataFolderBusyError)
      await winner?.release()
    }
  })

  it('can be given back and taken again, however long its path is', async () => {
    const top = await mkdtemp(join(tmpdir(), 'media-graph-'))
    const folder = join(
      top,
      ...Array.from({ length: 5 }, () => 'a folder whose name is rather long, as some are'),
    )
    await (await lockDataFolder(folder)).release()
    const { release } = await lockDataFolder(folder)
    await expect(lockDataFolder(folder)).rejects.toThrow(DataFolderBusyError)
    await release()
    await rm(top, { recursive: true })
  })
})
