import type { Downloads } from './download.ts'
import { InvalidInputError } from './errors.ts'
import { FileProblem, type MediaKind, mediaFileOf } from './media-kinds.ts'
import { isFile, type MediaAddress } from './media-source.ts'
import type { SubmissionCall } from './vendor.ts'

/** What all files that one submission has fetched may take up: as much as a request may bring, in bytes. */
const maxFetchedBytes = 32 * 1024 * 1024

/** Gets hold of files for vendors that fetch nothing themselves. @returns makes the function of one submission */
export const createFileOf = (downloads: Downloads) => (): SubmissionCall['fileOf'] => {
  let bytesLeft = maxFetchedBytes
  /** One download after the other, so that each knows what the ones before it have left. */
  let turn: Promise<unknown> = Promise.resolve()

  async function fetch({ url }: MediaAddress, kind: MediaKind, maxBytes: number) {
    const bytes = await downloads.fetch(url, Math.min(maxBytes, bytesLeft))
    if (!(bytes instanceof FileProblem)) bytesLeft -= bytes.length
    return bytes instanceof FileProblem ? bytes : mediaFileOf(bytes, kind, maxBytes)
  }

  return async (path, source, kind, maxBytes) => {
    if (isFile(source)) return source
    const mine = turn.then(() => fetch(source, kind, maxBytes))
    turn = mine
    const file = await mine
    if (file instanceof FileProblem) throw new InvalidInputError([{ path, message: file.message }])
    return file
  }
}
