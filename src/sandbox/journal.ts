import { closeSync, mkdirSync, openSync, readFileSync, writeSync } from 'node:fs'
import { dirname } from 'node:path'
import { z } from 'zod'
import { parseJson } from './json.ts'
import { taskMovedSchema, taskSchema } from './task.ts'

const entrySchema = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('created'), task: taskSchema }),
  z.strictObject({ type: z.literal('moved'), id: z.string(), move: taskMovedSchema }),
])

/** One line of the journal. */
export type JournalEntry = z.infer<typeof entrySchema>

/** An append-only file of JSON lines. */
export interface Journal {
  /** What earlier instances wrote, oldest first. */
  readonly entries: readonly JournalEntry[]
  /** On disk (as far as a killed process is concerned) when it returns. */
  append(entry: JournalEntry): void
  close(): void
}

/**
 * Opens the journal, making the file and its folder when they are missing.
 * A line that a kill tore in half is skipped: its task was never answered for.
 * @throws the file system's error when the path cannot be read or written
 */
export function openJournal(path: string): Journal {
  mkdirSync(dirname(path), { recursive: true })
  const file = openSync(path, 'a+')
  const text = readFileSync(path, 'utf8')
  // Without this, the next entry would be glued to the torn line and be lost with it.
  if (text !== '' && !text.endsWith('\n')) writeSync(file, '\n')
  let isOpen = true
  return {
    entries: text.split('\n').flatMap(line => {
      const entry = entrySchema.safeParse(parseJson(line))
      return entry.success ? [entry.data] : []
    }),
    append(entry) {
      // The number of a closed file is given to the next one: writing on would damage a stranger.
      if (!isOpen) throw new Error('the journal is closed')
      writeSync(file, `${JSON.stringify(entry)}\n`)
    },
    close() {
      if (isOpen) closeSync(file)
      isOpen = false
    },
  }
}

/** A journal that forgets, for sandboxes that need not survive. */
export function forgetfulJournal(): Journal {
  return { entries: [], append: () => {}, close: () => {} }
}
