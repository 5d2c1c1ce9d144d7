import type { ErrorObject, ValidateFunction } from 'ajv/dist/2020.js'
import type { JsonObject } from './json.ts'

/** Says what is wrong with a value, or nothing. */
export type Check = (value: unknown) => string | undefined

/** Makes checks; each schema is compiled on its first use. */
export interface CreateCheck {
  /** @param pointer a JSON pointer to a schema of the document, such as `#/components/schemas/Task` */
  ofPointer(pointer: string): Check
  /** Checks path, query or header parameters (all of one kind), turning texts into the numbers and booleans that the schemas ask for. */
  ofParameters(parameters: readonly JsonObject[]): Check
}

const documentId = 'contract'

/** Prepares JSON Schema 2020-12 checks (the dialect of OpenAPI 3.1) against one document. */
export async function createSchemaChecks(document: JsonObject): Promise<CreateCheck> {
  const [{ Ajv2020 }, { default: formats }] = await Promise.all([
    import('ajv/dist/2020.js'),
    import('ajv-formats'),
  ])
  // OpenAPI's own keywords (example, discriminator, x-…) are not JSON Schema's: hence not strict.
  const options = { strict: false, meta: false, validateSchema: false, schemas: { [documentId]: document } }
  const validator = new Ajv2020(options)
  const coercing = new Ajv2020({ ...options, coerceTypes: true })
  formats.default(validator)
  formats.default(coercing)

  const lazily = (compile: () => ValidateFunction, where: string): Check => {
    let validate: ValidateFunction | undefined
    return value => {
      validate ??= compile()
      return validate(value) ? undefined : explain(validate.errors ?? [], where)
    }
  }
  return {
    ofPointer: pointer => lazily(() => validator.compile({ $ref: documentId + pointer }), 'body'),
    ofParameters: parameters =>
      lazily(() => coercing.compile(parametersSchema(parameters)), String(parameters[0]?.in ?? 'query')),
  }
}

function parametersSchema(parameters: readonly JsonObject[]) {
  return {
    type: 'object',
    additionalProperties: false,
    required: parameters.filter(parameter => parameter.required === true).map(parameter => parameter.name),
    properties: Object.fromEntries(parameters.map(parameter => [parameter.name, parameter.schema])),
  }
}

/** Names the field first: `body.keyframes.frame0.id is missing`. */
function explain(errors: readonly ErrorObject[], where: string): string {
  // "must match exactly one schema" says nothing beside the reasons why each schema did not match.
  const telling = errors.filter(error => error.keyword !== 'oneOf')
  const reasons = (telling.length > 0 ? telling : errors).map(error => {
    const field = where + error.instancePath.replaceAll('/', '.')
    if (error.keyword === 'additionalProperties')
      return `${field}.${error.params.additionalProperty} is not known`
    if (error.keyword === 'unevaluatedProperties')
      return `${field}.${error.params.unevaluatedProperty} is not known`
    if (error.keyword === 'required') return `${field}.${error.params.missingProperty} is missing`
    if (error.keyword === 'enum') return `${field} must be one of ${error.params.allowedValues.join(', ')}`
    if (error.keyword === 'const') return `${field} must be ${error.params.allowedValue}`
    return `${field} ${error.message}`
  })
  return [...new Set(reasons)].slice(0, 4).join('; ')
}
