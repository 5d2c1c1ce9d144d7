import type { AudioFormat } from './openai-realtime-events.ts'

/** Bytes of one millisecond: 24 kHz with two bytes each, or the telephone's 8 kHz with one. */
const bytesPerMillisecond: Readonly<Record<AudioFormat, number>> = { pcm16: 48, g711_ulaw: 8, g711_alaw: 8 }
/** The byte that says nothing. */
const silence = { g711_ulaw: 0xff, g711_alaw: 0xd5 } as const
/** How long a spoken word takes. */
export const wordMilliseconds = 100
const toneHertz = 440
const samplesPerSecond = 24_000
/** Of what a sample can hold: above it somebody speaks. */
const loudness = 0.03
const frameMilliseconds = 20

/** One word as sound: a tone in PCM, silence over the telephone. */
export function spokenWord(format: AudioFormat): Buffer {
  const length = wordMilliseconds * bytesPerMillisecond[format]
  if (format !== 'pcm16') return Buffer.alloc(length, silence[format])
  const sound = Buffer.alloc(length)
  for (let sample = 0; sample < length / 2; sample += 1)
    sound.writeInt16LE(
      Math.round(8000 * Math.sin((2 * Math.PI * toneHertz * sample) / samplesPerSecond)),
      sample * 2,
    )
  return sound
}

/** Milliseconds that so much sound lasts. */
export function durationOf(bytes: number, format: AudioFormat): number {
  return bytes / bytesPerMillisecond[format]
}

/** When somebody began or stopped to speak, in milliseconds since the session began. */
export type Turn =
  | { readonly kind: 'started'; readonly at: number }
  | { readonly kind: 'stopped'; readonly at: number }

/** Listens for speech by loudness alone; the vendor's detection hears more, but says it with the same events. */
export function createTurnDetection() {
  let rest = Buffer.alloc(0)
  let heard = 0
  /** The end of the last loud frame while somebody speaks. */
  let loudUntil: number | undefined
  return {
    /** Turns within newly arrived sound. */
    *listen(sound: Buffer, format: AudioFormat, silenceMilliseconds: number): Generator<Turn> {
      rest = Buffer.concat([rest, sound])
      const frameBytes = frameMilliseconds * bytesPerMillisecond[format]
      while (rest.length >= frameBytes) {
        const frame = rest.subarray(0, frameBytes)
        rest = rest.subarray(frameBytes)
        const at = heard
        heard += frameMilliseconds
        if (isLoud(frame, format)) {
          if (loudUntil === undefined) yield { kind: 'started', at }
          loudUntil = heard
        } else if (loudUntil !== undefined && heard - loudUntil >= silenceMilliseconds) {
          loudUntil = undefined
          yield { kind: 'stopped', at: heard }
        }
      }
    },
    /** Forgets a turn under way, because its sound was taken or thrown away. */
    reset() {
      rest = Buffer.alloc(0)
      loudUntil = undefined
    },
  }
}

function isLoud(frame: Buffer, format: AudioFormat): boolean {
  for (let at = 0; at < frame.length; at += format === 'pcm16' ? 2 : 1) {
    // G.711 is logarithmic: distance from silence, in 128 steps, and its lower half is below the threshold.
    const isAbove =
      format === 'pcm16'
        ? Math.abs(frame.readInt16LE(at)) > loudness * 2 ** 15
        : ((frame.readUInt8(at) ^ silence[format]) & 0x7f) > 0x40
    if (isAbove) return true
  }
  return false
}
