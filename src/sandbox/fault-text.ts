import type { Fault } from './faults.ts'
import { faultNames, faultSchema } from './faults.ts'
import type { JsonObject } from './json.ts'

/** A fault asked for in words that are none. */
export class FaultTextError extends Error {
  override name = 'FaultTextError' as const
}

const promptPattern = /\[sandbox:([^\]]+)\]/g
/** Longer texts are Base64 files, no prompts. */
const longestPrompt = 10_000

/**
 * Reads the header `x-sandbox-fault`: names, each with its settings, such as `late-id;reads=3, lost-callbacks`.
 * @throws FaultTextError
 */
export function faultsOfHeader(header: string | string[] | undefined): Fault[] {
  return [header ?? []].flat().flatMap(line => line.split(',').map(parseFault))
}

/**
 * Reads `[sandbox:no-url]` and the like out of the body's texts, for people who can set a prompt but no header.
 * @throws FaultTextError
 */
export function faultsOfPrompt(body: JsonObject): Fault[] {
  return textsIn(body)
    .filter(text => text.length <= longestPrompt)
    .flatMap(text => [...text.matchAll(promptPattern)].map(match => parseFault(match[1] ?? '')))
}

/** Some vendors have the prompt inside an object of the body. */
function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value]
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : []
}

function parseFault(text: string): Fault {
  const [fault, ...settings] = text.split(';').map(part => part.trim())
  const parsed = faultSchema.safeParse({ fault, ...Object.fromEntries(settings.map(parseSetting)) })
  if (parsed.success) return parsed.data
  const [issue] = parsed.error.issues
  if (issue?.path[0] === 'fault') {
    throw new FaultTextError(`the sandbox has no fault "${fault}"; it has ${faultNames.join(', ')}`)
  }
  throw new FaultTextError(`the sandbox's fault "${text}" is malformed: ${issue?.message}`)
}

function parseSetting(setting: string): [string, string | number] {
  const [name = '', value = ''] = setting.split('=')
  return [name, /^\d+$/.test(value) ? Number(value) : value]
}
