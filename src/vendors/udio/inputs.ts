import { z } from 'zod'
import { builder } from '../../core/graphql/builder.ts'
import { submissionFields } from '../../core/graphql/input-fields.ts'
import { promptRule, textRule } from '../../core/graphql/input-rules.ts'
import { isUpstreamId } from '../../core/upstream-id.ts'

/** Bounds are those of contracts/udio.yaml, but for the length of texts. */

/** Characters; a bound of this server, because no page of the gateway names one. */
const maxText = 10_000
const text = promptRule(maxText)
const textBounds = `1–${maxText.toLocaleString('en')} characters.`
const lyricsText = textRule('Lyrics', maxText, 'Lyrics are needed.')
const share = z.number().min(0, 'At least 0.').max(1, 'At most 1.')

const Model = builder.enumType('UdioModel', {
  description: 'Model, which also decides how long the songs are.',
  values: {
    UDIO32_V1_5: { value: 'udio32-v1.5', description: 'Songs of about 32 seconds.' },
    UDIO130_V1_5: {
      value: 'udio130-v1.5',
      description: 'Songs of about 130 seconds; costs about twice as much.',
    },
  } as const,
})

const LyricsType = builder.enumType('UdioLyricsType', {
  description: 'Who writes what is sung.',
  values: {
    GENERATE: { value: 'generate', description: 'The model writes the lyrics, from `prompt`.' },
    USER: { value: 'user', description: '`lyrics` is sung; `prompt` holds words of style.' },
    INSTRUMENTAL: { value: 'instrumental', description: 'No voice.' },
  } as const,
})

const ExtensionPlace = builder.enumType('UdioExtensionPlace', {
  description: 'Where a new piece goes.',
  values: {
    AFTER: { value: 'continuation', description: 'Behind the song.' },
    BEFORE: { value: 'precede', description: 'In front of the song.' },
  } as const,
})

/** The vendor ignores lyrics that it is not told to sing: nobody should pay for that by mistake. */
const lyricsRule = z
  .looseObject({ lyricsType: z.string().nullish(), lyrics: z.string().nullish() })
  .superRefine(({ lyricsType, lyrics }, context) => {
    const refuse = (message: string) => context.addIssue({ code: 'custom', path: ['lyrics'], message })
    if (lyricsType === 'user' && lyrics == null) refuse('lyricsType USER needs this.')
    if (lyricsType !== 'user' && lyrics != null) refuse('This is sung only with lyricsType USER.')
  })

const UdioExtensionInput = builder.inputType('UdioExtensionInput', {
  description: 'The finished song that a new piece belongs to.',
  fields: t => ({
    taskId: t.id({
      required: true,
      description:
        "The graph id of a task of yours that SUCCEEDED, or Udio's own id of a song. Songs are named by id only: no " +
        'URL and no file can be extended.',
    }),
    songId: t.string({
      description:
        "Which song of the task (`songs { id }`); the first that was made unless asked otherwise. Udio's own id, " +
        '1–200 characters.',
      validate: z.string().refine(isUpstreamId, 'This cannot be an id of a song.'),
    }),
    place: t.field({
      type: ExtensionPlace,
      required: true,
      defaultValue: 'continuation',
      description: 'Where the new piece goes.',
    }),
    contextSeconds: t.float({
      description:
        'How much of the song the model listens to, in seconds, more than 0; 130 unless asked otherwise.',
      validate: z.number().positive('More than 0 seconds.'),
    }),
  }),
})

export const UdioGenerateMusicInput = builder.inputType('UdioGenerateMusicInput', {
  description: 'Two songs, or two pieces for a song that is there.',
  validate: lyricsRule,
  fields: t => ({
    prompt: t.string({
      required: true,
      description: `What the songs are about; words of style with \`lyricsType: USER\`. ${textBounds}`,
      validate: text,
    }),
    lyricsType: t.field({
      type: LyricsType,
      required: true,
      defaultValue: 'generate',
      description: 'Who writes what is sung. Always sent.',
    }),
    lyrics: t.string({
      description: `What is sung; with \`lyricsType: USER\`, which needs it, and with no other. ${textBounds}`,
      validate: lyricsText,
    }),
    model: t.field({
      type: Model,
      required: true,
      defaultValue: 'udio32-v1.5',
      description: 'Decides how long the songs are. Always sent.',
    }),
    extend: t.field({
      type: UdioExtensionInput,
      description: 'Go on from a finished song; without it the songs are new.',
    }),
    negativePrompt: t.string({ description: `What to keep out. ${textBounds}`, validate: text }),
    seed: t.int({
      description: 'The same seed gives similar songs; −1, the default of the vendor, picks one at random.',
      validate: z.int().min(-1, 'At least -1.'),
    }),
    bypassPromptOptimization: t.boolean({
      description: 'Use the prompt as it stands; false unless asked otherwise.',
    }),
    songSectionStart: t.float({
      description:
        'Where in the whole song this piece begins, as a share, 0–1: 0 is an intro, 0.9 an outro. ' +
        'The sources name 0 and 0.4 as the default.',
      validate: share,
    }),
    songSectionEnd: t.float({
      description: 'Where in the whole song this piece ends, as a share, 0–1; 1 unless asked otherwise.',
      validate: share,
    }),
    lyricsPlacementStart: t.float({
      description: 'Where in the piece the singing starts, as a share, 0–1; 0 unless asked otherwise.',
      validate: share,
    }),
    lyricsPlacementEnd: t.float({
      description: 'Where in the piece the singing stops, as a share, 0–1; 0.95 unless asked otherwise.',
      validate: share,
    }),
    promptStrength: t.float({
      description: 'How close to the prompt, 0–1; 0.5 unless asked otherwise.',
      validate: share,
    }),
    clarityStrength: t.float({
      description: 'Weight of a clear sound, 0–1; 0.25 unless asked otherwise.',
      validate: share,
    }),
    lyricsStrength: t.float({
      description: 'How close to the lyrics, 0–1; 0.5 unless asked otherwise.',
      validate: share,
    }),
    generationQuality: t.float({
      description: 'Higher is better and slower, 0–1; 0.75 unless asked otherwise.',
      validate: share,
    }),
    ...submissionFields(t),
  }),
})
