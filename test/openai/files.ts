import { crc32, deflateSync } from 'node:zlib'
import { mediaBytes } from '../../src/sandbox/media.ts'
import { padded } from '../support/pictures.ts'

/** A black PNG of the given pixels, and bytes behind its end up to a size. */
export function png(width: number, height: number, bytes = 0): Buffer {
  const header = Buffer.alloc(13)
  header.writeUInt32BE(width, 0)
  header.writeUInt32BE(height, 4)
  header.set([8, 0, 0, 0, 0], 8)
  const whole = Buffer.concat([
    Buffer.from('89504e470d0a1a0a', 'hex'),
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(Buffer.alloc((width + 1) * height))),
    chunk('IEND', Buffer.alloc(0)),
  ])
  return padded(whole, bytes)
}

function chunk(name: string, data: Buffer): Buffer {
  const content = Buffer.concat([Buffer.from(name), data])
  const length = Buffer.alloc(4)
  length.writeUInt32BE(data.length)
  const sum = Buffer.alloc(4)
  sum.writeUInt32BE(crc32(content))
  return Buffer.concat([length, content, sum])
}

export const mp3 = mediaBytes('audio.mp3')
export const wav = mediaBytes('audio.wav')
export const mp4 = mediaBytes('video.mp4')

const ftyp = (brand: string) => Buffer.from(`\0\0\0\x18ftyp${brand}\0\0\0\0${brand}isom`, 'latin1')
const ogg = (codec: string) =>
  Buffer.concat([Buffer.from('OggS\0\x02'), Buffer.alloc(22), Buffer.from(codec, 'latin1'), Buffer.alloc(64)])

/** Recordings, by what their bytes say; the short ones hold a head alone. */
export const recordings = {
  mp3,
  wav,
  mp4,
  flac: padded(Buffer.from('fLaC'), 64),
  m4a: padded(ftyp('M4A '), 64),
  opus: ogg('OpusHead'),
  vorbis: ogg('\x01vorbis'),
  webm: padded(Buffer.from('1a45dfa38b4282847765626d42878102', 'hex'), 64),
  mpeg: padded(Buffer.from('000001b3', 'hex'), 64),
  mpegStream: padded(Buffer.from('000001ba44', 'hex'), 64),
  quickTime: padded(ftyp('qt  '), 64),
  aiff: padded(Buffer.from('FORM\0\0\0\0AIFF', 'latin1'), 64),
} as const
