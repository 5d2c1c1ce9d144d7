import type { JsonObject } from './json.ts'
import { parseJson } from './json.ts'
import type { MultipartForm } from './multipart.ts'
import { entriesOf, listOf, resolve } from './references.ts'
import type { Check } from './schema-check.ts'
import type { SandboxFile } from './vendor.ts'

/** What a contract says about one multipart body. */
export interface FormContract {
  /** The fields that are no files: numbers, booleans, lists and parsed JSON where the contract has such. */
  fieldsOf(form: MultipartForm): JsonObject
  check: (form: MultipartForm) => string | undefined
}

/** One part as the contract knows it. */
interface PartContract {
  readonly types: ReadonlySet<unknown>
  readonly itemTypes: ReadonlySet<unknown>
  readonly isFile: boolean
  readonly mediaTypes: readonly string[]
}

/**
 * @param content the object under `multipart/form-data`
 * @param checkSchema of its schema; a file stands there as its name
 */
export function createFormContract(
  contract: JsonObject,
  content: JsonObject,
  checkSchema: Check,
): FormContract {
  const properties = schemasOf(contract, content.schema).flatMap(schema => entriesOf(schema.properties))
  const encoding = resolve(contract, content.encoding)
  const parts = new Map(
    properties.map(([name, schema]) => [
      name,
      describePart(contract, schema, resolve(contract, encoding[name])),
    ]),
  )

  const read = (texts: readonly string[], part: PartContract | undefined) => {
    if (part?.mediaTypes.includes('application/json'))
      return single(texts.map(text => parseJson(text) ?? text))
    if (part && isList(part, texts.length)) return texts.map(text => convertText(text, part.itemTypes))
    return single(texts.map(text => (part ? convertText(text, part.types) : text)))
  }
  const fieldsOf = ({ texts }: MultipartForm) =>
    Object.fromEntries(
      [...Map.groupBy(texts, ({ field }) => field)].map(([field, same]) => [
        field,
        read(
          same.map(({ text }) => text),
          parts.get(field),
        ),
      ]),
    )
  const filenamesOf = ({ files }: MultipartForm) =>
    Object.fromEntries(
      [...Map.groupBy(files, ({ field }) => field)].map(([field, same]) => {
        const names = same.map(({ filename }) => filename)
        const part = parts.get(field)
        return [field, part && isList(part, names.length) ? names : single(names)]
      }),
    )
  const checkFile = ({ field, mediaType }: SandboxFile) => {
    const part = parts.get(field)
    if (part && !part.isFile) return `body.${field} must be a text, not a file`
    return part && part.mediaTypes.length > 0 && !part.mediaTypes.includes(mediaType)
      ? `body.${field} must be one of ${part.mediaTypes.join(', ')}, not ${mediaType}`
      : undefined
  }

  return {
    fieldsOf,
    check(form) {
      const text = form.texts.find(({ field }) => parts.get(field)?.isFile)
      if (text) return `body.${text.field} must be a file, not a text`
      const problem = form.files.map(checkFile).find(said => said !== undefined)
      return problem ?? checkSchema({ ...fieldsOf(form), ...filenamesOf(form) })
    },
  }
}

function describePart(contract: JsonObject, schema: unknown, encoding: JsonObject): PartContract {
  const schemas = schemasOf(contract, schema)
  const items = schemas.flatMap(({ items }) => schemasOf(contract, items))
  const mediaTypes = String(encoding.contentType ?? '').split(',')
  return {
    types: typesOf(schemas),
    itemTypes: typesOf(items),
    isFile: [...schemas, ...items].some(({ format }) => format === 'binary'),
    mediaTypes: mediaTypes.map(mediaType => mediaType.trim()).filter(mediaType => mediaType !== ''),
  }
}

/** A schema and all those it is put together from. */
function schemasOf(contract: JsonObject, schema: unknown): JsonObject[] {
  const resolved = resolve(contract, schema)
  const others = [resolved.allOf, resolved.anyOf, resolved.oneOf].flatMap(listOf)
  return [resolved, ...others.flatMap(other => schemasOf(contract, other))]
}

function typesOf(schemas: readonly JsonObject[]): ReadonlySet<unknown> {
  return new Set(schemas.flatMap(({ type }) => (Array.isArray(type) ? type : [type])))
}

/** Whether parts of one name are a list: where there may be one or a list, it takes two of them. */
function isList({ types }: PartContract, count: number): boolean {
  return types.has('array') && (count > 1 || !types.has('string'))
}

/** A name that was repeated against the contract stays a list, for the schema to refuse. */
function single(values: readonly unknown[]): unknown {
  return values.length === 1 ? values[0] : values
}

function convertText(text: string, types: ReadonlySet<unknown>): unknown {
  if (types.has('string')) return text
  if ((types.has('integer') || types.has('number')) && /^-?\d+(\.\d+)?$/.test(text)) return Number(text)
  if (types.has('boolean') && (text === 'true' || text === 'false')) return text === 'true'
  return text
}
