import { VideoAsset } from '../../core/graphql/asset.ts'
import { builder } from '../../core/graphql/builder.ts'
import { readErrors, submissionErrors } from '../../core/graphql/error-types.ts'
import { MediaTask } from '../../core/graphql/media-task.ts'
import type { Task } from '../../core/task.ts'
import { ExtendVideoInput, LumaGenerateVideoInput, LumaGenerateVideoOfficialInput } from './inputs.ts'
import { extendVideo, generateVideo, generateVideoOfficial, unwatermarkedVideo } from './operations.ts'
import { luma } from './vendor.ts'

const LumaTask = builder.objectRef<Task>(luma.taskType)

builder.node(LumaTask, {
  id: { resolve: task => task.id },
  description: 'A video that Luma (Dream Machine) makes.',
  interfaces: [MediaTask],
  isTypeOf: value =>
    typeof value === 'object' && value !== null && 'vendor' in value && value.vendor === luma.name,
  fields: t => ({
    state: t.string({
      nullable: true,
      description: "The vendor's own word for the state; null until it has said one.",
      resolve: ({ facts }) => (typeof facts.state === 'string' ? facts.state : null),
    }),
    estimatedWaitSeconds: t.float({
      nullable: true,
      description: 'Seconds until it begins, as estimated by the vendor; null where it gives none.',
      resolve: ({ facts }) =>
        typeof facts.estimatedWaitSeconds === 'number' ? facts.estimatedWaitSeconds : null,
    }),
  }),
})

builder.mutationFields(t => ({
  extendVideo: t.field({
    type: LumaTask,
    description:
      'Continues a finished Luma video: `POST /luma/generations/{task_id}/extend`. The upstream marks this route as ' +
      'abandoned since 2025-01-07. Where it answers 404 or 410, so that nothing was made, the server goes on with its ' +
      'successor, the official generation with `keyframes.frame0` of type generation, unless LUMA_EXTEND says otherwise.',
    errors: { types: submissionErrors },
    args: {
      input: t.arg({ type: ExtendVideoInput, required: true, description: 'What to continue, and how.' }),
    },
    resolve: (_, { input }, { tasks }) => tasks.submit(extendVideo, input),
  }),
  lumaGenerateVideo: t.field({
    type: LumaTask,
    description: 'Makes a video from a prompt and up to two pictures, own format: `POST /luma/generations`.',
    errors: { types: submissionErrors },
    args: { input: t.arg({ type: LumaGenerateVideoInput, required: true, description: 'What to make.' }) },
    resolve: (_, { input }, { tasks }) => tasks.submit(generateVideo, input),
  }),
  lumaGenerateVideoOfficial: t.field({
    type: LumaTask,
    description:
      "Makes a video in the vendor's format: `POST /dream-machine/v1/generations`. Keyframes begin from or end on a " +
      'picture, continue a clip (frame0), lead in to one (frame1) or join two.',
    errors: { types: submissionErrors },
    args: {
      input: t.arg({ type: LumaGenerateVideoOfficialInput, required: true, description: 'What to make.' }),
    },
    resolve: (_, { input }, { tasks }) => tasks.submit(generateVideoOfficial, input),
  }),
}))

builder.queryField('lumaUnwatermarkedVideo', t =>
  t.field({
    type: VideoAsset,
    description:
      'A new link to the watermark-free file of a finished video of the own format, asked from Luma each time ' +
      '(`GET /luma/generations/{task_id}/download_video_url`). It lives for an hour, and one day may not be had any more.',
    errors: { types: readErrors },
    args: {
      taskId: t.arg.id({
        required: true,
        description: "The graph id of a task that SUCCEEDED, or Luma's own id.",
      }),
    },
    resolve: async (_, { taskId }, { tasks }) => {
      const { upstreamId } = await tasks.lookup().succeeded(['taskId'], taskId, luma.name)
      return unwatermarkedVideo(tasks.call(), upstreamId)
    },
  }),
)
