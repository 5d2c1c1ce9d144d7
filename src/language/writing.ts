import { z } from 'zod'
import { builder } from '../core/graphql/builder.ts'
import type { InputFields } from '../core/graphql/input-fields.ts'
import { withoutNull } from '../core/graphql/input-rules.ts'

/** What can be said of how a text is written, in the OpenAI format: the inputs' fields and bounds, and the wire. */

/** Beside what other models are called by, some gateways have `owner/name:variant` and `name@date`. */
export const languageModelRule = z
  .string()
  .regex(/^(?!\.{1,2}$)[\w.:@/+-]{1,128}$/, 'This cannot be the name of a model.')

const between = (least: number, most: number) =>
  z.number().min(least, `At least ${least}.`).max(most, `At most ${most}.`)

/** Of the end user, in inputs of every kind. */
export const userField = {
  description: 'Your name for the end user, for the vendor to find abuse; 1–256 characters.',
  validate: z
    .string()
    .min(1, 'At least 1 character.')
    .max(256, 'At most 256 characters.')
    .refine(...withoutNull('A user')),
}

const LogitBiasInput = builder.inputType('LogitBiasInput', {
  description: 'A token that is to come more or less often.',
  fields: t => ({
    tokenId: t.int({
      required: true,
      description: "Its number in the model's vocabulary, 0 or more.",
      validate: z.int().min(0, 'At least 0.'),
    }),
    bias: t.float({
      required: true,
      description: 'What is added to its logit, -100 (never) to 100 (only this).',
      validate: between(-100, 100),
    }),
  }),
})

export const writingFields = (t: InputFields) => ({
  temperature: t.float({
    description: 'How free the choice of words is, 0–2; 1 unless asked otherwise.',
    validate: between(0, 2),
  }),
  topP: t.float({
    description: 'Share of the probability that words are chosen from, 0–1; 1 unless asked otherwise.',
    validate: between(0, 1),
  }),
  count: t.int({
    description:
      'How many answers, of each prompt where there are several, 1–128; 1 unless asked otherwise. Each is charged.',
    validate: z.int().min(1, 'At least 1.').max(128, 'At most 128.'),
  }),
  stop: t.stringList({
    description: '1–4 texts of at least 1 character at which an answer ends.',
    validate: z
      .array(z.string().min(1, 'At least 1 character.'))
      .min(1, 'At least one.')
      .max(4, 'At most 4.'),
  }),
  presencePenalty: t.float({
    description: 'Against words that have been said, -2–2; 0 unless asked otherwise.',
    validate: between(-2, 2),
  }),
  frequencyPenalty: t.float({
    description: 'Against words by how often they have been said, -2–2; 0 unless asked otherwise.',
    validate: between(-2, 2),
  }),
  logitBias: t.field({
    type: [LogitBiasInput],
    description: 'At least one token, each once.',
    validate: z
      .array(z.looseObject({ tokenId: z.unknown() }))
      .min(1, 'At least one.')
      .refine(list => new Set(list.map(({ tokenId }) => tokenId)).size === list.length, 'Each once.'),
  }),
  seed: t.int({ description: 'The same seed gives the same answer, as far as the model can.' }),
  user: t.string(userField),
})

type Optional<Value> = Value | null | undefined

interface Writing {
  temperature?: Optional<number>
  topP?: Optional<number>
  count?: Optional<number>
  stop?: Optional<string[]>
  presencePenalty?: Optional<number>
  frequencyPenalty?: Optional<number>
  logitBias?: Optional<(typeof LogitBiasInput.$inferInput)[]>
  seed?: Optional<number>
  user?: Optional<string>
}

export const writingBody = (input: Writing) => ({
  temperature: input.temperature,
  top_p: input.topP,
  n: input.count,
  stop: input.stop,
  presence_penalty: input.presencePenalty,
  frequency_penalty: input.frequencyPenalty,
  logit_bias:
    input.logitBias && Object.fromEntries(input.logitBias.map(({ tokenId, bias }) => [tokenId, bias])),
  seed: input.seed,
  user: input.user,
})

/** A stream tells what was counted only to those who ask. */
export const streamed = { stream: true, stream_options: { include_usage: true } } as const
