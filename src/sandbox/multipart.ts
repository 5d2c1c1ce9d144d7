import { createHash } from 'node:crypto'
import type { JsonObject } from './json.ts'
import type { SandboxFile } from './vendor.ts'

/** A multipart/form-data body, taken apart; both lists are in the order in which the parts came. */
export interface MultipartForm {
  readonly texts: readonly FormText[]
  readonly files: readonly SandboxFile[]
}

/** A part without a filename. */
export interface FormText {
  readonly field: string
  readonly text: string
}

/** @returns `undefined` when the bytes are no such body */
export async function parseMultipart(
  bytes: Uint8Array<ArrayBuffer>,
  contentType: string,
): Promise<MultipartForm | undefined> {
  const parts = await new Response(bytes, { headers: { 'content-type': contentType } })
    .formData()
    .catch(() => undefined)
  if (!parts) return undefined
  const texts: FormText[] = []
  const files: SandboxFile[] = []
  for (const [field, part] of parts) {
    if (typeof part === 'string') texts.push({ field, text: part })
    else files.push(await readFilePart(field, part))
  }
  return { texts, files }
}

/** The form as it came: texts, and of each file `{ filename, mediaType, size, sha256 }`; a list where a part is repeated. */
export function describeForm({ texts, files }: MultipartForm): JsonObject {
  const described = files.map(({ field, filename, mediaType, bytes }) => {
    const sha256 = createHash('sha256').update(bytes).digest('hex')
    return { field, value: { filename, mediaType, size: bytes.length, sha256 } }
  })
  return groupParts([...texts.map(({ field, text }) => ({ field, value: text })), ...described])
}

/** One field per name; the values of a repeated name become a list. */
function groupParts(parts: readonly { readonly field: string; readonly value: unknown }[]): JsonObject {
  return Object.fromEntries(
    [...Map.groupBy(parts, ({ field }) => field)].map(([field, same]) => [
      field,
      same.length === 1 ? same[0]?.value : same.map(({ value }) => value),
    ]),
  )
}

async function readFilePart(field: string, part: File): Promise<SandboxFile> {
  const [mediaType = ''] = part.type.split(';')
  return { field, filename: part.name, mediaType, bytes: Buffer.from(await part.arrayBuffer()) }
}
