import { z } from 'zod'
import { path } from '../../core/gateway/path.ts'
import { present } from '../../core/gateway/present.ts'
import { urlOrDataUri } from '../../core/media-source.ts'
import { namesSomething } from '../../core/upstream-id.ts'
import { numericField, percentField } from '../../core/upstream-values.ts'
import type {
  RunwayImageToVideoInput,
  RunwayMotionVectorInput,
  RunwayReverseActOneInput,
  RunwayReverseImageToVideoInput,
  RunwayReverseTextToVideoInput,
  RunwayReverseVideoToVideoInput,
} from './inputs.ts'

/** The wire of contracts/runway.yaml: paths, bodies as they are sent and the fields of the answers that are used. */

/** Which family of routes made a task: only that one can read it again. */
export type Format = 'official' | 'reverse'

export const paths = {
  imageToVideo: (prefix: string) => `${prefix}/v1/image_to_video`,
  task: (prefix: string, id: string) => prefix + path`/v1/tasks/${id}`,
  reverseGenerate: (prefix: string) => `${prefix}/pro/generate`,
  reverseVideoToVideo: (prefix: string) => `${prefix}/pro/video2video`,
  reverseActOne: (prefix: string) => `${prefix}/pro/act_one`,
  reverseFeed: (prefix: string) => `${prefix}/feed`,
}

/** The vendor's API has versions by date; the gateway wants this one with every call in the vendor's format. */
export const versionHeader = { 'x-runway-version': '2024-11-06' } as const

/** A task of either format, or the gateway's row around one. */
export interface RunwayTask {
  format: Format
  id: string
  /** What is said about its state; the first word that is known counts. */
  words: [string, ...string[]]
  progress?: number
  videos: string[]
  poster?: string | null
  lastFrame?: string | null
  reason?: string | null
  failureCode?: string | null
  englishPrompt?: string | null
  chargedUnits?: number
  refunded?: boolean
  /** The task inside a row. */
  wrapped?: RunwayTask
}

const text = z.string().nullish()
/** The contract has digits in texts; a number would mean the same. */
const word = z.union([z.string(), z.number().transform(String)]).nullish()

const official = z
  .object({
    id: z.string().min(1),
    // The answer to a submission has none.
    status: z.string().default('PENDING'),
    progress: percentField,
    output: z.array(z.string()).nullish(),
    failure: text,
    failureCode: text,
    cost: z.object({ credits: numericField }).nullish().catch(null),
  })
  .transform(
    ({ id, status, progress, output, failure, failureCode, cost }): RunwayTask => ({
      format: 'official',
      id,
      words: [status],
      progress,
      videos: output ?? [],
      reason: failure,
      failureCode,
      chargedUnits: cost?.credits,
    }),
  )

const reverse = z.object({
  task_id: z.string().min(1),
  status: word,
  state: text,
  prompt_en: text,
  video_url: text,
  raw_video_url: text,
  poster: text,
  last_frame: text,
  msg: text,
  point: numericField,
  refund: word,
  // These two are the row's.
  progress: percentField,
  fail_reason: text,
})

function reverseTask(task: z.output<typeof reverse>): RunwayTask {
  const [first = '0', ...others] = [task.status, task.state].flatMap(said => said || [])
  const video = task.video_url || task.raw_video_url
  return {
    format: 'reverse',
    id: task.task_id,
    words: [first, ...others],
    progress: task.progress,
    videos: video ? [video] : [],
    poster: task.poster,
    lastFrame: task.last_frame,
    reason: task.msg || task.fail_reason,
    englishPrompt: task.prompt_en,
    chargedUnits: task.point,
    refunded: task.refund == null ? undefined : task.refund === '1',
  }
}

/** The gateway's row names the task by the same field, so a bare task is a row that wraps nothing. */
const row = reverse
  .extend({
    data: z
      .union([official, reverse.transform(reverseTask)])
      .nullish()
      .catch(null),
  })
  .transform(({ data, ...task }): RunwayTask => ({ ...reverseTask(task), ...(data && { wrapped: data }) }))

const acceptance = z.literal([200, 'success'])
const code = z.union([z.number(), z.string().min(1)])
const refused = z
  .looseObject({ code, msg: text, message: text, data: z.unknown().optional() })
  // Whatever names a task may have made it.
  .refine(
    said => !acceptance.safeParse(said.code).success && !namesSomething(said) && !namesSomething(said.data),
  )

/** A task by itself or in any of the envelopes, or a refusal: `code` counts, whatever the HTTP status. */
export const runwayAnswer = z.union([
  official.transform(task => ({ task, refused: undefined })),
  z.object({ code: acceptance, data: row }).transform(({ data }) => ({ task: data, refused: undefined })),
  refused.transform(({ code, msg, message }) => ({
    task: undefined,
    refused: { code, message: msg || message },
  })),
])

export type ImageToVideo = typeof RunwayImageToVideoInput.$inferInput
export type ReverseTextToVideo = typeof RunwayReverseTextToVideoInput.$inferInput
export type ReverseImageToVideo = typeof RunwayReverseImageToVideoInput.$inferInput
export type ReverseVideoToVideo = typeof RunwayReverseVideoToVideoInput.$inferInput
export type ReverseActOne = typeof RunwayReverseActOneInput.$inferInput

export const imageToVideoBody = (input: ImageToVideo): object =>
  present({
    model: input.model,
    promptImage: promptImage(input),
    promptText: input.promptText,
    duration: input.durationSeconds,
    ratio: input.ratio,
    seed: input.seed,
    watermark: input.watermark,
  })

/** The shorter form where there is only a first frame: every model takes it. */
function promptImage({ firstImage, lastImage }: ImageToVideo) {
  const [first, last] = [urlOrDataUri(firstImage), urlOrDataUri(lastImage)]
  if (last === undefined) return first
  const frames = [
    { uri: first, position: 'first' },
    { uri: last, position: 'last' },
  ]
  return frames.filter(({ uri }) => uri !== undefined)
}

export const reverseTextToVideoBody = (input: ReverseTextToVideo, callbackUrl?: string): object =>
  present({
    callback_url: input.notifyHook ?? callbackUrl,
    ratio: input.ratio,
    prompt: input.prompt,
    style: input.style,
    model: input.model,
    options: options({
      seconds: input.durationSeconds,
      motion_vector: motionVector(input.motionVector),
    }),
  })

/** The same route: `image` tells the two apart. */
export const reverseImageToVideoBody = (input: ReverseImageToVideo, callbackUrl?: string): object =>
  present({
    callback_url: input.notifyHook ?? callbackUrl,
    image: input.image.url,
    last_image: input.lastImage?.url,
    ratio: input.ratio,
    prompt: input.prompt,
    style: input.style,
    model: input.model,
    options: options({
      seconds: input.durationSeconds,
      image_as_end_frame: input.imageAsEndFrame,
      flip: input.flip,
      motion_vector: motionVector(input.motionVector),
    }),
  })

export const reverseVideoToVideoBody = (input: ReverseVideoToVideo, callbackUrl?: string): object =>
  present({
    callback_url: input.notifyHook ?? callbackUrl,
    video: input.video.url,
    model: input.model,
    prompt: input.prompt,
    options: options({
      structure_transformation: input.structureTransformation,
      flip: input.flip,
      seconds: input.durationSeconds,
    }),
  })

export const reverseActOneBody = (input: ReverseActOne, callbackUrl?: string): object =>
  present({
    callback_url: input.notifyHook ?? callbackUrl,
    video: input.video.url,
    image: input.image.url,
    options: options({ motion_multiplier: input.motionMultiplier, flip: input.flip }),
  })

function options(given: Record<string, unknown>): object | undefined {
  const options = present(given)
  return Object.keys(options).length > 0 ? options : undefined
}

const motionVector = (vector: typeof RunwayMotionVectorInput.$inferInput | null | undefined) =>
  vector &&
  present({
    x: vector.horizontal,
    y: vector.vertical,
    z: vector.zoom,
    r: vector.roll,
    bg_x_pan: vector.pan,
    bg_y_pan: vector.tilt,
  })
