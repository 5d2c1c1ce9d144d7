import { readdir } from 'node:fs/promises'
import { z } from 'zod'
import { schema } from '../src/schema.ts'
import type { Sample } from '../test/contract/sample.ts'

/** The mutation that a vendor's share of the tasks is submitted with. */
export interface Submission {
  vendor: string
  operationId: string
  query: string
  input: object
  /** The task in an answer's data; undefined when it was not accepted. */
  taskIn(data: unknown): { id: string; upstreamId: string } | undefined
}

const accepted = z.object({ result: z.object({ id: z.string(), upstreamId: z.string() }) })

/** The first sample of each vendor that needs no earlier task. */
export const submissions: Submission[] = []
for (const file of (await readdir(new URL('../test/contract/samples/', import.meta.url))).sort()) {
  const { samples }: { samples: Sample[] } = await import(`../test/contract/samples/${file}`)
  const sample = samples.find(({ format, input }) => format !== undefined && typeof input !== 'function')
  if (!sample) continue
  const type = schema.getMutationType()?.getFields()[sample.field]?.args[0]?.type
  submissions.push({
    vendor: file.replace('.ts', ''),
    operationId: sample.operationId,
    query: `mutation ($input: ${type}) { result: ${sample.field}(input: $input) { ... on MediaTask { id upstreamId } ... on Error { message } } }`,
    input: sample.input,
    taskIn: data => accepted.safeParse(data).data?.result,
  })
}
