import type { FormData } from 'undici'
import { z } from 'zod'
import { form } from '../../core/gateway/form.ts'
import { present } from '../../core/gateway/present.ts'
import type { MediaFile } from '../../core/media-source.ts'
import { momentField, numericField } from '../../core/upstream-values.ts'
import type {
  RecraftClarityUpscaleInput,
  RecraftControlsInput,
  RecraftCreateImageDalleInput,
  RecraftCreateStyleInput,
  RecraftGenerateImageInput,
  RecraftGenerativeUpscaleInput,
  RecraftRemoveBackgroundInput,
  RecraftTextLayoutInput,
  RecraftVectorizeInput,
} from './inputs.ts'

/** The wire of contracts/recraft.yaml: paths, snake_case bodies and the fields of the answers that are used. */

/** What is done with one picture; the last two are the vendor's successors of the two before. */
export type Tool =
  | 'vectorize'
  | 'removeBackground'
  | 'clarityUpscale'
  | 'generativeUpscale'
  | 'crispUpscale'
  | 'creativeUpscale'

export const paths = {
  generate: (prefix: string) => `${prefix}/v1/images/generations`,
  tool: (prefix: string, tool: Tool) => `${prefix}/v1/images/${tool}`,
  styles: (prefix: string) => `${prefix}/v1/styles`,
  dalle: '/v1/images/generations',
}

const text = z.string().min(1)
const optionalText = z.string().nullish().catch(null)

const picture = z
  .object({ url: optionalText, b64_json: optionalText, revised_prompt: optionalText })
  .nullish()
  .catch(null)

/** A picture that was made, by its address or as the file itself. */
export type RecraftPicture = ({ url: string } | { content: Buffer }) & { revisedPrompt: string | null }

const isAddress = (url: string): boolean => /^https?:/i.test(url) && URL.canParse(url)

/** Where both are given, the address counts: a file that is kept here takes up the caller's room. */
function picturesOf(said: z.output<typeof picture>): RecraftPicture[] {
  const { url, b64_json, revised_prompt } = said ?? {}
  const revisedPrompt = revised_prompt || null
  if (url && isAddress(url)) return [{ url, revisedPrompt }]
  const content = Buffer.from((b64_json ?? '').replace(/^data:[^,]*;base64,/i, ''), 'base64')
  return content.length > 0 ? [{ content, revisedPrompt }] : []
}

/** Pictures, at least one: in `data`, in `image`, or, as a relative of the gateway has it, by a bare `url`. */
export const recraftPictures = z
  .object({
    created: momentField,
    credits: numericField,
    data: z.array(picture).nullish().catch(null),
    image: picture,
    url: optionalText,
  })
  .transform(({ data, image, url, ...rest }) => ({
    ...rest,
    pictures: [data ?? [], [image], [{ url }]]
      .map(places => places.flatMap(picturesOf))
      .find(pictures => pictures.length > 0),
  }))
  .transform(({ pictures = [], ...rest }) => ({ ...rest, pictures }))
  .refine(({ pictures }) => pictures.length > 0, 'There is no picture in it.')
export type RecraftPictures = z.output<typeof recraftPictures>

export const recraftStyle = z.object({ id: text, credits: numericField })
export type RecraftStyle = z.output<typeof recraftStyle>

export type GenerateImage = typeof RecraftGenerateImageInput.$inferInput
export type Vectorize = typeof RecraftVectorizeInput.$inferInput
export type RemoveBackground = typeof RecraftRemoveBackgroundInput.$inferInput
export type ClarityUpscale = typeof RecraftClarityUpscaleInput.$inferInput
export type GenerativeUpscale = typeof RecraftGenerativeUpscaleInput.$inferInput
export type CreateStyle = typeof RecraftCreateStyleInput.$inferInput
export type CreateImageDalle = typeof RecraftCreateImageDalleInput.$inferInput
type Controls = typeof RecraftControlsInput.$inferInput
type Color = NonNullable<Controls['backgroundColor']>
type TextLayout = typeof RecraftTextLayoutInput.$inferInput

export const generateImageBody = (input: GenerateImage): object =>
  present({
    ...drawingBody(input),
    substyle: input.substyle,
    controls: input.controls && controlsBody(input.controls),
    model: input.model,
    negative_prompt: input.negativePrompt,
    random_seed: input.seed,
    image_format: input.outputFormat,
    text_layout: input.textLayout?.map(wordBody),
  })

export const createImageDalleBody = (input: CreateImageDalle): object =>
  present({ ...drawingBody(input), model: input.model })

const drawingBody = (input: GenerateImage | CreateImageDalle) => ({
  prompt: input.prompt,
  n: input.count,
  style: input.style,
  style_id: input.styleId,
  size: input.size,
  response_format: input.responseFormat,
})

const controlsBody = ({ colors, backgroundColor, artisticLevel, noText }: Controls): object =>
  present({
    colors: colors?.map(colorBody),
    background_color: backgroundColor && colorBody(backgroundColor),
    artistic_level: artisticLevel,
    no_text: noText,
  })

const colorBody = ({ red, green, blue, weight }: Color): object =>
  present({ rgb: [red, green, blue], weight })

const wordBody = ({ text, corners }: TextLayout): object => ({
  text,
  bbox: corners.map(({ x, y }) => [x, y]),
})

export type ToolInput = Vectorize & Partial<Pick<RemoveBackground, 'outputFormat'>>

export const toolBody = (input: ToolInput, file: MediaFile): FormData =>
  form({ file, response_format: input.responseFormat, image_format: input.outputFormat })

/** The first picture has no number. */
export const createStyleBody = ({ style }: CreateStyle, files: readonly MediaFile[]): FormData =>
  form({
    style,
    ...Object.fromEntries(files.map((file, index) => [index === 0 ? 'file' : `file${index + 1}`, file])),
  })
