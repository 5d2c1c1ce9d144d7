import { InvalidInputError, UpstreamRefusedError, UpstreamUnavailableError } from '../../core/errors.ts'
import type { ErrorCodes } from '../../core/gateway/refusal.ts'
import type { Answer, CallOptions, FileAnswer } from '../../core/gateway/upstream.ts'
import type { MediaSource } from '../../core/media-source.ts'
import { defineOperation, type Made, type SubmissionCall } from '../../core/vendor.ts'
import {
  type CreateSpeech,
  createSpeechBody,
  type EditImage,
  editImageBody,
  type GenerateImage,
  generateImageBody,
  imagesAnswer,
  paths,
  type Transcribe,
  type Translate,
  transcribeBody,
  transcriptAnswer,
  translateBody,
} from './api.ts'
import { editIssues, maxFileBytes, maxSmallFileBytes, recordingOf } from './inputs.ts'
import { imagesUpdate, speechUpdate, textUpdate, transcriptUpdate } from './states.ts'

/** As in `contracts/openai.yaml`. */
export const vendor = 'openai'

/** Of the vendor's moderation (DALL·E, GPT image, Azure) and of the gateway's own list of words. */
const codes: ErrorCodes = {
  content_policy_violation: 'CONTENT',
  moderation_blocked: 'CONTENT',
  content_filter: 'CONTENT',
  sensitive_words_detected: 'CONTENT',
}
const options: CallOptions = { codes }

export const generateImage = defineOperation<GenerateImage>({
  name: 'OPENAI_GENERATE_IMAGE',
  vendor,
  generates: true,
  description:
    'Makes 1–10 pictures with DALL·E, a GPT image model or another model of this format: `POST /v1/images/generations`. ' +
    'The answer comes with the finished pictures, often after tens of seconds.',
  bringsFiles: true,
  prompt: input => input.prompt,
  submit: async ({ upstream }, input) =>
    made(upstream.post(paths.generateImage, generateImageBody(input), imagesAnswer, options), imagesUpdate),
})

export const editImage = defineOperation<EditImage>({
  name: 'OPENAI_EDIT_IMAGE',
  vendor,
  generates: true,
  description:
    'Changes or combines 1–16 pictures with a GPT image model or DALL·E 2: `POST /v1/images/edits`. Not every gateway ' +
    'offers it. The answer comes with the finished pictures, often after tens of seconds.',
  bringsFiles: true,
  prompt: input => input.prompt,
  async submit({ upstream, fileOf }, input) {
    const [mask, ...images] = await Promise.all([
      input.mask ? fileOf(['input', 'mask'], input.mask, 'image', maxSmallFileBytes) : undefined,
      ...input.images.map((image, index) =>
        fileOf(['input', 'images', String(index)], image, 'image', maxFileBytes),
      ),
    ])
    const issues = editIssues(input.model, images, mask)
    if (issues.length > 0) throw new InvalidInputError(issues)
    const body = editImageBody(input, images, mask)
    return made(upstream.post(paths.editImage, body, imagesAnswer, options), imagesUpdate)
  },
})

export const createSpeech = defineOperation<CreateSpeech>({
  name: 'OPENAI_CREATE_SPEECH',
  vendor,
  generates: true,
  description: 'Speaks a text: `POST /v1/audio/speech`. The answer comes with the finished file.',
  bringsFiles: true,
  prompt: input => input.text,
  submit: async ({ upstream }, input) =>
    made(upstream.postForFile(paths.createSpeech, createSpeechBody(input), options), ({ bytes }) =>
      bytes.length === 0 || isPage(bytes) ? undefined : speechUpdate(input.responseFormat, bytes),
    ),
})

// Subtitles are kept as well, but they are too small to need room.
export const transcribe = defineOperation<Transcribe>({
  name: 'OPENAI_TRANSCRIBE',
  vendor,
  generates: true,
  description:
    'Writes a recording down in the language that is spoken: `POST /v1/audio/transcriptions`. The text is in `transcription`.',
  prompt: input => input.prompt,
  submit: async (call, input) =>
    transcript(
      call,
      paths.transcribe,
      input.responseFormat,
      transcribeBody(input, await recording(call, input)),
    ),
})

export const translate = defineOperation<Translate>({
  name: 'OPENAI_TRANSLATE',
  vendor,
  generates: true,
  description:
    'Writes a recording in any language down in English: `POST /v1/audio/translations`. The text is in `transcription`. Not ' +
    'every gateway offers it.',
  prompt: input => input.prompt,
  submit: async (call, input) =>
    transcript(
      call,
      paths.translate,
      input.responseFormat,
      translateBody(input, await recording(call, input)),
    ),
})

async function recording({ fileOf }: SubmissionCall, { file }: { file: MediaSource }): Promise<File> {
  const path = ['input', 'file']
  const given = await fileOf(path, file, 'speech', maxFileBytes)
  const sent = recordingOf(given)
  if (sent) return sent
  const message = `The vendor does not take ${given.mediaType}: convert it to MP3, M4A, WAV or the like.`
  throw new InvalidInputError([{ path, message }])
}

/** What the answer holds is known by what was asked for: its Content-Type is not to be relied on. */
function transcript(
  { upstream }: SubmissionCall,
  path: string,
  format: Transcribe['responseFormat'],
  body: ReturnType<typeof transcribeBody>,
): Promise<Made> {
  return !format || format.endsWith('json')
    ? made(upstream.post(path, body, transcriptAnswer, options), transcriptUpdate)
    : made(upstream.postForFile(path, body, options), ({ bytes }: FileAnswer) =>
        isPage(bytes) ? undefined : textUpdate(format, bytes),
      )
}

/** The page of a proxy, or JSON, in place of a sound or a text. */
const isPage = (bytes: Buffer): boolean =>
  /^\s*(<(!doctype|html)|\{\s*["}])/i.test(bytes.toString('latin1', 0, 64))

/**
 * What the one call made.
 *
 * @param read undefined: there is nothing of use in the answer
 * @throws {UpstreamError}
 */
async function made<Data>(
  call: Promise<Answer<Data>>,
  read: (data: Data) => Made['update'] | undefined | Promise<Made['update']>,
): Promise<Made> {
  const { data, requestId } = await call.catch(provable)
  const update = await read(data)
  if (update) return { update, upstreamRequestId: requestId }
  const message = 'The gateway answered with something that is not the file that was asked for.'
  throw new UpstreamUnavailableError(message, true, { status: 200, requestId })
}

/**
 * Two answers of the gateway look like failures and prove that nothing was made: a route that it knows but does not
 * serve, and a request that did not pass its own check (contracts/openai.yaml, NotImplemented and ServerError).
 */
function provable(error: unknown): never {
  if (!(error instanceof UpstreamUnavailableError)) throw error
  const { status, upstreamCode } = error.facts
  if (status === 501)
    throw new UpstreamRefusedError(`This gateway does not offer it: ${error.message}`, error.facts)
  if (status === 500 && upstreamCode === 'invalid_request')
    throw new UpstreamRefusedError(error.message, error.facts)
  throw error
}
