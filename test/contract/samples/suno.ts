import { z } from 'zod'
import { createCaller } from '../../sandbox/caller.ts'
import type { Sample, SampleContext } from '../sample.ts'

const song = { lyrics: '[Verse]\nThe lamp goes round', tags: 'folk', title: 'Lamp Song', model: 'chirp-v4' }
const music = { operationId: 'submitSunoMusic', format: 'task' } as const

const named = z.object({ data: z.string() })
const read = z.object({ data: z.object({ data: z.array(z.object({ id: z.string() })) }) })

/** A finished task that was made by REST with the client's key: nobody has to wait until the graph knows of it. */
async function madeElsewhere({ app, client }: SampleContext, body: object = { prompt: song.lyrics }) {
  const caller = createCaller(app.upstream.url, client.key)
  const taskId = named.parse((await caller.post('/suno/submit/music', body)).body).data
  await app.sandbox.move(taskId, 'succeeded')
  const { data } = read.parse((await caller.get(`/suno/fetch/${taskId}`)).body)
  return { taskId, clipId: data.data[0]?.id }
}

async function pieceMadeElsewhere(context: SampleContext) {
  const { taskId, clipId } = await madeElsewhere(context)
  const extend = { task: 'extend', task_id: taskId, continue_clip_id: clipId, continue_at: 1 }
  return madeElsewhere(context, extend)
}

async function personaMadeElsewhere(context: SampleContext) {
  const source = await madeElsewhere(context)
  const caller = createCaller(context.app.upstream.url, context.client.key)
  const about = { name: 'Keeper', description: 'Low', clips: [], is_public: false }
  const { body } = await caller.post('/suno/persona/create', { root_clip_id: source.clipId, ...about })
  return { ...source, personaId: z.object({ id: z.string() }).parse(body).id }
}

export const samples: Sample[] = [
  {
    operation: 'SUNO_GENERATE_FROM_DESCRIPTION',
    field: 'sunoGenerateFromDescription',
    input: { description: 'a slow shanty about a lighthouse keeper' },
    ...music,
  },
  {
    operation: 'SUNO_GENERATE_FROM_LYRICS',
    field: 'sunoGenerateFromLyrics',
    input: song,
    ...music,
  },
  {
    operation: 'SUNO_GENERATE_WITH_PERSONA',
    field: 'sunoGenerateWithPersona',
    input: async context => ({ ...song, ...(await personaMadeElsewhere(context)) }),
    ...music,
  },
  {
    operation: 'SUNO_EXTEND_CLIP',
    field: 'sunoExtendClip',
    input: async context => ({ ...song, ...(await madeElsewhere(context)), continueAtSeconds: 1.5 }),
    ...music,
  },
  {
    operation: 'SUNO_EXTEND_UPLOAD',
    field: 'sunoExtendUpload',
    input: async ({ finished }) => ({
      ...song,
      taskId: (await finished('SUNO_UPLOAD_AUDIO')).id,
      continueAtSeconds: 1,
    }),
    ...music,
  },
  {
    operation: 'SUNO_COVER_CLIP',
    field: 'sunoCoverClip',
    input: async context => ({ ...song, ...(await madeElsewhere(context)) }),
    ...music,
  },
  {
    operation: 'SUNO_REPLACE_SECTION',
    field: 'sunoReplaceSection',
    input: async context => ({
      ...song,
      ...(await madeElsewhere(context)),
      startSeconds: 0.5,
      endSeconds: 1,
    }),
    ...music,
  },
  {
    operation: 'SUNO_SEPARATE_STEMS',
    field: 'sunoSeparateStems',
    input: context => madeElsewhere(context),
    ...music,
  },
  {
    operation: 'SUNO_SEPARATE_VOCALS',
    field: 'sunoSeparateVocals',
    input: context => madeElsewhere(context),
    operationId: 'getSunoStems',
    format: 'task',
  },
  {
    operation: 'SUNO_CONCAT',
    field: 'sunoConcat',
    input: pieceMadeElsewhere,
    operationId: 'submitSunoConcat',
    format: 'task',
  },
  {
    operation: 'SUNO_GENERATE_LYRICS',
    field: 'sunoGenerateLyrics',
    input: { description: 'a ferry crossing at night' },
    operationId: 'submitSunoLyrics',
    format: 'task',
    withoutFiles: true,
  },
  {
    operation: 'SUNO_UPLOAD_AUDIO',
    field: 'sunoUploadAudio',
    input: { audioUrl: 'https://media.example.com/hum.mp3' },
    operationId: 'uploadSunoAudio',
  },
  {
    operation: 'SUNO_CREATE_PERSONA',
    field: 'sunoCreatePersona',
    input: async context => ({
      ...(await madeElsewhere(context)),
      name: 'Keeper',
      description: 'Low, warm voice',
    }),
    operationId: 'createSunoPersona',
  },
]
