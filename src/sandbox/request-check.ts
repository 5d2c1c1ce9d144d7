import type { FormContract } from './form-contract.ts'
import { createFormContract } from './form-contract.ts'
import type { JsonObject } from './json.ts'
import { isJsonObject } from './json.ts'
import type { OperationSource } from './operation-source.ts'
import { entriesOf, escapeName, listOf, resolve, resolvePlace } from './references.ts'
import type { RequestBody } from './request-body.ts'
import type { Check } from './schema-check.ts'

/** What came with a request, already taken apart. */
export interface ContractRequest {
  readonly parameters: Readonly<Record<string, string>>
  readonly query: Readonly<Record<string, string>>
  /** By their names in lower case. */
  readonly headers: Readonly<Record<string, string | undefined>>
  readonly body: RequestBody
}

/** What a contract says about the requests of one operation. */
export interface RequestContract {
  /** Says what is wrong in words that name the field, or nothing. */
  check(request: ContractRequest): string | undefined
  /** The body's fields by name, those of a form in the types of the contract; `{}` when it has none. */
  fieldsOf(body: RequestBody): JsonObject
  /** Names of the documented headers, in lower case. */
  readonly headerNames: ReadonlySet<string>
}

export function createRequestContract(source: OperationSource): RequestContract {
  const { contract, createCheck, item, operation } = source
  const parameters = [...listOf(item.parameters), ...listOf(operation.parameters)].map(at =>
    resolve(contract, at),
  )
  const checkPath = createCheck.ofParameters(parameters.filter(parameter => parameter.in === 'path'))
  const checkQuery = createCheck.ofParameters(parameters.filter(parameter => parameter.in === 'query'))
  const headers = parameters.filter(parameter => parameter.in === 'header')
  const checkHeaders = createCheck.ofParameters(headers)
  const body = createBodyContract(source)

  return {
    check(request) {
      const given = headers.flatMap(({ name }) => {
        const value = request.headers[String(name).toLowerCase()]
        return value === undefined ? [] : [[name, value]]
      })
      return (
        checkPath(request.parameters) ??
        checkQuery(request.query) ??
        checkHeaders(Object.fromEntries(given)) ??
        body.check(request)
      )
    },
    fieldsOf({ json, form }) {
      if (form) return body.form?.fieldsOf(form) ?? {}
      return isJsonObject(json) ? json : {}
    },
    headerNames: new Set(headers.map(({ name }) => String(name).toLowerCase())),
  }
}

function createBodyContract({ contract, createCheck, pointer, operation }: OperationSource) {
  const body = resolvePlace(contract, operation.requestBody, `${pointer}/requestBody`)
  const contents = new Map(entriesOf(body.value.content))
  const checkOf = (mediaType: string) =>
    createCheck.ofPointer(`${body.pointer}/content/${escapeName(mediaType)}/schema`)
  const checkJson: Check = checkOf('application/json')
  const formContent = contents.get('multipart/form-data')
  const form: FormContract | undefined = isJsonObject(formContent)
    ? createFormContract(contract, formContent, checkOf('multipart/form-data'))
    : undefined
  const named = [...contents.keys()].join(' or ')

  return {
    form,
    check({ headers, body: sent }: ContractRequest): string | undefined {
      if (contents.size === 0) return undefined
      if (sent.json === undefined && !sent.form)
        return body.value.required === true
          ? `the body must be ${named.replace('application/json', 'JSON')}`
          : undefined
      const [mediaType = ''] = (headers['content-type'] ?? '').split(';')
      if (!contents.has(mediaType.trim().toLowerCase())) return `content-type must be ${named}`
      return sent.form ? form?.check(sent.form) : checkJson(sent.json)
    },
  }
}
