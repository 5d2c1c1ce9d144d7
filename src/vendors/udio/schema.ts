import { builder } from '../../core/graphql/builder.ts'
import { defineTask } from '../../core/graphql/media-task.ts'
import { submission } from '../../core/graphql/submission.ts'
import { UdioGenerateMusicInput } from './inputs.ts'
import { generateMusic } from './operations.ts'
import { type SongFacts, udioFacts } from './states.ts'
import { udio } from './vendor.ts'

const UdioSong = builder.objectRef<SongFacts>('UdioSong').implement({
  description:
    'One of the songs that a generation makes. Its files are the assets with its id as `upstreamId`.',
  fields: t => ({
    id: t.exposeString('id', {
      description: "Udio's own id of the song; `extend` takes it as `songId`.",
    }),
    title: t.exposeString('title', {
      nullable: true,
      description: "The vendor's title; null where it gives none.",
    }),
    durationSeconds: t.exposeFloat('durationSeconds', {
      nullable: true,
      description: 'Length in seconds; null until the vendor tells.',
    }),
    imageUrl: t.exposeString('imageUrl', {
      nullable: true,
      description: 'Where the cover is; null until there is one. No end of the address is known.',
    }),
    lyrics: t.exposeString('lyrics', {
      nullable: true,
      description: 'What is sung; null where the vendor tells nothing, as for instrumental songs.',
    }),
    tags: t.exposeStringList('tags', {
      description: 'Words of style that the vendor gave it; empty where it gave none.',
    }),
    finished: t.exposeBoolean('finished', {
      description: 'Whether the vendor is done with it, well or badly. The file may come a little later.',
    }),
    error: t.exposeString('error', {
      nullable: true,
      description: "Why this song failed, in the vendor's words; null unless it did.",
    }),
  }),
})

const UdioTask = defineTask(udio, 'Songs that Udio makes, two at a time as a rule.', t => ({
  state: t.string({
    nullable: true,
    description:
      "The gateway's word for the state; null on the usual route, which has none, and until it has said one.",
    resolve: ({ facts }) => udioFacts.parse(facts).state,
  }),
  generationId: t.string({
    nullable: true,
    description:
      "Udio's own id of the generation, for its support; null where the answers name none. Nothing can be read by it.",
    resolve: ({ facts }) => udioFacts.parse(facts).generationId,
  }),
  songs: t.field({
    type: [UdioSong],
    description:
      'The songs that the vendor lists, in the order of their ids; empty before. A task SUCCEEDS when every song has ' +
      'ended and at least one is there: look for `error` in the others.',
    resolve: ({ facts }) => udioFacts.parse(facts).songs,
  }),
}))

builder.mutationField('udioGenerateMusic', t =>
  t.field({
    ...submission(UdioTask, generateMusic),
    args: { input: t.arg({ type: UdioGenerateMusicInput, required: true, description: 'What to make.' }) },
    resolve: (_, { input }, { tasks }) => tasks.submit(generateMusic, input),
  }),
)
