import type { Answer } from './answers.ts'
import { errorAnswer, invalidRequest, unknownTask } from './answers.ts'
import type { JsonObject } from './json.ts'
import { findClip, isComplete, modelOf } from './suno-clips.ts'
import type { SandboxCall } from './vendor.ts'

/** Where each mode names the clip that it builds on, and which clips will do (any, when no format is told). */
const sources: Readonly<Record<string, { field: string; format?: 'task' | 'upload' }>> = {
  extend: { field: 'continue_clip_id', format: 'task' },
  upload_extend: { field: 'continue_clip_id', format: 'upload' },
  cover: { field: 'cover_clip_id' },
  infill: { field: 'continue_clip_id' },
  artist_consistency: { field: 'artist_clip_id', format: 'task' },
  gen_stem: { field: 'continue_clip_id' },
}
/** Characters, up to v4 and from v4.5 on. */
const limits = { early: { prompt: 3000, tags: 200 }, late: { prompt: 5000, tags: 1000 } } as const
const earlyModel = /^chirp-v[34]/

/** The gateway hands the vendor's words on inside its own. */
export function refusedBySuno(detail: string): Answer {
  return errorAnswer('task', { status: 400, code: 'fail_to_fetch_task', message: JSON.stringify({ detail }) })
}

/** Why the vendor does not take this music job, beyond what the contract can say. */
export function musicRefusal(call: SandboxCall): Answer | undefined {
  const { body } = call
  const model = modelOf({ facts: body })
  const limit = earlyModel.test(model) ? limits.early : limits.late
  for (const field of ['prompt', 'tags'] as const) {
    if (String(body[field] ?? '').length > limit[field])
      return invalidRequest(`${field} is longer than the ${limit[field]} characters of ${model}`)
  }
  return sourceRefusal(call) ?? modeRefusal(call, body)
}

function sourceRefusal(call: SandboxCall): Answer | undefined {
  const { body } = call
  const source = sources[String(body.task)]
  if (!source) return undefined
  const clip = findClip(String(body[source.field]), call.find)
  if (!clip) return unknownTask()
  if (source.format && clip.view.task.format !== source.format)
    return refusedBySuno(`${source.field} is not of the kind that ${body.task} takes`)
  if (!isComplete(clip)) return refusedBySuno(`${source.field} is not complete`)
  if (body.task_id && body.task_id !== clip.view.task.id)
    return refusedBySuno(`${source.field} was not made by task_id`)
  return undefined
}

function modeRefusal(call: SandboxCall, body: JsonObject): Answer | undefined {
  if (body.task === 'artist_consistency') {
    const persona = call.find(String(body.persona_id), 'persona')
    if (!persona) return unknownTask()
    if (persona.task.facts.root_clip_id !== body.artist_clip_id)
      return refusedBySuno('the persona was not made from artist_clip_id')
  }
  if (body.task === 'infill' && Number(body.infill_start_s) >= Number(body.infill_end_s))
    return refusedBySuno('infill_end_s must be after infill_start_s')
  if (body.task === 'gen_stem' && String(body.stem_type_group_name).toLowerCase() !== body.stem_task)
    return refusedBySuno('stem_type_group_name and stem_task differ')
  return undefined
}
