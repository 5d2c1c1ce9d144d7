import { decodeGlobalID } from '@pothos/plugin-relay'
import { validate } from 'uuid'

/**
 * Reads the id under which clients know a task: the GraphQL type of its vendor and the row, opaque.
 *
 * @returns undefined for anything that is not an id of ours, such as a vendor's own
 */
export function parseGraphId(id: string): { taskType: string; taskId: string } | undefined {
  try {
    const { typename, id: taskId } = decodeGlobalID(id)
    return typename.endsWith('Task') && validate(taskId) ? { taskType: typename, taskId } : undefined
  } catch {
    return undefined
  }
}
