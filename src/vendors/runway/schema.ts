import { VideoAsset } from '../../core/graphql/asset.ts'
import { builder } from '../../core/graphql/builder.ts'
import { readErrors } from '../../core/graphql/error-types.ts'
import { defineTask } from '../../core/graphql/media-task.ts'
import { submission } from '../../core/graphql/submission.ts'
import {
  RunwayImageToVideoInput,
  RunwayReverseActOneInput,
  RunwayReverseImageToVideoInput,
  RunwayReverseTextToVideoInput,
  RunwayReverseVideoToVideoInput,
} from './inputs.ts'
import {
  freshVideo,
  imageToVideo,
  reverseActOne,
  reverseImageToVideo,
  reverseTextToVideo,
  reverseVideoToVideo,
} from './operations.ts'
import { runwayFacts } from './states.ts'
import { runway } from './vendor.ts'

const RunwayTask = defineTask(runway, 'A video that Runway makes.', t => ({
  state: t.string({
    nullable: true,
    description:
      "The vendor's own word for the state, in the reverse format a digit (0 waits, 1 runs, 2 failed, 3 done); " +
      'null until it has said one.',
    resolve: ({ facts }) => runwayFacts.parse(facts).state,
  }),
  failureCode: t.string({
    nullable: true,
    description:
      "The vendor's own code of a failure, such as `SAFETY.INPUT.TEXT`. With SAFETY in it the same input must not be " +
      'submitted again; `INTERNAL.BAD_OUTPUT` may succeed the next time. Null unless an official task failed.',
    resolve: ({ facts }) => runwayFacts.parse(facts).failureCode,
  }),
  englishPrompt: t.string({
    nullable: true,
    description: 'The prompt in English, as the reverse format translated it; null where it tells none.',
    resolve: ({ facts }) => runwayFacts.parse(facts).englishPrompt,
  }),
  chargedUnits: t.float({
    nullable: true,
    description:
      "Points (reverse format) or credits (official) of the vendor's that were taken, not the gateway's price; " +
      'null where it gives none.',
    resolve: ({ facts }) => runwayFacts.parse(facts).chargedUnits,
  }),
  refunded: t.boolean({
    nullable: true,
    description: 'Whether the points were given back; null before the end, and in the official format.',
    resolve: ({ facts }) => runwayFacts.parse(facts).refunded,
  }),
}))

builder.mutationFields(t => ({
  runwayImageToVideo: t.field({
    ...submission(RunwayTask, imageToVideo),
    args: { input: t.arg({ type: RunwayImageToVideoInput, required: true, description: 'What to make.' }) },
    resolve: (_, { input }, { tasks }) => tasks.submit(imageToVideo, input),
  }),
  runwayReverseTextToVideo: t.field({
    ...submission(RunwayTask, reverseTextToVideo),
    args: {
      input: t.arg({ type: RunwayReverseTextToVideoInput, required: true, description: 'What to make.' }),
    },
    resolve: (_, { input }, { tasks }) => tasks.submit(reverseTextToVideo, input),
  }),
  runwayReverseImageToVideo: t.field({
    ...submission(RunwayTask, reverseImageToVideo),
    args: {
      input: t.arg({ type: RunwayReverseImageToVideoInput, required: true, description: 'What to make.' }),
    },
    resolve: (_, { input }, { tasks }) => tasks.submit(reverseImageToVideo, input),
  }),
  runwayReverseVideoToVideo: t.field({
    ...submission(RunwayTask, reverseVideoToVideo),
    args: {
      input: t.arg({
        type: RunwayReverseVideoToVideoInput,
        required: true,
        description: 'What to restyle, and how.',
      }),
    },
    resolve: (_, { input }, { tasks }) => tasks.submit(reverseVideoToVideo, input),
  }),
  runwayReverseActOne: t.field({
    ...submission(RunwayTask, reverseActOne),
    args: {
      input: t.arg({
        type: RunwayReverseActOneInput,
        required: true,
        description: 'Who acts, and for whom.',
      }),
    },
    resolve: (_, { input }, { tasks }) => tasks.submit(reverseActOne, input),
  }),
}))

builder.queryField('runwayFreshVideo', t =>
  t.field({
    type: VideoAsset,
    description:
      "A new link to the video of a finished task of the vendor's format, asked from Runway each time " +
      '(`GET /v1/tasks/{task_id}`). It lives for a day at least. Links of the reverse format cannot be renewed.',
    errors: { types: readErrors },
    args: {
      taskId: t.arg.id({
        required: true,
        description: "The graph id of a task of `runwayImageToVideo` that SUCCEEDED, or Runway's own id.",
      }),
    },
    resolve: (_, { taskId }, { tasks }) => freshVideo(tasks.call(), tasks.lookup(), taskId),
  }),
)
