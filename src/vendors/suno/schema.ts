import { AudioAsset, VideoAsset } from '../../core/graphql/asset.ts'
import { builder } from '../../core/graphql/builder.ts'
import { TaskStatusEnum } from '../../core/graphql/enums.ts'
import { readErrors } from '../../core/graphql/error-types.ts'
import { defineTask } from '../../core/graphql/media-task.ts'
import { submission } from '../../core/graphql/submission.ts'
import type { Timing } from './api.ts'
import {
  clipIdRule,
  clipIdsRule,
  SunoConcatInput,
  SunoCoverClipInput,
  SunoCreatePersonaInput,
  SunoExtendClipInput,
  SunoExtendUploadInput,
  SunoGenerateFromDescriptionInput,
  SunoGenerateFromLyricsInput,
  SunoGenerateLyricsInput,
  SunoGenerateWithPersonaInput,
  SunoReplaceSectionInput,
  SunoSeparateStemsInput,
  SunoSeparateVocalsInput,
  SunoUploadAudioInput,
} from './inputs.ts'
import {
  concat,
  coverClip,
  createPersona,
  extendClip,
  extendUpload,
  generateFromDescription,
  generateFromLyrics,
  generateLyrics,
  generateWithPersona,
  replaceSection,
  separateStems,
  separateVocals,
  uploadAudio,
} from './operations.ts'
import { type SunoClip, type SunoLyrics, type SunoPersona, statusOfClip, sunoFacts } from './states.ts'
import { clipsById, fileOfClip, suno, timingOf } from './vendor.ts'

const orNull = (description: string) =>
  ({ nullable: true, description: `${description}; null where the vendor does not tell.` }) as const

const SunoClipType = builder.objectRef<SunoClip>('SunoClip').implement({
  description: 'One song, or one part of one. Later operations name it by its id.',
  fields: t => ({
    id: t.exposeString('id', { description: "The vendor's own id." }),
    status: t.field({
      type: TaskStatusEnum,
      nullable: true,
      description:
        'How far this clip is. It does not decide about the task. Null where the vendor says nothing, as of uploads, or a word that nobody knows.',
      resolve: statusOfClip,
    }),
    state: t.exposeString('state', orNull("The vendor's own word for how far it is")),
    title: t.exposeString('title', orNull('What it is called')),
    tags: t.exposeString('tags', orNull('Style words, comma-separated')),
    negativeTags: t.exposeString('negativeTags', orNull('Styles that were kept out')),
    lyrics: t.exposeString('lyrics', {
      nullable: true,
      description: 'What is sung; null without a voice, or where the vendor does not tell.',
    }),
    durationSeconds: t.exposeFloat('durationSeconds', {
      nullable: true,
      description: 'Seconds; null until it is complete.',
    }),
    model: t.exposeString('model', orNull('The model that made it')),
    audioUrl: t.exposeString('audioUrl', {
      nullable: true,
      description:
        'Where it can be heard; while `status` is RUNNING a stream of what is there so far. Null before.',
    }),
    videoUrl: t.exposeString('videoUrl', {
      nullable: true,
      description: 'The song as a video; null until it is complete.',
    }),
    imageUrl: t.exposeString('imageUrl', {
      nullable: true,
      description: 'Its picture, the larger one where there are two; null before.',
    }),
    failure: t.exposeString('failure', {
      nullable: true,
      description: "Why this clip failed, in the vendor's words; null unless it did.",
    }),
  }),
})

const SunoLyricsType = builder.objectRef<SunoLyrics>('SunoLyrics').implement({
  description: 'Lyrics that Suno wrote.',
  fields: t => ({
    title: t.exposeString('title', orNull('A title for the song')),
    text: t.exposeString('text', { description: 'The lyrics, with section marks in square brackets.' }),
    tags: t.exposeStringList('tags', { description: 'Style words that fit; empty where there are none.' }),
  }),
})

const SunoPersonaType = builder.objectRef<SunoPersona>('SunoPersona').implement({
  description: 'A voice that was kept, for `sunoGenerateWithPersona`.',
  fields: t => ({
    id: t.exposeString('id', { description: "The vendor's own id." }),
    name: t.exposeString('name', orNull('What it is called')),
    description: t.exposeString('description', orNull('What the voice is like')),
    clipId: t.exposeString('clipId', orNull("The vendor's id of the clip that it was made from")),
    imageUrl: t.exposeString('imageUrl', orNull('Its picture')),
  }),
})

const SunoAlignedWord = builder.objectRef<Timing['aligned_words'][number]>('SunoAlignedWord').implement({
  description: 'One word of the lyrics, and when it is sung.',
  fields: t => ({
    word: t.exposeString('word', { description: 'The word, with the blanks and marks about it.' }),
    startSeconds: t.exposeFloat('start_s', { description: 'Second at which it begins.' }),
    endSeconds: t.exposeFloat('end_s', { description: 'Second at which it ends.' }),
    found: t.exposeBoolean('success', orNull('Whether the word was heard in the song')),
    confidence: t.exposeFloat('p_align', orNull('How sure that is, 0–1')),
  }),
})

const SunoTiming = builder.objectRef<Timing>('SunoTiming').implement({
  description: 'When the words of a clip are sung, and its wave form.',
  fields: t => ({
    words: t.expose('aligned_words', {
      type: [SunoAlignedWord],
      description: 'The words in their order; empty without a voice.',
    }),
    waveform: t.floatList({
      description: 'How loud it is, at even steps over the whole clip; empty where the vendor gives none.',
      resolve: ({ waveform_data }) => waveform_data ?? [],
    }),
    characterErrorRate: t.exposeFloat('hoot_cer', orNull('Share of the characters that were misheard')),
  }),
})

const SunoTask = defineTask(suno, 'Songs, lyrics, an uploaded clip or a persona of Suno.', t => ({
  state: t.string({
    nullable: true,
    description:
      "The vendor's own word for the state; null until it has said one, and for what is made at once.",
    resolve: ({ facts }) => sunoFacts.parse(facts).state,
  }),
  clips: t.field({
    type: [SunoClipType],
    description:
      'The songs, usually two; the parts of separated stems; the clip of an upload. Empty before they begin, and for all else.',
    resolve: ({ facts }) => sunoFacts.parse(facts).clips,
  }),
  lyrics: t.field({
    type: SunoLyricsType,
    nullable: true,
    description: 'What `sunoGenerateLyrics` wrote; null before, and for all else.',
    resolve: ({ facts }) => sunoFacts.parse(facts).lyrics,
  }),
  persona: t.field({
    type: SunoPersonaType,
    nullable: true,
    description: 'What `sunoCreatePersona` made; null for all else.',
    resolve: ({ facts }) => sunoFacts.parse(facts).persona,
  }),
  chargedUnits: t.float({
    nullable: true,
    description: "Units of the gateway's that were charged; null where it gives none, as most do.",
    resolve: ({ facts }) => sunoFacts.parse(facts).chargedUnits,
  }),
}))

const what = (description: string) => ({ required: true, description }) as const

builder.mutationFields(t => ({
  sunoGenerateFromDescription: t.field({
    ...submission(SunoTask, generateFromDescription),
    args: { input: t.arg({ type: SunoGenerateFromDescriptionInput, ...what('What to make.') }) },
    resolve: (_, { input }, { tasks }) => tasks.submit(generateFromDescription, input),
  }),
  sunoGenerateFromLyrics: t.field({
    ...submission(SunoTask, generateFromLyrics),
    args: { input: t.arg({ type: SunoGenerateFromLyricsInput, ...what('What to make.') }) },
    resolve: (_, { input }, { tasks }) => tasks.submit(generateFromLyrics, input),
  }),
  sunoGenerateWithPersona: t.field({
    ...submission(SunoTask, generateWithPersona),
    args: {
      input: t.arg({ type: SunoGenerateWithPersonaInput, ...what('What to make, and in whose voice.') }),
    },
    resolve: (_, { input }, { tasks }) => tasks.submit(generateWithPersona, input),
  }),
  sunoExtendClip: t.field({
    ...submission(SunoTask, extendClip),
    args: { input: t.arg({ type: SunoExtendClipInput, ...what('What to continue, and how.') }) },
    resolve: (_, { input }, { tasks }) => tasks.submit(extendClip, input),
  }),
  sunoExtendUpload: t.field({
    ...submission(SunoTask, extendUpload),
    args: { input: t.arg({ type: SunoExtendUploadInput, ...what('What to continue, and how.') }) },
    resolve: (_, { input }, { tasks }) => tasks.submit(extendUpload, input),
  }),
  sunoCoverClip: t.field({
    ...submission(SunoTask, coverClip),
    args: { input: t.arg({ type: SunoCoverClipInput, ...what('What to sing anew, and how.') }) },
    resolve: (_, { input }, { tasks }) => tasks.submit(coverClip, input),
  }),
  sunoReplaceSection: t.field({
    ...submission(SunoTask, replaceSection),
    args: { input: t.arg({ type: SunoReplaceSectionInput, ...what('What to make anew, and how.') }) },
    resolve: (_, { input }, { tasks }) => tasks.submit(replaceSection, input),
  }),
  sunoSeparateStems: t.field({
    ...submission(SunoTask, separateStems),
    args: { input: t.arg({ type: SunoSeparateStemsInput, ...what('What to split.') }) },
    resolve: (_, { input }, { tasks }) => tasks.submit(separateStems, input),
  }),
  sunoSeparateVocals: t.field({
    ...submission(SunoTask, separateVocals),
    deprecationReason: 'Use sunoSeparateStems.',
    args: { input: t.arg({ type: SunoSeparateVocalsInput, ...what('What to split.') }) },
    resolve: (_, { input }, { tasks }) => tasks.submit(separateVocals, input),
  }),
  sunoConcat: t.field({
    ...submission(SunoTask, concat),
    args: { input: t.arg({ type: SunoConcatInput, ...what('What to join.') }) },
    resolve: (_, { input }, { tasks }) => tasks.submit(concat, input),
  }),
  sunoGenerateLyrics: t.field({
    ...submission(SunoTask, generateLyrics),
    args: { input: t.arg({ type: SunoGenerateLyricsInput, ...what('What to write about.') }) },
    resolve: (_, { input }, { tasks }) => tasks.submit(generateLyrics, input),
  }),
  sunoUploadAudio: t.field({
    ...submission(SunoTask, uploadAudio),
    args: { input: t.arg({ type: SunoUploadAudioInput, ...what('What to bring in.') }) },
    resolve: (_, { input }, { tasks }) => tasks.submit(uploadAudio, input),
  }),
  sunoCreatePersona: t.field({
    ...submission(SunoTask, createPersona),
    args: { input: t.arg({ type: SunoCreatePersonaInput, ...what('Which voice to keep.') }) },
    resolve: (_, { input }, { tasks }) => tasks.submit(createPersona, input),
  }),
}))

const clipId = {
  required: true,
  description: "The vendor's id of a complete clip (`clips { id }`).",
  validate: clipIdRule,
} as const

const unready =
  'Where the vendor is still making the file, the answer is UpstreamUnavailableError: ask again.'

builder.queryFields(t => ({
  sunoClips: t.field({
    type: [SunoClipType],
    description:
      'Clips as they are now, asked from Suno each time (`GET /suno/feed/{clip_ids}`), in the order of the ids; those that it does not know are left out.',
    errors: { types: readErrors, dataField: { name: 'clips', description: 'The clips that were found.' } },
    args: {
      clipIds: t.arg.stringList({
        required: true,
        description: "The vendor's ids of clips (`clips { id }`), 1–50; the bound is ours.",
        validate: clipIdsRule,
      }),
    },
    resolve: (_, { clipIds }, { tasks }) => clipsById(tasks.call(), clipIds),
  }),
  sunoTiming: t.field({
    type: SunoTiming,
    description:
      'When each word of a complete clip is sung, asked from Suno each time (`GET /suno/act/timing/{clip_id}`).',
    errors: { types: readErrors },
    args: { clipId: t.arg.string(clipId) },
    resolve: (_, args, { tasks }) => timingOf(tasks.call(), args.clipId),
  }),
  sunoWav: t.field({
    type: AudioAsset,
    description: `A complete clip as WAV (\`GET /suno/act/wav/{clip_id}\`). ${unready}`,
    errors: { types: readErrors },
    args: { clipId: t.arg.string(clipId) },
    resolve: (_, args, { tasks }) => fileOfClip(tasks.call(), 'AUDIO', args.clipId),
  }),
  sunoMp4: t.field({
    type: VideoAsset,
    description: `A complete clip as a video (\`GET /suno/act/mp4/{clip_id}\`). ${unready}`,
    errors: { types: readErrors },
    args: { clipId: t.arg.string(clipId) },
    resolve: (_, args, { tasks }) => fileOfClip(tasks.call(), 'VIDEO', args.clipId),
  }),
}))
