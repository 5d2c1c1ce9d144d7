import { z } from 'zod'
import { builder } from '../../core/graphql/builder.ts'
import { textRule } from '../../core/graphql/input-rules.ts'
import { languageModelRule, writingFields } from '../writing.ts'

/** Bounds are those of contracts/openai.yaml, but for the lengths of texts, which are ours. */

const whole = (least: number, most: number) =>
  z.int().min(least, `At least ${least}.`).max(most, `At most ${most}.`)
export const CreateCompletionInput = builder.inputType('CreateCompletionInput', {
  description: 'A text that an instruct model is to continue.',
  fields: t => ({
    model: t.string({
      required: true,
      description: 'An instruct model of the gateway, such as `gpt-3.5-turbo-instruct`.',
      validate: languageModelRule,
    }),
    prompts: t.stringList({
      required: true,
      description: '1–16 texts of 1–100,000 characters; each is continued by itself.',
      validate: z
        .array(textRule('A prompt', 100_000))
        .min(1, 'At least one prompt is needed.')
        .max(16, 'At most 16 prompts.'),
    }),
    suffix: t.string({
      description: 'What comes behind the text that is to be written; at most 100,000 characters.',
      validate: z.string().max(100_000, 'At most 100,000 characters.'),
    }),
    maxTokens: t.int({
      description: 'The longest continuation, in tokens; by default 16.',
      validate: z.int().min(0, 'At least 0.'),
    }),
    ...writingFields(t),
    bestOf: t.int({
      description:
        'How many are written to choose the best from, 0–20; not with a stream. Some gateways leave it out.',
      validate: whole(0, 20),
    }),
    echo: t.boolean({ description: 'Gives the prompt back ahead of the text. Some gateways leave it out.' }),
    logprobs: t.int({
      description: 'Tells the probabilities of so many tokens at each place, 0–5.',
      validate: whole(0, 5),
    }),
  }),
})
