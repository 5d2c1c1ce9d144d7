import { z } from 'zod'

/**
 * The phases every simulated task goes through. Vendors translate them into their own words:
 * queued → running → succeeded | failed | canceled.
 */
export const taskPhases = ['queued', 'running', 'succeeded', 'failed', 'canceled'] as const
export type TaskPhase = (typeof taskPhases)[number]

/** How fast tasks move by themselves, in milliseconds; `manual`: only `move` changes a task. */
export type Pace = { readonly queuedMs: number; readonly runningMs: number } | 'manual'

/** Oddities that a task was submitted with; they stay with it, also over a restart. */
export const taskTraitsSchema = z.strictObject({
  failure: z.string().optional().describe('the task ends failed, with this text'),
  withoutUrl: z.boolean().optional().describe('it completes before it has a URL'),
  word: z.string().optional().describe('a state word that no document knows, on the way'),
  lateReads: z.int().optional().describe('so many reads find no such id'),
  callbacks: z.enum(['lost', 'repeated']).optional(),
})
export type TaskTraits = z.infer<typeof taskTraitsSchema>

/** One submission that the sandbox accepted. Plain data: this is what the journal holds. */
export const taskSchema = z.strictObject({
  id: z.string(),
  number: z.int().describe('row number inside the gateway, from 1'),
  vendor: z.string(),
  operation: z.string(),
  format: z
    .string()
    .describe("the route family that made it and alone can read it, such as Luma's own and official"),
  owner: z.string().describe('SHA-256 of the key, never the key'),
  createdAt: z.number().describe('Unix milliseconds'),
  prompt: z.string(),
  callbackUrl: z.string().optional(),
  facts: z.record(z.string(), z.unknown()).describe('what later answers of the vendor repeat'),
  traits: taskTraitsSchema,
})
export type SandboxTask = Readonly<z.infer<typeof taskSchema>>

/** A change by hand. What is not given takes the phase's usual value; without a phase the task stays in its own. */
export const taskMoveSchema = z.strictObject({
  phase: z.enum(taskPhases).optional(),
  word: z.string().optional().describe("state word to answer instead of the vendor's own"),
  progress: z.number().min(0).max(1).optional(),
  withoutUrl: z.boolean().optional().describe('succeeded, but no URL yet'),
  failure: z.string().optional().describe("the vendor's text for a failed task"),
})
export type TaskMove = z.infer<typeof taskMoveSchema>

/** A move as it was carried out. */
export const taskMovedSchema = taskMoveSchema.extend({ phase: z.enum(taskPhases), at: z.number() })
export type TaskMoved = Readonly<z.infer<typeof taskMovedSchema>>

/** What a task looks like at one moment. */
export interface TaskState {
  readonly phase: TaskPhase
  /** Stands in for the vendor's own word when set; no contract knows it. */
  readonly word: string | undefined
  /** 0 to 1. */
  readonly progress: number
  /** True when the result can be fetched. */
  readonly hasUrl: boolean
  readonly failure: string | undefined
  /** Unix milliseconds. */
  readonly startedAt: number | undefined
  /** Unix milliseconds. */
  readonly endedAt: number | undefined
}
