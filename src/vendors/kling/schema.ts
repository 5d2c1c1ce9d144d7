import { builder } from '../../core/graphql/builder.ts'
import { defineTask } from '../../core/graphql/media-task.ts'
import { submission } from '../../core/graphql/submission.ts'
import {
  KlingExtendVideoInput,
  KlingGenerateImageInput,
  KlingImageToVideoInput,
  KlingLipSyncInput,
  KlingTextToVideoInput,
  KlingVirtualTryOnInput,
} from './inputs.ts'
import { extendVideo, generateImage, imageToVideo, lipSync, textToVideo, virtualTryOn } from './operations.ts'
import { klingFacts } from './states.ts'
import { kling } from './vendor.ts'

const KlingTask = defineTask(kling, 'Pictures or a video that Kling makes.', t => ({
  state: t.string({
    nullable: true,
    description: "The vendor's own word for the state; null until it has said one.",
    resolve: ({ facts }) => klingFacts.parse(facts).state,
  }),
  parentVideoId: t.string({
    nullable: true,
    description: "The vendor's id of the video that was extended or lip-synced; null otherwise.",
    resolve: ({ facts }) => klingFacts.parse(facts).parentVideoId,
  }),
  chargedUnits: t.float({
    nullable: true,
    description:
      "Units of the vendor's that were charged, not the gateway's price; null where it gives none.",
    resolve: ({ facts }) => klingFacts.parse(facts).chargedUnits,
  }),
}))

builder.mutationFields(t => ({
  klingGenerateImage: t.field({
    ...submission(KlingTask, generateImage),
    args: { input: t.arg({ type: KlingGenerateImageInput, required: true, description: 'What to make.' }) },
    resolve: (_, { input }, { tasks }) => tasks.submit(generateImage, input),
  }),
  klingVirtualTryOn: t.field({
    ...submission(KlingTask, virtualTryOn),
    args: { input: t.arg({ type: KlingVirtualTryOnInput, required: true, description: 'Who wears what.' }) },
    resolve: (_, { input }, { tasks }) => tasks.submit(virtualTryOn, input),
  }),
  klingTextToVideo: t.field({
    ...submission(KlingTask, textToVideo),
    args: { input: t.arg({ type: KlingTextToVideoInput, required: true, description: 'What to make.' }) },
    resolve: (_, { input }, { tasks }) => tasks.submit(textToVideo, input),
  }),
  klingImageToVideo: t.field({
    ...submission(KlingTask, imageToVideo),
    args: { input: t.arg({ type: KlingImageToVideoInput, required: true, description: 'What to make.' }) },
    resolve: (_, { input }, { tasks }) => tasks.submit(imageToVideo, input),
  }),
  klingExtendVideo: t.field({
    ...submission(KlingTask, extendVideo),
    args: {
      input: t.arg({
        type: KlingExtendVideoInput,
        required: true,
        description: 'What to continue, and how.',
      }),
    },
    resolve: (_, { input }, { tasks }) => tasks.submit(extendVideo, input),
  }),
  klingLipSync: t.field({
    ...submission(KlingTask, lipSync),
    args: { input: t.arg({ type: KlingLipSyncInput, required: true, description: 'Who says what.' }) },
    resolve: (_, { input }, { tasks }) => tasks.submit(lipSync, input),
  }),
}))
