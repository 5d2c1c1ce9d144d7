import { derivedUuid } from './derived-id.ts'
import type { SandboxTask } from './task.ts'

/** A button of a finished task. */
export interface MidjourneyButton {
  /** What pressing it does, in the words of a task's `action`. */
  readonly action: string
  readonly customId: string
  readonly label: string
  readonly emoji: string
  /** The prompt that it imagines; absent: that of the task it belongs to. */
  readonly prompt?: string
}

const numbers = [1, 2, 3, 4] as const
const directions = [
  ['left', '⬅️'],
  ['right', '➡️'],
  ['up', '⬆️'],
  ['down', '⬇️'],
] as const

/** The buttons of a task once it has succeeded. */
export function buttonsOf(task: SandboxTask): MidjourneyButton[] {
  const job = derivedUuid(task.id)
  switch (task.facts.action) {
    case 'UPSCALE':
      return pictureButtons(job)
    case 'DESCRIBE':
      return textButtons(task, 'MJ::Job::PicReader')
    case 'SHORTEN':
      return textButtons(task, 'MJ::Job::PromptAnalyzer')
    default:
      return gridButtons(job)
  }
}

/** The prompts that a describe or shorten task found, shortest last. */
export function promptsOf(task: SandboxTask): string[] {
  if (task.facts.action === 'DESCRIBE') {
    // The sandbox sees no picture: what all four share is true of any.
    return ['a photograph', 'a painting', 'a drawing', 'a collage'].map(
      kind => `${kind} of the given picture`,
    )
  }
  const words = task.prompt.split(/\s+/)
  return numbers.map(number => words.slice(0, Math.max(1, words.length - number)).join(' '))
}

function button(action: string, customId: string, label: string, emoji = ''): MidjourneyButton {
  return { action, customId, label, emoji }
}

function gridButtons(job: string): MidjourneyButton[] {
  return [
    ...numbers.map(number => button('UPSCALE', `MJ::JOB::upsample::${number}::${job}`, `U${number}`)),
    button('REROLL', `MJ::JOB::reroll::0::${job}::SOLO`, '', '🔄'),
    ...numbers.map(number => button('VARIATION', `MJ::JOB::variation::${number}::${job}`, `V${number}`)),
  ]
}

function pictureButtons(job: string): MidjourneyButton[] {
  return [
    button('LOW_VARIATION', `MJ::JOB::low_variation::1::${job}::SOLO`, 'Vary (Subtle)', '🪄'),
    button('HIGH_VARIATION', `MJ::JOB::high_variation::1::${job}::SOLO`, 'Vary (Strong)', '🪄'),
    button('INPAINT', `MJ::Inpaint::1::${job}::SOLO`, 'Vary (Region)', '🖌️'),
    button('ZOOM', `MJ::Outpaint::50::1::${job}::SOLO`, 'Zoom Out 2x', '🔍'),
    button('ZOOM', `MJ::Outpaint::75::1::${job}::SOLO`, 'Zoom Out 1.5x', '🔍'),
    button('CUSTOM_ZOOM', `MJ::CustomZoom::${job}`, 'Custom Zoom', '🔍'),
    ...directions.map(([name, emoji]) => button('PAN', `MJ::JOB::pan_${name}::1::${job}::SOLO`, '', emoji)),
  ]
}

function textButtons(task: SandboxTask, customId: string): MidjourneyButton[] {
  return promptsOf(task).map((prompt, index) => ({
    ...button('IMAGINE', `${customId}::${index + 1}`, '', `${index + 1}️⃣`),
    prompt,
  }))
}
