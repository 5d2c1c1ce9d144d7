import type { FormData } from 'undici'
import { z } from 'zod'
import { form } from '../../core/gateway/form.ts'
import { present } from '../../core/gateway/present.ts'
import type { MediaFile } from '../../core/media-source.ts'
import { momentField, numericField } from '../../core/upstream-values.ts'
import type {
  IdeogramDescribeInput,
  IdeogramEditInput,
  IdeogramGenerateInput,
  IdeogramRemixInput,
  IdeogramUpscaleInput,
  IdeogramV3EditInput,
  IdeogramV3GenerateInput,
  IdeogramV3ReframeInput,
  IdeogramV3RemixInput,
  IdeogramV3ReplaceBackgroundInput,
} from './inputs.ts'

/** The wire of contracts/ideogram.yaml: paths, JSON and forms, and the fields of the answers that are used. */

export type LegacyAction = 'generate' | 'remix' | 'edit' | 'upscale' | 'describe'
export type V3Action = 'generate' | 'remix' | 'edit' | 'reframe' | 'replace-background'

export const paths = {
  legacy: (prefix: string, action: LegacyAction) => `${prefix}/${action}`,
  v3: (prefix: string, action: V3Action) => `${prefix}/v1/ideogram-v3/${action}`,
}

const text = z.string().min(1)
const optionalText = z.string().nullish().catch(null)

/** "1024x768", in pixels. */
const size = z
  .string()
  .regex(/^\d{1,5}x\d{1,5}$/)
  .transform(said => {
    const [width, height] = said.split('x').map(Number)
    return { width, height }
  })
  .nullish()
  .catch(null)

const picture = z
  .object({
    url: z.string().nullish(),
    prompt: optionalText,
    resolution: size,
    upscaled_resolution: size,
    is_image_safe: z.boolean().nullish(),
    seed: numericField,
    style_type: optionalText,
  })
  .transform(({ url, is_image_safe, upscaled_resolution, resolution, ...rest }) => ({
    ...rest,
    // Nobody is shown what failed the check, even where an address comes with it.
    url: is_image_safe === false ? undefined : url || undefined,
    isUnsafe: is_image_safe === false,
    size: upscaled_resolution ?? resolution,
  }))
export type IdeogramPicture = z.output<typeof picture>

/** Pictures, of which each may have failed the safety check. */
export const ideogramPictures = z.object({
  created: momentField,
  data: z
    .array(picture)
    .refine(
      pictures => pictures.some(({ url }) => url !== undefined) || pictures.every(({ isUnsafe }) => isUnsafe),
      'No picture has an address.',
    )
    .refine(pictures => pictures.length > 0, 'There is no picture.'),
})
export type IdeogramPictures = z.output<typeof ideogramPictures>

/** What a picture shows, in several ways; one relay gives bare texts. */
export const ideogramDescriptions = z.object({
  descriptions: z.array(z.union([text, z.object({ text }).transform(description => description.text)])),
})

/** What some mirrors show in the place of pictures: a task, as Kling names it, that no route here reads. */
const startedTask = z.object({
  code: z.union([z.string(), z.number().transform(String)]).catch(''),
  data: z.object({ task_id: text }),
})

/** @param made what was made, as it is documented */
export const orStartedTask = <Schema extends z.ZodType>(made: Schema) =>
  z.union([
    made.transform(made => ({ made, started: undefined })),
    startedTask.transform(({ code, data }) => ({ started: { code, taskId: data.task_id }, made: undefined })),
  ])

export type Generate = typeof IdeogramGenerateInput.$inferInput
export type Remix = typeof IdeogramRemixInput.$inferInput
export type Edit = typeof IdeogramEditInput.$inferInput
export type Upscale = typeof IdeogramUpscaleInput.$inferInput
export type Describe = typeof IdeogramDescribeInput.$inferInput
export type GenerateV3 = typeof IdeogramV3GenerateInput.$inferInput
export type RemixV3 = typeof IdeogramV3RemixInput.$inferInput
export type EditV3 = typeof IdeogramV3EditInput.$inferInput
export type ReframeV3 = typeof IdeogramV3ReframeInput.$inferInput
export type ReplaceBackgroundV3 = typeof IdeogramV3ReplaceBackgroundInput.$inferInput

/** The files of an input, each here: what was given by its address has been fetched. */
export interface InputFiles {
  image?: MediaFile
  mask?: MediaFile
  styleReferenceImages: MediaFile[]
  characterReferenceImage?: MediaFile
  characterReferenceMask?: MediaFile
}

export const generateBody = (input: Generate): object => ({ image_request: imageRequest(input) })

export const remixBody = (input: Remix, { image }: InputFiles): FormData =>
  wrapped(image, { ...imageRequest(input), image_weight: input.imageWeight })

export const editBody = (input: Edit, { image, mask }: InputFiles): FormData =>
  form({
    image_file: image,
    mask,
    prompt: input.prompt,
    model: input.model,
    magic_prompt_option: input.magicPrompt,
    num_images: input.count,
    seed: input.seed,
    style_type: input.styleType,
  })

export const upscaleBody = (input: Upscale, { image }: InputFiles): FormData =>
  wrapped(image, {
    prompt: input.prompt,
    resemblance: input.resemblance,
    detail: input.detail,
    magic_prompt_option: input.magicPrompt,
    num_images: input.count,
    seed: input.seed,
  })

export const describeBody = (input: Describe, { image }: InputFiles): FormData =>
  form({ image_file: image, describe_model_version: input.model })

/** JSON, unless there are files. */
export function generateV3Body(input: GenerateV3, files: InputFiles): object | FormData {
  const fields = v3DrawFields(input)
  return Object.values(files)
    .flat()
    .some(file => file !== undefined)
    ? v3Form(input, fields, files)
    : present({ ...v3Fields(input), ...fields, color_palette: colorPalette(input) })
}

export const remixV3Body = (input: RemixV3, files: InputFiles): FormData =>
  v3Form(input, { ...v3DrawFields(input), image_weight: input.imageWeight }, files)

export const editV3Body = (input: EditV3, files: InputFiles): FormData =>
  v3Form(input, { prompt: input.prompt, magic_prompt: input.magicPrompt, style_type: input.styleType }, files)

export const reframeV3Body = (input: ReframeV3, files: InputFiles): FormData =>
  v3Form(input, { resolution: input.resolution }, files)

export const replaceBackgroundV3Body = (input: ReplaceBackgroundV3, files: InputFiles): FormData =>
  v3Form(input, { prompt: input.prompt, magic_prompt: input.magicPrompt }, files)

const imageRequest = (input: Generate | Remix) =>
  present({
    prompt: input.prompt,
    model: input.model,
    aspect_ratio: input.aspectRatio,
    resolution: input.resolution,
    magic_prompt_option: input.magicPrompt,
    seed: input.seed,
    style_type: input.styleType,
    negative_prompt: input.negativePrompt,
    num_images: input.count,
    color_palette: colorPalette(input),
  })

/** The settings are JSON text in a plain part; percent-encoded prompts, as some pages have them, are a slip. */
const wrapped = (image: MediaFile | undefined, settings: Record<string, unknown>): FormData =>
  form({ image_file: image, image_request: JSON.stringify(present(settings)) })

type V3 = GenerateV3 | RemixV3 | EditV3 | ReframeV3 | ReplaceBackgroundV3

/** What all operations of 3.0 take, but for palette and files, which travel in two ways. */
const v3Fields = (input: V3) => ({
  seed: input.seed,
  num_images: input.count,
  rendering_speed: input.renderingSpeed,
  style_preset: input.stylePreset,
  style_codes: input.styleCodes,
})

const v3DrawFields = (input: GenerateV3 | RemixV3) => ({
  prompt: input.prompt,
  negative_prompt: input.negativePrompt,
  magic_prompt: input.magicPrompt,
  style_type: input.styleType,
  aspect_ratio: input.aspectRatio,
  resolution: input.resolution,
})

/**
 * A list becomes parts of one name, a palette JSON text: no source shows how they travel.
 *
 * @param fields that only some operations have
 */
function v3Form(input: V3, fields: Parameters<typeof form>[0], files: InputFiles): FormData {
  const palette = colorPalette(input)
  return form({
    ...v3Fields(input),
    ...fields,
    color_palette: palette && JSON.stringify(palette),
    image: files.image,
    mask: files.mask,
    style_reference_images: files.styleReferenceImages,
    character_reference_images: files.characterReferenceImage,
    character_reference_images_mask: files.characterReferenceMask,
  })
}

function colorPalette({ colorPalette: palette }: Pick<Generate, 'colorPalette'>) {
  if (!palette) return undefined
  const members = palette.members?.map(({ hex, weight }) => present({ color_hex: hex, color_weight: weight }))
  return present({ name: palette.name, members })
}
