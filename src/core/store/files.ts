import type { InferSelectModel } from 'drizzle-orm'
import { and, eq, gt, lt, min, sql, sum } from 'drizzle-orm'
import type { Executor } from './database.ts'
import { deleteInBatches } from './delete-in-batches.ts'
import { fileChunks, files } from './schema.ts'

/** What is known of a kept file; `size` in bytes. */
export type KeptFile = InferSelectModel<typeof files>

/** Files kept by this server. Nothing here ever holds more than one piece of a file beside what it is given. */
export interface FileStore {
  /** Safe to repeat. The file can be found only when all of it is there. */
  insert(file: KeptFile, content: Buffer): Promise<void>
  /** Undefined when there is none or its time has passed. */
  find(id: string): Promise<KeptFile | undefined>
  /** The bytes from `start` to `end`, both included, in pieces. */
  read(id: string, start: number, end: number): AsyncGenerator<Uint8Array>
  /** Bytes that an owner's files take up, and when the first of them expires. */
  usage(ownerId: string): Promise<{ size: number; firstExpiry?: Date }>
  purge(expiredBefore: Date): Promise<number>
}

/**
 * Size of a piece, in bytes. Pieces travel as Base64: PGlite turns bytes into text and back byte by byte in JavaScript,
 * which takes five to ten times as long.
 */
const chunkBytes = 256 * 1024

export function createFileStore(executor: Executor): FileStore {
  return {
    async insert(file, content) {
      await executor.transaction(async transaction => {
        const [row] = await transaction.insert(files).values(file).onConflictDoNothing().returning()
        if (!row) return
        for (let start = 0, number = 0; start < content.length; start += chunkBytes, number += 1) {
          const piece = content.subarray(start, start + chunkBytes).toString('base64')
          const bytes = sql<Uint8Array>`decode(${piece}, 'base64')`
          await transaction.insert(fileChunks).values({ fileId: file.id, number, content: bytes })
        }
      })
    },

    async find(id) {
      const [file] = await executor
        .select()
        .from(files)
        .where(and(eq(files.id, id), gt(files.expiresAt, new Date())))
      return file
    },

    async *read(id, start, end) {
      for (let number = Math.floor(start / chunkBytes); number * chunkBytes <= end; number += 1) {
        const [chunk] = await executor
          .select({ content: sql<string>`encode(${fileChunks.content}, 'base64')` })
          .from(fileChunks)
          .where(and(eq(fileChunks.fileId, id), eq(fileChunks.number, number)))
        if (!chunk) throw new Error(`File ${id} vanished while it was read.`)
        const from = number * chunkBytes
        yield Buffer.from(chunk.content, 'base64').subarray(Math.max(0, start - from), end - from + 1)
      }
    },

    async usage(ownerId) {
      const [row] = await executor
        .select({ size: sum(files.size).mapWith(Number), firstExpiry: min(files.expiresAt) })
        .from(files)
        .where(and(eq(files.ownerId, ownerId), gt(files.expiresAt, new Date())))
      return { size: row?.size ?? 0, firstExpiry: row?.firstExpiry ?? undefined }
    },

    // A file may have hundreds of pieces, which go with it.
    purge: expiredBefore => deleteInBatches(executor, files, lt(files.expiresAt, expiredBefore), 20),
  }
}
