import { fileTypeFromBuffer } from 'file-type'
import { z } from 'zod'
import { mediaTypeOf } from '../../core/media-types.ts'
import type { Json, NewAsset } from '../../core/task.ts'
import { expiry } from '../../core/upstream-values.ts'
import type { Made } from '../../core/vendor.ts'
import type { CreateSpeech, ImagesAnswer, Picture, Transcribe, TranscriptAnswer, Usage } from './api.ts'

/** Everything answers at once, so there are no words for states: what is made here is made. */
type Update = Made['update']

/** Addresses of pictures live for 60 minutes (contracts/openai.yaml, x-result-ttl). */
const lifetimeSeconds = 3600

const number = z.number().nullable().catch(null)
const tokens = z.int32().nullable().catch(null)

/** What a task of OpenAI knows beyond what all have: kept in its `facts`. */
export const openaiFacts = z.object({
  /** In the order of the pictures. */
  revisedPrompts: z.array(z.string()).catch([]),
  quality: z.enum(['standard', 'hd', 'low', 'medium', 'high']).nullable().catch(null),
  background: z.enum(['transparent', 'opaque']).nullable().catch(null),
  usage: z
    .object({
      totalTokens: tokens,
      inputTokens: tokens,
      outputTokens: tokens,
      inputTextTokens: tokens,
      inputImageTokens: tokens,
      seconds: number,
    })
    .nullable()
    .catch(null),
})
export type OpenaiUsage = NonNullable<z.output<typeof openaiFacts>['usage']>

/** The same of a recording that was written down, by itself because it may be long. Times in seconds. */
export const transcriptFacts = z.object({
  transcription: z
    .object({
      text: z.string(),
      language: z.string().nullable().catch(null),
      durationSeconds: number,
      segments: z.array(z.object({ start: z.number(), end: z.number(), text: z.string() })).catch([]),
      words: z.array(z.object({ start: z.number(), end: z.number(), word: z.string() })).catch([]),
    })
    .nullable()
    .catch(null),
})
export type Transcription = NonNullable<z.output<typeof transcriptFacts>['transcription']>

/** The pictures of an answer. @param now when it came */
export async function imagesUpdate(answer: ImagesAnswer, now = new Date()): Promise<Update> {
  const assets: NewAsset[] = []
  for (const picture of answer.pictures) assets.push(await imageOf(picture, answer, now))
  const { revisedPrompts, usage } = answer
  const quality = answer.quality ?? null
  const background = answer.background ?? null
  return {
    status: 'SUCCEEDED',
    assets,
    facts: { revisedPrompts, quality, background, usage: factsOf(usage) },
  }
}

async function imageOf(picture: Picture, answer: ImagesAnswer, now: Date): Promise<NewAsset> {
  const image = { kind: 'IMAGE', role: 'RESULT', ...sizeOf(answer.size) } as const
  if ('url' in picture) {
    const expiresAt = expiry(lifetimeSeconds, answer.created ?? now)
    return { ...image, url: picture.url, mediaType: mediaTypeOf(picture.url) ?? 'image/png', expiresAt }
  }
  const said = answer.output_format ? `image/${answer.output_format}` : 'image/png'
  const mediaType = (await fileTypeFromBuffer(picture.content))?.mime ?? said
  return { ...image, content: picture.content, mediaType }
}

/** Pixels, from a text such as `1024x1536`. */
function sizeOf(size: string | null | undefined): { width?: number; height?: number } {
  const [, width, height] = /^(\d{1,6})x(\d{1,6})$/.exec(size ?? '') ?? []
  return width && height ? { width: Number(width), height: Number(height) } : {}
}

/** The file that was asked for, whatever the gateway calls it. */
export function speechUpdate(format: CreateSpeech['responseFormat'], content: Buffer): Update {
  const mediaType = `audio/${!format || format === 'mp3' ? 'mpeg' : format}`
  return { status: 'SUCCEEDED', assets: [{ kind: 'AUDIO', role: 'RESULT', mediaType, content }] }
}

/** The transcript of an answer in `json` or `verbose_json`. */
export function transcriptUpdate(answer: TranscriptAnswer): Update {
  const { text, language = null, duration = null, segments, words, usage } = answer
  const transcription = { text, language, durationSeconds: duration, segments, words }
  return { status: 'SUCCEEDED', assets: [], facts: { transcription, usage: factsOf(usage) } }
}

const subtitleTypes = new Map(Object.entries({ srt: 'application/x-subrip', vtt: 'text/vtt' }))

/** The same in a text format; subtitles are a file and a transcript. */
export function textUpdate(format: Transcribe['responseFormat'], content: Buffer): Update {
  const said = content.toString('utf8').trim()
  const mediaType = subtitleTypes.get(format ?? '')
  const segments = mediaType ? segmentsOf(said) : []
  const text = mediaType ? segments.map(segment => segment.text).join(' ') : said
  const transcription = { text, language: null, durationSeconds: null, segments, words: [] }
  const assets: NewAsset[] = mediaType ? [{ kind: 'TEXT', role: 'RESULT', mediaType, content }] : []
  return { status: 'SUCCEEDED', assets, facts: { transcription } }
}

/** SubRip and WebVTT differ only in what stands around `start --> end` and the text below it. */
const segmentsOf = (subtitles: string) =>
  subtitles.split(/(?:\r?\n){2,}/).flatMap(block => {
    const [, start, end, text] = /([\d:.,]+) --> ([\d:.,]+).*\r?\n([\s\S]*)/.exec(block) ?? []
    if (!start || !end || !text) return []
    return { start: secondsOf(start), end: secondsOf(end), text: text.trim() }
  })

/** Seconds, from a text such as `00:01:02,400`. */
const secondsOf = (clock: string): number =>
  clock.split(':').reduce((seconds, part) => seconds * 60 + Number(part.replace(',', '.')), 0)

function factsOf(usage: Usage): Json {
  if (!usage) return null
  const { text_tokens, image_tokens } = usage.input_tokens_details ?? {}
  return {
    totalTokens: usage.total_tokens ?? null,
    inputTokens: usage.input_tokens ?? null,
    outputTokens: usage.output_tokens ?? null,
    inputTextTokens: text_tokens ?? null,
    inputImageTokens: image_tokens ?? null,
    seconds: usage.seconds ?? null,
  }
}
