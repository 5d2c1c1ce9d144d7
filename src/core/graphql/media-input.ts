import { fileTypeFromBuffer } from 'file-type'
import { GraphQLError } from 'graphql'
import { z } from 'zod'
import { builder } from './builder.ts'

/** A file as a client gave it; what it is has not been looked at yet. */
export type MediaInput = string | Upload

/** As much of a `File` as is read. Yoga's multipart parser makes files of a class of its own. */
export type Upload = Pick<File, 'size' | 'arrayBuffer'>

/** A file that a vendor can be given: by its address, or as Base64 without a prefix. */
export type MediaSource = { url: string } | { base64: string; mediaType: string }

/** The largest file taken in, in bytes after decoding. */
export const maxMediaBytes = 10 * 1024 * 1024
const maxUrlLength = 2048
const dataUri = /^data:([\w.+-]+\/[\w.+-]+)?(?:;[\w=.+-]+)*;base64,/i
const base64 = /^[A-Za-z0-9+/]+={0,2}$/

builder.scalarType('MediaInput', {
  description:
    'A picture or sound, in one of four ways: an https URL (at most 2,048 characters), a data URI, bare Base64, ' +
    'or an uploaded file (a variable in a [GraphQL multipart request](https://github.com/jaydenseric/graphql-multipart-request-spec)). ' +
    'At most 10 MiB after decoding. What a vendor cannot take in the given way is answered with InvalidInputError.',
  parseValue(value) {
    if (typeof value === 'string' || isUpload(value)) return value
    throw new GraphQLError('MediaInput must be a string (https URL, data URI or Base64) or an uploaded file.')
  },
  serialize: () => {
    throw new TypeError('MediaInput is for inputs only.')
  },
})

/**
 * Checks a picture as a client gave it and turns it into what a vendor can be given. Uploads are read here.
 * A URL is never opened by this server.
 */
export const imageInput = z.custom<MediaInput>().transform(async (input, context): Promise<MediaSource> => {
  const read = typeof input === 'string' ? fromText(input.trim()) : await fromUpload(input)
  const source = Buffer.isBuffer(read) ? await fromBytes(read) : read
  if (!(source instanceof Problem)) return source
  context.addIssue({ code: 'custom', message: source.message })
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

/** What is wrong with a file. */
class Problem {
  readonly message: string

  constructor(message: string) {
    this.message = message
  }
}

const tooLarge = new Problem(`A file may have at most ${maxMediaBytes / 1024 / 1024} MiB.`)

function fromText(text: string): MediaSource | Buffer | Problem {
  if (/^[a-z][a-z\d+.-]*:\/\//i.test(text)) return fromUrl(text)
  const encoded = text.replace(dataUri, '').replace(/\s+/g, '')
  if (encoded.length > Math.ceil(maxMediaBytes / 3) * 4) return tooLarge
  return encoded.length % 4 === 1 || !base64.test(encoded)
    ? new Problem('This is neither an https URL nor a data URI nor Base64.')
    : Buffer.from(encoded, 'base64')
}

function fromUrl(text: string): MediaSource | Problem {
  if (text.length > maxUrlLength) return new Problem(`A URL may have at most ${maxUrlLength} characters.`)
  if (!URL.canParse(text)) return new Problem('This URL cannot be parsed.')
  const { protocol, username, password } = new URL(text)
  if (protocol !== 'https:') return new Problem('A URL has to begin with https://.')
  return username || password ? new Problem('A URL may not hold a user name or a password.') : { url: text }
}

async function fromUpload(file: Upload): Promise<Buffer | Problem> {
  return file.size > maxMediaBytes ? tooLarge : Buffer.from(await file.arrayBuffer())
}

/** What the bytes say counts, not what the client calls them. */
async function fromBytes(bytes: Buffer): Promise<MediaSource | Problem> {
  if (bytes.length > maxMediaBytes) return tooLarge
  const mediaType = (await fileTypeFromBuffer(bytes))?.mime
  if (mediaType?.startsWith('image/')) return { base64: bytes.toString('base64'), mediaType }
  return new Problem(
    mediaType ? `This is ${mediaType}, not an image.` : 'This is not an image of a known format.',
  )
}
