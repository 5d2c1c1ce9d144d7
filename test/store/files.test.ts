import { randomBytes } from 'node:crypto'
import { sql } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { KeptFile } from '../../src/core/store/files.ts'
import { databaseKinds } from '../support/database.ts'
import { acceptedTask, anyOwner, openTestStore, type TestStore } from '../support/store.ts'

const content = randomBytes(700_001)
const inAnHour = () => new Date(Date.now() + 3_600_000)

describe.each(databaseKinds)('kept files on %s', kind => {
  let store: TestStore
  beforeAll(async () => {
    store = await openTestStore(kind)
  })
  afterAll(() => store.close())

  async function keptFile(ownerId: string, more: Partial<KeptFile> = {}): Promise<KeptFile> {
    const { id: taskId } = await acceptedTask(store, ownerId)
    const id = randomBytes(24).toString('base64url')
    const size = content.length
    const file = { id, taskId, ownerId, mediaType: 'image/png', size, expiresAt: inAnHour(), ...more }
    await store.files.insert(file, content)
    return file
  }
  async function pieces({ id }: KeptFile, start = 0, end = content.length - 1): Promise<Uint8Array[]> {
    const read: Uint8Array[] = []
    for await (const piece of store.files.read(id, start, end)) read.push(piece)
    return read
  }
  const read = async (...of: Parameters<typeof pieces>) => Buffer.concat(await pieces(...of))

  it('come back as they were, whole and in any part', async () => {
    const file = await keptFile(anyOwner())
    expect(await store.files.find(file.id)).toEqual(file)
    expect(await read(file)).toEqual(content)
    for (const [start, end] of [
      [0, 0],
      [262_143, 262_144],
      [262_144, 524_287],
      [100, 600_000],
      [700_000, 700_000],
    ] as const)
      expect(await read(file, start, end)).toEqual(content.subarray(start, end + 1))
  })

  it('are read in pieces, so that nobody holds a whole one', async () => {
    const file = await keptFile(anyOwner())
    expect((await pieces(file)).map(piece => piece.length)).toEqual([262_144, 262_144, 175_713])
  })

  it('are stored once, however often that is tried', async () => {
    const file = await keptFile(anyOwner())
    await store.files.insert(file, content)
    expect(await read(file)).toEqual(content)
    expect((await store.files.usage(file.ownerId)).size).toBe(content.length)
  })

  it('are counted by owner, and are gone when their time has passed', async () => {
    const owner = anyOwner()
    const [expired, first] = [new Date(Date.now() - 1), inAnHour()]
    await keptFile(anyOwner())
    const old = await keptFile(owner, { expiresAt: expired })
    expect(await store.files.usage(owner)).toEqual({ size: 0, firstExpiry: undefined })
    const kept = await keptFile(owner, { expiresAt: first })
    await keptFile(owner, { expiresAt: new Date(first.getTime() + 1000) })
    expect(await store.files.usage(owner)).toEqual({ size: 2 * content.length, firstExpiry: first })
    expect(await store.files.find(old.id)).toBeUndefined()
    expect(await store.files.purge(new Date())).toBe(1)
    const left = await store.database.executor.execute(
      sql`select 1 from file_chunks where file_id = ${old.id}`,
    )
    expect(left.rows).toEqual([])
    expect(await store.files.find(kept.id)).toEqual(kept)
  })

  it('go with their task', async () => {
    const file = await keptFile(anyOwner())
    await store.database.executor.execute(sql`delete from tasks where id = ${file.taskId}`)
    expect(await store.files.find(file.id)).toBeUndefined()
  })
})
