import { z } from 'zod'
import { InvalidInputError, UpstreamRefusedError } from '../../core/errors.ts'
import type { ErrorCodes } from '../../core/gateway/refusal.ts'
import { pathPrefix } from '../../core/settings.ts'
import { type Accepted, defineOperation, type SubmissionCall, type TaskLookup } from '../../core/vendor.ts'
import { type GenerateMusic, generateBody, internalError, paths, type Route, udioSubmitted } from './api.ts'

/** Udio's part of the environment. */
export const settings = z.object({
  UDIO_PREFIX: pathPrefix('/udio'),
  UDIO_ROUTE: z.enum(['proxy', 'task', 'auto'], 'must be proxy, task or auto').default('auto'),
})

/** What a task is read by: its songs, or an id of its own. Follows from the answer, not from the route. */
export type Format = 'song' | 'task'

/** As in `contracts/udio.yaml`. */
export const vendor = 'udio'

/** The vendor has no codes of its own; these are the relay's, for answers that it could not get or read. */
export const codes: ErrorCodes = {
  [internalError]: 'UNAVAILABLE',
  do_request_failed: 'UNAVAILABLE',
  bad_response: 'UNAVAILABLE',
  bad_response_body: 'UNAVAILABLE',
  read_response_body_failed: 'UNAVAILABLE',
  unmarshal_response_body_failed: 'UNAVAILABLE',
  '500': 'UNAVAILABLE',
}

export const generateMusic = defineOperation<GenerateMusic>({
  name: 'UDIO_GENERATE_MUSIC',
  vendor,
  description:
    'Makes two songs, or two pieces that go in front of or behind a finished song: `POST /udio/generate-proxy`. ' +
    'Where that answers 404 or 410, so that nothing was made, the server goes on with `POST /udio/submit/music`, ' +
    'unless UDIO_ROUTE says otherwise. Each call is charged. A gateway may have Udio switched off: an ' +
    'UpstreamRefusedError says so.',
  prompt: input => input.prompt,
  prepare: async (input, { lookup }) =>
    input.extend
      ? { ...input, extend: { ...input.extend, songId: await songOf(lookup, input.extend) } }
      : input,
  async submit(call, input) {
    const { UDIO_ROUTE: route } = call.settings(settings)
    try {
      return await submit(call, route === 'task' ? 'task' : 'proxy', input)
    } catch (error) {
      if (route !== 'auto' || !isGone(error)) throw explained(error)
    }
    try {
      return await submit(call, 'task', input)
    } catch (error) {
      throw explained(error)
    }
  },
})

async function submit(call: SubmissionCall, route: Route, input: GenerateMusic): Promise<Accepted> {
  const path = paths.submit(call.settings(settings).UDIO_PREFIX, route)
  const { data, requestId } = await call.upstream.post(path, generateBody(input), udioSubmitted, { codes })
  if ('refused' in data) throw call.upstream.refusal(data.refused, codes, requestId)
  const named = 'taskId' in data ? { upstreamId: data.taskId, format: 'task' } : bySong(data.songIds)
  const facts =
    'songIds' in data ? { songIds: data.songIds, generationId: data.generationId ?? null } : undefined
  return { reference: named, update: { status: 'QUEUED', facts }, upstreamRequestId: requestId }
}

/** The first song stands for the generation; the facts name all of them. */
const bySong = ([first = '']: string[]) => ({ upstreamId: first, format: 'song' })

/** The route is not there (any more), so nothing was made. */
const isGone = (error: unknown): boolean =>
  error instanceof UpstreamRefusedError && (error.facts.status === 404 || error.facts.status === 410)

/** Says in words what a missing route and a 503 without a channel mean: the gateway has Udio switched off. */
function explained(error: unknown): unknown {
  if (!(error instanceof UpstreamRefusedError) || !(isGone(error) || error.facts.status === 503)) return error
  const message = `The gateway does not serve Udio now; nothing was made. It says: ${error.message}`
  return new UpstreamRefusedError(message, error.facts, { cause: error })
}

/** The song that an extension goes on from. Of its own tasks the graph knows which songs were made. */
async function songOf(
  lookup: TaskLookup,
  { taskId, songId }: NonNullable<GenerateMusic['extend']>,
): Promise<string> {
  const { reference, task } = await lookup.succeeded(['input', 'extend', 'taskId'], taskId, vendor)
  if (!task) return songId ?? reference.upstreamId
  const made = task.assets.flatMap(({ kind, upstreamId }) => (kind === 'AUDIO' && upstreamId) || [])
  // The id of a song is taken for its task as well: then that song is meant.
  const [first] = made.includes(taskId) ? [taskId] : made
  const wanted = songId ?? first
  if (wanted !== undefined && made.includes(wanted)) return wanted
  const message = `This task made no such song; it made ${made.join(' and ')}.`
  throw new InvalidInputError([{ path: ['input', 'extend', 'songId'], message }])
}
