import { readFile } from 'node:fs/promises'
import type { JsonObject } from './json.ts'
import { isJsonObject } from './json.ts'
import type { CreateCheck } from './schema-check.ts'
import { createSchemaChecks } from './schema-check.ts'

/** What came with a request, already taken apart. */
export interface ContractRequest {
  readonly parameters: Readonly<Record<string, string>>
  readonly query: Readonly<Record<string, string>>
  /** By their names in lower case. */
  readonly headers: Readonly<Record<string, string | undefined>>
  /** `undefined`: no body came, or no JSON. */
  readonly body: unknown
}

/** One operation of a contract. The checks tell what is wrong in words that name the field. */
export interface ContractOperation {
  readonly operationId: string
  readonly method: string
  /** Its path template, and those that the contract says the sandbox answers as well. */
  readonly paths: readonly string[]
  checkRequest(request: ContractRequest): string | undefined
  checkAnswer(status: number, body: unknown): string | undefined
}

const methods = ['get', 'post', 'put', 'patch', 'delete']
const json = 'application~1json'

/**
 * Reads `contracts/<name>.yaml` (OpenAPI 3.1); schemas are compiled when an operation is first used.
 * The libraries are imported here and not above: they take a third of a second, and many runs never need them.
 * @throws Error when the file is missing or holds no paths
 */
export async function loadContract(name: string): Promise<readonly ContractOperation[]> {
  const [{ parse }, text] = await Promise.all([
    import('yaml'),
    readFile(new URL(`../../contracts/${name}.yaml`, import.meta.url), 'utf8'),
  ])
  const contract: unknown = parse(text)
  if (!isJsonObject(contract) || !isJsonObject(contract.paths))
    throw new Error(`contracts/${name}.yaml has no paths`)
  const createCheck = await createSchemaChecks(contract)
  return Object.entries(contract.paths).flatMap(([path, item]) =>
    methods.flatMap(method =>
      isJsonObject(item) && isJsonObject(item[method])
        ? [createOperation({ contract, createCheck, path, method, item, operation: item[method] })]
        : [],
    ),
  )
}

function createOperation(source: {
  contract: JsonObject
  createCheck: CreateCheck
  path: string
  method: string
  item: JsonObject
  operation: JsonObject
}): ContractOperation {
  const { contract, createCheck, path, method, item, operation } = source
  const pointer = `#/paths/${path.replaceAll('~', '~0').replaceAll('/', '~1')}/${method}`
  const parameters = [...listOf(item.parameters), ...listOf(operation.parameters)].map(at =>
    resolve(contract, at),
  )
  const checkPath = createCheck.ofParameters(parameters.filter(parameter => parameter.in === 'path'))
  const checkQuery = createCheck.ofParameters(parameters.filter(parameter => parameter.in === 'query'))
  const headers = parameters.filter(parameter => parameter.in === 'header')
  const checkHeaders = createCheck.ofParameters(headers)
  const at = (value: unknown, place: string) =>
    isJsonObject(value) && typeof value.$ref === 'string' ? value.$ref : `${pointer}/${place}`
  const requestBody = resolve(contract, operation.requestBody)
  const checkBody = isJsonObject(operation.requestBody)
    ? createCheck.ofPointer(`${at(operation.requestBody, 'requestBody')}/content/${json}/schema`)
    : undefined
  const checkAnswers = new Map(
    Object.entries(isJsonObject(operation.responses) ? operation.responses : {}).map(([status, response]) => {
      const { content } = resolve(contract, response)
      if (!isJsonObject(content) || !isJsonObject(content['application/json']))
        return [status, () => undefined]
      return [status, createCheck.ofPointer(`${at(response, `responses/${status}`)}/content/${json}/schema`)]
    }),
  )
  return {
    operationId: String(operation.operationId),
    method: method.toUpperCase(),
    paths: [path, ...listOf(operation['x-aliases']).map(String)],
    checkRequest(request) {
      const given = headers.flatMap(({ name }) => {
        const value = request.headers[String(name).toLowerCase()]
        return value === undefined ? [] : [[name, value]]
      })
      const problem =
        checkPath(request.parameters) ?? checkQuery(request.query) ?? checkHeaders(Object.fromEntries(given))
      if (problem || !checkBody) return problem
      if (request.body === undefined)
        return requestBody.required === true ? 'the body must be JSON' : undefined
      const { 'content-type': contentType = '' } = request.headers
      if (!/^application\/json\b/.test(contentType)) return 'content-type must be application/json'
      return checkBody(request.body)
    },
    checkAnswer(status, body) {
      const check = checkAnswers.get(String(status)) ?? checkAnswers.get('default')
      return check ? check(body) : `status ${status} is not documented`
    },
  }
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : []
}

/** Follows `$ref` within the document, as OpenAPI allows it for parameters. */
function resolve(contract: JsonObject, value: unknown): JsonObject {
  if (!isJsonObject(value)) return {}
  if (typeof value.$ref !== 'string') return value
  const keys = value.$ref.split('/').slice(1)
  return resolve(
    contract,
    keys.reduce<unknown>((at, key) => (isJsonObject(at) ? at[key] : undefined), contract),
  )
}
