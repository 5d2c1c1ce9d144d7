import { UpstreamError, UpstreamRefusedError, UpstreamUnavailableError } from '../../core/errors.ts'
import { oneByOne } from '../../core/looks.ts'
import type { TaskUpdate } from '../../core/task.ts'
import type { Call, TrackedTask, Vendor } from '../../core/vendor.ts'
import { generateVideo, readFile, readTask, settings, vendor } from './operations.ts'
import { factsOf, type MinimaxFacts, minimaxFacts } from './states.ts'

export const minimax: Vendor = {
  name: vendor,
  title: 'MiniMax (Hailuo): video.',
  taskType: 'MinimaxTask',
  operations: [generateVideo],
  settings,
  tracking: {
    // No route takes several ids.
    look: (call, tasks) => oneByOne(tasks, task => lookAt(call, task)),
  },
}

/**
 * A task is done when it names its file, and SUCCEEDED when that has a link. Where the first try brings none, the task
 * keeps the file's id, and from then on only the file is asked for.
 */
async function lookAt(call: Call, { reference, facts }: TrackedTask): Promise<TaskUpdate> {
  const known = minimaxFacts.parse(facts)
  if (known.fileId !== null) return lookAtFile(call, known.fileId, known)
  const update = await readTask(call, reference.upstreamId)
  const seen = factsOf(update)
  if (update.status !== 'RUNNING' || seen.fileId === null) return update
  try {
    return { status: 'SUCCEEDED', assets: [await readFile(call, seen.fileId, seen)], facts: update.facts }
  } catch (error) {
    if (error instanceof UpstreamError) return update
    throw error
  }
}

async function lookAtFile(call: Call, fileId: string, known: MinimaxFacts): Promise<TaskUpdate> {
  try {
    return { status: 'SUCCEEDED', assets: [await readFile(call, fileId, known)] }
  } catch (error) {
    if (!(error instanceof UpstreamRefusedError)) throw error
    // The vendor named this file itself, so it is not "not known yet": the look has failed, and the next one waits longer.
    throw new UpstreamUnavailableError(error.message, true, error.facts, { cause: error })
  }
}
