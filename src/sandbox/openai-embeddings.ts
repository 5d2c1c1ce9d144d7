import { createHash } from 'node:crypto'
import { endianness } from 'node:os'
import { z } from 'zod'
import type { Answer } from './answers.ts'
import { noChannel } from './answers.ts'
import { refused } from './openai-refusals.ts'
import { wordsOf } from './openai-words.ts'
import type { SandboxCall } from './vendor.ts'

const tokens = z.array(z.number())
const requestSchema = z.object({
  model: z.string(),
  input: z.union([z.string(), tokens, z.array(z.string()), z.array(tokens)]),
  dimensions: z.number().optional(),
  encoding_format: z.enum(['float', 'base64']).default('float'),
})
/** One text, or one list of token numbers. */
type EmbeddingInput = string | readonly number[]

const defaultDimensions = 1536
const largeDimensions = 3072
/** Words, or token numbers. */
const longestInput = 8192

/** `POST /v1/embeddings`: a vector for each text, always the same for the same text. */
export function createEmbedding(call: SandboxCall): Answer {
  const { model, input, dimensions, encoding_format } = requestSchema.parse(call.body)
  if (!model.startsWith('text-embedding-')) return noChannel(model)
  const inputs = inputsOf(input)
  const full = model.startsWith('text-embedding-3-large') ? largeDimensions : defaultDimensions
  const refusal = dimensionsRefusal(model, dimensions ?? full, full) ?? inputRefusal(inputs)
  if (refusal) return refusal
  const data = inputs.map((input, index) => {
    const vector = vectorOf(model, input, dimensions ?? full)
    return {
      object: 'embedding',
      index,
      embedding: encoding_format === 'base64' ? base64Of(vector) : [...vector],
    }
  })
  const count = inputs.reduce((sum, input) => sum + countInput(input), 0)
  return {
    status: 200,
    body: { object: 'list', model, data, usage: { prompt_tokens: count, total_tokens: count } },
  }
}

function inputsOf(input: z.infer<typeof requestSchema>['input']): readonly EmbeddingInput[] {
  if (typeof input === 'string') return [input]
  const numbers = input.filter(item => typeof item === 'number')
  return numbers.length > 0 ? [numbers] : input.filter(item => typeof item !== 'number')
}

function dimensionsRefusal(model: string, dimensions: number, full: number): Answer | undefined {
  if (dimensions !== full && !model.startsWith('text-embedding-3-'))
    return refused('This model does not support specifying dimensions.', 'dimensions')
  return dimensions > full ? refused(`'dimensions' must be at most ${full}.`, 'dimensions') : undefined
}

function inputRefusal(inputs: readonly EmbeddingInput[]): Answer | undefined {
  if (inputs.length === 0 || inputs.some(input => input.length === 0))
    return refused("'$.input' is invalid: it must not be empty.", 'input')
  const longest = Math.max(...inputs.map(countInput))
  return longest > longestInput
    ? refused(`This model's maximum context length is ${longestInput} tokens; you sent ${longest}.`, 'input')
    : undefined
}

function countInput(input: EmbeddingInput): number {
  return typeof input === 'string' ? wordsOf(input).length : input.length
}

/** Length 1, as the vendor's vectors are; the direction follows from a hash. */
function vectorOf(model: string, input: EmbeddingInput, dimensions: number): Float32Array {
  const bytesPerNumber = 4
  const hash = createHash('shake256', { outputLength: dimensions * bytesPerNumber })
  const bytes = hash.update(JSON.stringify([model, input])).digest()
  const numbers = Array.from(
    { length: dimensions },
    (_, index) => bytes.readInt32LE(index * bytesPerNumber) / 2 ** 31,
  )
  const length = Math.hypot(...numbers)
  return Float32Array.from(numbers, number => number / length)
}

/** The vendor writes the numbers with the low byte first. */
function base64Of(vector: Float32Array): string {
  const bytes = Buffer.from(vector.buffer)
  return (endianness() === 'LE' ? bytes : bytes.swap32()).toString('base64')
}
