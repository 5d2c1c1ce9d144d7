import { builder } from '../../core/graphql/builder.ts'
import { defineTask } from '../../core/graphql/media-task.ts'
import { submission } from '../../core/graphql/submission.ts'
import {
  ImageBackground,
  ImageQuality,
  OpenaiCreateSpeechInput,
  OpenaiEditImageInput,
  OpenaiGenerateImageInput,
  OpenaiTranscribeInput,
  OpenaiTranslateInput,
} from './inputs.ts'
import { createSpeech, editImage, generateImage, transcribe, translate } from './operations.ts'
import { type OpenaiUsage, openaiFacts, type Transcription, transcriptFacts } from './states.ts'
import { openai } from './vendor.ts'

const tokens = (what: string) => ({
  nullable: true as const,
  description: `${what}; null where the vendor does not tell.`,
})

const Usage = builder.objectRef<OpenaiUsage>('OpenaiUsage').implement({
  description: 'What the vendor counted; the gateway has a price of its own for it.',
  fields: t => ({
    totalTokens: t.exposeInt('totalTokens', tokens('Tokens in all')),
    inputTokens: t.exposeInt('inputTokens', tokens('Tokens of what was sent')),
    outputTokens: t.exposeInt('outputTokens', tokens('Tokens of what was made')),
    inputTextTokens: t.exposeInt('inputTextTokens', tokens('Tokens of the prompt')),
    inputImageTokens: t.exposeInt('inputImageTokens', tokens('Tokens of the pictures that were sent')),
    seconds: t.exposeFloat('seconds', tokens('Seconds of sound, for models that are paid by them')),
  }),
})

const seconds = (what: string) => ({ description: `${what}, in seconds from the beginning.` })

const Segment = builder.objectRef<Transcription['segments'][number]>('OpenaiTranscriptionSegment').implement({
  description: 'A piece of a transcript, about as long as a sentence.',
  fields: t => ({
    start: t.exposeFloat('start', seconds('Its beginning')),
    end: t.exposeFloat('end', seconds('Its end')),
    text: t.exposeString('text', { description: 'What was said.' }),
  }),
})

const Word = builder.objectRef<Transcription['words'][number]>('OpenaiTranscriptionWord').implement({
  description: 'A word of a transcript.',
  fields: t => ({
    word: t.exposeString('word', { description: 'The word.' }),
    start: t.exposeFloat('start', seconds('Its beginning')),
    end: t.exposeFloat('end', seconds('Its end')),
  }),
})

const TranscriptionType = builder.objectRef<Transcription>('OpenaiTranscription').implement({
  description: 'What is said in a recording.',
  fields: t => ({
    text: t.exposeString('text', { description: 'All of it, without times; empty where nothing is said.' }),
    language: t.exposeString('language', {
      nullable: true,
      description: 'What is spoken, by its English name, such as `english`; null unless VERBOSE_JSON.',
    }),
    durationSeconds: t.exposeFloat('durationSeconds', {
      nullable: true,
      description: 'Length of the recording in seconds; null unless VERBOSE_JSON.',
    }),
    segments: t.expose('segments', {
      type: [Segment],
      description: 'In order; of VERBOSE_JSON, SRT and VTT, empty otherwise.',
    }),
    words: t.expose('words', {
      type: [Word],
      description: 'In order; of VERBOSE_JSON with the granularity WORD, empty otherwise.',
    }),
  }),
})

const OpenaiTask = defineTask(openai, 'Pictures, speech or a transcript that OpenAI made.', t => ({
  revisedPrompts: t.stringList({
    description: 'The prompts that DALL·E 3 made of yours, in the order of the pictures; empty otherwise.',
    resolve: ({ facts }) => openaiFacts.parse(facts).revisedPrompts,
  }),
  quality: t.field({
    type: ImageQuality,
    nullable: true,
    description: 'What the pictures were made with; null where the vendor does not tell.',
    resolve: ({ facts }) => openaiFacts.parse(facts).quality,
  }),
  background: t.field({
    type: ImageBackground,
    nullable: true,
    description: 'What the pictures were made with; null where the vendor does not tell.',
    resolve: ({ facts }) => openaiFacts.parse(facts).background,
  }),
  usage: t.field({
    type: Usage,
    nullable: true,
    description: 'What the vendor counted; null where it does not tell.',
    resolve: ({ facts }) => openaiFacts.parse(facts).usage,
  }),
  transcription: t.field({
    type: TranscriptionType,
    nullable: true,
    description: 'What is said in a recording; null for pictures and speech.',
    resolve: ({ facts }) => transcriptFacts.parse(facts).transcription,
  }),
}))

builder.mutationFields(t => ({
  openaiGenerateImage: t.field({
    ...submission(OpenaiTask, generateImage),
    args: { input: t.arg({ type: OpenaiGenerateImageInput, required: true, description: 'What to make.' }) },
    resolve: (_, { input }, { tasks }) => tasks.submit(generateImage, input),
  }),
  openaiEditImage: t.field({
    ...submission(OpenaiTask, editImage),
    args: { input: t.arg({ type: OpenaiEditImageInput, required: true, description: 'What to change.' }) },
    resolve: (_, { input }, { tasks }) => tasks.submit(editImage, input),
  }),
  openaiCreateSpeech: t.field({
    ...submission(OpenaiTask, createSpeech),
    args: { input: t.arg({ type: OpenaiCreateSpeechInput, required: true, description: 'What to say.' }) },
    resolve: (_, { input }, { tasks }) => tasks.submit(createSpeech, input),
  }),
  openaiTranscribe: t.field({
    ...submission(OpenaiTask, transcribe),
    args: {
      input: t.arg({ type: OpenaiTranscribeInput, required: true, description: 'What to write down.' }),
    },
    resolve: (_, { input }, { tasks }) => tasks.submit(transcribe, input),
  }),
  openaiTranslate: t.field({
    ...submission(OpenaiTask, translate),
    args: {
      input: t.arg({ type: OpenaiTranslateInput, required: true, description: 'What to write down.' }),
    },
    resolve: (_, { input }, { tasks }) => tasks.submit(translate, input),
  }),
}))
