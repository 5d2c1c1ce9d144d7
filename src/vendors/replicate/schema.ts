import { builder } from '../../core/graphql/builder.ts'
import { defineTask } from '../../core/graphql/media-task.ts'
import { submission } from '../../core/graphql/submission.ts'
import { ReplicateCreatePredictionInput } from './inputs.ts'
import { createPrediction } from './operations.ts'
import { replicateFacts } from './states.ts'
import { replicate } from './vendor.ts'

const ReplicateTask = defineTask(
  replicate,
  'A prediction: one run of a model on Replicate. `assets` has the files whose names tell that they are pictures, ' +
    'videos, sounds or texts, at most 256; `output` has everything.',
  t => ({
    state: t.string({
      nullable: true,
      description: "The vendor's own word for the state; null until it has said one.",
      resolve: ({ facts }) => replicateFacts.parse(facts).state,
    }),
    model: t.string({
      nullable: true,
      description: 'The model that runs, `owner/name`; null where the vendor does not tell.',
      resolve: ({ facts }) => replicateFacts.parse(facts).model,
    }),
    version: t.string({
      nullable: true,
      description: 'Id of its version, or `hidden` for official models; null where the vendor does not tell.',
      resolve: ({ facts }) => replicateFacts.parse(facts).version,
    }),
    predictSeconds: t.float({
      nullable: true,
      description: 'Seconds of computing; null before the end, or where the vendor does not tell.',
      resolve: ({ facts }) => replicateFacts.parse(facts).predictSeconds,
    }),
    output: t.field({
      type: 'JSON',
      nullable: true,
      description:
        'What the model made, in the shape that the model gives it: often an address or a list of addresses. Of a file in ' +
        'it (a data URI) only "[Base64]" is left. Null before the task SUCCEEDED, where the model makes nothing, and where ' +
        '`outputOmitted` or `dataRemoved` says why.',
      resolve: ({ facts }) => replicateFacts.parse(facts).output,
    }),
    outputOmitted: t.boolean({
      description:
        'Whether there is an output that is not kept here, because it is larger than 64 KiB as JSON (its files are in ' +
        '`assets` all the same) or nested more than 32 levels deep.',
      resolve: ({ facts }) => replicateFacts.parse(facts).outputOmitted,
    }),
    outputExpiresAt: t.field({
      type: 'DateTime',
      nullable: true,
      description:
        'When the vendor removes the files and every address in `output`: an hour after the end. Null where there is no output.',
      resolve: ({ facts }) => {
        const { outputExpiresAt } = replicateFacts.parse(facts)
        return outputExpiresAt === null ? null : new Date(outputExpiresAt)
      },
    }),
    dataRemoved: t.boolean({
      description: 'Whether the vendor had removed the output before this server saw it.',
      resolve: ({ facts }) => replicateFacts.parse(facts).dataRemoved,
    }),
  }),
)

builder.mutationField('replicateCreatePrediction', t =>
  t.field({
    ...submission(ReplicateTask, createPrediction),
    args: {
      input: t.arg({
        type: ReplicateCreatePredictionInput,
        required: true,
        description: 'Which model runs, and on what.',
      }),
    },
    resolve: (_, { input }, { tasks }) => tasks.submit(createPrediction, input),
  }),
)
