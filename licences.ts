import { execFile } from 'node:child_process'
import { writeFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { z } from 'zod'
import { table } from './bench/report.ts'

/** A package that is installed with the server, as its own `package.json` tells. */
export interface Dependency {
  name: string
  version: string
  /** An SPDX expression; empty where the package names none. */
  licence: string
}

/** They ask for no more than that their text is kept. */
const allowed = new Set([
  '0BSD',
  'Apache-2.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'BlueOak-1.0.0',
  'CC0-1.0',
  'ISC',
  'MIT',
  'PostgreSQL',
  'Python-2.0',
  'Unlicense',
])

/** Where a licence is a choice, one that is allowed is enough. Anything else that is not a single name is not understood. */
export const isAllowed = (licence: string): boolean =>
  licence
    .replace(/^\((.*)\)$/, '$1')
    .split(' OR ')
    .some(one => allowed.has(one))

const licence = z.union([
  z.object({ license: z.object({ id: z.string() }) }).transform(({ license }) => license.id),
  z.object({ license: z.object({ name: z.string() }) }).transform(({ license }) => license.name),
  z.object({ expression: z.string() }).transform(({ expression }) => expression),
])
const bill = z.object({
  components: z.array(
    z.object({
      name: z.string(),
      version: z.string(),
      licenses: z.array(licence).default([]),
      properties: z.array(z.object({ name: z.string(), value: z.string() })),
    }),
  ),
})

/**
 * Every production dependency of package-lock.json. `npm sbom --omit dev` would leave out what a development dependency needs
 * as well, such as graphql and pg, so the whole bill is read and only what nothing else needs is left out here.
 */
export async function dependencies(): Promise<Dependency[]> {
  const { stdout } = await promisify(execFile)(
    'npm',
    ['sbom', '--sbom-format', 'cyclonedx', '--package-lock-only'],
    { cwd: fileURLToPath(new URL('.', import.meta.url)), maxBuffer: 64 * 1024 * 1024 },
  )
  const isDevelopment = ({ properties }: { properties: { name: string; value: string }[] }) =>
    properties.some(({ name, value }) => name === 'cdx:npm:package:development' && value === 'true')
  return bill
    .parse(JSON.parse(stdout))
    .components.filter(component => !isDevelopment(component))
    .map(({ name, version, licenses }) => ({ name, version, licence: licenses.join(' AND ') }))
    .sort((a, b) => compare(a.name, b.name) || compare(a.version, b.version))
}

/** By code unit: the same on every machine. */
const compare = (a: string, b: string): number => (a < b ? -1 : Number(a > b))

/** `docs/licences.md` */
export function licencesPage(all: Dependency[]): string {
  const rows = all.map(({ name, version, licence }) => [name, version, licence])
  return `# Licences

<!-- Written by npm run licences. -->

What is installed with the server (\`npm ci --omit=dev\`): ${all.length} packages. Media Graph itself is under the [MIT licence](../LICENSE).
\`@electric-sql/pglite\` contains PostgreSQL, which is under the PostgreSQL licence.

${table([['Package', 'Version', 'Licence'], ...rows])}
`
}

if (import.meta.main) {
  await writeFile(new URL('docs/licences.md', import.meta.url), licencesPage(await dependencies()))
}
