import { z } from 'zod'
import { builder } from '../../core/graphql/builder.ts'
import {
  callbackFields,
  type InputFields,
  submissionFields,
  taskIdDescription,
} from '../../core/graphql/input-fields.ts'
import {
  atLeastOneOf,
  inputRules,
  modelRule,
  promptRule,
  withoutNull,
} from '../../core/graphql/input-rules.ts'
import { mediaAddress } from '../../core/graphql/media-input.ts'
import { isUpstreamId } from '../../core/upstream-id.ts'

/** Bounds are those of contracts/suno.yaml. */

/** Of texts for which no page gives a bound: as much as any text of the vendor may have. */
const maxText = 5000
const maxTextBounds = 'at most 5,000 characters (a bound of ours: no page of the gateway gives one)'

/** A text that may be empty and is sent as it is. */
const text = (name: string, maxLength: number) =>
  z
    .string()
    .max(maxLength, `${name} may have at most ${maxLength} characters.`)
    .refine(...withoutNull(name))

const from = (name: string) => z.number().min(0, `${name} is at least 0 seconds.`)

/** The vendor's own id of a clip. */
export const clipIdRule = z.string().refine(isUpstreamId, 'This cannot be the id of a clip.')
/** Several of them. The bound is ours, because no page gives one. */
export const clipIdsRule = z.array(clipIdRule).min(1, 'At least one clip.').max(50, 'At most 50 clips.')

/** x-models: up to v4 a text is shorter. A model that is not listed is taken for a newer one. */
const earlyModels: readonly unknown[] = [
  'chirp-v3-0',
  'chirp-v3-5',
  'chirp-v4',
  'chirp-v3-5-tau',
  'chirp-v4-tau',
  'chirp-v3-5-upload',
  'chirp-v4-upload',
]
/** What the gateway takes when no model is named. */
const defaultModel = 'chirp-v3-0'
const earlyLimits = { lyrics: 3000, tags: 200 } as const

/** The rules of every song: how long its texts may be depends on its model. */
const songRules = (...rules: Parameters<typeof inputRules>) =>
  inputRules(...rules).superRefine((input, context) => {
    const { model } = input
    if (!earlyModels.includes(model ?? defaultModel)) return
    for (const field of ['lyrics', 'tags'] as const) {
      const given = input[field]
      const limit = earlyLimits[field]
      if (typeof given !== 'string' || given.length <= limit) continue
      const which = model == null ? 'The default model takes' : 'Models up to v4 take'
      context.addIssue({
        code: 'custom',
        path: [field],
        message: `${which} at most ${limit} characters here; newer ones take more.`,
      })
    }
  })

const VocalGender = builder.enumType('SunoVocalGender', {
  description: 'Who sings.',
  values: {
    FEMALE: { value: 'f', description: "A woman's voice." },
    MALE: { value: 'm', description: "A man's voice." },
  } as const,
})

const StemParts = builder.enumType('SunoStemParts', {
  description: 'Into how many parts a clip is split.',
  values: {
    TWO: { value: 'two', description: 'The vocals and everything else.' },
    TWELVE: {
      value: 'twelve',
      description: 'One part for each of twelve groups; about five times the price.',
    },
  } as const,
})

const SunoControlSliderInput = builder.inputType('SunoControlSliderInput', {
  description: 'How far one slider of the vendor is moved.',
  fields: t => ({
    name: t.string({
      required: true,
      description: 'The name that the vendor gives it; no page lists the names.',
      validate: z.string().regex(/^\w{1,64}$/, 'This cannot be the name of a slider.'),
    }),
    share: t.float({ required: true, description: 'How far; no page gives bounds.' }),
  }),
})

export const SunoMetadataInput = builder.inputType('SunoMetadataInput', {
  description: 'Newer options of the vendor, at least one. Not every gateway takes them.',
  validate: inputRules(atLeastOneOf('createMode', 'vocalGender', 'controlSliders')),
  fields: t => ({
    createMode: t.string({
      description: 'The form of the vendor that the song comes from; only `custom` was seen.',
      validate: z.string().regex(/^\w{1,64}$/, 'This cannot be a mode.'),
    }),
    vocalGender: t.field({
      type: VocalGender,
      description: 'Who sings, for gateways that look for it here and not beside the lyrics.',
    }),
    controlSliders: t.field({
      type: [SunoControlSliderInput],
      description: 'Sliders of the vendor, each at most once.',
      validate: z
        .array(z.looseObject({ name: z.string() }))
        .min(1, 'At least one slider.')
        .refine(sliders => new Set(sliders.map(({ name }) => name)).size === sliders.length, {
          message: 'Each slider can be given once.',
        }),
    }),
  }),
})

const modelDescription =
  'Such as `chirp-auk` (v4.5) or `chirp-crow` (v5); `chirp-v3-0` unless asked otherwise. Open, because the gateway adds ' +
  'models without notice; the vendor refuses what a model cannot do.'
const instrumentalDescription = 'Leave the voice out.'
const lyricsBounds =
  'with section marks in square brackets; empty for no voice. At most 3,000 characters up to v4 and without a model, 5,000 from v4.5 on.'
const lyricsRule = text('Lyrics', maxText)

/** What every song takes. */
const voiceFields = (t: InputFields) => ({
  vocalGender: t.field({
    type: VocalGender,
    description: 'Who sings; the vendor chooses where none is given.',
  }),
  metadata: t.field({ type: SunoMetadataInput, description: 'Newer options of the vendor.' }),
  model: t.string({ description: modelDescription, validate: modelRule }),
  ...callbackFields(t),
})

/** What songs take whose style is the caller's. */
const styleFields = (t: InputFields) => ({
  title: t.string({
    description: 'At most 100 characters; 80 are safe for every model.',
    validate: text('A title', 100),
  }),
  tags: t.string({
    description:
      'Style words, comma-separated. At most 200 characters up to v4 and without a model, 1,000 from v4.5 on.',
    validate: text('Style words', 1000),
  }),
  negativeTags: t.string({
    description: `Styles to keep out; ${maxTextBounds}.`,
    validate: text('Style words', maxText),
  }),
  ...voiceFields(t),
})

/** What songs take that build on something. */
const pieceFields = (t: InputFields) => ({
  lyrics: t.string({ description: `What is sung, ${lyricsBounds}`, validate: lyricsRule }),
  instrumental: t.boolean({ description: instrumentalDescription }),
  ...styleFields(t),
})

const clipDescription =
  "The vendor's id of one clip of that task (`clips { id }`); its first one unless asked otherwise. Needed for a task " +
  'that this graph does not know.'
const pinned =
  'Sent as well where the clip alone would do, because it leads to the vendor account that has the clip.'
const clipField = (t: InputFields) => t.string({ description: clipDescription, validate: clipIdRule })

/** The clip that an operation builds on: the vendor may do without the task. */
const sourceFields = (t: InputFields) => ({
  taskId: t.id({ description: `The task that made the clip. ${taskIdDescription} ${pinned}` }),
  clipId: clipField(t),
})
const source = atLeastOneOf('taskId', 'clipId')

export const SunoGenerateFromDescriptionInput = builder.inputType('SunoGenerateFromDescriptionInput', {
  description: 'A song from a description: the model makes up the lyrics, the title and the style.',
  fields: t => ({
    description: t.string({
      required: true,
      description: `What the song is about; 1 character or more, ${maxTextBounds}.`,
      validate: promptRule(maxText),
    }),
    instrumental: t.boolean({
      required: true,
      defaultValue: false,
      description: `${instrumentalDescription} Always sent.`,
    }),
    ...voiceFields(t),
  }),
})

export const SunoGenerateFromLyricsInput = builder.inputType('SunoGenerateFromLyricsInput', {
  description: 'A song from lyrics of your own.',
  validate: songRules(),
  fields: t => ({
    lyrics: t.string({ required: true, description: `What is sung, ${lyricsBounds}`, validate: lyricsRule }),
    instrumental: t.boolean({
      required: true,
      defaultValue: false,
      description: `${instrumentalDescription} Always sent.`,
    }),
    ...styleFields(t),
  }),
})

const continueAt = (t: InputFields) =>
  t.float({
    required: true,
    description: 'Second of the clip at which the new piece starts; 0 or more.',
    validate: from('The start'),
  })

export const SunoExtendClipInput = builder.inputType('SunoExtendClipInput', {
  description: 'How a finished clip goes on.',
  validate: songRules(),
  fields: t => ({
    taskId: t.id({ required: true, description: `The task that made the clip. ${taskIdDescription}` }),
    clipId: clipField(t),
    continueAtSeconds: continueAt(t),
    ...pieceFields(t),
  }),
})

export const SunoExtendUploadInput = builder.inputType('SunoExtendUploadInput', {
  description: 'How an uploaded clip goes on.',
  validate: songRules(source),
  fields: t => ({
    taskId: t.id({
      description:
        "The graph id of a `sunoUploadAudio` of yours, or its id at the vendor. For an upload that this graph does not know, give the clip's id alone.",
    }),
    clipId: t.string({
      description: "The vendor's id of the uploaded clip; known to the graph for uploads of its own.",
      validate: clipIdRule,
    }),
    continueAtSeconds: continueAt(t),
    ...pieceFields(t),
  }),
})

export const SunoCoverClipInput = builder.inputType('SunoCoverClipInput', {
  description: 'Another rendering of a clip, generated or uploaded.',
  validate: songRules(source),
  fields: t => ({ ...sourceFields(t), ...pieceFields(t) }),
})

export const SunoReplaceSectionInput = builder.inputType('SunoReplaceSectionInput', {
  description: 'Which section of a clip is made anew, and how.',
  validate: songRules(source).superRefine((input, context) => {
    if (Number(input.startSeconds) < Number(input.endSeconds)) return
    const message = 'The section has to end after it starts.'
    context.addIssue({ code: 'custom', path: ['endSeconds'], message })
  }),
  fields: t => ({
    ...sourceFields(t),
    startSeconds: t.float({
      required: true,
      description: 'Second at which the section starts; 0 or more.',
      validate: from('The start'),
    }),
    endSeconds: t.float({
      required: true,
      description: 'Second at which the section ends; after its start.',
      validate: from('The end'),
    }),
    ...pieceFields(t),
  }),
})

export const SunoGenerateWithPersonaInput = builder.inputType('SunoGenerateWithPersonaInput', {
  description: 'A song in the voice of a persona.',
  validate: songRules(),
  fields: t => ({
    personaId: t.id({
      required: true,
      description: "The graph id of a `sunoCreatePersona` of yours, or the vendor's own id of the persona.",
    }),
    taskId: t.id({
      description: `The task that made the clip of the persona; known to the graph for personas of its own. ${taskIdDescription}`,
    }),
    clipId: t.string({
      description:
        "The vendor's id of the clip that the persona was made from. Unless asked otherwise the one that the graph knows " +
        'of the persona, or else the first clip of `taskId`.',
      validate: clipIdRule,
    }),
    ...pieceFields(t),
  }),
})

export const SunoSeparateStemsInput = builder.inputType('SunoSeparateStemsInput', {
  description: 'Which clip is split, and into how many parts.',
  validate: inputRules(source),
  fields: t => ({
    ...sourceFields(t),
    parts: t.field({
      type: StemParts,
      required: true,
      defaultValue: 'two',
      description: 'How many parts. Always sent.',
    }),
    title: t.string({ description: 'At most 100 characters.', validate: text('A title', 100) }),
    model: t.string({
      required: true,
      defaultValue: 'chirp-auk',
      description:
        'The gateway splits with `chirp-auk` only. Open, because it adds models without notice. Always sent.',
      validate: modelRule,
    }),
    ...callbackFields(t),
  }),
})

export const SunoSeparateVocalsInput = builder.inputType('SunoSeparateVocalsInput', {
  description: 'Which clip is split into vocals and backing.',
  validate: inputRules(source),
  fields: t => ({ ...sourceFields(t), ...submissionFields(t) }),
})

export const SunoGenerateLyricsInput = builder.inputType('SunoGenerateLyricsInput', {
  description: 'Lyrics from a short description.',
  fields: t => ({
    description: t.string({
      required: true,
      description: `What they are about; 1 character or more, ${maxTextBounds}. The vendor's own form takes about 200.`,
      validate: promptRule(maxText),
    }),
    ...callbackFields(t),
  }),
})

export const SunoUploadAudioInput = builder.inputType('SunoUploadAudioInput', {
  description: 'A sound file to be extended or covered.',
  fields: t => ({
    audioUrl: t
      .field({
        type: 'MediaInput',
        required: true,
        description:
          'A public https URL and no file. MP3 is the only type that was seen; no page of the gateway gives a length, ' +
          'others of the vendor take 6 seconds to 8 minutes.',
      })
      .validate(mediaAddress('audio')),
    ...submissionFields(t),
  }),
})

export const SunoConcatInput = builder.inputType('SunoConcatInput', {
  description: 'Which piece is joined with the song it came from.',
  validate: inputRules(source),
  fields: t => ({
    taskId: t.id({
      description: `The task that made the piece: an extension or a replaced section, not the song. ${taskIdDescription}`,
    }),
    clipId: clipField(t),
    replacesSection: t.boolean({
      description:
        'Whether the piece is a replaced section. Unless asked otherwise true for a `sunoReplaceSection` that the graph ' +
        'knows, and false for all else. Always sent.',
    }),
    ...submissionFields(t),
  }),
})

export const SunoCreatePersonaInput = builder.inputType('SunoCreatePersonaInput', {
  description: 'A voice to be kept, and its name.',
  validate: inputRules(source),
  fields: t => ({
    taskId: t.id({
      description: `The task that made the clip with the voice, not an upload. ${taskIdDescription}`,
    }),
    clipId: clipField(t),
    name: t.string({
      required: true,
      description: `What it is called; 1 character or more, ${maxTextBounds}.`,
      validate: promptRule(maxText),
    }),
    description: t.string({
      required: true,
      description: `What the voice is like; may be empty, ${maxTextBounds}.`,
      validate: text('A description', maxText),
    }),
    clipIds: t.stringList({
      description:
        "The vendor's ids of the clips that show the voice, 1–50 (a bound of ours); the clip alone unless asked otherwise.",
      validate: clipIdsRule,
    }),
    public: t.boolean({
      required: true,
      defaultValue: false,
      description: 'Whether everybody at the vendor may use it. Always sent.',
    }),
    ...submissionFields(t),
  }),
})
