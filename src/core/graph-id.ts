import { decodeGlobalID, encodeGlobalID } from '@pothos/plugin-relay'
import { validate } from 'uuid'

/** The id under which clients know a task: the GraphQL type of its vendor and the row, opaque. */
export const graphId = (taskType: string, taskId: string): string => encodeGlobalID(taskType, taskId)

/** @returns undefined for anything that is not an id of ours, such as a vendor's own */
export function parseGraphId(id: string): { taskType: string; taskId: string } | undefined {
  try {
    const { typename, id: taskId } = decodeGlobalID(id)
    return typename.endsWith('Task') && validate(taskId) ? { taskType: typename, taskId } : undefined
  } catch {
    return undefined
  }
}
