import fc from 'fast-check'
import { getNamedType } from 'graphql'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { schema } from '../../src/schema.ts'
import type { Sample } from '../contract/sample.ts'
import { submitter } from '../contract/submit.ts'
import type { Client } from '../support/client.ts'
import { type FuzzedApp, startFuzzedApp } from './fuzzed-app.ts'
import { oddity, withOddity } from './odd-answers.ts'
import { numRuns, propertyTimeout } from './runs.ts'
import { selectionOf } from './selection.ts'

/** What is asked of a vendor each time, and not of the store: a result or an error of its union, whatever is answered. */

let fuzzed: FuzzedApp
beforeAll(async () => {
  fuzzed = await startFuzzedApp()
})
afterAll(() => fuzzed.stop())

const clips = z.object({ node: z.object({ clips: z.array(z.object({ id: z.string() })) }) })

async function clipOf(client: Client, id: string): Promise<string> {
  const query = 'query ($id: ID!) { node(id: $id) { ... on SunoTask { clips { id } } } }'
  const { body } = await client.request({ query, variables: { id } })
  return clips.parse(body.data).node.clips[0]?.id ?? ''
}

const taskId = async (_: Client, id: string) => ({ taskId: id })
const clipId = async (client: Client, id: string) => ({ clipId: await clipOf(client, id) })
const clipIds = async (client: Client, id: string) => ({ clipIds: [await clipOf(client, id)] })

/** A read, the operation of the task that it is about, and its arguments. */
const reads = [
  { field: 'lumaUnwatermarkedVideo', vendor: 'luma', operation: 'LUMA_GENERATE_VIDEO', argumentsOf: taskId },
  {
    field: 'midjourneyImageSeed',
    vendor: 'midjourney',
    operation: 'MIDJOURNEY_IMAGINE',
    argumentsOf: taskId,
  },
  { field: 'minimaxVideo', vendor: 'minimax', operation: 'MINIMAX_GENERATE_VIDEO', argumentsOf: taskId },
  { field: 'runwayFreshVideo', vendor: 'runway', operation: 'RUNWAY_IMAGE_TO_VIDEO', argumentsOf: taskId },
  { field: 'sunoClips', vendor: 'suno', operation: 'SUNO_GENERATE_FROM_DESCRIPTION', argumentsOf: clipIds },
  { field: 'sunoWav', vendor: 'suno', operation: 'SUNO_GENERATE_FROM_DESCRIPTION', argumentsOf: clipId },
  { field: 'sunoMp4', vendor: 'suno', operation: 'SUNO_GENERATE_FROM_DESCRIPTION', argumentsOf: clipId },
  { field: 'sunoTiming', vendor: 'suno', operation: 'SUNO_GENERATE_FROM_DESCRIPTION', argumentsOf: clipId },
  { field: 'model', vendor: 'luma', operation: undefined, argumentsOf: async () => ({ name: 'gpt-4o' }) },
] as const

/** Those after which a GET is not tried again, for the sake of time. */
const statuses = [200, 201, 204, 302, 400, 401, 402, 403, 404, 409, 501]

describe.each(reads)('$field', ({ field, vendor, operation, argumentsOf }) => {
  let request: { client: Client; query: string; variables: object }

  beforeAll(async () => {
    const { samples }: { samples: Sample[] } = await import(`../contract/samples/${vendor}.ts`)
    const asker = fuzzed.app.client()
    const { finished } = submitter(fuzzed.app, asker, samples)
    const variables = await argumentsOf(asker, operation ? (await finished(operation)).id : '')
    const definition = schema.getQueryType()?.getFields()[field]
    if (!definition) throw new Error(`There is no ${field}.`)
    const heads = definition.args.map(({ name, type }) => `$${name}: ${type}`).join(', ')
    const values = definition.args.map(({ name }) => `${name}: $${name}`).join(', ')
    const selection = selectionOf(getNamedType(definition.type))
    request = {
      client: asker,
      query: `query (${heads}) { result: ${field}(${values}) ${selection} }`,
      variables,
    }
  })

  it('is answered as the sandbox does it', async () => {
    const { body } = await request.client.request({ query: request.query, variables: request.variables })
    expect(JSON.stringify(body)).not.toMatch(/"upstreamCode"|errors/)
  })

  it(
    'gives a result or an error of its union, whatever the vendor answers',
    async () => {
      await fc.assert(
        fc.asyncProperty(fc.nat(1), oddity(statuses), async (turn, odd) => {
          const { client, query, variables } = request
          const key = String(client.key)
          let turns = 0
          fuzzed.upstream.answer(key, async one => {
            const answer = await fuzzed.upstream.forward(one)
            turns += 1
            return turns > turn ? withOddity(answer, odd, key) : answer
          })
          const { body } = await client.request({ query, variables })
          expect(body.errors).toBeUndefined()
          expect(JSON.stringify(body)).not.toContain(key)
        }),
        { numRuns: numRuns(20) },
      )
    },
    propertyTimeout,
  )
})
