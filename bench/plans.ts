import { drizzle } from 'drizzle-orm/node-postgres'
import pg from 'pg'
import { z } from 'zod'
import type { Executor } from '../src/core/store/database.ts'
import * as schema from '../src/core/store/schema.ts'

/** How PostgreSQL carried out one statement. */
export interface Plan {
  /** Begin of the statement. */
  statement: string
  milliseconds: number
  /** 8 KiB pages that were looked at, in memory or not. */
  pages: number
  /** Its nodes, the outermost first, with the rows that came out of each. */
  nodes: string
  /** Names of tables that were read from end to end. */
  scanned: string[]
}

/** Of `explain (analyze, buffers, format json)`, as much as is read here. */
interface Node {
  'Node Type': string
  'Relation Name'?: string
  'Index Name'?: string
  'Actual Rows': number
  'Actual Loops': number
  'Rows Removed by Filter'?: number
  'Shared Hit Blocks': number
  'Shared Read Blocks': number
  Plans?: Node[]
}

const node: z.ZodType<Node> = z.object({
  'Node Type': z.string(),
  'Relation Name': z.string().optional(),
  'Index Name': z.string().optional(),
  'Actual Rows': z.number(),
  'Actual Loops': z.number(),
  'Rows Removed by Filter': z.number().optional(),
  'Shared Hit Blocks': z.number(),
  'Shared Read Blocks': z.number(),
  get Plans() {
    return z.array(node).optional()
  },
})
const logged = z.object({ 'Query Text': z.string(), Plan: node })

/** A connection that tells how each of its statements was carried out: real ones, with the values they really had. */
export interface Explainer {
  executor: Executor
  /** @returns the plans of the statements that the product sent meanwhile, in order */
  explain(action: (executor: Executor) => Promise<unknown>): Promise<Plan[]>
  end(): Promise<void>
}

/** @param url of a superuser: it loads auto_explain */
export async function connectExplainer(url: string): Promise<Explainer> {
  const client = new pg.Client(url)
  await client.connect()
  let plans: Plan[] = []
  client.on('notice', ({ message = '' }) => {
    const [, duration, plan] = /^duration: ([\d.]+) ms {2}plan:\n(.*)/s.exec(message) ?? []
    if (plan !== undefined) plans.push(planOf(Number(duration), logged.parse(JSON.parse(plan))))
  })
  for (const setting of [
    "load 'auto_explain'",
    'set auto_explain.log_min_duration = 0',
    'set auto_explain.log_analyze = on',
    'set auto_explain.log_buffers = on',
    "set auto_explain.log_format = 'json'",
    "set client_min_messages = 'log'",
  ]) {
    await client.query(setting)
  }
  const executor: Executor = drizzle({ client, schema })
  return {
    executor,
    async explain(action) {
      plans = []
      await action(executor)
      return plans
    },
    end: () => client.end(),
  }
}

function planOf(milliseconds: number, { 'Query Text': text, Plan: root }: z.output<typeof logged>): Plan {
  const all = nodesOf(root)
  return {
    statement: text.replaceAll('"', '').replace(/\s+/g, ' ').trim(),
    milliseconds,
    pages: root['Shared Hit Blocks'] + root['Shared Read Blocks'],
    nodes: all.map(named).join(' → '),
    scanned: all.flatMap(each => (each['Node Type'] === 'Seq Scan' ? (each['Relation Name'] ?? []) : [])),
  }
}

const nodesOf = (root: Node): Node[] => [root, ...(root.Plans ?? []).flatMap(nodesOf)]

function named(each: Node): string {
  const rows = Math.round(each['Actual Rows'] * each['Actual Loops'])
  const removed = (each['Rows Removed by Filter'] ?? 0) * each['Actual Loops']
  const on = each['Index Name'] ?? each['Relation Name']
  return `${each['Node Type']}${on ? ` ${on}` : ''} (${rows}${removed > 0 ? ` of ${rows + removed}` : ''})`
}
