import type { Downloads } from './download.ts'
import { InvalidInputError } from './errors.ts'
import { FileProblem, mediaFileOf } from './media-kinds.ts'
import { isFile } from './media-source.ts'
import type { SubmissionCall } from './vendor.ts'

/** Gets hold of files for vendors that fetch nothing themselves. */
export const createFileOf =
  (downloads: Downloads): SubmissionCall['fileOf'] =>
  async (path, source, kind, maxBytes) => {
    if (isFile(source)) return source
    const fetched = await downloads.fetch(source.url, maxBytes)
    const file = fetched instanceof FileProblem ? fetched : await mediaFileOf(fetched, kind, maxBytes)
    if (file instanceof FileProblem) throw new InvalidInputError([{ path, message: file.message }])
    return file
  }
