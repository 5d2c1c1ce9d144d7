import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { nodes, task, tasks, viewer } from '../documents.ts'
import type { TaskFilter } from '../gql/graphql.ts'
import { startTestApp, type TestApp } from '../support/app.ts'
import type { Client } from '../support/client.ts'
import { databaseKinds } from '../support/database.ts'
import { submittedTask } from '../support/tasks.ts'

const globalId = (type: string, id: string): string => Buffer.from(`${type}:${id}`).toString('base64')

describe.each(databaseKinds)('reading on %s', kind => {
  let app: TestApp
  let client: Client
  /** Newest first, as the list has them. */
  const made: { id: string; createdAt: string; upstreamId?: string | null }[] = []

  beforeAll(async () => {
    app = await startTestApp({ kind })
    client = app.client()
    for (let number = 0; number < 7; number++) made.unshift(await submittedTask(client, `boat ${number}`))
  })
  afterAll(() => app.stop())

  const idsOf = async (filter?: TaskFilter) => {
    const { tasks: page } = await client.execute(tasks, { filter })
    return page.edges.map(({ node }) => node.id)
  }
  const ids = () => made.map(({ id }) => id)

  it('finds a task by its id as node, in nodes and as task', async () => {
    const [id = '', other = ''] = ids()
    expect(await client.execute(nodes, { id, ids: [other, id, other] })).toEqual({
      node: { id },
      nodes: [{ id: other }, { id }, { id: other }],
    })
    expect(await client.execute(task, { id })).toMatchObject({
      task: { __typename: 'LumaTask', id, prompt: 'boat 6', state: 'pending' },
    })
  })

  it.each([
    ['of another owner', async () => (await submittedTask(app.client())).id],
    ['of no task', async () => globalId('LumaTask', randomUUID())],
    ['with the name of another vendor', async () => renamed('KlingTask')],
    ['with the name of a type that is no node', async () => renamed('Viewer')],
    ['without a row', async () => globalId('LumaTask', 'abc')],
    ['with more behind it', async () => `${ids()[0]}x`],
    ['of the vendor', async () => made[0]?.upstreamId ?? ''],
    ['that is none', async () => 'nonsense'],
    ['that is empty', async () => ''],
  ])('has null for an id %s, and the others beside it', async (_, makeId) => {
    const id = await makeId()
    const [mine = ''] = ids()
    expect(await client.execute(nodes, { id, ids: [id, mine] })).toEqual({
      node: null,
      nodes: [null, { id: mine }],
    })
    expect(await client.execute(task, { id })).toEqual({ task: null })
  })

  const renamed = (type: string) =>
    globalId(
      type,
      Buffer.from(ids()[0] ?? '', 'base64')
        .toString()
        .split(':')[1] ?? '',
    )

  it('knows an owner by the key', async () => {
    const { viewer: me } = await client.execute(viewer, {})
    expect(me.id).toMatch(/^[\da-f]{64}$/)
    expect(await app.client(client.key).execute(viewer, {})).toEqual({ viewer: me })
    expect((await app.client().execute(viewer, {})).viewer.id).not.toBe(me.id)
  })

  it('lists the newest first, and only those of the key', async () => {
    await submittedTask(app.client())
    expect(await idsOf()).toEqual(ids())
  })

  it('filters by vendor, operation and status', async () => {
    await app.sandbox.move(made[2]?.upstreamId ?? '', 'running')
    await expect.poll(() => idsOf({ statuses: ['RUNNING'] })).toEqual([made[2]?.id])
    expect(await idsOf({ statuses: ['QUEUED', 'RUNNING'], vendors: ['LUMA'] })).toEqual(ids())
    expect(await idsOf({ operations: ['LUMA_GENERATE_VIDEO'] })).toEqual(ids())
    expect(await idsOf({ operations: ['LUMA_EXTEND_VIDEO'] })).toEqual([])
    expect(await idsOf({ vendors: [] })).toEqual([])
  })

  it('filters by time, both ends included', async () => {
    const at = made[3]?.createdAt ?? ''
    const when = (keep: (time: string) => boolean) =>
      made.filter(({ createdAt }) => keep(createdAt)).map(({ id }) => id)
    expect(await idsOf({ createdAfter: at })).toEqual(when(time => time >= at))
    expect(await idsOf({ createdBefore: at })).toEqual(when(time => time <= at))
    expect(await idsOf({ createdAfter: at, createdBefore: at })).toEqual(when(time => time === at))
    expect(await idsOf({ createdBefore: '2020-01-01T00:00:00+02:00' })).toEqual([])
  })
})
