import { z } from 'zod'
import { path } from '../../core/gateway/path.ts'
import { present } from '../../core/gateway/present.ts'
import { numericField, percentField } from '../../core/upstream-values.ts'
import type { UdioGenerateMusicInput } from './inputs.ts'

/** The wire of contracts/udio.yaml: paths, snake_case bodies and the fields of the answers that are used. */

/** The two routes that take the same body. */
export type Route = 'proxy' | 'task'

export const paths = {
  submit: (prefix: string, route: Route) =>
    prefix + (route === 'proxy' ? '/generate-proxy' : '/submit/music'),
  songs: (prefix: string, ids: readonly string[]) =>
    `${prefix}/query?ids=${ids.map(id => encodeURIComponent(id)).join(',')}`,
  task: (prefix: string, id: string) => prefix + path`/fetch/${id}`,
}

// What only describes a song must not hide it by being odd.
const words = z.string().nullish().catch(null)
// Any error counts, in whatever form it is told.
const mark = z
  .union([z.string(), z.number()])
  .nullish()
  .catch(({ input }) => (input ? JSON.stringify(input) : null))

const song = z.object({
  id: z.string().min(1),
  generation_id: words,
  title: words,
  finished: z.boolean().nullish(),
  duration: numericField,
  song_path: z.string().nullish(),
  image_path: words,
  video_path: words,
  lyrics: words,
  tags: z.array(z.string()).nullish().catch(null),
  error_code: mark,
  error_detail: mark,
  error_id: mark,
  error_type: mark,
})
export type UdioSong = z.output<typeof song>

/** One entry that makes no sense is as if it were missing: the others are still told. */
const songs = z.array(song.nullable().catch(null)).transform(list => list.flatMap(entry => entry ?? []))

export const udioSongs = z.object({ songs })

const task = z.object({
  status: z.string(),
  fail_reason: z.string().nullish(),
  progress: percentField,
  data: z.object({ songs }).nullish().catch(null),
  // One relative's place for them.
  songs: songs.nullish().catch(null),
})
export type UdioTask = z.output<typeof task>

/** Codes with which an envelope says that all is well. */
const isSuccess = (said: string | number): boolean => /^(success|0|200)$/i.test(String(said))

const code = z.union([z.string().min(1), z.number()])

/** Our code for the only words that leave open whether something was made. */
export const internalError = 'internal_error'

/** Neither route has a code for that, so the words have to do. */
const saidBy = (code: string | number | null, message: string | null | undefined) => ({
  code: /internal (server )?error/i.test(message ?? '') ? internalError : code,
  message,
})

const nothing = z.literal('').nullish()

/** An envelope that holds nothing; one relative says `msg`. */
const refusal = z
  .object({ code, message: z.string().nullish(), msg: z.string().nullish(), data: nothing })
  .refine(said => !isSuccess(said.code))
  .transform(said => saidBy(said.code, said.message || said.msg))

/** A task, or why there is none. */
export const udioTask = z.union([
  z.object({ data: task }).transform(({ data }) => ({ task: data, refused: undefined })),
  refusal.transform(refused => ({ task: undefined, refused })),
])

const ids = z
  .array(z.string().nullish())
  .transform(list => list.flatMap(id => id || []))
  .refine(list => list.length > 0)

/** The vendor's refusal has no code: a text, no generation, and a list of ids that is there and empty. */
const refusedByVendor = z
  .object({ message: z.string().min(1), generation_id: nothing, track_ids: z.array(z.unknown()).length(0) })
  .refine(({ message }) => !isSuccess(message))
  .transform(({ message }) => saidBy(null, message))

/**
 * What a submission was answered, on either route: the songs, a task, or a refusal. Whatever is none of these leaves
 * open whether something was made.
 */
export const udioSubmitted = z.union([
  z
    .object({ generation_id: words, track_ids: ids })
    .transform(({ generation_id, track_ids }) => ({ songIds: track_ids, generationId: generation_id })),
  udioSongs
    .refine(({ songs: [first] }) => first !== undefined)
    .transform(({ songs: list }) => ({
      songIds: list.map(({ id }) => id),
      generationId: list[0]?.generation_id,
    })),
  z
    .object({ code: code.refine(isSuccess).optional(), data: z.string().min(1) })
    .transform(({ data }) => ({ taskId: data })),
  z.union([refusedByVendor, refusal]).transform(refused => ({ refused })),
])

export type GenerateMusic = typeof UdioGenerateMusicInput.$inferInput

export const generateBody = (input: GenerateMusic): object => ({
  gen_params: present({
    prompt: input.prompt,
    lyrics: input.lyrics,
    lyrics_type: input.lyricsType,
    model_type: input.model,
    config: config(input.extend),
    negative_prompt: input.negativePrompt,
    seed: input.seed,
    bypass_prompt_optimization: input.bypassPromptOptimization,
    song_section_start: input.songSectionStart,
    song_section_end: input.songSectionEnd,
    lyrics_placement_start: input.lyricsPlacementStart,
    lyrics_placement_end: input.lyricsPlacementEnd,
    prompt_strength: input.promptStrength,
    clarity_strength: input.clarityStrength,
    lyrics_strength: input.lyricsStrength,
    generation_quality: input.generationQuality,
  }),
})

const config = (extend: GenerateMusic['extend']): object =>
  extend
    ? present({
        mode: extend.place,
        context_length: extend.contextSeconds,
        source: { source_type: 'song', song_id: extend.songId },
      })
    : { mode: 'regular' }
