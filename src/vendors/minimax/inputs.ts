import { z } from 'zod'
import { builder } from '../../core/graphql/builder.ts'
import { submissionFields } from '../../core/graphql/input-fields.ts'
import {
  atLeastOneOf,
  atMostOneOf,
  goesWith,
  httpsUrlRule,
  inputRules,
  modelRule,
  promptRule,
} from '../../core/graphql/input-rules.ts'
import { mediaInput } from '../../core/graphql/media-input.ts'
import { isAddress } from '../../core/media-source.ts'

/** Bounds are those of contracts/minimax.yaml; what only one model cannot do is left to the vendor. */

const pictureTypes = ['image/jpeg', 'image/png', 'image/webp']
const picture = mediaInput('image', 20 * 1024 * 1024)
  .refine(
    source => isAddress(source) || pictureTypes.includes(source.mediaType),
    'The vendor takes JPEG, PNG and WebP only.',
  )
  .nullish()
const pictureBounds =
  'JPEG, PNG or WebP, at most 20 MiB, short side above 300 pixels, ratio between 2:5 and 5:2; URL or file.'

const Resolution = builder.enumType('MinimaxResolution', {
  description: 'Size of the frame: the length of its short side.',
  values: {
    RESOLUTION_512P: {
      value: '512P',
      description: '512 pixels; `MiniMax-Hailuo-02` with a first frame alone.',
    },
    RESOLUTION_720P: { value: '720P', description: '720 pixels; what the 01 models make.' },
    RESOLUTION_768P: { value: '768P', description: '768 pixels; the default of the Hailuo models.' },
    RESOLUTION_1080P: { value: '1080P', description: '1,080 pixels; Hailuo models, 6 seconds only.' },
  } as const,
})

export const MinimaxGenerateVideoInput = builder.inputType('MinimaxGenerateVideoInput', {
  description:
    'A video from a prompt, from a first frame, from a first and a last frame, or with a person of a picture. ' +
    'Which of them a model takes differs; the vendor refuses what its model cannot do.',
  validate: inputRules(
    atLeastOneOf('prompt', 'firstFrameImage'),
    atMostOneOf('firstFrameImage', 'subjectImage'),
    goesWith('lastFrameImage', 'firstFrameImage'),
  ).superRefine(({ durationSeconds, resolution, lastFrameImage }, context) => {
    const refuse = (field: string, message: string) =>
      context.addIssue({ code: 'custom', path: [field], message })
    if (durationSeconds === 10 && resolution === '1080P')
      refuse('durationSeconds', 'At 1080P a video lasts 6 seconds.')
    if (lastFrameImage != null && resolution === '512P')
      refuse('resolution', 'A video with a last frame cannot have 512P.')
  }),
  fields: t => ({
    model: t.string({
      required: true,
      description:
        'Such as `T2V-01` (text), `I2V-01` (first frame), `S2V-01` (subject) or `MiniMax-Hailuo-02`. ' +
        'Open, because the gateway adds models without notice.',
      validate: modelRule,
    }),
    prompt: t.string({
      description:
        'What to show, 1–2,000 characters; needed unless there is a first frame. Camera moves stand in square ' +
        'brackets, such as `[Push in]`, at most three in a pair of them.',
      validate: promptRule(2000),
    }),
    firstFrameImage: t
      .field({ type: 'MediaInput', description: `The first frame. ${pictureBounds}` })
      .validate(picture),
    lastFrameImage: t
      .field({
        type: 'MediaInput',
        description: `The last frame, beside a first one; \`MiniMax-Hailuo-02\` only, not at 512P. ${pictureBounds}`,
      })
      .validate(picture),
    subjectImage: t
      .field({
        type: 'MediaInput',
        description: `A person who is to be in the video, in place of frames; \`S2V-01\` only. ${pictureBounds}`,
      })
      .validate(picture),
    durationSeconds: t.int({
      description:
        '6 or 10 seconds; 6 unless asked otherwise. 10 with the Hailuo models up to 768P, never at 1080P.',
      validate: z.int().refine(seconds => seconds === 6 || seconds === 10, 'Either 6 or 10 seconds.'),
    }),
    resolution: t.field({
      type: Resolution,
      description:
        'Size of the frame; 720P for the 01 models and 768P for the others unless asked otherwise.',
    }),
    promptOptimizer: t.boolean({
      description: 'Let the vendor rewrite the prompt; true unless asked otherwise.',
    }),
    fastPretreatment: t.boolean({
      description:
        'Spend less time on rewriting the prompt; false unless asked otherwise. Hailuo 02 and 2.3 models only.',
    }),
    watermark: t.boolean({
      description: 'Put a visible mark on the video that an AI made it; false unless asked otherwise.',
    }),
    ...submissionFields(t),
    notifyHook: t.string({
      description:
        'An https URL that the vendor calls when the task changes; at most 2,048 characters. The first call carries only ' +
        '`{"challenge": "…"}` and has to be answered with the same within 3 seconds, or no other follows. Not needed for ' +
        'the subscriptions here.',
      validate: httpsUrlRule,
    }),
  }),
})
