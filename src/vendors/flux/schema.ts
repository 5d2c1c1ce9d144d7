import { builder } from '../../core/graphql/builder.ts'
import { defineTask } from '../../core/graphql/media-task.ts'
import { submission } from '../../core/graphql/submission.ts'
import {
  Flux2GenerateFlexInput,
  Flux2GenerateInput,
  FluxCannyInput,
  FluxCreateImageDalleInput,
  FluxDepthInput,
  FluxExpandInput,
  FluxFillInput,
  FluxFinetuneInput,
  FluxGenerateInput,
  FluxGenerateUltraInput,
  FluxKontextInput,
  retired,
} from './inputs.ts'
import {
  canny,
  createImageDalle,
  depth,
  expand,
  fill,
  finetune,
  generate,
  generate2,
  generate2Flex,
  generateUltra,
  kontext,
} from './operations.ts'
import { fluxFacts } from './states.ts'
import { flux } from './vendor.ts'

const FluxTask = defineTask(flux, 'A picture that Flux makes, or a variant that it trains.', t => ({
  state: t.string({
    nullable: true,
    description: "The vendor's own word for the state; null until it has said one.",
    resolve: ({ facts }) => fluxFacts.parse(facts).state,
  }),
  seed: t.float({
    nullable: true,
    description: 'A whole number: the seed that was used; null until the picture is made.',
    resolve: ({ facts }) => fluxFacts.parse(facts).seed,
  }),
  revisedPrompt: t.string({
    nullable: true,
    description:
      'The prompt that was used, enriched where that was asked for; null until the picture is made, or where the vendor ' +
      'does not tell.',
    resolve: ({ facts }) => fluxFacts.parse(facts).revisedPrompt,
  }),
  computingSeconds: t.float({
    nullable: true,
    description: 'Seconds of computing; null until the picture is made, or where the vendor does not tell.',
    resolve: ({ facts }) => fluxFacts.parse(facts).computingSeconds,
  }),
  chargedCredits: t.float({
    nullable: true,
    description:
      "Credits of the vendor's that were charged, not the gateway's price; null where it gives none.",
    resolve: ({ facts }) => fluxFacts.parse(facts).chargedCredits,
  }),
  inputMegapixels: t.float({
    nullable: true,
    description: 'Megapixels of the pictures that were given; null where the vendor does not tell.',
    resolve: ({ facts }) => fluxFacts.parse(facts).inputMegapixels,
  }),
  outputMegapixels: t.float({
    nullable: true,
    description: 'Megapixels of the picture to be made; null where the vendor does not tell.',
    resolve: ({ facts }) => fluxFacts.parse(facts).outputMegapixels,
  }),
  moderationReasons: t.stringList({
    description: "The moderation's own reasons, such as `Derivative Works Filter`; empty unless it refused.",
    resolve: ({ facts }) => fluxFacts.parse(facts).moderationReasons,
  }),
}))

builder.mutationFields(t => ({
  fluxGenerate: t.field({
    ...submission(FluxTask, generate),
    args: { input: t.arg({ type: FluxGenerateInput, required: true, description: 'What to make.' }) },
    resolve: (_, { input }, { tasks }) => tasks.submit(generate, input),
  }),
  fluxGenerateUltra: t.field({
    ...submission(FluxTask, generateUltra),
    args: { input: t.arg({ type: FluxGenerateUltraInput, required: true, description: 'What to make.' }) },
    resolve: (_, { input }, { tasks }) => tasks.submit(generateUltra, input),
  }),
  fluxKontext: t.field({
    ...submission(FluxTask, kontext),
    args: {
      input: t.arg({ type: FluxKontextInput, required: true, description: 'What to make or change.' }),
    },
    resolve: (_, { input }, { tasks }) => tasks.submit(kontext, input),
  }),
  flux2Generate: t.field({
    ...submission(FluxTask, generate2),
    args: {
      input: t.arg({ type: Flux2GenerateInput, required: true, description: 'What to make or change.' }),
    },
    resolve: (_, { input }, { tasks }) => tasks.submit(generate2, input),
  }),
  flux2GenerateFlex: t.field({
    ...submission(FluxTask, generate2Flex),
    args: {
      input: t.arg({ type: Flux2GenerateFlexInput, required: true, description: 'What to make or change.' }),
    },
    resolve: (_, { input }, { tasks }) => tasks.submit(generate2Flex, input),
  }),
  fluxFill: t.field({
    ...submission(FluxTask, fill),
    args: { input: t.arg({ type: FluxFillInput, required: true, description: 'What to paint where.' }) },
    resolve: (_, { input }, { tasks }) => tasks.submit(fill, input),
  }),
  fluxExpand: t.field({
    ...submission(FluxTask, expand),
    args: { input: t.arg({ type: FluxExpandInput, required: true, description: 'What to add where.' }) },
    resolve: (_, { input }, { tasks }) => tasks.submit(expand, input),
  }),
  fluxCanny: t.field({
    ...submission(FluxTask, canny),
    args: { input: t.arg({ type: FluxCannyInput, required: true, description: 'What to draw.' }) },
    resolve: (_, { input }, { tasks }) => tasks.submit(canny, input),
  }),
  fluxDepth: t.field({
    ...submission(FluxTask, depth),
    args: { input: t.arg({ type: FluxDepthInput, required: true, description: 'What to draw.' }) },
    resolve: (_, { input }, { tasks }) => tasks.submit(depth, input),
  }),
  fluxFinetune: t.field({
    ...submission(FluxTask, finetune),
    deprecationReason: retired,
    args: { input: t.arg({ type: FluxFinetuneInput, required: true, description: 'What to train.' }) },
    resolve: (_, { input }, { tasks }) => tasks.submit(finetune, input),
  }),
  fluxCreateImageDalle: t.field({
    ...submission(FluxTask, createImageDalle),
    args: {
      input: t.arg({ type: FluxCreateImageDalleInput, required: true, description: 'What to make.' }),
    },
    resolve: (_, { input }, { tasks }) => tasks.submit(createImageDalle, input),
  }),
}))
