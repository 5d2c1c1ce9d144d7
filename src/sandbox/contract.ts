import { readFile } from 'node:fs/promises'
import type { AnswerCheck } from './answer-check.ts'
import { createAnswerCheck } from './answer-check.ts'
import { isJsonObject } from './json.ts'
import type { OperationSource } from './operation-source.ts'
import { escapeName, listOf } from './references.ts'
import type { RequestContract } from './request-check.ts'
import { createRequestContract } from './request-check.ts'
import { createSchemaChecks } from './schema-check.ts'

/** One operation of a contract. The checks tell what is wrong in words that name the field. */
export interface ContractOperation {
  readonly operationId: string
  readonly method: string
  /** Its path template, and those that the contract says the sandbox answers as well. */
  readonly paths: readonly string[]
  readonly request: RequestContract
  readonly checkAnswer: AnswerCheck
}

const methods = ['get', 'post', 'put', 'patch', 'delete']

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
    methods.flatMap(method => {
      const operation = isJsonObject(item) ? item[method] : undefined
      if (!isJsonObject(item) || !isJsonObject(operation)) return []
      const pointer = `#/paths/${escapeName(path)}/${method}`
      return [createOperation(path, method, { contract, createCheck, pointer, item, operation })]
    }),
  )
}

function createOperation(path: string, method: string, source: OperationSource): ContractOperation {
  const { operation } = source
  return {
    operationId: String(operation.operationId),
    method: method.toUpperCase(),
    paths: [path, ...listOf(operation['x-aliases']).map(String)],
    request: createRequestContract(source),
    checkAnswer: createAnswerCheck(source),
  }
}
