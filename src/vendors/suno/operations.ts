import { z } from 'zod'
import { InvalidInputError } from '../../core/errors.ts'
import type { ErrorCodes, Said } from '../../core/gateway/refusal.ts'
import type { Answer, Upstream } from '../../core/gateway/upstream.ts'
import { pathPrefix } from '../../core/settings.ts'
import {
  type Accepted,
  type Call,
  defineOperation,
  type Operation,
  type SubmissionCall,
  type TaskLookup,
} from '../../core/vendor.ts'
import {
  type Concat,
  type CoverClip,
  type CreatePersona,
  concatBody,
  coverBody,
  descriptionBody,
  type ExtendClip,
  type ExtendUpload,
  extendClipBody,
  extendUploadBody,
  type GenerateFromDescription,
  type GenerateFromLyrics,
  type GenerateLyrics,
  type GenerateWithPersona,
  lyricsBody,
  lyricsSongBody,
  paths,
  personaBody,
  personaSongBody,
  type ReplaceSection,
  replaceSectionBody,
  type SeparateStems,
  type SeparateVocals,
  type SunoTask,
  stemsBody,
  sunoPersona,
  sunoSubmitted,
  sunoTask,
  type UploadAudio,
  uploadBody,
} from './api.ts'
import { personaUpdate, sunoFacts, updateOf, uploadOf } from './states.ts'

/** Suno's part of the environment. */
export const settings = z.object({ SUNO_PREFIX: pathPrefix('/suno') })

/** As in `contracts/suno.yaml`. */
export const vendor = 'suno'

/** Codes of the task relay (SunoError of the contract); the others refuse. */
export const codes: ErrorCodes = {
  quota_not_enough: 'QUOTA',
  // The vendor's service was asked, or may have been: something may have been made.
  do_request_failed: 'UNAVAILABLE',
  unmarshal_response_body_failed: 'UNAVAILABLE',
  internal_error: 'UNAVAILABLE',
  error: 'UNAVAILABLE',
}

export const generateFromDescription = mode<GenerateFromDescription>({
  name: 'SUNO_GENERATE_FROM_DESCRIPTION',
  description:
    'Makes two songs from a description; lyrics, title and style are made up: `POST /suno/submit/music`, inspiration mode.',
  prompt: input => input.description,
  body: descriptionBody,
})

export const generateFromLyrics = mode<GenerateFromLyrics>({
  name: 'SUNO_GENERATE_FROM_LYRICS',
  description: 'Makes two songs from lyrics and a style of your own: `POST /suno/submit/music`, custom mode.',
  prompt: lyricsOf,
  body: lyricsSongBody,
})

export const generateWithPersona = mode<GenerateWithPersona>({
  name: 'SUNO_GENERATE_WITH_PERSONA',
  description:
    'Makes two songs in the voice of a persona: `POST /suno/submit/music`, task artist_consistency.',
  prompt: lyricsOf,
  prepare: async (input, { lookup }) => ({ ...input, ...(await personaOf(lookup, input)) }),
  body: personaSongBody,
})

export const extendClip = mode<ExtendClip>({
  name: 'SUNO_EXTEND_CLIP',
  description:
    'Goes on from a point in a clip that Suno made: `POST /suno/submit/music`, task extend. What it makes is only the new ' +
    'piece: `sunoConcat` joins it with the song.',
  prompt: lyricsOf,
  prepare: withSource('made'),
  body: extendClipBody,
})

export const extendUpload = mode<ExtendUpload>({
  name: 'SUNO_EXTEND_UPLOAD',
  description:
    'Goes on from a point in an uploaded clip: `POST /suno/submit/music`, task upload_extend. What it makes is only the ' +
    'new piece: `sunoConcat` joins it with the upload.',
  prompt: lyricsOf,
  prepare: withSource('uploaded'),
  body: extendUploadBody,
})

export const coverClip = mode<CoverClip>({
  name: 'SUNO_COVER_CLIP',
  description: 'Sings a clip anew in another style: `POST /suno/submit/music`, task cover.',
  prompt: lyricsOf,
  prepare: withSource('any'),
  body: coverBody,
})

export const replaceSection = mode<ReplaceSection>({
  name: 'SUNO_REPLACE_SECTION',
  description:
    'Makes one section of a clip anew: `POST /suno/submit/music`, task infill. What it makes is only the section: ' +
    '`sunoConcat` joins it with the song.',
  prompt: lyricsOf,
  prepare: withSource('any'),
  body: replaceSectionBody,
})

export const separateStems = mode<SeparateStems>({
  name: 'SUNO_SEPARATE_STEMS',
  description: 'Splits a clip into two or twelve parts: `POST /suno/submit/music`, task gen_stem.',
  prompt: () => null,
  prepare: withSource('any'),
  body: stemsBody,
})

export const separateVocals = defineOperation<SeparateVocals>({
  name: 'SUNO_SEPARATE_VOCALS',
  vendor,
  description:
    'Splits a clip into vocals and backing, the older way: `GET /suno/act/stems/{clip_id}`. No source shows its answer, and ' +
    'it starts a paid job all the same.',
  prompt: () => null,
  prepare: withSource('any'),
  async submit(call, input) {
    const path = paths.stems(call.settings(settings).SUNO_PREFIX, input.clipId ?? '')
    const answer = await call.upstream.getOnce(path, sunoSubmitted, { codes })
    return {
      reference: { upstreamId: madeOf(call.upstream, answer) },
      update: { status: 'QUEUED' },
      upstreamRequestId: answer.requestId,
    }
  },
})

export const concat = defineOperation<Concat>({
  name: 'SUNO_CONCAT',
  vendor,
  description: 'Joins an extension or a replaced section with what it came from: `POST /suno/submit/concat`.',
  prompt: () => null,
  async prepare(input, { lookup }) {
    const { operation, ...source } = await sourceOf(lookup, input, 'any')
    return {
      ...input,
      ...source,
      replacesSection: input.replacesSection ?? operation === replaceSection.name,
    }
  },
  submit: (call, input) => start(call, paths.concat, concatBody(input)),
})

export const generateLyrics = defineOperation<GenerateLyrics>({
  name: 'SUNO_GENERATE_LYRICS',
  vendor,
  description:
    'Writes lyrics from a short description; they are in `lyrics` and in no file: `POST /suno/submit/lyrics`.',
  prompt: input => input.description,
  submit: (call, input) => start(call, paths.lyrics, lyricsBody(input), input),
})

export const uploadAudio = defineOperation<UploadAudio>({
  name: 'SUNO_UPLOAD_AUDIO',
  vendor,
  description:
    'Brings a public sound file in, to be extended or covered: `POST /suno/uploads/audio-url`. The clip is there at once.',
  prompt: () => null,
  async submit(call, input) {
    const accepted = await start(call, paths.upload, uploadBody(input))
    const { upstreamId } = accepted.reference
    const task = await taskBehind(call, upstreamId)
    return { ...accepted, update: task ? updateOf(task) : uploadOf(upstreamId) }
  },
})

export const createPersona = defineOperation<CreatePersona>({
  name: 'SUNO_CREATE_PERSONA',
  vendor,
  description:
    'Keeps the voice of a clip that Suno made: `POST /suno/persona/create`. The persona is there at once.',
  prompt: input => input.description || null,
  prepare: withSource('made'),
  async submit(call, input) {
    const { SUNO_PREFIX: prefix } = call.settings(settings)
    const answer = await call.upstream.post(paths.persona(prefix), personaBody(input), sunoPersona, { codes })
    return {
      reference: { upstreamId: madeOf(call.upstream, answer).id },
      update: personaUpdate(madeOf(call.upstream, answer), input),
      upstreamRequestId: answer.requestId,
    }
  },
})

/** What an answer holds. @throws {UpstreamError} when it is a refusal instead */
export function madeOf<Made>(
  upstream: Upstream,
  { data, requestId }: Answer<{ made: Made } | { refused: Said }>,
): Made {
  if ('made' in data) return data.made
  throw upstream.refusal(data.refused, codes, requestId)
}

/** Reads a task by its upstream id. */
export async function readTask(call: Call & { signal?: AbortSignal }, id: string): Promise<SunoTask> {
  const { upstream, signal } = call
  const path = paths.task(call.settings(settings).SUNO_PREFIX, id)
  return madeOf(upstream, await upstream.get(path, sunoTask, { codes, signal }))
}

type Hook = { notifyHook?: string | null }

/** One mode of the music call: they differ in their bodies alone. */
function mode<Input extends Hook>({
  body,
  ...operation
}: Omit<Operation<Input>, 'vendor' | 'submit'> & { body(input: Input): object }): Operation<Input> {
  return { ...operation, vendor, submit: (call, input) => start(call, paths.music, body(input), input) }
}

function lyricsOf({ lyrics }: { lyrics?: string | null }): string | null {
  return lyrics || null
}

/** @param hook where the vendor is to call back; it does so for some operations only */
async function start(call: SubmissionCall, path: (prefix: string) => string, body: object, hook?: Hook) {
  const callback = hook && (hook.notifyHook ?? call.callbackUrl)
  const sent = callback === undefined ? body : { ...body, notify_hook: callback }
  const to = path(call.settings(settings).SUNO_PREFIX)
  const answer = await call.upstream.post(to, sent, sunoSubmitted, { codes })
  return {
    reference: { upstreamId: madeOf(call.upstream, answer) },
    update: { status: 'QUEUED' },
    upstreamRequestId: answer.requestId,
  } satisfies Accepted
}

/**
 * Whether an upload is named by its clip or by a task is told in both ways (x-doubts). A read that costs nothing finds
 * out. Whatever goes wrong with it, the upload is accepted, and the name is taken for the clip's.
 */
const taskBehind = (call: Call, id: string): Promise<SunoTask | undefined> =>
  readTask({ ...call, signal: AbortSignal.timeout(5000) }, id).catch(() => undefined)

/** Which clips an operation builds on: what Suno made, what was uploaded, or both. */
type Kind = 'made' | 'uploaded' | 'any'

type Source = { taskId?: string | null; clipId?: string | null }

/** Puts the vendor's ids in the place of what the client gave. */
function withSource<Input extends Source>(kind: Kind) {
  return async (input: Input, { lookup }: { lookup: TaskLookup }): Promise<Input> => {
    const { taskId, clipId } = await sourceOf(lookup, input, kind)
    return { ...input, taskId, clipId }
  }
}

/** The clip that an operation builds on, and the task that made it: the graph knows the clips of its own tasks. */
async function sourceOf(lookup: TaskLookup, { taskId, clipId }: Source, kind: Kind) {
  if (taskId == null) return { taskId: null, clipId }
  const { reference, task } = await lookup.succeeded(['input', 'taskId'], taskId, vendor)
  const [first] = sunoFacts.parse(task?.facts ?? {}).clips
  if (task && !first) throw refuse('taskId', 'This task has made no clip.')
  const found = task?.operation === uploadAudio.name ? 'uploaded' : 'made'
  if (task && kind !== 'any' && found !== kind) {
    throw refuse('taskId', `The clip of this task was ${found}; one that was ${kind} is needed.`)
  }
  const clip = clipId ?? first?.id
  if (clip === undefined)
    throw refuse('clipId', 'The graph knows no clip of this task, so its id at the vendor is needed.')
  // An upload is named by its clip, which is no task.
  return {
    taskId: reference.upstreamId === clip ? null : reference.upstreamId,
    clipId: clip,
    operation: task?.operation,
  }
}

/** A persona goes with the clip that it was made from: the graph knows that of its own. */
async function personaOf(lookup: TaskLookup, { personaId, taskId, clipId }: Source & { personaId: string }) {
  const { reference, task } = await lookup.succeeded(['input', 'personaId'], personaId, vendor)
  const { persona } = sunoFacts.parse(task?.facts ?? {})
  if (task && !persona) throw refuse('personaId', 'This task has made no persona.')
  const known = { taskId: taskId ?? persona?.taskId, clipId: clipId ?? persona?.clipId }
  const source = await sourceOf(lookup, known, 'made')
  if (source.clipId != null)
    return { personaId: reference.upstreamId, taskId: source.taskId, clipId: source.clipId }
  const message = 'The graph does not know this persona, so the clip that it was made from is needed.'
  throw refuse('clipId', message)
}

const refuse = (field: string, message: string) =>
  new InvalidInputError([{ path: ['input', field], message }])
