import { execFile } from 'node:child_process'
import { readFile, writeFile } from 'node:fs/promises'
import { availableParallelism, cpus, loadavg, totalmem } from 'node:os'
import { promisify } from 'node:util'

const run = promisify(execFile)

/** Rows of text as a Markdown table, aligned as `npm run check` wants it: the first column left, the others right. */
export function table(rows: string[][]): string {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map(row => row[column]?.length ?? 0)))
  const pad = (text: string, column: number) =>
    column === 0 ? text.padEnd(widths[column] ?? 0) : text.padStart(widths[column] ?? 0)
  const [head, ...body] = rows.map(row => `| ${row.map(pad).join(' | ')} |`)
  const rule = widths.map((width, column) => (column === 0 ? '-'.repeat(width) : `${'-'.repeat(width - 1)}:`))
  return [head, `| ${rule.join(' | ')} |`, ...body].join('\n')
}

const resultsFile = new URL('RESULTS.md', import.meta.url)
const preface = `# Results

What the programs of this folder measured last; each writes its own section, and \`npm run bench\` writes all.
Figures of different sections are of different runs: only those of one table may be compared.
`

/**
 * Writes a section of `bench/RESULTS.md`, in place of the one that the program wrote before.
 *
 * @param notes what has to be known of the run beside commit, machine and command
 */
export async function report(
  title: string,
  command: string,
  notes: string[],
  results: string,
): Promise<void> {
  const commit = (await run('git', ['describe', '--always', '--abbrev=12'])).stdout.trim()
  // The sections before this one have changed the file of the results.
  const changed = (await run('git', ['status', '--porcelain', '--', ':!bench/RESULTS.md'])).stdout !== ''
  const memory = (totalmem() / 2 ** 30).toFixed(0)
  const facts = [
    `${new Date().toISOString()}, commit ${commit}${changed ? ', with changes' : ''}`,
    `${availableParallelism()} cores (${cpus()[0]?.model ?? 'unknown'}), ${memory} GiB, load ${loadavg()[0]?.toFixed(1)} when it ended, Node.js ${process.version}`,
    `\`${command}\``,
    ...notes,
  ]
  const list = facts.map(fact => `- ${fact}`).join('\n')
  const section = `## ${title}\n\n${list}\n\n${results}\n`
  const text = await readFile(resultsFile, 'utf8').catch(() => preface)
  const [head = preface, ...sections] = text.split(/\n(?=## )/)
  const others = sections.filter(other => !other.startsWith(`## ${title}\n`))
  // In alphabetical order, so that a run leaves the sections of others in their places.
  const all = [...others.map(other => other.trimEnd()), section.trimEnd()].sort()
  await writeFile(resultsFile, `${[head.trimEnd(), ...all].join('\n\n')}\n`)
  process.stdout.write(`${results}\n`)
}
