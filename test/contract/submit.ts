import { createHash } from 'node:crypto'
import { getNamedType, isInputObjectType } from 'graphql'
import { expect } from 'vitest'
import { schema } from '../../src/schema.ts'
import type { TestApp } from '../support/app.ts'
import type { Client } from '../support/client.ts'
import { until } from '../support/observe.ts'
import type { Sample } from './sample.ts'

/** What a mutation answered: a task or an error. */
export type Result = Record<string, unknown> & { __typename: string }

const taskFields = `
  id operation status submission tracking progress upstreamId prompt
  failure { code message }
  assets { role url expiresAt expired }`

/** The mutation as a text, because one test is to serve every vendor. */
function documentOf({ field }: Sample): string {
  const argument = schema
    .getMutationType()
    ?.getFields()
    [field]?.args.find(({ name }) => name === 'input')
  if (!argument || !isInputObjectType(getNamedType(argument.type))) throw new Error(`No mutation ${field}.`)
  return `mutation ($input: ${argument.type}) {
    result: ${field}(input: $input) {
      __typename
      ... on MediaTask { ${taskFields} }
      ... on Error { message code }
      ... on InvalidInputError { issues { path message } }
      ... on UpstreamError { upstreamStatus upstreamCode upstreamRequestId }
      ... on SubmissionUnknownError { upstreamStatus task { ${taskFields} } }
    }
  }`
}

/** Everything that is done with one sample by one client. */
export function submitter(app: TestApp, client: Client, all: readonly Sample[]) {
  const owner = createHash('sha256').update(String(client.key)).digest('hex')

  async function submit(sample: Sample, input: object): Promise<Result> {
    const { body } = await client.request({ query: documentOf(sample), variables: { input } })
    expect(body.errors).toBeUndefined()
    expect(body.data).toMatchObject({ result: { __typename: expect.any(String) } })
    return resultOf(body.data)
  }

  /** The sandbox's own id of what this client submitted last. */
  const lastSandboxId = (): string => {
    const task = app.sandbox.tasks.findLast(candidate => candidate.owner === owner)
    if (!task) throw new Error('This client has submitted nothing.')
    return task.id
  }

  async function finished(operation: string) {
    const sample = all.find(candidate => candidate.operation === operation)
    if (!sample) throw new Error(`No sample submits ${operation}.`)
    const made = await submit(sample, await build(sample))
    expect(made).toMatchObject({ operation, submission: 'ACCEPTED' })
    if (sample.format !== undefined) await app.sandbox.move(lastSandboxId(), 'succeeded')
    const task = await until(client, String(made.id), ({ status }) => status === 'SUCCEEDED')
    return { ...made, ...task, upstreamId: String(task.upstreamId) }
  }

  const build = async ({ input }: Sample): Promise<object> =>
    typeof input === 'function' ? input({ app, client, finished }) : input

  const allPosts = (sample: Sample) =>
    app.sandbox.requests.filter(
      ({ operationId, headers }) =>
        operationId === sample.operationId && headers.authorization === `Bearer ${client.key}`,
    ).length
  // What the first input builds on may have gone by the same route.
  let earlier: number | undefined
  const inputOf = async (sample: Sample): Promise<object> => {
    const made = await build(sample)
    earlier ??= allPosts(sample)
    return made
  }
  const posts = (sample: Sample) => allPosts(sample) - (earlier ?? 0)

  /** Resolves when the vendor has answered so many reads of this client's more. */
  const looks = async (times: number): Promise<void> => {
    const earlier = new Set(app.sandbox.requests)
    const paid = new Set(all.map(({ operationId }) => operationId))
    let left = times
    await app.sandbox.requested(request => {
      const { operationId = '', headers, status } = request
      const isRead = headers.authorization === `Bearer ${client.key}` && !paid.has(operationId)
      if (isRead && status !== undefined && !earlier.has(request)) left -= 1
      return left <= 0
    })
  }

  return {
    submit,
    finished,
    looks,
    inputOf,
    posts,
    lastSandboxId,
    taskCount: () => app.sandbox.tasks.filter(task => task.owner === owner).length,
  }
}

function resultOf(data: unknown): Result {
  if (typeof data === 'object' && data !== null && 'result' in data && isResult(data.result))
    return data.result
  throw new Error(`No result in ${JSON.stringify(data)}.`)
}

const isResult = (value: unknown): value is Result =>
  typeof value === 'object' && value !== null && '__typename' in value
