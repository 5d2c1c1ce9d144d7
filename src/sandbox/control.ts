import type { IncomingMessage, ServerResponse } from 'node:http'
import { json as readJson } from 'node:stream/consumers'
import { z } from 'zod'
import type { FaultRules } from './faults.ts'
import { faultRuleSchema } from './faults.ts'
import type { RecordedRequest, Records } from './records.ts'
import type { SandboxTask, TaskMove } from './task.ts'
import { taskMoveSchema } from './task.ts'
import type { TaskStore } from './task-store.ts'

/**
 * The control calls, JSON in and out:
 * `GET /_sandbox/requests`, `GET | POST | DELETE /_sandbox/faults`, `GET /_sandbox/tasks`, `POST /_sandbox/tasks/{id}`.
 * They take no key, and give none away.
 */
export function createControl(parts: {
  tasks: TaskStore
  records: Records
  rules: FaultRules
  move(id: string, move: TaskMove): Promise<void>
}) {
  const { tasks, records, rules } = parts
  const describe = (task: SandboxTask) => ({
    ...task,
    owner: task.owner.slice(0, 8),
    state: tasks.state(task),
  })

  const answer = async (
    request: IncomingMessage,
    path: string,
  ): Promise<{ status: number; body?: unknown }> => {
    switch (`${request.method} ${path}`) {
      case 'GET /_sandbox/requests':
        return { status: 200, body: records.all.map(withoutKey) }
      case 'GET /_sandbox/faults':
        return { status: 200, body: rules.all.map(rule => ({ ...rule, key: masked(rule.key) })) }
      case 'POST /_sandbox/faults':
        rules.add(faultRuleSchema.parse(await readJson(request)))
        return { status: 201, body: { faults: rules.all.length } }
      case 'DELETE /_sandbox/faults':
        rules.clear()
        return { status: 204 }
      case 'GET /_sandbox/tasks':
        return { status: 200, body: tasks.all.map(describe) }
    }
    const task = tasks.get(/^\/_sandbox\/tasks\/([^/]+)$/.exec(path)?.[1] ?? '')
    if (request.method !== 'POST' || !task)
      return { status: 404, body: { error: `no ${request.method} ${path}` } }
    await parts.move(task.id, taskMoveSchema.parse(await readJson(request)))
    return { status: 200, body: describe(task) }
  }

  return async (request: IncomingMessage, response: ServerResponse, path: string): Promise<void> => {
    const { status, body } = await answer(request, path).catch(refuse)
    if (body === undefined) return void response.writeHead(status).end()
    response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body, undefined, 2))
  }
}

function refuse(error: unknown) {
  if (error instanceof z.ZodError) return { status: 400, body: { error: z.prettifyError(error) } }
  if (error instanceof SyntaxError) return { status: 400, body: { error: 'the body must be JSON' } }
  throw error
}

function withoutKey(request: RecordedRequest): RecordedRequest {
  const { authorization, 'x-api-key': apiKey } = request.headers
  const headers = { ...request.headers, authorization: masked(authorization) }
  return {
    ...request,
    headers: apiKey === undefined ? headers : { ...headers, 'x-api-key': masked(apiKey.toString()) },
  }
}

function masked(key: string | undefined): string | undefined {
  return key && `…${key.slice(-4)}`
}
