import fc from 'fast-check'
import { getNamedType, isInputObjectType, isLeafType } from 'graphql'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { schema } from '../../src/schema.ts'
import { vendors } from '../../src/vendors.ts'
import type { Sample } from '../contract/sample.ts'
import { submitter } from '../contract/submit.ts'
import { startTestApp, type TestApp } from '../support/app.ts'
import type { Client } from '../support/client.ts'
import { sentBy } from '../support/observe.ts'
import { chat, completion, embeddings, message } from './conversations.ts'
import { inputLike, objectOf } from './input-values.ts'
import { textOf } from './json-tree.ts'
import { numRuns, propertyTimeout } from './runs.ts'

/**
 * Whatever a client asks for: it is done, or refused with a code. What is refused here was not sent, and what is sent
 * keeps to the vendor's contract.
 */

let app: TestApp
let looks = true
beforeAll(async () => {
  app = await startTestApp({ kind: 'postgres', pace: () => (looks ? 0.05 : 86_400) })
})
afterAll(() => app.stop())

/** A mutation with an input that is valid for a client. */
interface Base {
  field: string
  client: Client
  input: object
}

describe.each(vendors)('$title', vendor => {
  const bases: Base[] = []
  beforeAll(async () => {
    looks = true
    const { samples }: { samples: Sample[] } = await import(`../contract/samples/${vendor.name}.ts`)
    for (const sample of samples) {
      const client = app.client()
      bases.push({
        field: sample.field,
        client,
        input: await submitter(app, client, samples).inputOf(sample),
      })
    }
    looks = false
  })

  it(
    'takes an input, or tells what is wrong with it',
    async () => {
      const odd = fc.nat(bases.length - 1).chain(index => {
        const { field, input } = baseAt(bases, index)
        return inputLike(input, fieldsOf(field)).map(tree => ({ index, field, input: textOf(tree) }))
      })
      await fc.assert(
        fc.asyncProperty(odd, ({ index, input }) => submitted(baseAt(bases, index), input)),
        { numRuns: numRuns(40) },
      )
    },
    propertyTimeout,
  )
})

const conversations = [
  { field: 'createChatCompletion', input: chat },
  { field: 'createCompletion', input: completion },
  { field: 'anthropicCreateMessage', input: message },
  { field: 'createEmbeddings', input: embeddings },
]

it(
  'language models take an input, or one is told what is wrong with it',
  async () => {
    const bases = conversations.map(one => ({ ...one, client: app.client() }))
    const odd = fc
      .constantFrom(...bases)
      .chain(({ field, input, client }) =>
        inputLike(input, fieldsOf(field)).map(tree => ({ field, client, input: textOf(tree) })),
      )
    await fc.assert(
      fc.asyncProperty(odd, base => submitted({ ...base, input: {} }, base.input)),
      { numRuns: numRuns(40) },
    )
  },
  propertyTimeout,
)

const reads = Object.values(schema.getQueryType()?.getFields() ?? {})

it(
  'every read is answered, or refused with a code',
  async () => {
    const client = app.client()
    const odd = fc
      .constantFrom(...reads)
      .chain(field => objectOf(field.args).map(given => ({ field: field.name, given: textOf(given) })))
    await fc.assert(
      fc.asyncProperty(odd, async ({ field, given }) => {
        const { args = [], type } = reads.find(({ name }) => name === field) ?? {}
        const variables = args.map(({ name, type }) => `$${name}: ${type}`).join(', ')
        const values = args.map(({ name }) => `${name}: $${name}`).join(', ')
        const head = args.length > 0 ? [`query (${variables})`, `${field}(${values})`] : ['query', field]
        const selection = type && isLeafType(getNamedType(type)) ? '' : '{ __typename }'
        await answered(client, `${head[0]} { result: ${head[1]} ${selection} }`, given)
      }),
      { numRuns: numRuns(150) },
    )
  },
  propertyTimeout,
)

function baseAt(bases: readonly Base[], index: number): Base {
  const base = bases[index]
  if (!base) throw new Error('There is no such base.')
  return base
}

function argumentOf(field: string) {
  const [argument] = schema.getMutationType()?.getFields()[field]?.args ?? []
  if (!argument) throw new Error(`There is no mutation ${field}.`)
  return argument
}

function fieldsOf(field: string) {
  const type = getNamedType(argumentOf(field).type)
  if (!isInputObjectType(type)) throw new TypeError(`${type.name} is no input.`)
  return Object.values(type.getFields())
}

const resultSchema = z.looseObject({ __typename: z.string() })
const answerSchema = z.object({
  data: z.looseObject({ result: z.unknown() }).nullish(),
  errors: z
    .array(z.looseObject({ message: z.string(), extensions: z.looseObject({ code: z.string() }) }))
    .optional(),
})

/** @param input as JSON, because not every number in it is one of JavaScript's */
async function submitted({ field, client }: Base, input: string): Promise<void> {
  const query = `mutation ($input: ${argumentOf(field).type}) { result: ${field}(input: $input) {
    __typename
    ... on Error { code message }
    ... on UpstreamError { upstreamStatus upstreamCode }
  } }`
  const before = sentBy(app, client).length
  const data = await answered(client, query, `{"input":${input}}`)
  const sent = sentBy(app, client).slice(before)
  const result = resultSchema.safeParse(data).data ?? { __typename: 'InvalidInputError' }
  if (result.__typename === 'InvalidInputError') expect(sent).toEqual([])
  // The sandbox holds every request against the contract.
  const said = result.upstreamCode === 'invalid_request' ? String(result.message) : ''
  const breach = /^(body|path|query|header)\b/.test(said) ? said : ''
  // Models stay open: a gateway may have more than the contract knows.
  if (!/^body\.model(_name)? must be one of [^;]*$/.test(breach)) expect(breach).toBe('')
}

/** What was answered; every error of it has a code. @param variables as JSON */
async function answered(client: Client, query: string, variables: string): Promise<unknown> {
  const body = `{"query":${JSON.stringify(query)},"variables":${variables}}`
  const response = await fetch(`${app.url}/graphql`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      accept: 'application/json',
      authorization: `Bearer ${client.key}`,
    },
    body,
  })
  const { data, errors = [] } = answerSchema.parse(await response.json())
  expect(errors.map(({ extensions }) => extensions.code)).not.toContain('INTERNAL_SERVER_ERROR')
  return data?.result
}
