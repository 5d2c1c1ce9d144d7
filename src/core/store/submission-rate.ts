import { sql } from 'drizzle-orm'
import { z } from 'zod'
import { SubmissionRateExceededError } from '../errors.ts'
import { gatherEach } from '../gather.ts'
import type { Executor } from './database.ts'
import { jsonRows } from './json-rows.ts'
import { submissionRates } from './schema.ts'
import { isStoreAway } from './unavailable.ts'

/** Counts the submissions of each owner, over all processes (docs/decisions/0014-submission-rate.md). */
export interface SubmissionRate {
  /** Counts one more. @returns the error for the client where there were too many */
  count(ownerId: string): Promise<SubmissionRateExceededError | undefined>
}

const windowSeconds = 60
/** Owners that are refused without asking the database. */
const maxBlocked = 10_000

const counted = z.array(
  z.object({ owner_id: z.string(), submissions: z.coerce.number(), seconds_left: z.coerce.number() }),
)

/** An owner's window after a submission was counted in it. */
interface Window {
  submissions: number
  endsAt: number
}

/** @param limit submissions of one owner in a minute; 0 for any number */
export function createSubmissionRate(executor: Executor, limit: number): SubmissionRate {
  if (limit === 0) return { count: async () => undefined }
  // From the limit on until the end of the window the database is not asked any more.
  const blocked = new Map<string, number>()
  const countGathered = gatherEach((ownerIds: string[]) => count(executor, ownerIds), isStoreAway)

  const exceeded = (endsAt: number) =>
    new SubmissionRateExceededError({
      limit,
      windowSeconds,
      retryAfterSeconds: Math.max(1, Math.ceil((endsAt - Date.now()) / 1000)),
    })

  return {
    async count(ownerId) {
      const until = blocked.get(ownerId) ?? 0
      if (until > Date.now()) return exceeded(until)
      const { submissions, endsAt } = await countGathered(ownerId)
      if (submissions >= limit) {
        if (blocked.size >= maxBlocked) blocked.clear()
        blocked.set(ownerId, endsAt)
      }
      return submissions > limit ? exceeded(endsAt) : undefined
    },
  }
}

/** One statement for all, which begins a new window where the old one has ended. @returns in the order of the owners */
async function count(executor: Executor, ownerIds: string[]): Promise<Window[]> {
  const { rows } = await executor.execute(sql`
    insert into ${submissionRates} as r (owner_id, submissions, window_ends_at)
    select owner_id, count(*), now() + make_interval(secs => ${windowSeconds})
    from json_array_elements_text(${jsonRows(ownerIds)}) as n (owner_id)
    group by owner_id order by owner_id
    on conflict (owner_id) do update set
      submissions = excluded.submissions + case when r.window_ends_at > now() then r.submissions else 0 end,
      window_ends_at = case when r.window_ends_at > now() then r.window_ends_at else excluded.window_ends_at end
    returning owner_id, submissions, extract(epoch from window_ends_at - now()) as seconds_left`)
  const windows = new Map(counted.parse(rows).map(row => [row.owner_id, row]))
  const times = new Map<string, number>()
  const all = Map.groupBy(ownerIds, id => id)
  return ownerIds.map(id => {
    const { submissions = 0, seconds_left: secondsLeft = 0 } = windows.get(id) ?? {}
    const time = (times.get(id) ?? 0) + 1
    times.set(id, time)
    // What was counted together came one after another all the same.
    const later = (all.get(id)?.length ?? 0) - time
    return { submissions: submissions - later, endsAt: Date.now() + secondsLeft * 1000 }
  })
}
