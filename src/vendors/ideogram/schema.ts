import { builder } from '../../core/graphql/builder.ts'
import { defineTask } from '../../core/graphql/media-task.ts'
import { submission } from '../../core/graphql/submission.ts'
import {
  IdeogramDescribeInput,
  IdeogramEditInput,
  IdeogramGenerateInput,
  IdeogramRemixInput,
  IdeogramUpscaleInput,
  IdeogramV3EditInput,
  IdeogramV3GenerateInput,
  IdeogramV3ReframeInput,
  IdeogramV3RemixInput,
  IdeogramV3ReplaceBackgroundInput,
} from './inputs.ts'
import {
  describe,
  edit,
  editV3,
  generate,
  generateV3,
  reframeV3,
  remix,
  remixV3,
  replaceBackgroundV3,
  upscale,
} from './operations.ts'
import { ideogramFacts, type PictureFacts } from './states.ts'
import { ideogram } from './vendor.ts'

const IdeogramPicture = builder.objectRef<PictureFacts>('IdeogramPicture').implement({
  description: 'How a picture came about.',
  fields: t => ({
    prompt: t.exposeString('prompt', {
      nullable: true,
      description:
        'The prompt that was used, rewritten where that was asked for; null where the vendor does not tell.',
    }),
    seed: t.exposeFloat('seed', {
      nullable: true,
      description: 'A whole number: the seed that was used; null where the vendor does not tell.',
    }),
    styleType: t.exposeString('styleType', {
      nullable: true,
      description: "The vendor's own word for the style; null where it does not tell.",
    }),
  }),
})

const IdeogramTask = defineTask(
  ideogram,
  'Pictures that Ideogram drew, or what it wrote about one. It has ended when it is there.',
  t => ({
    pictures: t.field({
      type: [IdeogramPicture],
      description: 'How each picture came about, in the order of the assets; empty where none was drawn.',
      resolve: ({ facts }) => ideogramFacts.parse(facts).pictures,
    }),
    unsafeCount: t.int({
      description:
        "How many of the pictures that were asked for failed the vendor's safety check and were withheld.",
      resolve: ({ facts }) => ideogramFacts.parse(facts).unsafeCount,
    }),
    descriptions: t.stringList({
      description: 'Prompts that fit the picture, of `ideogramDescribe`; empty for all others.',
      resolve: ({ facts }) => ideogramFacts.parse(facts).descriptions,
    }),
  }),
)

builder.mutationFields(t => ({
  ideogramGenerate: t.field({
    ...submission(IdeogramTask, generate),
    args: {
      input: t.arg({ type: IdeogramGenerateInput, required: true, description: 'What to draw.' }),
    },
    resolve: (_, { input }, { tasks }) => tasks.submit(generate, input),
  }),
  ideogramRemix: t.field({
    ...submission(IdeogramTask, remix),
    args: {
      input: t.arg({ type: IdeogramRemixInput, required: true, description: 'What to make of what.' }),
    },
    resolve: (_, { input }, { tasks }) => tasks.submit(remix, input),
  }),
  ideogramEdit: t.field({
    ...submission(IdeogramTask, edit),
    args: { input: t.arg({ type: IdeogramEditInput, required: true, description: 'What to draw where.' }) },
    resolve: (_, { input }, { tasks }) => tasks.submit(edit, input),
  }),
  ideogramUpscale: t.field({
    ...submission(IdeogramTask, upscale),
    args: {
      input: t.arg({ type: IdeogramUpscaleInput, required: true, description: 'What to enlarge, and how.' }),
    },
    resolve: (_, { input }, { tasks }) => tasks.submit(upscale, input),
  }),
  ideogramDescribe: t.field({
    ...submission(IdeogramTask, describe),
    args: {
      input: t.arg({ type: IdeogramDescribeInput, required: true, description: 'What to describe.' }),
    },
    resolve: (_, { input }, { tasks }) => tasks.submit(describe, input),
  }),
  ideogramV3Generate: t.field({
    ...submission(IdeogramTask, generateV3),
    args: {
      input: t.arg({ type: IdeogramV3GenerateInput, required: true, description: 'What to draw.' }),
    },
    resolve: (_, { input }, { tasks }) => tasks.submit(generateV3, input),
  }),
  ideogramV3Remix: t.field({
    ...submission(IdeogramTask, remixV3),
    args: {
      input: t.arg({ type: IdeogramV3RemixInput, required: true, description: 'What to make of what.' }),
    },
    resolve: (_, { input }, { tasks }) => tasks.submit(remixV3, input),
  }),
  ideogramV3Edit: t.field({
    ...submission(IdeogramTask, editV3),
    args: { input: t.arg({ type: IdeogramV3EditInput, required: true, description: 'What to draw where.' }) },
    resolve: (_, { input }, { tasks }) => tasks.submit(editV3, input),
  }),
  ideogramV3Reframe: t.field({
    ...submission(IdeogramTask, reframeV3),
    args: {
      input: t.arg({
        type: IdeogramV3ReframeInput,
        required: true,
        description: 'What to extend, and how far.',
      }),
    },
    resolve: (_, { input }, { tasks }) => tasks.submit(reframeV3, input),
  }),
  ideogramV3ReplaceBackground: t.field({
    ...submission(IdeogramTask, replaceBackgroundV3),
    args: {
      input: t.arg({
        type: IdeogramV3ReplaceBackgroundInput,
        required: true,
        description: 'What stands before what.',
      }),
    },
    resolve: (_, { input }, { tasks }) => tasks.submit(replaceBackgroundV3, input),
  }),
}))
