import { z } from 'zod'
import { builder } from '../../core/graphql/builder.ts'
import { callbackFields } from '../../core/graphql/input-fields.ts'
import { exactlyOneOf, goesWith, inputRules } from '../../core/graphql/input-rules.ts'
import { jsonObject } from '../../core/graphql/json.ts'

/** Bounds are those of contracts/replicate.yaml. */

const half = String.raw`(?!\.{1,2}(?:[/:]|$))[\w.-]{1,100}`
const model = new RegExp(`^${half}/${half}$`)
const version = new RegExp(`^(?:(?:${half}/${half}:)?[0-9a-z]{64}|${half}/${half})$`)

const WebhookEvent = builder.enumType('ReplicateWebhookEvent', {
  description: 'A moment at which Replicate calls `notifyHook`.',
  values: {
    START: { value: 'start', description: 'The prediction has started.' },
    OUTPUT: { value: 'output', description: 'There is new output; at most every 500 ms.' },
    LOGS: { value: 'logs', description: 'The model has printed something; at most every 500 ms.' },
    COMPLETED: { value: 'completed', description: 'It has ended: succeeded, failed or canceled.' },
  } as const,
})

export const ReplicateCreatePredictionInput = builder.inputType('ReplicateCreatePredictionInput', {
  description: 'Which model runs, and on what. Exactly one of `model` and `version`.',
  validate: inputRules(exactlyOneOf('model', 'version'), goesWith('notifyEvents', 'notifyHook')),
  fields: t => ({
    model: t.string({
      description:
        'An official model as `owner/name`, such as `black-forest-labs/flux-schnell`; 1–100 characters each. Open, because ' +
        'models come without notice; a gateway may serve only some of them.',
      validate: z.string().regex(model, 'A model is named owner/name.'),
    }),
    version: t.string({
      description:
        'A fixed version of a model: its id of 64 lower-case letters and digits, or `owner/name:id`; or `owner/name` of an ' +
        'official model. A gateway may serve only some of them.',
      validate: z
        .string()
        .regex(version, 'A version is an id of 64 letters and digits, owner/name:id or owner/name.'),
    }),
    input: t
      .field({
        type: 'JSON',
        required: true,
        description:
          "What the model is given: an object with the fields of the model's own schema, handed on as it is. At most 1 MiB as " +
          'JSON and 32 levels deep. A file goes in as a text: an https URL or, up to about 256 KB, a data URI.',
      })
      .validate(jsonObject),
    cancelAfterSeconds: t.int({
      description:
        'The vendor gives the prediction up so many seconds after its creation, at least 5; no limit unless asked for.',
      validate: z.int().min(5, 'At least 5 seconds.'),
    }),
    ...callbackFields(t),
    notifyEvents: t.field({
      type: [WebhookEvent],
      description:
        'When `notifyHook` is called, each at most once in the list; OUTPUT and COMPLETED unless asked otherwise.',
      validate: z
        .array(z.string())
        .min(1, 'At least one.')
        .refine(events => new Set(events).size === events.length, 'Each at most once.'),
    }),
  }),
})
