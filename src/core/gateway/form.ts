import mime from 'mime/lite'
import { FormData } from 'undici'
import { MediaFile } from '../media-source.ts'

type Part = string | number | boolean | MediaFile | File

/**
 * A `multipart/form-data` body. Lists become parts of one name; what is null or undefined is left out.
 * A file gets the name of its part and the usual ending of its media type, which is what vendors go by;
 * a `File` keeps its own, for vendors that know other endings.
 */
export function form(fields: Record<string, Part | readonly Part[] | null | undefined>): FormData {
  const body = new FormData()
  for (const [name, value] of Object.entries(fields)) {
    for (const part of [value ?? []].flat()) {
      if (part instanceof File) body.append(name, part)
      else if (part instanceof MediaFile)
        body.append(name, new File([part.bytes], fileName(name, part), { type: part.mediaType }))
      else body.append(name, String(part))
    }
  }
  return body
}

const fileName = (name: string, { mediaType }: MediaFile): string =>
  `${name.replace(/\W+/g, '')}.${mime.getExtension(mediaType) ?? 'bin'}`
