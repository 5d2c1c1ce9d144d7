import type { JsonObject } from './json.ts'

type Mode = 'text' | 'first-frame' | 'first-and-last-frame' | 'subject'

interface Limits {
  readonly modes: readonly Mode[]
  /** Seconds. */
  readonly durations: readonly number[]
  readonly resolutions: readonly string[]
}

/** The first models render 6 seconds at 720P, whatever they start from. */
const early = (mode: Mode): Limits => ({ modes: [mode], durations: [6], resolutions: ['720P'] })
const hailuo = (modes: readonly Mode[], resolutions: readonly string[] = []): Limits => ({
  modes,
  durations: [6, 10],
  resolutions: [...resolutions, '768P', '1080P'],
})

const limitsOf = new Map([
  ['MiniMax-Hailuo-2.3', hailuo(['text', 'first-frame'])],
  ['MiniMax-Hailuo-2.3-Fast', hailuo(['first-frame'])],
  ['MiniMax-Hailuo-02', hailuo(['text', 'first-frame', 'first-and-last-frame'], ['512P'])],
  ['T2V-01-Director', early('text')],
  ['T2V-01', early('text')],
  ['I2V-01-Director', early('first-frame')],
  ['I2V-01-live', early('first-frame')],
  ['I2V-01', early('first-frame')],
  ['S2V-01', early('subject')],
])

/** What the model of a submission cannot do; nothing is known about models that are not listed. */
export function limitProblem(body: JsonObject): string | undefined {
  const { model, duration, resolution } = body
  const limits = limitsOf.get(String(model))
  if (!limits) return undefined
  const mode = modeOf(body)
  if (!mode || !limits.modes.includes(mode)) return `${model} does not start from these inputs`
  if (typeof duration === 'number' && !limits.durations.includes(duration))
    return `${model} has no ${duration} seconds`
  if (typeof resolution === 'string' && !limits.resolutions.includes(resolution))
    return `${model} has no ${resolution}`
  if (duration === 10 && resolution === '1080P') return '1080P has no 10 seconds'
  if (resolution === '512P' && mode !== 'first-frame') return '512P starts from a first frame alone'
  return undefined
}

/** What a submission starts from; `undefined`: from a last frame alone, which no model does. */
function modeOf(body: JsonObject): Mode | undefined {
  if (body.subject_reference !== undefined) return 'subject'
  if (body.first_frame_image === undefined) return body.last_frame_image === undefined ? 'text' : undefined
  return body.last_frame_image === undefined ? 'first-frame' : 'first-and-last-frame'
}
