import type { MediaFile } from './media.ts'
import type { SandboxCall } from './vendor.ts'

const files = {
  mp3: 'audio.mp3',
  opus: 'audio.opus',
  aac: 'audio.aac',
  flac: 'audio.flac',
  wav: 'audio.wav',
} as const satisfies Record<string, MediaFile>

/** A form that sound is answered in; `pcm` is samples without any header. */
export type AudioFormat = keyof typeof files | 'pcm'

const wavHeaderBytes = 44
const bytesPerSample = 2
/** The file has 8000 samples a second, the vendor's raw sound 24000. */
const repeats = 3

/** The sandbox's sound in one of the vendor's formats. */
export function audioBytes(call: SandboxCall, format: AudioFormat): Buffer {
  if (format !== 'pcm') return call.mediaBytes(files[format])
  const samples = call.mediaBytes(files.wav).subarray(wavHeaderBytes)
  const raw = Buffer.alloc(samples.length * repeats)
  for (let at = 0; at < raw.length; at += bytesPerSample) {
    const source = Math.floor(at / bytesPerSample / repeats) * bytesPerSample
    raw.writeInt16LE(samples.readInt16LE(source), at)
  }
  return raw
}
