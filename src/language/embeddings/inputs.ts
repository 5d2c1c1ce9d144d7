import { z } from 'zod'
import { builder } from '../../core/graphql/builder.ts'
import { textRule } from '../../core/graphql/input-rules.ts'
import { languageModelRule, userField } from '../writing.ts'

/** Bounds of our own, so that an answer stays bounded: 256 vectors of 3,072 numbers are about 17 MB of JSON. */
const maxTexts = 256
const maxTextLength = 32_768
const maxTotalLength = 1_000_000

const texts = z
  .array(textRule('A text', maxTextLength))
  .min(1, 'At least one text is needed.')
  .max(maxTexts, `At most ${maxTexts} texts.`)
  .refine(
    given => given.reduce((length, text) => length + text.length, 0) <= maxTotalLength,
    'The texts may have at most 1,000,000 characters in all.',
  )

export const CreateEmbeddingsInput = builder.inputType('CreateEmbeddingsInput', {
  description: 'Texts that are to become vectors.',
  fields: t => ({
    model: t.string({
      required: true,
      description: 'An embedding model of the gateway, such as `text-embedding-3-small`.',
      validate: languageModelRule,
    }),
    texts: t.stringList({
      required: true,
      description:
        '1–256 texts of 1–32,768 characters, at most 1,000,000 in all; models take fewer (about 8,000 tokens each) and refuse the rest.',
      validate: texts,
    }),
    dimensions: t.int({
      description: 'Length of the vectors, 1–4,096; only the text-embedding-3 models can shorten theirs.',
      validate: z.int().min(1, 'At least 1.').max(4096, 'At most 4,096.'),
    }),
    user: t.string(userField),
  }),
})
