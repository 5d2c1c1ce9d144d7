import { z } from 'zod'
import { errorShapes } from './answers.ts'
import { refusalNames } from './refusals.ts'

/** Faults on the wire, after the request was judged; those named -after come when the task exists. */
const wireFaults = ['latency', 'cut-before', 'cut-after', 'cut-during', 'hang', 'hang-after'] as const
/** Faults of an answer that the handler made, or, the first, would have made. */
const answerFaults = [
  'refused-with-200',
  'truncated',
  'wrong-content-type',
  'without-id',
  'missing-ids',
  'bare-array',
  'huge',
] as const
/** Faults of an event stream, after `count` of its events; other answers stay as they are. */
const streamFaults = ['stream-cut', 'stream-end', 'stream-error', 'stream-hang'] as const
/** Faults that a task keeps for life, given with its submission; the first three also disturb a single read. */
const taskFaults = [
  'late-id',
  'unknown-word',
  'no-url',
  'fail',
  'lost-callbacks',
  'repeated-callbacks',
] as const

export const faultNames = [
  ...refusalNames,
  ...wireFaults,
  ...answerFaults,
  ...streamFaults,
  ...taskFaults,
] as const
export type FaultName = (typeof faultNames)[number]

export const faultSchema = z.strictObject({
  fault: z.enum(faultNames),
  moment: z
    .enum(['before', 'after'])
    .optional()
    .describe('of a refusal: before (default) or after the task was made'),
  shape: z
    .enum(errorShapes)
    .optional()
    .describe("of a refusal's body; stream-error is told as bare JSON with stream"),
  status: z.int().min(400).max(599).optional().describe('of a refusal'),
  code: z
    .union([z.string(), z.number()])
    .optional()
    .describe("of a refusal, of refused-with-200 (the vendor's) and of stream-error"),
  message: z.string().optional().describe('of a refusal, of a failed task or of stream-error'),
  milliseconds: z.number().min(0).optional().describe('of latency, default 1000'),
  seconds: z.number().min(0).optional().describe('Retry-After of rate-limit, default 1'),
  reads: z.int().min(1).optional().describe('of late-id, default 2'),
  word: z.string().optional().describe('of unknown-word, default moderating'),
  count: z
    .int()
    .min(0)
    .optional()
    .describe(
      'how many entries missing-ids leaves out, default 1; events ahead of a stream fault, default 2',
    ),
  bytes: z.int().min(1).optional().describe('of huge, default 64 MiB'),
})
/** A fault and its settings. */
export type Fault = Readonly<z.infer<typeof faultSchema>>

export const faultRuleSchema = faultSchema.extend({
  operation: z.string().optional().describe('operationId; absent: any'),
  key: z.string().optional().describe('the bearer key; absent: any'),
  times: z.int().min(1).optional().describe('absent: until removed'),
})
/** When a fault happens, without the caller asking for it. */
export type FaultRule = Readonly<z.infer<typeof faultRuleSchema>>

/** The rules now in force. */
export interface FaultRules {
  readonly all: readonly FaultRule[]
  /** @returns a function that removes the rule again @throws ZodError when it is malformed */
  add(rule: FaultRule): () => void
  clear(): void
  /** The faults for one request; a rule with `times` is used up by it. */
  take(operation: string, key: string): Fault[]
}

/** Faults that decide the whole answer: of several, the first one added goes first and the next one waits its turn. */
const deciding = new Set<FaultName>([
  ...refusalNames,
  'refused-with-200',
  'cut-before',
  'cut-after',
  'cut-during',
  'hang',
  'hang-after',
  ...streamFaults,
])

export function createFaultRules(): FaultRules {
  let rules: { rule: FaultRule; left: number }[] = []
  return {
    get all() {
      return rules.map(({ rule, left }) => (rule.times === undefined ? rule : { ...rule, times: left }))
    },
    add(added) {
      const rule = faultRuleSchema.parse(added)
      const entry = { rule, left: rule.times ?? Number.POSITIVE_INFINITY }
      rules.push(entry)
      return () => {
        rules = rules.filter(other => other !== entry)
      }
    },
    clear() {
      rules = []
    },
    take(operation, key) {
      const taken: Fault[] = []
      for (const entry of rules) {
        const { operation: onlyOperation, key: onlyKey, times: _, ...fault } = entry.rule
        if ((onlyOperation ?? operation) !== operation || (onlyKey ?? key) !== key) continue
        if (deciding.has(fault.fault) && taken.some(other => deciding.has(other.fault))) continue
        entry.left -= 1
        taken.push(fault)
      }
      rules = rules.filter(entry => entry.left > 0)
      return taken
    },
  }
}
