import { decodeGlobalID } from '@pothos/plugin-relay'
import { validate } from 'uuid'

const pattern = /^\w+Task:[0-9a-f-]{36}$/i

/**
 * Reads the id under which clients know a task: the GraphQL type of its vendor and the row, opaque.
 *
 * @returns undefined for anything that is not an id of ours, such as a vendor's own
 */
export function parseGraphId(id: string): { taskType: string; taskId: string } | undefined {
  // What vendors call their tasks comes here as well, and an error each time would cost more than all the rest.
  if (!pattern.test(Buffer.from(id, 'base64').toString())) return undefined
  try {
    const { typename, id: taskId } = decodeGlobalID(id)
    return typename.endsWith('Task') && validate(taskId) ? { taskType: typename, taskId } : undefined
  } catch {
    return undefined
  }
}
