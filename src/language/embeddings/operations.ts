import { UpstreamUnavailableError } from '../../core/errors.ts'
import type { ClientCall } from '../../core/vendor.ts'
import { codes } from '../event-chunks.ts'
import { type CreateEmbeddings, embeddingsAnswer, embeddingsBody, paths } from './api.ts'

/** Vectors in the order of the texts. */
export interface Embeddings {
  model: string
  vectors: number[][]
  usage?: { prompt_tokens: number; total_tokens: number } | null
}

/** @throws {UpstreamError} also when a text has no vector in the answer, or one of another length */
export async function createEmbeddings(call: ClientCall, input: CreateEmbeddings): Promise<Embeddings> {
  const { upstream, signal } = call
  const options = { codes, signal, generates: true }
  const answer = await upstream.post(paths.embeddings(), embeddingsBody(input), embeddingsAnswer, options)
  const { model, data, usage } = answer.data
  const byIndex = new Map(data.map(({ index, embedding }) => [index, embedding]))
  const vectors = input.texts.flatMap((_, index) => [byIndex.get(index) ?? []])
  const [first = []] = vectors
  if (first.length > 0 && vectors.every(({ length }) => length === first.length))
    return { model, vectors, usage }
  const facts = { status: 200, requestId: answer.requestId }
  throw new UpstreamUnavailableError('The gateway left out vectors of some texts.', true, facts)
}
