import { builder } from '../../core/graphql/builder.ts'
import { defineTask } from '../../core/graphql/media-task.ts'
import { submission } from '../../core/graphql/submission.ts'
import {
  RecraftClarityUpscaleInput,
  RecraftCreateImageDalleInput,
  RecraftCreateStyleInput,
  RecraftGenerateImageInput,
  RecraftGenerativeUpscaleInput,
  RecraftRemoveBackgroundInput,
  RecraftVectorizeInput,
} from './inputs.ts'
import {
  clarityUpscale,
  createImageDalle,
  createStyle,
  generateImage,
  generativeUpscale,
  removeBackground,
  vectorize,
} from './operations.ts'
import { recraftFacts } from './states.ts'
import { recraft } from './vendor.ts'

const RecraftTask = defineTask(
  recraft,
  'Pictures that Recraft made, or an own style. It has ended when it is there.',
  t => ({
    revisedPrompts: t.field({
      type: ['String'],
      nullable: { list: false, items: true },
      description:
        'The prompt that was used for each picture, in the order of the assets; null where the vendor does not tell, and ' +
        'empty where no picture was made.',
      resolve: ({ facts }) => recraftFacts.parse(facts).revisedPrompts,
    }),
    chargedCredits: t.float({
      nullable: true,
      description:
        "Units of the vendor's that were charged, not the gateway's price; null where it tells none.",
      resolve: ({ facts }) => recraftFacts.parse(facts).chargedCredits,
    }),
    styleId: t.string({
      nullable: true,
      description:
        "The vendor's own id of the style that was made, for the `styleId` of later pictures; null for all other operations.",
      resolve: ({ facts }) => recraftFacts.parse(facts).styleId,
    }),
  }),
)

builder.mutationFields(t => ({
  recraftGenerateImage: t.field({
    ...submission(RecraftTask, generateImage),
    args: {
      input: t.arg({ type: RecraftGenerateImageInput, required: true, description: 'What to draw.' }),
    },
    resolve: (_, { input }, { tasks }) => tasks.submit(generateImage, input),
  }),
  recraftVectorize: t.field({
    ...submission(RecraftTask, vectorize),
    args: {
      input: t.arg({ type: RecraftVectorizeInput, required: true, description: 'What to vectorize.' }),
    },
    resolve: (_, { input }, { tasks }) => tasks.submit(vectorize, input),
  }),
  recraftRemoveBackground: t.field({
    ...submission(RecraftTask, removeBackground),
    args: {
      input: t.arg({ type: RecraftRemoveBackgroundInput, required: true, description: 'What to cut out.' }),
    },
    resolve: (_, { input }, { tasks }) => tasks.submit(removeBackground, input),
  }),
  recraftClarityUpscale: t.field({
    ...submission(RecraftTask, clarityUpscale),
    args: {
      input: t.arg({ type: RecraftClarityUpscaleInput, required: true, description: 'What to enlarge.' }),
    },
    resolve: (_, { input }, { tasks }) => tasks.submit(clarityUpscale, input),
  }),
  recraftGenerativeUpscale: t.field({
    ...submission(RecraftTask, generativeUpscale),
    args: {
      input: t.arg({ type: RecraftGenerativeUpscaleInput, required: true, description: 'What to enlarge.' }),
    },
    resolve: (_, { input }, { tasks }) => tasks.submit(generativeUpscale, input),
  }),
  recraftCreateStyle: t.field({
    ...submission(RecraftTask, createStyle),
    args: {
      input: t.arg({ type: RecraftCreateStyleInput, required: true, description: 'What to make it of.' }),
    },
    resolve: (_, { input }, { tasks }) => tasks.submit(createStyle, input),
  }),
  recraftCreateImageDalle: t.field({
    ...submission(RecraftTask, createImageDalle),
    args: {
      input: t.arg({ type: RecraftCreateImageDalleInput, required: true, description: 'What to draw.' }),
    },
    resolve: (_, { input }, { tasks }) => tasks.submit(createImageDalle, input),
  }),
}))
