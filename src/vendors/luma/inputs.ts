import { z } from 'zod'
import { builder } from '../../core/graphql/builder.ts'
import { callbackFields, taskIdDescription } from '../../core/graphql/input-fields.ts'
import { atLeastOneOf, inputRules, modelRule, promptRule } from '../../core/graphql/input-rules.ts'
import { imageInput, mediaAddress } from '../../core/graphql/media-input.ts'

/** Characters; the vendor's documentation (docs.lumalabs.ai), no page of the gateway names a bound. */
const maxPrompt = 5000
const rule = promptRule(maxPrompt)
const promptDescription = `1–${maxPrompt.toLocaleString('en')} characters; camera moves are written here in words.`
const expandDescription = 'Let Luma rewrite the prompt. The upstream documents no default.'
const loopDescription = 'Make the end meet the start.'

const AspectRatio = builder.enumType('LumaAspectRatio', {
  description: "Shape of the frame. The gateway names the first five; 21:9 and 9:21 are the vendor's.",
  values: {
    RATIO_16_9: { value: '16:9', description: '16:9, landscape.' },
    RATIO_9_16: { value: '9:16', description: '9:16, portrait.' },
    RATIO_4_3: { value: '4:3', description: '4:3, landscape.' },
    RATIO_3_4: { value: '3:4', description: '3:4, portrait.' },
    RATIO_1_1: { value: '1:1', description: '1:1, square.' },
    RATIO_21_9: { value: '21:9', description: '21:9, very wide.' },
    RATIO_9_21: { value: '9:21', description: '9:21, very tall.' },
  } as const,
})

const Resolution = builder.enumType('LumaResolution', {
  description: 'Height of the frame.',
  values: {
    RESOLUTION_540P: { value: '540p', description: '540 lines.' },
    RESOLUTION_720P: { value: '720p', description: '720 lines.' },
    RESOLUTION_1080P: { value: '1080p', description: '1,080 lines.' },
    RESOLUTION_4K: { value: '4k', description: '4K; official format only, and not every model takes it.' },
  } as const,
})

const durationRule = z.string().regex(/^[1-9]\d?s$/, 'A duration is a number of seconds and "s", such as 5s.')
const conceptsRule = z
  .array(z.string().regex(/^\w{1,64}$/, 'This cannot be a concept.'))
  .max(10, 'At most 10 concepts.')
const picture = imageInput.nullish()
const pictureAddress = mediaAddress('image').nullish()

export const ExtendVideoInput = builder.inputType('ExtendVideoInput', {
  description: 'How a finished Luma video goes on.',
  fields: t => ({
    taskId: t.id({ required: true, description: taskIdDescription }),
    userPrompt: t.string({
      required: true,
      description: `What happens next. ${promptDescription}`,
      validate: rule,
    }),
    aspectRatio: t.field({
      type: AspectRatio,
      required: true,
      defaultValue: '16:9',
      description: 'Shape of the frame, as for the original clip. Always sent.',
    }),
    expandPrompt: t.boolean({
      description: `${expandDescription} The successor of this route does not know it.`,
    }),
    imageUrl: t.field({ type: 'MediaInput', description: 'A reference picture.' }).validate(picture),
    imageEndUrl: t.field({ type: 'MediaInput', description: 'The frame to end on.' }).validate(picture),
    ...callbackFields(t),
  }),
})

export const LumaGenerateVideoInput = builder.inputType('LumaGenerateVideoInput', {
  description: 'A Luma video in the own format of the gateway.',
  fields: t => ({
    userPrompt: t.string({
      required: true,
      description: `What to show. ${promptDescription}`,
      validate: rule,
    }),
    aspectRatio: t.field({
      type: AspectRatio,
      required: true,
      defaultValue: '16:9',
      description: 'Shape of the frame. Always sent.',
    }),
    expandPrompt: t.boolean({ description: expandDescription }),
    loop: t.boolean({ description: loopDescription }),
    imageUrl: t.field({ type: 'MediaInput', description: 'The first frame.' }).validate(picture),
    imageEndUrl: t.field({ type: 'MediaInput', description: 'The last frame.' }).validate(picture),
    model: t.string({
      description:
        'Such as `ray-v1` (Ray 1.6) or `ray-v2` (Ray 2). Open, because the gateway adds models without notice.',
      validate: modelRule,
    }),
    resolution: t.field({
      type: Resolution,
      description: 'Lines; 720 unless asked otherwise. No 4K in this format.',
      validate: z.string().refine(lines => lines !== '4k', 'Only the official format knows 4K.'),
    }),
    duration: t.string({ description: 'Seconds with the unit: only `5s` is known.', validate: durationRule }),
    ...callbackFields(t),
  }),
})

export const LumaKeyframeInput = builder.inputType('LumaKeyframeInput', {
  description: 'An anchor of the clip: a picture or a finished generation.',
  isOneOf: true,
  fields: t => ({
    imageUrl: t
      .field({ type: 'MediaInput', description: 'An https URL; this format takes no other form.' })
      .validate(pictureAddress),
    taskId: t.id({ description: taskIdDescription }),
  }),
})

const LumaKeyframesInput = builder.inputType('LumaKeyframesInput', {
  description: 'The first and the last anchor of the clip; at least one.',
  validate: inputRules(atLeastOneOf('frame0', 'frame1')),
  fields: t => ({
    frame0: t.field({
      type: LumaKeyframeInput,
      description: 'Begin with this picture, or continue this clip.',
    }),
    frame1: t.field({
      type: LumaKeyframeInput,
      description: 'End on this picture, or lead in to this clip.',
    }),
  }),
})

export const LumaGenerateVideoOfficialInput = builder.inputType('LumaGenerateVideoOfficialInput', {
  description: "A Luma video in the vendor's format.",
  fields: t => ({
    prompt: t.string({ required: true, description: `What to show. ${promptDescription}`, validate: rule }),
    aspectRatio: t.field({
      type: AspectRatio,
      description: 'Shape of the frame; 16:9 unless asked otherwise.',
    }),
    loop: t.boolean({ description: loopDescription }),
    keyframes: t.field({ type: LumaKeyframesInput, description: 'Where the clip begins and ends.' }),
    model: t.string({
      description: 'Such as `ray-2` or `ray-flash-2`. Open, because the gateway adds models without notice.',
      validate: modelRule,
    }),
    resolution: t.field({ type: Resolution, description: 'Lines; the vendor chooses where none is given.' }),
    duration: t.string({
      description: 'Seconds with the unit: `5s` or `9s` are known.',
      validate: durationRule,
    }),
    concepts: t.stringList({
      description: 'Keys of camera concepts, such as `dolly_zoom`; at most 10.',
      validate: conceptsRule,
    }),
    ...callbackFields(t),
  }),
})
