import { existsSync, readFileSync } from 'node:fs'
import { CriticalityLevel, diff } from '@graphql-inspector/core'
import { buildSchema } from 'graphql'
import { describe, expect, it } from 'vitest'

// docs/decisions/0006-released-schema.md
const releasedText = readFileSync('test/graphql/released.graphql', 'utf8')
const released = buildSchema(releasedText)
const currentText = readFileSync('schema.graphql', 'utf8')
/** Without descriptions, so that a line can be taken out. */
const bareText = currentText.replace(/"""[\s\S]*?"""/g, '')

/** What clients of the released schema could trip over. */
async function breakingChanges(text: string): Promise<string[]> {
  const changes = await diff(released, buildSchema(text))
  return changes
    .filter(({ criticality }) => criticality.level === CriticalityLevel.Breaking)
    .map(({ path, message }) => `${path}: ${message}`)
}

describe('the released schema', () => {
  it('is not broken by the current one', async () => {
    expect(await breakingChanges(currentText)).toEqual([])
  })

  it('is replaced only by a decision', () => {
    const [, page = ''] =
      /^# Only a decision page changes this file: (docs\/decisions\/\d{4}-[\w-]+\.md)\n/.exec(
        releasedText,
      ) ?? ['']
    expect(existsSync(page), `${page || 'no page'} is named in its first line`).toBe(true)
  })

  it.each([
    ['a field that is gone', /^ {2}upstreamId: String$/gm, ''],
    ['a field that may be null now', /^ {2}status: TaskStatus!$/gm, '  status: TaskStatus'],
    ['an input field that is required now', /^ {2}idempotencyKey: String$/gm, '  idempotencyKey: String!'],
    ['an enum value that is gone', /^ {2}RATIO_21_9$/gm, ''],
    ['an argument of another type', /^ {4}first: Int$/gm, '    first: String'],
  ])('would be broken by %s', async (_, lines, changed) => {
    const broken = bareText.replace(lines, changed)
    expect(broken).not.toBe(bareText)
    expect(await breakingChanges(broken)).not.toEqual([])
  })

  it('is not broken by an addition', async () => {
    const grown = bareText.replace('\nenum TaskStatus {', '\nenum TaskStatus {\n  PAUSED')
    expect(grown).not.toBe(bareText)
    expect(await breakingChanges(grown)).toEqual([])
  })
})
