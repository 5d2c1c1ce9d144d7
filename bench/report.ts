import { execFile } from 'node:child_process'
import { writeFile } from 'node:fs/promises'
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

/** Writes `bench/<file>` with what has to be known of the run. @param notes further lines of the list */
export async function report(
  file: string,
  title: string,
  command: string,
  notes: string[],
  results: string,
): Promise<void> {
  const commit = (await run('git', ['describe', '--always', '--dirty', '--abbrev=12'])).stdout.trim()
  const memory = (totalmem() / 2 ** 30).toFixed(0)
  const facts = [
    `${new Date().toISOString()}, commit ${commit}`,
    `${availableParallelism()} cores (${cpus()[0]?.model ?? 'unknown'}), ${memory} GiB, load ${loadavg()[0]?.toFixed(1)} when it ended, Node.js ${process.version}`,
    `\`${command}\``,
    ...notes,
  ]
  const list = facts.map(fact => `- ${fact}`).join('\n')
  const text = `# ${title}\n\n<!-- Written by ${command}. -->\n\n${list}\n\n${results}\n`
  await writeFile(new URL(file, import.meta.url), text)
  process.stdout.write(`${results}\n`)
}
