import { builder } from '../../core/graphql/builder.ts'
import { readErrors } from '../../core/graphql/error-types.ts'
import { defineTask } from '../../core/graphql/media-task.ts'
import { submission } from '../../core/graphql/submission.ts'
import {
  MidjourneyBlendInput,
  MidjourneyDescribeInput,
  MidjourneyImagineInput,
  MidjourneyPressButtonInput,
  MidjourneyShortenInput,
  MidjourneySubmitModalInput,
  MidjourneyUploadImagesInput,
} from './inputs.ts'
import {
  blend,
  describe,
  imageSeed,
  imagine,
  pressButton,
  shorten,
  submitModal,
  uploadImages,
} from './operations.ts'
import { isTextAction, midjourneyFacts, suggestionsOf } from './states.ts'
import { midjourney } from './vendor.ts'

const MidjourneyButton = builder
  .objectRef<{ customId: string; label: string; emoji: string }>('MidjourneyButton')
  .implement({
    description: 'What can be done with a finished task: `midjourneyPressButton`.',
    fields: t => ({
      customId: t.exposeString('customId', { description: 'Opaque; hand it back as it is.' }),
      label: t.exposeString('label', { description: 'Text on it; empty where an emoji stands there.' }),
      emoji: t.exposeString('emoji', { description: 'Emoji on it; may be empty.' }),
    }),
  })

const MidjourneyTask = defineTask(midjourney, 'Pictures, or words about them, that Midjourney makes.', t => ({
  state: t.string({
    nullable: true,
    description: "The vendor's own word for the status, such as `IN_PROGRESS`; null until it has said one.",
    resolve: ({ facts }) => midjourneyFacts.parse(facts).state,
  }),
  action: t.string({
    nullable: true,
    description: "The vendor's word for what it does, such as `UPSCALE`; null until it has said one.",
    resolve: ({ facts }) => midjourneyFacts.parse(facts).action,
  }),
  awaitsModal: t.boolean({
    description: 'A button opened a form: nothing happens until `midjourneySubmitModal` answers it.',
    resolve: ({ facts, status }) => status === 'QUEUED' && midjourneyFacts.parse(facts).state === 'MODAL',
  }),
  buttons: t.field({
    type: [MidjourneyButton],
    description: 'What can be done with the result; empty before it is there.',
    resolve: ({ facts }) => midjourneyFacts.parse(facts).buttons,
  }),
  queuePosition: t.int({
    nullable: true,
    description: 'How many were ahead of it when it was submitted; null where it did not have to wait.',
    resolve: ({ facts }) => midjourneyFacts.parse(facts).queuePosition,
  }),
  finalPrompt: t.string({
    nullable: true,
    description: 'The prompt as the vendor used it, with all switches; null until it is known.',
    resolve: ({ facts }) => {
      const { action, finalPrompt } = midjourneyFacts.parse(facts)
      return isTextAction(action) ? null : finalPrompt
    },
  }),
  suggestions: t.stringList({
    description: 'The prompts that a description or a shortening found; empty for all other tasks.',
    resolve: ({ facts }) => {
      const { action, finalPrompt } = midjourneyFacts.parse(facts)
      return isTextAction(action) ? suggestionsOf(finalPrompt ?? '') : []
    },
  }),
  callerState: t.string({
    nullable: true,
    description: 'The `callerState` that it was submitted with; null where none was, or the gateway lost it.',
    resolve: ({ facts }) => midjourneyFacts.parse(facts).callerState,
  }),
}))

builder.mutationFields(t => ({
  midjourneyImagine: t.field({
    ...submission(MidjourneyTask, imagine),
    args: { input: t.arg({ type: MidjourneyImagineInput, required: true, description: 'What to make.' }) },
    resolve: (_, { input }, { tasks }) => tasks.submit(imagine, input),
  }),
  midjourneyPressButton: t.field({
    ...submission(MidjourneyTask, pressButton),
    args: {
      input: t.arg({ type: MidjourneyPressButtonInput, required: true, description: 'Which button.' }),
    },
    resolve: (_, { input }, { tasks }) => tasks.submit(pressButton, input),
  }),
  midjourneySubmitModal: t.field({
    ...submission(MidjourneyTask, submitModal),
    args: {
      input: t.arg({
        type: MidjourneySubmitModalInput,
        required: true,
        description: 'Which form, and what is in it.',
      }),
    },
    resolve: (_, { input }, { tasks }) => tasks.submit(submitModal, input),
  }),
  midjourneyBlend: t.field({
    ...submission(MidjourneyTask, blend),
    args: { input: t.arg({ type: MidjourneyBlendInput, required: true, description: 'What to mix.' }) },
    resolve: (_, { input }, { tasks }) => tasks.submit(blend, input),
  }),
  midjourneyDescribe: t.field({
    ...submission(MidjourneyTask, describe),
    args: {
      input: t.arg({ type: MidjourneyDescribeInput, required: true, description: 'What to describe.' }),
    },
    resolve: (_, { input }, { tasks }) => tasks.submit(describe, input),
  }),
  midjourneyShorten: t.field({
    ...submission(MidjourneyTask, shorten),
    args: { input: t.arg({ type: MidjourneyShortenInput, required: true, description: 'What to shorten.' }) },
    resolve: (_, { input }, { tasks }) => tasks.submit(shorten, input),
  }),
  midjourneyUploadImages: t.field({
    ...submission(MidjourneyTask, uploadImages),
    args: {
      input: t.arg({ type: MidjourneyUploadImagesInput, required: true, description: 'What to upload.' }),
    },
    resolve: (_, { input }, { tasks }) => tasks.submit(uploadImages, input),
  }),
}))

builder.queryField('midjourneyImageSeed', t =>
  t.string({
    description:
      'The seed of a finished picture, asked from the vendor each time (`GET /mj/task/{id}/image-seed`), which may ' +
      'take many seconds and depends on the gateway.',
    errors: {
      types: readErrors,
      directResult: false,
      dataField: { name: 'seed', description: 'A whole number, as text.' },
    },
    args: {
      taskId: t.arg.id({
        required: true,
        description: "The graph id of a task that SUCCEEDED, or the vendor's own id.",
      }),
    },
    resolve: async (_, { taskId }, { tasks }) => {
      const { reference } = await tasks.lookup().succeeded(['taskId'], taskId, midjourney.name)
      return imageSeed(tasks.call(), reference.upstreamId)
    },
  }),
)
