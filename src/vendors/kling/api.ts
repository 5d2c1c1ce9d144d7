import { z } from 'zod'
import { path } from '../../core/gateway/path.ts'
import { present } from '../../core/gateway/present.ts'
import { urlOrBase64 } from '../../core/media-source.ts'
import { mediaTypeOf } from '../../core/media-types.ts'
import { namesSomething } from '../../core/upstream-id.ts'
import { momentField, numericField } from '../../core/upstream-values.ts'
import type {
  KlingCameraControlInput,
  KlingExtendVideoInput,
  KlingGenerateImageInput,
  KlingImageToVideoInput,
  KlingLipSyncInput,
  KlingTextToVideoInput,
  KlingVirtualTryOnInput,
} from './inputs.ts'

/** The wire of contracts/kling.yaml: paths, snake_case bodies and the fields of the answers that are used. */

/** What Kling makes: a POST on the path starts it, a GET on the path and the id reads it. */
export type Kind =
  | 'images/generations'
  | 'images/kolors-virtual-try-on'
  | 'videos/text2video'
  | 'videos/image2video'
  | 'videos/video-extend'
  | 'videos/lip-sync'

export const paths = {
  submit: (prefix: string, kind: Kind) => `${prefix}/v1/${kind}`,
  task: (prefix: string, kind: Kind, id: string) => `${prefix}/v1/${kind}${path`/${id}`}`,
}

const file = z.object({
  id: z.string().nullish(),
  url: z.string(),
  duration: numericField,
  watermark_url: z.string().nullish(),
})
const files = z.array(file).nullish()

const task = z.object({
  task_id: z.string().min(1),
  task_status: z.string(),
  task_status_msg: z.string().nullish(),
  task_info: z.object({ parent_video: z.object({ id: z.string().nullish() }).nullish() }).nullish(),
  task_result: z.object({ images: files, videos: files }).nullish(),
  final_unit_deduction: numericField,
  updated_at: momentField,
})
export type KlingFile = z.output<typeof file>
/** An answer to a GET may leave out the id that was asked for. */
export type KlingTask = Omit<z.output<typeof task>, 'task_id'> & { task_id?: string }

/** Newer relatives of the gateway answer with a task of their own; it names no files but one address. */
const relative = z.object({
  task_id: z.string().min(1).optional(),
  status: z.string(),
  url: z.string().nullish(),
  error: z
    .union([z.string(), z.object({ message: z.string() }).transform(({ message }) => message)])
    .nullish(),
})

const ofRelative = ({ task_id, status, url, error }: z.output<typeof relative>): KlingTask => ({
  task_id,
  task_status: status,
  task_status_msg: error,
  task_result: url ? { [isPicture(url) ? 'images' : 'videos']: [{ url, duration: undefined }] } : null,
  final_unit_deduction: undefined,
  updated_at: undefined,
})

const isPicture = (url: string) => mediaTypeOf(url)?.startsWith('image/') ?? false

const code = z.union([z.number(), z.string()])
/** Relatives write a word where the vendor writes 0. What claims success is never read as a refusal. */
const isSuccess = (said: string | number) => /^(0|success|succeed)$/i.test(String(said))

/** A task in any of the envelopes, or a refusal: `code` counts, whatever the HTTP status. */
export const klingAnswer = z.union([
  z
    .object({ code: code.refine(isSuccess), data: z.union([task, relative.transform(ofRelative)]) })
    .transform(({ data }) => ({ task: data, refused: undefined })),
  relative.required({ task_id: true }).transform(data => ({ task: ofRelative(data), refused: undefined })),
  z
    .looseObject({ code, message: z.string().nullish(), data: z.unknown().optional() })
    // Whatever names a task may have made it.
    .refine(
      said =>
        said.code !== '' && !isSuccess(said.code) && !namesSomething(said) && !namesSomething(said.data),
    )
    .transform(({ code, message }) => ({ task: undefined, refused: { code, message } })),
])

export type GenerateImage = typeof KlingGenerateImageInput.$inferInput
export type VirtualTryOn = typeof KlingVirtualTryOnInput.$inferInput
export type TextToVideo = typeof KlingTextToVideoInput.$inferInput
export type ImageToVideo = typeof KlingImageToVideoInput.$inferInput
export type ExtendVideo = typeof KlingExtendVideoInput.$inferInput
export type LipSync = typeof KlingLipSyncInput.$inferInput

export const generateImageBody = (input: GenerateImage): object =>
  present({
    model_name: input.model,
    prompt: input.prompt,
    negative_prompt: input.negativePrompt,
    image: urlOrBase64(input.image),
    image_reference: input.imageReference,
    image_fidelity: input.imageFidelity,
    human_fidelity: input.humanFidelity,
    resolution: input.resolution,
    n: input.count,
    aspect_ratio: input.aspectRatio,
    element_list: elements(input.elementIds),
    watermark_info: watermark(input.watermark),
  })

export const virtualTryOnBody = (input: VirtualTryOn): object =>
  present({
    model_name: input.model,
    human_image: urlOrBase64(input.humanImage),
    cloth_image: urlOrBase64(input.clothImage),
  })

export const textToVideoBody = (input: TextToVideo): object =>
  present({ ...videoBody(input), prompt: input.prompt, aspect_ratio: input.aspectRatio })

export const imageToVideoBody = (input: ImageToVideo): object =>
  present({
    ...videoBody(input),
    prompt: input.prompt,
    aspect_ratio: input.aspectRatio,
    image: urlOrBase64(input.image),
    image_tail: urlOrBase64(input.imageTail),
    static_mask: urlOrBase64(input.staticMask),
    dynamic_masks: input.dynamicMasks?.map(({ mask, trajectory }) => ({
      mask: urlOrBase64(mask),
      trajectories: trajectory,
    })),
    voice_list: input.voiceIds?.map(voice_id => ({ voice_id })),
    element_list: elements(input.elementIds),
  })

export const extendVideoBody = (input: ExtendVideo): object =>
  present({
    task_id: input.taskId,
    video_id: input.videoId,
    prompt: input.prompt,
    negative_prompt: input.negativePrompt,
    cfg_scale: input.cfgScale,
  })

/** The real parameters sit one level down. */
export const lipSyncBody = (input: LipSync): object => ({
  input: present({
    task_id: input.taskId,
    video_id: input.videoId,
    video_url: input.videoUrl?.url,
    ...(input.speech
      ? {
          mode: 'text2video',
          text: input.speech.text,
          voice_id: input.speech.voiceId,
          voice_language: input.speech.language,
          voice_speed: input.speech.speed,
        }
      : { mode: 'audio2video', ...audio(input.audio) }),
  }),
})

const audio = (source: LipSync['audio']) =>
  source &&
  ('url' in source
    ? { audio_type: 'url', audio_url: source.url }
    : { audio_type: 'file', audio_file: source.base64 })

/** What the two ways to a video share. */
const videoBody = (input: TextToVideo | ImageToVideo) => ({
  model_name: input.model,
  negative_prompt: input.negativePrompt,
  cfg_scale: input.cfgScale,
  mode: input.mode,
  // A number of seconds, as text.
  duration: input.durationSeconds?.toString(),
  camera_control: cameraControl(input.cameraControl),
  sound: input.sound == null ? undefined : input.sound ? 'on' : 'off',
  multi_shot: input.shots ? true : undefined,
  shot_type: input.shots ? 'customize' : undefined,
  multi_prompt: input.shots?.map(({ prompt, durationSeconds }, index) => ({
    index: index + 1,
    prompt,
    duration: String(durationSeconds),
  })),
  watermark_info: watermark(input.watermark),
})

const cameraControl = (control: typeof KlingCameraControlInput.$inferInput | null | undefined) =>
  control && present({ type: control.type, config: control.config && present(control.config) })

const elements = (ids: string[] | null | undefined) => ids?.map(element_id => ({ element_id }))
const watermark = (enabled: boolean | null | undefined) => (enabled == null ? undefined : { enabled })
