import { z } from 'zod'
import { present } from '../../core/gateway/present.ts'
import { urlOrDataUri } from '../../core/media-source.ts'
import { namesSomething } from '../../core/upstream-id.ts'
import { momentField, numericField, percentField } from '../../core/upstream-values.ts'
import type { MinimaxGenerateVideoInput } from './inputs.ts'

/** The wire of contracts/minimax.yaml: paths, snake_case bodies and the fields of the answers that are used. */

export const paths = {
  submit: (prefix: string) => `${prefix}/v1/video_generation`,
  task: (prefix: string, id: string) =>
    `${prefix}/v1/query/video_generation?${new URLSearchParams({ task_id: id })}`,
  file: (prefix: string, id: string) => `${prefix}/v1/files/retrieve?${new URLSearchParams({ file_id: id })}`,
}

/** Ids have 64 bits: text stays text, and a number that JavaScript could not hold is no id. */
const id = z.union([z.string(), z.int().transform(String)])
const optionalId = id
  .nullish()
  .catch(null)
  .transform(text => text || null)

/** 0 is "not known". */
const pixels = z.int().positive().nullish().catch(null)

/** The vendor's verdict on the call, whatever the HTTP status; of a failed task it is the reason. */
const verdict = z.object({ status_code: z.number(), status_msg: z.string().nullish() })
export type MinimaxVerdict = z.output<typeof verdict>

/** What a refusal says, in the words of the core. */
const saidBy = ({ status_code, status_msg }: MinimaxVerdict) => ({ code: status_code, message: status_msg })
const refusal = z
  .object({ base_resp: verdict.refine(({ status_code }) => status_code !== 0) })
  .transform(({ base_resp }) => saidBy(base_resp))

const file = z.object({
  file_id: optionalId,
  bytes: numericField,
  created_at: momentField,
  download_url: z.string().min(1),
})
export type MinimaxFile = z.output<typeof file>

const task = z.object({
  status: z.string(),
  file_id: optionalId,
  video_width: pixels,
  video_height: pixels,
  file: file.nullish().catch(null),
  base_resp: verdict,
})

/** The gateway's own task around the vendor's. */
const wrapper = z.object({
  status: z.string(),
  fail_reason: z.string().nullish(),
  progress: percentField,
  data: task.partial({ base_resp: true }).nullish().catch(null),
})
export type MinimaxTask = NonNullable<MinimaxWrapper['data']>
export type MinimaxWrapper = z.output<typeof wrapper>

export const minimaxSubmitted = z.union([
  z
    .object({ task_id: id.refine(text => text !== ''), base_resp: z.object({ status_code: z.literal(0) }) })
    .transform(({ task_id }) => ({ taskId: task_id, refused: undefined })),
  // Whatever names a task may have made it.
  z
    .looseObject({ base_resp: z.unknown() })
    .refine(answer => !namesSomething(answer))
    .pipe(refusal)
    .transform(refused => ({ taskId: undefined, refused })),
])

/** The vendor's task, the gateway's around it, or why the query failed. Both at once: see `updateOf`. */
export const minimaxAnswer = z.union([
  z
    .object({ code: z.literal('success'), data: wrapper })
    .transform(({ data }) => ({ wrapper: data, task: undefined, refused: undefined })),
  task.transform(data => ({
    wrapper: undefined,
    task: data,
    refused: data.base_resp.status_code === 0 ? undefined : saidBy(data.base_resp),
  })),
  refusal.transform(refused => ({ wrapper: undefined, task: undefined, refused })),
  z
    .object({ code: z.string().refine(code => code !== 'success'), message: z.string().nullish() })
    .transform(refused => ({ wrapper: undefined, task: undefined, refused })),
])
export type MinimaxAnswer = z.output<typeof minimaxAnswer>

export const minimaxFile = z.union([
  z
    .object({ file, base_resp: z.object({ status_code: z.literal(0) }) })
    .transform(answer => ({ file: answer.file, refused: undefined })),
  refusal.transform(refused => ({ file: undefined, refused })),
])

export type GenerateVideo = typeof MinimaxGenerateVideoInput.$inferInput

export const generateVideoBody = (input: GenerateVideo, callbackUrl?: string): object =>
  present({
    model: input.model,
    prompt: input.prompt,
    prompt_optimizer: input.promptOptimizer,
    fast_pretreatment: input.fastPretreatment,
    duration: input.durationSeconds,
    resolution: input.resolution,
    first_frame_image: urlOrDataUri(input.firstFrameImage),
    last_frame_image: urlOrDataUri(input.lastFrameImage),
    subject_reference: input.subjectImage && [
      { type: 'character', image: [urlOrDataUri(input.subjectImage)] },
    ],
    callback_url: input.notifyHook ?? callbackUrl,
    aigc_watermark: input.watermark,
  })
