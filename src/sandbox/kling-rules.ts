import type { JsonObject } from './json.ts'
import { isJsonObject } from './json.ts'

/** What is wrong, and whether it is. */
type Rule = readonly [isBroken: boolean, problem: string]

function firstProblem(rules: readonly Rule[]): string | undefined {
  return rules.find(([isBroken]) => isBroken)?.[1]
}

/** Why the vendor does not take an image submission, if it does not. */
export function imageProblem(body: JsonObject): string | undefined {
  const { model_name: model = 'kling-v1', image, image_reference, negative_prompt, aspect_ratio } = body
  const hasImage = image !== undefined
  const hasReference = image_reference !== undefined
  return firstProblem([
    [hasImage && negative_prompt !== undefined, 'negative_prompt is not supported with image'],
    [hasImage && model === 'kling-v1-5' && !hasReference, 'image_reference is required by kling-v1-5'],
    [hasReference && model !== 'kling-v1-5', `image_reference is not supported by ${model}`],
    [aspect_ratio === '21:9' && model === 'kling-v1', 'aspect_ratio 21:9 is not supported by kling-v1'],
  ])
}

/** The same for what text to video and image to video have in common. */
export function videoProblem(body: JsonObject): string | undefined {
  const { model_name: model = 'kling-v1', mode, cfg_scale, duration = '5', sound, multi_shot } = body
  // The set of models is open: of one whose version cannot be told, nothing is refused.
  const [, major, minor = '0'] = /^kling-v(\d+)(?:-(\d+))?/.exec(String(model)) ?? []
  const version = major === undefined ? Number.NaN : Number(`${major}.${minor}`)
  const seconds = Number(duration)
  return firstProblem([
    [version >= 2 && version < 3 && cfg_scale !== undefined, `cfg_scale is not supported by ${model}`],
    [/-master$/.test(String(model)) && mode !== undefined, `mode is not supported by ${model}`],
    [version < 3 && seconds !== 5 && seconds !== 10, `duration value '${duration}' is invalid`],
    [version >= 3 && !(seconds >= 3 && seconds <= 15), `duration value '${duration}' is invalid`],
    [version < 2.6 && sound === 'on', `sound is not supported by ${model}`],
    [version < 3 && multi_shot === true, `multi_shot is not supported by ${model}`],
    ...cameraRules(body.camera_control),
  ])
}

/** The same for what image to video has alone. */
export function imageToVideoProblem(body: JsonObject): string | undefined {
  const { image_tail, static_mask, dynamic_masks, camera_control, voice_list, sound } = body
  const ways = [image_tail, static_mask ?? dynamic_masks, camera_control].filter(way => way !== undefined)
  return firstProblem([
    [ways.length > 1, 'only one of image_tail, brush masks and camera_control is supported'],
    [voice_list !== undefined && sound !== 'on', 'voice_list needs sound on'],
  ])
}

/** The same for an extension. @param model the one that made the video; absent: it is not Kling's */
export function extendProblem(body: JsonObject, model: unknown): string | undefined {
  const isV1 = model === 'kling-v1'
  return firstProblem([
    [!/^kling-v1(-[56])?$/.test(String(model)), `videos of ${model ?? 'other origin'} cannot be extended`],
    [isV1 && body.negative_prompt !== undefined, 'negative_prompt is not supported by kling-v1'],
    [isV1 && body.cfg_scale !== undefined, 'cfg_scale is not supported by kling-v1'],
  ])
}

/** The same for the `input` of a lip-sync. */
export function lipSyncProblem(input: JsonObject): string | undefined {
  const { task_id, video_id, video_url, mode, text, voice_id, audio_type, audio_file, audio_url } = input
  const speaks = mode === 'text2video'
  const isFile = audio_type === 'file'
  return firstProblem([
    [(video_id === undefined) === (video_url === undefined), 'give one of video_id and video_url'],
    [video_id !== undefined && task_id === undefined, 'task_id is required with video_id'],
    [speaks && text === undefined, 'text is required for text2video'],
    [speaks && voice_id === undefined, 'voice_id is required for text2video'],
    [!speaks && audio_type === undefined, 'audio_type is required for audio2video'],
    [!speaks && isFile && audio_file === undefined, 'audio_file is required with audio_type file'],
    [!speaks && !isFile && audio_url === undefined, 'audio_url is required with audio_type url'],
  ])
}

function cameraRules(camera: unknown): Rule[] {
  if (!isJsonObject(camera)) return []
  const { type, config } = camera
  const moves = isJsonObject(config) ? Object.values(config).filter(value => value !== 0) : []
  return [
    [
      type === 'simple' && moves.length !== 1,
      'camera_control.config must have exactly one value other than 0',
    ],
    [type !== 'simple' && config !== undefined, `camera_control.config is not supported by type ${type}`],
  ]
}
