/** What was heard in a sound file. */
export interface Transcript {
  readonly text: string
  /** Seconds. */
  readonly duration: number
  readonly segments: readonly TimedText[]
  readonly words: readonly TimedText[]
}

/** Seconds from the start of the sound. */
export interface TimedText {
  readonly text: string
  readonly start: number
  readonly end: number
}

/** Spreads sentences evenly over the sound, and so does it with the words. */
export function createTranscript(sentences: readonly string[], duration: number): Transcript {
  const words = sentences.flatMap(sentence => sentence.split(' '))
  return {
    text: sentences.join(' '),
    duration,
    segments: spread(sentences, duration),
    words: spread(words, duration),
  }
}

/** Subtitles in the SubRip format. */
export function srtOf({ segments }: Transcript): string {
  const cues = segments.map(({ text, start, end }, index) =>
    [index + 1, `${clock(start, ',')} --> ${clock(end, ',')}`, `${text}\n`].join('\n'),
  )
  return cues.join('\n')
}

/** Subtitles in the WebVTT format. */
export function vttOf({ segments }: Transcript): string {
  const cues = segments.map(
    ({ text, start, end }) => `${clock(start, '.')} --> ${clock(end, '.')}\n${text}\n`,
  )
  return ['WEBVTT\n', ...cues].join('\n')
}

function spread(texts: readonly string[], duration: number): TimedText[] {
  const at = (index: number) => Math.round((duration * index * 1000) / texts.length) / 1000
  return texts.map((text, index) => ({ text, start: at(index), end: at(index + 1) }))
}

/** Such as `00:00:02,400`. */
function clock(seconds: number, separator: string): string {
  return new Date(seconds * 1000).toISOString().slice(11, 23).replace('.', separator)
}
