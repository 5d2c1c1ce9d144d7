import { z } from 'zod'
import { path } from '../../core/gateway/path.ts'
import { present } from '../../core/gateway/present.ts'
import { urlOrBase64 } from '../../core/media-source.ts'
import type {
  ExtendVideoInput,
  LumaGenerateVideoInput,
  LumaGenerateVideoOfficialInput,
  LumaKeyframeInput,
} from './inputs.ts'

/** The wire of contracts/luma.yaml: paths, snake_case bodies and the fields of the answers that are used. */

const media = z
  .object({ url: z.string(), width: z.number(), height: z.number(), duration: z.number() })
  .partial()
  .nullish()

/** A generation in the own or in the official format; the gateway mixes them. */
export const lumaGeneration = z.object({
  id: z.string().min(1),
  state: z.string(),
  failure_reason: z.string().nullish(),
  estimate_wait_seconds: z.number().nullish(),
  assets: z.object({ video: z.string().nullish() }).nullish(),
  video: z
    .object({
      url: z.string(),
      download_url: z.string(),
      width: z.number(),
      height: z.number(),
      duration: z.number(),
    })
    .partial()
    .nullish(),
  video_raw: media,
  thumbnail: media,
  last_frame: media,
})
export type LumaGeneration = z.output<typeof lumaGeneration>

const lumaTask = z.object({
  task_id: z.string(),
  status: z.string(),
  fail_reason: z.string().nullish(),
  progress: z.string().nullish(),
  data: lumaGeneration.nullish().catch(null),
})
export type LumaTask = z.output<typeof lumaTask>

/** The wrapper of the gateway, or the bare array of some of its relatives. */
export const lumaTasks = z.union([
  z.object({ data: z.array(lumaTask) }).transform(({ data }) => data),
  z
    .array(lumaGeneration)
    .transform(list => list.map(data => ({ task_id: data.id, status: data.state, data }))),
])

export const lumaVideoUrl = z.object({ url: z.url() })

export const paths = {
  generate: () => '/luma/generations',
  extend: (id: string) => path`/luma/generations/${id}/extend`,
  task: (id: string) => path`/luma/generations/${id}`,
  tasks: () => '/luma/tasks',
  unwatermarkedVideo: (id: string) => path`/luma/generations/${id}/download_video_url`,
  officialGenerate: (prefix: string) => `${prefix}/dream-machine/v1/generations`,
  officialTask: (prefix: string, id: string) => prefix + path`/dream-machine/v1/generations/${id}`,
}

export type GenerateVideo = typeof LumaGenerateVideoInput.$inferInput
export type GenerateVideoOfficial = typeof LumaGenerateVideoOfficialInput.$inferInput
export type ExtendVideo = typeof ExtendVideoInput.$inferInput
type Keyframe = typeof LumaKeyframeInput.$inferInput

export const generateBody = (input: GenerateVideo, callbackUrl?: string): object =>
  present({
    user_prompt: input.userPrompt,
    aspect_ratio: input.aspectRatio,
    expand_prompt: input.expandPrompt,
    loop: input.loop,
    image_url: urlOrBase64(input.imageUrl),
    image_end_url: urlOrBase64(input.imageEndUrl),
    model_name: input.model,
    resolution: input.resolution,
    duration: input.duration,
    notify_hook: input.notifyHook ?? callbackUrl,
  })

export const extendBody = (input: ExtendVideo, callbackUrl?: string): object =>
  present({
    user_prompt: input.userPrompt,
    aspect_ratio: input.aspectRatio,
    expand_prompt: input.expandPrompt,
    image_url: urlOrBase64(input.imageUrl),
    image_end_url: urlOrBase64(input.imageEndUrl),
    notify_hook: input.notifyHook ?? callbackUrl,
  })

export const officialGenerateBody = (input: GenerateVideoOfficial, callbackUrl?: string): object =>
  present({
    prompt: input.prompt,
    aspect_ratio: input.aspectRatio,
    loop: input.loop,
    keyframes:
      input.keyframes &&
      present({ frame0: keyframe(input.keyframes.frame0), frame1: keyframe(input.keyframes.frame1) }),
    model: input.model,
    resolution: input.resolution,
    duration: input.duration,
    concepts: input.concepts?.map(key => ({ key })),
    callback_url: input.notifyHook ?? callbackUrl,
  })

function keyframe(frame: Keyframe | null | undefined): object | undefined {
  if (frame?.taskId != null) return { type: 'generation', id: frame.taskId }
  return frame?.imageUrl && { type: 'image', url: frame.imageUrl.url }
}
