import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { tasks } from '../documents.ts'
import { startTestApp, type TestApp } from '../support/app.ts'
import type { Client } from '../support/client.ts'
import { databaseKinds } from '../support/database.ts'
import { submittedTask } from '../support/tasks.ts'

const count = 23

describe.each(databaseKinds)('pages of tasks on %s', kind => {
  let app: TestApp
  let client: Client
  /** Oldest first. */
  const prompts = Array.from({ length: count }, (_, index) => `boat ${index}`)

  beforeAll(async () => {
    app = await startTestApp({ kind })
    client = app.client()
    for (const prompt of prompts) await submittedTask(client, prompt)
  })
  afterAll(() => app.stop())

  const read = async (page: { first?: number; last?: number; after?: string; before?: string }) => {
    const { tasks: connection } = await client.execute(tasks, page)
    return { prompts: connection.edges.map(({ node }) => node.prompt), ...connection }
  }

  it.each([1, 5, 23, 100])('walks from the newest to the oldest, %i at a time', async first => {
    const seen: unknown[] = []
    let after: string | undefined
    for (;;) {
      const { prompts, pageInfo } = await read({ first, after })
      expect(prompts.length).toBeLessThanOrEqual(first)
      seen.push(...prompts)
      if (!pageInfo.hasNextPage) break
      after = pageInfo.endCursor ?? undefined
    }
    expect(seen).toEqual(prompts.toReversed())
  })

  it.each([1, 5, 23, 100])('walks from the oldest to the newest, %i at a time', async last => {
    const seen: unknown[] = []
    let before: string | undefined
    for (;;) {
      const { prompts, pageInfo } = await read({ last, before })
      seen.unshift(...prompts)
      if (!pageInfo.hasPreviousPage) break
      before = pageInfo.startCursor ?? undefined
    }
    expect(seen).toEqual(prompts.toReversed())
  })

  it('has 20 in a page unless asked otherwise', async () => {
    const { edges, pageInfo } = await read({})
    expect(edges).toHaveLength(20)
    expect(pageInfo).toEqual({
      hasNextPage: true,
      hasPreviousPage: false,
      startCursor: edges[0]?.cursor,
      endCursor: edges[19]?.cursor,
    })
  })

  it('reads what lies between two cursors', async () => {
    const { edges } = await read({})
    const between = await read({ first: 100, after: edges[3]?.cursor, before: edges[8]?.cursor })
    expect(between.prompts).toEqual(prompts.toReversed().slice(4, 8))
  })

  it('goes on where it was when newer tasks come in between', async () => {
    const other = app.client()
    await submittedTask(other, 'first')
    await submittedTask(other, 'second')
    const { tasks: page } = await other.execute(tasks, { first: 1 })
    await submittedTask(other, 'third')
    const { tasks: next } = await other.execute(tasks, { first: 5, after: page.pageInfo.endCursor })
    expect(next.edges.map(({ node }) => node.prompt)).toEqual(['first'])
  })

  it.each([
    ['first: 101', 'first: A page has at most 100 tasks.'],
    ['last: 101', 'last: A page has at most 100 tasks.'],
    ['first: -1', 'first: A page has no fewer than 0 tasks.'],
    ['last: -1', 'last: A page has no fewer than 0 tasks.'],
    ['first: 1, last: 1', 'last: Give first or last, not both.'],
    ['after: "nonsense"', 'after: This is not a cursor of this list.'],
    ['before: ""', 'before: This is not a cursor of this list.'],
  ])('refuses (%s), naming the argument', async (page, message) => {
    const { body } = await client.request({ query: `{ tasks(${page}) { nodes { id } } }` })
    expect(body).toMatchObject({ errors: [{ message, extensions: { code: 'INVALID_INPUT' } }] })
  })

  it('refuses a time without a zone', async () => {
    const query = '{ tasks(filter: { createdAfter: "2026-01-01" }) { nodes { id } } }'
    const { body } = await client.request({ query })
    expect(body.errors?.[0]?.message).toContain('DateTime must be ISO 8601 with a time zone')
  })

  it('has the cursor to go on with on an empty page behind the end', async () => {
    const { pageInfo } = await read({ first: 100 })
    const behind = await read({ first: 5, after: pageInfo.endCursor ?? '' })
    expect(behind).toMatchObject({
      edges: [],
      pageInfo: { hasNextPage: false, endCursor: pageInfo.endCursor },
    })
  })

  it('has an empty page for nobody', async () => {
    expect((await app.client().execute(tasks, {})).tasks).toEqual({
      edges: [],
      pageInfo: { hasNextPage: false, hasPreviousPage: false, startCursor: null, endCursor: null },
    })
  })
})
