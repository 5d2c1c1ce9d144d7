import { z } from 'zod'
import { builder } from '../../core/graphql/builder.ts'
import { callbackFields, type InputFields, taskIdDescription } from '../../core/graphql/input-fields.ts'
import {
  atLeastOneOf,
  atMostOneOf,
  exactlyOneOf,
  goesWith,
  inputRules,
  modelRule,
  needs,
  promptRule,
} from '../../core/graphql/input-rules.ts'
import { imageInput, mediaAddress, mediaInput } from '../../core/graphql/media-input.ts'

/** Bounds are those of contracts/kling.yaml. */

const prompt = promptRule(2500)
const promptBounds = '1–2,500 characters; older models take fewer and refuse the rest.'
const picture = imageInput.nullish()
const pictureBounds = 'JPEG or PNG, at least 300 pixels a side, ratio between 1:2.5 and 2.5:1; URL or file.'
const weight = z.number().min(0, 'At least 0.').max(1, 'At most 1.')
const ids = (most: number) =>
  z.array(z.string().min(1).max(128)).min(1, 'At least one.').max(most, `At most ${most}.`)
const openModel =
  'Open, because the gateway adds models without notice; the vendor refuses what a model cannot do.'

const ImageAspectRatio = builder.enumType('KlingImageAspectRatio', {
  description: 'Shape of a picture.',
  values: {
    RATIO_16_9: { value: '16:9', description: '16:9, landscape; the default of the vendor.' },
    RATIO_9_16: { value: '9:16', description: '9:16, portrait.' },
    RATIO_1_1: { value: '1:1', description: '1:1, square.' },
    RATIO_4_3: { value: '4:3', description: '4:3, landscape.' },
    RATIO_3_4: { value: '3:4', description: '3:4, portrait.' },
    RATIO_3_2: { value: '3:2', description: '3:2, landscape.' },
    RATIO_2_3: { value: '2:3', description: '2:3, portrait.' },
    RATIO_21_9: { value: '21:9', description: '21:9, very wide; not for `kling-v1`.' },
  } as const,
})

const VideoAspectRatio = builder.enumType('KlingVideoAspectRatio', {
  description: 'Shape of a video.',
  values: {
    RATIO_16_9: { value: '16:9', description: '16:9, landscape; the default of the vendor.' },
    RATIO_9_16: { value: '9:16', description: '9:16, portrait.' },
    RATIO_1_1: { value: '1:1', description: '1:1, square.' },
  } as const,
})

const ImageReference = builder.enumType('KlingImageReference', {
  description: 'What is taken from a reference picture.',
  values: {
    SUBJECT: { value: 'subject', description: 'The figure as a whole.' },
    FACE: { value: 'face', description: 'The face; there has to be exactly one.' },
  } as const,
})

const ImageResolution = builder.enumType('KlingImageResolution', {
  description: 'Size of a picture.',
  values: {
    RESOLUTION_1K: { value: '1k', description: 'About 1,000 pixels a side; the default of the vendor.' },
    RESOLUTION_2K: { value: '2k', description: 'About 2,000 pixels a side.' },
  } as const,
})

const Mode = builder.enumType('KlingMode', {
  description: 'Quality of a video. The master models know none.',
  values: {
    STANDARD: { value: 'std', description: 'The default of the vendor.' },
    PROFESSIONAL: { value: 'pro', description: 'Looks better and costs more.' },
  } as const,
})

const TryOnModel = builder.enumType('KlingTryOnModel', {
  description: 'Model of the virtual try-on.',
  values: {
    V1: { value: 'kolors-virtual-try-on-v1', description: 'One garment; the default of the vendor.' },
    V1_5: {
      value: 'kolors-virtual-try-on-v1-5',
      description: 'Also a picture that holds one upper and one lower garment.',
    },
  } as const,
})

export const KlingGenerateImageInput = builder.inputType('KlingGenerateImageInput', {
  description: 'Pictures from a prompt and, if you like, a picture.',
  validate: inputRules(
    atMostOneOf('image', 'negativePrompt'),
    goesWith('imageReference', 'image'),
    goesWith('imageFidelity', 'image'),
    needs('humanFidelity', 'image', 'imageReference'),
  ).refine(({ humanFidelity, imageReference }) => humanFidelity == null || imageReference !== 'face', {
    path: ['humanFidelity'],
    message: 'This can be given only with the imageReference SUBJECT.',
  }),
  fields: t => ({
    prompt: t.string({ required: true, description: `What to show. ${promptBounds}`, validate: prompt }),
    negativePrompt: t.string({
      description: `What to avoid; only without \`image\`. ${promptBounds}`,
      validate: prompt,
    }),
    image: t
      .field({ type: 'MediaInput', description: `A reference picture. ${pictureBounds}` })
      .validate(picture),
    imageReference: t.field({
      type: ImageReference,
      description: 'What to take from `image`; `kling-v1-5` needs it, the other models do not take it.',
    }),
    imageFidelity: t.float({
      description: 'Weight of `image`, 0–1; 0.5 unless asked otherwise.',
      validate: weight,
    }),
    humanFidelity: t.float({
      description: 'Weight of the features of the face, 0–1; only for `imageReference: SUBJECT`.',
      validate: weight,
    }),
    resolution: t.field({ type: ImageResolution, description: 'Newer models only.' }),
    count: t.int({
      description: 'How many pictures, 1–9; 1 unless asked otherwise. Each is charged.',
      validate: z.int().min(1, 'At least one picture.').max(9, 'At most 9 pictures.'),
    }),
    aspectRatio: t.field({ type: ImageAspectRatio, description: 'Shape of the pictures.' }),
    elementIds: t.stringList({
      description: 'Ids of stored elements of the vendor account; at most 10. Newer models only.',
      validate: ids(10),
    }),
    watermark: t.boolean({ description: "Make a second file with the vendor's mark on it." }),
    model: t.string({
      description: `Such as \`kling-v1-5\` or \`kling-v2\`; \`kling-v1\` unless asked otherwise. ${openModel}`,
      validate: modelRule,
    }),
    ...callbackFields(t),
  }),
})

export const KlingVirtualTryOnInput = builder.inputType('KlingVirtualTryOnInput', {
  description: 'A person and a garment.',
  fields: t => ({
    humanImage: t
      .field({ type: 'MediaInput', required: true, description: `The person. ${pictureBounds}` })
      .validate(imageInput),
    clothImage: t
      .field({
        type: 'MediaInput',
        required: true,
        description: `The garment, as a product picture or on white. ${pictureBounds}`,
      })
      .validate(imageInput),
    model: t.field({ type: TryOnModel, description: 'V1 unless asked otherwise.' }),
    ...callbackFields(t),
  }),
})

const cameraAxis = z.number().min(-10, 'At least -10.').max(10, 'At most 10.')

const KlingCameraConfigInput = builder.inputType('KlingCameraConfigInput', {
  description: 'How far the camera moves, -10 to 10. Exactly one of them may differ from 0.',
  validate: z
    .looseObject({})
    .refine(axes => Object.values(axes).filter(axis => axis !== 0 && axis != null).length === 1, {
      message: 'Exactly one movement has to differ from 0.',
    }),
  fields: t => ({
    horizontal: t.float({ description: 'Along the horizontal axis.', validate: cameraAxis }),
    vertical: t.float({ description: 'Along the vertical axis.', validate: cameraAxis }),
    pan: t.float({ description: 'Turn; about which axis differs between models.', validate: cameraAxis }),
    tilt: t.float({ description: 'Turn; about which axis differs between models.', validate: cameraAxis }),
    roll: t.float({ description: 'Turn about the direction of view.', validate: cameraAxis }),
    zoom: t.float({ description: 'Change of the focal length.', validate: cameraAxis }),
  }),
})

const CameraMovement = builder.enumType('KlingCameraMovement', {
  description: 'A movement of the camera.',
  values: {
    SIMPLE: { value: 'simple', description: 'One movement of your choice, in `config`.' },
    DOWN_BACK: { value: 'down_back', description: 'Down and back.' },
    FORWARD_UP: { value: 'forward_up', description: 'Forward and up.' },
    RIGHT_TURN_FORWARD: { value: 'right_turn_forward', description: 'To the right, then forward.' },
    LEFT_TURN_FORWARD: { value: 'left_turn_forward', description: 'To the left, then forward.' },
  } as const,
})

export const KlingCameraControlInput = builder.inputType('KlingCameraControlInput', {
  description: 'What the camera does.',
  validate: z.looseObject({ type: z.string(), config: z.unknown() }).superRefine((input, context) => {
    if ((input.type === 'simple') === (input.config != null)) return
    const message = 'A config belongs to the type SIMPLE, and SIMPLE needs it.'
    context.addIssue({ code: 'custom', path: ['config'], message })
  }),
  fields: t => ({
    type: t.field({ type: CameraMovement, required: true, description: 'Which movement.' }),
    config: t.field({ type: KlingCameraConfigInput, description: 'How far; for SIMPLE only.' }),
  }),
})

const KlingShotInput = builder.inputType('KlingShotInput', {
  description: 'One shot of a video that has several.',
  fields: t => ({
    prompt: t.string({
      required: true,
      description: 'What it shows, 1–512 characters.',
      validate: promptRule(512),
    }),
    durationSeconds: t.int({
      required: true,
      description: 'How long it lasts, 1–15 seconds.',
      validate: z.int().min(1, 'At least 1 second.').max(15, 'At most 15 seconds.'),
    }),
  }),
})

/** What the two ways to a video share. */
const videoFields = (t: InputFields) => ({
  negativePrompt: t.string({ description: `What to avoid. ${promptBounds}`, validate: prompt }),
  cfgScale: t.float({
    description: 'How close to the prompt, 0–1; 0.5 unless asked otherwise. Not for models from V2 on.',
    validate: weight,
  }),
  mode: t.field({ type: Mode, description: 'Quality; STANDARD unless asked otherwise.' }),
  durationSeconds: t.int({
    description: '5 unless asked otherwise. 5 or 10 up to V2.6; V3 takes 3–15.',
    validate: z.int().min(3, 'At least 3 seconds.').max(15, 'At most 15 seconds.'),
  }),
  cameraControl: t.field({ type: KlingCameraControlInput, description: 'What the camera does.' }),
  sound: t.boolean({ description: 'Make sound as well; from V2.6 on.' }),
  shots: t.field({
    type: [KlingShotInput],
    description: 'The shots of a video that has several, 1–6; `prompt` is ignored then. From V3 on.',
    validate: z.array(z.unknown()).min(1, 'At least one shot.').max(6, 'At most 6 shots.'),
  }),
  watermark: t.boolean({ description: "Make a second file with the vendor's mark on it." }),
  model: t.string({
    description: `Such as \`kling-v1-6\` or \`kling-v2-master\`; \`kling-v1\` unless asked otherwise. ${openModel}`,
    validate: modelRule,
  }),
  ...callbackFields(t),
})

export const KlingTextToVideoInput = builder.inputType('KlingTextToVideoInput', {
  description: 'A video from a prompt.',
  fields: t => ({
    prompt: t.string({ required: true, description: `What happens. ${promptBounds}`, validate: prompt }),
    aspectRatio: t.field({ type: VideoAspectRatio, description: 'Shape of the frame.' }),
    ...videoFields(t),
  }),
})

const KlingPointInput = builder.inputType('KlingPointInput', {
  description: 'A place in a picture; the origin is its lower left corner.',
  fields: t => ({
    x: t.int({ required: true, description: 'Pixels to the right.' }),
    y: t.int({ required: true, description: 'Pixels upward.' }),
  }),
})

const KlingDynamicMaskInput = builder.inputType('KlingDynamicMaskInput', {
  description: 'An area that moves along a path.',
  fields: t => ({
    mask: t.field({ type: 'MediaInput', required: true, description: 'The area, as large as `image`.' }),
    trajectory: t.field({ type: [KlingPointInput], required: true, description: 'The path, 2–77 points.' }),
  }),
})

/** Checked as one: files are read meanwhile, and Pothos breaks where an entry of a list takes time and is wrong. */
const dynamicMasks = z
  .array(
    z.object({
      mask: imageInput,
      trajectory: z
        .array(z.object({ x: z.int(), y: z.int() }))
        .min(2, 'At least 2 points.')
        .max(77, 'At most 77 points.'),
    }),
  )
  .min(1, 'At least one mask.')
  .max(6, 'At most 6 masks.')

export const KlingImageToVideoInput = builder.inputType('KlingImageToVideoInput', {
  description: 'A video from a first frame, a last frame or both.',
  validate: inputRules(
    atLeastOneOf('image', 'imageTail'),
    atMostOneOf('imageTail', 'staticMask', 'cameraControl'),
    atMostOneOf('imageTail', 'dynamicMasks'),
    atMostOneOf('dynamicMasks', 'cameraControl'),
    goesWith('staticMask', 'image'),
    goesWith('dynamicMasks', 'image'),
  ).refine(({ voiceIds, sound }) => voiceIds == null || sound === true, {
    path: ['sound'],
    message: 'voiceIds needs this to be true.',
  }),
  fields: t => ({
    image: t
      .field({ type: 'MediaInput', description: `The first frame. ${pictureBounds}` })
      .validate(picture),
    imageTail: t
      .field({
        type: 'MediaInput',
        description: `The last frame; not with masks or \`cameraControl\`. ${pictureBounds}`,
      })
      .validate(picture),
    prompt: t.string({ description: `What happens. ${promptBounds}`, validate: prompt }),
    aspectRatio: t.field({
      type: VideoAspectRatio,
      description: 'Only some gateways take it: the picture decides.',
    }),
    staticMask: t
      .field({ type: 'MediaInput', description: 'An area that stays still, as large as `image`.' })
      .validate(picture),
    dynamicMasks: t
      .field({ type: [KlingDynamicMaskInput], description: 'Areas that move, at most 6.' })
      .validate(dynamicMasks.nullish()),
    voiceIds: t.stringList({
      description: 'Voices, at most 2; the prompt names them as `<<<voice_1>>>`. Needs `sound`.',
      validate: ids(2),
    }),
    elementIds: t.stringList({
      description: 'Ids of stored elements of the vendor account; at most 3. Newer models only.',
      validate: ids(3),
    }),
    ...videoFields(t),
  }),
})

const videoIdDescription =
  "The vendor's id of the video in that task (`assets { upstreamId }`). Needed only for a task that this graph does not know."
const videoId = z.string().min(1).max(200)

export const KlingExtendVideoInput = builder.inputType('KlingExtendVideoInput', {
  description: 'How a finished Kling video goes on.',
  fields: t => ({
    taskId: t.id({ required: true, description: taskIdDescription }),
    videoId: t.string({ description: videoIdDescription, validate: videoId }),
    prompt: t.string({ description: `What happens next. ${promptBounds}`, validate: prompt }),
    negativePrompt: t.string({
      description: `What to avoid; not for \`kling-v1\`. ${promptBounds}`,
      validate: prompt,
    }),
    cfgScale: t.float({ description: 'How close to the prompt, 0–1; not for `kling-v1`.', validate: weight }),
    ...callbackFields(t),
  }),
})

const VoiceLanguage = builder.enumType('KlingVoiceLanguage', {
  description: 'Language of a voice.',
  values: {
    CHINESE: { value: 'zh', description: 'Chinese.' },
    ENGLISH: { value: 'en', description: 'English.' },
  } as const,
})

const KlingSpeechInput = builder.inputType('KlingSpeechInput', {
  description: 'A text and the voice that says it.',
  fields: t => ({
    text: t.string({
      required: true,
      description: 'What is said, 1–120 characters.',
      validate: promptRule(120),
    }),
    voiceId: t.string({
      required: true,
      description: "From the vendor's list of voices, such as `girlfriend_1_speech02`.",
      validate: z.string().min(1).max(128),
    }),
    language: t.field({
      type: VoiceLanguage,
      required: true,
      defaultValue: 'zh',
      description: 'Language of the voice. Always sent, because the sources name two defaults.',
    }),
    speed: t.float({
      description: 'How fast, 0.8–2 with one decimal; 1 unless asked otherwise.',
      validate: z
        .number()
        .min(0.8, 'At least 0.8.')
        .max(2, 'At most 2.')
        .multipleOf(0.1, 'One decimal at most.'),
    }),
  }),
})

export const KlingLipSyncInput = builder.inputType('KlingLipSyncInput', {
  description: 'A video, and what its mouth is to say: a text or a sound file.',
  validate: inputRules(
    exactlyOneOf('taskId', 'videoUrl'),
    goesWith('videoId', 'taskId'),
    exactlyOneOf('speech', 'audio'),
  ),
  fields: t => ({
    taskId: t.id({ description: `A Kling video of 5 or 10 seconds. ${taskIdDescription}` }),
    videoId: t.string({ description: videoIdDescription, validate: videoId }),
    videoUrl: t
      .field({
        type: 'MediaInput',
        description:
          'A video of yours in place of `taskId`: an https URL; MP4 or MOV, at most 100 MB, 2–10 seconds.',
      })
      .validate(mediaAddress('video').nullish()),
    speech: t.field({ type: KlingSpeechInput, description: 'A text to be said; in place of `audio`.' }),
    audio: t
      .field({
        type: 'MediaInput',
        description: 'A sound file in place of `speech`: MP3, WAV, M4A or AAC, at most 5 MiB; URL or file.',
      })
      .validate(mediaInput('audio', 5 * 1024 * 1024).nullish()),
    ...callbackFields(t),
  }),
})
