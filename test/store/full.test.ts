import { randomUUID } from 'node:crypto'
import pg from 'pg'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { fill, formerVendor, unusedVendor } from '../../bench/fill.ts'
import { connectExplainer, type Explainer } from '../../bench/plans.ts'
import { createReader, type TaskFilter } from '../../src/core/store/reader.ts'
import { createTestDatabase } from '../support/database.ts'

const ended: TaskFilter['statuses'] = ['SUCCEEDED', 'FAILED', 'CANCELED']
const ownerIds = Array.from({ length: 500 }, () => randomUUID())
const [largest = ''] = ownerIds
let explainer: Explainer

beforeAll(async () => {
  const database = await createTestDatabase('postgres')
  await (await database.open()).close()
  const url = database.environment.DATABASE_URL ?? ''
  const client = new pg.Client(url)
  await client.connect()
  await fill(client, ownerIds, 20_000)
  await client.end()
  explainer = await connectExplainer(url)
})
afterAll(() => explainer.end())

// The owner has 2,000 of the tasks: an index of them has some 40 pages, everything has 3,000.
it.each<[string, TaskFilter]>([
  ['all', {}],
  ['a status', { statuses: ['SUCCEEDED'] }],
  ['some statuses', { statuses: ['FAILED', 'CANCELED'] }],
  ['the unfinished', { statuses: ['QUEUED', 'RUNNING'] }],
  ['a vendor', { vendors: ['luma'] }],
  ['a vendor never used', { vendors: [unusedVendor] }],
  ['vendors and statuses used long ago', { vendors: [unusedVendor, formerVendor], statuses: ended }],
  ['an operation never used', { operations: ['SUNO_COVER_CLIP'] }],
  ['an operation of another vendor', { vendors: ['luma'], operations: ['FLUX_GENERATE'] }],
  ['a time before all', { createdBefore: new Date(0) }],
])('a page of %s reads nothing of other owners', async (_, filter) => {
  for (const inverted of [false, true]) {
    const list = { limit: 21, inverted }
    const plans = await explainer.explain(executor => createReader(executor).list(largest, filter, list))
    expect(plans).toHaveLength(1)
    expect(plans[0]?.pages, plans[0]?.nodes).toBeLessThan(150)
    expect(plans[0]?.scanned).toEqual([])
  }
})
