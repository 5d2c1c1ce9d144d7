import { globSync, readFileSync } from 'node:fs'
import { basename, dirname } from 'node:path'
import { describe, expect, it } from 'vitest'
import { schema } from '../src/schema.ts'
import { vendors } from '../src/vendors.ts'

const vendorFiles = [
  'README.md',
  'api.ts',
  'inputs.ts',
  'operations.ts',
  'schema.ts',
  'states.ts',
  'vendor.ts',
]
const folders = globSync('src/vendors/*')

/** The modules of this project that a file imports, as paths from its own place. */
const importsOf = (file: string): string[] =>
  [...readFileSync(file, 'utf8').matchAll(/from '(\.[^']+)'|import '(\.[^']+)'/g)].map(
    ([, a, b]) => a ?? b ?? '',
  )

describe('the layout', () => {
  it.each(folders)('%s has the files that every vendor has', folder => {
    expect(
      globSync(`${folder}/*`)
        .map(file => basename(file))
        .sort(),
    ).toEqual(vendorFiles)
  })

  it('every vendor folder is in the list, with a contract and a sandbox file', () => {
    const names = vendors.map(vendor => vendor.name).sort()
    expect(folders.map(folder => basename(folder)).sort()).toEqual(names)
    expect(globSync('contracts/*.yaml').map(file => basename(file, '.yaml'))).toEqual(
      expect.arrayContaining(names),
    )
    expect(globSync('src/sandbox/*.ts').map(file => basename(file, '.ts'))).toEqual(
      expect.arrayContaining(names),
    )
  })

  it.each(globSync('src/core/**/*.ts'))('%s imports nothing above the core', file => {
    expect(
      importsOf(file).filter(path =>
        /\/(vendors|http|sandbox|app|config|server|schema\.ts$)/.test(path.replace('./schema.ts', '')),
      ),
    ).toEqual([])
  })

  it.each(globSync('src/vendors/*/*.ts'))('%s imports no other vendor', file => {
    const vendor = basename(dirname(file))
    expect(importsOf(file).filter(path => path.startsWith('../') && !path.startsWith('../../core/'))).toEqual(
      [],
    )
    expect(importsOf(file).join(' ')).not.toMatch(new RegExp(`vendors/(?!${vendor}/)`))
  })

  it.each(globSync('src/language/*/'))('%s has a README, the wire and the schema', folder => {
    const files = globSync(`${folder}/*`).map(file => basename(file))
    expect(files).toEqual(expect.arrayContaining(['README.md', 'schema.ts']))
  })

  it.each(globSync('src/language/**/*.ts'))('%s imports no vendor and no other kind of model', file => {
    const own = basename(dirname(file))
    const above = importsOf(file).filter(path => !/^(\.\/|\.\.\/[\w-]+\.ts$|(\.\.\/)+core\/)/.test(path))
    expect(own === 'language' ? above.filter(path => !path.startsWith('../core/')) : above).toEqual([])
  })

  it.each(globSync('src/sandbox/*.ts'))(
    '%s imports nothing of the server: it is a program of its own',
    file => {
      expect(importsOf(file).filter(path => path.startsWith('../'))).toEqual([])
    },
  )
})

describe('the README', () => {
  const readme = readFileSync('README.md', 'utf8')
  const listed = [...readme.matchAll(/^\| \w+ +\| `(\w+)` +\|/gm)].map(([, field]) => field)

  it('lists every operation of a vendor and of language models, and no other', () => {
    const reading = ['task', 'tasks', 'node', 'nodes', 'viewer']
    const general = [...reading, 'adoptTask', 'resumeTracking', 'taskUpdated', 'taskEvents']
    const types = [schema.getQueryType(), schema.getMutationType(), schema.getSubscriptionType()]
    const fields = types.flatMap(type => Object.keys(type?.getFields() ?? {}))
    expect([...listed].sort()).toEqual(fields.filter(field => !general.includes(field)).sort())
  })
})
