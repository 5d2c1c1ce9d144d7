import { z } from 'zod'
import type { Answer } from './answers.ts'
import { noChannel } from './answers.ts'
import { refused } from './openai-refusals.ts'

/** What the sandbox reads of a request for pictures that keeps the contract. */
export const imageRequestSchema = z.object({
  model: z.string().default('dall-e-2'),
  prompt: z.string(),
  n: z.number().nullish(),
  size: z.string().nullish(),
  quality: z.string().nullish(),
  style: z.string().nullish(),
  response_format: z.string().nullish(),
  background: z.string().nullish(),
  output_format: z.enum(['png', 'jpeg', 'webp']).nullish(),
  output_compression: z.number().nullish(),
  moderation: z.string().nullish(),
  input_fidelity: z.string().optional(),
})
export type ImageRequest = Readonly<z.infer<typeof imageRequestSchema>>

interface ModelRules {
  readonly longestPrompt: number
  readonly mostImages: number
  readonly sizes: RegExp
  readonly qualities: readonly string[]
  /** Fields that the model refuses. */
  readonly foreign: readonly (keyof ImageRequest)[]
}

const ofGptImage = [
  'background',
  'output_format',
  'output_compression',
  'moderation',
  'input_fidelity',
] as const
const gptImage: ModelRules = {
  longestPrompt: 32_000,
  mostImages: 10,
  sizes: /^(1024x1024|1536x1024|1024x1536|auto)$/,
  qualities: ['low', 'medium', 'high', 'auto'],
  foreign: ['response_format', 'style'],
}
const rules: readonly (readonly [prefix: string, rules: ModelRules])[] = [
  [
    'dall-e-2',
    {
      longestPrompt: 1000,
      mostImages: 10,
      sizes: /^(256x256|512x512|1024x1024)$/,
      qualities: ['standard'],
      foreign: ['style', ...ofGptImage],
    },
  ],
  [
    'dall-e-3',
    {
      longestPrompt: 4000,
      mostImages: 1,
      sizes: /^(1024x1024|1792x1024|1024x1792)$/,
      qualities: ['standard', 'hd'],
      foreign: ofGptImage,
    },
  ],
  ['gpt-image-2', { ...gptImage, sizes: /^(\d+x\d+|auto)$/ }],
  ['gpt-image', gptImage],
]

/** Whether pictures come as the GPT image models give them: always Base64, with a usage. */
export function isGptImage(model: string): boolean {
  return model.startsWith('gpt-image')
}

/** What the vendor refuses for this model although each field fits its schema. */
export function imageRefusal(request: ImageRequest): Answer | undefined {
  const { model, prompt, n, size, quality, background, output_format, output_compression } = request
  const found = rules.find(([prefix]) => model.startsWith(prefix))?.[1]
  if (!found) return noChannel(model)
  const foreign = found.foreign.find(field => request[field] !== undefined && request[field] !== null)
  if (foreign) return refused(`Unknown parameter: '${foreign}'.`, foreign, 'unknown_parameter')
  if (prompt.length > found.longestPrompt)
    return refused(`'prompt' must have at most ${found.longestPrompt} characters.`, 'prompt')
  if ((n ?? 1) > found.mostImages)
    return refused(`'n' must be at most ${found.mostImages} for this model.`, 'n', 'invalid_value')
  if (size && !(found.sizes.test(size) && isAllowedSize(size)))
    return refused(`The size '${size}' is not supported by this model.`, 'size', 'invalid_value')
  if (quality && !found.qualities.includes(quality))
    return refused(`'quality' must be one of ${found.qualities.join(', ')}.`, 'quality', 'invalid_value')
  const isJpeg = output_format === 'jpeg'
  if (background === 'transparent' && isJpeg)
    return refused('A transparent background needs png or webp.', 'background', 'invalid_value')
  return typeof output_compression === 'number' &&
    output_compression < 100 &&
    !isJpeg &&
    output_format !== 'webp'
    ? refused("'output_compression' needs jpeg or webp.", 'output_compression', 'invalid_value')
    : undefined
}

/** Steps of 16 pixels, and no side longer than three times the other; every fixed size keeps this too. */
function isAllowedSize(size: string): boolean {
  if (size === 'auto') return true
  const [width = 0, height = 0] = size.split('x').map(Number)
  return width % 16 === 0 && height % 16 === 0 && width > 0 && width <= 3 * height && height <= 3 * width
}
