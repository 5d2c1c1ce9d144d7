import { GraphQLError } from 'graphql'
import { z } from 'zod'
import { FileProblem, type MediaKind, mediaFileOf, tooLarge } from '../media-kinds.ts'
import { isAddress, isFile, type MediaSource } from '../media-source.ts'
import { uriOf } from '../uri.ts'
import { builder } from './builder.ts'

/** A file as a client gave it; what it is has not been looked at yet. */
export type MediaInput = string | Upload

/** As much of a `File` as is read. Yoga's multipart parser makes files of a class of its own. */
export type Upload = Pick<File, 'size' | 'arrayBuffer'>

const mebibyte = 1024 * 1024
/** The largest file taken in where a vendor has no bound of its own, in bytes after decoding. */
export const maxMediaBytes = 10 * mebibyte
const maxUrlLength = 2048
const dataUri = /^data:([\w.+-]+\/[\w.+-]+)?(?:;[\w=.+-]+)*;base64,/i
const base64 = /^[A-Za-z0-9+/]+={0,2}$/

builder.scalarType('MediaInput', {
  description:
    'A file, in one of four ways: an https URL (at most 2,048 characters), a data URI, bare Base64, ' +
    'or an uploaded file (a variable in a [GraphQL multipart request](https://github.com/jaydenseric/graphql-multipart-request-spec)). ' +
    'At most 10 MiB after decoding, unless its field says otherwise, and 32 MiB for a whole request. What a vendor cannot take in the given way is answered with InvalidInputError.',
  parseValue(value) {
    if (typeof value === 'string' || isUpload(value)) return value
    throw new GraphQLError('MediaInput must be a string (https URL, data URI or Base64) or an uploaded file.')
  },
  serialize: () => {
    throw new TypeError('MediaInput is for inputs only.')
  },
})

/**
 * Checks a file as a client gave it and turns it into what a vendor can be given. Uploads are read here.
 * A URL is not opened here (`SubmissionCall.fileOf` does, for vendors that fetch nothing).
 *
 * @param maxBytes after decoding
 */
export const mediaInput = (kind: MediaKind, maxBytes = maxMediaBytes) =>
  z.custom<MediaInput>().transform(async (input, context): Promise<MediaSource> => {
    const read =
      typeof input === 'string' ? fromText(input.trim(), maxBytes) : await fromUpload(input, maxBytes)
    const source = Buffer.isBuffer(read) ? await mediaFileOf(read, kind, maxBytes) : read
    if (!(source instanceof FileProblem)) return source
    context.addIssue({ code: 'custom', message: source.message })
    return z.NEVER
  })

/** A picture in any of the four ways. */
export const imageInput = mediaInput('image')

/** The same for vendors that fetch every file themselves: an https URL only. */
export const mediaAddress = (kind: MediaKind) =>
  mediaInput(kind).transform((source, context) => {
    if (isAddress(source)) return source
    context.addIssue({ code: 'custom', message: 'The vendor takes an https URL here, and no file.' })
    return z.NEVER
  })

/** The same for vendors that fetch nothing: a file only, in any of the other three ways. */
export const mediaFile = (kind: MediaKind, maxBytes = maxMediaBytes) =>
  mediaInput(kind, maxBytes).transform((source, context) => {
    if (isFile(source)) return source
    context.addIssue({
      code: 'custom',
      message: 'The vendor takes no URL here: give the file itself (upload, data URI or Base64).',
    })
    return z.NEVER
  })

/** No JSON value has a method, so nothing but a file of the multipart parser passes. */
const isUpload = (value: unknown): value is Upload =>
  typeof value === 'object' &&
  value !== null &&
  'size' in value &&
  typeof value.size === 'number' &&
  'arrayBuffer' in value &&
  typeof value.arrayBuffer === 'function'

function fromText(text: string, maxBytes: number): MediaSource | Buffer<ArrayBuffer> | FileProblem {
  if (/^[a-z][a-z\d+.-]*:\/\//i.test(text)) return fromUrl(text)
  const encoded = text.replace(dataUri, '').replace(/\s+/g, '')
  if (encoded.length > Math.ceil(maxBytes / 3) * 4) return tooLarge(maxBytes)
  return encoded.length % 4 === 1 || !base64.test(encoded)
    ? new FileProblem('This is neither an https URL nor a data URI nor Base64.')
    : Buffer.from(encoded, 'base64')
}

function fromUrl(text: string): MediaSource | FileProblem {
  if (!URL.canParse(text)) return new FileProblem('This URL cannot be parsed.')
  const url = uriOf(text)
  if (url.length > maxUrlLength) return new FileProblem(`A URL may have at most ${maxUrlLength} characters.`)
  const { protocol, username, password } = new URL(text)
  if (protocol !== 'https:') return new FileProblem('A URL has to begin with https://.')
  return username || password ? new FileProblem('A URL may not hold a user name or a password.') : { url }
}

async function fromUpload(file: Upload, maxBytes: number): Promise<Buffer<ArrayBuffer> | FileProblem> {
  return file.size > maxBytes ? tooLarge(maxBytes) : Buffer.from(await file.arrayBuffer())
}
