import { v7 as uuidv7 } from 'uuid'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Page, TaskFilter } from '../../src/core/store/reader.ts'
import type { Task } from '../../src/core/task.ts'
import { databaseKinds } from '../support/database.ts'
import { anyOwner, looked, openTestStore, planned, type TestStore } from '../support/store.ts'

const noon = Date.UTC(2025, 2, 1, 12)
/** Ten tasks: one a millisecond, but four in the same one. */
const moments = [0, 1, 2, 3, 3, 3, 3, 4, 5, 6].map(offset => new Date(noon + offset))
const at = (offset: number) => new Date(noon + offset)

describe.each(databaseKinds)('the list on %s', kind => {
  const owner = anyOwner()
  let store: TestStore
  /** Newest first. */
  let all: Task[]
  beforeAll(async () => {
    store = await openTestStore(kind)
    const made: Task[] = []
    for (const [index, createdAt] of moments.entries()) {
      const more = {
        id: uuidv7({ msecs: createdAt.getTime() }),
        createdAt,
        vendor: index % 2 === 0 ? 'luma' : 'kling',
        operation: index % 3 === 0 ? 'LUMA_EXTEND_VIDEO' : 'LUMA_GENERATE_VIDEO',
      }
      const { task } = await store.ledger.prepare(planned(owner, more))
      made.push((await looked(store, task, { status: index < 5 ? 'RUNNING' : 'CANCELED' })) ?? task)
    }
    await store.ledger.prepare(planned(anyOwner()))
    all = made.toSorted((a, b) => (a.id < b.id ? 1 : -1))
  })
  afterAll(() => store.close())

  const list = (filter: TaskFilter = {}, page: Partial<Page> = {}) =>
    store.reader.list(owner, filter, { limit: 100, inverted: false, ...page })

  it('is newest first, and of one owner', async () => {
    expect(await list()).toEqual(all)
    expect(await store.reader.list(anyOwner(), {}, { limit: 10, inverted: false })).toEqual([])
  })

  it.each([1, 3, 4])('gives every task once, %i a page, forwards and backwards', async limit => {
    const forwards: Task[] = []
    const backwards: Task[] = []
    for (let page = await list({}, { limit }); page.length > 0; ) {
      forwards.push(...page)
      page = await list({}, { limit, after: page.at(-1)?.id })
    }
    for (let page = await list({}, { limit, inverted: true }); page.length > 0; ) {
      backwards.push(...page)
      page = await list({}, { limit, inverted: true, before: page.at(-1)?.id })
    }
    expect(forwards).toEqual(all)
    expect(backwards).toEqual(all.toReversed())
  })

  it('keeps its place when newer tasks come while somebody pages', async () => {
    const other = anyOwner()
    const { task: old } = await store.ledger.prepare(planned(other))
    const [first] = await store.reader.list(other, {}, { limit: 1, inverted: false })
    await store.ledger.prepare(planned(other))
    const rest = await store.reader.list(other, {}, { limit: 9, inverted: false, after: first?.id })
    expect([first?.id, rest]).toEqual([old.id, []])
  })

  it('takes the part between two tasks', async () => {
    const between = await list({}, { after: all[2]?.id, before: all[6]?.id })
    expect(between).toEqual(all.slice(3, 6))
  })

  it.each<[string, TaskFilter, (task: Task) => boolean]>([
    ['vendor', { vendors: ['kling'] }, task => task.vendor === 'kling'],
    ['several vendors', { vendors: ['kling', 'luma'] }, () => true],
    [
      'operation',
      { operations: ['LUMA_EXTEND_VIDEO'] },
      ({ operation }) => operation === 'LUMA_EXTEND_VIDEO',
    ],
    ['status', { statuses: ['RUNNING'] }, ({ status }) => status === 'RUNNING'],
    ['an empty list, which means none', { statuses: [] }, () => false],
    ['time of creation, from', { createdAfter: at(4) }, ({ createdAt }) => createdAt >= at(4)],
    ['time of creation, to', { createdBefore: at(2) }, ({ createdAt }) => createdAt <= at(2)],
    [
      'one millisecond with all of its tasks',
      { createdAfter: at(3), createdBefore: at(3) },
      ({ createdAt }) => createdAt.getTime() === at(3).getTime(),
    ],
    ['the time before all of them', { createdBefore: at(-1) }, () => false],
    [
      'the year 1, by which some mean no bound',
      { createdAfter: new Date('0001-01-01T00:00:00Z') },
      () => true,
    ],
    ['a time before 1970', { createdBefore: new Date('1969-07-20T20:17:00Z') }, () => false],
    ['the year 9999', { createdBefore: new Date('9999-12-31T23:59:59Z') }, () => true],
    [
      'all at once',
      { vendors: ['luma'], operations: ['LUMA_EXTEND_VIDEO'], statuses: ['CANCELED'], createdAfter: at(1) },
      ({ vendor, operation, status }) =>
        vendor === 'luma' && operation === 'LUMA_EXTEND_VIDEO' && status === 'CANCELED',
    ],
  ])('is filtered by %s', async (_, filter, fits) => {
    expect(await list(filter)).toEqual(all.filter(fits))
    expect(await list(filter, { inverted: true })).toEqual(all.filter(fits).toReversed())
  })

  it('is paged and filtered at once', async () => {
    const fitting = all.filter(({ vendor }) => vendor === 'luma')
    expect(await list({ vendors: ['luma'] }, { limit: 2, after: fitting[1]?.id })).toEqual(
      fitting.slice(2, 4),
    )
  })
})
