import { VideoAsset } from '../../core/graphql/asset.ts'
import { builder } from '../../core/graphql/builder.ts'
import { readErrors } from '../../core/graphql/error-types.ts'
import { defineTask } from '../../core/graphql/media-task.ts'
import { submission } from '../../core/graphql/submission.ts'
import { ExtendVideoInput, LumaGenerateVideoInput, LumaGenerateVideoOfficialInput } from './inputs.ts'
import { extendVideo, generateVideo, generateVideoOfficial, unwatermarkedVideo } from './operations.ts'
import { lumaFacts } from './states.ts'
import { luma } from './vendor.ts'

const LumaTask = defineTask(luma, 'A video that Luma (Dream Machine) makes.', t => ({
  state: t.string({
    nullable: true,
    description: "The vendor's own word for the state; null until it has said one.",
    resolve: ({ facts }) => lumaFacts.parse(facts).state,
  }),
  estimatedWaitSeconds: t.float({
    nullable: true,
    description: 'Seconds until it begins, as estimated by the vendor; null where it gives none.',
    resolve: ({ facts }) => lumaFacts.parse(facts).estimatedWaitSeconds,
  }),
}))

builder.mutationFields(t => ({
  extendVideo: t.field({
    ...submission(LumaTask, extendVideo),
    args: {
      input: t.arg({ type: ExtendVideoInput, required: true, description: 'What to continue, and how.' }),
    },
    resolve: (_, { input }, { tasks }) => tasks.submit(extendVideo, input),
  }),
  lumaGenerateVideo: t.field({
    ...submission(LumaTask, generateVideo),
    args: { input: t.arg({ type: LumaGenerateVideoInput, required: true, description: 'What to make.' }) },
    resolve: (_, { input }, { tasks }) => tasks.submit(generateVideo, input),
  }),
  lumaGenerateVideoOfficial: t.field({
    ...submission(LumaTask, generateVideoOfficial),
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
      const { reference } = await tasks.lookup().succeeded(['taskId'], taskId, luma.name)
      return unwatermarkedVideo(tasks.call(), reference.upstreamId)
    },
  }),
)
