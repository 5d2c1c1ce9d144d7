import { builder } from '../../core/graphql/builder.ts'
import { conversationErrors } from '../../core/graphql/error-types.ts'
import { CreateEmbeddingsInput } from './inputs.ts'
import { createEmbeddings, type Embeddings } from './operations.ts'

const EmbeddingsUsage = builder.objectRef<NonNullable<Embeddings['usage']>>('EmbeddingsUsage').implement({
  description: 'What was counted.',
  fields: t => ({
    promptTokens: t.exposeInt('prompt_tokens', { description: 'Tokens of the texts.' }),
    totalTokens: t.exposeInt('total_tokens', { description: 'All tokens that are charged.' }),
  }),
})

const Embedding = builder.objectRef<number[]>('Embedding').implement({
  description: 'The vector of one text.',
  fields: t => ({
    vector: t.floatList({
      description: 'Its numbers, all vectors of one length.',
      resolve: numbers => numbers,
    }),
  }),
})

const EmbeddingsType = builder.objectRef<Embeddings>('Embeddings').implement({
  description: 'Vectors of texts. They are not stored here.',
  fields: t => ({
    model: t.exposeString('model', { description: 'The model that made them, as the gateway calls it.' }),
    embeddings: t.field({
      type: [Embedding],
      description: 'One for each text, in the order of the input.',
      resolve: ({ vectors }) => vectors,
    }),
    usage: t.expose('usage', {
      type: EmbeddingsUsage,
      nullable: true,
      description: 'What was counted; null where the gateway does not tell.',
    }),
  }),
})

builder.mutationField('createEmbeddings', t =>
  t.field({
    type: EmbeddingsType,
    description:
      'Turns texts into vectors: `POST /v1/embeddings`. Charged by tokens, not stored, not a task.',
    errors: { types: conversationErrors },
    args: { input: t.arg({ type: CreateEmbeddingsInput, required: true, description: 'Which texts.' }) },
    resolve: (_, { input }, { tasks }) => createEmbeddings(tasks.call(), input),
  }),
)
