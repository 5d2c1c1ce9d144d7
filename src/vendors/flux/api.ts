import { z } from 'zod'
import { path } from '../../core/gateway/path.ts'
import { present } from '../../core/gateway/present.ts'
import { type MediaSource, urlOrBase64 } from '../../core/media-source.ts'
import { momentField, numericField, percentField } from '../../core/upstream-values.ts'
import type {
  Flux2GenerateFlexInput,
  Flux2GenerateInput,
  FluxCannyInput,
  FluxCreateImageDalleInput,
  FluxDepthInput,
  FluxExpandInput,
  FluxFillInput,
  FluxFinetuneInput,
  FluxGenerateInput,
  FluxGenerateUltraInput,
  FluxKontextInput,
} from './inputs.ts'

/** The wire of contracts/flux.yaml: paths, snake_case bodies and the fields of the answers that are used. */

export const paths = {
  model: (prefix: string, model: string) => prefix + path`/v1/${model}`,
  finetune: (prefix: string) => `${prefix}/v1/finetune`,
  result: (prefix: string, id: string) => `${prefix}/v1/get_result?id=${encodeURIComponent(id)}`,
  dalle: () => '/v1/images/generations',
}

const text = z.string().min(1)
const optionalText = z.string().nullish().catch(null)

/** Where the vendor says why; which of them it uses differs between its own texts. */
const reasons = {
  details: z.record(z.string(), z.unknown()).nullish().catch(null),
  message: optionalText,
  error: optionalText,
}

const named = {
  ...reasons,
  status: optionalText,
  cost: numericField,
  input_mp: numericField,
  output_mp: numericField,
}

/**
 * The answer to a submission: a name, or a refusal by the moderation with one that leads nowhere. A training is named
 * by the id of the variant. `polling_url` is not read: it leads to the vendor, which the caller's key is not for.
 */
export const fluxSubmission = z.union([
  z
    .object({ ...reasons, status: z.string().regex(/^request moderated$/i) })
    .transform(refused => ({ refused, accepted: undefined })),
  z.object({ ...named, id: text }).transform(accepted => ({ accepted, refused: undefined })),
  z
    .object({ ...named, finetune_id: text })
    .transform(accepted => ({ accepted: { ...accepted, id: accepted.finetune_id }, refused: undefined })),
])
export type FluxSubmission = NonNullable<z.output<typeof fluxSubmission>['accepted']>
export type FluxReasons = z.output<z.ZodObject<typeof reasons>>

const result = z
  .object({
    ...reasons,
    status: z.string(),
    result: z
      .object({
        sample: z.string().nullish(),
        prompt: z.string().nullish(),
        seed: numericField,
        end_time: momentField,
        duration: numericField,
      })
      .nullish(),
    progress: percentField,
  })
  .transform(({ result, ...rest }) => ({
    ...rest,
    files: result?.sample ? [result.sample] : [],
    prompt: result?.prompt,
    seed: result?.seed,
    endedAt: result?.end_time,
    seconds: result?.duration,
  }))

/** What two relatives of the gateway answer to an id of Replicate's: its prediction. */
const prediction = z
  .object({
    status: z.string(),
    error: optionalText,
    output: z.union([z.string().transform(file => [file]), z.array(z.string())]).nullish(),
    urls: z.object({}),
  })
  .transform(({ output, status, error }) => ({ status, error, files: output ?? [] }))

/** How far a task is. */
export type FluxResult = Pick<z.output<typeof result>, 'status' | 'files'> & Partial<z.output<typeof result>>

/** @param id that is asked about: only one of Replicate's can be answered with a prediction */
export const fluxResult = (id: string): z.ZodType<FluxResult> =>
  /^[a-z\d]{26}$/.test(id) ? z.union([prediction, result]) : result

/** The pictures themselves; one that came as Base64 instead has no address and cannot be kept. */
export const dalleImages = z.object({
  created: momentField,
  data: z
    .array(z.object({ url: z.string().nullish(), revised_prompt: optionalText }))
    .transform(images => images.flatMap(({ url, ...rest }) => (url ? [{ ...rest, url }] : [])))
    .refine(images => images.length > 0, 'No picture has an address.'),
})
export type DalleImages = z.output<typeof dalleImages>

export type Generate = typeof FluxGenerateInput.$inferInput
export type GenerateUltra = typeof FluxGenerateUltraInput.$inferInput
export type Kontext = typeof FluxKontextInput.$inferInput
export type Generate2 = typeof Flux2GenerateInput.$inferInput
export type Generate2Flex = typeof Flux2GenerateFlexInput.$inferInput
export type Fill = typeof FluxFillInput.$inferInput
export type Expand = typeof FluxExpandInput.$inferInput
export type Canny = typeof FluxCannyInput.$inferInput
export type Depth = typeof FluxDepthInput.$inferInput
export type Finetune = typeof FluxFinetuneInput.$inferInput
export type CreateImageDalle = typeof FluxCreateImageDalleInput.$inferInput

export const generateBody = (input: Generate): object =>
  present({
    ...pictureBody(input),
    ...variant(input),
    image_prompt: input.imagePrompt?.base64,
    width: input.width,
    height: input.height,
    steps: input.steps,
    guidance: input.guidance,
    interval: input.interval,
  })

export const generateUltraBody = (input: GenerateUltra): object =>
  present({
    ...pictureBody(input),
    ...variant(input),
    image_prompt: input.imagePrompt?.base64,
    image_prompt_strength: input.imagePromptStrength,
    aspect_ratio: input.aspectRatio,
    raw: input.raw,
  })

export const kontextBody = (input: Kontext): object =>
  present({ ...pictureBody(input), ...inputImages(input.inputImages), aspect_ratio: input.aspectRatio })

export const generate2Body = (input: Generate2 | Generate2Flex): object =>
  present({
    ...pictureBody(input),
    ...inputImages(input.inputImages),
    width: input.width,
    height: input.height,
  })

export const generate2FlexBody = (input: Generate2Flex): object =>
  present({ ...generate2Body(input), guidance: input.guidance, steps: input.steps })

export const fillBody = (input: Fill): object =>
  present({ ...toolBody(input), ...variant(input), image: input.image.base64, mask: input.mask?.base64 })

export const expandBody = (input: Expand): object =>
  present({
    ...toolBody(input),
    image: input.image.base64,
    top: input.top,
    bottom: input.bottom,
    left: input.left,
    right: input.right,
  })

export const cannyBody = (input: Canny): object =>
  present({
    ...depthBody(input),
    canny_low_threshold: input.cannyLowThreshold,
    canny_high_threshold: input.cannyHighThreshold,
  })

export const depthBody = (input: Depth | Canny): object =>
  present({
    ...toolBody(input),
    ...variant(input),
    control_image: input.controlImage?.base64,
    preprocessed_image: input.preprocessedImage?.base64,
  })

export const finetuneBody = (input: Finetune): object =>
  present({
    file_data: input.archive.base64,
    finetune_comment: input.comment,
    mode: input.mode,
    trigger_word: input.triggerWord,
    iterations: input.iterations,
    learning_rate: input.learningRate,
    captioning: input.captioning,
    priority: input.priority,
    finetune_type: input.finetuneType,
    lora_rank: input.loraRank,
  })

export const dalleBody = (input: CreateImageDalle): object =>
  present({
    model: input.model,
    prompt: input.prompt,
    n: input.count,
    size: input.width == null ? undefined : `${input.width}x${input.height}`,
    aspect_ratio: input.aspectRatio,
    // Base64 could not be kept as an asset.
    response_format: 'url',
    quality: input.quality,
    style: input.style,
    user: input.user,
    steps: input.steps,
    prompt_upsampling: input.promptUpsampling,
    seed: input.seed,
    guidance: input.guidance,
    safety_tolerance: input.safetyTolerance,
    interval: input.interval,
  })

/** What every picture in the vendor's format can be given. */
const pictureBody = (
  input: Generate | GenerateUltra | Kontext | Generate2 | Generate2Flex | Fill | Expand | Depth,
) => ({
  prompt: input.prompt,
  prompt_upsampling: input.promptUpsampling,
  seed: input.seed,
  safety_tolerance: input.safetyTolerance,
  output_format: input.outputFormat,
})

const toolBody = (input: Fill | Expand | Depth) => ({
  ...pictureBody(input),
  steps: input.steps,
  guidance: input.guidance,
})

const variant = (input: Generate | GenerateUltra | Fill | Depth) => ({
  finetune_id: input.finetuneId,
  finetune_strength: input.finetuneStrength,
})

/** The first has no number. */
const inputImages = (sources: MediaSource[] | null | undefined) =>
  Object.fromEntries(
    (sources ?? []).map((source, index) => [
      index === 0 ? 'input_image' : `input_image_${index + 1}`,
      urlOrBase64(source),
    ]),
  )
