import { z } from 'zod'
import { path } from '../../core/gateway/path.ts'
import { present } from '../../core/gateway/present.ts'
import { namesSomething } from '../../core/upstream-id.ts'
import { momentField, numericField, percentField } from '../../core/upstream-values.ts'
import type {
  SunoConcatInput,
  SunoCoverClipInput,
  SunoCreatePersonaInput,
  SunoExtendClipInput,
  SunoExtendUploadInput,
  SunoGenerateFromDescriptionInput,
  SunoGenerateFromLyricsInput,
  SunoGenerateLyricsInput,
  SunoGenerateWithPersonaInput,
  SunoMetadataInput,
  SunoReplaceSectionInput,
  SunoSeparateStemsInput,
  SunoSeparateVocalsInput,
  SunoUploadAudioInput,
} from './inputs.ts'

/** The wire of contracts/suno.yaml: paths, snake_case bodies and the fields of the answers that are used. */

export const paths = {
  music: (prefix: string) => `${prefix}/submit/music`,
  lyrics: (prefix: string) => `${prefix}/submit/lyrics`,
  concat: (prefix: string) => `${prefix}/submit/concat`,
  upload: (prefix: string) => `${prefix}/uploads/audio-url`,
  persona: (prefix: string) => `${prefix}/persona/create`,
  task: (prefix: string, id: string) => prefix + path`/fetch/${id}`,
  tasks: (prefix: string) => `${prefix}/fetch`,
  timing: (prefix: string, clipId: string) => prefix + path`/act/timing/${clipId}`,
  wav: (prefix: string, clipId: string) => prefix + path`/act/wav/${clipId}`,
  mp4: (prefix: string, clipId: string) => prefix + path`/act/mp4/${clipId}`,
  stems: (prefix: string, clipId: string) => prefix + path`/act/stems/${clipId}`,
  // The commas between the ids stay as they are.
  feed: (prefix: string, clipIds: string[]) => `${prefix}/feed/${clipIds.map(id => path`${id}`).join(',')}`,
}

/** A text, or null where there is none: absent, null or empty. PostgreSQL cannot store U+0000. */
const text = z
  .unknown()
  .optional()
  .transform(value => (typeof value === 'string' && value !== '' ? value.replaceAll('\0', '') : null))

const clip = z.object({
  id: text,
  clip_id: text,
  title: text,
  status: text,
  state: text,
  msg: text,
  mv: text,
  model_name: text,
  tags: text,
  negative_tags: text,
  prompt: text,
  duration: numericField,
  audio_url: text,
  video_url: text,
  image_url: text,
  image_large_url: text,
  metadata: z
    .object({ tags: text, prompt: text, duration: numericField, error_message: text })
    .nullish()
    .catch(null),
})
/** A clip in either of its two shapes: the classic one has half of its facts in `metadata`. */
export type WireClip = z.output<typeof clip>

const clips = z
  .array(clip.nullable().catch(null))
  // Nothing can be done with one that has no id.
  .transform(list => list.flatMap(entry => (entry && (entry.clip_id ?? entry.id) ? [entry] : [])))

const lyrics = z.object({
  title: text,
  text,
  tags: z.array(z.string()).nullish().catch(null),
  error_message: text,
})
export type WireLyrics = z.output<typeof lyrics>

const nothing: { clips: WireClip[]; lyrics: WireLyrics | null } = { clips: [], lyrics: null }

const task = z.object({
  task_id: z.string().min(1),
  status: z.string(),
  fail_reason: text,
  progress: percentField,
  finish_time: momentField,
  quota: numericField,
  /** Clips of music, one object of lyrics, or null. */
  data: z
    .union([
      clips.transform(list => ({ ...nothing, clips: list })),
      lyrics.transform(words => ({ ...nothing, lyrics: words })),
      z.unknown().transform(() => nothing),
    ])
    .optional()
    .transform(made => made ?? nothing),
})
export type SunoTask = z.output<typeof task>

/**
 * The envelope's `code` is a text, and any other than this is a refusal, whatever the HTTP status. It holds nothing then:
 * whatever names something may have made it.
 */
const success = z.literal('success')
const refused = z
  .looseObject({
    code: z.string().refine(code => code !== '' && code !== 'success'),
    message: z.string().nullish(),
    data: z.union([z.literal(''), z.array(z.unknown()).length(0)]).nullish(),
  })
  .refine(said => !namesSomething(said))
  .transform(({ code, message }) => ({ refused: { code, message } }))

const made = <Schema extends z.ZodType>(schema: Schema) =>
  z.union([schema.transform(answer => ({ made: answer })), refused])

const id = z.string().min(1)

/** What a submission made: the id in the envelope, or that of the vendor's bare job, as some relatives answer stems. */
export const sunoSubmitted = made(
  z.union([
    z.object({ code: success, data: id }).transform(({ data }) => data),
    z.object({ code: z.never().optional(), id }).transform(job => job.id),
  ]),
)

export const sunoTask = made(z.object({ code: success, data: task }).transform(({ data }) => data))

/** One entry that makes no sense hides no others. */
export const sunoTasks = made(
  z
    .object({ code: success, data: z.array(task.nullable().catch(null)).nullish() })
    .transform(({ data }) => data?.filter(entry => entry !== null) ?? []),
)

export const sunoClips = made(clips)

const persona = z.object({ id, name: text, description: text, root_clip_id: text, image_s3_id: text })
export type WirePersona = z.output<typeof persona>
export const sunoPersona = made(persona)

const alignedWord = z.object({
  word: z.string(),
  success: z.boolean().nullish(),
  start_s: z.number(),
  end_s: z.number(),
  p_align: numericField,
})
const timing = z.object({
  aligned_words: z.array(alignedWord),
  waveform_data: z.array(z.number()).nullish(),
  hoot_cer: numericField,
})
export type Timing = z.output<typeof timing>
export const sunoTiming = made(timing)

export type GenerateFromDescription = typeof SunoGenerateFromDescriptionInput.$inferInput
export type GenerateFromLyrics = typeof SunoGenerateFromLyricsInput.$inferInput
export type ExtendClip = typeof SunoExtendClipInput.$inferInput
export type ExtendUpload = typeof SunoExtendUploadInput.$inferInput
export type CoverClip = typeof SunoCoverClipInput.$inferInput
export type ReplaceSection = typeof SunoReplaceSectionInput.$inferInput
export type GenerateWithPersona = typeof SunoGenerateWithPersonaInput.$inferInput
export type SeparateStems = typeof SunoSeparateStemsInput.$inferInput
export type SeparateVocals = typeof SunoSeparateVocalsInput.$inferInput
export type GenerateLyrics = typeof SunoGenerateLyricsInput.$inferInput
export type UploadAudio = typeof SunoUploadAudioInput.$inferInput
export type Concat = typeof SunoConcatInput.$inferInput
export type CreatePersona = typeof SunoCreatePersonaInput.$inferInput

export const descriptionBody = (input: GenerateFromDescription): object =>
  present({ gpt_description_prompt: input.description, ...voice(input) })

export const lyricsSongBody = (input: GenerateFromLyrics): object => present(song(input))

export const extendClipBody = (input: ExtendClip): object => extension('extend', input)

export const extendUploadBody = (input: ExtendUpload): object => extension('upload_extend', input)

/** The nulls of this and the next mode are what every example of the vendor's sends. */
export const coverBody = (input: CoverClip): object => ({
  ...present({ ...song(input), task: 'cover', task_id: input.taskId, cover_clip_id: input.clipId }),
  generation_type: 'TEXT',
  continue_clip_id: null,
  continue_at: null,
  infill_start_s: null,
  infill_end_s: null,
})

export const replaceSectionBody = (input: ReplaceSection): object => ({
  ...present({ ...song(input), task: 'infill', task_id: input.taskId, continue_clip_id: input.clipId }),
  generation_type: 'TEXT',
  continue_at: null,
  continued_aligned_prompt: null,
  infill_start_s: input.startSeconds,
  infill_end_s: input.endSeconds,
})

export const personaSongBody = (input: GenerateWithPersona): object =>
  present({
    ...song(input),
    generation_type: 'TEXT',
    task: 'artist_consistency',
    task_id: input.taskId,
    persona_id: input.personaId,
    artist_clip_id: input.clipId,
  })

/** 91 and the lack of a voice are in every example; the same choice of parts goes out twice. */
export const stemsBody = (input: SeparateStems): object =>
  present({
    title: input.title,
    mv: input.model,
    task: 'gen_stem',
    generation_type: 'TEXT',
    make_instrumental: true,
    task_id: input.taskId,
    continue_clip_id: input.clipId,
    stem_type_id: 91,
    stem_type_group_name: input.parts === 'twelve' ? 'Twelve' : 'Two',
    stem_task: input.parts,
  })

export const lyricsBody = (input: GenerateLyrics): object => ({ prompt: input.description })

export const uploadBody = (input: UploadAudio): object => ({ url: input.audioUrl.url })

export const concatBody = (input: Concat): object => ({
  clip_id: input.clipId,
  is_infill: input.replacesSection ?? false,
})

export const personaBody = (input: CreatePersona): object => ({
  root_clip_id: input.clipId,
  name: input.name,
  description: input.description,
  clips: input.clipIds ?? [input.clipId],
  is_public: input.public,
})

const extension = (task: string, input: ExtendClip | ExtendUpload): object =>
  present({
    ...song(input),
    task,
    task_id: input.taskId,
    continue_clip_id: input.clipId,
    continue_at: input.continueAtSeconds,
  })

type Song = Omit<GenerateFromLyrics, 'lyrics' | 'instrumental'> & {
  lyrics?: string | null
  instrumental?: boolean | null
}

const song = (input: Song) => ({
  prompt: input.lyrics,
  title: input.title,
  tags: input.tags,
  negative_tags: input.negativeTags,
  ...voice(input),
})

const voice = (
  input: Pick<Song, 'instrumental' | 'vocalGender' | 'metadata' | 'model'>,
): Record<string, unknown> => ({
  mv: input.model,
  make_instrumental: input.instrumental,
  vocal_gender: input.vocalGender,
  metadata: metadata(input.metadata),
})

const metadata = (options: typeof SunoMetadataInput.$inferInput | null | undefined) =>
  options &&
  present({
    create_mode: options.createMode,
    vocal_gender: options.vocalGender,
    control_sliders:
      options.controlSliders &&
      Object.fromEntries(options.controlSliders.map(({ name, share }) => [name, share])),
  })
