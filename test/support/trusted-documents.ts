import { spawnSync } from 'node:child_process'
import { cp, mkdir, mkdtemp, readFile, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { generate } from '@graphql-codegen/cli'

/** A file with exactly this in it, as TRUSTED_DOCUMENTS names it. */
export async function documentsFile(content: string): Promise<string> {
  const path = join(await mkdtemp(join(tmpdir(), 'trusted-')), 'documents.json')
  await writeFile(path, content)
  return path
}

/** What GraphQL Codegen writes for an application, from the documents of the tests. */
export async function generatedDocuments(documents: string, hashAlgorithm: 'sha1' | 'sha256') {
  const folder = `${await mkdtemp(join(tmpdir(), 'codegen-'))}/`
  const presetConfig = { persistedDocuments: { mode: 'replaceDocumentWithHash', hashAlgorithm } }
  const files: { filename: string; content: string }[] = await generate(
    {
      silent: true,
      schema: 'schema.graphql',
      documents,
      generates: { [folder]: { preset: 'client', presetConfig } },
    },
    false,
  )
  const file = files.find(({ filename }) => filename.endsWith('persisted-documents.json'))
  if (!file) throw new Error('GraphQL Codegen wrote no documents.')
  const texts: Record<string, string> = JSON.parse(file.content)
  return {
    content: file.content,
    texts,
    /** The id of the document with an operation of this name. */
    idOf(operation: string): string {
      const [id] = Object.entries(texts).find(([, text]) => text.includes(` ${operation}(`)) ?? []
      if (id === undefined) throw new Error(`There is no ${operation}.`)
      return id
    },
  }
}

/** What the Relay compiler writes for an application. @param source with `graphql` literals */
export async function relayDocuments(source: string): Promise<Record<string, string>> {
  const folder = await mkdtemp(join(tmpdir(), 'relay-'))
  await mkdir(join(folder, 'src'))
  await cp('schema.graphql', join(folder, 'schema.graphql'))
  await writeFile(join(folder, 'src', 'application.ts'), source)
  await writeFile(join(folder, 'documents.json'), '{}')
  const config = {
    src: 'src',
    schema: 'schema.graphql',
    language: 'typescript',
    eagerEsModules: true,
    persistConfig: { file: 'documents.json' },
  }
  await writeFile(join(folder, 'relay.config.json'), JSON.stringify(config))
  const compiler = resolve('node_modules/.bin/relay-compiler')
  const { status, stdout } = spawnSync(process.execPath, [compiler, 'relay.config.json'], {
    cwd: folder,
    encoding: 'utf8',
  })
  if (status !== 0) throw new Error(stdout)
  return JSON.parse(await readFile(join(folder, 'documents.json'), 'utf8'))
}
