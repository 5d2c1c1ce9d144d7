import { z } from 'zod'
import { builder } from '../../core/graphql/builder.ts'
import { modelRule, textRule, withoutNull } from '../../core/graphql/input-rules.ts'

/** Bounds are those of contracts/openai.yaml, but for the lengths of texts, which are ours. */

const between = (least: number, most: number) =>
  z.number().min(least, `At least ${least}.`).max(most, `At most ${most}.`)
const whole = (least: number, most: number) =>
  z.int().min(least, `At least ${least}.`).max(most, `At most ${most}.`)
const user = z
  .string()
  .max(256, 'At most 256 characters.')
  .refine(...withoutNull('A user'))

export const CreateCompletionInput = builder.inputType('CreateCompletionInput', {
  description: 'A text that an instruct model is to continue.',
  fields: t => ({
    model: t.string({
      required: true,
      description: 'An instruct model of the gateway, such as `gpt-3.5-turbo-instruct`.',
      validate: modelRule,
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
    temperature: t.float({
      description: 'How free the choice of words is, 0–2; by default 1.',
      validate: between(0, 2),
    }),
    topP: t.float({
      description: 'Share of the probability that words are chosen from, 0–1; by default 1.',
      validate: between(0, 1),
    }),
    count: t.int({
      description: 'Continuations of each prompt, 1–128; by default 1.',
      validate: whole(1, 128),
    }),
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
    stop: t.stringList({
      description: '1–4 texts at which the continuation ends.',
      validate: z.array(z.string().min(1)).min(1, 'At least one.').max(4, 'At most 4.'),
    }),
    presencePenalty: t.float({
      description: 'Against words that have been said, -2–2; by default 0.',
      validate: between(-2, 2),
    }),
    frequencyPenalty: t.float({
      description: 'Against words by how often they have been said, -2–2; by default 0.',
      validate: between(-2, 2),
    }),
    logitBias: t.field({
      type: 'JSON',
      description: 'Token ids and what is added to their logits, -100–100: `{"50256": -100}`.',
      validate: z.record(z.string().regex(/^\d+$/, 'Keys are token ids.'), between(-100, 100)),
    }),
    seed: t.int({ description: 'The same seed gives the same text, as far as the model can.' }),
    user: t.string({
      description: 'Your name for the end user, for the vendor to find abuse; at most 256 characters.',
      validate: user,
    }),
  }),
})
