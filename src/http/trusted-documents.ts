import { readFile } from 'node:fs/promises'
import {
  defaultExtractPersistedOperationId,
  usePersistedOperations,
} from '@graphql-yoga/plugin-persisted-operations'
import { GraphQLError, NoSchemaIntrospectionCustomRule } from 'graphql'
import { createYoga, type GraphQLParams, type Plugin } from 'graphql-yoga'
import { z } from 'zod'
import { ConfigError } from '../config.ts'
import { schema } from '../schema.ts'
import { excessOfDocument, operationLimits } from './operation-limits.ts'

/** The documents that clients may have executed, by their ids. */
export type TrustedDocuments = ReadonlyMap<string, string>

/** As GraphQL Codegen (`persistedDocuments`) and the Relay compiler (`persistConfig.file`) write it. */
const documentFile = z.record(z.string().min(1), z.string().min(1))

/** GraphQL over HTTP, appendix A, names the algorithm; older clients and files do not. */
const idOf = (text: string): string => text.replace(/^sha256:/, '')

/**
 * Reads the file of trusted documents.
 *
 * @param introspection whether they may introspect
 * @throws {ConfigError} when it is no such file, or has a document that could never be executed
 */
export async function readTrustedDocuments(path: string, introspection: boolean): Promise<TrustedDocuments> {
  const entries = Object.entries(await readEntries(path))
  const flawOf = createCheck(introspection)
  for (const [id, text] of entries) {
    const flaw = flawOf(text)
    if (flaw !== undefined) throw wrong(path, `${id}: ${flaw.replaceAll(/\s+/g, ' ')}`)
  }
  return new Map(entries.map(([id, text]) => [idOf(id), text]))
}

const wrong = (path: string, why: string) => new ConfigError(`TRUSTED_DOCUMENTS ${path}: ${why}`)

async function readEntries(path: string): Promise<Record<string, string>> {
  const text = await readFile(path, 'utf8').catch((error: NodeJS.ErrnoException) => {
    throw wrong(path, error.code === 'ENOENT' ? 'there is no such file' : error.message)
  })
  const { data, error } = documentFile.safeParse(asJson(text))
  if (data) return data
  const [issue] = error.issues
  const entry = issue?.path.length ? `${issue.path.join('.')}: ` : ''
  throw wrong(path, `${entry}it has to be a JSON object of ids and documents`)
}

function asJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/** What is wrong with a document, by the rules that hold when it is sent. */
function createCheck(introspection: boolean): (text: string) => string | undefined {
  const yoga = createYoga({ schema, plugins: operationLimits, logging: false })
  const rules = introspection ? [] : [NoSchemaIntrospectionCustomRule]
  return text => {
    try {
      const { parse, validate } = yoga.getEnveloped()
      const document = parse(text)
      const [error = excessOfDocument(schema, document)] = validate(schema, document, rules)
      return error?.message
    } catch (error) {
      return error instanceof Error ? error.message : String(error)
    }
  }
}

/** Executes trusted documents and nothing else, in whichever of the usual ways their ids are sent. */
export function useTrustedDocuments(documents: TrustedDocuments): Plugin {
  return usePersistedOperations({
    getPersistedOperation: id => documents.get(id) ?? null,
    extractPersistedOperationId: idIn,
    // Clients of automatic persisted queries go by the usual messages: they would send the text and try again.
    customErrors: {
      keyNotFound: idRequired,
      persistedQueryOnly: ({ params, request }) =>
        idIn(params, request) === null ? idRequired() : idAlone(),
      notFound: notInList,
    },
  })
}

const word = z.string().optional().catch(undefined)
/** By GraphQL over HTTP (urql and others send it), and by Relay's guide of today and of old. */
const idNames = z.object({ documentId: word, doc_id: word, id: word })

/** The id that a request names, if any; Apollo Client and urql may send it as automatic persisted queries do. */
function idIn(params: GraphQLParams, request: Request): string | null {
  const isGet = request.method === 'GET'
  const given = idNames.parse(isGet ? Object.fromEntries(new URL(request.url).searchParams) : params)
  const id = given.documentId ?? given.doc_id ?? given.id
  const named = id ?? defaultExtractPersistedOperationId(params, request, {})
  return named === null ? null : idOf(named)
}

const refusal = (code: string, message: string) =>
  new GraphQLError(message, { extensions: { code, http: { spec: true, status: 400 } } })

const howTo =
  'Send its id as "documentId" or as "extensions": {"persistedQuery": {"version": 1, "sha256Hash": …}}, without "query".'

const idRequired = () =>
  refusal('PERSISTED_QUERY_ID_REQUIRED', `Only trusted documents are executed here. ${howTo}`)

const idAlone = () =>
  refusal('CANNOT_SEND_PQ_ID_AND_BODY', `A trusted document is named by its id alone. ${howTo}`)

const notInList = () =>
  refusal(
    'PERSISTED_QUERY_NOT_IN_LIST',
    'No trusted document has this id; this server may have the documents of another release.',
  )
