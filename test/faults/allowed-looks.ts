import { adaptivePace } from '../../src/core/pace.ts'
import { type TrackedTask, vendorOf } from './tracked-tasks.ts'
import type { UpstreamRequest } from './upstream-requests.ts'

/** What a fault makes of looks. */
export interface FaultyLooks {
  /** They fail, so that the pace backs off. */
  failing: boolean
  retryAfterSeconds?: number
}

/** Requests that begin while the answer is read that asks for a pause, in milliseconds. */
const underWayMs = 250

/** The most looks at one task in a time: it is new, nobody watches, and no look takes any time. */
export function mostLooks(milliseconds: number, { failing, retryAfterSeconds }: FaultyLooks): number {
  let looks = 0
  for (let seconds = 0; seconds < milliseconds / 1000; ) {
    looks += 1
    const failedLooks = failing ? looks : 0
    seconds += adaptivePace({ ageSeconds: seconds, failedLooks, watched: false, retryAfterSeconds })
  }
  return looks
}

/** The longest that a task of this age has to wait for a look, in milliseconds, after a fault of this length. */
export function longestWait(milliseconds: number, ageMs: number, looks: FaultyLooks): number {
  const { failing, retryAfterSeconds } = looks
  const failedLooks = failing ? mostLooks(milliseconds, looks) : 0
  return 1000 * adaptivePace({ ageSeconds: ageMs / 1000, failedLooks, watched: false, retryAfterSeconds })
}

/** The requests about the task that was asked about most; a batch counts for each of its tasks. */
export function mostRequests(requests: readonly UpstreamRequest[], tasks: readonly TrackedTask[]): number {
  const about = ({ upstreamId }: TrackedTask) =>
    requests.filter(({ path, body }) => path.includes(upstreamId) || body.includes(upstreamId))
  return Math.max(...tasks.map(task => about(task).length))
}

/** Requests to a vendor for a key that came before the time was over that an answer had asked for. */
export function impatientRequests(requests: readonly UpstreamRequest[]): UpstreamRequest[] {
  const ofOneLimit = Map.groupBy(requests, ({ key, path }) => `${key} ${vendorOf(path)}`)
  return [...ofOneLimit.values()].flatMap(group => {
    const answers = group.flatMap(({ answer }) => answer ?? [])
    return group.filter(({ at }) =>
      answers.some(answer => at > answer.at + underWayMs && at < answer.at + answer.retryAfterSeconds * 1000),
    )
  })
}
