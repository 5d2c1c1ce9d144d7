import { encodeGlobalID } from '@pothos/plugin-relay'
import { print } from 'graphql'
import type { TaskFilter } from '../src/core/store/reader.ts'
import { type Task, type TaskStatus, taskStatuses } from '../src/core/task.ts'
import { vendors } from '../src/vendors.ts'
import { task, tasks } from '../test/documents.ts'
import { formerVendor, unusedVendor } from './fill.ts'

/** One way to read stored tasks. */
export interface ReadKind {
  name: string
  query: string
  variables: object
}

/** Where an owner's list is read that is not at its end. */
export interface Middle {
  /** Cursor of a task. */
  cursor: string
  /** When it was submitted. */
  time: Date
  /** Graph ids of it and some older ones. */
  ids: string[]
}

/** @param some tasks of the owner, newest first */
export function middleOf(some: Task[]): Middle {
  const [first] = some
  if (!first) throw new Error('There is nothing to read.')
  const typeOf = new Map(vendors.map(({ name, taskType }) => [name, taskType]))
  return {
    cursor: Buffer.from(first.id).toString('base64url'),
    time: first.createdAt,
    ids: some.map(({ vendor, id }) => encodeGlobalID(typeOf.get(vendor) ?? '', id)),
  }
}

const listQuery = print(tasks)
const nodesQuery =
  'query ($ids: [ID!]!) { nodes(ids: $ids) { id ... on MediaTask { status prompt assets { url } } } }'
const open: TaskStatus[] = ['QUEUED', 'RUNNING']
const ended: TaskStatus[] = ['SUCCEEDED', 'FAILED', 'CANCELED']
const list = (name: string, variables: object): ReadKind => ({ name, query: listQuery, variables })
const filtered = (name: string, filter: TaskFilter, page: object = { first: 20 }) =>
  list(name, { ...page, filter: { ...filter, vendors: filter.vendors?.map(word => word.toUpperCase()) } })

/** What applications ask for, and filters that fit few tasks or none. */
export function readKinds({ cursor, time, ids }: Middle): ReadKind[] {
  const [id = ''] = ids
  return [
    list('first page', { first: 20 }),
    list('page in the middle', { first: 20, after: cursor }),
    list('page before it', { last: 20, before: cursor }),
    list('last page', { last: 20 }),
    filtered('status: SUCCEEDED', { statuses: ['SUCCEEDED'] }),
    filtered('statuses: unfinished', { statuses: open }),
    filtered('statuses: FAILED, CANCELED', { statuses: ['FAILED', 'CANCELED'] }),
    filtered('vendor', { vendors: ['luma'] }),
    filtered('vendor and status', { vendors: ['luma'], statuses: ['FAILED'] }),
    filtered('vendor, used long ago', { vendors: [formerVendor] }),
    filtered('vendors and statuses, used long ago', {
      vendors: [formerVendor, unusedVendor],
      statuses: ended,
    }),
    filtered('vendor, never used', { vendors: [unusedVendor] }),
    filtered('operation', { operations: ['LUMA_EXTEND_VIDEO'] }),
    filtered('operation, used seldom', { operations: ['UDIO_GENERATE_MUSIC'], statuses: ['CANCELED'] }),
    filtered('operation of another vendor', { vendors: ['luma'], operations: ['FLUX_GENERATE'] }),
    filtered('created before', { createdBefore: time }),
    filtered('created after, oldest first', { createdAfter: time }, { last: 20 }),
    { name: '20 nodes', query: nodesQuery, variables: { ids } },
    { name: 'one task', query: print(task), variables: { id } },
  ]
}

/** Every vendor with every kind of status, every operation with most, from both ends. */
export function allFilters(): ReadKind[] {
  const groups = [
    undefined,
    ...taskStatuses.map(status => [status]),
    open,
    ['FAILED', 'CANCELED'] as const,
    ended,
  ]
  const pages = [{ first: 20 }, { last: 20 }]
  const name = (...words: unknown[]) => words.flat().filter(Boolean).join(' ')
  return pages.flatMap(page =>
    [undefined, ...vendors].flatMap(vendor =>
      groups.flatMap(statuses => [
        filtered(
          name(vendor?.name, statuses, Object.keys(page)),
          { vendors: vendor && [vendor.name], statuses: statuses && [...statuses] },
          page,
        ),
        ...(vendor?.operations ?? []).map(operation =>
          filtered(
            name(operation.name, statuses, Object.keys(page)),
            { operations: [operation.name], statuses: statuses && [...statuses] },
            page,
          ),
        ),
      ]),
    ),
  )
}
