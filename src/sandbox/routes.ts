import { upgradeRequired } from './answers.ts'
import type { ContractOperation } from './contract.ts'
import { loadContract } from './contract.ts'
import type { JsonObject } from './json.ts'
import type { SandboxHandler, SandboxSocketHandler, SandboxVendor } from './vendor.ts'

/** An operation that a request has found. */
export interface Route {
  /** False: the path is known, and none of its vendors serves this request. The operation is then the first one's. */
  readonly isServed: boolean
  readonly vendor: SandboxVendor
  readonly operation: ContractOperation
  readonly handler: SandboxHandler
  /** Of an operation that switches to a WebSocket; its `handler` then refuses whoever does not ask for that. */
  readonly socketHandler: SandboxSocketHandler | undefined
  /** Path parameters, decoded. */
  readonly parameters: Readonly<Record<string, string>>
}

interface Template {
  readonly vendor: SandboxVendor
  readonly operation: ContractOperation
  readonly segments: readonly string[]
}

/** @param body as it came, for vendors that share a path */
export type FindRoute = (method: string, path: string, body: JsonObject) => Promise<Route | undefined>

/** Finds the operation of a method and path; a vendor's contract is read when a path of its own is first asked for. */
export function createRoutes(vendors: readonly SandboxVendor[]): FindRoute {
  const loading = new Map<SandboxVendor, Promise<readonly Template[]>>()
  const templatesOf = (vendor: SandboxVendor) => {
    const templates = loading.get(vendor) ?? loadTemplates(vendor)
    loading.set(vendor, templates)
    return templates
  }

  return async (method, path, body) => {
    const candidates = vendors.filter(vendor => vendor.prefixes.some(prefix => path.startsWith(prefix)))
    const matches = (await Promise.all(candidates.map(templatesOf))).flat().flatMap(template => {
      const isMethod = template.operation.method === method
      const parameters = isMethod ? matchPath(template.segments, path) : undefined
      return parameters ? [{ ...template, parameters }] : []
    })
    const served = matches.find(
      ({ vendor, operation }) => vendor.serves?.(operation.operationId, body) ?? true,
    )
    const match = served ?? matches[0]
    if (!match) return undefined
    const { vendor, operation, parameters } = match
    const socketHandler = vendor.sockets?.[operation.operationId]
    const handler = vendor.operations[operation.operationId] ?? (socketHandler && upgradeRequired)
    if (!handler)
      throw new Error(`src/sandbox/${vendor.contract}.ts does not handle ${operation.operationId}`)
    return { vendor, operation, handler, socketHandler, parameters, isServed: served !== undefined }
  }
}

async function loadTemplates(vendor: SandboxVendor): Promise<readonly Template[]> {
  const operations = await loadContract(vendor.contract)
  const templates = operations.flatMap(operation =>
    operation.paths.map(path => ({ vendor, operation, segments: path.split('/') })),
  )
  // OpenAPI: a concrete path goes before a template that would match it too.
  return templates.sort((first, second) => parameterCount(first.segments) - parameterCount(second.segments))
}

function parameterCount(segments: readonly string[]): number {
  return segments.filter(segment => segment.startsWith('{')).length
}

function matchPath(template: readonly string[], path: string): Record<string, string> | undefined {
  const segments = path.split('/')
  if (segments.length !== template.length) return undefined
  const parameters: Record<string, string> = {}
  for (const [index, expected] of template.entries()) {
    const segment = segments[index] ?? ''
    if (expected.startsWith('{')) {
      if (segment === '') return undefined
      parameters[expected.slice(1, -1)] = decodeSegment(segment)
    } else if (expected !== segment) return undefined
  }
  return parameters
}

/** A segment with broken percent-encoding is taken as it stands: no task has such an id. */
function decodeSegment(segment: string): string {
  try {
    return decodeURIComponent(segment)
  } catch {
    return segment
  }
}
