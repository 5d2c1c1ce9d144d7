import { createHash } from 'node:crypto'

/** A UUID that follows from a text, for ids that must stay the same without being stored. */
export function derivedUuid(text: string): string {
  const digits = createHash('sha256').update(text).digest('hex')
  return digits.replace(/^(.{8})(.{4}).(.{3}).(.{3})(.{12}).*$/, '$1-$2-4$3-a$4-$5')
}
