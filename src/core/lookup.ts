import { InvalidInputError } from './errors.ts'
import { parseGraphId } from './graph-id.ts'
import type { Reader } from './store/reader.ts'
import { isUpstreamId } from './upstream-id.ts'
import type { FoundTask, TaskLookup, Vendor } from './vendor.ts'

/** Finds the tasks that an owner's ids mean. Another owner's task is as unknown as one that never was. */
export function createLookup(
  reader: Reader,
  vendors: ReadonlyMap<string, Vendor>,
  ownerId: string,
): TaskLookup {
  const named: TaskLookup['named'] = async (path, id, vendorName) => {
    const refuse = (message: string) => new InvalidInputError([{ path, message }])
    const parsed = parseGraphId(id)
    if (!parsed) {
      if (!isUpstreamId(id)) {
        throw refuse('This is neither an id of this graph nor one that a vendor could have made.')
      }
      const task = await reader.findByUpstreamId(ownerId, vendorName, id)
      return task?.reference ? { reference: task.reference, task } : { reference: { upstreamId: id } }
    }
    const [task] = await reader.find(ownerId, [parsed.taskId])
    if (task && task.vendor !== vendorName) {
      throw refuse(`This task was made by ${task.vendor}; a task of ${vendorName} is needed.`)
    }
    if (!task || vendors.get(vendorName)?.taskType !== parsed.taskType)
      throw refuse('You have no task with this id.')
    if (!task.reference) throw refuse(`The vendor never named this task; it is ${task.status}.`)
    return { reference: task.reference, task }
  }

  return {
    named,
    async succeeded(path, id, vendorName): Promise<FoundTask> {
      const found = await named(path, id, vendorName)
      if (found.task === undefined || found.task.status === 'SUCCEEDED') return found
      const message = `The task has to be SUCCEEDED; it is ${found.task.status}.`
      throw new InvalidInputError([{ path, message }])
    },
  }
}
