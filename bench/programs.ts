import { fileURLToPath } from 'node:url'
import type { Load } from './wrk.ts'

// The programs that are measured side by side, and what the same question is in each.

/** What the rows of the results ask for. */
export type Row = 'typename' | 'task' | 'extendVideo'

/** What a row's request is in this program. */
export type Question = Pick<Load, 'body' | 'expects'>

export interface Program {
  name: string
  path: string
  questions: Partial<Record<Row, Question>>
  /** How it is started. @param folder its own, gone afterwards */
  command(facts: Facts): Command | Promise<Command>
  /** What makes the task that is read, and where its id stands in the answer. */
  makes?: { body: string; id: RegExp }
}

export interface Command {
  args: string[]
  env: Record<string, string>
}

interface Facts {
  upstream: string
  port: number
  folder: string
}

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url))
const json = (query: string, variables: object = {}) => JSON.stringify({ query, variables })
const clip = '3f0c1f5e-6a53-4b3e-9d0e-6f0c3b8f2a11'
const userPrompt = 'the boat reaches the river'
const input = { taskId: clip, userPrompt, aspectRatio: 'RATIO_16_9' }

const typename: Question = { body: json('{ __typename }'), expects: '{"__typename":"Query"}' }
const made = '"bench-made-'

/** Mercurius and Apollo serve one schema. */
const peerQuestions: Record<Row, Question> = {
  typename,
  task: {
    body: json('query ($id: ID!) { task(id: $id) { upstreamId status prompt } }', { id: clip }),
    expects: '"bench-read"',
  },
  extendVideo: {
    body: json('mutation ($input: ExtendVideoInput!) { extendVideo(input: $input) { upstreamId status } }', {
      input,
    }),
    expects: made,
  },
}
const peer =
  (program: string[]) =>
  ({ upstream, port, folder }: Facts) => ({
    args: program,
    env: { UPSTREAM: upstream, PORT: String(port), FOLDER: folder, NODE_ENV: 'production' },
  })

export const limit: Program = {
  name: 'limit: node:http + undici, REST in and out',
  path: '/',
  questions: { extendVideo: { body: JSON.stringify({ taskId: clip, userPrompt }), expects: made } },
  command: peer(['node', here('peers/limit.js')]),
}

export const mercurius: Program = {
  name: 'Mercurius + undici, jit',
  path: '/graphql',
  questions: peerQuestions,
  command: peer(['node', here('peers/mercurius.js')]),
}

export const apollo: Program = {
  name: 'Apollo Server 5 + datasource-rest',
  path: '/',
  questions: peerQuestions,
  command: peer(['node', here('peers/apollo.js')]),
}

export const mesh: Program = {
  name: 'GraphQL Mesh + Hive Gateway',
  path: '/graphql',
  questions: {
    typename,
    task: {
      body: json(
        'query ($id: String!) { lumaGetTask(task_id: $id) { ... on LumaGeneration { id state prompt } } }',
        {
          id: clip,
        },
      ),
      expects: '"bench-read"',
    },
    extendVideo: {
      body: json(
        'mutation ($id: String!, $input: LumaExtendRequest_Input) { lumaExtend(task_id: $id, input: $input) { ... on LumaGeneration { id state } } }',
        { id: clip, input: { user_prompt: userPrompt, aspect_ratio: '16:9' } },
      ),
      expects: made,
    },
  },
  command: peer([here('peers/hive.sh')]),
}

/** Stands for the id of the task that was made before. */
export const idPlace = '<id>'
const extendVideo: Question = {
  body: json(
    'mutation ($input: ExtendVideoInput!) { extendVideo(input: $input) { ... on LumaTask { upstreamId status } } }',
    { input },
  ),
  expects: made,
}
const ours = {
  path: '/graphql',
  questions: {
    typename,
    task: {
      body: json('query ($id: ID!) { task(id: $id) { upstreamId status prompt } }', { id: idPlace }),
      expects: made,
    },
    extendVideo,
  },
  makes: {
    body: json(
      'mutation ($input: ExtendVideoInput!) { extendVideo(input: $input) { ... on LumaTask { id } } }',
      { input },
    ),
    id: /"id":"([^"]+)"/,
  },
}
const server = ['node', '--import', here('../src/fast-start.ts'), here('../src/server.ts')]
const settings = ({ upstream, port }: Facts) => ({
  GATEWAY_URL: upstream,
  PORT: String(port),
  SECRET: 'a secret for the benchmark',
  NODE_ENV: 'production',
  LOG_LEVEL: 'warn',
  // It counts as always; the benchmark's few callers are just allowed more.
  SUBMISSIONS_PER_MINUTE: '1000000',
})

/** For the benchmark alone (undurable.ts). */
export const undurable: Program = {
  name: 'Media Graph, nothing stored',
  path: '/graphql',
  questions: { typename, extendVideo },
  command: facts => ({
    args: ['node', '--import', here('../src/fast-start.ts'), here('undurable.ts')],
    env: settings(facts),
  }),
}

export const embedded: Program = {
  ...ours,
  name: 'Media Graph on PGlite, durable',
  command: facts => ({ args: server, env: { ...settings(facts), DATA_DIR: facts.folder } }),
}

/** @param url of an empty database for each start */
export const onPostgres = (newDatabase: () => Promise<string>): Program => ({
  ...ours,
  name: 'Media Graph on PostgreSQL, durable',
  command: async facts => ({
    args: server,
    env: { ...settings(facts), DATABASE_URL: await newDatabase() },
  }),
})
