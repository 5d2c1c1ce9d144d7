import { z } from 'zod'
import { present } from '../../core/gateway/present.ts'
import type { CreateEmbeddingsInput } from './inputs.ts'

/** The wire of contracts/openai.yaml, createEmbedding. */

export const paths = { embeddings: () => '/v1/embeddings' }

/** Channels of other vendors may ignore `encoding_format`: little-endian float32 as Base64 is read as well. */
const vector = z.union([
  z.array(z.number()),
  z
    .base64()
    .transform(text => Buffer.from(text, 'base64'))
    .refine(bytes => bytes.length % 4 === 0)
    .transform(bytes => Array.from({ length: bytes.length / 4 }, (_, at) => bytes.readFloatLE(at * 4))),
])

const count = z.int32().min(0)

export const embeddingsAnswer = z.object({
  model: z.string(),
  data: z.array(z.object({ index: z.int().min(0), embedding: vector })),
  // Told for information: where it makes no sense, the vectors are vectors all the same.
  usage: z.object({ prompt_tokens: count, total_tokens: count }).nullish().catch(null),
})

export type CreateEmbeddings = typeof CreateEmbeddingsInput.$inferInput

export const embeddingsBody = (input: CreateEmbeddings): object =>
  present({
    model: input.model,
    input: input.texts,
    dimensions: input.dimensions,
    encoding_format: 'float',
    user: input.user,
  })
