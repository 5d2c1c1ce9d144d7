import { VideoAsset } from '../../core/graphql/asset.ts'
import { builder } from '../../core/graphql/builder.ts'
import { readErrors } from '../../core/graphql/error-types.ts'
import { defineTask } from '../../core/graphql/media-task.ts'
import { submission } from '../../core/graphql/submission.ts'
import { MinimaxGenerateVideoInput } from './inputs.ts'
import { finishedVideo, generateVideo } from './operations.ts'
import { minimaxFacts } from './states.ts'
import { minimax } from './vendor.ts'

const MinimaxTask = defineTask(minimax, 'A video that MiniMax (Hailuo) makes.', t => ({
  state: t.string({
    nullable: true,
    description:
      "The vendor's own word for the state; null until it has said one. `Success` while `status` is RUNNING: the video is " +
      'made, but there is no link to it yet.',
    resolve: ({ facts }) => minimaxFacts.parse(facts).state,
  }),
}))

builder.mutationField('minimaxGenerateVideo', t =>
  t.field({
    ...submission(MinimaxTask, generateVideo),
    args: { input: t.arg({ type: MinimaxGenerateVideoInput, required: true, description: 'What to make.' }) },
    resolve: (_, { input }, { tasks }) => tasks.submit(generateVideo, input),
  }),
)

builder.queryField('minimaxVideo', t =>
  t.field({
    type: VideoAsset,
    description:
      'A new link to a finished video, asked from MiniMax each time (`GET /v1/files/retrieve`), because links live for ' +
      'about an hour. Some gateways charge a small fee for it: use the `assets` of the task while they have not expired.',
    errors: { types: readErrors },
    args: {
      taskId: t.arg.id({
        required: true,
        description: "The graph id of a task that SUCCEEDED, or MiniMax's own id of a finished one.",
      }),
    },
    resolve: async (_, { taskId }, { tasks }) =>
      finishedVideo(tasks.call(), await tasks.lookup().succeeded(['taskId'], taskId, minimax.name)),
  }),
)
