import { z } from 'zod'
import type { RecordedRequest } from '../../src/sandbox/records.ts'
import type { Client } from '../support/client.ts'

/** What is submitted where: a task that calls back, a findable one, one whose files are kept, one that is asked first. */
const inputs = {
  lumaGenerateVideo: (userPrompt: string) => ({ userPrompt }),
  klingTextToVideo: (prompt: string) => ({ prompt }),
  openaiGenerateImage: (prompt: string) => ({ model: 'gpt-image-1', prompt }),
  minimaxGenerateVideo: (prompt: string) => ({ model: 'MiniMax-Hailuo-02', prompt }),
}
export type Mutation = keyof typeof inputs
export const mutations: readonly Mutation[] = [
  'lumaGenerateVideo',
  'klingTextToVideo',
  'openaiGenerateImage',
  'minimaxGenerateVideo',
]

const documentOf = (mutation: Mutation) => `
  mutation ($input: ${mutation.charAt(0).toUpperCase()}${mutation.slice(1)}Input!) {
    result: ${mutation}(input: $input) {
      __typename
      ... on MediaTask { id submission }
      ... on Error { code }
    }
  }`

const result = z.object({
  id: z.string().optional(),
  submission: z.string().optional(),
  code: z.string().optional(),
})
const errors = z.array(z.object({ extensions: z.object({ code: z.string() }) }))
const answer = z.object({ data: z.object({ result }).nullish(), errors: errors.optional() })

/** What a submission was answered: what its task was then, or the code of an error. */
export interface Answered extends z.output<typeof result> {
  key: string | undefined
  prompt: string
}

/** Submits with the prompt as the idempotency key. @throws when no answer comes */
export async function submit(client: Client, mutation: Mutation, prompt: string): Promise<Answered> {
  const input = { ...inputs[mutation](prompt), idempotencyKey: prompt }
  const { body } = await client.request({ query: documentOf(mutation), variables: { input } })
  const { data, errors: [error] = [] } = answer.parse(body)
  return { key: client.key, prompt, code: error?.extensions.code, ...data?.result }
}

/** How often the gateway got each prompt of {@link submit}; only submissions have one. */
export function postsByPrompt(requests: readonly Pick<RecordedRequest, 'body'>[]): Map<string, number> {
  const posts = new Map<string, number>()
  for (const { body } of requests) {
    const [, prompt] = /"(boat-\d+)"/.exec(JSON.stringify(body) ?? '') ?? []
    if (prompt !== undefined) posts.set(prompt, (posts.get(prompt) ?? 0) + 1)
  }
  return posts
}
