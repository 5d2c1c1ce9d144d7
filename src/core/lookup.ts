import { InvalidInputError } from './errors.ts'
import { parseGraphId } from './graph-id.ts'
import type { Reader } from './store/reader.ts'
import type { Task } from './task.ts'
import { isUpstreamId } from './upstream-id.ts'
import type { TaskLookup, Vendor } from './vendor.ts'

/** Finds the tasks that an owner's ids mean. Another owner's task is as unknown as one that never was. */
export function createLookup(
  reader: Reader,
  vendors: ReadonlyMap<string, Vendor>,
  ownerId: string,
): TaskLookup {
  return {
    async succeeded(path, id, vendorName) {
      const refuse = (message: string) => new InvalidInputError([{ path, message }])
      const parsed = parseGraphId(id)
      if (!parsed) {
        if (!isUpstreamId(id)) {
          throw refuse('This is neither an id of this graph nor one that a vendor could have made.')
        }
        const known = await reader.findByUpstreamId(ownerId, vendorName, id)
        return known ? referenceOf(known, refuse) : { upstreamId: id }
      }
      const [task] = await reader.find(ownerId, [parsed.taskId])
      if (task && task.vendor !== vendorName) {
        throw refuse(`This task was made by ${task.vendor}; a task of ${vendorName} is needed.`)
      }
      if (!task || vendors.get(vendorName)?.taskType !== parsed.taskType)
        throw refuse('You have no task with this id.')
      return referenceOf(task, refuse)
    },
  }
}

function referenceOf(task: Task, refuse: (message: string) => Error) {
  if (task.status !== 'SUCCEEDED' || !task.reference) {
    throw refuse(
      `The task has to be SUCCEEDED; it is ${task.status}${task.reference ? '' : ', and unknown upstream'}.`,
    )
  }
  return task.reference
}
