import { z } from 'zod'
import { redact } from '../../core/gateway/redact.ts'
import { mediaTypeOf } from '../../core/media-types.ts'
import { type Asset, type AssetKind, type TaskStatus, type TaskUpdate, taskFailure } from '../../core/task.ts'
import { expiry } from '../../core/upstream-values.ts'
import type { CreatePersona, SunoTask, WireClip, WireLyrics, WirePersona } from './api.ts'

/** Every state word of a task in contracts/suno.yaml. It decides, and not the words of the clips. */
const states = new Map<string, TaskStatus>(
  Object.entries({
    '': 'QUEUED',
    NOT_START: 'QUEUED',
    SUBMITTED: 'QUEUED',
    QUEUED: 'QUEUED',
    IN_PROGRESS: 'RUNNING',
    SUCCESS: 'SUCCEEDED',
    FAILURE: 'FAILED',
    UNKNOWN: 'FAILED',
  }),
)

/** Every state word of a clip: of its `status`, then of the flat shape's `state`. */
const clipStates = new Map<string, TaskStatus>(
  Object.entries({
    submitted: 'QUEUED',
    queued: 'QUEUED',
    streaming: 'RUNNING',
    processing: 'RUNNING',
    complete: 'SUCCEEDED',
    error: 'FAILED',
    pending: 'QUEUED',
    running: 'RUNNING',
    succeeded: 'SUCCEEDED',
    failed: 'FAILED',
  }),
)

/** No page states an end; resellers speak of 14 to 15 days (contracts/suno.yaml, x-result-ttl). */
const lifetimeSeconds = 14 * 24 * 3600

const text = z.string().nullable().catch(null)

const clipFacts = z.object({
  id: z.string(),
  title: text,
  tags: text,
  negativeTags: text,
  lyrics: text,
  durationSeconds: z.number().nullable().catch(null),
  model: text,
  /** The vendor's own word for the state. */
  state: text,
  failure: text,
  audioUrl: text,
  videoUrl: text,
  imageUrl: text,
})
/** One song of a task, whatever shape it came in. */
export type SunoClip = z.output<typeof clipFacts>

const lyricsFacts = z.object({ title: text, text: z.string(), tags: z.array(z.string()).catch([]) })
export type SunoLyrics = z.output<typeof lyricsFacts>

const personaFacts = z.object({
  id: z.string(),
  name: text,
  description: text,
  /** The clip that it was made from. */
  clipId: text,
  /** Upstream id of the task that made this clip. */
  taskId: text,
  imageUrl: text,
})
export type SunoPersona = z.output<typeof personaFacts>

/** What a task of Suno knows beyond what all have: kept in its `facts`. */
export const sunoFacts = z.object({
  /** The vendor's own word for the state. */
  state: text,
  /** The gateway's units that were charged. */
  chargedUnits: z.number().nullable().catch(null),
  clips: z.array(clipFacts).catch([]),
  lyrics: lyricsFacts.nullable().catch(null),
  persona: personaFacts.nullable().catch(null),
})

/** What the vendor says of a clip; null for a word that nobody knows, or none. */
export const statusOfClip = ({ state }: SunoClip): TaskStatus | null => clipStates.get(state ?? '') ?? null

/** What a task says. @param now when it was read: its files live from its end, or else from now */
export function updateOf(task: SunoTask, now = new Date()): TaskUpdate {
  const status = states.get(task.status)
  if (!status) return { status: 'UNRECOGNIZED', word: task.status }
  const clips = task.data.clips.map(clipOf)
  const lyrics = lyricsOf(task.data.lyrics)
  const facts = { state: task.status, chargedUnits: task.quota ?? null, clips, lyrics }
  const alive = clips.filter(clip => statusOfClip(clip) !== 'FAILED')
  const allFailed = clips.length > 0 ? alive.length === 0 : !lyrics && task.data.lyrics?.error_message
  if (status === 'FAILED' || (status === 'SUCCEEDED' && allFailed)) {
    return { status: 'FAILED', failure: failureOf(task, clips), facts }
  }
  if (status === 'QUEUED') return { status, facts }
  const isThere = lyrics !== null || (alive.length > 0 && alive.every(({ audioUrl }) => audioUrl !== null))
  if (status === 'SUCCEEDED' && isThere) {
    const expiresAt = expiry(lifetimeSeconds, task.finish_time ?? now)
    return { status, assets: assetsOf(alive, expiresAt), facts }
  }
  // Also when it is done before its files are there: keep asking.
  return { status: 'RUNNING', progress: task.progress, assets: previewsOf(alive), facts }
}

/** A clip in one shape, from either of the vendor's. */
export function clipOf(clip: WireClip): SunoClip {
  const { metadata } = clip
  const failure = clip.msg ?? metadata?.error_message
  return {
    id: clip.clip_id ?? clip.id ?? '',
    title: clip.title,
    tags: clip.tags ?? metadata?.tags ?? null,
    negativeTags: clip.negative_tags,
    lyrics: clip.prompt ?? metadata?.prompt ?? null,
    durationSeconds: clip.duration ?? metadata?.duration ?? null,
    model: clip.mv ?? clip.model_name,
    state: clip.status ?? clip.state,
    failure: failure ? redact(failure) : null,
    audioUrl: clip.audio_url,
    videoUrl: clip.video_url,
    imageUrl: clip.image_large_url ?? clip.image_url,
  }
}

/** An uploaded clip, of which nothing but its id is told. */
export function uploadOf(id: string): Extract<TaskUpdate, { status: 'SUCCEEDED' }> {
  const nothing = { title: null, tags: null, negativeTags: null, lyrics: null, durationSeconds: null }
  const unknown = { model: null, state: null, failure: null, audioUrl: null, videoUrl: null, imageUrl: null }
  return { status: 'SUCCEEDED', assets: [], facts: { clips: [{ id, ...nothing, ...unknown }] } }
}

/** A persona that was made. @param input what was asked for */
export function personaUpdate(
  { id, ...persona }: WirePersona,
  input: Pick<CreatePersona, 'name' | 'description' | 'clipId' | 'taskId'>,
): Extract<TaskUpdate, { status: 'SUCCEEDED' }> {
  const { image_s3_id: image } = persona
  // The vendor calls it the id of a file; it was seen with an address in it.
  const imageUrl = image !== null && URL.canParse(image) ? image : null
  const facts: SunoPersona = {
    id,
    name: persona.name ?? input.name,
    description: persona.description ?? input.description,
    clipId: persona.root_clip_id ?? input.clipId ?? null,
    taskId: input.taskId ?? null,
    imageUrl,
  }
  const assets = imageUrl === null ? [] : [fileOf('IMAGE', 'THUMBNAIL', imageUrl)]
  return { status: 'SUCCEEDED', assets, facts: { persona: facts } }
}

/** A file of the vendor's. @param rest what else is known of it */
export function fileOf(kind: AssetKind, role: Asset['role'], url: string, rest: Partial<Asset> = {}): Asset {
  const usual = { VIDEO: 'video/mp4', IMAGE: 'image/jpeg', AUDIO: 'audio/mpeg', TEXT: 'text/plain' }[kind]
  return { kind, role, url, mediaType: mediaTypeOf(url) ?? usual, ...rest }
}

/** The songs first, then their videos and pictures; all of a clip carry its id. */
const assetsOf = (clips: SunoClip[], expiresAt: string): Asset[] => [
  ...filesOf('AUDIO', 'RESULT', clips, ({ audioUrl }) => audioUrl, expiresAt),
  ...filesOf('VIDEO', 'RESULT', clips, ({ videoUrl }) => videoUrl, expiresAt),
  ...filesOf('IMAGE', 'THUMBNAIL', clips, ({ imageUrl }) => imageUrl, expiresAt),
]

/** A clip has an address while it is still streaming. */
const previewsOf = (clips: SunoClip[]): Asset[] =>
  filesOf('AUDIO', 'PREVIEW', clips, ({ audioUrl }) => audioUrl)

const filesOf = (
  kind: AssetKind,
  role: Asset['role'],
  clips: SunoClip[],
  urlOf: (clip: SunoClip) => string | null,
  expiresAt?: string,
): Asset[] =>
  clips.flatMap(clip => {
    const url = urlOf(clip)
    const durationSeconds = kind === 'IMAGE' ? undefined : (clip.durationSeconds ?? undefined)
    return url === null ? [] : [fileOf(kind, role, url, { durationSeconds, upstreamId: clip.id, expiresAt })]
  })

const lyricsOf = (lyrics: WireLyrics | null): SunoLyrics | null =>
  lyrics?.text ? { title: lyrics.title, text: lyrics.text, tags: lyrics.tags ?? [] } : null

function failureOf({ fail_reason, data }: SunoTask, clips: SunoClip[]) {
  const reasons = [fail_reason, ...clips.map(({ failure }) => failure), data.lyrics?.error_message]
  return taskFailure('GENERATION_FAILED', ...reasons)
}
