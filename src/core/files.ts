import { randomBytes } from 'node:crypto'
import mime from 'mime/lite'
import pRetry from 'p-retry'
import { FileSpaceExceededError } from './errors.ts'
import type { FileStore, KeptFile } from './store/files.ts'
import type { Asset, NewAsset, Task } from './task.ts'

/** Where kept files are served. */
export const filePath = '/files/'

/** Keeps the files that came inside an answer, and gives them addresses. */
export interface Files {
  /** @throws {FileSpaceExceededError} when the owner's files take up what they may */
  checkRoom(ownerId: string): Promise<void>
  /** @returns the same assets, each with an address; what is stored in vain expires by itself */
  keep(task: Task, assets: NewAsset[]): Promise<Asset[]>
}

export interface FileLimits {
  /** How long a file can be fetched, in milliseconds. */
  retentionMs: number
  /** From how many bytes on an owner has to wait until files expire; the last answer may go beyond it. */
  bytesPerOwner: number
}

export function createFiles(store: FileStore, { retentionMs, bytesPerOwner }: FileLimits): Files {
  const keepOne = async (task: Task, asset: NewAsset): Promise<Asset> => {
    if (!('content' in asset)) return asset
    const { content, ...facts } = asset
    const { id: taskId, ownerId } = task
    const expiresAt = new Date(Date.now() + retentionMs)
    const file: KeptFile = {
      id: randomBytes(24).toString('base64url'),
      taskId,
      ownerId,
      mediaType: facts.mediaType,
      size: content.length,
      expiresAt,
    }
    // It was paid for, and it lies nowhere else.
    await pRetry(() => store.insert(file, content), { retries: 5, minTimeout: 200 })
    return { ...facts, bytes: content.length, expiresAt: expiresAt.toISOString(), fileId: file.id }
  }

  return {
    async checkRoom(ownerId) {
      const { size, firstExpiry } = await store.usage(ownerId)
      if (size < bytesPerOwner || firstExpiry === undefined) return
      throw new FileSpaceExceededError({ usedBytes: size, limitBytes: bytesPerOwner, roomAt: firstExpiry })
    },

    async keep(task, assets) {
      const kept: Asset[] = []
      for (const asset of assets) kept.push(await keepOne(task, asset))
      return kept
    },
  }
}

/** The address of an asset. @param origin of this server, such as `https://media.example.com` */
export const urlOf = (asset: Asset, origin: string): string =>
  'url' in asset ? asset.url : `${origin}${filePath}${asset.fileId}${ending(asset.mediaType)}`

/** What the library does not know, or gives an ending that people do not. */
const endings = new Map([
  ['application/x-subrip', 'srt'],
  ['audio/aac', 'aac'],
  ['audio/flac', 'flac'],
  ['audio/mpeg', 'mp3'],
  ['audio/opus', 'opus'],
  ['audio/pcm', 'pcm'],
])

/** For people who save the file, and for vendors that go by the end of an address. */
function ending(mediaType: string): string {
  const extension = endings.get(mediaType) ?? mime.getExtension(mediaType)
  return extension ? `.${extension}` : ''
}
