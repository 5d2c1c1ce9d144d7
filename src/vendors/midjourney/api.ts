import { z } from 'zod'
import { path } from '../../core/gateway/path.ts'
import { present } from '../../core/gateway/present.ts'
import { dataUri } from '../../core/media-source.ts'
import { momentField, numericField, percentField } from '../../core/upstream-values.ts'
import type {
  MidjourneyBlendInput,
  MidjourneyDescribeInput,
  MidjourneyImagineInput,
  MidjourneyPressButtonInput,
  MidjourneyShortenInput,
  MidjourneySubmitModalInput,
  MidjourneyUploadImagesInput,
} from './inputs.ts'

/** The wire of contracts/midjourney.yaml: paths, bodies and the fields of the answers that are used. */

export type Imagine = typeof MidjourneyImagineInput.$inferInput
export type PressButton = typeof MidjourneyPressButtonInput.$inferInput
export type SubmitModal = typeof MidjourneySubmitModalInput.$inferInput
export type Blend = typeof MidjourneyBlendInput.$inferInput
export type Describe = typeof MidjourneyDescribeInput.$inferInput
export type Shorten = typeof MidjourneyShortenInput.$inferInput
export type UploadImages = typeof MidjourneyUploadImagesInput.$inferInput

type Speed = Imagine['speed']
type Action = 'imagine' | 'action' | 'modal' | 'blend' | 'describe' | 'shorten' | 'upload-discord-images'

export const paths = {
  submit: (prefix: string, speed: Speed, action: Action) =>
    `${prefix}${speed ? `/${speed}` : ''}/mj/submit/${action}`,
  tasks: (prefix: string) => `${prefix}/mj/task/list-by-condition`,
  task: (prefix: string, id: string) => prefix + path`/mj/task/${id}/fetch`,
  imageSeed: (prefix: string, id: string) => prefix + path`/mj/task/${id}/image-seed`,
}

/** Numbers and texts both occur. */
const id = z.union([z.string().min(1), z.number().transform(String)])
const text = z.string().nullish()

/**
 * `code` counts, whatever the HTTP status: 1, 21 and 22 accept, all others refuse. A refusal has no result: whatever
 * names a task may have made it.
 */
const accepted = { code: z.union([z.literal(1), z.literal(21), z.literal(22)]) }
const refused = z.object({
  code: z.number().refine(code => ![1, 21, 22].includes(code)),
  description: text,
  result: z.union([z.literal(''), z.array(z.unknown()).length(0)]).nullish(),
  properties: z.object({ bannedWord: text }).nullish(),
})

const answer = <Result>(result: z.ZodType<Result>) =>
  z.union([
    z
      .object({
        ...accepted,
        result,
        // With 21 for a task that was there before, its status.
        properties: z.object({ numberOfQueues: numericField, status: text }).nullish(),
      })
      .transform(({ code, result, properties }) => ({
        accepted: {
          code,
          result,
          queuePosition: properties?.numberOfQueues ?? null,
          status: properties?.status || null,
        },
        refused: undefined,
      })),
    refused.transform(({ code, description, properties }) => ({
      accepted: undefined,
      refused: { code, message: description, bannedWord: properties?.bannedWord ?? undefined },
    })),
  ])

export const submitAnswer = answer(id)
export const uploadAnswer = answer(z.array(z.url()).min(1))

const address = z.union([z.string(), z.object({ url: text }).transform(({ url }) => url)])
const addresses = z.array(address).nullish()

const button = z.object({
  customId: z.string(),
  label: z.string().nullish(),
  emoji: z.string().nullish(),
})

const task = z.object({
  id,
  action: text,
  status: text,
  state: text,
  progress: percentField,
  failReason: text,
  finishTime: momentField,
  imageUrl: text,
  imageUrls: addresses,
  videoUrl: text,
  videoUrls: addresses,
  buttons: z.array(button).nullish(),
  properties: z.object({ finalPrompt: text }).nullish(),
})
export type MidjourneyTask = z.output<typeof task>

/** The bare task; null, or nothing at all, where the id is not known. */
export const midjourneyTask = task.nullable()

/** A bare array, in any order, without the ids that are not known. */
export const midjourneyTasks = z.array(task)

const common = (input: Imagine | Blend | Describe | Shorten | PressButton, callbackUrl?: string) => ({
  accountFilter: input.accountFilter && present(input.accountFilter),
  state: input.callerState,
  notifyHook: input.notifyHook ?? callbackUrl,
})

export const imagineBody = (input: Imagine, callbackUrl?: string): object =>
  present({
    ...common(input, callbackUrl),
    botType: input.bot,
    prompt: input.prompt,
    base64Array: input.images?.map(dataUri),
    noStorage: input.noStorage,
  })

export const pressButtonBody = (input: PressButton, callbackUrl?: string): object =>
  present({
    ...common(input, callbackUrl),
    taskId: input.taskId,
    customId: input.customId,
    chooseSameChannel: input.chooseSameChannel,
    enableRemix: input.enableRemix,
  })

export const submitModalBody = (input: SubmitModal): object =>
  present({
    taskId: input.taskId,
    prompt: input.prompt,
    maskBase64: input.mask && dataUri(input.mask),
  })

export const blendBody = (input: Blend, callbackUrl?: string): object =>
  present({
    ...common(input, callbackUrl),
    botType: input.bot,
    base64Array: input.images.map(dataUri),
    dimensions: input.dimensions,
  })

export const describeBody = (input: Describe, callbackUrl?: string): object =>
  present({ ...common(input, callbackUrl), botType: input.bot, base64: dataUri(input.image) })

export const shortenBody = (input: Shorten, callbackUrl?: string): object =>
  present({ ...common(input, callbackUrl), botType: input.bot, prompt: input.prompt })

export const uploadBody = (input: UploadImages): object =>
  present({ base64Array: input.images.map(dataUri), filter: input.filter && present(input.filter) })
