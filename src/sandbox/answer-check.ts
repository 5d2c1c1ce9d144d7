import type { Answer } from './answers.ts'
import { contentTypeOf } from './content.ts'
import type { JsonObject } from './json.ts'
import type { OperationSource } from './operation-source.ts'
import type { Place } from './references.ts'
import { entriesOf, escapeName, resolve, resolvePlace } from './references.ts'
import type { CreateCheck } from './schema-check.ts'

/** Says how an answer differs from what is documented, or nothing. */
export type AnswerCheck = (answer: Answer) => string | undefined

/** Checks the answers of an operation by their status, then by their content type. */
export function createAnswerCheck({
  contract,
  createCheck,
  pointer,
  operation,
}: OperationSource): AnswerCheck {
  const responses = new Map(
    entriesOf(operation.responses).map(([status, response]) => {
      const place = resolvePlace(contract, response, `${pointer}/responses/${status}`)
      return [status, createContentChecks(contract, createCheck, place)]
    }),
  )
  return answer => {
    const checks = responses.get(String(answer.status)) ?? responses.get('default')
    if (!checks) return `status ${answer.status} is not documented`
    if (checks.size === 0) return undefined
    const [mediaType = ''] = (contentTypeOf(answer) ?? '').split(';')
    const check = checks.get(mediaType)
    return check
      ? check(answer)
      : `status ${answer.status} is not documented with the content type "${mediaType}"`
  }
}

function createContentChecks(contract: JsonObject, createCheck: CreateCheck, response: Place) {
  return new Map<string, AnswerCheck>(
    entriesOf(response.value.content).map(([mediaType, content]) => {
      if (mediaType === 'application/json') {
        const check = createCheck.ofPointer(`${response.pointer}/content/${escapeName(mediaType)}/schema`)
        return [mediaType, ({ body }) => check(body)]
      }
      if (mediaType === 'text/event-stream') {
        const { 'data-schema': schema } = resolve(contract, resolve(contract, content)['x-sse'])
        return [mediaType, createEventsCheck(createCheck, schema)]
      }
      return [mediaType, () => undefined]
    }),
  )
}

/** Data that is a text, such as `[DONE]`, has no schema. */
function createEventsCheck(createCheck: CreateCheck, schema: unknown): AnswerCheck {
  if (typeof schema !== 'string') return () => 'its event stream has no x-sse.data-schema'
  const check = createCheck.ofPointer(schema)
  return ({ events = [] }) => {
    for (const [index, { data }] of events.entries()) {
      const problem = typeof data === 'string' ? undefined : check(data)
      if (problem) return `event ${index + 1}: ${problem}`
    }
    return undefined
  }
}
