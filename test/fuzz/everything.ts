import { expect } from 'vitest'
import type { Vendor } from '../../src/core/vendor.ts'
import type { Client } from '../support/client.ts'
import { selectionOf, typeNamed } from './selection.ts'

/** Every field of a vendor's tasks, as a selection. */
export const everythingOf = ({ taskType }: Vendor): string => selectionOf(typeNamed(taskType))

/** Reads every field of a stored task. It must be there, without an error and without the key. */
export async function readBack(client: Client, vendor: Vendor, id: string): Promise<unknown> {
  const task = `{ __typename id ... on ${vendor.taskType} ${everythingOf(vendor)} }`
  const query = `query ($id: ID!) { node(id: $id) ${task} tasks(first: 1) { nodes ${task} } }`
  const { body } = await client.request({ query, variables: { id } })
  expect(body.errors).toBeUndefined()
  expect(body.data).toMatchObject({ node: { __typename: vendor.taskType, id } })
  expect(JSON.stringify(body)).not.toContain(client.key)
  return body.data
}
