import { z } from 'zod'
import type { Answer } from './answers.ts'
import { noChannel } from './answers.ts'
import type { FileKind } from './file-kind.ts'
import { fileKindOf } from './file-kind.ts'
import { refused } from './openai-refusals.ts'
import type { Transcript } from './openai-transcript.ts'
import { createTranscript, srtOf, vttOf } from './openai-transcript.ts'
import type { SandboxCall, SandboxFile } from './vendor.ts'

/** The vendor's limit of 25 MB. */
const largestFile = 25 * 2 ** 20
/** Of the sandbox's own mp3; the length of compressed sound is estimated by it. */
const bitsPerSecond = 32_000
const soundKinds: readonly (FileKind | undefined)[] = ['mp3', 'wav', 'mp4', 'webm', 'ogg', 'flac', 'mpeg']

const granularities = 'timestamp_granularities[]'
const requestSchema = z.object({
  model: z.string(),
  language: z.string().optional(),
  prompt: z.string().default(''),
  response_format: z.enum(['json', 'text', 'srt', 'verbose_json', 'vtt']).default('json'),
  temperature: z.number().default(0),
  [granularities]: z.array(z.string()).optional(),
})
type TranscriptionRequest = z.infer<typeof requestSchema>
type Task = 'transcribe' | 'translate'

/** `POST /v1/audio/transcriptions`. */
export function createTranscription(call: SandboxCall): Answer {
  return hear(call, 'transcribe')
}

/** `POST /v1/audio/translations`. */
export function createTranslation(call: SandboxCall): Answer {
  return hear(call, 'translate')
}

/** Tells what came in place of what was said in it: nothing here understands speech. */
function hear(call: SandboxCall, task: Task): Answer {
  const request = requestSchema.parse(call.body)
  const file = call.files.find(({ field }) => field === 'file')
  if (!isServed(request.model, task)) return noChannel(request.model)
  if (!file) return refused("'file' must be a file.", 'file')
  const kind = fileKindOf(file.bytes)
  const refusal = fileRefusal(file, kind) ?? fieldRefusal(request)
  if (refusal) return refusal
  call.create({ format: task, prompt: request.prompt, facts: {} })
  const duration = secondsOf(file.bytes, kind)
  const sentences = [`I heard ${duration} seconds of ${kind}.`, `The file is called ${file.filename}.`]
  return tell(request, task, createTranscript(sentences, duration))
}

function isServed(model: string, task: Task): boolean {
  return model === 'whisper-1' || (task === 'transcribe' && /^gpt-4o(-mini)?-transcribe/.test(model))
}

function fileRefusal({ bytes }: SandboxFile, kind: FileKind | undefined): Answer | undefined {
  if (bytes.length > largestFile) {
    const message = `413: Maximum content size limit (${largestFile}) exceeded (${bytes.length} bytes read)`
    return { status: 413, body: { error: { message, type: 'server_error', param: null, code: null } } }
  }
  const formats = 'flac, m4a, mp3, mp4, mpeg, mpga, oga, ogg, wav, webm'
  return soundKinds.includes(kind)
    ? undefined
    : refused(`Invalid file format. Supported formats: ${formats}`, 'file')
}

function fieldRefusal(request: TranscriptionRequest): Answer | undefined {
  const { model, language, response_format } = request
  if (model !== 'whisper-1' && response_format !== 'json') {
    const message = `response_format '${response_format}' is not compatible with model '${model}'. Use 'json' instead.`
    return refused(message, 'response_format', 'unsupported_value')
  }
  if (request[granularities] && response_format !== 'verbose_json')
    return refused(`'${granularities}' needs response_format 'verbose_json'.`, granularities)
  return language === undefined || languageName(language) !== undefined
    ? undefined
    : refused(`Invalid language '${language}': it must be an ISO-639-1 code.`, 'language')
}

function tell(request: TranscriptionRequest, task: Task, transcript: Transcript): Answer {
  const { model, language = 'en', response_format, temperature } = request
  const { text, duration } = transcript
  switch (response_format) {
    case 'text':
      return plain(`${text}\n`)
    case 'srt':
      return plain(srtOf(transcript))
    case 'vtt':
      return plain(vttOf(transcript))
    case 'json':
      return { status: 200, body: { text, usage: usageOf(model, transcript) } }
    case 'verbose_json': {
      const asked = request[granularities] ?? ['segment']
      const body = {
        task,
        language: task === 'translate' ? 'english' : languageName(language),
        duration,
        text,
        ...(asked.includes('segment') && { segments: segmentsOf(transcript, temperature) }),
        ...(asked.includes('word') && {
          words: transcript.words.map(({ text: word, start, end }) => ({ word, start, end })),
        }),
      }
      return { status: 200, body }
    }
  }
}

function segmentsOf({ segments }: Transcript, temperature: number) {
  return segments.map(({ text, start, end }, id) => ({
    id,
    seek: 0,
    start,
    end,
    text: ` ${text}`,
    tokens: text.split(' ').map((_, index) => index),
    temperature,
    avg_logprob: -0.25,
    compression_ratio: 1,
    no_speech_prob: 0,
  }))
}

/** Whisper is paid by the second, the others by the token. */
function usageOf(model: string, { duration, words }: Transcript) {
  if (model === 'whisper-1') return { type: 'duration', seconds: Math.ceil(duration) }
  const [input, output] = [Math.ceil(duration * 10), words.length]
  return { type: 'tokens', input_tokens: input, output_tokens: output, total_tokens: input + output }
}

function plain(text: string): Answer {
  return { status: 200, headers: { 'content-type': 'text/plain; charset=utf-8' }, text }
}

/** The English name of a two-letter code, as the vendor tells languages; `undefined` when there is none. */
function languageName(code: string): string | undefined {
  if (!/^[a-z]{2}$/.test(code)) return undefined
  return new Intl.DisplayNames('en', { type: 'language', fallback: 'none' }).of(code)?.toLowerCase()
}

/** Exact for WAV, whose header has the bytes of a second; otherwise an estimate from the size. */
function secondsOf(bytes: Buffer, kind: FileKind | undefined): number {
  const rateAt = 28
  const headerBytes = 44
  const seconds =
    kind === 'wav' && bytes.length > headerBytes
      ? (bytes.length - headerBytes) / Math.max(1, bytes.readUInt32LE(rateAt))
      : (bytes.length * 8) / bitsPerSecond
  return Math.round(seconds * 1000) / 1000
}
